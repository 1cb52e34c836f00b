#include "app/signin/BrowserSignIn.h"

#include "services/secrets/KeychainEntry.h"
#include "services/secrets/SecretBytes.h"

#include <QJsonDocument>
#include <QUrl>

namespace praxis::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patienceWithBackend{20'000};

} // namespace

BrowserSignIn::BrowserSignIn(Backend backend, Surroundings around) : m_backend(std::move(backend)), m_around(std::move(around))
{
    if (m_backend.server.endsWith(u'/')) // one name for one server, and paths are put behind it
        m_backend.server.chop(1);
}

net::OidcSignIn BrowserSignIn::serviceOf(const QString &issuer, const QString &clientId) const
{
    net::OidcSignIn::Options options;
    options.issuer = issuer;
    options.clientId = clientId;
    options.resource = m_backend.server;
    options.authorities = m_backend.authorities;
    return {options, m_around.clock};
}

Result<BrowserSignIn::Kept> BrowserSignIn::kept()
{
    PRAXIS_TRY(QByteArray secret, m_around.keychain.read(KeychainEntry::service, KeychainEntry::hostedSignIn(m_backend.server)));
    const QJsonObject json = QJsonDocument::fromJson(secret).object();
    wipe(secret);
    Kept found{json.value(u"issuer").toString(), json.value(u"client_id").toString(), json.value(u"subject").toString(), json.value(u"refresh_token").toString().toUtf8()};
    if (found.refreshToken.isEmpty())
        return fail(ErrorCode::NotFound);
    return found;
}

Result<> BrowserSignIn::keep(const Kept &what)
{
    const QJsonObject json{{u"issuer"_s, what.issuer}, {u"client_id"_s, what.clientId}, {u"subject"_s, what.subject}, {u"refresh_token"_s, QString::fromUtf8(what.refreshToken)}};
    return m_around.keychain.write(KeychainEntry::service, KeychainEntry::hostedSignIn(m_backend.server), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<> BrowserSignIn::forget()
{
    return m_around.keychain.remove(KeychainEntry::service, KeychainEntry::hostedSignIn(m_backend.server));
}

Result<BrowserSignIn::Who> BrowserSignIn::askBackend(const net::OidcSignIn::SignedIn &signedIn, const QString &issuer) const
{
    net::HttpClient::Options options;
    options.hosts = {QUrl(m_backend.server).host(QUrl::FullyEncoded)};
    options.authorities = m_backend.authorities;
    options.intoOwnNetwork = true; // who signs in has named it
    net::HttpClient::Request request{.address = QString(m_backend.server + u"/api/v1/me"), .headers = {"Accept: application/json", QByteArray("Authorization: Bearer " + signedIn.accessToken)}};
    request.whole = patienceWithBackend;
    PRAXIS_TRY(const net::HttpClient::Answer said, net::HttpClient(options).send(request));
    if (said.status == 401)
        return fail(ErrorCode::Denied, {{u"problem"_s, u"unknown"_s}, {u"issuer"_s, issuer}, {u"subject"_s, signedIn.subject}});
    const QJsonObject me = QJsonDocument::fromJson(said.body).object();
    if (said.status != 200 || me.value(u"user").toString().isEmpty())
        return fail(ErrorCode::NotAvailable, {{u"problem"_s, u"backend"_s}, {u"detail"_s, u"status %1 of the server"_s.arg(said.status)}});
    return Who{issuer, signedIn.subject, signedIn.name, me.value(u"display_name").toString(), me.value(u"role").toString(), me.value(u"practice").toString(), false};
}

Result<BrowserSignIn::Who> BrowserSignIn::signIn()
{
    const auto before = kept();
    const bool mayKeep = before || before.error().code == ErrorCode::NotFound;
    net::OidcSignIn service = serviceOf(m_backend.issuer, m_backend.clientId);
    hosted::SignInListener listener(m_around.clock, m_backend.port, m_around.pages);
    PRAXIS_CHECK(listener.open());
    PRAXIS_TRY(const net::OidcSignIn::Attempt attempt, service.begin(listener.address(), mayKeep));
    listener.expect(attempt.state);
    m_around.show(attempt.address);
    PRAXIS_TRY(const hosted::SignInListener::Answer answer, listener.wait(m_around.isStopped));
    Result<Who> who = signedInBy(service, attempt, answer, mayKeep);
    listener.finish(who.has_value(), who ? QString() : m_around.why(who.error()));
    if (who && before)
        who->earlierStays = !endEarlier(*before, who->isKept);
    return who;
}

Result<BrowserSignIn::Who> BrowserSignIn::signedInBy(net::OidcSignIn &service, const net::OidcSignIn::Attempt &attempt, const hosted::SignInListener::Answer &answer, bool mayKeep)
{
    PRAXIS_TRY(const net::FormFields fields, net::readForm(answer.query));
    PRAXIS_TRY(const net::OidcSignIn::SignedIn signedIn, service.complete(attempt, fields, answer.came));
    Result<Who> who = askBackend(signedIn, m_backend.issuer);
    if (who)
        who->hasKeychain = mayKeep;
    const bool wouldBeKept = who && mayKeep && !signedIn.refreshToken.isEmpty();
    if (wouldBeKept && m_around.isRight && !m_around.isRight(*who))
        who = fail(ErrorCode::Denied, {{u"problem"_s, u"not_me"_s}});
    else if (wouldBeKept)
        who->isKept = who->hasKeychain = keep({m_backend.issuer, m_backend.clientId, signedIn.subject, signedIn.refreshToken}).has_value();
    if (!signedIn.refreshToken.isEmpty() && (!who || !who->isKept)) // nobody has it any more: it had better be of no use to anybody
        (void)service.revoke(signedIn.refreshToken);
    return who;
}

/// Whoever signed in here before, perhaps at another service, must not be whom the next one without a browser is taken for.
bool BrowserSignIn::endEarlier(const Kept &earlier, bool isReplaced)
{
    const bool isRevoked = serviceOf(earlier.issuer, earlier.clientId).revoke(earlier.refreshToken).has_value();
    const bool isForgotten = isReplaced || forget();
    return isRevoked || isForgotten;
}

Result<std::optional<BrowserSignIn::Who>> BrowserSignIn::signInAgain()
{
    const auto known = kept();
    const bool isOfOthers = known && ((!m_backend.issuer.isEmpty() && m_backend.issuer != known->issuer) || (!m_backend.clientId.isEmpty() && m_backend.clientId != known->clientId));
    if (!known || isOfOthers)
        return std::nullopt;
    net::OidcSignIn service = serviceOf(known->issuer, known->clientId);
    const auto renewed = service.renew(known->refreshToken, known->subject);
    if (!renewed && renewed.error().data.value(u"problem"_s) == u"code"_s) { // ended there: what is kept is of no use
        PRAXIS_CHECK(forget());
        return std::nullopt;
    }
    if (!renewed)
        return fail(renewed.error());
    if (const auto written = keep({known->issuer, known->clientId, known->subject, renewed->refreshToken}); !written) {
        (void)service.revoke(renewed->refreshToken);
        return fail(written.error());
    }
    PRAXIS_TRY(Who who, askBackend(*renewed, known->issuer));
    who.isKept = true;
    return who;
}

Result<BrowserSignIn::SignedOut> BrowserSignIn::signOut()
{
    const auto known = kept();
    if (!known && known.error().code == ErrorCode::NotFound)
        return SignedOut{};
    if (!known)
        return fail(known.error());
    const bool isRevoked = serviceOf(known->issuer, known->clientId).revoke(known->refreshToken).has_value();
    PRAXIS_CHECK(forget());
    return SignedOut{true, isRevoked};
}

} // namespace praxis::app
