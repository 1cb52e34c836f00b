#pragma once

#include "models/ports/FileScanner.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/door/Queries.h"

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

/// A kept file in which a scanner that learned more found something. It is not opened any more, and stays until somebody removes it.
struct InfectedDocument {
    QUuid document;
    QUuid version;
    QString title;      ///< blank where it is not for who asks
    QString personName; ///< blank: of nobody
    QString found;      ///< what the scanner calls it
    QString addedBy;
};
/// Those that one added or wrote; all of them for who answers for the practice.
struct InfectedDocuments {
    using Answer = QVector<InfectedDocument>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("InfectedDocuments"); }
};

/// Looks again at what is kept once the scanner knows more, `limit` files at a time, on a reading thread; what it gives is to be run.
/// What cannot be read is passed over, since it is the vault's check that tells of it. NotAvailable where the scanner does not answer.
[[nodiscard]] Result<KeepScans> lookAgain(Door &door, const Actor &actor, Vault &vault, FileScanner &scanner, int limit);

class Reading;
[[nodiscard]] Result<QVector<FileToScan>> answer(Reading &reading, const DocumentsToScan &query);
[[nodiscard]] Result<QVector<InfectedDocument>> answer(Reading &reading, const InfectedDocuments &query);

} // namespace praxis
