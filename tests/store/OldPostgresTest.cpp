#include "services/store/Migrator.h"
#include "services/store/SqliteFile.h"
#include "tests/store/PowerWork.h"
#include "tests/support/FastFolder.h"
#include "tests/support/PostgresServer.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

struct Column {
    QString name;
    QString type; ///< as PostgreSQL calls it
};

Result<QStringList> lines(store::Connection &connection, const QString &sql)
{
    PRAXIS_TRY(store::Statement *statement, connection.prepared(sql));
    PRAXIS_CHECK(statement->run({}));
    QStringList found;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return found;
        found.append(statement->text(0));
    }
}

/// What PostgreSQL takes for a value of SQLite's.
QString literalOf(const Column &column)
{
    const QString &c = column.name;
    QString given = u"quote(%1)"_s.arg(c);
    if (column.type == u"uuid")
        given = u"'''' || lower(hex(%1)) || ''''"_s.arg(c);
    else if (column.type == u"bytea")
        given = u"'''\\x' || hex(%1) || ''''"_s.arg(c);
    else if (column.type == u"boolean")
        given = u"CASE %1 WHEN 0 THEN 'false' ELSE 'true' END"_s.arg(c);
    return u"CASE WHEN %1 IS NULL THEN 'NULL' ELSE %2 END"_s.arg(c, given);
}

/// A value as both databases write it, so that rows can be compared.
QString textOf(const Column &column, bool postgres)
{
    const QString &c = column.name;
    QString given = postgres ? u"CAST(%1 AS text)"_s.arg(c) : u"CAST(%1 AS TEXT)"_s.arg(c);
    if (column.type == u"uuid")
        given = postgres ? u"replace(CAST(%1 AS text), '-', '')"_s.arg(c) : u"lower(hex(%1))"_s.arg(c);
    else if (column.type == u"bytea")
        given = postgres ? u"encode(%1, 'hex')"_s.arg(c) : u"lower(hex(%1))"_s.arg(c);
    else if (column.type == u"boolean" && postgres)
        given = u"CAST(CAST(%1 AS integer) AS text)"_s.arg(c);
    return u"'%1=' || coalesce(%2, 'nothing')"_s.arg(c, given);
}

} // namespace

/// What the fixtures are for SQLite: there are no databases of released versions on PostgreSQL in the tree, so the rows of each
/// SQLite fixture are put into a PostgreSQL of the same version, which is then brought to the newest.
class OldPostgresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPracticeOfEachVersionIsMigratedAndSaysTheSameAsOnSqlite_data();
    void aPracticeOfEachVersionIsMigratedAndSaysTheSameAsOnSqlite();

private:
    void copyRows(store::Connection &from, store::Connection &to);
    void compareRows(store::Connection &sqlite, store::Connection &postgres, int *rows);
    static QMap<QString, QVector<Column>> tables(store::Connection &postgres);
};

/// All but the version's own and the words to search by, which each database keeps in its own way.
QMap<QString, QVector<Column>> OldPostgresTest::tables(store::Connection &postgres)
{
    const auto found = lines(postgres, u"SELECT table_name || ' ' || column_name || ' ' || data_type FROM information_schema.columns"
                                       " WHERE table_schema = 'praxis' ORDER BY table_name, ordinal_position"_s);
    QMap<QString, QVector<Column>> tables;
    for (const QString &line : found.value_or(QStringList())) {
        const QString table = line.section(u' ', 0, 0);
        if (table != u"schema_version" && table != u"person_search")
            tables[table].append({line.section(u' ', 1, 1), line.section(u' ', 2)});
    }
    return tables;
}

void OldPostgresTest::copyRows(store::Connection &from, store::Connection &to)
{
    MUST(to.execute(u"SET session_replication_role = replica"_s)); // rows come in any order, and are right already
    const auto all = tables(to);
    QVERIFY(all.size() >= 30);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        QStringList names, literals;
        for (const Column &column : it.value()) {
            names.append(column.name);
            literals.append(literalOf(column));
        }
        const auto rows = lines(from, u"SELECT %1 FROM %2"_s.arg(literals.join(u" || ', ' || "_s), it.key()));
        MUST(rows);
        for (const QString &row : *rows)
            MUST(to.execute(u"INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE VALUES (%3)"_s.arg(it.key(), names.join(u", "_s), row)));
    }
}

void OldPostgresTest::compareRows(store::Connection &sqlite, store::Connection &postgres, int *rows)
{
    const auto all = tables(postgres);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const auto read = [&](store::Connection &connection, bool isPostgres) {
            QStringList parts;
            for (const Column &column : it.value())
                parts.append(textOf(column, isPostgres));
            return lines(connection, u"SELECT %1 FROM %2"_s.arg(parts.join(u" || ' ' || "_s), it.key()));
        };
        auto here = read(sqlite, false);
        auto there = read(postgres, true);
        MUST(here);
        MUST(there);
        here->sort();
        there->sort();
        QVERIFY2(*here == *there, qPrintable(it.key() + u"\n"_s + here->join(u'\n') + u"\n—\n"_s + there->join(u'\n')));
        *rows += static_cast<int>(here->size());
    }
}

void OldPostgresTest::aPracticeOfEachVersionIsMigratedAndSaysTheSameAsOnSqlite_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= store::Migrator::known(store::Dialect(store::Dialect::Postgres)); ++version)
        QTest::addRow("%04d", version) << version;
}

void OldPostgresTest::aPracticeOfEachVersionIsMigratedAndSaysTheSameAsOnSqlite()
{
    QFETCH(const int, version);
    const QTemporaryDir folder(fastFolder());
    QVERIFY(QFile::copy(u"" PRAXIS_FIXTURES "/%1.praxis"_s.arg(version, 4, 10, QChar(u'0')), PowerWork::file(folder.path())));
    QFile::setPermissions(PowerWork::file(folder.path()), QFile::ReadOwner | QFile::WriteOwner);
    PostgresServer &server = PostgresServer::running();
    const QString database = server.createEmptyDatabase();
    {
        auto owner = store::openPostgres(server.access(database, u"praxis_migrator"_s));
        MUST(owner);
        MUST((*owner)->execute(u"SET ROLE praxis_owner"_s));
        MUST(store::Migrator(**owner).migrate(version));
    }
    {
        const auto old = store::openKeyed({PowerWork::file(folder.path()), fixedKey(), false, 1000, 2000, {}});
        MUST(old);
        const auto target = store::openPostgres(server.access(database, u"postgres"_s));
        MUST(target);
        copyRows(**old, **target);
        if (QTest::currentTestFailed())
            return;
    }
    MUST(store::migratePostgres(server.access(database, u"praxis_migrator"_s)));
    const auto file = store::SqliteStore::open(PowerWork::file(folder.path()), fixedKey(), {}); // migrates it
    MUST(file);
    {
        const auto here = store::openKeyed({PowerWork::file(folder.path()), fixedKey(), true, 1000, 2000, {}});
        const auto there = store::openPostgres(server.access(database, u"postgres"_s));
        MUST(here);
        MUST(there);
        int rows = 0;
        compareRows(**here, **there, &rows);
        QVERIFY(rows > 100);
    }
    const auto hosted = store::PostgresStore::open(server.access(database));
    MUST(hosted);
    const auto last = PowerWork::lastChangeOnEither(**hosted);
    MUST(last);
    QCOMPARE(*last, 11);
    const auto session = (*hosted)->session();
    MUST(session);
    MUST(PowerWork::commit(**session, 12)); // and work goes on
}

QTEST_GUILESS_MAIN(OldPostgresTest)
#include "OldPostgresTest.moc"
