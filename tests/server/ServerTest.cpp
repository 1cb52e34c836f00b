#include "tests/server/SampleServer.h"

#include <QTcpServer>

#include <QTcpSocket>

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// praxisd as somebody who installs it meets it.
class ServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSamplePracticeIsServedAndOutlivesARestart_data() { onEitherDatabase(); }
    void theSamplePracticeIsServedAndOutlivesARestart();
    void settingsAreCheckedBeforeAnythingStarts_data();
    void settingsAreCheckedBeforeAnythingStarts();
    void checkingSaysWhatServingWouldMeet();
    void onAFreePortItsTokensAreMadeOutToThatPort_data() { onEitherDatabase(); }
    void onAFreePortItsTokensAreMadeOutToThatPort();
    void pagesOfOtherHostsUseItOnlyWhereTheyAreListed_data() { onEitherDatabase(); }
    void pagesOfOtherHostsUseItOnlyWhereTheyAreListed();
    void itsLogNamesNobody_data() { onEitherDatabase(); }
    void itsLogNamesNobody();
    void aRequestIsOneLineOfItsLogWhateverItSays_data() { onEitherDatabase(); }
    void aRequestIsOneLineOfItsLogWhateverItSays();
    void itAnswersWhatWasAskedBeforeItEnds_data() { onEitherDatabase(); }
    void itAnswersWhatWasAskedBeforeItEnds();
    void itsFiguresAreReadByWhoReadsSuchFigures_data() { onEitherDatabase(); }
    void itsFiguresAreReadByWhoReadsSuchFigures();

private:
    static std::pair<int, QByteArray> run(const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(PRAXISD), arguments);
        if (!process.waitForFinished(60'000))
            qFatal("praxisd does not end");
        return {process.exitCode(), process.readAll()};
    }
};

void ServerTest::theSamplePracticeIsServedAndOutlivesARestart()
{
    QFETCH(const QString, kind);
    SampleServer server(kind);
    QCOMPARE(server.ask(u"/healthz"_s).status, 200);
    QCOMPARE(server.ask(u"/readyz"_s).status, 200);
    QCOMPARE(server.ask(u"/api/v1/contacts"_s).status, 401);
    const QString token = server.signIn(u"robin"_s, u"harbour-side-sample-robin"_s);
    QVERIFY(!token.isEmpty());
    const QStringList signedIn{u"Authorization: Bearer "_s + token};
    const auto page = server.ask(u"/api/v1/contacts?limit=50&sort=sort_name"_s, "GET", {}, signedIn);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.items().size(), 50);
    QVERIFY(page.headers.contains("X-Request-Id: "));
    QVERIFY(server.ask(u"/api/v1/openapi.json"_s).json().value(u"paths").toObject().size() > 100);
    const auto added = server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Zimmermann-Probe"_s}}, signedIn);
    QCOMPARE(added.status, 201);
    QCOMPARE(server.stop(), 0);
    server.start(server.options);
    QCOMPARE(server.ask(u"/api/v1/contacts?q=zimmermann-probe"_s, "GET", {}, signedIn).items().size(), 1); // and the token is still one
    QCOMPARE(server.stop(), 0);
    if (kind != u"sqlite")
        return;
    // What is on the disk says nothing to whoever has no key.
    QFile file(server.folder.filePath(u"praxisd.praxis"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.size() > 1'000'000);
    QVERIFY(!bytes.contains("Zimmermann") && !bytes.contains("SQLite format") && !bytes.contains("argon2id"));
}

void ServerTest::settingsAreCheckedBeforeAnythingStarts_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("no folder") << QStringList{} << QByteArray("data");
    QTest::newRow("no key") << QStringList{u"--data"_s, u"DIR"_s} << QByteArray("master-key-file");
    QTest::newRow("a key that is not there") << QStringList{u"--data"_s, u"DIR"_s, u"--master-key-file"_s, u"DIR/none"_s} << QByteArray("file_unreadable");
    QTest::newRow("a key that others can read") << QStringList{u"--data"_s, u"DIR"_s, u"--master-key-file"_s, u"DIR/open.key"_s} << QByteArray("others");
    QTest::newRow("a key that is none") << QStringList{u"--data"_s, u"DIR"_s, u"--master-key-file"_s, u"DIR/odd.key"_s} << QByteArray("64 hexadecimal digits");
    QTest::newRow("a port that is none") << QStringList{u"--data"_s, u"DIR"_s, u"--listen"_s, u"127.0.0.1:70000"_s} << QByteArray("listen");
    QTest::newRow("plain http for others") << QStringList{u"--data"_s, u"DIR"_s, u"--public-url"_s, u"http://practice.example"_s} << QByteArray("public-url");
    QTest::newRow("a password in an address") << QStringList{u"--data"_s, u"DIR"_s, u"--master-key-file"_s, u"DIR/good.key"_s, u"--store"_s, u"postgresql://praxis:secret@db/praxis"_s} << QByteArray("password");
    QTest::newRow("a proxy by name") << QStringList{u"--data"_s, u"DIR"_s, u"--trusted-proxy"_s, u"127.0.0.1,proxy.example"_s} << QByteArray("trusted-proxy");
    QTest::newRow("every page") << QStringList{u"--data"_s, u"DIR"_s, u"--cors-origins"_s, u"*"_s} << QByteArray("cors-origins");
    QTest::newRow("a page with a path") << QStringList{u"--data"_s, u"DIR"_s, u"--cors-origins"_s, u"https://app.example/start"_s} << QByteArray("cors-origins");
    QTest::newRow("a plain page") << QStringList{u"--data"_s, u"DIR"_s, u"--cors-origins"_s, u"http://app.example"_s} << QByteArray("cors-origins");
    QTest::newRow("a rate of nothing") << QStringList{u"--data"_s, u"DIR"_s, u"--rate-address"_s, u"0"_s} << QByteArray("rate-address");
    QTest::newRow("half a permission") << QStringList{u"--data"_s, u"DIR"_s, u"--master-key-file"_s, u"DIR/good.key"_s, u"--oidc-own-network"_s, u"yes"_s} << QByteArray("oidc-own-network");
    QTest::newRow("a provider in plain") << QStringList{u"--data"_s, u"DIR"_s, u"--master-key-file"_s, u"DIR/good.key"_s, u"--videosdk-address"_s, u"http://video.example"_s} << QByteArray("videosdk-address");
    QTest::newRow("an unknown setting") << QStringList{u"--config"_s, u"DIR/odd.conf"_s} << QByteArray("lisen");
    QTest::newRow("a database that is not there") << QStringList{u"--data"_s, u"DIR"_s, u"--master-key-file"_s, u"DIR/good.key"_s} << QByteArray("store_unavailable");
}

void ServerTest::settingsAreCheckedBeforeAnythingStarts()
{
    QFETCH(QStringList, options);
    QFETCH(const QByteArray, names);
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(permissions);
    };
    write(u"good.key"_s, QByteArray(64, 'a'));
    write(u"open.key"_s, QByteArray(64, 'a'), QFile::ReadOwner | QFile::ReadOther);
    write(u"odd.key"_s, "secret");
    write(u"odd.conf"_s, "# ours\nlisen = 127.0.0.1:1\n");
    options.replaceInStrings(u"DIR"_s, folder.path());
    const auto [code, said] = run(options + QStringList{u"--check"_s});
    QVERIFY2(code == 1, said.constData());
    QVERIFY2(said.contains(names), said.constData());
    QVERIFY2(!said.contains("secret"), said.constData());
}

void ServerTest::checkingSaysWhatServingWouldMeet()
{
    RunningServer server({u"--sample"_s});
    const QString folder = server.folder.path();
    const QStringList options{u"--data"_s, folder, u"--master-key-file"_s, server.folder.filePath(u"master.key"_s), u"--public-url"_s, u"https://praxis.test"_s, u"--check"_s};
    server.stop();
    const auto [code, said] = run(options + QStringList{u"--listen"_s, u"127.0.0.1:%1"_s.arg(server.port)});
    QVERIFY2(code == 0, said.constData());
    for (const char *words : {"opens all 1 practices", "can be written to", "is free (listen)", "No trusted-proxy", "All is well"})
        QVERIFY2(said.contains(words), said.constData());
    // A service of identities in a network of one's own is asked where whoever runs the server said so.
    const QStringList identity{u"--listen"_s, u"127.0.0.1:%1"_s.arg(server.port), u"--oidc-issuer"_s, u"https://127.0.0.1:1"_s};
    const auto [refused, which] = run(options + identity);
    QVERIFY2(refused == 1 && which.contains("WRONG  The identity service https://127.0.0.1:1 stands in a network of one's own") && which.contains("oidc-own-network = on"), which.constData());
    const auto [silent, noted] = run(options + identity + QStringList{u"--oidc-own-network"_s, u"on"_s});
    QVERIFY2(silent == 0 && noted.contains("The identity service https://127.0.0.1:1 does not answer"), noted.constData());
    const auto [elsewhere, why] = run(options + QStringList{u"--listen"_s, u"192.0.2.1:8420"_s}); // an address of nobody
    QVERIFY2(elsewhere == 1 && why.contains("WRONG  192.0.2.1:8420"), why.constData());
}

void ServerTest::onAFreePortItsTokensAreMadeOutToThatPort()
{
    QFETCH(const QString, kind);
    const SampleServer server(kind, {u"--public-url"_s, QString()});
    const QString token = server.signIn(u"robin"_s, u"harbour-side-sample-robin"_s);
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(token.section(u'.', 1, 1).toLatin1(), QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(claims.value(u"iss"_s).toString(), server.url());
    QCOMPARE(server.ask(u"/api/v1/me"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).status, 200);
}

void ServerTest::pagesOfOtherHostsUseItOnlyWhereTheyAreListed()
{
    QFETCH(const QString, kind);
    const QStringList ours{u"Origin: https://app.example"_s}, theirs{u"Origin: https://evil.example"_s};
    const QStringList asking{u"Access-Control-Request-Method: POST"_s, u"Access-Control-Request-Headers: authorization"_s};
    SampleServer server(kind, {u"--cors-origins"_s, u"https://app.example, http://localhost:5173"_s});
    const auto may = server.ask(u"/api/v1/contacts"_s, "OPTIONS", {}, ours + asking);
    QCOMPARE(may.status, 204);
    QVERIFY2(may.headers.contains("Access-Control-Allow-Origin: https://app.example\r\n") && may.headers.contains("Vary: Origin") && may.headers.contains("Authorization"), may.headers.constData());
    QVERIFY(!may.headers.contains("Allow-Credentials") && !may.headers.contains("Origin: *"));
    QVERIFY(!server.ask(u"/api/v1/contacts"_s, "OPTIONS", {}, theirs + asking).headers.contains("Access-Control-"));
    // The page is told why it was refused; another page is told nothing.
    const auto refused = server.ask(u"/api/v1/contacts"_s, "GET", {}, ours);
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.headers.contains("Access-Control-Allow-Origin: https://app.example"));
    for (const QString &other : {u"https://evil.example"_s, u"null"_s, u"https://app.example.evil.example"_s, u"http://app.example"_s, u"https://app.example:8443"_s})
        QVERIFY(!server.ask(u"/healthz"_s, "GET", {}, {u"Origin: "_s + other}).headers.contains("Access-Control-"));
    server.stop();
    // Closed unless somebody opens it.
    server.start(server.options.first(server.options.indexOf(u"--cors-origins"_s)));
    QVERIFY(!server.ask(u"/healthz"_s, "GET", {}, ours).headers.contains("Access-Control-"));
    QVERIFY(server.ask(u"/api/v1/contacts"_s, "OPTIONS", {}, ours + asking).status >= 400);
}

void ServerTest::itsLogNamesNobody()
{
    QFETCH(const QString, kind);
    SampleServer server(kind);
    const QString token = server.signIn(u"robin"_s, u"harbour-side-sample-robin"_s);
    const QStringList signedIn{u"Authorization: Bearer "_s + token};
    const auto people = server.ask(u"/api/v1/contacts?limit=1&q=an"_s, "GET", {}, signedIn);
    QVERIFY(!people.items().isEmpty());
    const QString id = people.items().first()[u"id"].toString(), name = people.items().first()[u"family_name"].toString();
    QCOMPARE(server.ask(u"/api/v1/contacts/"_s + id, "GET", {}, signedIn).status, 200);
    (void)server.signIn(u"robin"_s, u"a wrong password"_s);
    server.stop();
    const QByteArray log = server.log();
    QVERIFY(log.count("\"route\":\"/api/v1/contacts/{id}\"") == 1);
    for (const QString &secret : {id, name, token, u"robin"_s, u"wrong password"_s, u"q=an"_s, token.section(u'.', 2)})
        QVERIFY2(!log.contains(secret.toUtf8()), qPrintable(secret));
    for (const QByteArray &line : log.trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

/// Case 36.
void ServerTest::aRequestIsOneLineOfItsLogWhateverItSays()
{
    QFETCH(const QString, kind);
    SampleServer server(kind);
    const QByteArray odd = "\x1b[2J\x1b[31mred \xe2\x80\xa8 \xe2\x80\xae \xff\xfe \"level\":\"info\"}";
    const QList<QByteArray> requests{
        "GET /healthz HTTP/1.1\r\nHost: x\r\nUser-Agent: " + odd + "\r\nConnection: close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: x\r\nUser-Agent: one\r\n{\"level\":\"info\"}\r\nConnection: close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.2.3.4\x0b{}\r\nForwarded: for=\"" + odd + "\"\r\nConnection: close\r\n\r\n",
        "GET /api/v1/contacts/%0d%0a%1b%5b31m%e2%80%a8%00?q=%0d%0a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /" + QByteArray(64 * 1024, 'x') + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: x\r\nUser-Agent: " + QByteArray(64 * 1024, 'x') + "\r\nConnection: close\r\n\r\n",
        "GE\x1b[31mT /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: " + odd + "\r\nConnection: close\r\n\r\n",
        "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 64\r\nConnection: close\r\n\r\n"
            + QByteArray("{\"login\":\"a\\r\\n\\u001b[31m\\u2028\\u202e\",\"password\":\"x\"}").leftJustified(64),
    };
    for (const QByteArray &request : requests) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(server.port));
        QVERIFY(socket.waitForConnected(10'000));
        socket.write(request);
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000)) { }
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 "), answer.left(60).constData()); // empty: it was cut off while it still spoke
        QVERIFY(!answer.contains('\x1b') && !answer.startsWith("HTTP/1.1 5"));
    }
    server.stop();
    const QByteArray log = server.log();
    QVERIFY(!log.isEmpty());
    int told = 0;
    for (const QByteArray &line : log.trimmed().split('\n')) {
        QJsonParseError problem;
        const QJsonObject object = QJsonDocument::fromJson(line, &problem).object();
        QVERIFY2(problem.error == QJsonParseError::NoError && !object.isEmpty(), line.left(200).constData());
        QVERIFY2(line.size() < 4096, line.left(200).constData());
        for (const char c : line)
            QVERIFY(static_cast<uchar>(c) >= 0x20 && static_cast<uchar>(c) != 0x7f);
        QVERIFY(!line.contains("\xe2\x80\xa8") && !line.contains("\xe2\x80\xae"));
        told += object.contains(u"route"_s) || object.contains(u"status"_s);
    }
    QVERIFY2(told > 0 && told <= requests.size(), qPrintable(QString::number(told)));
}

void ServerTest::itAnswersWhatWasAskedBeforeItEnds()
{
    QFETCH(const QString, kind);
    SampleServer server(kind);
    const QByteArray body = "{\"login\":\"robin\",\"password\":\"harbour-side-sample-robin\"}";
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(server.port));
    QVERIFY(socket.waitForConnected(10'000));
    socket.write("POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
    QVERIFY(socket.waitForReadyRead(10'000));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 100")); // it knows that there is a request
    socket.write(body);
    QVERIFY(socket.waitForBytesWritten(10'000));
    QCOMPARE(server.stop(), 0);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000)) { }
    const QByteArray said = socket.readAll();
    QVERIFY2(said.startsWith("HTTP/1.1 200") && said.endsWith('}'), said.constData());
}

void ServerTest::itsFiguresAreReadByWhoReadsSuchFigures()
{
    QFETCH(const QString, kind);
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString port = QString::number(free.serverPort());
    free.close();
    SampleServer server(kind, {u"--metrics-port"_s, port});
    const QString token = server.signIn(u"robin"_s, u"harbour-side-sample-robin"_s);
    QCOMPARE(server.ask(u"/api/v1/contacts?limit=1"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).status, 200);
    QProcess reader;
    reader.start(u"/usr/bin/python3"_s, {u"-c"_s, uR"py(
import json, sys, urllib.request
from prometheus_client.parser import text_string_to_metric_families
text = urllib.request.urlopen(sys.argv[1]).read().decode()
families = {one.name: one for one in text_string_to_metric_families(text)}
asked = [s for s in families["praxis_requests"].samples if s.labels["route"] == "/api/v1/contacts"]
print(json.dumps({
    "contacts": sum(s.value for s in asked if s.labels["status"] == "200"),
    "times": sum(s.value for s in families["praxis_request_seconds"].samples if s.name.endswith("_count") and s.labels["route"] == "/api/v1/contacts"),
    "dead": families["praxis_jobs_dead"].samples[0].value,
    "waiting": families["praxis_jobs_waiting"].samples[0].value,
    "clock": families["praxis_clock_off_seconds"].samples[0].value,
    "names": "robin" in text or "Harbourside" in text}))
)py"_s, u"http://127.0.0.1:%1/metrics"_s.arg(port)});
    QVERIFY(reader.waitForFinished(60'000));
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
    const QJsonObject figures = QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
    QCOMPARE(figures.value(u"contacts").toInt(), 1);
    QCOMPARE(figures.value(u"times").toInt(), 1);
    QCOMPARE(figures.value(u"dead").toInt(), 0);
    QVERIFY(figures.value(u"waiting").toInt() >= 0);
    QCOMPARE(figures.value(u"clock").toInt(-1), 0);
    QCOMPARE(figures.value(u"names").toBool(), false);
    QCOMPARE(RunningServer::curl(server.url() + u"/metrics"_s).status, 404); // not where everybody asks
}

QTEST_GUILESS_MAIN(ServerTest)
#include "ServerTest.moc"
