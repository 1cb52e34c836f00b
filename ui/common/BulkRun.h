#pragma once

#include "services/practice/door/Desk.h"

#include <QObject>

#include <atomic>
#include <memory>

class QTimer;

namespace praxis::ui {

/// Many commands in one undoable step, watched from the window: tried first, then done with progress, and stopped when asked.
class BulkRun : public QObject {
    Q_OBJECT

public:
    explicit BulkRun(Desk &desk, QObject *parent = nullptr);

    /// Says what would happen, and keeps nothing.
    void tryOut(const QVector<AnyCommand> &commands);
    /// `allOrNothing`: where one cannot be done, none is.
    void run(const QVector<AnyCommand> &commands, const QJsonObject &summary, bool allOrNothing);
    void stop(); ///< nothing of what is under way is kept

Q_SIGNALS:
    void triedOut(const praxis::ManyResult &result);
    void progressed(int done, int total);
    void finished(const praxis::ManyResult &result);
    void failed(const praxis::Error &error);

private:
    /// Shared with the writer's thread, which may outlive this.
    struct Watch {
        std::atomic<int> done = 0;
        std::atomic<bool> stop = false;
    };
    void start(const QVector<AnyCommand> &commands, ManyOptions options);

    Desk &m_desk;
    std::shared_ptr<Watch> m_watch;
    QTimer *m_poll;
    int m_total = 0;
};

} // namespace praxis::ui
