#pragma once

#include "models/ports/Reads.h"
#include "models/ports/Zones.h"
#include "models/rules/Hours.h"

#include <QHash>
#include <QVector>

namespace praxis::ui {

/// What stands over a column: a practitioner or a room, on a day.
struct GridLane {
    QUuid id;
    QString name;
    QString shortName; ///< where there is no room for the name: "AL"
    QString colour;    ///< "#rrggbb"; may be blank
};

/// An appointment as it lies in a column, in wall minutes of the zone on screen.
struct GridTile {
    int entry = -1; ///< index in GridContent::entries
    int start = 0;
    int end = 0;
    int before = 0; ///< buffers, minutes
    int after = 0;
    int lane = 0;
    int lanes = 1;
    int width = 1;
    bool continues = false; ///< began the day before
    bool slim = false;       ///< has ended (cancelled, did not come) where another takes the time: a strip at the right
    bool besideSlim = false; ///< leaves that strip free
};

struct GridColumn {
    QDate date;
    GridLane lane;
    bool firstOfDay = true;
    bool knowsHours = false; ///< somebody without any hours works whenever asked
    QVector<OpenStretch> open;
    QVector<GridTile> tiles; ///< by start
    [[nodiscard]] bool isOpen(int minute) const;
};

struct GridContent {
    QVector<CalendarEntry> entries;
    QVector<GridColumn> columns;
    bool byRoom = false;
    bool severalDays = false;
    [[nodiscard]] int firstOpenMinute() const; ///< of all columns; 480 where nothing says
    [[nodiscard]] int columnOf(const QDate &date, const QUuid &lane) const; ///< -1: not on screen
};

/// What a grid is made from.
struct GridRequest {
    QVector<QDate> dates;
    QVector<GridLane> lanes;
    bool byRoom = false;
    QString zone; ///< on screen
    QVector<CalendarEntry> entries;
    QVector<OpenStretch> hours; ///< each on the clock of its place
    QHash<QUuid, std::pair<int, int>> buffers; ///< of services: before, after
};

/// Where an appointment begins and ends on the wall of `zone`: the promised time where it was promised there, else converted.
/// An hour that a daylight-saving change takes or gives is in it.
struct WallSpan {
    WallTime start;
    WallTime end;
};
[[nodiscard]] WallSpan wallSpan(const CalendarEntry &entry, const QString &zone, const Zones &zones);

[[nodiscard]] GridContent makeGrid(const GridRequest &request, const Zones &zones);

} // namespace praxis::ui
