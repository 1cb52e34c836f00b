#include "services/hosted/SignInListener.h"
#include "services/net/JsonWebToken.h"
#include "services/net/OidcSignIn.h"
#include "tests/hosted/OidcProvider.h"
#include "tests/net/TlsServer.h"
#include "tests/signin/Browser.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <limits>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::net;
using namespace Qt::StringLiterals;

namespace {

constexpr auto tokenText = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool nobodyStops()
{
    return false;
}

/// How it was refused; blank where it was not.
template <class T> QString problemOf(const Result<T> &result)
{
    return result ? QString() : result.error().data.value(u"problem"_s, codeName(result.error().code)).toString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Case 26, at the identity service: npm's oidc-provider, and one that says what is not right.
class ServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoSignsInIsWhoTheServiceSays_data();
    void whoSignsInIsWhoTheServiceSays();
    void anAnswerWithAnotherStateIsRefused();
    void anAnswerOfAnotherServiceIsRefused();
    void anAnswerOfAnotherSignInIsRefused();
    void aCodeWithoutItsVerifierIsRefused();
    void aCodeIsUsedOnce();
    void aCodeIsNotRedeemedAfter61Seconds();
    void theServiceTakesNoCodeAfter61Seconds();
    void whoDeclinesIsNotSignedIn();
    void aRefreshTokenSignsInAgainUntilItIsRevoked();
    void whatIsAskedGivesNothingAway();
    void whatTheServiceSignsIsLookedAt_data();
    void whatTheServiceSignsIsLookedAt();
    void anAddressThatIsNotSafeIsNotOpened();

private:
    /// A sign-in as far as the answer of the browser.
    struct Asked {
        OidcSignIn service;
        hosted::SignInListener listener;
        OidcSignIn::Attempt attempt;
        FormFields answer;
        Instant came;
    };
    [[nodiscard]] OidcSignIn::Options options(const QString &issuer) const
    {
        OidcSignIn::Options options;
        options.issuer = issuer;
        options.clientId = u"praxis-desktop"_s;
        options.resource = u"https://praxis.test"_s;
        options.authorities = m_certificates->authority();
        return options;
    }
    [[nodiscard]] std::unique_ptr<Asked> asked(const QString &issuer, bool isKept = false)
    {
        auto asked = std::unique_ptr<Asked>(new Asked{OidcSignIn(options(issuer), m_clock), hosted::SignInListener(m_clock), {}, {}, {}});
        must(asked->listener.open());
        asked->attempt = must(asked->service.begin(asked->listener.address(), isKept));
        asked->listener.expect(asked->attempt.state);
        Browser browser(m_certificates->authority());
        browser.open(asked->attempt.address);
        const auto answer = must(asked->listener.wait(nobodyStops));
        asked->listener.finish(true);
        (void)browser.shown();
        asked->answer = must(readForm(answer.query));
        asked->came = answer.came;
        return asked;
    }
    template <class T> static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s: %s", qPrintable(codeName(result.error().code)), QJsonDocument(QJsonObject::fromVariantMap(result.error().data)).toJson().constData());
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
    static void replace(FormFields &fields, const QByteArray &name, const QByteArray &value)
    {
        for (auto &field : fields) {
            if (field.first == name)
                field.second = value;
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<OidcProvider> m_provider;
    RealClock m_clock;
};

void ServiceTest::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_folder.path());
    m_provider = std::make_unique<OidcProvider>(m_folder.path(), freePort(), u"jwt"_s, keySet("ec", "one"));
}

void ServiceTest::whoSignsInIsWhoTheServiceSays_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("ES256") << QByteArray("ec");
    QTest::newRow("RS256") << QByteArray("rsa");
}

void ServiceTest::whoSignsInIsWhoTheServiceSays()
{
    QFETCH(const QByteArray, kind);
    const OidcProvider provider(m_folder.path(), freePort(), u"jwt"_s, keySet(kind, "one"));
    const auto a = asked(provider.issuer);
    const auto signedIn = a->service.complete(a->attempt, a->answer, a->came);
    QCOMPARE(problemOf(signedIn), QString());
    QCOMPARE(signedIn->subject, u"robin"_s);
    QCOMPARE(signedIn->name, u"Robin Vella"_s);
    QCOMPARE(signedIn->accessToken.count('.'), 2);
    QCOMPARE(signedIn->refreshToken, QByteArray()); // nobody asked for one
}

void ServiceTest::anAnswerWithAnotherStateIsRefused()
{
    const auto a = asked(m_provider->issuer);
    const FormFields good = a->answer;
    const auto refused = [&](const FormFields &answer) { return problemOf(a->service.complete(a->attempt, answer, a->came)) == u"state"; };
    replace(a->answer, "state", "another");
    QVERIFY(refused(a->answer));
    replace(a->answer, "state", {});
    QVERIFY(refused(a->answer));
    FormFields twice = good;
    twice.append({"state", a->attempt.state});
    QVERIFY(refused(twice));
    QVERIFY(refused({}));
    QVERIFY(refused({{"error", "access_denied"}})); // not even a refusal of somebody else's
    QCOMPARE(problemOf(a->service.complete(a->attempt, good, a->came)), QString()); // nothing was spent on the others
}

/// RFC 9207.
void ServiceTest::anAnswerOfAnotherServiceIsRefused()
{
    const auto a = asked(m_provider->issuer);
    FormFields without = a->answer;
    without.removeIf([](const auto &field) { return field.first == "iss"; });
    QCOMPARE(problemOf(a->service.complete(a->attempt, without, a->came)), u"issuer"_s);
    replace(a->answer, "iss", "https://id.elsewhere.example");
    QCOMPARE(problemOf(a->service.complete(a->attempt, a->answer, a->came)), u"issuer"_s);
}

void ServiceTest::anAnswerOfAnotherSignInIsRefused()
{
    const auto a = asked(m_provider->issuer);
    a->attempt.nonce = "the nonce of another";
    QCOMPARE(problemOf(a->service.complete(a->attempt, a->answer, a->came)), u"nonce"_s);
}

void ServiceTest::aCodeWithoutItsVerifierIsRefused()
{
    const auto a = asked(m_provider->issuer);
    a->attempt.verifier = QByteArray(43, 'A');
    QCOMPARE(problemOf(a->service.complete(a->attempt, a->answer, a->came)), u"code"_s);
}

void ServiceTest::aCodeIsUsedOnce()
{
    const auto a = asked(m_provider->issuer);
    QCOMPARE(problemOf(a->service.complete(a->attempt, a->answer, a->came)), QString());
    QCOMPARE(problemOf(a->service.complete(a->attempt, a->answer, a->came)), u"code"_s);
}

void ServiceTest::aCodeIsNotRedeemedAfter61Seconds()
{
    const auto a = asked(m_provider->issuer);
    m_clock.offsetMs = 61'000;
    const auto late = a->service.complete(a->attempt, a->answer, a->came);
    m_clock.offsetMs = 0;
    QCOMPARE(problemOf(late), u"late"_s);
}

void ServiceTest::theServiceTakesNoCodeAfter61Seconds()
{
    const auto a = asked(m_provider->issuer);
    m_provider->putAhead(61);
    const auto late = a->service.complete(a->attempt, a->answer, a->came);
    m_provider->putAhead(0);
    QCOMPARE(problemOf(late), u"code"_s);
}

void ServiceTest::whoDeclinesIsNotSignedIn()
{
    const OidcProvider provider(m_folder.path(), freePort(), u"jwt"_s, keySet("ec", "one"), {}, true);
    const auto a = asked(provider.issuer);
    QCOMPARE(problemOf(a->service.complete(a->attempt, a->answer, a->came)), u"declined"_s);
}

void ServiceTest::aRefreshTokenSignsInAgainUntilItIsRevoked()
{
    const auto a = asked(m_provider->issuer, true);
    const auto first = a->service.complete(a->attempt, a->answer, a->came);
    QCOMPARE(problemOf(first), QString());
    QVERIFY(!first->refreshToken.isEmpty());
    OidcSignIn later(options(m_provider->issuer), m_clock);
    const auto again = later.renew(first->refreshToken, u"robin"_s);
    QCOMPARE(problemOf(again), QString());
    QVERIFY(again->accessToken != first->accessToken);
    QVERIFY(again->refreshToken != first->refreshToken);
    QCOMPARE(problemOf(later.renew(again->refreshToken, u"somebody else"_s)), u"subject"_s);
    const auto b = asked(m_provider->issuer, true);
    const auto second = b->service.complete(b->attempt, b->answer, b->came);
    QVERIFY(second && later.revoke(second->refreshToken));
    QCOMPARE(problemOf(later.renew(second->refreshToken, u"robin"_s)), u"code"_s);
}

/// The address stands in the history of a browser and among the arguments of a program.
void ServiceTest::whatIsAskedGivesNothingAway()
{
    OidcSignIn service(options(m_provider->issuer), m_clock);
    const auto one = service.begin(u"http://127.0.0.1:5000/signed-in"_s, false), two = service.begin(u"http://127.0.0.1:5000/signed-in"_s, true);
    QVERIFY(one && two);
    QVERIFY(one->state != two->state && one->nonce != two->nonce && one->verifier != two->verifier);
    for (const QByteArray &secret : {one->state, one->nonce, one->verifier})
        QCOMPARE(secret.size(), 43); // 256 bits
    const QUrlQuery query((QUrl(one->address)));
    QVERIFY(!one->address.contains(QString::fromLatin1(one->verifier)));
    QCOMPARE(query.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(query.queryItemValue(u"code_challenge"_s).toLatin1(), QCryptographicHash::hash(one->verifier, QCryptographicHash::Sha256).toBase64(tokenText));
    QCOMPARE(query.queryItemValue(u"response_type"_s), u"code"_s);
    QVERIFY(!query.queryItemValue(u"scope"_s, QUrl::FullyDecoded).contains(u"offline_access"_s));
    QVERIFY(QUrlQuery(QUrl(two->address)).queryItemValue(u"scope"_s, QUrl::FullyDecoded).contains(u"offline_access"_s));
}

void ServiceTest::whatTheServiceSignsIsLookedAt_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("problem");
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QTest::newRow("as it should be") << u"name"_s << QJsonValue(u"Robin"_s) << QString();
    QTest::newRow("of another service") << u"iss"_s << QJsonValue(u"https://id.elsewhere.example"_s) << u"issuer"_s;
    QTest::newRow("for another program") << u"aud"_s << QJsonValue(u"another"_s) << u"audience"_s;
    QTest::newRow("for two, and we are the party") << u"both"_s << QJsonValue(u"praxis-desktop"_s) << QString();
    QTest::newRow("for two, and another is the party") << u"both"_s << QJsonValue(u"another"_s) << u"audience"_s;
    QTest::newRow("for us, and another is the party") << u"azp"_s << QJsonValue(u"another"_s) << u"audience"_s;
    QTest::newRow("just over") << u"exp"_s << QJsonValue(now - 20) << QString();
    QTest::newRow("over") << u"exp"_s << QJsonValue(now - 40) << u"expired"_s;
    QTest::newRow("without an end") << u"exp"_s << QJsonValue() << u"expired"_s;
    QTest::newRow("from tomorrow") << u"iat"_s << QJsonValue(now + 86'400) << u"expired"_s;
    QTest::newRow("with an end after all of time") << u"exp"_s << QJsonValue(std::numeric_limits<qint64>::max()) << QString();
    QTest::newRow("from a time whose milliseconds there is no room for") << u"iat"_s << QJsonValue(qint64(18'446'744'073'709'552)) << u"expired"_s; // times 1000 it begins at 0 again
    QTest::newRow("from after all of time") << u"iat"_s << QJsonValue(std::numeric_limits<qint64>::max()) << u"expired"_s;
    QTest::newRow("from before all of time") << u"iat"_s << QJsonValue(std::numeric_limits<qint64>::min()) << u"expired"_s;
    QTest::newRow("another nonce") << u"nonce"_s << QJsonValue(u"another"_s) << u"nonce"_s;
    QTest::newRow("no nonce") << u"nonce"_s << QJsonValue() << u"nonce"_s;
    QTest::newRow("of nobody") << u"sub"_s << QJsonValue(QString()) << u"subject"_s;
    QTest::newRow("with the hash of its access token") << u"at_hash"_s << QJsonValue(QString::fromLatin1(QCryptographicHash::hash("opaque", QCryptographicHash::Sha256).first(16).toBase64(tokenText))) << QString();
    QTest::newRow("with the hash of another") << u"at_hash"_s << QJsonValue(u"AAAA"_s) << u"at_hash"_s;
    QTest::newRow("signed by another key") << u"key"_s << QJsonValue(u"alone.key"_s) << u"signature"_s;
    QTest::newRow("signed by nobody") << u"algorithm"_s << QJsonValue(u"none"_s) << u"token"_s;
    QTest::newRow("under a shared secret") << u"algorithm"_s << QJsonValue(u"HS256"_s) << u"token"_s;
}

/// A service that answers as the files of a folder say.
void ServiceTest::whatTheServiceSignsIsLookedAt()
{
    QFETCH(const QString, claim);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, problem);
    QFile::remove(m_folder.filePath(u"revoked"_s));
    const TlsServer server(m_folder.path(), m_folder.filePath(u"good"_s),
                           u"sent = self.rfile.read(int(self.headers.get('Content-Length', '0')))\n"
                           "if self.path.endswith('/revoke'):\n"
                           "    with open('revoked', 'ab') as file: file.write(sent + b'\\n')\n"
                           "    self.say(200)\n"
                           "else: self.say(200, open('answer-' + self.path.split('/')[-1] + '.json', 'rb').read())"_s);
    const QString issuer = server.address({});
    const auto answers = [&](const QString &path, const QJsonObject &json) {
        QFile file(m_folder.filePath(u"answer-%1.json"_s.arg(path)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0);
    };
    QProcess node; // the certificate's key as a JSON Web Key
    node.start(u"node"_s, {u"-e"_s, u"const k=require('crypto').createPublicKey(require('fs').readFileSync(process.argv[1])).export({format:'jwk'});console.log(JSON.stringify({keys:[k]}))"_s, m_folder.filePath(u"good.key"_s)});
    QVERIFY(node.waitForFinished(30'000));
    answers(u"jwks"_s, QJsonDocument::fromJson(node.readAllStandardOutput()).object());
    answers(u"openid-configuration"_s, {{u"issuer"_s, issuer}, {u"authorization_endpoint"_s, QString(issuer + u"/auth")}, {u"token_endpoint"_s, QString(issuer + u"/token")}, {u"jwks_uri"_s, QString(issuer + u"/jwks")},
                                        {u"revocation_endpoint"_s, QString(issuer + u"/revoke")}});
    OidcSignIn service(options(issuer), m_clock);
    const auto attempt = service.begin(u"http://127.0.0.1:5000/signed-in"_s, false);
    QVERIFY(attempt);
    const qint64 now = m_clock.now().ms / 1000;
    QJsonObject claims{{u"iss"_s, issuer}, {u"aud"_s, u"praxis-desktop"_s}, {u"sub"_s, u"robin"_s}, {u"exp"_s, now + 60}, {u"iat"_s, now - 60}, {u"nonce"_s, QString::fromLatin1(attempt->nonce)}};
    if (claim == u"both") {
        claims.insert(u"aud"_s, QJsonArray{u"praxis-desktop"_s, u"another"_s});
        claims.insert(u"azp"_s, value);
    } else if (value.isNull()) {
        claims.remove(claim);
    } else if (claim != u"key" && claim != u"algorithm") {
        claims.insert(claim, value);
    }
    QByteArray token = must(tokenUnderPrivateKey(contentOf(m_folder.filePath(claim == u"key" ? value.toString() : u"good.key"_s)), {}, claims));
    if (value == u"HS256"_s)
        token = tokenUnderSecret(contentOf(m_folder.filePath(u"answer-jwks.json"_s)), {}, claims);
    if (value == u"none"_s)
        token = QByteArray("{\"alg\":\"none\"}").toBase64(tokenText) + '.' + token.split('.')[1] + '.';
    answers(u"token"_s, {{u"access_token"_s, u"opaque"_s}, {u"token_type"_s, u"bearer"_s}, {u"id_token"_s, QString::fromLatin1(token)}, {u"refresh_token"_s, u"lasting"_s}});
    QCOMPARE(problemOf(service.complete(*attempt, {{"state", attempt->state}, {"code", "c"}}, m_clock.now())), problem);
    // What was given to whom is refused is of no use to anybody any more; when it is renewed, neither. A nonce is of the first time alone.
    const QByteArray revoked = "token=lasting&token_type_hint=refresh_token&client_id=praxis-desktop\n";
    QCOMPARE(contentOf(m_folder.filePath(u"revoked"_s)), problem.isEmpty() ? QByteArray() : revoked);
    QFile::remove(m_folder.filePath(u"revoked"_s));
    const QString later = claim == u"nonce" ? QString() : problem;
    QCOMPARE(problemOf(service.renew("earlier", u"robin"_s)), later);
    QCOMPARE(contentOf(m_folder.filePath(u"revoked"_s)), later.isEmpty() ? QByteArray() : revoked);
}

void ServiceTest::anAddressThatIsNotSafeIsNotOpened()
{
    const TlsServer server(m_folder.path(), m_folder.filePath(u"good"_s), u"self.say(200, open('answer-' + self.path.split('/')[-1] + '.json', 'rb').read())"_s);
    const QString issuer = server.address({});
    const auto begun = [&](const QJsonObject &more) {
        QJsonObject all{{u"issuer"_s, issuer}, {u"authorization_endpoint"_s, QString(issuer + u"/auth")}};
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), it.value());
        QFile file(m_folder.filePath(u"answer-openid-configuration.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 1)
            qFatal("no room");
        file.close();
        return problemOf(OidcSignIn(options(issuer), m_clock).begin(u"http://127.0.0.1:5000/signed-in"_s, false));
    };
    QCOMPARE(begun({}), QString());
    for (const char *address : {"http://localhost/auth", "file:///etc/passwd", "javascript:alert(1)", "https://user:word@localhost/auth", "https://localhost/auth#here", "https://", "-x"})
        QCOMPARE(begun({{u"authorization_endpoint"_s, QString::fromLatin1(address)}}), u"endpoint"_s);
    QCOMPARE(begun({{u"code_challenge_methods_supported"_s, QJsonArray{u"plain"_s}}}), u"pkce"_s);
    QCOMPARE(begun({{u"issuer"_s, u"https://id.elsewhere.example"_s}}), u"not_available"_s);
}

QTEST_GUILESS_MAIN(ServiceTest)
#include "ServiceTest.moc"
