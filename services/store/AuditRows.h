#pragma once

#include "models/ports/Audit.h"
#include "services/store/Clause.h"
#include "services/store/Transaction.h"

namespace praxis::store {

/// Whether the newest lines of the trail lie by themselves: not in PostgreSQL, nor in a file that an earlier version left.
[[nodiscard]] Result<bool> hasAuditTail(Connection &connection);

/// Where the lines of the trail lie. In SQLite the newest are in `audit_tail`, which has no index, and move into `audit` and its indexes
/// by the hundreds: a line then costs its deed one page, not eight. Every number in the tail is greater than all in `audit`.
class AuditRows {
public:
    explicit AuditRows(Transaction &transaction) : m_transaction(transaction) {}

    void begin() { m_now = {}; }
    void mark() { m_marked = m_now; }
    void returnToMark() { m_now = m_marked; }

    [[nodiscard]] Result<> append(const AuditEntry &entry, const ChainedEntry &line);
    /// From the oldest, beginning with a number.
    [[nodiscard]] Result<QVector<ChainedEntry>> range(qint64 from, int limit);
    /// From the newest.
    [[nodiscard]] Result<QVector<ChainedEntry>> search(const AuditFilter &filter);

private:
    enum class Part { Settled, Tail };
    struct Written {
        int lines = 0;        ///< in this transaction
        bool isMany = false;  ///< so many that they go where they will stay
    };

    [[nodiscard]] static QString tableOf(Part part) { return part == Part::Tail ? QStringLiteral("audit_tail") : QStringLiteral("audit"); }
    [[nodiscard]] bool hasTail() const { return !m_transaction.connection.dialect().isPostgres(); }
    [[nodiscard]] Result<> settle();
    [[nodiscard]] Result<> append(Part part, const AuditEntry &entry, const ChainedEntry &line);
    [[nodiscard]] Clause about(Part part, const Clause &people) const;
    [[nodiscard]] Clause about(Part part, const QUuid &person) const;
    void ofReader(Part part, const AuditFilter &filter, Clause &tail) const;
    [[nodiscard]] Clause conditions(Part part, const AuditFilter &filter) const;
    [[nodiscard]] Result<> read(Part part, const Clause &tail, int limit, QVector<ChainedEntry> &entries);

    Transaction &m_transaction;
    Written m_now;
    Written m_marked;
};

} // namespace praxis::store
