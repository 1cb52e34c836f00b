#include "services/practice/messages/MessageConsent.h"

#include "models/records/Consent.h"

namespace praxis {

Result<bool> hasWithdrawnMessages(StoreSession &session, const QUuid &person, const QDate &today)
{
    PRAXIS_TRY(const auto consents, selectAs<Consent>(session, {.where = {{"contact_id", Condition::Equal, person}}}));
    bool withdrawn = false;
    for (const auto &consent : consents) {
        if (consent->kind != ConsentKind::Messages && consent->kind != ConsentKind::All)
            continue;
        const bool over = consent->expiresOn.isValid() && consent->expiresOn <= today;
        if (consent->withdrawnAt.isNull() && !over)
            return false;
        withdrawn = withdrawn || !consent->withdrawnAt.isNull();
    }
    return withdrawn;
}

} // namespace praxis
