// The mouse's half of MonthGrid: a click goes to a day, a drag takes an appointment to another one.
#include "ui/calendar/MonthGrid.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace praxis::ui {

const CalendarEntry *MonthGrid::entry(const QUuid &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&id](const CalendarEntry &one) { return one.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QRect MonthGrid::lineRect(const QUuid &id) const
{
    for (int day = 0; day < m_days.size(); ++day) {
        for (const Line &line : linesOf(day)) {
            if (m_entries[line.entry].id == id)
                return line.rect;
        }
    }
    return {};
}

const CalendarEntry *MonthGrid::entryAt(int index, const QPoint &position) const
{
    for (const Line &line : linesOf(index)) {
        if (line.rect.contains(position))
            return &m_entries[line.entry];
    }
    return nullptr;
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const int index = indexAt(position);
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    m_drag = {};
    m_drag.isPressed = true;
    m_drag.from = position;
    m_drag.day = index;
    if (const CalendarEntry *held = entryAt(index, position)) {
        m_drag.entry = held->id;
        m_drag.version = held->version;
    }
}

void MonthGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_drag.isPressed && !m_drag.isLive && (position - m_drag.from).manhattanLength() >= QApplication::startDragDistance())
        dragStart();
    if (!m_drag.isLive)
        return;
    m_drag.to = indexAt(position);
    update();
}

void MonthGrid::dragStart()
{
    const CalendarEntry *held = m_drag.entry.isNull() ? nullptr : entry(m_drag.entry);
    m_drag.isLive = m_mayMove && held && !held->busyOnly && occupies(held->status);
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag.isPressed)
        return;
    if (m_drag.isLive)
        return drop();
    const int pressed = std::exchange(m_drag, {}).day;
    if (pressed == indexAt(event->position().toPoint()))
        Q_EMIT dayChosen(m_first.addDays(pressed));
}

/// Onto another day, at the hour that it has.
void MonthGrid::drop()
{
    const DayDrag drag = std::exchange(m_drag, {});
    update();
    const CalendarEntry *held = entry(drag.entry);
    if (!held || drag.to < 0 || drag.to == drag.day)
        return;
    Drop drop;
    drop.entry = drag.entry;
    drop.start = {m_first.addDays(drag.to), m_look.start(*held).time};
    Q_EMIT dropped(drop);
}

/// False: nothing was held.
bool MonthGrid::cancelDrag()
{
    update();
    return std::exchange(m_drag, {}).isPressed;
}

/// Where it would go, with its hour and who comes.
void MonthGrid::paintDrop(QPainter &painter) const
{
    const CalendarEntry *held = m_drag.isLive && m_drag.to >= 0 && m_drag.to != m_drag.day ? entry(m_drag.entry) : nullptr;
    if (!held)
        return;
    const QRect cell = cellRect(m_drag.to);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(2, 2, -2, -2));
    painter.setFont(theme::tabular(theme::smallFont()));
    const int height = painter.fontMetrics().height() + 2;
    const QRect line(cell.left() + 6, cell.bottom() - 4 - height, cell.width() - 12, height);
    painter.fillRect(line, palette().color(QPalette::Highlight));
    painter.setPen(palette().color(QPalette::HighlightedText));
    const QString text = CalendarLook::time(m_look.start(*held).time) + QStringLiteral("  ") + m_look.people(*held);
    painter.drawText(line.adjusted(8, 0, 0, 0), Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width() - 8));
}

} // namespace praxis::ui
