#include "services/net/OidcSignIn.h"

#include "services/net/JsonWebKeys.h"
#include "services/net/OidcDocuments.h"
#include "services/net/RestApi.h"
#include "services/net/SignedToken.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <openssl/rand.h>

#include <algorithm>
#include <optional>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patienceWithIssuer{20'000}; // a person waits in front of their browser
constexpr auto urlBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

std::unexpected<Error> notAccepted(const QString &problem, const QString &detail = {})
{
    QVariantMap data{{u"problem"_s, problem}};
    if (!detail.isEmpty())
        data.insert(u"detail"_s, detail);
    return fail(ErrorCode::Denied, data);
}

/// 256 random bits as text.
Result<QByteArray> unguessable()
{
    QByteArray bytes(32, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<uchar *>(bytes.data()), static_cast<int>(bytes.size())) != 1)
        return fail(ErrorCode::Internal, {{u"detail"_s, u"no randomness"_s}});
    return bytes.toBase64(urlBase64);
}

/// The value of what stands there once; what stands there twice can be read in two ways.
std::optional<QByteArray> onlyOne(const FormFields &fields, QByteArrayView name)
{
    std::optional<QByteArray> found;
    for (const auto &[known, value] : fields) {
        if (known != name)
            continue;
        if (found)
            return std::nullopt;
        found = value;
    }
    return found;
}

bool hasAny(const FormFields &fields, QByteArrayView name)
{
    return std::any_of(fields.begin(), fields.end(), [name](const auto &field) { return field.first == name; });
}

/// An error's code as RFC 6749 has them, for a person to read; never another text of somebody's choice.
QString codeOf(const QString &said)
{
    static const QRegularExpression form(u"^[a-z_]{1,60}$"_s);
    return form.match(said).hasMatch() ? said : u"unknown"_s;
}

/// OpenID Connect Core, section 3.1.3.6: the left half of the hash that goes with the algorithm.
QString halfHash(const QString &algorithm, const QByteArray &token)
{
    const QByteArray hash = QCryptographicHash::hash(token, algorithm == u"EdDSA" ? QCryptographicHash::Sha512 : QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(hash.size() / 2).toBase64(urlBase64));
}

QString calledIn(const QJsonObject &claims)
{
    for (const auto name : {"name"_L1, "preferred_username"_L1, "email"_L1}) {
        if (const QString value = claims.value(name).toString().left(255); !value.isEmpty())
            return value;
    }
    return {};
}

QByteArray secretIn(const QJsonObject &tokens, QLatin1StringView name)
{
    return tokens.value(name).toString().toUtf8();
}

} // namespace

/// Whoever signs in has named the issuer, and may mean one of their own network; where that one sends us is on the internet, or the same host.
HttpClient OidcSignIn::clientFor(const QString &host) const
{
    HttpClient::Options options;
    options.hosts = {host};
    options.authorities = m_options.authorities;
    options.intoOwnNetwork = host == QUrl(m_options.issuer).host(QUrl::FullyEncoded);
    return HttpClient(options);
}

Result<> OidcSignIn::discover()
{
    if (m_service.isEmpty()) {
        PRAXIS_TRY(m_service, discoverIssuer(clientFor(QUrl(m_options.issuer).host(QUrl::FullyEncoded)), m_options.issuer));
    }
    return {};
}

Result<OidcSignIn::Endpoint> OidcSignIn::endpoint(const QString &purpose)
{
    PRAXIS_CHECK(discover());
    const QString address = m_service.value(purpose).toString();
    const QUrl url(address, QUrl::StrictMode);
    if (address.isEmpty())
        return fail(ErrorCode::NotFound, {{u"detail"_s, purpose}});
    if (!url.isValid() || url.scheme() != u"https" || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment())
        return notAccepted(u"endpoint"_s, purpose);
    return Endpoint{address, clientFor(url.host(QUrl::FullyEncoded))};
}

Result<OidcSignIn::Attempt> OidcSignIn::begin(const QString &redirect, bool isKept)
{
    PRAXIS_TRY(const Endpoint asked, endpoint(u"authorization_endpoint"_s));
    const QJsonArray challenges = m_service.value(u"code_challenge_methods_supported").toArray();
    if (!challenges.isEmpty() && !challenges.contains(u"S256"_s))
        return notAccepted(u"pkce"_s);
    Attempt attempt;
    attempt.redirect = redirect;
    PRAXIS_TRY(attempt.state, unguessable());
    PRAXIS_TRY(attempt.nonce, unguessable());
    PRAXIS_TRY(attempt.verifier, unguessable());
    QStringList scopes = m_options.scopes;
    QList<std::pair<QByteArray, QString>> fields{{"response_type", u"code"_s}, {"client_id", m_options.clientId}, {"redirect_uri", redirect},
        {"state", QString::fromLatin1(attempt.state)}, {"nonce", QString::fromLatin1(attempt.nonce)},
        {"code_challenge", QString::fromLatin1(QCryptographicHash::hash(attempt.verifier, QCryptographicHash::Sha256).toBase64(urlBase64))}, {"code_challenge_method", u"S256"_s}};
    if (isKept) { // OpenID Connect Core, section 11: with consent, or it is not given
        scopes.append(u"offline_access"_s);
        fields.append({"prompt", u"consent"_s});
    }
    fields.append({"scope", scopes.join(u' ')});
    if (!m_options.resource.isEmpty())
        fields.append({"resource", m_options.resource});
    attempt.address = asked.address + (asked.address.contains(u'?') ? u'&' : u'?') + QString::fromLatin1(formOf(fields));
    return attempt;
}

Result<QByteArray> OidcSignIn::codeIn(const Attempt &attempt, const FormFields &answer) const
{
    const auto state = onlyOne(answer, "state");
    if (!state || attempt.state.isEmpty() || *state != attempt.state)
        return notAccepted(u"state"_s);
    // RFC 9207: an answer of another service, which knows our state because it was asked in the first one's place.
    const auto issuer = onlyOne(answer, "iss");
    const bool mustBeThere = m_service.value(u"authorization_response_iss_parameter_supported").toBool() || hasAny(answer, "iss");
    if (mustBeThere && (!issuer || *issuer != m_options.issuer.toUtf8()))
        return notAccepted(u"issuer"_s);
    if (const auto error = onlyOne(answer, "error"))
        return *error == "access_denied" ? notAccepted(u"declined"_s) : notAccepted(u"service"_s, codeOf(QString::fromUtf8(*error)));
    const auto code = onlyOne(answer, "code");
    return code && !code->isEmpty() ? Result<QByteArray>(*code) : notAccepted(u"service"_s, u"no_code"_s);
}

Result<OidcSignIn::SignedIn> OidcSignIn::complete(const Attempt &attempt, const FormFields &answer, Instant came)
{
    PRAXIS_CHECK(discover());
    PRAXIS_TRY(const QByteArray code, codeIn(attempt, answer));
    if (const Instant now = m_clock.now(); now.ms > came.ms + codeMs)
        return notAccepted(u"late"_s);
    QList<std::pair<QByteArray, QString>> fields{{"grant_type", u"authorization_code"_s}, {"client_id", m_options.clientId}, {"code", QString::fromUtf8(code)},
                                                 {"redirect_uri", attempt.redirect}, {"code_verifier", QString::fromLatin1(attempt.verifier)}};
    if (!m_options.resource.isEmpty())
        fields.append({"resource", m_options.resource});
    PRAXIS_TRY(const QJsonObject tokens, askForTokens(fields));
    const QByteArray given = secretIn(tokens, "refresh_token"_L1);
    const auto claims = identityIn(tokens, attempt.nonce);
    if (!claims) {
        takeBack(given);
        return fail(claims.error());
    }
    return SignedIn{claims->value(u"sub").toString(), calledIn(*claims), secretIn(tokens, "access_token"_L1), given};
}

Result<OidcSignIn::SignedIn> OidcSignIn::renew(const QByteArray &refreshToken, const QString &subject)
{
    QList<std::pair<QByteArray, QString>> fields{{"grant_type", u"refresh_token"_s}, {"client_id", m_options.clientId}, {"refresh_token", QString::fromUtf8(refreshToken)}};
    if (!m_options.resource.isEmpty())
        fields.append({"resource", m_options.resource});
    PRAXIS_TRY(const QJsonObject tokens, askForTokens(fields));
    const QByteArray given = secretIn(tokens, "refresh_token"_L1);
    SignedIn again{subject, {}, secretIn(tokens, "access_token"_L1), given.isEmpty() ? refreshToken : given};
    if (!tokens.contains(u"id_token"))
        return again;
    auto claims = identityIn(tokens, {});
    if (claims && claims->value(u"sub").toString() != subject)
        claims = notAccepted(u"subject"_s);
    if (!claims) {
        if (!given.isEmpty() || claims.error().code == ErrorCode::Denied) // keys that could not be asked for are no reason to end what is still kept
            takeBack(again.refreshToken);
        return fail(claims.error());
    }
    again.name = calledIn(*claims);
    return again;
}

void OidcSignIn::takeBack(const QByteArray &refreshToken)
{
    if (!refreshToken.isEmpty())
        (void)revoke(refreshToken);
}

Result<> OidcSignIn::revoke(const QByteArray &refreshToken)
{
    PRAXIS_TRY(const Endpoint asked, endpoint(u"revocation_endpoint"_s));
    HttpClient::Request request{.method = "POST", .address = asked.address, .headers = {"Content-Type: application/x-www-form-urlencoded"},
        .body = formOf({{"token", QString::fromUtf8(refreshToken)}, {"token_type_hint", u"refresh_token"_s}, {"client_id", m_options.clientId}})};
    request.whole = patienceWithIssuer;
    PRAXIS_TRY(const HttpClient::Answer said, asked.http.send(request));
    if (said.status != 200)
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"status %1 of the identity service"_s.arg(said.status)}});
    return {};
}

Result<QJsonObject> OidcSignIn::askForTokens(const QList<std::pair<QByteArray, QString>> &fields)
{
    PRAXIS_TRY(const Endpoint asked, endpoint(u"token_endpoint"_s));
    HttpClient::Request request{.method = "POST", .address = asked.address, .headers = {"Content-Type: application/x-www-form-urlencoded", "Accept: application/json"}, .body = formOf(fields)};
    request.whole = patienceWithIssuer;
    PRAXIS_TRY(const HttpClient::Answer said, asked.http.send(request));
    const QJsonObject tokens = QJsonDocument::fromJson(said.body).object();
    if (said.status == 400 || said.status == 401) {
        const QString code = codeOf(tokens.value(u"error").toString());
        return code == u"invalid_grant" ? notAccepted(u"code"_s) : notAccepted(u"service"_s, code);
    }
    const bool isBearer = tokens.value(u"token_type").toString().compare(u"Bearer", Qt::CaseInsensitive) == 0;
    if (said.status != 200 || !isBearer || tokens.value(u"access_token").toString().isEmpty()) {
        takeBack(secretIn(tokens, "refresh_token"_L1));
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"status %1 of the identity service, and no tokens"_s.arg(said.status)}});
    }
    return tokens;
}

Result<QJsonObject> OidcSignIn::identityIn(const QJsonObject &tokens, const QByteArray &nonce)
{
    const auto token = SignedToken::read(secretIn(tokens, "id_token"_L1));
    // An access token, or whatever else the service signs, is none.
    if (!token || (!token->type().isEmpty() && token->type() != u"jwt") || !m_options.algorithms.contains(token->algorithm()))
        return notAccepted(u"token"_s);
    PRAXIS_TRY(const Endpoint asked, endpoint(u"jwks_uri"_s));
    PRAXIS_TRY(const QJsonObject set, askIdentityService(asked.http, asked.address));
    PRAXIS_TRY(const JsonWebKeys keys, JsonWebKeys::parse(set));
    if (!keys.verify(token->keyId(), token->algorithm(), token->message, token->signature))
        return notAccepted(u"signature"_s);
    PRAXIS_CHECK(checkClaims(token->claims, nonce));
    const QJsonValue half = token->claims.value(u"at_hash");
    if (!half.isUndefined() && half.toString() != halfHash(token->algorithm(), secretIn(tokens, "access_token"_L1)))
        return notAccepted(u"at_hash"_s);
    return token->claims;
}

/// OpenID Connect Core, section 3.1.3.7.
Result<> OidcSignIn::checkClaims(const QJsonObject &claims, const QByteArray &nonce) const
{
    const QJsonValue audience = claims.value(u"aud"), party = claims.value(u"azp");
    const bool isForMany = audience.isArray() && audience.toArray().size() > 1;
    if (claims.value(u"iss").toString() != m_options.issuer)
        return notAccepted(u"issuer"_s);
    if (!isNamedBy(audience, m_options.clientId) || ((isForMany || !party.isUndefined()) && party.toString() != m_options.clientId))
        return notAccepted(u"audience"_s);
    // In seconds: a number of somebody's choice times 1000 may be more than there is room for.
    const qint64 now = m_clock.now().ms / 1000, skew = skewMs / 1000, expires = claims.value(u"exp").toInteger(), made = claims.value(u"iat").toInteger();
    if (expires <= 0 || made <= 0 || now - skew >= expires || made > now + skew)
        return notAccepted(u"expired"_s);
    if (!nonce.isEmpty() && claims.value(u"nonce").toString().toUtf8() != nonce)
        return notAccepted(u"nonce"_s);
    const QString subject = claims.value(u"sub").toString();
    return subject.isEmpty() || subject.size() > 255 ? notAccepted(u"subject"_s) : Result<>();
}

} // namespace praxis::net
