#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Where one user left a recording.
struct RecordingPlace : Record {
    QUuid recordingId;
    QUuid contactId; ///< the recording's
    QUuid userId;
    qint64 positionMs = 0;
    Instant watchedAt;
};

inline constexpr auto recordingPlaceFields = describe<RecordingPlace>(std::array{
    field<&RecordingPlace::recordingId>("recording_id", Required | Guarded | Filterable, Merge::Server, "recording"),
    field<&RecordingPlace::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&RecordingPlace::userId>("user_id", Required | Guarded | Filterable, Merge::Server, "app_user"),
    field<&RecordingPlace::positionMs>("position_ms", Guarded, Merge::Server),
    field<&RecordingPlace::watchedAt>("watched_at", Guarded | Filterable, Merge::Server),
});

template <> inline const RecordType &typeOf<RecordingPlace>()
{
    static constexpr RecordType type = recordType<RecordingPlace>("RecordingPlace", "recording_place", recordingPlaceFields, "contact_id", "recording_id");
    return type;
}

} // namespace praxis
