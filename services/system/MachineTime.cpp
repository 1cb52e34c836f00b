#include "services/system/MachineTime.h"

#include <QDateTime>

#include <chrono>
#include <ctime>

namespace praxis::machinetime {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 passed()
{
#ifdef CLOCK_BOOTTIME
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace praxis::machinetime
