#include "services/secrets/Sealer.h"

#include "services/secrets/Bytes.h"

#include <sodium.h>

namespace praxis {

namespace {

constexpr char format = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(1 + nonceSize + tagSize == Sealer::overhead);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == Sealer::keySize);

QByteArray authenticated(QByteArrayView aad)
{
    return QByteArray(1, format).append(aad);
}

std::unexpected<Error> damaged()
{
    return fail(ErrorCode::StoreDamaged, {{QStringLiteral("detail"), QStringLiteral("sealed")}});
}

/// Decrypts into `plain`, which has room for what is inside; false: not authentic, and `plain` is not to be used.
bool openInto(uchar *plain, const SecretBytes &key, QByteArrayView sealed, QByteArrayView aad)
{
    const QByteArray all = authenticated(aad);
    const QByteArrayView cipher = sealed.sliced(1 + nonceSize);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, bytesOf(cipher), static_cast<quint64>(cipher.size()),
                                                      bytesOf(all), static_cast<quint64>(all.size()), bytesOf(sealed) + 1,
                                                      key.data()) == 0;
}

bool looksSealed(const SecretBytes &key, QByteArrayView sealed)
{
    return key.size() == Sealer::keySize && sealed.size() >= Sealer::overhead && sealed.front() == format;
}

} // namespace

Sealer::Sealer(const SecretBytes &dataKey)
    : m_master(keyedHash(dataKey, "praxis sealer v1", {})), m_wrapping(derive("wrap keys"))
{
}

SecretBytes Sealer::derive(QByteArrayView context) const
{
    return keyedHash(m_master, "praxis derive v1", context);
}

QByteArray Sealer::wrapKey(const SecretBytes &key, QByteArrayView aad) const
{
    return seal(m_wrapping, key.view(), aad);
}

Result<SecretBytes> Sealer::unwrapKey(QByteArrayView wrapped, QByteArrayView aad) const
{
    return openSecret(m_wrapping, wrapped, aad);
}

QByteArray Sealer::seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView aad)
{
    Q_ASSERT(key.size() == keySize);
    const QByteArray all = authenticated(aad);
    QByteArray sealed(overhead + plain.size(), Qt::Uninitialized);
    uchar *out = reinterpret_cast<uchar *>(sealed.data());
    out[0] = static_cast<uchar>(format);
    // 192 random bits: two equal nonces under one key are not to be expected in the life of any practice.
    randombytes_buf(out + 1, static_cast<std::size_t>(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + 1 + nonceSize, nullptr, bytesOf(plain), static_cast<quint64>(plain.size()),
                                               bytesOf(all), static_cast<quint64>(all.size()), nullptr, out + 1, key.data());
    return sealed;
}

Result<QByteArray> Sealer::open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView aad)
{
    if (!looksSealed(key, sealed))
        return damaged();
    QByteArray plain(sealed.size() - overhead, Qt::Uninitialized);
    if (!openInto(reinterpret_cast<uchar *>(plain.data()), key, sealed, aad))
        return damaged();
    return plain;
}

Result<SecretBytes> Sealer::openSecret(const SecretBytes &key, QByteArrayView sealed, QByteArrayView aad)
{
    if (!looksSealed(key, sealed) || sealed.size() == overhead)
        return damaged();
    SecretBytes plain(static_cast<std::size_t>(sealed.size() - overhead));
    if (!openInto(plain.data(), key, sealed, aad))
        return damaged();
    return plain;
}

SecretBytes keyedHash(const SecretBytes &key, QByteArrayView purpose, QByteArrayView message, std::size_t size)
{
    Q_ASSERT(key.size() == 32 && size >= crypto_generichash_BYTES_MIN && size <= crypto_generichash_BYTES_MAX);
    static constexpr uchar separator = 0;
    SecretBytes hash(size);
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.data(), key.size(), size);
    crypto_generichash_update(&state, bytesOf(purpose), static_cast<quint64>(purpose.size()));
    crypto_generichash_update(&state, &separator, 1);
    crypto_generichash_update(&state, bytesOf(message), static_cast<quint64>(message.size()));
    crypto_generichash_final(&state, hash.data(), size);
    sodium_memzero(&state, sizeof state);
    return hash;
}

} // namespace praxis
