#include "services/store/KeptAnswers.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

Result<std::optional<StoreSession::KeptAnswer>> KeptAnswers::find(const QUuid &user, const QString &requestKey)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT request_hash, answer FROM kept_answer WHERE organization_id = ? AND user_id = ? AND request_key = ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, uuidValue(user), requestKey}));
    PRAXIS_TRY(const bool found, statement->step());
    if (!found)
        return std::optional<StoreSession::KeptAnswer>();
    return std::optional(StoreSession::KeptAnswer{statement->bytes(0), statement->text(1).toUtf8()});
}

Result<> KeptAnswers::keep(const QUuid &user, const QString &requestKey, const StoreSession::KeptAnswer &answer, Instant now)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "INSERT INTO kept_answer (organization_id, user_id, request_key, request_hash, answer, created_at) VALUES (?, ?, ?, ?, ?, ?)"));
    return statement->runLater({m_transaction.tenant, uuidValue(user), requestKey, answer.requestHash, QString::fromUtf8(answer.answer), static_cast<qlonglong>(now.ms)},
                               [](Error error) {
        const bool isTaken = error.data.value(QString::fromLatin1(constraint::key)).toString() == u"unique";
        return isTaken ? Error{ErrorCode::Duplicate, {{u"field"_s, u"request_key"_s}}} : error;
    });
}

Result<> KeptAnswers::forget(Instant before)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared("DELETE FROM kept_answer WHERE organization_id = ? AND created_at < ?"));
    return statement->run({m_transaction.tenant, static_cast<qlonglong>(before.ms)});
}

} // namespace praxis::store
