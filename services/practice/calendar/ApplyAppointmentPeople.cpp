// Who is in an appointment, how it stands with each, and who pays.
#include "models/records/Contact.h"
#include "models/rules/StatusLife.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/calendar/Booking.h"

namespace praxis {

namespace {

std::unexpected<Error> noParticipant()
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Participant")}});
}

Result<std::shared_ptr<Participant>> participant(Work &work, const QUuid &appointment, const QUuid &patient)
{
    PRAXIS_TRY(const auto participants, participantsIn(work, appointment));
    for (const auto &p : participants) {
        if (p->contactId == patient) {
            work.track(typeOf<Participant>(), p);
            return p;
        }
    }
    return noParticipant();
}

std::unexpected<Error> invalidPatients(const char *problem)
{
    return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("patients")},
                                                                                         {QStringLiteral("problem"), QString::fromLatin1(problem)}}}}});
}

} // namespace

Result<> setPatientStatus(Work &work, const Appointment &appointment, const SetAppointmentStatus &command)
{
    PRAXIS_TRY(const auto p, participant(work, appointment.id, command.patient));
    if (!mayFollow(p->status, command.status) || command.status == AppointmentStatus::Rescheduled)
        return badTransition(p->status, command.status);
    PRAXIS_CHECK(checkAgreed(work, appointment, p->contactId, p->status, command.status));
    const bool ended = !occupies(command.status);
    const bool comesBack = !occupies(p->status) && !ended;
    if (comesBack)
        PRAXIS_CHECK(checkComesIn(work, appointment, p->contactId));
    p->status = command.status;
    p->endedBy = ended ? command.endedBy : EndedBy::Nobody;
    p->endedWhy = ended ? command.why : QString();
    p->feeMinor = ended ? command.feeMinor : 0;
    PRAXIS_CHECK(work.save(p));
    if (ended)
        PRAXIS_CHECK(work.withdrawReminders(appointment.id, p->contactId));
    if (command.status == AppointmentStatus::Cancelled || comesBack)
        work.tell(appointment.id, p->contactId);
    QJsonObject summary = summaryOf(work, "status", appointment, {p->contactId}, 1);
    summary.insert(QStringLiteral("status"), enumName(command.status));
    work.setSummary(summary);
    return {};
}

Result<> apply(Work &work, const SetPatientPayer &command)
{
    PRAXIS_TRY(const auto appointment, work.get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*appointment));
    PRAXIS_TRY(const auto p, participant(work, appointment->id, command.patient));
    PRAXIS_CHECK(checkPayer(work, p->contactId, command.payerId));
    p->payerId = command.payerId;
    PRAXIS_CHECK(work.save(p));
    work.setSummary(summaryOf(work, "people_changed", *appointment, {p->contactId}, 1));
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
    PRAXIS_TRY(const auto present, participantsIn(work, appointment->id));
    const bool several = takesSeveral(appointment->kind) || appointment->kind == AppointmentKind::Other;
    if (patients.size() > 1 && patients.size() > present.size() && !several)
        return invalidPatients("several");
    QVector<QUuid> kept;
    for (const auto &p : present) {
        work.track(typeOf<Participant>(), p);
        if (!patients.contains(p->contactId)) {
            PRAXIS_CHECK(work.remove(typeOf<Participant>(), p));
            PRAXIS_CHECK(work.withdrawReminders(appointment->id, p->contactId));
            if (occupies(p->status))
                work.tell(appointment->id, p->contactId);
            continue;
        }
        kept.append(p->contactId);
        if (!command.payerId.isNull() && p->payerId != command.payerId) {
            PRAXIS_CHECK(checkPayer(work, p->contactId, command.payerId));
            p->payerId = command.payerId;
            PRAXIS_CHECK(work.save(p));
        }
    }
    for (const QUuid &patient : std::as_const(patients)) {
        if (kept.contains(patient))
            continue;
        PRAXIS_CHECK(checkMayBook(work, patient)); // before what would say whether they agreed to anything
        PRAXIS_CHECK(checkComesIn(work, *appointment, patient));
        PRAXIS_CHECK(checkPayer(work, patient, command.payerId));
        PRAXIS_TRY(const auto person, work.lookup().get<Contact>(patient));
        PRAXIS_CHECK(addPatient(work, appointment->id, patient, command.payerId.isNull() ? usualPayer(work.lookup(), *person) : command.payerId));
        work.tell(appointment->id, patient);
    }
    if (!command.despiteClash.isEmpty())
        work.allowClash(appointment->id, command.despiteClash);
    PRAXIS_CHECK(work.save(appointment));
    work.setSummary(summaryOf(work, "people_changed", *appointment, patients, patients.size()));
    return {};
}

} // namespace praxis
