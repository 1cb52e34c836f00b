#pragma once

#include "models/access/Actor.h"
#include "models/ports/Seal.h"
#include "models/ports/Vault.h"

#include <QIODevice>
#include <QStringList>
#include <QVector>

#include <memory>

namespace praxis::hosted {

/// Files that come in pieces. Each piece is in the vault, encrypted, when it is answered, and whoever sent it gets a receipt for it; the
/// receipts, in order, are the file. The server remembers nothing: a connection that breaks costs one piece, any server of several may
/// take the next one, and pieces that nobody comes back for are swept like anything in the vault that no row names (Vault::grace).
class Uploads {
public:
    static constexpr int mostPieces = 600;

    Uploads(Vault &vault, Seal &seal, const Actor &actor) : m_vault(vault), m_seal(seal), m_actor(actor) {}

    /// A receipt: signed, and of use only to whom it was given.
    [[nodiscard]] Result<QString> keep(QByteArrayView piece);
    /// The pieces as one file. Invalid (data: fields) for a receipt that is none of this person's, or is named twice.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const QStringList &receipts);
    /// The file was taken: its pieces are not needed any more.
    void discard(const QStringList &receipts);

private:
    [[nodiscard]] Result<VaultObject> read(const QString &receipt) const;
    [[nodiscard]] QByteArray signedText(const QByteArray &body) const;

    Vault &m_vault;
    Seal &m_seal;
    const Actor &m_actor;
};

} // namespace praxis::hosted
