#pragma once

#include "models/access/Actor.h"
#include "models/ports/Store.h"

namespace praxis {

/// Whose rows a role with "own" may list.
[[nodiscard]] Scope ownScope(const Actor &actor);
/// Whether a record is the actor's own or assigned to them (the O of the access matrix).
[[nodiscard]] Result<bool> owns(StoreSession &session, const Actor &actor, const RecordType &type, const Record &record);

} // namespace praxis
