#include "services/practice/jobs/Jobs.h"

#include <QJsonDocument>

#include <algorithm>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 choreLeaseMs = 10 * 60'000;
constexpr qint64 tryAgainMs = 10 * 60'000; ///< what recurs each day, after it failed
constexpr qint64 leaseMs = 90'000; ///< longer than one question to a provider takes, and extended by what takes long

/// What will not be otherwise the next time.
bool isForGood(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
    case ErrorCode::Malformed:
    case ErrorCode::NotThatKind:
    case ErrorCode::TooLarge:
    case ErrorCode::BadTransition:
    case ErrorCode::UnknownCommand:
        return true;
    default:
        return false;
    }
}

/// Up to a quarter sooner, each by its own name: what failed together does not come back together.
qint64 apart(qint64 pause, const Job &job)
{
    constexpr qint64 places = 64;
    const qint64 place = (job.id.data4[7] + 29 * job.attempts) % places;
    return pause - pause / 4 * place / places;
}

Result<> inTransaction(StoreSession &session, const QUuid &organization, const std::function<Result<>()> &work)
{
    PRAXIS_CHECK(session.begin(organization, true));
    if (const Result<> done = work(); !done) {
        session.rollback();
        return done;
    }
    return session.commit();
}

} // namespace

QJsonObject JobRun::payload() const
{
    return QJsonDocument::fromJson(job.payload).object();
}

Result<bool> JobRun::stillMine()
{
    const Instant asking = now();
    const bool isHeld = !job.id.isNull() || !chore.isEmpty();
    if (!isHeld || (asking.ms < askedAt.ms + leaseMs / 4 && asking >= askedAt))
        return true;
    bool mine = false;
    PRAXIS_CHECK(inTransaction(session, actor.organization, [&]() -> Result<> {
        if (chore.isEmpty()) {
            PRAXIS_TRY(mine, session.extendJob(job, Instant{asking.ms + leaseMs}));
        } else {
            PRAXIS_TRY(mine, session.takeChore(chore, parts.ids.next(), asking, asking, Instant{asking.ms + choreLeaseMs}, runner));
        }
        return {};
    }));
    askedAt = asking;
    return mine;
}

bool JobRun::goesOn()
{
    if (!goOn())
        return false;
    const auto mine = stillMine();
    return mine && *mine;
}

qint64 Jobs::pauseAfter(int attempts)
{
    return std::min<qint64>(10'000LL << std::clamp(attempts - 1, 0, 20), 3600'000);
}

bool Jobs::isTimeFor(const Chore &chore, const QUuid &organization, Instant now)
{
    const QMutexLocker lock(&m_mutex);
    Instant &looked = m_looked[{organization, chore.name}];
    const bool due = looked.isNull() || now < looked || now.ms - looked.ms >= chore.everySeconds * 1000LL; // a clock that was set back waits for nothing
    if (due)
        looked = now;
    return due;
}

void Jobs::trySoonAgain(const Chore &chore, const QUuid &organization)
{
    const QMutexLocker lock(&m_mutex);
    Instant &looked = m_looked[{organization, chore.name}];
    looked.ms -= std::max<qint64>(0, chore.everySeconds * 1000LL - tryAgainMs);
}

bool Jobs::mayRun(const Chore &chore) const
{
    if (!m_watch || !chore.byTheClock)
        return true;
    m_watch->look();
    return m_watch->isRight();
}

Result<bool> Jobs::runChore(const Chore &chore, JobRun &run)
{
    if (!chore.due && chore.everySeconds == 0) {
        PRAXIS_CHECK(chore.run(run));
        return true;
    }
    if (chore.due) {
        PRAXIS_TRY(const bool due, chore.due(run));
        if (!due)
            return false;
    }
    const Instant now = run.now();
    bool mine = false;
    PRAXIS_CHECK(inTransaction(run.session, run.actor.organization, [&]() -> Result<> {
        PRAXIS_TRY(mine, run.session.takeChore(chore.name, run.parts.ids.next(), now, now, Instant{now.ms + choreLeaseMs}, run.runner));
        return {};
    }));
    if (!mine)
        return false;
    run.chore = chore.name;
    run.askedAt = now;
    const Result<> done = chore.run(run);
    run.chore.clear();
    PRAXIS_CHECK(inTransaction(run.session, run.actor.organization, [&] { return run.session.endChore(chore.name, now, run.runner); }));
    PRAXIS_CHECK(done);
    return true;
}

Jobs::Round Jobs::chores(StoreSession &session, const Parts &parts, const QUuid &organization, const QUuid &runner, const std::function<bool()> &goOn, std::optional<Job::Lane> lane)
{
    Round round;
    Door door(session, parts);
    JobRun run{door, session, parts, Actor::program(organization), {}, goOn};
    run.runner = runner;
    run.watch = m_watch;
    for (const Chore &chore : m_chores) {
        if (!goOn())
            break;
        if ((lane && chore.lane != *lane) || !mayRun(chore) || !isTimeFor(chore, organization, now(parts)))
            continue;
        const Result<bool> done = runChore(chore, run);
        if (!done || (!*done && !chore.due) || !goOn()) // the second: somebody else is at it
            trySoonAgain(chore, organization);
        if (done) {
            round.done += *done ? 1 : 0;
            continue;
        }
        round.failed += 1;
        round.storeLost = round.storeLost || done.error().code == ErrorCode::StoreUnavailable;
        round.problems.append(chore.name + u": "_s + codeName(done.error().code));
    }
    round.changed = run.changed;
    return round;
}

Result<> Jobs::finish(StoreSession &session, const QUuid &organization, Job job, const Result<> &ended, const JobRun &run)
{
    const Instant now = run.now();
    return inTransaction(session, organization, [&]() -> Result<> {
        if (ended && run.again.isNull()) {
            PRAXIS_CHECK(session.endJob(job));
            return {};
        }
        if (ended) {
            job.runAt = run.again;
            job.attempts = 0;
            job.problem.clear();
        } else if (ended.error().code == ErrorCode::Cancelled) {
            job.runAt = now;
            job.attempts = std::max(0, job.attempts - 1);
        } else {
            const auto kind = m_kinds.constFind(job.kind);
            job.problem = codeName(ended.error().code);
            job.isDead = kind == m_kinds.cend() || isForGood(ended.error().code) || run.isLast || job.attempts >= kind->mostAttempts;
            job.runAt = Instant{now.ms + apart(pauseAfter(job.attempts), job)};
        }
        PRAXIS_CHECK(session.putJobBack(job));
        return {};
    });
}

Jobs::Round Jobs::queue(Job::Lane lane, StoreSession &session, const Parts &parts, const QUuid &organization, const QUuid &runner, const std::function<bool()> &goOn, int most)
{
    Round round;
    const auto storeFailed = [&round](const Error &error) {
        round.problems.append(u"queue: "_s + codeName(error.code));
        round.storeLost = round.storeLost || error.code == ErrorCode::StoreUnavailable;
    };
    Door door(session, parts);
    for (int i = 0; i < most && goOn(); ++i) {
        const Instant taking = now(parts);
        std::optional<Job> job;
        const Result<> taken = inTransaction(session, organization, [&]() -> Result<> {
            PRAXIS_TRY(job, session.takeJob(lane, taking, Instant{taking.ms + leaseMs}, runner));
            return {};
        });
        if (!taken)
            storeFailed(taken.error());
        if (!taken || !job)
            break;
        JobRun run{door, session, parts, Actor::program(organization), *job, goOn};
        run.askedAt = taking;
        run.watch = m_watch;
        const auto kind = m_kinds.constFind(job->kind);
        const Result<> ended = kind == m_kinds.cend() ? Result<>(fail(ErrorCode::UnknownCommand, {{u"name"_s, job->kind}})) : kind->run(run);
        if (!ended && ended.error().code != ErrorCode::Cancelled)
            round.problems.append(job->kind + u": "_s + codeName(ended.error().code));
        (ended ? round.done : round.failed) += 1;
        round.changed = round.changed || run.changed;
        if (const Result<> kept = finish(session, organization, *job, ended, run); !kept) {
            storeFailed(kept.error()); // its time runs out, and it comes again
            break;
        }
        if (!ended && ended.error().code == ErrorCode::Cancelled)
            break;
    }
    return round;
}

} // namespace praxis
