#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArray>
#include <QString>

namespace praxis {

/// What a service that others run says about whoever holds a token of it.
struct ForeignToken {
    QString issuer;
    QString subject;
    QString organization; ///< of its claim; blank: it has none
    Instant expires;
};

/// An external OpenID Connect service whose access tokens are taken. Thread-safe.
class TokenIssuer {
public:
    virtual ~TokenIssuer() = default;
    /// Denied, with nothing about why; NotAvailable where the service does not answer and nothing that was fetched before will do.
    [[nodiscard]] virtual Result<ForeignToken> read(const QByteArray &token, Instant now) = 0;
};

} // namespace praxis
