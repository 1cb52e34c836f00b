#pragma once

#include "app/common/PracticeFile.h"

namespace praxis::app {

/// The manager opens a note of the care team, and says why: its author hears of it.
[[nodiscard]] Result<> openSampleNote(PracticeFile &practice);

} // namespace praxis::app
