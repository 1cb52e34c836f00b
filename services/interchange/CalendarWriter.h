#pragma once

#include "services/interchange/ICalendar.h"
#include "services/interchange/ReadingWatch.h"

#include <QIODevice>

namespace praxis::interchange {

struct CalendarWriteOptions {
    QString productId = QStringLiteral("-//Praxis//Praxis//EN");
    QString method; ///< PUBLISH, REQUEST, CANCEL; none by default
    QString name;   ///< X-WR-CALNAME
    Instant stamp;  ///< DTSTAMP of every event: now, by whoever has a clock
};

/// Writes events as one VCALENDAR (RFC 5545): a VTIMEZONE for each zone that they use, UID, SEQUENCE, DTSTAMP, STATUS, and
/// all that Event keeps. Events are written in the order given, overrides among them.
/// UnknownZone (zone) for a zone that is not IANA's, Malformed (detail: rrule) for a rule that is none, FileUnwritable,
/// Cancelled; `watch.progress` is told bytes written.
[[nodiscard]] Result<> writeCalendar(QIODevice &device, const QVector<Event> &events, const CalendarWriteOptions &options, const ReadingWatch &watch = {});

} // namespace praxis::interchange
