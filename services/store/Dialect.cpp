#include "services/store/Dialect.h"

#include <sqlite3.h>

namespace praxis::store {

namespace {

Error coded(ErrorCode code, const QString &detail)
{
    return {code, {{QStringLiteral("detail"), detail}}};
}

Error constraintError(const QString &kind, const QString &detail)
{
    return {ErrorCode::Internal, {{QString::fromLatin1(constraint::key), kind}, {QStringLiteral("detail"), detail}}};
}

} // namespace

QString Dialect::driver() const
{
    return isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE");
}

QString Dialect::folder() const
{
    return isPostgres() ? QStringLiteral("postgresql") : QStringLiteral("sqlite");
}

QString Dialect::columnType(FieldType type) const
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Instant:
        return isPostgres() ? QStringLiteral("bigint") : QStringLiteral("INTEGER");
    case FieldType::Boolean:
        return isPostgres() ? QStringLiteral("boolean") : QStringLiteral("INTEGER");
    case FieldType::Real:
        return isPostgres() ? QStringLiteral("double precision") : QStringLiteral("REAL");
    case FieldType::Uuid:
        return isPostgres() ? QStringLiteral("uuid") : QStringLiteral("BLOB");
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::WallTime:
    case FieldType::Json:
        break;
    }
    return isPostgres() ? QStringLiteral("text") : QStringLiteral("TEXT");
}

QString Dialect::begin(bool writing) const
{
    if (!isPostgres())
        return writing ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
    return writing ? QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED")
                   : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Error Dialect::error(const QSqlError &said) const
{
    return isPostgres() ? postgresError(said) : sqliteError(said);
}

Error Dialect::sqliteError(const QSqlError &said) const
{
    const int extended = said.nativeErrorCode().toInt();
    const QString text = said.databaseText(); // names of columns only, never values
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return constraintError(QStringLiteral("unique"), text);
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return constraintError(QStringLiteral("foreign"), text);
    default:
        break;
    }
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return coded(ErrorCode::StoreBusy, text);
    case SQLITE_FULL:
        return coded(ErrorCode::DiskFull, text);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return coded(ErrorCode::StoreReadOnly, text);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return coded(ErrorCode::StoreDamaged, text);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
        return coded(ErrorCode::StoreUnavailable, text);
    case SQLITE_CONSTRAINT:
        return constraintError(QStringLiteral("other"), text);
    default:
        return coded(ErrorCode::Internal, text);
    }
}

Error Dialect::postgresError(const QSqlError &said) const
{
    const QString state = said.nativeErrorCode();
    const QString text = said.databaseText().section(u'\n', 0, 0); // the DETAIL line below it holds values
    if (state == u"23505")
        return constraintError(QStringLiteral("unique"), text);
    if (state == u"23503")
        return constraintError(QStringLiteral("foreign"), text);
    if (state.startsWith(u"23"))
        return constraintError(QStringLiteral("other"), text);
    if (state == u"53100")
        return coded(ErrorCode::DiskFull, text);
    if (state == u"25006")
        return coded(ErrorCode::StoreReadOnly, text);
    if (state == u"40001" || state == u"40P01" || state == u"55P03")
        return coded(ErrorCode::StoreBusy, text);
    if (state == u"XX001" || state == u"XX002")
        return coded(ErrorCode::StoreDamaged, text);
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57") || state.startsWith(u"28")
        || state.startsWith(u"58") || state.startsWith(u"53"))
        return coded(ErrorCode::StoreUnavailable, text);
    return coded(ErrorCode::Internal, text);
}

} // namespace praxis::store
