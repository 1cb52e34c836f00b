#include "services/net/JsonWebToken.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray message(const QString &algorithm, QJsonObject header, const QJsonObject &claims)
{
    header.insert(u"alg"_s, algorithm);
    header.insert(u"typ"_s, u"JWT"_s);
    return part(header) + '.' + part(claims);
}

/// A key that asks for a password gets none.
int noPassword(char *, int, int, void *)
{
    return 0;
}

} // namespace

QByteArray tokenUnderSecret(const QByteArray &secret, QJsonObject header, const QJsonObject &claims)
{
    const QByteArray said = message(u"HS256"_s, std::move(header), claims);
    return said + '.' + encoded(QMessageAuthenticationCode::hash(said, secret, QCryptographicHash::Sha256));
}

Result<QByteArray> tokenUnderPrivateKey(const QByteArray &privateKeyPem, QJsonObject header, const QJsonObject &claims)
{
    constexpr int fewestBits = 2048;
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new_mem_buf(privateKeyPem.constData(), static_cast<int>(privateKeyPem.size())), &BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(PEM_read_bio_PrivateKey(text.get(), nullptr, &noPassword, nullptr), &EVP_PKEY_free);
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA || EVP_PKEY_get_bits(key.get()) < fewestBits)
        return fail(ErrorCode::KeyMissing);
    const QByteArray said = message(u"RS256"_s, std::move(header), claims);
    QByteArray signature(EVP_PKEY_get_size(key.get()), Qt::Uninitialized);
    std::size_t size = static_cast<std::size_t>(signature.size());
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<uchar *>(signature.data()), &size, reinterpret_cast<const uchar *>(said.constData()),
                          static_cast<std::size_t>(said.size())) != 1)
        return fail(ErrorCode::Internal, {{u"detail"_s, u"RS256"_s}});
    signature.truncate(static_cast<qsizetype>(size));
    return QByteArray(said + '.' + encoded(signature));
}

} // namespace praxis::net
