#pragma once

#include "services/practice/recordings/RecordingImport.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace praxis::ui {

/// Files on their way into the vault, on a thread of their own. Destroyed meanwhile, it stops and nothing is left behind: who owns
/// it goes before the practice is closed.
class ImportRun : public QObject {
    Q_OBJECT

public:
    ImportRun(Vault &vault, Ids &ids, QObject *parent = nullptr);
    ~ImportRun() override;

    void start(const ImportCheck &check, const QVector<RecordingFile> &files);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// The files are in the vault; the command makes them a recording.
    void taken(const praxis::AddRecording &command);
    void failed(const praxis::Error &error);

private:
    struct State {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic_bool cancelled = false;
    };
    void finished();

    Vault &m_vault;
    Ids &m_ids;
    std::shared_ptr<State> m_state;
    QFutureWatcher<Result<AddRecording>> m_watcher;
    QTimer m_tick;
    bool m_handedOver = false;
};

} // namespace praxis::ui
