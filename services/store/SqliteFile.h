#pragma once

#include "services/store/Connection.h"
#include "services/store/KeySource.h"

namespace praxis::store {

/// How one connection to an encrypted file is made: keyed before anything is read, and set to lose nothing.
struct SqliteAccess {
    QString path;
    KeySource key;
    bool readOnly = false;
    int busyTimeoutMs = 5000;
    int cacheKiB = 32000;
    CallGate gate;
    bool unfinished = false; ///< nothing of it counts until it is whole: no log, and no waiting for the disk
};

/// NotEncrypted where the file begins as a plain database does; StoreDamaged where it is too short to be anything.
[[nodiscard]] Result<> proveEncrypted(const QString &path);
/// Keyed, and the key opens it: StoreDamaged otherwise. Nothing is set and nothing written yet.
[[nodiscard]] Result<std::unique_ptr<Connection>> openKeyed(const SqliteAccess &access);
/// WAL, FULL, foreign keys and the rest of what every session has.
[[nodiscard]] Result<> makeDurable(Connection &connection, const SqliteAccess &access);
/// Another key for an open file; it must not be in WAL mode, and nobody else's.
[[nodiscard]] Result<> changeKey(Connection &connection, const KeySource &key);
/// StoreReadOnly, DiskFull or FileUnwritable for a file that could not be written or synced.
[[nodiscard]] Result<> syncFile(const QString &path);
[[nodiscard]] Result<> syncFolderOf(const QString &path);
/// Makes a small file of this name and removes it: the errors of syncFile.
[[nodiscard]] Result<> proveWritable(const QString &path);
/// Atomically and durably.
[[nodiscard]] Result<> moveInto(const QString &from, const QString &to);

} // namespace praxis::store
