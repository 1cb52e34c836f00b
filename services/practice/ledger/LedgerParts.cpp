#include "services/practice/ledger/LedgerParts.h"

#include "models/kernel/Money.h"
#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "services/practice/recordings/RecordingParts.h"

#include <cstdlib>

namespace praxis {

Result<LedgerBook> bookOf(StoreSession &session, const QUuid &payer, LedgerBook::NewId newId)
{
    LedgerBook book(std::move(newId));
    const Selection ofPayer{.where = {{"payer_id", Condition::Equal, idText(payer)}}, .order = {{"created_at"}}};
    PRAXIS_TRY(const auto entries, selectAs<LedgerEntry>(session, ofPayer));
    PRAXIS_TRY(const auto allocations, selectAs<Allocation>(session, ofPayer));
    for (const auto &entry : entries)
        book.add(*entry);
    for (const auto &allocation : allocations)
        book.add(*allocation);
    return book;
}

Result<LedgerBook> bookOf(Work &work, const QUuid &payer)
{
    return bookOf(work.session(), payer, [&work] { return work.newId(); });
}

/// What ends is written first: the store itself adds up what stands.
Result<> write(Work &work, const LedgerChange &change)
{
    for (const QUuid &id : change.released) {
        PRAXIS_TRY(const auto allocation, work.get<Allocation>(id));
        PRAXIS_CHECK(work.remove(typeOf<Allocation>(), allocation));
    }
    for (const auto &[id, status] : change.statuses) {
        PRAXIS_TRY(const auto entry, work.get<LedgerEntry>(id));
        entry->status = status;
        entry->statusAt = work.now();
        PRAXIS_CHECK(work.save(entry));
    }
    for (const LedgerEntry &entry : change.entries) {
        PRAXIS_TRY(const RecordPtr present, work.session().find(typeOf<LedgerEntry>(), entry.id, Deleted::Include)); // another payer's has the same id
        if (present)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(entry.id)}});
        auto made = std::make_shared<LedgerEntry>(entry);
        made->statusAt = work.now();
        PRAXIS_CHECK(work.save(made));
    }
    for (const Allocation &allocation : change.allocations)
        PRAXIS_CHECK(work.save(std::make_shared<Allocation>(allocation)));
    return {};
}

Result<QDate> businessDay(Work &work)
{
    PRAXIS_TRY(const auto practice, work.organization());
    return todayIn(work.parts(), *practice, work.now());
}

Result<> summarise(Work &work, const char *code, const LedgerEntry &entry)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), entry.contactId, Deleted::Include));
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), person ? fullName(*person) : QString()},
                     {QStringLiteral("amount"), plainAmount({std::abs(entry.amountMinor), entry.currency})}, {QStringLiteral("currency"), entry.currency}});
    return {};
}

Result<bool> needsSecondPerson(Work &work, const LedgerEntry &entry)
{
    if (work.actor().role != Role::PracticeManager)
        return false;
    PRAXIS_TRY(const auto practice, work.organization());
    if (entry.currency != practice->currency)
        return true; // the limit is an amount in the practice's own
    PRAXIS_TRY(const QDate today, businessDay(work));
    PRAXIS_TRY(const auto done, selectAs<LedgerEntry>(work.session(), {.where = {{"created_by", Condition::Equal, idText(work.actor().user)},
                                                                                {"booked_on", Condition::Equal, today.toString(Qt::ISODate)},
                                                                                {"currency", Condition::Equal, practice->currency},
                                                                                {"approved_at", Condition::IsNull, {}}}}));
    qint64 sum = std::abs(entry.amountMinor);
    for (const auto &earlier : done) {
        const bool counts = isPosted(earlier->status) && (isCorrection(earlier->kind) || !earlier->reverses.isNull());
        if (!counts || earlier->id == entry.id)
            continue;
        PRAXIS_TRY(sum, plus(sum, std::abs(earlier->amountMinor)));
    }
    return sum > practice->correctionLimitMinor;
}

Result<> reverseEntry(Work &work, const LedgerEntry &entry, const QString &why, Reversal reversal)
{
    PRAXIS_TRY(const QDate today, businessDay(work));
    const bool mistakeOfToday = entry.createdBy == work.actor().user && entry.bookedOn == today;
    const bool answersForMoney = work.actor().role == Role::Admin || work.actor().role == Role::PracticeManager;
    if (!answersForMoney && !(mistakeOfToday && (reversal == Reversal::Undone || entry.kind == LedgerKind::Payment)))
        return work.denied(QStringLiteral("same_day"));
    PRAXIS_TRY(const LedgerBook book, bookOf(work, entry.payerId));
    LedgerEntry stamp;
    stamp.bookedOn = today;
    stamp.statusAt = work.now();
    stamp.why = why.trimmed();
    PRAXIS_TRY(const LedgerChange change, book.reverse(entry.id, stamp));
    if (!mistakeOfToday) {
        for (const LedgerEntry &mirror : change.entries) {
            PRAXIS_TRY(const bool second, needsSecondPerson(work, mirror));
            if (second)
                return work.denied(QStringLiteral("limit"));
        }
    }
    return write(work, change);
}

} // namespace praxis
