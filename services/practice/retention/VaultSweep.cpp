#include "services/practice/retention/VaultSweep.h"

#include "models/records/DocumentVersion.h"
#include "models/records/RecordingTrack.h"

namespace praxis {

namespace {

Result<bool> isNamed(StoreSession &session, const QUuid &organization, const QString &blob)
{
    const Selection named{.where = {{"blob", Condition::Equal, blob}}, .limit = 1, .deleted = Deleted::Include};
    PRAXIS_CHECK(session.begin(organization, false));
    const auto documents = session.count(typeOf<DocumentVersion>(), named);
    const auto recordings = session.count(typeOf<RecordingTrack>(), named);
    session.rollback();
    PRAXIS_CHECK(documents);
    PRAXIS_CHECK(recordings);
    return *documents > 0 || *recordings > 0;
}

} // namespace

Result<Vault::Swept> sweepVault(Store &store, Vault &vault)
{
    PRAXIS_TRY(const QVector<QUuid> organizations, store.organizations());
    PRAXIS_TRY(const auto session, store.session());
    return vault.sweep([&](const QString &blob) -> Result<bool> {
        for (const QUuid &organization : organizations) {
            PRAXIS_TRY(const bool named, isNamed(*session, organization, blob));
            if (named)
                return true;
        }
        return organizations.isEmpty(); // nobody to ask is no answer
    });
}

} // namespace praxis
