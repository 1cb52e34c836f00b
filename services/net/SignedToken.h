#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace praxis::net {

/// A JWT in its compact form (RFC 7515), taken apart. Nothing of it counts before its signature was checked.
struct SignedToken {
    QJsonObject header;
    QJsonObject claims;
    QByteArray message;   ///< what was signed
    QByteArray signature;

    [[nodiscard]] QString algorithm() const { return header.value(QStringLiteral("alg")).toString(); }
    [[nodiscard]] QString keyId() const { return header.value(QStringLiteral("kid")).toString(); }
    [[nodiscard]] QString type() const { return header.value(QStringLiteral("typ")).toString().toLower(); }

    /// Nothing for what is none, is spelled in a second way, is too long, or asks its reader to understand more ("crit").
    [[nodiscard]] static std::optional<SignedToken> read(const QByteArray &token);
};

/// Whether `us` is among whom "aud" names, which is one or many.
[[nodiscard]] bool isNamedBy(const QJsonValue &audience, const QString &us);

} // namespace praxis::net
