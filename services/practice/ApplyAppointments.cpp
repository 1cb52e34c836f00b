#include "models/records/Contact.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/rules/People.h"
#include "models/rules/StatusLife.h"
#include "services/practice/Apply.h"
#include "services/practice/Booking.h"

namespace praxis {

namespace {

using Appointments = QVector<std::shared_ptr<Appointment>>;

QJsonObject summaryOf(Work &work, const char *code, const Appointment &a, const QVector<QUuid> &patients, qsizetype count)
{
    QJsonObject summary{{QStringLiteral("code"), QString::fromLatin1(code)},
                        {QStringLiteral("start"), a.startWall.toString()},
                        {QStringLiteral("count"), static_cast<int>(count)}};
    QStringList names;
    for (const QUuid &patient : patients.first(std::min<qsizetype>(patients.size(), 3))) {
        if (const auto person = work.lookup().get<Contact>(patient))
            names.append(fullName(**person));
    }
    summary.insert(QStringLiteral("what"), names.isEmpty() ? a.title : names.join(QStringLiteral(" + ")));
    return summary;
}

Result<QVector<QUuid>> patientsIn(Work &work, const QUuid &appointment)
{
    PRAXIS_TRY(const auto participants, selectAs<Participant>(work.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment)}}}));
    QVector<QUuid> patients;
    for (const auto &p : participants)
        patients.append(p->contactId);
    return patients;
}

/// The appointment itself first, then the others of its series that `extent` means and that are still to come.
Result<Appointments> meant(Work &work, const std::shared_ptr<Appointment> &first, Extent extent)
{
    Appointments all{first};
    if (extent == Extent::This || first->seriesId.isNull())
        return all;
    QVector<Condition> where{{"series_id", Condition::Equal, idText(first->seriesId)}};
    if (extent == Extent::Following)
        where.append({"start_at", Condition::Greater, first->startAt.ms});
    PRAXIS_TRY(const auto others, selectAs<Appointment>(work.session(), {.where = where, .order = {{"start_at"}}}));
    for (const auto &other : others) {
        const bool open = other->status == AppointmentStatus::Scheduled || other->status == AppointmentStatus::Confirmed;
        if (other->id != first->id && open) {
            work.track(typeOf<Appointment>(), other);
            all.append(other);
        }
    }
    return all;
}

Result<std::shared_ptr<Appointment>> wanted(Work &work, const QUuid &id, qint64 version)
{
    PRAXIS_TRY(const auto appointment, work.get<Appointment>(id));
    if (version > 0 && appointment->version != version)
        return fail(ErrorCode::ChangedSince, {{QStringLiteral("type"), QStringLiteral("Appointment")},
                                              {QStringLiteral("id"), idText(id)},
                                              {QStringLiteral("version"), appointment->version}});
    return appointment;
}

Result<> addPatient(Work &work, const QUuid &appointment, const QUuid &patient, const QUuid &payer)
{
    auto participant = std::make_shared<Participant>();
    participant->appointmentId = appointment;
    participant->contactId = patient;
    participant->payerId = payer;
    return work.save(participant);
}

bool limitedRoleMaySet(AppointmentStatus status)
{
    return status != AppointmentStatus::InProgress && status != AppointmentStatus::Completed;
}

} // namespace

Result<> apply(Work &work, const BookAppointment &command)
{
    PRAXIS_TRY(PlannedBooking plan, planBooking(work.lookup(), work.parts(), work.actor().organization, command));
    const auto &first = plan.appointments.first();
    PRAXIS_TRY(const Cell cell, work.permit(*first));
    if (cell == Cell::Limited && !limitedRoleMaySet(command.status))
        return work.denied();
    if (plan.series)
        PRAXIS_CHECK(work.save(plan.series));
    for (const auto &appointment : std::as_const(plan.appointments)) {
        appointment->statusAt = work.now();
        PRAXIS_CHECK(work.save(appointment));
        for (const QUuid &patient : std::as_const(plan.patients))
            PRAXIS_CHECK(addPatient(work, appointment->id, patient, command.payerId));
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

Result<> setPatientStatus(Work &work, const Appointment &appointment, const SetAppointmentStatus &command)
{
    PRAXIS_TRY(const auto participants, selectAs<Participant>(work.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment.id)}}}));
    for (const auto &p : participants) {
        if (p->contactId != command.patient)
            continue;
        if (!mayFollow(p->status, command.status))
            return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(p->status)}, {QStringLiteral("to"), enumName(command.status)}});
        work.track(typeOf<Participant>(), p);
        p->status = command.status;
        PRAXIS_CHECK(work.save(p));
        QJsonObject summary = summaryOf(work, "status", appointment, {p->contactId}, 1);
        summary.insert(QStringLiteral("status"), enumName(command.status));
        work.setSummary(summary);
        return {};
    }
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Participant")}});
}

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
    if (!command.patient.isNull())
        return setPatientStatus(work, *first, command);
    const AppointmentStatus from = first->status;
    if (!mayFollow(from, command.status) || command.status == AppointmentStatus::Rescheduled)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(from)}, {QStringLiteral("to"), enumName(command.status)}});
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
        return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(old->status)}, {QStringLiteral("to"), QStringLiteral("rescheduled")}});
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, old->id));
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
    next->rescheduledFrom = old->id;
    next->despiteClash = command.despiteClash;
    PRAXIS_CHECK(takeKnownZone(work.lookup(), work.parts().zones, work.actor().organization, *next));
    PRAXIS_CHECK(deriveInstants(work.parts().zones, *next));
    PRAXIS_CHECK(work.permit(*next));
    PRAXIS_CHECK(work.save(next));
    for (const QUuid &patient : patients)
        PRAXIS_CHECK(addPatient(work, next->id, patient, {}));
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

Result<> apply(Work &work, const SetAppointmentPeople &command)
{
    PRAXIS_TRY(const auto appointment, work.get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*appointment));
    QVector<QUuid> patients;
    for (const QString &text : command.patients) {
        PRAXIS_TRY(const auto person, work.lookup().get<Contact>(QUuid::fromString(text)));
        if (!patients.contains(person->id))
            patients.append(person->id);
    }
    if (patients.isEmpty() && appointment->title.isEmpty())
        return fail(ErrorCode::Required, {{QStringLiteral("field"), QStringLiteral("patients")}});
    PRAXIS_TRY(const auto present, selectAs<Participant>(work.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment->id)}}}));
    QVector<QUuid> kept;
    for (const auto &p : present) {
        work.track(typeOf<Participant>(), p);
        if (!patients.contains(p->contactId)) {
            PRAXIS_CHECK(work.remove(typeOf<Participant>(), p));
            continue;
        }
        kept.append(p->contactId);
        if (!command.payerId.isNull() && p->payerId != command.payerId) {
            p->payerId = command.payerId;
            PRAXIS_CHECK(work.save(p));
        }
    }
    for (const QUuid &patient : std::as_const(patients)) {
        if (!kept.contains(patient))
            PRAXIS_CHECK(addPatient(work, appointment->id, patient, command.payerId));
    }
    appointment->despiteClash = command.despiteClash;
    PRAXIS_CHECK(work.save(appointment));
    work.setSummary(summaryOf(work, "people_changed", *appointment, patients, patients.size()));
    return {};
}

} // namespace praxis
