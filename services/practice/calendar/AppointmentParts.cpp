#include "services/practice/calendar/AppointmentParts.h"

#include "models/ports/AuditBody.h"
#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/rules/People.h"
#include "models/rules/StatusLife.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/video/VideoParts.h"

#include <algorithm>

namespace praxis {

QJsonObject summaryOf(Work &work, const char *code, const Appointment &a, const QVector<QUuid> &patients, qsizetype count)
{
    QJsonObject summary{{QStringLiteral("code"), QString::fromLatin1(code)},
                        {QStringLiteral("start"), a.startWall.toString()},
                        {QStringLiteral("zone"), a.zone},
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

Result<> checkMayBook(Work &work, const QUuid &patient)
{
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(patient));
    if (person->usualPractitionerId.isNull()) {
        PRAXIS_TRY(const qint64 givenByOthers, work.session().count(typeOf<Participant>(), {.where = {{"contact_id", Condition::Equal, idText(patient)},
                                                                                                      {"created_by", Condition::NotEqual, idText(work.actor().user)}},
                                                                                           .deleted = Deleted::Include}));
        if (givenByOthers == 0) // nobody's, or only ever this user's, who may have taken the booking back
            return {};
    }
    PRAXIS_CHECK(work.permit(*person));
    return {};
}

Result<> checkPayer(Work &work, const QUuid &person, const QUuid &payer)
{
    if (payer.isNull() || payer == person)
        return {};
    PRAXIS_TRY(const auto who, work.lookup().get<Contact>(payer));
    PRAXIS_TRY(const auto whom, work.lookup().get<Contact>(person));
    if (whom->payerId == payer)
        return {};
    for (const auto &[one, other] : {std::pair{person, payer}, {payer, person}}) {
        PRAXIS_TRY(const qint64 relations, work.session().count(typeOf<ContactRelation>(), {.where = {{"contact_id", Condition::Equal, idText(one)}, {"other_id", Condition::Equal, idText(other)}}}));
        if (relations > 0)
            return {};
    }
    PRAXIS_CHECK(work.permit(*who));
    return {};
}

Result<> addPatient(Work &work, const QUuid &appointment, const QUuid &patient, const QUuid &payer)
{
    auto participant = std::make_shared<Participant>();
    participant->appointmentId = appointment;
    participant->contactId = patient;
    participant->payerId = payer == patient ? QUuid() : payer;
    return work.save(participant);
}

void allowClashOf(Work &work, const RecordType &type, const Record &record, const QString &why)
{
    if (why.isEmpty())
        return;
    if (&type == &typeOf<Appointment>())
        work.allowClash(record.id, why);
    else if (&type == &typeOf<Participant>())
        work.allowClash(static_cast<const Participant &>(record).appointmentId, why);
}

namespace {

/// What somebody of the practice has opened, for the session as it stands now; what a patient opens for themself asks nobody else.
Result<QVector<AuditEntry>> joinsOfStaff(Work &work, const Appointment &appointment)
{
    constexpr int mostJoins = 200;
    PRAXIS_TRY(const auto practice, work.organization());
    const TimeRange window = joinWindow(*practice, appointment);
    PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(work.session(), {.where = {{"appointment_id", Condition::Equal, appointment.id}}, .deleted = Deleted::Include}));
    QVector<AuditEntry> joins;
    for (const auto &room : rooms) {
        AuditFilter joined;
        joined.record = room->id;
        joined.action = QStringLiteral("join");
        joined.outcome = QStringLiteral("done");
        joined.limit = mostJoins;
        PRAXIS_TRY(const auto lines, work.session().auditSearch(joined));
        for (const ChainedEntry &line : lines) {
            PRAXIS_TRY(const AuditEntry entry, auditEntry(line.body));
            if (entry.role != enumName(Role::Patient) && window.contains(entry.at))
                joins.append(entry);
        }
    }
    return joins;
}

/// Whoever goes in is asked about those who are in the session then, and for as long as none of them takes it back.
Result<bool> wasAskedAbout(Work &work, const QVector<AuditEntry> &joins, const QUuid &person)
{
    PRAXIS_TRY(const Instant withdrawn, lastWithdrawal(work.session(), ruleOf(ConsentAct::JoinVideo).kind, person));
    return std::ranges::any_of(joins, [&](const AuditEntry &entry) { return entry.persons.contains(person) && entry.at > withdrawn; });
}

Result<> checkHeldThere(Work &work, const Appointment &appointment, const QVector<QUuid> &people)
{
    auto agreed = checkConsentTo(work, ConsentAct::JoinVideo, people, appointment.id);
    if (agreed || agreed.error().code != ErrorCode::ConsentMissing)
        return agreed;
    PRAXIS_TRY(const auto joins, joinsOfStaff(work, appointment));
    QStringList lacking;
    for (const QString &id : agreed.error().data.value(QStringLiteral("people")).toStringList()) {
        PRAXIS_TRY(const bool asked, wasAskedAbout(work, joins, QUuid::fromString(id)));
        if (!asked)
            lacking.append(id);
    }
    if (lacking.isEmpty())
        return {};
    agreed.error().data.insert(QStringLiteral("people"), lacking);
    return agreed;
}

} // namespace

Result<> checkAgreed(Work &work, const Appointment &appointment, const QUuid &patient, AppointmentStatus from, AppointmentStatus to)
{
    const bool isHeldByVideo = appointment.isVideo && to == AppointmentStatus::Completed && from != to;
    if (!takesPlaceWith(from, to) && !isHeldByVideo)
        return {};
    QVector<QUuid> people{patient};
    if (patient.isNull()) {
        PRAXIS_TRY(people, awaitedIn(work.session(), appointment.id));
    }
    if (takesPlaceWith(from, to))
        PRAXIS_CHECK(checkConsentTo(work, ConsentAct::Start, people, appointment.id));
    return isHeldByVideo ? checkHeldThere(work, appointment, people) : Result<>();
}

Result<> checkComesIn(Work &work, const Appointment &appointment, const QUuid &patient)
{
    const bool wasHeld = appointment.status == AppointmentStatus::Completed;
    if (takesPlaceWith(AppointmentStatus::Scheduled, appointment.status))
        PRAXIS_CHECK(checkConsentTo(work, ConsentAct::Start, {patient}, appointment.id));
    if (!appointment.isVideo || !occupies(appointment.status))
        return {};
    if (wasHeld) // whoever went in was asked about others
        return checkConsentTo(work, ConsentAct::JoinVideo, {patient}, appointment.id);
    PRAXIS_TRY(const auto room, openRoomOf(work.session(), appointment.id)); // it opens before the session does
    return room && work.now() < room->closesAt ? checkConsentTo(work, ConsentAct::JoinVideo, {patient}, appointment.id) : Result<>();
}

std::unexpected<Error> badTransition(AppointmentStatus from, AppointmentStatus to)
{
    return fail(ErrorCode::BadTransition, {{QStringLiteral("from"), enumName(from)}, {QStringLiteral("to"), enumName(to)}});
}

} // namespace praxis
