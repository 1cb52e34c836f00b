#pragma once

#include "models/records/Recording.h"
#include "services/practice/door/Naming.h"
#include "services/practice/door/Reading.h"
#include "services/practice/door/Today.h"

/// What the questions about recordings share.
namespace praxis::recordingreading {

/// Within what the role may see; NotFound for what a deleted person has.
[[nodiscard]] Result<std::shared_ptr<Recording>> seen(Reading &reading, const QUuid &id);
/// Everybody in it, the person whose it is among them.
[[nodiscard]] Result<QVector<QUuid>> peopleIn(Reading &reading, const Recording &recording);
/// One line of the trail about everybody in it.
[[nodiscard]] Result<> noteUse(Reading &reading, const Recording &recording, const char *action, const QString &why);

} // namespace praxis::recordingreading
