#include "services/store/Migrator.h"
#include "services/store/Shelf.h"
#include "tests/store/PowerWork.h"
#include "tests/support/FastFolder.h"
#include "tests/support/PostgresServer.h"

#include <QtConcurrentRun>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A practice of each released version in PostgreSQL: the schema of that version, with the rows of the fixture of that version.
class PostgresUpgradeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPracticeOfEachVersionIsBroughtUpToDateAndHasEverything_data();
    void aPracticeOfEachVersionIsBroughtUpToDateAndHasEverything();
    void recordingsAreListedByTheRuleOfToday();
    void anUpgradeThatFailsAtAnyStatementHasNotBegun_data() { aPracticeOfEachVersionIsBroughtUpToDateAndHasEverything_data(); }
    void anUpgradeThatFailsAtAnyStatementHasNotBegun();
    void nobodyWaitsBehindAnUpgradeThatWaitsForALongQuery();

private:
    static int known() { return store::Migrator::known(store::Dialect(store::Dialect::Postgres)); }
    [[nodiscard]] static QStringList column(store::Connection &connection, const QString &sql)
    {
        QStringList values;
        const auto statement = connection.prepared(sql);
        if (!statement)
            qFatal("%s: %s", qPrintable(sql), qPrintable(said(statement.error())));
        const store::Reading reading(**statement);
        if (!(*statement)->run())
            qFatal("%s", qPrintable(sql));
        while ((*statement)->step().value_or(false))
            values.append((*statement)->text(0));
        return values;
    }
    [[nodiscard]] static QString literal(const QString &quoted, const QString &type);
    /// The tables of PostgreSQL that a practice's rows are in.
    [[nodiscard]] static QStringList tables(store::Connection &connection)
    {
        return column(connection, u"SELECT table_name FROM information_schema.tables WHERE table_schema = 'praxis' AND table_type = 'BASE TABLE' AND table_name <> 'schema_version' ORDER BY 1"_s);
    }
    static void copyRows(store::Connection &from, store::Connection &into);
    /// A database of that version with the fixture's rows in it; its name.
    [[nodiscard]] static QString made(int version, const QString &folder);
};

void PostgresUpgradeTest::aPracticeOfEachVersionIsBroughtUpToDateAndHasEverything_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < known(); ++version)
        QTest::addRow("version %d", version) << version;
}

/// As SQLite quotes a value, for a column of PostgreSQL.
QString PostgresUpgradeTest::literal(const QString &quoted, const QString &type)
{
    if (quoted == u"NULL")
        return quoted;
    const bool isBytes = quoted.startsWith(u"X'");
    if (type == u"uuid")
        return isBytes ? QString(quoted.mid(1) + u"::uuid") : quoted;
    if (type == u"bytea")
        return isBytes ? QString(u"'\\x" + quoted.mid(2) + u"::bytea") : quoted;
    if (type == u"boolean")
        return quoted == u"0" ? u"false"_s : u"true"_s;
    return quoted;
}

void PostgresUpgradeTest::copyRows(store::Connection &from, store::Connection &into)
{
    int rows = 0;
    MUST(into.execute(u"SET session_replication_role = replica"_s)); // in any order
    for (const QString &table : tables(into)) {
        const QStringList here = column(from, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        QStringList names, types;
        for (const QString &one : column(into, u"SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'praxis' AND table_name = '%1'"
                                               " AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position"_s.arg(table))) {
            if (here.contains(one.section(u' ', 0, 0))) {
                names.append(one.section(u' ', 0, 0));
                types.append(one.section(u' ', 1));
            }
        }
        if (names.isEmpty())
            continue;
        QStringList quoted;
        for (const QString &name : std::as_const(names))
            quoted.append(u"quote(\"%1\")"_s.arg(name));
        const QString unit(QChar(0x1f)); // stands in no value of the fixtures
        for (const QString &row : column(from, u"SELECT %1 FROM \"%2\""_s.arg(quoted.join(u" || x'1f' || "_s), table))) {
            const QStringList values = row.split(unit);
            QStringList literals;
            for (qsizetype i = 0; i < names.size(); ++i)
                literals.append(literal(values.value(i), types[i]));
            MUST(into.execute(u"INSERT INTO praxis.\"%1\" (\"%2\") VALUES (%3)"_s.arg(table, names.join(u"\", \""_s), literals.join(u", "_s))));
            ++rows;
        }
    }
    MUST(into.execute(u"SET session_replication_role = origin"_s));
    QVERIFY(rows > 60);
}

QString PostgresUpgradeTest::made(int version, const QString &folder)
{
    PostgresServer &server = PostgresServer::running();
    const QString name = server.createEmptyDatabase();
    {
        const auto owner = store::openPostgres(server.access(name, u"postgres"_s));
        if (!owner || !(*owner)->execute(u"SET ROLE praxis_owner"_s) || !store::Migrator(**owner).migrate(version))
            qFatal("no database of version %d", version);
    }
    const QString file = PowerWork::file(folder);
    if (!QFile::copy(QStringLiteral(PRAXIS_FIXTURES "/%1.praxis").arg(version, 4, 10, QChar(u'0')), file))
        qFatal("no fixture");
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    const auto from = store::openKeyed({file, fixedKey(), false, 1000, 2000, {}});
    const auto into = store::openPostgres(server.access(name, u"postgres"_s)); // whom no policy holds
    if (!from || !into)
        qFatal("no connection");
    copyRows(**from, **into);
    return name;
}

/// And what migrations work out from rows is worked out as in a file of that version.
void PostgresUpgradeTest::aPracticeOfEachVersionIsBroughtUpToDateAndHasEverything()
{
    QFETCH(const int, version);
    PostgresServer &server = PostgresServer::running();
    const QTemporaryDir folder(fastFolder());
    const QString name = made(version, folder.path());
    QCOMPARE(store::PostgresStore::open(server.access(name)).error().code, ErrorCode::StoreUnavailable); // praxisd waits for it
    MUST(store::migratePostgres(server.access(name, u"postgres"_s)));
    {
        const auto store = store::PostgresStore::open(server.access(name));
        MUST(store);
        const auto last = PowerWork::lastChangeOnEither(**store);
        QVERIFY2(last.has_value(), last ? "" : qPrintable(said(last.error())));
        QCOMPARE(*last, 11);
    }
    MUST(store::SqliteStore::open(PowerWork::file(folder.path()), fixedKey(), {})); // the file, brought up to date as well
    {
        const auto file = store::openKeyed({PowerWork::file(folder.path()), fixedKey(), false, 1000, 2000, {}});
        const auto server_ = store::openPostgres(server.access(name, u"postgres"_s));
        MUST(file);
        MUST(server_);
        int compared = 0;
        for (const QString &table : tables(**server_)) {
            if (column(**file, u"SELECT name FROM sqlite_schema WHERE name = '%1'"_s.arg(table)).isEmpty())
                continue;
            const QString count = u"SELECT CAST(count(*) AS text) FROM \"%1\""_s;
            QVERIFY2(column(**server_, count.arg(table)) == column(**file, count.arg(table)), qPrintable(table));
            ++compared;
        }
        QVERIFY(compared > 30);
        const QString hours = u"SELECT CAST(max(reminder_hours) AS text) FROM organization"_s;
        QCOMPARE(column(**server_, hours), column(**file, hours));
    }
    const auto store = store::PostgresStore::open(server.access(name));
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    MUST(PowerWork::commit(**session, 12));
    QCOMPARE(PowerWork::lastChangeOnEither(**store).value_or(-2), 12);
}

/// Of every organisation, though its owner sees the rows of none.
void PostgresUpgradeTest::recordingsAreListedByTheRuleOfToday()
{
    PostgresServer &server = PostgresServer::running();
    const QTemporaryDir folder(fastFolder());
    const QString name = made(known() - 1, folder.path());
    {
        const auto connection = store::openPostgres(server.access(name, u"postgres"_s));
        MUST(connection);
        MUST((*connection)->execute(
            u"INSERT INTO recording (id, organization_id, is_deleted, version, appointment_id, contact_id, practitioner_id, provider, status, started_at, duration_ms, size_bytes, on_hold)"
             " SELECT gen_random_uuid(), a.organization_id, false, 1, a.id, c.id, a.practitioner_id, 'import', 'completed', a.start_at, 60000, 100, false"
             " FROM appointment a JOIN participant p ON p.appointment_id = a.id JOIN contact c ON c.id <> p.contact_id ORDER BY a.id, c.id LIMIT 1"_s));
        MUST((*connection)->execute(
            u"UPDATE participant SET is_deleted = true, deleted_at = (SELECT started_at + 60000 FROM recording) WHERE appointment_id = (SELECT appointment_id FROM recording)"_s));
    }
    MUST(store::migratePostgres(server.access(name, u"postgres"_s)));
    const auto connection = store::openPostgres(server.access(name, u"postgres"_s));
    MUST(connection);
    QCOMPARE(column(**connection, u"SELECT CAST(people AS text) FROM recording_shelf"_s), QStringList{u"2"_s});
    const QString kept = u"SELECT "_s + store::Shelf::columns + u" FROM recording_shelf", follows = store::Shelf::rowsThatFollow();
    QCOMPARE(column(**connection, u"SELECT CAST(count(*) AS text) FROM (("_s + kept + u" EXCEPT " + follows + u") UNION ALL (" + follows + u" EXCEPT " + kept + u")) d"), QStringList{u"0"_s});
    QCOMPARE(column(**connection, u"SELECT CAST(relname AS text) FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND NOT relforcerowsecurity AND relnamespace = 'praxis'::regnamespace"_s), QStringList());
}

/// Case 60: of each migration, each of its statements.
void PostgresUpgradeTest::anUpgradeThatFailsAtAnyStatementHasNotBegun()
{
    QFETCH(const int, version);
    PostgresServer &server = PostgresServer::running();
    const QTemporaryDir folder(fastFolder());
    const QString name = made(version, folder.path());
    bool finished = false;
    int step = 0;
    for (; !finished; ++step) {
        int calls = -1; // not counted yet
        store::PostgresAccess access = server.access(name, u"postgres"_s);
        access.gate = [&] { return calls < 0 || calls++ != step; };
        {
            const auto connection = store::openPostgres(access);
            MUST(connection);
            MUST((*connection)->execute(u"SET ROLE praxis_owner"_s));
            calls = 0;
            finished = store::Migrator(**connection).migrate(version + 1).has_value();
        }
        calls = -1;
        const auto connection = store::openPostgres(access);
        MUST(connection);
        QCOMPARE(store::Migrator(**connection).version().value_or(-1), finished ? version + 1 : version);
        QCOMPARE(column(**connection, u"SELECT CAST(count(*) AS text) FROM appointment"_s), QStringList{u"11"_s});
    }
    QVERIFY(step > 3);
    MUST(store::migratePostgres(server.access(name, u"postgres"_s)));
    const auto store = store::PostgresStore::open(server.access(name));
    MUST(store);
    QCOMPARE(PowerWork::lastChangeOnEither(**store).value_or(-2), 11);
}

/// A report over all contacts that goes on and on: the upgrade wants the table for itself, and every desk would stand behind it.
void PostgresUpgradeTest::nobodyWaitsBehindAnUpgradeThatWaitsForALongQuery()
{
    using namespace std::chrono_literals;
    const QTemporaryDir folder(fastFolder());
    const QString name = made(18, folder.path()); // 19 adds a column of a contact
    const store::PostgresAccess access = PostgresServer::running().access(name, u"postgres"_s);
    const auto report = store::openPostgres(access);
    const auto desk = store::openPostgres(access);
    MUST(report);
    MUST(desk);
    const QString contacts = u"SELECT CAST(count(*) AS text) FROM contact"_s;
    MUST((*report)->execute(u"BEGIN"_s));
    QVERIFY(!column(**report, contacts).isEmpty());
    const auto refused = store::migratePostgres(access, {.wait = 100ms, .pause = 50ms, .tries = 3});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreBusy);
    QCOMPARE(refused.error().data.value(u"migration"_s).toInt(), 19);
    QCOMPARE(refused.error().data.value(u"tries"_s).toInt(), 3);
    QCOMPARE(store::Migrator(**desk).version().value_or(-1), 18);
    auto upgrade = QtConcurrent::run([access] { return store::migratePostgres(access, {.wait = 100ms, .pause = 50ms, .tries = 10'000}); });
    const auto isWaiting = [&] { return column(**desk, u"SELECT CAST(pid AS text) FROM pg_locks WHERE NOT granted AND relation = 'praxis.contact'::regclass"_s).size() == 1; };
    QTRY_VERIFY_WITH_TIMEOUT(isWaiting(), 20'000);
    QVERIFY(!column(**desk, contacts).isEmpty()); // behind it for a moment, and answered although the report goes on
    QVERIFY(!upgrade.isFinished());
    MUST((*report)->execute(u"COMMIT"_s));
    const auto upgraded = upgrade.result();
    QVERIFY2(upgraded.has_value(), upgraded ? "" : qPrintable(said(upgraded.error())));
    QCOMPARE(store::Migrator(**desk).version().value_or(-1), known());
}

QTEST_GUILESS_MAIN(PostgresUpgradeTest)
#include "PostgresUpgradeTest.moc"
