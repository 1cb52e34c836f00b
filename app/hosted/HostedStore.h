#pragma once

#include "app/common/Machine.h"
#include "app/hosted/MediaPlace.h"
#include "app/hosted/StoreAddress.h"
#include "models/records/Organization.h"
#include "services/hosted/Practices.h"
#include "services/hosted/identity/SignIns.h"
#include "services/secrets/MasterKey.h"
#include "services/secrets/ServerPasswords.h"
#include "services/store/DatabaseVerdict.h"
#include "services/store/SqliteStore.h"
#include "services/vault/SessionPool.h"

#include <QMutex>

#include <map>

namespace praxis::app {

/// The database of a hosted backend with the keys of its organisations: what praxisd serves and praxisctl prepares. Thread-safe.
class HostedStore final : public hosted::Practices {
public:
    struct Options {
        StoreAddress store;
        QString folder;       ///< for the register of what was destroyed, and for media without a place of their own
        SecretBytes masterKey;
        bool create = false;  ///< the file, where there is none
        std::optional<MediaPlace> media = {};
    };
    /// The errors of the store.
    [[nodiscard]] static Result<std::unique_ptr<HostedStore>> open(Options options, Machine &machine);
    ~HostedStore() override;

    [[nodiscard]] Result<const Parts *> of(const QUuid &organization) override;
    [[nodiscard]] Result<Vault *> incoming(const QUuid &organization) override;

    /// The register of destruction of an organisation, beside its media.
    [[nodiscard]] QString registerOf(const QUuid &organization) const;

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] IdentityStore &identities() { return *m_identities; }
    [[nodiscard]] ChangeSource &changes() { return *m_changes; }
    [[nodiscard]] const MasterKey &key() const { return m_key; }
    [[nodiscard]] Machine &machine() { return m_machine; }

    /// What the database holds, and what is wrong with it.
    [[nodiscard]] Result<store::DatabaseVerdict> examine() const;

    struct Founding {
        Organization practice; ///< id is made here where null
        QString login;
        QString displayName;
        QByteArray password;
        const Clock *clock = nullptr;
        /// What it is to hold from its first day.
        std::function<Result<>(StoreSession &, const Parts &, const Actor &)> furnish = {};
    };
    /// A new organisation with its first administrator; its id. Duplicate (data: field "login"), WeakPassword.
    [[nodiscard]] Result<QUuid> found(Founding founding, hosted::SignIns &signIns);

private:
    struct Practice;

    HostedStore(SecretBytes masterKey, QString folder, MediaPlace media, Machine &machine);
    [[nodiscard]] Practice *loaded(const QUuid &organization);
    [[nodiscard]] Result<Practice *> practice(const QUuid &organization);
    [[nodiscard]] Result<std::unique_ptr<Practice>> load(const QUuid &organization);
    [[nodiscard]] Result<QByteArray> wrappedKey(const QUuid &organization);
    /// The database may be an older copy that was put back: what was destroyed since is destroyed in it, before anybody sees it.
    [[nodiscard]] Result<> destroyAgain(const QUuid &organization, const Parts &parts);
    [[nodiscard]] Result<> makeKeys(const QUuid &organization);

    MasterKey m_key;
    QString m_folder;
    MediaPlace m_media;
    Machine &m_machine;
    std::unique_ptr<store::SqliteStore> m_file;
    std::unique_ptr<store::PostgresStore> m_postgres;
    Store *m_store = nullptr;
    IdentityStore *m_identities = nullptr;
    ChangeSource *m_changes = nullptr;
    vault::SessionPool m_keySessions{4}; ///< that read the keys of people whose files are asked for
    QMutex m_loading;                          ///< of `m_keys`
    std::unique_ptr<IdentitySession> m_keys;   ///< kept for the next one
    QMutex m_mutex;                            ///< of `m_practices`
    std::map<QUuid, std::unique_ptr<Practice>> m_practices;
};

} // namespace praxis::app
