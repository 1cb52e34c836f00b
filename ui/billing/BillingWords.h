#pragma once

#include "models/ports/Reads.h"
#include "ui/common/Theme.h"

namespace praxis::ui::billingwords {

[[nodiscard]] QString kind(LedgerKind kind);
[[nodiscard]] QString method(PaymentMethod method);
/// "Charge · Consultation"
[[nodiscard]] QString what(const TransactionEntry &entry);
/// Where it stands: "Owed", "Part paid", "Waits for a second person".
[[nodiscard]] QString state(const TransactionEntry &entry);
[[nodiscard]] theme::Sense sense(const TransactionEntry &entry);
[[nodiscard]] QString icon(const TransactionEntry &entry);
/// "Jane Nguyen", "Ben Nguyen, paid for by Jane Nguyen".
[[nodiscard]] QString who(const TransactionEntry &entry);
[[nodiscard]] QString person(const QString &name);
/// Counts, and was not reversed.
[[nodiscard]] bool stands(const TransactionEntry &entry);
[[nodiscard]] bool isOwed(const TransactionEntry &entry);
/// "Owes $180.00", "Owes nothing", "$20.00 to their credit"; several currencies one after another.
[[nodiscard]] QString balance(const QVector<std::pair<QString, qint64>> &balances);

} // namespace praxis::ui::billingwords
