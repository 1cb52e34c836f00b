#include "tests/ui/program/PageWalk.h"

#include "tests/support/DrainedDesk.h"
#include "ui/shell/Workspace.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFileDialog>
#include <QPointer>

namespace praxis::test {

namespace {

QList<QWidget *> windowsShown()
{
    QList<QWidget *> shown;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !window->inherits("QTipLabel"))
            shown.append(window);
    }
    return shown;
}

/// Qt's own dialogs: their words are Qt's.
bool isQts(const QWidget *window)
{
    return qobject_cast<const QFileDialog *>(window) || window->inherits("QAbstractPrintDialog") || window->inherits("QColorDialog");
}

} // namespace

void PageWalk::settle(Program &program)
{
    if (!program.gate().desk())
        return QCoreApplication::processEvents();
    test::settle(program.window(), program.desk());
    const ui::Workspace *workspace = program.session().workspace();
    const auto isShown = [workspace] { return !workspace || !workspace->current() || !workspace->current()->isLoading(); };
    if (!QTest::qWaitFor(isShown, 30'000))
        qFatal("a film or a document does not come");
}

void PageWalk::look(Program &program, const QString &where)
{
    settle(program);
    for (const QSize &size : m_sizes) {
        if (program.window().size() != size) {
            program.window().resize(size);
            settle(program);
        }
        for (QWidget *window : windowsShown()) {
            if (!isQts(window))
                m_look(*window, QStringLiteral("%1, %2×%3").arg(where).arg(size.width()).arg(size.height()));
        }
    }
    ++m_looks;
}

void PageWalk::walk(Program &program, const QVector<ui::Scene> &scenes)
{
    for (const ui::Scene &scene : scenes) {
        scene.show();
        look(program, scene.name);
        openWhatAsks(program, scene.name);
        if (scene.leave)
            scene.leave();
    }
    qInfo("%d pages and dialogs were looked at", m_looks);
}

/// A button whose words end in "…" asks before it does anything, and one that adds begins with an empty form: what they open is
/// looked at too, and closed.
void PageWalk::openWhatAsks(Program &program, const QString &where)
{
    const QList<QWidget *> before = windowsShown();
    QVector<QPointer<QAbstractButton>> asking;
    for (QWidget *window : before) {
        for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && (button->text().endsWith(u'…') || button->objectName() == u"add"))
                asking.append(button);
        }
    }
    for (const QPointer<QAbstractButton> &button : std::as_const(asking)) {
        if (!button || !button->isVisible())
            continue;
        const QString words = button->text();
        button->click();
        look(program, where + QStringLiteral(", “") + words + u'”');
        for (QWidget *window : windowsShown()) {
            if (auto *dialog = qobject_cast<QDialog *>(window); dialog && !before.contains(window))
                dialog->reject();
        }
        settle(program);
    }
}

} // namespace praxis::test
