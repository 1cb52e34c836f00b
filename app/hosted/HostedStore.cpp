#include "app/hosted/HostedStore.h"

#include "app/common/StartingPurposes.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/retention/DestructionRegister.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/RecordCommands.h"
#include "services/secrets/PracticeSeal.h"
#include "services/vault/AgeVault.h"
#include "services/vault/AwayBlobs.h"
#include "services/vault/StorePersonKeys.h"

#include <QDir>

namespace praxis::app {

using namespace Qt::StringLiterals;

/// An organisation's keys and vault, for as long as the server runs.
struct HostedStore::Practice {
    struct Places {
        std::unique_ptr<Blobs> media, archive, incoming;
    };
    Practice(const MasterKey::OrganizationKeys &keys, Places kept, Store &store, const QUuid &organization, Machine &machine, vault::SessionPool &pool)
        : seal(keys.dataKey, keys.signingSeed), places(std::move(kept)), personKeys(store, seal, organization, &pool),
          vault(*places.media, *places.archive, seal, personKeys, machine.ids, machine.clock), incoming(*places.incoming, nowhere, seal, personKeys, machine.ids, machine.clock),
          parts{machine.matrix, machine.clock, machine.ids, machine.zones, seal, &vault, &machine.scanner}
    {
    }

    PracticeSeal seal;
    Places places;
    vault::AwayBlobs nowhere;
    vault::StorePersonKeys personKeys;
    vault::AgeVault vault;
    vault::AgeVault incoming;
    Parts parts;
};

HostedStore::HostedStore(SecretBytes masterKey, QString folder, MediaPlace media, Machine &machine)
    : m_key(masterKey), m_folder(std::move(folder)), m_media(std::move(media)), m_machine(machine)
{
}

HostedStore::~HostedStore() = default;

Result<std::unique_ptr<HostedStore>> HostedStore::open(Options options, Machine &machine)
{
    std::unique_ptr<HostedStore> hosted(new HostedStore(std::move(options.masterKey), options.folder, options.media.value_or(MediaPlace(options.folder)), machine));
    if (options.store.isPostgres) {
        PRAXIS_TRY(hosted->m_postgres, store::PostgresStore::open(options.store.postgres));
        hosted->m_store = hosted->m_postgres.get();
        hosted->m_identities = hosted->m_postgres.get();
        hosted->m_changes = hosted->m_postgres.get();
        return hosted;
    }
    const store::KeySource key = [own = hosted.get()](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(own->m_key.databaseKey().view());
        return {};
    };
    store::SqliteStore::Options file;
    file.create = options.create;
    PRAXIS_TRY(hosted->m_file, store::SqliteStore::open(options.store.path, key, file));
    hosted->m_store = hosted->m_file.get();
    hosted->m_identities = hosted->m_file.get();
    hosted->m_changes = hosted->m_file.get();
    return hosted;
}

Result<QByteArray> HostedStore::wrappedKey(const QUuid &organization)
{
    if (!m_keys) {
        PRAXIS_TRY(m_keys, m_identities->identity());
    }
    const auto look = [&]() -> Result<QByteArray> {
        PRAXIS_CHECK(m_keys->begin(false));
        return m_keys->organizationKey(organization);
    };
    Result<QByteArray> wrapped = look();
    m_keys->rollback();
    if (!wrapped)
        m_keys.reset();
    return wrapped;
}

Result<std::unique_ptr<HostedStore::Practice>> HostedStore::load(const QUuid &organization)
{
    PRAXIS_TRY(const QByteArray wrapped, wrappedKey(organization));
    if (wrapped.isEmpty())
        return fail(ErrorCode::NotFound);
    PRAXIS_TRY(const MasterKey::OrganizationKeys keys, m_key.unwrap(wrapped, organization.toRfc4122()));
    Practice::Places places;
    PRAXIS_TRY(places.media, m_media.of(u"media"_s, organization));
    PRAXIS_TRY(places.archive, m_media.of(u"archive"_s, organization));
    PRAXIS_TRY(places.incoming, m_media.of(u"incoming"_s, organization));
    return std::make_unique<Practice>(keys, std::move(places), *m_store, organization, m_machine, m_keySessions);
}

QString HostedStore::registerOf(const QUuid &organization) const
{
    return QDir(m_folder).filePath(DestructionRegister::fileName(organization));
}

Result<> HostedStore::destroyAgain(const QUuid &organization, const Parts &parts)
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(DestructionRegister(*session, parts, organization).destroyAgain(registerOf(organization)));
    return {};
}

Result<const Parts *> HostedStore::of(const QUuid &organization)
{
    PRAXIS_TRY(Practice *const known, practice(organization));
    return &known->parts;
}

Result<Vault *> HostedStore::incoming(const QUuid &organization)
{
    PRAXIS_TRY(Practice *const known, practice(organization));
    return &known->incoming;
}

Result<HostedStore::Practice *> HostedStore::practice(const QUuid &organization)
{
    if (Practice *known = loaded(organization))
        return known;
    // One at a time, and those who ask for what is known do not wait for it: anybody may ask for an organisation that there is not.
    const QMutexLocker loading(&m_loading);
    if (Practice *known = loaded(organization))
        return known;
    PRAXIS_TRY(auto practice, load(organization));
    PRAXIS_CHECK(destroyAgain(organization, practice->parts));
    const QMutexLocker lock(&m_mutex);
    return m_practices.emplace(organization, std::move(practice)).first->second.get();
}

HostedStore::Practice *HostedStore::loaded(const QUuid &organization)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_practices.find(organization);
    return known == m_practices.end() ? nullptr : known->second.get();
}

Result<store::DatabaseVerdict> HostedStore::examine() const
{
    return m_postgres ? store::examine(m_postgres->access()) : store::examine(m_file->access());
}

Result<> HostedStore::makeKeys(const QUuid &organization)
{
    PRAXIS_TRY(const auto identities, m_identities->identity());
    PRAXIS_CHECK(identities->begin(true));
    PRAXIS_CHECK(identities->keepOrganizationKey(organization, m_key.wrap(m_key.makeOrganizationKeys(), organization.toRfc4122()), m_machine.clock.now()));
    return identities->commit();
}

Result<QUuid> HostedStore::found(Founding founding, hosted::SignIns &signIns)
{
    if (founding.practice.id.isNull())
        founding.practice.id = m_machine.ids.next();
    founding.practice.organizationId = founding.practice.id;
    PRAXIS_TRY(const auto identities, m_identities->identity());
    PRAXIS_CHECK(identities->begin(false));
    PRAXIS_TRY(const auto taken, identities->accountNamed(loginKey(founding.login)));
    identities->rollback();
    if (taken)
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"login"_s}, {u"value"_s, founding.login}});
    PRAXIS_CHECK(makeKeys(founding.practice.id));
    PRAXIS_TRY(const Parts *parts, of(founding.practice.id));
    User admin;
    admin.id = m_machine.ids.next();
    admin.organizationId = founding.practice.id;
    admin.login = founding.login;
    admin.loginKey = loginKey(founding.login);
    admin.displayName = founding.displayName;
    admin.role = Role::Admin;
    admin.language = founding.practice.language;
    Actor actor;
    actor.user = admin.id;
    actor.organization = founding.practice.id;
    actor.role = Role::Admin;
    Parts then{parts->matrix, founding.clock ? *founding.clock : parts->clock, parts->ids, parts->zones, parts->seal, parts->vault, parts->scanner};
    PRAXIS_TRY(const auto session, m_store->session());
    Door door(*session, then);
    PRAXIS_CHECK(door.found(founding.practice, admin, actor));
    for (const ProcessingPurpose &purpose : startingPurposes(founding.practice.language))
        PRAXIS_CHECK(door.run(actor, praxis::create(purpose)));
    if (founding.furnish)
        PRAXIS_CHECK(founding.furnish(*session, then, actor));
    PRAXIS_CHECK(signIns.addAccount(*identities, {founding.practice.id, admin.id}, founding.login, founding.password, {founding.practice.name}));
    return founding.practice.id;
}

} // namespace praxis::app
