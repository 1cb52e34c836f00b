#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What somebody may ask of the record that is kept of them (APP 12 and 13; GDPR articles 15 to 17).
enum class RequestKind : quint8 { Access, Correction, Deletion };
constexpr std::array<const char *, 3> enumNames(RequestKind)
{
    return {"access", "correction", "deletion"};
}

enum class RequestStatus : quint8 { Received, Decided, Answered, Withdrawn };
constexpr std::array<const char *, 4> enumNames(RequestStatus)
{
    return {"received", "decided", "answered", "withdrawn"};
}

enum class RequestDecision : quint8 { Open, Granted, Partly, Refused };
constexpr std::array<const char *, 4> enumNames(RequestDecision)
{
    return {"open", "granted", "partly", "refused"};
}

/// Why the law lets one refuse, wholly or in part. Which of them goes with which kind of request: models/rules/Requests.h.
enum class RefusalGround : quint8 {
    None, DutyToKeep, LegalHold, DangerToSomebody, PrivacyOfOthers, LegalProceedings, UnlawfulToGive, Unfounded, IsCorrect, IdentityNotProven
};
constexpr std::array<const char *, 10> enumNames(RefusalGround)
{
    return {"none", "duty_to_keep", "legal_hold", "danger_to_somebody", "privacy_of_others", "legal_proceedings", "unlawful_to_give", "unfounded",
            "is_correct", "identity_not_proven"};
}

/// One request of one person, from the day it came to the day it was answered. Nothing of it is written by an ordinary edit.
struct RecordRequest : Record {
    QUuid contactId;
    RequestKind kind{};
    RequestStatus status{};
    QDate receivedOn;
    QDate dueOn;          ///< by law
    QString askedBy;      ///< who asks, where it is not the person: a parent, a lawyer
    QString asked;        ///< in their words
    RequestDecision decision{};
    RefusalGround ground{};
    QString decidedWhy;
    QUuid decidedBy;
    Instant decidedAt;
    QString answer;       ///< how they were told
    QString statement;    ///< that they want attached, where a correction was refused
    QUuid answeredBy;
    Instant answeredAt;
};

inline constexpr auto recordRequestFields = describe<RecordRequest>(std::array{
    field<&RecordRequest::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&RecordRequest::kind>("kind", Guarded | Filterable, Merge::Server),
    field<&RecordRequest::status>("status", Guarded | Filterable, Merge::Server),
    field<&RecordRequest::receivedOn>("received_on", Required | Guarded | Filterable, Merge::Server),
    field<&RecordRequest::dueOn>("due_on", Required | Guarded | Filterable, Merge::Server),
    field<&RecordRequest::askedBy>("asked_by", Guarded | Sensitive, Merge::Server),
    field<&RecordRequest::asked>("asked", Guarded | Sensitive, Merge::Server),
    field<&RecordRequest::decision>("decision", Guarded, Merge::Server),
    field<&RecordRequest::ground>("ground", Guarded, Merge::Server),
    field<&RecordRequest::decidedWhy>("decided_why", Guarded | Sensitive, Merge::Server),
    field<&RecordRequest::decidedBy>("decided_by", Guarded, Merge::Server, "app_user"),
    field<&RecordRequest::decidedAt>("decided_at", Guarded, Merge::Server),
    field<&RecordRequest::answer>("answer", Guarded | Sensitive, Merge::Server),
    field<&RecordRequest::statement>("statement", Guarded | Sensitive, Merge::Server),
    field<&RecordRequest::answeredBy>("answered_by", Guarded, Merge::Server, "app_user"),
    field<&RecordRequest::answeredAt>("answered_at", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<RecordRequest>()
{
    // No parent: what was asked and answered stays when the person is deleted.
    static constexpr RecordType type = recordType<RecordRequest>("RecordRequest", "record_request", recordRequestFields, "contact_id");
    return type;
}

} // namespace praxis
