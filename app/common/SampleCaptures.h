#pragma once

#include "app/common/PracticeFile.h"
#include "services/practice/door/Door.h"

namespace praxis::app {

/// Two sessions' worth of what was recorded by video and not taken in: one of somebody who has not agreed to it, and a call about a room that
/// is none of the practice's. There is no provider behind them, so nothing of it is left to be done.
[[nodiscard]] Result<> addSampleCaptures(PracticeFile &practice, StoreSession &session, Door &door);

} // namespace praxis::app
