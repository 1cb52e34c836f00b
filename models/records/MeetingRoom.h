#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// The video room of one appointment: made when somebody joins, by whom ever is first, and never used again once it is closed. An appointment
/// has at most one that is open (an index of the database holds that).
struct MeetingRoom : Record {
    QUuid appointmentId;
    QUuid videoServiceId;
    QString provider;
    QString name;         ///< random, names nobody; what the provider is asked for
    QString providerId;   ///< what it calls the room; blank: it was not asked yet
    Instant opensAt;      ///< from when to when somebody may join
    Instant closesAt;
    Instant openedAt;     ///< when the provider had it
    Instant closedAt;     ///< null: open
    QString closedWhy;    ///< over, moved, cancelled, people, gone
    bool recorded = false; ///< the provider was told to record
};

inline constexpr auto meetingRoomFields = describe<MeetingRoom>(std::array{
    field<&MeetingRoom::appointmentId>("appointment_id", Required | Guarded | Filterable, Merge::Server, "appointment"),
    field<&MeetingRoom::videoServiceId>("video_service_id", Guarded, Merge::Server, "video_service"),
    field<&MeetingRoom::provider>("provider", Required | Guarded, Merge::Server),
    field<&MeetingRoom::name>("name", Required | Guarded | Unique | Filterable | Sensitive, Merge::Server),
    field<&MeetingRoom::providerId>("provider_id", Guarded | Filterable | Sensitive, Merge::Server),
    field<&MeetingRoom::opensAt>("opens_at", Required | Guarded, Merge::Server),
    field<&MeetingRoom::closesAt>("closes_at", Required | Guarded | Filterable, Merge::Server),
    field<&MeetingRoom::openedAt>("opened_at", Guarded | Filterable, Merge::Server),
    field<&MeetingRoom::closedAt>("closed_at", Guarded | Filterable, Merge::Server),
    field<&MeetingRoom::closedWhy>("closed_why", Guarded, Merge::Server),
    field<&MeetingRoom::recorded>("recorded", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<MeetingRoom>()
{
    static constexpr RecordType type = recordType<MeetingRoom>("MeetingRoom", "meeting_room", meetingRoomFields);
    return type;
}

} // namespace praxis
