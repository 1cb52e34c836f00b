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
/// Where people come to; null: nowhere, since it is by video, or nobody has said where.
[[nodiscard]] QUuid heldAt(const Appointment &appointment);
/// How an appointment fits the hours of one of those who hold it, each on the clock of its own place. By video one is at no place.
[[nodiscard]] HoursFit hoursFitOf(Lookup &lookup, const Zones &zones, const QUuid &organization, const Appointment &appointment, const QUuid &practitioner,
                                  const HoursList &hours, const ExceptionList &exceptions);
/// Where its practitioner works when it begins, else where they usually are. One without a zone begins on the clock of whichever place it is.
[[nodiscard]] QUuid workedAt(Lookup &lookup, const Zones &zones, const QUuid &organization, const Appointment &appointment, const HoursList &hours,
                             const ExceptionList &exceptions);
/// All whose hours an appointment needs: its practitioner first, each once.
[[nodiscard]] QVector<QUuid> staffOf(const Appointment &appointment);

} // namespace praxis
