#pragma once

#include "services/practice/door/Door.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <vector>

namespace praxis {

/// The door for a window: one thread that writes, some that read; answers are futures. A future that is cancelled before its
/// turn is never run. Every method is called on the thread that made the desk.
class Desk : public QObject {
    Q_OBJECT

public:
    Desk(Store &store, const Parts &parts, QObject *parent = nullptr);
    ~Desk() override; ///< waits for what is being written

    /// Who asks from now on. Every question carries the actor who put it.
    void signIn(const Actor &actor);
    void signOut();
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const Parts &parts() const { return m_parts; }
    /// For what reads all of it, inside a job: the desk waits for its jobs before it goes, and the store outlives the desk.
    [[nodiscard]] Store &store() const { return m_store; }
    /// What the signed-in role may do with an action of the access matrix; interfaces leave out what is `Cell::No`.
    [[nodiscard]] Cell may(const QString &action) const { return m_parts.matrix.cell(m_actor.role, action); }
    template <class C> [[nodiscard]] bool mayRun(const C &command) const
    {
        return may(m_parts.matrix.actionOfCommand(command.commandName())) != Cell::No;
    }

    template <class C> QFuture<Result<Outcome>> run(const C &command)
    {
        return onWriter<Outcome>([command](Door &door, const Actor &actor) { return door.run(actor, command); });
    }
    QFuture<Result<ManyResult>> runMany(const QVector<AnyCommand> &commands, const ManyOptions &options)
    {
        return onWriter<ManyResult>([=](Door &door, const Actor &actor) { return door.runMany(actor, commands, options); });
    }
    template <class Q> QFuture<Result<typename Q::Answer>> ask(const Q &query)
    {
        auto work = [query](Door &door, const Actor &actor) { return door.ask(actor, query); };
        if constexpr (Q::audited)
            return post<typename Q::Answer>(*m_writer, std::move(work), false); // leaves a line in the trail, changes nothing on screen
        else
            return onReader<typename Q::Answer>(std::move(work));
    }
    /// Longer work on the writer's thread, such as an import.
    template <class T> QFuture<Result<T>> onWriter(std::function<Result<T>(Door &, const Actor &)> work)
    {
        return post<T>(*m_writer, std::move(work), true);
    }
    /// The same without telling the screens: nothing that they show has changed.
    template <class T> QFuture<Result<T>> onWriterQuietly(std::function<Result<T>(Door &, const Actor &)> work)
    {
        return post<T>(*m_writer, std::move(work), false);
    }
    template <class T> QFuture<Result<T>> onReader(std::function<Result<T>(Door &, const Actor &)> work)
    {
        return post<T>(nextReader(), std::move(work), false);
    }

Q_SIGNALS:
    /// After a commit that changed something: what is on screen may be older than the store. Looking at a person leaves a line
    /// in the trail, but changes nothing.
    void changed();

private:
    class Worker;
    using Job = std::function<void(Result<Door *>)>;

    template <class T> QFuture<Result<T>> post(Worker &worker, std::function<Result<T>(Door &, const Actor &)> work, bool writes)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        enqueue(worker, [this, promise, work = std::move(work), actor = m_actor, writes](Result<Door *> door) {
            if (!promise->isCanceled()) {
                Result<T> result = door ? work(**door, actor) : Result<T>(fail(door.error()));
                if (writes && changesSomething(result))
                    announce();
                promise->addResult(std::move(result));
            }
            promise->finish();
        });
        return future;
    }
    template <class T> static bool changesSomething(const Result<T> &result) { return result.has_value(); }
    static bool changesSomething(const Result<Outcome> &outcome) { return outcome && !outcome->touched.isEmpty(); }
    static bool changesSomething(const Result<ManyResult> &many) { return many && many->kept; }
    void enqueue(Worker &worker, Job job);
    Worker &nextReader();
    void announce(); ///< from any thread

    Store &m_store;
    const Parts &m_parts;
    Actor m_actor;
    std::unique_ptr<Worker> m_writer;
    std::vector<std::unique_ptr<Worker>> m_readers;
    std::size_t m_turn = 0;
};

} // namespace praxis
