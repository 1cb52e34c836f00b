#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Somebody who has asked to come into the room of a session: one row a person and room, so that it ends with the room. They wait until somebody
/// lets them in, for as long as they ask again (`stillWaits`).
struct RoomGuest : Record {
    QUuid roomId;
    QUuid contactId;
    Instant askedAt;    ///< since when they wait, without a break
    Instant seenAt;     ///< when they asked last
    Instant admittedAt; ///< null: not yet
    QUuid admittedBy;
    QString place;      ///< where they say that they are, for whoever has to send help
};

inline constexpr auto roomGuestFields = describe<RoomGuest>(std::array{
    field<&RoomGuest::roomId>("room_id", Required | Guarded | Filterable, Merge::Server, "meeting_room"),
    field<&RoomGuest::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&RoomGuest::askedAt>("asked_at", Required | Guarded, Merge::Server),
    field<&RoomGuest::seenAt>("seen_at", Required | Guarded | Filterable, Merge::Server),
    field<&RoomGuest::admittedAt>("admitted_at", Guarded | Filterable, Merge::Server),
    field<&RoomGuest::admittedBy>("admitted_by", Guarded, Merge::Server, "app_user"),
    field<&RoomGuest::place>("place", Guarded | Sensitive, Merge::Server),
});

template <> inline const RecordType &typeOf<RoomGuest>()
{
    static constexpr RecordType type = recordType<RoomGuest>("RoomGuest", "room_guest", roomGuestFields, "contact_id");
    return type;
}

/// A page that was closed asks no more; one in the background, which browsers let run once a minute, still does.
inline constexpr qint64 guestGoneMs = 90'000;

[[nodiscard]] inline bool stillWaits(const RoomGuest &guest, Instant now)
{
    return guest.admittedAt.isNull() && now.ms - guest.seenAt.ms < guestGoneMs;
}

} // namespace praxis
