#include "ui/calendar/GridPainter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace praxis::ui {
namespace {

constexpr int dayMinutes = GridGeometry::minutesOfDay;

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int x, int y) { return static_cast<int>(x + (y - x) * part); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QColor closedColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.06);
}

/// Closed time, hatched: one opaque pattern instead of a colour with half-transparent lines over it, because it covers half
/// of most weeks and is painted in each frame.
QBrush closedBrush(const QPalette &palette)
{
    constexpr int period = 8;
    QImage pattern(period, period, QImage::Format_RGB32);
    const QColor closed = closedColour(palette);
    pattern.fill(closed);
    const QRgb stroke = mixed(closed, theme::line(), 0.45).rgb();
    for (int i = 0; i < period; ++i)
        pattern.setPixel(i, period - 1 - i, stroke);
    return QBrush(pattern);
}

} // namespace

void GridPainter::paint(QPainter &painter, const GridScene &scene, const QRect &dirty)
{
    const QRect body = scene.geometry.body() & dirty;
    painter.setFont(scene.font);
    if (!body.isEmpty()) {
        painter.save();
        painter.setClipRect(body);
        paintColumns(painter, scene, body);
        paintLines(painter, scene, body);
        paintCursor(painter, scene);
        paintNow(painter, scene);
        paintTiles(painter, scene, body);
        painter.setOpacity(0.3); // over an appointment it is a hint, so that the words stay readable
        paintNow(painter, scene);
        painter.setOpacity(1);
        paintGhost(painter, scene);
        painter.restore();
    }
    paintAxis(painter, scene, dirty);
    paintHeader(painter, scene, dirty);
}

void GridPainter::paintColumns(QPainter &painter, const GridScene &scene, const QRect &dirty) const
{
    painter.fillRect(dirty, scene.palette.color(QPalette::Base));
    const auto [first, last] = scene.geometry.visibleColumns(dirty);
    const QBrush closed = closedBrush(scene.palette);
    for (int column = first; column <= last && column < scene.content.columns.size(); ++column)
        paintClosed(painter, scene, column, closed);
}

void GridPainter::paintClosed(QPainter &painter, const GridScene &scene, int column, const QBrush &closed) const
{
    const GridColumn &source = scene.content.columns[column];
    if (!source.knowsHours)
        return;
    int from = 0;
    const auto shut = [&](int until) {
        if (until <= from)
            return;
        painter.fillRect(scene.geometry.spanRect(column, from, until), closed);
    };
    QVector<OpenStretch> open = source.open;
    std::sort(open.begin(), open.end(), [](const OpenStretch &a, const OpenStretch &b) { return a.startMinute < b.startMinute; });
    for (const OpenStretch &stretch : std::as_const(open)) {
        shut(stretch.startMinute);
        from = std::max(from, stretch.endMinute);
    }
    shut(dayMinutes);
}

void GridPainter::paintLines(QPainter &painter, const GridScene &scene, const QRect &dirty) const
{
    const GridGeometry &g = scene.geometry;
    const QColor hour = theme::line();
    const QColor slot = mixed(scene.palette.color(QPalette::Base), hour, 0.45);
    const int step = scene.slotMinutes * g.pixelsPerMinute >= 9 ? scene.slotMinutes : 60;
    for (int minute = g.minuteAt(dirty.top()) / step * step; minute <= dayMinutes; minute += step) {
        const int y = g.yOf(minute);
        if (y > dirty.bottom())
            break;
        painter.fillRect(QRect(dirty.left(), y, dirty.width(), 1), minute % 60 == 0 ? hour : slot);
    }
    const auto [first, last] = g.visibleColumns(dirty);
    for (int column = first; column <= last + 1 && column <= scene.content.columns.size(); ++column) {
        const bool newDay = scene.content.severalDays && column < scene.content.columns.size() && scene.content.columns[column].firstOfDay;
        painter.fillRect(QRect(g.xOf(column), dirty.top(), 1, dirty.height()), newDay ? mixed(hour, scene.palette.color(QPalette::Text), 0.35) : hour);
    }
}

void GridPainter::paintTiles(QPainter &painter, const GridScene &scene, const QRect &dirty)
{
    const auto [first, last] = scene.geometry.visibleColumns(dirty);
    const bool moving = scene.drag.kind == GridDrag::Moving || scene.drag.kind == GridDrag::Resizing;
    for (int column = first; column <= last && column < scene.content.columns.size(); ++column) {
        for (const GridTile &tile : scene.content.columns[column].tiles) {
            const QRect rect = scene.geometry.tileRect(column, tile);
            if (rect.top() > dirty.bottom() + 60)
                break;
            const QRect withBuffers(rect.left(), scene.geometry.yOf(tile.start - tile.before), rect.width(),
                                    std::max(rect.bottom(), scene.geometry.yOf(tile.end + tile.after)) - scene.geometry.yOf(tile.start - tile.before) + 1);
            if (!withBuffers.intersects(dirty))
                continue;
            const CalendarEntry &entry = scene.content.entries[tile.entry];
            paintBuffers(painter, scene, column, tile, rect);
            TilePainter::How how;
            how.selected = entry.id == scene.selected;
            how.faded = (moving && entry.id == scene.drag.entry) || (!scene.cut.isNull() && entry.id == scene.cut);
            how.showsPractitioner = scene.content.byRoom;
            how.ratio = scene.ratio;
            m_tiles.paint(painter, rect, entry, tile, scene.palette, how);
        }
    }
}

void GridPainter::paintBuffers(QPainter &painter, const GridScene &scene, int column, const GridTile &tile, const QRect &rect) const
{
    if ((tile.before == 0 && tile.after == 0) || !occupies(scene.content.entries[tile.entry].status))
        return;
    const GridGeometry &g = scene.geometry;
    const QColor colour = scene.content.columns[column].lane.colour.isEmpty() ? theme::quietText() : theme::quietText();
    const auto thin = [&](int from, int until) {
        if (until > from)
            painter.fillRect(QRect(rect.left() + 1, g.yOf(from), 2, g.yOf(until) - g.yOf(from)), QBrush(colour, Qt::Dense4Pattern));
    };
    thin(tile.start - tile.before, tile.start);
    thin(tile.end, tile.end + tile.after);
}

void GridPainter::paintCursor(QPainter &painter, const GridScene &scene) const
{
    if (!scene.showsCursor || scene.cursor.column >= scene.content.columns.size() || scene.drag.isLive())
        return;
    const int length = scene.cursor.length > 0 ? scene.cursor.length : scene.slotMinutes;
    const QRect rect = scene.geometry.spanRect(scene.cursor.column, scene.cursor.minute, scene.cursor.minute + length).adjusted(1, 1, -2, -1);
    QColor fill = scene.palette.color(QPalette::Highlight);
    fill.setAlpha(36);
    painter.fillRect(rect, fill);
    painter.setPen(QPen(scene.palette.color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    painter.setPen(scene.palette.color(QPalette::Text));
    if (rect.width() > 40)
        painter.drawText(rect.adjusted(6, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, CalendarLook::time(scene.cursor.minute));
}

void GridPainter::paintGhost(QPainter &painter, const GridScene &scene) const
{
    const GridDrag &drag = scene.drag;
    if (!drag.isLive() || drag.column < 0)
        return;
    const QRect rect = scene.geometry.spanRect(drag.column, drag.start, drag.end).adjusted(2, 1, -3, -1);
    const QColor edge = scene.palette.color(QPalette::Highlight);
    QColor fill = edge;
    fill.setAlpha(70);
    painter.fillRect(rect, fill);
    painter.setPen(QPen(edge, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
    const QString label = CalendarLook::span(drag.start, drag.end % dayMinutes);
    QFont bold = scene.font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    QRect badge(rect.left() + 4, rect.top() + 4, metrics.horizontalAdvance(label) + 12, metrics.height() + 4);
    if (badge.height() > rect.height())
        badge.moveBottom(rect.top() - 2);
    painter.setFont(bold);
    painter.fillRect(badge, edge);
    painter.setPen(scene.palette.color(QPalette::HighlightedText));
    painter.drawText(badge, Qt::AlignCenter, label);
    painter.setFont(scene.font);
}

void GridPainter::paintNow(QPainter &painter, const GridScene &scene) const
{
    if (!scene.now.isValid())
        return;
    const GridGeometry &g = scene.geometry;
    const int y = g.yOf(scene.now.minuteOfDay());
    const QColor colour = theme::sense(theme::Sense::Bad);
    for (int column = 0; column < scene.content.columns.size(); ++column) {
        if (scene.content.columns[column].date != scene.now.date)
            continue;
        const QRect rect = g.columnRect(column);
        painter.fillRect(QRect(rect.left(), y, rect.width(), 2), colour);
        if (scene.content.columns[column].firstOfDay) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(QPoint(rect.left() + 1, y + 1), 4, 4);
            painter.restore();
        }
    }
}

void GridPainter::paintAxis(QPainter &painter, const GridScene &scene, const QRect &dirty) const
{
    const GridGeometry &g = scene.geometry;
    const QRect axis = QRect(0, g.headerHeight, g.axisWidth, g.viewport.height() - g.headerHeight);
    const QRect area = axis & dirty;
    if (area.isEmpty())
        return;
    painter.save();
    painter.setClipRect(area);
    painter.fillRect(area, scene.palette.color(QPalette::Window));
    painter.setFont(theme::tabular(theme::smallFont()));
    const int height = painter.fontMetrics().height();
    const bool hasNow = scene.now.isValid() && std::any_of(scene.content.columns.begin(), scene.content.columns.end(), [&](const GridColumn &c) { return c.date == scene.now.date; });
    const int nowY = hasNow ? g.yOf(scene.now.minuteOfDay()) : -1000;
    for (int hour = 0; hour < 24; ++hour) {
        const int y = g.yOf(hour * 60);
        if (std::abs(y - nowY) < height - 2)
            continue;
        painter.setPen(theme::quietText());
        painter.drawText(QRect(0, y - height / 2, g.axisWidth - 8, height), Qt::AlignRight | Qt::AlignVCenter, hour == 0 ? QString() : CalendarLook::time(hour * 60));
    }
    if (hasNow) {
        QFont bold = painter.font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(theme::sense(theme::Sense::Bad));
        painter.drawText(QRect(0, nowY - height / 2, g.axisWidth - 8, height), Qt::AlignRight | Qt::AlignVCenter, CalendarLook::time(scene.now.minuteOfDay()));
    }
    painter.fillRect(QRect(g.axisWidth - 1, g.headerHeight, 1, axis.height()), theme::line());
    painter.restore();
}

void GridPainter::paintHeader(QPainter &painter, const GridScene &scene, const QRect &dirty) const
{
    const GridGeometry &g = scene.geometry;
    const QRect header(0, 0, g.viewport.width(), g.headerHeight);
    if (!header.intersects(dirty))
        return;
    painter.save();
    painter.fillRect(header, scene.palette.color(QPalette::Window));
    painter.fillRect(QRect(0, g.headerHeight - 1, header.width(), 1), theme::line());
    painter.setClipRect(header.adjusted(g.axisWidth, 0, 0, 0));
    const bool twoRows = scene.content.severalDays && scene.content.columns.size() > 1 && !scene.content.columns[1].firstOfDay;
    const int dayHeight = twoRows ? g.headerHeight / 2 : scene.content.severalDays ? g.headerHeight : 0;
    const auto [first, last] = g.visibleColumns(g.body());
    for (int column = 0; column < scene.content.columns.size(); ++column) {
        const GridColumn &source = scene.content.columns[column];
        const bool today = scene.now.isValid() && source.date == scene.now.date;
        if (scene.content.severalDays && source.firstOfDay) {
            int span = 1;
            while (column + span < scene.content.columns.size() && !scene.content.columns[column + span].firstOfDay)
                ++span;
            const QRect cell(std::max(g.xOf(column), g.axisWidth), 0, g.xOf(column + span) - std::max(g.xOf(column), g.axisWidth), dayHeight);
            painter.setFont(today ? theme::boldFont() : scene.font);
            painter.setPen(today ? theme::accent(0).bar : scene.palette.color(QPalette::WindowText));
            if (cell.width() > 10)
                painter.drawText(cell, Qt::AlignCenter, painter.fontMetrics().elidedText(CalendarLook::shortDate(source.date), Qt::ElideRight, cell.width() - 6));
            if (today)
                painter.fillRect(QRect(g.xOf(column) + 1, 0, g.xOf(column + span) - g.xOf(column) - 1, 3), theme::accent(0).bar);
            painter.fillRect(QRect(g.xOf(column), 0, 1, g.headerHeight), theme::line());
        }
        if ((twoRows || !scene.content.severalDays) && column >= first && column <= last)
            paintHeaderCell(painter, scene, column, dayHeight, today && twoRows);
    }
    painter.restore();
}

void GridPainter::paintHeaderCell(QPainter &painter, const GridScene &scene, int column, int top, bool) const
{
    const GridGeometry &g = scene.geometry;
    const GridLane &lane = scene.content.columns[column].lane;
    const QRect cell(g.xOf(column) + 4, top, g.xOf(column + 1) - g.xOf(column) - 8, g.headerHeight - top - 1);
    const bool active = scene.showsCursor && scene.cursor.column == column;
    painter.setFont(active ? theme::boldFont() : scene.font);
    const bool fits = painter.fontMetrics().horizontalAdvance(lane.name) <= cell.width() - 12 || cell.width() > 90;
    const QString text = painter.fontMetrics().elidedText(fits ? lane.name : lane.shortName, Qt::ElideRight, cell.width());
    painter.setPen(scene.palette.color(QPalette::WindowText));
    painter.drawText(cell, Qt::AlignCenter, text);
    if (!lane.colour.isEmpty())
        painter.fillRect(QRect(g.xOf(column) + 1, g.headerHeight - 4, g.xOf(column + 1) - g.xOf(column) - 1, 3), theme::accentOf(lane.colour).bar);
    painter.fillRect(QRect(g.xOf(column), top, 1, g.headerHeight - top), theme::line());
}

} // namespace praxis::ui
