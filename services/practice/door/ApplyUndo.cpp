#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/Message.h"
#include "models/records/Participant.h"
#include "models/records/Recording.h"
#include "models/records/Registry.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/messages/HeldMessages.h"
#include "services/practice/messages/Promises.h"
#include "services/practice/ledger/LedgerParts.h"
#include "services/practice/people/OwnEmail.h"
#include "services/practice/door/UndoDigest.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace praxis {

namespace {

std::unexpected<Error> cannot(const char *why, const QJsonObject &row = {})
{
    return fail(ErrorCode::CannotUndo, {{QStringLiteral("why"), QString::fromLatin1(why)},
                                        {QStringLiteral("type"), row[u"type"].toString()}, {QStringLiteral("id"), row[u"id"].toString()}});
}

Result<std::shared_ptr<UndoStep>> lastStep(Work &work, const QUuid &wanted, bool redoes)
{
    if (!wanted.isNull())
        return work.get<UndoStep>(wanted);
    PRAXIS_TRY(const auto steps, selectAs<UndoStep>(work.session(), {.where = {{"user_id", Condition::Equal, idText(work.actor().user)},
                                                                               {"redoes", Condition::Equal, redoes},
                                                                               {"used_at", Condition::IsNull, {}}},
                                                                     .order = {{"number", true}},
                                                                     .limit = 1}));
    if (steps.isEmpty())
        return fail(ErrorCode::NothingToUndo);
    return steps.first();
}

/// What was marked on an entry. Its status follows from other entries, and goes with them.
Result<> revertMarks(Work &work, const QJsonObject &row)
{
    PRAXIS_TRY(const auto entry, work.get<LedgerEntry>(QUuid::fromString(row[u"id"].toString())));
    LedgerEntry past;
    PRAXIS_CHECK(fromJson(typeOf<LedgerEntry>(), row[u"before"].toObject(), past));
    if (past.receiptWanted == entry->receiptWanted && past.receiptSentAt == entry->receiptSentAt)
        return {};
    entry->receiptWanted = past.receiptWanted;
    entry->receiptSentAt = past.receiptSentAt;
    return work.save(entry);
}

/// Money is not undone: it is reversed, by who may do that.
Result<> revertEntry(Work &work, const LedgerEntry &entry)
{
    if (isPosted(entry.status))
        return reverseEntry(work, entry, QStringLiteral("undo"), Reversal::Undone);
    PRAXIS_TRY(const auto waiting, work.get<LedgerEntry>(entry.id));
    waiting->status = LedgerStatus::Cancelled;
    waiting->statusAt = work.now();
    return work.save(waiting);
}

/// Money that was freed goes back to where it was, where that place is still free: the charge may have been paid otherwise in the meantime.
Result<> checkFits(Work &work, const Allocation &allocation, const QJsonObject &row)
{
    PRAXIS_TRY(const LedgerBook book, bookOf(work, allocation.payerId));
    const bool fits = allocation.amountMinor <= book.open(allocation.chargeId) && allocation.amountMinor <= book.available(allocation.creditId);
    return fits ? Result<>() : Result<>(cannot("changed_since", row));
}

/// What is taken back or done once more may say that somebody was treated: it asks as saying so did. What comes back from being deleted says it anew.
Result<> checkStillAgreed(Work &work, const RecordType &type, const Record &current, const Record &past)
{
    const bool comesBack = current.isDeleted && !past.isDeleted;
    if (&type == &typeOf<Appointment>()) {
        const auto &is = static_cast<const Appointment &>(current);
        return checkAgreed(work, static_cast<const Appointment &>(past), {}, comesBack ? AppointmentStatus::Scheduled : is.status, static_cast<const Appointment &>(past).status);
    }
    if (&type == &typeOf<Participant>()) {
        const auto &is = static_cast<const Participant &>(current);
        const auto &was = static_cast<const Participant &>(past);
        PRAXIS_TRY(const auto appointment, findAs<Appointment>(work.session(), is.appointmentId, Deleted::Include));
        if (!appointment)
            return {};
        PRAXIS_CHECK(checkAgreed(work, *appointment, is.contactId, comesBack ? AppointmentStatus::Scheduled : is.status, was.status));
        const bool wasAway = current.isDeleted || !occupies(is.status);
        if (!wasAway || past.isDeleted || !occupies(was.status))
            return {};
        // Whoever comes back into a session that has begun was treated there, whatever is said of their own place.
        return checkComesIn(work, *appointment, is.contactId);
    }
    return {};
}

/// What is said of a step that is taken back, and what is found on the way.
struct TakenBack {
    QString despiteClash;
    QVector<QUuid> people{}; ///< who come back from being deleted, or to an address that they had before
};

bool isWithdrawn(const RecordType &type, const Record &row)
{
    return &type == &typeOf<Consent>() && !static_cast<const Consent &>(row).withdrawnAt.isNull();
}

/// An import is taken back where it was a mistake, and not in place of its retention: after a day the recording stays. Null `past`: the step made it.
Result<> checkStillMistake(Work &work, const Record &current, const Record *past, const QJsonObject &row)
{
    constexpr qint64 mistakeMinutes = 24 * 60;
    const bool goes = !current.isDeleted && (!past || past->isDeleted);
    return goes && current.createdAt.plusMinutes(mistakeMinutes) < work.now() ? Result<>(cannot("recording_kept", row)) : Result<>();
}

/// Whether the row is still as the step left it. A message that waits for a sender is: its undo time is over, and nothing of it has left.
bool isAsLeft(const RecordType &type, const Record &row, const QString &left)
{
    if (undoDigest(type, row) == left)
        return true;
    if (&type != &typeOf<Message>() || !isUntried(static_cast<const Message &>(row)))
        return false;
    Message held = static_cast<const Message &>(row);
    held.status = MessageStatus::Held;
    return undoDigest(type, held) == left;
}

/// One that was taken back or said anew since has not left.
bool messageHasLeft(const RecordType &type, const Record &row)
{
    return &type == &typeOf<Message>() && static_cast<const Message &>(row).status != MessageStatus::Withdrawn;
}

/// Puts one row back to what it was before the step; what the step made goes.
Result<> revert(Work &work, const QJsonObject &row, TakenBack &taken)
{
    const RecordType *type = recordTypeNamed(row[u"type"].toString());
    if (!type)
        return cannot("unknown", row);
    if (type == &typeOf<LedgerEntry>() && row.contains(u"before"))
        return revertMarks(work, row);
    const QUuid id = QUuid::fromString(row[u"id"].toString());
    PRAXIS_TRY(const RecordPtr current, work.get(*type, id, Deleted::Include));
    const bool isMessage = type == &typeOf<Message>();
    if (!isAsLeft(*type, *current, row[u"left"].toString()))
        return cannot(messageHasLeft(*type, *current) ? "messages_left" : isWithdrawn(*type, *current) ? "consent_withdrawn" : "changed_since", row);
    if (type == &typeOf<LedgerEntry>())
        return revertEntry(work, static_cast<const LedgerEntry &>(*current));
    if (!row.contains(u"before")) {
        if (type == &typeOf<Recording>())
            PRAXIS_CHECK(checkStillMistake(work, *current, nullptr, row));
        if (isMessage)
            static_cast<Message &>(*current).status = MessageStatus::Withdrawn;
        return work.remove(*type, current);
    }
    RecordPtr past = type->make();
    PRAXIS_CHECK(fromJson(*type, row[u"before"].toObject(), *past));
    past->version = current->version;
    PRAXIS_CHECK(checkStillAgreed(work, *type, *current, *past));
    if (type == &typeOf<Recording>())
        PRAXIS_CHECK(checkStillMistake(work, *current, past.get(), row));
    if (type == &typeOf<Allocation>() && current->isDeleted && !past->isDeleted)
        PRAXIS_CHECK(checkFits(work, static_cast<const Allocation &>(*past), row));
    if (type == &typeOf<Appointment>()) // who was told of the later state must see this one as newer still (RFC 5545)
        static_cast<Appointment &>(*past).sequence = static_cast<const Appointment &>(*current).sequence + 1;
    if (isMessage) { // its undo time begins again
        PRAXIS_TRY(const auto practice, work.organization());
        auto &message = static_cast<Message &>(*past);
        message.heldUntil = heldUntil(*practice, work.now());
        if (isUntried(message) && isAboutPromises(message.templateName)) // a reminder does not wait
            message.status = MessageStatus::Held;
    }
    allowClashOf(work, *type, *past, taken.despiteClash);
    if (type == &typeOf<Contact>() && (current->isDeleted || static_cast<const Contact &>(*past).email != static_cast<const Contact &>(*current).email))
        taken.people.append(id);
    return work.save(*type, past);
}

/// Who is asked first (for a consent, or for a reason where the time is taken) goes on with this step, and not with what was done to be allowed to.
Result<> ofStep(const UndoStep &step, Result<> done)
{
    static constexpr std::array asked{ErrorCode::ConsentMissing, ErrorCode::Clash, ErrorCode::OutsideHours};
    if (!done && std::ranges::find(asked, done.error().code) != asked.end())
        done.error().data.insert(QStringLiteral("step"), idText(step.id));
    return done;
}

Result<> takeBack(Work &work, const std::shared_ptr<UndoStep> &step, TakenBack taken, Work::UndoKind kind, const char *code)
{
    PRAXIS_CHECK(work.permit(*step));
    if (!step->usedAt.isNull() || step->userId != work.actor().user)
        return fail(ErrorCode::NothingToUndo);
    const Cell cell = work.parts().matrix.cell(work.actor().role, work.parts().matrix.actionOfCommand(step->command));
    if (cell == Cell::No)
        return work.denied();
    PRAXIS_CHECK(work.permitFresh(step->command));
    work.setAuditAction(QString::fromLatin1(code));
    for (const auto &row : std::views::reverse(step->rows))
        PRAXIS_CHECK(ofStep(*step, revert(work, row.toObject(), taken)));
    PRAXIS_CHECK(ofStep(*step, work.settle()));
    PRAXIS_CHECK(checkEmailsAreFree(work, taken.people));
    step->usedAt = work.now();
    step->version += 1;
    PRAXIS_CHECK(work.session().update(typeOf<UndoStep>(), *step));
    QJsonObject of = step->summary;
    if (of.contains(u"of"))
        of = of[u"of"].toObject();
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("of"), of}, {QStringLiteral("command"), step->command}});
    const bool ofMoney = std::ranges::any_of(step->rows, [](const auto &row) { return row.toObject()[u"type"] == typeOf<LedgerEntry>().key() && !row.toObject().contains(u"before"); });
    work.setUndoKind(ofMoney ? Work::UndoKind::None : kind); // what was reversed is entered again
    work.keepCommandOf(step->command);
    return {};
}

} // namespace

Result<> apply(Work &work, const Undo &command)
{
    PRAXIS_TRY(const auto step, lastStep(work, command.step, false));
    return takeBack(work, step, {command.despiteClash}, Work::UndoKind::Redo, "undone");
}

Result<> apply(Work &work, const Redo &command)
{
    PRAXIS_TRY(const auto step, lastStep(work, command.step, true));
    return takeBack(work, step, {command.despiteClash}, Work::UndoKind::Again, "redone");
}

} // namespace praxis
