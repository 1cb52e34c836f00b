#include "services/hosted/identity/AccessToken.h"

#include "models/kernel/Id.h"
#include "services/hosted/StrictJson.h"
#include "services/hosted/identity/Secrets.h"

#include <QJsonDocument>

#include <optional>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 1024;

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(base64url);
}

/// Only the one spelling of it: two texts must not be the same token.
std::optional<QByteArray> decoded(QByteArrayView text)
{
    const QByteArray given = text.toByteArray();
    const auto decoding = QByteArray::fromBase64Encoding(given, base64url | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoding || encoded(*decoding) != given)
        return {};
    return *decoding;
}

const QByteArray &header()
{
    static const QByteArray ours = encoded(QByteArrayLiteral(R"({"alg":"EdDSA","typ":"at+jwt"})"));
    return ours;
}

QUuid idIn(const QJsonObject &claims, QLatin1StringView name)
{
    return QUuid::fromString(claims.value(name).toString());
}

} // namespace

QByteArray AccessTokens::mint(TokenClaims claims, Instant now) const
{
    const qint64 seconds = now.ms / 1000;
    const QJsonObject said{{u"iss"_s, QString::fromUtf8(m_issuer)}, {u"aud"_s, QString::fromUtf8(m_issuer)}, {u"sub"_s, idText(claims.user)},
                           {u"org"_s, idText(claims.organization)}, {u"sid"_s, idText(claims.session)}, {u"iat"_s, seconds},
                           {u"nbf"_s, seconds}, {u"exp"_s, seconds + lifetimeSeconds}};
    const QByteArray message = header() + '.' + encoded(QJsonDocument(said).toJson(QJsonDocument::Compact));
    return message + '.' + encoded(m_key.sign(message));
}

bool AccessTokens::looksOurs(QByteArrayView token)
{
    return token.startsWith(header());
}

Result<TokenClaims> AccessTokens::read(QByteArrayView token, Instant now) const
{
    const auto refused = fail(ErrorCode::Denied);
    const qsizetype end = token.lastIndexOf('.');
    if (token.size() > longest || end <= header().size() || !token.startsWith(header()) || token[header().size()] != '.')
        return refused;
    const std::optional<QByteArray> signature = decoded(token.sliced(end + 1));
    if (!signature || !m_key.verify(token.first(end), *signature))
        return refused;
    const std::optional<QByteArray> payload = decoded(token.sliced(header().size() + 1, end - header().size() - 1));
    const auto said = payload ? readJson(*payload) : Result<QJsonObject>(refused);
    if (!said)
        return refused;
    const QString issuer = QString::fromUtf8(m_issuer);
    const qint64 seconds = now.ms / 1000;
    const qint64 expires = said->value(u"exp").toInteger();
    const bool inTime = seconds < expires + skewSeconds && said->value(u"nbf").toInteger(expires) <= seconds + skewSeconds
        && expires <= seconds + lifetimeSeconds + skewSeconds;
    if (!inTime || said->value(u"iss") != issuer || said->value(u"aud") != issuer)
        return refused;
    const TokenClaims claims{idIn(*said, "sub"_L1), idIn(*said, "org"_L1), idIn(*said, "sid"_L1), Instant{expires * 1000}};
    if (claims.user.isNull() || claims.organization.isNull() || claims.session.isNull())
        return refused;
    return claims;
}

} // namespace praxis::hosted
