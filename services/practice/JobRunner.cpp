#include "services/practice/JobRunner.h"

#include "services/practice/Desk.h"
#include "services/practice/DocumentScans.h"
#include "services/practice/MessageSender.h"
#include "services/practice/PracticeCommands.h"
#include "services/practice/RemovalCommands.h"
#include "services/practice/RemovalQueries.h"

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

JobRunner::JobRunner(Desk &desk, std::function<void(const AuditHead &)> headSigned, std::shared_ptr<const MessageSender> sender, QObject *parent)
    : QObject(parent), m_desk(desk), m_headSigned(std::move(headSigned)), m_sender(std::move(sender))
{
    m_sending.setMaxThreadCount(1);
    m_timer.setInterval(everySeconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &JobRunner::round);
}

JobRunner::~JobRunner()
{
    stop();
    m_sending.waitForDone(); // it stands on the store
}

void JobRunner::start()
{
    m_goOn = true;
    m_timer.start();
    round();
    settleArchive();
}

void JobRunner::settleArchive()
{
    Vault *vault = m_desk.parts().vault;
    if (!vault || m_desk.may(QStringLiteral("recording.archive")) == Cell::No)
        return;
    (void)m_desk.onReader<int>([vault](Door &door, const Actor &actor) -> Result<int> {
        PRAXIS_TRY(const QStringList blobs, vault->inBoth());
        if (blobs.isEmpty())
            return 0;
        PRAXIS_TRY(const auto files, door.ask(actor, MisplacedMedia{blobs}));
        for (const MisplacedFile &file : files)
            PRAXIS_CHECK(vault->dropFrom(file.object, file.location == MediaLocation::Archive ? Vault::Tier::Vault : Vault::Tier::Archive));
        return static_cast<int>(files.size());
    });
}

void JobRunner::stop()
{
    m_goOn = false;
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
        sendMessages();
        signHead();
    });
}

void JobRunner::sendMessages()
{
    if (!m_sender || m_sending.activeThreadCount() > 0)
        return;
    const auto work = [this, sender = m_sender, &store = m_desk.store(), &parts = m_desk.parts(), actor = m_desk.actor()] {
        const auto session = store.session();
        if (!session)
            return;
        Door door(**session, parts);
        const Result<int> sent = sender->round(door, actor, [this] { return m_goOn.load(); });
        if (sent && *sent > 0) // tells the screens
            QMetaObject::invokeMethod(this, [this] { m_desk.onWriter<int>([](Door &, const Actor &) -> Result<int> { return 0; }); });
    };
    m_sending.start(work);
}

void JobRunner::signHead()
{
    const auto work = [](Door &door, const Actor &actor) { return door.signAuditHeadIfDue(actor.organization, entriesBetweenHeads, minutesBetweenHeads); };
    whenDone(m_desk.onWriterQuietly<std::optional<AuditHead>>(work), this, [this](const Result<std::optional<AuditHead>> &head) {
        if (head && *head && m_headSigned)
            m_headSigned(**head);
        finishRemovals();
        rescan();
    });
}

void JobRunner::finishRemovals()
{
    if (m_desk.may(QStringLiteral("retention.destroy")) == Cell::No)
        return sweep();
    whenDone(m_desk.ask(RemovalsToFinish{}), this, [this](const Result<QVector<RemovalToFinish>> &removals) {
        sweep();
        if (!removals)
            return;
        for (const RemovalToFinish &removal : *removals) {
            whenDone(m_desk.run(FinishRemoval{removal.id}), this, [this, removal](const Result<Outcome> &done) {
                if (done)
                    removePayloads(removal.blobs);
            });
        }
    });
}

/// Once a day: what an import that was killed never finished. A whole payload that no row names is left to `praxisctl sweep vault`,
/// which somebody asks for: after an older backup took the place of the records it belongs to newer ones that may come back.
void JobRunner::sweep()
{
    m_busy = false;
    Vault *vault = m_desk.parts().vault;
    const Instant now = m_desk.parts().clock.now();
    const bool due = m_sweptAt.isNull() || now < m_sweptAt || now.ms - m_sweptAt.ms >= hoursBetweenSweeps * 3'600'000;
    if (!vault || !due)
        return;
    m_sweptAt = now;
    const auto everyoneIsNamed = [](const QString &) -> Result<bool> { return true; };
    (void)m_desk.onReader<Vault::Swept>([vault, everyoneIsNamed](Door &, const Actor &) { return vault->sweep(everyoneIsNamed); });
}

/// After their rows: nobody can read them any more, and a killed program leaves what the next check of the vault sweeps.
/// A few files a round, wherever the scanner's definitions have changed since somebody last looked at them.
void JobRunner::rescan()
{
    Vault *vault = m_desk.parts().vault;
    FileScanner *scanner = m_desk.parts().scanner;
    if (!vault || !scanner || m_rescanning || m_desk.may(QStringLiteral("document.rescan")) == Cell::No)
        return;
    m_rescanning = true;
    whenDone(m_desk.onReader<KeepScans>([vault, scanner](Door &door, const Actor &actor) { return lookAgain(door, actor, *vault, *scanner, filesARound); }), this, [this](const Result<KeepScans> &looked) {
        m_rescanning = false;
        if (looked && !(looked->clean.isEmpty() && looked->infected.isEmpty()))
            (void)m_desk.run(*looked);
    });
}

void JobRunner::removePayloads(const QStringList &blobs)
{
    Vault *vault = m_desk.parts().vault;
    if (!vault)
        return;
    (void)m_desk.onReader<int>([vault, blobs](Door &, const Actor &) -> Result<int> {
        for (const QString &blob : blobs) {
            VaultObject object;
            object.blob = blob;
            PRAXIS_CHECK(vault->remove(object));
        }
        return static_cast<int>(blobs.size());
    });
}

} // namespace praxis
