#include "app/common/Backup.h"

#include "models/records/Registry.h"
#include "services/practice/PracticeCommands.h"
#include "services/store/SqliteCopies.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QScopeGuard>
#include <QTemporaryDir>

namespace praxis::app::Backup {

namespace {

const QString databaseName = QStringLiteral("practice.praxis");
const QString manifestName = QStringLiteral("manifest.json");
constexpr qint64 largestManifest = 64 * 1024;

QStringList keyNames()
{
    return {databaseName + QStringLiteral(".keys"), databaseName + QStringLiteral(".keys.2")};
}

Result<QByteArray> sumOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return hash.result();
}

Result<> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), from}, {QStringLiteral("detail"), source.errorString()}});
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), to}, {QStringLiteral("detail"), target.errorString()}});
    while (!source.atEnd()) {
        const QByteArray block = source.read(1 << 20);
        if (block.isEmpty() && source.error() != QFile::NoError)
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), from}, {QStringLiteral("detail"), source.errorString()}});
        if (target.write(block) != block.size())
            return fail(ErrorCode::DiskFull, {{QStringLiteral("path"), to}, {QStringLiteral("detail"), target.errorString()}});
    }
    if (!target.flush())
        return fail(ErrorCode::DiskFull, {{QStringLiteral("path"), to}, {QStringLiteral("detail"), target.errorString()}});
    target.close();
    return store::syncFile(to);
}

/// Rows of every record and the end of the audit trail, of one moment.
Result<Manifest> describe(Store &store, const QUuid &organization)
{
    Manifest manifest;
    manifest.organization = organization;
    PRAXIS_TRY(const auto session, store.session());
    PRAXIS_CHECK(session->begin(organization, false));
    const auto end = qScopeGuard([&] { session->rollback(); });
    for (const RecordType *type : allRecordTypes()) {
        PRAXIS_TRY(const qint64 rows, session->count(*type, {.deleted = Deleted::Include}));
        manifest.counts.insert(type->key(), rows);
    }
    PRAXIS_TRY(const AuditHead head, session->auditEnd());
    manifest.auditNumber = head.number;
    manifest.auditHash = head.hash;
    return manifest;
}

QByteArray textOf(const Manifest &manifest)
{
    QJsonObject counts;
    for (auto it = manifest.counts.begin(); it != manifest.counts.end(); ++it)
        counts.insert(it.key(), it.value());
    QJsonObject files;
    for (auto it = manifest.files.begin(); it != manifest.files.end(); ++it)
        files.insert(it.key(), QString::fromLatin1(it.value().toHex()));
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("praxis-backup")}, {QStringLiteral("version"), 1},
                                     {QStringLiteral("program"), QStringLiteral(PRAXIS_VERSION)}, {QStringLiteral("at"), manifest.at.toString()},
                                     {QStringLiteral("organization"), idText(manifest.organization)}, {QStringLiteral("audit_number"), manifest.auditNumber},
                                     {QStringLiteral("audit_hash"), QString::fromLatin1(manifest.auditHash.toHex())},
                                     {QStringLiteral("counts"), counts}, {QStringLiteral("files"), files}})
        .toJson();
}

Result<> writeManifest(const QString &path, const Manifest &manifest)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(textOf(manifest)) < 0 || !file.commit())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    return store::syncFile(path);
}

/// The copy is opened and described as a restore will find it; then it is closed, and each file is summed.
Result<Manifest> fill(PracticeFile &practice, Instant at, const QString &folder)
{
    const QDir from(practice.folder());
    const QDir to(folder);
    PRAXIS_CHECK(store::backup(practice.store().access(), to.filePath(databaseName)));
    Manifest manifest;
    {
        PRAXIS_TRY(const auto copy, store::SqliteStore::open(to.filePath(databaseName), practice.store().access().key, {.exclusive = false}));
        PRAXIS_TRY(manifest, describe(*copy, practice.organization()));
    }
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
    PRAXIS_CHECK(writeManifest(to.filePath(manifestName), manifest));
    return manifest;
}

/// Counts of the manifest, and its end of the audit trail, are in the practice; the trail may have grown since.
Result<> compare(PracticeFile &practice, const Manifest &manifest)
{
    PRAXIS_TRY(const Manifest found, describe(practice.store(), practice.organization()));
    for (auto it = manifest.counts.begin(); it != manifest.counts.end(); ++it) {
        if (found.counts.value(it.key()) != it.value())
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("type"), it.key()}, {QStringLiteral("expected"), it.value()},
                                                  {QStringLiteral("found"), found.counts.value(it.key())}});
    }
    PRAXIS_TRY(const auto session, practice.store().session());
    PRAXIS_CHECK(session->begin(practice.organization(), false));
    const auto end = qScopeGuard([&] { session->rollback(); });
    PRAXIS_TRY(const auto entries, session->auditRange(manifest.auditNumber, 1));
    if (entries.isEmpty() || entries.first().number != manifest.auditNumber || entries.first().hash != manifest.auditHash)
        return fail(ErrorCode::AuditBroken, {{QStringLiteral("number"), manifest.auditNumber}, {QStringLiteral("problem"), QStringLiteral("manifest")}});
    return {};
}

Result<> verify(PracticeFile &practice)
{
    const QUuid organization = practice.organization();
    const Parts &parts = practice.parts();
    PRAXIS_CHECK(practice.store().verifyAudit(organization, [&](const AuditHead &head) {
        return parts.seal.verify(auditHeadMessage(organization, head), head.signature);
    }));
    PRAXIS_TRY(const QStringList problems, store::verifyDatabase(practice.store().access()));
    if (!problems.isEmpty())
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("problems"), problems}});
    return {};
}

/// A stranger's file is not opened as a practice before it was looked at: with the key, read only, nothing of it runs.
Result<> inspect(Machine &machine, const QString &database, const QString &login, const SecretBytes &password)
{
    PRAXIS_TRY(const auto header, KeyHeader::open(database, {}, {machine.hasher, machine.disk, nullptr}));
    PRAXIS_TRY(const Unlocked unlocked, header->unlockWithPassword(login, password, machine.clock.now()));
    const auto keyed = [](const SecretBytes &key) -> store::KeySource {
        return [&key](const std::function<void(QByteArrayView)> &use) -> Result<> {
            use(key.view());
            return {};
        };
    };
    Result<int> version = store::inspectForRestore(database, keyed(unlocked.dataKey));
    if (!version && version.error().code == ErrorCode::StoreDamaged && unlocked.nextDataKey)
        version = store::inspectForRestore(database, keyed(*unlocked.nextDataKey));
    if (!version)
        return fail(version.error());
    return {};
}

QString stamp(Instant at)
{
    return at.utc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

/// What stands at `folder` goes aside, what is ready takes its place; when that fails, everything is where it was.
Result<Restored> moveIn(const QString &ready, const QString &folder, Instant at)
{
    Restored restored;
    if (QDir().exists(folder) && !QDir().rmdir(folder)) {
        restored.keptAside = folder + QStringLiteral("-replaced-") + stamp(at);
        PRAXIS_CHECK(store::moveInto(folder, restored.keptAside));
    }
    if (const Result<> moved = store::moveInto(ready, folder); !moved) {
        if (!restored.keptAside.isEmpty())
            PRAXIS_CHECK(store::moveInto(restored.keptAside, folder));
        return fail(moved.error());
    }
    return restored;
}

Result<> mayReplace(const QString &folder, bool replace)
{
    if (PracticeFile::existsIn(folder)) {
        if (!replace)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("path"), folder}});
        QLockFile lock(PracticeFile::pathIn(folder) + QStringLiteral(".lock"));
        lock.setStaleLockTime(std::chrono::milliseconds(0));
        if (!lock.tryLock(0))
            return fail(ErrorCode::StoreBusy, {{QStringLiteral("path"), folder}});
    } else if (QDir(folder).exists() && !QDir(folder).isEmpty()) {
        return fail(ErrorCode::Duplicate, {{QStringLiteral("path"), folder}, {QStringLiteral("detail"), QStringLiteral("the folder is not empty")}});
    }
    return {};
}

} // namespace

Result<Made> make(PracticeFile &practice, const Clock &clock, const QString &parent)
{
    const Actor &actor = practice.actor();
    if (practice.parts().matrix.cell(actor.role, QStringLiteral("contact.export")) != Cell::All)
        return fail(ErrorCode::Denied, {{QStringLiteral("action"), QStringLiteral("contact.export")}});
    const QString name = QStringLiteral("praxis-") + stamp(clock.now());
    const QString path = QDir(parent).filePath(name);
    if (!QDir().mkpath(parent))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), parent}});
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("path"), path}});
    QTemporaryDir begun(QDir(parent).filePath(QStringLiteral(".praxis-unfinished-XXXXXX")));
    if (!begun.isValid())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), parent}, {QStringLiteral("detail"), begun.errorString()}});
    {
        PRAXIS_TRY(const auto session, practice.store().session());
        Door door(*session, practice.parts());
        PRAXIS_CHECK(door.run(actor, RecordEvent{QStringLiteral("backup"), {}, {}, {}, name, 1}));
        PRAXIS_CHECK(door.signAuditHead(actor.organization));
    }
    PRAXIS_TRY(const Manifest manifest, fill(practice, clock.now(), begun.path()));
    PRAXIS_CHECK(store::syncFolderOf(begun.filePath(manifestName)));
    PRAXIS_CHECK(store::moveInto(begun.path(), path));
    begun.setAutoRemove(false);
    return Made{path, manifest.bytes, manifest.at};
}

Result<Manifest> read(const QString &path)
{
    QFile file(QDir(path).filePath(manifestName));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file.fileName()}, {QStringLiteral("detail"), file.errorString()}});
    const QJsonObject json = QJsonDocument::fromJson(file.read(largestManifest)).object();
    if (json[u"format"].toString() != u"praxis-backup")
        return fail(ErrorCode::NotThatKind, {{QStringLiteral("path"), path}, {QStringLiteral("expected"), QStringLiteral("praxis-backup")}});
    if (json[u"version"].toInt() != 1)
        return fail(ErrorCode::StoreNewer, {{QStringLiteral("found"), json[u"version"].toInt()}, {QStringLiteral("known"), 1}});
    Manifest manifest;
    manifest.at = Instant::fromString(json[u"at"].toString());
    manifest.organization = QUuid::fromString(json[u"organization"].toString());
    manifest.auditNumber = json[u"audit_number"].toInteger();
    manifest.auditHash = QByteArray::fromHex(json[u"audit_hash"].toString().toLatin1());
    const QJsonObject counts = json[u"counts"].toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        manifest.counts.insert(it.key(), it.value().toInteger());
    const QJsonObject files = json[u"files"].toObject();
    // Only names that we make: a manifest cannot point at anything outside its folder.
    for (const QString &name : QStringList{databaseName} + keyNames()) {
        if (!files.contains(name))
            continue;
        const QString full = QDir(path).filePath(name);
        PRAXIS_TRY(const QByteArray sum, sumOf(full));
        manifest.files.insert(name, sum);
        manifest.bytes += QFileInfo(full).size();
        if (sum.toHex() != files[name].toString().toLatin1())
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("path"), full}, {QStringLiteral("detail"), QStringLiteral("checksum")}});
    }
    if (!manifest.files.contains(databaseName) || !manifest.files.contains(keyNames().first()))
        return fail(ErrorCode::StoreDamaged, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), QStringLiteral("a file is missing")}});
    return manifest;
}

Result<Restored> restore(Machine &machine, const QString &path, const QString &folder, bool replace, const QString &login,
                         const SecretBytes &password)
{
    PRAXIS_CHECK(mayReplace(folder, replace));
    PRAXIS_TRY(const Manifest manifest, read(path));
    const QFileInfo target(folder);
    if (!QDir().mkpath(target.absolutePath()))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), target.absolutePath()}});
    QTemporaryDir ready(QDir(target.absolutePath()).filePath(QStringLiteral(".praxis-restoring-XXXXXX")));
    if (!ready.isValid())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), target.absolutePath()}, {QStringLiteral("detail"), ready.errorString()}});
    for (auto it = manifest.files.begin(); it != manifest.files.end(); ++it)
        PRAXIS_CHECK(copyFile(QDir(path).filePath(it.key()), ready.filePath(it.key())));
    PRAXIS_CHECK(inspect(machine, ready.filePath(databaseName), login, password));
    {
        PRAXIS_TRY(const auto practice, PracticeFile::open(ready.path(), machine));
        PRAXIS_CHECK(practice->unlockWithPassword(login, password, PracticeFile::Age::Any));
        PRAXIS_CHECK(compare(*practice, manifest));
        PRAXIS_CHECK(verify(*practice));
    }
    PRAXIS_CHECK(mayReplace(folder, replace));
    PRAXIS_TRY(const Restored restored, moveIn(ready.path(), folder, machine.clock.now()));
    ready.setAutoRemove(false);
    return restored;
}

} // namespace praxis::app::Backup
