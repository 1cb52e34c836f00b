#pragma once

#include "models/ports/Store.h"
#include "models/records/Document.h"
#include "services/practice/Parts.h"

#include <optional>

namespace praxis {

/// The first day on which a document may go, as the rule says for whom it is about, and as somebody has asked for. None: it is kept.
/// A legal hold is not looked at here. What is about nobody is the practice's own.
[[nodiscard]] Result<std::optional<QDate>> documentMayGoFrom(StoreSession &session, const Parts &parts, const Document &document);

} // namespace praxis
