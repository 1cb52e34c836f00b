#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/rules/StatusLife.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/calendar/Booking.h"

namespace praxis {

Result<> apply(Work &work, const BookAppointment &command)
{
    PRAXIS_TRY(PlannedBooking plan, planBooking(work.lookup(), work.parts(), work.actor().organization, command));
    const auto &first = plan.appointments.first();
    PRAXIS_TRY(const Cell cell, work.permit(*first));
    if (cell == Cell::Limited && !limitedRoleMaySet(command.status))
        return work.denied();
    if (first->endAt > work.now()) { // what is over is only entered here
        for (const QUuid &patient : std::as_const(plan.patients))
            PRAXIS_CHECK(checkAgreed(work, first->id, patient, AppointmentStatus::Scheduled, command.status));
    }
    if (plan.series)
        PRAXIS_CHECK(work.save(plan.series));
    for (const auto &appointment : std::as_const(plan.appointments)) {
        appointment->statusAt = work.now();
        PRAXIS_CHECK(work.save(appointment));
        for (const QUuid &patient : std::as_const(plan.patients))
            PRAXIS_CHECK(addPatient(work, appointment->id, patient, plan.payers.value(patient, command.payerId)));
    }
    work.tell(first->id, QStringLiteral("confirmation"));
    work.setSummary(summaryOf(work, plan.series ? "booked_series" : "booked", *first, plan.patients, plan.appointments.size()));
    return {};
}

Result<> apply(Work &work, const MoveAppointment &command)
{
    PRAXIS_TRY(const auto first, wanted(work, command.appointment, command.version));
    PRAXIS_CHECK(work.permit(*first));
    if (!occupies(first->status) || first->status == AppointmentStatus::Completed)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(first->status)}, {QStringLiteral("to"), QStringLiteral("moved")}});
    if (!command.start.isValid())
        return fail(ErrorCode::Required, {{QStringLiteral("field"), QStringLiteral("start_wall")}});
    const qint64 days = first->startWall.date.daysTo(command.start.date);
    const int minutes = command.start.minuteOfDay() - first->startWall.minuteOfDay();
    PRAXIS_TRY(const Appointments all, meant(work, first, command.extent));
    for (const auto &a : all) {
        a->startWall = WallTime{a->startWall.date.addDays(days), a->startWall.time}.plusMinutes(minutes);
        if (command.length > 0)
            a->durationMinutes = command.length;
        if (!command.practitionerId.isNull()) {
            PRAXIS_CHECK(work.lookup().get<Practitioner>(command.practitionerId));
            a->practitionerId = command.practitionerId;
        }
        if (!command.roomId.isNull()) {
            PRAXIS_CHECK(work.lookup().get<Room>(command.roomId));
            a->roomId = command.roomId;
        }
        a->despiteClash = command.despiteClash;
        a->sequence += 1;
        PRAXIS_CHECK(takeKnownZone(work.lookup(), work.parts().zones, work.actor().organization, *a));
        PRAXIS_CHECK(deriveInstants(work.parts().zones, *a));
        PRAXIS_CHECK(work.permit(*a)); // nobody gives away into a calendar that is not theirs
        PRAXIS_CHECK(work.save(a));
    }
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, first->id));
    work.tell(first->id, QStringLiteral("change"));
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
        a.despiteClash = command.despiteClash;
}

} // namespace

Result<> apply(Work &work, const SetAppointmentStatus &command)
{
    PRAXIS_TRY(const auto first, wanted(work, command.appointment, command.version));
    PRAXIS_TRY(const Cell cell, work.permit(*first));
    if (cell == Cell::Limited && !limitedRoleMaySet(command.status))
        return work.denied();
    if (!command.patient.isNull()) {
        if (!command.despiteClash.isEmpty()) {
            first->despiteClash = command.despiteClash;
            PRAXIS_CHECK(work.save(first));
        }
        return setPatientStatus(work, *first, command);
    }
    const AppointmentStatus from = first->status;
    if (!mayFollow(from, command.status) || command.status == AppointmentStatus::Rescheduled)
        return badTransition(from, command.status);
    PRAXIS_CHECK(checkAgreed(work, first->id, {}, from, command.status));
    const Extent extent = command.status == AppointmentStatus::Cancelled ? command.extent : Extent::This;
    PRAXIS_TRY(const Appointments all, meant(work, first, extent)); // the status of one occurrence never changes the series
    for (const auto &a : all) {
        setStatus(work, *a, command);
        PRAXIS_CHECK(work.save(a));
    }
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, first->id));
    const bool cancelled = command.status == AppointmentStatus::Cancelled;
    if (cancelled)
        work.tell(first->id, QStringLiteral("cancellation"));
    else if (!occupies(from) && occupies(command.status))
        work.tell(first->id, QStringLiteral("confirmation"));
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
    next->startWall = command.start;
    if (!command.practitionerId.isNull()) {
        PRAXIS_CHECK(work.lookup().get<Practitioner>(command.practitionerId));
        next->practitionerId = command.practitionerId;
    }
    next->status = AppointmentStatus::Scheduled;
    next->statusAt = work.now();
    next->confirmedAt = {};
    next->seriesId = {};
    next->uid.clear();
    next->sequence = 0;
    next->afterNote.clear(); // of the session that did not take place
    next->followUpBy = {};
    next->rescheduledFrom = old->id;
    next->despiteClash = command.despiteClash;
    PRAXIS_CHECK(takeKnownZone(work.lookup(), work.parts().zones, work.actor().organization, *next));
    PRAXIS_CHECK(deriveInstants(work.parts().zones, *next));
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
    work.tell(next->id, QStringLiteral("change"));
    work.setSummary(summaryOf(work, "rescheduled", *next, patients, 1));
    return {};
}

} // namespace praxis
