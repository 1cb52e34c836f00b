#include "app/desktop/LocalBackups.h"

#include "app/desktop/LocalGate.h"
#include "services/store/SqliteCopies.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace praxis::app {

namespace {

constexpr auto folderKey = "backup/folder";
constexpr auto lastKey = "backup/last";

ui::BackupInfo infoOf(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    return {path, Instant{file.lastModified().toMSecsSinceEpoch()}, file.size()};
}

QFuture<Result<ui::BackupInfo>> closed()
{
    QPromise<Result<ui::BackupInfo>> none;
    none.start();
    none.addResult(Result<ui::BackupInfo>(fail(ErrorCode::StoreUnavailable)));
    none.finish();
    return none.future();
}

} // namespace

QString LocalBackups::folder() const
{
    return QSettings().value(QLatin1StringView(folderKey), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

ui::BackupInfo LocalBackups::last() const
{
    return infoOf(QSettings().value(QLatin1StringView(lastKey)).toString());
}

QFuture<Result<ui::BackupInfo>> LocalBackups::make(const QString &folder, std::function<void(int)> progress)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed();
    if (progress)
        progress(0);
    QSettings().setValue(QLatin1StringView(folderKey), folder);
    const QString stamp = m_gate.now().utc().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    const QString target = QDir(folder).filePath(QStringLiteral("praxis-%1.praxis").arg(stamp));
    QSettings().setValue(QLatin1StringView(lastKey), target);
    const QString keys = PracticeFile::pathIn(file->folder()) + QStringLiteral(".keys");
    return QtConcurrent::run([access = file->store().access(), target, keys]() -> Result<ui::BackupInfo> {
        PRAXIS_CHECK(store::backup(access, target));
        // Without its key header a copy opens for nobody.
        const QString keysTarget = target + QStringLiteral(".keys");
        if (!QFile::copy(keys, keysTarget))
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), keysTarget}});
        return infoOf(target);
    });
}

QFuture<Result<ui::BackupInfo>> LocalBackups::verify(const QString &path)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed();
    return QtConcurrent::run([access = file->store().access(), path]() mutable -> Result<ui::BackupInfo> {
        access.path = path;
        access.readOnly = true;
        PRAXIS_CHECK(store::inspectForRestore(path, access.key));
        PRAXIS_TRY(const QStringList wrong, store::verifyDatabase(access));
        if (!wrong.isEmpty())
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("detail"), wrong.join(u'\n')}});
        return infoOf(path);
    });
}

} // namespace praxis::app
