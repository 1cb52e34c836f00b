#include "services/vault/Descriptor.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace praxis::vault {

namespace {

std::unexpected<Error> failed(ErrorCode code, const QString &path, int error)
{
    if (error == ENOSPC || error == EDQUOT)
        code = ErrorCode::DiskFull;
    return fail(code, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), QString::fromLocal8Bit(std::strerror(error))}});
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<Descriptor> Descriptor::create(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failed(ErrorCode::FileUnwritable, path, errno);
    return Descriptor(path, descriptor);
}

Result<Descriptor> Descriptor::read(const QString &path)
{
    // Without waiting: a pipe that somebody put in a file's place must not hold us up.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return failed(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::FileUnreadable, path, errno);
    Descriptor file(path, descriptor);
    struct stat info {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        return failed(ErrorCode::FileUnreadable, path, EINVAL);
    return file;
}

Result<> Descriptor::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t wrote = ::write(m_descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return failed(ErrorCode::FileUnwritable, m_path, errno);
        bytes = bytes.sliced(wrote);
    }
    return {};
}

void Descriptor::writeBehind([[maybe_unused]] qint64 from, [[maybe_unused]] qint64 size)
{
#ifdef SYNC_FILE_RANGE_WRITE
    (void)::sync_file_range(m_descriptor, from, size, SYNC_FILE_RANGE_WRITE); // a help only: sync() is what counts
#endif
}

Result<> Descriptor::sync()
{
    if (::fsync(m_descriptor) != 0)
        return failed(ErrorCode::FileUnwritable, m_path, errno);
    return {};
}

Result<> Descriptor::close()
{
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return failed(ErrorCode::FileUnwritable, m_path, errno);
    return {};
}

Result<qint64> Descriptor::size() const
{
    struct stat info {};
    if (::fstat(m_descriptor, &info) != 0)
        return failed(ErrorCode::FileUnreadable, m_path, errno);
    return qint64{info.st_size};
}

Result<> Descriptor::readAt(qint64 offset, std::span<uchar> into) const
{
    while (!into.empty()) {
        const ssize_t got = ::pread(m_descriptor, into.data(), into.size(), offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failed(ErrorCode::FileUnreadable, m_path, got == 0 ? ENODATA : errno);
        into = into.subspan(static_cast<std::size_t>(got));
        offset += got;
    }
    return {};
}

Result<> syncFolder(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return failed(ErrorCode::FileUnwritable, path, errno);
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error == 0 ? Result<>() : Result<>(failed(ErrorCode::FileUnwritable, path, error));
}

Result<> renameFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(ErrorCode::FileUnwritable, to, errno);
    return {};
}

Result<bool> unlinkFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) == 0)
        return true;
    if (errno == ENOENT)
        return false;
    return failed(ErrorCode::FileUnwritable, path, errno);
}

Result<bool> makeOneFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    return failed(ErrorCode::FileUnwritable, path, errno);
}

} // namespace praxis::vault
