#include "tests/server/Proxy.h"
#include "tests/server/Writers.h"

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Several praxisd behind the proxies whose configuration is shipped, on one PostgreSQL.
class ProxyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsConfigurationIsRight_data() { kinds(); }
    void itsConfigurationIsRight();
    void aStrangerGetsNoFurtherThanTheProxy_data() { kinds(); }
    void aStrangerGetsNoFurtherThanTheProxy();
    void aServerIsKilledUnderLoad_data() { kinds(); }
    void aServerIsKilledUnderLoad();

private:
    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("haproxy") << int(Proxy::HAProxy);
        QTest::newRow("nginx") << int(Proxy::Nginx);
    }
    /// What a client that says `half` of a header and then nothing is told; empty where it is simply left.
    static QByteArray toldAfterHalf(int port, const QByteArray &half);
};

void ProxyTest::itsConfigurationIsRight()
{
    QFETCH(const int, kind);
    const Proxy proxy(Proxy::Kind(kind), 8420, 8421);
    const auto [code, said] = proxy.check();
    QVERIFY2(code == 0, said.constData());
    QVERIFY2(!said.toLower().contains("warn"), said.constData());
}

QByteArray ProxyTest::toldAfterHalf(int port, const QByteArray &half)
{
    QProcess client;
    client.start(u"openssl"_s, {u"s_client"_s, u"-quiet"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port)});
    client.write(half);
    const bool left = client.waitForFinished(15'000);
    return left ? client.readAllStandardOutput() : "still there";
}

void ProxyTest::aStrangerGetsNoFurtherThanTheProxy()
{
    QFETCH(const int, kind);
    const HostedPractice made(PostgresServer::running());
    RunningServer server(made.options + QStringList{u"--trusted-proxy"_s, u"127.0.0.1"_s});
    QList<Proxy::Change> quicker{{u"timeout http-request 10s"_s, u"timeout http-request 1s"_s}};
    if (kind == Proxy::Nginx)
        quicker = {{u"client_header_timeout 10s;"_s, u"client_header_timeout 1s;"_s}};
    Proxy proxy(Proxy::Kind(kind), server.port, server.port, quicker);
    proxy.start();
    QTRY_COMPARE_WITH_TIMEOUT(RunningServer::curl(proxy.url() + u"/healthz").status, 200, 20'000);

    // In plain it is told where to go, and nothing else.
    const auto plain = RunningServer::curl(proxy.plainUrl() + u"/api/v1/me");
    QCOMPARE(plain.status, 308);
    QVERIFY2(plain.headers.toLower().contains("location: https://127.0.0.1"), plain.headers.constData());
    QVERIFY(RunningServer::curl(proxy.url() + u"/healthz").headers.toLower().contains("strict-transport-security: max-age=31536000"));
    QCOMPARE(ran(u"curl"_s, {u"-sS"_s, u"--tls-max"_s, u"1.1"_s, QString(proxy.url() + u"/healthz")}).first, 35); // an old TLS

    // Who says that somebody else is asking is not believed; praxisd itself would believe its proxy.
    const QJsonObject credentials{{u"login"_s, practiceLogin}, {u"password"_s, QString::fromUtf8(practicePassword)}, {u"device"_s, u"forged"_s}};
    const QByteArray body = QJsonDocument(credentials).toJson();
    const QStringList forged{u"X-Forwarded-For: 198.51.100.7"_s, u"Forwarded: for=198.51.100.8"_s, u"X-Real-IP: 198.51.100.9"_s};
    const auto through = RunningServer::curl(proxy.url() + u"/api/v1/auth/sign-in", "POST", body, forged);
    QCOMPARE(through.status, 200);
    const QStringList bearer{u"Authorization: Bearer "_s + through.json().value(u"access_token"_s).toString()};
    const auto addresses = [&] {
        QSet<QString> all;
        for (const QJsonValue &one : RunningServer::curl(proxy.url() + u"/api/v1/auth/sessions", "GET", {}, bearer).items())
            all.insert(one[u"address"].toString());
        return all;
    };
    QCOMPARE(addresses(), QSet<QString>{u"127.0.0.1"_s});
    QCOMPARE(RunningServer::curl(server.url() + u"/api/v1/auth/sign-in", "POST", body, forged).status, 200);
    QVERIFY(addresses().contains(u"198.51.100.7"_s));

    // What is too large or too slow, and what is asked of the database for nothing.
    writeSecret(server.folder.filePath(u"two"_s), QByteArray(2 * 1024 * 1024, ' '));
    const QStringList large{u"-sS"_s, u"--http1.1"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s, u"-H"_s, u"Expect: 100-continue"_s, u"--expect100-timeout"_s, u"20"_s, u"-H"_s, bearer.first(), u"--data-binary"_s,
                            QString(u'@' + server.folder.filePath(u"two"_s)), QString(proxy.url() + u"/api/v1/contacts")};
    QVERIFY(ran(u"curl"_s, large).second.endsWith("413"));
    QCOMPARE(RunningServer::curl(proxy.url() + u"/readyz").status, 404);
    const QByteArray told = toldAfterHalf(proxy.securePort(), "GET /healthz HTTP/1.1\r\nHost: ");
    QVERIFY2(told.isEmpty() || told.startsWith("HTTP/1.1 408"), told.constData());

    // The log leads to praxisd's line about the same request, and says nothing of whom it was about.
    const auto named = RunningServer::curl(proxy.url() + u"/api/v1/contacts?q=Marigold", "GET", {}, bearer);
    QCOMPARE(named.status, 200);
    static const QRegularExpression number(u"x-request-id: ([0-9a-f-]{36})"_s, QRegularExpression::CaseInsensitiveOption);
    const QByteArray id = number.match(QString::fromLatin1(named.headers)).captured(1).toLatin1();
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY(proxy.accessLog().contains(id));
    QVERIFY(server.log().contains(id));
    for (const char *word : {"Marigold", "contacts", "198.51.100", "robin"})
        QVERIFY2(!proxy.accessLog().contains(word), proxy.accessLog().constData());
}

void ProxyTest::aServerIsKilledUnderLoad()
{
    QFETCH(const int, kind);
    constexpr int desks = 4, each = 100, kills = 3;
    const HostedPractice made(PostgresServer::durable());
    const QStringList options = made.options + QStringList{u"--trusted-proxy"_s, u"127.0.0.1"_s};
    RunningServer one(options), two(options);
    Proxy proxy(Proxy::Kind(kind), one.port, two.port);
    proxy.start();
    QTRY_COMPARE_WITH_TIMEOUT(RunningServer::curl(proxy.url() + u"/healthz").status, 200, 20'000);
    const QString token = one.signIn(practiceLogin, QString::fromUtf8(practicePassword)); // the other one takes it as well
    Writers writers(proxy.url(), token, desks, each);
    int killed = 0;
    while (killed < kills && writers.areBusyFor(400)) {
        RunningServer &victim = killed % 2 == 0 ? one : two;
        victim.kill();
        ++killed;
        if (!writers.areBusyFor(400))
            break;
        victim.startAgain(options);
        if (kind == Proxy::HAProxy)
            QTRY_COMPARE_WITH_TIMEOUT(proxy.alive(), 2, 20'000);
        else if (!writers.areBusyFor(2'500)) // nginx does not ask: it tries again after its fail_timeout
            break;
    }
    const QJsonObject said = writers.end();
    QCOMPARE(killed, kills);
    QCOMPARE(writers.mistakes(said), QString());
    // Whoever was being answered when a server died had to ask again, and nobody else; HAProxy asks for them.
    QVERIFY2(said.value(u"gone"_s).toInt() <= desks * killed, QJsonDocument(said).toJson().constData());
    qInfo("%d kills, %d requests had to be sent again by their sender", killed, said.value(u"gone"_s).toInt());
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "ProxyTest.moc"
