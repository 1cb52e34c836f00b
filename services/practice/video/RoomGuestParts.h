#pragma once

#include "models/records/Appointment.h"
#include "models/records/MeetingRoom.h"
#include "models/records/RoomGuest.h"
#include "services/practice/door/Work.h"

/// Who waits for the room of a session, and who was let in.
namespace praxis {

/// A patient asks to come into a room. Null: they may; else since when they wait. Asked again while they wait, it tells that they still do.
[[nodiscard]] Result<Instant> askToComeIn(Work &work, const MeetingRoom &room, const QString &place);
/// Somebody of the practice lets a person into a room who need not have asked.
[[nodiscard]] Result<> letIn(Work &work, const MeetingRoom &room, const QUuid &person);
/// Whoever has asked for this room; null where nobody of this name has.
[[nodiscard]] Result<std::shared_ptr<RoomGuest>> guestOf(StoreSession &session, const QUuid &room, const QUuid &person);
/// Those who wait for a room that is open, in the order in which they came; only who is awaited in its appointment.
[[nodiscard]] Result<QVector<std::shared_ptr<RoomGuest>>> waitingFor(StoreSession &session, const MeetingRoom &room, Instant now);
/// A room is over: where its people were concerns nobody any more. (The trail has it, sealed with their keys.)
[[nodiscard]] Result<> forgetPlaces(Work &work, const MeetingRoom &room);

} // namespace praxis
