#pragma once

#include <QIcon>
#include <QString>

/// Icons of the system's theme, Breeze where it has none. All of them follow light and dark.
namespace praxis::ui::icons {

[[nodiscard]] QIcon get(const QString &name);
/// Sets icon theme and fallback; called by theme::apply.
void follow(bool dark);

} // namespace praxis::ui::icons
