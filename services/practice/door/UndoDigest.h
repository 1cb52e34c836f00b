#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Tells whether a row is still as a step left it. Versions do not: they grow with every undo, so that the step before the one
/// that was taken back would never fit again.
[[nodiscard]] QString undoDigest(const RecordType &type, const Record &record);

} // namespace praxis
