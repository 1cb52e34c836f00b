#include "services/store/Statement.h"

#include <QStringEncoder>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

namespace praxis::store {

namespace {

constexpr int uuidBytes = 16;
constexpr qsizetype longText = 4096;

}

QUuid uuidOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QUuid)
        return value.toUuid();
    return value.typeId() == QMetaType::QByteArray ? QUuid::fromRfc4122(value.toByteArray()) : QUuid::fromString(value.toString());
}

Result<> CallState::ask()
{
    if (spoilt)
        return fail(*spoilt);
    if (broken || (gate && !gate()))
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
    if (value.isNull())
        return bindNull(place);
    switch (value.typeId()) {
    case QMetaType::Bool:
        return bindTruth(place, value.toBool());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return bindNumber(place, value.toLongLong());
    case QMetaType::Double:
        return bindReal(place, value.toDouble());
    case QMetaType::QUuid:
        return bindUuid(place, value.toUuid());
    case QMetaType::QByteArray:
        return bindBytes(place, value.toByteArray());
    default:
        return bindText(place, value.toString());
    }
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

Result<> Statement::explained(Result<> done, const Explain &explain)
{
    return done || !explain ? std::move(done) : fail(explain(std::move(done).error()));
}

Result<> Statement::runLater(const Explain &explain)
{
    PRAXIS_CHECK(m_state.ask());
    if (m_state.hearsLater)
        return executeLater(explain);
    return explained(execute(), explain);
}

Result<> Statement::runLater(std::initializer_list<QVariant> values, const Explain &explain)
{
    int place = 0;
    for (const QVariant &value : values)
        bind(place++, value);
    return runLater(explain);
}

Result<> Statement::send(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place)
        bind(place, values[place]);
    PRAXIS_CHECK(m_state.ask());
    return executeLater({});
}

Result<> Statement::executeLater(const Explain &explain)
{
    return explained(execute(), explain);
}

Result<std::unique_ptr<Statement>> SqliteStatement::prepare(const QString &sql, CallState &state)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(state.sqlite, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return state.failsInSqlite();
    return std::unique_ptr<Statement>(new SqliteStatement(statement, state));
}

SqliteStatement::SqliteStatement(sqlite3_stmt *statement, CallState &state)
    : Statement(state), m_statement(statement), m_buffers(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)))
{
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

void SqliteStatement::toBind()
{
    if (sqlite3_stmt_busy(m_statement)) // a statement on its way takes no values
        finish();
}

QByteArray &SqliteStatement::bufferOf(int place)
{
    toBind();
    return m_buffers[static_cast<std::size_t>(place)];
}

void SqliteStatement::bindNull(int place)
{
    toBind();
    sqlite3_bind_null(m_statement, place + 1);
}

void SqliteStatement::bindText(int place, const QString &text)
{
    QByteArray &buffer = bufferOf(place);
    if (text.size() > longText) { // nothing to keep three times its size for
        buffer = text.toUtf8();
        sqlite3_bind_text64(m_statement, place + 1, buffer.constData(), static_cast<sqlite3_uint64>(buffer.size()), SQLITE_STATIC, SQLITE_UTF8);
        return;
    }
    QStringEncoder encoder(QStringEncoder::Utf8);
    const qsizetype most = encoder.requiredSpace(text.size());
    if (buffer.size() < most)
        buffer.resize(most);
    const char *end = encoder.appendToBuffer(buffer.data(), text);
    sqlite3_bind_text(m_statement, place + 1, buffer.constData(), static_cast<int>(end - buffer.constData()), SQLITE_STATIC);
}

void SqliteStatement::bindWord(int place, QLatin1StringView word)
{
    toBind();
    sqlite3_bind_text(m_statement, place + 1, word.data(), static_cast<int>(word.size()), SQLITE_STATIC);
}

void SqliteStatement::bindNumber(int place, qint64 number)
{
    toBind();
    sqlite3_bind_int64(m_statement, place + 1, number);
}

void SqliteStatement::bindReal(int place, double number)
{
    toBind();
    sqlite3_bind_double(m_statement, place + 1, number);
}

void SqliteStatement::bindUuid(int place, const QUuid &id)
{
    static_assert(uuidBytes == sizeof(QUuid));
    QByteArray &buffer = bufferOf(place);
    if (buffer.size() < uuidBytes)
        buffer.resize(uuidBytes);
    char *bytes = buffer.data();
    qToBigEndian(id.data1, bytes);
    qToBigEndian(id.data2, bytes + 4);
    qToBigEndian(id.data3, bytes + 6);
    std::copy(std::begin(id.data4), std::end(id.data4), bytes + 8);
    sqlite3_bind_blob(m_statement, place + 1, bytes, uuidBytes, SQLITE_STATIC);
}

void SqliteStatement::bindBytes(int place, const QByteArray &bytes)
{
    QByteArray &buffer = bufferOf(place);
    buffer = bytes;
    sqlite3_bind_blob64(m_statement, place + 1, buffer.constData(), static_cast<sqlite3_uint64>(buffer.size()), SQLITE_STATIC);
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

QByteArrayView SqliteStatement::raw(int column) const
{
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
        return {};
    const bool isBlob = sqlite3_column_type(m_statement, column) == SQLITE_BLOB;
    const void *bytes = isBlob ? sqlite3_column_blob(m_statement, column) : sqlite3_column_text(m_statement, column);
    return {bytes ? static_cast<const char *>(bytes) : "", sqlite3_column_bytes(m_statement, column)};
}

QUuid SqliteStatement::uuid(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    if (!bytes || sqlite3_column_bytes(m_statement, column) != uuidBytes)
        return {};
    return QUuid::fromRfc4122({bytes, uuidBytes});
}

} // namespace praxis::store
