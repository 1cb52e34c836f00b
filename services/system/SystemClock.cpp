#include "services/system/SystemClock.h"

#include <QDateTime>

#include <atomic>

namespace praxis {

Instant SystemClock::now() const
{
    static std::atomic<qint64> latest{0};
    const qint64 machine = QDateTime::currentMSecsSinceEpoch();
    qint64 seen = latest.load(std::memory_order_relaxed);
    while (seen < machine && !latest.compare_exchange_weak(seen, machine, std::memory_order_relaxed)) { }
    return {std::max(machine, seen)};
}

} // namespace praxis
