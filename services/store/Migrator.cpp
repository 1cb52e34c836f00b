#include "services/store/Migrator.h"

#include "resources/migrations/Migrations.h"
#include "services/store/Schema.h"
#include "services/store/Shelf.h"

#include <thread>

namespace praxis::store {

using namespace Qt::StringLiterals;

int Migrator::known(Dialect dialect)
{
    const QVector<Migration> migrations = migrationsIn(dialect.folder());
    return migrations.isEmpty() ? 0 : migrations.last().number;
}

Result<bool> Migrator::isEmpty()
{
    if (m_connection.dialect().isPostgres()) {
        PRAXIS_TRY(const QVariant table, m_connection.scalar(u"SELECT CAST(to_regclass('praxis.schema_version') AS text)"_s));
        return table.isNull() || table.toString().isEmpty();
    }
    PRAXIS_TRY(const QVariant tables, m_connection.scalar(u"SELECT count(*) FROM sqlite_schema"_s));
    return tables.toInt() == 0;
}

Result<int> Migrator::version()
{
    if (m_connection.dialect().isPostgres()) {
        PRAXIS_TRY(const bool empty, isEmpty());
        if (empty)
            return 0;
        PRAXIS_TRY(const QVariant number, m_connection.scalar(u"SELECT max(number) FROM schema_version"_s));
        return number.toInt();
    }
    PRAXIS_TRY(const QVariant number, m_connection.scalar(u"PRAGMA user_version"_s));
    return number.toInt();
}

Result<> Migrator::check()
{
    PRAXIS_TRY(const int found, version());
    if (!m_connection.dialect().isPostgres()) {
        PRAXIS_TRY(const QVariant application, m_connection.scalar(u"PRAGMA application_id"_s));
        PRAXIS_TRY(const bool empty, isEmpty());
        if (application.toInt() != applicationId && !(empty && application.toInt() == 0 && found == 0))
            return fail(ErrorCode::StoreForeign);
    }
    const int latest = known(m_connection.dialect());
    if (found > latest)
        return fail(ErrorCode::StoreNewer, {{u"found"_s, found}, {u"known"_s, latest}});
    return {};
}

Result<> Migrator::migrate(int upTo)
{
    PRAXIS_CHECK(check());
    PRAXIS_TRY(const int from, version());
    const QVector<Migration> migrations = migrationsIn(m_connection.dialect().folder());
    for (const Migration &migration : migrations) {
        if (migration.number <= from || migration.number > upTo) // number 0 of PostgreSQL makes roles and is run apart, by a superuser
            continue;
        const bool isLast = migration.number == migrations.last().number;
        PRAXIS_CHECK(apply(migration.number, isLast ? migration.statements + Shelf::allAnew(m_connection.dialect()) : migration.statements));
    }
    return {};
}

Result<> Migrator::apply(int number, const QStringList &statements)
{
    for (int tries = 1;; ++tries) {
        const Result<> done = applyOnce(number, statements);
        if (done || !m_connection.dialect().isPostgres() || done.error().code != ErrorCode::StoreBusy)
            return done;
        if (tries >= m_patience.tries)
            return fail(ErrorCode::StoreBusy, {{u"migration"_s, number}, {u"tries"_s, tries}, {u"detail"_s, done.error().data.value(u"detail"_s)}});
        std::this_thread::sleep_for(m_patience.pause);
    }
}

Result<> Migrator::applyOnce(int number, const QStringList &statements)
{
    const bool postgres = m_connection.dialect().isPostgres();
    PRAXIS_CHECK(m_connection.execute(m_connection.dialect().begin(true)));
    const auto run = [&]() -> Result<> {
        if (postgres)
            PRAXIS_CHECK(m_connection.execute(u"SET LOCAL lock_timeout = %1"_s.arg(m_patience.wait.count())));
        for (const QString &statement : statements)
            PRAXIS_CHECK(m_connection.execute(statement));
        if (postgres) {
            PRAXIS_CHECK(m_connection.execute(u"INSERT INTO schema_version (number) VALUES (%1)"_s.arg(number)));
        } else {
            PRAXIS_CHECK(m_connection.execute(u"PRAGMA application_id = %1"_s.arg(applicationId)));
            PRAXIS_CHECK(m_connection.execute(u"PRAGMA user_version = %1"_s.arg(number)));
        }
        return m_connection.execute(u"COMMIT"_s);
    };
    Result<> done = run();
    if (!done)
        m_connection.rollback();
    return done;
}

} // namespace praxis::store
