#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QMap>
#include <QStringList>
#include <QVector>

#include <optional>

/// What is kept of an iCalendar file (RFC 5545).
namespace praxis::interchange {

/// A time as a calendar writes it: on the clock of `zone` (an IANA name, or "UTC"), or floating when `zone` is empty, or
/// a whole day (midnight, no zone).
struct Moment {
    WallTime at;
    QString zone;
    bool isDate = false;

    [[nodiscard]] bool isValid() const { return at.isValid(); }
    /// What the clocks of `other` show then; unchanged for a floating time or a date.
    [[nodiscard]] WallTime inZone(const QString &other) const;
    /// On a clock that never shows it, because it goes forward over it.
    [[nodiscard]] bool isSkipped() const;
    friend bool operator==(const Moment &, const Moment &) = default;
};

struct CalendarPerson {
    QString name;
    QString email;
    friend bool operator==(const CalendarPerson &, const CalendarPerson &) = default;
};

struct Event {
    qint64 line = 0; ///< of BEGIN:VEVENT, from 1
    QString uid;
    int sequence = 0;
    QString summary;
    QString description;
    QString location;
    QString status; ///< TENTATIVE, CONFIRMED, CANCELLED, or empty
    CalendarPerson organizer;
    QVector<CalendarPerson> attendees;
    QStringList categories;
    Moment start; ///< isDate: an all-day event
    QString calendarZone; ///< of a floating one: the zone that its calendar names for such times (X-WR-TIMEZONE); empty: it names none
    Minutes duration = 0; ///< minutes that pass, 1440 for each day of an all-day event
    QString rule; ///< RRULE's value, readable by expandRule; empty for a single event
    QVector<Moment> exceptions; ///< EXDATE
    QVector<Moment> additions;  ///< RDATE
    std::optional<Moment> recurrenceId; ///< this event replaces that occurrence of the series with its uid
    bool isThisAndFuture = false;
    friend bool operator==(const Event &, const Event &) = default;
};

/// UnknownZone (zone), Malformed (detail: dtstart, dtend, rrule, nul, end, ...), Invalid (field rrule, problem too_frequent).
struct RefusedEvent {
    qint64 line = 0;
    QString uid;
    QString summary;
    Error error;
};

struct CalendarFile {
    QString name;        ///< X-WR-CALNAME
    QString method;      ///< METHOD
    QString defaultZone; ///< X-WR-TIMEZONE as an IANA name; floating events carry that of their own calendar
    QVector<Event> events;
    QVector<RefusedEvent> refused;
    QMap<QString, int> notKept; ///< properties and components that have no place here, and how many of each
};

/// A series or a single event, and what replaces single occurrences of it.
struct EventSeries {
    Event master;
    QVector<Event> overrides;
    QString mark;         ///< tells it from others of the same uid in its file; blank for one of them
    QVector<Event> older; ///< versions of its events that newer ones of the file replaced
};

/// Events of one uid belong together, unless they have another start or organiser: calendars that were put into one file share their
/// numbers. Of two versions of one event that with the higher SEQUENCE stays. An override whose master is not in the file is a
/// series of its own, without a rule, and keeps its recurrenceId.
[[nodiscard]] QVector<EventSeries> groupByUid(const QVector<Event> &events);

} // namespace praxis::interchange
