#include "services/store/SqlSession.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

Result<QVector<QUuid>> organizationsIn(Connection &connection)
{
    PRAXIS_TRY(Statement *statement, connection.prepared("SELECT organization_id FROM tenant ORDER BY organization_id"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run());
    QVector<QUuid> organizations;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return organizations;
        organizations.append(statement->uuid(0));
    }
}

SqlSession::SqlSession(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)), m_transaction{*m_connection, {}, {}, false, false}
{
}

SqlSession::~SqlSession()
{
    rollback();
}

Result<> SqlSession::begin(const QUuid &organization, bool writing)
{
    if (m_transaction.open || organization.isNull())
        return fail(ErrorCode::Internal, {{u"detail"_s, m_transaction.open ? u"a transaction is open"_s : u"no organisation"_s}});
    m_connection->forgive();
    m_connection->trim();
    PRAXIS_CHECK(m_connection->begin(writing, organization));
    m_transaction.open = true;
    m_transaction.writing = writing;
    m_transaction.organization = organization;
    m_transaction.tenant = uuidValue(organization);
    if (auto started = start(); !started) {
        rollback();
        return started;
    }
    return {};
}

Result<> SqlSession::start()
{
    m_rows.forget();
    m_ledger.forgetExpected();
    if (!m_transaction.writing)
        return m_connection->dialect().isPostgres() ? m_kept.askForReading() : Result<>();
    PRAXIS_CHECK(m_ledger.ask());
    PRAXIS_CHECK(m_kept.ask());
    PRAXIS_CHECK(m_ledger.begin());
    return m_kept.catchUp(m_ledger.changeNumber());
}

Result<> SqlSession::commit()
{
    PRAXIS_CHECK(m_transaction.require());
    if (const Result<> sound = m_connection->sound(); !sound) {
        rollback();
        return sound;
    }
    Result<> done = m_transaction.writing ? m_derived.write() : m_kept.isUnchecked() ? m_connection->heard() : Result<>();
    if (done && m_transaction.writing)
        done = m_ledger.finish();
    if (done && m_transaction.writing)
        done = m_connection->commit();
    else if (done)
        m_connection->leave();
    if (!done) {
        rollback(); // the session is usable again
        return done;
    }
    m_derived.forget();
    if (m_transaction.writing)
        m_kept.committed(m_ledger.changeNumber());
    m_transaction.open = false;
    return {};
}

void SqlSession::rollback() noexcept
{
    if (!m_transaction.open)
        return;
    m_transaction.open = false;
    m_derived.forget();
    m_kept.rolledBack();
    if (m_transaction.writing)
        m_connection->rollback();
    else
        m_connection->leave();
}

void SqlSession::expectNoMore()
{
    if (m_transaction.open && !m_transaction.writing)
        m_connection->endWithNext();
}

Result<> SqlSession::savepoint()
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_CHECK(m_connection->execute(u"SAVEPOINT item"_s));
    m_ledger.mark();
    m_derived.mark();
    return {};
}

Result<> SqlSession::releaseSavepoint()
{
    PRAXIS_CHECK(m_transaction.require(true));
    return m_connection->execute(u"RELEASE SAVEPOINT item"_s);
}

Result<> SqlSession::rollbackToSavepoint()
{
    PRAXIS_CHECK(m_transaction.require(true));
    m_connection->ignoreWaiting();
    m_connection->forgive(); // what failed since goes with it
    PRAXIS_CHECK(m_connection->execute(u"ROLLBACK TO SAVEPOINT item"_s));
    m_rows.forget();
    m_ledger.forgetExpected();
    m_ledger.returnToMark();
    m_derived.returnToMark();
    return m_connection->execute(u"RELEASE SAVEPOINT item"_s);
}

} // namespace praxis::store
