#pragma once

#include "models/ports/Clock.h"

#include <atomic>

namespace praxis::sample {

/// Stands still until it is set: the sample practice is written day by day, as if it had been in use all the time.
class SampleClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return {m_ms.load()}; }
    void set(Instant at) { m_ms.store(at.ms); }

private:
    std::atomic<qint64> m_ms{1};
};

} // namespace praxis::sample
