#pragma once

#include "models/kernel/Record.h"

namespace praxis {

enum class TrackKind : quint8 { AudioVideo, Video, Audio };
constexpr std::array<const char *, 3> enumNames(TrackKind)
{
    return {"audio_video", "video", "audio"};
}

/// One file of a recording, and what the vault needs to open it (VaultObject). Header and key are dropped when it is destroyed:
/// no copy of the payload can be read any more.
struct RecordingTrack : Record {
    QUuid recordingId;
    QUuid contactId;    ///< the recording's
    QString label;      ///< who is in it, or what it was called
    TrackKind kind{};
    QString container;  ///< "mp4", "webm", "matroska"
    QString codec;
    qint64 offsetMs = 0; ///< after the start of the recording
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
    QString sha256;     ///< of the plain file, hexadecimal
    QUuid objectId;
    QUuid keyHolder;    ///< whose key opens it: the patient's, or the recording's own where there are several
    QString blob;       ///< name of the payload; blank once it is gone
    QString ageHeader;  ///< base64
    QString sealedKey;  ///< base64
    QString sealedShape; ///< how loud it is along the time, under the same key, base64; blank until it was measured
};

inline constexpr auto recordingTrackFields = describe<RecordingTrack>(std::array{
    field<&RecordingTrack::recordingId>("recording_id", Required | Guarded | Filterable, Merge::Server, "recording"),
    field<&RecordingTrack::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&RecordingTrack::label>("label", Guarded | Sensitive, Merge::Server),
    field<&RecordingTrack::kind>("kind", Guarded, Merge::Server),
    field<&RecordingTrack::container>("container", Guarded, Merge::Server),
    field<&RecordingTrack::codec>("codec", Guarded, Merge::Server),
    field<&RecordingTrack::offsetMs>("offset_ms", Guarded, Merge::Server),
    field<&RecordingTrack::durationMs>("duration_ms", Guarded, Merge::Server),
    field<&RecordingTrack::sizeBytes>("size_bytes", Guarded, Merge::Server),
    field<&RecordingTrack::sha256>("sha256", Guarded, Merge::Server),
    field<&RecordingTrack::objectId>("object_id", Guarded, Merge::Server),
    field<&RecordingTrack::keyHolder>("key_holder", Guarded, Merge::Server),
    field<&RecordingTrack::blob>("blob", Guarded | Filterable | Unique, Merge::Server),
    field<&RecordingTrack::ageHeader>("age_header", Guarded | Secret | Sensitive, Merge::Server),
    field<&RecordingTrack::sealedKey>("sealed_key", Guarded | Secret | Sensitive, Merge::Server),
    field<&RecordingTrack::sealedShape>("sealed_shape", Guarded | Secret | Sensitive, Merge::Server),
});

template <> inline const RecordType &typeOf<RecordingTrack>()
{
    static constexpr RecordType type = recordType<RecordingTrack>("RecordingTrack", "recording_track", recordingTrackFields, "contact_id", "recording_id");
    return type;
}

} // namespace praxis
