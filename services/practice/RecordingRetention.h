#pragma once

#include "models/ports/Store.h"
#include "models/records/Recording.h"
#include "services/practice/Parts.h"

#include <optional>

namespace praxis {

/// The first day on which a recording may go: the latest of what the rule says for everybody in it, and of what somebody has asked
/// for. None: it is kept. A legal hold is not looked at here.
[[nodiscard]] Result<std::optional<QDate>> removableFrom(StoreSession &session, const Parts &parts, const Recording &recording);

} // namespace praxis
