#pragma once

#include <QString>

/// What happens by itself, in words.
namespace praxis::ui::jobwords {

/// What such a piece of work does; blank for a kind that nobody knows here.
[[nodiscard]] QString what(const QString &kind);
/// What follows where nobody does it any more.
[[nodiscard]] QString dropped(const QString &kind);

} // namespace praxis::ui::jobwords
