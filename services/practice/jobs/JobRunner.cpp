#include "services/practice/jobs/JobRunner.h"

#include "services/practice/door/Desk.h"

namespace praxis {

JobRunner::JobRunner(Desk &desk, const QUuid &organization, std::shared_ptr<Jobs> jobs, QObject *parent)
    : QObject(parent), m_desk(desk), m_organization(organization), m_self(desk.parts().ids.next()), m_jobs(std::move(jobs))
{
    for (Lane *lane : {&m_quick, &m_long}) {
        lane->thread.setMaxThreadCount(1);
        lane->thread.setExpiryTimeout(-1); // its session stays on it
    }
    m_timer.setInterval(everySeconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &JobRunner::round);
}

JobRunner::~JobRunner()
{
    stop();
    for (Lane *lane : {&m_quick, &m_long}) {
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
    run(m_quick, false);
    run(m_long, true);
}

void JobRunner::run(Lane &lane, bool isLong)
{
    if (lane.busy.exchange(true))
        return;
    lane.thread.start([this, &lane, isLong] {
        const Result<bool> changed = work(lane, isLong);
        lane.busy = false;
        if (changed && *changed) // tells the screens
            QMetaObject::invokeMethod(this, [this] { m_desk.onWriter<int>([](Door &, const Actor &) -> Result<int> { return 0; }); });
    });
}

Result<bool> JobRunner::work(Lane &lane, bool isLong)
{
    if (!lane.session) {
        PRAXIS_TRY(lane.session, m_desk.store().session());
    }
    const auto goOn = [this] { return m_goOn.load(); };
    bool changed = false;
    if (!isLong)
        changed = m_jobs->chores(*lane.session, m_desk.parts(), m_organization, m_self, goOn).changed;
    return m_jobs->queue(isLong ? Job::Lane::Long : Job::Lane::Quick, *lane.session, m_desk.parts(), m_organization, m_self, goOn).changed || changed;
}

} // namespace praxis
