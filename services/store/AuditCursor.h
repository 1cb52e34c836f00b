#pragma once

#include "services/store/Connection.h"

#include <QByteArrayView>

struct sqlite3_stmt;

namespace praxis::store {

/// One row of the audit as it lies in the database. The views live until the next step.
struct AuditRow {
    qint64 number = 0;
    QByteArrayView previous, hash, body;
    qint64 at = 0;
    QByteArrayView user, record, action, outcome;
};

/// Reads a stretch of the audit in the order in which it was written, without a copy of any row: a chain of a million
/// entries is read hardly slower than it is hashed.
class AuditCursor {
public:
    virtual ~AuditCursor() = default;
    /// False at the end.
    [[nodiscard]] virtual Result<bool> step(AuditRow &row) = 0;

    /// Entries from `first` (included) to `last` (not included).
    [[nodiscard]] static Result<std::unique_ptr<AuditCursor>> open(Connection &connection, const QUuid &organization, qint64 first, qint64 last);
};

} // namespace praxis::store
