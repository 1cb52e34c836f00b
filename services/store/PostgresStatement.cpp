#include "services/store/PostgresStatement.h"

#include <libpq-fe.h>

#include <atomic>
#include <memory>
#include <utility>

namespace praxis::store {

namespace {

// The numbers of types in the catalogue of PostgreSQL (pg_type.dat).
enum TypeOid : Oid { boolOid = 16, byteaOid = 17, int8Oid = 20, int2Oid = 21, int4Oid = 23, float4Oid = 700, float8Oid = 701, numericOid = 1700 };

/// With $1, $2 … for the question marks outside of quotes; `places` is how many.
QByteArray numbered(const QString &sql, int &places)
{
    QByteArray text;
    char quote = 0;
    for (const char c : sql.toUtf8()) {
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        if (c == '?' && quote == 0)
            text += '$' + QByteArray::number(++places);
        else
            text += c;
    }
    return text;
}

} // namespace

Result<> executeText(const QString &sql, CallState &state)
{
    if (!state.pipeline->isEmpty()) { // one statement, with what was said before it
        state.pipeline->add(sql.toUtf8());
        return state.pipeline->flush();
    }
    const PostgresAnswer answer(PQexec(state.postgres, sql.toUtf8().constData()));
    if (!postgresAgreed(answer.get()))
        return postgresFailure(state, answer.get());
    return {};
}

Result<std::unique_ptr<Statement>> PostgresStatement::prepare(const QString &sql, CallState &state)
{
    static std::atomic<quint64> count{0};
    PRAXIS_CHECK(state.pipeline->flush());
    int places = 0;
    const QByteArray text = numbered(sql, places);
    const QByteArray name = "praxis_" + QByteArray::number(++count);
    const PostgresAnswer answer(PQprepare(state.postgres, name.constData(), text.constData(), 0, nullptr));
    if (!postgresAgreed(answer.get()))
        return postgresFailure(state, answer.get());
    return std::unique_ptr<Statement>(new PostgresStatement(name, places, state));
}

PostgresStatement::~PostgresStatement()
{
    finish();
    if (m_state.postgres)
        m_state.pipeline->addAside("DEALLOCATE " + m_name);
}

void PostgresStatement::finish()
{
    if (m_sent != 0)
        m_state.pipeline->forget(std::exchange(m_sent, 0));
    PQclear(m_result);
    m_result = nullptr;
    m_failed = false;
    m_rows = m_columns = 0;
    m_row = -1;
}

Result<> PostgresStatement::execute()
{
    PRAXIS_CHECK(send({}));
    return m_state.pipeline->flushQuestion();
}

Result<> PostgresStatement::executeLater(const Explain &explain)
{
    PRAXIS_CHECK(send({true, explain}));
    return m_state.pipeline->isLong() ? m_state.pipeline->flush() : Result<>();
}

Result<> PostgresStatement::send(PostgresPipeline::Later later)
{
    finish();
    PostgresPipeline::Values values;
    for (const Value &value : m_values) {
        if (!value.isBinary && value.bytes.contains('\0')) // it would end there, and nobody would know
            return m_state.fails({ErrorCode::Invalid, {{QStringLiteral("detail"), QStringLiteral("a text with a zero in it")}}});
        values.bytes.push_back(value.isNull ? nullptr : value.bytes.constData());
        values.lengths.push_back(static_cast<int>(value.bytes.size()));
        values.formats.push_back(value.isBinary ? 1 : 0);
    }
    m_sent = m_state.pipeline->add(m_name, values, this, std::move(later));
    return {};
}

void PostgresStatement::answered(PGresult *result)
{
    m_sent = 0;
    m_result = result;
    m_failed = !result;
    m_rows = PQntuples(m_result);
    m_columns = PQnfields(m_result);
}

Result<bool> PostgresStatement::step()
{
    if (m_sent != 0)
        PRAXIS_CHECK(m_state.pipeline->flush());
    if (m_failed)
        return m_state.fails({ErrorCode::StoreUnavailable, {{QStringLiteral("detail"), QStringLiteral("an earlier call of this transaction failed")}}});
    if (m_row + 1 >= m_rows)
        return false;
    ++m_row;
    return true;
}

bool PostgresStatement::isNull(int column) const
{
    return m_row < 0 || column >= m_columns || PQgetisnull(m_result, m_row, column);
}

QByteArrayView PostgresStatement::raw(int column) const
{
    return isNull(column) ? QByteArrayView() : QByteArrayView(PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column));
}

QVariant PostgresStatement::value(int column) const
{
    if (isNull(column))
        return {};
    switch (PQftype(m_result, column)) {
    case boolOid:
        return raw(column) == "t";
    case int2Oid:
    case int4Oid:
    case int8Oid:
        return QVariant(static_cast<qlonglong>(number(column)));
    case float4Oid:
    case float8Oid:
        return raw(column).toByteArray().toDouble();
    case numericOid: // the sum of whole numbers is one
        return raw(column).contains('.') ? QVariant(raw(column).toByteArray().toDouble()) : QVariant(static_cast<qlonglong>(number(column)));
    case byteaOid:
        return bytes(column);
    default:
        return text(column);
    }
}

QString PostgresStatement::text(int column) const
{
    if (isNull(column))
        return {};
    if (PQftype(m_result, column) == boolOid)
        return raw(column) == "t" ? QStringLiteral("true") : QStringLiteral("false");
    return QString::fromUtf8(raw(column));
}

qint64 PostgresStatement::number(int column) const
{
    const QByteArrayView digits = raw(column);
    return digits == "t" ? 1 : QByteArray::fromRawData(digits.data(), digits.size()).toLongLong();
}

QUuid PostgresStatement::uuid(int column) const
{
    return QUuid::fromString(QLatin1StringView(raw(column)));
}

QByteArray PostgresStatement::bytes(int column) const
{
    if (isNull(column))
        return {};
    if (PQftype(m_result, column) != byteaOid)
        return raw(column).toByteArray();
    std::size_t size = 0;
    unsigned char *plain = PQunescapeBytea(reinterpret_cast<const unsigned char *>(PQgetvalue(m_result, m_row, column)), &size);
    const QByteArray bytes(reinterpret_cast<const char *>(plain), static_cast<qsizetype>(size));
    PQfreemem(plain);
    return bytes;
}

int PostgresStatement::rowsAffected() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result)).toInt() : 0;
}

void PostgresStatement::set(int place, QByteArray text, bool isBinary)
{
    m_values.at(static_cast<std::size_t>(place)) = {std::move(text), false, isBinary};
}

void PostgresStatement::bindNull(int place)
{
    m_values.at(static_cast<std::size_t>(place)) = {};
}

void PostgresStatement::bindText(int place, const QString &text)
{
    set(place, text.toUtf8());
}

void PostgresStatement::bindWord(int place, QLatin1StringView word)
{
    set(place, QByteArray::fromRawData(word.data(), word.size()));
}

void PostgresStatement::bindNumber(int place, qint64 number)
{
    set(place, QByteArray::number(number));
}

void PostgresStatement::bindTruth(int place, bool truth)
{
    set(place, truth ? "true" : "false");
}

void PostgresStatement::bindReal(int place, double number)
{
    set(place, QByteArray::number(number, 'g', 17));
}

void PostgresStatement::bindUuid(int place, const QUuid &id)
{
    set(place, id.toByteArray(QUuid::WithoutBraces));
}

void PostgresStatement::bindBytes(int place, const QByteArray &bytes)
{
    set(place, bytes, true);
}

} // namespace praxis::store
