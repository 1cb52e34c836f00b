#pragma once

#include "models/kernel/Record.h"

namespace praxis {

enum class DocumentKind : quint8 {
    Other, MedicalRecord, ProgressNote, LabResult, Imaging, Prescription, Referral, Letter, Invoice, Contract, Report, ConsentForm, Insurance, Form
};
constexpr std::array<const char *, 14> enumNames(DocumentKind)
{
    return {"other", "medical_record", "progress_note", "lab_result", "imaging", "prescription", "referral", "letter", "invoice", "contract",
            "report", "consent_form", "insurance", "form"};
}

/// Who may see a document, from the widest on (models/rules/Documents.h, and the access matrix).
enum class Privacy : quint8 { Public, Internal, Confidential, Restricted };
constexpr std::array<const char *, 4> enumNames(Privacy)
{
    return {"public", "internal", "confidential", "restricted"};
}

/// Filed: nobody was asked to approve it.
enum class DocumentStatus : quint8 { Filed, Submitted, Approved, Rejected };
constexpr std::array<const char *, 4> enumNames(DocumentStatus)
{
    return {"filed", "submitted", "approved", "rejected"};
}

/// A document about a person, or of the practice (FHIR DocumentReference). What is in it are its DocumentVersions.
struct Document : Record {
    QUuid contactId;      ///< null: a form or handout of the practice
    QUuid appointmentId;
    QUuid authorId;       ///< the user who put it here
    QString title;
    DocumentKind kind{};
    Privacy privacy = Privacy::Confidential;
    QStringList readers;  ///< users whom the author named, where it is restricted
    QStringList tags;
    DocumentStatus status{};
    QUuid decidedBy;
    Instant decidedAt;
    QString decidedWhy;
    Instant releasedAt;   ///< to the person; null: not
    QUuid releasedBy;
    QUuid currentId;      ///< the version that counts
    int versions = 0;
    QString mediaType;    ///< of the version that counts (RFC 6838)
    qint64 sizeBytes = 0;
    QDate retainUntil;    ///< kept at least until then, whatever the rule says; invalid: as the rule says
    bool onHold = false;  ///< a legal hold: nothing of it may go
    QUuid heldBy;
    QString holdWhy;
};

inline constexpr auto documentFields = describe<Document>(std::array{
    field<&Document::contactId>("contact_id", Guarded | Filterable, Merge::Server, "contact"),
    field<&Document::appointmentId>("appointment_id", Guarded | Filterable, Merge::Server, "appointment"),
    field<&Document::authorId>("author_id", Required | Guarded | Filterable, Merge::Server, "app_user"),
    field<&Document::title>("title", Required | Guarded | Filterable | Sensitive, Merge::Server),
    field<&Document::kind>("kind", Guarded | Filterable, Merge::Server),
    field<&Document::privacy>("privacy", Guarded | Filterable, Merge::Server),
    field<&Document::readers>("readers", Guarded, Merge::Server),
    field<&Document::tags>("tags", Guarded | Sensitive, Merge::Server),
    field<&Document::status>("status", Guarded | Filterable, Merge::Server),
    field<&Document::decidedBy>("decided_by", Guarded, Merge::Server, "app_user"),
    field<&Document::decidedAt>("decided_at", Guarded, Merge::Server),
    field<&Document::decidedWhy>("decided_why", Guarded | Sensitive, Merge::Server),
    field<&Document::releasedAt>("released_at", Guarded, Merge::Server),
    field<&Document::releasedBy>("released_by", Guarded, Merge::Server, "app_user"),
    field<&Document::currentId>("current_id", Guarded, Merge::Server),
    field<&Document::versions>("versions", Guarded, Merge::Server),
    field<&Document::mediaType>("media_type", Guarded | Filterable, Merge::Server),
    field<&Document::sizeBytes>("size_bytes", Guarded | Filterable, Merge::Server),
    field<&Document::retainUntil>("retain_until", Guarded | Filterable, Merge::Server),
    field<&Document::onHold>("on_hold", Guarded | Filterable, Merge::Server),
    field<&Document::heldBy>("held_by", Guarded, Merge::Server, "app_user"),
    field<&Document::holdWhy>("hold_why", Guarded | Sensitive, Merge::Server),
});

template <> inline const RecordType &typeOf<Document>()
{
    // No parent: a document does not go with a deleted person, it is hidden behind them until its retention ends.
    static constexpr RecordType type = recordType<Document>("Document", "document", documentFields, "contact_id");
    return type;
}

} // namespace praxis
