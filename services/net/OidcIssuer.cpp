#include "services/net/OidcIssuer.h"

#include "services/net/OidcDocuments.h"
#include "services/net/SignedToken.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestToken = 8192;
constexpr qsizetype mostAsked = 10'000;

std::unexpected<Error> refused()
{
    return fail(ErrorCode::Denied);
}

/// So long after it, and not before it: a clock that was set back must not stop us from asking.
bool isWithin(Instant now, Instant since, qint64 ms)
{
    return !since.isNull() && now >= since && now.ms < since.ms + ms;
}

} // namespace

Result<> OidcIssuer::fetchKeys(Instant now)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_triedAt = now;
    }
    PRAXIS_TRY(const QJsonObject found, discoverIssuer(m_http, m_options.issuer));
    PRAXIS_TRY(const QJsonObject set, askIdentityService(m_http, found.value(u"jwks_uri").toString()));
    PRAXIS_TRY(JsonWebKeys keys, JsonWebKeys::parse(set));
    const QMutexLocker lock(&m_mutex);
    m_keys = std::move(keys);
    m_fetchedAt = now;
    return {};
}

Result<JsonWebKeys> OidcIssuer::keysFor(const QString &id, Instant now)
{
    const auto look = [&] {
        const QMutexLocker lock(&m_mutex);
        const bool fresh = isWithin(now, m_fetchedAt, keysKeptMs);
        const bool known = m_keys.knows(id) || (id.isEmpty() && !m_keys.isEmpty());
        const bool soon = isWithin(now, m_triedAt, againAfterMs);
        const bool tooOld = m_fetchedAt.isNull() || now.ms > m_fetchedAt.ms + keysTooOldMs;
        return std::pair{(fresh && known) || soon, soon && tooOld ? JsonWebKeys() : m_keys};
    };
    if (auto [good, keys] = look(); good)
        return keys;
    const QMutexLocker fetching(&m_fetching);
    if (auto [good, keys] = look(); good) // somebody else has fetched them meanwhile
        return keys;
    const Result<> fetched = fetchKeys(now);
    const QMutexLocker lock(&m_mutex);
    if (!fetched && (m_fetchedAt.isNull() || now.ms > m_fetchedAt.ms + keysTooOldMs))
        return fail(ErrorCode::NotAvailable, fetched.error().data);
    return m_keys;
}

Result<ForeignToken> OidcIssuer::accepted(const QJsonObject &claims, Instant now) const
{
    constexpr qint64 mostSeconds = 1LL << 40; // beyond it nobody's clock goes, and no sum leaves its type
    const qint64 expires = std::clamp(claims.value(u"exp").toInteger(), -mostSeconds, mostSeconds) * 1000;
    const qint64 from = std::clamp(claims.value(u"nbf").toInteger(claims.value(u"iat").toInteger()), -mostSeconds, mostSeconds) * 1000;
    const QString subject = claims.value(u"sub").toString();
    const bool inTime = expires > 0 && now.ms < expires + skewMs && from <= now.ms + skewMs;
    if (!inTime || claims.value(u"iss").toString() != m_options.issuer || !isNamedBy(claims.value(u"aud"), m_options.audience) || subject.isEmpty() || subject.size() > 255)
        return refused();
    return ForeignToken{m_options.issuer, subject, claims.value(m_options.organizationClaim).toString(), Instant{expires}};
}

Result<ForeignToken> OidcIssuer::readSigned(const QByteArray &token, Instant now)
{
    const auto signedToken = SignedToken::read(token);
    // An ID token is no access token.
    if (!signedToken || (signedToken->type() != u"at+jwt" && signedToken->type() != u"application/at+jwt") || !m_options.algorithms.contains(signedToken->algorithm()))
        return refused();
    const QString id = signedToken->keyId();
    PRAXIS_TRY(const JsonWebKeys keys, keysFor(id, now));
    if (!keys.verify(id, signedToken->algorithm(), signedToken->message, signedToken->signature))
        return refused();
    return accepted(signedToken->claims, now);
}

Result<ForeignToken> OidcIssuer::introspect(const QByteArray &token, Instant now)
{
    const QByteArray key = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    QString address;
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_asked.constFind(key); known != m_asked.cend() && now < known->until)
            return known->token.subject.isEmpty() ? Result<ForeignToken>(refused()) : known->token;
        address = m_introspection;
    }
    if (address.isEmpty()) {
        PRAXIS_TRY(const QJsonObject found, discoverIssuer(m_http, m_options.issuer));
        address = found.value(u"introspection_endpoint").toString();
    }
    const QByteArray secret = QByteArray(QUrl::toPercentEncoding(m_options.clientId) + ':' + QUrl::toPercentEncoding(m_options.clientSecret)).toBase64();
    const QMutexLocker asking(&m_fetching); // one at a time: a service that hangs must not hold every thread
    PRAXIS_TRY(const HttpClient::Answer answer, m_http.send({.method = "POST", .address = address,
        .headers = {"Content-Type: application/x-www-form-urlencoded", "Accept: application/json", QByteArray("Authorization: Basic " + secret)},
        .body = QByteArray("token=" + QUrl::toPercentEncoding(QString::fromLatin1(token)) + "&token_type_hint=access_token")}));
    if (answer.status != 200)
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"status %1 of the identity service"_s.arg(answer.status)}});
    QJsonObject claims = QJsonDocument::fromJson(answer.body).object();
    const auto remember = [&](const ForeignToken &token, qint64 until) {
        const QMutexLocker lock(&m_mutex);
        m_introspection = address;
        if (m_asked.size() >= mostAsked)
            m_asked.clear();
        m_asked.insert(key, {token, Instant{until}});
    };
    if (!claims.value(u"active").toBool()) {
        remember({}, now.ms + introspectionKeptMs); // no need to ask about it again and again
        return refused();
    }
    if (!claims.contains(u"iss")) // optional there: who answered is who it is
        claims.insert(u"iss"_s, m_options.issuer);
    PRAXIS_TRY(const ForeignToken found, accepted(claims, now));
    remember(found, std::min(found.expires.ms, now.ms + introspectionKeptMs));
    return found;
}

Result<ForeignToken> OidcIssuer::read(const QByteArray &token, Instant now)
{
    if (token.isEmpty() || token.size() > longestToken)
        return refused();
    return m_options.clientId.isEmpty() ? readSigned(token, now) : introspect(token, now);
}

Result<> OidcIssuer::prove()
{
    const Instant now = m_clock.now();
    if (m_options.clientId.isEmpty())
        return fetchKeys(now);
    const auto nobody = introspect(QByteArrayLiteral("is-anybody-there"), now);
    const bool isKnownAsNone = !nobody && nobody.error() == refused().error();
    return nobody || isKnownAsNone ? Result<>() : Result<>(fail(nobody.error()));
}

} // namespace praxis::net
