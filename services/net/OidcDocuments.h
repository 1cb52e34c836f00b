#pragma once

#include "services/net/HttpClient.h"

#include <QJsonObject>

namespace praxis::net {

/// A JSON object of an identity service. NotAvailable (data: detail) for any other answer.
[[nodiscard]] Result<QJsonObject> askIdentityService(const HttpClient &http, const QString &address);
/// What the service says of itself at its well-known address (OpenID Connect Discovery 1.0). NotAvailable too where it calls itself otherwise.
[[nodiscard]] Result<QJsonObject> discoverIssuer(const HttpClient &http, const QString &issuer);

} // namespace praxis::net
