#pragma once

#include "models/rules/Hours.h"

namespace praxis {

/// How a time fits somebody's hours: it lies in them, in those that they keep at another place, or in none.
enum class HoursFit : quint8 { Within, Elsewhere, Outside };

/// Hours that say no place are hours at any.
[[nodiscard]] bool isAt(const OpenStretch &stretch, const QUuid &place);

/// The place at which somebody's hours count for what happens at `place`: null, any of them, where they keep none there. Who works at
/// one place is not expected at others at certain hours; who works at two is.
[[nodiscard]] QUuid placeOfHours(const QUuid &practitioner, const QUuid &place, const HoursList &hours);

/// `place`: where it is, null: anywhere. Each stretch is held against what its own clock shows when it begins. Somebody without any hours
/// works whenever asked.
[[nodiscard]] HoursFit hoursFit(const QUuid &practitioner, const QUuid &place, const WallAt &startAt, Minutes length, const HoursList &hours,
                                const ExceptionList &exceptions);

/// Where somebody works when something begins, if there is such a place with time for all of it: at `usual`, where they work there too or
/// their hours say no place, and where they do not work at all.
[[nodiscard]] QUuid placeOfWork(const QUuid &practitioner, const QUuid &usual, const WallAt &startAt, Minutes length, const HoursList &hours,
                                const ExceptionList &exceptions);

} // namespace praxis
