#pragma once

#include <QtGlobal>

#include <array>

namespace praxis {

/// The life of an appointment; `models/rules/StatusLife` says which step may follow which.
enum class AppointmentStatus : quint8 { Scheduled, Confirmed, Arrived, InProgress, Completed, Cancelled, NoShow, Rescheduled };
constexpr std::array<const char *, 8> enumNames(AppointmentStatus)
{
    return {"scheduled", "confirmed", "arrived", "in_progress", "completed", "cancelled", "no_show", "rescheduled"};
}

/// It takes up its people and room.
[[nodiscard]] constexpr bool occupies(AppointmentStatus status)
{
    return status != AppointmentStatus::Cancelled && status != AppointmentStatus::NoShow && status != AppointmentStatus::Rescheduled;
}

} // namespace praxis
