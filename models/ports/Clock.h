#pragma once

#include "models/kernel/Time.h"

namespace praxis {

/// Where "now" comes from. Only `app` and the one real clock know the machine's.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

} // namespace praxis
