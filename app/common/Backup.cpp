#include "app/common/Backup.h"

#include "app/common/MediaCopies.h"
#include "app/common/Placing.h"
#include "models/records/Registry.h"
#include "services/practice/PracticeCommands.h"
#include "services/store/SqlSession.h"
#include "services/store/SqliteCopies.h"
#include "services/store/SqliteLock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
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

using Types = QVector<const RecordType *>;

Types allTypes()
{
    const auto all = allRecordTypes();
    return {all.begin(), all.end()};
}

/// A copy that an earlier version made has no tables for what came later.
Types typesNamedIn(const Manifest &manifest)
{
    Types types = allTypes();
    types.removeIf([&](const RecordType *type) { return !manifest.counts.contains(type->key()); });
    return types;
}

/// Rows of these records and the end of the audit trail, of one moment.
Result<Manifest> describe(StoreSession &session, const QUuid &organization, const Types &types)
{
    Manifest manifest;
    manifest.organization = organization;
    PRAXIS_CHECK(session.begin(organization, false));
    const auto end = qScopeGuard([&] { session.rollback(); });
    for (const RecordType *type : types) {
        PRAXIS_TRY(const qint64 rows, session.count(*type, {.deleted = Deleted::Include}));
        manifest.counts.insert(type->key(), rows);
    }
    PRAXIS_TRY(const AuditHead head, session.auditEnd());
    manifest.auditNumber = head.number;
    manifest.auditHash = head.hash;
    return manifest;
}

/// Of a copy that nobody may change.
Result<Manifest> describe(store::SqliteAccess copy, const QUuid &organization, const Types &types)
{
    copy.readOnly = true;
    PRAXIS_TRY(std::unique_ptr<store::Connection> connection, store::openKeyed(copy));
    store::SqlSession session(std::move(connection));
    return describe(session, organization, types);
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
Result<Manifest> fill(const Source &source, Instant at, const QString &folder, const std::function<bool()> &stopped)
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
    // After the database: what its rows name is there already.
    for (const QString &tier : {PracticeFile::mediaIn(source.folder), PracticeFile::archiveIn(source.folder)}) {
        PRAXIS_TRY(const qint64 media, copyMedia(tier, PracticeFile::mediaIn(folder), stopped));
        manifest.bytes += media;
    }
    PRAXIS_CHECK(writeManifest(to.filePath(manifestName), manifest));
    return manifest;
}

Result<> sameCounts(const Manifest &found, const Manifest &manifest)
{
    for (auto it = manifest.counts.begin(); it != manifest.counts.end(); ++it) {
        if (found.counts.value(it.key()) != it.value())
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("type"), it.key()}, {QStringLiteral("expected"), it.value()},
                                                  {QStringLiteral("found"), found.counts.value(it.key())}});
    }
    return {};
}

std::unexpected<Error> anotherTrail(const Manifest &manifest)
{
    return fail(ErrorCode::AuditBroken, {{QStringLiteral("number"), manifest.auditNumber}, {QStringLiteral("problem"), QStringLiteral("manifest")}});
}

/// Counts of the manifest, and its end of the audit trail, are in the practice; the trail may have grown since.
Result<> compare(PracticeFile &practice, const Manifest &manifest)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    PRAXIS_TRY(const Manifest found, describe(*session, practice.organization(), typesNamedIn(manifest)));
    PRAXIS_CHECK(sameCounts(found, manifest));
    PRAXIS_CHECK(session->begin(practice.organization(), false));
    const auto end = qScopeGuard([&] { session->rollback(); });
    PRAXIS_TRY(const auto entries, session->auditRange(manifest.auditNumber, 1));
    if (entries.isEmpty() || entries.first().number != manifest.auditNumber || entries.first().hash != manifest.auditHash)
        return anotherTrail(manifest);
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

Result<> noteRestore(PracticeFile &practice, const QString &path)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    const RecordEvent event{QStringLiteral("restore"), QStringLiteral("Organization"), practice.organization(), {}, QFileInfo(path).fileName(), 1};
    PRAXIS_CHECK(Door(*session, practice.parts()).run(practice.actor(), event));
    return {};
}

Result<> copyAll(const Manifest &manifest, const QString &from, const QString &to)
{
    for (auto it = manifest.files.begin(); it != manifest.files.end(); ++it)
        PRAXIS_CHECK(copyFile(QDir(from).filePath(it.key()), QDir(to).filePath(it.key())));
    return {};
}

QString stamp(Instant at)
{
    return at.utc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

QString nameOf(Instant at)
{
    return QStringLiteral("praxis-") + stamp(at);
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
        PRAXIS_CHECK(store::lockFor(PracticeFile::pathIn(folder)));
    } else if (QDir(folder).exists() && !QDir(folder).isEmpty()) {
        return fail(ErrorCode::Duplicate, {{QStringLiteral("path"), folder}, {QStringLiteral("detail"), QStringLiteral("the folder is not empty")}});
    }
    return {};
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

Result<Made> copy(const Source &source, Instant at, const QString &parent, const std::function<bool()> &stopped)
{
    const QString path = QDir(parent).filePath(nameOf(at));
    if (!QDir().mkpath(parent))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), parent}});
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("path"), path}});
    QTemporaryDir begun(QDir(parent).filePath(QStringLiteral(".praxis-unfinished-XXXXXX")));
    if (!begun.isValid())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), parent}, {QStringLiteral("detail"), begun.errorString()}});
    PRAXIS_TRY(const Manifest manifest, fill(source, at, begun.path(), stopped));
    PRAXIS_CHECK(store::syncFolderOf(begun.filePath(manifestName)));
    if (stopped && stopped())
        return fail(ErrorCode::Cancelled);
    PRAXIS_CHECK(store::moveInto(begun.path(), path));
    begun.setAutoRemove(false);
    return Made{path, manifest.bytes, manifest.at};
}

Result<Made> make(PracticeFile &practice, const Clock &clock, const QString &parent)
{
    const Instant at = clock.now();
    {
        PRAXIS_TRY(const auto session, practice.store().session());
        Door door(*session, practice.parts());
        PRAXIS_CHECK(announce(door, practice.parts(), practice.actor(), at));
    }
    return copy(sourceOf(practice), at, parent);
}

QString folderOf(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? info.absoluteFilePath() : info.absolutePath();
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

Result<> putInPlace(const QString &path, const QString &folder)
{
    PRAXIS_CHECK(Placing::settle(folder));
    const QString from = folderOf(path);
    PRAXIS_TRY(const Manifest manifest, read(from));
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), folder}});
    PRAXIS_CHECK(store::lockFor(PracticeFile::pathIn(folder)));
    const QString waiting = Placing::folderIn(folder);
    if (!QDir(waiting).removeRecursively() || !QDir().mkdir(waiting))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), waiting}});
    if (const Result<> copied = copyAll(manifest, from, waiting); !copied) {
        QDir(waiting).removeRecursively();
        return copied;
    }
    PRAXIS_CHECK(copyMedia(PracticeFile::mediaIn(from), PracticeFile::mediaIn(folder))); // beside what is there: no name is given twice
    PRAXIS_CHECK(Placing::complete(folder, QFileInfo(from).fileName()));
    return Placing::settle(folder);
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
    PRAXIS_CHECK(copyAll(manifest, path, ready.path()));
    PRAXIS_CHECK(copyMedia(PracticeFile::mediaIn(path), PracticeFile::mediaIn(ready.path())));
    PRAXIS_CHECK(inspect(machine, ready.filePath(databaseName), login, password));
    {
        PRAXIS_TRY(const auto practice, PracticeFile::open(ready.path(), machine));
        PRAXIS_CHECK(practice->unlockWithPassword(login, password, PracticeFile::Age::Any));
        PRAXIS_CHECK(compare(*practice, manifest));
        PRAXIS_CHECK(verify(*practice));
        PRAXIS_CHECK(noteRestore(*practice, path));
    }
    PRAXIS_CHECK(mayReplace(folder, replace));
    PRAXIS_TRY(const Restored restored, moveIn(ready.path(), folder, machine.clock.now()));
    ready.setAutoRemove(false);
    return restored;
}

} // namespace praxis::app::Backup
