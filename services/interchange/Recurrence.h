#pragma once

#include "services/interchange/ICalendar.h"

namespace praxis::interchange {

/// Where an expansion stops. Times are half open: from <= time < until, each unlimited when not valid.
struct RuleLimits {
    qsizetype maxOccurrences = 1000;
    WallTime from;
    WallTime until;
    QString zone; ///< IANA name of the clock that `start` is on: only an UNTIL in UTC needs it
};

struct RuleDates {
    QVector<WallTime> times;
    bool isCut = false; ///< there may be more: a limit other than `until` was met
};

/// The times of an RRULE (RFC 5545 section 3.3.10), counted on the wall clock: 09:00 stays 09:00 over a daylight-saving
/// change. `start` is a member only where it fits the rule. An UNTIL that is a date includes that day.
/// Malformed (detail: rrule) for no rule and for what libical cannot walk (RSCALE, BYSETPOS of days and weeks), Invalid (field rrule, problem too_frequent) for more than one a day by FREQ:
/// nobody books by the hour for ever. Never walks more than 250 years or 200 000 steps.
[[nodiscard]] Result<RuleDates> expandRule(const QString &rule, const WallTime &start, const RuleLimits &limits = {});
/// The same errors, without walking.
[[nodiscard]] Result<> checkRule(const QString &rule);

struct Occurrence {
    Moment start;
    Minutes duration = 0;
    WallTime recurrenceId;        ///< which occurrence of the series, on the series' clock; not valid for a single event
    qsizetype overrideIndex = -1; ///< in the overrides that were given
    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

struct Expansion {
    QVector<Occurrence> occurrences; ///< by start
    bool isCut = false;
};

/// The occurrences of an event that start in [from, until) on the event's own clock: its start, its rule and RDATEs, less
/// EXDATEs (a date takes away the whole day's), with those replaced that `overrides` name. Cancelled overrides are
/// given too: their event's status says it.
[[nodiscard]] Result<Expansion> expand(const Event &event, const QVector<Event> &overrides, const WallTime &from,
                                       const WallTime &until, qsizetype maxOccurrences = 10'000);

} // namespace praxis::interchange
