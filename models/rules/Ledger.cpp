#include "models/rules/Ledger.h"

#include <algorithm>

namespace praxis {

namespace {

bool movesMoney(LedgerKind kind)
{
    return kind == LedgerKind::Payment || kind == LedgerKind::Refund;
}

/// 1: what is owed grows, -1: it shrinks, 0: either.
int directionOf(const LedgerEntry &entry)
{
    const int way = entry.kind == LedgerKind::Adjustment ? 0 : entry.kind == LedgerKind::Payment || entry.kind == LedgerKind::WriteOff ? -1 : 1;
    return entry.reverses.isNull() ? way : -way;
}

bool isCurrency(const QString &code)
{
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Result<> checkAmounts(const LedgerEntry &entry)
{
    constexpr qint64 most = 1'000'000'000'000'000; // no clinic, and sums of millions of them still fit
    const int direction = directionOf(entry);
    if (entry.amountMinor == 0 || entry.amountMinor > most || entry.amountMinor < -most || (direction != 0 && (entry.amountMinor > 0) != (direction > 0)))
        return invalidField("amount_minor", "range");
    const bool sameWay = entry.taxMinor == 0 || (entry.taxMinor > 0) == (entry.amountMinor > 0);
    if (!sameWay || entry.taxMinor > most || entry.taxMinor < -most || std::abs(entry.taxMinor) > std::abs(entry.amountMinor)
        || (movesMoney(entry.kind) && entry.taxMinor != 0))
        return invalidField("tax_minor", "range");
    if (entry.netMinor != entry.amountMinor - entry.taxMinor)
        return invalidField("net_minor", "range");
    return {};
}

} // namespace

QVector<Posting> postingsOf(const LedgerEntry &entry)
{
    if (!isPosted(entry.status))
        return {};
    QVector<Posting> both{{LedgerAccount::Receivable, {}, entry.amountMinor}};
    if (movesMoney(entry.kind)) {
        both.append({LedgerAccount::Money, entry.method, -entry.amountMinor});
        return both;
    }
    both.append({entry.kind == LedgerKind::WriteOff ? LedgerAccount::WrittenOff : LedgerAccount::Income, {}, -entry.netMinor});
    if (entry.taxMinor != 0)
        both.append({LedgerAccount::Tax, {}, -entry.taxMinor});
    return both;
}

bool isPosted(LedgerStatus status)
{
    return status == LedgerStatus::Completed || status == LedgerStatus::Refunded;
}

bool mayFollow(LedgerStatus from, LedgerStatus to)
{
    using enum LedgerStatus;
    switch (from) {
    case Pending:
        return to == Processing || to == Completed || to == Failed || to == Cancelled;
    case Processing:
        return to == Completed || to == Failed || to == Cancelled;
    case Completed:
        return to == Refunded;
    case Refunded:
        return to == Completed; // its refund was reversed
    case Failed:
    case Cancelled:
        return false;
    }
    return false;
}

bool isOwed(const LedgerEntry &entry)
{
    return entry.amountMinor > 0 && entry.kind != LedgerKind::Refund && entry.reverses.isNull();
}

bool isCredit(const LedgerEntry &entry)
{
    return entry.amountMinor < 0 && entry.reverses.isNull();
}

bool isCorrection(LedgerKind kind)
{
    return kind == LedgerKind::Refund || kind == LedgerKind::Adjustment || kind == LedgerKind::WriteOff;
}

Result<> checkEntry(const LedgerEntry &entry)
{
    PRAXIS_CHECK(checkAmounts(entry));
    if (!isCurrency(entry.currency))
        return invalidField("currency", "format");
    if (movesMoney(entry.kind) != (entry.method != PaymentMethod::None))
        return invalidField("method", "required");
    if (!entry.bookedOn.isValid() || entry.bookedOn.year() < 1900)
        return invalidField("booked_on", "range");
    if (entry.periodFrom.isValid() && entry.periodUntil.isValid() && entry.periodUntil < entry.periodFrom)
        return invalidField("period_until", "range");
    if (entry.kind == LedgerKind::Refund && entry.ofId.isNull())
        return invalidField("of_id", "required");
    if ((isCorrection(entry.kind) || !entry.reverses.isNull()) && entry.why.trimmed().isEmpty())
        return invalidField("why", "required");
    return {};
}

LedgerEntry mirrorOf(const LedgerEntry &entry)
{
    LedgerEntry mirror;
    mirror.contactId = entry.contactId;
    mirror.payerId = entry.payerId;
    mirror.appointmentId = entry.appointmentId;
    mirror.practitionerId = entry.practitionerId;
    mirror.kind = entry.kind;
    mirror.status = LedgerStatus::Completed;
    mirror.method = entry.method;
    mirror.currency = entry.currency;
    mirror.amountMinor = -entry.amountMinor;
    mirror.netMinor = -entry.netMinor;
    mirror.taxMinor = -entry.taxMinor;
    mirror.billingCode = entry.billingCode;
    mirror.description = entry.description;
    mirror.ofId = entry.ofId;
    mirror.reverses = entry.id;
    return mirror;
}

qint64 taxWithin(qint64 grossMinor, int rate)
{
    if (rate <= 0)
        return 0;
    const qint64 whole = 10'000 + qint64{rate};
    const qint64 rest = grossMinor % whole * rate; // split, so that it fits
    const qint64 half = rest < 0 ? -(whole / 2) : whole / 2;
    return grossMinor / whole * rate + (rest + half) / whole;
}

qint64 shareOf(qint64 amount, qint64 part, qint64 whole)
{
    __extension__ using Wide = __int128;
    return whole == 0 ? 0 : static_cast<qint64>(static_cast<Wide>(amount) * part / whole);
}

Result<qint64> plus(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QStringLiteral("amount")}});
    return sum;
}

} // namespace praxis
