#pragma once

#include "models/ports/ChangeNumbers.h"
#include "models/ports/Identity.h"
#include "models/ports/Store.h"
#include "services/store/SqliteFile.h"
#include "services/store/SqlSession.h"

class QLockFile;

namespace praxis::store {

/// A practice's encrypted file. Thread-safe: each session has a connection of its own, for the thread that asked.
class SqliteStore final : public Store, public IdentityStore, public ChangeSource {
public:
    struct Options {
        bool create = false;    ///< make the file where there is none
        bool exclusive = true;  ///< a desk: nobody else may have it open (`<path>.lock`)
        int busyTimeoutMs = 5000;
        int cacheKiB = 32000;    ///< of each session
        bool unfinished = false; ///< it is being made, and thrown away where that does not end well; sync it before it counts
        CallGate gate;          ///< tests fail the i-th call
    };

    /// StoreBusy, NotEncrypted, StoreDamaged (also for a key that is not this file's: `services/secrets` tells the two
    /// apart before), StoreForeign, StoreNewer, StoreReadOnly, DiskFull, StoreUnavailable. A file that is refused is untouched.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const QString &path, const KeySource &key, const Options &options);
    ~SqliteStore() override;

    [[nodiscard]] Result<std::unique_ptr<StoreSession>> session() override;
    [[nodiscard]] Result<std::unique_ptr<IdentitySession>> identity() override;
    [[nodiscard]] Result<std::unique_ptr<ChangeNumbers>> changeNumbers() override;
    [[nodiscard]] Result<QVector<QUuid>> organizations() override;
    using Store::verifyAudit;
    [[nodiscard]] Result<AuditHead> verifyAudit(const QUuid &organization, const AuditHeadCheck &signedByUs, const AuditProgress &progress) override;

    [[nodiscard]] const SqliteAccess &access() const { return m_access; }
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect() const;

private:
    SqliteStore(SqliteAccess access, std::unique_ptr<QLockFile> lock);
    [[nodiscard]] Result<> prepare(bool fresh);

    SqliteAccess m_access;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace praxis::store
