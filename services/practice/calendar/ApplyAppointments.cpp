#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/rules/HandOver.h"
#include "models/rules/StatusLife.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/calendar/PlaceZones.h"

namespace praxis {

namespace {

/// What is over is only entered here, and asks about nothing but video. There is no appointment yet that a reason could be given for: it is
/// one for the person.
Result<> checkEntered(Work &work, const Appointment &appointment, const QUuid &patient, AppointmentStatus status)
{
    if (appointment.endAt > work.now() && takesPlaceWith(AppointmentStatus::Scheduled, status))
        PRAXIS_CHECK(checkConsentTo(work, ConsentAct::Start, {patient}, appointment.id));
    const bool isHeldByVideo = appointment.isVideo && status == AppointmentStatus::Completed;
    return isHeldByVideo ? checkConsentTo(work, ConsentAct::JoinVideo, {patient}, patient) : Result<>();
}

/// The first of a series that is taken brings it along; the others find it there.
Result<> joinSeries(Work &work, const BookAppointment &command, PlannedBooking &plan)
{
    if (!command.series || command.series->id.isNull() || plan.series)
        return {};
    PRAXIS_TRY(const auto known, findAs<Series>(work.session(), command.series->id, Deleted::Include));
    if (!known) {
        plan.series = std::make_shared<Series>(*command.series);
    } else if (known->isDeleted) { // one of it was restored by itself
        work.track(typeOf<Series>(), known);
        known->isDeleted = false;
        known->deletedAt = {};
        known->deletedBy = {};
        plan.series = known;
    }
    for (const auto &appointment : std::as_const(plan.appointments))
        appointment->seriesId = command.series->id;
    return {};
}

QVector<QUuid> idsOf(const QStringList &texts)
{
    QVector<QUuid> ids;
    for (const QString &text : texts)
        ids.append(QUuid::fromString(text));
    return ids;
}

} // namespace

Result<> apply(Work &work, const BookAppointment &command)
{
    work.expectEnd(idsOf(command.patients));
    PRAXIS_TRY(PlannedBooking plan, planBooking(work.session(), work.lookup(), work.parts(), work.actor().organization, command));
    PRAXIS_CHECK(joinSeries(work, command, plan));
    const auto &first = plan.appointments.first();
    PRAXIS_TRY(const Cell cell, work.permit(*first));
    if (cell == Cell::Limited && !limitedRoleMaySet(command.status))
        return work.denied();
    for (const QUuid &patient : std::as_const(plan.patients)) {
        PRAXIS_CHECK(checkMayBook(work, patient));
        PRAXIS_CHECK(checkPayer(work, patient, plan.payers.value(patient, command.payerId)));
        PRAXIS_CHECK(checkEntered(work, *first, patient, command.status));
    }
    if (plan.series)
        PRAXIS_CHECK(work.save(plan.series));
    for (const auto &appointment : std::as_const(plan.appointments)) {
        appointment->statusAt = work.now();
        work.allowClash(*appointment, command.despiteClash);
        PRAXIS_CHECK(work.save(appointment));
        for (const QUuid &patient : std::as_const(plan.patients))
            PRAXIS_CHECK(addPatient(work, appointment->id, patient, plan.payers.value(patient, command.payerId)));
        work.tell(appointment->id);
    }
    work.setSummary(summaryOf(work, plan.series ? "booked_series" : "booked", *first, plan.patients, plan.appointments.size()));
    return {};
}

namespace {

/// How far a move goes, and where to. What is moved into a room of another place is promised on the clock of that place from then on.
struct Landing {
    QUuid location;    ///< null: each stays where it is
    QString zone;      ///< the clock there
    QString from;      ///< the clock that the new time was said on
    qint64 moved = 0;  ///< minutes
    qint64 across = 0; ///< minutes from the one clock to the other, at the moment that was asked for
};

qint64 minutesBetween(const WallTime &from, const WallTime &to)
{
    return from.date.daysTo(to.date) * 24 * 60 + to.minuteOfDay() - from.minuteOfDay();
}

Result<Landing> landing(Work &work, const WallTime &start, const QUuid &roomId, const Appointment &first)
{
    Landing there;
    there.from = first.zone;
    there.moved = minutesBetween(first.startWall, start);
    if (roomId.isNull())
        return there;
    PRAXIS_TRY(const auto room, work.lookup().get<Room>(roomId));
    if (room->locationId.isNull())
        return there;
    const Whereabouts where{roomId, {}, {}};
    there.location = placeOf(work.lookup(), where);
    PRAXIS_TRY(there.zone, zoneOf(work.lookup(), work.actor().organization, where));
    const Zones &zones = work.parts().zones;
    if (there.zone == first.zone || !zones.knows(there.zone) || !zones.knows(first.zone))
        return there;
    PRAXIS_TRY(const Instant at, zones.toInstant(start, first.zone));
    PRAXIS_TRY(const WallTime across, zones.toWall(at, there.zone));
    there.across = minutesBetween(start, across);
    return there;
}

/// Into whose hands, and into which room. False: whoever should give it away does not hold it.
template <class C> bool giveTo(Appointment &a, const C &command)
{
    if (!command.roomId.isNull())
        a.roomId = command.roomId;
    else if (command.noRoom)
        a.roomId = {};
    return command.practitionerId.isNull() || handOver(a, command.practitionerId, command.insteadOf);
}

/// Each on its own clock: one of a series may stand elsewhere already.
Result<> land(const Zones &zones, const Landing &there, Appointment &a)
{
    a.startWall = a.startWall.plusMinutes(there.moved);
    if (there.location.isNull() || there.location == a.locationId)
        return {};
    a.locationId = there.location;
    if (there.zone == a.zone || !zones.knows(there.zone) || !zones.knows(a.zone))
        return {};
    if (a.zone == there.from) { // a series keeps its hour, whenever which clock changes
        a.startWall = a.startWall.plusMinutes(there.across);
    } else {
        PRAXIS_TRY(const Instant at, zones.toInstant(a.startWall, a.zone));
        PRAXIS_TRY(a.startWall, zones.toWall(at, there.zone));
    }
    a.zone = there.zone;
    return {};
}

} // namespace

Result<> apply(Work &work, const MoveAppointment &command)
{
    PRAXIS_TRY(const auto first, wanted(work, command.appointment, command.version));
    PRAXIS_CHECK(work.permit(*first));
    if (!occupies(first->status) || first->status == AppointmentStatus::Completed)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(first->status)}, {QStringLiteral("to"), QStringLiteral("moved")}});
    if (!command.start.isValid())
        return fail(ErrorCode::Required, {{QStringLiteral("field"), QStringLiteral("start_wall")}});
    PRAXIS_TRY(const Landing there, landing(work, command.start, command.roomId, *first));
    if (!command.practitionerId.isNull())
        PRAXIS_CHECK(work.lookup().get<Practitioner>(command.practitionerId));
    PRAXIS_TRY(const Appointments all, meant(work, first, command.extent));
    for (const auto &a : all) {
        PRAXIS_CHECK(land(work.parts().zones, there, *a));
        if (command.length > 0)
            a->durationMinutes = command.length;
        if (!giveTo(*a, command) && a == first) // another of the series may be in other hands
            return invalidField("instead_of", "unknown");
        a->sequence += 1;
        PRAXIS_CHECK(takeKnownZone(work.lookup(), work.parts().zones, work.actor().organization, *a));
        PRAXIS_CHECK(deriveInstants(work.parts().zones, *a));
        work.allowClash(*a, command.despiteClash);
        PRAXIS_CHECK(work.permit(*a)); // nobody gives away into a calendar that is not theirs
        PRAXIS_CHECK(work.save(a));
        work.tell(a->id);
    }
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, first->id));
    work.setSummary(summaryOf(work, "moved", *first, patients, all.size()));
    return {};
}

namespace {

void setStatus(Work &work, Appointment &a, const SetAppointmentStatus &command)
{
    const bool comesBack = !occupies(a.status) && occupies(command.status);
    a.status = command.status;
    a.statusAt = work.now();
    a.sequence += command.status == AppointmentStatus::Cancelled || comesBack;
    if (command.status == AppointmentStatus::Confirmed)
        a.confirmedAt = work.now();
    const bool ended = !occupies(command.status);
    a.endedBy = ended ? command.endedBy : EndedBy::Nobody;
    a.endedWhy = ended ? command.why : QString();
    a.feeMinor = ended ? command.feeMinor : 0;
    if (comesBack)
        work.allowClash(a, command.despiteClash);
}

} // namespace

Result<> apply(Work &work, const SetAppointmentStatus &command)
{
    PRAXIS_TRY(const auto first, wanted(work, command.appointment, command.version));
    PRAXIS_TRY(const Cell cell, work.permit(*first));
    if (cell == Cell::Limited && !limitedRoleMaySet(command.status))
        return work.denied();
    if (!command.patient.isNull()) {
        if (!command.despiteClash.isEmpty())
            work.allowClash(first->id, command.despiteClash);
        return setPatientStatus(work, *first, command);
    }
    const AppointmentStatus from = first->status;
    if (!mayFollow(from, command.status) || command.status == AppointmentStatus::Rescheduled)
        return badTransition(from, command.status);
    PRAXIS_CHECK(checkAgreed(work, *first, {}, from, command.status));
    const Extent extent = command.status == AppointmentStatus::Cancelled ? command.extent : Extent::This;
    PRAXIS_TRY(const Appointments all, meant(work, first, extent)); // the status of one occurrence never changes the series
    const bool cancelled = command.status == AppointmentStatus::Cancelled;
    for (const auto &a : all) {
        setStatus(work, *a, command);
        if (a != first)
            a->feeMinor = 0; // one cancellation, one fee: on the appointment that was chosen
        PRAXIS_CHECK(work.save(a));
        if (cancelled || (!occupies(from) && occupies(command.status)))
            work.tell(a->id);
    }
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, first->id));
    QJsonObject summary = summaryOf(work, cancelled ? "cancelled" : "status", *first, patients, all.size());
    summary.insert(QStringLiteral("status"), enumName(command.status));
    work.setSummary(summary);
    return {};
}

Result<> apply(Work &work, const RescheduleAppointment &command)
{
    PRAXIS_TRY(const auto old, work.get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*old));
    if (!mayFollow(old->status, AppointmentStatus::Rescheduled))
        return badTransition(old->status, AppointmentStatus::Rescheduled);
    PRAXIS_TRY(const auto people, participantsIn(work, old->id));
    auto next = std::make_shared<Appointment>(*old);
    static_cast<Record &>(*next) = Record{};
    next->id = work.newId();
    if (!command.start.isValid())
        return fail(ErrorCode::Required, {{QStringLiteral("field"), QStringLiteral("start_wall")}});
    PRAXIS_TRY(const Landing there, landing(work, command.start, command.roomId, *old));
    PRAXIS_CHECK(land(work.parts().zones, there, *next));
    if (!command.practitionerId.isNull())
        PRAXIS_CHECK(work.lookup().get<Practitioner>(command.practitionerId));
    if (!giveTo(*next, command))
        return invalidField("instead_of", "unknown");
    next->status = AppointmentStatus::Scheduled;
    next->statusAt = work.now();
    next->confirmedAt = {};
    next->seriesId = {};
    next->uid.clear();
    next->sequence = 0;
    next->afterNote.clear(); // of the session that did not take place
    next->followUpBy = {};
    next->rescheduledFrom = old->id;
    next->despiteClash.clear();
    PRAXIS_CHECK(takeKnownZone(work.lookup(), work.parts().zones, work.actor().organization, *next));
    PRAXIS_CHECK(deriveInstants(work.parts().zones, *next));
    work.allowClash(*next, command.despiteClash);
    PRAXIS_CHECK(work.permit(*next));
    PRAXIS_CHECK(work.save(next));
    QVector<QUuid> patients;
    for (const auto &person : people) {
        if (!occupies(person->status))
            continue; // who had cancelled for themselves does not come to the new one either
        patients.append(person->contactId);
        PRAXIS_CHECK(addPatient(work, next->id, person->contactId, person->payerId));
    }
    old->status = AppointmentStatus::Rescheduled;
    old->statusAt = work.now();
    old->endedWhy = command.why;
    old->rescheduledTo = next->id;
    old->sequence += 1;
    PRAXIS_CHECK(work.save(old));
    work.tell(next->id);
    work.setSummary(summaryOf(work, "rescheduled", *next, patients, 1));
    return {};
}

} // namespace praxis
