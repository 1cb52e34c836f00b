// An older copy took the place of the practice: what was destroyed since is destroyed in it, too.
#include "models/records/RecordRequest.h"
#include "models/records/User.h"
#include "services/practice/door/Apply.h"
#include "services/practice/retention/Holds.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/video/RefusedMixes.h"

namespace praxis {

namespace {

/// What stands in the register may name somebody or something that came after this copy was made.
Result<> keepKnown(Work &work, Removal &removal)
{
    PRAXIS_TRY(const auto asker, findAs<User>(work.session(), removal.askedBy, Deleted::Include));
    PRAXIS_TRY(const auto decider, findAs<User>(work.session(), removal.decidedBy, Deleted::Include));
    PRAXIS_TRY(const auto request, findAs<RecordRequest>(work.session(), removal.requestId, Deleted::Include));
    if (!decider)
        removal.decidedBy = {};
    if (!request)
        removal.requestId = {};
    if (asker)
        return {};
    PRAXIS_TRY(const auto anybody, selectAs<User>(work.session(), {.order = {{"created_at"}}, .limit = 1, .deleted = Deleted::Include}));
    removal.askedBy = decider ? removal.decidedBy : anybody.isEmpty() ? QUuid() : anybody.first()->id;
    return {};
}

Result<> keepRow(Work &work, const Removal &said)
{
    const auto row = std::make_shared<Removal>(said);
    PRAXIS_TRY(const auto there, findAs<Removal>(work.session(), said.id, Deleted::Include));
    static_cast<Record &>(*row) = there ? static_cast<const Record &>(*there) : Record();
    row->id = said.id;
    if (there)
        work.track(typeOf<Removal>(), there);
    PRAXIS_CHECK(keepKnown(work, *row));
    return work.save(row);
}

/// As it is in this copy, whatever became of its person; nothing: it never had it.
[[nodiscard]] Result<std::optional<Retained>> stillHere(Work &work, const Removal &said)
{
    if (said.kind == RetainedKind::Document) {
        PRAXIS_TRY(const auto document, findAs<Document>(work.session(), said.documentId, Deleted::Include));
        if (!document)
            return std::optional<Retained>();
        work.track(typeOf<Document>(), document);
        PRAXIS_TRY(Retained what, retained(work.session(), document));
        return std::optional(std::move(what));
    }
    if (said.kind == RetainedKind::Note) {
        PRAXIS_TRY(const auto note, findAs<Note>(work.session(), said.noteId, Deleted::Include));
        if (!note)
            return std::optional<Retained>();
        work.track(typeOf<Note>(), note);
        return std::optional(retained(note));
    }
    PRAXIS_TRY(const auto recording, findAs<Recording>(work.session(), said.recordingId, Deleted::Include));
    if (!recording)
        return std::optional<Retained>();
    work.track(typeOf<Recording>(), recording);
    return std::optional(retained(recording));
}

/// A hold that this copy still knows was released before the end: the database lets nothing go that one keeps.
Result<> releaseOldHold(Work &work, const Retained &what)
{
    if (what.kind != RetainedKind::Note || !what.onHold)
        return {};
    const auto note = std::static_pointer_cast<Note>(what.record);
    note->onHold = false;
    note->holdWhy.clear();
    note->heldBy = {};
    return work.save(note);
}

/// Nobody decides any more about the hold of what is gone.
Result<> endHoldRelease(Work &work, const Retained &what, const QString &certificate)
{
    PRAXIS_TRY(const auto release, openHoldRelease(work.session(), what.kind, what.record->id));
    if (!release)
        return {};
    work.track(typeOf<HoldRelease>(), release);
    release->status = HoldReleaseStatus::Released;
    release->decidedAt = work.now();
    release->decidedWhy = certificate;
    return work.save(release);
}

} // namespace

Result<> apply(Work &work, const DestroyAgain &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    if (!command.refusedMix.isNull())
        return dropMixAgain(work, command.refusedMix);
    Removal said;
    PRAXIS_CHECK(fromJson(typeOf<Removal>().fields, command.removal, &said));
    if (said.status != RemovalStatus::Done || said.certificate.isEmpty() || said.id.isNull())
        return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("removal")}, {QStringLiteral("problem"), QStringLiteral("not_done")}}}}});
    PRAXIS_TRY(const auto what, stillHere(work, said));
    if (!what)
        return {};
    work.setReason(said.certificate);
    PRAXIS_CHECK(removePayloadsLater(work, said));
    PRAXIS_CHECK(keepRow(work, said)); // before it goes: the database lets a signed note go with its removal alone
    if (!what->isGone) {
        PRAXIS_CHECK(releaseOldHold(work, *what));
        PRAXIS_CHECK(endHoldRelease(work, *what, said.certificate));
        PRAXIS_CHECK(destroy(work, *what, said.certificate));
    }
    work.setSummary({{QStringLiteral("code"), QString(enumName(said.kind) + u"_destroyed")}, {QStringLiteral("what"), said.destroyed[u"person"].toString()}});
    return {};
}

} // namespace praxis
