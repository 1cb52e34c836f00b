#pragma once

#include "services/practice/jobs/Jobs.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace praxis {

class Desk;

/// Runs the jobs of a practice that lives on this computer, while somebody is signed in: chores and short jobs on one thread, long ones on
/// another, what speaks with mail servers on a third, each with a session of its own. Its timer is not somebody's activity.
class JobRunner : public QObject {
    Q_OBJECT

public:
    static constexpr int everySeconds = 15;

    JobRunner(Desk &desk, const QUuid &organization, std::shared_ptr<Jobs> jobs, QObject *parent = nullptr);
    ~JobRunner() override; ///< waits for what is being done at this moment, for an e-mail three seconds at most

    /// While somebody is signed in.
    void start();
    void stop();
    /// One round now; the timer calls it.
    void round();

Q_SIGNALS:
    /// The clock was found to be wrong, or to be right again. From a thread of its own.
    void clockFound();

private:
    /// A thread and what belongs to it.
    struct Lane {
        QThreadPool thread;
        std::unique_ptr<StoreSession> session;
        std::atomic<bool> busy = false;
    };
    void run(Lane &lane, Job::Lane which);
    [[nodiscard]] Result<bool> work(Lane &lane, Job::Lane which);
    void tellOfClock();

    Desk &m_desk;
    QUuid m_organization;
    QUuid m_self;
    std::shared_ptr<Jobs> m_jobs;
    std::atomic<bool> m_goOn = true;
    QTimer m_timer;
    Lane m_quick;
    Lane m_long;
    Lane m_post;
    QString m_clockTold; ///< on the quick lane's thread
};

} // namespace praxis
