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

private:
    [[nodiscard]] BrowserSignIn signInWith(const SignInBackend &at, Keychain &keychain, Browser &browser)
    {
        return BrowserSignIn({at.server(), at.issuer(), u"praxis-desktop"_s, at.authority()},
                             {m_clock, keychain,
                              [this, &browser](const QString &address) {
                                  m_shown = address;
                                  browser.open(address);
                              },
                              [] { return false; }, [](const Error &error) { return QString(u"because of "_s + error.data.value(u"problem"_s).toString()); }});
    }
    [[nodiscard]] net::OidcSignIn serviceOf(const SignInBackend &at)
    {
        net::OidcSignIn::Options options;
        options.issuer = at.issuer();
        options.clientId = u"praxis-desktop"_s;
        options.resource = at.server();
        options.authorities = at.authority();
        return {options, m_clock};
    }
    static QByteArray keptIn(Keychain &keychain, const SignInBackend &at)
    {
        const auto secret = keychain.read(KeychainEntry::service, KeychainEntry::hostedSignIn(at.server()));
        return secret ? QJsonDocument::fromJson(*secret).object().value(u"refresh_token"_s).toString().toUtf8() : QByteArray();
    }

    QString m_shown;
    RealClock m_clock;
};

void BrowserSignInTest::whoIsLinkedIsSignedInAndStaysSo()
{
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    Browser browser(at.authority());
    BrowserSignIn signIn = signInWith(at, keychain, browser);
    QVERIFY(!*signIn.signInAgain());
    const auto who = signIn.signIn();
    QVERIFY2(who.has_value(), who ? "" : QJsonDocument(QJsonObject::fromVariantMap(who.error().data)).toJson().constData());
    QCOMPARE(who->subject, u"robin"_s);
    QCOMPARE(who->name, u"Robin Vella"_s);
    QCOMPARE(who->role, u"receptionist"_s);
    QVERIFY(!who->displayName.isEmpty() && !who->practice.isEmpty());
    QVERIFY(who->isKept);
    QVERIFY(browser.shown().contains("You are signed in"));
    const QByteArray first = keptIn(keychain, at);
    QVERIFY(!first.isEmpty());
    const auto again = signIn.signInAgain();
    QVERIFY(again && *again);
    QCOMPARE((*again)->role, u"receptionist"_s);
    QVERIFY(keptIn(keychain, at) != first); // each is used once
    QVERIFY(*signIn.signInAgain());
}

void BrowserSignInTest::whoSignsOutIsSignedOutThereToo()
{
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    Browser browser(at.authority());
    BrowserSignIn signIn = signInWith(at, keychain, browser);
    QVERIFY(signIn.signIn());
    const QByteArray token = keptIn(keychain, at);
    const auto ended = signIn.signOut();
    QVERIFY(ended && ended->wasSignedIn && ended->isRevoked);
    QCOMPARE(keptIn(keychain, at), QByteArray());
    QVERIFY(!serviceOf(at).renew(token, u"robin"_s));
    QVERIFY(!*signIn.signInAgain());
    QVERIFY(!signIn.signOut()->wasSignedIn);
}

void BrowserSignInTest::whomNobodyLinkedIsToldWhoTheyAre()
{
    SignInBackend at;
    MemoryKeychain keychain;
    Browser browser(at.authority());
    const auto who = signInWith(at, keychain, browser).signIn();
    QVERIFY(!who);
    QCOMPARE(who.error().code, ErrorCode::Denied);
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"unknown"_s);
    QCOMPARE(who.error().data.value(u"subject"_s).toString(), u"robin"_s);
    QCOMPARE(who.error().data.value(u"issuer"_s).toString(), at.issuer());
    QVERIFY(browser.shown().contains("because of unknown"));
    QCOMPARE(keptIn(keychain, at), QByteArray());
}

void BrowserSignInTest::withoutAKeychainNothingIsAskedForThatWouldBeKept()
{
    SignInBackend at;
    at.link();
    NoKeychain keychain;
    Browser browser(at.authority());
    BrowserSignIn signIn = signInWith(at, keychain, browser);
    QVERIFY(!*signIn.signInAgain());
    const auto who = signIn.signIn();
    QVERIFY(who);
    QVERIFY(!who->isKept);
    QVERIFY(!m_shown.contains(u"offline_access"));
    QCOMPARE(signIn.signOut().error().code, ErrorCode::KeychainUnavailable);
}

void BrowserSignInTest::whatTheKeychainDoesNotTakeIsTakenBack()
{
    SignInBackend at;
    at.link();
    LockedSince keychain;
    Browser browser(at.authority());
    const auto who = signInWith(at, keychain, browser).signIn();
    QVERIFY(who && !who->isKept);
    QVERIFY(!keychain.offered.isEmpty());
    QCOMPARE(serviceOf(at).renew(keychain.offered, u"robin"_s).error().data.value(u"problem"_s).toString(), u"code"_s);
}

void BrowserSignInTest::whatEndedThereIsForgottenHere()
{
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    Browser browser(at.authority());
    BrowserSignIn signIn = signInWith(at, keychain, browser);
    QVERIFY(signIn.signIn());
    QVERIFY(serviceOf(at).revoke(keptIn(keychain, at)));
    QVERIFY(!*signIn.signInAgain());
    QCOMPARE(keptIn(keychain, at), QByteArray());
}

void BrowserSignInTest::whatIsKeptIsOfOneService()
{
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    Browser browser(at.authority());
    QVERIFY(signInWith(at, keychain, browser).signIn());
    const auto asked = [&](const QString &issuer, const QString &client) {
        BrowserSignIn other({at.server(), issuer, client, at.authority()}, {m_clock, keychain, {}, {}, {}});
        return other.signInAgain().value().has_value();
    };
    QVERIFY(!asked(u"https://id.elsewhere.example"_s, u"praxis-desktop"_s));
    QVERIFY(!asked(at.issuer(), u"another"_s));
    QVERIFY(asked({}, {}));
}

void BrowserSignInTest::whoLeavesTheBrowserIsNotSignedIn()
{
    SignInBackend at;
    MemoryKeychain keychain;
    const qint64 begun = m_clock.offsetMs;
    BrowserSignIn signIn({at.server(), at.issuer(), u"praxis-desktop"_s, at.authority()},
                         {m_clock, keychain, [](const QString &) {}, [this] { m_clock.offsetMs = hosted::SignInListener::patienceMs; return false; }, {}});
    const auto who = signIn.signIn();
    m_clock.offsetMs = begun;
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"no_answer"_s);
}

void BrowserSignInTest::whoSignsInAnewEndsTheEarlierSignIn()
{
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    Browser browser(at.authority()), another(at.authority());
    QVERIFY(signInWith(at, keychain, browser).signIn());
    const QByteArray earlier = keptIn(keychain, at);
    const auto who = signInWith(at, keychain, another).signIn();
    QVERIFY(who && who->isKept && !who->earlierStays);
    QVERIFY(!keptIn(keychain, at).isEmpty() && keptIn(keychain, at) != earlier);
    QCOMPARE(serviceOf(at).renew(earlier, u"robin"_s).error().data.value(u"problem"_s).toString(), u"code"_s);
    QVERIFY(*signInWith(at, keychain, another).signInAgain());
}

/// Or the next sign-in without a browser would be the earlier person's.
void BrowserSignInTest::whoSignsInAnewAndIsNotKeptLeavesNobodyBehind()
{
    SignInBackend at;
    at.link();
    FullKeychain keychain;
    Browser browser(at.authority()), another(at.authority());
    QVERIFY(signInWith(at, keychain, browser).signIn()->isKept);
    const QByteArray earlier = keptIn(keychain, at);
    QVERIFY(!earlier.isEmpty());
    keychain.isFull = true;
    const auto who = signInWith(at, keychain, another).signIn();
    QVERIFY(who && !who->isKept && !who->earlierStays);
    QCOMPARE(keptIn(keychain, at), QByteArray());
    QVERIFY(!*signInWith(at, keychain, another).signInAgain());
    QCOMPARE(serviceOf(at).renew(earlier, u"robin"_s).error().data.value(u"problem"_s).toString(), u"code"_s);
}

void BrowserSignInTest::whoSaysThatItIsSomebodyElseIsNotSignedIn()
{
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    Browser browser(at.authority());
    QString asked;
    BrowserSignIn signIn({at.server(), at.issuer(), u"praxis-desktop"_s, at.authority()},
                         {m_clock, keychain, [&browser](const QString &address) { browser.open(address); }, [] { return false; },
                          [](const Error &error) { return QString(u"because of "_s + error.data.value(u"problem"_s).toString()); }, {},
                          [&asked](const BrowserSignIn::Who &who) { return (asked = QString(who.name + u'/' + who.subject)).isEmpty(); }});
    const auto who = signIn.signIn();
    QVERIFY(!who);
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"not_me"_s);
    QCOMPARE(asked, u"Robin Vella/robin"_s);
    QVERIFY(browser.shown().contains("because of not_me"));
    QCOMPARE(keptIn(keychain, at), QByteArray());
}

void BrowserSignInTest::aStrangerUsesUpNoAnswer()
{
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    Browser browser(at.authority());
    QByteArray stranger;
    BrowserSignIn signIn({at.server(), at.issuer(), u"praxis-desktop"_s, at.authority()},
                         {m_clock, keychain,
                          [&](const QString &address) {
                              stranger = calledByAStranger(address);
                              browser.open(address);
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
    SignInBackend at;
    at.link();
    MemoryKeychain keychain;
    QByteArrayList said;
    BrowserSignIn signIn({at.server(), at.issuer(), u"praxis-desktop"_s, at.authority()},
                         {m_clock, keychain,
                          [&said](const QString &address) {
                              for (int i = 0; i < hosted::SignInListener::patienceWithStrangers; ++i)
                                  said.append(calledByAStranger(address));
                          },
                          [] { return false; }, [](const Error &) { return QString(); }});
    const auto who = signIn.signIn();
    QCOMPARE(said, QByteArrayList(hosted::SignInListener::patienceWithStrangers, "400"));
    QVERIFY(!who);
    QCOMPARE(who.error().data.value(u"problem"_s).toString(), u"state"_s);
    QCOMPARE(keptIn(keychain, at), QByteArray());
}

QTEST_GUILESS_MAIN(BrowserSignInTest)
#include "BrowserSignInTest.moc"
