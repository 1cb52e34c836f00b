#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A remembered answer to "which column is what".
struct ImportMapping : Record {
    QString name;
    QString kind; ///< contacts, appointments
    QJsonObject mapping;
};

inline constexpr auto importMappingFields = describe<ImportMapping>(std::array{
    field<&ImportMapping::name>("name", Required | Unique | Filterable),
    field<&ImportMapping::kind>("kind", Required | Filterable),
    field<&ImportMapping::mapping>("mapping"),
});

template <> inline const RecordType &typeOf<ImportMapping>()
{
    static constexpr RecordType type = recordType<ImportMapping>("ImportMapping", "import_mapping", importMappingFields);
    return type;
}

} // namespace praxis
