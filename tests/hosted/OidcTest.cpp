#include <QTest>

#include "services/net/OidcIssuer.h"
#include "tests/hosted/Backend.h"
#include "tests/hosted/OidcProvider.h"
#include "tests/net/TlsServer.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

/// Who signs in at a service that others run.
class OidcTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_certificates = std::make_unique<Certificates>(m_folder.path()); }
    void aTokenOfTheProviderIsTakenForWhomItNames_data();
    void aTokenOfTheProviderIsTakenForWhomItNames();
    void aTokenForSomebodyElseOrOfSomebodyElseIsNot();
    void newKeysAreFetchedWhenTheyAreNeeded();
    void anOpaqueTokenIsAskedAbout();
    void aServiceInOnesOwnNetworkIsAskedWhereThatWasSaid_data();
    void aServiceInOnesOwnNetworkIsAskedWhereThatWasSaid();
    void aSubjectIsAUserOnlyWhereAnAdministratorSaidSo_data() { onEitherDatabase(); }
    void aSubjectIsAUserOnlyWhereAnAdministratorSaidSo();

private:
    [[nodiscard]] net::OidcIssuer::Options options(const OidcProvider &provider) const
    {
        net::OidcIssuer::Options options;
        options.issuer = provider.issuer;
        options.audience = u"https://praxis.test"_s;
        options.http.hosts = {u"localhost"_s};
        options.http.authorities = m_certificates->authority();
        options.http.toThisComputer = true;
        return options;
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    RealClock m_clock;
};

void OidcTest::aTokenOfTheProviderIsTakenForWhomItNames_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("ES256") << QByteArray("ec");
    QTest::newRow("RS256") << QByteArray("rsa");
}

void OidcTest::aTokenOfTheProviderIsTakenForWhomItNames()
{
    QFETCH(const QByteArray, kind);
    const OidcProvider provider(m_folder.path(), freePort(), u"jwt"_s, keySet(kind, "one"), u"0195-org"_s);
    net::OidcIssuer issuer(options(provider), m_clock);
    const QByteArray token = provider.token();
    const auto read = issuer.read(token, m_clock.now());
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : codeName(read.error().code) + u' ' + read.error().data.value(u"detail"_s).toString()));
    QCOMPARE(read->issuer, provider.issuer);
    QCOMPARE(read->subject, u"robin"_s);
    QCOMPARE(read->organization, u"0195-org"_s);
    QVERIFY(read->expires.ms > m_clock.now().ms + 500'000);
    QVERIFY(issuer.read(token, Instant{m_clock.now().ms + 610'000}).has_value()); // half a minute for clocks that differ
    QCOMPARE(issuer.read(token, Instant{m_clock.now().ms + 640'000}).error().code, ErrorCode::Denied);
    QCOMPARE(issuer.read(token, Instant{m_clock.now().ms - 60'000}).error().code, ErrorCode::Denied);
}

/// Case 16.
void OidcTest::aTokenForSomebodyElseOrOfSomebodyElseIsNot()
{
    const QByteArray keys = keySet("rsa", "one");
    const OidcProvider provider(m_folder.path(), freePort(), u"jwt"_s, keys);
    net::OidcIssuer issuer(options(provider), m_clock);
    const auto denied = [&](const QByteArray &token) { const auto r = issuer.read(token, m_clock.now()); return !r && r.error().code == ErrorCode::Denied; };
    const QByteArray good = provider.token();
    QVERIFY(issuer.read(good, m_clock.now()).has_value());
    QVERIFY(denied(provider.token(u"https://another.example"_s))); // for another service
    const QList<QByteArray> parts = good.split('.');
    const auto with = [&](const QJsonObject &header, const QByteArray &payload, const QByteArray &signature) {
        return QByteArray(QJsonDocument(header).toJson(QJsonDocument::Compact).toBase64(base64url) + '.' + payload + '.' + signature);
    };
    const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], base64url)).object();
    QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], base64url)).object();
    claims.insert(u"sub"_s, u"admin"_s);
    const QByteArray forged = QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(base64url);
    QVERIFY(denied(with(header, forged, parts[2])));
    for (const QString &algorithm : {u"none"_s, u"HS256"_s, u"RS384"_s, u"ES256"_s, u"PS256"_s, u"EdDSA"_s, QString()}) {
        QJsonObject odd = header;
        odd.insert(u"alg"_s, algorithm);
        QVERIFY2(denied(with(odd, parts[1], parts[2])), qPrintable(algorithm));
        QVERIFY2(denied(with(odd, forged, {})), qPrintable(algorithm));
    }
    for (const auto &[name, value] : {std::pair{u"typ"_s, u"JWT"_s}, std::pair{u"typ"_s, u"id_token"_s}, std::pair{u"kid"_s, u"two"_s}, std::pair{u"crit"_s, u"exp"_s}}) {
        QJsonObject odd = header;
        odd.insert(name, value);
        QVERIFY(denied(with(odd, parts[1], parts[2])));
    }
    // A key of its own in the header changes nothing.
    QJsonObject brought = header;
    brought.insert(u"jwk"_s, QJsonDocument::fromJson(keySet("rsa", "one")).object().value(u"keys")[0]);
    QVERIFY(denied(with(brought, forged, parts[2])));
    // HMAC with what is public of the key.
    for (const QByteArray &cut : {good.left(good.size() - 2), QByteArray(good + "A"), QByteArray(good + "="), QByteArray("a.b.c"), QByteArray(".."), QByteArray(), QByteArray(9000, 'A'), QByteArray(good + '.' + parts[2])})
        QVERIFY(denied(cut));
    net::OidcIssuer::Options elsewhere = options(provider);
    elsewhere.issuer = provider.issuer + u'/';
    net::OidcIssuer other(elsewhere, m_clock); // whoever answers there calls itself otherwise
    QVERIFY(!other.read(good, m_clock.now()));
}

void OidcTest::newKeysAreFetchedWhenTheyAreNeeded()
{
    const int port = freePort();
    auto provider = std::make_unique<OidcProvider>(m_folder.path(), port, u"jwt"_s, keySet("ec", "one"));
    net::OidcIssuer issuer(options(*provider), m_clock);
    const QByteArray first = provider->token();
    QVERIFY(issuer.read(first, m_clock.now()).has_value());
    provider.reset();
    QVERIFY(issuer.read(first, m_clock.now()).has_value()); // the service is silent: what was fetched will do for now
    provider = std::make_unique<OidcProvider>(m_folder.path(), port, u"jwt"_s, keySet("ec", "two"));
    const QByteArray second = provider->token();
    QVERIFY(!issuer.read(second, m_clock.now())); // asked a moment ago: an unknown key is no way to make us ask all the time
    const Instant later{m_clock.now().ms + net::OidcIssuer::againAfterMs + 1};
    QVERIFY(issuer.read(second, later).has_value());
    QVERIFY(!issuer.read(first, later)); // its key was taken back
    provider.reset();
    const auto tooLate = issuer.read(second, Instant{m_clock.now().ms + net::OidcIssuer::keysTooOldMs + 60'000});
    QCOMPARE(tooLate.error().code, ErrorCode::NotAvailable);
}

void OidcTest::aServiceInOnesOwnNetworkIsAskedWhereThatWasSaid_data()
{
    QTest::addColumn<bool>("isOpaque");
    QTest::newRow("its keys") << false;
    QTest::newRow("what it says of a token") << true;
}

void OidcTest::aServiceInOnesOwnNetworkIsAskedWhereThatWasSaid()
{
    QFETCH(const bool, isOpaque);
    const OidcProvider provider(m_folder.path(), freePort(), isOpaque ? u"opaque"_s : u"jwt"_s, keySet("ec", "one"));
    const QByteArray token = provider.token();
    net::OidcIssuer::Options outside = options(provider);
    outside.http.toThisComputer = false; // as praxisd has it
    if (isOpaque) {
        outside.clientId = u"praxis"_s;
        outside.clientSecret = u"a secret of praxis"_s;
    }
    net::OidcIssuer refused(outside, m_clock);
    QCOMPARE(refused.prove().error().data.value(u"problem"_s).toString(), u"address"_s);
    QVERIFY(!refused.read(token, m_clock.now()));
    net::OidcIssuer::Options said = outside;
    said.http.intoOwnNetwork = true;
    net::OidcIssuer asked(said, m_clock);
    const Result<> proven = asked.prove();
    QVERIFY2(proven.has_value(), qPrintable(proven ? QString() : codeName(proven.error().code) + u' ' + proven.error().data.value(u"detail"_s).toString()));
    QVERIFY(asked.read(token, m_clock.now()).has_value());
    said.http.authorities.clear(); // its certificate is nobody's whom this computer knows
    QCOMPARE(net::OidcIssuer(said, m_clock).prove().error().data.value(u"problem"_s).toString(), u"certificate"_s);
    said.issuer = u"https://127.0.0.1:%1"_s.arg(QUrl(provider.issuer).port()); // what was said is said of one host
    QCOMPARE(net::OidcIssuer(said, m_clock).prove().error().data.value(u"problem"_s).toString(), u"host"_s);
}

void OidcTest::anOpaqueTokenIsAskedAbout()
{
    const OidcProvider provider(m_folder.path(), freePort(), u"opaque"_s, keySet("ec", "one"));
    net::OidcIssuer::Options asking = options(provider);
    asking.clientId = u"praxis"_s;
    asking.clientSecret = u"a secret of praxis"_s;
    net::OidcIssuer issuer(asking, m_clock);
    const QByteArray token = provider.token();
    QVERIFY(!token.contains('.'));
    const auto read = issuer.read(token, m_clock.now());
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : codeName(read.error().code) + u' ' + read.error().data.value(u"detail"_s).toString()));
    QVERIFY(!read->subject.isEmpty());
    // One that begins alike is another (the fault of an earlier system), whether or not the first is kept.
    QByteArray other = token;
    other.back() = other.back() == 'A' ? 'B' : 'A';
    QCOMPARE(issuer.read(other, m_clock.now()).error().code, ErrorCode::Denied);
    QVERIFY(issuer.read(token, m_clock.now()).has_value());
    asking.clientSecret = u"wrong"_s;
    net::OidcIssuer stranger(asking, m_clock);
    QVERIFY(!stranger.read(token, m_clock.now()));
}

void OidcTest::aSubjectIsAUserOnlyWhereAnAdministratorSaidSo()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.clock.at = m_clock.now();
    b.addAccount(b.own.admin, u"ada"_s);
    const OidcProvider provider(m_folder.path(), freePort(), u"jwt"_s, keySet("ec", "one"), idText(b.own.admin.organization));
    net::OidcIssuer issuer(options(provider), m_clock);
    Callers callers(b.connections, b.signIns, b.tokens, b.clock, &issuer);
    Api api({b.connections, b.practices, b.signIns, callers, b.own.matrix, b.clock, b.limits});
    const QByteArray token = provider.token();
    const auto me = [&] { return Backend::answerOf(api, {"GET", "/api/v1/me", {{"authorization", "Bearer " + token}}, {}, u"192.0.2.1"_s}); };
    QCOMPARE(me().status, 401);
    const auto link = [&](const QByteArray &as, const QUuid &user) {
        return b.ask("POST", "/api/v1/auth/identities", {{u"user"_s, idText(user)}, {u"issuer"_s, provider.issuer}, {u"subject"_s, u"robin"_s}}, as);
    };
    b.addAccount(b.own.manager, u"mara"_s);
    QCOMPARE(link(b.signIn(u"mara"_s), b.own.receptionist.user).status, 403);
    QCOMPARE(link(b.signIn(u"ada"_s), b.other.receptionist.user).status, 404);
    QCOMPARE(link(b.signIn(u"ada"_s), b.own.receptionist.user).status, 204);
    const HttpAnswer said = me();
    QCOMPARE(said.status, 200);
    QCOMPARE(Backend::jsonOf(said).value(u"role").toString(), u"receptionist"_s);
    QCOMPARE(Backend::answerOf(api, {"GET", "/api/v1/auth/sessions", {{"authorization", "Bearer " + token}}, {}, u"192.0.2.1"_s}).status, 403); // those are of our own sign-ins
    b.own.mustRun(SetUserActive{b.own.receptionist.user, false});
    b.clock.at.ms += Callers::keptMs + 1;
    QCOMPARE(me().status, 401);
}

QTEST_GUILESS_MAIN(OidcTest)
#include "OidcTest.moc"
