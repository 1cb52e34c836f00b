#include "ui/calendar/TimeGrid.h"

#include "ui/calendar/GridAccessible.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr double smallestScale = 0.6;
constexpr double largestScale = 6.0;
constexpr int dayColumnWidth = 116;  ///< one day: a name and a service can be read; six beside each other on the smallest screen
constexpr int weekColumnWidth = 34;  ///< several people on several days: initials and colours
constexpr int tallHeader = 48;
constexpr int header = 32;
} // namespace

TimeGrid::TimeGrid(const CalendarLook &look, QWidget *parent) : QAbstractScrollArea(parent), m_painter(look), m_look(look)
{
    static const bool knownToScreenReaders = (QAccessible::installFactory(&gridAccessible), true);
    Q_UNUSED(knownToScreenReaders)
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Calendar"));
    m_painter.tiles().setFont(font());
    horizontalScrollBar()->setAccessibleName(tr("Scroll the columns"));
    verticalScrollBar()->setAccessibleName(tr("Scroll the day"));
}

void TimeGrid::setContent(GridContent content)
{
    const bool sameColumns = content.columns.size() == m_content.columns.size() && content.severalDays == m_content.severalDays;
    const bool dragGoesOn = keepsDrag(content);
    const GridColumn before = m_cursor.column < m_content.columns.size() ? m_content.columns[m_cursor.column] : GridColumn();
    m_content = std::move(content);
    m_painter.tiles().forget();
    if (!dragGoesOn)
        cancelDrag();
    m_cursor.column = std::clamp<int>(m_cursor.column, 0, std::max(0, static_cast<int>(m_content.columns.size()) - 1));
    if (!sameColumns) {
        m_cursor.column = m_placed ? columnNear(before.date, before.lane.id) : columnNear(m_now.date, m_ownLane);
        updateGeometryNow();
    }
    QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
    if (!m_placed && !m_content.columns.isEmpty() && viewport()->height() > 60) {
        m_placed = true;
        const int first = m_content.firstOpenMinute();
        m_cursor.minute = snapped(first);
        revealSpan(m_cursor.column, first, first); // sideways
        scrollToMinute(first - 30);
    }
    announce();
    viewport()->update();
}

void TimeGrid::setSlotMinutes(int minutes)
{
    m_slotMinutes = std::clamp(minutes, 5, 120);
    m_cursor.minute = snapped(m_cursor.minute);
    viewport()->update();
}

void TimeGrid::setNow(const WallTime &now)
{
    m_now = now;
    viewport()->update();
}

void TimeGrid::setLoading(bool loading)
{
    m_loading = loading;
    viewport()->update();
}

void TimeGrid::setCut(const QUuid &entry)
{
    m_cut = entry;
    viewport()->update();
}

void TimeGrid::setEditable(bool mayBook, bool mayMove)
{
    m_mayBook = mayBook;
    m_mayMove = mayMove;
}

void TimeGrid::refreshLook()
{
    m_painter.tiles().setFont(font());
    updateGeometryNow();
    viewport()->update();
}

void TimeGrid::updateGeometryNow()
{
    const int columns = static_cast<int>(m_content.columns.size());
    const bool twoRows = m_content.severalDays && columns > 1 && !m_content.columns[1].firstOfDay;
    m_geometry.viewport = viewport()->size();
    m_geometry.columns = columns;
    m_geometry.headerHeight = twoRows ? tallHeader : header;
    m_geometry.axisWidth = fontMetrics().horizontalAdvance(CalendarLook::time(QTime(22, 22))) + 20;
    const int least = twoRows ? weekColumnWidth : dayColumnWidth;
    const double room = std::max(0, m_geometry.viewport.width() - m_geometry.axisWidth);
    m_geometry.columnWidth = std::max<double>(least, columns > 0 ? room / columns : room);
    horizontalScrollBar()->setRange(0, std::max(0, m_geometry.contentWidth() - static_cast<int>(room)));
    horizontalScrollBar()->setPageStep(static_cast<int>(room));
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_geometry.columnWidth));
    const int height = m_geometry.viewport.height() - m_geometry.headerHeight;
    verticalScrollBar()->setRange(0, std::max(0, m_geometry.contentHeight() - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(static_cast<int>(m_slotMinutes * m_geometry.pixelsPerMinute));
    m_geometry.scrollX = horizontalScrollBar()->value();
    m_geometry.scrollY = verticalScrollBar()->value();
}

void TimeGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateGeometryNow();
    if (!m_placed && !m_content.columns.isEmpty())
        setContent(GridContent(m_content));
}

void TimeGrid::scrollContentsBy(int, int)
{
    m_geometry.scrollX = horizontalScrollBar()->value();
    m_geometry.scrollY = verticalScrollBar()->value();
    viewport()->update();
}

void TimeGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const GridScene scene{.content = m_content,
                          .geometry = m_geometry,
                          .drag = m_drag,
                          .cursor = m_cursor,
                          .showsCursor = hasFocus() && m_selected.isNull(),
                          .selected = m_selected,
                          .cut = m_cut,
                          .now = m_now,
                          .slotMinutes = m_slotMinutes,
                          .loading = m_loading,
                          .palette = palette(),
                          .font = font(),
                          .ratio = devicePixelRatioF()};
    m_painter.paint(painter, scene, event->region().boundingRect());
}

const CalendarEntry *TimeGrid::entry(const QUuid &id) const
{
    const auto found = std::find_if(m_content.entries.begin(), m_content.entries.end(), [&](const CalendarEntry &e) { return e.id == id; });
    return found == m_content.entries.end() ? nullptr : &*found;
}

QVector<QUuid> TimeGrid::inOrder() const
{
    QVector<QUuid> ids;
    QSet<int> known;
    for (const GridColumn &column : m_content.columns) {
        for (const GridTile &tile : column.tiles) {
            if (tile.continues || known.contains(tile.entry))
                continue;
            known.insert(tile.entry);
            ids.append(m_content.entries[tile.entry].id);
        }
    }
    return ids;
}

const GridTile *TimeGrid::tileOf(const QUuid &id, int *column) const
{
    const GridTile *found = nullptr;
    for (int c = 0; c < m_content.columns.size(); ++c) {
        for (const GridTile &tile : m_content.columns[c].tiles) {
            const bool isNearer = !found || (c == m_cursor.column && !tile.continues);
            if (m_content.entries[tile.entry].id != id || !isNearer)
                continue;
            found = &tile;
            if (column)
                *column = c;
        }
    }
    return found;
}

void TimeGrid::select(const QUuid &id, bool reveal)
{
    const bool changed = m_selected != id;
    m_selected = id;
    int column = 0;
    if (const GridTile *tile = id.isNull() ? nullptr : tileOf(id, &column)) {
        cursorToTile(column, *tile);
        if (reveal)
            revealSpan(column, tile->start, tile->end);
    }
    announce();
    viewport()->update();
    if (changed)
        Q_EMIT selectionChanged(id);
}

void TimeGrid::cursorToTile(int column, const GridTile &tile)
{
    m_cursor = {column, snapped(tile.start), 0};
}

Slot TimeGrid::slotAtCursor() const
{
    Slot slot;
    if (m_cursor.column >= m_content.columns.size())
        return slot;
    const GridColumn &column = m_content.columns[m_cursor.column];
    slot.date = column.date;
    slot.minute = m_cursor.minute;
    slot.length = m_cursor.length;
    slot.byRoom = m_content.byRoom;
    (m_content.byRoom ? slot.room : slot.practitioner) = column.lane.id;
    for (const OpenStretch &open : column.open) {
        if (open.startMinute <= slot.minute && slot.minute < open.endMinute)
            slot.location = open.location;
    }
    return slot;
}

void TimeGrid::setCursor(const QDate &date, const QUuid &lane, int minute)
{
    m_cursor = {columnNear(date, lane), snapped(std::clamp(minute, 0, GridGeometry::minutesOfDay - m_slotMinutes)), 0};
    select({}, false);
    revealSpan(m_cursor.column, m_cursor.minute, m_cursor.minute + m_slotMinutes);
}

/// Where it is, or else in one's own column of that day, or in the first of it.
int TimeGrid::columnNear(const QDate &date, const QUuid &lane) const
{
    for (const QUuid &wanted : {lane, m_ownLane}) {
        if (const int column = m_content.columnOf(date, wanted); column >= 0)
            return column;
    }
    const auto ofDay = std::ranges::find(m_content.columns, date, &GridColumn::date);
    if (ofDay != m_content.columns.cend())
        return static_cast<int>(ofDay - m_content.columns.cbegin());
    return m_content.columns.isEmpty() ? 0 : std::max(0, m_content.columnOf(m_content.columns.front().date, m_ownLane));
}

void TimeGrid::scrollToMinute(int minute)
{
    verticalScrollBar()->setValue(static_cast<int>(std::max(0, minute) * m_geometry.pixelsPerMinute));
}

void TimeGrid::revealSpan(int column, int start, int end)
{
    const QRect body = m_geometry.body();
    const int top = static_cast<int>(start * m_geometry.pixelsPerMinute);
    const int bottom = static_cast<int>(std::min(end, start + 120) * m_geometry.pixelsPerMinute);
    if (top < m_geometry.scrollY)
        verticalScrollBar()->setValue(top - 8);
    else if (bottom > m_geometry.scrollY + body.height())
        verticalScrollBar()->setValue(bottom - body.height() + 8);
    const int left = static_cast<int>(column * m_geometry.columnWidth);
    if (left < m_geometry.scrollX)
        horizontalScrollBar()->setValue(left);
    else if (left + m_geometry.columnWidth > m_geometry.scrollX + body.width())
        horizontalScrollBar()->setValue(static_cast<int>(left + m_geometry.columnWidth) - body.width());
}

void TimeGrid::zoom(int steps)
{
    setPixelsPerMinute(m_geometry.pixelsPerMinute * (steps > 0 ? 1.2 : 1 / 1.2));
    Q_EMIT zoomed(m_geometry.pixelsPerMinute);
}

void TimeGrid::setPixelsPerMinute(double pixels)
{
    const double topMinute = m_geometry.scrollY / m_geometry.pixelsPerMinute;
    m_geometry.pixelsPerMinute = std::clamp(pixels, smallestScale, largestScale);
    updateGeometryNow();
    verticalScrollBar()->setValue(static_cast<int>(topMinute * m_geometry.pixelsPerMinute));
    viewport()->update();
}

QRect TimeGrid::cursorRect() const
{
    const int length = m_cursor.length > 0 ? m_cursor.length : m_slotMinutes;
    const QRect rect = m_geometry.spanRect(m_cursor.column, m_cursor.minute, m_cursor.minute + length);
    return {viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QRect TimeGrid::entryRect(const QUuid &id) const
{
    int column = 0;
    const GridTile *tile = tileOf(id, &column);
    if (!tile)
        return {};
    const QRect rect = m_geometry.tileRect(column, *tile);
    return {viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

void TimeGrid::announce()
{
    QString text;
    if (const CalendarEntry *chosen = m_selected.isNull() ? nullptr : entry(m_selected)) {
        text = m_look.spoken(*chosen);
    } else if (m_cursor.column < m_content.columns.size()) {
        const GridColumn &column = m_content.columns[m_cursor.column];
        text = (column.isOpen(m_cursor.minute) ? tr("%1, %2, %3, free") : tr("%1, %2, %3, outside working hours"))
                   .arg(CalendarLook::longDate(column.date), CalendarLook::time(m_cursor.minute), column.lane.name);
    }
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    // A slot is read out as what the grid says of itself; an appointment is an object of its own that now has the focus.
    QAccessibleInterface *tile = QAccessible::isActive() && hasFocus() && !m_selected.isNull() ? QAccessible::queryAccessibleInterface(this)->focusChild() : nullptr;
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    if (tile) {
        QAccessibleEvent focused(tile, QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    } else {
        QAccessible::updateAccessibility(&described);
    }
}

void TimeGrid::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::LocaleChange)
        refreshLook();
}

bool TimeGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace praxis::ui
