#include "tests/server/RunningServer.h"
#include "tests/support/PostgresServer.h"

#include <QRandomGenerator>

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What was acknowledged is there, once, whatever became of the server or of its database meanwhile.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPracticeIsFoundedInPostgresAndServed();
    void praxisdIsKilledWhileDesksWrite_data();
    void praxisdIsKilledWhileDesksWrite();
    void postgresIsStoppedWhileDesksWrite();

private:
    /// A database made by praxisctl, and how praxisd is started on it.
    struct Made {
        QTemporaryDir folder;
        QStringList options;
    };
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("no room");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    static std::pair<int, QByteArray> praxisctl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(PRAXISCTL), arguments);
        if (!process.waitForFinished(120'000))
            qFatal("praxisctl does not end");
        return {process.exitCode(), process.readAll()};
    }
    static std::unique_ptr<Made> inPostgres(PostgresServer &server)
    {
        auto made = std::make_unique<Made>();
        const QString database = server.createEmptyDatabase();
        const QString at = u"@/%1?host=%2"_s.arg(database, server.socketFolder());
        write(made->folder.filePath(u"password"_s), password);
        const auto [code, said] = praxisctl({u"--data"_s, made->folder.path(), u"--login"_s, u"robin@example.org"_s, u"--password-file"_s, made->folder.filePath(u"password"_s), u"init"_s,
                                             u"--name"_s, u"Harbourside"_s, u"--store"_s, QString(u"postgresql://postgres"_s + at), u"--master-key-file"_s,
                                             made->folder.filePath(u"master.key"_s), u"--app-password-file"_s, made->folder.filePath(u"app"_s)});
        if (code != 0)
            qFatal("praxisctl init: %s", said.constData());
        made->options = {u"--store"_s, QString(u"postgresql://praxis_app"_s + at), u"--store-password-file"_s, made->folder.filePath(u"app"_s), u"--master-key-file"_s,
                         made->folder.filePath(u"master.key"_s)};
        return made;
    }
    /// Desks write while `disturb` is done several times.
    static void writeThrough(RunningServer &server, const QString &login, const QByteArray &secret, const std::function<void()> &disturb);

    static inline const QByteArray password = "a garden of seven willows";
};

void FaultsTest::writeThrough(RunningServer &server, const QString &login, const QByteArray &secret, const std::function<void()> &disturb)
{
    constexpr int desks = 4, each = 60;
    const QString token = server.signIn(login, QString::fromUtf8(secret));
    QVERIFY(!token.isEmpty());
    QProcess writers;
    writers.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writers.start(u"/usr/bin/python3"_s, {QStringLiteral(WRITERS), server.url(), token, QString::number(desks), QString::number(each)});
    QVERIFY(writers.waitForStarted());
    QRandomGenerator random(20261124);
    for (int i = 0; i < 4 && writers.state() == QProcess::Running; ++i) {
        writers.waitForFinished(150 + random.bounded(400)); // somewhere in the middle
        if (writers.state() == QProcess::Running)
            disturb();
    }
    QVERIFY(writers.state() == QProcess::NotRunning || writers.waitForFinished(120'000));
    const QJsonObject said = QJsonDocument::fromJson(writers.readAllStandardOutput()).object();
    QVERIFY2(said.value(u"odd"_s).toArray().isEmpty(), QJsonDocument(said).toJson().constData());
    QCOMPARE(said.value(u"acknowledged"_s).toInt(), desks * each);
    QVERIFY(said.value(u"again"_s).toInt() > 0); // it was disturbed
    QSet<QString> names;
    int rows = 0;
    QString after;
    bool isAtEnd = false;
    do {
        const auto page = server.ask(u"/api/v1/contacts?limit=100"_s + (after.isEmpty() ? QString() : u"&after="_s + after), "GET", {}, {u"Authorization: Bearer "_s + token});
        if (page.status == 429) // the desks have asked for much: as the answer says
            continue;
        QCOMPARE(page.status, 200);
        for (const QJsonValue &item : page.items()) {
            if (const QString name = item[u"family_name"].toString(); name.startsWith(u"Written"_s)) {
                names.insert(name);
                ++rows;
            }
        }
        after = page.json().value(u"next"_s).toString();
        isAtEnd = after.isEmpty();
    } while (!isAtEnd);
    QCOMPARE(rows, desks * each); // none twice
    QCOMPARE(names.size(), desks * each);
}

void FaultsTest::aPracticeIsFoundedInPostgresAndServed()
{
    const auto made = inPostgres(PostgresServer::running());
    RunningServer server(made->options);
    const QString token = server.signIn(u"robin@example.org"_s, QString::fromUtf8(password));
    QVERIFY(!token.isEmpty());
    QCOMPARE(server.ask(u"/api/v1/me"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).json().value(u"role"_s).toString(), u"admin"_s);
    // A second practice in the same backend, by the same command; the same login is taken.
    QStringList again{u"--data"_s, made->folder.path(), u"--login"_s, u"robin@example.org"_s, u"--password-file"_s, made->folder.filePath(u"password"_s), u"init"_s, u"--name"_s, u"Another"_s,
                      u"--store"_s, QString(made->options[1]).replace(u"praxis_app@"_s, u"postgres@"_s), u"--master-key-file"_s, made->folder.filePath(u"master.key"_s),
                      u"--app-password-file"_s, made->folder.filePath(u"app"_s)};
    QCOMPARE(praxisctl(again).first, 1);
    again[3] = u"zoe@example.org"_s;
    const auto [code, said] = praxisctl(again);
    QVERIFY2(code == 0, said.constData());
    const QString zoe = server.signIn(u"zoe@example.org"_s, QString::fromUtf8(password));
    QCOMPARE(server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Zoes"_s}}, {u"Authorization: Bearer "_s + zoe}).status, 201);
    QCOMPARE(server.ask(u"/api/v1/contacts"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).items().size(), 0);
    QCOMPARE(server.ask(u"/api/v1/contacts"_s, "GET", {}, {u"Authorization: Bearer "_s + zoe}).items().size(), 1);
    QCOMPARE(server.stop(), 0);
    // With another master key it does not serve what it cannot open.
    write(made->folder.filePath(u"other.key"_s), QByteArray(64, 'b'));
    QStringList wrong = made->options;
    wrong[5] = made->folder.filePath(u"other.key"_s);
    server.start(wrong);
    QVERIFY(server.signIn(u"robin@example.org"_s, QString::fromUtf8(password)).isEmpty() || server.ask(u"/api/v1/contacts"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).status == 401);
}

void FaultsTest::praxisdIsKilledWhileDesksWrite_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("embedded") << false;
    QTest::newRow("postgresql") << true;
}

void FaultsTest::praxisdIsKilledWhileDesksWrite()
{
    QFETCH(const bool, postgres);
    const auto made = postgres ? inPostgres(PostgresServer::durable()) : nullptr;
    const QStringList options = postgres ? made->options : QStringList{u"--sample"_s};
    RunningServer server(options);
    writeThrough(server, postgres ? u"robin@example.org"_s : u"robin"_s, postgres ? password : QByteArray("harbour-side-sample-robin"), [&] {
        server.kill();
        server.startAgain(options);
    });
}

void FaultsTest::postgresIsStoppedWhileDesksWrite()
{
    const auto made = inPostgres(PostgresServer::durable());
    RunningServer server(made->options);
    writeThrough(server, u"robin@example.org"_s, password, [] { PostgresServer::durable().restart(); });
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
