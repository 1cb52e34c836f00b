#pragma once

#include "models/ports/Clock.h"

namespace praxis {

/// The one real clock. It never goes back while the program runs: a machine's clock that is set back is waited for, at half the pace.
class SystemClock : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

} // namespace praxis
