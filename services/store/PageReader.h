#pragma once

#include "models/ports/Store.h"
#include "services/store/Clause.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Pages of any record as JSON that the database makes: no object for each row in between.
class PageReader {
public:
    explicit PageReader(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<RecordPage> page(const RecordType &type, const PageRequest &request);

private:
    [[nodiscard]] QString columns(const RecordType &type, const PageRequest &request) const;
    [[nodiscard]] Result<RecordPage> read(const QString &sql, const QVariantList &values, const FieldDef &order, int limit);

    Transaction &m_transaction;
};

} // namespace praxis::store
