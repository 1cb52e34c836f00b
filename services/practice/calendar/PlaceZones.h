#pragma once

#include "models/records/Appointment.h"
#include "models/rules/Hours.h"
#include "services/practice/door/Lookup.h"
#include "services/practice/door/Parts.h"

namespace praxis {

/// Where something is to be: in a room, else at a place, else where its practitioner usually is.
struct Whereabouts {
    QUuid room;
    QUuid location;
    QUuid practitioner;
};

/// The place that follows from it; null: none. What has been deleted since says nothing.
[[nodiscard]] QUuid placeOf(Lookup &lookup, const Whereabouts &where);
/// By whose clock a time there is promised: the place's, else the practice's.
[[nodiscard]] Result<QString> zoneOf(Lookup &lookup, const QUuid &organization, const Whereabouts &where);
/// Whether an appointment lies within its practitioner's hours, each of them on the clock of its own place.
[[nodiscard]] bool isWithinHours(Lookup &lookup, const Zones &zones, const QUuid &organization, const Appointment &appointment, const HoursList &hours,
                                 const ExceptionList &exceptions);

} // namespace praxis
