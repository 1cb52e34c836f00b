#include "ui/documents/PictureView.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr double closestPicture = 8.0;
constexpr double farthestPicture = 0.02;

} // namespace

PictureView::PictureView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The picture"));
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
}

void PictureView::setPicture(const QImage &picture)
{
    m_picture = picture;
    fit();
}

void PictureView::clear()
{
    m_picture = {};
    fit();
}

double PictureView::zoom() const
{
    if (!isFitted() || m_picture.isNull())
        return isFitted() ? 1.0 : m_zoom;
    const QSizeF room = viewport()->size();
    return std::min({1.0, room.width() / m_picture.width(), room.height() / m_picture.height()}); // small ones are not blown up
}

void PictureView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, farthestPicture, closestPicture);
    follow();
}

void PictureView::fit()
{
    m_zoom = 0;
    follow();
}

void PictureView::follow()
{
    const QSize whole = (QSizeF(m_picture.size()) * zoom()).toSize();
    const QSize room = viewport()->size();
    const auto set = [](QScrollBar *bar, int length, int page) {
        bar->setPageStep(page);
        bar->setRange(0, std::max(0, length - page));
    };
    set(horizontalScrollBar(), isFitted() ? 0 : whole.width(), room.width());
    set(verticalScrollBar(), isFitted() ? 0 : whole.height(), room.height());
    viewport()->update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid).lighter(140));
    if (m_picture.isNull())
        return;
    const QSize whole = (QSizeF(m_picture.size()) * zoom()).toSize();
    const QSize room = viewport()->size();
    const QPoint at(whole.width() < room.width() ? (room.width() - whole.width()) / 2 : -horizontalScrollBar()->value(),
                    whole.height() < room.height() ? (room.height() - whole.height()) / 2 : -verticalScrollBar()->value());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(at, whole), m_picture);
}

void PictureView::resizeEvent(QResizeEvent *)
{
    follow();
}

void PictureView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(zoom() * (event->angleDelta().y() > 0 ? 1.25 : 0.8));
}

} // namespace praxis::ui
