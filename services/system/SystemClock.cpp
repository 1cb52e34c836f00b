#include "services/system/SystemClock.h"

#include "services/system/MachineTime.h"
#include "services/system/OnwardTime.h"

#include <QMutex>

namespace praxis {

Instant SystemClock::now() const
{
    static QMutex mutex;
    static OnwardTime time;
    const QMutexLocker lock(&mutex);
    return {time.at(machinetime::now(), machinetime::passed())};
}

} // namespace praxis
