// Who else sees a recording, how long it is kept, and its end.
#include "models/records/Contact.h"
#include "models/records/RecordingRemoval.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/Apply.h"
#include "services/practice/RecordingParts.h"
#include "services/practice/RecordingRetention.h"

namespace praxis {

namespace {

constexpr qint64 longestMs = 48LL * 3'600'000;
constexpr qint64 longestShareMs = 366LL * 24 * 3'600'000;

std::unexpected<Error> invalidField(const char *field, const char *problem)
{
    return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QString::fromLatin1(field)},
                                                                                         {QStringLiteral("problem"), QString::fromLatin1(problem)}}}}});
}

/// Whose session it was, or who answers for the practice: a share alone gives none of this.
Result<std::shared_ptr<Recording>> ownRecording(Work &work, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto recording, work.get<Recording>(id));
    PRAXIS_CHECK(work.permit(*recording));
    PRAXIS_CHECK(work.lookup().get<Contact>(recording->contactId));
    return recording;
}

Result<> summarise(Work &work, const char *code, const Recording &recording)
{
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(recording.contactId));
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), fullName(*person)}});
    return {};
}

Result<QDate> today(Work &work)
{
    PRAXIS_TRY(const auto practice, work.organization());
    return todayIn(work.parts(), *practice, work.now());
}

Result<> checkText(const QString &text, const char *field)
{
    return mayBeText(text) && text.size() <= 10'000 ? Result<>() : invalidField(field, "characters");
}

Result<> checkDue(Work &work, const Recording &recording)
{
    if (recording.onHold)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("on_hold")}});
    PRAXIS_TRY(const QDate day, today(work));
    PRAXIS_TRY(const auto from, RetentionReader(work.session(), work.parts()).removableFrom(recording));
    if (!from || *from > day)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("not_due")}});
    return {};
}

} // namespace

Result<> apply(Work &work, const ShareRecording &command)
{
    PRAXIS_TRY(const auto recording, ownRecording(work, command.recording));
    PRAXIS_TRY(const QDate day, today(work));
    PRAXIS_CHECK(checkAvailable(work.session(), *recording, day));
    PRAXIS_TRY(const auto user, findAs<User>(work.session(), command.user));
    const bool maySee = user && user->isActive && user->id != work.actor().user && user->role != Role::Patient && user->role != Role::Receptionist;
    if (!maySee)
        return invalidField("user", "unknown");
    if (command.fromMs < 0 || command.fromMs > longestMs || command.untilMs < 0 || command.untilMs > longestMs || (command.untilMs > 0 && command.untilMs <= command.fromMs))
        return invalidField("until_ms", "range");
    if (command.expiresAt <= work.now() || command.expiresAt.ms - work.now().ms > longestShareMs)
        return invalidField("expires_at", "range");
    PRAXIS_CHECK(checkText(command.question, "question"));
    auto share = std::make_shared<RecordingShare>();
    share->id = command.share;
    share->recordingId = recording->id;
    share->contactId = recording->contactId;
    share->userId = user->id;
    share->sharedBy = work.actor().user;
    share->fromMs = command.fromMs;
    share->untilMs = command.untilMs;
    share->expiresAt = command.expiresAt;
    share->question = command.question.trimmed();
    PRAXIS_CHECK(work.save(share));
    work.setAuditAction(QStringLiteral("share"));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("recording_shared")}, {QStringLiteral("what"), user->displayName}});
    return {};
}

Result<> apply(Work &work, const EndRecordingShare &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto share, work.get<RecordingShare>(command.share));
    PRAXIS_CHECK(ownRecording(work, share->recordingId));
    PRAXIS_TRY(const auto user, findAs<User>(work.session(), share->userId, Deleted::Include));
    work.setUndoKind(Work::UndoKind::None); // what was taken back is shared anew, and not slipped back
    if (share->endedAt.isNull()) {
        share->endedAt = work.now();
        PRAXIS_CHECK(work.save(share));
    }
    work.setSummary({{QStringLiteral("code"), QStringLiteral("share_ended")}, {QStringLiteral("what"), user ? user->displayName : QString()}});
    return {};
}

Result<> apply(Work &work, const ReviewRecordingShare &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto share, work.get<RecordingShare>(command.share));
    if (share->userId != work.actor().user || !share->endedAt.isNull() || share->expiresAt <= work.now())
        return work.denied();
    PRAXIS_CHECK(checkText(command.answer, "answer"));
    share->reviewedAt = work.now();
    share->answer = command.answer.trimmed();
    PRAXIS_CHECK(work.save(share));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("share_reviewed")}});
    return {};
}

Result<> apply(Work &work, const RetainRecording &command)
{
    PRAXIS_TRY(const auto recording, ownRecording(work, command.recording));
    PRAXIS_CHECK(checkText(command.why, "why"));
    work.setReason(command.why.trimmed());
    if (recording->status == RecordingStatus::Deleted)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), enumName(recording->status)}});
    recording->retainUntil = command.until;
    PRAXIS_CHECK(work.save(recording));
    return summarise(work, "recording_retained", *recording);
}

Result<> apply(Work &work, const HoldRecording &command)
{
    PRAXIS_TRY(const auto recording, ownRecording(work, command.recording));
    work.setUndoKind(Work::UndoKind::None);
    if (command.why.trimmed().isEmpty())
        return invalidField("why", "required");
    PRAXIS_CHECK(checkText(command.why, "why"));
    if (recording->status == RecordingStatus::Deleted)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), enumName(recording->status)}});
    recording->onHold = true;
    recording->holdWhy = command.why.trimmed();
    recording->heldBy = work.actor().user;
    PRAXIS_CHECK(work.save(recording));
    return summarise(work, "recording_held", *recording);
}

Result<> apply(Work &work, const ReleaseRecordingHold &command)
{
    PRAXIS_TRY(const auto recording, ownRecording(work, command.recording));
    work.setUndoKind(Work::UndoKind::None);
    work.setReason(command.why.trimmed());
    if (command.why.trimmed().isEmpty())
        return invalidField("why", "required");
    if (recording->onHold && recording->heldBy == work.actor().user)
        return work.denied(QStringLiteral("same_person"));
    if (recording->onHold) {
        recording->onHold = false;
        recording->holdWhy.clear();
        recording->heldBy = {};
        PRAXIS_CHECK(work.save(recording));
    }
    return summarise(work, "recording_released", *recording);
}

Result<> apply(Work &work, const AskRecordingRemoval &command)
{
    PRAXIS_TRY(const auto recording, ownRecording(work, command.recording));
    work.setUndoKind(Work::UndoKind::None);
    if (command.why.trimmed().isEmpty())
        return invalidField("why", "required");
    PRAXIS_CHECK(checkText(command.why, "why"));
    if (recording->status == RecordingStatus::Deleted)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), enumName(recording->status)}});
    PRAXIS_CHECK(checkDue(work, *recording));
    PRAXIS_TRY(const qint64 open, work.session().count(typeOf<RecordingRemoval>(), {.where = {{"recording_id", Condition::Equal, recording->id},
               {"status", Condition::In, QVariantList{enumName(RemovalStatus::Asked), enumName(RemovalStatus::Approved)}}}}));
    if (open > 0)
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("recording")}, {QStringLiteral("value"), idText(recording->id)}});
    auto removal = std::make_shared<RecordingRemoval>();
    removal->recordingId = recording->id;
    removal->contactId = recording->contactId;
    removal->why = command.why.trimmed();
    removal->askedBy = work.actor().user;
    PRAXIS_TRY(const auto from, RetentionReader(work.session(), work.parts()).removableFrom(*recording));
    removal->dueSince = from.value_or(QDate());
    PRAXIS_CHECK(work.save(removal));
    return summarise(work, "removal_asked", *recording);
}

Result<> apply(Work &work, const DecideRecordingRemoval &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto removal, work.get<RecordingRemoval>(command.removal));
    PRAXIS_TRY(const auto recording, ownRecording(work, removal->recordingId));
    work.setUndoKind(Work::UndoKind::None);
    if (removal->askedBy == work.actor().user)
        return work.denied(QStringLiteral("same_person"));
    if (removal->status != RemovalStatus::Asked)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<RecordingRemoval>().key()}, {QStringLiteral("from"), enumName(removal->status)},
                                               {QStringLiteral("to"), enumName(command.approve ? RemovalStatus::Approved : RemovalStatus::Rejected)}});
    PRAXIS_CHECK(checkText(command.why, "why"));
    if (!command.approve && command.why.trimmed().isEmpty())
        return invalidField("why", "required");
    if (command.approve)
        PRAXIS_CHECK(checkDue(work, *recording));
    removal->status = command.approve ? RemovalStatus::Approved : RemovalStatus::Rejected;
    removal->decidedBy = work.actor().user;
    removal->decidedAt = work.now();
    removal->decidedWhy = command.why.trimmed();
    if (command.approve) {
        PRAXIS_TRY(const RetentionPolicy policy, RetentionReader(work.session(), work.parts()).policyOf(*recording));
        removal->notBefore = work.now().plusMinutes(policy.noticeDays * 24LL * 60);
    }
    PRAXIS_CHECK(work.save(removal));
    return summarise(work, command.approve ? "removal_approved" : "removal_rejected", *recording);
}

namespace {

/// Its keys go, and with them every copy of the payload, wherever one is.
Result<QJsonArray> dropTracks(Work &work, const Recording &recording)
{
    QJsonArray gone;
    PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(work.session(), {.where = {{"recording_id", Condition::Equal, recording.id}}, .order = {{"created_at"}}}));
    for (const auto &track : tracks) {
        gone.append(QJsonObject{{QStringLiteral("sha256"), track->sha256}, {QStringLiteral("bytes"), track->sizeBytes}, {QStringLiteral("duration_ms"), track->durationMs}});
        if (track->keyHolder == recording.id)
            PRAXIS_CHECK(work.session().keepPersonKey(recording.id, {}));
        work.track(typeOf<RecordingTrack>(), track);
        track->blob.clear();
        track->ageHeader.clear();
        track->sealedKey.clear();
        track->sealedShape.clear();
        track->label.clear();
        PRAXIS_CHECK(work.save(track));
    }
    return gone;
}

/// What was said about it goes too: a note on a moment is part of the session.
Result<> dropMarkers(Work &work, const Recording &recording)
{
    PRAXIS_TRY(const auto markers, selectAs<RecordingMarker>(work.session(), {.where = {{"recording_id", Condition::Equal, recording.id}}, .deleted = Deleted::Include}));
    for (const auto &marker : markers) {
        work.track(typeOf<RecordingMarker>(), marker);
        marker->sealedNote.clear();
        PRAXIS_CHECK(marker->isDeleted ? work.save(marker) : work.remove(typeOf<RecordingMarker>(), marker));
    }
    return {};
}

Result<QString> nextCertificate(Work &work, const QDate &day)
{
    PRAXIS_TRY(const qint64 done, work.session().count(typeOf<RecordingRemoval>(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Done)}}, .deleted = Deleted::Include}));
    return QStringLiteral("D-%1-%2").arg(day.year()).arg(done + 1, 5, 10, QChar(u'0'));
}

} // namespace

Result<> apply(Work &work, const FinishRecordingRemoval &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto removal, work.get<RecordingRemoval>(command.removal));
    PRAXIS_TRY(const auto recording, ownRecording(work, removal->recordingId));
    work.setUndoKind(Work::UndoKind::None);
    if (removal->status != RemovalStatus::Approved)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<RecordingRemoval>().key()}, {QStringLiteral("from"), enumName(removal->status)},
                                               {QStringLiteral("to"), enumName(RemovalStatus::Done)}});
    if (removal->notBefore > work.now())
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("not_due")}});
    PRAXIS_CHECK(checkDue(work, *recording)); // a new contact or a hold since then keeps it
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(recording->contactId));
    PRAXIS_TRY(const QDate day, today(work));
    PRAXIS_TRY(const QJsonArray tracks, dropTracks(work, *recording));
    PRAXIS_CHECK(dropMarkers(work, *recording));
    removal->status = RemovalStatus::Done;
    removal->doneAt = work.now();
    PRAXIS_TRY(removal->certificate, nextCertificate(work, day));
    removal->destroyed = {{QStringLiteral("person"), fullName(*person)}, {QStringLiteral("record_number"), person->recordNumber}, {QStringLiteral("began"), recording->startedAt.toString()},
                          {QStringLiteral("duration_ms"), recording->durationMs}, {QStringLiteral("files"), tracks}};
    PRAXIS_CHECK(work.save(removal));
    recording->status = RecordingStatus::Deleted;
    recording->location = MediaLocation::Nowhere;
    PRAXIS_CHECK(work.save(recording));
    return summarise(work, "recording_destroyed", *recording);
}

} // namespace praxis
