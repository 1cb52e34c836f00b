#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A recording, or a part of it, that somebody else may see until a date: supervision. Expires by itself.
struct RecordingShare : Record {
    QUuid recordingId;
    QUuid contactId;     ///< the recording's
    QUuid userId;        ///< with whom
    QUuid sharedBy;      ///< the user who shared it
    qint64 fromMs = 0;
    qint64 untilMs = 0;  ///< 0: to the end
    Instant expiresAt;
    QString question;    ///< what is asked of them
    Instant endedAt;     ///< taken back
    Instant reviewedAt;
    QString answer;      ///< what they said
};

inline constexpr auto recordingShareFields = describe<RecordingShare>(std::array{
    field<&RecordingShare::recordingId>("recording_id", Required | Guarded | Filterable, Merge::Server, "recording"),
    field<&RecordingShare::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&RecordingShare::userId>("user_id", Required | Guarded | Filterable, Merge::Server, "app_user"),
    field<&RecordingShare::sharedBy>("shared_by", Required | Guarded | Filterable, Merge::Server, "app_user"),
    field<&RecordingShare::fromMs>("from_ms", Guarded, Merge::Server),
    field<&RecordingShare::untilMs>("until_ms", Guarded, Merge::Server),
    field<&RecordingShare::expiresAt>("expires_at", Guarded | Filterable, Merge::Server),
    field<&RecordingShare::question>("question", Guarded | Sensitive | Clinical, Merge::Server),
    field<&RecordingShare::endedAt>("ended_at", Guarded | Filterable, Merge::Server),
    field<&RecordingShare::reviewedAt>("reviewed_at", Guarded | Filterable, Merge::Server),
    field<&RecordingShare::answer>("answer", Guarded | Sensitive | Clinical, Merge::Server),
});

template <> inline const RecordType &typeOf<RecordingShare>()
{
    static constexpr RecordType type = recordType<RecordingShare>("RecordingShare", "recording_share", recordingShareFields, "contact_id", "recording_id");
    return type;
}

} // namespace praxis
