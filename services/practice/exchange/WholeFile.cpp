#include "services/practice/exchange/WholeFile.h"

#include <QSaveFile>

#include <cerrno>

#include <unistd.h>

namespace praxis {

namespace {

std::unexpected<Error> unwritable(const QSaveFile &file, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT || file.error() == QFileDevice::ResourceError;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                {{QStringLiteral("path"), file.fileName()}, {QStringLiteral("detail"), file.errorString()}});
}

} // namespace

Result<> writeWholeFile(const QString &path, const std::function<Result<>(QIODevice &)> &write)
{
    QSaveFile file(path); // never straight into the place: a full disk would leave half of it
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file, errno);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    errno = 0;
    const Result<> written = write(file);
    if (!written) {
        const int code = errno;
        file.cancelWriting();
        file.commit();
        const bool fromDisk = written.error().code == ErrorCode::FileUnwritable;
        return fromDisk ? Result<>(unwritable(file, code)) : written;
    }
    // QSaveFile::commit() renames all the same where the last bytes did not fit (Qt 6.4), and where the disk does not take them.
    errno = 0;
    if (!file.flush() || ::fsync(file.handle()) != 0) {
        const auto error = unwritable(file, errno);
        file.cancelWriting();
        file.commit();
        return error;
    }
    errno = 0;
    if (!file.commit())
        return unwritable(file, errno);
    return {};
}

Result<> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    return writeWholeFile(path, [&bytes](QIODevice &device) {
        return device.write(bytes) == bytes.size() ? Result<>() : Result<>(fail(ErrorCode::FileUnwritable));
    });
}

} // namespace praxis
