#pragma once

#include "services/practice/sample/Staff.h"

namespace praxis::sample {

/// One place in a practitioner's week ("Tuesdays at 10:00"), taken by one client or group after another.
struct Lane {
    int colleague = 0;
    int location = 0;
    int weekday = 1;
    int startMinute = 0;
    int minutes = 60;    ///< with the break after it
    bool group = false;
    bool meeting = false;
};

/// The working hours cut into places; the first place on Wednesdays belongs to the team meeting of the first location.
[[nodiscard]] QVector<Lane> lanesOf(const Clinic &clinic);
/// Who takes part in the team meeting: indexes of colleagues, the first of whom leads it.
[[nodiscard]] QVector<int> teamOf(const Clinic &clinic);

} // namespace praxis::sample
