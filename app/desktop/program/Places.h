#pragma once

#include "ui/shell/Workspace.h"

namespace praxis::ui {
class BackupService;
class KeyRing;
} // namespace praxis::ui

namespace praxis::app {

/// The places of the window in their order, for the role that is signed in. What is given outlives them.
[[nodiscard]] ui::PlaceFactory placesOver(ui::KeyRing &keys, ui::BackupService &backups);

} // namespace praxis::app
