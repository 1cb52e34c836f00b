#include "app/common/PracticeFile.h"

#include "app/common/Placing.h"
#include "app/common/PracticeParts.h"
#include "services/store/SqliteCopies.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace praxis::app {

namespace {

/// A large sample practice touches most of its indexes in each transaction.
constexpr int cacheOfFoundingKiB = 400'000;

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

void PracticeFile::close()
{
    if (isUnlocked() && m_parts && !m_actor.user.isNull())
        (void)keepRegister(); // a disk that is full or gone keeps nobody from leaving
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
