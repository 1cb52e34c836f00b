#pragma once

#include "models/ports/Identity.h"
#include "models/ports/Store.h"

#include <QMutex>

#include <chrono>
#include <map>
#include <thread>

namespace praxis::hosted {

/// The database connections of the threads that answer: one of each kind a thread, made at its first use and kept. What is handed out
/// belongs to the thread and lives until `drop`.
class Connections {
public:
    Connections(Store &store, IdentityStore &identities) : m_store(store), m_identities(identities) {}

    [[nodiscard]] Result<StoreSession *> store();
    [[nodiscard]] Result<IdentitySession *> identities();
    /// After a call that the database did not answer: the next request of this thread gets a new connection.
    void drop();
    /// Before a request, when nobody has anything of this thread's in hand: lets go of what rested for a while and was broken off meanwhile.
    void look();
    [[nodiscard]] Store &whole() const { return m_store; }

private:
    struct Held {
        std::unique_ptr<StoreSession> store;
        std::unique_ptr<IdentitySession> identities;
        std::chrono::steady_clock::time_point used = {};
    };

    Store &m_store;
    IdentityStore &m_identities;
    [[nodiscard]] Held &held();

    QMutex m_mutex;
    std::map<std::thread::id, Held> m_held; ///< not QThreadStorage: what it holds outlives it in threads that go on
};

} // namespace praxis::hosted
