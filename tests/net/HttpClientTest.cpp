#include "services/net/HttpClient.h"
#include "services/net/PublicAddress.h"
#include "tests/net/TlsServer.h"

#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace praxis;
using namespace praxis::net;
using praxis::test::Certificates;
using praxis::test::TlsServer;
using namespace Qt::StringLiterals;

/// Case 29, and whom a server of ours may call.
class HttpClientTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;

    [[nodiscard]] HttpClient::Options options() const
    {
        HttpClient::Options options;
        options.hosts = {u"localhost"_s};
        options.authorities = m_certificates->authority();
        options.toThisComputer = true;
        options.stalled = std::chrono::seconds(1);
        return options;
    }
    [[nodiscard]] static QString problem(const Result<HttpClient::Answer> &answer)
    {
        return answer ? u"answered"_s : answer.error().data.value(u"problem"_s, codeName(answer.error().code)).toString();
    }

private Q_SLOTS:
    void initTestCase() { m_certificates = std::make_unique<Certificates>(m_folder.path()); }

    void aRequestIsAnswered()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"n = int(self.headers.get('Content-Length') or 0)\n"
                                                            "self.say(201, self.command.encode() + b' ' + self.path.encode() + b' ' + self.rfile.read(n), {'X-Seen': self.headers.get('X-Own') or '-'})"_s);
        const HttpClient client(options());
        HttpClient::Request post{"POST", server.address(u"/rooms?a=b%20c"_s), {"X-Own: yes", "Content-Type: text/plain"}, "a body\0with a NUL"};
        post.body = QByteArray("a\0b", 3);
        const auto answer = client.send(post);
        QVERIFY2(answer.has_value(), qPrintable(problem(answer)));
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, QByteArray("POST /rooms?a=b%20c a\0b", 23));
        QCOMPARE(answer->header("x-seen"), QByteArray("yes"));
        QCOMPARE(client.send({"DELETE", server.address(u"/x"_s), {}, {}})->body, QByteArray("DELETE /x "));
    }

    void aRedirectionIsAnAnswerAndAnErrorToo()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"self.say(302 if self.path == '/away' else 404, b'{}', {'Location': 'https://localhost/elsewhere'})"_s);
        const HttpClient client(options());
        const auto away = client.send({"GET", server.address(u"/away"_s), {}, {}});
        QCOMPARE(away->status, 302);
        QCOMPARE(away->header("location"), QByteArray("https://localhost/elsewhere"));
        QCOMPARE(client.send({"GET", server.address(u"/"_s), {}, {}})->status, 404);
    }

    void aCertificateThatIsNotRightEndsIt_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("tls");
        QTest::newRow("expired") << u"expired"_s << QString();
        QTest::newRow("of another host") << u"elsewhere"_s << QString();
        QTest::newRow("signed by itself") << u"alone"_s << QString();
        QTest::newRow("TLS 1.1") << u"good"_s << u"context.set_ciphers('ALL:@SECLEVEL=0'); context.minimum_version = ssl.TLSVersion.TLSv1_1; context.maximum_version = ssl.TLSVersion.TLSv1_1"_s;
    }
    void aCertificateThatIsNotRightEndsIt()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, tls);
        const TlsServer server(m_folder.path(), certificate, u"open('reached', 'w').close()\nself.say(200)"_s, tls);
        QCOMPARE(problem(HttpClient(options()).send({"GET", server.address(u"/"_s), {"Authorization: Bearer secret"}, {}})), u"certificate"_s);
        QVERIFY(!QFile::exists(m_folder.filePath(u"reached"_s)));
    }

    /// Case 29: what its authority has taken back, itself or what has signed it.
    void aRevokedCertificateEndsIt()
    {
        HttpClient::Options listed = options();
        listed.authorities = m_certificates->authorityWithRevocations();
        for (const auto &[certificate, counts] : {std::pair{u"good"_s, true}, {u"revoked"_s, false}, {u"under"_s, false}}) {
            const TlsServer server(m_folder.path(), certificate, u"open('reached', 'w').close()\nself.say(200)"_s);
            const auto answer = HttpClient(listed).send({"GET", server.address(u"/"_s), {"Authorization: Bearer secret"}, {}});
            QCOMPARE(problem(answer), counts ? u"answered"_s : u"certificate"_s);
            QCOMPARE(QFile::remove(m_folder.filePath(u"reached"_s)), counts);
            QVERIFY(counts || HttpClient(options()).send({"GET", server.address(u"/"_s), {}, {}}).has_value()); // it is the list alone that says so
            QFile::remove(m_folder.filePath(u"reached"_s));
        }
    }

    void anAuthorityThatNobodyKnowsEndsIt()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"self.say(200)"_s);
        HttpClient::Options system = options();
        system.authorities.clear();
        QCOMPARE(problem(HttpClient(system).send({"GET", server.address(u"/"_s), {}, {}})), u"certificate"_s);
    }

    /// Case 46.
    void onlyItsHostsAreCalled()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"self.say(200)"_s);
        const HttpClient client(options());
        for (const QString &address : {u"https://localhost.evil.test/"_s, u"https://evil.test/"_s, u"https://localhost@evil.test/"_s, u"https://user:pw@localhost/"_s, server.address(u"/"_s, u"127.0.0.1"_s)})
            QCOMPARE(problem(client.send({"GET", address, {}, {}})), u"host"_s);
        for (const QString &address : {u"http://localhost/"_s, u"file:///etc/passwd"_s, u"gopher://localhost/"_s, u"ftp://localhost/"_s, u""_s, u"localhost"_s})
            QCOMPARE(problem(client.send({"GET", address, {}, {}})), u"scheme"_s);
    }

    /// Case 46: the name is on the list, and leads home all the same.
    void aNameThatLeadsIntoANetworkOfOursIsNotFollowed()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"self.say(200)"_s);
        HttpClient::Options outside = options();
        outside.toThisComputer = false;
        QCOMPARE(problem(HttpClient(outside).send({"GET", server.address(u"/"_s), {}, {}})), u"address"_s);
        outside.hosts = {u"10.0.0.1"_s, u"169.254.169.254"_s};
        QCOMPARE(problem(HttpClient(outside).send({"GET", u"https://169.254.169.254/latest/meta-data"_s, {}, {}})), u"address"_s);
    }

    void whichAddressesArePublic_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("expected");
        for (const char *home : {"0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1",
                                 "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::a00:1",
                                 "2001:db8::1", "2002:a00:1::1", "2001::1"})
            QTest::newRow(home) << QString::fromLatin1(home) << false;
        for (const char *outside : {"1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "3.210.0.1", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8"})
            QTest::newRow(outside) << QString::fromLatin1(outside) << true;
    }
    /// Case 46.
    void whichAddressesArePublic()
    {
        QFETCH(QString, address);
        QFETCH(bool, expected);
        sockaddr_in four{};
        sockaddr_in6 six{};
        const QByteArray text = address.toLatin1();
        if (::inet_pton(AF_INET, text.constData(), &four.sin_addr) == 1) {
            four.sin_family = AF_INET;
            QCOMPARE(isPublic(reinterpret_cast<const sockaddr *>(&four)), expected);
        } else {
            QCOMPARE(::inet_pton(AF_INET6, text.constData(), &six.sin6_addr), 1);
            six.sin6_family = AF_INET6;
            QCOMPARE(isPublic(reinterpret_cast<const sockaddr *>(&six)), expected);
        }
    }

    void tooMuchOrTooSlowIsGivenUp()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"if self.path == '/large': self.say(200, b'a' * 5000)\n"
                                                            "elif self.path == '/endless':\n"
                                                            "    self.send_response(200); self.end_headers()\n"
                                                            "    while True: self.wfile.write(b'a' * 1000)\n"
                                                            "elif self.path == '/slow': time.sleep(20)\n"
                                                            "else:\n"
                                                            "    self.send_response(200); self.send_header('Content-Length', '100'); self.end_headers(); self.wfile.write(b'half'); self.connection.shutdown(socket.SHUT_RDWR)"_s);
        const HttpClient client(options());
        HttpClient::Request request{"GET", server.address(u"/large"_s), {}, {}, 4096};
        QCOMPARE(problem(client.send(request)), u"too_large"_s);
        request.address = server.address(u"/endless"_s);
        QCOMPARE(problem(client.send(request)), u"too_large"_s);
        request.address = server.address(u"/slow"_s);
        QCOMPARE(problem(client.send(request)), u"not_available"_s);
        request.address = server.address(u"/half"_s);
        QCOMPARE(problem(client.send(request)), u"not_available"_s);
        request.address = u"https://localhost:1/"_s;
        QCOMPARE(problem(client.send(request)), u"not_available"_s);
    }

    void aLargeAnswerComesPieceByPiece()
    {
        const TlsServer server(m_folder.path(), u"good"_s, u"self.say(200 if self.path == '/media' else 404, b'm' * 3000000)"_s);
        const HttpClient client(options());
        qint64 size = 0;
        HttpClient::Request request{"GET", server.address(u"/media"_s), {}, {}, 1 << 30, [&size](QByteArrayView piece) { size += piece.size(); return true; }};
        const auto answer = client.send(request);
        QVERIFY(answer.has_value() && answer->body.isEmpty());
        QCOMPARE(size, 3'000'000);
        request.address = server.address(u"/gone"_s); // what is said of an error is no media
        QCOMPARE(client.send(request)->body.size(), 3'000'000);
        QCOMPARE(size, 3'000'000);
        request.address = server.address(u"/media"_s);
        request.piece = [](QByteArrayView) { return false; };
        QCOMPARE(problem(client.send(request)), u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "HttpClientTest.moc"
