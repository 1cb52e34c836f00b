#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArrayView>
#include <QString>
#include <QVector>

#include <memory>
#include <span>

namespace praxis {

/// A blob that is being written. Destroyed before commit(), it leaves nothing. One thread at a time.
class BlobWriter {
public:
    virtual ~BlobWriter() = default;
    BlobWriter() = default;
    BlobWriter(const BlobWriter &) = delete;
    BlobWriter &operator=(const BlobWriter &) = delete;

    /// DiskFull, FileUnwritable. After an error nothing more can be written.
    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    /// The blob has its name, and survives a power cut, when this returns; never a part of it. Once, at the end.
    [[nodiscard]] virtual Result<> commit() = 0;
};

/// A blob that is read anywhere. One thread at a time. After it was removed its bytes stay readable, or are FileUnreadable where the place
/// is not this computer's.
class Blob {
public:
    virtual ~Blob() = default;
    Blob() = default;
    Blob(const Blob &) = delete;
    Blob &operator=(const Blob &) = delete;

    [[nodiscard]] virtual qint64 size() const = 0;
    /// Fills `into` from `offset` (bytes), or FileUnreadable (data: detail), also where the blob is shorter than that.
    [[nodiscard]] virtual Result<> read(qint64 offset, std::span<uchar> into) = 0;
};

struct BlobEntry {
    QString name;
    qint64 size = 0;    ///< bytes
    Instant writtenAt;  ///< as the place where it is kept says
};

/// A place for large encrypted objects that never change: a folder, or an S3-compatible service. Names are 32 hexadecimal
/// digits in lower case (128 random bits), and say nothing about what they name; any other name is Invalid. Thread-safe.
class Blobs {
public:
    virtual ~Blobs() = default;
    Blobs() = default;
    Blobs(const Blobs &) = delete;
    Blobs &operator=(const Blobs &) = delete;

    /// Duplicate where there is one of this name.
    [[nodiscard]] virtual Result<std::unique_ptr<BlobWriter>> put(const QString &name) = 0;
    /// NotFound, FileUnreadable.
    [[nodiscard]] virtual Result<std::unique_ptr<Blob>> open(const QString &name) = 0;
    /// Removing what is not there succeeds.
    [[nodiscard]] virtual Result<> remove(const QString &name) = 0;
    /// Whole blobs in the order of their names, from the first after `after` (empty: from the beginning), at most `limit`.
    [[nodiscard]] virtual Result<QVector<BlobEntry>> list(const QString &after, int limit) = 0;
    /// Takes away what writers that died have left, where it was last written before `before`; how many there were.
    [[nodiscard]] virtual Result<int> removeUnfinished(Instant before) = 0;
};

[[nodiscard]] bool isBlobName(const QString &name);

} // namespace praxis
