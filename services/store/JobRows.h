#pragma once

#include "models/ports/Store.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// What is to be done later, one row each. A row is taken under a lock of its own (FOR UPDATE SKIP LOCKED on the server), and for a time.
class JobRows {
public:
    explicit JobRows(Transaction &transaction) : m_transaction(transaction) {}

    [[nodiscard]] Result<> add(const Job &job);
    [[nodiscard]] Result<std::optional<Job>> take(Job::Lane lane, Instant now, Instant until, const QUuid &taker);
    [[nodiscard]] Result<bool> putBack(const Job &job);
    [[nodiscard]] Result<bool> extend(const Job &job, Instant until);
    [[nodiscard]] Result<bool> end(const Job &job);
    [[nodiscard]] Result<QVector<Job>> dead(int limit, const std::optional<PageEnd> &after);
    [[nodiscard]] Result<QVector<QPair<QString, qint64>>> count();
    [[nodiscard]] Result<bool> settleDead(const QUuid &id, Instant now);
    [[nodiscard]] Result<bool> takeChore(const QString &kind, const QUuid &id, Instant now, Instant since, Instant until, const QUuid &taker);
    [[nodiscard]] Result<> endChore(const QString &kind, Instant now, const QUuid &taker);

private:
    [[nodiscard]] Result<int> change(const QString &sql, const QVariantList &values);

    Transaction &m_transaction;
};

} // namespace praxis::store
