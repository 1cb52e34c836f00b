#pragma once

#include "services/practice/door/Queries.h"

#include <QFuture>

#include <functional>

namespace praxis::ui {

/// Proves that no line of the audit trail was altered, left out or put elsewhere. Implemented in app over the store.
class AuditVerifier {
public:
    virtual ~AuditVerifier() = default;

    /// Denied, AuditBroken (data: number, problem), Cancelled. `progress` is called on the thread of the caller. Cancelling the future
    /// stops the work.
    [[nodiscard]] virtual QFuture<Result<AuditVerdict>> verify(std::function<void(qint64 done, qint64 total)> progress) = 0;
};

} // namespace praxis::ui
