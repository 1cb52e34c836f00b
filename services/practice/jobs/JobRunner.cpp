#include "services/practice/jobs/JobRunner.h"

#include "services/practice/door/Desk.h"

#include <utility>

namespace praxis {

JobRunner::JobRunner(Desk &desk, const QUuid &organization, std::shared_ptr<Jobs> jobs, QObject *parent)
    : QObject(parent), m_desk(desk), m_organization(organization), m_self(desk.parts().ids.next()), m_jobs(std::move(jobs))
{
    for (Lane *lane : {&m_quick, &m_long, &m_post}) {
        lane->thread.setMaxThreadCount(1);
        lane->thread.setExpiryTimeout(-1); // its session stays on it
    }
    m_timer.setInterval(everySeconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &JobRunner::round);
}

JobRunner::~JobRunner()
{
    stop();
    for (Lane *lane : {&m_quick, &m_long, &m_post}) {
        lane->thread.start([lane] { lane->session.reset(); });
        lane->thread.waitForDone(); // it stands on the store
    }
}

void JobRunner::start()
{
    m_goOn = true;
    m_timer.start();
    round();
}

void JobRunner::stop()
{
    m_goOn = false;
    m_timer.stop();
}

void JobRunner::round()
{
    m_goOn = true;
    run(m_quick, Job::Lane::Quick);
    run(m_long, Job::Lane::Long);
    run(m_post, Job::Lane::Post);
}

void JobRunner::run(Lane &lane, Job::Lane which)
{
    if (lane.busy.exchange(true))
        return;
    lane.thread.start([this, &lane, which] {
        const Result<bool> changed = work(lane, which);
        lane.busy = false;
        if (changed && *changed) // tells the screens
            QMetaObject::invokeMethod(this, [this] { m_desk.onWriter<int>([](Door &, const Actor &) -> Result<int> { return 0; }); });
    });
}

/// Once for each time that it goes wrong, and once when it is right again.
void JobRunner::tellOfClock()
{
    const QString problem = m_jobs->clockProblem();
    if (!problem.isEmpty() && m_clockTold.isEmpty())
        qWarning("%s", qPrintable(problem));
    if (std::exchange(m_clockTold, problem) != problem)
        Q_EMIT clockFound();
}

Result<bool> JobRunner::work(Lane &lane, Job::Lane which)
{
    if (!lane.session) {
        PRAXIS_TRY(lane.session, m_desk.store().session());
    }
    const auto goOn = [this] { return m_goOn.load(); };
    const bool chores = m_jobs->chores(*lane.session, m_desk.parts(), m_organization, m_self, goOn, which).changed;
    if (which == Job::Lane::Quick)
        tellOfClock();
    return m_jobs->queue(which, *lane.session, m_desk.parts(), m_organization, m_self, goOn).changed || chores;
}

} // namespace praxis
