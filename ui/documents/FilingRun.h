#pragma once

#include "services/practice/documents/DocumentIntake.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace praxis::ui {

/// A file on its way into the vault, on a thread of its own. Destroyed meanwhile, it stops and nothing is left behind: who owns it
/// goes before the practice is closed.
class FilingRun : public QObject {
    Q_OBJECT

public:
    FilingRun(Vault &vault, FileScanner *scanner, QObject *parent = nullptr);
    ~FilingRun() override;

    /// `keyHolder`: whom it is about, or the document itself.
    void start(const QUuid &keyHolder, const QString &path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// It is in the vault, and the listener's from now on: a command makes it a document, or it is discarded.
    void taken(const QJsonObject &file);
    void failed(const praxis::Error &error);

private:
    struct State {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic_bool cancelled = false;
    };
    void finished();

    Vault &m_vault;
    FileScanner *m_scanner;
    std::shared_ptr<State> m_state;
    QFutureWatcher<Result<QJsonObject>> m_watcher;
    QTimer m_tick;
    bool m_handedOver = true;
};

} // namespace praxis::ui
