#include "services/practice/calendar/AppointmentParts.h"

#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "models/rules/StatusLife.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/video/VideoParts.h"

namespace praxis {

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

Result<QVector<std::shared_ptr<Participant>>> participantsIn(Work &work, const QUuid &appointment)
{
    return selectAs<Participant>(work.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment)}}});
}

Result<QVector<QUuid>> patientsIn(Work &work, const QUuid &appointment)
{
    PRAXIS_TRY(const auto participants, participantsIn(work, appointment));
    QVector<QUuid> patients;
    for (const auto &p : participants)
        patients.append(p->contactId);
    return patients;
}

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
    participant->payerId = payer == patient ? QUuid() : payer;
    return work.save(participant);
}

Result<> checkAgreed(Work &work, const QUuid &appointment, const QUuid &patient, AppointmentStatus from, AppointmentStatus to)
{
    if (!takesPlaceWith(from, to))
        return {};
    QVector<QUuid> people{patient};
    if (patient.isNull()) {
        PRAXIS_TRY(people, awaitedIn(work.session(), appointment));
    }
    return checkConsentTo(work, ConsentAct::Start, people, appointment);
}

Result<> checkComesIn(Work &work, const Appointment &appointment, const QUuid &patient)
{
    PRAXIS_CHECK(checkAgreed(work, appointment.id, patient, AppointmentStatus::Scheduled, appointment.status));
    if (!appointment.isVideo || !occupies(appointment.status))
        return {};
    PRAXIS_TRY(const auto room, openRoomOf(work.session(), appointment.id)); // it opens before the session does
    return room && work.now() < room->closesAt ? checkConsentTo(work, ConsentAct::JoinVideo, {patient}, appointment.id) : Result<>();
}

std::unexpected<Error> badTransition(AppointmentStatus from, AppointmentStatus to)
{
    return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(from)}, {QStringLiteral("to"), enumName(to)}});
}

} // namespace praxis
