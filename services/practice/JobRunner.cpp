#include "services/practice/JobRunner.h"

#include "services/practice/Desk.h"
#include "services/practice/PracticeCommands.h"

#include <QFutureWatcher>

namespace praxis {

namespace {

template <class T, class Then> void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->future().result());
    });
    watcher->setFuture(future);
}

} // namespace

JobRunner::JobRunner(Desk &desk, std::function<void(const AuditHead &)> headSigned, QObject *parent)
    : QObject(parent), m_desk(desk), m_headSigned(std::move(headSigned))
{
    m_timer.setInterval(everySeconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &JobRunner::round);
}

void JobRunner::start()
{
    m_timer.start();
    round();
}

void JobRunner::stop()
{
    m_timer.stop();
}

void JobRunner::round()
{
    if (m_busy)
        return;
    m_busy = true;
    releaseMessages();
}

void JobRunner::releaseMessages()
{
    whenDone(m_desk.ask(CountDueMessages{}), this, [this](const Result<int> &due) {
        if (due && *due > 0)
            m_desk.run(ReleaseMessages{});
        signHead();
    });
}

void JobRunner::signHead()
{
    const auto work = [](Door &door, const Actor &actor) { return door.signAuditHeadIfDue(actor.organization, entriesBetweenHeads, minutesBetweenHeads); };
    whenDone(m_desk.onWriterQuietly<std::optional<AuditHead>>(work), this, [this](const Result<std::optional<AuditHead>> &head) {
        m_busy = false;
        if (head && *head && m_headSigned)
            m_headSigned(**head);
    });
}

} // namespace praxis
