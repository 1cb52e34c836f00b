#include "app/common/PracticeFile.h"

#include "app/common/Placing.h"
#include "app/common/StartingPurposes.h"
#include "models/ports/AuditBody.h"
#include "models/rules/People.h"
#include "services/practice/Grants.h"
#include "services/practice/PracticeCommands.h"
#include "services/practice/RecordCommands.h"
#include "services/secrets/FreshnessWitness.h"
#include "services/store/SqliteCopies.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <array>

namespace praxis::app {

namespace {

KeyHeader::Parts headerParts(Machine &machine)
{
    return {machine.hasher, machine.disk, machine.keychain};
}

store::KeySource keyed(const SecretBytes &key)
{
    return [&key](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(key.view());
        return {};
    };
}

constexpr std::array fileEnds{"", "-wal", "-shm", ".lock", ".keys.2", ".keys"};

QString describe(const Error &older)
{
    return QStringLiteral("%1: %2 -> %3").arg(older.data.value(QStringLiteral("what")).toString(), older.data.value(QStringLiteral("expected")).toString(),
                                              older.data.value(QStringLiteral("found")).toString());
}

/// A practice is made in here and moved up when it is whole; while this folder is there, there is no practice yet.
QString foundingIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral(".founding"));
}

/// What a killed founding left: nobody has worked in it, and its recovery sheet was never shown. Kept aside all the same.
void putAside(const QString &folder, Instant now)
{
    const QString founding = foundingIn(folder);
    if (!QFileInfo::exists(founding))
        return;
    for (const char *part : fileEnds) {
        const QString path = PracticeFile::pathIn(folder) + QLatin1StringView(part);
        if (QFileInfo::exists(path))
            QFile::rename(path, QDir(founding).filePath(QFileInfo(path).fileName() + QStringLiteral(".moved")));
    }
    QDir().rename(founding, QDir(folder).filePath(QStringLiteral("unfinished-") + QString::number(now.ms)));
}

/// A large sample practice touches most of its indexes in each transaction.
constexpr int cacheOfFoundingKiB = 400'000;

Result<> moveUp(const QString &folder)
{
    const QDir founding(foundingIn(folder));
    for (const char *part : fileEnds) {
        const QString name = QFileInfo(PracticeFile::pathIn(folder)).fileName() + QLatin1StringView(part);
        if (founding.exists(name) && !QFile::rename(founding.filePath(name), QDir(folder).filePath(name)))
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), QDir(folder).filePath(name)}});
    }
    const QString media = PracticeFile::mediaIn(folder);
    QDir().rmdir(media); // an empty one of an earlier try
    if (founding.exists(QStringLiteral("media")) && !QDir().rename(founding.filePath(QStringLiteral("media")), media))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), media}});
    if (!QDir(founding.path()).removeRecursively())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), founding.path()}});
    return {};
}

} // namespace

QString PracticeFile::pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("practice.praxis"));
}

QString PracticeFile::mediaIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("media"));
}

QString PracticeFile::archiveIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("archive"));
}

bool PracticeFile::existsIn(const QString &folder)
{
    if (QFileInfo::exists(foundingIn(folder)))
        return false;
    if (Placing::isPending(folder))
        return true;
    const QString path = pathIn(folder);
    for (const char *end : {"", ".keys", ".keys.2"}) {
        if (QFile::exists(path + QLatin1StringView(end)))
            return true;
    }
    return false;
}

PracticeFile::PracticeFile(QString folder, Machine &machine, std::unique_ptr<KeyHeader> header)
    : m_folder(std::move(folder)), m_machine(machine), m_header(std::move(header))
{
}

PracticeFile::~PracticeFile()
{
    close();
}

Result<std::unique_ptr<PracticeFile>> PracticeFile::open(const QString &folder, Machine &machine)
{
    if (!existsIn(folder))
        return fail(ErrorCode::NotFound);
    PRAXIS_CHECK(Placing::settle(folder));
    PRAXIS_TRY(std::unique_ptr<KeyHeader> header, KeyHeader::open(pathIn(folder), {}, headerParts(machine)));
    return std::unique_ptr<PracticeFile>(new PracticeFile(folder, machine, std::move(header)));
}

Result<PracticeFile::Created> PracticeFile::create(const QString &folder, Machine &machine, Founding founding, const SecretBytes &password)
{
    if (existsIn(folder))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("path")}, {QStringLiteral("value"), folder}});
    putAside(folder, machine.clock.now());
    const QString founded = foundingIn(folder);
    if (!QDir().mkpath(founded))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), folder}});
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (founding.practice.id.isNull())
        founding.practice.id = machine.ids.next();
    if (founding.userId.isNull())
        founding.userId = machine.ids.next();

    const auto make = [&]() -> Result<Created> {
        Unlocked keys{SecretBytes::random(Sealer::keySize), {}, {}, founding.userId, {}};
        PRAXIS_TRY(std::unique_ptr<KeyHeader> header,
                   KeyHeader::create(pathIn(founded), founding.practice.id, keys.dataKey, headerParts(machine)));
        auto practice = std::unique_ptr<PracticeFile>(new PracticeFile(founded, machine, std::move(header)));
        const KeyUser owner{founding.userId, founding.displayName, founding.login};
        PRAXIS_CHECK(practice->m_header->addPasswordSlot(owner, password, keys.dataKey, {founding.practice.name}));
        PRAXIS_TRY(RecoverySheet sheet, practice->m_header->addRecoverySlot(keys.dataKey));
        // The signing seed lives in the header: read it the way every later sign-in does.
        PRAXIS_TRY(Unlocked unlocked, practice->m_header->unlockWithPassword(founding.userId, password, machine.clock.now()));
        PRAXIS_CHECK(practice->openStore(std::move(unlocked), true));

        User admin;
        admin.id = founding.userId;
        admin.organizationId = founding.practice.id;
        admin.login = founding.login;
        admin.loginKey = loginKey(founding.login);
        admin.displayName = founding.displayName;
        admin.role = Role::Admin;
        admin.language = founding.practice.language;
        founding.practice.organizationId = founding.practice.id;
        Actor actor;
        actor.user = admin.id;
        actor.organization = founding.practice.id;
        actor.role = Role::Admin;
        PRAXIS_TRY(auto session, practice->m_store->session());
        const Clock &clock = founding.clock ? *founding.clock : static_cast<const Clock &>(machine.clock);
        const Parts parts{machine.matrix, clock, machine.ids, machine.zones, *practice->m_seal};
        Door door(*session, parts);
        PRAXIS_CHECK(door.found(founding.practice, admin, actor));
        for (const ProcessingPurpose &purpose : startingPurposes(founding.practice.language))
            PRAXIS_CHECK(door.run(actor, praxis::create(purpose)));
        if (founding.furnish)
            PRAXIS_CHECK(founding.furnish(*session, parts, actor));
        session.reset();
        practice->shut();
        practice.reset();
        PRAXIS_CHECK(store::syncFile(pathIn(founded)));
        PRAXIS_CHECK(moveUp(folder));
        PRAXIS_CHECK(machine.disk.syncFolderOf(pathIn(folder)));
        PRAXIS_TRY(practice, open(folder, machine));
        PRAXIS_CHECK(practice->unlockWithPassword(founding.userId, password, Age::Any));
        return Created{std::move(practice), std::move(sheet)};
    };
    Result<Created> created = make();
    if (!created) {
        for (const char *part : fileEnds)
            QFile::remove(pathIn(folder) + QLatin1StringView(part));
        QDir(founded).removeRecursively();
    }
    return created;
}

Result<> PracticeFile::unlockWithPassword(const QString &login, const SecretBytes &password, Age age)
{
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithPassword(login, password, m_machine.clock.now()));
    const QUuid user = unlocked.userId;
    return admit(std::move(unlocked), user, age, QStringLiteral("password"));
}

Result<> PracticeFile::unlockWithPassword(const QUuid &user, const SecretBytes &password, Age age)
{
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithPassword(user, password, m_machine.clock.now()));
    return admit(std::move(unlocked), user, age, QStringLiteral("password"));
}

Result<> PracticeFile::unlockWithKeychain(const QUuid &user)
{
    if (!m_machine.keychain)
        return fail(ErrorCode::KeychainUnavailable);
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithKeychain(user, *m_machine.keychain));
    return admit(std::move(unlocked), user, Age::Checked, QStringLiteral("keychain"));
}

Result<> PracticeFile::unlockWithSheet(const QString &code, const QUuid &user, const SecretBytes &newPassword)
{
    PRAXIS_TRY(Unlocked unlocked, m_header->unlockWithRecovery(code));
    const QList<KeyUser> users = m_header->users();
    const auto known = std::find_if(users.begin(), users.end(), [&](const KeyUser &u) { return u.id == user; });
    if (known == users.end())
        return fail(ErrorCode::NotFound);
    PRAXIS_CHECK(m_header->addPasswordSlot(*known, newPassword, unlocked.dataKey));
    return admit(std::move(unlocked), user, Age::Checked, QStringLiteral("recovery_sheet"));
}

Result<> PracticeFile::admit(Unlocked unlocked, const QUuid &user, Age age, const QString &how)
{
    const QList<FailedSignIns> failed = unlocked.failedSince;
    const QString restored = Placing::backupIn(m_folder);
    const auto steps = [&]() -> Result<> {
        if (!QFile::exists(pathIn(m_folder))) // the keys are there and the records are not: lost, moved, or on another disk
            return fail(ErrorCode::StoreUnavailable, {{QStringLiteral("missing"), true}});
        if (!restored.isEmpty())
            PRAXIS_CHECK(lookAtRestored(unlocked));
        PRAXIS_CHECK(openStore(std::move(unlocked), false));
        if (!restored.isEmpty())
            PRAXIS_CHECK(verifyRestored());
        const Result<> fresh = checkFreshness();
        if (age == Age::Checked || (!fresh && fresh.error().code != ErrorCode::RolledBack))
            PRAXIS_CHECK(fresh);
        PRAXIS_CHECK(signIn(user, failed, how));
        if (!fresh)
            PRAXIS_CHECK(note(QStringLiteral("accept_older"), describe(fresh.error())));
        if (!restored.isEmpty())
            PRAXIS_CHECK(note(QStringLiteral("restore"), restored));
        return {};
    };
    const Result<> done = steps();
    if (!done)
        shut(); // what was refused must not become what the keychain remembers
    else
        keepFreshness();
    if (done)
        Placing::forgetBackup(m_folder);
    return done;
}

Result<> PracticeFile::lookAtRestored(const Unlocked &unlocked)
{
    Result<int> version = store::inspectForRestore(pathIn(m_folder), keyed(unlocked.dataKey));
    if (!version && version.error().code == ErrorCode::StoreDamaged && unlocked.nextDataKey)
        version = store::inspectForRestore(pathIn(m_folder), keyed(*unlocked.nextDataKey));
    if (!version)
        return fail(version.error());
    return {};
}

Result<> PracticeFile::verifyRestored()
{
    PRAXIS_CHECK(m_store->verifyAudit(organization(), [this](const AuditHead &head) {
        return m_seal->verify(auditHeadMessage(organization(), head), head.signature);
    }));
    PRAXIS_TRY(const QStringList problems, store::verifyDatabase(m_store->access()));
    if (!problems.isEmpty())
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("problems"), problems}});
    return {};
}

Result<> PracticeFile::note(const QString &action, const QString &detail)
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(Door(*session, *m_parts).run(m_actor, RecordEvent{action, QStringLiteral("Organization"), organization(), {}, detail, 1}));
    return {};
}

Result<> PracticeFile::replaceDataKey(const SecretBytes &password)
{
    if (!isUnlocked() || m_machine.matrix.cell(m_actor.role, QStringLiteral("user.role")) != Cell::All)
        return fail(ErrorCode::Denied, {{QStringLiteral("action"), QStringLiteral("user.role")}});
    const QUuid user = m_actor.user;
    {
        PRAXIS_TRY(const Unlocked proved, m_header->unlockWithPassword(user, password, m_machine.clock.now()));
        PRAXIS_CHECK(noteFailed(proved.failedSince));
    }
    PRAXIS_CHECK(note(QStringLiteral("rekey"), {}));
    const SecretBytes before = m_dataKey.clone();
    const SecretBytes after = SecretBytes::random(Sealer::keySize);
    close();
    PRAXIS_CHECK(m_header->beginDataKeyChange(before, after));
    const SecretBytes none = SecretBytes::random(32); // these two seals sign nothing
    const PracticeSeal from(before, none), to(after, none);
    const Result<> changed = store::rekey(pathIn(m_folder), keyed(before), keyed(after), [&](const QByteArray &wrapped) { return from.rewrapFor(to, wrapped); });
    // The sign-in finds out which of the two keys opens the file, and settles the header accordingly.
    PRAXIS_CHECK(unlockWithPassword(user, password));
    return changed;
}

Result<> PracticeFile::tryStore(const SecretBytes &key, bool create)
{
    m_dataKey = key.clone();
    const store::KeySource source = [this](const std::function<void(QByteArrayView)> &use) -> Result<> {
        if (m_dataKey.isEmpty())
            return fail(ErrorCode::KeyMissing);
        use(m_dataKey.view());
        return {};
    };
    store::SqliteStore::Options options;
    options.create = options.unfinished = create;
    if (create)
        options.cacheKiB = cacheOfFoundingKiB;
    PRAXIS_TRY(m_store, store::SqliteStore::open(pathIn(m_folder), source, options));
    return {};
}

Result<> PracticeFile::openStore(Unlocked unlocked, bool create)
{
    bool next = false;
    Result<> opened = tryStore(unlocked.dataKey, create);
    if (!opened && opened.error().code == ErrorCode::StoreDamaged && unlocked.nextDataKey) {
        next = true;
        opened = tryStore(*unlocked.nextDataKey, false);
    }
    PRAXIS_CHECK(opened);
    PRAXIS_CHECK(settleKeyChange(unlocked, next));
    m_seal = std::make_unique<PracticeSeal>(m_dataKey, unlocked.signingSeed);
    PRAXIS_CHECK(openVault());
    m_parts = std::make_unique<Parts>(Parts{m_machine.matrix, m_machine.clock, m_machine.ids, m_machine.zones, *m_seal, m_vault.get(), &m_machine.scanner});
    return {};
}

Result<> PracticeFile::openVault()
{
    PRAXIS_TRY(m_blobs, vault::FolderBlobs::in(mediaIn(m_folder)));
    // A practice opens without the disk of its archive, too.
    if (auto archive = vault::FolderBlobs::in(archiveIn(m_folder)))
        m_archive = std::move(*archive);
    else
        m_archive = std::make_unique<vault::AwayBlobs>();
    m_personKeys = std::make_unique<vault::StorePersonKeys>(*m_store, *m_seal, organization());
    m_vault = std::make_unique<vault::AgeVault>(*m_blobs, *m_archive, *m_seal, *m_personKeys, m_machine.ids, m_machine.clock);
    return {};
}

Result<> PracticeFile::settleKeyChange(const Unlocked &unlocked, bool openedWithNext)
{
    if (!unlocked.nextDataKey)
        return {};
    if (openedWithNext)
        return m_header->finishDataKeyChange(unlocked.dataKey, *unlocked.nextDataKey);
    return m_header->cancelDataKeyChange(unlocked.dataKey);
}

Result<> PracticeFile::signIn(const QUuid &user, const QList<FailedSignIns> &failed, const QString &how)
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(session->begin(organization(), false));
    const auto row = findAs<User>(*session, user);
    const Result<> given = row && *row ? checkGrants(*session, *m_parts, **row) : Result<>();
    m_clockBehind = lastWritten(*session);
    session->rollback();
    PRAXIS_CHECK(row);
    PRAXIS_CHECK(given);
    if (!*row || !(*row)->isActive)
        return fail(ErrorCode::Denied, {{QStringLiteral("action"), QStringLiteral("login")}});
    m_user = **row;
    m_actor = {};
    m_actor.user = user;
    m_actor.organization = organization();
    m_actor.role = m_user.role;
    m_actor.practitioner = m_user.practitionerId;
    m_actor.contact = m_user.contactId;
    m_actor.session = idText(m_machine.ids.next());
    m_actor.device = QSysInfo::machineHostName();
    m_actor.agent = QStringLiteral("praxis/" PRAXIS_VERSION);
    m_actor.purpose = QStringLiteral("quality_assurance");
    PRAXIS_CHECK(noteFailed(failed));
    PRAXIS_CHECK(Door(*session, *m_parts).run(m_actor, RecordEvent{QStringLiteral("login"), QStringLiteral("User"), user, {}, how, 1}));
    return {};
}

/// Set where the trail ends later than it is now by this computer's clock.
std::optional<Error> PracticeFile::lastWritten(StoreSession &session) const
{
    constexpr qint64 ordinaryDriftMs = 12 * 3600'000; // a day's work off and not a little: clocks are corrected, and the sample has a day of its own
    const auto last = session.auditSearch({.limit = 1});
    if (!last || last->isEmpty())
        return {};
    const auto entry = auditEntry(last->first().body);
    const Instant now = m_machine.clock.now();
    if (!entry || entry->at.ms <= now.ms + ordinaryDriftMs)
        return {};
    return Error{ErrorCode::ClockBehind, {{QStringLiteral("now"), now.toString()}, {QStringLiteral("last"), entry->at.toString()}}};
}

Result<> PracticeFile::noteFailed(const QList<FailedSignIns> &failed)
{
    if (failed.isEmpty())
        return {};
    PRAXIS_TRY(const auto session, m_store->session());
    Door door(*session, *m_parts);
    for (const FailedSignIns &f : failed) {
        RecordEvent event{QStringLiteral("failed_login"), QStringLiteral("User"), f.user, {}, {}, static_cast<int>(f.count)};
        event.detail = f.altered ? QStringLiteral("counter_altered") : QString();
        PRAXIS_CHECK(door.run(m_actor, event));
    }
    return {};
}

Result<AuditHead> PracticeFile::trailEnd()
{
    PRAXIS_TRY(const auto session, m_store->session());
    PRAXIS_CHECK(session->begin(organization(), false));
    Result<AuditHead> end = session->auditEnd();
    session->rollback();
    return end;
}

Result<> PracticeFile::checkFreshness()
{
    if (!m_machine.keychain)
        return {};
    const auto witness = FreshnessWitness(*m_machine.keychain, organization()).read();
    // A computer without a keychain, or with a locked one, cannot tell; that is no reason to keep people from their work.
    if (!witness || !*witness)
        return {};
    PRAXIS_TRY(const AuditHead end, trailEnd());
    const Freshness found{(*witness)->epoch, end.number, end.hash, m_header->revision()};
    return FreshnessWitness::compare(**witness, found, [this](qint64 number) -> QByteArray {
        const auto session = m_store->session();
        if (!session || !(*session)->begin(organization(), false))
            return {};
        const auto entries = (*session)->auditRange(number, 1);
        (*session)->rollback();
        return entries && !entries->isEmpty() && entries->constFirst().number == number ? entries->constFirst().hash : QByteArray();
    });
}

void PracticeFile::keepFreshness()
{
    if (!m_machine.keychain || !isUnlocked())
        return;
    const Result<AuditHead> end = trailEnd();
    if (!end)
        return;
    FreshnessWitness witness(*m_machine.keychain, organization());
    const auto before = witness.read();
    const qint64 epoch = before && *before ? (*before)->epoch : 0;
    // Without a keychain there is nothing to compare with either.
    m_witnessed = witness.write({epoch, end->number, end->hash, m_header->revision()}).has_value();
}

void PracticeFile::close()
{
    if (m_witnessed) // a keychain that did not answer before is not waited for now
        keepFreshness();
    shut();
}

void PracticeFile::shut()
{
    m_witnessed = false;
    m_parts.reset();
    m_vault.reset();
    m_personKeys.reset();
    m_blobs.reset();
    m_archive.reset();
    m_seal.reset();
    m_store.reset();
    m_dataKey = {};
    m_actor = {};
    m_user = {};
}

} // namespace praxis::app
