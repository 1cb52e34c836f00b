#pragma once

#include "models/access/Actor.h"
#include "services/practice/door/Door.h"

/// People type names; commands want ids. NotFound names what was not found.
namespace praxis::admin {

/// Null for a blank name.
[[nodiscard]] Result<QUuid> practitionerNamed(Door &door, const Actor &actor, const QString &name);
[[nodiscard]] Result<QUuid> locationNamed(Door &door, const Actor &actor, const QString &name);

} // namespace praxis::admin
