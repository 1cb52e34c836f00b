#pragma once

#include <QString>

class QAction;
class QLineEdit;
class QPoint;
class QWidget;

/// Tooltips as plain text: Qt would read a name with `<` in it as HTML. Item models give `tip::plain(text)` as Qt::ToolTipRole.
namespace praxis::ui::tip {

[[nodiscard]] QString plain(const QString &text);
void set(QWidget *widget, const QString &text);
void set(QAction *action, const QString &text);
/// For what a widget paints itself; blank text hides it.
void showAt(const QPoint &global, const QString &text, QWidget *owner);
/// Why something cannot be done now: tooltip and description for a screen reader; an empty reason enables it.
void setDisabledBecause(QWidget *widget, const QString &reason);
void setDisabledBecause(QAction *action, const QString &reason);
/// Enter in the field says why `button` cannot be pressed yet, where the eyes are.
void sayOnEnter(QLineEdit *line, const QWidget *button);

} // namespace praxis::ui::tip
