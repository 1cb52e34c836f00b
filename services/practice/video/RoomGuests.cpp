// Who waits for the room of a session, as staff see it, and how they are let in.
#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Naming.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/video/GuestQueries.h"
#include "services/practice/video/RoomGuestParts.h"
#include "services/practice/video/VideoParts.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr int mostGuests = 500;

std::unexpected<Error> waitsNoMore(const QUuid &person)
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<RoomGuest>().key()}, {QStringLiteral("id"), idText(person)}});
}

Result<> addGuests(Reading &reading, const Appointment &appointment, const MeetingRoom &room, QVector<MeetingGuest> &found)
{
    PRAXIS_TRY(const auto waiting, waitingFor(reading.session(), room, reading.now()));
    if (waiting.isEmpty())
        return {};
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), appointment.practitionerId, Deleted::Include));
    for (const auto &guest : waiting) {
        found.append({appointment.id, guest->contactId, personName(reading, guest->contactId), appointment.practitionerId, practitioner ? practitioner->displayName : QString(),
                      appointment.startWall, appointment.startAt, guest->askedAt, guest->place});
    }
    return {};
}

/// Rooms for which somebody has asked lately, each once.
Result<QVector<QUuid>> roomsAskedFor(Reading &reading)
{
    PRAXIS_TRY(const auto guests, selectAs<RoomGuest>(reading.session(), {.where = {{"admitted_at", Condition::IsNull, {}}, {"seen_at", Condition::Greater, static_cast<qlonglong>(reading.now().ms - guestGoneMs)}},
                                                                          .order = {{"seen_at", true}}, .limit = mostGuests}));
    QVector<QUuid> rooms;
    for (const auto &guest : guests) {
        if (!rooms.contains(guest->roomId))
            rooms.append(guest->roomId);
    }
    return rooms;
}

} // namespace

Result<QVector<MeetingGuest>> answer(Reading &reading, const ShowMeetingGuests &query)
{
    QVector<MeetingGuest> found;
    if (!query.appointment.isNull()) {
        PRAXIS_TRY(const RecordPtr record, reading.one(typeOf<Appointment>(), query.appointment));
        PRAXIS_TRY(const auto room, openRoomOf(reading.session(), query.appointment));
        if (room)
            PRAXIS_CHECK(addGuests(reading, static_cast<const Appointment &>(*record), *room, found));
        return found;
    }
    PRAXIS_TRY(const QVector<QUuid> rooms, roomsAskedFor(reading));
    for (const QUuid &id : rooms) {
        PRAXIS_TRY(const auto room, findAs<MeetingRoom>(reading.session(), id));
        if (!room || !room->closedAt.isNull())
            continue;
        PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), room->appointmentId));
        if (!appointment)
            continue;
        const Result<bool> sees = reading.ownOnly() ? owns(reading.session(), reading.actor(), typeOf<Appointment>(), *appointment) : Result<bool>(true);
        PRAXIS_CHECK(sees);
        if (*sees)
            PRAXIS_CHECK(addGuests(reading, *appointment, *room, found));
    }
    std::ranges::stable_sort(found, {}, &MeetingGuest::since);
    return found;
}

Result<> apply(Work &work, const AdmitToMeeting &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None); // who is in is in
    PRAXIS_TRY(const auto appointment, work.lookup().get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*appointment));
    PRAXIS_TRY(const auto room, openRoomOf(work.session(), appointment->id));
    PRAXIS_TRY(const QVector<QUuid> awaited, awaitedIn(work.session(), appointment->id));
    if (!room || room->closesAt <= work.now() || !awaited.contains(command.person))
        return waitsNoMore(command.person);
    PRAXIS_TRY(const auto guest, guestOf(work.session(), room->id, command.person));
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("meeting_admitted")}, {QStringLiteral("what"), fullName(*person)}});
    if (guest && !guest->admittedAt.isNull())
        return {}; // somebody was faster
    if (!guest || !stillWaits(*guest, work.now()))
        return waitsNoMore(command.person);
    work.setAuditAction(QStringLiteral("admit"));
    return letIn(work, *room, command.person);
}

} // namespace praxis
