#include "services/practice/door/Desk.h"

#include <QThread>

namespace praxis {

/// A thread with one session of its own, opened at its first job.
class Desk::Worker {
public:
    Worker(Store &store, const Parts &parts, const QString &name) : m_store(store), m_parts(parts)
    {
        m_thread.setObjectName(name);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Worker()
    {
        // The session belongs to its thread and is closed there, after everything that waits.
        QMetaObject::invokeMethod(&m_context, [this] {
            m_door.reset();
            m_session.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void post(Job job)
    {
        QMetaObject::invokeMethod(&m_context, [this, job = std::move(job)] { job(door()); }, Qt::QueuedConnection);
    }

private:
    Result<Door *> door()
    {
        if (!m_door) {
            PRAXIS_TRY(m_session, m_store.session());
            m_door = std::make_unique<Door>(*m_session, m_parts);
        }
        return m_door.get();
    }

    Store &m_store;
    const Parts &m_parts;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<StoreSession> m_session;
    std::unique_ptr<Door> m_door;
};

Desk::Desk(Store &store, const Parts &parts, QObject *parent) : QObject(parent), m_store(store), m_parts(parts)
{
    m_writer = std::make_unique<Worker>(store, parts, QStringLiteral("writer"));
    for (int i = 0; i < 2; ++i)
        m_readers.push_back(std::make_unique<Worker>(store, parts, QStringLiteral("reader")));
}

Desk::~Desk() = default;

void Desk::signIn(const Actor &actor)
{
    m_actor = actor;
}

void Desk::signOut()
{
    m_actor = {};
}

void Desk::enqueue(Worker &worker, Job job)
{
    worker.post(std::move(job));
}

Desk::Worker &Desk::nextReader()
{
    m_turn = (m_turn + 1) % m_readers.size();
    return *m_readers[m_turn];
}

void Desk::announce()
{
    QMetaObject::invokeMethod(this, &Desk::changed, Qt::QueuedConnection);
}

} // namespace praxis
