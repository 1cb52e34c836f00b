// Where an appointment is, who else and what it needs.
#include "models/records/Authorisation.h"
#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/door/Apply.h"
#include "services/practice/calendar/Booking.h"

#include <optional>

namespace praxis {

namespace {

Result<> checkStaffAndEquipment(Work &work, const QUuid &practitioner, const QStringList &staff, const QStringList &equipment)
{
    for (const QString &text : staff) {
        PRAXIS_TRY(const auto one, work.lookup().get<Practitioner>(QUuid::fromString(text)));
        if (one->id == practitioner)
            return invalidField("other_staff", "same_person");
    }
    for (const QString &text : equipment)
        PRAXIS_CHECK(work.lookup().get<Equipment>(QUuid::fromString(text)));
    return {};
}

/// Whoever was in it before may have left the practice since.
QStringList added(QStringList wanted, const QStringList &had)
{
    wanted.removeIf([&had](const QString &one) { return had.contains(one); });
    return wanted;
}

/// Where all of it is to be from now on; nothing: each stays where it is. A room is where it stands, whatever else was said.
Result<std::optional<QUuid>> placeAfter(Work &work, const SetAppointmentResources &command, const Appointment &was)
{
    if (!command.roomId.isNull() && command.roomId != was.roomId) {
        PRAXIS_TRY(const auto room, work.lookup().get<Room>(command.roomId));
        if (!room->locationId.isNull())
            return std::optional<QUuid>(room->locationId);
    }
    return command.locationId == was.locationId ? std::optional<QUuid>() : std::optional<QUuid>(command.locationId);
}

/// The hour that was promised is now the hour of the other place.
Result<> moveTo(Work &work, Appointment &a, const QUuid &location)
{
    if (a.locationId == location)
        return {};
    a.locationId = location;
    if (location.isNull())
        return {};
    PRAXIS_TRY(const auto place, work.lookup().get<Location>(location));
    if (place->zone.isEmpty() || place->zone == a.zone)
        return {};
    a.zone = place->zone;
    return deriveInstants(work.parts().zones, a);
}

} // namespace

Result<> checkAppointmentEdit(Work &work, const Appointment &appointment, const QJsonObject &values)
{
    PRAXIS_CHECK(checkStaffAndEquipment(work, appointment.practitionerId, values.contains(u"other_staff") ? appointment.otherStaff : QStringList(),
                                        values.contains(u"equipment") ? appointment.equipment : QStringList()));
    if (values.contains(u"is_video")) // one that was held is now said to have been held by video
        PRAXIS_CHECK(checkAgreed(work, appointment, {}, AppointmentStatus::InProgress, appointment.status));
    if (!values.contains(u"authorisation_id") || appointment.authorisationId.isNull())
        return {};
    PRAXIS_TRY(const auto authorisation, work.lookup().get<Authorisation>(appointment.authorisationId));
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, appointment.id));
    if (!patients.contains(authorisation->contactId))
        return invalidField("authorisation_id", "somebody_elses");
    return {};
}

Result<> apply(Work &work, const SetAppointmentResources &command)
{
    PRAXIS_TRY(const auto first, wanted(work, command.appointment, command.version));
    PRAXIS_CHECK(work.permit(*first));
    PRAXIS_CHECK(checkStaffAndEquipment(work, first->practitionerId, added(command.otherStaff, first->otherStaff), added(command.equipment, first->equipment)));
    if (!command.roomId.isNull() && command.roomId != first->roomId)
        PRAXIS_CHECK(work.lookup().get<Room>(command.roomId));
    const Appointment was = *first;
    PRAXIS_TRY(const std::optional<QUuid> place, placeAfter(work, command, was));
    PRAXIS_TRY(const Appointments all, meant(work, first, command.extent));
    for (const auto &a : all) {
        PRAXIS_CHECK(work.permit(*a));
        const Instant before = a->startAt;
        const QUuid wasAt = a->locationId;
        if (place)
            PRAXIS_CHECK(moveTo(work, *a, *place));
        const bool isElsewhere = !wasAt.isNull() && !a->locationId.isNull() && a->locationId != wasAt;
        a->sequence += a->startAt != before;
        if (a->startAt != before || isElsewhere) // another clock is another moment: they are told of both
            work.tell(a->id);
        if (command.roomId != was.roomId)
            a->roomId = command.roomId;
        if (command.otherStaff != was.otherStaff)
            a->otherStaff = command.otherStaff;
        if (command.equipment != was.equipment)
            a->equipment = command.equipment;
        if (command.bufferBeforeMinutes != was.bufferBeforeMinutes)
            a->bufferBeforeMinutes = command.bufferBeforeMinutes;
        if (command.bufferAfterMinutes != was.bufferAfterMinutes)
            a->bufferAfterMinutes = command.bufferAfterMinutes;
        work.allowClash(*a, command.despiteClash);
        PRAXIS_CHECK(work.permit(*a)); // nobody takes it out of their own hands
        PRAXIS_CHECK(work.save(a));
    }
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, first->id));
    work.setSummary(summaryOf(work, "resources_changed", *first, patients, all.size()));
    return {};
}

} // namespace praxis
