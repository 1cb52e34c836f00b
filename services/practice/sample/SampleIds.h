#pragma once

#include "models/kernel/Id.h"
#include "models/ports/Ids.h"
#include "services/practice/sample/Random.h"

#include <QMutex>

namespace praxis::sample {

/// UUIDv7 that are the same from the same seed, a millisecond apart.
class SampleIds final : public Ids {
public:
    SampleIds(quint64 seed, qint64 startMs) : m_random(seed), m_ms(startMs) {}

    QUuid next() override
    {
        const QMutexLocker lock(&m_mutex);
        const quint64 a = m_random.next();
        const quint64 b = m_random.next();
        uchar bytes[10];
        for (int i = 0; i < 10; ++i)
            bytes[i] = static_cast<uchar>((i < 8 ? a >> (8 * i) : b >> (8 * (i - 8))) & 0xff);
        return makeUuid7(m_ms++, bytes);
    }

private:
    QMutex m_mutex;
    Random m_random;
    qint64 m_ms;
};

} // namespace praxis::sample
