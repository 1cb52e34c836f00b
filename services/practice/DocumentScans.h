#pragma once

#include "models/ports/FileScanner.h"
#include "services/practice/DocumentCommands.h"
#include "services/practice/Queries.h"

namespace praxis {

class Door;
struct Actor;

/// A kept file that no scanner with these definitions has looked at. Nobody is shown anything of it.
struct FileToScan {
    QUuid version;
    VaultObject object;
};
struct DocumentsToScan {
    using Answer = QVector<FileToScan>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("DocumentsToScan"); }
    QString engine;  ///< with its definitions
    int limit = 50;  ///< those that nobody looked at first, then those that were looked at the longest ago
};

/// Looks again at what is kept once the scanner knows more, `limit` files at a time, on a reading thread; what it gives is to be run.
/// What cannot be read is passed over, since it is the vault's check that tells of it. NotAvailable where the scanner does not answer.
[[nodiscard]] Result<KeepScans> lookAgain(Door &door, const Actor &actor, Vault &vault, FileScanner &scanner, int limit);

class Reading;
[[nodiscard]] Result<QVector<FileToScan>> answer(Reading &reading, const DocumentsToScan &query);

} // namespace praxis
