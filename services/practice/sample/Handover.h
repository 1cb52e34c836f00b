#pragma once

#include <QMutex>
#include <QWaitCondition>

#include <deque>
#include <optional>

namespace praxis::sample {

/// From the thread that makes to the one that writes; bounded, so that neither runs far ahead. Either side may close it.
template <class T>
class Handover {
public:
    explicit Handover(std::size_t room) : m_room(room) {}

    /// False: nobody wants more.
    bool give(T item)
    {
        const QMutexLocker lock(&m_mutex);
        while (m_items.size() >= m_room && !m_closed)
            m_changed.wait(&m_mutex);
        if (m_closed)
            return false;
        m_items.push_back(std::move(item));
        m_changed.wakeAll();
        return true;
    }
    /// Nothing: there is no more.
    std::optional<T> take()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_items.empty() && !m_closed)
            m_changed.wait(&m_mutex);
        if (m_items.empty())
            return {};
        T item = std::move(m_items.front());
        m_items.pop_front();
        m_changed.wakeAll();
        return item;
    }
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
        m_changed.wakeAll();
    }

private:
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<T> m_items;
    std::size_t m_room;
    bool m_closed = false;
};

} // namespace praxis::sample
