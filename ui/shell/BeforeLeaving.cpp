#include "ui/shell/BeforeLeaving.h"

#include "ui/common/Ask.h"
#include "ui/common/Place.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workspace.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPointer>

namespace praxis::ui {

namespace {

class LeavingWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::BeforeLeaving)
};

struct Unsaved {
    QPointer<Workspace> workspace;
    QPointer<Place> place;
};

/// Somebody is being asked something in this window already.
QDialog *questionIn(const Workspace &workspace)
{
    const QList<QDialog *> questions = workspace.window()->findChildren<QDialog *>(QStringLiteral("leaving"), Qt::FindDirectChildrenOnly);
    for (QDialog *question : questions) {
        if (question->isVisible())
            return question;
    }
    return nullptr;
}

void askAbout(QVector<Unsaved> rest, const std::function<void()> &then, const std::function<void()> &asItIs)
{
    while (!rest.isEmpty() && (!rest.first().place || rest.first().place->unsaved().isEmpty()))
        rest.removeFirst();
    if (rest.isEmpty())
        return then();
    const Unsaved now = rest.takeFirst();
    if (now.workspace->current() != now.place)
        now.workspace->goTo(now.place->placeId());
    if (auto *window = qobject_cast<MainWindow *>(now.workspace->window()))
        window->bringForward();
    // Queued: what goes then may be what the button stands in.
    const QPointer<QWidget> window(now.workspace->window());
    const auto goOn = [window, rest, then, asItIs] {
        if (window)
            QMetaObject::invokeMethod(window, [rest, then, asItIs] { askAbout(rest, then, asItIs); }, Qt::QueuedConnection);
    };
    const auto leave = [window, asItIs] {
        if (window)
            QMetaObject::invokeMethod(window, asItIs, Qt::QueuedConnection);
    };
    const QString title = LeavingWords::tr("Leave without saving?");
    const QString text = LeavingWords::tr("What you typed under “%1” is not saved.").arg(now.place->title());
    const QString keep = LeavingWords::tr("Keep editing");
    const QString discard = LeavingWords::tr("Discard");
    const QString comeBack = asItIs ? LeavingWords::tr("Lock, and come back to it") : QString();
    QDialog *question = nullptr;
    if (now.place->canSaveUnsaved()) {
        const auto chosen = [place = now.place, goOn, leave](int way) {
            if (way == 2)
                leave();
            else if (way == 0 && place)
                place->saveUnsaved(goOn);
            else
                goOn();
        };
        QStringList ways{LeavingWords::tr("Save"), discard, comeBack};
        ways.removeAll(QString());
        question = ask::choose(now.workspace->window(), title, text, ways, chosen, keep);
    } else {
        question = ask::confirm(now.workspace->window(), {.title = title, .text = text, .verb = discard, .keep = keep, .dangerous = true, .also = comeBack, .alsoDo = leave}, goOn);
    }
    question->setObjectName(QStringLiteral("leaving"));
}

} // namespace

bool mayLeave(const QVector<Workspace *> &workspaces, const std::function<void()> &then, const std::function<void()> &asItIs)
{
    QVector<Unsaved> unsaved;
    for (Workspace *workspace : workspaces) {
        if (QDialog *question = questionIn(*workspace)) {
            question->raise();
            question->activateWindow();
            return false;
        }
        for (Place *place : workspace->places()) {
            if (!place->unsaved().isEmpty())
                unsaved.append({workspace, place});
        }
    }
    if (unsaved.isEmpty())
        return true;
    askAbout(unsaved, then, asItIs);
    return false;
}

} // namespace praxis::ui
