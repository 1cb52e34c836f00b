#pragma once

#include "models/ports/Store.h"

#include <QMutex>

#include <vector>

namespace praxis::vault {

/// A few sessions of a server's store that are used again, whichever organisation is meant: to open one costs PostgreSQL more than most
/// answers. Thread-safe.
class SessionPool {
public:
    explicit SessionPool(std::size_t most) : m_most(most) {}

    /// One that was given back; null where there is none. Its server may have gone meanwhile.
    [[nodiscard]] std::unique_ptr<StoreSession> take()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_idle.empty())
            return nullptr;
        auto session = std::move(m_idle.back());
        m_idle.pop_back();
        return session;
    }
    /// Outside of any transaction, and known to work.
    void giveBack(std::unique_ptr<StoreSession> session)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_idle.size() < m_most)
            m_idle.push_back(std::move(session));
    }

private:
    std::size_t m_most;
    QMutex m_mutex;
    std::vector<std::unique_ptr<StoreSession>> m_idle;
};

} // namespace praxis::vault
