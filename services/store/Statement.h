#pragma once

#include "services/store/Dialect.h"

#include <QSqlQuery>
#include <QUuid>
#include <QVariantList>

#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace praxis::store {

/// Asked before each call of the database; false makes the call fail. Tests fail the i-th call with it.
using CallGate = std::function<bool()>;

/// What the statements of a connection share. After a failed call its transaction can only be taken back: PostgreSQL
/// insists on that (and would answer a COMMIT with a silent ROLLBACK), so SQLite is held to the same.
struct CallState {
    Dialect dialect;
    CallGate gate;
    bool failed = false;
    sqlite3 *sqlite = nullptr; ///< null on PostgreSQL

    [[nodiscard]] Result<> ask();
    /// What the database said, and where it only says that a file failed, why.
    [[nodiscard]] std::unexpected<Error> fails(const QSqlError &said);
    /// The same of the last call of SQLite's own interface.
    [[nodiscard]] std::unexpected<Error> failsInSqlite();
    [[nodiscard]] std::unexpected<Error> fails(Error error);
};

/// A statement prepared once on its connection. Only values that differ from the last run are bound again: the database
/// keeps the others, and most of a clinic's rows agree with the one before in most columns.
class Statement {
public:
    virtual ~Statement() = default;
    Q_DISABLE_COPY_MOVE(Statement)

    void bind(int place, const QVariant &value);
    [[nodiscard]] Result<> run();
    [[nodiscard]] Result<> run(std::initializer_list<QVariant> values);
    [[nodiscard]] Result<> run(const QVariantList &values);
    /// False at the end of the rows; an error where reading stopped before it.
    [[nodiscard]] virtual Result<bool> step() = 0;
    [[nodiscard]] virtual QVariant value(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] virtual qint64 number(int column) const { return value(column).toLongLong(); }
    [[nodiscard]] virtual QUuid uuid(int column) const { return QUuid::fromString(value(column).toString()); }
    [[nodiscard]] bool flag(int column) const { return value(column).toBool(); }
    [[nodiscard]] QByteArray bytes(int column) const { return value(column).toByteArray(); }
    [[nodiscard]] virtual int rowsAffected() const = 0;
    /// Gives the read lock back; a statement that was not read to its end holds it.
    virtual void finish() = 0;

protected:
    explicit Statement(CallState &state) : m_state(state) {}
    virtual void pass(int place, const QVariant &value) = 0;
    /// As far as the first row, or to its end where it has none.
    [[nodiscard]] virtual Result<> execute() = 0;

    CallState &m_state;

private:
    QVariantList m_bound;
};

/// On the server, through Qt's plugin.
class PostgresStatement : public Statement {
public:
    PostgresStatement(QSqlQuery query, CallState &state) : Statement(state), m_query(std::move(query)) {}

    [[nodiscard]] Result<bool> step() override;
    [[nodiscard]] QVariant value(int column) const override { return m_query.value(column); }
    [[nodiscard]] int rowsAffected() const override { return m_query.numRowsAffected(); }
    void finish() override { m_query.finish(); }

private:
    void pass(int place, const QVariant &value) override;
    [[nodiscard]] Result<> execute() override;

    QSqlQuery m_query;
};

/// In the file, by SQLite's own interface on the connection that Qt's plugin opened: the plugin copies every value and
/// every row through lists of QVariant.
class SqliteStatement : public Statement {
public:
    [[nodiscard]] static Result<std::unique_ptr<Statement>> prepare(const QString &sql, CallState &state);
    ~SqliteStatement() override;

    [[nodiscard]] Result<bool> step() override;
    [[nodiscard]] QVariant value(int column) const override;
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] qint64 number(int column) const override;
    [[nodiscard]] QUuid uuid(int column) const override;
    [[nodiscard]] int rowsAffected() const override { return m_changed; }
    void finish() override;

private:
    SqliteStatement(sqlite3_stmt *statement, CallState &state) : Statement(state), m_statement(statement) {}
    void pass(int place, const QVariant &value) override;
    [[nodiscard]] Result<> execute() override;
    [[nodiscard]] Result<bool> advance();

    sqlite3_stmt *m_statement;
    int m_changed = 0;
    bool m_onFirstRow = false; ///< execute() has stepped there already
};

/// Ends a statement's reading at the end of a block.
class Reading {
public:
    explicit Reading(Statement &statement) : m_statement(statement) {}
    ~Reading() { m_statement.finish(); }
    Q_DISABLE_COPY_MOVE(Reading)

private:
    Statement &m_statement;
};

/// NULL for a null uuid. Each database keeps uuids as it keeps them best: PostgreSQL in its own type, SQLite in the sixteen
/// bytes of RFC 9562, which sort as their text does.
[[nodiscard]] inline QVariant uuidValue(const QUuid &id)
{
    return id.isNull() ? QVariant() : QVariant::fromValue(id);
}

/// The uuid in a value that one of the databases answered.
[[nodiscard]] QUuid uuidOf(const QVariant &value);

[[nodiscard]] inline QVariant textValue(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// What comes after every text that begins with `prefix`, in the order of bytes.
[[nodiscard]] inline QString afterAll(const QString &prefix)
{
    return prefix + QStringView(QChar::fromUcs4(QChar::LastValidCodePoint));
}

/// Never NULL: a column that may not be blank holds an empty text.
[[nodiscard]] inline QVariant presentText(const QString &text)
{
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

[[nodiscard]] inline QVariant numberValue(qint64 number)
{
    return QVariant(static_cast<qlonglong>(number));
}

} // namespace praxis::store
