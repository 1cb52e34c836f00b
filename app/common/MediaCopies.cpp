#include "app/common/MediaCopies.h"

#include "app/common/FileCopy.h"
#include "models/ports/Blobs.h"
#include "services/store/SqliteFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace praxis::app {

namespace {

Result<qint64> copyPayload(const QString &from, const QString &to, const std::function<bool()> &stopped)
{
    const QString begun = to + QStringLiteral(".part");
    QFile::remove(begun);
    const Result<qint64> copied = copyFile(from, begun, stopped);
    if (!copied && copied.error().code == ErrorCode::FileUnreadable && !QFile::exists(from))
        return 0; // destroyed a moment ago, at the end of its retention
    if (copied)
        PRAXIS_CHECK(store::moveInto(begun, to));
    return copied;
}

} // namespace

Result<qint64> copyMedia(const QString &from, const QString &to, const std::function<bool()> &stopped)
{
    qint64 bytes = 0;
    QDirIterator all(from, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo payload(all.next());
        const QString name = payload.fileName();
        if (!isBlobName(name) || payload.dir().dirName() != name.first(2))
            continue; // unfinished, or nobody's of ours
        const QString place = QDir(to).filePath(name.first(2));
        const QString target = QDir(place).filePath(name);
        if (QFile::exists(target))
            continue;
        if (!QDir().mkpath(place))
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), place}});
        PRAXIS_TRY(const qint64 copied, copyPayload(payload.filePath(), target, stopped));
        bytes += copied;
    }
    return bytes;
}

QStringList mediaMissingIn(const QString &folder, const QStringList &names)
{
    QStringList missing;
    for (const QString &name : names) {
        if (!QFile::exists(QDir(folder).filePath(name.first(2) + u'/' + name)))
            missing.append(name);
    }
    return missing;
}

} // namespace praxis::app
