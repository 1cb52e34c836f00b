// The mouse's half of TimeGrid: click, drag to choose a length, drag to move, drag the edge to resize.
#include "ui/calendar/TimeGrid.h"

#include "ui/common/Tip.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>

namespace praxis::ui {

TimeGrid::Hit TimeGrid::hitAt(const QPoint &position) const
{
    Hit hit;
    if (position.y() < m_geometry.headerHeight)
        return hit;
    hit.column = m_geometry.columnAt(position.x());
    if (hit.column < 0)
        return hit;
    const QVector<GridTile> &tiles = m_content.columns[hit.column].tiles;
    for (int i = static_cast<int>(tiles.size()) - 1; i >= 0; --i) {
        const QRect rect = m_geometry.tileRect(hit.column, tiles[i]);
        if (rect.contains(position)) {
            hit.tile = i;
            hit.lowerEdge = position.y() > rect.bottom() - GridGeometry::edge;
            break;
        }
    }
    return hit;
}

void TimeGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton)
        return;
    if (position.y() < m_geometry.headerHeight) {
        const int column = m_geometry.columnAt(position.x());
        if (column >= 0 && m_content.severalDays)
            Q_EMIT dayChosen(m_content.columns[column].date);
        return;
    }
    const Hit hit = hitAt(position);
    if (hit.column < 0)
        return;
    m_pressed = position;
    m_drag = {};
    m_drag.kind = GridDrag::Pressed;
    m_drag.fromColumn = m_drag.column = hit.column;
    m_drag.fromMinute = m_geometry.minuteAt(position.y());
    if (hit.tile >= 0) {
        const GridTile &tile = m_content.columns[hit.column].tiles[hit.tile];
        m_drag.entry = entryOf(hit.column, hit.tile).id;
        m_drag.grabbed = m_drag.fromMinute - tile.start;
        m_drag.start = tile.start;
        m_drag.end = tile.end;
        m_drag.wantsResize = hit.lowerEdge;
        m_cursor.column = hit.column;
        select(m_drag.entry, false);
    } else {
        m_cursor = {hit.column, snapped(m_drag.fromMinute), 0};
        m_drag.start = m_cursor.minute;
        m_drag.end = m_drag.start + m_slotMinutes;
        select({}, false);
    }
}

void TimeGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_drag.kind == GridDrag::None) {
        const Hit hit = hitAt(position);
        const bool resizes = hit.tile >= 0 && hit.lowerEdge && m_mayMove && !entryOf(hit.column, hit.tile).busyOnly;
        viewport()->setCursor(resizes ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    }
    if (m_drag.kind == GridDrag::Pressed && (position - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        dragStart(position);
    if (m_drag.isLive())
        dragTo(position);
}

void TimeGrid::dragStart(const QPoint &)
{
    if (m_drag.entry.isNull()) {
        m_drag.kind = m_mayBook ? GridDrag::Choosing : GridDrag::None;
        return;
    }
    const CalendarEntry *dragged = entry(m_drag.entry);
    int column = 0;
    const GridTile *tile = tileOf(m_drag.entry, &column);
    if (!m_mayMove || !dragged || !tile || dragged->busyOnly || tile->continues || !occupies(dragged->status)) {
        m_drag = {};
        return;
    }
    m_drag.kind = m_drag.wantsResize ? GridDrag::Resizing : GridDrag::Moving;
}

void TimeGrid::dragTo(const QPoint &position)
{
    const QRect body = m_geometry.body();
    if (position.y() > body.bottom() - 12)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + verticalScrollBar()->singleStep());
    else if (position.y() < body.top() + 12)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - verticalScrollBar()->singleStep());
    const int minute = m_geometry.minuteAt(position.y());
    const int length = m_drag.end - m_drag.start;
    switch (m_drag.kind) {
    case GridDrag::Choosing: {
        const int from = snapped(m_drag.fromMinute);
        const int to = snapped(minute);
        m_drag.start = std::min(from, to);
        m_drag.end = std::max(from, to) + m_slotMinutes;
        break;
    }
    case GridDrag::Moving: {
        m_drag.column = m_geometry.nearestColumn(position.x());
        const int wished = minute - m_drag.grabbed + m_slotMinutes / 2;
        m_drag.start = std::clamp(snapped(std::max(0, wished)), 0, GridGeometry::minutesOfDay - m_slotMinutes);
        m_drag.end = m_drag.start + length;
        break;
    }
    case GridDrag::Resizing:
        m_drag.end = std::max(m_drag.start + m_slotMinutes, snapped(minute + m_slotMinutes / 2));
        break;
    default:
        return;
    }
    viewport()->update();
}

void TimeGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_drag.kind == GridDrag::None)
        return;
    finishDrag();
}

void TimeGrid::finishDrag()
{
    const GridDrag drag = m_drag;
    m_drag = {};
    viewport()->update();
    if (drag.kind == GridDrag::Pressed) {
        if (drag.entry.isNull() && m_mayBook)
            Q_EMIT slotChosen(slotAtCursor(), {});
        return;
    }
    if (drag.kind == GridDrag::Choosing) {
        m_cursor = {drag.column, drag.start, drag.end - drag.start};
        Q_EMIT slotChosen(slotAtCursor(), {});
        return;
    }
    int column = 0;
    const GridTile *tile = tileOf(drag.entry, &column);
    if (!tile || !drag.isLive() || (drag.column == column && drag.start == tile->start && drag.end == tile->end))
        return;
    const GridColumn &target = m_content.columns[drag.column];
    Drop drop{drag.entry, {target.date, QTime(drag.start / 60, drag.start % 60)}, drag.kind == GridDrag::Resizing ? drag.end - drag.start : 0, {}, {}};
    const QUuid from = m_content.columns[column].lane.id;
    if (!m_content.byRoom)
        drop.from = from;
    if (target.lane.id != from) {
        (m_content.byRoom ? drop.room : drop.practitioner) = target.lane.id;
        (m_content.byRoom ? drop.noRoom : drop.onNobody) = target.lane.id.isNull();
    }
    Q_EMIT dropped(drop);
}

/// A drag goes on while the columns are the same and what is held was not changed by somebody else.
bool TimeGrid::keepsDrag(const GridContent &next) const
{
    const bool sameColumns = std::ranges::equal(m_content.columns, next.columns, [](const GridColumn &a, const GridColumn &b) { return a.date == b.date && a.lane.id == b.lane.id; });
    if (!sameColumns || m_content.byRoom != next.byRoom)
        return false;
    if (m_drag.entry.isNull())
        return true;
    const CalendarEntry *held = entry(m_drag.entry);
    const auto still = std::ranges::find_if(next.entries, [this](const CalendarEntry &one) { return one.id == m_drag.entry; });
    return held && still != next.entries.end() && still->version == held->version;
}

void TimeGrid::cancelDrag()
{
    if (m_drag.kind == GridDrag::None)
        return;
    m_drag = {};
    viewport()->update();
}

void TimeGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.tile >= 0)
        Q_EMIT entryActivated(entryOf(hit.column, hit.tile).id);
}

void TimeGrid::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            zoom(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void TimeGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const Hit hit = hitAt(event->pos());
    if (hit.column < 0)
        return;
    if (hit.tile >= 0) {
        m_cursor.column = hit.column;
        select(entryOf(hit.column, hit.tile).id, false);
    } else {
        m_cursor = {hit.column, snapped(m_geometry.minuteAt(event->pos().y())), 0};
        select({}, false);
    }
    Q_EMIT menuWanted(m_selected, event->globalPos());
}

void TimeGrid::showTip(const QPoint &position, const QPoint &global)
{
    QString text;
    const Hit hit = hitAt(position);
    const int column = m_geometry.columnAt(position.x());
    if (hit.tile >= 0)
        text = m_look.spoken(entryOf(hit.column, hit.tile));
    else if (position.y() < m_geometry.headerHeight && column >= 0)
        text = m_content.columns[column].lane.name;
    tip::showAt(global, text, viewport());
}

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

QUuid TimeGrid::fileTarget(const QDropEvent &event) const
{
    const Hit hit = hitAt(event.position().toPoint());
    if (hit.tile < 0 || localFiles(event.mimeData()).isEmpty())
        return {};
    const CalendarEntry &entry = entryOf(hit.column, hit.tile);
    return entry.busyOnly || entry.patients.isEmpty() ? QUuid() : entry.id;
}

void TimeGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TimeGrid::dragMoveEvent(QDragMoveEvent *event)
{
    const QUuid target = fileTarget(*event);
    event->setAccepted(!target.isNull());
    if (!target.isNull())
        event->setDropAction(Qt::CopyAction);
}

void TimeGrid::dropEvent(QDropEvent *event)
{
    const QUuid target = fileTarget(*event);
    if (target.isNull())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT filesDropped(target, localFiles(event->mimeData()));
}

} // namespace praxis::ui
