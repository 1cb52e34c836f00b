#pragma once

#include "models/kernel/Record.h"

namespace praxis {

enum class RemovalStatus : quint8 { Asked, Approved, Rejected, Done };
constexpr std::array<const char *, 4> enumNames(RemovalStatus)
{
    return {"asked", "approved", "rejected", "done"};
}

/// The end of a recording after its retention: one person asks, another decides, and what was destroyed is kept here as the
/// register of destruction that the law asks for.
struct RecordingRemoval : Record {
    QUuid recordingId;
    QUuid contactId;      ///< the recording's
    RemovalStatus status{};
    QString why;
    QDate dueSince;       ///< the first day on which it might go
    QUuid askedBy;
    QUuid decidedBy;
    Instant decidedAt;
    QString decidedWhy;   ///< needed where it was rejected
    Instant notBefore;    ///< end of the notice
    Instant doneAt;
    QString certificate;  ///< number of the certificate
    QJsonObject destroyed; ///< what it was: tracks with sizes and checksums
};

inline constexpr auto recordingRemovalFields = describe<RecordingRemoval>(std::array{
    field<&RecordingRemoval::recordingId>("recording_id", Required | Guarded | Filterable, Merge::Server, "recording"),
    field<&RecordingRemoval::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&RecordingRemoval::status>("status", Guarded | Filterable, Merge::Server),
    field<&RecordingRemoval::why>("why", Required | Guarded, Merge::Server),
    field<&RecordingRemoval::dueSince>("due_since", Guarded, Merge::Server),
    field<&RecordingRemoval::askedBy>("asked_by", Required | Guarded, Merge::Server, "app_user"),
    field<&RecordingRemoval::decidedBy>("decided_by", Guarded, Merge::Server, "app_user"),
    field<&RecordingRemoval::decidedAt>("decided_at", Guarded, Merge::Server),
    field<&RecordingRemoval::decidedWhy>("decided_why", Guarded, Merge::Server),
    field<&RecordingRemoval::notBefore>("not_before", Guarded | Filterable, Merge::Server),
    field<&RecordingRemoval::doneAt>("done_at", Guarded | Filterable, Merge::Server),
    field<&RecordingRemoval::certificate>("certificate", Guarded, Merge::Server),
    field<&RecordingRemoval::destroyed>("destroyed", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<RecordingRemoval>()
{
    static constexpr RecordType type = recordType<RecordingRemoval>("RecordingRemoval", "recording_removal", recordingRemovalFields, "contact_id");
    return type;
}

} // namespace praxis
