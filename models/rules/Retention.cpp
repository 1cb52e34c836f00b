#include "models/rules/Retention.h"

#include <algorithm>

namespace praxis {

QDate anniversary(const QDate &date, int years)
{
    const QDate then = date.addYears(years);
    // Qt gives 28 February for 29 February of a year that has none.
    return then.isValid() && then.day() != date.day() ? then.addDays(1) : then;
}

std::optional<QDate> mayGoFrom(const RetentionPolicy &policy, const RetentionFacts &facts)
{
    if (!facts.madeOn.isValid())
        return std::nullopt;
    const QDate last = facts.lastContact.isValid() ? std::max(facts.lastContact, facts.madeOn) : facts.madeOn;
    const QDate afterContact = anniversary(last, policy.yearsAfterLastContact);
    if (!facts.birthDate.isValid() || facts.birthDate > facts.madeOn)
        return std::nullopt;
    const bool ofAChild = facts.madeOn < anniversary(facts.birthDate, policy.adultAt);
    return ofAChild ? std::max(afterContact, anniversary(facts.birthDate, policy.childUntil)) : afterContact;
}

} // namespace praxis
