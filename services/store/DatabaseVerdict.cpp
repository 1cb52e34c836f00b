#include "services/store/DatabaseVerdict.h"

#include "models/records/Registry.h"
#include "services/store/AuditRows.h"
#include "services/store/Migrator.h"
#include "services/store/SearchCheck.h"
#include "services/store/SqlSession.h"
#include "services/store/SqliteCopies.h"
#include "services/store/TableChecks.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

Result<> look(Connection &connection, const TableCheck &check, QStringList &problems)
{
    PRAXIS_TRY(Statement *statement, connection.prepared(check.sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run());
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return {};
        problems.append(check.kind + u": " + statement->text(0));
    }
}

Result<DatabaseVerdict::Holding> holdingOf(Connection &connection, const QUuid &organization)
{
    DatabaseVerdict::Holding holding{organization, {}};
    const auto count = [&](const QString &table) -> Result<> {
        PRAXIS_TRY(const QVariant rows, connection.scalar(u"SELECT count(*) FROM %1 WHERE organization_id = ?"_s.arg(table), {uuidValue(organization)}));
        holding.rows.insert(table, rows.toLongLong());
        return {};
    };
    for (const RecordType *type : allRecordTypes())
        PRAXIS_CHECK(count(QString::fromLatin1(type->table)));
    PRAXIS_CHECK(count(u"audit"_s));
    PRAXIS_TRY(const bool hasTail, hasAuditTail(connection));
    if (hasTail) { // the trail is one, wherever its lines lie
        PRAXIS_CHECK(count(u"audit_tail"_s));
        holding.rows[u"audit"_s] += holding.rows.take(u"audit_tail"_s);
    }
    return holding;
}

/// An earlier version may have had other words for the same person; they are written anew when that one changes.
Result<> lookAtWords(Connection &connection, const QUuid &organization, DatabaseVerdict &verdict)
{
    if (verdict.version != Migrator::known(connection.dialect()))
        return {};
    PRAXIS_TRY(const QStringList stale, staleSearchWords(connection, organization));
    for (const QString &person : stale)
        verdict.problems.append(u"search: "_s + person);
    return {};
}

/// For each organisation in a transaction of its own: on PostgreSQL nobody sees the rows of two.
Result<> examineEach(Connection &connection, const QVector<TableCheck> &checks, DatabaseVerdict &verdict)
{
    PRAXIS_TRY(const QVector<QUuid> organizations, organizationsIn(connection));
    for (const QUuid &organization : organizations) {
        PRAXIS_CHECK(connection.begin(false, organization));
        for (const TableCheck &check : checks)
            PRAXIS_CHECK(look(connection, check, verdict.problems));
        PRAXIS_CHECK(lookAtWords(connection, organization, verdict));
        PRAXIS_TRY(const DatabaseVerdict::Holding holding, holdingOf(connection, organization));
        verdict.holdings.append(holding);
        connection.leave();
    }
    return {};
}

} // namespace

Result<DatabaseVerdict> examine(const SqliteAccess &file)
{
    DatabaseVerdict verdict;
    PRAXIS_TRY(verdict.problems, verifyDatabase(file));
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openKeyed(file));
    PRAXIS_TRY(verdict.version, Migrator(*connection).version());
    PRAXIS_CHECK(examineEach(*connection, {}, verdict));
    return verdict;
}

Result<DatabaseVerdict> examine(const PostgresAccess &server)
{
    DatabaseVerdict verdict;
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openPostgres(server));
    PRAXIS_TRY(verdict.version, Migrator(*connection).version());
    const Dialect dialect = connection->dialect();
    PRAXIS_CHECK(examineEach(*connection, referenceChecks(dialect) + derivedChecks(dialect, verdict.version == Migrator::known(dialect)), verdict));
    return verdict;
}

} // namespace praxis::store
