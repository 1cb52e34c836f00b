#pragma once

#include "models/ports/Clock.h"
#include "models/ports/TokenIssuer.h"
#include "services/net/HttpClient.h"
#include "services/net/JsonWebKeys.h"

#include <QMutex>
#include <QStringList>

namespace praxis::net {

/// An OpenID Connect service: its access tokens are JWTs of RFC 9068 that are checked with its published keys, or opaque ones that it is
/// asked about (RFC 7662). Who it is, whom tokens are for and by which algorithms they may be signed is set here, never in a token.
class OidcIssuer final : public TokenIssuer {
public:
    struct Options {
        QString issuer;                          ///< "https://id.example.org/realms/clinic", as it is in its tokens
        QString audience;                        ///< ours
        QStringList algorithms{QStringLiteral("RS256"), QStringLiteral("ES256"), QStringLiteral("EdDSA")};
        QString organizationClaim = QStringLiteral("organization");
        QString clientId;                        ///< of introspection; blank: tokens are JWTs
        QString clientSecret;
        HttpClient::Options http;
    };
    static constexpr qint64 skewMs = 30'000;
    static constexpr qint64 keysKeptMs = 10 * 60'000;   ///< fetched anew after that
    static constexpr qint64 keysTooOldMs = 24 * 3600'000LL; ///< of no use any more where the service stays silent
    static constexpr qint64 againAfterMs = 30'000;      ///< for a key that is not known: not more often than that
    static constexpr qint64 introspectionKeptMs = 30'000;

    OidcIssuer(Options options, const Clock &clock) : m_options(std::move(options)), m_http(m_options.http), m_clock(clock) {}

    [[nodiscard]] Result<ForeignToken> read(const QByteArray &token, Instant now) override;
    /// Asks all that a token would make it ask, for whoever sets it up. Denied (data: problem: "address" where it stands in a network of
    /// one's own and that was not said, "certificate", "host" where its keys are elsewhere), NotAvailable (data: detail).
    [[nodiscard]] Result<> prove();

private:
    struct Asked {
        ForeignToken token;
        Instant until;
    };
    [[nodiscard]] Result<ForeignToken> readSigned(const QByteArray &token, Instant now);
    [[nodiscard]] Result<ForeignToken> introspect(const QByteArray &token, Instant now);
    [[nodiscard]] Result<ForeignToken> accepted(const QJsonObject &claims, Instant now) const;
    [[nodiscard]] Result<> fetchKeys(Instant now);
    /// The keys, fetched where that is due. Held by value: a fetch of another thread replaces them.
    [[nodiscard]] Result<JsonWebKeys> keysFor(const QString &id, Instant now);

    Options m_options;
    HttpClient m_http;
    const Clock &m_clock;
    QMutex m_mutex;     ///< of what is kept
    QMutex m_fetching;  ///< one fetch at a time
    JsonWebKeys m_keys;
    Instant m_fetchedAt;
    Instant m_triedAt;
    QHash<QByteArray, Asked> m_asked; ///< by SHA-256 of the whole token
    QString m_introspection;
};

} // namespace praxis::net
