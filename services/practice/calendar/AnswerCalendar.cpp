#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Series.h"
#include "models/records/Service.h"
#include "models/rules/People.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/recordings/RecordingParts.h"

#include <algorithm>

namespace praxis {

namespace {

void leaveOnlyBusy(CalendarEntry &entry)
{
    entry.busyOnly = true;
    entry.people.clear();
    entry.person = {};
    entry.patients.clear();
    entry.recordingConsent = {};
    entry.service = {};
    entry.series = {};
    entry.kind = AppointmentKind::Other;
    entry.isVideo = entry.hasNote = entry.hasAlert = false;
    entry.personCount = 0;
    entry.priority = 3;
}

/// One who has withdrawn speaks for all; everybody has to have agreed.
Result<> putConsents(Reading &reading, QVector<CalendarEntry> &entries)
{
    QVector<QUuid> people;
    for (const CalendarEntry &entry : std::as_const(entries))
        people += entry.patients;
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto states, reading.session().consentsOf(people, ConsentKind::Recording, todayIn(reading.parts(), *practice, reading.now())));
    for (CalendarEntry &entry : entries) {
        bool all = !entry.patients.isEmpty();
        for (const QUuid &person : std::as_const(entry.patients)) {
            const ConsentState state = states.value(person, ConsentState::Missing);
            all = all && state == ConsentState::Given;
            if (state == ConsentState::Withdrawn)
                entry.recordingConsent = ConsentState::Withdrawn;
        }
        if (all)
            entry.recordingConsent = ConsentState::Given;
    }
    return {};
}

struct Timetable {
    HoursList hours;
    ExceptionList exceptions;
};

/// Of these days only: what differed in earlier years is thousands of rows.
Result<Timetable> timetable(Reading &reading, const QDate &from, const QDate &until)
{
    Timetable table;
    PRAXIS_TRY(table.hours, selectAs<WorkingHours>(reading.session(), {}));
    PRAXIS_TRY(table.exceptions, selectAs<HoursException>(reading.session(), {.where = {{"from_date", Condition::LessEqual, until.toString(Qt::ISODate)},
                                                                                        {"until_date", Condition::GreaterEqual, from.toString(Qt::ISODate)}}}));
    return table;
}

Result<QVector<std::shared_ptr<Practitioner>>> activePractitioners(Reading &reading)
{
    return selectAs<Practitioner>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}, .order = {{"sort_order"}}});
}

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

QVector<Occupation> wantedBy(const Appointment &a, const QVector<QUuid> &patients)
{
    QVector<Occupation> wanted;
    const TimeRange withBuffers{a.startAt.plusMinutes(-a.bufferBeforeMinutes), a.endAt.plusMinutes(a.bufferAfterMinutes)};
    const auto add = [&](ActorKind kind, const QUuid &id, TimeRange when) {
        if (!id.isNull())
            wanted.append({{kind, id}, a.id, when});
    };
    add(ActorKind::Practitioner, a.practitionerId, withBuffers);
    for (const QString &staff : a.otherStaff)
        add(ActorKind::Practitioner, QUuid::fromString(staff), withBuffers);
    add(ActorKind::Room, a.roomId, withBuffers);
    for (const QString &thing : a.equipment)
        add(ActorKind::Equipment, QUuid::fromString(thing), withBuffers);
    for (const QUuid &patient : patients)
        add(ActorKind::Patient, patient, {a.startAt, a.endAt});
    return wanted;
}

} // namespace

Result<QVector<CalendarEntry>> answer(Reading &reading, const ShowCalendar &query)
{
    PRAXIS_TRY(QVector<CalendarEntry> entries, reading.session().calendar(query.filter));
    if (reading.actor().role == Role::Patient)
        return reading.denied();
    PRAXIS_CHECK(putConsents(reading, entries));
    if (reading.ownOnly()) {
        for (CalendarEntry &entry : entries) {
            if (entry.practitioner.isNull() || entry.practitioner != reading.actor().practitioner)
                leaveOnlyBusy(entry);
        }
    }
    return entries;
}

namespace {

Result<> putPayers(Reading &reading, AppointmentDetails &details)
{
    for (const ParticipantLine &line : std::as_const(details.people)) {
        const QUuid payer = line.participant.payerId;
        if (payer.isNull() || details.payerNames.contains(payer))
            continue;
        PRAXIS_TRY(const auto person, findAs<Contact>(reading.session(), payer, Deleted::Include));
        details.payerNames.insert(payer, person ? fullName(*person) : QString());
    }
    return {};
}

Result<WallTime> startOf(Reading &reading, const QUuid &appointment)
{
    if (appointment.isNull())
        return WallTime{};
    PRAXIS_TRY(const auto other, findAs<Appointment>(reading.session(), appointment));
    return other ? other->startWall : WallTime{};
}

} // namespace

Result<AppointmentDetails> answer(Reading &reading, const OpenAppointment &query)
{
    AppointmentDetails details;
    PRAXIS_TRY(const RecordPtr record, reading.one(typeOf<Appointment>(), query.id));
    details.appointment = static_cast<const Appointment &>(*record);
    PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(query.id)}}}));
    QVector<QUuid> ids;
    for (const auto &p : participants)
        ids.append(p->contactId);
    PRAXIS_TRY(const auto people, reading.session().peopleByIds(ids, {Scope::Everything, {}}, reading.now()));
    for (const auto &p : participants) {
        const auto hit = std::find_if(people.begin(), people.end(), [&](const PersonHit &h) { return h.id == p->contactId; });
        details.people.append({*p, hit == people.end() ? PersonHit{} : *hit});
    }
    if (!details.appointment.seriesId.isNull()) {
        PRAXIS_TRY(const auto series, findAs<Series>(reading.session(), details.appointment.seriesId));
        details.seriesRule = series ? series->rule : QString();
    }
    if (!details.appointment.authorisationId.isNull()) {
        PRAXIS_TRY(const auto authorisation, findAs<Authorisation>(reading.session(), details.appointment.authorisationId));
        PRAXIS_TRY(const int used, reading.session().sessionsUsed(details.appointment.authorisationId));
        if (authorisation)
            details.sessionsLeft = authorisation->sessions - used;
    }
    PRAXIS_CHECK(putPayers(reading, details));
    PRAXIS_TRY(details.rescheduledTo, startOf(reading, details.appointment.rescheduledTo));
    PRAXIS_TRY(details.rescheduledFrom, startOf(reading, details.appointment.rescheduledFrom));
    return details;
}

Result<AppointmentNotes> answer(Reading &reading, const OpenAppointmentNotes &query)
{
    reading.about(query.id);
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), query.id));
    if (!appointment)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Appointment>().key()}, {QStringLiteral("id"), idText(query.id)}});
    PRAXIS_CHECK(reading.one(typeOf<Appointment>(), query.id));
    const bool withReason = reading.needsReason();
    if (withReason && query.why.trimmed().isEmpty())
        return reading.denied(QStringLiteral("reason_required"));
    PRAXIS_TRY(const auto participants, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(query.id)}}}));
    AuditEntry entry;
    entry.action = QStringLiteral("view");
    entry.type = typeOf<Appointment>().key();
    entry.record = query.id;
    entry.risk = withReason ? QStringLiteral("high") : QStringLiteral("low");
    entry.why = query.why.trimmed().left(2000);
    for (const auto &participant : participants)
        entry.persons.append(participant->contactId);
    PRAXIS_CHECK(reading.note(std::move(entry)));
    return AppointmentNotes{appointment->preparationNote, appointment->afterNote};
}

Result<QVector<OpenStretch>> answer(Reading &reading, const ShowHours &query)
{
    const qint64 days = std::clamp<qint64>(query.from.daysTo(query.until), 0, 62);
    PRAXIS_TRY(const Timetable table, timetable(reading, query.from, query.from.addDays(days)));
    PRAXIS_TRY(const auto practitioners, activePractitioners(reading));
    QVector<OpenStretch> all;
    for (const auto &practitioner : practitioners) {
        for (qint64 d = 0; d <= days; ++d)
            all += openStretches(practitioner->id, query.from.addDays(d), table.hours, table.exceptions);
    }
    return all;
}

namespace {

/// Nothing that the door refuses: who books is told.
Result<> addConsentProblems(Reading &reading, const PlannedBooking &plan, SlotCheck &check)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto lacking, lackingConsent(reading.session(), reading.parts(), *practice, ConsentAct::BookVideo, plan.patients, reading.now()));
    for (const QUuid &person : plan.patients) {
        if (lacking.contains(person))
            check.problems.append({plan.appointments.first()->startWall, QStringLiteral("no_video_consent"), ActorKind::Patient, person, actorName(reading, {ActorKind::Patient, person}), {}, {}});
    }
    return {};
}

} // namespace

Result<SlotCheck> answer(Reading &reading, const CheckSlot &query)
{
    SlotCheck check;
    PRAXIS_TRY(const PlannedBooking plan, planBooking(reading.lookup(), reading.parts(), reading.actor().organization, query.booking));
    const QDate first = plan.appointments.isEmpty() ? query.booking.start.date : plan.appointments.first()->startWall.date;
    const QDate last = plan.appointments.isEmpty() ? first : plan.appointments.last()->startWall.date;
    PRAXIS_TRY(const Timetable table, timetable(reading, first, last));
    const QVector<QUuid> except = query.except.isNull() ? QVector<QUuid>() : QVector<QUuid>{query.except};
    for (const auto &a : plan.appointments) {
        check.occurrences.append(a->startWall);
        for (const Occupation &wanted : wantedBy(*a, plan.patients)) {
            PRAXIS_TRY(const auto taken, reading.session().occupied({wanted.who}, wanted.when, except));
            for (const Occupation &t : taken)
                check.problems.append({a->startWall, QStringLiteral("clash"), wanted.who.kind, wanted.who.id, actorName(reading, wanted.who),
                                       t.appointment, t.when});
        }
        if (!a->practitionerId.isNull() && !withinHours(a->practitionerId, a->startWall, a->durationMinutes, table.hours, table.exceptions))
            check.problems.append({a->startWall, QStringLiteral("outside_hours"), ActorKind::Practitioner, a->practitionerId,
                                   actorName(reading, {ActorKind::Practitioner, a->practitionerId}), {}, {a->startAt, a->endAt}});
    }
    if (query.except.isNull() && !plan.appointments.isEmpty() && plan.appointments.first()->isVideo)
        PRAXIS_CHECK(addConsentProblems(reading, plan, check));
    return check;
}

namespace {

/// The first time within a stretch, on the grid, at which the practitioner is free for `length`.
Result<std::optional<WallTime>> firstFree(Reading &reading, const OpenStretch &stretch, const QString &zone, Minutes length, int notBefore)
{
    constexpr int grid = 5;
    const WallTime midnight{stretch.date, QTime(0, 0)};
    int minute = std::max(stretch.startMinute, notBefore);
    minute = (minute + grid - 1) / grid * grid;
    PRAXIS_TRY(const Instant from, reading.parts().zones.toInstant(midnight.plusMinutes(stretch.startMinute), zone));
    PRAXIS_TRY(const Instant until, reading.parts().zones.toInstant(midnight.plusMinutes(stretch.endMinute), zone));
    PRAXIS_TRY(auto taken, reading.session().occupied({{ActorKind::Practitioner, stretch.practitioner}}, {from, until}));
    std::sort(taken.begin(), taken.end(), [](const Occupation &a, const Occupation &b) { return a.when.start < b.when.start; });
    while (minute + length <= stretch.endMinute) {
        PRAXIS_TRY(const Instant start, reading.parts().zones.toInstant(midnight.plusMinutes(minute), zone));
        const TimeRange wanted{start, start.plusMinutes(length)};
        const auto hit = std::find_if(taken.begin(), taken.end(), [&](const Occupation &t) { return t.when.overlaps(wanted); });
        if (hit == taken.end())
            return std::optional(midnight.plusMinutes(minute));
        PRAXIS_TRY(const WallTime after, reading.parts().zones.toWall(hit->when.end, zone));
        minute = std::max(minute + grid, (after.minuteOfDay() + grid - 1) / grid * grid);
    }
    return std::optional<WallTime>();
}

} // namespace

Result<QVector<Opening>> answer(Reading &reading, const NextOpenings &query)
{
    constexpr int daysAhead = 120;
    PRAXIS_TRY(const Timetable table, timetable(reading, query.from.date, query.from.date.addDays(daysAhead)));
    PRAXIS_TRY(const auto practitioners, activePractitioners(reading));
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    QVector<Opening> openings;
    const int limit = std::clamp(query.limit, 1, 50);
    for (int day = 0; day < daysAhead && openings.size() < limit; ++day) {
        const QDate date = query.from.date.addDays(day);
        QVector<Opening> today;
        for (const auto &practitioner : practitioners) {
            if (!query.practitioners.isEmpty() && !query.practitioners.contains(practitioner->id))
                continue;
            for (const OpenStretch &stretch : openStretches(practitioner->id, date, table.hours, table.exceptions)) {
                QString zone = practice->zone;
                if (const auto location = reading.lookup().get<Location>(stretch.location))
                    zone = (*location)->zone;
                if (!reading.parts().zones.knows(zone))
                    continue; // nothing can be booked there before its zone is put right; the other places stay open
                PRAXIS_TRY(const auto free, firstFree(reading, stretch, zone, query.length, day == 0 ? query.from.minuteOfDay() : 0));
                if (free) {
                    today.append({practitioner->id, stretch.location, *free, query.length});
                    break;
                }
            }
        }
        std::stable_sort(today.begin(), today.end(), [](const Opening &a, const Opening &b) { return a.start < b.start; });
        openings += today;
    }
    openings.resize(std::min<qsizetype>(openings.size(), limit));
    return openings;
}

} // namespace praxis
