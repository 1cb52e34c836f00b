#include "app/common/MediaCopies.h"

#include "models/ports/Blobs.h"
#include "services/store/SqliteFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace praxis::app {

namespace {

constexpr qint64 piece = 1 << 20;

Result<qint64> copyPayload(const QString &from, const QString &to, const std::function<bool()> &stopped)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) // destroyed a moment ago, at the end of its retention
        return QFile::exists(from) ? Result<qint64>(fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), from}})) : Result<qint64>(0);
    const QString begun = to + QStringLiteral(".part");
    QFile::remove(begun);
    QFile target(begun);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), begun}, {QStringLiteral("detail"), target.errorString()}});
    const auto give = [&](ErrorCode code) -> Result<qint64> {
        target.remove();
        return fail(code, {{QStringLiteral("path"), to}});
    };
    while (!source.atEnd()) {
        const QByteArray block = source.read(piece);
        if (block.isEmpty() && source.error() != QFile::NoError)
            return give(ErrorCode::FileUnreadable);
        if (target.write(block) != block.size())
            return give(ErrorCode::DiskFull);
        if (stopped && stopped())
            return give(ErrorCode::Cancelled);
    }
    if (!target.flush())
        return give(ErrorCode::DiskFull);
    target.close();
    PRAXIS_CHECK(store::syncFile(begun));
    if (!QFile::rename(begun, to))
        return give(ErrorCode::FileUnwritable);
    return source.size();
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
        PRAXIS_CHECK(store::syncFolderOf(target));
    }
    return bytes;
}

} // namespace praxis::app
