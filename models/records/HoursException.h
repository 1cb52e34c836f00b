#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Days that differ: closed days, leave, an extra Saturday. The most specific one wins: practitioner, location, practice.
struct HoursException : Record {
    QUuid practitionerId;
    QUuid locationId;
    QDate fromDate;
    QDate untilDate; ///< last day
    int startMinute = -1; ///< -1: the whole day
    int endMinute = -1;
    bool isOpen = false; ///< true: open although the week says closed
    QString reason;
};

inline constexpr auto hoursExceptionFields = describe<HoursException>(std::array{
    field<&HoursException::practitionerId>("practitioner_id", Filterable, Merge::ByField, "practitioner"),
    field<&HoursException::locationId>("location_id", Filterable, Merge::ByField, "location"),
    field<&HoursException::fromDate>("from_date", Required | Filterable),
    field<&HoursException::untilDate>("until_date", Required | Filterable),
    field<&HoursException::startMinute>("start_minute"),
    field<&HoursException::endMinute>("end_minute"),
    field<&HoursException::isOpen>("is_open"),
    field<&HoursException::reason>("reason"),
});

template <> inline const RecordType &typeOf<HoursException>()
{
    static constexpr RecordType type = recordType<HoursException>("HoursException", "hours_exception", hoursExceptionFields);
    return type;
}

} // namespace praxis
