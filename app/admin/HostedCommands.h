#pragma once

#include "app/admin/Subcommand.h"
#include "app/hosted/HostedStore.h"

namespace praxis::admin {

/// What `--store` and `--store-password-file` name.
[[nodiscard]] Result<app::StoreAddress> storeIn(const Invocation &call);

/// The backend that `--store`, `--master-key-file` and `--media` name.
[[nodiscard]] Result<std::unique_ptr<app::HostedStore>> openHosted(const Invocation &call, app::Machine &machine);

/// What was found in a vault.
struct VaultVerdict {
    qsizetype files = 0;
    qint64 bytes = 0;
    int orphans = 0;      ///< payloads that no row names
    QStringList problems;
};
/// Reads every file of a vault whole, and compares it with what its row says.
[[nodiscard]] Result<VaultVerdict> readVault(const Invocation &call, Store &store, const Parts &parts, const QUuid &organization);
[[nodiscard]] Exit told(const Invocation &call, const VaultVerdict &verdict);

/// The same of a database. With `--before`, also whether it holds what it held then.
[[nodiscard]] Exit told(const Invocation &call, const Result<store::DatabaseVerdict> &found);

/// "audit", "database" or "vault" of every organisation of a hosted backend. Its master key is the leave for that: it opens all of it anyway.
Exit runHostedVerify(const Invocation &call, const QString &what);

/// A copy of a hosted backend on one file, while praxisd serves it.
Exit runHostedBackup(const Invocation &call);

} // namespace praxis::admin
