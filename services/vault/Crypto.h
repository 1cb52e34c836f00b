#pragma once

#include "models/kernel/Error.h"
#include "services/vault/Secret.h"

#include <QByteArray>

/// The primitives of the age format, from OpenSSL. Internal where OpenSSL itself fails.
namespace praxis::vault {

using Bytes = std::span<const uchar>;

[[nodiscard]] inline Bytes bytesOf(QByteArrayView view)
{
    return {reinterpret_cast<const uchar *>(view.data()), static_cast<std::size_t>(view.size())};
}

[[nodiscard]] Result<> fillRandom(std::span<uchar> bytes);
[[nodiscard]] Result<QByteArray> randomBytes(qsizetype size);
template <std::size_t N>
[[nodiscard]] Result<Secret<N>> randomSecret()
{
    Secret<N> secret;
    PRAXIS_CHECK(fillRandom({secret.data(), N}));
    return secret;
}

/// HKDF with SHA-256 (RFC 5869).
[[nodiscard]] Result<SymmetricKey> hkdf(Bytes secret, Bytes salt, QByteArrayView info);
[[nodiscard]] Result<QByteArray> hmac(const SymmetricKey &key, QByteArrayView message);
/// Takes the same time wherever the difference is.
[[nodiscard]] bool isSame(QByteArrayView a, QByteArrayView b);

/// X25519 (RFC 7748): the public key of a private one, 32 bytes.
[[nodiscard]] Result<QByteArray> publicKeyOf(const Identity &identity);
/// Malformed where `peer` is not a key, or one whose shared secret is zero whatever the other key.
[[nodiscard]] Result<SymmetricKey> sharedSecret(const Identity &mine, QByteArrayView peer);

} // namespace praxis::vault
