#pragma once

class QWidget;

namespace praxis::ui {

/// Lists and choices inside the player keep the keys that move in them; elsewhere the same keys are the player's.
void keepMovingKeys(QWidget *widget);

} // namespace praxis::ui
