#pragma once

#include "models/records/Consent.h"
#include "services/practice/door/CommandType.h"

/// What people agree to.
namespace praxis {

/// A person agrees from now on (or since `givenAt`). What they agreed to before stays readable.
struct GiveConsent {
    static constexpr const char *name = "GiveConsent";
    QUuid consent; ///< made here where null
    QUuid person;
    ConsentKind kind{};
    QString formVersion; ///< of the text that was agreed to
    Instant givenAt; ///< null: now
    ConsentHow how{};
    QUuid guardian; ///< who agrees for a child
    QDate expiresOn;
    QString emergencyContact; ///< needed for telehealth
    QString emergencyPlan;
    QString note;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array giveConsentFields{
    field<&GiveConsent::consent>("consent"), field<&GiveConsent::person>("person", Required), field<&GiveConsent::kind>("kind"),
    field<&GiveConsent::formVersion>("form_version"), field<&GiveConsent::givenAt>("given_at"), field<&GiveConsent::how>("how"),
    field<&GiveConsent::guardian>("guardian"), field<&GiveConsent::expiresOn>("expires_on"),
    field<&GiveConsent::emergencyContact>("emergency_contact", Sensitive),
    field<&GiveConsent::emergencyPlan>("emergency_plan", Sensitive), field<&GiveConsent::note>("note", Sensitive)};
template <> inline Fields commandFields<GiveConsent>() { return giveConsentFields; }

/// Takes effect at once: recordings cannot be opened any more, and what plays stops. `All` withdraws every kind; a consent to
/// everything that loses one kind goes on as consents to the others. Withdrawing what is not there is no error.
struct WithdrawConsent {
    static constexpr const char *name = "WithdrawConsent";
    QUuid person;
    ConsentKind kind{};
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array withdrawConsentFields{
    field<&WithdrawConsent::person>("person", Required), field<&WithdrawConsent::kind>("kind"),
    field<&WithdrawConsent::why>("why", Sensitive)};
template <> inline Fields commandFields<WithdrawConsent>() { return withdrawConsentFields; }

} // namespace praxis
