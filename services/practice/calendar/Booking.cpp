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
#include "services/practice/calendar/PlaceZones.h"
#include "services/practice/calendar/Timetable.h"

#include <algorithm>

namespace praxis {

QUuid usualPayer(Lookup &lookup, const Contact &person)
{
    const auto payer = person.payerId.isNull() ? Result<std::shared_ptr<Contact>>(nullptr) : lookup.get<Contact>(person.payerId);
    return payer && *payer ? (*payer)->id : QUuid();
}

QVector<Occupation> takenUpBy(const Appointment &a, const QVector<QUuid> &patients)
{
    QVector<Occupation> taken;
    const TimeRange withBuffers{a.startAt.plusMinutes(-a.bufferBeforeMinutes), a.endAt.plusMinutes(a.bufferAfterMinutes)};
    const auto add = [&](ActorKind kind, const QUuid &id, TimeRange when) {
        const Occupant who{kind, id};
        if (!id.isNull() && std::ranges::none_of(taken, [&who](const Occupation &one) { return one.who == who; }))
            taken.append({who, a.id, when});
    };
    add(ActorKind::Practitioner, a.practitionerId, withBuffers);
    for (const QString &staff : a.otherStaff)
        add(ActorKind::Practitioner, QUuid::fromString(staff), withBuffers);
    add(ActorKind::Room, a.roomId, withBuffers);
    for (const QString &thing : a.equipment)
        add(ActorKind::Equipment, QUuid::fromString(thing), withBuffers);
    for (const QUuid &patient : patients)
        add(ActorKind::Patient, patient, {a.startAt, a.endAt});
    return taken;
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

/// What says no place is where its practitioner works then.
bool isWhereTheyWork(Lookup &lookup, const BookAppointment &booking)
{
    return !booking.practitionerId.isNull() && placeOf(lookup, {booking.roomId, booking.locationId, {}}).isNull();
}

/// When and where a practitioner works on these days.
Result<Timetable> timetableFor(StoreSession &session, const QUuid &practitioner, const QDate &from, const QDate &until)
{
    Timetable table;
    PRAXIS_TRY(table.hours, hoursOf(session, practitioner));
    PRAXIS_TRY(table.exceptions, selectAs<HoursException>(session, exceptionsAround(from, until)));
    return table;
}

/// A room is where it stands, whatever else was said.
Result<> choosePlace(StoreSession &session, Lookup &lookup, const Parts &parts, const QUuid &organization, const BookAppointment &booking, Appointment &a)
{
    if (!booking.practitionerId.isNull()) {
        PRAXIS_TRY(const auto practitioner, lookup.get<Practitioner>(booking.practitionerId));
        a.practitionerId = practitioner->id;
    }
    if (!booking.roomId.isNull()) {
        PRAXIS_TRY(const auto room, lookup.get<Room>(booking.roomId));
        a.roomId = room->id;
    }
    if (!booking.locationId.isNull())
        PRAXIS_CHECK(lookup.get<Location>(booking.locationId));
    a.zone = booking.zone;
    if (isWhereTheyWork(lookup, booking)) {
        if (parts.zones.knows(a.zone))
            PRAXIS_CHECK(deriveInstants(parts.zones, a));
        PRAXIS_TRY(const Timetable table, timetableFor(session, a.practitionerId, a.startWall.date, a.startWall.date));
        a.locationId = workedAt(lookup, parts.zones, organization, a, table.hours, table.exceptions);
    } else {
        a.locationId = placeOf(lookup, {booking.roomId, booking.locationId, {}});
    }
    if (a.zone.isEmpty()) {
        PRAXIS_TRY(a.zone, zoneOf(lookup, organization, {{}, a.locationId, {}}));
    }
    return {};
}

/// Each of a series is where its practitioner works on its day, as far as that is on the clock that all of it is promised on.
Result<> placeEach(StoreSession &session, Lookup &lookup, const Parts &parts, const QUuid &organization, const QVector<std::shared_ptr<Appointment>> &series)
{
    const auto &first = series.first();
    PRAXIS_TRY(const Timetable table, timetableFor(session, first->practitionerId, first->startWall.date, series.last()->startWall.date));
    for (const auto &one : series) {
        const QUuid place = workedAt(lookup, parts.zones, organization, *one, table.hours, table.exceptions);
        PRAXIS_TRY(const QString zone, zoneOf(lookup, organization, {{}, place, {}}));
        if (zone == one->zone)
            one->locationId = place;
    }
    return {};
}

Result<> checkPeople(Lookup &lookup, const BookAppointment &booking, AppointmentKind kind, PlannedBooking &plan)
{
    constexpr qsizetype most = 200; // each of them is looked for at each time of a series
    for (const auto &[field, ids] : {std::pair("patients", &booking.patients), std::pair("other_staff", &booking.otherStaff), std::pair("equipment", &booking.equipment)}) {
        if (ids->size() > most)
            return invalidField(field, "too_long");
    }
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
    for (const QString &staff : booking.otherStaff) {
        PRAXIS_TRY(const auto one, lookup.get<Practitioner>(QUuid::fromString(staff)));
        if (one->id == booking.practitionerId)
            return invalidField("other_staff", "same_person");
    }
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

Result<PlannedBooking> planBooking(StoreSession &session, Lookup &lookup, const Parts &parts, const QUuid &organization, const BookAppointment &booking)
{
    if (!booking.start.isValid())
        return invalidField("start_wall", "required");
    Appointment a;
    a.durationMinutes = 50;
    PRAXIS_CHECK(copyService(lookup, booking, a));
    if (booking.length > 0)
        a.durationMinutes = booking.length;
    a.startWall = booking.start;
    PRAXIS_CHECK(choosePlace(session, lookup, parts, organization, booking, a));
    a.title = booking.title;
    a.otherStaff = booking.otherStaff;
    a.otherStaff.removeDuplicates();
    a.equipment = booking.equipment;
    a.equipment.removeDuplicates();
    a.priority = booking.priority;
    a.authorisationId = booking.authorisationId;
    a.reminderWanted = booking.reminderWanted;
    a.note = booking.note;
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
    if (plan.series && isWhereTheyWork(lookup, booking))
        PRAXIS_CHECK(placeEach(session, lookup, parts, organization, plan.appointments));
    return plan;
}

} // namespace praxis
