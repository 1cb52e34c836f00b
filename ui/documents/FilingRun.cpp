#include "ui/documents/FilingRun.h"

#include <QtConcurrent/QtConcurrentRun>

namespace praxis::ui {

FilingRun::FilingRun(Vault &vault, FileScanner *scanner, QObject *parent) : QObject(parent), m_vault(vault), m_scanner(scanner), m_state(std::make_shared<State>())
{
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_state->done, m_state->total); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FilingRun::finished);
}

FilingRun::~FilingRun()
{
    m_watcher.disconnect(this);
    cancel();
    m_watcher.waitForFinished(); // at most one piece of a file
    if (!m_handedOver && m_watcher.future().resultCount() > 0 && m_watcher.result())
        DocumentIntake(m_vault).discard(*m_watcher.result());
}

void FilingRun::start(const QUuid &keyHolder, const QString &path)
{
    m_state = std::make_shared<State>();
    m_handedOver = false;
    m_tick.start();
    m_watcher.setFuture(QtConcurrent::run([&vault = m_vault, scanner = m_scanner, keyHolder, path, state = m_state] {
        return DocumentIntake(vault, scanner).take(keyHolder, path, [state](qint64 done, qint64 total) {
            state->done = done;
            state->total = total;
            return !state->cancelled;
        });
    }));
}

void FilingRun::cancel()
{
    m_state->cancelled = true;
}

void FilingRun::finished()
{
    m_tick.stop();
    const Result<QJsonObject> result = m_watcher.result();
    m_handedOver = true;
    if (!result)
        Q_EMIT failed(result.error());
    else
        Q_EMIT taken(*result);
}

} // namespace praxis::ui
