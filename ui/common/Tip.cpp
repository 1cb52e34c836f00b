#include "ui/common/Tip.h"

#include <QAction>
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

} // namespace praxis::ui::tip
