#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QDialog;
class QWidget;

/// Questions before what cannot be undone. Plain text, verbs on the buttons, no nested event loop.
namespace praxis::ui::ask {

struct Question {
    QString title;      ///< "Delete this mapping?"
    QString text;       ///< what will happen
    QString verb;       ///< "Delete mapping"
    QString keep;       ///< "Keep"; blank: "Cancel"
    bool dangerous = false; ///< the safe button is the default
    QString also = {};      ///< another way on, which loses nothing and is the default; blank: none
    std::function<void()> alsoDo = {};
};

/// Calls `yes` when the verb was chosen, and nothing otherwise.
QDialog *confirm(QWidget *parent, const Question &question, std::function<void()> yes);
/// One of several ways on; calls `chosen(index)`. Esc and `keep` (blank: “Cancel”) choose nothing.
QDialog *choose(QWidget *parent, const QString &title, const QString &text, const QStringList &verbs, std::function<void(int)> chosen, const QString &keep = {});
/// One line of text with a reason to type; the button stays disabled while it is blank.
QDialog *reason(QWidget *parent, const QString &title, const QString &text, const QString &verb, std::function<void(QString)> given);

} // namespace praxis::ui::ask
