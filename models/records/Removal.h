#pragma once

#include "models/kernel/Record.h"
#include "models/records/RetentionRule.h"

namespace praxis {

enum class RemovalStatus : quint8 { Asked, Approved, Rejected, Done };
constexpr std::array<const char *, 4> enumNames(RemovalStatus)
{
    return {"asked", "approved", "rejected", "done"};
}

/// The end of a recording, document or note after its retention: one person asks, another decides, and what was destroyed is kept here as
/// the register of destruction that the law asks for.
struct Removal : Record {
    RetainedKind kind{};
    QUuid recordingId;    ///< one of these three, by the kind
    QUuid documentId;
    QUuid noteId;         ///< what was added to it goes with it
    QUuid contactId;      ///< the record's
    QUuid requestId;      ///< the request for deletion that it follows from; null: none
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
    QJsonObject destroyed; ///< what it was: files with sizes and checksums

    [[nodiscard]] QUuid subject() const { return kind == RetainedKind::Document ? documentId : kind == RetainedKind::Note ? noteId : recordingId; }
    void setSubject(RetainedKind of, const QUuid &record)
    {
        kind = of;
        (of == RetainedKind::Document ? documentId : of == RetainedKind::Note ? noteId : recordingId) = record;
    }
};

inline constexpr auto removalFields = describe<Removal>(std::array{
    field<&Removal::kind>("kind", Required | Guarded | Filterable, Merge::Server),
    field<&Removal::recordingId>("recording_id", Guarded | Filterable, Merge::Server, "recording"),
    field<&Removal::documentId>("document_id", Guarded | Filterable, Merge::Server, "document"),
    field<&Removal::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&Removal::requestId>("request_id", Guarded | Filterable, Merge::Server, "record_request"),
    field<&Removal::status>("status", Guarded | Filterable, Merge::Server),
    field<&Removal::why>("why", Required | Guarded, Merge::Server),
    field<&Removal::dueSince>("due_since", Guarded, Merge::Server),
    field<&Removal::askedBy>("asked_by", Required | Guarded, Merge::Server, "app_user"),
    field<&Removal::decidedBy>("decided_by", Guarded, Merge::Server, "app_user"),
    field<&Removal::decidedAt>("decided_at", Guarded, Merge::Server),
    field<&Removal::decidedWhy>("decided_why", Guarded, Merge::Server),
    field<&Removal::notBefore>("not_before", Guarded | Filterable, Merge::Server),
    field<&Removal::doneAt>("done_at", Guarded | Filterable, Merge::Server),
    field<&Removal::certificate>("certificate", Guarded, Merge::Server),
    field<&Removal::destroyed>("destroyed", Guarded, Merge::Server),
    field<&Removal::noteId>("note_id", Guarded | Filterable, Merge::Server, "note"),
});

template <> inline const RecordType &typeOf<Removal>()
{
    static constexpr RecordType type = recordType<Removal>("Removal", "removal", removalFields, "contact_id");
    return type;
}

} // namespace praxis
