#include "services/secrets/HeaderDisk.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace praxis {

namespace {

std::unexpected<Error> failed(ErrorCode code, const QString &path, int error)
{
    if (error == ENOSPC || error == EDQUOT)
        code = ErrorCode::DiskFull;
    return fail(code, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), QString::fromLocal8Bit(std::strerror(error))}});
}

class Descriptor {
public:
    Descriptor(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

Result<> syncDescriptor(const QString &path, int flags)
{
    const Descriptor file(path, flags);
    if (!file.isOpen() || ::fsync(file.get()) != 0)
        return failed(ErrorCode::FileUnwritable, path, errno);
    return {};
}

} // namespace

Result<QByteArray> PosixDisk::read(const QString &path, qint64 limit)
{
    const Descriptor file(path, O_RDONLY);
    if (!file.isOpen() && errno == ENOENT)
        return fail(ErrorCode::NotFound);
    if (!file.isOpen())
        return failed(ErrorCode::FileUnreadable, path, errno);
    QByteArray bytes;
    char piece[65536];
    for (;;) {
        const ssize_t got = ::read(file.get(), piece, sizeof piece);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(ErrorCode::FileUnreadable, path, errno);
        if (got == 0)
            return bytes;
        bytes.append(piece, got);
        if (bytes.size() > limit)
            return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), path}, {QStringLiteral("limit"), limit}});
    }
}

Result<> PosixDisk::write(const QString &path, const QByteArray &bytes)
{
    // A file left by a crash may have other rights, and a link planted here must not be followed: start from nothing.
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return failed(ErrorCode::FileUnwritable, path, errno);
    const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file.isOpen())
        return failed(ErrorCode::FileUnwritable, path, errno);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(file.get(), bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (wrote < 0 && errno != EINTR)
            return failed(ErrorCode::FileUnwritable, path, errno);
        done += std::max<ssize_t>(wrote, 0);
    }
    return {};
}

Result<> PosixDisk::sync(const QString &path)
{
    return syncDescriptor(path, O_RDONLY);
}

Result<> PosixDisk::rename(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(ErrorCode::FileUnwritable, to, errno);
    return {};
}

Result<> PosixDisk::syncFolderOf(const QString &path)
{
    return syncDescriptor(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace praxis
