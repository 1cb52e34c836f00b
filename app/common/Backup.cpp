#include "app/common/Backup.h"

#include "app/common/BackupManifest.h"
#include "app/common/FileCopy.h"
#include "app/common/MediaCopies.h"
#include "services/practice/retention/DestructionRegister.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/store/SqliteCopies.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

namespace praxis::app::Backup {

namespace {

/// Those that the copy names and does not have, and that the practice still names: not what was destroyed a moment ago.
Result<QStringList> missingIn(const Source &source, const QString &media, store::SqliteAccess copy)
{
    copy.readOnly = true;
    PRAXIS_TRY(const QStringList named, store::mediaNamedIn(copy));
    QStringList missing = mediaMissingIn(media, named);
    if (missing.isEmpty())
        return missing;
    PRAXIS_TRY(const QStringList now, store::mediaNamedIn(source.access));
    const QSet<QString> wanted(now.cbegin(), now.cend());
    missing.removeIf([&](const QString &name) { return !wanted.contains(name); });
    return missing;
}

/// After the database: what its rows name is there already. A file that moved between the vault and its archive meanwhile is found the second time.
/// What is in neither of the two is missing.
Result<QStringList> fillMedia(const Source &source, const QString &folder, const store::SqliteAccess &copy, Manifest &manifest, const std::function<bool()> &stopped)
{
    constexpr int times = 2;
    const QString media = PracticeFile::mediaIn(folder);
    QStringList missing;
    for (int i = 0; i < times; ++i) {
        for (const QString &tier : {PracticeFile::mediaIn(source.folder), PracticeFile::archiveIn(source.folder)}) {
            PRAXIS_TRY(const qint64 bytes, copyMedia(tier, media, stopped));
            manifest.bytes += bytes;
        }
        PRAXIS_TRY(missing, missingIn(source, media, copy));
        if (missing.isEmpty())
            break;
    }
    manifest.missingMedia = static_cast<int>(missing.size());
    return missing;
}

struct Filled {
    Manifest manifest;
    QStringList missing; ///< media
};

/// The copy is opened and described as a restore will find it; then it is closed, and each file is summed.
Result<Filled> fill(const Source &source, Instant at, const QString &folder, const std::function<bool()> &stopped)
{
    const QDir from(source.folder);
    const QDir to(folder);
    store::SqliteAccess copy = source.access;
    copy.path = to.filePath(databaseName);
    PRAXIS_CHECK(store::backup(source.access, copy.path));
    PRAXIS_TRY(Manifest manifest, describe(copy, source.organization, allTypes()));
    manifest.at = at;
    for (const QString &name : keyNames()) {
        if (from.exists(name))
            PRAXIS_CHECK(copyFile(from.filePath(name), to.filePath(name)));
    }
    for (const QString &name : QStringList{databaseName} + keyNames()) {
        if (!to.exists(name))
            continue;
        PRAXIS_TRY(const QByteArray sum, sumOf(to.filePath(name)));
        manifest.files.insert(name, sum);
        manifest.bytes += QFileInfo(to.filePath(name)).size();
    }
    PRAXIS_TRY(const QStringList missing, fillMedia(source, folder, copy, manifest, stopped));
    PRAXIS_CHECK(writeManifest(to.filePath(manifestName), manifest));
    return Filled{manifest, missing};
}

const QString unfinishedName = QStringLiteral(".praxis-unfinished-");

/// What a program that was killed, or a drive that was pulled out, left of backups that were begun a day ago.
void forgetUnfinished(const QString &parent, Instant now)
{
    const QDateTime before = now.utc().addDays(-1);
    for (const QFileInfo &left : QDir(parent).entryInfoList({unfinishedName + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        if (left.lastModified() < before)
            QDir(left.filePath()).removeRecursively();
    }
}

/// For each file that the newest lacks, the youngest backup that has it: perhaps it is nowhere else.
QSet<QString> holdingWhatIsLost(const QFileInfoList &oldestFirst, QStringList lost)
{
    QSet<QString> holding;
    for (auto one = oldestFirst.crbegin(); one != oldestFirst.crend() && !lost.isEmpty(); ++one) {
        const QStringList still = readManifest(one->filePath()) ? mediaMissingIn(PracticeFile::mediaIn(one->filePath()), lost) : lost;
        if (still.size() < lost.size())
            holding.insert(one->filePath());
        lost = still;
    }
    return holding;
}

/// Oldest first. The manifest goes before the rest: half a backup is none.
int ageOut(const QString &parent, const QUuid &organization, Instant now, int days, const QStringList &missing)
{
    int gone = 0;
    const Instant before{now.ms - days * 24 * 3'600'000LL};
    const QFileInfoList all = QDir(parent).entryInfoList({QStringLiteral("praxis-*")}, QDir::Dirs | QDir::NoSymLinks, QDir::Name);
    const QSet<QString> needed = holdingWhatIsLost(all, missing);
    for (const QFileInfo &one : all) {
        const auto manifest = readManifest(one.filePath());
        if (days == keptForEver || !manifest || manifest->organization != organization || manifest->at.isNull() || !(manifest->at < before) || needed.contains(one.filePath()))
            continue;
        if (QFile::remove(QDir(one.filePath()).filePath(manifestName)) && QDir(one.filePath()).removeRecursively())
            ++gone;
    }
    return gone;
}

/// Beside the backups stands the fuller one: that of a practice which was just put back may know less.
Result<> keepRegisterBeside(const Source &source, const QString &parent)
{
    const QString name = DestructionRegister::fileName(source.organization);
    const QString from = QDir(source.folder).filePath(name), to = QDir(parent).filePath(name);
    if (DestructionRegister::countIn(from) < 0 || DestructionRegister::countIn(from) < DestructionRegister::countIn(to))
        return {};
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), from}});
    return writeWholeFile(to, file.readAll());
}

QString nameOf(Instant at)
{
    return QStringLiteral("praxis-") + stamp(at);
}

} // namespace

Source sourceOf(PracticeFile &practice)
{
    Source source{practice.store().access(), practice.folder(), practice.organization(), practice.publicKey()};
    const auto key = std::make_shared<SecretBytes>(practice.dataKey().clone());
    source.access.key = [key](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(key->view());
        return {};
    };
    return source;
}

Result<> announce(Door &door, const Parts &parts, const Actor &actor, Instant at)
{
    if (parts.matrix.cell(actor.role, QStringLiteral("contact.export")) != Cell::All)
        return fail(ErrorCode::Denied, {{QStringLiteral("action"), QStringLiteral("contact.export")}});
    PRAXIS_CHECK(door.run(actor, RecordEvent{QStringLiteral("backup"), {}, {}, {}, nameOf(at), 1}));
    PRAXIS_CHECK(door.signAuditHead(actor.organization));
    return {};
}

Result<Made> copy(const Source &source, Instant at, const QString &parent, const std::function<bool()> &stopped, int days)
{
    const QString path = QDir(parent).filePath(nameOf(at));
    if (!QDir().mkpath(parent))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), parent}});
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("path"), path}});
    forgetUnfinished(parent, at);
    QTemporaryDir begun(QDir(parent).filePath(unfinishedName + QStringLiteral("XXXXXX")));
    if (!begun.isValid())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), parent}, {QStringLiteral("detail"), begun.errorString()}});
    PRAXIS_TRY(const Filled filled, fill(source, at, begun.path(), stopped));
    PRAXIS_CHECK(store::syncFolderOf(begun.filePath(manifestName)));
    if (stopped && stopped())
        return fail(ErrorCode::Cancelled);
    PRAXIS_CHECK(keepRegisterBeside(source, parent));
    PRAXIS_CHECK(store::moveInto(begun.path(), path));
    begun.setAutoRemove(false);
    const int agedOut = ageOut(parent, source.organization, at, days, filled.missing);
    return Made{path, filled.manifest.bytes, filled.manifest.at, agedOut, filled.manifest.missingMedia};
}

Result<Made> make(PracticeFile &practice, const Clock &clock, const QString &parent, int days)
{
    const Instant at = clock.now();
    {
        PRAXIS_TRY(const auto session, practice.store().session());
        Door door(*session, practice.parts());
        PRAXIS_CHECK(announce(door, practice.parts(), practice.actor(), at));
    }
    PRAXIS_CHECK(practice.keepRegister());
    return copy(sourceOf(practice), at, parent, {}, days);
}

QString folderOf(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? info.absoluteFilePath() : info.absolutePath();
}

Result<Manifest> check(Machine &machine, const Source &source, const QString &path)
{
    const QString folder = folderOf(path);
    PRAXIS_TRY(const Manifest manifest, read(folder));
    store::SqliteAccess copy = source.access;
    copy.path = QDir(folder).filePath(databaseName);
    copy.readOnly = true;
    PRAXIS_TRY(const auto header, KeyHeader::open(copy.path, {}, {machine.hasher, machine.disk, nullptr}));
    if (header->organization() != source.organization)
        return fail(ErrorCode::StoreForeign, {{QStringLiteral("path"), folder}, {QStringLiteral("detail"), QStringLiteral("another practice")}});
    bool fits = false;
    PRAXIS_CHECK(copy.key([&](QByteArrayView key) { fits = header->isDataKey(SecretBytes::copyOf(key)); }));
    if (!fits)
        return fail(ErrorCode::KeyMissing, {{QStringLiteral("path"), folder}});
    PRAXIS_CHECK(store::inspectForRestore(copy.path, copy.key));
    PRAXIS_TRY(const QStringList problems, store::verifyDatabase(copy));
    if (!problems.isEmpty())
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("problems"), problems}});
    PRAXIS_TRY(const AuditHead end, store::verifyAudit(copy, source.organization, [&](const AuditHead &head) {
        return Signer::verify(source.signedBy, auditHeadMessage(source.organization, head), head.signature);
    }));
    if (end.number != manifest.auditNumber || end.hash != manifest.auditHash)
        return anotherTrail(manifest);
    PRAXIS_TRY(const Manifest found, describe(copy, source.organization, typesNamedIn(manifest)));
    PRAXIS_CHECK(sameCounts(found, manifest));
    return manifest;
}

} // namespace praxis::app::Backup
