#pragma once

#include "models/records/AppointmentStatus.h"

#include <QVector>

namespace praxis {

/// The steps that people take from a status, the usual one first. Every step has a way back.
[[nodiscard]] QVector<AppointmentStatus> nextSteps(AppointmentStatus status);
/// A session is begun and completed by who gives it: not by a role with limited access ("L").
[[nodiscard]] bool limitedRoleMaySet(AppointmentStatus status);
/// With this step somebody is treated, or was: a session begins, or is said to have taken place without having begun.
[[nodiscard]] bool takesPlaceWith(AppointmentStatus from, AppointmentStatus to);
[[nodiscard]] bool mayFollow(AppointmentStatus from, AppointmentStatus to);

} // namespace praxis
