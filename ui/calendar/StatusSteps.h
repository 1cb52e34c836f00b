#pragma once

#include "models/records/AppointmentStatus.h"

#include <QKeySequence>
#include <QString>

/// The step to a status as an act: its name for Actions, its words, its default key.
namespace praxis::ui::steps {

[[nodiscard]] QString actionId(AppointmentStatus to);
/// "Arrived", "Cancel…": as on a button.
[[nodiscard]] QString verb(AppointmentStatus to);
[[nodiscard]] QKeySequence key(AppointmentStatus to);
[[nodiscard]] QString iconName(AppointmentStatus to);

} // namespace praxis::ui::steps
