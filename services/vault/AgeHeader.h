#pragma once

#include "services/vault/Crypto.h"

#include <QByteArrayList>
#include <QVector>

namespace praxis::vault {

/// One wrapping of the file key for one recipient: "-> type arguments…" and a base64 body below it.
struct AgeStanza {
    QByteArrayList arguments; ///< the type first; each of printable ASCII
    QByteArray body;
};

/// The text before the payload of an age v1 file (https://age-encryption.org/v1). Read strictly: what is read is written again
/// as the same bytes. Recipients other than X25519 (passphrases, SSH keys, plug-ins) are kept and passed over.
struct AgeHeader {
    static constexpr qsizetype longest = 65'536; ///< bytes; some 600 recipients

    QVector<AgeStanza> stanzas;
    QByteArray mac; ///< 32 bytes: HMAC-SHA-256 of everything before it

    struct Read;
    /// The header at the beginning of `bytes` and where it ends. Malformed (data: line, detail); TooLarge.
    [[nodiscard]] static Result<Read> read(QByteArrayView bytes);
    /// The header is all that is in `bytes`.
    [[nodiscard]] static Result<AgeHeader> readWhole(QByteArrayView bytes);
    [[nodiscard]] QByteArray text() const;

    /// For one X25519 recipient.
    [[nodiscard]] static Result<AgeHeader> make(const FileKey &fileKey, QByteArrayView recipient);
    /// KeyMissing where no stanza is for this identity; Malformed; StoreDamaged where the MAC does not fit.
    [[nodiscard]] Result<FileKey> unlock(const Identity &identity) const;

private:
    [[nodiscard]] QByteArray textBeforeMac() const;
    [[nodiscard]] Result<QByteArray> macWith(const FileKey &fileKey) const;
};

struct AgeHeader::Read {
    AgeHeader header;
    qsizetype size = 0; ///< bytes; the payload begins here
};

} // namespace praxis::vault
