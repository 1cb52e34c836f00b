#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArrayView>
#include <QString>

class QIODevice;
struct archive;
struct archive_entry;

namespace praxis::interchange {

/// A zip archive as a stream (libarchive; Zip64 where it grows large): nothing is kept in memory, whatever the size. After an error
/// only that error. FileUnwritable, for the caller to find out whether the disk is full.
class ZipWriter {
public:
    explicit ZipWriter(QIODevice &device);
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    /// The next file; `path` with slashes, made by us. `packed`: media and PDFs are not made smaller by packing them again.
    [[nodiscard]] Result<> begin(const QString &path, qint64 size, Instant at, bool packed);
    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] Result<> finish();

private:
    [[nodiscard]] Result<> check(long long code);

    QIODevice &m_device;
    struct archive *m_archive;
};

} // namespace praxis::interchange
