#pragma once

#include <QtGlobal>

#include <array>

namespace praxis {

/// What an appointment is for.
enum class AppointmentKind : quint8 { Consultation, FollowUp, Assessment, Procedure, Surgery, Group, Couple, Family, Meeting, Other };
constexpr std::array<const char *, 10> enumNames(AppointmentKind)
{
    return {"consultation", "follow_up", "assessment", "procedure", "surgery", "group", "couple", "family", "meeting", "other"};
}

/// More than one patient may be in it.
[[nodiscard]] constexpr bool takesSeveral(AppointmentKind kind)
{
    return kind == AppointmentKind::Group || kind == AppointmentKind::Couple || kind == AppointmentKind::Family
        || kind == AppointmentKind::Meeting;
}

} // namespace praxis
