#pragma once

#include "models/kernel/Error.h"
#include "services/secrets/SecretBytes.h"

#include <QByteArray>

namespace praxis {

/// Encrypts what must be destroyable on its own: each person has a random key, kept wrapped by a master key that follows
/// from the data key of the database; deleting the wrapped key shreds everything under it. When the data key is replaced,
/// every wrapped key is opened with the old Sealer and wrapped with the new one, in the transaction that replaces it.
///
/// Shape of everything sealed: 1 byte format (1), 24 bytes random nonce, XChaCha20-Poly1305 ciphertext with its 16-byte tag.
/// The format byte is authenticated with the caller's `aad`. Name in `aad` what the value is and whose, so that it cannot be
/// moved to another row. Values are not padded: their length is visible.
/// What does not open (wrong key, wrong aad, altered, cut) is StoreDamaged with detail "sealed".
class Sealer {
public:
    static constexpr std::size_t keySize = 32;
    static constexpr qsizetype overhead = 1 + 24 + 16;

    explicit Sealer(const SecretBytes &dataKey);

    /// A 32-byte key for one purpose; different contexts give independent keys (keyed BLAKE2b).
    [[nodiscard]] SecretBytes derive(QByteArrayView context) const;
    [[nodiscard]] QByteArray wrapKey(const SecretBytes &key, QByteArrayView aad) const;
    [[nodiscard]] Result<SecretBytes> unwrapKey(QByteArrayView wrapped, QByteArrayView aad) const;

    [[nodiscard]] static SecretBytes makeKey() { return SecretBytes::random(keySize); }
    [[nodiscard]] static QByteArray seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView aad);
    [[nodiscard]] static Result<QByteArray> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView aad);
    /// As open(), for contents that are keys: they never touch ordinary memory.
    [[nodiscard]] static Result<SecretBytes> openSecret(const SecretBytes &key, QByteArrayView sealed, QByteArrayView aad);

private:
    SecretBytes m_master;
    SecretBytes m_wrapping;
};

/// BLAKE2b keyed by `key` (32 bytes) over `purpose`, a zero byte and `message`; `purpose` has no zero byte.
[[nodiscard]] SecretBytes keyedHash(const SecretBytes &key, QByteArrayView purpose, QByteArrayView message, std::size_t size = 32);

} // namespace praxis
