#include "app/common/Placing.h"

#include "app/common/PracticeFile.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/store/SqliteFile.h"
#include "services/store/SqliteLock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace praxis::app::Placing {

namespace {

constexpr std::array ends{"-wal", "-shm", ".keys.2", ".keys", "", ".restored"};
constexpr qint64 longestName = 1024;

/// Names the backup: beside the new files while they wait, and beside the practice until somebody has signed in.
QString markIn(const QString &folder)
{
    return PracticeFile::pathIn(folder) + QStringLiteral(".restored");
}

/// The same files once nothing of the old practice is in their way: a kill leaves them under one name or the other.
QString freeIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral(".restoring-now"));
}

Result<> moveAll(const QString &from, const QString &to)
{
    for (const char *end : ends) {
        const QString path = PracticeFile::pathIn(from) + QLatin1StringView(end);
        if (QFileInfo::exists(path))
            PRAXIS_CHECK(store::moveInto(path, PracticeFile::pathIn(to) + QLatin1StringView(end)));
    }
    return {};
}

/// One name for one restore, however often it is taken up again.
Result<QString> asideFor(const QString &folder)
{
    const qint64 begun = QFileInfo(markIn(folderIn(folder))).lastModified().toMSecsSinceEpoch();
    const QString aside = QDir(folder).filePath(QStringLiteral("before-restore-") + QString::number(begun));
    if (!QDir().mkpath(aside))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), aside}});
    return aside;
}

} // namespace

QString folderIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral(".restoring"));
}

Result<> complete(const QString &folder, const QString &backup)
{
    const QString waiting = folderIn(folder);
    PRAXIS_CHECK(writeWholeFile(markIn(waiting), backup.toUtf8()));
    return store::syncFolderOf(markIn(waiting));
}

bool isPending(const QString &folder)
{
    return QFileInfo::exists(freeIn(folder)) || QFileInfo::exists(markIn(folderIn(folder)));
}

Result<> settle(const QString &folder)
{
    if (!isPending(folder))
        return {};
    PRAXIS_TRY(const auto lock, store::lockFor(PracticeFile::pathIn(folder)));
    if (!QFileInfo::exists(freeIn(folder))) {
        PRAXIS_TRY(const QString aside, asideFor(folder));
        PRAXIS_CHECK(moveAll(folder, aside));
        QDir().rmdir(aside); // where there was nothing
        PRAXIS_CHECK(store::moveInto(folderIn(folder), freeIn(folder)));
    }
    PRAXIS_CHECK(moveAll(freeIn(folder), folder));
    QDir().rmdir(freeIn(folder));
    return {};
}

QString backupIn(const QString &folder)
{
    QFile mark(markIn(folder));
    return mark.open(QIODevice::ReadOnly) ? QString::fromUtf8(mark.read(longestName)) : QString();
}

void forgetBackup(const QString &folder)
{
    QFile::remove(markIn(folder));
}

} // namespace praxis::app::Placing
