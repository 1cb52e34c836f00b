#pragma once

#include "models/ports/Reads.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Lists of documents, as far as who asks may know of them.
class DocumentReader {
public:
    explicit DocumentReader(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<QVector<DocumentEntry>> documents(const DocumentFilter &filter);

private:
    Transaction &m_transaction;
};

} // namespace praxis::store
