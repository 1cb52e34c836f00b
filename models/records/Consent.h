#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// What a person agrees to. A consent to `All` covers every other kind, and withdrawing `All` withdraws every one of them.
enum class ConsentKind : quint8 { Treatment, DataSharing, Telehealth, Recording, Messages, Marketing, All };
constexpr std::array<const char *, 7> enumNames(ConsentKind)
{
    return {"treatment", "data_sharing", "telehealth", "recording", "messages", "marketing", "all"};
}

/// How it was given.
enum class ConsentHow : quint8 { Signed, Verbal, Online };
constexpr std::array<const char *, 3> enumNames(ConsentHow)
{
    return {"signed", "verbal", "online"};
}

/// Whether the people of a recording agree to it now. Missing: one of them was never asked, or the time is over.
enum class ConsentState : quint8 { Missing, Given, Withdrawn };
constexpr std::array<const char *, 3> enumNames(ConsentState)
{
    return {"missing", "given", "withdrawn"};
}

/// One consent of one person (FHIR Consent), from the day when it was given to the day when it was withdrawn. Giving it again is
/// another row: what was agreed to at any time can be read from them.
struct Consent : Record {
    QUuid contactId;
    ConsentKind kind{};
    QString formVersion;      ///< of the text that was agreed to: "3", "2026-01"
    Instant givenAt;
    ConsentHow how{};
    QUuid guardianId;         ///< who agreed for a child; null: the person themselves
    QDate expiresOn;          ///< the first day on which it no longer counts; invalid: until it is withdrawn
    QString emergencyContact; ///< telehealth: who is called where something happens
    QString emergencyPlan;    ///< telehealth: and what is done
    QString note;
    Instant withdrawnAt;
    QUuid withdrawnBy;        ///< the user who wrote it down
    QString withdrawnWhy;
};

inline constexpr auto consentFields = describe<Consent>(std::array{
    field<&Consent::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&Consent::kind>("kind", Guarded | Filterable, Merge::Server),
    field<&Consent::formVersion>("form_version", Guarded, Merge::Server),
    field<&Consent::givenAt>("given_at", Guarded | Filterable, Merge::Server),
    field<&Consent::how>("how", Guarded, Merge::Server),
    field<&Consent::guardianId>("guardian_id", Guarded, Merge::Server, "contact"),
    field<&Consent::expiresOn>("expires_on", Guarded, Merge::Server),
    field<&Consent::emergencyContact>("emergency_contact", Guarded | Sensitive, Merge::Server),
    field<&Consent::emergencyPlan>("emergency_plan", Guarded | Sensitive, Merge::Server),
    field<&Consent::note>("note", Guarded | Sensitive, Merge::Server),
    field<&Consent::withdrawnAt>("withdrawn_at", Guarded | Filterable, Merge::Server),
    field<&Consent::withdrawnBy>("withdrawn_by", Guarded, Merge::Server, "app_user"),
    field<&Consent::withdrawnWhy>("withdrawn_why", Guarded | Sensitive, Merge::Server),
});

template <> inline const RecordType &typeOf<Consent>()
{
    static constexpr RecordType type = recordType<Consent>("Consent", "consent", consentFields, "contact_id", "contact_id");
    return type;
}

} // namespace praxis
