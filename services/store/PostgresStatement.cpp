#include "services/store/PostgresStatement.h"

#include <QtEndian>

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <memory>
#include <utility>

namespace praxis::store {

namespace {

// The numbers of types in the catalogue of PostgreSQL (pg_type.dat).
enum TypeOid : Oid { boolOid = 16, byteaOid = 17, int8Oid = 20, int2Oid = 21, int4Oid = 23, textOid = 25, float4Oid = 700, float8Oid = 701, varcharOid = 1043, numericOid = 1700, uuidOid = 2950 };

/// Read as they are: a text is the same either way, a numeric is not.
constexpr std::array plainTypes{boolOid, byteaOid, int8Oid, int2Oid, int4Oid, textOid, float4Oid, float8Oid, varcharOid, uuidOid};

template <class T> T numberIn(QByteArrayView bytes)
{
    return bytes.size() == qsizetype(sizeof(T)) ? qFromBigEndian<T>(bytes.data()) : T{};
}

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
    const PostgresAnswer said(PQdescribePrepared(state.postgres, name.constData()));
    if (!postgresAgreed(said.get()))
        return postgresFailure(state, said.get());
    Shape shape = shapeOf(said.get());
    if (shape.places.size() != static_cast<std::size_t>(places))
        return state.fails({ErrorCode::Internal, {{QStringLiteral("detail"), QStringLiteral("other places than question marks")}}});
    return std::unique_ptr<Statement>(new PostgresStatement(name, std::move(shape), state));
}

PostgresStatement::Shape PostgresStatement::shapeOf(const pg_result *said)
{
    Shape shape;
    for (int place = 0; place < PQnparams(said); ++place)
        shape.places.push_back(PQparamtype(said, place));
    shape.isBinary = true;
    for (int column = 0; column < PQnfields(said); ++column)
        shape.isBinary = shape.isBinary && std::ranges::find(plainTypes, PQftype(said, column)) != plainTypes.end();
    return shape;
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
    values.isBinary = m_shape.isBinary;
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
        return flag(column);
    case int2Oid:
    case int4Oid:
    case int8Oid:
        return QVariant(static_cast<qlonglong>(number(column)));
    case float4Oid:
        return m_shape.isBinary ? std::bit_cast<float>(numberIn<quint32>(raw(column))) : raw(column).toByteArray().toDouble();
    case float8Oid:
        return m_shape.isBinary ? std::bit_cast<double>(numberIn<quint64>(raw(column))) : raw(column).toByteArray().toDouble();
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
    switch (PQftype(m_result, column)) {
    case boolOid:
        return flag(column) ? QStringLiteral("true") : QStringLiteral("false");
    case uuidOid:
        return uuid(column).toString(QUuid::WithoutBraces);
    case int2Oid:
    case int4Oid:
    case int8Oid:
        return QString::number(number(column));
    case float4Oid:
    case float8Oid:
        return value(column).toString();
    default:
        return QString::fromUtf8(raw(column));
    }
}

qint64 PostgresStatement::number(int column) const
{
    const QByteArrayView said = raw(column);
    if (!m_shape.isBinary || m_row < 0)
        return said == "t" ? 1 : QByteArray::fromRawData(said.data(), said.size()).toLongLong();
    switch (PQftype(m_result, column)) {
    case boolOid:
        return flag(column) ? 1 : 0;
    case int2Oid:
        return numberIn<qint16>(said);
    case int4Oid:
        return numberIn<qint32>(said);
    case int8Oid:
        return numberIn<qint64>(said);
    default:
        return value(column).toLongLong();
    }
}

QUuid PostgresStatement::uuid(int column) const
{
    const QByteArrayView said = raw(column);
    if (m_shape.isBinary && m_row >= 0 && PQftype(m_result, column) == uuidOid)
        return said.size() == 16 ? QUuid::fromRfc4122(said) : QUuid();
    return QUuid::fromString(QLatin1StringView(said));
}

bool PostgresStatement::flag(int column) const
{
    const QByteArrayView said = raw(column);
    if (said.isNull())
        return false;
    if (PQftype(m_result, column) != boolOid)
        return value(column).toBool();
    return m_shape.isBinary ? said.front() != 0 : said == "t";
}

QByteArray PostgresStatement::bytes(int column) const
{
    if (isNull(column))
        return {};
    if (m_shape.isBinary || PQftype(m_result, column) != byteaOid)
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

template <class T> void PostgresStatement::setBinary(int place, T number)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    set(place, std::move(bytes), true);
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
    if (typeOf(place) == int8Oid)
        return setBinary(place, number);
    set(place, QByteArray::number(number)); // where it does not fit, the server says so
}

void PostgresStatement::bindTruth(int place, bool truth)
{
    if (typeOf(place) == boolOid)
        return setBinary(place, static_cast<quint8>(truth));
    set(place, truth ? "true" : "false");
}

void PostgresStatement::bindReal(int place, double number)
{
    set(place, QByteArray::number(number, 'g', 17));
}

void PostgresStatement::bindUuid(int place, const QUuid &id)
{
    const bool isId = typeOf(place) == uuidOid;
    set(place, isId ? id.toRfc4122() : id.toByteArray(QUuid::WithoutBraces), isId);
}

void PostgresStatement::bindBytes(int place, const QByteArray &bytes)
{
    set(place, bytes, true);
}

} // namespace praxis::store
