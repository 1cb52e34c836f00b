#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A stretch of the week in which a practitioner sees people; a break is the gap between two.
struct WorkingHours : Record {
    QUuid practitionerId;
    QUuid locationId;
    int weekday = 1; ///< 1 Monday … 7 Sunday (ISO 8601)
    int startMinute = 540; ///< minutes after midnight, wall time
    int endMinute = 1020;
    QDate validFrom;
    QDate validUntil; ///< last day; none: for good
};

inline constexpr auto workingHoursFields = describe<WorkingHours>(std::array{
    field<&WorkingHours::practitionerId>("practitioner_id", Required | Filterable, Merge::ByField, "practitioner"),
    field<&WorkingHours::locationId>("location_id", Filterable, Merge::ByField, "location"),
    field<&WorkingHours::weekday>("weekday", Required),
    field<&WorkingHours::startMinute>("start_minute"),
    field<&WorkingHours::endMinute>("end_minute"),
    field<&WorkingHours::validFrom>("valid_from"),
    field<&WorkingHours::validUntil>("valid_until"),
});

template <> inline const RecordType &typeOf<WorkingHours>()
{
    static constexpr RecordType type = recordType<WorkingHours>("WorkingHours", "working_hours", workingHoursFields);
    return type;
}

} // namespace praxis
