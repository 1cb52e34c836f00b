// Refunds, adjustments, write-offs and reversals: who may, up to how much, and who else is asked.
#include "models/kernel/Money.h"
#include "models/records/Contact.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/ledger/LedgerParts.h"

#include <cstdlib>

namespace praxis {

namespace {

Result<> checkCorrectionWhy(const QString &why)
{
    if (why.trimmed().isEmpty())
        return invalidField("why", "required");
    return why.size() <= 500 && mayBeText(why) ? Result<>() : invalidField("why", "characters");
}

/// A correction begins as something that counts, or as something that waits for a second person.
Result<LedgerEntry> correction(Work &work, const QUuid &id, LedgerKind kind, const LedgerEntry &of, qint64 amount, qint64 tax, const QString &why)
{
    PRAXIS_CHECK(checkCorrectionWhy(why));
    LedgerEntry entry;
    entry.id = id;
    entry.kind = kind;
    entry.contactId = of.contactId;
    entry.payerId = of.payerId;
    entry.appointmentId = of.appointmentId;
    entry.practitionerId = of.practitionerId;
    entry.currency = of.currency;
    entry.description = of.description;
    entry.billingCode = of.billingCode;
    entry.ofId = of.id;
    entry.amountMinor = amount;
    entry.taxMinor = tax;
    entry.netMinor = amount - tax;
    entry.why = why.trimmed();
    PRAXIS_TRY(entry.bookedOn, businessDay(work));
    PRAXIS_TRY(const bool second, needsSecondPerson(work, entry));
    entry.status = second ? LedgerStatus::Pending : LedgerStatus::Completed;
    return entry;
}

Result<std::shared_ptr<LedgerEntry>> permitted(Work &work, const QUuid &id)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto entry, work.get<LedgerEntry>(id));
    PRAXIS_CHECK(work.permit(*entry));
    PRAXIS_CHECK(work.lookup().get<Contact>(entry->contactId)); // who is deleted is put back first
    return entry;
}

Result<> finish(Work &work, const LedgerChange &change, const char *done)
{
    PRAXIS_CHECK(write(work, change));
    const LedgerEntry &entry = change.entries.first();
    return summarise(work, entry.status == LedgerStatus::Pending ? "correction_asked" : done, entry);
}

} // namespace

Result<> apply(Work &work, const RecordRefund &command)
{
    PRAXIS_TRY(const auto payment, permitted(work, command.payment));
    if (payment->kind != LedgerKind::Payment || command.amountMinor < 0)
        return invalidField(command.amountMinor < 0 ? "amount_minor" : "payment", "range");
    PRAXIS_TRY(const LedgerBook book, bookOf(work, payment->payerId));
    const qint64 left = book.available(payment->id) + (isPosted(payment->status) && !book.isReversed(payment->id) ? book.allocated(payment->id) : 0);
    const qint64 amount = command.amountMinor > 0 ? command.amountMinor : left;
    if (amount <= 0)
        return invalidField("amount_minor", "more_than_open");
    PRAXIS_TRY(LedgerEntry entry, correction(work, command.entry, LedgerKind::Refund, *payment, amount, 0, command.why));
    entry.method = command.method == PaymentMethod::None ? payment->method : command.method;
    entry.reference = command.reference.trimmed();
    if (entry.reference.size() > 500 || !mayBeText(entry.reference))
        return invalidField("reference", "characters");
    PRAXIS_TRY(const LedgerChange change, book.refund(entry));
    return finish(work, change, "refunded");
}

Result<> apply(Work &work, const RecordAdjustment &command)
{
    PRAXIS_CHECK(work.permit());
    LedgerEntry of;
    if (!command.charge.isNull()) {
        PRAXIS_TRY(const auto charge, permitted(work, command.charge));
        if (!isOwed(*charge))
            return invalidField("charge", "kind");
        of = *charge;
    } else {
        of.payerId = command.payer.isNull() ? command.person : command.payer;
        of.contactId = command.person.isNull() ? of.payerId : command.person;
        PRAXIS_CHECK(work.lookup().get<Contact>(of.payerId));
        PRAXIS_CHECK(work.lookup().get<Contact>(of.contactId));
        PRAXIS_CHECK(work.permit(of));
        PRAXIS_TRY(const auto practice, work.organization());
        of.currency = command.currency.trimmed().isEmpty() ? practice->currency : command.currency.trimmed();
    }
    PRAXIS_TRY(const LedgerEntry entry, correction(work, command.entry, LedgerKind::Adjustment, of, command.amountMinor, command.taxMinor, command.why));
    PRAXIS_CHECK(checkEntry(entry));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, of.payerId));
    if (entry.amountMinor > 0) {
        PRAXIS_TRY(const LedgerChange change, book.enter(entry));
        return finish(work, change, "adjusted");
    }
    const QVector<Share> ofCharge = of.id.isNull() ? QVector<Share>() : QVector<Share>{{of.id, -entry.amountMinor}};
    PRAXIS_TRY(const LedgerChange change, book.pay(entry, ofCharge));
    return finish(work, change, "adjusted");
}

Result<> apply(Work &work, const WriteOff &command)
{
    PRAXIS_TRY(const auto charge, permitted(work, command.charge));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, charge->payerId));
    const qint64 open = book.open(charge->id);
    const qint64 amount = command.amountMinor != 0 ? command.amountMinor : open;
    if (amount <= 0 || amount > open)
        return invalidField("amount_minor", "more_than_open");
    // Its share of the charge's tax is not owed to anybody any more either.
    const qint64 tax = shareOf(charge->taxMinor, amount, charge->amountMinor);
    PRAXIS_TRY(const LedgerEntry entry, correction(work, command.entry, LedgerKind::WriteOff, *charge, -amount, -tax, command.why));
    PRAXIS_TRY(const LedgerChange change, book.pay(entry, {{charge->id, amount}}));
    return finish(work, change, "written_off");
}

Result<> apply(Work &work, const ReverseEntry &command)
{
    PRAXIS_TRY(const auto entry, permitted(work, command.entry));
    PRAXIS_CHECK(checkCorrectionWhy(command.why));
    PRAXIS_CHECK(reverseEntry(work, *entry, command.why, Reversal::Asked));
    work.setUndoKind(Work::UndoKind::None); // what was reversed is entered again, and not made undone
    return summarise(work, "reversed", *entry);
}

Result<> apply(Work &work, const DecideCorrection &command)
{
    PRAXIS_TRY(const auto entry, permitted(work, command.entry));
    if (!isCorrection(entry->kind))
        return invalidField("entry", "kind");
    if (command.approve && entry->createdBy == work.actor().user)
        return work.denied(QStringLiteral("second_person"));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, entry->payerId));
    PRAXIS_TRY(const LedgerChange change, book.step(entry->id, command.approve ? LedgerStatus::Completed : LedgerStatus::Cancelled));
    PRAXIS_CHECK(write(work, change));
    PRAXIS_TRY(const auto decided, work.get<LedgerEntry>(entry->id));
    decided->approvedBy = work.actor().user;
    decided->approvedAt = work.now();
    PRAXIS_CHECK(work.save(decided));
    work.setUndoKind(Work::UndoKind::None);
    return summarise(work, command.approve ? "correction_approved" : "correction_declined", *entry);
}

Result<> apply(Work &work, const SetCorrectionLimit &command)
{
    PRAXIS_CHECK(work.permit());
    if (command.amountMinor < 0 || command.amountMinor > 1'000'000'000)
        return invalidField("correction_limit_minor", "range");
    PRAXIS_TRY(const auto practice, work.get<Organization>(work.actor().organization));
    practice->correctionLimitMinor = command.amountMinor;
    PRAXIS_CHECK(work.save(practice));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("correction_limit")},
                     {QStringLiteral("amount"), plainAmount({command.amountMinor, practice->currency})}, {QStringLiteral("currency"), practice->currency}});
    return {};
}

} // namespace praxis
