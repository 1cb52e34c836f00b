#pragma once

#include "models/rules/Hours.h"

namespace praxis {

class Reading;
class StoreSession;
struct Practitioner;
struct Selection;

/// The hours of everybody, and what differs from them.
struct Timetable {
    HoursList hours;
    ExceptionList exceptions;
};

[[nodiscard]] Result<HoursList> hoursOf(StoreSession &session, const QUuid &practitioner);
/// Which exceptions: of these days, and of the day before and after, which it may be on the clock of another place.
[[nodiscard]] Selection exceptionsAround(const QDate &from, const QDate &until);
/// Of these days only: what differed in earlier years is thousands of rows.
[[nodiscard]] Result<Timetable> timetable(Reading &reading, const QDate &from, const QDate &until);
/// The stretches of a day, with whose clock each is on.
[[nodiscard]] Result<QVector<OpenStretch>> clockedStretches(Reading &reading, const QUuid &practitioner, const QDate &day, const Timetable &table);
[[nodiscard]] Result<QVector<std::shared_ptr<Practitioner>>> activePractitioners(Reading &reading);

} // namespace praxis
