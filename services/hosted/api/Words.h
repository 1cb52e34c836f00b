#pragma once

#include "models/kernel/Field.h"

namespace praxis::hosted {

/// The words that a field may have, where it is of an enum; none for free text and all that is no text. `object` is one of the struct
/// whose field it is, and is spoilt. A test holds every field of records and commands against this, so that no enum is forgotten here.
[[nodiscard]] QStringList wordsOf(const FieldDef &field, void *object);
/// Of an enum, and not of free text: it does not take just anything.
[[nodiscard]] bool isOfEnum(const FieldDef &field, void *object);

} // namespace praxis::hosted
