#pragma once

#include "services/interchange/ContentLines.h"
#include "services/interchange/ICalendar.h"

namespace praxis::interchange {

struct CalendarLimits {
    ContentLimits lines{1 << 20, qint64{64} << 20, 100};
    qsizetype maxEvents = 500'000;
    qsizetype maxProperties = 10'000;         ///< of one event
    qsizetype maxZones = 500;
    qsizetype maxZoneBytes = 256 << 10;       ///< of one VTIMEZONE
    int maxNesting = 8;
};

/// Reads an iCalendar file (RFC 5545). The file is walked line by line here and never handed to libical whole: libical
/// sees one rule or one VTIMEZONE at a time, so that no nesting and no number of properties reaches its parser.
/// Zones become IANA names by name or by the VTIMEZONE's offsets; an event whose zone is none of these is refused, never
/// taken for local. Not of this kind at all: NotThatKind (expected: icalendar). TooLarge (what: line, file, events,
/// properties, nesting), FileUnreadable and Cancelled refuse the file; everything else refuses an event.
[[nodiscard]] Result<CalendarFile> readCalendar(QIODevice &device, const CalendarLimits &limits = {}, ReadingWatch watch = {});

} // namespace praxis::interchange
