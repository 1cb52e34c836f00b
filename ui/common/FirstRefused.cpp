#include "ui/common/FirstRefused.h"

#include <algorithm>

namespace praxis::ui {

std::optional<Error> firstRefused(const ManyResult &many)
{
    const auto refused = std::ranges::find_if(many.items, [](const auto &item) { return !item; });
    return refused == many.items.end() ? std::optional<Error>() : refused->error();
}

} // namespace praxis::ui
