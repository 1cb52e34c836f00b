#pragma once

#include "models/ports/Store.h"
#include "services/store/Clause.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Pages of any record as JSON, straight from the rows: no object for each of them in between.
class PageReader {
public:
    explicit PageReader(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<RecordPage> page(const RecordType &type, const PageRequest &request);

private:
    [[nodiscard]] Result<RecordPage> read(const RecordType &type, const PageRequest &request, const Clause &rows, const FieldDef &order);

    Transaction &m_transaction;
};

} // namespace praxis::store
