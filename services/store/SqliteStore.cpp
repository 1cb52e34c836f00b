#include "services/store/SqliteStore.h"

#include "services/store/AuditChain.h"
#include "services/store/ChangeRows.h"
#include "services/store/IdentityRows.h"
#include "services/store/Migrator.h"
#include "services/store/SqliteLock.h"

#include <QFileInfo>

namespace praxis::store {

using namespace Qt::StringLiterals;

SqliteStore::SqliteStore(SqliteAccess access, std::unique_ptr<QLockFile> lock)
    : m_access(std::move(access)), m_lock(std::move(lock))
{
}

SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &path, const KeySource &key, const Options &options)
{
    const QFileInfo info(path);
    const bool fresh = !info.exists() || info.size() == 0;
    if (fresh && !options.create)
        return fail(ErrorCode::StoreUnavailable, {{u"path"_s, path}, {u"detail"_s, u"no such file"_s}});
    // The lock first: what we open and close beside SQLite's own descriptor takes the locks of this process away.
    std::unique_ptr<QLockFile> lock;
    if (options.exclusive) {
        PRAXIS_TRY(lock, lockFor(path));
    }
    if (!fresh) {
        PRAXIS_CHECK(proveEncrypted(path));
        if (!info.isWritable())
            return fail(ErrorCode::StoreReadOnly, {{u"path"_s, path}});
    }
    SqliteAccess access{path, key, false, options.busyTimeoutMs, options.cacheKiB, options.gate, options.unfinished};
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(access), std::move(lock)));
    PRAXIS_CHECK(store->prepare(fresh));
    PRAXIS_CHECK(proveEncrypted(path)); // nobody has it open now
    return store;
}

Result<> SqliteStore::prepare(bool fresh)
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, openKeyed(m_access));
    Migrator migrator(*connection);
    PRAXIS_CHECK(migrator.check()); // before anything is set: a database that is refused stays as it is
    PRAXIS_CHECK(makeDurable(*connection, m_access));
    PRAXIS_CHECK(migrator.migrate());
    if (fresh) {
        QFile::setPermissions(m_access.path, QFile::ReadOwner | QFile::WriteOwner);
        PRAXIS_TRY(const QVariant pages, connection->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        PRAXIS_CHECK(syncFolderOf(m_access.path));
    }
    return {};
}

Result<std::unique_ptr<Connection>> SqliteStore::connect() const
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, openKeyed(m_access));
    PRAXIS_CHECK(makeDurable(*connection, m_access));
    return connection;
}

Result<std::unique_ptr<StoreSession>> SqliteStore::session()
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, connect());
    return std::make_unique<SqlSession>(std::move(connection));
}

Result<std::unique_ptr<IdentitySession>> SqliteStore::identity()
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, connect());
    return std::make_unique<IdentityRows>(std::move(connection));
}

Result<std::unique_ptr<ChangeNumbers>> SqliteStore::changeNumbers()
{
    PRAXIS_TRY(std::unique_ptr<Connection> connection, connect());
    return std::make_unique<ChangeRows>(std::move(connection));
}

Result<QVector<QUuid>> SqliteStore::organizations()
{
    PRAXIS_TRY(const std::unique_ptr<Connection> connection, connect());
    return organizationsIn(*connection);
}

Result<AuditHead> SqliteStore::verifyAudit(const QUuid &organization, const AuditHeadCheck &signedByUs, const AuditProgress &progress)
{
    return verifyChain([this] { return connect(); }, organization, signedByUs, progress);
}

} // namespace praxis::store
