#include "ui/calendar/GridContent.h"

#include "models/items/DayLayout.h"
#include "ui/calendar/ShownTime.h"

#include <algorithm>

namespace praxis::ui {
namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int usualStart = 8 * 60;
constexpr int shortestTile = 10; ///< what is drawn never gets lower than this, so it takes this much of a lane

/// Whether the wall of `zone` changes its clock on a day: only then is the length of an appointment not its height.
class ChangingDays {
public:
    ChangingDays(const QString &zone, const Zones &zones) : m_zone(zone), m_zones(zones) {}

    bool changes(const QDate &date)
    {
        const auto known = m_known.constFind(date);
        if (known != m_known.constEnd())
            return *known;
        const auto from = m_zones.toInstant({date, QTime(0, 0)}, m_zone);
        const auto until = m_zones.toInstant({date.addDays(1), QTime(0, 0)}, m_zone);
        const bool differs = !from || !until || until->ms - from->ms != qint64(minutesOfDay) * 60'000;
        m_known.insert(date, differs);
        return differs;
    }

private:
    QString m_zone;
    const Zones &m_zones;
    QHash<QDate, bool> m_known;
};

void place(GridContent &grid, int index, const WallSpan &span, int column, const GridRequest &request)
{
    GridColumn &target = grid.columns[column];
    GridTile tile;
    tile.entry = index;
    tile.continues = span.start.date < target.date;
    tile.start = tile.continues ? 0 : span.start.minuteOfDay();
    tile.end = span.end.date > target.date ? minutesOfDay : span.end.minuteOfDay();
    tile.end = std::max(tile.end, tile.start + 1);
    const auto [before, after] = request.buffers.value(grid.entries[index].service);
    tile.before = tile.continues ? 0 : before;
    tile.after = span.end.date > target.date ? 0 : after;
    target.tiles.append(tile);
}

int drawnEnd(const GridTile &tile)
{
    return std::max(tile.end, tile.start + shortestTile);
}

bool overlap(const GridTile &a, const GridTile &b)
{
    return a.start < drawnEnd(b) && b.start < drawnEnd(a);
}

/// What has ended takes no lane from what is still to come: it is a strip beside it. Where nothing else is, it has its full width.
/// Tiles are sorted by start.
void markSlim(QVector<GridTile> &tiles, const QVector<CalendarEntry> &entries)
{
    const auto lives = [&entries](const GridTile &tile) { return occupies(entries[tile.entry].status); };
    if (std::all_of(tiles.begin(), tiles.end(), lives))
        return;
    for (GridTile &ended : tiles)
        ended.slim = !lives(ended) && std::any_of(tiles.begin(), tiles.end(), [&](const GridTile &other) { return lives(other) && overlap(ended, other); });
    // Tiles that hang together by overlaps share lanes, so all of them leave the strip or none does.
    for (qsizetype from = 0, until = 0; from < tiles.size(); from = until) {
        int end = 0;
        bool any = false;
        for (until = from; until < tiles.size() && (until == from || tiles[until].start < end); ++until) {
            end = std::max(end, drawnEnd(tiles[until]));
            any = any || tiles[until].slim;
        }
        for (qsizetype i = from; i < until; ++i)
            tiles[i].besideSlim = any && !tiles[i].slim;
    }
}

void layOut(GridColumn &column, const QVector<CalendarEntry> &entries)
{
    std::stable_sort(column.tiles.begin(), column.tiles.end(), [](const GridTile &a, const GridTile &b) { return a.start < b.start; });
    markSlim(column.tiles, entries);
    for (const bool slim : {false, true}) {
        QVector<DaySpan> spans;
        QVector<GridTile *> placed;
        for (GridTile &tile : column.tiles) {
            if (tile.slim == slim) {
                spans.append({tile.start, drawnEnd(tile)});
                placed.append(&tile);
            }
        }
        const QVector<DayLane> lanes = layOutDay(spans);
        for (int i = 0; i < lanes.size(); ++i) {
            placed[i]->lane = lanes[i].lane;
            placed[i]->lanes = lanes[i].lanes;
            placed[i]->width = lanes[i].width;
        }
    }
}

using ColumnKey = std::pair<QDate, QUuid>;

QHash<ColumnKey, int> makeColumns(GridContent &grid, const GridRequest &request)
{
    QHash<ColumnKey, int> byKey;
    for (const QDate &date : request.dates) {
        bool first = true;
        for (const GridLane &lane : request.lanes) {
            byKey.insert({date, lane.id}, static_cast<int>(grid.columns.size()));
            GridColumn column;
            column.date = date;
            column.lane = lane;
            column.firstOfDay = first;
            grid.columns.append(column);
            first = false;
        }
    }
    return byKey;
}

void addHours(GridContent &grid, const GridRequest &request, const Zones &zones, const QHash<ColumnKey, int> &byKey)
{
    QHash<QUuid, bool> knows;
    for (const OpenStretch &open : ShownTime(request.zone, zones).shown(request.hours)) {
        knows.insert(open.practitioner, true);
        const auto column = byKey.constFind({open.date, open.practitioner});
        if (column != byKey.constEnd())
            grid.columns[*column].open.append(open);
    }
    for (GridColumn &column : grid.columns)
        column.knowsHours = !grid.byRoom && knows.contains(column.lane.id);
}

} // namespace

bool GridColumn::isOpen(int minute) const
{
    return !knowsHours || std::any_of(open.begin(), open.end(), [minute](const OpenStretch &stretch) {
        return stretch.startMinute <= minute && minute < stretch.endMinute;
    });
}

int GridContent::firstOpenMinute() const
{
    int first = minutesOfDay;
    for (const GridColumn &column : columns) {
        for (const OpenStretch &open : column.open)
            first = std::min(first, open.startMinute);
    }
    return first == minutesOfDay ? usualStart : first;
}

int GridContent::columnOf(const QDate &date, const QUuid &lane) const
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].date == date && columns[i].lane.id == lane)
            return i;
    }
    return -1;
}

WallSpan wallSpan(const CalendarEntry &entry, const QString &zone, const Zones &zones)
{
    WallSpan span{entry.start, entry.start.plusMinutes(entry.length)};
    if (entry.zone != zone) {
        if (const auto start = zones.toWall(entry.when.start, zone))
            span.start = *start;
    }
    if (const auto end = zones.toWall(entry.when.end, zone))
        span.end = *end;
    // The hour that is lived twice: the second 2:30 is after the first 2:45, which a wall cannot show.
    if (!(span.start < span.end))
        span.end = span.start.plusMinutes(entry.length);
    return span;
}

GridContent makeGrid(const GridRequest &request, const Zones &zones)
{
    GridContent grid;
    grid.byRoom = request.byRoom;
    grid.severalDays = request.dates.size() > 1;
    grid.entries = request.entries;
    const QHash<ColumnKey, int> byKey = makeColumns(grid, request);
    addHours(grid, request, zones, byKey);
    ChangingDays changing(request.zone, zones);
    for (int i = 0; i < grid.entries.size(); ++i) {
        const CalendarEntry &entry = grid.entries[i];
        const bool plain = entry.zone == request.zone && !changing.changes(entry.start.date);
        const WallSpan span = plain ? WallSpan{entry.start, entry.start.plusMinutes(entry.length)} : wallSpan(entry, request.zone, zones);
        // Whoever holds it together with others has that hour in their own column.
        for (const QUuid &lane : request.byRoom ? QVector<QUuid>{entry.room} : entry.staff()) {
            for (QDate date = span.start.date; date <= span.end.date; date = date.addDays(1)) {
                const auto column = byKey.constFind({date, lane});
                const bool endsAtMidnight = date == span.end.date && date != span.start.date && span.end.minuteOfDay() == 0;
                if (column != byKey.constEnd() && !endsAtMidnight)
                    place(grid, i, span, *column, request);
            }
        }
    }
    for (GridColumn &column : grid.columns)
        layOut(column, grid.entries);
    return grid;
}

} // namespace praxis::ui
