#pragma once

#include "services/interchange/CsvMapping.h"

namespace praxis::interchange {

struct PersonName {
    QString given;
    QString family;
};

/// "Smith, Jo Ann" -> Jo Ann | Smith; "Jo Ann Smith" -> Jo Ann | Smith, with van, de, von and the like kept with the
/// family name; one word alone is a family name.
[[nodiscard]] PersonName splitName(const QString &text);
/// The text in the one form of its kind (see MappedRow), nullopt when it is not of that kind. `text` is trimmed and not empty.
[[nodiscard]] std::optional<QString> cellValue(const TargetField &target, const QString &text, DateOrder order);
/// Written where there is nothing to write: "n/a", "-", "aucun", "unbekannt".
[[nodiscard]] bool isPlaceholder(const QString &text);
/// What a telephone is without the words behind it: "0491 570 006 (mum)" -> "0491 570 006"; blank where nothing of the kind stands there.
[[nodiscard]] QString withoutRemark(const QString &text);

} // namespace praxis::interchange
