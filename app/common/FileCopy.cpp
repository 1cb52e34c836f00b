#include "app/common/FileCopy.h"

#include "services/store/SqliteFile.h"

#include <QFile>

#include <cerrno>

namespace praxis::app {

namespace {

constexpr qint64 piece = 1 << 20;

std::unexpected<Error> unreadable(const QFile &file)
{
    return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file.fileName()}, {QStringLiteral("detail"), file.errorString()}});
}

/// With errno as the refused call left it.
std::unexpected<Error> unwritable(const QFile &file)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || file.error() == QFileDevice::ResourceError;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {{QStringLiteral("path"), file.fileName()}, {QStringLiteral("detail"), file.errorString()}});
}

Result<qint64> pour(QFile &source, QFile &target, const std::function<bool()> &stopped)
{
    qint64 bytes = 0;
    while (!source.atEnd()) {
        const QByteArray block = source.read(piece);
        if (block.isEmpty() && source.error() != QFile::NoError)
            return unreadable(source);
        errno = 0;
        if (target.write(block) != block.size())
            return unwritable(target);
        bytes += block.size();
        if (stopped && stopped())
            return fail(ErrorCode::Cancelled);
    }
    errno = 0;
    if (!target.flush())
        return unwritable(target);
    PRAXIS_CHECK(store::syncFile(target.fileName()));
    return bytes;
}

} // namespace

Result<qint64> copyFile(const QString &from, const QString &to, const std::function<bool()> &stopped)
{
    QFile source(from), target(to);
    if (!source.open(QIODevice::ReadOnly))
        return unreadable(source);
    errno = 0;
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return unwritable(target);
    Result<qint64> copied = pour(source, target, stopped);
    if (!copied)
        target.remove();
    return copied;
}

} // namespace praxis::app
