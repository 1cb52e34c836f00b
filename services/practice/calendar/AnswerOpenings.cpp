// What is asked before booking: when everybody works, and what stands in the way of a time.
#include "models/records/Contact.h"
#include "models/records/Equipment.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/rules/People.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/calendar/PlaceZones.h"
#include "services/practice/calendar/Timetable.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/ConsentGates.h"

#include <algorithm>

namespace praxis {

namespace {

QString actorName(Reading &reading, const Occupant &who)
{
    switch (who.kind) {
    case ActorKind::Practitioner:
        if (const auto p = reading.lookup().get<Practitioner>(who.id))
            return (*p)->displayName;
        break;
    case ActorKind::Patient:
        if (const auto c = reading.lookup().get<Contact>(who.id))
            return fullName(**c);
        break;
    case ActorKind::Room:
        if (const auto r = reading.lookup().get<Room>(who.id))
            return (*r)->name;
        break;
    case ActorKind::Equipment:
        if (const auto e = reading.lookup().get<Equipment>(who.id))
            return (*e)->name;
        break;
    }
    return {};
}

} // namespace

Result<QVector<OpenStretch>> answer(Reading &reading, const ShowHours &query)
{
    const qint64 days = std::clamp<qint64>(query.from.daysTo(query.until), 0, 62);
    PRAXIS_TRY(const Timetable table, timetable(reading, query.from, query.from.addDays(days)));
    PRAXIS_TRY(const auto practitioners, activePractitioners(reading));
    QVector<OpenStretch> all;
    for (const auto &practitioner : practitioners) {
        for (qint64 d = 0; d <= days; ++d) {
            PRAXIS_TRY(const auto stretches, clockedStretches(reading, practitioner->id, query.from.addDays(d), table));
            all += stretches;
        }
    }
    return all;
}

namespace {

/// Everybody who holds it has hours.
void addHoursProblems(Reading &reading, const Appointment &a, const Timetable &table, SlotCheck &check)
{
    for (const QUuid &one : staffOf(a)) {
        const HoursFit fit = hoursFitOf(reading.lookup(), reading.parts().zones, reading.actor().organization, a, one, table.hours, table.exceptions);
        if (fit != HoursFit::Within)
            check.problems.append({a.startWall, fit == HoursFit::Elsewhere ? QStringLiteral("works_elsewhere") : QStringLiteral("outside_hours"), ActorKind::Practitioner, one,
                                   actorName(reading, {ActorKind::Practitioner, one}), {}, {a.startAt, a.endAt}});
    }
}

/// Whose name and hours may be told to who asks.
Result<bool> isSeen(Reading &reading, const QUuid &person)
{
    if (!reading.ownOnly())
        return true;
    PRAXIS_TRY(const auto contact, reading.lookup().get<Contact>(person));
    return owns(reading.session(), reading.actor(), typeOf<Contact>(), *contact);
}

/// Of a person whom who asks does not see it is told that somebody is not free then, and neither who nor when.
Result<> addClashes(Reading &reading, const Appointment &a, const Occupation &wanted, const QVector<QUuid> &except, SlotCheck &check)
{
    PRAXIS_TRY(const auto taken, reading.session().occupied({wanted.who}, wanted.when, except));
    if (taken.isEmpty())
        return {};
    PRAXIS_TRY(const bool seen, wanted.who.kind == ActorKind::Patient ? isSeen(reading, wanted.who.id) : Result<bool>(true));
    if (!seen) {
        check.problems.append({a.startWall, QStringLiteral("clash"), ActorKind::Patient, {}, {}, {}, {}});
        return {};
    }
    for (const Occupation &t : taken)
        check.problems.append({a.startWall, QStringLiteral("clash"), wanted.who.kind, wanted.who.id, actorName(reading, wanted.who), t.appointment, t.when});
    return {};
}

/// Nothing that the door refuses: who books is told.
Result<> addConsentProblems(Reading &reading, const PlannedBooking &plan, SlotCheck &check)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto lacking, lackingConsent(reading.session(), reading.parts(), *practice, ConsentAct::BookVideo, plan.patients, reading.now()));
    for (const QUuid &person : plan.patients) {
        PRAXIS_TRY(const bool seen, isSeen(reading, person));
        if (seen && lacking.contains(person))
            check.problems.append({plan.appointments.first()->startWall, QStringLiteral("no_video_consent"), ActorKind::Patient, person, actorName(reading, {ActorKind::Patient, person}), {}, {}});
    }
    return {};
}

} // namespace

Result<SlotCheck> answer(Reading &reading, const CheckSlot &query)
{
    SlotCheck check;
    PRAXIS_TRY(const PlannedBooking plan, planBooking(reading.session(), reading.lookup(), reading.parts(), reading.actor().organization, query.booking));
    const QDate first = plan.appointments.isEmpty() ? query.booking.start.date : plan.appointments.first()->startWall.date;
    const QDate last = plan.appointments.isEmpty() ? first : plan.appointments.last()->startWall.date;
    PRAXIS_TRY(const Timetable table, timetable(reading, first.addDays(-1), last.addDays(1))); // on the clock of another place it may be another day
    const QVector<QUuid> except = query.except.isNull() ? QVector<QUuid>() : QVector<QUuid>{query.except};
    for (const auto &a : plan.appointments) {
        check.occurrences.append(a->startWall);
        for (const Occupation &wanted : takenUpBy(*a, plan.patients))
            PRAXIS_CHECK(addClashes(reading, *a, wanted, except, check));
        addHoursProblems(reading, *a, table, check);
    }
    if (query.except.isNull() && !plan.appointments.isEmpty() && plan.appointments.first()->isVideo)
        PRAXIS_CHECK(addConsentProblems(reading, plan, check));
    return check;
}

} // namespace praxis
