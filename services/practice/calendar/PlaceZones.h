#pragma once

#include "models/records/Appointment.h"
#include "models/rules/HoursFit.h"
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
/// How an appointment fits the hours of one of those who hold it, each on the clock of its own place. By video one is at no place.
[[nodiscard]] HoursFit hoursFitOf(Lookup &lookup, const Zones &zones, const QUuid &organization, const Appointment &appointment, const QUuid &practitioner,
                                  const HoursList &hours, const ExceptionList &exceptions);
/// All whose hours an appointment needs: its practitioner first, each once.
[[nodiscard]] QVector<QUuid> staffOf(const Appointment &appointment);

} // namespace praxis
