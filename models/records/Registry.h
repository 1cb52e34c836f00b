#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Every record of a clinic, in an order in which each refers only to earlier ones (or to itself).
[[nodiscard]] std::span<const RecordType *const> allRecordTypes();
[[nodiscard]] const RecordType *recordTypeNamed(QStringView name);

} // namespace praxis
