#include "services/practice/retention/VaultSweep.h"

#include "models/records/DocumentVersion.h"
#include "models/records/RecordingTrack.h"
#include "models/rules/Retention.h"

namespace praxis {

namespace {

constexpr int orphanDays = backupDays + 1;

/// Those that are not deleted have an index by payload, and are nearly all.
Result<bool> isNamedNow(StoreSession &session, const QString &blob)
{
    const auto count = [&](const RecordType &type, Deleted deleted) {
        return session.count(type, {.where = {{"blob", Condition::Equal, blob}}, .limit = 1, .deleted = deleted});
    };
    PRAXIS_TRY(const qint64 recordings, count(typeOf<RecordingTrack>(), Deleted::Hide));
    if (recordings > 0)
        return true;
    PRAXIS_TRY(const qint64 documents, count(typeOf<DocumentVersion>(), Deleted::Include));
    if (documents > 0)
        return true;
    PRAXIS_TRY(const qint64 removed, count(typeOf<RecordingTrack>(), Deleted::Only));
    return removed > 0;
}

Result<bool> isNamed(StoreSession &session, const QUuid &organization, const QString &blob)
{
    PRAXIS_CHECK(session.begin(organization, false));
    const Result<bool> named = isNamedNow(session, blob);
    session.rollback();
    return named;
}

/// An older state took the place of this practice's records, and a newer one may follow.
Result<bool> wasPutBack(StoreSession &session, const QUuid &organization, Instant since)
{
    PRAXIS_CHECK(session.begin(organization, false));
    const auto told = [&](const QString &action) { return session.auditSearch({.record = organization, .action = action, .from = since, .limit = 1}); };
    const auto restored = told(QStringLiteral("restore"));
    const auto older = told(QStringLiteral("accept_older"));
    session.rollback();
    PRAXIS_CHECK(restored);
    PRAXIS_CHECK(older);
    return !restored->isEmpty() || !older->isEmpty();
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

Result<Vault::Swept> sweepVaultByItself(StoreSession &session, const QUuid &organization, Vault &vault, Instant now, const std::function<bool()> &goesOn)
{
    const Instant since{now.ms - orphanDays * dayMs};
    PRAXIS_TRY(const bool mayComeBack, wasPutBack(session, organization, since));
    return vault.sweepOlder([&](const QString &blob) -> Result<bool> {
        if (!goesOn())
            return fail(ErrorCode::Cancelled);
        return mayComeBack ? Result<bool>(true) : isNamed(session, organization, blob);
    }, std::chrono::days(orphanDays));
}

} // namespace praxis
