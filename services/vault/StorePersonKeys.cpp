#include "services/vault/StorePersonKeys.h"

namespace praxis::vault {

Result<QByteArray> StorePersonKeys::readBy(StoreSession &session, const QUuid &person)
{
    PRAXIS_CHECK(session.begin(m_organization, false));
    Result<QByteArray> key = session.personKey(person);
    session.rollback();
    return key;
}

Result<QByteArray> StorePersonKeys::find(const QUuid &person)
{
    while (auto session = m_pool ? m_pool->take() : nullptr) { // where its server has gone: another one, and in the end a new one
        if (Result<QByteArray> key = readBy(*session, person)) {
            m_pool->giveBack(std::move(session));
            return key;
        }
    }
    PRAXIS_TRY(auto session, m_store.session());
    Result<QByteArray> key = readBy(*session, person);
    if (key && m_pool)
        m_pool->giveBack(std::move(session));
    return key;
}

Result<QByteArray> StorePersonKeys::findOrMake(const QUuid &person)
{
    PRAXIS_TRY(QByteArray key, find(person));
    if (!key.isEmpty())
        return key;
    PRAXIS_TRY(const auto session, m_store.session());
    PRAXIS_CHECK(session->begin(m_organization, true));
    const auto keep = [&]() -> Result<> {
        PRAXIS_TRY(key, session->personKey(person)); // somebody may have been quicker
        if (!key.isEmpty())
            return {};
        PRAXIS_TRY(key, m_seal.newWrappedKey());
        return session->keepPersonKey(person, key);
    };
    Result<> kept = keep();
    if (kept)
        kept = session->commit();
    if (kept)
        return key;
    session->rollback();
    return fail(kept.error());
}

} // namespace praxis::vault
