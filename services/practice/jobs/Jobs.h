#pragma once

#include "services/practice/door/Door.h"
#include "services/practice/jobs/ClockWatch.h"

#include <QMutex>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace praxis {

/// What a job has at hand, on the thread that owns the session behind `door`.
struct JobRun {
    Door &door;
    StoreSession &session;
    const Parts &parts;
    Actor actor;                  ///< the program itself, in this organisation
    Job job;                      ///< blank for a chore
    std::function<bool()> goOn;   ///< false: stop soon; what was not done is done another time
    bool changed = false;         ///< set where screens have something new to show
    bool isLast = false;          ///< set where it failed, and another try would come too late for anybody: it is given up, and somebody is shown it
    Instant again;                ///< set where all went well and there is more to do then

    [[nodiscard]] QJsonObject payload() const;
    /// Of what takes long, asked now and then, outside of any transaction: false where it took too long, and somebody else has it.
    [[nodiscard]] Result<bool> stillMine();
    /// The same and `goOn`, of what has no more to say about it.
    [[nodiscard]] bool goesOn();
    Instant askedAt = {};
    QString chore = {};          ///< blank: a job, or a chore that nobody else is kept from
    QUuid runner = {};
    std::shared_ptr<const ClockWatch> watch = {};
    /// By which leases are taken and due times are set.
    [[nodiscard]] Instant now() const { return watch ? watch->now() : parts.clock.now(); }
};

/// Something that recurs in every organisation. One runner at a time does it, however many there are, except what is looked after in every
/// round without asking whether it is due.
struct Chore {
    QString name;
    int everySeconds = 0; ///< 0: every round
    /// Only looks. Null: always.
    std::function<Result<bool>(JobRun &)> due;
    std::function<Result<>(JobRun &)> run;
    Job::Lane lane = Job::Lane::Quick; ///< Post: it speaks with mail servers
    bool byTheClock = true;            ///< waits while nobody knows how late it is
};

/// What a queue's rows of one kind mean. Its run may be cut short at any moment, and may come twice.
struct JobKind {
    QString name;
    std::function<Result<>(JobRun &)> run;
    int mostAttempts = 60;       ///< with the pauses of `Jobs::pauseAfter` a day and a half at least; then it is dead, and somebody is shown it
};

/// Everything that happens without anybody pressing anything: the same in praxisd and in the window's program. What is queued is in the
/// database (`Work::later`) and survives whoever runs it. Thread-safe; add everything before the first round.
class Jobs {
public:
    void add(Chore chore) { m_chores.push_back(std::move(chore)); }
    void add(JobKind kind) { m_kinds.insert(kind.name, kind); }
    /// Of what is queued, all that somebody may find given up.
    [[nodiscard]] QStringList kinds() const { return m_kinds.keys(); }
    /// Without it, whatever the clock says counts.
    void mind(std::shared_ptr<ClockWatch> watch) { m_watch = std::move(watch); }
    /// For a log; blank: there is nothing to say.
    [[nodiscard]] QString clockProblem() const { return m_watch ? m_watch->problem() : QString(); }

    struct Round {
        int done = 0;
        int failed = 0;
        bool changed = false;
        bool storeLost = false; ///< it did not answer: the session may be of no more use
        QStringList problems; ///< "kind: code", for a log
    };
    /// Chores that are due, of one lane or of all. What fails, or is cut short, is tried again within ten minutes.
    [[nodiscard]] Round chores(StoreSession &session, const Parts &parts, const QUuid &organization, const QUuid &runner, const std::function<bool()> &goOn, std::optional<Job::Lane> lane = {});
    /// What is due in a lane, one after another, at most `most`.
    [[nodiscard]] Round queue(Job::Lane lane, StoreSession &session, const Parts &parts, const QUuid &organization, const QUuid &runner, const std::function<bool()> &goOn, int most = 100);

    /// Ten seconds, twice that, and so on up to an hour: the longest that a job waits for its next try, which is up to a quarter sooner.
    [[nodiscard]] static qint64 pauseAfter(int attempts);

private:
    [[nodiscard]] Result<bool> runChore(const Chore &chore, JobRun &run);
    [[nodiscard]] Result<> finish(StoreSession &session, const QUuid &organization, Job job, const Result<> &ended, const JobRun &run);
    [[nodiscard]] bool isTimeFor(const Chore &chore, const QUuid &organization, Instant now);
    void trySoonAgain(const Chore &chore, const QUuid &organization);
    [[nodiscard]] Instant now(const Parts &parts) const { return m_watch ? m_watch->now() : parts.clock.now(); }
    /// Looks at the clock first.
    [[nodiscard]] bool mayRun(const Chore &chore) const;

    std::vector<Chore> m_chores;
    QHash<QString, JobKind> m_kinds;
    QMutex m_mutex;
    QHash<std::pair<QUuid, QString>, Instant> m_looked; ///< when a chore of an organisation was last looked after here
    std::shared_ptr<ClockWatch> m_watch;                ///< may be null
};

} // namespace praxis
