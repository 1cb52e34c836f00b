#pragma once

#include "models/kernel/Record.h"
#include "models/records/RetentionRule.h"

namespace praxis {

enum class HoldReleaseStatus : quint8 { Asked, Released, Refused };
constexpr std::array<const char *, 3> enumNames(HoldReleaseStatus)
{
    return {"asked", "released", "refused"};
}

/// The release of a legal hold on a recording, document or note: one person asks, another releases it or refuses. Until then it holds.
struct HoldRelease : Record {
    RetainedKind kind{};
    QUuid recordingId; ///< one of these three, by the kind
    QUuid documentId;
    QUuid noteId;
    QUuid contactId;   ///< the record's; null: a document of the practice
    HoldReleaseStatus status{};
    QString why;
    QUuid askedBy;
    QUuid decidedBy;
    Instant decidedAt;
    QString decidedWhy;

    [[nodiscard]] QUuid subject() const { return kind == RetainedKind::Document ? documentId : kind == RetainedKind::Note ? noteId : recordingId; }
    void setSubject(RetainedKind of, const QUuid &record)
    {
        kind = of;
        (of == RetainedKind::Document ? documentId : of == RetainedKind::Note ? noteId : recordingId) = record;
    }
};

inline constexpr auto holdReleaseFields = describe<HoldRelease>(std::array{
    field<&HoldRelease::kind>("kind", Required | Guarded | Filterable, Merge::Server),
    field<&HoldRelease::recordingId>("recording_id", Guarded | Filterable, Merge::Server, "recording"),
    field<&HoldRelease::documentId>("document_id", Guarded | Filterable, Merge::Server, "document"),
    field<&HoldRelease::noteId>("note_id", Guarded | Filterable, Merge::Server, "note"),
    field<&HoldRelease::contactId>("contact_id", Guarded | Filterable, Merge::Server, "contact"),
    field<&HoldRelease::status>("status", Guarded | Filterable, Merge::Server),
    field<&HoldRelease::why>("why", Required | Guarded | Sensitive, Merge::Server),
    field<&HoldRelease::askedBy>("asked_by", Required | Guarded, Merge::Server, "app_user"),
    field<&HoldRelease::decidedBy>("decided_by", Guarded, Merge::Server, "app_user"),
    field<&HoldRelease::decidedAt>("decided_at", Guarded, Merge::Server),
    field<&HoldRelease::decidedWhy>("decided_why", Guarded | Sensitive, Merge::Server),
});

template <> inline const RecordType &typeOf<HoldRelease>()
{
    static constexpr RecordType type = recordType<HoldRelease>("HoldRelease", "hold_release", holdReleaseFields, "contact_id");
    return type;
}

} // namespace praxis
