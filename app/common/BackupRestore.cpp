// A backup takes the place of a practice.
#include "app/common/Backup.h"

#include "app/common/BackupManifest.h"
#include "app/common/FileCopy.h"
#include "app/common/MediaCopies.h"
#include "app/common/Placing.h"
#include "app/common/PracticeParts.h"
#include "services/practice/retention/DestructionRegister.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/store/SqliteCopies.h"
#include "services/store/SqliteLock.h"

#include <QDir>
#include <QFile>
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

/// What stands at `folder` goes aside, what is ready takes its place; when that fails, everything is where it was. Answers where that is;
/// blank: there was nothing.
Result<QString> moveIn(const QString &ready, const QString &folder, Instant at)
{
    QString aside;
    if (QDir().exists(folder) && !QDir().rmdir(folder)) {
        aside = folder + QStringLiteral("-replaced-") + stamp(at);
        PRAXIS_CHECK(store::moveInto(folder, aside));
    }
    if (const Result<> moved = store::moveInto(ready, folder); !moved) {
        if (!aside.isEmpty())
            PRAXIS_CHECK(store::moveInto(aside, folder));
        return fail(moved.error());
    }
    return aside;
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

namespace {

/// What the register beside the backups says waits beside the practice for who signs in. True where there is one.
Result<bool> bringRegister(const QString &backup, const QString &folder, const QUuid &organization)
{
    const QString name = DestructionRegister::fileName(organization);
    const QString beside = QFileInfo(backup).dir().filePath(name);
    if (DestructionRegister::countIn(beside) < 0)
        return false;
    QFile file(beside);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), beside}});
    PRAXIS_CHECK(writeWholeFile(PracticeFile::broughtRegisterIn(folder, organization), file.readAll()));
    return true;
}

/// That of the practice which is replaced knows what happened since. True where there is one.
Result<bool> keepRegisterOf(const QString &replaced, const QString &ready, const QUuid &organization)
{
    const QString name = DestructionRegister::fileName(organization);
    QFile file(QDir(replaced).filePath(name));
    if (DestructionRegister::countIn(file.fileName()) < 0 || !file.open(QIODevice::ReadOnly))
        return false;
    PRAXIS_CHECK(writeWholeFile(QDir(ready).filePath(name), file.readAll()));
    return true;
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
    const auto fill = [&]() -> Result<> {
        PRAXIS_CHECK(copyAll(manifest, from, waiting));
        PRAXIS_CHECK(copyMedia(PracticeFile::mediaIn(from), PracticeFile::mediaIn(folder))); // beside what is there: no name is given twice
        PRAXIS_CHECK(bringRegister(from, folder, manifest.organization));
        return Placing::complete(folder, QFileInfo(from).fileName());
    };
    if (const Result<> filled = fill(); !filled) {
        if (!Placing::isPending(folder)) // what is complete takes its place at the next start
            QDir(waiting).removeRecursively();
        return filled;
    }
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
    Restored restored;
    {
        PRAXIS_TRY(const auto practice, PracticeFile::open(ready.path(), machine));
        PRAXIS_CHECK(practice->unlockWithPassword(login, password, PracticeFile::Age::Any));
        PRAXIS_CHECK(compare(*practice, manifest));
        PRAXIS_CHECK(verify(*practice));
        PRAXIS_CHECK(noteRestore(*practice, path));
        PRAXIS_TRY(const bool here, keepRegisterOf(folder, ready.path(), manifest.organization));
        PRAXIS_TRY(const bool beside, bringRegister(folderOf(path), ready.path(), manifest.organization));
        restored.hasRegister = here || beside;
        PRAXIS_TRY(restored.destroyedAgain, practice->destroyAgain());
    }
    PRAXIS_CHECK(mayReplace(folder, replace));
    PRAXIS_TRY(restored.keptAside, moveIn(ready.path(), folder, machine.clock.now()));
    ready.setAutoRemove(false);
    return restored;
}

} // namespace praxis::app::Backup
