#pragma once

#include "models/ports/Clock.h"
#include "services/net/FormBody.h"
#include "services/net/HttpClient.h"

#include <QJsonObject>
#include <QStringList>

namespace praxis::net {

/// Signs a person in at an OpenID Connect service as a program on their computer does (RFC 8252): in the browser, which brings a code to an
/// address of this computer that only who asked can redeem (PKCE with S256, RFC 7636). One sign-in at a time; of one thread.
///
/// What is refused is Denied (data: problem): "state", "issuer", "declined", "service" (and detail), "late", "code" (used, too old, or for
/// another verifier: the service does not say which), "token", "signature", "audience", "expired", "nonce", "at_hash", "subject", "pkce",
/// "endpoint". NotAvailable where the service does not answer as it should.
class OidcSignIn {
public:
    struct Options {
        QString issuer;      ///< "https://id.example.org/realms/clinic", exactly
        QString clientId;    ///< of a public client: a program that everybody has keeps no secret
        QString resource;    ///< whom access tokens are for (RFC 8707)
        QStringList scopes{QStringLiteral("openid"), QStringLiteral("profile")};
        QStringList algorithms{QStringLiteral("RS256"), QStringLiteral("ES256"), QStringLiteral("EdDSA")};
        QString authorities; ///< file of certificates; blank: the system's
    };
    /// What was asked, to be compared with what comes. Good for one answer.
    struct Attempt {
        QString address;  ///< for the browser
        QString redirect; ///< where the browser brings the answer
        QByteArray state, nonce, verifier;
    };
    struct SignedIn {
        QString subject;
        QString name; ///< as the service calls them; may be blank
        QByteArray accessToken;
        QByteArray refreshToken; ///< blank: none was given
    };
    static constexpr qint64 codeMs = 60'000; ///< a code that lay about for longer is not redeemed
    static constexpr qint64 skewMs = 30'000;

    OidcSignIn(Options options, const Clock &clock) : m_options(std::move(options)), m_clock(clock) {}

    /// `isKept`: with a refresh token, to be signed in again without the browser.
    [[nodiscard]] Result<Attempt> begin(const QString &redirect, bool isKept);
    /// `answer`: the query that the browser brought at `came`. What was given before it was refused is revoked.
    [[nodiscard]] Result<SignedIn> complete(const Attempt &attempt, const FormFields &answer, Instant came);
    /// Signed in again as the same subject. The refresh token that is answered takes the old one's place. What was given before it was refused
    /// is revoked.
    [[nodiscard]] Result<SignedIn> renew(const QByteArray &refreshToken, const QString &subject);
    /// Of no use from now on, there as well (RFC 7009). NotFound where the service has no way to say so.
    [[nodiscard]] Result<> revoke(const QByteArray &refreshToken);

private:
    /// An address that the service names for `purpose`, and who may be asked there.
    struct Endpoint {
        QString address;
        HttpClient http;
    };
    [[nodiscard]] HttpClient clientFor(const QString &host) const;
    [[nodiscard]] Result<> discover();
    [[nodiscard]] Result<Endpoint> endpoint(const QString &purpose);
    [[nodiscard]] Result<QByteArray> codeIn(const Attempt &attempt, const FormFields &answer) const;
    [[nodiscard]] Result<QJsonObject> askForTokens(const QList<std::pair<QByteArray, QString>> &fields);
    /// Of no use to anybody, where the service has a way to say so; nothing for a blank one.
    void takeBack(const QByteArray &refreshToken);
    /// Blank `nonce`: of a token that was renewed, which need not have one.
    [[nodiscard]] Result<QJsonObject> identityIn(const QJsonObject &tokens, const QByteArray &nonce);
    [[nodiscard]] Result<> checkClaims(const QJsonObject &claims, const QByteArray &nonce) const;

    Options m_options;
    const Clock &m_clock;
    QJsonObject m_service; ///< what it says of itself; empty before it was asked
};

} // namespace praxis::net
