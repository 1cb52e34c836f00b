#include "services/system/RandomIds.h"

#include "models/kernel/Id.h"

#include <QRandomGenerator>

#include <cstring>

namespace praxis {

QUuid RandomIds::next()
{
    // A buffer a thread: asking the system for ten bytes at a time costs more than the row that is written.
    thread_local quint32 pool[256];
    thread_local std::size_t used = std::size(pool);
    uchar random[10];
    if (used + 3 > std::size(pool)) {
        QRandomGenerator::system()->fillRange(pool);
        used = 0;
    }
    std::memcpy(random, pool + used, sizeof random);
    used += 3;
    return makeUuid7(m_clock.now().ms, random);
}

} // namespace praxis
