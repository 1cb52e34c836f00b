#include "services/hosted/jobs/Runner.h"

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOrganizations = 50; ///< of a round
constexpr int mostOfOne = 20;         ///< jobs, before others have their turn

} // namespace

void Runner::start()
{
    m_goOn = true;
    const auto begin = [this](Job::Lane lane, bool doesChores, bool fromTheEnd = false) {
        m_threads.emplace_back([this, lane, doesChores, fromTheEnd] {
            Worker worker;
            worker.lane = lane;
            worker.doesChores = doesChores;
            worker.fromTheEnd = fromTheEnd;
            work(std::move(worker));
        });
    };
    for (int i = 0; i < m_options.quick; ++i)
        begin(Job::Lane::Quick, i == 0);
    for (int i = 0; i < m_options.slow; ++i)
        begin(Job::Lane::Long, false);
    for (int i = 0; i < m_options.post; ++i)
        begin(Job::Lane::Post, true, i % 2 != 0);
}

void Runner::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_goOn = false;
    }
    m_woken.notify_all();
    m_threads.clear(); // each is joined
}

void Runner::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_calls;
    }
    m_woken.notify_all();
}

bool Runner::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    const quint64 before = m_calls;
    m_woken.wait_for(lock, time, [&] { return !m_goOn || m_calls != before; });
    return m_goOn;
}

void Runner::tell(const QString &problem)
{
    if (m_parts.log)
        m_parts.log(problem);
}

void Runner::tell(const Jobs::Round &round)
{
    for (const QString &problem : round.problems)
        tell(problem);
}

Result<> Runner::chores(Worker &worker)
{
    PRAXIS_TRY(QVector<QUuid> organizations, m_parts.store.organizations());
    if (worker.fromTheEnd)
        std::ranges::reverse(organizations);
    for (const QUuid &organization : organizations) {
        if (!m_goOn)
            return {};
        const auto practice = m_parts.practices.of(organization);
        if (!practice) { // its key is missing: the others go on
            tell(u"practice: "_s + codeName(practice.error().code));
            continue;
        }
        const Jobs::Round round = m_parts.jobs.chores(*worker.session, **practice, organization, worker.self, [this] { return m_goOn.load(); }, worker.lane);
        tell(round);
        if (round.storeLost) {
            PRAXIS_TRY(worker.session, m_parts.store.session());
        }
    }
    return {};
}

Result<> Runner::lookAtClock(Worker &worker)
{
    if (!m_parts.watch)
        return {};
    PRAXIS_CHECK(worker.identities->begin(false));
    const auto database = worker.identities->databaseTime();
    worker.identities->rollback();
    PRAXIS_CHECK(database);
    m_parts.watch->compare(*database);
    const QString problem = m_parts.watch->problem();
    {
        const std::lock_guard lock(m_mutex);
        if (problem.section(u' ', 2) == m_clockProblem.section(u' ', 2)) // the same, however long it has been so
            return {};
        m_clockProblem = problem;
    }
    tell(problem.isEmpty() ? u"clock: right again"_s : problem);
    return {};
}

Result<bool> Runner::round(Worker &worker)
{
    if (!worker.session) {
        PRAXIS_TRY(worker.session, m_parts.store.session());
        PRAXIS_TRY(worker.identities, m_parts.identities.identity());
    }
    PRAXIS_CHECK(lookAtClock(worker));
    if (worker.doesChores && std::chrono::steady_clock::now() >= worker.choresAt) {
        PRAXIS_CHECK(chores(worker));
        worker.choresAt = std::chrono::steady_clock::now() + m_options.betweenChores;
    }
    PRAXIS_CHECK(worker.identities->begin(false));
    const auto due = worker.identities->withDueJobs(worker.lane, m_parts.watch ? m_parts.watch->now() : m_parts.clock.now(), mostOrganizations);
    worker.identities->rollback();
    PRAXIS_CHECK(due);
    bool any = false;
    for (const QUuid &organization : *due) {
        if (!m_goOn)
            break;
        const auto practice = m_parts.practices.of(organization);
        if (!practice)
            continue;
        const auto done = m_parts.jobs.queue(worker.lane, *worker.session, **practice, organization, worker.self, [this] { return m_goOn.load(); }, mostOfOne);
        tell(done);
        if (done.storeLost)
            return fail(ErrorCode::StoreUnavailable);
        any = any || done.done > 0;
    }
    return any;
}

void Runner::work(Worker worker)
{
    worker.self = m_parts.ids.next();
    while (m_goOn) {
        const Result<bool> any = round(worker);
        if (!any) {
            tell(u"runner: "_s + codeName(any.error().code));
            worker.session.reset();
            worker.identities.reset();
        }
        if (any && *any)
            continue;
        if (!wait(m_options.looking))
            break;
    }
}

} // namespace praxis::hosted
