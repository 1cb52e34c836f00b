#include "services/store/Statement.h"

#include <sqlite3.h>

#include <cerrno>

namespace praxis::store {

namespace {

bool same(const QVariant &a, const QVariant &b)
{
    return a.metaType() == b.metaType() && a.isNull() == b.isNull() && a == b;
}

} // namespace

QUuid uuidOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QUuid)
        return value.toUuid();
    return value.typeId() == QMetaType::QByteArray ? QUuid::fromRfc4122(value.toByteArray()) : QUuid::fromString(value.toString());
}

Result<> CallState::ask()
{
    if (gate && !gate())
        return fails({ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QStringLiteral("refused")}}});
    return {};
}

std::unexpected<Error> CallState::fails(Error error)
{
    failed = true;
    return fail(std::move(error));
}

std::unexpected<Error> CallState::fails(const QSqlError &said)
{
    Error error = dialect.error(said);
    if (sqlite && error.code == ErrorCode::StoreUnavailable) {
        const int number = sqlite3_system_errno(sqlite);
        if (number == ENOSPC || number == EDQUOT)
            error.code = ErrorCode::DiskFull;
        else if (number == EROFS || number == EACCES || number == EPERM)
            error.code = ErrorCode::StoreReadOnly;
    }
    return fails(std::move(error));
}

std::unexpected<Error> CallState::failsInSqlite()
{
    return fails(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(sqlite)), QSqlError::StatementError,
                           QString::number(sqlite3_extended_errcode(sqlite))));
}

void Statement::bind(int place, const QVariant &value)
{
    if (place < m_bound.size()) {
        if (same(m_bound[place], value))
            return;
        m_bound[place] = value;
    } else {
        m_bound.resize(place + 1);
        m_bound[place] = value;
    }
    pass(place, value);
}

Result<> Statement::run()
{
    PRAXIS_CHECK(m_state.ask());
    return execute();
}

Result<> Statement::run(std::initializer_list<QVariant> values)
{
    int place = 0;
    for (const QVariant &value : values)
        bind(place++, value);
    return run();
}

Result<> Statement::run(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place)
        bind(place, values[place]);
    return run();
}

void PostgresStatement::pass(int place, const QVariant &value)
{
    m_query.bindValue(place, value.typeId() == QMetaType::QUuid ? QVariant(idText(value.toUuid())) : value);
}

Result<> PostgresStatement::execute()
{
    if (!m_query.exec())
        return m_state.fails(m_query.lastError());
    return {};
}

Result<bool> PostgresStatement::step()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return m_state.fails(m_query.lastError());
    return false;
}

Result<std::unique_ptr<Statement>> SqliteStatement::prepare(const QString &sql, CallState &state)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(state.sqlite, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return state.failsInSqlite();
    return std::unique_ptr<Statement>(new SqliteStatement(statement, state));
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::finish()
{
    m_onFirstRow = false;
    sqlite3_reset(m_statement); // what it answers was answered by the step before
}

void SqliteStatement::pass(int place, const QVariant &value)
{
    finish();
    const int number = place + 1;
    if (value.isNull()) {
        sqlite3_bind_null(m_statement, number);
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        sqlite3_bind_int64(m_statement, number, value.toLongLong());
        break;
    case QMetaType::Double:
        sqlite3_bind_double(m_statement, number, value.toDouble());
        break;
    case QMetaType::QUuid: {
        const QByteArray bytes = value.toUuid().toRfc4122();
        sqlite3_bind_blob(m_statement, number, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        break;
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob64(m_statement, number, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
        break;
    }
    default: {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text64(m_statement, number, text.constData(), static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    }
    }
}

Result<bool> SqliteStatement::advance()
{
    const int answer = sqlite3_step(m_statement);
    if (answer == SQLITE_ROW)
        return true;
    if (answer != SQLITE_DONE) {
        const auto failed = m_state.failsInSqlite();
        sqlite3_reset(m_statement);
        return failed;
    }
    m_changed = sqlite3_changes(m_state.sqlite);
    sqlite3_reset(m_statement);
    return false;
}

Result<> SqliteStatement::execute()
{
    finish();
    PRAXIS_TRY(m_onFirstRow, advance());
    return {};
}

Result<bool> SqliteStatement::step()
{
    if (m_onFirstRow) {
        m_onFirstRow = false;
        return true;
    }
    // At its end it was reset: a further step would begin anew.
    return sqlite3_stmt_busy(m_statement) ? advance() : Result<bool>(false);
}

QVariant SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_column_int64(m_statement, column)));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    case SQLITE_TEXT:
        return text(column);
    default:
        return {};
    }
}

QString SqliteStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column)) : QString();
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QUuid SqliteStatement::uuid(int column) const
{
    constexpr int uuidBytes = 16;
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    if (!bytes || sqlite3_column_bytes(m_statement, column) != uuidBytes)
        return {};
    return QUuid::fromRfc4122({bytes, uuidBytes});
}

} // namespace praxis::store
