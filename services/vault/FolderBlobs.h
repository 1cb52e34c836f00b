#pragma once

#include "models/ports/Blobs.h"

namespace praxis::vault {

/// Blobs as files of a folder: `ab/abcdef…`, and `unfinished/…` while they are written. Only their owner may read them.
/// A blob gets its place by a rename when it is on the disk, and the folder's entry is on the disk before commit() returns.
class FolderBlobs final : public Blobs {
public:
    /// Makes the folder where there is none. FileUnwritable (data: path, detail), DiskFull.
    [[nodiscard]] static Result<std::unique_ptr<FolderBlobs>> in(const QString &folder);

    [[nodiscard]] Result<std::unique_ptr<BlobWriter>> put(const QString &name) override;
    [[nodiscard]] Result<std::unique_ptr<Blob>> open(const QString &name) override;
    [[nodiscard]] Result<> remove(const QString &name) override;
    [[nodiscard]] Result<QVector<BlobEntry>> list(const QString &after, int limit) override;
    [[nodiscard]] Result<int> removeUnfinished(Instant before) override;

private:
    explicit FolderBlobs(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder + u'/' + name.first(2) + u'/' + name; }
    [[nodiscard]] QString unfinished() const { return m_folder + QStringLiteral("/unfinished"); }
    [[nodiscard]] Result<> makeFolder(const QString &path) const;

    QString m_folder;
};

} // namespace praxis::vault
