#pragma once

#include <QtGlobal>

#include <array>

namespace praxis {

/// Who somebody is in a practice; `resources/access.json` says what each may do.
enum class Role : quint8 { Admin, PracticeManager, Psychologist, Receptionist, Patient };
constexpr std::array<const char *, 5> enumNames(Role)
{
    return {"admin", "practice_manager", "psychologist", "receptionist", "patient"};
}

} // namespace praxis
