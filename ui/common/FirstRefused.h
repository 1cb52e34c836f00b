#pragma once

#include "services/practice/door/Door.h"

#include <optional>

namespace praxis::ui {

/// Of many acts at once, why the first that was refused was: one sentence for all of them. None: all were done.
[[nodiscard]] std::optional<Error> firstRefused(const ManyResult &many);

} // namespace praxis::ui
