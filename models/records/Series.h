#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A repeating booking; each occurrence is an appointment row of its own.
struct Series : Record {
    QString rule; ///< RFC 5545 RRULE without the name
    WallTime startWall;
    QString zone;
};

inline constexpr auto seriesFields = describe<Series>(std::array{
    field<&Series::rule>("rule", Required, Merge::Server),
    field<&Series::startWall>("start_wall", Required, Merge::Server),
    field<&Series::zone>("zone", Required, Merge::Server),
});

template <> inline const RecordType &typeOf<Series>()
{
    static constexpr RecordType type = recordType<Series>("Series", "series", seriesFields);
    return type;
}

} // namespace praxis
