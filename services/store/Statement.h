#pragma once

#include "models/kernel/Field.h"
#include "services/store/Dialect.h"

#include <QSqlError>
#include <QUuid>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

struct pg_conn;
struct sqlite3;
struct sqlite3_stmt;

namespace praxis::store {

class PostgresPipeline;

/// Asked before each call of the database; false makes the call fail. Tests fail the i-th call with it.
using CallGate = std::function<bool()>;

/// What the statements of a connection share. After a failed call its transaction can only be taken back: PostgreSQL
/// insists on that (and would answer a COMMIT with a silent ROLLBACK), so SQLite is held to the same.
struct CallState {
    Dialect dialect;
    CallGate gate;
    bool failed = false;
    bool hearsLater = false;     ///< what `runLater` writes is answered later
    bool broken = false;         ///< what goes over this connection could not be told apart any more: nothing does
    sqlite3 *sqlite = nullptr;   ///< one of the two
    pg_conn *postgres = nullptr;
    std::shared_ptr<PostgresPipeline> pipeline = {}; ///< on PostgreSQL: what was not sent or not answered yet
    std::optional<Error> spoilt = {}; ///< what went wrong where nobody waited for it: whoever calls next is told, until all is taken back

    [[nodiscard]] Result<> ask();
    /// What the database said, and where it only says that a file failed, why.
    [[nodiscard]] std::unexpected<Error> fails(const QSqlError &said);
    /// The same of the last call of SQLite's own interface.
    [[nodiscard]] std::unexpected<Error> failsInSqlite();
    [[nodiscard]] std::unexpected<Error> fails(Error error);
};

/// A statement prepared once on its connection. Places count from 0; what is bound stays until it is bound anew.
class Statement {
public:
    virtual ~Statement() = default;
    Q_DISABLE_COPY_MOVE(Statement)

    void bind(int place, const QVariant &value);
    virtual void bindNull(int place) = 0;
    virtual void bindText(int place, const QString &text) = 0;
    virtual void bindWord(int place, QLatin1StringView word) = 0; ///< ASCII, alive as long as the statement
    virtual void bindNumber(int place, qint64 number) = 0;
    virtual void bindTruth(int place, bool truth) = 0;
    virtual void bindReal(int place, double number) = 0;
    virtual void bindUuid(int place, const QUuid &id) = 0;
    virtual void bindBytes(int place, const QByteArray &bytes) = 0;
    [[nodiscard]] Result<> run();
    [[nodiscard]] Result<> run(std::initializer_list<QVariant> values);
    [[nodiscard]] Result<> run(const QVariantList &values);
    /// What became of it in the words of whoever asked.
    using Explain = std::function<Error(Error)>;
    /// Of what writes: where whoever writes hears of it later, it goes to PostgreSQL with whatever is asked next; that it failed is told there,
    /// at the commit at the latest.
    [[nodiscard]] Result<> runLater(const Explain &explain = {});
    [[nodiscard]] Result<> runLater(std::initializer_list<QVariant> values, const Explain &explain = {});
    /// Of what reads: it goes with whatever is asked next, or when its rows are read.
    [[nodiscard]] Result<> send(const QVariantList &values);
    /// False at the end of the rows; an error where reading stopped before it.
    [[nodiscard]] virtual Result<bool> step() = 0;
    [[nodiscard]] virtual QVariant value(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] virtual qint64 number(int column) const { return value(column).toLongLong(); }
    [[nodiscard]] virtual QUuid uuid(int column) const { return QUuid::fromString(value(column).toString()); }
    /// Of a text, and of an id (where it has sixteen bytes it is no text): as the database gave it, until the next step; null where it is NULL.
    [[nodiscard]] virtual QByteArrayView raw(int column) const = 0;
    [[nodiscard]] virtual bool flag(int column) const { return value(column).toBool(); }
    [[nodiscard]] virtual QByteArray bytes(int column) const { return value(column).toByteArray(); }
    [[nodiscard]] virtual int rowsAffected() const = 0;
    /// Gives the read lock back; a statement that was not read to its end holds it.
    virtual void finish() = 0;

protected:
    explicit Statement(CallState &state) : m_state(state) {}
    /// As far as the first row, or to its end where it has none.
    [[nodiscard]] virtual Result<> execute() = 0;
    [[nodiscard]] virtual Result<> executeLater(const Explain &explain);
    [[nodiscard]] static Result<> explained(Result<> done, const Explain &explain);

    CallState &m_state;
};

/// Binds the fields of a record one after another.
class FieldBinder final : public ValueSink {
public:
    FieldBinder(Statement &statement, int firstPlace = 0) : m_statement(statement), m_place(firstPlace) {}

    [[nodiscard]] int place() const { return m_place; } ///< the next one
    void none() override { m_statement.bindNull(m_place++); }
    void text(const QString &value) override { m_statement.bindText(m_place++, value); }
    void word(QLatin1StringView value) override { m_statement.bindWord(m_place++, value); }
    void number(qint64 value) override { m_statement.bindNumber(m_place++, value); }
    void truth(bool value) override { m_statement.bindTruth(m_place++, value); }
    void real(double value) override { m_statement.bindReal(m_place++, value); }
    void uuid(const QUuid &value) override { m_statement.bindUuid(m_place++, value); }

private:
    Statement &m_statement;
    int m_place;
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
    [[nodiscard]] QByteArrayView raw(int column) const override;
    [[nodiscard]] int rowsAffected() const override { return m_changed; }
    void finish() override;
    void bindNull(int place) override;
    void bindText(int place, const QString &text) override;
    void bindWord(int place, QLatin1StringView word) override;
    void bindNumber(int place, qint64 number) override;
    void bindTruth(int place, bool truth) override { bindNumber(place, truth ? 1 : 0); }
    void bindReal(int place, double number) override;
    void bindUuid(int place, const QUuid &id) override;
    void bindBytes(int place, const QByteArray &bytes) override;

private:
    SqliteStatement(sqlite3_stmt *statement, CallState &state);
    void toBind();
    /// Where what is bound to a place lies until it is bound anew: neither Qt nor SQLite allocates for each row.
    [[nodiscard]] QByteArray &bufferOf(int place);
    [[nodiscard]] Result<> execute() override;
    [[nodiscard]] Result<bool> advance();

    sqlite3_stmt *m_statement;
    std::vector<QByteArray> m_buffers;
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
