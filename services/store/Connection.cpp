#include "services/store/Connection.h"

#include "services/store/PostgresStatement.h"

#include <QSqlDriver>

#include <libpq-fe.h>
#include <sqlite3.h>

#include <atomic>
#include <poll.h>

namespace praxis::store {

namespace {

QString nextName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("praxis-%1").arg(++count);
}

} // namespace

Connection::Connection(Dialect dialect, QString name, CallGate gate)
    : m_dialect(dialect), m_name(std::move(name)), m_state{dialect, std::move(gate)}
{
}

Result<std::unique_ptr<Connection>> Connection::open(Dialect dialect, const Configure &configure, CallGate gate)
{
    std::unique_ptr<Connection> connection(new Connection(dialect, nextName(), std::move(gate)));
    connection->m_database = QSqlDatabase::addDatabase(dialect.driver(), connection->m_name);
    configure(connection->m_database);
    if (!connection->m_database.open()) {
        Error error = dialect.error(connection->m_database.lastError());
        if (error.code == ErrorCode::Internal)
            error.code = ErrorCode::StoreUnavailable;
        return fail(error);
    }
    connection->m_state.sqlite = connection->handle();
    if (dialect.isPostgres()) {
        connection->m_state.postgres = *static_cast<pg_conn *const *>(connection->m_database.driver()->handle().constData());
        connection->m_state.pipeline = std::make_shared<PostgresPipeline>(connection->m_state);
        PRAXIS_CHECK(connection->m_state.pipeline->keepReady({dialect.begin(false).toUtf8(), dialect.begin(true).toUtf8(), "COMMIT", "ROLLBACK"}));
    }
    return connection;
}

Connection::~Connection()
{
    m_state.postgres = nullptr; // what was prepared ends with it
    m_state.pipeline.reset();
    m_byText.clear();
    m_byAddress.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Statement>> Connection::prepare(const QString &sql)
{
    PRAXIS_CHECK(m_state.ask());
    if (m_state.sqlite)
        return SqliteStatement::prepare(sql, m_state);
    return PostgresStatement::prepare(sql, m_state);
}

Result<Statement *> Connection::prepared(const QString &sql)
{
    const auto known = m_byText.constFind(sql);
    if (known != m_byText.constEnd())
        return known->get();
    PRAXIS_TRY(std::unique_ptr<Statement> made, prepare(sql));
    Statement *statement = made.get();
    m_byText.insert(sql, std::move(made));
    return statement;
}

Result<Statement *> Connection::prepared(const char *sql)
{
    const auto known = m_byAddress.constFind(sql);
    if (known != m_byAddress.constEnd())
        return known->get();
    PRAXIS_TRY(std::unique_ptr<Statement> made, prepare(QString::fromLatin1(sql)));
    Statement *statement = made.get();
    m_byAddress.insert(sql, std::move(made));
    return statement;
}

void Connection::trim()
{
    constexpr qsizetype most = 300;
    if (m_byText.size() > most) // inserts are one a table, and held by address
        m_byText.removeIf([](const auto &one) { return !one.key().startsWith(u"INSERT"); });
}

bool Connection::isConnected() const
{
    if (!m_state.postgres)
        return true;
    pollfd socket{PQsocket(m_state.postgres), POLLRDHUP, 0}; // what waits to be read is no matter: the end behind it is seen all the same
    return socket.fd >= 0 && ::poll(&socket, 1, 0) == 0;
}

Result<> Connection::heard()
{
    if (m_state.spoilt)
        return fail(*m_state.spoilt);
    return m_state.pipeline ? m_state.pipeline->flush() : Result<>();
}

void Connection::spoil(const Error &error)
{
    if (!m_state.spoilt)
        m_state.spoilt = error;
}

Result<> Connection::sound() const
{
    if (m_state.spoilt)
        return fail(*m_state.spoilt);
    if (m_state.failed)
        return fail(ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QStringLiteral("a call of this transaction failed")}});
    return {};
}

void Connection::forgive()
{
    m_state.failed = false;
    m_state.spoilt.reset();
}

void Connection::ignoreWaiting()
{
    if (m_state.pipeline)
        m_state.pipeline->ignoreWaiting();
}

void Connection::endWithNext()
{
    if (m_state.pipeline)
        m_state.pipeline->endWithNext();
}

void Connection::afterwards(std::function<Result<>()> check)
{
    m_state.pipeline->afterwards(std::move(check));
}

Result<> Connection::execute(const QString &sql)
{
    PRAXIS_CHECK(m_state.ask());
    if (m_state.sqlite) {
        if (sqlite3_exec(m_state.sqlite, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return m_state.failsInSqlite();
        return {};
    }
    return executeText(sql, m_state);
}

Result<> Connection::begin(bool writing, const QUuid &organization)
{
    m_state.hearsLater = false;
    if (!m_dialect.isPostgres()) {
        PRAXIS_TRY(Statement *statement, prepared(writing ? "BEGIN IMMEDIATE" : "BEGIN"));
        return statement->run();
    }
    PRAXIS_CHECK(m_state.ask());
    // LOCAL: for this transaction only, so that nothing leaks to whoever has the connection next.
    m_state.pipeline->begin({m_dialect.begin(writing).toUtf8(), QByteArray("SET LOCAL praxis.organization = '" + organization.toByteArray(QUuid::WithoutBraces) + '\'')});
    return {};
}

Result<> Connection::commit()
{
    if (m_state.sqlite) {
        PRAXIS_TRY(Statement *statement, prepared("COMMIT"));
        return statement->run();
    }
    PRAXIS_CHECK(m_state.ask());
    if (m_state.pipeline->takeBegin())
        return {}; // nothing was asked
    m_state.pipeline->add("COMMIT");
    return m_state.pipeline->flush();
}

void Connection::leave() noexcept
{
    if (!m_dialect.isPostgres())
        return rollback();
    finishAll();
    if (!m_state.pipeline->takeBegin()) {
        m_state.pipeline->ignoreWaiting(); // where it fails, what comes with it is not done
        m_state.pipeline->add("COMMIT");
        m_state.pipeline->leave();
    }
    forgive();
}

void Connection::finishAll() noexcept
{
    for (const auto &statement : std::as_const(m_byText))
        statement->finish();
    for (const auto &statement : std::as_const(m_byAddress))
        statement->finish();
}

void Connection::rollback() noexcept
{
    finishAll();
    if (m_state.sqlite) { // may have rolled back by itself
        sqlite3_exec(m_state.sqlite, "ROLLBACK", nullptr, nullptr, nullptr);
    } else if (!m_state.pipeline->takeBegin()) {
        m_state.pipeline->ignoreWaiting(); // where it fails, what comes with it is not done
        m_state.pipeline->add("ROLLBACK");
        (void)m_state.pipeline->flush();
    }
    forgive();
}

Result<QVariant> Connection::scalar(const QString &sql, const QVariantList &values)
{
    PRAXIS_TRY(Statement *statement, prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    PRAXIS_TRY(const bool row, statement->step());
    return row ? statement->value(0) : QVariant();
}

sqlite3 *Connection::handle() const
{
    if (m_dialect.isPostgres())
        return nullptr;
    const QVariant handle = m_database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace praxis::store
