#include "tests/hosted/RawClient.h"
#include "tests/server/HostedPractice.h"
#include "tests/server/Writers.h"

#include <algorithm>
#include <atomic>
#include <stop_token>
#include <thread>
#include <vector>

using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString login = u"robin"_s, password = u"harbour-side-sample-robin"_s;

/// The next answer of a connection that stays open; 0: it is over.
int answerOn(RawClient &client)
{
    const QByteArray heard = client.hearUntil("\r\n\r\n");
    const qsizetype end = heard.indexOf("\r\n\r\n"), length = heard.toLower().indexOf("content-length: ");
    if (end < 0 || !heard.startsWith("HTTP/1.1 "))
        return 0;
    const qsizetype body = length < 0 || length > end ? 0 : heard.mid(length + 16, heard.indexOf('\r', length) - length - 16).toLongLong();
    for (qsizetype more = body - (heard.size() - end - 4); more > 0;) {
        const QByteArray part = client.hearSome(more);
        if (part.isEmpty())
            return 0;
        more -= part.size();
    }
    return heard.mid(9, 3).toInt();
}

/// How much more memory a server takes while this lives than it had before, looked at all the time.
class Growth {
public:
    explicit Growth(const RunningServer &server) : m_before(server.memory())
    {
        m_thread = std::jthread([this, &server](const std::stop_token &stop) {
            for (; !stop.stop_requested(); std::this_thread::sleep_for(std::chrono::milliseconds(5)))
                m_most = std::max(m_most.load(), server.memory());
        });
    }
    /// MiB, at most.
    [[nodiscard]] double most()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_most - m_before;
    }

private:
    double m_before;
    std::atomic<double> m_most{0};
    std::jthread m_thread;
};

} // namespace

/// praxisd among those who mean it harm, and with a disk that is full.
class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsServedThatNobodyWroteDown();
    void whatWentWrongInsideIsANumberOutside();
    void aBodyWithoutEndIsNotRead_data();
    void aBodyWithoutEndIsNotRead();
    void whatIsNestedWithoutEndIsNoJson();
    void badSignInsTakeNothingFromAnybodyElse();
    void aFullDiskLosesNothingThatWasAcknowledged();
};

/// Case 42.
void HostileTest::nothingIsServedThatNobodyWroteDown()
{
    const HostedPractice made(PostgresServer::running());
    RunningServer server(made.options);
    for (const char *path : {"/debug", "/debug/pprof/", "/metrics", "/status", "/server-status", "/actuator/health", "/admin", "/console", "/trace", "/.env", "/.git/config", "/praxisd.conf", "/master.key",
                             "/praxisd.praxis", "/media/", "/archive/", "/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/contacts", "/swagger.json", "/openapi.json", "/phpmyadmin",
                             "/me/js/", "/me/%2e%2e%2fpraxisd.praxis", "//etc/passwd", "/api/v1/debug", "/api/v1/auth/"}) {
        const auto answer = server.ask(QString::fromLatin1(path));
        QVERIFY2(answer.status == 404, QByteArray(path + QByteArray(": ") + QByteArray::number(answer.status) + ' ' + answer.body.left(200)).constData());
        QVERIFY(!answer.body.contains("Index of") && !answer.body.contains(server.folder.path().toUtf8()));
    }
    for (const auto &[name, word] : {std::pair{"admin", "admin"}, {"admin", "password"}, {"root", "root"}, {"praxis", "praxis"}, {"praxis_app", "praxis"}, {"postgres", "postgres"}, {"test", "test"},
                                     {"robin", "harbour-side-sample-robin"}, {"", ""}}) {
        const int status = server.ask(u"/api/v1/auth/sign-in"_s, "POST", {{u"login"_s, QString::fromLatin1(name)}, {u"password"_s, QString::fromLatin1(word)}}).status;
        QVERIFY2(status == 401 || (*name == 0 && status == 422), name);
    }
    for (const QString &open : {u"/healthz"_s, u"/readyz"_s, u"/api/v1/openapi.json"_s, u"/api/v1/docs"_s}) { // what everybody may read says nothing of a practice
        const auto answer = server.ask(open);
        QCOMPARE(answer.status, 200);
        for (const char *inside : {"Harbourside", "robin@example.org", "postgres", "/tmp/"})
            QVERIFY2(!answer.body.contains(inside), qPrintable(open));
        QVERIFY(!answer.headers.toLower().contains("\nserver:") && !answer.headers.toLower().contains("x-powered-by"));
    }
}

/// Case 42.
void HostileTest::whatWentWrongInsideIsANumberOutside()
{
    PostgresServer &postgres = PostgresServer::running();
    const HostedPractice made(postgres);
    RunningServer server(made.options);
    const QStringList signedIn{u"Authorization: Bearer "_s + server.signIn(practiceLogin, QString::fromUtf8(practicePassword))};
    postgres.execute(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(made.database));
    postgres.execute(u"postgres"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(made.database));
    const auto answer = server.ask(u"/api/v1/contacts"_s, "GET", {}, signedIn);
    QCOMPARE(answer.status, 503);
    QVERIFY2(answer.json().value(u"instance"_s).toString().startsWith(u"urn:uuid:"_s), answer.body.constData());
    for (const QByteArray &inside : {made.database.toUtf8(), postgres.socketFolder().toUtf8(), QByteArray("SELECT"), QByteArray("psql"), QByteArray("FATAL"), QByteArray(".cpp")})
        QVERIFY2(!answer.body.contains(inside), answer.body.constData());
    QVERIFY(server.log().contains(answer.json().value(u"instance"_s).toString().toUtf8())); // under which the log has what it was
    postgres.execute(u"postgres"_s, u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(made.database));
    bool isBack = false; // QTRY asks again once it holds, and the next thread has a broken connection of its own to find
    QTRY_VERIFY(isBack = isBack || server.ask(u"/api/v1/contacts"_s, "GET", {}, signedIn).status == 200);
}

void HostileTest::aBodyWithoutEndIsNotRead_data()
{
    QTest::addColumn<bool>("chunked");
    QTest::newRow("ten gigabytes, as it says") << false;
    QTest::newRow("without an end") << true;
}

/// Cases 38 and 39.
void HostileTest::aBodyWithoutEndIsNotRead()
{
    QFETCH(const bool, chunked);
    constexpr qint64 whole = 10'000'000'000;
    RunningServer server({u"--sample"_s});
    QCOMPARE(server.ask(u"/healthz"_s).status, 200);
    Growth growth(server);
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'a') + "\r\n", plain(0x10000, 'a');
    for (const char *path : {"/api/v1/auth/sign-in", "/api/v1/bulk", "/api/v1/hooks/twilio/018f0000-0000-7000-8000-000000000000/A", "/nowhere"}) {
        RawClient client(static_cast<quint16>(server.port));
        client.say(QByteArray("POST ") + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                   + (chunked ? QByteArray("Transfer-Encoding: chunked") : QByteArray("Content-Length: " + QByteArray::number(whole))) + "\r\n\r\n");
        qint64 said = 0;
        while (said < whole && client.say(chunked ? chunk : plain))
            said += plain.size();
        QVERIFY2(said < 64'000'000, qPrintable(QString::number(said))); // what was on its way when it was told
        const QByteArray heard = client.hear(1000);
        QVERIFY2(heard.isEmpty() || heard.startsWith("HTTP/1.1 413"), heard.left(100).constData()); // or the connection was gone before the answer
    }
    const double grown = growth.most();
    QVERIFY2(grown < 48, qPrintable(QString::number(grown)));
    QCOMPARE(server.ask(u"/healthz"_s).status, 200);
}

/// Case 38.
void HostileTest::whatIsNestedWithoutEndIsNoJson()
{
    constexpr int levels = 100'000;
    RunningServer server({u"--sample"_s});
    const QStringList signedIn{u"Authorization: Bearer "_s + server.signIn(login, password)};
    Growth growth(server);
    const QByteArray arrays = QByteArray("[").repeated(levels) + QByteArray("]").repeated(levels), objects = QByteArray("{\"a\":").repeated(levels) + '1' + QByteArray("}").repeated(levels);
    for (const QByteArray &body : {arrays, QByteArray("{\"login\":" + arrays + '}'), objects, QByteArray("[").repeated(levels), QByteArray("{\"a\":[").repeated(levels), QByteArray("{\"commands\":" + arrays + '}')}) {
        for (const QString &path : {u"/api/v1/auth/sign-in"_s, u"/api/v1/bulk"_s, u"/api/v1/contacts"_s, u"/api/v1/commands/BookAppointment"_s}) {
            const auto answer = RunningServer::curl(server.url() + path, "POST", body, signedIn);
            QVERIFY2(answer.status == 400 || answer.status == 413 || answer.status == 422, QByteArray(path.toLatin1() + ' ' + QByteArray::number(answer.status) + answer.body.left(200)).constData());
        }
    }
    const double grown = growth.most();
    QVERIFY2(grown < 48, qPrintable(QString::number(grown)));
    QCOMPARE(server.ask(u"/readyz"_s).status, 200);
}

/// Case 23: a hundred thousand in a soak, from many addresses and one, for one name and many.
void HostileTest::badSignInsTakeNothingFromAnybodyElse()
{
    const int all = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 100'000 : 3'000;
    RunningServer server({u"--sample"_s, u"--trusted-proxy"_s, u"127.0.0.1"_s, u"--rate-address"_s, u"10000"_s});
    const QString desk = u"X-Forwarded-For: 198.51.100.1"_s;
    const QJsonObject right{{u"login"_s, login}, {u"password"_s, password}};
    QCOMPARE(server.ask(u"/api/v1/auth/sign-in"_s, "POST", right, {desk}).status, 200); // her desk is known
    Growth growth(server);
    std::atomic<int> next{0}, refused{0}, waits{0}, busy{0}, odd{0};
    std::vector<std::thread> guessers;
    for (int t = 0; t < 12; ++t) {
        guessers.emplace_back([&] {
            auto client = std::make_unique<RawClient>(static_cast<quint16>(server.port));
            for (int i = next++; i < all; i = next++) {
                const QByteArray name = i % 2 ? QByteArray("robin") : "nobody" + QByteArray::number(i), from = i % 3 ? "203.0." + QByteArray::number(i / 250 % 250) + '.' + QByteArray::number(i % 250) : QByteArray("192.0.2.66");
                const QByteArray body = "{\"login\":\"" + name + "\",\"password\":\"guess " + QByteArray::number(i) + "\"}";
                const QByteArray request = "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Forwarded-For: " + from + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
                int status = client->say(request) ? answerOn(*client) : 0;
                if (status == 0) { // it was closed for having been open long enough
                    client = std::make_unique<RawClient>(static_cast<quint16>(server.port));
                    status = client->say(request) ? answerOn(*client) : 0;
                }
                ++(status == 401 ? refused : status == 429 ? waits : status == 503 ? busy : odd);
            }
        });
    }
    int meanwhile = 0;
    while (next < all / 2) {
        const int status = server.ask(u"/healthz"_s, "GET", {}, {desk}).status;
        QVERIFY2(status == 200 || status == 503, qPrintable(QString::number(status)));
        meanwhile += status == 200;
    }
    for (std::thread &guesser : guessers)
        guesser.join();
    qInfo("%d refused, %d told to wait, %d told that it is busy, %d odd", refused.load(), waits.load(), busy.load(), odd.load());
    QCOMPARE(odd.load(), 0);
    QCOMPARE(refused + waits + busy, all);
    QVERIFY(waits > 0 && meanwhile > 0);
    const double grown = growth.most();
    QVERIFY2(grown < 2 * 64 + 96, qPrintable(QString::number(grown))); // two that are hashed at once, and no more however many come
    QTRY_COMPARE(server.ask(u"/api/v1/auth/sign-in"_s, "POST", right, {desk}).status, 200); // she herself, at her desk
    QCOMPARE(server.ask(u"/api/v1/auth/sign-in"_s, "POST", right, {u"X-Forwarded-For: 198.51.100.99"_s}).status, 429);
}

/// Case 51: a file that may not grow any more, in the middle of writing.
void HostileTest::aFullDiskLosesNothingThatWasAcknowledged()
{
    RunningServer server({u"--sample"_s, u"--rate-address"_s, u"10000"_s, u"--rate-account"_s, u"10000"_s, u"--rate-organization"_s, u"10000"_s});
    const QString token = server.signIn(login, password);
    const QStringList signedIn{u"Authorization: Bearer "_s + token};
    Writers writers(server.url(), token, 4, 60);
    QVERIFY(writers.areBusyFor(300));
    int added = 0;
    const auto add = [&] {
        const int status = server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Fullerton"_s}}, signedIn).status;
        added += status == 201;
        return status;
    };
    for (int i = 0; i < 3; ++i) {
        server.limitFiles(64 * 1024);
        QTRY_VERIFY(add() >= 500);
        QCOMPARE(server.ask(u"/api/v1/contacts?limit=10"_s, "GET", {}, signedIn).items().size(), 10); // what is there is read
        QCOMPARE(server.ask(u"/healthz"_s).status, 200);
        QVERIFY(writers.areBusyFor(200)); // they ask again
        server.limitFiles(-1);
        QTRY_COMPARE(add(), 201); // by itself
    }
    const QJsonObject said = writers.end();
    QVERIFY(said.value(u"gone"_s).toInt() > 0);
    QVERIFY(server.log().contains("store_unavailable")); // it says what happened
    QCOMPARE(writers.mistakes(said), QString());
    QCOMPARE(server.ask(u"/api/v1/contacts?limit=100&family_name=Fullerton"_s, "GET", {}, signedIn).items().size(), added);
    QCOMPARE(server.stop(), 0);
    server.startAgain({u"--sample"_s}); // and it is whole
    QCOMPARE(writers.mistakes(said), QString());
}

QTEST_GUILESS_MAIN(HostileTest)
#include "HostileTest.moc"
