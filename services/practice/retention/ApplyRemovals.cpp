// The end of a record's retention, for every kind of record alike.
#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/door/Told.h"
#include "services/practice/retention/Removals.h"

#include <array>

namespace praxis {

namespace {

std::unexpected<Error> removalNotAvailable(const char *status)
{
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QString::fromLatin1(status)}, {QStringLiteral("type"), typeOf<Removal>().key()}});
}

std::unexpected<Error> badStep(const Removal &removal, RemovalStatus to)
{
    return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), typeOf<Removal>().key()}, {QStringLiteral("from"), enumName(removal.status)}, {QStringLiteral("to"), enumName(to)}});
}

/// A copy to change. What lies behind a person who was deleted waits for its end there, too.
Result<Retained> found(Work &work, RetainedKind kind, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    if (kind == RetainedKind::Document) {
        PRAXIS_TRY(const auto document, work.get<Document>(id, Deleted::Include));
        PRAXIS_CHECK(work.permit(*document));
        if (document->contactId.isNull())
            return removalNotAvailable("not_due"); // of nobody: a form of the practice
        return retained(work.session(), document);
    }
    if (kind == RetainedKind::Note) {
        PRAXIS_TRY(const auto note, work.get<Note>(id, Deleted::Include));
        PRAXIS_CHECK(work.permit(*note));
        if (!note->addendumTo.isNull())
            return removalNotAvailable("not_due"); // it goes with its note
        return retained(note);
    }
    PRAXIS_TRY(const auto recording, work.get<Recording>(id, Deleted::Include)); // an import that was undone is kept
    PRAXIS_CHECK(work.permit(*recording));
    return retained(recording);
}

Result<Retained> found(Work &work, const Removal &removal)
{
    return found(work, removal.kind, removal.subject());
}

/// The first day on which it might go; a hold beats everything.
Result<QDate> checkDue(Work &work, const Retained &what)
{
    if (what.isGone)
        return removalNotAvailable("deleted");
    if (what.onHold)
        return removalNotAvailable("on_hold");
    static constexpr std::array<const char *, 2> whatKeepsIt{"on_hold", "retain_until"};
    const RecordType &type = what.kind == RetainedKind::Recording ? typeOf<Recording>() : what.kind == RetainedKind::Note ? typeOf<Note>() : typeOf<Document>();
    if (!work.written().contains(what.record->id))
        PRAXIS_CHECK(checkTold(work.session(), work.parts(), type, *what.record, whatKeepsIt));
    PRAXIS_TRY(const QDate day, today(work));
    RetentionReader reader(work.session(), work.parts());
    PRAXIS_TRY(const auto from, removableFrom(reader, what));
    if (!from || *from > day)
        return removalNotAvailable("not_due");
    return *from;
}

Result<> summarise(Work &work, const char *code, const Retained &what)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), what.contactId, Deleted::Include));
    const QString which = enumName(what.kind) + u'_' + QLatin1StringView(code);
    work.setSummary({{QStringLiteral("code"), which}, {QStringLiteral("what"), person ? fullName(*person) : QString()}});
    return {};
}

/// A new contact, or somebody who wants it kept longer, came after the approval: that one counts no more, and whoever wants it gone asks anew.
Result<> endApproval(Work &work, const std::shared_ptr<Removal> &removal, const Retained &what)
{
    removal->status = RemovalStatus::Rejected;
    removal->decidedBy = {}; // nobody said so: the time did
    removal->decidedAt = work.now();
    removal->decidedWhy = becauseNotDue;
    removal->notBefore = {};
    work.setReason(removal->decidedWhy);
    PRAXIS_CHECK(work.save(removal));
    return summarise(work, "removal_rejected", what);
}

Result<QString> nextCertificate(Work &work, const QDate &day)
{
    PRAXIS_TRY(const qint64 done, work.session().count(typeOf<Removal>(), {.where = {{"status", Condition::Equal, enumName(RemovalStatus::Done)}}, .deleted = Deleted::Include}));
    return QStringLiteral("D-%1-%2").arg(day.year()).arg(done + 1, 5, 10, QChar(u'0'));
}

} // namespace

Result<> apply(Work &work, const AskRemoval &command)
{
    PRAXIS_TRY(const Retained what, found(work, command.kind, command.record));
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_CHECK(checkWhy(command.why, true));
    PRAXIS_TRY(const QDate from, checkDue(work, what));
    PRAXIS_TRY(const auto open, openRemoval(work.session(), what.kind, what.record->id));
    if (open)
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), enumName(what.kind)}, {QStringLiteral("value"), idText(what.record->id)}});
    auto removal = std::make_shared<Removal>();
    removal->setSubject(what.kind, what.record->id);
    removal->contactId = what.contactId;
    removal->why = command.why.trimmed();
    removal->askedBy = work.actor().user;
    removal->dueSince = from;
    PRAXIS_CHECK(work.save(removal));
    return summarise(work, "removal_asked", what);
}

Result<> apply(Work &work, const DecideRemoval &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto removal, work.get<Removal>(command.removal));
    PRAXIS_TRY(const Retained what, found(work, *removal));
    work.setUndoKind(Work::UndoKind::None);
    if (removal->askedBy == work.actor().user)
        return work.denied(QStringLiteral("same_person"));
    if (removal->status != RemovalStatus::Asked)
        return badStep(*removal, command.approve ? RemovalStatus::Approved : RemovalStatus::Rejected);
    PRAXIS_CHECK(checkWhy(command.why, !command.approve));
    if (command.approve)
        PRAXIS_CHECK(checkDue(work, what));
    removal->status = command.approve ? RemovalStatus::Approved : RemovalStatus::Rejected;
    removal->decidedBy = work.actor().user;
    removal->decidedAt = work.now();
    removal->decidedWhy = command.why.trimmed();
    if (command.approve) {
        RetentionReader reader(work.session(), work.parts());
        PRAXIS_TRY(const int days, noticeDays(reader, what));
        removal->notBefore = work.now().plusMinutes(days * 24LL * 60);
    }
    PRAXIS_CHECK(work.save(removal));
    return summarise(work, command.approve ? "removal_approved" : "removal_rejected", what);
}

Result<> apply(Work &work, const FinishRemoval &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto removal, work.get<Removal>(command.removal));
    PRAXIS_TRY(const Retained what, found(work, *removal));
    work.setUndoKind(Work::UndoKind::None);
    if (removal->status != RemovalStatus::Approved)
        return badStep(*removal, RemovalStatus::Done);
    if (removal->notBefore > work.now())
        return removalNotAvailable("not_due");
    const Result<QDate> due = checkDue(work, what); // a new contact or a hold since then keeps it
    if (!due && due.error().code == ErrorCode::NotAvailable && due.error().data.value(QStringLiteral("status")) == QStringLiteral("not_due"))
        return endApproval(work, removal, what);
    PRAXIS_CHECK(due);
    PRAXIS_TRY(const QDate day, today(work));
    PRAXIS_CHECK(removePayloadsLater(work, *removal));
    PRAXIS_TRY(removal->certificate, nextCertificate(work, day));
    PRAXIS_TRY(removal->destroyed, destroy(work, what, removal->certificate));
    removal->status = RemovalStatus::Done;
    removal->doneAt = work.now();
    PRAXIS_CHECK(work.save(removal));
    return summarise(work, "destroyed", what);
}

} // namespace praxis
