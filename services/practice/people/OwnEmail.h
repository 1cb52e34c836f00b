#pragma once

#include "models/records/Contact.h"
#include "services/practice/door/Work.h"

namespace praxis {

/// One address is one person's, however its letters are written; a family may share it once it is linked. Duplicate (field: email, id: whose).
[[nodiscard]] Result<> checkEmailIsFree(Work &work, const Contact &contact);
/// Of people who came back, or have an older address again.
[[nodiscard]] Result<> checkEmailsAreFree(Work &work, const QVector<QUuid> &people);

} // namespace praxis
