#include "services/hosted/HttpServer.h"
#include "tests/hosted/RawClient.h"

#include <QProcess>
#include <QSemaphore>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace praxis;
using namespace praxis::hosted;
using praxis::test::RawClient;
using namespace Qt::StringLiterals;

namespace {

int statusIn(const QByteArray &heard)
{
    return heard.startsWith("HTTP/1.1 ") ? heard.mid(9, 3).toInt() : 0;
}

HttpServer::Options quick()
{
    HttpServer::Options options;
    options.threads = 2;
    options.headerBytes = 8192;
    options.bodyBytes = 65536;
    options.headerTime = std::chrono::milliseconds(400);
    options.bodyTime = std::chrono::milliseconds(400);
    options.idleTime = std::chrono::milliseconds(400);
    return options;
}

static Sender senderOf(const HttpRequest &head)
{
    const QByteArray said = head.header("authorization");
    return said.isEmpty() ? Sender::Stranger : said == "known" ? Sender::Known : Sender::Claimed;
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

} // namespace

/// Case 39, and what a well-behaved client expects.
class HttpServerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HttpServer> serve(HttpServer::Options options = quick())
    {
        auto server = std::make_unique<HttpServer>(std::move(options), [this](const HttpRequest &request) -> HttpAnswer {
            ++m_reached;
            return {200, "text/plain", request.method + ' ' + request.target + ' ' + QByteArray::number(request.body.size()) + " from " + request.address.toLatin1()};
        });
        if (!server->start())
            qFatal("the server does not start");
        return server;
    }

    std::atomic<int> m_reached = 0;

private Q_SLOTS:
    void initTestCase()
    {
        rlimit files{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
        files.rlim_cur = std::min<rlim_t>(files.rlim_max, 8192); // both ends of a thousand connections are here
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
    }
    void init() { m_reached = 0; }

    void curlGetsAnAnswerAndASecondOneOnTheSameConnection()
    {
        const auto server = serve();
        const QString address = u"http://127.0.0.1:%1"_s.arg(server->port());
        QProcess curl;
        curl.start(u"curl"_s, {u"-sS"_s, u"-i"_s, u"-d"_s, u"two words"_s, address + u"/one", u"--next"_s, u"-sS"_s, u"-w"_s, u" reused:%{num_connects}"_s, address + u"/two?x=1"});
        QVERIFY2(curl.waitForFinished(20'000), "curl is missing or hangs");
        const QByteArray said = curl.readAllStandardOutput();
        QVERIFY2(said.contains("POST /one 9 from 127.0.0.1"), said.constData());
        QVERIFY2(said.contains("GET /two?x=1 0 from 127.0.0.1 reused:0"), said.constData());
        QVERIFY(said.contains("X-Content-Type-Options: nosniff"));
        QVERIFY(said.contains("Cache-Control: no-store"));
    }

    void aLargeBodyIsAskedForFirst()
    {
        const auto server = serve();
        RawClient client(server->port());
        client.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        QVERIFY(client.hearUntil("\r\n\r\n").startsWith("HTTP/1.1 100"));
        client.say("hello");
        QVERIFY(client.hearUntil("127.0.0.1").contains("POST / 5"));
    }

    /// What stands beside the chunks of a body is bounded too, and nobody goes by what comes after it.
    void whatStandsBesideABodyIsBoundedAndNoHeader()
    {
        const auto server = serve();
        RawClient endless(server->port());
        endless.say("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;");
        qsizetype said = 0;
        while (said < 8'000'000 && endless.say(QByteArray(100'000, 'a')))
            said += 100'000;
        const QByteArray heard = endless.hear(1000);
        QVERIFY2(said < 8'000'000 || statusIn(heard) >= 400, "an extension without end was read");
        QCOMPARE(m_reached.load(), 0);
        HttpServer::Options options = quick();
        options.trustedProxies = {u"127.0.0.1"_s};
        const auto behind = serve(options);
        RawClient client(behind->port());
        client.say("POST /a HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.7\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n");
        const QByteArray answered = client.hear();
        QVERIFY2(statusIn(answered) >= 400 || answered.contains("from 192.0.2.7"), answered.constData());
    }

    void aProxyOfOursNamesTheClientAndAStrangerDoesNot()
    {
        HttpServer::Options options = quick();
        const auto ask = [](quint16 port, const QByteArray &forwarded) {
            RawClient client(port);
            client.say("GET /a HTTP/1.1\r\nHost: x\r\n" + forwarded + "Connection: close\r\n\r\n");
            return client.hear();
        };
        const auto open = serve(options);
        QVERIFY(ask(open->port(), "X-Forwarded-For: 192.0.2.7\r\n").contains("from 127.0.0.1"));
        options.trustedProxies = {u"127.0.0.1"_s};
        const auto behind = serve(options);
        QVERIFY(ask(behind->port(), "X-Forwarded-For: 192.0.2.7\r\n").contains("from 192.0.2.7"));
        QVERIFY(ask(behind->port(), "X-Forwarded-For: 6.6.6.6, 192.0.2.7\r\n").contains("from 192.0.2.7")); // the client's own saying stands before ours
        QVERIFY(ask(behind->port(), "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 2001:db8::1\r\n").contains("from 2001:db8::1"));
        QVERIFY(ask(behind->port(), "X-Forwarded-For: nonsense\r\n").contains("from 127.0.0.1"));
        QVERIFY(ask(behind->port(), "").contains("from 127.0.0.1"));
    }

    void aLongAnswerGoesPieceByPieceAndIsNeverHalfOfOne()
    {
        constexpr qint64 size = 40'000'000;
        std::atomic<qint64> asked = 0;
        HttpServer server(quick(), [&](const HttpRequest &request) {
            HttpAnswer answer{200, "application/octet-stream", {}};
            answer.length = size;
            answer.more = [&asked, cut = request.target == "/cut", given = qint64(0)](qsizetype most) mutable {
                if (cut && given > 1'000'000)
                    return QByteArray();
                given += most;
                asked += most;
                return QByteArray(most, 'm');
            };
            return answer;
        });
        QVERIFY(server.start().has_value());
        const auto fetch = [&](const QString &path) {
            QProcess curl;
            curl.start(u"curl"_s, {u"-sS"_s, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{size_download}"_s, u"http://127.0.0.1:%1%2"_s.arg(server.port()).arg(path)});
            curl.waitForFinished(60'000);
            return std::pair{curl.exitCode(), curl.readAllStandardOutput().toLongLong()};
        };
        QCOMPARE(fetch(u"/whole"_s), std::pair(0, size));
        QCOMPARE(fetch(u"/cut"_s).first, 18); // curl: "transferred a partial file"
        asked = 0;
        {
            RawClient slow(server.port());
            slow.say("GET /whole HTTP/1.1\r\nHost: x\r\n\r\n");
            (void)slow.hearUntil("\r\n\r\n");
            for (int i = 0; i < 200; ++i) { // others are answered meanwhile; who takes nothing is not filled up
                RawClient other(server.port());
                other.say("HEAD /whole HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                QCOMPARE(statusIn(other.hear()), 200);
            }
        }
        QVERIFY2(asked < size / 2, qPrintable(QString::number(asked.load())));
    }

    void headIsTheSameWithoutABody()
    {
        const auto server = serve();
        RawClient client(server->port());
        client.say("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        const QByteArray heard = client.hear();
        QCOMPARE(statusIn(heard), 200);
        QVERIFY(heard.contains("Content-Length: 24"));
        QVERIFY(heard.endsWith("\r\n\r\n"));
    }

    void whatCanBeReadInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("status");
        const QByteArray host = "Host: x\r\n";
        const auto post = [&](const QByteArray &fields, const QByteArray &body) -> QByteArray { return "POST / HTTP/1.1\r\n" + host + fields + "\r\n" + body; };
        QTest::newRow("length and chunks") << post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("chunks and length") << post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n") << 400;
        QTest::newRow("two lengths") << post("Content-Length: 4\r\nContent-Length: 5\r\n", "12345") << 400;
        QTest::newRow("two equal lengths") << post("Content-Length: 4\r\nContent-Length: 4\r\n", "1234") << 400;
        QTest::newRow("a negative length") << post("Content-Length: -1\r\n", {}) << 400;
        QTest::newRow("a list of lengths") << post("Content-Length: 4, 4\r\n", "1234") << 400;
        QTest::newRow("a huge length") << post("Content-Length: 99999999999999999999\r\n", {}) << 400;
        QTest::newRow("an unknown coding") << post("Transfer-Encoding: gzip\r\n", {}) << 501;
        QTest::newRow("a packed body") << post("Content-Encoding: gzip\r\nContent-Length: 4\r\n", "1234") << 415;
        QTest::newRow("a folded line") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n") << 400;
        QTest::newRow("a blank before the colon") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n") << 400;
        QTest::newRow("a bare line feed") << QByteArray("GET / HTTP/1.1\nHost: x\r\nA: b\r\n\r\n") << 400;
        QTest::newRow("a bare carriage return") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n") << 400;
        QTest::newRow("a NUL") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n", 43) << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") << 400;
        QTest::newRow("a blank in the target") << QByteArray("GET /a b HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("no request at all") << QByteArray("\x16\x03\x01\x02 TLS here\r\n\r\n") << 400;
        QTest::newRow("connect") << QByteArray("CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n") << 501;
        QTest::newRow("upgrade") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\n\r\n") << 501;
        QTest::newRow("ten thousand lines") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(10'000) + "\r\n") << 431;
        QTest::newRow("two hundred short lines") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(200) + "\r\n") << 400;
        QTest::newRow("a line of a megabyte") << QByteArray("GET /" + QByteArray(1 << 20, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n") << 431;
        QTest::newRow("a large body") << post("Content-Length: 1073741824\r\n", {}) << 413;
        QTest::newRow("large chunks") << post("Transfer-Encoding: chunked\r\n", "20000\r\n" + QByteArray(0x20000, 'a') + "\r\n0\r\n\r\n") << 413;
    }
    void whatCanBeReadInTwoWaysIsRefused()
    {
        QFETCH(QByteArray, said);
        QFETCH(int, status);
        const auto server = serve();
        RawClient client(server->port());
        client.say(said);
        const QByteArray heard = client.hear(3000);
        // Who is refused in the middle of speaking may see the connection go before the answer.
        QVERIFY2(statusIn(heard) == status || (heard.isEmpty() && said.size() > 20'000), heard.left(200).constData());
        QCOMPARE(heard.count("HTTP/1.1 "), heard.isEmpty() ? 0 : 1);
        QCOMPARE(m_reached.load(), 0);
    }

    void whoTakesTooLongIsToldAndClosed()
    {
        const auto server = serve();
        RawClient header(server->port());
        header.say("GET / HTTP/1.1\r\nHost:");
        RawClient body(server->port());
        body.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab");
        RawClient chunks(server->port());
        chunks.say("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 40 && chunks.say("1\r\na\r\n"); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(20)); // endless
        QCOMPARE(statusIn(header.hear()), 408);
        QCOMPARE(statusIn(body.hear()), 408);
        QCOMPARE(statusIn(chunks.hear()), 408);
        QCOMPARE(m_reached.load(), 0);
    }

    void aThousandSlowConnectionsHoldNobodyUp()
    {
        HttpServer::Options options = quick();
        options.headerTime = std::chrono::seconds(30);
        options.connectionsOfAddress = 1100;
        options.connections = 1100;
        const auto server = serve(options);
        const double before = residentMegabytes();
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 1000; ++i) {
            slow.push_back(std::make_unique<RawClient>(server->port()));
            slow.back()->say("GET /slow HTTP/1.1\r\nHost: x\r\nA: ");
        }
        for (int i = 0; i < 20; ++i) {
            RawClient quickOne(server->port());
            quickOne.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            QCOMPARE(statusIn(quickOne.hear()), 200);
        }
        QVERIFY2(residentMegabytes() - before < 32, qPrintable(QString::number(residentMegabytes() - before)));
        QCOMPARE(m_reached.load(), 20);
    }

    /// Who shows what only we give out may say more than a stranger.
    void aStrangersBodyIsSmall()
    {
        HttpServer::Options options = quick();
        options.strangerBytes = 1000;
        options.sender = &senderOf;
        const auto server = serve(options);
        const auto status = [&](const QByteArray &who, const QByteArray &body) {
            RawClient client(server->port());
            client.say("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + who + body);
            const QByteArray heard = client.hear();
            return statusIn(heard) == 413 && !heard.contains("application/problem+json") ? 0 : statusIn(heard);
        };
        const auto plain = [](int bytes) -> QByteArray { return "Content-Length: " + QByteArray::number(bytes) + "\r\n\r\n" + QByteArray(bytes, 'a'); };
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n\r\n3e8\r\n" + QByteArray(1000, 'a') + "\r\n1\r\na\r\n0\r\n\r\n", known = "Authorization: known\r\n";
        QCOMPARE(status({}, plain(1000)), 200);
        QCOMPARE(status({}, "Content-Length: 1001\r\n\r\n"), 413);
        QCOMPARE(status({}, chunked), 413);
        QCOMPARE(status(known, plain(60'000)), 200);
        QCOMPARE(status(known, chunked), 200);
        QCOMPARE(status("Authorization: me\r\n", plain(60'000)), 200);
        QCOMPARE(status(known, "Content-Length: 70000\r\n\r\n"), 413);
    }

    void theBodiesOfStrangersTakeNoMoreThanTheirRoom()
    {
        HttpServer::Options options = quick();
        options.bodyTime = std::chrono::seconds(30);
        options.strangerBytes = 1000;
        options.bodiesBytes = 3500;
        options.sender = &senderOf;
        const auto server = serve(options);
        const auto post = [&](const QByteArray &who, int bytes, int sent) {
            auto client = std::make_unique<RawClient>(server->port());
            client->say("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + who + "Content-Length: " + QByteArray::number(bytes) + "\r\n\r\n" + QByteArray(sent, 'a'));
            return client;
        };
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 3; ++i)
            slow.push_back(post({}, 1000, 1));
        QByteArray heard;
        QTRY_VERIFY((heard = post({}, 1000, 1)->hear(50), statusIn(heard) == 503)); // as soon as the three have arrived
        QVERIFY(heard.contains("application/problem+json") && heard.contains("Retry-After: 1"));
        QCOMPARE(statusIn(post({}, 400, 400)->hear()), 200); // there is room for so much
        QCOMPARE(statusIn(post("Authorization: me\r\n", 3000, 3000)->hear()), 200); // and of their own for others
        QCOMPARE(statusIn(post("Authorization: me\r\n", 4000, 0)->hear()), 503);
        QCOMPARE(statusIn(post("Authorization: known\r\n", 60'000, 60'000)->hear()), 200);
        slow.clear(); // they leave, and what they held is there again
        QTRY_COMPARE(statusIn(post({}, 1000, 1000)->hear()), 200);
    }

    void oneAddressDoesNotTakeTheRoomOfAll()
    {
        HttpServer::Options options = quick();
        options.bodyTime = std::chrono::seconds(30);
        options.bodiesOfAddressBytes = 5000;
        options.trustedProxies = {u"127.0.0.1"_s};
        options.sender = &senderOf;
        const auto server = serve(options);
        const auto post = [&](const QByteArray &from, int bytes, int sent) {
            auto client = std::make_unique<RawClient>(server->port());
            client->say("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: me\r\nX-Forwarded-For: " + from + "\r\nContent-Length: " + QByteArray::number(bytes)
                        + "\r\n\r\n" + QByteArray(sent, 'a'));
            return client;
        };
        auto slow = post("203.0.113.7", 4000, 1);
        QTRY_COMPARE(statusIn(post("203.0.113.7", 2000, 0)->hear(50)), 503); // as soon as the first has arrived
        QCOMPARE(statusIn(post("203.0.113.8", 2000, 2000)->hear()), 200);
        slow.reset();
        QTRY_COMPARE(statusIn(post("203.0.113.7", 2000, 2000)->hear()), 200);
    }

    void oneAddressDoesNotTakeEveryPlace()
    {
        HttpServer::Options options = quick();
        options.connectionsOfAddress = 3;
        options.headerTime = std::chrono::seconds(30);
        const auto server = serve(options);
        std::vector<std::unique_ptr<RawClient>> held;
        for (int i = 0; i < 3; ++i) {
            held.push_back(std::make_unique<RawClient>(server->port()));
            held.back()->say("G");
        }
        RawClient oneMore(server->port());
        oneMore.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QCOMPARE(oneMore.hear(), QByteArray());
        held.clear();
        QTRY_VERIFY(([&] {
            RawClient again(server->port());
            again.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            return statusIn(again.hear()) == 200;
        })());
    }

    void whereMoreWaitThanMayTheNextIsToldToComeBack()
    {
        QSemaphore gate;
        HttpServer::Options options = quick();
        options.threads = 1;
        options.waiting = 1;
        HttpServer server(options, [&gate](const HttpRequest &) -> HttpAnswer {
            gate.acquire();
            return {};
        });
        QVERIFY(server.start().has_value());
        RawClient one(server.port()), two(server.port());
        const QByteArray get = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        one.say(get);
        two.say(get);
        QByteArray heard;
        QTRY_VERIFY(([&] { // as soon as both have arrived
            RawClient three(server.port());
            three.say(get);
            heard = three.hear(50);
            return statusIn(heard) == 503;
        })());
        QVERIFY(heard.contains("Retry-After: 1"));
        gate.release(100);
        QCOMPARE(statusIn(one.hear()), 200);
        QCOMPARE(statusIn(two.hear()), 200);
    }

    void whatIsBeingAnsweredIsAnsweredBeforeTheEnd()
    {
        QSemaphore gate, arrived;
        HttpServer server(quick(), [&](const HttpRequest &) -> HttpAnswer {
            arrived.release();
            gate.acquire();
            return {200, "text/plain", "the last"};
        });
        QVERIFY(server.start().has_value());
        RawClient client(server.port());
        client.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        arrived.acquire();
        std::thread ending([&] { server.stop(); });
        gate.release();
        ending.join();
        QVERIFY(client.hear().contains("the last"));
        QVERIFY(!RawClient(server.port()).isOpen());
    }

    void whoLeavesBeforeTheAnswerHarmsNobody()
    {
        QSemaphore gate, arrived;
        HttpServer server(quick(), [&](const HttpRequest &) -> HttpAnswer {
            arrived.release();
            gate.acquire();
            return {200, "text/plain", QByteArray(1 << 20, 'a')};
        });
        QVERIFY(server.start().has_value());
        for (int i = 0; i < 20; ++i) {
            RawClient client(server.port());
            client.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            arrived.acquire();
            gate.release();
        }
        RawClient last(server.port());
        last.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        gate.release();
        QVERIFY(last.hear().size() > (1 << 20));
    }

    void aPortThatIsTakenIsSaid()
    {
        const auto first = serve();
        HttpServer::Options options = quick();
        options.port = first->port();
        HttpServer second(options, [](const HttpRequest &) { return HttpAnswer(); });
        const auto started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::StoreBusy);
        options.address = u"203.0.113.1"_s;
        HttpServer elsewhere(options, [](const HttpRequest &) { return HttpAnswer(); });
        QCOMPARE(elsewhere.start().error().code, ErrorCode::StoreUnavailable);
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "HttpServerTest.moc"
