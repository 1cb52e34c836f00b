#pragma once

#include "models/ports/Reads.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Lists of the ledger's entries, with what is settled of each.
class TransactionReader {
public:
    explicit TransactionReader(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<QVector<TransactionEntry>> transactions(const TransactionFilter &filter);

private:
    Transaction &m_transaction;
};

} // namespace praxis::store
