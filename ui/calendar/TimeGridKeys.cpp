// The keyboard's half of TimeGrid.
#include "ui/calendar/TimeGrid.h"

#include <QKeyEvent>

#include <algorithm>

namespace praxis::ui {

void TimeGrid::keyPressEvent(QKeyEvent *event)
{
    if (m_drag.kind != GridDrag::None && event->key() == Qt::Key_Escape) {
        cancelDrag();
        return;
    }
    if (keyMoves(event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate({});
        return;
    case Qt::Key_Escape:
        if (!m_selected.isNull() || m_cursor.length > 0) {
            m_cursor.length = 0;
            select({}, false);
            return;
        }
        break;
    case Qt::Key_Menu:
        Q_EMIT menuWanted(m_selected, (m_selected.isNull() ? cursorRect() : entryRect(m_selected)).bottomLeft());
        return;
    default:
        break;
    }
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QString text = event->text();
    if (plain && m_mayBook && m_selected.isNull() && !text.isEmpty() && text.front().isLetterOrNumber()) {
        activate(text);
        return;
    }
    event->ignore(); // the shell's and the place's own keys
}

/// A letter on an empty slot is the beginning of a name and not a shortcut.
bool TimeGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_mayBook && m_selected.isNull()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && !key->text().isEmpty() && key->text().front().isLetterOrNumber()) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool TimeGrid::keyMoves(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Up:
        moveCursor(0, -m_slotMinutes, extend);
        return true;
    case Qt::Key_Down:
        moveCursor(0, m_slotMinutes, extend);
        return true;
    case Qt::Key_Left:
        moveCursor(-1, 0, false);
        return true;
    case Qt::Key_Right:
        moveCursor(1, 0, false);
        return true;
    case Qt::Key_Home:
        m_cursor.length = 0;
        m_cursor.minute = snapped(m_content.firstOpenMinute());
        moveCursor(0, 0, false);
        return true;
    default:
        return false;
    }
}

void TimeGrid::moveCursor(int columns, int minutes, bool extend)
{
    if (m_content.columns.isEmpty())
        return;
    int column = 0;
    const GridTile *tile = m_selected.isNull() ? nullptr : tileOf(m_selected, &column);
    if (extend && !tile) {
        const int length = std::max(m_cursor.length, m_slotMinutes) + minutes;
        m_cursor.length = std::clamp(length, m_slotMinutes, GridGeometry::minutesOfDay - m_cursor.minute);
    } else if (tile && minutes != 0) {
        // From an appointment the arrows leave it for the slot after or before it.
        const int next = minutes > 0 ? snapped(std::max(tile->end, tile->start + m_slotMinutes) + m_slotMinutes - 1)
                                     : snapped(tile->start - 1);
        m_cursor = {column, std::clamp(next, 0, GridGeometry::minutesOfDay - m_slotMinutes), 0};
    } else {
        if (m_cursor.column + columns < 0 || m_cursor.column + columns >= m_content.columns.size()) {
            Q_EMIT leftSideways(columns);
            return;
        }
        m_cursor = {m_cursor.column + columns, std::clamp(m_cursor.minute + minutes, 0, GridGeometry::minutesOfDay - m_slotMinutes), 0};
    }
    selectAtCursor();
    if (m_selected.isNull())
        revealSpan(m_cursor.column, m_cursor.minute, m_cursor.minute + std::max(m_cursor.length, m_slotMinutes));
}

/// The cursor on an appointment that takes up its time selects it; what was cancelled leaves its slot free.
void TimeGrid::selectAtCursor()
{
    QUuid under;
    if (m_cursor.length == 0) {
        for (const GridTile &tile : m_content.columns[m_cursor.column].tiles) {
            const CalendarEntry &candidate = m_content.entries[tile.entry];
            if (tile.start < m_cursor.minute + m_slotMinutes && m_cursor.minute < tile.end && occupies(candidate.status)) {
                under = candidate.id;
                break;
            }
        }
    }
    const SlotCursor kept = m_cursor;
    select(under);
    if (under.isNull())
        m_cursor = kept;
    announce();
}

void TimeGrid::activate(const QString &typed)
{
    if (!m_selected.isNull() && typed.isEmpty())
        Q_EMIT entryActivated(m_selected);
    else if (m_mayBook && m_cursor.column < m_content.columns.size())
        Q_EMIT slotChosen(slotAtCursor(), typed);
}

bool TimeGrid::focusNextPrevChild(bool next)
{
    return selectNeighbour(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

/// Tab goes through the appointments of the column and then of the next; at the end it leaves the calendar.
bool TimeGrid::selectNeighbour(bool next)
{
    const int columns = static_cast<int>(m_content.columns.size());
    if (columns == 0 || !hasFocus())
        return false;
    struct Stop {
        int column;
        int start;
        QUuid id;
    };
    QVector<Stop> stops;
    for (int c = 0; c < columns; ++c) {
        for (const GridTile &tile : m_content.columns[c].tiles) {
            if (!tile.continues)
                stops.append({c, tile.start, m_content.entries[tile.entry].id});
        }
    }
    // One that several people hold is a stop in each of their columns.
    auto selected = std::find_if(stops.begin(), stops.end(), [&](const Stop &stop) { return stop.id == m_selected && stop.column == m_cursor.column; });
    if (selected == stops.end())
        selected = std::find_if(stops.begin(), stops.end(), [&](const Stop &stop) { return stop.id == m_selected; });
    auto target = stops.end();
    if (selected != stops.end()) {
        if (next)
            target = std::next(selected);
        else if (selected != stops.begin())
            target = std::prev(selected);
    } else {
        const auto after = std::find_if(stops.begin(), stops.end(), [&](const Stop &stop) {
            return stop.column > m_cursor.column || (stop.column == m_cursor.column && stop.start >= m_cursor.minute);
        });
        if (next)
            target = after;
        else if (after != stops.begin())
            target = std::prev(after);
    }
    if (target == stops.end()) {
        select({}, false);
        return false;
    }
    m_cursor.column = target->column;
    select(target->id);
    return true;
}

void TimeGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announce();
}

void TimeGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace praxis::ui
