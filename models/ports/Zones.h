#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QString>

namespace praxis {

/// The zone database (IANA). A port, because Qt reads a fixed path and tests need a changed database.
class Zones {
public:
    virtual ~Zones() = default;
    [[nodiscard]] virtual bool knows(const QString &zone) const = 0;
    /// A wall time that a daylight-saving change skips moves forward by the gap; one that occurs twice is the first.
    /// UnknownZone (data: zone).
    [[nodiscard]] virtual Result<Instant> toInstant(const WallTime &wall, const QString &zone) const = 0;
    [[nodiscard]] virtual Result<WallTime> toWall(Instant at, const QString &zone) const = 0;
};

} // namespace praxis
