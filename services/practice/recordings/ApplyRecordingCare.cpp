// Who else sees a recording, and how long it is kept.
#include "models/records/Contact.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/retention/Holds.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr qint64 longestShareMs = 367LL * 24 * 3'600'000; // a year, and the last day to its end

/// Whose session it was, or who answers for the practice: a share alone gives none of this.
Result<std::shared_ptr<Recording>> ownRecording(Work &work, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto recording, work.get<Recording>(id));
    PRAXIS_CHECK(work.permit(*recording));
    PRAXIS_CHECK(work.lookup().get<Contact>(recording->contactId));
    return recording;
}

/// To hold it, or keep it longer: one's own; by who answers for the practice also what is out of sight, where it waits for its end: an import that
/// was undone, and what lies behind a person who was deleted.
Result<std::shared_ptr<Recording>> keptRecording(Work &work, const QUuid &id)
{
    PRAXIS_TRY(const Cell cell, work.permit());
    PRAXIS_TRY(const auto recording, work.get<Recording>(id, cell == Cell::All ? Deleted::Include : Deleted::Hide));
    PRAXIS_CHECK(work.permit(*recording));
    if (cell != Cell::All)
        PRAXIS_CHECK(work.lookup().get<Contact>(recording->contactId));
    return recording;
}

Result<> summarise(Work &work, const char *code, const Recording &recording)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), recording.contactId, Deleted::Include));
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), person ? fullName(*person) : QString()}});
    return {};
}

} // namespace

Result<> apply(Work &work, const ShareRecording &command)
{
    PRAXIS_TRY(const auto recording, ownRecording(work, command.recording));
    PRAXIS_TRY(const QDate day, today(work));
    PRAXIS_CHECK(checkAvailable(work.session(), work.parts(), *recording, day, work.written()));
    PRAXIS_TRY(const auto user, findAs<User>(work.session(), command.user));
    const bool maySee = user && user->isActive && user->id != work.actor().user && user->role != Role::Patient && user->role != Role::Receptionist;
    if (!maySee)
        return invalidField("user", "unknown");
    if (command.fromMs < 0 || command.fromMs > longestRecordingMs || command.untilMs < 0 || command.untilMs > longestRecordingMs || (command.untilMs > 0 && command.untilMs <= command.fromMs))
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
    if (!share->reviewedAt.isNull()) // what was said stays as who asked has read it
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("type"), typeOf<RecordingShare>().key()}, {QStringLiteral("status"), QStringLiteral("answered")}});
    PRAXIS_CHECK(checkText(command.answer, "answer"));
    work.setUndoKind(Work::UndoKind::None);
    share->reviewedAt = work.now();
    share->answer = command.answer.trimmed();
    PRAXIS_CHECK(work.save(share));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("share_reviewed")}});
    return {};
}

Result<> apply(Work &work, const RetainRecording &command)
{
    PRAXIS_TRY(const auto recording, keptRecording(work, command.recording));
    PRAXIS_CHECK(checkText(command.why, "why"));
    work.setReason(command.why.trimmed());
    if (recording->status == RecordingStatus::Deleted)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), enumName(recording->status)}});
    recording->retainUntil = command.atLeast ? std::max(recording->retainUntil, command.until) : command.until;
    PRAXIS_CHECK(work.save(recording));
    return summarise(work, "recording_retained", *recording);
}

Result<> apply(Work &work, const HoldRecording &command)
{
    PRAXIS_TRY(const auto recording, keptRecording(work, command.recording));
    work.setUndoKind(Work::UndoKind::None);
    if (command.why.trimmed().isEmpty())
        return invalidField("why", "required");
    PRAXIS_CHECK(checkText(command.why, "why"));
    if (recording->status == RecordingStatus::Deleted)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), enumName(recording->status)}});
    PRAXIS_CHECK(placeHold(work, RetainedKind::Recording, typeOf<Recording>(), *recording, command.why.trimmed(), {recording->onHold, recording->holdWhy, recording->heldBy}));
    PRAXIS_CHECK(work.save(recording));
    return summarise(work, "recording_held", *recording);
}

} // namespace praxis
