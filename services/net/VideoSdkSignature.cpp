#include "services/net/VideoSdkSignature.h"

#include <openssl/bio.h>
#include <openssl/decoder.h>
#include <openssl/evp.h>

#include <memory>

namespace praxis::net {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// Published as "PUBLIC KEY" or as "RSA PUBLIC KEY": PEM of either is read.
Key readKey(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
    EVP_PKEY *key = nullptr;
    OSSL_DECODER_CTX *decoder = OSSL_DECODER_CTX_new_for_pkey(&key, "PEM", nullptr, "RSA", EVP_PKEY_PUBLIC_KEY, nullptr, nullptr);
    if (text && decoder)
        (void)OSSL_DECODER_from_bio(decoder, text.get());
    OSSL_DECODER_CTX_free(decoder);
    return {key, &EVP_PKEY_free};
}

} // namespace

bool isSignedByVideoSdk(const QByteArray &publicKeyPem, const QByteArray &body, const QByteArray &signature)
{
    constexpr int fewestBits = 2048;
    const auto decoding = QByteArray::fromBase64Encoding(signature, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray decoded = decoding ? *decoding : QByteArray();
    if (decoded.isEmpty())
        return false;
    const Key key = readKey(publicKeyPem);
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA || EVP_PKEY_get_bits(key.get()) < fewestBits)
        return false;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const uchar *>(decoded.constData()), static_cast<std::size_t>(decoded.size()),
                            reinterpret_cast<const uchar *>(body.constData()), static_cast<std::size_t>(body.size())) == 1;
}

} // namespace praxis::net
