// The rooms of video sessions: one an appointment, and never one twice.
#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/VideoService.h"
#include "models/rules/People.h"
#include "services/practice/door/Apply.h"
#include "services/practice/calendar/AppointmentParts.h"
#include "services/practice/calendar/PlaceZones.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/video/RoomGuestParts.h"
#include "services/practice/video/VideoParts.h"

#include <QRandomGenerator>

namespace praxis {

namespace {

constexpr qint64 recordAgainMs = 20'000;

/// 128 bits that name nobody.
QString randomName()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return QStringLiteral("px-") + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex());
}

/// Video that was switched off stops the practice's own people; what a patient was given goes on.
Result<> checkPlace(Work &work, const Appointment &appointment)
{
    if (work.actor().role == Role::Patient) { // who has cancelled for themself is not awaited
        PRAXIS_TRY(const auto people, participantsIn(work, appointment.id));
        const bool awaited = std::any_of(people.begin(), people.end(), [&](const auto &one) { return one->contactId == work.actor().contact && occupies(one->status); });
        return awaited ? Result<>() : Result<>(work.denied());
    }
    return checkVideo(work, appointment.practitionerId);
}

Result<> checkWindow(Work &work, const Appointment &appointment, TimeRange window)
{
    if (!appointment.isVideo || !occupies(appointment.status))
        return work.denied(QStringLiteral("not_a_session"));
    if (work.now() >= window.end)
        return work.denied(QStringLiteral("over"));
    if (work.now() < window.start) {
        auto early = work.denied(QStringLiteral("not_yet"));
        early.error().data.insert(QStringLiteral("opens_at"), window.start.ms);
        return early;
    }
    return {};
}

/// Staff answer for going in to somebody who has not agreed to video; a patient who has taken it back does not come in themself.
Result<> checkAgreed(Work &work, const Appointment &appointment)
{
    if (work.actor().role == Role::Patient)
        return checkConsentTo(work, ConsentAct::OwnJoin, {work.actor().contact}, appointment.id);
    PRAXIS_TRY(const QVector<QUuid> people, awaitedIn(work.session(), appointment.id));
    return checkConsentTo(work, ConsentAct::JoinVideo, people, appointment.id);
}

/// Whoever sends a client in answers for them as for themself, and nobody is sent in who has taken their word back: they would not come in alone.
Result<> checkInvited(Work &work, const QUuid &appointment, const QUuid &person)
{
    PRAXIS_TRY(const QVector<QUuid> people, awaitedIn(work.session(), appointment));
    if (!people.contains(person))
        return work.denied(QStringLiteral("not_awaited"));
    PRAXIS_CHECK(checkConsentTo(work, ConsentAct::OwnJoin, {person}, appointment));
    return checkConsentTo(work, ConsentAct::JoinVideo, {person}, appointment);
}

Result<std::shared_ptr<MeetingRoom>> makeRoom(Work &work, const Appointment &appointment, TimeRange window)
{
    PRAXIS_TRY(const auto services, selectAs<VideoService>(work.session(), {.where = {{"is_active", Condition::Equal, true}}, .order = {{"created_at"}}, .limit = 1}));
    if (services.isEmpty())
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_video_service")}});
    auto room = std::make_shared<MeetingRoom>();
    room->id = work.newId();
    room->appointmentId = appointment.id;
    room->videoServiceId = services.first()->id;
    room->provider = services.first()->provider;
    room->name = randomName();
    room->opensAt = window.start;
    room->closesAt = window.end;
    PRAXIS_CHECK(work.save(room));
    return room;
}

/// The one that is open, with the hours that the settings give it now, or a new one.
Result<std::shared_ptr<MeetingRoom>> roomFor(Work &work, const Appointment &appointment, TimeRange window, const std::shared_ptr<MeetingRoom> &room)
{
    if (!room)
        return makeRoom(work, appointment, window);
    const bool stale = room->opensAt != window.start || room->closesAt != window.end || room->closesAt <= work.now(); // settings have changed meanwhile
    if (stale) {
        work.track(typeOf<MeetingRoom>(), room);
        room->opensAt = window.start;
        room->closesAt = window.end;
        PRAXIS_CHECK(work.save(room));
    }
    return room;
}

Result<> noteOfRoom(Work &work, const char *action, const QUuid &room, const QVector<QUuid> &persons)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.type = QStringLiteral("MeetingRoom");
    entry.record = room;
    entry.persons = persons;
    return work.note(std::move(entry));
}

} // namespace

Result<> apply(Work &work, const OpenMeetingRoom &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto appointment, work.lookup().get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*appointment));
    PRAXIS_CHECK(checkPlace(work, *appointment));
    PRAXIS_TRY(const auto practice, work.organization());
    const TimeRange window = joinWindow(*practice, *appointment);
    PRAXIS_CHECK(checkWindow(work, *appointment, window));
    PRAXIS_CHECK(checkAgreed(work, *appointment));
    PRAXIS_TRY(auto room, openRoomOf(work.session(), appointment->id));
    if (!command.room.isNull() && (!room || room->id != command.room))
        return work.denied(QStringLiteral("room"));
    PRAXIS_TRY(room, roomFor(work, *appointment, window, room));
    if (work.actor().role == Role::Patient) {
        PRAXIS_TRY(const Instant since, askToComeIn(work, *room, command.place));
        if (!since.isNull()) {
            work.setSummary({{QStringLiteral("code"), QStringLiteral("meeting_waiting")}, {QStringLiteral("room"), idText(room->id)}, {QStringLiteral("waiting_since"), since.toString()}});
            return {};
        }
    }
    PRAXIS_TRY(const QVector<QUuid> patients, patientsIn(work, appointment->id));
    PRAXIS_CHECK(noteOfRoom(work, "join", room->id, patients));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("meeting_joined")}, {QStringLiteral("room"), idText(room->id)}});
    return {};
}

Result<> apply(Work &work, const InviteToMeeting &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None); // an address that was given is given
    PRAXIS_TRY(const auto appointment, work.lookup().get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*appointment));
    PRAXIS_CHECK(checkVideo(work, appointment->practitionerId));
    PRAXIS_TRY(const auto practice, work.organization());
    const TimeRange window = joinWindow(*practice, *appointment);
    PRAXIS_CHECK(checkWindow(work, *appointment, window));
    PRAXIS_CHECK(checkInvited(work, appointment->id, command.person));
    PRAXIS_TRY(auto room, openRoomOf(work.session(), appointment->id));
    PRAXIS_TRY(room, roomFor(work, *appointment, window, room));
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(command.person));
    PRAXIS_CHECK(letIn(work, *room, command.person));
    PRAXIS_CHECK(noteOfRoom(work, "give_room_link", room->id, {command.person}));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("meeting_invited")}, {QStringLiteral("what"), fullName(*person)}, {QStringLiteral("room"), idText(room->id)}});
    return {};
}

Result<> apply(Work &work, const KeepRoomOpened &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto room, work.get<MeetingRoom>(command.room));
    if (!room->closedAt.isNull() || (!room->providerId.isEmpty() && room->providerId != command.providerId))
        return {}; // somebody was faster, or it is over: what the provider made now is a spare one
    if (command.again)
        PRAXIS_CHECK(work.later(job::roomRecording, idText(room->id), {}, Job::Lane::Quick, Instant{work.now().ms + recordAgainMs}));
    if (room->providerId == command.providerId && room->recorded == command.recorded)
        return {};
    if (room->openedAt.isNull())
        room->openedAt = work.now();
    room->providerId = command.providerId;
    room->recorded = command.recorded;
    PRAXIS_CHECK(work.save(room));
    return {};
}

Result<> apply(Work &work, const CloseMeetingRoom &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto room, work.get<MeetingRoom>(command.room));
    if (!room->closedAt.isNull())
        return {};
    return closeRoom(work, room, command.why);
}

/// Booked for the running quarter of an hour's sake at this very minute; from then on it is an appointment like any other.
Result<> apply(Work &work, const StartMeeting &command)
{
    BookAppointment book;
    book.id = command.appointment;
    book.practitionerId = work.actor().practitioner;
    book.patients = {idText(command.patient)};
    book.serviceId = command.service;
    book.isVideo = true;
    book.length = command.length > 0 ? command.length : command.service.isNull() ? 50 : 0;
    book.despiteClash = command.despiteClash;
    PRAXIS_TRY(book.zone, zoneOf(work.lookup(), work.actor().organization, {{}, {}, book.practitionerId}));
    if (!work.parts().zones.knows(book.zone)) { // whoever waits does not have to until the place's is put right
        PRAXIS_TRY(const auto practice, work.lookup().get<Organization>(work.actor().organization));
        book.zone = practice->zone;
    }
    PRAXIS_TRY(const WallTime wall, work.parts().zones.toWall(work.now(), book.zone));
    book.start = WallTime{wall.date, QTime(wall.time.hour(), wall.time.minute())};
    return apply(work, book);
}

} // namespace praxis
