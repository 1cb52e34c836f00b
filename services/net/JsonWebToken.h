#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QJsonObject>

namespace praxis::net {

/// A JWT in its compact form (RFC 7515, 7519) under HS256; `header` is what it says besides its algorithm.
[[nodiscard]] QByteArray tokenUnderSecret(const QByteArray &secret, QJsonObject header, const QJsonObject &claims);
/// The same under RS256. KeyMissing where `privateKeyPem` is no RSA key of 2048 bits or more.
[[nodiscard]] Result<QByteArray> tokenUnderPrivateKey(const QByteArray &privateKeyPem, QJsonObject header, const QJsonObject &claims);

} // namespace praxis::net
