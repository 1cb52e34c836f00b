#pragma once

#include "models/records/MeetingRoom.h"
#include "models/rules/VideoSwitches.h"
#include "services/practice/door/Work.h"

/// What the commands about video have in common.
namespace praxis {

/// VideoOff (data: reason) where this practitioner may not hold sessions by video.
[[nodiscard]] Result<> checkVideo(Work &work, const QUuid &practitioner);
/// The one room of an appointment that is open; null where there is none.
[[nodiscard]] Result<std::shared_ptr<MeetingRoom>> openRoomOf(StoreSession &session, const QUuid &appointment);
/// Why a room was closed: somebody took back their consent to video, or to being recorded where the provider went on recording.
inline const QString closedForConsent = QStringLiteral("consent");
/// The row is closed here, and the provider is told by a job. A room that never was at the provider has nothing to tell.
[[nodiscard]] Result<> closeRoom(Work &work, const std::shared_ptr<MeetingRoom> &room, const QString &why);
/// Whether a room of this appointment is to be recorded now: the account records, and everybody in it agrees.
[[nodiscard]] Result<bool> recordingWanted(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &service, Instant now);

namespace job {
inline const QString closeRoom = QStringLiteral("close_room");         ///< key: the room
inline const QString roomRecording = QStringLiteral("room_recording"); ///< key: the room
inline const QString videoChange = QStringLiteral("video_change");     ///< key: the change
inline const QString applyEvent = QStringLiteral("apply_event");       ///< key: the event
inline const QString fetchTrack = QStringLiteral("fetch_track");       ///< key: the provider's track, as a row
inline const QString removeTrack = QStringLiteral("remove_track");     ///< key: the same
inline const QString mixRoom = QStringLiteral("mix_room");             ///< key: the room
inline const QString pollRoom = QStringLiteral("poll_room");           ///< key: the room
}

} // namespace praxis
