#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QDate>

namespace praxis {

class Reading;
class Work;
struct Organization;
struct Parts;

/// The date on the practice's wall.
[[nodiscard]] QDate todayIn(const Parts &parts, const Organization &practice, Instant now);
[[nodiscard]] Result<QDate> today(Work &work);
[[nodiscard]] Result<QDate> today(Reading &reading);

} // namespace praxis
