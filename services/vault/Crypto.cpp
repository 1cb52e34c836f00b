#include "services/vault/Crypto.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>

#include <memory>

namespace praxis::vault {

namespace {

std::unexpected<Error> failed()
{
    return fail(ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("openssl")}});
}

template <auto release>
struct Release {
    void operator()(auto *object) const { release(object); }
};
using Kdf = std::unique_ptr<EVP_KDF, Release<EVP_KDF_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Release<EVP_KDF_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;

OSSL_PARAM octets(const char *name, Bytes bytes)
{
    // OpenSSL only reads what it is given here.
    return OSSL_PARAM_construct_octet_string(name, const_cast<uchar *>(bytes.data()), bytes.size());
}

Key privateKey(const Identity &identity)
{
    return Key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, identity.view().data(), identity.view().size()));
}

} // namespace

Result<> fillRandom(std::span<uchar> bytes)
{
    return RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1 ? Result<>() : Result<>(failed());
}

Result<QByteArray> randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    PRAXIS_CHECK(fillRandom({reinterpret_cast<uchar *>(bytes.data()), static_cast<std::size_t>(size)}));
    return bytes;
}

Result<SymmetricKey> hkdf(Bytes secret, Bytes salt, QByteArrayView info)
{
    const Kdf kdf(EVP_KDF_fetch(nullptr, OSSL_KDF_NAME_HKDF, nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    char digest[] = "SHA256";
    std::array<OSSL_PARAM, 5> parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                         octets(OSSL_KDF_PARAM_KEY, secret), octets(OSSL_KDF_PARAM_INFO, bytesOf(info)),
                                         OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()};
    if (!salt.empty()) // none is 32 zero bytes (RFC 5869, 2.2)
        parameters[3] = octets(OSSL_KDF_PARAM_SALT, salt);
    SymmetricKey key;
    if (!context || EVP_KDF_derive(context.get(), key.data(), key.view().size(), parameters.data()) != 1)
        return failed();
    return key;
}

Result<QByteArray> hmac(const SymmetricKey &key, QByteArrayView message)
{
    QByteArray code(32, Qt::Uninitialized);
    unsigned int size = 0;
    const Bytes bytes = bytesOf(message);
    if (!HMAC(EVP_sha256(), key.view().data(), static_cast<int>(key.view().size()), bytes.data(), bytes.size(),
              reinterpret_cast<uchar *>(code.data()), &size) || size != 32)
        return failed();
    return code;
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

Result<QByteArray> publicKeyOf(const Identity &identity)
{
    const Key key = privateKey(identity);
    QByteArray raw(32, Qt::Uninitialized);
    std::size_t size = 32;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<uchar *>(raw.data()), &size) != 1 || size != 32)
        return failed();
    return raw;
}

Result<SymmetricKey> sharedSecret(const Identity &mine, QByteArrayView peer)
{
    const Key key = privateKey(mine);
    const KeyContext context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    if (!context || EVP_PKEY_derive_init(context.get()) != 1)
        return failed();
    const Bytes bytes = bytesOf(peer);
    const Key other(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, bytes.data(), bytes.size()));
    SymmetricKey shared;
    std::size_t size = shared.view().size();
    // OpenSSL refuses a shared secret that is all zeros by itself (RFC 7748, 6.1).
    if (!other || EVP_PKEY_derive_set_peer(context.get(), other.get()) != 1 || EVP_PKEY_derive(context.get(), shared.data(), &size) != 1
        || size != shared.view().size())
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("x25519")}});
    return shared;
}

} // namespace praxis::vault
