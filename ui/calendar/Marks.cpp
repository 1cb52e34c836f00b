#include "ui/calendar/Marks.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

namespace praxis::ui {
namespace {

/// On a square of 16 by 16.
void drawStatus(QPainter &painter, Mark mark, const QColor &colour)
{
    switch (mark) {
    case Mark::Confirmed:
        painter.drawPolyline(QPolygonF({{3, 8.5}, {6.5, 12}, {13, 4.5}}));
        break;
    case Mark::Arrived:
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(5.5, 2, 5, 5));
        painter.drawChord(QRectF(3, 9, 10, 10), 0, 180 * 16);
        break;
    case Mark::InProgress:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({{5, 3}, {13, 8}, {5, 13}}));
        break;
    case Mark::Completed:
        painter.drawPolyline(QPolygonF({{1, 8.5}, {4, 12}, {10, 4.5}}));
        painter.drawPolyline(QPolygonF({{7.5, 11}, {8.5, 12}, {14.5, 4.5}}));
        break;
    case Mark::Cancelled:
        painter.drawLine(QPointF(4, 4), QPointF(12, 12));
        painter.drawLine(QPointF(12, 4), QPointF(4, 12));
        break;
    case Mark::NoShow:
        painter.drawEllipse(QRectF(2.5, 2.5, 11, 11));
        painter.drawLine(QPointF(4.5, 11.5), QPointF(11.5, 4.5));
        break;
    case Mark::Rescheduled:
        painter.drawLine(QPointF(2, 8), QPointF(13, 8));
        painter.drawPolyline(QPolygonF({{9, 4}, {13, 8}, {9, 12}}));
        break;
    default:
        painter.drawEllipse(QRectF(4, 4, 8, 8));
        break;
    }
}

void drawSign(QPainter &painter, Mark mark, const QColor &colour)
{
    switch (mark) {
    case Mark::Video:
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(1.5, 4.5, 8.5, 7), 1.5, 1.5);
        painter.drawPolygon(QPolygonF({{11, 7}, {14.5, 5}, {14.5, 11}, {11, 9}}));
        break;
    case Mark::Note:
        painter.drawLine(QPointF(3, 4.5), QPointF(13, 4.5));
        painter.drawLine(QPointF(3, 8), QPointF(13, 8));
        painter.drawLine(QPointF(3, 11.5), QPointF(9, 11.5));
        break;
    case Mark::Alert:
        painter.drawPolygon(QPolygonF({{8, 2}, {15, 14}, {1, 14}}));
        painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.5));
        painter.drawPoint(QPointF(8, 11.8));
        break;
    case Mark::Recordable: // a microphone
    case Mark::NotRecordable:
        painter.drawRoundedRect(QRectF(6, 1.5, 4, 7.5), 2, 2);
        painter.drawArc(QRectF(3.5, 4, 9, 8), 180 * 16, 180 * 16);
        painter.drawLine(QPointF(8, 12), QPointF(8, 14.5));
        if (mark == Mark::NotRecordable)
            painter.drawLine(QPointF(2.5, 2), QPointF(13.5, 14));
        break;
    case Mark::Consent: // a sheet that nobody has signed
        painter.drawRoundedRect(QRectF(2.5, 1.5, 9, 13), 1.5, 1.5);
        painter.drawLine(QPointF(5, 5), QPointF(9, 5));
        painter.drawLine(QPointF(10, 9), QPointF(15, 14));
        painter.drawLine(QPointF(15, 9), QPointF(10, 14));
        break;
    case Mark::Waits: // an hourglass
        painter.drawPolygon(QPolygonF({{3.5, 2}, {12.5, 2}, {3.5, 14}, {12.5, 14}}));
        break;
    default:
        painter.drawArc(QRectF(3, 3, 10, 10), 40 * 16, 260 * 16);
        painter.drawPolyline(QPolygonF({{12.5, 1.5}, {12, 5}, {8.5, 4.5}}));
        break;
    }
}

struct DrawnMark {
    Mark mark;
    QRgb colour;
    int size;
    qreal ratio;
    friend bool operator==(const DrawnMark &, const DrawnMark &) = default;
    friend std::size_t qHash(const DrawnMark &one, std::size_t seed = 0) { return qHashMulti(seed, static_cast<int>(one.mark), one.colour, one.size, one.ratio); }
};

QPixmap drawn(Mark mark, const QColor &colour, int size, qreal ratio)
{
    QPixmap pixmap(QSizeF(size * ratio, size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (mark <= Mark::Rescheduled)
        drawStatus(painter, mark, colour);
    else
        drawSign(painter, mark, colour);
    return pixmap;
}

} // namespace

Mark markOf(AppointmentStatus status)
{
    static_assert(static_cast<int>(Mark::Rescheduled) == static_cast<int>(AppointmentStatus::Rescheduled));
    return static_cast<Mark>(status);
}

QPixmap markPixmap(Mark mark, const QColor &colour, int size, qreal ratio)
{
    // By a key of its own the cache finds at once; by a text, that text would have to be made for each mark of each frame.
    static QHash<DrawnMark, QPixmapCache::Key> keys;
    constexpr int mostKeys = 1000;
    const DrawnMark wanted{mark, colour.rgba(), size, ratio};
    QPixmap pixmap;
    if (QPixmapCache::find(keys.value(wanted), &pixmap))
        return pixmap;
    pixmap = drawn(mark, colour, size, ratio);
    if (keys.size() >= mostKeys)
        keys.clear();
    keys.insert(wanted, QPixmapCache::insert(pixmap));
    return pixmap;
}

} // namespace praxis::ui
