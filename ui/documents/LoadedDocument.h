#pragma once

#include "models/ports/Vault.h"
#include "models/rules/Documents.h"
#include "ui/documents/Wiping.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace praxis::ui {

/// A file of the vault, read for the window: in memory alone, never on the disk.
struct LoadedDocument {
    DocumentView view{};
    WipedBytes bytes; ///< of a PDF, and of a picture with several pages; null else
    QImage picture;   ///< the first of its pages
    int pages = 1;    ///< of a picture
    QString text;
    bool cut = false; ///< there is more text than is shown

    /// Lets go of what it held: it is overwritten when the last who shares it has let go, too.
    void wipe();
};

constexpr qint64 largestShown = 200LL << 20;     ///< bytes
constexpr qsizetype mostText = 4'000'000;        ///< characters

/// Reads and decodes it; on a thread of its own. The vault's errors; TooLarge, Malformed (a picture that is none).
[[nodiscard]] Result<LoadedDocument> loadDocument(Vault &vault, const VaultObject &object, const QString &mediaType);
/// The same of bytes that are at hand.
[[nodiscard]] Result<LoadedDocument> decodeDocument(QByteArray bytes, const QString &mediaType);
/// A later page of such a picture, from 0; on a thread of its own.
[[nodiscard]] Result<QImage> decodePage(const QByteArray &bytes, int page);
[[nodiscard]] Result<QByteArray> readWhole(Vault &vault, const VaultObject &object);

} // namespace praxis::ui
