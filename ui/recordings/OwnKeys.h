#pragma once

class QWidget;

namespace praxis::ui {

/// Lists and choices inside the player keep the keys that move in them; elsewhere the same keys are the player's.
void keepMovingKeys(QWidget *widget);
/// A choice and a tick keep those that choose and tick, too.
void keepChoosingKeys(QWidget *widget);

} // namespace praxis::ui
