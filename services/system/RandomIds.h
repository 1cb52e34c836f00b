#pragma once

#include "models/ports/Clock.h"
#include "models/ports/Ids.h"

namespace praxis {

/// UUIDv7 from the clock and the system's randomness. Thread-safe.
class RandomIds : public Ids {
public:
    explicit RandomIds(const Clock &clock) : m_clock(clock) {}
    [[nodiscard]] QUuid next() override;

private:
    const Clock &m_clock;
};

} // namespace praxis
