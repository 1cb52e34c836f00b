#include "services/store/Migrator.h"
#include "tests/server/HostedPractice.h"
#include "tests/server/Writers.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A new version is brought in server by server, while desks work.
class UpgradeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerWaitsForItsDatabaseToBeMigrated();
    void anOlderServerGoesOnWhileTheDatabaseIsMigrated();

private:
    static int known() { return store::Migrator::known(store::Dialect(store::Dialect::Postgres)); }
    static int versionOf(const PostgresServer &server, const QString &database)
    {
        const auto connection = store::openPostgres(server.access(database, u"postgres"_s));
        return connection ? store::Migrator(**connection).version().value_or(-1) : -1;
    }
};

void UpgradeTest::aServerWaitsForItsDatabaseToBeMigrated()
{
    PostgresServer &server = PostgresServer::durable(); // a check finds fault with the other one
    const HostedPractice made(server); // for its keys
    const QString database = server.createEmptyDatabase();
    {
        const auto connection = store::openPostgres(server.access(database, u"postgres"_s));
        QVERIFY(connection && (*connection)->execute(u"SET ROLE praxis_owner"_s) && store::Migrator(**connection).migrate(known() - 1)); // as the last version left it
    }
    const auto at = [&](const QString &user) { return u"postgresql://%1@/%2?host=%3"_s.arg(user, database, server.socketFolder()); };
    const QStringList options = QStringList{u"--data"_s, made.folder.path()} + made.optionsAt(at(u"praxis_app"_s));
    const auto [refused, why] = ran(QStringLiteral(PRAXISD), options + QStringList{u"--check"_s});
    QCOMPARE(refused, 1);
    QVERIFY2(why.contains("the database has to be migrated first"), why.constData());

    const auto [code, said] = praxisctl({u"--json"_s, u"migrate"_s, u"--store"_s, at(u"postgres"_s)});
    QVERIFY2(code == 0, said.constData());
    const QJsonObject steps = jsonIn(said);
    QCOMPARE(steps.value(u"from"_s).toInt(), known() - 1);
    QCOMPARE(steps.value(u"to"_s).toInt(), known());
    QCOMPARE(ran(QStringLiteral(PRAXISD), options + QStringList{u"--check"_s}).first, 0);
    const auto [twice, same] = praxisctl({u"--json"_s, u"migrate"_s, u"--store"_s, at(u"postgres"_s)}); // again: nothing
    QVERIFY2(twice == 0, same.constData());
    QCOMPARE(jsonIn(same).value(u"from"_s).toInt(), known());
}

void UpgradeTest::anOlderServerGoesOnWhileTheDatabaseIsMigrated()
{
    PostgresServer &server = PostgresServer::durable();
    const HostedPractice made(server);
    RunningServer old(made.options);
    const QString token = old.signIn(practiceLogin, QString::fromUtf8(practicePassword));
    QVERIFY(!token.isEmpty());
    Writers writers(old.url(), token, 4, 100);
    QVERIFY(writers.areBusyFor(300));
    // What a migration may do while older servers run: add tables, and columns that need no value.
    server.execute(made.database, u"SET ROLE praxis_owner; BEGIN; ALTER TABLE praxis.contact ADD COLUMN shoe_size text; ALTER TABLE praxis.appointment ADD COLUMN weather text NOT NULL DEFAULT 'fine';"
                                  " CREATE TABLE praxis.parcel (id uuid PRIMARY KEY); INSERT INTO praxis.schema_version (number) VALUES (%1); COMMIT"_s.arg(known() + 1));
    QVERIFY(writers.areBusyFor(100));
    QCOMPARE(writers.mistakes(writers.end()), QString());
    QTRY_COMPARE(old.ask(u"/readyz"_s).status, 200); // the desks have asked for much
    QCOMPARE(old.stop(), 0);
    // Once it is stopped it does not come back: what it does not know it might spoil.
    const QStringList options = QStringList{u"--data"_s, made.folder.path()} + made.options;
    const auto [code, said] = ran(QStringLiteral(PRAXISD), options + QStringList{u"--check"_s});
    QCOMPARE(code, 1);
    QVERIFY2(said.contains("store_newer"), said.constData());
    QVERIFY2(said.contains(QByteArray::number(known() + 1)), said.constData());
    QVERIFY(praxisctl({u"migrate"_s, u"--store"_s, made.at(server, u"postgres"_s)}).first != 0);
    QCOMPARE(versionOf(server, made.database), known() + 1);
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "UpgradeTest.moc"
