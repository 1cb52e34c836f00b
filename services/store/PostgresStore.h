#pragma once

#include "models/ports/ChangeNumbers.h"
#include "models/ports/Identity.h"
#include "models/ports/Store.h"
#include "services/store/Connection.h"
#include "services/store/LockPatience.h"

namespace praxis::store {

struct PostgresAccess {
    QString host;      ///< a name, or the folder of a socket; several with commas: whichever of them can be written to
    int port = 5432;
    QString database;
    QString user;      ///< praxis_app for the store, praxis_migrator to migrate, a superuser to prepare
    QString password;
    CallGate gate;
};

[[nodiscard]] Result<std::unique_ptr<Connection>> openPostgres(const PostgresAccess &access);
/// Roles, schema and extension; once a database, as a superuser.
[[nodiscard]] Result<> preparePostgres(const PostgresAccess &superuser);
/// A new password for the role that praxisd runs as; as a superuser.
[[nodiscard]] Result<> setAppPassword(const PostgresAccess &superuser, const QString &password);
/// To the version that this program knows; as praxis_migrator, or a superuser. Those of `Migrator::migrate`.
[[nodiscard]] Result<> migratePostgres(const PostgresAccess &migrator, LockPatience patience = {});

/// Many practices in one PostgreSQL, kept apart by `organization_id` in every statement and by row-level security behind it.
class PostgresStore final : public Store, public IdentityStore, public ChangeSource {
public:
    /// StoreNewer, StoreUnavailable (also where it has not been migrated yet).
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>> open(const PostgresAccess &access);

    [[nodiscard]] Result<std::unique_ptr<StoreSession>> session() override;
    [[nodiscard]] Result<std::unique_ptr<IdentitySession>> identity() override;
    [[nodiscard]] Result<std::unique_ptr<ChangeNumbers>> changeNumbers() override;
    [[nodiscard]] Result<QVector<QUuid>> organizations() override;
    [[nodiscard]] const PostgresAccess &access() const { return m_access; }
    using Store::verifyAudit;
    [[nodiscard]] Result<AuditHead> verifyAudit(const QUuid &organization, const AuditHeadCheck &signedByUs, const AuditProgress &progress) override;

private:
    explicit PostgresStore(PostgresAccess access) : m_access(std::move(access)) {}

    PostgresAccess m_access;
};

} // namespace praxis::store
