#include "app/desktop/LocalBackups.h"

#include "app/common/Backup.h"
#include "app/desktop/LocalGate.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace praxis::app {

namespace {

constexpr auto folderKey = "backup/folder";
constexpr auto lastKey = "backup/last";
constexpr auto lastAtKey = "backup/last-at";
constexpr auto lastBytesKey = "backup/last-bytes";

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
    const QSettings settings;
    const QString path = settings.value(QLatin1StringView(lastKey)).toString();
    if (!QFileInfo::exists(path))
        return {};
    return {path, Instant{settings.value(QLatin1StringView(lastAtKey)).toLongLong()}, settings.value(QLatin1StringView(lastBytesKey)).toLongLong()};
}

QFuture<Result<ui::BackupInfo>> LocalBackups::make(const QString &folder, std::function<void(int)> progress)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed();
    if (progress)
        progress(0);
    QSettings().setValue(QLatin1StringView(folderKey), folder);
    const Instant now = m_gate.now();
    // The trail is told by the desk's own writer, so that two never write at once.
    const QFuture<Result<bool>> told = m_gate.desk()->onWriterQuietly<bool>([now, &parts = m_gate.desk()->parts()](Door &door, const Actor &actor) -> Result<bool> {
        PRAXIS_CHECK(Backup::announce(door, parts, actor, now));
        return true;
    });
    return QtConcurrent::run(&m_workers, [source = Backup::sourceOf(*file), told, now, folder](QPromise<Result<ui::BackupInfo>> &answer) {
        answer.addResult([&]() -> Result<ui::BackupInfo> {
            QFuture<Result<bool>> first = told;
            first.waitForFinished();
            if (first.resultCount() == 0)
                return fail(ErrorCode::Cancelled);
            PRAXIS_CHECK(first.result());
            PRAXIS_TRY(const Backup::Made made, Backup::copy(source, now, folder, [&answer] { return answer.isCanceled(); }));
            if (made.missingMedia == 0) { // one that is not whole is not the one to rely on
                QSettings settings;
                settings.setValue(QLatin1StringView(lastKey), made.path);
                settings.setValue(QLatin1StringView(lastAtKey), made.at.ms);
                settings.setValue(QLatin1StringView(lastBytesKey), made.bytes);
            }
            return ui::BackupInfo{made.path, made.at, made.bytes, made.agedOut, made.missingMedia};
        }());
    });
}

QFuture<Result<ui::BackupInfo>> LocalBackups::verify(const QString &path)
{
    PracticeFile *file = m_gate.practice();
    if (!file)
        return closed();
    return QtConcurrent::run(&m_workers, [&machine = m_gate.machine(), source = Backup::sourceOf(*file), path]() -> Result<ui::BackupInfo> {
        PRAXIS_TRY(const Backup::Manifest manifest, Backup::check(machine, source, path));
        return ui::BackupInfo{Backup::folderOf(path), manifest.at, manifest.bytes, 0, manifest.missingMedia};
    });
}

} // namespace praxis::app
