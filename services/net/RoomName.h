#pragma once

#include "models/kernel/Error.h"

namespace praxis::net {

/// Names that we give to rooms: letters, digits, '-' and '_', at most 64, so that none needs escaping anywhere. Invalid (data: field).
[[nodiscard]] Result<> checkRoomName(const QString &name);

} // namespace praxis::net
