#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QFuture>

#include <functional>

namespace praxis::ui {

struct AuditVerdict {
    qint64 entries = 0;      ///< checked, all in order
    qint64 heads = 0;        ///< signed ends that agree with the chain
    Instant signedAt;        ///< of the newest signed end; none: there is none yet
};

/// Proves that no line of the audit trail was altered, left out or put elsewhere. Implemented in app over the store.
class AuditVerifier {
public:
    virtual ~AuditVerifier() = default;

    /// AuditBroken (data: number, problem), Cancelled. `progress` is called on the thread of the caller. Cancelling the future
    /// stops the work.
    [[nodiscard]] virtual QFuture<Result<AuditVerdict>> verify(std::function<void(qint64 done, qint64 total)> progress) = 0;
};

} // namespace praxis::ui
