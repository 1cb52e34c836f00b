#pragma once

#include "models/kernel/Error.h"

#include <QIODevice>

#include <atomic>
#include <memory>
#include <mutex>

namespace praxis::ui {

/// A seekable device that a decoder's thread reads while the window may close it at any moment: every call holds one lock.
/// Gives nothing of a file that does not begin like media (isPlayable): error NotThatKind. Thread-safe.
class SharedDevice {
public:
    explicit SharedDevice(std::unique_ptr<QIODevice> device);

    [[nodiscard]] qint64 size() const { return m_size; }
    /// Bytes read, fewer at the end of the file; -1: see error().
    [[nodiscard]] qint64 read(qint64 offset, char *into, qint64 most);
    /// Changes with every read that begins and ends; odd while one is under way.
    [[nodiscard]] quint64 activity() const { return m_activity; }
    /// Drops the device, and with it the key that it holds. Later reads fail with Cancelled.
    void close();
    /// Why a read failed; the first reason stays.
    [[nodiscard]] Error error() const;

private:
    qint64 readLocked(qint64 offset, char *into, qint64 most);
    bool beginsLikeMedia();
    qint64 readAll(qint64 offset, char *into, qint64 most);
    qint64 failed(Error error);

    std::atomic<quint64> m_activity = 0;
    mutable std::mutex m_mutex;
    std::unique_ptr<QIODevice> m_device;
    qint64 m_size = 0;
    Error m_error;
    bool m_known = false; ///< its beginning was looked at
};

} // namespace praxis::ui
