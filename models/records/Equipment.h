#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A thing that is booked with an appointment (FHIR Device).
struct Equipment : Record {
    QString name;
    QUuid locationId;
    bool isActive = true;
};

inline constexpr auto equipmentFields = describe<Equipment>(std::array{
    field<&Equipment::name>("name", Required | Filterable),
    field<&Equipment::locationId>("location_id", Filterable, Merge::ByField, "location"),
    field<&Equipment::isActive>("is_active", Filterable),
});

template <> inline const RecordType &typeOf<Equipment>()
{
    static constexpr RecordType type = recordType<Equipment>("Equipment", "equipment", equipmentFields);
    return type;
}

} // namespace praxis
