#include "services/hosted/Connections.h"

namespace praxis::hosted {

Connections::Held &Connections::held()
{
    const QMutexLocker lock(&m_mutex);
    return m_held[std::this_thread::get_id()]; // a node of a map stays where it is
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
