#include "services/net/SignedToken.h"

using namespace praxis::net;

/// Whatever an identity service hands out: taking it apart ends, and what was taken apart is the token, spelled in the one way there is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto token = SignedToken::read(text);
    if (!token)
        return 0;
    constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    if (text != token->message + '.' + token->signature.toBase64(base64url) || text.count('.') != 2)
        qFatal("a token that can be spelled in two ways");
    if (token->header.contains(QStringLiteral("crit")))
        qFatal("more was asked than is understood");
    (void)isNamedBy(token->claims.value(QStringLiteral("aud")), QStringLiteral("https://praxis.example"));
    (void)(token->algorithm() + token->keyId() + token->type());
    return 0;
}
