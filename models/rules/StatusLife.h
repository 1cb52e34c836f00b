#pragma once

#include "models/records/AppointmentStatus.h"

#include <QVector>

namespace praxis {

/// The steps that people take from a status, the usual one first. Every step has a way back.
[[nodiscard]] QVector<AppointmentStatus> nextSteps(AppointmentStatus status);
/// A session is begun and completed by who gives it: not by a role with limited access ("L").
[[nodiscard]] bool limitedRoleMaySet(AppointmentStatus status);
[[nodiscard]] bool mayFollow(AppointmentStatus from, AppointmentStatus to);

} // namespace praxis
