#pragma once

#include "models/rules/Consents.h"
#include "services/practice/door/CommandType.h"

/// What is done although a consent to it is missing.
namespace praxis {

/// Somebody answers for going on: the reason, and who has not agreed, stand in the trail. Of an appointment its patients are meant (with a person:
/// that one alone, who may only be about to come into it), of a recording whoever is or was in it, and the reason is one for its appointment.
/// For what the rules ask about, the door lets this user go on with it for half a day, or until a consent is withdrawn. Where nobody's consent is
/// missing there is nothing to write. Invalid (act) for what consents stop, and (why) without a reason.
struct ActDespiteConsent {
    static constexpr const char *name = "ActDespiteConsent";
    ConsentAct act{};
    QUuid appointment; ///< or
    QUuid person;
    QString why;
    QUuid recording{}; ///< or
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array actDespiteConsentFields{
    field<&ActDespiteConsent::act>("act"), field<&ActDespiteConsent::appointment>("appointment"), field<&ActDespiteConsent::person>("person"),
    field<&ActDespiteConsent::why>("why", Required | Sensitive), field<&ActDespiteConsent::recording>("recording")};
template <> inline Fields commandFields<ActDespiteConsent>() { return actDespiteConsentFields; }

} // namespace praxis
