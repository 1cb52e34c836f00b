#include "services/hosted/Connections.h"

#include <utility>

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

void Connections::look()
{
    constexpr std::chrono::milliseconds rest(100); // what is busy hears of it by itself
    Held &own = held();
    const auto now = std::chrono::steady_clock::now();
    if (now - std::exchange(own.used, now) < rest)
        return;
    if ((own.store && !own.store->isConnected()) || (own.identities && !own.identities->isConnected()))
        own = {.used = now};
}

void Connections::drop()
{
    held() = {};
}

} // namespace praxis::hosted
