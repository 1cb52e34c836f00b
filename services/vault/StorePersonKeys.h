#pragma once

#include "models/ports/Seal.h"
#include "models/ports/Store.h"
#include "models/ports/Vault.h"
#include "services/vault/SessionPool.h"

namespace praxis::vault {

/// The keys of one organisation's persons, from its store. Each call is a transaction of its own on a session of its own: not
/// from within another transaction that writes.
class StorePersonKeys final : public PersonKeys {
public:
    /// `pool`, where there is one, outlives it.
    StorePersonKeys(Store &store, Seal &seal, const QUuid &organization, SessionPool *pool = nullptr)
        : m_store(store), m_seal(seal), m_organization(organization), m_pool(pool)
    {
    }

    [[nodiscard]] Result<QByteArray> find(const QUuid &person) override;
    [[nodiscard]] Result<QByteArray> findOrMake(const QUuid &person) override;

private:
    [[nodiscard]] Result<QByteArray> readBy(StoreSession &session, const QUuid &person);

    Store &m_store;
    Seal &m_seal;
    QUuid m_organization;
    SessionPool *m_pool;
};

} // namespace praxis::vault
