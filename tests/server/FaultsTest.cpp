#include "tests/server/HostedPractice.h"
#include "tests/server/Writers.h"

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
    /// Desks write while `disturb` is done several times.
    static void writeThrough(RunningServer &server, const QString &login, const QByteArray &secret, const std::function<void()> &disturb);
};

void FaultsTest::writeThrough(RunningServer &server, const QString &login, const QByteArray &secret, const std::function<void()> &disturb)
{
    const QString token = server.signIn(login, QString::fromUtf8(secret));
    QVERIFY(!token.isEmpty());
    Writers writers(server.url(), token, 4, 60);
    QRandomGenerator random(20261124);
    for (int i = 0; i < 4 && writers.areBusyFor(150 + random.bounded(400)); ++i) // somewhere in the middle
        disturb();
    const QJsonObject said = writers.end();
    QVERIFY(said.value(u"again"_s).toInt() > 0); // it was disturbed
    QCOMPARE(writers.mistakes(said), QString());
}

void FaultsTest::aPracticeIsFoundedInPostgresAndServed()
{
    const HostedPractice made(PostgresServer::running());
    RunningServer server(made.options);
    const QString password = QString::fromUtf8(practicePassword);
    const QString token = server.signIn(practiceLogin, password);
    QVERIFY(!token.isEmpty());
    QCOMPARE(server.ask(u"/api/v1/me"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).json().value(u"role"_s).toString(), u"admin"_s);
    // A second practice in the same backend, by the same command; the same login is taken.
    const QString store = made.at(PostgresServer::running(), u"postgres"_s);
    QCOMPARE(praxisctl(made.founding(u"Another"_s, practiceLogin, store)).first, 1);
    const auto [code, said] = praxisctl(made.founding(u"Another"_s, u"zoe@example.org"_s, store));
    QVERIFY2(code == 0, said.constData());
    const QString zoe = server.signIn(u"zoe@example.org"_s, password);
    QCOMPARE(server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Zoes"_s}}, {u"Authorization: Bearer "_s + zoe}).status, 201);
    QCOMPARE(server.ask(u"/api/v1/contacts"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).items().size(), 0);
    QCOMPARE(server.ask(u"/api/v1/contacts"_s, "GET", {}, {u"Authorization: Bearer "_s + zoe}).items().size(), 1);
    QCOMPARE(server.stop(), 0);
    // With another master key it does not serve what it cannot open.
    writeSecret(made.folder.filePath(u"other.key"_s), QByteArray(64, 'b'));
    QStringList wrong = made.options;
    wrong[5] = made.folder.filePath(u"other.key"_s);
    server.start(wrong);
    QVERIFY(server.signIn(practiceLogin, password).isEmpty() || server.ask(u"/api/v1/contacts"_s, "GET", {}, {u"Authorization: Bearer "_s + token}).status == 401);
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
    const auto made = postgres ? std::make_unique<HostedPractice>(PostgresServer::durable()) : nullptr;
    const QStringList options = postgres ? made->options : QStringList{u"--sample"_s};
    RunningServer server(options);
    writeThrough(server, postgres ? practiceLogin : u"robin"_s, postgres ? practicePassword : QByteArray("harbour-side-sample-robin"), [&] {
        server.kill();
        server.startAgain(options);
    });
}

void FaultsTest::postgresIsStoppedWhileDesksWrite()
{
    const HostedPractice made(PostgresServer::durable());
    RunningServer server(made.options);
    writeThrough(server, practiceLogin, practicePassword, [] { PostgresServer::durable().restart(); });
    QVERIFY(server.log().contains("store_unavailable")); // it says what happened
    QCOMPARE(server.stop(), 0);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
