#pragma once

#include "services/practice/door/Queries.h"

namespace praxis {
class Zones;
}

namespace praxis::ui {

class Directory;

/// The clock that the calendar shows, and those of the places: what is shown is on one clock, what is promised on the place's own. Here and
/// nowhere else the one becomes the other.
class ShownTime {
public:
    explicit ShownTime(const Directory &directory);
    ShownTime(QString zone, const Zones &zones) : m_zone(std::move(zone)), m_zones(zones) {}

    [[nodiscard]] const QString &zone() const { return m_zone; }
    /// A time on the clock of `zone`, as it shows. A clock that is not known here is taken for the one that is shown.
    [[nodiscard]] WallTime shown(const WallTime &there, const QString &zone) const;
    /// A time that shows, on the clock of `zone`.
    [[nodiscard]] WallTime there(const WallTime &shown, const QString &zone) const;
    /// When an appointment begins, as it shows: at its moment, which a wall that is lived twice does not tell.
    [[nodiscard]] WallTime start(const CalendarEntry &entry) const;
    [[nodiscard]] Opening shown(Opening opening) const;
    [[nodiscard]] QVector<Opening> shown(const QVector<Opening> &openings) const;
    /// Two, where midnight falls into it on the clock that shows.
    [[nodiscard]] QVector<OpenStretch> shown(const OpenStretch &stretch) const;
    [[nodiscard]] QVector<OpenStretch> shown(const QVector<OpenStretch> &stretches) const;
    /// "8:00 in Brisbane", with the day where it is another one; blank where both clocks show the same.
    [[nodiscard]] static QString elsewhere(const WallTime &there, const QString &zone, const WallTime &shown);

private:
    QString m_zone;
    const Zones &m_zones;
};

} // namespace praxis::ui
