#include "services/hosted/Connections.h"

namespace praxis::hosted {

Connections::Held &Connections::held()
{
    if (!m_held.hasLocalData())
        m_held.setLocalData(new Held);
    return *m_held.localData();
}

Result<StoreSession *> Connections::store()
{
    Held &own = held();
    if (!own.store) {
        PRAXIS_TRY(own.store, m_store.session());
    }
    return own.store.get();
}

Result<IdentitySession *> Connections::identities()
{
    Held &own = held();
    if (!own.identities) {
        PRAXIS_TRY(own.identities, m_identities.identity());
    }
    return own.identities.get();
}

void Connections::drop()
{
    held() = {};
}

} // namespace praxis::hosted
