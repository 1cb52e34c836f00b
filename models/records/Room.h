#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A room in a location: one appointment at a time.
struct Room : Record {
    QString name;
    QUuid locationId;
    int capacity = 2;
    int sortOrder = 0;
    bool isActive = true;
};

inline constexpr auto roomFields = describe<Room>(std::array{
    field<&Room::name>("name", Required | Filterable),
    field<&Room::locationId>("location_id", Required | Filterable, Merge::ByField, "location"),
    field<&Room::capacity>("capacity"),
    field<&Room::sortOrder>("sort_order"),
    field<&Room::isActive>("is_active", Filterable),
});

template <> inline const RecordType &typeOf<Room>()
{
    static constexpr RecordType type = recordType<Room>("Room", "room", roomFields);
    return type;
}

} // namespace praxis
