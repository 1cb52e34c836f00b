#pragma once

#include "models/records/Document.h"
#include "models/records/PaperText.h"

namespace praxis::ui::letterwords {

[[nodiscard]] QString privacy(Privacy privacy);
[[nodiscard]] QString style(PaperBlock::Style style);

} // namespace praxis::ui::letterwords
