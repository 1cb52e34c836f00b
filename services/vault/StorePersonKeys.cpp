#include "services/vault/StorePersonKeys.h"

namespace praxis::vault {

Result<QByteArray> StorePersonKeys::find(const QUuid &person)
{
    PRAXIS_TRY(const auto session, m_store.session());
    PRAXIS_CHECK(session->begin(m_organization, false));
    Result<QByteArray> key = session->personKey(person);
    session->rollback();
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
