#pragma once

#include "models/kernel/Error.h"

#include <QString>

/// Words of the player.
namespace praxis::ui::mediawords {

/// "17:43", "1:02:08"; `ms` from the start.
[[nodiscard]] QString time(qint64 ms);
/// "1.25×" as the reader's language writes it.
[[nodiscard]] QString speed(double speed);
/// Why a recording cannot be played, and what to do.
[[nodiscard]] QString sentence(const Error &error);

} // namespace praxis::ui::mediawords
