#pragma once

#include "models/ports/Store.h"
#include "services/store/SqliteFile.h"

#include <QStringList>

#include <functional>

namespace praxis::store {

/// A copy of an open practice at `target`, encrypted with the same key, while others go on working. It is written under
/// another name, checked and synced before it takes the name: a file that is called `target` is whole.
[[nodiscard]] Result<> backup(const SqliteAccess &practice, const QString &target);
/// The names of all media that rows name: recordings and documents, out of sight or not.
[[nodiscard]] Result<QStringList> mediaNamedIn(const SqliteAccess &practice);
/// What is wrong with a database, in codes ("integrity: …", "foreign_key: …", "occupation: …", "search: …"); empty: nothing.
[[nodiscard]] Result<QStringList> verifyDatabase(const SqliteAccess &practice);
/// The audit trail of a copy that is only read: the errors of SqliteStore::verifyAudit.
[[nodiscard]] Result<AuditHead> verifyAudit(SqliteAccess copy, const QUuid &organization, const AuditHeadCheck &signedByUs);
/// Looks at a file that somebody wants to restore: read only, with triggers and views switched off, and refuses
/// (StoreForeign, StoreNewer, StoreDamaged, NotEncrypted) what has anything but exactly our schema. Its version.
[[nodiscard]] Result<int> inspectForRestore(const QString &path, const KeySource &key);
/// A person's key, wrapped under the old data key, as it is wrapped under the new one.
using Rewrap = std::function<Result<QByteArray>(const QByteArray &wrapped)>;
/// The practice under another key, with the persons' keys in it, as a copy that takes its place in one step: killed at any
/// moment, the file is the old one or the new one. StoreBusy while anybody has it open.
[[nodiscard]] Result<> rekey(const QString &path, const KeySource &oldKey, const KeySource &newKey, const Rewrap &rewrap = {});

} // namespace praxis::store
