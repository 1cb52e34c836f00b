#pragma once

#include "models/records/LedgerEntry.h"

#include <QVector>

/// What an entry of the ledger means, and which entries there can be. Amounts are minor units of the entry's currency.
namespace praxis {

/// The accounts of double entry. What is owed, and what was taken, stands for each payer and each method.
enum class LedgerAccount : quint8 { Receivable, Income, Tax, Money, WrittenOff };

struct Posting {
    LedgerAccount account{};
    PaymentMethod method{}; ///< of Money
    qint64 minor = 0;       ///< debits are more than nothing

    friend bool operator==(const Posting &, const Posting &) = default;
};

/// Both sides of an entry, or nothing where it does not count (yet). They follow from the entry alone and always sum to nothing, so
/// that an entry with one side cannot be written.
[[nodiscard]] QVector<Posting> postingsOf(const LedgerEntry &entry);

/// Counts in the balance.
[[nodiscard]] bool isPosted(LedgerStatus status);
/// The steps that a status takes; what is over stays over.
[[nodiscard]] bool mayFollow(LedgerStatus from, LedgerStatus to);
/// Something that is owed and can be paid: a charge, a fee, a subscription, an adjustment upwards.
[[nodiscard]] bool isOwed(const LedgerEntry &entry);
/// Something that settles what is owed: a payment, a write-off, an adjustment downwards.
[[nodiscard]] bool isCredit(const LedgerEntry &entry);
/// Takes away what is owed, or gives money back: more than one person's business where it is much.
[[nodiscard]] bool isCorrection(LedgerKind kind);

/// Invalid (data: fields): signs, tax, currency, method and days that no entry can have.
[[nodiscard]] Result<> checkEntry(const LedgerEntry &entry);
/// The entry that undoes it to the last unit.
[[nodiscard]] LedgerEntry mirrorOf(const LedgerEntry &entry);

/// The tax within an amount that includes it, at so many ten-thousandths; half a unit goes away from nothing.
[[nodiscard]] qint64 taxWithin(qint64 grossMinor, int rate);
/// Of an amount what goes with a part of the whole, cut to a whole unit.
[[nodiscard]] qint64 shareOf(qint64 amount, qint64 part, qint64 whole);
/// TooLarge where it would not fit.
[[nodiscard]] Result<qint64> plus(qint64 a, qint64 b);

} // namespace praxis
