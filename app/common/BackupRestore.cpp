// A backup takes the place of a practice.
#include "app/common/Backup.h"

#include "app/common/BackupManifest.h"
#include "app/common/MediaCopies.h"
#include "app/common/Placing.h"
#include "app/common/PracticeParts.h"
#include "services/practice/PracticeCommands.h"
#include "services/store/SqliteCopies.h"
#include "services/store/SqliteLock.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>

namespace praxis::app::Backup {

namespace {

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
