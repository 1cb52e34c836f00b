#pragma once

#include "models/records/Appointment.h"
#include "models/records/Participant.h"
#include "models/rules/Hours.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/door/Query.h"

namespace praxis {

struct ShowCalendar {
    PRAXIS_QUERY(ShowCalendar, QVector<CalendarEntry>, false)
    CalendarFilter filter;
};

struct ParticipantLine {
    Participant participant;
    PersonHit person;
};
struct AppointmentDetails {
    Appointment appointment;
    QVector<ParticipantLine> people;
    QString seriesRule;
    int sessionsLeft = -1; ///< of its authorisation; -1: there is none
    QHash<QUuid, QString> payerNames; ///< of those who pay for somebody else
    Instant rescheduledTo;   ///< when the one is that came in its place; none: none
    Instant rescheduledFrom; ///< when the one was in whose place it came
};
struct OpenAppointment {
    PRAXIS_QUERY(OpenAppointment, AppointmentDetails, false)
    QUuid id;
};

/// What was written down for an appointment and after it. Denied (reason_required) where a reason has to be said.
struct AppointmentNotes {
    QString preparation;
    QString after;
};
struct OpenAppointmentNotes {
    PRAXIS_QUERY(OpenAppointmentNotes, AppointmentNotes, true)
    QUuid id;
    QString why;
};
struct PersonAppointments {
    PRAXIS_QUERY(PersonAppointments, QVector<CalendarEntry>, false)
    QUuid person;
    Instant before;  ///< keyset; none: from the newest
    QUuid beforeId;
    int limit = 100;
};

/// What a change of a location's zone would mean for what is still to come there. What is over is never touched.
struct ZoneMove {
    QUuid appointment;
    QString people;
    WallTime start;       ///< stays on the wall
    QString zone;         ///< that it was promised in
    Instant now;          ///< the moment that it is at
    Instant then;         ///< the moment that it would be at
};
struct PreviewZoneChange {
    PRAXIS_QUERY(PreviewZoneChange, QVector<ZoneMove>, false)
    QUuid location;
    QString zone;
};

/// When everybody works, each stretch on the clock of its place.
struct ShowHours {
    PRAXIS_QUERY(ShowHours, QVector<OpenStretch>, false)
    QDate from;
    QDate until; ///< last day
};

/// What stands in the way of a booking, before it is saved: one line for each occurrence that has a problem.
struct SlotProblem {
    WallTime start;
    QString code;        ///< clash, outside_hours, works_elsewhere, no_video_consent
    ActorKind actorKind{};
    QUuid actor;         ///< null, with neither name nor hours: somebody whom who asks does not see
    QString actorName;
    QUuid appointment;
    TimeRange when;
};
struct SlotCheck {
    QVector<WallTime> occurrences;
    QVector<SlotProblem> problems;
};
struct CheckSlot {
    PRAXIS_QUERY(CheckSlot, SlotCheck, false)
    BookAppointment booking;
    QUuid except; ///< an appointment that is being moved
};

/// The first free time on each of the next days, over all practitioners.
struct Opening {
    QUuid practitioner;
    QUuid location;
    WallTime start;       ///< on the clock of the place
    Minutes length = 0;
    QString zone;         ///< whose clock that is
};
struct NextOpenings {
    PRAXIS_QUERY(NextOpenings, QVector<Opening>, false)
    QUuid service;
    Minutes length = 50;
    QVector<QUuid> practitioners; ///< empty: all active ones
    WallTime from;
    int limit = 10;
    QString zone;         ///< whose clock `from` is on; blank: that of each place
    // What has to be free then beside the practitioner; of `service`, the time that is kept around it.
    QUuid room;
    QStringList patients;
    QStringList otherStaff;
    QStringList equipment;
    QUuid like;           ///< all that this appointment takes up (with another practitioner, not its room: they have one of their own)
    bool moves = false;   ///< … and it is moved there itself: with its room and its own distances, and it is not in its own way
    bool noRoom = false;  ///< out of its room
};

/// Somebody who was to come again by a day, and has no appointment after the one that said so.
struct FollowUpLine {
    QUuid appointment;
    QUuid practitioner;
    QUuid service;
    PersonHit person;
    WallTime last; ///< when they were here
    QDate by;
};
/// Those who are to be seen again by this day or should have been, the most urgent first.
struct FollowUpsWanted {
    PRAXIS_QUERY(FollowUpsWanted, QVector<FollowUpLine>, false)
    QDate until;
    int limit = 100;
};

} // namespace praxis
