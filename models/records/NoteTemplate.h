#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A layout of notes that the practice made for itself, beside those that every practice has.
struct NoteTemplate : Record {
    QString name;
    QJsonArray sections; ///< [{heading, hint}]
    int sortOrder = 0;
    bool isActive = true;
};

inline constexpr auto noteTemplateFields = describe<NoteTemplate>(std::array{
    field<&NoteTemplate::name>("name", Required | Unique | Filterable),
    field<&NoteTemplate::sections>("sections"),
    field<&NoteTemplate::sortOrder>("sort_order"),
    field<&NoteTemplate::isActive>("is_active", Filterable),
});

template <> inline const RecordType &typeOf<NoteTemplate>()
{
    static constexpr RecordType type = recordType<NoteTemplate>("NoteTemplate", "note_template", noteTemplateFields);
    return type;
}

} // namespace praxis
