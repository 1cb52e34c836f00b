#include "services/practice/people/BundlePlace.h"

#include "services/interchange/ZipWriter.h"
#include "services/practice/exchange/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

#include <unistd.h>

namespace praxis {

namespace {

std::unexpected<Error> unwritable(const QString &path, const QString &detail, int code)
{
    return fail(code == ENOSPC || code == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                {{QStringLiteral("path"), QDir::toNativeSeparators(path)}, {QStringLiteral("detail"), detail}});
}

class Folder : public BundlePlace {
public:
    explicit Folder(const QString &path) : m_folder(path) {}

    [[nodiscard]] Result<> begin(const QString &path, qint64, Instant, bool) override
    {
        m_file.setFileName(m_folder.filePath(path));
        errno = 0;
        if (!m_folder.mkpath(QFileInfo(path).path()) || !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return unwritable(m_file.fileName(), m_file.errorString(), errno);
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return {};
    }
    [[nodiscard]] Result<> write(QByteArrayView bytes) override
    {
        errno = 0;
        if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
            return unwritable(m_file.fileName(), m_file.errorString(), m_file.error() == QFileDevice::ResourceError ? ENOSPC : errno);
        return {};
    }
    [[nodiscard]] Result<> end() override
    {
        errno = 0;
        const bool isKept = ::fsync(m_file.handle()) == 0; // before the folder has its name
        const int code = errno;
        m_file.close();
        return isKept ? Result<>() : Result<>(unwritable(m_file.fileName(), QStringLiteral("it cannot be written to the disk"), code));
    }

private:
    QDir m_folder;
    QFile m_file;
};

class Zip : public BundlePlace {
public:
    explicit Zip(QIODevice &device) : m_zip(device) {}

    [[nodiscard]] Result<> begin(const QString &path, qint64 size, Instant at, bool packed) override { return m_zip.begin(path, size, at, packed); }
    [[nodiscard]] Result<> write(QByteArrayView bytes) override { return m_zip.write(bytes); }
    [[nodiscard]] Result<> end() override { return {}; }
    [[nodiscard]] Result<> finish() { return m_zip.finish(); }

private:
    interchange::ZipWriter m_zip;
};

Result<> inNewFolder(const QString &path, const std::function<Result<>(BundlePlace &)> &fill)
{
    if (QFileInfo::exists(path))
        return unwritable(path, QStringLiteral("it is there already"), EEXIST);
    QTemporaryDir temporary(path + QStringLiteral(".part-XXXXXX")); // goes by itself, with what is in it
    if (!temporary.isValid())
        return unwritable(path, temporary.errorString(), 0);
    Folder folder(temporary.path());
    PRAXIS_CHECK(fill(folder));
    errno = 0;
    if (!QDir().rename(temporary.path(), path))
        return unwritable(path, QStringLiteral("it cannot be given its name"), errno);
    temporary.setAutoRemove(false);
    return {};
}

} // namespace

Result<> inNewPlace(const QString &path, const std::function<Result<>(BundlePlace &)> &fill)
{
    if (!path.endsWith(u".zip", Qt::CaseInsensitive))
        return inNewFolder(path, fill);
    return writeWholeFile(path, [&fill](QIODevice &device) -> Result<> {
        Zip zip(device);
        PRAXIS_CHECK(fill(zip));
        return zip.finish();
    });
}

} // namespace praxis
