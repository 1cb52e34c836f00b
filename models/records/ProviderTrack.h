#pragma once

#include "models/kernel/Record.h"
#include "models/records/RecordingTrack.h"

namespace praxis {

/// Started → completed → fetched → removed; failed and refused are ends of their own. What comes late does not lead back.
enum class ProviderTrackStatus : quint8 { Started, Completed, Failed, Fetched, Removed, Refused };
constexpr std::array<const char *, 6> enumNames(ProviderTrackStatus)
{
    return {"started", "completed", "failed", "fetched", "removed", "refused"};
}

/// A recorded track while it is with the provider: what its events say of it, whatever order they come in, and what became of it here.
struct ProviderTrack : Record {
    QUuid recordingId;
    QUuid contactId;     ///< the recording's
    QUuid meetingRoomId;
    QString provider;
    QString providerId;  ///< RT…, CJ…
    bool isMix = false;
    ProviderTrackStatus status{};
    Instant saidAt;      ///< the provider's time of the newest event that counted
    QString identity;    ///< who was recorded, by the id in their pass
    QString label;
    TrackKind kind{};
    QString container;
    QString codec;
    qint64 offsetMs = 0; ///< after an epoch of the provider's
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
    Instant startedAt;
    QString failure;     ///< code, or what the provider says could not be done
    QUuid trackId;       ///< once it is in the vault
};

inline constexpr auto providerTrackFields = describe<ProviderTrack>(std::array{
    field<&ProviderTrack::recordingId>("recording_id", Required | Guarded | Filterable, Merge::Server, "recording"),
    field<&ProviderTrack::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&ProviderTrack::meetingRoomId>("meeting_room_id", Guarded | Filterable, Merge::Server, "meeting_room"),
    field<&ProviderTrack::provider>("provider", Required | Guarded | Filterable, Merge::Server),
    field<&ProviderTrack::providerId>("provider_id", Required | Guarded | Filterable | Sensitive, Merge::Server),
    field<&ProviderTrack::isMix>("is_mix", Guarded, Merge::Server),
    field<&ProviderTrack::status>("status", Guarded | Filterable, Merge::Server),
    field<&ProviderTrack::saidAt>("said_at", Guarded, Merge::Server),
    field<&ProviderTrack::identity>("identity", Guarded | Sensitive, Merge::Server),
    field<&ProviderTrack::label>("label", Guarded | Sensitive, Merge::Server),
    field<&ProviderTrack::kind>("kind", Guarded, Merge::Server),
    field<&ProviderTrack::container>("container", Guarded, Merge::Server),
    field<&ProviderTrack::codec>("codec", Guarded, Merge::Server),
    field<&ProviderTrack::offsetMs>("offset_ms", Guarded, Merge::Server),
    field<&ProviderTrack::durationMs>("duration_ms", Guarded, Merge::Server),
    field<&ProviderTrack::sizeBytes>("size_bytes", Guarded, Merge::Server),
    field<&ProviderTrack::startedAt>("started_at", Guarded | Filterable, Merge::Server),
    field<&ProviderTrack::failure>("failure", Guarded, Merge::Server),
    field<&ProviderTrack::trackId>("track_id", Guarded, Merge::Server, "recording_track"),
});

template <> inline const RecordType &typeOf<ProviderTrack>()
{
    static constexpr RecordType type = recordType<ProviderTrack>("ProviderTrack", "provider_track", providerTrackFields, "contact_id", "recording_id");
    return type;
}

} // namespace praxis
