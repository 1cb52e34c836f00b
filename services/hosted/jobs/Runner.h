#pragma once

#include "models/ports/Identity.h"
#include "models/ports/Ids.h"
#include "services/hosted/Practices.h"
#include "services/practice/jobs/Jobs.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace praxis::hosted {

/// Runs the jobs of every organisation on threads of its own: those that are over in a moment, those that take long, and those that wait for
/// mail servers, apart. Several servers may run on one database; each job is taken by one of them, and by another where that one dies.
class Runner {
public:
    struct Options {
        int quick = 2;
        int slow = 2;
        int post = 2; ///< one practice's mail server that says nothing does not hold what others send
        std::chrono::milliseconds looking{1000};       ///< between two looks at the queue, where nobody wakes it
        std::chrono::milliseconds betweenChores{5000};
    };
    struct Parts {
        Store &store;
        IdentityStore &identities;
        Practices &practices;
        Jobs &jobs;
        const Clock &clock;
        Ids &ids;
        std::function<void(const QString &problem)> log; ///< codes, nobody's name; from any thread
        std::shared_ptr<ClockWatch> watch = {};          ///< the one that `jobs` minds; null: nobody looks
    };

    Runner(const Parts &parts, const Options &options) : m_parts(parts), m_options(options) {}
    ~Runner() { stop(); }

    void start();
    /// What is at work is told to stop soon, and waited for.
    void stop();
    /// There is something to do.
    void wake();

private:
    struct Worker {
        std::unique_ptr<StoreSession> session;
        std::unique_ptr<IdentitySession> identities;
        QUuid self;
        std::chrono::steady_clock::time_point choresAt;
        Job::Lane lane{};
        bool doesChores = false;
        bool fromTheEnd = false; ///< so that two that go through the practices meet once
    };
    void work(Worker worker);
    /// Whether there was anything; an error ends the round, and the next one has new connections.
    [[nodiscard]] Result<bool> round(Worker &worker);
    [[nodiscard]] Result<> chores(Worker &worker);
    [[nodiscard]] Result<> lookAtClock(Worker &worker);
    void tell(const Jobs::Round &round);
    void tell(const QString &problem);
    /// False: it is time to end.
    [[nodiscard]] bool wait(std::chrono::milliseconds time);

    Parts m_parts;
    Options m_options;
    std::vector<std::jthread> m_threads;
    std::atomic<bool> m_goOn = false;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    quint64 m_calls = 0;
    QString m_clockProblem; ///< as it was told
};

} // namespace praxis::hosted
