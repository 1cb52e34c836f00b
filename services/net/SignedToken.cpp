#include "services/net/SignedToken.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace praxis::net {

namespace {

constexpr qsizetype longestSignedToken = 16 * 1024;
constexpr auto tokenBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Only the one spelling of it: two texts must not be the same token.
std::optional<QByteArray> fromTokenText(const QByteArray &text)
{
    const auto bytes = QByteArray::fromBase64Encoding(text, tokenBase64 | QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.toBase64(tokenBase64) == text ? std::optional(bytes.decoded) : std::nullopt;
}

} // namespace

bool isNamedBy(const QJsonValue &audience, const QString &us)
{
    return audience.isArray() ? audience.toArray().contains(us) : audience.toString() == us;
}

std::optional<SignedToken> SignedToken::read(const QByteArray &token)
{
    const QList<QByteArray> parts = token.size() > longestSignedToken ? QList<QByteArray>() : token.split('.');
    if (parts.size() != 3)
        return {};
    const auto header = fromTokenText(parts[0]), payload = fromTokenText(parts[1]), signature = fromTokenText(parts[2]);
    if (!header || !payload || !signature)
        return {};
    SignedToken read{QJsonDocument::fromJson(*header).object(), QJsonDocument::fromJson(*payload).object(), QByteArray(parts[0] + '.' + parts[1]), *signature};
    if (read.header.contains(QStringLiteral("crit")))
        return {};
    return read;
}

} // namespace praxis::net
