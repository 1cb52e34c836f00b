#pragma once

#include "models/ports/Zones.h"

namespace praxis {

/// The zone database that Qt reads. Thread-safe.
class QtZones : public Zones {
public:
    [[nodiscard]] bool knows(const QString &zone) const override;
    [[nodiscard]] Result<Instant> toInstant(const WallTime &wall, const QString &zone) const override;
    [[nodiscard]] Result<WallTime> toWall(Instant at, const QString &zone) const override;
};

} // namespace praxis
