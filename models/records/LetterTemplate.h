#pragma once

#include "models/kernel/Record.h"
#include "models/records/Document.h"

namespace praxis {

/// A letter or form that the practice wrote for itself, or its own wording of one that every practice has.
struct LetterTemplate : Record {
    QString name;
    QString language;      ///< BCP 47
    DocumentKind kind = DocumentKind::Letter; ///< what a letter made from it is filed as
    QString body;          ///< as `paperText` reads it, with {{placeholders}} (models/rules/Placeholders.h)
    QString standardKey;   ///< of the standard one whose place it takes; blank: a further one
    bool isActive = true;
};

inline constexpr auto letterTemplateFields = describe<LetterTemplate>(std::array{
    field<&LetterTemplate::name>("name", Required | Filterable),
    field<&LetterTemplate::language>("language", Required | Filterable),
    field<&LetterTemplate::kind>("kind"),
    field<&LetterTemplate::body>("body", Required),
    field<&LetterTemplate::standardKey>("standard_key", Filterable),
    field<&LetterTemplate::isActive>("is_active", Filterable),
});

template <> inline const RecordType &typeOf<LetterTemplate>()
{
    static constexpr RecordType type = recordType<LetterTemplate>("LetterTemplate", "letter_template", letterTemplateFields);
    return type;
}

} // namespace praxis
