#pragma once

#include "models/kernel/Field.h"

#include <optional>

namespace praxis {

/// A field's value as the store takes it (Field.h, FieldType) from the text of a query, such as "2026-11-24T09:00:00Z" for an instant;
/// a null value for an empty text. Nothing where the text is not a value of that type.
[[nodiscard]] std::optional<QVariant> storedFromText(const FieldDef &field, const QString &text);

} // namespace praxis
