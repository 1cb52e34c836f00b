#pragma once

#include "models/rules/LedgerBook.h"
#include "services/practice/door/Work.h"

/// What the commands about money have in common.
namespace praxis {

/// The whole account of one payer.
[[nodiscard]] Result<LedgerBook> bookOf(StoreSession &session, const QUuid &payer, LedgerBook::NewId newId);
[[nodiscard]] Result<LedgerBook> bookOf(Work &work, const QUuid &payer);
/// Writes what an act came to.
[[nodiscard]] Result<> write(Work &work, const LedgerChange &change);
[[nodiscard]] Result<QDate> businessDay(Work &work);
/// Of an entry: who it is about, in the words of the undo bar.
[[nodiscard]] Result<> summarise(Work &work, const char *code, const LedgerEntry &entry);
/// Whether what a manager does now is beyond what they may correct in a day alone; never of an administrator.
[[nodiscard]] Result<bool> needsSecondPerson(Work &work, const LedgerEntry &entry);
/// Undone: who charged somebody a moment ago may take that back too, and not only a payment.
enum class Reversal : quint8 { Asked, Undone };
/// The act of ReverseEntry. Who does not answer for the practice's money may only take back their own of the same day.
[[nodiscard]] Result<> reverseEntry(Work &work, const LedgerEntry &entry, const QString &why, Reversal reversal);

} // namespace praxis
