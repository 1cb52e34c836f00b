#pragma once

#include "app/common/PracticeFile.h"
#include "services/practice/door/Door.h"

namespace praxis::app {

/// Sessions of more than a year ago whose people have not been seen since: what was recorded of them is due, by the rule that
/// `askForSampleRemovals` sets. At most so many, each of somebody else; the oldest first.
[[nodiscard]] Result<QVector<CalendarEntry>> sampleSessionsLongOver(PracticeFile &practice, Door &door, int most);

/// The rule for recordings, and two of them asked for: one by the manager, one by the founder. Each waits for a second person.
[[nodiscard]] Result<> askForSampleRemovals(PracticeFile &practice, Door &door);

} // namespace praxis::app
