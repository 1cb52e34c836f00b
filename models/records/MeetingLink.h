#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A standing address of a practitioner with a video service of somebody else's. The address itself is sealed, and shown by one question only.
struct MeetingLink : Record {
    QUuid practitionerId;
    QString kind;          ///< a key of `linkKinds()`
    QString host;          ///< as far as a list shows it
    QString sealedAddress; ///< under the practice's key, base64
    QString addressMark;   ///< keyed digest of the address: the same one again is seen without opening any
    QString note;
    bool isActive = true;
    Instant expiresAt;     ///< null: never
    int usedCount = 0;
    Instant lastUsedAt;
};

inline constexpr auto meetingLinkFields = describe<MeetingLink>(std::array{
    field<&MeetingLink::practitionerId>("practitioner_id", Required | Guarded | Filterable, Merge::Server, "practitioner"),
    field<&MeetingLink::kind>("kind", Required | Guarded | Filterable, Merge::Server),
    field<&MeetingLink::host>("host", Required | Guarded, Merge::Server),
    field<&MeetingLink::sealedAddress>("sealed_address", Required | Guarded | Secret | Sensitive, Merge::Server),
    field<&MeetingLink::addressMark>("address_mark", Required | Guarded | Secret | Sensitive | Filterable, Merge::Server),
    field<&MeetingLink::note>("note", Guarded, Merge::Server),
    field<&MeetingLink::isActive>("is_active", Guarded | Filterable, Merge::Server),
    field<&MeetingLink::expiresAt>("expires_at", Guarded | Filterable, Merge::Server),
    field<&MeetingLink::usedCount>("used_count", Guarded, Merge::Server),
    field<&MeetingLink::lastUsedAt>("last_used_at", Guarded | Filterable, Merge::Server),
});

template <> inline const RecordType &typeOf<MeetingLink>()
{
    static constexpr RecordType type = recordType<MeetingLink>("MeetingLink", "meeting_link", meetingLinkFields);
    return type;
}

} // namespace praxis
