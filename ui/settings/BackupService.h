#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace praxis::ui {

struct BackupInfo {
    QString path;
    Instant madeAt;
    qint64 bytes = 0;
    int agedOut = 0; ///< older ones in the same folder that went with it
    int missingMedia = 0; ///< files of recordings and documents that were not found, and are not in it
};

/// Copies of the practice. Implemented in app over the store; a future that is cancelled leaves no half copy.
class BackupService {
public:
    virtual ~BackupService() = default;

    /// The folder that was used last, or a sensible one.
    [[nodiscard]] virtual QString folder() const = 0;
    /// The last whole backup known here; an empty path: none yet.
    [[nodiscard]] virtual BackupInfo last() const = 0;
    /// FileUnwritable, DiskFull, Cancelled. `progress` is called with 0…100 on the thread of the caller.
    [[nodiscard]] virtual QFuture<Result<BackupInfo>> make(const QString &folder, std::function<void(int)> progress) = 0;
    /// Opens the copy beside the real one and checks its pages and its audit trail. StoreDamaged, StoreForeign, StoreNewer, AuditBroken.
    [[nodiscard]] virtual QFuture<Result<BackupInfo>> verify(const QString &path) = 0;
};

} // namespace praxis::ui
