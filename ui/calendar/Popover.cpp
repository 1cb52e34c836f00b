#include "ui/calendar/Popover.h"

#include "ui/common/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int shadow = 8;
constexpr int away = 2; ///< between the anchor and the frame
} // namespace

Popover::Popover(QWidget *host) : QFrame(host->window())
{
    setFocusPolicy(Qt::ClickFocus);
    setContentsMargins(shadow, shadow, shadow, shadow);
    setAutoFillBackground(false);
    hide();
}

void Popover::openBeside(const QRect &anchor)
{
    m_before = window()->focusWidget();
    moveBeside(anchor);
    show();
    raise();
    qApp->installEventFilter(this);
    refit();
}

void Popover::moveBeside(const QRect &anchor)
{
    m_anchor = anchor;
    refit();
}

void Popover::refit()
{
    if (m_refitting || m_anchor.isNull())
        return;
    m_refitting = true;
    if (layout())
        layout()->activate();
    const QSize wished = sizeHint().boundedTo(parentWidget()->size());
    setGeometry(QRect(placeFor(wished), wished));
    m_refitting = false;
}

QPoint Popover::placeFor(const QSize &size) const
{
    const QRect area = parentWidget()->rect();
    const QRect anchor(parentWidget()->mapFromGlobal(m_anchor.topLeft()), m_anchor.size());
    QPoint place(anchor.right() + away - shadow / 2, anchor.top() - shadow);
    if (place.x() + size.width() > area.right())
        place.setX(anchor.left() - away + shadow / 2 - size.width());
    if (place.x() < area.left()) { // wide anchor: below or above it
        place.setX(anchor.left());
        place.setY(anchor.bottom() + size.height() > area.bottom() ? anchor.top() - size.height() : anchor.bottom());
    }
    place.setX(std::clamp(place.x(), area.left(), std::max(area.left(), area.right() - size.width())));
    place.setY(std::clamp(place.y(), area.top(), std::max(area.top(), area.bottom() - size.height())));
    return place;
}

void Popover::dismiss()
{
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (m_before && hadFocus)
        m_before->setFocus();
    Q_EMIT dismissed();
    deleteLater();
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    // Keys of what lies behind do not act while this is open.
    event->accept();
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(shadow - 0.5, shadow - 0.5, 0.5 - shadow, 0.5 - shadow);
    painter.setPen(Qt::NoPen);
    for (int i = shadow; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 2 + (shadow - i)));
        painter.drawRoundedRect(frame.adjusted(-i, 2 - i, i, i), 6 + i, 6 + i);
    }
    painter.setBrush(palette().color(QPalette::Window));
    painter.setPen(theme::line());
    painter.drawRoundedRect(frame, 6, 6);
}

bool Popover::focusNextPrevChild(bool next)
{
    QWidget *from = window()->focusWidget();
    if (!from || !isAncestorOf(from))
        from = this;
    for (QWidget *to = next ? from->nextInFocusChain() : from->previousInFocusChain(); to && to != from;
         to = next ? to->nextInFocusChain() : to->previousInFocusChain()) {
        if (isAncestorOf(to) && (to->focusPolicy() & Qt::TabFocus) && to->isEnabled() && to->isVisibleTo(this) && !to->focusProxy()) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto *clicked = static_cast<QWidget *>(watched);
        if (clicked != this && !isAncestorOf(clicked) && clicked->window() == window() && isPristine())
            dismiss();
    } else if (event->type() == QEvent::Resize && watched == parentWidget()) {
        refit();
    } else if (event->type() == QEvent::LayoutRequest && watched == this) {
        QTimer::singleShot(0, this, [this] { refit(); });
    } else if (event->type() == QEvent::ShortcutOverride && isAncestorOf(QApplication::focusWidget())) {
        // Status keys and the like belong to the calendar behind; the keys of editing belong here.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Delete || key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown)
            event->accept();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace praxis::ui
