#include "services/practice/people/ConsentGates.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/rules/People.h"
#include "models/rules/StatusLife.h"
#include "models/rules/Validation.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/people/SharingQueries.h"
#include "services/practice/recordings/RecordingParts.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr qsizetype longestReason = 2000;

/// Whether this user has said why for this one, and not only for somebody else of the same session.
Result<bool> hasAnswered(StoreSession &session, const Actor &actor, ConsentAct act, const QUuid &person, const QUuid &record, Instant now)
{
    PRAXIS_TRY(const Instant withdrawn, lastWithdrawal(session, ruleOf(act).kind, person));
    AuditFilter said;
    said.user = actor.user;
    said.record = record;
    said.person = person;
    said.action = despiteAction(act);
    said.outcome = QStringLiteral("done");
    said.from = std::max(withdrawn, now.plusMinutes(-reasonLastsMinutes));
    said.limit = 1;
    PRAXIS_TRY(const auto lines, session.auditSearch(said));
    return !lines.isEmpty();
}

/// Whether it happens, for all of them; else ConsentMissing.
Result<> checkAll(StoreSession &session, const Actor &actor, ConsentAct act, const QHash<QUuid, ConsentState> &lacking, const QUuid &record, Instant now)
{
    QStringList ids;
    for (auto it = lacking.cbegin(); it != lacking.cend(); ++it) {
        const WithoutConsent follows = ruleOf(act).follows(it.value());
        if (follows != WithoutConsent::Asks && follows != WithoutConsent::Stops)
            continue;
        PRAXIS_TRY(bool answered, follows == WithoutConsent::Asks ? hasAnswered(session, actor, act, it.key(), record, now) : Result<bool>(false));
        const bool personal = act == ConsentAct::Share || act == ConsentAct::Start; // a reason for the person holds for all that is done with them
        if (!answered && personal && follows == WithoutConsent::Asks && record != it.key()) {
            PRAXIS_TRY(answered, hasAnswered(session, actor, act, it.key(), it.key(), now));
        }
        if (!answered)
            ids.append(idText(it.key()));
    }
    if (ids.isEmpty())
        return {};
    const QString kind = enumName(ruleOf(act).kind);
    return fail(ErrorCode::ConsentMissing, {{QStringLiteral("act"), enumName(act)}, {QStringLiteral("kind"), kind}, {QStringLiteral("reason"), kind}, {QStringLiteral("people"), ids},
                                            {QStringLiteral("record"), idText(record)}});
}

/// What is asked by a recording names whoever is in it: nothing for a role that has none.
bool seesRecordings(const Parts &parts, const Actor &actor)
{
    return parts.matrix.cell(actor.role, QStringLiteral("recording.list")) != Cell::No;
}

Result<QString> nameOf(Reading &reading, const QUuid &person)
{
    PRAXIS_TRY(const auto contact, findAs<Contact>(reading.session(), person));
    return contact ? fullName(*contact) : QString();
}

Result<> addGaps(Reading &reading, const Organization &practice, ConsentAct act, const QVector<QUuid> &people, const QUuid &appointment, QVector<ConsentGap> &gaps)
{
    PRAXIS_TRY(const auto lacking, lackingConsent(reading.session(), reading.parts(), practice, act, people, reading.now()));
    for (const QUuid &person : people) {
        if (!lacking.contains(person))
            continue;
        PRAXIS_TRY(const QString name, nameOf(reading, person));
        PRAXIS_TRY(const bool answered, hasAnswered(reading.session(), reading.actor(), act, person, appointment.isNull() ? person : appointment, reading.now()));
        gaps.append({appointment, person, name, act, lacking.value(person), answered});
    }
    return {};
}

} // namespace

Result<QVector<QUuid>> awaitedIn(StoreSession &session, const QUuid &appointment)
{
    PRAXIS_TRY(const auto people, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, idText(appointment)}}}));
    QVector<QUuid> ids;
    for (const auto &one : people) {
        if (occupies(one->status))
            ids.append(one->contactId);
    }
    return ids;
}

Result<Instant> lastWithdrawal(StoreSession &session, ConsentKind kind, const QUuid &person)
{
    PRAXIS_TRY(const auto withdrawn, selectAs<Consent>(session, {.where = {{"contact_id", Condition::Equal, person}, {"withdrawn_at", Condition::NotNull, {}},
                                                                          {"kind", Condition::In, QVariantList{enumName(kind), enumName(ConsentKind::All)}}}}));
    Instant last;
    for (const auto &consent : withdrawn)
        last = std::max(last, consent->withdrawnAt);
    return last;
}

QString despiteAction(ConsentAct act)
{
    return enumName(act) + QStringLiteral("_without_consent");
}

Result<QHash<QUuid, ConsentState>> lackingConsent(StoreSession &session, const Parts &parts, const Organization &practice, ConsentAct act, const QVector<QUuid> &people, Instant now)
{
    const ConsentRule &rule = ruleOf(act);
    PRAXIS_TRY(const auto states, session.consentsOf(people, rule.kind, todayIn(parts, practice, now)));
    QHash<QUuid, ConsentState> lacking;
    for (const QUuid &person : people) {
        const ConsentState state = states.value(person, ConsentState::Missing);
        if (rule.follows(state) != WithoutConsent::Nothing)
            lacking.insert(person, state);
    }
    return lacking;
}

Result<> checkConsentTo(Work &work, ConsentAct act, const QVector<QUuid> &people, const QUuid &record)
{
    if (work.actor().isProgram)
        return {};
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const auto lacking, lackingConsent(work.session(), work.parts(), *practice, act, people, work.now()));
    return checkAll(work.session(), work.actor(), act, lacking, record, work.now());
}

Result<> checkConsentTo(Reading &reading, ConsentAct act, const QVector<QUuid> &people, const QUuid &record)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto lacking, lackingConsent(reading.session(), reading.parts(), *practice, act, people, reading.now()));
    return checkAll(reading.session(), reading.actor(), act, lacking, record, reading.now());
}

namespace {

/// What went out without their consent because it was for nobody else: who says that answers for it.
AuditEntry ownUse(const QHash<QUuid, ConsentState> &lacking)
{
    AuditEntry entry;
    entry.action = QStringLiteral("copy_for_own_use");
    entry.type = typeOf<Contact>().key();
    entry.record = *lacking.keyBegin();
    entry.persons = lacking.keys();
    entry.risk = QStringLiteral("medium");
    return entry;
}

} // namespace

Result<> checkGivenOut(Reading &reading, CopyFor copyFor, const QVector<QUuid> &people, const QUuid &appointment)
{
    if (reading.actor().isProgram || reading.actor().role == Role::Patient)
        return {};
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto lacking, lackingConsent(reading.session(), reading.parts(), *practice, ConsentAct::Share, people, reading.now()));
    if (copyFor == CopyFor::OwnUse)
        return lacking.isEmpty() ? Result<>() : reading.note(ownUse(lacking));
    return checkAll(reading.session(), reading.actor(), ConsentAct::Share, lacking, appointment.isNull() ? people.value(0) : appointment, reading.now());
}

Result<> checkGivenOut(Work &work, CopyFor copyFor, const QUuid &person)
{
    if (work.actor().isProgram || work.actor().role == Role::Patient)
        return {};
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const auto lacking, lackingConsent(work.session(), work.parts(), *practice, ConsentAct::Share, {person}, work.now()));
    if (copyFor == CopyFor::OwnUse)
        return lacking.isEmpty() ? Result<>() : work.note(ownUse(lacking));
    return checkAll(work.session(), work.actor(), ConsentAct::Share, lacking, person, work.now());
}

Result<> apply(Work &work, const ActDespiteConsent &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    if (command.why.trimmed().isEmpty())
        return invalidField("why", "required");
    if (!mayBeText(command.why) || command.why.size() > longestReason)
        return invalidField("why", "characters");
    const ConsentRule &rule = ruleOf(command.act);
    if (rule.missing != WithoutConsent::Asks && rule.missing != WithoutConsent::Tells)
        return invalidField("act", "range");
    QVector<QUuid> people{command.person};
    QUuid appointment = command.appointment;
    if (!command.recording.isNull()) {
        if (!seesRecordings(work.parts(), work.actor()))
            return work.denied();
        PRAXIS_TRY(const auto recording, work.lookup().get<Recording>(command.recording));
        PRAXIS_CHECK(work.permit(*recording));
        appointment = recording->appointmentId; // where the door looks for the reason
        PRAXIS_TRY(people, peopleOfRecording(work.session(), *recording));
    } else if (!command.appointment.isNull()) {
        PRAXIS_TRY(const auto booked, work.lookup().get<Appointment>(command.appointment));
        PRAXIS_CHECK(work.permit(*booked));
        if (command.person.isNull()) {
            PRAXIS_TRY(people, awaitedIn(work.session(), command.appointment));
        } else {
            PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
            PRAXIS_CHECK(work.permit(*person));
        }
    } else {
        PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
        PRAXIS_CHECK(work.permit(*person));
    }
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const auto lacking, lackingConsent(work.session(), work.parts(), *practice, command.act, people, work.now()));
    if (lacking.isEmpty())
        return {};
    AuditEntry entry;
    entry.action = despiteAction(command.act);
    entry.type = appointment.isNull() ? typeOf<Contact>().key() : typeOf<Appointment>().key();
    entry.record = appointment.isNull() ? command.person : appointment;
    entry.persons = lacking.keys();
    entry.risk = QStringLiteral("high");
    entry.why = command.why.trimmed();
    PRAXIS_CHECK(work.note(std::move(entry)));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("despite_consent")}, {QStringLiteral("kind"), enumName(rule.kind)}});
    return {};
}

Result<QVector<ConsentGap>> answer(Reading &reading, const ShowConsentGaps &query)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    QVector<QUuid> people{query.person};
    QUuid appointment = query.appointment;
    if (!query.recording.isNull()) {
        if (!seesRecordings(reading.parts(), reading.actor()))
            return reading.denied();
        PRAXIS_TRY(const RecordPtr row, reading.one(typeOf<Recording>(), query.recording));
        const auto &recording = static_cast<const Recording &>(*row);
        PRAXIS_CHECK(reading.lookup().get<Contact>(recording.contactId)); // what a deleted person has is hidden with them
        appointment = recording.appointmentId;
        PRAXIS_TRY(people, peopleOfRecording(reading.session(), recording));
    } else if (query.appointment.isNull()) {
        PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    } else {
        PRAXIS_CHECK(reading.one(typeOf<Appointment>(), query.appointment));
        if (query.person.isNull()) {
            PRAXIS_TRY(people, awaitedIn(reading.session(), query.appointment));
        } else {
            PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
        }
    }
    if (reading.actor().role == Role::Patient) // what the other one of a couple has agreed to is theirs to tell
        people.removeIf([&](const QUuid &one) { return one != reading.actor().contact; });
    QVector<ConsentGap> gaps;
    PRAXIS_CHECK(addGaps(reading, *practice, query.act, people, appointment, gaps));
    return gaps;
}

Result<QVector<ConsentGap>> answer(Reading &reading, const ShowConsentsWanted &query)
{
    if (reading.actor().role == Role::Patient)
        return reading.denied();
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    CalendarFilter filter = query.filter;
    filter.withEnded = false;
    PRAXIS_TRY(QVector<CalendarEntry> entries, reading.session().calendar(filter));
    const QUuid me = reading.actor().practitioner;
    entries.removeIf([&](const CalendarEntry &entry) {
        const bool isOver = !occupies(entry.status) || entry.status == AppointmentStatus::Completed || entry.when.end <= reading.now();
        return isOver || (reading.ownOnly() && (me.isNull() || entry.practitioner != me)); // one that is nobody's yet is not theirs
    });
    QVector<QUuid> people;
    for (const CalendarEntry &entry : std::as_const(entries))
        people += entry.patients;
    PRAXIS_TRY(const auto untreated, lackingConsent(reading.session(), reading.parts(), *practice, ConsentAct::Start, people, reading.now()));
    PRAXIS_TRY(const auto unseen, lackingConsent(reading.session(), reading.parts(), *practice, ConsentAct::JoinVideo, people, reading.now()));
    QVector<ConsentGap> gaps;
    for (const CalendarEntry &entry : std::as_const(entries)) {
        for (const QUuid &person : entry.patients) {
            if (untreated.contains(person))
                gaps.append({entry.id, person, {}, ConsentAct::Start, untreated.value(person)});
            if (entry.isVideo && unseen.contains(person))
                gaps.append({entry.id, person, {}, ConsentAct::JoinVideo, unseen.value(person)});
        }
    }
    return gaps;
}

Result<QSet<QUuid>> answer(Reading &reading, const LackSharing &query)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    if (reading.ownOnly()) {
        for (const QUuid &person : query.people)
            PRAXIS_CHECK(reading.one(typeOf<Contact>(), person));
    }
    PRAXIS_TRY(const auto lacking, lackingConsent(reading.session(), reading.parts(), *practice, ConsentAct::Share, query.people, reading.now()));
    return QSet<QUuid>(lacking.keyBegin(), lacking.keyEnd());
}

} // namespace praxis
