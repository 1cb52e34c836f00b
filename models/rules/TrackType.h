#pragma once

#include "models/records/RecordingTrack.h"

namespace praxis {

/// The media type of a file of a recording (RFC 6838); blank where nobody knows what it is in: "video/" alone is no type.
[[nodiscard]] inline QString mediaTypeOfTrack(const RecordingTrack &track)
{
    if (track.container.isEmpty())
        return {};
    const bool matroska = track.container == u"matroska" || track.container == u"mkv" || track.container == u"mka";
    return (track.kind == TrackKind::Audio ? QStringLiteral("audio/") : QStringLiteral("video/")) + (matroska ? QStringLiteral("x-matroska") : track.container);
}

} // namespace praxis
