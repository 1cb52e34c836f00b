#include "services/store/PostgresStore.h"

#include "resources/migrations/Migrations.h"
#include "services/store/AuditChain.h"
#include "services/store/ChangeRows.h"
#include "services/store/IdentityRows.h"
#include "services/store/Migrator.h"
#include "services/store/SqlSession.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Connection>> openPostgres(const PostgresAccess &access)
{
    return Connection::open(Dialect(Dialect::Postgres), [&](QSqlDatabase &database) {
        database.setHostName(access.host);
        database.setPort(access.port);
        database.setDatabaseName(access.database);
        database.setUserName(access.user);
        database.setPassword(access.password);
        // Of several hosts (a server and its standbys) the one that may be written to, whichever that is by now.
        // A server that is gone without a word is noticed within a minute, also by who only waits for its answer.
        database.setConnectOptions(u"application_name=praxis;connect_timeout=10;target_session_attrs=read-write;keepalives_idle=30;keepalives_interval=10;"
                                    "keepalives_count=3;tcp_user_timeout=30000"_s);
    }, access.gate);
}

Result<> preparePostgres(const PostgresAccess &superuser)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openPostgres(superuser));
    const QVector<Migration> migrations = migrationsIn(connection->dialect().folder());
    for (const Migration &migration : migrations) {
        if (migration.number != 0)
            continue;
        for (const QString &statement : migration.statements)
            PRAXIS_CHECK(connection->execute(statement));
    }
    return {};
}

Result<> setAppPassword(const PostgresAccess &superuser, const QString &password)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openPostgres(superuser));
    PRAXIS_CHECK(connection->execute(u"BEGIN"_s));
    // A password has no place for a bound value; quoted by the database itself, it is never part of a text of ours.
    PRAXIS_CHECK(connection->scalar(u"SELECT set_config('praxis.password', ?, true)"_s, {password}));
    PRAXIS_CHECK(connection->execute(u"DO $$ BEGIN EXECUTE format('ALTER ROLE praxis_app PASSWORD %L', current_setting('praxis.password')); END $$"_s));
    return connection->execute(u"COMMIT"_s);
}

Result<> migratePostgres(const PostgresAccess &access, LockPatience patience)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openPostgres(access));
    PRAXIS_CHECK(connection->execute(u"SET ROLE praxis_owner"_s)); // who owns the tables can sign in nowhere
    return Migrator(*connection, patience).migrate();
}

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(const PostgresAccess &access)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openPostgres(access));
    Migrator migrator(*connection);
    PRAXIS_CHECK(migrator.check());
    PRAXIS_TRY(const int version, migrator.version());
    if (version < Migrator::known(connection->dialect()))
        return fail(ErrorCode::StoreUnavailable, {{u"detail"_s, u"the database has to be migrated first"_s}});
    return std::unique_ptr<PostgresStore>(new PostgresStore(access));
}

Result<std::unique_ptr<StoreSession>> PostgresStore::session()
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, openPostgres(m_access));
    return std::make_unique<SqlSession>(std::move(connection));
}

Result<std::unique_ptr<IdentitySession>> PostgresStore::identity()
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, openPostgres(m_access));
    return std::make_unique<IdentityRows>(std::move(connection));
}

Result<std::unique_ptr<ChangeNumbers>> PostgresStore::changeNumbers()
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, openPostgres(m_access));
    return std::make_unique<ChangeRows>(std::move(connection));
}

Result<QVector<QUuid>> PostgresStore::organizations()
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openPostgres(m_access));
    return organizationsIn(*connection);
}

Result<AuditHead> PostgresStore::verifyAudit(const QUuid &organization, const AuditHeadCheck &signedByUs, const AuditProgress &progress)
{
    return verifyChain([this] { return openPostgres(m_access); }, organization, signedByUs, progress);
}

} // namespace praxis::store
