#pragma once

#include "services/store/PostgresPipeline.h"

struct pg_conn;
struct pg_result;

namespace praxis::store {

/// On the server, by libpq's own interface on the connection that Qt's plugin opened: the plugin writes each value into the text of an
/// EXECUTE, which the server has to parse anew, and copies each row through lists of QVariant. Ids, numbers and truths go both ways as they
/// are: an id's text is put together letter by letter there, and read letter by letter here.
class PostgresStatement final : public Statement, private PostgresAsker {
public:
    /// `sql` has a question mark for each value.
    [[nodiscard]] static Result<std::unique_ptr<Statement>> prepare(const QString &sql, CallState &state);
    ~PostgresStatement() override;

    [[nodiscard]] Result<bool> step() override;
    [[nodiscard]] QVariant value(int column) const override;
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] qint64 number(int column) const override;
    [[nodiscard]] QUuid uuid(int column) const override;
    [[nodiscard]] bool flag(int column) const override;
    [[nodiscard]] QByteArray bytes(int column) const override;
    [[nodiscard]] QByteArrayView raw(int column) const override;
    [[nodiscard]] int rowsAffected() const override;
    void finish() override;
    void bindNull(int place) override;
    void bindText(int place, const QString &text) override;
    void bindWord(int place, QLatin1StringView word) override;
    void bindNumber(int place, qint64 number) override;
    void bindTruth(int place, bool truth) override;
    void bindReal(int place, double number) override;
    void bindUuid(int place, const QUuid &id) override;
    void bindBytes(int place, const QByteArray &bytes) override;

private:
    struct Value {
        QByteArray bytes;
        bool isNull = true;
        bool isBinary = false;
    };

    /// What the server said of a statement.
    struct Shape {
        std::vector<unsigned> places; ///< their types
        bool isBinary = false;        ///< its rows have types only that we read as they are; else they come as texts
    };

    PostgresStatement(QByteArray name, Shape shape, CallState &state) : Statement(state), m_name(std::move(name)), m_shape(std::move(shape)), m_values(m_shape.places.size()) {}
    [[nodiscard]] static Shape shapeOf(const pg_result *said);
    [[nodiscard]] Result<> execute() override;
    [[nodiscard]] Result<> executeLater(const Explain &explain) override;
    [[nodiscard]] Result<> send(PostgresPipeline::Later later);
    void answered(pg_result *result) override;
    void set(int place, QByteArray text, bool isBinary = false);
    template <class T> void setBinary(int place, T number);
    [[nodiscard]] unsigned typeOf(int place) const { return m_shape.places.at(static_cast<std::size_t>(place)); }
    [[nodiscard]] bool isNull(int column) const;

    QByteArray m_name;
    Shape m_shape;
    std::vector<Value> m_values;
    pg_result *m_result = nullptr;
    quint64 m_sent = 0;    ///< its number in the pipeline, while its answer is not here
    bool m_failed = false; ///< it, or what went before it
    int m_rows = 0;
    int m_columns = 0;
    int m_row = -1;
};

/// Statements without values and rows, one or several.
[[nodiscard]] Result<> executeText(const QString &sql, CallState &state);

} // namespace praxis::store
