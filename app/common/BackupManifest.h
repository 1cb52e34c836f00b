#pragma once

#include "app/common/Backup.h"

/// What making a backup and putting one back share: the names of its files, and what it says of itself.
namespace praxis::app::Backup {

inline const QString databaseName = QStringLiteral("practice.praxis");
inline const QString manifestName = QStringLiteral("manifest.json");
[[nodiscard]] QStringList keyNames();

[[nodiscard]] Result<QByteArray> sumOf(const QString &path);
/// "20261124-093000"
[[nodiscard]] QString stamp(Instant at);

using Types = QVector<const RecordType *>;
[[nodiscard]] Types allTypes();
/// A copy that an earlier version made has no tables for what came later.
[[nodiscard]] Types typesNamedIn(const Manifest &manifest);
/// Rows of these records and the end of the audit trail, of one moment.
[[nodiscard]] Result<Manifest> describe(StoreSession &session, const QUuid &organization, const Types &types);
/// Of a copy that nobody may change.
[[nodiscard]] Result<Manifest> describe(store::SqliteAccess copy, const QUuid &organization, const Types &types);
[[nodiscard]] Result<> writeManifest(const QString &path, const Manifest &manifest);
/// StoreDamaged where there are other numbers of rows.
[[nodiscard]] Result<> sameCounts(const Manifest &found, const Manifest &manifest);
[[nodiscard]] std::unexpected<Error> anotherTrail(const Manifest &manifest);

} // namespace praxis::app::Backup
