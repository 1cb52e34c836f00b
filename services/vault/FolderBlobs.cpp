#include "services/vault/FolderBlobs.h"

#include "services/vault/Descriptor.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace praxis::vault {

namespace {

constexpr qint64 behind = 16 * 1024 * 1024; ///< bytes between two hints to the disk

std::unexpected<Error> noSuchName()
{
    return fail(ErrorCode::Invalid, {{QStringLiteral("detail"), QStringLiteral("blob name")}});
}

class FileBlob final : public Blob {
public:
    FileBlob(Descriptor file, qint64 size) : m_file(std::move(file)), m_size(size) {}

    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] Result<> read(qint64 offset, std::span<uchar> into) override { return m_file.readAt(offset, into); }

private:
    Descriptor m_file;
    qint64 m_size;
};

class FileBlobWriter final : public BlobWriter {
public:
    FileBlobWriter(Descriptor file, QString unfinished, QString path)
        : m_file(std::move(file)), m_unfinished(std::move(unfinished)), m_path(std::move(path))
    {
    }
    ~FileBlobWriter() override
    {
        if (!m_isDone)
            (void)unlinkFile(m_unfinished); // what cannot be removed now is swept later
    }

    [[nodiscard]] Result<> write(QByteArrayView bytes) override
    {
        if (m_isDone || m_hasFailed)
            return fail(ErrorCode::Internal);
        Result<> written = m_file.write(bytes);
        m_hasFailed = !written;
        m_written += bytes.size();
        if (written && m_written - m_begun >= behind) {
            m_file.writeBehind(m_begun, m_written - m_begun);
            m_begun = m_written;
        }
        return written;
    }

    [[nodiscard]] Result<> commit() override
    {
        if (m_isDone || m_hasFailed)
            return fail(ErrorCode::Internal);
        m_hasFailed = true; // until all of it has succeeded
        PRAXIS_CHECK(m_file.sync());
        PRAXIS_CHECK(m_file.close());
        PRAXIS_CHECK(renameFile(m_unfinished, m_path));
        m_isDone = true;
        Result<> placed = syncFolder(QFileInfo(m_path).path());
        if (!placed)
            (void)unlinkFile(m_path);
        return placed;
    }

private:
    Descriptor m_file;
    QString m_unfinished;
    QString m_path;
    qint64 m_written = 0; ///< bytes
    qint64 m_begun = 0;   ///< of them: handed to the disk
    bool m_hasFailed = false;
    bool m_isDone = false;
};

} // namespace

Result<std::unique_ptr<FolderBlobs>> FolderBlobs::in(const QString &folder)
{
    std::unique_ptr<FolderBlobs> blobs(new FolderBlobs(QDir::cleanPath(folder)));
    PRAXIS_CHECK(blobs->makeFolder(blobs->m_folder));
    PRAXIS_CHECK(blobs->makeFolder(blobs->unfinished()));
    return blobs;
}

Result<> FolderBlobs::makeFolder(const QString &path) const
{
    PRAXIS_TRY(const bool made, makeOneFolder(path));
    return made ? syncFolder(QFileInfo(path).path()) : Result<>();
}

Result<std::unique_ptr<BlobWriter>> FolderBlobs::put(const QString &name)
{
    if (!isBlobName(name))
        return noSuchName();
    const QString path = pathOf(name);
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("blob")}, {QStringLiteral("value"), name}});
    PRAXIS_CHECK(makeFolder(QFileInfo(path).path()));
    const QString unfinishedPath = unfinished() + u'/' + name;
    PRAXIS_TRY(Descriptor file, Descriptor::create(unfinishedPath));
    return std::make_unique<FileBlobWriter>(std::move(file), unfinishedPath, path);
}

Result<std::unique_ptr<Blob>> FolderBlobs::open(const QString &name)
{
    if (!isBlobName(name))
        return noSuchName();
    Result<Descriptor> opened = Descriptor::read(pathOf(name));
    if (!opened && opened.error().code == ErrorCode::NotFound && !QFileInfo::exists(m_folder)) // not the file is gone, but its disk
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), m_folder}});
    PRAXIS_TRY(Descriptor file, std::move(opened));
    PRAXIS_TRY(const qint64 size, file.size());
    return std::make_unique<FileBlob>(std::move(file), size);
}

Result<> FolderBlobs::remove(const QString &name)
{
    if (!isBlobName(name))
        return noSuchName();
    const QString path = pathOf(name);
    PRAXIS_TRY(const bool removed, unlinkFile(path));
    return removed ? syncFolder(QFileInfo(path).path()) : Result<>();
}

Result<QVector<BlobEntry>> FolderBlobs::list(const QString &after, int limit)
{
    QVector<BlobEntry> entries;
    const QDir root(m_folder);
    if (!root.isReadable())
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), m_folder}});
    for (const QString &part : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (part.size() != 2 || part < after.first(std::min<qsizetype>(2, after.size())))
            continue;
        const auto files = QDir(root.filePath(part)).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &file : files) {
            const QString name = file.fileName();
            if (!isBlobName(name) || !name.startsWith(part) || name <= after)
                continue;
            entries.append({name, file.size(), Instant{file.lastModified().toMSecsSinceEpoch()}});
            if (entries.size() == limit)
                return entries;
        }
    }
    return entries;
}

Result<int> FolderBlobs::removeUnfinished(Instant before)
{
    int removed = 0;
    const auto files = QDir(unfinished()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    for (const QFileInfo &file : files) {
        if (file.lastModified().toMSecsSinceEpoch() >= before.ms)
            continue;
        PRAXIS_TRY(const bool was, unlinkFile(file.filePath()));
        removed += was ? 1 : 0;
    }
    return removed;
}

} // namespace praxis::vault
