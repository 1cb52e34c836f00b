#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A moment that somebody marked. A private one is its author's alone, whoever else may see the recording.
struct RecordingMarker : Record {
    QUuid recordingId;
    QUuid contactId;   ///< the recording's
    QUuid authorId;    ///< a user
    qint64 positionMs = 0;
    int colour = 0;    ///< place in the list of accents
    bool shared = false;
    QString sealedNote; ///< under the person's key, base64
};

inline constexpr int longestMarkerNote = 10'000;

inline constexpr auto recordingMarkerFields = describe<RecordingMarker>(std::array{
    field<&RecordingMarker::recordingId>("recording_id", Required | Guarded | Filterable, Merge::Server, "recording"),
    field<&RecordingMarker::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&RecordingMarker::authorId>("author_id", Required | Guarded | Filterable, Merge::Server, "app_user"),
    field<&RecordingMarker::positionMs>("position_ms", Guarded | Filterable, Merge::Server),
    field<&RecordingMarker::colour>("colour", Guarded, Merge::Server),
    field<&RecordingMarker::shared>("shared", Guarded | Filterable, Merge::Server),
    field<&RecordingMarker::sealedNote>("sealed_note", Guarded | Secret | Sensitive | Clinical, Merge::KeepBoth),
});

template <> inline const RecordType &typeOf<RecordingMarker>()
{
    static constexpr RecordType type = recordType<RecordingMarker>("RecordingMarker", "recording_marker", recordingMarkerFields, "contact_id", "recording_id");
    return type;
}

} // namespace praxis
