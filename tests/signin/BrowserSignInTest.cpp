#include "app/signin/BrowserSignIn.h"
#include "services/secrets/KeychainEntry.h"
#include "tests/signin/Browser.h"
#include "tests/signin/SignInBackend.h"
#include "tests/support/MemoryKeychain.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::app;
using namespace Qt::StringLiterals;

namespace {

class NoKeychain final : public Keychain {
public:
    Result<QByteArray> read(const QString &, const QString &) override { return fail(ErrorCode::KeychainUnavailable); }
    Result<> write(const QString &, const QString &, const QByteArray &) override { return fail(ErrorCode::KeychainUnavailable); }
    Result<> remove(const QString &, const QString &) override { return fail(ErrorCode::KeychainUnavailable); }
};

/// It was locked while the person signed in.
class LockedSince final : public Keychain {
public:
    Result<QByteArray> read(const QString &, const QString &) override { return fail(ErrorCode::NotFound); }
    Result<> write(const QString &, const QString &, const QByteArray &secret) override
    {
        offered = QJsonDocument::fromJson(secret).object().value(u"refresh_token"_s).toString().toUtf8();
        return fail(ErrorCode::KeychainUnavailable);
    }
    Result<> remove(const QString &, const QString &) override { return {}; }
    QByteArray offered;
};

/// It is read, and what is in it can be taken away.
class FullKeychain final : public Keychain {
public:
    Result<QByteArray> read(const QString &service, const QString &account) override { return kept.read(service, account); }
    Result<> write(const QString &service, const QString &account, const QByteArray &secret) override
    {
        return isFull ? Result<>(fail(ErrorCode::KeychainUnavailable)) : kept.write(service, account, secret);
    }
    Result<> remove(const QString &service, const QString &account) override { return kept.remove(service, account); }
    MemoryKeychain kept;
    bool isFull = false;
};

/// Of everything in its address but the state it knows all: somebody else of this computer.
QByteArray calledByAStranger(const QString &address)
{
    const QString redirect = QUrlQuery(QUrl(address)).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded);
    QProcess curl;
    curl.start(u"curl"_s, {u"-s"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s, QString(redirect + u"?code=theirs&state=theirs")});
    return curl.waitForFinished(30'000) ? curl.readAllStandardOutput() : QByteArray();
}

/// Somebody whose practice others host, at a computer with this keychain and a browser: "robin" at the service, and linked there.
template <class K = MemoryKeychain>
struct Robin {
    explicit Robin(bool isLinked = true)
    {
        if (isLinked)
            at.link();
    }
    [[nodiscard]] BrowserSignIn::Backend practice() const { return {at.server(), at.issuer(), u"praxis-desktop"_s, at.authority()}; }
    [[nodiscard]] BrowserSignIn signingIn(Browser &with)
    {
        return BrowserSignIn(practice(), {clock, keychain,
                                          [this, &with](const QString &address) {
                                              sentTo = address;
                                              with.open(address);
                                          },
                                          [] { return false; }, because});
    }
    [[nodiscard]] BrowserSignIn signingIn() { return signingIn(browser); }
    [[nodiscard]] static QString because(const Error &error) { return u"because of "_s + error.data.value(u"problem"_s).toString(); }
    [[nodiscard]] net::OidcSignIn service()
    {
        net::OidcSignIn::Options options;
        options.issuer = at.issuer();
        options.clientId = u"praxis-desktop"_s;
        options.resource = at.server();
        options.authorities = at.authority();
        return {options, clock};
    }
    /// What is kept of them here, with which they sign in again.
    [[nodiscard]] QByteArray kept()
    {
        const auto secret = keychain.read(KeychainEntry::service, KeychainEntry::hostedSignIn(at.server()));
        return secret ? QJsonDocument::fromJson(*secret).object().value(u"refresh_token"_s).toString().toUtf8() : QByteArray();
    }

    SignInBackend at;
    K keychain;
    Browser browser{at.authority()};
    RealClock clock;
    QString sentTo;
};

} // namespace

/// Signing in to a practice that others host, from the browser to the practice's own answer.
class BrowserSignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsLinkedIsSignedInAndStaysSo();
    void whoSignsOutIsSignedOutThereToo();
    void whomNobodyLinkedIsToldWhoTheyAre();
    void withoutAKeychainNothingIsAskedForThatWouldBeKept();
    void whatTheKeychainDoesNotTakeIsTakenBack();
    void whatEndedThereIsForgottenHere();
    void whatIsKeptIsOfOneService();
    void whoLeavesTheBrowserIsNotSignedIn();
    void whoSignsInAnewEndsTheEarlierSignIn();
    void whoSignsInAnewAndIsNotKeptLeavesNobodyBehind();
    void whoSaysThatItIsSomebodyElseIsNotSignedIn();
    void aStrangerUsesUpNoAnswer();
    void strangersWhoGoOnEndIt();
};

void BrowserSignInTest::whoIsLinkedIsSignedInAndStaysSo()
{
    Robin<> robin;
    BrowserSignIn signIn = robin.signingIn();
    QVERIFY(!*signIn.signInAgain());
    const auto who = signIn.signIn();
    QVERIFY2(who.has_value(), who ? "" : QJsonDocument(QJsonObject::fromVariantMap(who.error().data)).toJson().constData());
    QCOMPARE(who->subject, u"robin"_s);
    QCOMPARE(who->name, u"Robin Vella"_s);
    QCOMPARE(who->role, u"receptionist"_s);
    QVERIFY(!who->displayName.isEmpty() && !who->practice.isEmpty());
    QVERIFY(who->isKept);
    QVERIFY(robin.browser.shown().contains("You are signed in"));
    const QByteArray first = robin.kept();
    QVERIFY(!first.isEmpty());
    const auto again = signIn.signInAgain();
    QVERIFY(again && *again);
    QCOMPARE((*again)->role, u"receptionist"_s);
    QVERIFY(robin.kept() != first); // each is used once
    QVERIFY(*signIn.signInAgain());
}

void BrowserSignInTest::whoSignsOutIsSignedOutThereToo()
{
    Robin<> robin;
    BrowserSignIn signIn = robin.signingIn();
    QVERIFY(signIn.signIn());
    const QByteArray token = robin.kept();
    const auto ended = signIn.signOut();
    QVERIFY(ended && ended->wasSignedIn && ended->isRevoked);
    QCOMPARE(robin.kept(), QByteArray());
    QVERIFY(!robin.service().renew(token, u"robin"_s));
    QVERIFY(!*signIn.signInAgain());
    QVERIFY(!signIn.signOut()->wasSignedIn);
}

void BrowserSignInTest::whomNobodyLinkedIsToldWhoTheyAre()
{
    Robin<> robin(false);
    const auto who = robin.signingIn().signIn();
    QVERIFY(!who);
    QCOMPARE(who.error().code, ErrorCode::Denied);
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"unknown"_s);
    QCOMPARE(who.error().data.value(u"subject"_s).toString(), u"robin"_s);
    QCOMPARE(who.error().data.value(u"issuer"_s).toString(), robin.at.issuer());
    QVERIFY(robin.browser.shown().contains("because of unknown"));
    QCOMPARE(robin.kept(), QByteArray());
}

void BrowserSignInTest::withoutAKeychainNothingIsAskedForThatWouldBeKept()
{
    Robin<NoKeychain> robin;
    BrowserSignIn signIn = robin.signingIn();
    QVERIFY(!*signIn.signInAgain());
    const auto who = signIn.signIn();
    QVERIFY(who);
    QVERIFY(!who->isKept);
    QVERIFY(!robin.sentTo.contains(u"offline_access"));
    QCOMPARE(signIn.signOut().error().code, ErrorCode::KeychainUnavailable);
}

void BrowserSignInTest::whatTheKeychainDoesNotTakeIsTakenBack()
{
    Robin<LockedSince> robin;
    const auto who = robin.signingIn().signIn();
    QVERIFY(who && !who->isKept);
    QVERIFY(!robin.keychain.offered.isEmpty());
    QCOMPARE(robin.service().renew(robin.keychain.offered, u"robin"_s).error().data.value(u"problem"_s).toString(), u"code"_s);
}

void BrowserSignInTest::whatEndedThereIsForgottenHere()
{
    Robin<> robin;
    BrowserSignIn signIn = robin.signingIn();
    QVERIFY(signIn.signIn());
    QVERIFY(robin.service().revoke(robin.kept()));
    QVERIFY(!*signIn.signInAgain());
    QCOMPARE(robin.kept(), QByteArray());
}

void BrowserSignInTest::whatIsKeptIsOfOneService()
{
    Robin<> robin;
    QVERIFY(robin.signingIn().signIn());
    const auto asked = [&](const QString &issuer, const QString &client) {
        BrowserSignIn other({robin.at.server(), issuer, client, robin.at.authority()}, {robin.clock, robin.keychain, {}, {}, {}});
        return other.signInAgain().value().has_value();
    };
    QVERIFY(!asked(u"https://id.elsewhere.example"_s, u"praxis-desktop"_s));
    QVERIFY(!asked(robin.at.issuer(), u"another"_s));
    QVERIFY(asked({}, {}));
}

void BrowserSignInTest::whoLeavesTheBrowserIsNotSignedIn()
{
    Robin<> robin(false);
    BrowserSignIn signIn(robin.practice(),
                         {robin.clock, robin.keychain, [](const QString &) {}, [&robin] { robin.clock.offsetMs = hosted::SignInListener::patienceMs; return false; }, {}});
    const auto who = signIn.signIn();
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"no_answer"_s);
}

void BrowserSignInTest::whoSignsInAnewEndsTheEarlierSignIn()
{
    Robin<> robin;
    Browser another(robin.at.authority());
    QVERIFY(robin.signingIn().signIn());
    const QByteArray earlier = robin.kept();
    const auto who = robin.signingIn(another).signIn();
    QVERIFY(who && who->isKept && !who->earlierStays);
    QVERIFY(!robin.kept().isEmpty() && robin.kept() != earlier);
    QCOMPARE(robin.service().renew(earlier, u"robin"_s).error().data.value(u"problem"_s).toString(), u"code"_s);
    QVERIFY(*robin.signingIn(another).signInAgain());
}

/// Or the next sign-in without a browser would be the earlier person's.
void BrowserSignInTest::whoSignsInAnewAndIsNotKeptLeavesNobodyBehind()
{
    Robin<FullKeychain> robin;
    Browser another(robin.at.authority());
    QVERIFY(robin.signingIn().signIn()->isKept);
    const QByteArray earlier = robin.kept();
    QVERIFY(!earlier.isEmpty());
    robin.keychain.isFull = true;
    const auto who = robin.signingIn(another).signIn();
    QVERIFY(who && !who->isKept && !who->earlierStays);
    QCOMPARE(robin.kept(), QByteArray());
    QVERIFY(!*robin.signingIn(another).signInAgain());
    QCOMPARE(robin.service().renew(earlier, u"robin"_s).error().data.value(u"problem"_s).toString(), u"code"_s);
}

void BrowserSignInTest::whoSaysThatItIsSomebodyElseIsNotSignedIn()
{
    Robin<> robin;
    QString asked;
    BrowserSignIn signIn(robin.practice(),
                         {robin.clock, robin.keychain, [&robin](const QString &address) { robin.browser.open(address); }, [] { return false; }, robin.because, {},
                          [&asked](const BrowserSignIn::Who &who) { return (asked = QString(who.name + u'/' + who.subject)).isEmpty(); }});
    const auto who = signIn.signIn();
    QVERIFY(!who);
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"not_me"_s);
    QCOMPARE(asked, u"Robin Vella/robin"_s);
    QVERIFY(robin.browser.shown().contains("because of not_me"));
    QCOMPARE(robin.kept(), QByteArray());
}

void BrowserSignInTest::aStrangerUsesUpNoAnswer()
{
    Robin<> robin;
    QByteArray stranger;
    BrowserSignIn signIn(robin.practice(),
                         {robin.clock, robin.keychain,
                          [&](const QString &address) {
                              stranger = calledByAStranger(address);
                              robin.browser.open(address);
                          },
                          [] { return false; }, [](const Error &) { return QString(); }});
    const auto who = signIn.signIn();
    QCOMPARE(stranger, "400");
    QVERIFY(who && who->isKept);
    QCOMPARE(who->subject, u"robin"_s);
}

/// Case 26: an answer with another state.
void BrowserSignInTest::strangersWhoGoOnEndIt()
{
    Robin<> robin;
    QByteArrayList said;
    BrowserSignIn signIn(robin.practice(),
                         {robin.clock, robin.keychain,
                          [&said](const QString &address) {
                              for (int i = 0; i < hosted::SignInListener::patienceWithStrangers; ++i)
                                  said.append(calledByAStranger(address));
                          },
                          [] { return false; }, [](const Error &) { return QString(); }});
    const auto who = signIn.signIn();
    QCOMPARE(said, QByteArrayList(hosted::SignInListener::patienceWithStrangers, "400"));
    QVERIFY(!who);
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"state"_s);
    QCOMPARE(robin.kept(), QByteArray());
}

QTEST_GUILESS_MAIN(BrowserSignInTest)
#include "BrowserSignInTest.moc"
