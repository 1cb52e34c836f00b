#include "models/rules/HoursFit.h"

#include <algorithm>
#include <array>

namespace praxis {

bool isAt(const OpenStretch &stretch, const QUuid &place)
{
    return place.isNull() || stretch.location.isNull() || stretch.location == place;
}

QUuid placeOfHours(const QUuid &practitioner, const QUuid &place, const HoursList &hours)
{
    const bool isTheirs = std::any_of(hours.begin(), hours.end(), [&](const auto &h) { return h->practitionerId == practitioner && h->locationId == place; });
    return isTheirs ? place : QUuid();
}

namespace {

constexpr std::array<qint64, 3> daysAround{0, -1, 1}; // on another clock it may be the day before or after

QDate dayOf(const QUuid &practitioner, const WallAt &startAt)
{
    return startAt({practitioner, {}, {}, 0, 0, {}}).date;
}

/// Those of a day in which all of it lies, each on its own clock.
QVector<OpenStretch> stretchesAround(const QUuid &practitioner, const QDate &day, const WallAt &startAt, Minutes length, const HoursList &hours,
                                     const ExceptionList &exceptions)
{
    QVector<OpenStretch> around = openStretches(practitioner, day, hours, exceptions);
    around.removeIf([&](const OpenStretch &s) {
        const WallTime start = startAt(s);
        return start.date != s.date || start.minuteOfDay() < s.startMinute || s.endMinute < start.minuteOfDay() + length;
    });
    return around;
}

QVector<OpenStretch> allAround(const QUuid &practitioner, const WallAt &startAt, Minutes length, const HoursList &hours, const ExceptionList &exceptions)
{
    const QDate day = dayOf(practitioner, startAt);
    QVector<OpenStretch> around;
    for (const qint64 away : daysAround)
        around += stretchesAround(practitioner, day.addDays(away), startAt, length, hours, exceptions);
    return around;
}

} // namespace

HoursFit hoursFit(const QUuid &practitioner, const QUuid &place, const WallAt &startAt, Minutes length, const HoursList &hours,
                  const ExceptionList &exceptions)
{
    const bool has = std::any_of(hours.begin(), hours.end(), [&](const auto &h) { return h->practitionerId == practitioner; });
    if (!has)
        return HoursFit::Within;
    const QUuid theirs = placeOfHours(practitioner, place, hours);
    const QDate day = dayOf(practitioner, startAt);
    HoursFit fit = HoursFit::Outside;
    for (const qint64 away : daysAround) {
        const QVector<OpenStretch> around = stretchesAround(practitioner, day.addDays(away), startAt, length, hours, exceptions);
        if (std::ranges::any_of(around, [&theirs](const OpenStretch &s) { return isAt(s, theirs); }))
            return HoursFit::Within;
        if (!around.isEmpty())
            fit = HoursFit::Elsewhere;
    }
    return fit;
}

QUuid placeOfWork(const QUuid &practitioner, const QUuid &usual, const WallAt &startAt, Minutes length, const HoursList &hours, const ExceptionList &exceptions)
{
    constexpr Minutes itsBeginning = 1;
    QVector<OpenStretch> around = allAround(practitioner, startAt, length, hours, exceptions);
    if (around.isEmpty())
        around = allAround(practitioner, startAt, itsBeginning, hours, exceptions);
    const bool isUsual = std::ranges::any_of(around, [&usual](const OpenStretch &s) { return s.location.isNull() || s.location == usual; });
    return around.isEmpty() || isUsual ? usual : around.first().location;
}

} // namespace praxis
