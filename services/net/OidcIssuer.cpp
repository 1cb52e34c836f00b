#include "services/net/OidcIssuer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestToken = 8192;
constexpr qsizetype mostAsked = 10'000;
constexpr auto tokenBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

std::unexpected<Error> refused()
{
    return fail(ErrorCode::Denied);
}

/// Only the one spelling of it: two texts must not be the same token.
std::optional<QByteArray> fromTokenText(const QByteArray &text)
{
    const auto bytes = QByteArray::fromBase64Encoding(text, tokenBase64 | QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.toBase64(tokenBase64) == text ? std::optional(bytes.decoded) : std::nullopt;
}

bool isFor(const QJsonValue &audience, const QString &us)
{
    return audience.isArray() ? audience.toArray().contains(us) : audience.toString() == us;
}

/// So long after it, and not before it: a clock that was set back must not stop us from asking.
bool isWithin(Instant now, Instant since, qint64 ms)
{
    return !since.isNull() && now >= since && now.ms < since.ms + ms;
}

} // namespace

Result<QJsonObject> OidcIssuer::get(const QString &address)
{
    PRAXIS_TRY(const HttpClient::Answer answer, m_http.send({.address = address, .headers = {"Accept: application/json"}}));
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || object.isEmpty())
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"status %1 of the identity service"_s.arg(answer.status)}});
    return object;
}

Result<QJsonObject> OidcIssuer::discover()
{
    QString address = m_options.issuer;
    if (address.endsWith(u'/'))
        address.chop(1);
    PRAXIS_TRY(const QJsonObject found, get(address + u"/.well-known/openid-configuration"));
    if (found.value(u"issuer").toString() != m_options.issuer) // somebody else's
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"the identity service calls itself otherwise"_s}});
    return found;
}

Result<> OidcIssuer::fetchKeys(Instant now)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_triedAt = now;
    }
    PRAXIS_TRY(const QJsonObject found, discover());
    PRAXIS_TRY(const QJsonObject set, get(found.value(u"jwks_uri").toString()));
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
    const qint64 expires = claims.value(u"exp").toInteger() * 1000;
    const qint64 from = claims.value(u"nbf").toInteger(claims.value(u"iat").toInteger()) * 1000;
    const QString subject = claims.value(u"sub").toString();
    const bool inTime = expires > 0 && now.ms < expires + skewMs && from <= now.ms + skewMs;
    if (!inTime || claims.value(u"iss").toString() != m_options.issuer || !isFor(claims.value(u"aud"), m_options.audience) || subject.isEmpty() || subject.size() > 255)
        return refused();
    return ForeignToken{m_options.issuer, subject, claims.value(m_options.organizationClaim).toString(), Instant{expires}};
}

Result<ForeignToken> OidcIssuer::readSigned(const QByteArray &token, Instant now)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return refused();
    const auto header = fromTokenText(parts[0]), payload = fromTokenText(parts[1]), signature = fromTokenText(parts[2]);
    if (!header || !payload || !signature)
        return refused();
    const QJsonObject head = QJsonDocument::fromJson(*header).object();
    const QString algorithm = head.value(u"alg").toString(), type = head.value(u"typ").toString().toLower();
    // An ID token is no access token, and what a header asks us to fetch or to understand is not done.
    if ((type != u"at+jwt" && type != u"application/at+jwt") || !m_options.algorithms.contains(algorithm) || head.contains(u"crit"))
        return refused();
    const QString id = head.value(u"kid").toString();
    PRAXIS_TRY(const JsonWebKeys keys, keysFor(id, now));
    if (!keys.verify(id, algorithm, QByteArray(parts[0] + '.' + parts[1]), *signature))
        return refused();
    return accepted(QJsonDocument::fromJson(*payload).object(), now);
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
        PRAXIS_TRY(const QJsonObject found, discover());
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

} // namespace praxis::net
