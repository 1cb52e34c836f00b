#include "services/practice/door/Desk.h"

#include <QThread>
#include <algorithm>
#include <vector>
#include <cstdio>
#include <time.h>
extern "C" double praxisStamp[16]; 
static double nowUs(){ timespec t; clock_gettime(CLOCK_MONOTONIC,&t); return t.tv_sec*1e6+t.tv_nsec/1e3; }

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
        const double posted = nowUs();
        QMetaObject::invokeMethod(&m_context, [this, posted, job = std::move(job)] {
            const double a = nowUs(); praxisStamp[1] = 0;
            job(door());
            const double b = nowUs();
            if (praxisStamp[1] > 0) {
                static int n = 0; static std::vector<double> v[8]; 
                ++n;
                v[0].push_back(a - posted); v[1].push_back(praxisStamp[1] - a); v[2].push_back(praxisStamp[2] - praxisStamp[1]);
                v[3].push_back(praxisStamp[3] - praxisStamp[2]); v[4].push_back(praxisStamp[4] - praxisStamp[3]); v[5].push_back(praxisStamp[5]-praxisStamp[4]);v[6].push_back(b - praxisStamp[5]); 
                if (n % 200 == 0) { const char *names[] = {"hop","start->begin","begin","begun->commit","derived","sqlcommit","after"};
                    for (int i = 0; i < 7; ++i) { auto w = v[i]; std::sort(w.begin(), w.end()); fprintf(stderr, "%s p50 %.0f min %.0f p90 %.0f\n", names[i], w[w.size()/2], w[0], w[w.size()*9/10]); } }
            }
        }, Qt::QueuedConnection);
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
