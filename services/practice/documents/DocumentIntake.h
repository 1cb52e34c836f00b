#pragma once

#include "models/ports/Ids.h"
#include "models/ports/FileScanner.h"
#include "models/ports/Vault.h"
#include "models/records/DocumentVersion.h"

#include <QIODevice>

#include <functional>

namespace praxis {

/// Takes a file of this computer into the vault on its way to being a document: outside any transaction, in bounded memory. Run it
/// on a thread of its own; then run AddDocument or AddDocumentVersion with what it gives, and discard() where the door refuses.
class DocumentIntake {
public:
    static constexpr qint64 largest = 500LL << 20; ///< bytes

    /// `scanner`: looks at each file on its way; null, or where it does not answer: nobody has looked, and that is kept with the file.
    explicit DocumentIntake(Vault &vault, FileScanner *scanner = nullptr) : m_vault(vault), m_scanner(scanner) {}

    /// False cancels.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /// `keyHolder`: the person, or the document itself where it is about nobody. Nothing is left behind where it fails:
    /// FileUnreadable, TooLarge, NotAvailable (an empty file), NotThatKind (data: expected, found: its bytes say something else
    /// than its name; why: it runs or hides others (FileRisk), or the
    /// scanner found something ("virus"; found: its name)), Malformed, Cancelled, and the vault's errors.
    [[nodiscard]] Result<QJsonObject> take(const QUuid &keyHolder, const QString &path, const Progress &progress = {});
    /// The same of bytes that lie elsewhere, under the name that somebody gave them: a device that is open, and read anywhere.
    [[nodiscard]] Result<QJsonObject> take(const QUuid &keyHolder, const QString &fileName, QIODevice &bytes, const Progress &progress = {});
    /// Removes what take() stored.
    void discard(const QJsonObject &file);

private:
    Vault &m_vault;
    FileScanner *m_scanner;
};

/// What a file is by its content, helped by its name where the content alone does not say (RFC 6838). NotThatKind.
[[nodiscard]] Result<QString> mediaTypeOf(const QString &fileName, QIODevice &bytes);

} // namespace praxis
