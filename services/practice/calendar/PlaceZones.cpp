#include "services/practice/calendar/PlaceZones.h"

#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"

namespace praxis {

QUuid placeOf(Lookup &lookup, const Whereabouts &where)
{
    const auto stands = [&lookup](const QUuid &place) { return !place.isNull() && lookup.get<Location>(place).has_value(); };
    if (!where.room.isNull()) {
        if (const auto room = lookup.get<Room>(where.room); room && stands((*room)->locationId))
            return (*room)->locationId;
    }
    if (stands(where.location))
        return where.location;
    if (!where.practitioner.isNull()) {
        if (const auto practitioner = lookup.get<Practitioner>(where.practitioner); practitioner && stands((*practitioner)->defaultLocationId))
            return (*practitioner)->defaultLocationId;
    }
    return {};
}

Result<QString> zoneOf(Lookup &lookup, const QUuid &organization, const Whereabouts &where)
{
    if (const QUuid place = placeOf(lookup, where); !place.isNull()) {
        PRAXIS_TRY(const auto location, lookup.get<Location>(place));
        if (!location->zone.isEmpty())
            return location->zone;
    }
    PRAXIS_TRY(const auto practice, lookup.get<Organization>(organization));
    return practice->zone;
}

QUuid heldAt(const Appointment &appointment)
{
    return appointment.isVideo ? QUuid() : appointment.locationId;
}

namespace {

/// Where the clock of a stretch is known to nobody here, what was promised is held against it as it stands. So is what was promised on
/// no clock: it is on whichever it comes to.
WallAt wallsOf(Lookup &lookup, const Zones &zones, const QUuid &organization, const Appointment &appointment)
{
    return [&](const OpenStretch &stretch) {
        const bool isOnAny = appointment.zone.isEmpty() || !stretch.date.isValid();
        const auto zone = isOnAny ? Result<QString>(appointment.zone) : zoneOf(lookup, organization, {{}, stretch.location, stretch.practitioner});
        if (!zone || *zone == appointment.zone)
            return appointment.startWall;
        return zones.toWall(appointment.startAt, *zone).value_or(appointment.startWall);
    };
}

} // namespace

HoursFit hoursFitOf(Lookup &lookup, const Zones &zones, const QUuid &organization, const Appointment &appointment, const QUuid &practitioner,
                    const HoursList &hours, const ExceptionList &exceptions)
{
    return hoursFit(practitioner, heldAt(appointment), wallsOf(lookup, zones, organization, appointment), appointment.durationMinutes, hours, exceptions);
}

QUuid workedAt(Lookup &lookup, const Zones &zones, const QUuid &organization, const Appointment &appointment, const HoursList &hours,
               const ExceptionList &exceptions)
{
    const QUuid usual = placeOf(lookup, {{}, {}, appointment.practitionerId});
    const QUuid then = placeOfWork(appointment.practitionerId, usual, wallsOf(lookup, zones, organization, appointment), appointment.durationMinutes, hours, exceptions);
    return placeOf(lookup, {{}, then, appointment.practitionerId});
}

QVector<QUuid> staffOf(const Appointment &appointment)
{
    QVector<QUuid> staff;
    const auto add = [&staff](const QUuid &one) {
        if (!one.isNull() && !staff.contains(one))
            staff.append(one);
    };
    add(appointment.practitionerId);
    for (const QString &one : appointment.otherStaff)
        add(QUuid::fromString(one));
    return staff;
}

} // namespace praxis
