#include "services/practice/calendar/Booking.h"

#include "models/records/Authorisation.h"
#include "models/records/Contact.h"
#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "services/interchange/Recurrence.h"

namespace praxis {

QUuid usualPayer(Lookup &lookup, const Contact &person)
{
    const auto payer = person.payerId.isNull() ? Result<std::shared_ptr<Contact>>(nullptr) : lookup.get<Contact>(person.payerId);
    return payer && *payer ? (*payer)->id : QUuid();
}

namespace {

constexpr qsizetype longestSeries = 260;

Result<> copyService(Lookup &lookup, const BookAppointment &booking, Appointment &a)
{
    a.kind = booking.kind;
    a.isVideo = booking.isVideo;
    if (booking.serviceId.isNull())
        return {};
    PRAXIS_TRY(const auto service, lookup.get<Service>(booking.serviceId));
    a.serviceId = service->id;
    a.kind = service->kind;
    a.durationMinutes = service->durationMinutes;
    a.bufferBeforeMinutes = service->bufferBeforeMinutes;
    a.bufferAfterMinutes = service->bufferAfterMinutes;
    a.priceMinor = service->priceMinor;
    a.currency = service->currency;
    a.billingCode = service->billingCode;
    a.isVideo = booking.isVideo || service->isVideo;
    return {};
}

Result<> choosePlace(Lookup &lookup, const QUuid &organization, const BookAppointment &booking, Appointment &a)
{
    a.locationId = booking.locationId;
    a.roomId = booking.roomId;
    if (!booking.practitionerId.isNull()) {
        PRAXIS_TRY(const auto practitioner, lookup.get<Practitioner>(booking.practitionerId));
        a.practitionerId = practitioner->id;
        if (a.locationId.isNull() && a.roomId.isNull())
            a.locationId = practitioner->defaultLocationId;
    }
    if (!a.roomId.isNull()) {
        PRAXIS_TRY(const auto room, lookup.get<Room>(a.roomId));
        if (a.locationId.isNull())
            a.locationId = room->locationId;
    }
    a.zone = booking.zone;
    if (a.zone.isEmpty() && !a.locationId.isNull()) {
        PRAXIS_TRY(const auto location, lookup.get<Location>(a.locationId));
        a.zone = location->zone;
    }
    if (a.zone.isEmpty()) {
        PRAXIS_TRY(const auto practice, lookup.get<Organization>(organization));
        a.zone = practice->zone;
    }
    return {};
}

Result<> checkPeople(Lookup &lookup, const BookAppointment &booking, AppointmentKind kind, PlannedBooking &plan)
{
    for (const QString &text : booking.patients) {
        const QUuid patient = QUuid::fromString(text);
        PRAXIS_TRY(const auto person, lookup.get<Contact>(patient));
        if (!plan.patients.contains(patient))
            plan.patients.append(patient);
        if (const QUuid payer = usualPayer(lookup, *person); booking.payerId.isNull() && !payer.isNull())
            plan.payers.insert(patient, payer);
    }
    if (plan.patients.size() > 1 && !takesSeveral(kind) && kind != AppointmentKind::Other)
        return invalidField("patients", "several");
    for (const QString &staff : booking.otherStaff)
        PRAXIS_CHECK(lookup.get<Practitioner>(QUuid::fromString(staff)));
    for (const QString &thing : booking.equipment)
        PRAXIS_CHECK(lookup.get<Equipment>(QUuid::fromString(thing)));
    if (!booking.payerId.isNull())
        PRAXIS_CHECK(lookup.get<Contact>(booking.payerId));
    for (qsizetype i = 0; i < std::min(booking.patients.size(), booking.payers.size()); ++i) {
        const QUuid payer = QUuid::fromString(booking.payers[i]);
        if (payer.isNull())
            continue;
        PRAXIS_CHECK(lookup.get<Contact>(payer));
        plan.payers.insert(QUuid::fromString(booking.patients[i]), payer);
    }
    if (!booking.authorisationId.isNull()) {
        PRAXIS_TRY(const auto authorisation, lookup.get<Authorisation>(booking.authorisationId));
        if (!plan.patients.contains(authorisation->contactId))
            return invalidField("authorisation_id", "somebody_elses");
    }
    return {};
}

} // namespace

Selection appointmentsAhead(const QUuid &location, Instant now)
{
    return {.where = {{"location_id", Condition::Equal, idText(location)}, {"start_at", Condition::Greater, now.ms}}, .order = {{"start_at"}}};
}

Result<> takeKnownZone(Lookup &lookup, const Zones &zones, const QUuid &organization, Appointment &a)
{
    if (zones.knows(a.zone))
        return {};
    QString zone;
    if (!a.locationId.isNull()) {
        PRAXIS_TRY(const auto location, lookup.get<Location>(a.locationId));
        zone = location->zone;
    }
    if (!zones.knows(zone)) {
        PRAXIS_TRY(const auto practice, lookup.get<Organization>(organization));
        zone = practice->zone;
    }
    if (!zones.knows(zone))
        return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), a.zone}});
    a.zone = zone;
    return {};
}

Result<> deriveInstants(const Zones &zones, Appointment &a)
{
    PRAXIS_TRY(a.startAt, zones.toInstant(a.startWall, a.zone));
    a.endAt = a.startAt.plusMinutes(a.durationMinutes);
    return {};
}

Result<PlannedBooking> planBooking(Lookup &lookup, const Parts &parts, const QUuid &organization, const BookAppointment &booking)
{
    if (!booking.start.isValid())
        return invalidField("start_wall", "required");
    Appointment a;
    a.durationMinutes = 50;
    PRAXIS_CHECK(copyService(lookup, booking, a));
    PRAXIS_CHECK(choosePlace(lookup, organization, booking, a));
    if (booking.length > 0)
        a.durationMinutes = booking.length;
    a.title = booking.title;
    a.otherStaff = booking.otherStaff;
    a.equipment = booking.equipment;
    a.startWall = booking.start;
    a.priority = booking.priority;
    a.authorisationId = booking.authorisationId;
    a.reminderWanted = booking.reminderWanted;
    a.note = booking.note;
    a.despiteClash = booking.despiteClash;
    a.uid = booking.uid;
    a.sequence = booking.sequence;
    a.status = booking.status;
    a.endedBy = booking.endedBy;
    a.endedWhy = booking.endedWhy;
    PlannedBooking plan;
    PRAXIS_CHECK(checkPeople(lookup, booking, a.kind, plan));
    if (plan.patients.isEmpty() && a.title.trimmed().isEmpty())
        return invalidField("patients", "required");
    if (!parts.zones.knows(a.zone))
        return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), a.zone}});

    QVector<WallTime> starts{booking.start};
    if (!booking.repeat.isEmpty()) {
        PRAXIS_TRY(const auto dates, interchange::expandRule(booking.repeat, booking.start,
                                                             {.maxOccurrences = longestSeries, .from = {}, .until = {}, .zone = a.zone}));
        starts = dates.times;
        if (starts.isEmpty() || dates.isCut) // nothing is left out in silence
            return invalidField("repeat", "endless");
        plan.series = std::make_shared<Series>();
        plan.series->id = parts.ids.next();
        plan.series->rule = booking.repeat;
        plan.series->startWall = booking.start;
        plan.series->zone = a.zone;
        a.seriesId = plan.series->id;
    }
    for (const WallTime &start : std::as_const(starts)) {
        if (booking.skip.contains(start.toString()))
            continue;
        auto one = std::make_shared<Appointment>(a);
        one->id = plan.appointments.isEmpty() && !booking.id.isNull() ? booking.id : parts.ids.next();
        one->startWall = start;
        PRAXIS_CHECK(deriveInstants(parts.zones, *one));
        plan.appointments.append(one);
    }
    if (plan.appointments.isEmpty())
        return invalidField("skip", "nothing_left");
    return plan;
}

} // namespace praxis
