#pragma once

#include "models/records/Appointment.h"

namespace praxis {

/// `to` takes the place that `from` had in an appointment (null: its practitioner). Whoever is in it already changes places with them: nobody
/// holds the same session twice. False: `from` is not in it.
inline bool handOver(Appointment &a, const QUuid &to, const QUuid &from = {})
{
    const QUuid gives = from.isNull() ? a.practitionerId : from;
    if (gives == to)
        return true;
    const auto placeOf = [&a](const QUuid &one) {
        for (qsizetype i = 0; i < a.otherStaff.size(); ++i) {
            if (!one.isNull() && QUuid::fromString(a.otherStaff[i]) == one)
                return i;
        }
        return qsizetype(-1);
    };
    const qsizetype known = placeOf(to);
    if (gives == a.practitionerId) {
        a.practitionerId = to;
        if (known >= 0 && gives.isNull())
            a.otherStaff.removeAt(known);
        else if (known >= 0)
            a.otherStaff[known] = idText(gives);
        return true;
    }
    const qsizetype place = placeOf(gives);
    if (place < 0)
        return false;
    if (to == a.practitionerId) {
        a.practitionerId = gives;
        a.otherStaff[place] = idText(to);
    } else if (known < 0) { // two who stand beside the practitioner would change nothing
        a.otherStaff[place] = idText(to);
    }
    return true;
}

} // namespace praxis
