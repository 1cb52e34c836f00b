#include "services/net/JsonWebKeys.h"

#include <QJsonArray>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastRsaBits = 2048;
constexpr qsizetype ecCoordinate = 32;
constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;

template <auto Free> struct Freed {
    template <class T> void operator()(T *object) const { Free(object); }
};
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<&OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<&OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<&BN_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<&EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Freed<&ECDSA_SIG_free>>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray decoded(const QJsonObject &key, QLatin1StringView name)
{
    const auto bytes = QByteArray::fromBase64Encoding(key.value(name).toString().toLatin1(), base64url);
    return bytes ? *bytes : QByteArray();
}

Number numberOf(const QByteArray &bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

std::shared_ptr<EVP_PKEY> built(const char *kind, OSSL_PARAM_BLD *builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return {key, &EVP_PKEY_free};
}

std::shared_ptr<EVP_PKEY> rsaKey(const QJsonObject &json)
{
    const Number modulus = numberOf(decoded(json, "n"_L1)), exponent = numberOf(decoded(json, "e"_L1));
    if (!modulus || !exponent || BN_num_bits(modulus.get()) < leastRsaBits || BN_num_bits(exponent.get()) < 2)
        return nullptr;
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return nullptr;
    return built("RSA", builder.get());
}

std::shared_ptr<EVP_PKEY> ecKey(const QJsonObject &json)
{
    const QByteArray x = decoded(json, "x"_L1), y = decoded(json, "y"_L1);
    if (json.value(u"crv").toString() != u"P-256" || x.size() != ecCoordinate || y.size() != ecCoordinate)
        return nullptr;
    const QByteArray point = QByteArray(1, 4) + x + y;
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), static_cast<std::size_t>(point.size())) != 1)
        return nullptr;
    return built("EC", builder.get());
}

std::shared_ptr<EVP_PKEY> edKey(const QJsonObject &json)
{
    const QByteArray x = decoded(json, "x"_L1);
    if (json.value(u"crv").toString() != u"Ed25519" || x.size() != 32)
        return nullptr;
    return {EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(x), static_cast<std::size_t>(x.size())), &EVP_PKEY_free};
}

/// RFC 7518 has r and s one after the other; OpenSSL has them in DER.
QByteArray derOf(const QByteArray &signature)
{
    if (signature.size() != 2 * ecCoordinate)
        return {};
    const EcSignature both(ECDSA_SIG_new());
    if (!both || ECDSA_SIG_set0(both.get(), numberOf(signature.first(ecCoordinate)).release(), numberOf(signature.last(ecCoordinate)).release()) != 1)
        return {};
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(both.get(), &der);
    const QByteArray bytes = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return bytes;
}

QString kindFor(const QString &algorithm)
{
    if (algorithm == u"RS256" || algorithm == u"PS256")
        return u"RSA"_s;
    return algorithm == u"ES256" ? u"EC"_s : algorithm == u"EdDSA" ? u"OKP"_s : QString();
}

} // namespace

Result<JsonWebKeys> JsonWebKeys::parse(const QJsonObject &set)
{
    if (!set.value(u"keys").isArray())
        return fail(ErrorCode::Malformed, {{u"detail"_s, u"no key set"_s}});
    JsonWebKeys keys;
    const QJsonArray all = set.value(u"keys").toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject json = value.toObject();
        if (json.contains(u"use") && json.value(u"use").toString() != u"sig")
            continue;
        const QString kind = json.value(u"kty").toString();
        Key key{kind == u"RSA" ? rsaKey(json) : kind == u"EC" ? ecKey(json) : kind == u"OKP" ? edKey(json) : nullptr, kind, json.value(u"alg").toString()};
        if (key.key)
            keys.m_keys.insert(json.value(u"kid").toString(), key);
    }
    return keys;
}

bool JsonWebKeys::verify(const QString &id, const QString &algorithm, const QByteArray &message, const QByteArray &signature) const
{
    const auto found = id.isEmpty() && m_keys.size() == 1 ? m_keys.constBegin() : m_keys.constFind(id);
    if (found == m_keys.cend() || found->kind != kindFor(algorithm) || (!found->algorithm.isEmpty() && found->algorithm != algorithm))
        return false;
    const QByteArray bytes = found->kind == u"EC" ? derOf(signature) : signature;
    const Digest digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX *context = nullptr; // belongs to the digest
    const EVP_MD *hash = found->kind == u"OKP" ? nullptr : EVP_sha256();
    if (bytes.isEmpty() || !digest || EVP_DigestVerifyInit(digest.get(), &context, hash, nullptr, found->key.get()) != 1)
        return false;
    if (algorithm == u"PS256"
        && (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) != 1 || EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(digest.get(), bytesOf(bytes), static_cast<std::size_t>(bytes.size()), bytesOf(message), static_cast<std::size_t>(message.size())) == 1;
}

} // namespace praxis::net
