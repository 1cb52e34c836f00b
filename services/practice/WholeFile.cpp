#include "services/practice/WholeFile.h"

#include <QSaveFile>

#include <cerrno>

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
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file, 0);
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
    errno = 0;
    if (!file.commit())
        return unwritable(file, errno);
    return {};
}

} // namespace praxis
