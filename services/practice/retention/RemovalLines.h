#pragma once

#include "models/records/Removal.h"
#include "services/practice/door/Naming.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/Today.h"
#include "services/practice/retention/RemovalQueries.h"

/// What the lists of what may go, is to go and went have in common.
namespace praxis::removallines {

/// Whether somebody has asked for its end already, or for the release of its hold, and who.
[[nodiscard]] Result<> putRemoval(Reading &reading, DueRecord &line);
/// When it was, whether something keeps it, and no title of a restricted document. False: it is gone.
[[nodiscard]] Result<bool> putSubject(Reading &reading, DueRecord &line);

} // namespace praxis::removallines
