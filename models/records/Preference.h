#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A setting of one user: keys, theme, columns.
struct Preference : Record {
    QUuid userId;
    QString name;
    QJsonObject value;
};

inline constexpr auto preferenceFields = describe<Preference>(std::array{
    field<&Preference::userId>("user_id", Required | Filterable, Merge::ByField, "app_user"),
    field<&Preference::name>("name", Required | Filterable),
    field<&Preference::value>("value"),
});

template <> inline const RecordType &typeOf<Preference>()
{
    static constexpr RecordType type = recordType<Preference>("Preference", "preference", preferenceFields);
    return type;
}

} // namespace praxis
