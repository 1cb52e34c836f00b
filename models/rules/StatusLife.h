#pragma once

#include "models/records/AppointmentStatus.h"

#include <QVector>

namespace praxis {

/// The steps that people take from a status, the usual one first. Every step has a way back.
[[nodiscard]] QVector<AppointmentStatus> nextSteps(AppointmentStatus status);
[[nodiscard]] bool mayFollow(AppointmentStatus from, AppointmentStatus to);

} // namespace praxis
