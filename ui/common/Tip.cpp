#include "ui/common/Tip.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QVariant>
#include <QToolTip>
#include <QWidget>

namespace praxis::ui::tip {

QString plain(const QString &text)
{
    // Always rich, so that what Qt guesses from the text never matters.
    return text.isEmpty() ? QString() : QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(text.toHtmlEscaped());
}

void set(QWidget *widget, const QString &text)
{
    const QString tip = plain(text);
    if (widget->toolTip() != tip)
        widget->setToolTip(tip);
}

void set(QAction *action, const QString &text)
{
    action->setToolTip(plain(text));
}

void showAt(const QPoint &global, const QString &text, QWidget *owner)
{
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, plain(text), owner);
}

void setDisabledBecause(QWidget *widget, const QString &reason)
{
    widget->setEnabled(reason.isEmpty());
    widget->setAccessibleDescription(reason);
    set(widget, reason);
}

void setDisabledBecause(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setStatusTip(reason);
    set(action, reason.isEmpty() ? action->text() : reason);
}

void sayOnEnter(QLineEdit *line, const QWidget *button)
{
    QObject::connect(line, &QLineEdit::returnPressed, button, [line, button] {
        if (button->isEnabled() || button->accessibleDescription().isEmpty())
            return;
        showAt(line->mapToGlobal(QPoint(0, line->height())), button->accessibleDescription(), line);
        line->setAccessibleDescription(button->accessibleDescription());
        QAccessibleEvent spoken(line, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&spoken);
    });
    QObject::connect(line, &QLineEdit::textChanged, line, [line] { line->setAccessibleDescription({}); });
}

} // namespace praxis::ui::tip
