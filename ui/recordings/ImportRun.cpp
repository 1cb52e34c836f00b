#include "ui/recordings/ImportRun.h"

#include <QtConcurrent/QtConcurrentRun>

namespace praxis::ui {

ImportRun::ImportRun(Vault &vault, Ids &ids, QObject *parent) : QObject(parent), m_vault(vault), m_ids(ids), m_state(std::make_shared<State>())
{
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_state->done, m_state->total); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportRun::finished);
}

ImportRun::~ImportRun()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished(); // at most one piece of a file
    if (!m_handedOver && m_watcher.future().resultCount() > 0 && m_watcher.result())
        RecordingImport(m_vault, m_ids).discard(*m_watcher.result());
}

void ImportRun::start(const ImportCheck &check, const QVector<RecordingFile> &files)
{
    m_state = std::make_shared<State>();
    m_handedOver = false;
    m_tick.start();
    m_watcher.setFuture(QtConcurrent::run([&vault = m_vault, &ids = m_ids, check, files, state = m_state] {
        return RecordingImport(vault, ids).take(check, files, [state](qint64 done, qint64 total) {
            state->done = done;
            state->total = total;
            return !state->cancelled;
        });
    }));
}

void ImportRun::cancel()
{
    m_state->cancelled = true;
}

void ImportRun::finished()
{
    m_tick.stop();
    const Result<AddRecording> result = m_watcher.result();
    m_handedOver = true; // what was taken is the listener's from now on
    if (!result)
        Q_EMIT failed(result.error());
    else
        Q_EMIT taken(*result);
}

} // namespace praxis::ui
