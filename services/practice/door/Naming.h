#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What people call a record, for the undo bar, lists of deleted things and refusals; blank where it has no name.
[[nodiscard]] QString nameOf(const RecordType &type, const Record &record);

} // namespace praxis
