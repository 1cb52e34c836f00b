#pragma once

#include "models/access/Actor.h"
#include "models/ports/Vault.h"
#include "services/practice/door/Parts.h"

#include <QIODevice>
#include <QStringList>
#include <QVector>

#include <functional>
#include <memory>

namespace praxis::hosted {

/// Files that come in pieces. Each piece is in the vault, encrypted, when it is answered, and whoever sent it gets a receipt for it; the
/// receipts, in order, are the file. The server remembers nothing: a connection that breaks costs one piece, and any server of several
/// may take the next one. A receipt is good for Vault::grace; a piece that nobody comes back for is swept after that.
class Uploads {
public:
    static constexpr int mostPieces = 600;

    Uploads(Vault &incoming, const Parts &practice, const Actor &actor) : m_vault(incoming), m_seal(practice.seal), m_clock(practice.clock), m_actor(actor) {}

    /// A receipt: signed, and of use only to whom it was given.
    [[nodiscard]] Result<QString> keep(QByteArrayView piece);
    /// Pieces as one longer piece, for files of more than `mostPieces`. What it was made of goes with it: asked again, where an answer was
    /// lost, it is made again. Errors of open(); a longer piece is not joined again.
    /// `mayTake` is asked before anything is written.
    [[nodiscard]] Result<QString> join(const QStringList &receipts, const std::function<Result<>(qint64 size)> &mayTake);
    /// The pieces as one file, read anywhere. Invalid (data: fields) for a receipt that is none of this person's, is too old, was used,
    /// or is named twice.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const QStringList &receipts);
    /// The file was taken: its pieces are not needed any more.
    void discard(const QStringList &receipts);

private:
    struct Piece {
        VaultObject object;
        QStringList madeOf; ///< payloads that it was joined from
    };
    [[nodiscard]] Result<Piece> read(const QString &receipt) const;
    [[nodiscard]] QString receiptFor(const Piece &piece) const;
    [[nodiscard]] QByteArray signedText(const QByteArray &body) const;

    Vault &m_vault;
    Seal &m_seal;
    const Clock &m_clock;
    const Actor &m_actor;
};

} // namespace praxis::hosted
