#include "services/hosted/identity/AccessToken.h"
#include "services/secrets/SigningKey.h"

#include <QSet>

using namespace praxis;
using namespace praxis::hosted;

/// Whatever the bytes are: reading ends, and no token is taken but those that were made. The corpus has one of these under the key
/// of 32 bytes 'k', and so that what stands behind the signature is reached, what is no token is signed here and read as one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const SigningKey key(SecretBytes::copyOf(QByteArray(32, 'k')));
    static const AccessTokens tokens(key, "https://praxis.example");
    static const Instant now{1'800'000'000'000};
    static const TokenClaims someone{QUuid::fromString(u"018f0000-0000-7000-8000-000000000001"), QUuid::fromString(u"018f0000-0000-7000-8000-000000000002"),
                                     QUuid::fromString(u"018f0000-0000-7000-8000-000000000003"), {}};
    static const QByteArray made = tokens.mint(someone, now);
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (tokens.read(text, now) && text != made)
        qFatal("a token that nobody made");
    constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray message = made.left(made.indexOf('.') + 1) + text.toBase64(base64url);
    const auto claims = tokens.read(QByteArray(message + '.' + key.sign(message).toBase64(base64url)), now);
    if (claims && (claims->user.isNull() || claims->organization.isNull() || claims->session.isNull() || claims->expires.ms > now.ms + 631'000 || claims->expires.ms < now.ms - 31'000))
        qFatal("claims that no token of ours has");
    return 0;
}
