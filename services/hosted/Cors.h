#pragma once

#include "services/hosted/HttpMessage.h"

#include <QStringList>

#include <optional>

namespace praxis::hosted {

/// Which pages of other hosts a browser lets use the API (the CORS protocol of the Fetch standard): those that are listed, by their whole
/// origin, and without a list none. Nobody gets "*", and nothing is answered to cookies, which this API does not have: a page sends a token.
class Cors {
public:
    explicit Cors(QStringList origins) : m_origins(std::move(origins)) {}

    /// "https://app.example" or "https://app.example:8443", as a browser writes it; plain http only on this computer.
    [[nodiscard]] static bool isOrigin(const QString &text);
    /// The answer to a browser that asks first, where it asks for a page that is listed.
    [[nodiscard]] std::optional<HttpAnswer> preflight(const HttpRequest &request) const;
    /// Tells the browser whether the page that asked may read it.
    void addTo(const HttpRequest &request, HttpAnswer &answer) const;

private:
    [[nodiscard]] bool isListed(const QByteArray &origin) const;

    QStringList m_origins;
};

} // namespace praxis::hosted
