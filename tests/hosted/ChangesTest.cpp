#include "services/hosted/HttpServer.h"
#include "tests/hosted/Backend.h"
#include "tests/hosted/RawClient.h"

#include <QDeadlineTimer>
#include <QSemaphore>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 10'000; // milliseconds, for a machine that is busy

QByteArray changesAfter(qint64 number, int wait)
{
    return "/api/v1/changes?after=" + QByteArray::number(number) + "&wait=" + QByteArray::number(wait);
}

QByteArray numbered(qint64 number)
{
    return "{\"number\":" + QByteArray::number(number) + '}';
}

/// A desk that waits, without a socket.
class Desk {
public:
    explicit Desk(const HttpAnswer &answer) : m_waiting(answer.waiting), m_ear(m_waiting ? m_waiting->listen([this] { m_woken.release(); }) : nullptr) {}

    [[nodiscard]] bool waits() const { return m_waiting != nullptr; }
    [[nodiscard]] bool isTold(int within) { return m_woken.tryAcquire(1, within); }
    [[nodiscard]] qint64 number() const { return QJsonDocument::fromJson(m_waiting->body()).object().value(u"number").toInteger(); }

private:
    QSemaphore m_woken;
    std::shared_ptr<const WaitingBody> m_waiting;
    std::shared_ptr<void> m_ear;
};

} // namespace

/// Desks that wait for news of their practice.
class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeskThatWaitsIsToldWhatAnotherOneDid_data() { onEitherDatabase(); }
    void aDeskThatWaitsIsToldWhatAnotherOneDid();
    void whatAnotherServerChangedIsTold_data() { onEitherDatabase(); }
    void whatAnotherServerChangedIsTold();
    void nobodyHearsOfAnotherPractice_data() { onEitherDatabase(); }
    void nobodyHearsOfAnotherPractice();
    void whoKnowsLessIsToldAtOnce_data() { onEitherDatabase(); }
    void whoKnowsLessIsToldAtOnce();
    void oddNumbersAndStrangersAreRefused_data() { onEitherDatabase(); }
    void oddNumbersAndStrangersAreRefused();
    void manyWhoWaitHoldNoThread_data() { onEitherDatabase(); }
    void manyWhoWaitHoldNoThread();
    void whoLeavesGivesTheirPlaceBack_data() { onEitherDatabase(); }
    void whoLeavesGivesTheirPlaceBack();
    void theEndOfTheServerSendsThemHome_data() { onEitherDatabase(); }
    void theEndOfTheServerSendsThemHome();

private:
    static qint64 numberOf(Backend &b, const QByteArray &token)
    {
        return Backend::jsonOf(b.ask("GET", "/api/v1/changes", {}, token)).value(u"number").toInteger();
    }
    static void addLocation(Backend &b, const QByteArray &token)
    {
        const HttpAnswer made = b.ask("POST", "/api/v1/locations", {{u"name"_s, u"Harbour"_s}, {u"zone"_s, u"Australia/Sydney"_s}}, token);
        QVERIFY2(made.status == 201, made.body.constData());
    }
};

void ChangesTest::aDeskThatWaitsIsToldWhatAnotherOneDid()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    b.addAccount(b.own.receptionist, u"desk"_s);
    const QByteArray admin = b.signIn(u"admin"_s), reception = b.signIn(u"desk"_s);
    const qint64 before = numberOf(b, reception);
    Desk desk(b.ask("GET", changesAfter(before, 30), {}, reception));
    QVERIFY(desk.waits());
    QVERIFY(!desk.isTold(200)); // nothing has happened
    addLocation(b, admin);
    QVERIFY(desk.isTold(soon));
    QVERIFY(desk.number() > before);
    QCOMPARE(desk.number(), numberOf(b, reception));
}

/// Several servers on one database: what one of them changed reaches who waits at the other within its next look.
void ChangesTest::whatAnotherServerChangedIsTold()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    const QByteArray admin = b.signIn(u"admin"_s);
    const qint64 before = numberOf(b, admin);
    ChangeWatch there(dynamic_cast<ChangeSource &>(b.database.store()), std::chrono::milliseconds(50));
    QSemaphore told;
    const auto ear = there.listen(b.own.admin.organization, before, [&] { told.release(); });
    QVERIFY(!told.tryAcquire(1, 200));
    addLocation(b, admin);
    QVERIFY(told.tryAcquire(1, soon));
    QVERIFY(there.lastSeen(b.own.admin.organization, 0) > before);
}

void ChangesTest::nobodyHearsOfAnotherPractice()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    b.addAccount(b.other.admin, u"other"_s);
    const QByteArray own = b.signIn(u"admin"_s), other = b.signIn(u"other"_s);
    const qint64 before = numberOf(b, other);
    Desk desk(b.ask("GET", changesAfter(before, 30), {}, other)), mine(b.ask("GET", changesAfter(numberOf(b, own), 30), {}, own));
    addLocation(b, own);
    QVERIFY(mine.isTold(soon));
    QVERIFY(!desk.isTold(300)); // six looks
    QCOMPARE(numberOf(b, other), before);
}

void ChangesTest::whoKnowsLessIsToldAtOnce()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    const QByteArray admin = b.signIn(u"admin"_s);
    const qint64 now = numberOf(b, admin);
    QVERIFY(now > 1);
    for (const qint64 known : {now - 1, now + 1}) { // more than there is: an older copy was put back
        const HttpAnswer answer = b.ask("GET", changesAfter(known, 30), {}, admin);
        QVERIFY(!answer.waiting);
        QCOMPARE(Backend::jsonOf(answer).value(u"number").toInteger(), now);
    }
    const HttpAnswer unhurried = b.ask("GET", "/api/v1/changes?after=" + QByteArray::number(now), {}, admin);
    QVERIFY(!unhurried.waiting);
}

void ChangesTest::oddNumbersAndStrangersAreRefused()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    const QByteArray admin = b.signIn(u"admin"_s);
    for (const QByteArray query : {"?after=-1&wait=5", "?after=x&wait=5", "?after=1&wait=0", "?after=1&wait=61", "?after=1e3", "?since=1"})
        QCOMPARE(b.ask("GET", "/api/v1/changes" + query, {}, admin).status, 422);
    QCOMPARE(b.ask("GET", "/api/v1/changes").status, 401);
}

/// One thread answers everybody, and a thousand who wait take none of its time.
void ChangesTest::manyWhoWaitHoldNoThread()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    const QByteArray admin = b.signIn(u"admin"_s);
    const qint64 before = numberOf(b, admin);
    HttpServer::Options options;
    options.threads = 1;
    options.waiting = 1000; // all of them at once: in line, not in anybody's place
    options.connectionsOfAddress = 2000;
    HttpServer server(options, [&](const HttpRequest &request) { return b.api.answer(request); });
    QVERIFY(server.start());
    const QByteArray asks = "GET " + changesAfter(before, 60) + " HTTP/1.1\r\nHost: praxis.test\r\nAuthorization: Bearer " + admin + "\r\n\r\n";
    std::vector<std::unique_ptr<RawClient>> desks;
    for (int i = 0; i < 400; ++i) {
        desks.push_back(std::make_unique<RawClient>(server.port()));
        QVERIFY(desks.back()->say(asks));
    }
    RawClient quick(server.port());
    QVERIFY(quick.say("GET /api/v1/me HTTP/1.1\r\nHost: praxis.test\r\nAuthorization: Bearer " + admin + "\r\nConnection: close\r\n\r\n"));
    QVERIFY(quick.hear(soon).startsWith("HTTP/1.1 200"));
    addLocation(b, admin);
    for (const auto &desk : desks) {
        const QByteArray heard = desk->hearUntil("}", soon);
        QVERIFY2(heard.startsWith("HTTP/1.1 200"), heard.constData());
        QVERIFY(heard.contains("{\"number\":"));
        QVERIFY(!heard.contains(numbered(before)));
    }
}

void ChangesTest::whoLeavesGivesTheirPlaceBack()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    const QByteArray admin = b.signIn(u"admin"_s);
    const qint64 before = numberOf(b, admin);
    HttpServer::Options options;
    options.connectionsOfAddress = 2;
    QSemaphore asked;
    HttpServer server(options, [&](const HttpRequest &request) {
        HttpAnswer answer = Backend::answerOf(b.api, request);
        asked.release();
        return answer;
    });
    QVERIFY(server.start());
    const QByteArray wait = "GET " + changesAfter(before, 60) + " HTTP/1.1\r\nHost: praxis.test\r\nAuthorization: Bearer " + admin + "\r\n\r\n";
    for (int i = 0; i < 6; ++i) { // each would wait for a minute, and leaves
        bool isIn = false;
        for (const QDeadlineTimer until(soon); !isIn && !until.hasExpired();) {
            RawClient desk(server.port());
            isIn = desk.say(wait) && asked.tryAcquire(1, 200);
        }
        QVERIFY(isIn);
    }
}

void ChangesTest::theEndOfTheServerSendsThemHome()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"admin"_s);
    const QByteArray admin = b.signIn(u"admin"_s);
    const qint64 before = numberOf(b, admin);
    QSemaphore asked;
    HttpServer server({}, [&](const HttpRequest &request) {
        HttpAnswer answer = Backend::answerOf(b.api, request);
        asked.release();
        return answer;
    });
    QVERIFY(server.start());
    RawClient desk(server.port());
    QVERIFY(desk.say("GET " + changesAfter(before, 60) + " HTTP/1.1\r\nHost: praxis.test\r\nAuthorization: Bearer " + admin + "\r\n\r\n"));
    QVERIFY(asked.tryAcquire(1, soon));
    server.stop(); // at once, and not in a minute
    QVERIFY(desk.hear(soon).contains(numbered(before)));
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "ChangesTest.moc"
