// The release of a legal hold takes two people, for every kind of record alike.
#include "models/records/Contact.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Told.h"
#include "services/practice/retention/Holds.h"
#include "services/practice/retention/Removals.h"

namespace praxis {

namespace {

std::unexpected<Error> holdNotAvailable(const char *status)
{
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QString::fromLatin1(status)}, {QStringLiteral("type"), typeOf<HoldRelease>().key()}});
}

/// A copy to change. What is out of sight is held, and released, like the rest.
Result<Retained> keptRecord(Work &work, RetainedKind kind, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    if (kind == RetainedKind::Document) {
        PRAXIS_TRY(const auto document, work.get<Document>(id, Deleted::Include));
        PRAXIS_CHECK(work.permit(*document));
        return retained(work.session(), document);
    }
    if (kind == RetainedKind::Note) {
        PRAXIS_TRY(const auto note, work.get<Note>(id, Deleted::Include));
        PRAXIS_CHECK(work.permit(*note));
        return retained(note);
    }
    PRAXIS_TRY(const auto recording, work.get<Recording>(id, Deleted::Include));
    PRAXIS_CHECK(work.permit(*recording));
    return retained(recording);
}

Result<Retained> heldRecord(Work &work, RetainedKind kind, const QUuid &id)
{
    PRAXIS_TRY(const Retained what, keptRecord(work, kind, id));
    if (what.isGone)
        return holdNotAvailable("deleted");
    if (!what.onHold)
        return holdNotAvailable("not_held");
    return what;
}

/// Whatever is asked of this hold is decided. Answers how much that was.
Result<int> endOpenReleases(Work &work, RetainedKind kind, const QUuid &record, HoldReleaseStatus to, const QString &why)
{
    PRAXIS_TRY(const auto open, selectAs<HoldRelease>(work.session(), {.where = {{subjectField(kind), Condition::Equal, idText(record)}, {"status", Condition::Equal, enumName(HoldReleaseStatus::Asked)}}}));
    for (const auto &one : open) {
        PRAXIS_TRY(const auto release, work.get<HoldRelease>(one->id));
        release->status = to;
        release->decidedBy = work.actor().user;
        release->decidedAt = work.now();
        release->decidedWhy = why;
        PRAXIS_CHECK(work.save(release));
    }
    return static_cast<int>(open.size());
}

template <class T> Result<> letGo(Work &work, const RecordPtr &record)
{
    const auto held = std::static_pointer_cast<T>(record);
    held->onHold = false;
    held->holdWhy.clear();
    held->heldBy = {};
    return work.save(held);
}

Result<> letGo(Work &work, const Retained &what)
{
    switch (what.kind) {
    case RetainedKind::Recording: return letGo<Recording>(work, what.record);
    case RetainedKind::Document: return letGo<Document>(work, what.record);
    case RetainedKind::Note: return letGo<Note>(work, what.record);
    }
    return {};
}

/// No title: whoever decides about a hold need not be able to see what it holds.
Result<> sayOfHold(Work &work, const char *code, const Retained &what)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), what.contactId, Deleted::Include));
    const QString which = enumName(what.kind) + u'_' + QLatin1StringView(code);
    work.setSummary({{QStringLiteral("code"), which}, {QStringLiteral("what"), person ? fullName(*person) : QString()}});
    return {};
}

} // namespace

Result<> placeHold(Work &work, RetainedKind kind, const RecordType &type, const Record &record, const QString &why, HoldFields hold)
{
    const QUuid &heldBy = hold.heldBy;
    if (!hold.onHold) {
        hold.onHold = true;
        hold.holdWhy = why;
        hold.heldBy = work.actor().user;
        return {};
    }
    PRAXIS_TRY(const int ended, endOpenReleases(work, kind, record.id, HoldReleaseStatus::Refused, why));
    if (ended > 0) {
        hold.holdWhy += u'\n' + why;
        return {};
    }
    PRAXIS_TRY(const auto user, findAs<User>(work.session(), heldBy, Deleted::Include));
    PRAXIS_TRY(const Instant since, toldSince(work.session(), work.parts(), type, record, "on_hold"));
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("held")}, {QStringLiteral("type"), type.key()},
                                          {QStringLiteral("by"), user ? user->displayName : QString()}, {QStringLiteral("since"), since.isNull() ? QString() : since.toString()}});
}

Result<std::shared_ptr<HoldRelease>> openHoldRelease(StoreSession &session, RetainedKind kind, const QUuid &record)
{
    PRAXIS_TRY(const auto rows, selectAs<HoldRelease>(session, {.where = {{subjectField(kind), Condition::Equal, idText(record)}, {"status", Condition::Equal, enumName(HoldReleaseStatus::Asked)}}, .limit = 1}));
    return rows.isEmpty() ? nullptr : rows.first();
}

Result<> apply(Work &work, const AskHoldRelease &command)
{
    PRAXIS_TRY(const Retained what, heldRecord(work, command.kind, command.record));
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_CHECK(checkWhy(command.why, true));
    PRAXIS_TRY(const auto open, openHoldRelease(work.session(), what.kind, what.record->id));
    if (open)
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("hold_release")}, {QStringLiteral("value"), idText(open->id)}});
    auto release = std::make_shared<HoldRelease>();
    release->setSubject(what.kind, what.record->id);
    release->contactId = what.contactId;
    release->why = command.why.trimmed();
    release->askedBy = work.actor().user;
    work.setReason(release->why);
    PRAXIS_CHECK(work.save(release));
    return sayOfHold(work, "hold_release_asked", what);
}

Result<> apply(Work &work, const DecideHoldRelease &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto release, work.get<HoldRelease>(command.release));
    work.setUndoKind(Work::UndoKind::None);
    if (release->askedBy == work.actor().user)
        return work.denied(QStringLiteral("same_person"));
    const HoldReleaseStatus to = command.approve ? HoldReleaseStatus::Released : HoldReleaseStatus::Refused;
    if (release->status != HoldReleaseStatus::Asked)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<HoldRelease>().key()}, {QStringLiteral("from"), enumName(release->status)}, {QStringLiteral("to"), enumName(to)}});
    PRAXIS_CHECK(checkWhy(command.why, true));
    PRAXIS_TRY(const Retained what, heldRecord(work, release->kind, release->subject()));
    release->status = to;
    release->decidedBy = work.actor().user;
    release->decidedAt = work.now();
    release->decidedWhy = command.why.trimmed();
    work.setReason(release->decidedWhy);
    PRAXIS_CHECK(work.save(release));
    if (command.approve) {
        PRAXIS_CHECK(endOpenReleases(work, what.kind, what.record->id, HoldReleaseStatus::Released, release->decidedWhy));
        PRAXIS_CHECK(letGo(work, what));
    }
    return sayOfHold(work, command.approve ? "hold_release_approved" : "hold_release_refused", what);
}

} // namespace praxis
