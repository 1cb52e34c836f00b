#include "ui/calendar/GridPainter.h"

#include <QPainter>
#include <QVarLengthArray>

#include <algorithm>

namespace praxis::ui {
namespace {

constexpr int dayMinutes = GridGeometry::minutesOfDay;

} // namespace

void GridPainter::paint(QPainter &painter, const GridScene &scene, const QRect &dirty)
{
    follow(scene);
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

void GridPainter::follow(const GridScene &scene)
{
    m_ink.follow(scene.palette, scene.ratio);
    m_names.setFont(scene.font);
    m_boldNames.setFont(theme::boldFont());
    QFont small = theme::tabular(theme::smallFont());
    m_hours.setFont(small);
    small.setBold(true);
    m_now.setFont(small);
}

void GridPainter::paintColumns(QPainter &painter, const GridScene &scene, const QRect &dirty) const
{
    const GridGeometry &g = scene.geometry;
    const auto [first, last] = g.visibleColumns(dirty);
    for (int column = first; column <= last && column < scene.content.columns.size(); ++column)
        paintColumn(painter, scene, column, dirty);
    const QColor base = scene.palette.color(QPalette::Base);
    const int right = g.xOf(static_cast<int>(scene.content.columns.size()));
    const int bottom = g.yOf(dayMinutes);
    if (right <= dirty.right())
        painter.fillRect(dirty.adjusted(std::max(0, right - dirty.left()), 0, 0, 0), base);
    if (bottom <= dirty.bottom())
        painter.fillRect(dirty.adjusted(0, std::max(0, bottom - dirty.top()), 0, 0), base);
}

void GridPainter::paintColumn(QPainter &painter, const GridScene &scene, int column, const QRect &dirty) const
{
    const GridGeometry &g = scene.geometry;
    const GridColumn &source = scene.content.columns[column];
    const QRect whole = g.columnRect(column) & dirty;
    const QColor base = scene.palette.color(QPalette::Base);
    if (!source.knowsHours) {
        painter.fillRect(whole, base);
        return;
    }
    QVarLengthArray<std::pair<int, int>, 8> open;
    for (const OpenStretch &stretch : source.open)
        open.append({stretch.startMinute, stretch.endMinute});
    std::sort(open.begin(), open.end());
    const auto span = [&](int from, int until) { return QRect(whole.left(), g.yOf(from), whole.width(), g.yOf(until) - g.yOf(from)) & dirty; };
    int from = 0;
    for (const auto &[start, end] : open) {
        if (start > from)
            m_ink.closed.fill(painter, span(from, start));
        if (end > from)
            painter.fillRect(span(std::max(from, start), end), base);
        from = std::max(from, end);
    }
    if (from < dayMinutes)
        m_ink.closed.fill(painter, span(from, dayMinutes));
}

void GridPainter::paintLines(QPainter &painter, const GridScene &scene, const QRect &dirty) const
{
    const GridGeometry &g = scene.geometry;
    const int step = scene.slotMinutes * g.pixelsPerMinute >= 9 ? scene.slotMinutes : 60;
    for (int minute = g.minuteAt(dirty.top()) / step * step; minute <= dayMinutes; minute += step) {
        const int y = g.yOf(minute);
        if (y > dirty.bottom())
            break;
        painter.fillRect(QRect(dirty.left(), y, dirty.width(), 1), minute % 60 == 0 ? m_ink.hourLine : m_ink.slotLine);
    }
    const auto [first, last] = g.visibleColumns(dirty);
    for (int column = first; column <= last + 1 && column <= scene.content.columns.size(); ++column) {
        const bool newDay = scene.content.severalDays && column < scene.content.columns.size() && scene.content.columns[column].firstOfDay;
        painter.fillRect(QRect(g.xOf(column), dirty.top(), 1, dirty.height()), newDay ? m_ink.dayLine : m_ink.hourLine);
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
            paintBuffers(painter, scene, tile, rect);
            TilePainter::How how;
            how.selected = entry.id == scene.selected;
            how.faded = (moving && entry.id == scene.drag.entry) || (!scene.cut.isNull() && entry.id == scene.cut);
            how.showsPractitioner = scene.content.byRoom;
            how.ratio = scene.ratio;
            m_tiles.paint(painter, rect, entry, tile, scene.palette, m_ink, how);
        }
    }
}

void GridPainter::paintBuffers(QPainter &painter, const GridScene &scene, const GridTile &tile, const QRect &rect) const
{
    if ((tile.before == 0 && tile.after == 0) || !occupies(scene.content.entries[tile.entry].status))
        return;
    const GridGeometry &g = scene.geometry;
    const auto thin = [&](int from, int until) {
        if (until > from)
            m_ink.buffer.fill(painter, QRect(rect.left() + 1, g.yOf(from), 2, g.yOf(until) - g.yOf(from)));
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

void GridPainter::paintAxis(QPainter &painter, const GridScene &scene, const QRect &dirty)
{
    const GridGeometry &g = scene.geometry;
    const QRect axis = QRect(0, g.headerHeight, g.axisWidth, g.viewport.height() - g.headerHeight);
    const QRect area = axis & dirty;
    if (area.isEmpty())
        return;
    painter.save();
    painter.setClipRect(area);
    painter.fillRect(area, scene.palette.color(QPalette::Window));
    const int height = m_hours.metrics().height();
    const bool hasNow = scene.now.isValid() && std::any_of(scene.content.columns.begin(), scene.content.columns.end(), [&](const GridColumn &c) { return c.date == scene.now.date; });
    const int nowY = hasNow ? g.yOf(scene.now.minuteOfDay()) : -1000;
    const auto label = [&](int y) { return QRect(0, y - height / 2, g.axisWidth - 8, height); };
    painter.setPen(theme::quietText());
    for (int hour = 1; hour < 24; ++hour) {
        const int y = g.yOf(hour * 60);
        if (std::abs(y - nowY) >= height - 2 && label(y).intersects(area))
            m_hours.draw(painter, label(y), Qt::AlignRight, CalendarLook::time(hour * 60));
    }
    if (hasNow) {
        painter.setPen(theme::sense(theme::Sense::Bad));
        m_now.draw(painter, label(nowY), Qt::AlignRight, CalendarLook::time(scene.now.minuteOfDay()));
    }
    painter.fillRect(QRect(g.axisWidth - 1, g.headerHeight, 1, axis.height()), theme::line());
    painter.restore();
}

void GridPainter::paintHeader(QPainter &painter, const GridScene &scene, const QRect &dirty)
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
        if (scene.content.severalDays && source.firstOfDay) {
            const bool today = scene.now.isValid() && source.date == scene.now.date;
            int span = 1;
            while (column + span < scene.content.columns.size() && !scene.content.columns[column + span].firstOfDay)
                ++span;
            const QRect cell(std::max(g.xOf(column), g.axisWidth), 0, g.xOf(column + span) - std::max(g.xOf(column), g.axisWidth), dayHeight);
            painter.setPen(today ? theme::accent(0).bar : scene.palette.color(QPalette::WindowText));
            if (cell.width() > 10)
                (today ? m_boldNames : m_names).draw(painter, cell.adjusted(3, 0, -3, 0), Qt::AlignHCenter, CalendarLook::shortDate(source.date));
            if (today)
                painter.fillRect(QRect(g.xOf(column) + 1, 0, g.xOf(column + span) - g.xOf(column) - 1, 3), theme::accent(0).bar);
            painter.fillRect(QRect(g.xOf(column), 0, 1, g.headerHeight), theme::line());
        }
        if ((twoRows || !scene.content.severalDays) && column >= first && column <= last)
            paintHeaderCell(painter, scene, column, dayHeight);
    }
    painter.restore();
}

void GridPainter::paintHeaderCell(QPainter &painter, const GridScene &scene, int column, int top)
{
    const GridGeometry &g = scene.geometry;
    const GridLane &lane = scene.content.columns[column].lane;
    const QRect cell(g.xOf(column) + 4, top, g.xOf(column + 1) - g.xOf(column) - 8, g.headerHeight - top - 1);
    const bool active = scene.showsCursor && scene.cursor.column == column;
    KeptWords &words = active ? m_boldNames : m_names;
    const bool fits = cell.width() > 90 || words.widthOf(lane.name) <= cell.width() - 12;
    painter.setPen(scene.palette.color(QPalette::WindowText));
    words.draw(painter, cell, Qt::AlignHCenter, fits ? lane.name : lane.shortName);
    if (!lane.colour.isEmpty())
        painter.fillRect(QRect(g.xOf(column) + 1, g.headerHeight - 4, g.xOf(column + 1) - g.xOf(column) - 1, 3), theme::accentOf(lane.colour).bar);
    painter.fillRect(QRect(g.xOf(column), top, 1, g.headerHeight - top), theme::line());
}

} // namespace praxis::ui
