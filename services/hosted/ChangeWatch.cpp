#include "services/hosted/ChangeWatch.h"

#include <utility>

namespace praxis::hosted {

ChangeWatch::ChangeWatch(ChangeSource &source, std::chrono::milliseconds looking)
    : m_source(source), m_looking(looking), m_thread([this] { run(); })
{
}

ChangeWatch::~ChangeWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_goOn = false;
    }
    m_called.notify_all();
    m_thread.join();
}

Result<qint64> ChangeWatch::ask(const QUuid &organization)
{
    const std::lock_guard lock(m_asking);
    if (!m_numbers) {
        PRAXIS_TRY(m_numbers, m_source.changeNumbers());
    }
    const Result<qint64> number = m_numbers->last(organization);
    if (!number)
        m_numbers.reset(); // the next one gets another connection
    return number;
}

Result<qint64> ChangeWatch::last(const QUuid &organization, qint64 known)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto watched = m_watched.find(organization);
        if (watched != m_watched.end() && watched->second.last.value_or(known - 1) >= known)
            return *watched->second.last;
    }
    return ask(organization);
}

qint64 ChangeWatch::lastSeen(const QUuid &organization, qint64 known)
{
    const std::lock_guard lock(m_mutex);
    const auto watched = m_watched.find(organization);
    return watched == m_watched.end() ? known : watched->second.last.value_or(known);
}

std::shared_ptr<void> ChangeWatch::listen(const QUuid &organization, qint64 known, Wake wake)
{
    const std::lock_guard lock(m_mutex);
    Watched &watched = m_watched[organization];
    const quint64 listener = ++m_nextListener;
    if (watched.last.value_or(known) > known)
        std::exchange(wake, {})();
    watched.listeners.emplace(listener, Listener{known, std::move(wake)}); // as long as it listens, what is known is kept
    if (!watched.last) { // changed between the question and now, perhaps
        m_changed.insert(organization);
        m_called.notify_all();
    }
    return {nullptr, [this, organization, listener](void *) { forget(organization, listener); }};
}

void ChangeWatch::forget(const QUuid &organization, quint64 listener)
{
    const std::lock_guard lock(m_mutex);
    const auto watched = m_watched.find(organization);
    if (watched == m_watched.end())
        return;
    watched->second.listeners.erase(listener);
    if (watched->second.listeners.empty())
        m_watched.erase(watched); // nobody looks any more: what is known of it would grow old
}

void ChangeWatch::changed(const QUuid &organization)
{
    const std::lock_guard lock(m_mutex);
    if (!m_watched.contains(organization))
        return;
    m_changed.insert(organization);
    m_called.notify_all();
}

std::set<QUuid> ChangeWatch::toLookAt(bool all)
{
    std::set<QUuid> organizations = std::exchange(m_changed, {});
    if (all) {
        for (const auto &[organization, watched] : m_watched)
            organizations.insert(organization);
    }
    return organizations;
}

void ChangeWatch::found(const QUuid &organization, qint64 number)
{
    const std::lock_guard lock(m_mutex); // held while they are woken: who has left by then is not called
    const auto watched = m_watched.find(organization);
    if (watched == m_watched.end())
        return;
    watched->second.last = number;
    for (auto &[id, listener] : watched->second.listeners) {
        if (listener.wake && listener.known != number)
            std::exchange(listener.wake, {})();
    }
}

void ChangeWatch::run()
{
    auto lookAtAll = std::chrono::steady_clock::now();
    for (;;) {
        std::set<QUuid> organizations;
        {
            std::unique_lock lock(m_mutex);
            m_called.wait_until(lock, lookAtAll, [this] { return !m_goOn || !m_changed.empty(); });
            if (!m_goOn)
                return;
            const bool all = std::chrono::steady_clock::now() >= lookAtAll;
            if (all)
                lookAtAll = std::chrono::steady_clock::now() + m_looking;
            organizations = toLookAt(all);
        }
        for (const QUuid &organization : organizations) {
            if (const auto number = ask(organization))
                found(organization, *number);
            else
                break; // the database is away: the next round asks again
        }
    }
}

} // namespace praxis::hosted
