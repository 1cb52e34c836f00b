#include "services/store/PostgresPipeline.h"

#include <libpq-fe.h>

#include <memory>
#include <utility>

namespace praxis::store {

namespace {

constexpr std::size_t mostWaiting = 300;

/// A broken rule that nobody explains is a fault of ours, and not one of the row that is being written when it is heard of.
Error explained(Error error, const Statement::Explain &explain)
{
    Error told = explain ? explain(std::move(error)) : std::move(error);
    told.data.remove(QString::fromLatin1(constraint::key));
    return told;
}

} // namespace

void PostgresCleared::operator()(PGresult *result) const
{
    PQclear(result);
}

bool postgresAgreed(const PGresult *answer)
{
    const ExecStatusType status = PQresultStatus(answer);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

std::unexpected<Error> postgresFailure(CallState &state, const PGresult *answer)
{
    const char *number = answer ? PQresultErrorField(answer, PG_DIAG_SQLSTATE) : nullptr;
    const char *words = answer ? PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    return state.fails(QSqlError({}, QString::fromUtf8(words ? words : PQerrorMessage(state.postgres)), QSqlError::StatementError,
                                 QString::fromLatin1(number ? number : "")));
}

PostgresPipeline::~PostgresPipeline()
{
    for (const Waiting &waiting : std::as_const(m_waiting)) {
        if (waiting.asker)
            waiting.asker->answered(nullptr);
    }
}

Result<> PostgresPipeline::keepReady(const QByteArrayList &texts)
{
    for (const QByteArray &text : texts) {
        const QByteArray name = "praxis_ready_" + QByteArray::number(m_ready.size());
        const PostgresAnswer answer(PQprepare(m_state.postgres, name.constData(), text.constData(), 0, nullptr));
        if (!postgresAgreed(answer.get()))
            return postgresFailure(m_state, answer.get());
        m_ready.insert(text, name);
    }
    return {};
}

void PostgresPipeline::begin(const QByteArrayList &texts)
{
    m_before = m_begin = texts;
    m_endsWithNext = false;
    m_check = {};
}

bool PostgresPipeline::takeBegin()
{
    m_check = {};
    return !std::exchange(m_before, {}).isEmpty();
}

bool PostgresPipeline::isLong() const
{
    return m_waiting.size() > mostWaiting;
}

void PostgresPipeline::enter()
{
    if (PQpipelineStatus(m_state.postgres) == PQ_PIPELINE_OFF && PQenterPipelineMode(m_state.postgres) != 1)
        m_isRefused = true;
}

void PostgresPipeline::push(bool sent, Waiting waiting)
{
    if (!sent)
        m_isRefused = true;
    m_waiting.push_back(std::move(waiting));
}

void PostgresPipeline::sendBefore()
{
    for (const QByteArray &text : std::exchange(m_before, {}))
        add(text);
}

void PostgresPipeline::add(const QByteArray &text)
{
    sendBefore();
    enter();
    const QByteArray ready = m_ready.value(text);
    const int sent = ready.isEmpty() ? PQsendQueryParams(m_state.postgres, text.constData(), 0, nullptr, nullptr, nullptr, nullptr, 0)
                                     : PQsendQueryPrepared(m_state.postgres, ready.constData(), 0, nullptr, nullptr, nullptr, 0);
    push(sent == 1, {});
}

quint64 PostgresPipeline::add(const QByteArray &prepared, const Values &values, PostgresAsker *asker, Later later)
{
    sendBefore();
    enter();
    push(PQsendQueryPrepared(m_state.postgres, prepared.constData(), static_cast<int>(values.bytes.size()), values.bytes.data(), values.lengths.data(), values.formats.data(), values.isBinary ? 1 : 0) == 1,
         {asker, std::move(later)});
    return m_first + m_waiting.size() - 1;
}

void PostgresPipeline::forget(quint64 number)
{
    if (number >= m_first && number < m_first + m_waiting.size())
        m_waiting[number - m_first].asker = nullptr;
}

void PostgresPipeline::addAside(const QByteArray &text)
{
    const QByteArrayList before = std::exchange(m_before, {});
    add(text);
    m_waiting.back().isIgnored = true;
    sync();
    m_before = before;
}

void PostgresPipeline::sync()
{
    if (!m_waiting.empty() && !m_waiting.back().isSync)
        push(PQpipelineSync(m_state.postgres) == 1, {.isSync = true});
}

void PostgresPipeline::leave()
{
    sync();
}

void PostgresPipeline::ignoreWaiting()
{
    if (m_waiting.empty())
        return;
    sync();
    for (Waiting &waiting : m_waiting)
        waiting.isIgnored = true;
}

Result<> PostgresPipeline::flushQuestion()
{
    if (!std::exchange(m_endsWithNext, false))
        return flush();
    add("COMMIT");
    Result<> said = readAnswers();
    if (said)
        m_before = m_begin;
    return checked(std::move(said));
}

Result<> PostgresPipeline::flush()
{
    return checked(readAnswers());
}

Result<> PostgresPipeline::checked(Result<> said)
{
    const auto check = std::exchange(m_check, {});
    return said && check ? check() : std::move(said);
}

Result<> PostgresPipeline::readAnswers()
{
    if (m_waiting.empty())
        return {};
    sync();
    Result<> said;
    while (!m_waiting.empty() && !m_isRefused) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_first;
        answer(next, said);
    }
    if (m_isRefused || PQexitPipelineMode(m_state.postgres) != 1)
        lose(said);
    return said;
}

void PostgresPipeline::answer(const Waiting &waiting, Result<> &said)
{
    PostgresAnswer result(PQgetResult(m_state.postgres));
    if (!result || (waiting.isSync && PQresultStatus(result.get()) != PGRES_PIPELINE_SYNC))
        m_isRefused = true;
    if (waiting.isSync)
        return;
    while (const PostgresAnswer more = PostgresAnswer(PQgetResult(m_state.postgres))) { } // nothing, once
    const bool agreed = result && postgresAgreed(result.get());
    const bool isSilent = waiting.isIgnored || PQresultStatus(result.get()) == PGRES_PIPELINE_ABORTED; // what stopped it was told
    if (!agreed && !isSilent && said) {
        Error error = postgresFailure(m_state, result.get()).error();
        if (waiting.later.is) {
            error = explained(std::move(error), waiting.later.explain);
            m_state.spoilt = error; // who hears it first may not be who minds it
        }
        said = fail(std::move(error));
    }
    if (waiting.asker)
        waiting.asker->answered(agreed ? result.release() : nullptr);
}

/// Which answer belongs to what can no longer be told.
void PostgresPipeline::lose(Result<> &said)
{
    m_state.broken = true;
    if (said)
        said = postgresFailure(m_state, nullptr);
    for (Waiting &waiting : m_waiting) {
        if (waiting.asker)
            waiting.asker->answered(nullptr);
    }
    m_first += m_waiting.size();
    m_waiting.clear();
    m_before.clear();
}

} // namespace praxis::store
