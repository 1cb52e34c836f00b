#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/Message.h"
#include "models/rules/People.h"
#include "services/practice/door/Apply.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/video/VideoParts.h"

namespace praxis {

namespace {

void summarise(Work &work, const char *code, ConsentKind kind, const Contact &person)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("kind"), enumName(kind)}, {QStringLiteral("what"), fullName(person)}});
}

Result<> checkGuardian(Work &work, const GiveConsent &command)
{
    if (command.guardian.isNull())
        return {};
    if (command.guardian == command.person || !work.lookup().get<Contact>(command.guardian))
        return invalidField("guardian", "unknown");
    return {};
}

/// Also one that was taken away as a mistake: who withdraws means that too, and no redo brings it back afterwards.
Result<QVector<std::shared_ptr<Consent>>> notWithdrawn(Work &work, const QUuid &person)
{
    return selectAs<Consent>(work.session(), {.where = {{"contact_id", Condition::Equal, person}, {"withdrawn_at", Condition::IsNull, {}}}, .deleted = Deleted::Include});
}

/// Who agreed to everything and takes one kind back still agrees to the rest.
Result<> goOnWithoutOne(Work &work, const Consent &everything, ConsentKind without)
{
    for (std::size_t i = 0; i < enumNames(ConsentKind{}).size(); ++i) {
        const auto kind = static_cast<ConsentKind>(i);
        if (kind == without || kind == ConsentKind::All)
            continue;
        auto rest = std::make_shared<Consent>(everything);
        static_cast<Record &>(*rest) = Record{};
        rest->kind = kind;
        PRAXIS_CHECK(work.save(rest));
    }
    return {};
}

/// What has not left yet does not leave.
Result<> keepMessagesBack(Work &work, const QUuid &person)
{
    PRAXIS_TRY(const auto waiting, selectAs<Message>(work.session(), {.where = {{"contact_id", Condition::Equal, person},
        {"status", Condition::In, QVariantList{enumName(MessageStatus::Held), enumName(MessageStatus::Ready)}}}}));
    for (const auto &message : waiting) {
        work.track(typeOf<Message>(), message);
        message->status = MessageStatus::Withdrawn;
        message->problem = QStringLiteral("no_consent");
        PRAXIS_CHECK(work.save(message));
    }
    return {};
}

/// In a session that is going on, the provider is told at once.
Result<> stopRecording(Work &work, const QUuid &person)
{
    PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(work.session(), {.where = {{"closed_at", Condition::IsNull, {}}}}));
    for (const auto &room : rooms) {
        if (!room->recorded)
            continue;
        PRAXIS_TRY(const qint64 present, work.session().count(typeOf<Participant>(), {.where = {{"appointment_id", Condition::Equal, room->appointmentId}, {"contact_id", Condition::Equal, person}}}));
        if (present > 0)
            PRAXIS_CHECK(work.later(job::roomRecording, idText(room->id)));
    }
    return {};
}

/// Whoever takes back their consent to video is in no session by video any more: its room is over at once, with whatever it records, and the
/// provider is told by a job. No provider lets one of several be put out by themself; who goes on without them comes in anew.
Result<> leaveRooms(Work &work, const QUuid &person)
{
    PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(work.session(), {.where = {{"closed_at", Condition::IsNull, {}}}}));
    for (const auto &room : rooms) {
        PRAXIS_TRY(const QVector<QUuid> awaited, awaitedIn(work.session(), room->appointmentId));
        if (awaited.contains(person))
            PRAXIS_CHECK(closeRoom(work, room, closedForConsent));
    }
    return {};
}

} // namespace

Result<> apply(Work &work, const GiveConsent &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
    PRAXIS_CHECK(work.permit(*person));
    PRAXIS_CHECK(checkGuardian(work, command));
    work.setUndoKind(Work::UndoKind::Again); // what was taken back may wait for this consent to be done once more
    if (command.givenAt > work.now())
        return invalidField("given_at", "range");
    if (command.kind == ConsentKind::Telehealth && command.emergencyContact.trimmed().isEmpty())
        return invalidField("emergency_contact", "required");
    if (!command.consent.isNull()) {
        PRAXIS_TRY(const RecordPtr present, work.session().find(typeOf<Consent>(), command.consent, Deleted::Include));
        if (present)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(command.consent)}});
    }
    auto consent = std::make_shared<Consent>();
    consent->id = command.consent;
    consent->contactId = command.person;
    consent->kind = command.kind;
    consent->formVersion = command.formVersion.trimmed();
    consent->givenAt = command.givenAt.isNull() ? work.now() : command.givenAt;
    consent->how = command.how;
    consent->guardianId = command.guardian;
    consent->expiresOn = command.expiresOn;
    consent->emergencyContact = command.emergencyContact.trimmed();
    consent->emergencyPlan = command.emergencyPlan.trimmed();
    consent->note = command.note.trimmed();
    PRAXIS_CHECK(work.save(consent));
    summarise(work, "consent_given", command.kind, *person);
    return {};
}

Result<> apply(Work &work, const WithdrawConsent &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
    PRAXIS_CHECK(work.permit(*person));
    work.setUndoKind(Work::UndoKind::None); // what was withdrawn is given again, and not slipped back
    PRAXIS_TRY(const auto given, notWithdrawn(work, command.person));
    for (const auto &consent : given) {
        const bool everything = consent->kind == ConsentKind::All;
        if (command.kind != ConsentKind::All && consent->kind != command.kind && !everything)
            continue;
        const Consent was = *consent;
        work.track(typeOf<Consent>(), consent);
        consent->withdrawnAt = work.now();
        consent->withdrawnBy = work.actor().user;
        consent->withdrawnWhy = command.why.trimmed();
        PRAXIS_CHECK(work.save(consent));
        if (everything && !was.isDeleted && command.kind != ConsentKind::All)
            PRAXIS_CHECK(goOnWithoutOne(work, was, command.kind));
    }
    if (command.kind == ConsentKind::Messages || command.kind == ConsentKind::All)
        PRAXIS_CHECK(keepMessagesBack(work, command.person));
    if (command.kind == ConsentKind::Telehealth || command.kind == ConsentKind::All)
        PRAXIS_CHECK(leaveRooms(work, command.person));
    if (command.kind == ConsentKind::Recording || command.kind == ConsentKind::All)
        PRAXIS_CHECK(stopRecording(work, command.person));
    summarise(work, "consent_withdrawn", command.kind, *person);
    return {};
}

} // namespace praxis
