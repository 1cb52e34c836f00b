#pragma once

#include "ui/common/Theme.h"

#include <QString>

/// What belongs to this computer rather than to a user, because it is needed before anybody has signed in.
namespace praxis::ui::appearance {

[[nodiscard]] theme::Mode themeMode();
/// Keeps it and changes the look at once.
void setThemeMode(theme::Mode mode);
/// BCP 47; empty: the system's. Holds from the next start.
[[nodiscard]] QString language();
void setLanguage(const QString &language);
/// No names of practices or people in window titles and notifications.
[[nodiscard]] bool privacy();
void setPrivacy(bool on);
/// 100 to 300 per cent of the platform's size. Holds from the next start.
[[nodiscard]] int scalePercent();
void setScalePercent(int percent);

} // namespace praxis::ui::appearance
