#pragma once

#include "models/ports/Store.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// What was answered to requests that may be sent again, in the transaction of their effect.
class KeptAnswers {
public:
    explicit KeptAnswers(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<std::optional<StoreSession::KeptAnswer>> find(const QUuid &user, const QString &requestKey);
    [[nodiscard]] Result<> keep(const QUuid &user, const QString &requestKey, const StoreSession::KeptAnswer &answer, Instant now);
    [[nodiscard]] Result<> forget(Instant before);

private:
    Transaction &m_transaction;
};

} // namespace praxis::store
