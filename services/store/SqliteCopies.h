#pragma once

#include "services/store/SqliteFile.h"

#include <QStringList>

namespace praxis::store {

/// A copy of an open practice at `target`, encrypted with the same key, while others go on working. It is written under
/// another name, checked and synced before it takes the name: a file that is called `target` is whole.
[[nodiscard]] Result<> backup(const SqliteAccess &practice, const QString &target);
/// What is wrong with a database, in codes ("integrity: …", "foreign_key: …", "occupation: …", "search: …"); empty: nothing.
[[nodiscard]] Result<QStringList> verifyDatabase(const SqliteAccess &practice);
/// Looks at a file that somebody wants to restore: read only, with triggers and views switched off, and refuses
/// (StoreForeign, StoreNewer, StoreDamaged, NotEncrypted) what has anything but exactly our schema. Its version.
[[nodiscard]] Result<int> inspectForRestore(const QString &path, const KeySource &key);
/// The practice under another key, as a copy that takes its place in one step: killed at any moment, the file is the
/// old one or the new one. Nobody may have it open.
[[nodiscard]] Result<> rekey(const QString &path, const KeySource &oldKey, const KeySource &newKey);

} // namespace praxis::store
