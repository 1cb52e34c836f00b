#include "models/rules/HoursFit.h"

#include <algorithm>

namespace praxis {

namespace {

using Stretches = QVector<OpenStretch>;

void subtract(Stretches &stretches, int from, int until, const QUuid &location)
{
    Stretches left;
    for (const OpenStretch &s : std::as_const(stretches)) {
        const bool concerned = location.isNull() || s.location.isNull() || s.location == location;
        if (!concerned || until <= s.startMinute || from >= s.endMinute) {
            left.append(s);
            continue;
        }
        if (from > s.startMinute)
            left.append({s.practitioner, s.location, s.date, s.startMinute, from, s.zone});
        if (until < s.endMinute)
            left.append({s.practitioner, s.location, s.date, until, s.endMinute, s.zone});
    }
    stretches = left;
}

void join(Stretches &stretches)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const OpenStretch &a, const OpenStretch &b) { return a.startMinute < b.startMinute; });
    Stretches joined;
    for (const OpenStretch &s : std::as_const(stretches)) {
        if (!joined.isEmpty() && joined.last().location == s.location && s.startMinute <= joined.last().endMinute)
            joined.last().endMinute = std::max(joined.last().endMinute, s.endMinute);
        else
            joined.append(s);
    }
    stretches = joined;
}

int rank(const HoursException &e)
{
    return !e.practitionerId.isNull() ? 2 : !e.locationId.isNull() ? 1 : 0;
}

} // namespace

QVector<OpenStretch> openStretches(const QUuid &practitioner, QDate day, const HoursList &hours, const ExceptionList &exceptions)
{
    Stretches stretches;
    for (const auto &h : hours) {
        const bool valid = (!h->validFrom.isValid() || h->validFrom <= day) && (!h->validUntil.isValid() || day <= h->validUntil);
        if (h->practitionerId == practitioner && h->weekday == day.dayOfWeek() && valid && h->startMinute < h->endMinute)
            stretches.append({practitioner, h->locationId, day, h->startMinute, h->endMinute, {}});
    }
    ExceptionList applying;
    for (const auto &e : exceptions) {
        const bool concerned = e->practitionerId.isNull() || e->practitionerId == practitioner;
        if (concerned && e->fromDate <= day && day <= e->untilDate)
            applying.append(e);
    }
    std::stable_sort(applying.begin(), applying.end(), [](const auto &a, const auto &b) { return rank(*a) < rank(*b); });
    for (const auto &e : std::as_const(applying)) {
        const bool wholeDay = e->startMinute < 0 || e->endMinute <= e->startMinute;
        const int from = wholeDay ? 0 : e->startMinute;
        const int until = wholeDay ? 24 * 60 : e->endMinute;
        subtract(stretches, from, until, e->practitionerId.isNull() ? e->locationId : QUuid());
        if (e->isOpen && (rank(*e) == 2 || !stretches.isEmpty()))
            stretches.append({practitioner, e->locationId, day, from, until, {}});
    }
    join(stretches);
    return stretches;
}

bool withinHours(const QUuid &practitioner, const WallTime &start, Minutes length, const HoursList &hours, const ExceptionList &exceptions)
{
    return withinHoursAt(practitioner, [&start](const OpenStretch &) { return start; }, length, hours, exceptions);
}

bool withinHoursAt(const QUuid &practitioner, const WallAt &startAt, Minutes length, const HoursList &hours, const ExceptionList &exceptions)
{
    return hoursFit(practitioner, {}, startAt, length, hours, exceptions) == HoursFit::Within;
}

} // namespace praxis
