#pragma once

#include <QtGlobal>

#include <array>

namespace praxis {

/// Who cancelled.
enum class EndedBy : quint8 { Nobody, Patient, Practice, Practitioner };
constexpr std::array<const char *, 4> enumNames(EndedBy)
{
    return {"nobody", "patient", "practice", "practitioner"};
}

} // namespace praxis
