#include "services/store/SqliteCopies.h"

#include "resources/migrations/Migrations.h"
#include "services/store/AuditChain.h"
#include "services/store/AuditRows.h"
#include "services/store/Migrator.h"
#include "services/store/Schema.h"
#include "services/store/SqliteLock.h"
#include "services/store/TableChecks.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorCode::StoreDamaged, {{u"detail"_s, detail}});
}

/// Removes an unfinished copy, whatever way the block is left, and one that a killed program left: with its journal, which
/// belongs to no other file.
class Unfinished {
public:
    explicit Unfinished(QString path) : m_path(std::move(path)) { remove(); }
    ~Unfinished() { remove(); }
    Q_DISABLE_COPY_MOVE(Unfinished)
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    void remove() const
    {
        for (const QLatin1StringView end : {"-journal"_L1, "-wal"_L1, "-shm"_L1, ""_L1})
            QFile::remove(m_path + end);
    }

    QString m_path;
};

/// Takes away what SQLite lays beside a file that it only reads, and leaves there where it may not write the file.
class LeaveNothingBeside {
public:
    explicit LeaveNothingBeside(const QString &path)
    {
        for (const QString &beside : {QString(path + u"-shm"), QString(path + u"-wal")}) {
            if (!QFile::exists(beside))
                m_made.append(beside);
        }
    }
    ~LeaveNothingBeside()
    {
        for (const QString &beside : std::as_const(m_made))
            QFile::remove(beside);
    }
    Q_DISABLE_COPY_MOVE(LeaveNothingBeside)

private:
    QStringList m_made;
};

Result<QStringList> rowsOf(Connection &connection, const QString &sql, const QVariantList &values = {})
{
    PRAXIS_TRY(Statement *statement, connection.prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    QStringList rows;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return rows;
        rows.append(statement->text(0));
    }
}

Result<> checkCopy(const SqliteAccess &access)
{
    PRAXIS_CHECK(proveEncrypted(access.path));
    PRAXIS_TRY(const std::unique_ptr<Connection> copy, openKeyed(access));
    PRAXIS_TRY(const QVariant sound, copy->scalar(u"PRAGMA quick_check(1)"_s));
    if (sound.toString() != u"ok")
        return damaged(sound.toString());
    PRAXIS_CHECK(Migrator(*copy).check());
    PRAXIS_TRY(const bool hasTail, hasAuditTail(*copy));
    const QString inTail = hasTail ? u" - (SELECT count(*) FROM audit_tail t WHERE t.organization_id = c.organization_id)"_s : QString();
    PRAXIS_TRY(const QVariant unlike, copy->scalar(u"SELECT count(*) FROM counter c WHERE c.audit_number" + inTail
        + u" <> (SELECT count(*) FROM audit e WHERE e.organization_id = c.organization_id)"));
    return unlike.toInt() == 0 ? Result<>() : Result<>(damaged(u"the audit is not whole"_s));
}

Result<> copyInto(Connection &from, const QString &path)
{
    PRAXIS_TRY(Statement *copy, from.prepared(u"VACUUM INTO ?"_s));
    PRAXIS_CHECK(copy->run({path}));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

/// Without the one table that a SQLite built with more statistics adds, exactly as it makes it: nothing else may hide behind its name.
const QString schemaText = u"SELECT coalesce(type, '') || ' ' || coalesce(name, '') || ' ' || coalesce(tbl_name, '') || ' ' || coalesce(sql, '')"
                            " FROM sqlite_schema WHERE type <> 'table' OR name <> 'sqlite_stat4' OR tbl_name <> name"
                            " OR sql IS NOT 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)' ORDER BY type, name"_s;

/// The schema that our own migrations make, up to a version.
Result<QStringList> schemaOfVersion(int version)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> model, Connection::open(Dialect(Dialect::Sqlite), [](QSqlDatabase &database) {
        database.setDatabaseName(u":memory:"_s);
    }));
    const QVector<Migration> migrations = migrationsIn(model->dialect().folder());
    for (const Migration &migration : migrations) {
        if (migration.number > version)
            break;
        for (const QString &statement : migration.statements)
            PRAXIS_CHECK(model->execute(statement));
    }
    return rowsOf(*model, schemaText);
}

struct PersonKey {
    QUuid organization;
    QUuid person;
    QByteArray wrapped;
};

Result<QVector<PersonKey>> personKeys(Connection &connection)
{
    PRAXIS_TRY(Statement *statement, connection.prepared(u"SELECT organization_id, person, wrapped FROM person_key"_s));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({}));
    QVector<PersonKey> keys;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return keys;
        keys.append({statement->uuid(0), statement->uuid(1), statement->bytes(2)});
    }
}

/// On a copy that is thrown away where anything fails.
Result<> rewrapKeys(Connection &copy, const Rewrap &rewrap)
{
    PRAXIS_TRY(const QVector<PersonKey> keys, personKeys(copy));
    PRAXIS_CHECK(copy.execute(u"BEGIN IMMEDIATE"_s));
    PRAXIS_TRY(Statement *keep, copy.prepared(u"UPDATE person_key SET wrapped = ? WHERE organization_id = ? AND person = ?"_s));
    for (const PersonKey &key : keys) {
        PRAXIS_TRY(const QByteArray wrapped, rewrap(key.wrapped));
        PRAXIS_CHECK(keep->run({wrapped, uuidValue(key.organization), uuidValue(key.person)}));
        if (keep->rowsAffected() != 1)
            return fail(ErrorCode::StoreDamaged, {{u"detail"_s, u"person_key"_s}});
    }
    return copy.execute(u"COMMIT"_s);
}

Result<> switchOff(sqlite3 *handle)
{
    for (const int option : {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_TRUSTED_SCHEMA}) {
        if (sqlite3_db_config(handle, option, 0, nullptr) != SQLITE_OK)
            return fail(ErrorCode::Internal);
    }
    return {};
}

} // namespace

Result<> backup(const SqliteAccess &practice, const QString &target)
{
    const Unfinished unfinished(target + u".partial");
    {
        PRAXIS_TRY(const std::unique_ptr<Connection> source, openKeyed(practice));
        PRAXIS_CHECK(copyInto(*source, unfinished.path()));
    }
    SqliteAccess copy = practice;
    copy.path = unfinished.path();
    copy.readOnly = true;
    PRAXIS_CHECK(checkCopy(copy));
    PRAXIS_CHECK(syncFile(unfinished.path()));
    return moveInto(unfinished.path(), target);
}

Result<QStringList> mediaNamedIn(const SqliteAccess &practice)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openKeyed(practice));
    return rowsOf(*connection, u"SELECT blob FROM recording_track WHERE blob <> '' UNION SELECT blob FROM document_version WHERE blob <> ''"_s);
}

Result<QStringList> verifyDatabase(const SqliteAccess &practice)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openKeyed(practice));
    QStringList problems;
    const auto look = [&](const QString &kind, const QString &sql) -> Result<> {
        PRAXIS_TRY(const QStringList rows, rowsOf(*connection, sql));
        for (const QString &row : rows) {
            if (row != u"ok")
                problems.append(kind + u": " + row);
        }
        return {};
    };
    PRAXIS_CHECK(look(u"integrity"_s, u"PRAGMA integrity_check(20)"_s));
    PRAXIS_CHECK(look(u"foreign_key"_s, u"SELECT \"table\" || ' ' || \"parent\" FROM pragma_foreign_key_check LIMIT 20"_s));
    PRAXIS_TRY(const int version, Migrator(*connection).version());
    for (const TableCheck &check : derivedChecks(connection->dialect(), version == Migrator::known(connection->dialect())))
        PRAXIS_CHECK(look(check.kind, check.sql));
    return problems;
}

Result<AuditHead> verifyAudit(SqliteAccess copy, const QUuid &organization, const AuditHeadCheck &signedByUs)
{
    copy.readOnly = true;
    const LeaveNothingBeside tidy(copy.path);
    return verifyChain([&copy] { return openKeyed(copy); }, organization, signedByUs);
}

Result<int> inspectForRestore(const QString &path, const KeySource &key)
{
    PRAXIS_CHECK(proveEncrypted(path));
    const LeaveNothingBeside tidy(path);
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openKeyed({path, key, true, 1000, 2000, {}}));
    PRAXIS_CHECK(switchOff(connection->handle()));
    Migrator migrator(*connection);
    PRAXIS_CHECK(migrator.check());
    PRAXIS_TRY(const int version, migrator.version());
    PRAXIS_TRY(const QStringList expected, schemaOfVersion(version));
    PRAXIS_TRY(const QStringList found, rowsOf(*connection, schemaText));
    if (version == 0 || found != expected)
        return fail(ErrorCode::StoreForeign, {{u"detail"_s, u"schema"_s}});
    PRAXIS_TRY(const QVariant sound, connection->scalar(u"PRAGMA integrity_check(1)"_s));
    if (sound.toString() != u"ok")
        return damaged(sound.toString());
    return version;
}

Result<> rekey(const QString &path, const KeySource &oldKey, const KeySource &newKey, const Rewrap &rewrap)
{
    PRAXIS_TRY(const std::unique_ptr<QLockFile> lock, lockFor(path));
    const Unfinished unfinished(path + u".rekey");
    SqliteAccess copy{unfinished.path(), oldKey, false, 1000, 2000, {}};
    {
        PRAXIS_TRY(const std::unique_ptr<Connection> source, openKeyed({path, oldKey, false, 1000, 2000, {}}));
        PRAXIS_TRY(const QVariant busy, source->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        if (busy.toInt() != 0)
            return fail(ErrorCode::StoreBusy, {{u"path"_s, path}});
        PRAXIS_CHECK(copyInto(*source, unfinished.path()));
    }
    if (QFileInfo(path + u"-wal").size() > 0)
        return fail(ErrorCode::StoreBusy, {{u"path"_s, path}});
    {
        PRAXIS_TRY(const std::unique_ptr<Connection> made, openKeyed(copy));
        PRAXIS_TRY(const QVariant journal, made->scalar(u"PRAGMA journal_mode = DELETE"_s)); // never re-key in WAL
        if (rewrap)
            PRAXIS_CHECK(rewrapKeys(*made, rewrap));
        PRAXIS_CHECK(changeKey(*made, newKey));
    }
    copy.key = newKey;
    copy.readOnly = true;
    PRAXIS_CHECK(checkCopy(copy));
    PRAXIS_CHECK(syncFile(unfinished.path()));
    PRAXIS_CHECK(syncFolderOf(path)); // the old file's log is gone for good before another file has its name
    return moveInto(unfinished.path(), path);
}

} // namespace praxis::store
