#pragma once

#include "services/practice/door/Door.h"

#include <QMutex>

#include <functional>
#include <memory>
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
    Instant askedAt = {};
};

/// Something that recurs in every organisation.
struct Chore {
    QString name;
    int everySeconds = 0; ///< 0: every round
    /// Only looks; what is due is done by one runner at a time, however many there are. Null: always, and by any that comes.
    std::function<Result<bool>(JobRun &)> due;
    std::function<Result<>(JobRun &)> run;
};

/// What a queue's rows of one kind mean. Its run may be cut short at any moment, and may come twice.
struct JobKind {
    QString name;
    std::function<Result<>(JobRun &)> run;
    int mostAttempts = 40;       ///< with the pauses of `Jobs::pauseAfter` more than a day; then it is dead, and somebody is shown it
};

/// Everything that happens without anybody pressing anything: the same in praxisd and in the window's program. What is queued is in the
/// database (`Work::later`) and survives whoever runs it. Thread-safe; add everything before the first round.
class Jobs {
public:
    void add(Chore chore) { m_chores.push_back(std::move(chore)); }
    void add(JobKind kind) { m_kinds.insert(kind.name, kind); }

    struct Round {
        int done = 0;
        int failed = 0;
        bool changed = false;
        QStringList problems; ///< "kind: code", for a log
    };
    /// Chores that are due. What fails is tried at the next round.
    [[nodiscard]] Round chores(StoreSession &session, const Parts &parts, const QUuid &organization, const QUuid &runner, const std::function<bool()> &goOn);
    /// What is due in a lane, one after another, at most `most`.
    [[nodiscard]] Round queue(Job::Lane lane, StoreSession &session, const Parts &parts, const QUuid &organization, const QUuid &runner, const std::function<bool()> &goOn, int most = 100);

    /// Ten seconds, twice that, and so on up to an hour: the longest that a job waits for its next try, which is up to a quarter sooner.
    [[nodiscard]] static qint64 pauseAfter(int attempts);

private:
    [[nodiscard]] Result<bool> runChore(const Chore &chore, JobRun &run, const QUuid &runner);
    [[nodiscard]] Result<> finish(StoreSession &session, const QUuid &organization, Job job, const Result<> &ended, const JobRun &run);
    [[nodiscard]] bool isTimeFor(const Chore &chore, const QUuid &organization, Instant now);

    std::vector<Chore> m_chores;
    QHash<QString, JobKind> m_kinds;
    QMutex m_mutex;
    QHash<std::pair<QUuid, QString>, Instant> m_looked; ///< when a chore of an organisation was last looked after here
};

} // namespace praxis
