#include "models/records/ProviderEvent.h"
#include "models/records/VideoService.h"
#include "services/hosted/SecretPath.h"
#include "services/net/TwilioSignature.h"
#include "services/net/TwilioVideo.h"
#include "services/net/VideoSdk.h"
#include "services/practice/jobs/Meetings.h"
#include "services/practice/video/VideoCommands.h"
#include "tests/hosted/Backend.h"
#include "tests/support/OpenSsl.h"
#include "tests/support/PostgresServer.h"

#include <QUrl>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString publicUrl = u"https://praxis.test"_s;
const QByteArray token = "the-account-token";
const QString account = u"AC00000000000000000000000000000001"_s;

/// The keys of a provider that signs for all of its customers alike, by the program `openssl`.
class SigningProvider {
public:
    SigningProvider() { m_openssl.run({u"genpkey"_s, u"-out"_s, u"key.pem"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s}); }
    [[nodiscard]] QByteArray publicKey() const { return m_openssl.run({u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-pubout"_s}); }
    [[nodiscard]] QByteArray sign(const QByteArray &body) const { return m_openssl.run({u"dgst"_s, u"-sha256"_s, u"-sign"_s, u"key.pem"_s, u"-binary"_s}, body).toBase64(); }

private:
    OpenSsl m_openssl;
};

/// Two practices that have accounts at the same two providers.
class Hooks {
public:
    Hooks(const QString &kind, const SigningProvider &videoSdk)
        : b(kind), meetings(providers(), {}), api({b.connections, b.practices, b.signIns, b.callers, b.own.matrix, b.clock, b.limits, &meetings, publicUrl})
    {
        for (TestPractice *practice : {&b.own, &b.other}) {
            const QString other = practice == &b.own ? account : QString(account.chopped(1) + u'2');
            practice->mustRun(service(u"twilio"_s, other, QString::fromLatin1(practice == &b.own ? token : QByteArray("another token"))));
            practice->mustRun(service(u"videosdk"_s, {}, QString::fromLatin1(videoSdk.publicKey())));
        }
    }
    [[nodiscard]] static QString path(TestPractice &practice, const QString &provider) { return hookPath(practice.seal, provider, practice.admin.organization); }
    [[nodiscard]] HttpAnswer call(const QString &target, const QByteArray &type, const QByteArray &header, const QByteArray &signature, const QByteArray &body)
    {
        HttpRequest request{"POST", target.toLatin1(), {{"content-type", type}}, body, u"192.0.2.9"_s};
        if (!signature.isEmpty())
            request.headers.insert(header, signature);
        return Backend::answerOf(api, request);
    }
    [[nodiscard]] static qsizetype eventsOf(TestPractice &practice)
    {
        const auto session = TestPractice::must(practice.store().session());
        TestPractice::must(session->begin(practice.admin.organization, false));
        const auto events = TestPractice::must(selectAs<ProviderEvent>(*session, {.deleted = Deleted::Include}));
        const auto jobs = TestPractice::must(session->countJobs());
        session->rollback();
        return jobs.isEmpty() == events.isEmpty() ? events.size() : -1; // each has its job
    }

    Backend b;
    Meetings meetings;
    Api api;

private:
    static SetVideoService service(const QString &provider, const QString &name, const QString &check)
    {
        SetVideoService service;
        service.provider = provider;
        service.account = name;
        service.keyId = u"a key"_s;
        service.secret = u"a secret"_s;
        service.check = check;
        return service;
    }
    VideoProviders providers()
    {
        return [this](const OpenedVideoService &opened) -> std::unique_ptr<VideoProvider> {
            if (opened.service.provider == u"videosdk")
                return std::make_unique<net::VideoSdk>(net::VideoSdk::Options{.key = {opened.service.keyId, opened.secret}, .publicKey = opened.check}, b.clock);
            net::TwilioVideo::Options options;
            options.account = opened.service.account;
            options.token = opened.check;
            return std::make_unique<net::TwilioVideo>(options, b.clock);
        };
    }
};

net::FormFields completed()
{
    return {{"AccountSid", account.toLatin1()}, {"RoomSid", "RM00000000000000000000000000000001"}, {"RecordingSid", "RT00000000000000000000000000000001"},
            {"StatusCallbackEvent", "recording-completed"}, {"Timestamp", "2026-11-18T10:26:40.000Z"}, {"Size", "1000"}, {"Duration", "60"}};
}

QByteArray bodyOf(const net::FormFields &form)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : form)
        pairs.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
    return pairs.join('&');
}

} // namespace

/// What calls itself a provider of video rooms.
class HookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarkIsOfOneOrganisationAndOneProvider();
    void aCallForAnotherPracticeIsRefusedThoughItIsSigned_data() { onEitherDatabase(); }
    void aCallForAnotherPracticeIsRefusedThoughItIsSigned();
    void whatIsNotRightlySignedLeavesNothing_data();
    void whatIsNotRightlySignedLeavesNothing();
    void theSameCallIsOneRow_data() { onEitherDatabase(); }
    void theSameCallIsOneRow();
    void aCallWhileTheDatabaseIsAwayComesAgainAndCountsOnce();

private:
    SigningProvider m_videoSdk;
};

void HookTest::aMarkIsOfOneOrganisationAndOneProvider()
{
    const TestPractice one, two(TestPractice::Options{.world = 2});
    Seal &seal = one.parts.seal;
    const QUuid organization = one.admin.organization;
    const QString path = hookPath(seal, u"videosdk"_s, organization), mark = path.section(u'/', -1);
    QCOMPARE(path, hookPath(seal, u"videosdk"_s, organization)); // after a restart, and on another server, too
    QVERIFY(isHookMark(mark, seal, u"videosdk"_s, organization));
    QVERIFY(!isHookMark(mark, seal, u"twilio"_s, organization));
    QVERIFY(!isHookMark(mark, seal, u"videosdk"_s, two.admin.organization));
    for (const QString &nearly : {QString(), mark.chopped(1), QString(mark + u'A'), mark.toLower(), QString(QString(mark.first(42)) + (mark.endsWith(u'A') ? u'E' : u'A')), QString(43, u'A'), QString(u' ' + mark)})
        QVERIFY2(!isHookMark(nearly, seal, u"videosdk"_s, organization), qPrintable(nearly));
    PracticeSeal other(SecretBytes::copyOf(QByteArray(32, 'd')), SecretBytes::copyOf(QByteArray(32, 's'))); // of another organisation
    QVERIFY(!isHookMark(mark, other, u"videosdk"_s, organization));
}

/// Case 54: signed by the provider's one key for all of its customers, and not for this one.
void HookTest::aCallForAnotherPracticeIsRefusedThoughItIsSigned()
{
    QFETCH(const QString, kind);
    Hooks hooks(kind, m_videoSdk);
    Backend &b = hooks.b;
    const QByteArray body = "{\"webhookType\":\"recording-started\",\"data\":{\"meetingId\":\"abcd-efgh-0000\"}}", signature = m_videoSdk.sign(body);
    const auto call = [&](const QString &target) { return hooks.call(target, "application/json", "videosdk-signature", signature, body).status; };
    const QString own = Hooks::path(b.own, u"videosdk"_s), mark = own.section(u'/', -1);
    const QString theirs = Hooks::path(b.other, u"videosdk"_s), unmarked = theirs.section(u'/', 0, -2);
    for (const QString &target : {QString(unmarked + u'/' + mark), QString(unmarked + u"/A"_s), QString(unmarked + u'/' + QString(43, u'A')), QString(theirs.chopped(1)),
                                  QString(unmarked + u'/' + Hooks::path(b.other, u"twilio"_s).section(u'/', -1)), QString(u"/api/v1/hooks/videosdk/"_s + idText(QUuid::createUuid()) + u'/' + mark),
                                  u"/api/v1/hooks/videosdk/nobody/A"_s})
        QVERIFY2(call(target) == 403, qPrintable(target));
    for (const QString &target : {unmarked, QString(unmarked + u'/'), QString(unmarked + u"?mark="_s + mark)})
        QVERIFY2(call(target) == 404, qPrintable(target));
    QCOMPARE(Hooks::eventsOf(b.other), 0);
    QCOMPARE(Hooks::eventsOf(b.own), 0);
    QCOMPARE(call(theirs), 204); // as its own address, it is taken
    QCOMPARE(Hooks::eventsOf(b.other), 1);
    QCOMPARE(Hooks::eventsOf(b.own), 0);
}

void HookTest::whatIsNotRightlySignedLeavesNothing_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("status");
    for (const QString &kind : {u"sqlite"_s, u"postgresql"_s}) {
        const auto row = [&](const char *what, int status) { QTest::addRow("%s, %s", qPrintable(kind), what) << kind << QString::fromLatin1(what) << status; };
        for (const char *what : {"wrong", "short", "of another token", "for another address", "one changed", "one added", "one twice", "one left out", "two exchanged", "another account", "not as a form", "in another case"})
            row(what, 403);
        row("missing", 400);
        row("too long", 413);
        row("right", 204);
        row("in another order", 204); // what is signed is sorted by name
    }
}

/// Case 54.
void HookTest::whatIsNotRightlySignedLeavesNothing()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, what);
    QFETCH(const int, status);
    Hooks hooks(kind, m_videoSdk);
    const QString path = Hooks::path(hooks.b.own, u"twilio"_s);
    net::FormFields form = completed();
    if (what == u"another account")
        form[0].second.back() = '2';
    const QByteArray signedFor = (what == u"for another address" ? Hooks::path(hooks.b.other, u"twilio"_s) : path).toLatin1();
    QByteArray signature = net::TwilioSignature(what == u"of another token" ? QByteArray("another token") : token).of(publicUrl.toLatin1() + signedFor, form);
    if (what == u"wrong")
        signature = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    else if (what == u"short")
        signature.chop(2);
    else if (what == u"in another case")
        signature = signature.toLower() == signature ? signature.toUpper() : signature.toLower();
    else if (what == u"missing")
        signature.clear();
    else if (what == u"one changed")
        form[5].second = "1001";
    else if (what == u"one added")
        form.emplaceBack("MediaUri", "/v1/Recordings/RT00000000000000000000000000000001/Media");
    else if (what == u"one twice")
        form.emplaceBack("Size", "1001");
    else if (what == u"one left out")
        form.removeLast();
    else if (what == u"two exchanged")
        std::swap(form[1].second, form[2].second);
    else if (what == u"in another order")
        std::reverse(form.begin(), form.end());
    QByteArray body = bodyOf(form);
    if (what == u"too long")
        body += "&A=" + QByteArray(64 * 1024, 'a');
    const QByteArray type = what == u"not as a form" ? "application/json" : "application/x-www-form-urlencoded";
    QCOMPARE(hooks.call(path, type, "x-twilio-signature", signature, body).status, status);
    QCOMPARE(Hooks::eventsOf(hooks.b.own), status == 204 ? 1 : 0);
    QCOMPARE(Hooks::eventsOf(hooks.b.other), 0);
}

/// Case 52: as it came is what is compared, whoever of several servers it reaches.
void HookTest::theSameCallIsOneRow()
{
    QFETCH(const QString, kind);
    Hooks hooks(kind, m_videoSdk);
    const QString path = Hooks::path(hooks.b.own, u"twilio"_s);
    const auto call = [&](const net::FormFields &form) {
        return hooks.call(path, "application/x-www-form-urlencoded", "x-twilio-signature", net::TwilioSignature(token).of((publicUrl + path).toLatin1(), form), bodyOf(form)).status;
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(call(completed()), 204);
    QCOMPARE(Hooks::eventsOf(hooks.b.own), 1);
    net::FormFields earlier = completed(); // what comes later and is older is something else that was said
    earlier[3].second = "recording-started";
    earlier[4].second = "2026-11-18T10:25:40.000Z";
    QCOMPARE(call(earlier), 204);
    QCOMPARE(Hooks::eventsOf(hooks.b.own), 2);
}

/// Case 55.
void HookTest::aCallWhileTheDatabaseIsAwayComesAgainAndCountsOnce()
{
    Hooks hooks(u"postgresql"_s, m_videoSdk);
    const QString path = Hooks::path(hooks.b.own, u"twilio"_s), database = hooks.b.database.name();
    const QByteArray signature = net::TwilioSignature(token).of((publicUrl + path).toLatin1(), completed());
    const auto call = [&] { return hooks.call(path, "application/x-www-form-urlencoded", "x-twilio-signature", signature, bodyOf(completed())); };
    PostgresServer &postgres = PostgresServer::running();
    postgres.execute(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(database));
    postgres.execute(u"postgres"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(database));
    for (int i = 0; i < 3; ++i) {
        const HttpAnswer away = call();
        QCOMPARE(away.status, 503); // and the provider sends it again
        QVERIFY(!away.body.contains(database.toUtf8()));
    }
    postgres.execute(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(database));
    QCOMPARE(call().status, 204);
    QCOMPARE(call().status, 204);
    QCOMPARE(Hooks::eventsOf(hooks.b.own), 1);
}

QTEST_GUILESS_MAIN(HookTest)
#include "HookTest.moc"
