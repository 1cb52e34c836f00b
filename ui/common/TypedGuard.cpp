#include "ui/common/TypedGuard.h"

#include "ui/common/Ask.h"
#include "ui/common/SearchField.h"

#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace praxis::ui {

namespace {

template <class Edit> bool isTypedInto(const QDialog &dialog)
{
    const QList<Edit *> edits = dialog.findChildren<Edit *>();
    return std::ranges::any_of(edits, [](const Edit *edit) { return !edit->isReadOnly() && edit->document()->isModified() && !edit->toPlainText().trimmed().isEmpty(); });
}

} // namespace

TypedGuard::TypedGuard(QDialog *dialog, std::function<bool()> isTyped) : QObject(dialog), m_dialog(dialog), m_isTyped(std::move(isTyped))
{
    dialog->installEventFilter(this);
}

/// What the program wrote into a field counts for nothing (`isModified`), and neither does a search.
bool TypedGuard::isTyped() const
{
    if (m_isTyped)
        return m_isTyped();
    const QList<QLineEdit *> lines = m_dialog->findChildren<QLineEdit *>();
    const bool inALine = std::ranges::any_of(lines, [](const QLineEdit *line) {
        return line->isModified() && !line->isReadOnly() && !line->text().trimmed().isEmpty() && !qobject_cast<const SearchField *>(line);
    });
    return inALine || isTypedInto<QPlainTextEdit>(*m_dialog) || isTypedInto<QTextEdit>(*m_dialog);
}

void TypedGuard::ask()
{
    if (m_dialog->findChild<QDialog *>(QStringLiteral("typedGuard")))
        return;
    QDialog *question = ask::confirm(m_dialog, {.title = tr("Leave without saving?"), .text = tr("What you typed here is not saved."), .verb = tr("Discard"), .keep = tr("Keep editing"), .dangerous = true},
                                     [this] { m_dialog->reject(); });
    question->setObjectName(QStringLiteral("typedGuard"));
}

bool TypedGuard::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    const bool isClosed = event->type() == QEvent::Close && event->spontaneous();
    if (watched != m_dialog || (!isEscape && !isClosed) || !isTyped())
        return QObject::eventFilter(watched, event);
    if (isClosed)
        event->ignore();
    ask();
    return true;
}

} // namespace praxis::ui
