#pragma once

#include "models/ports/ChangeNumbers.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace praxis::hosted {

/// Tells those who wait that something of their organisation has changed: what was changed here at once, what another server on the same
/// database changed within `looking`. One thread and one connection for everybody who waits. Thread-safe.
class ChangeWatch {
public:
    using Wake = std::function<void()>;

    explicit ChangeWatch(ChangeSource &source, std::chrono::milliseconds looking = std::chrono::milliseconds(500));
    ~ChangeWatch();
    Q_DISABLE_COPY_MOVE(ChangeWatch)

    /// How far an organisation has come; of one that somebody waits for, as of the last look, unless the asker knows better.
    [[nodiscard]] Result<qint64> last(const QUuid &organization, qint64 known);
    /// As of the last look; `known` where there was none.
    [[nodiscard]] qint64 lastSeen(const QUuid &organization, qint64 known);
    /// Calls `wake` once, when that is something else than `known` (less: an older copy was put back); never after what this returns is gone.
    [[nodiscard]] std::shared_ptr<void> listen(const QUuid &organization, qint64 known, Wake wake);
    /// Something of it was changed here.
    void changed(const QUuid &organization);

private:
    struct Listener {
        qint64 known;
        Wake wake; ///< none once it was called
    };
    struct Watched {
        std::optional<qint64> last; ///< none before the first look
        std::map<quint64, Listener> listeners;
    };

    void run();
    [[nodiscard]] std::set<QUuid> toLookAt(bool all);
    [[nodiscard]] Result<qint64> ask(const QUuid &organization);
    void found(const QUuid &organization, qint64 number);
    void forget(const QUuid &organization, quint64 listener);

    ChangeSource &m_source;
    const std::chrono::milliseconds m_looking;
    std::mutex m_asking;                     ///< of the connection
    std::unique_ptr<ChangeNumbers> m_numbers;
    std::mutex m_mutex;                      ///< of what follows
    std::condition_variable m_called;
    std::map<QUuid, Watched> m_watched;      ///< only those that somebody waits for
    std::set<QUuid> m_changed;
    quint64 m_nextListener = 0;
    bool m_goOn = true;
    std::thread m_thread;
};

} // namespace praxis::hosted
