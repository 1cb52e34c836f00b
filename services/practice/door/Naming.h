#pragma once

#include "models/kernel/Record.h"

namespace praxis {

class Reading;

/// What people call a record, for the undo bar, lists of deleted things and refusals; blank where it has no name.
[[nodiscard]] QString nameOf(const RecordType &type, const Record &record);
/// Also of who was deleted since; blank for nobody.
[[nodiscard]] QString userName(Reading &reading, const QUuid &id);
[[nodiscard]] QString personName(Reading &reading, const QUuid &id);

} // namespace praxis
