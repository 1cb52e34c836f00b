#include "models/rules/HoursFit.h"

#include <algorithm>

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

HoursFit hoursFit(const QUuid &practitioner, const QUuid &place, const WallAt &startAt, Minutes length, const HoursList &hours,
                  const ExceptionList &exceptions)
{
    const bool has = std::any_of(hours.begin(), hours.end(), [&](const auto &h) { return h->practitionerId == practitioner; });
    if (!has)
        return HoursFit::Within;
    const QUuid theirs = placeOfHours(practitioner, place, hours);
    const QDate day = startAt({practitioner, {}, {}, 0, 0, {}}).date;
    HoursFit fit = HoursFit::Outside;
    for (const qint64 away : {0, -1, 1}) { // on another clock it may be the day before or after
        for (const OpenStretch &s : openStretches(practitioner, day.addDays(away), hours, exceptions)) {
            const WallTime start = startAt(s);
            if (start.date != s.date || start.minuteOfDay() < s.startMinute || s.endMinute < start.minuteOfDay() + length)
                continue;
            if (isAt(s, theirs))
                return HoursFit::Within;
            fit = HoursFit::Elsewhere;
        }
    }
    return fit;
}

} // namespace praxis
