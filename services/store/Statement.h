#pragma once

#include "services/store/Dialect.h"

#include <QSqlQuery>
#include <QUuid>
#include <QVariantList>

#include <functional>

struct sqlite3;

namespace praxis::store {

/// Asked before each call of the database; false makes the call fail. Tests fail the i-th call with it.
using CallGate = std::function<bool()>;

/// What the statements of a connection share. After a failed call its transaction can only be taken back: PostgreSQL
/// insists on that (and would answer a COMMIT with a silent ROLLBACK), so SQLite is held to the same.
struct CallState {
    CallGate gate;
    bool failed = false;
    sqlite3 *sqlite = nullptr; ///< null on PostgreSQL

    [[nodiscard]] Result<> ask();
    /// What the database said, and where it only says that a file failed, why.
    [[nodiscard]] std::unexpected<Error> fails(const Dialect &dialect, const QSqlError &said);
    [[nodiscard]] std::unexpected<Error> fails(Error error);
};

/// A statement prepared once on its connection. Only values that differ from the last run are bound again: Qt keeps
/// the others, and most of a clinic's rows agree with the one before in most columns.
class Statement {
public:
    Statement(QSqlQuery query, Dialect dialect, CallState &state) : m_query(std::move(query)), m_dialect(dialect), m_state(state) {}

    void bind(int place, const QVariant &value);
    [[nodiscard]] Result<> run();
    [[nodiscard]] Result<> run(std::initializer_list<QVariant> values);
    [[nodiscard]] Result<> run(const QVariantList &values);
    [[nodiscard]] bool next() { return m_query.next(); }
    /// False at the end of the rows; an error where reading stopped before it.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return m_query.value(column).toBool(); }
    [[nodiscard]] QUuid uuid(int column) const { return QUuid::fromString(m_query.value(column).toString()); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] int rowsAffected() const { return m_query.numRowsAffected(); }
    /// Gives the read lock back; a statement that was not read to its end holds it.
    void finish() { m_query.finish(); }

private:
    QSqlQuery m_query;
    Dialect m_dialect;
    CallState &m_state;
    QVariantList m_bound;
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

/// NULL for a null uuid, its text otherwise.
[[nodiscard]] inline QVariant uuidValue(const QUuid &id)
{
    return id.isNull() ? QVariant() : QVariant(idText(id));
}

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
