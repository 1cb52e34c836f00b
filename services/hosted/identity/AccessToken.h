#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"
#include "models/ports/TokenKey.h"

#include <QUuid>

namespace praxis::hosted {

/// Whom an access token speaks for. What they may is not in it: that is asked of the practice each time.
struct TokenClaims {
    QUuid user;
    QUuid organization;
    QUuid session;
    Instant expires; ///< whole seconds
};

/// A JWT of RFC 9068 under the rules of RFC 8725: one type ("at+jwt"), one algorithm (EdDSA, RFC 8037), one issuer and audience.
/// The header of a token chooses nothing: it is either ours, byte by byte, or the token is refused.
class AccessTokens {
public:
    static constexpr qint64 lifetimeSeconds = 600;
    static constexpr qint64 skewSeconds = 30; ///< of the clock of another server

    /// `issuer` is the address of this backend; tokens are for itself.
    AccessTokens(const TokenKey &key, QByteArray issuer) : m_key(key), m_issuer(std::move(issuer)) {}

    [[nodiscard]] QByteArray mint(TokenClaims claims, Instant now) const;
    /// Whether it begins as ours do; it may still be anybody's.
    [[nodiscard]] static bool looksOurs(QByteArrayView token);
    /// Denied, with nothing about why.
    [[nodiscard]] Result<TokenClaims> read(QByteArrayView token, Instant now) const;

private:
    const TokenKey &m_key;
    QByteArray m_issuer;
};

} // namespace praxis::hosted
