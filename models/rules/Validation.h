#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What no record may be saved with: a blank required field, text longer than 10 000 characters (notes: 1 000 000), a list of
/// more than 1 000 000, control characters or half a surrogate pair. Invalid, data: fields [{field, problem = required | too_long | characters | format | range}].
[[nodiscard]] Result<> validate(const RecordType &type, const Record &record);

} // namespace praxis
