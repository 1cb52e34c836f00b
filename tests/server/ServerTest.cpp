#include "tests/server/RunningServer.h"

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// praxisd as somebody who installs it meets it.
class ServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSamplePracticeIsServedAndOutlivesARestart();
    void settingsAreCheckedBeforeAnythingStarts_data();
    void settingsAreCheckedBeforeAnythingStarts();
    void itsLogNamesNobody();
    void itAnswersWhatWasAskedBeforeItEnds();

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
    RunningServer server({u"--sample"_s});
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
    server.start({u"--sample"_s});
    QCOMPARE(server.ask(u"/api/v1/contacts?q=zimmermann-probe"_s, "GET", {}, signedIn).items().size(), 1); // and the token is still one
    QCOMPARE(server.stop(), 0);
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

void ServerTest::itsLogNamesNobody()
{
    RunningServer server({u"--sample"_s});
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

void ServerTest::itAnswersWhatWasAskedBeforeItEnds()
{
    RunningServer server({u"--sample"_s});
    const QString token = server.signIn(u"robin"_s, u"harbour-side-sample-robin"_s);
    QProcess asking;
    asking.start(u"curl"_s, {u"-sS"_s, u"-X"_s, u"POST"_s, u"-H"_s, u"Content-Type: application/json"_s, u"-d"_s, u"{\"login\":\"robin\",\"password\":\"harbour-side-sample-robin\"}"_s,
                             u"-w"_s, u"%{http_code}"_s, server.url() + u"/api/v1/auth/sign-in"_s});
    QVERIFY(asking.waitForStarted());
    QCOMPARE(server.stop(), 0);
    QVERIFY(asking.waitForFinished(20'000));
    const QByteArray said = asking.readAllStandardOutput();
    QVERIFY2(said.endsWith("200") || asking.exitCode() == 7, said.constData()); // answered, or it came after the door was closed
}

QTEST_GUILESS_MAIN(ServerTest)
#include "ServerTest.moc"
