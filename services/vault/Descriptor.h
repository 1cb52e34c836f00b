#pragma once

#include "models/kernel/Error.h"

#include <QByteArrayView>
#include <QString>

#include <span>
#include <utility>

namespace praxis::vault {

/// An open file or folder of the system. Errors: DiskFull, else `code` (data: path, detail).
class Descriptor {
public:
    Descriptor() = default;
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    /// A new file; fails where there is one. FileUnwritable.
    [[nodiscard]] static Result<Descriptor> create(const QString &path);
    /// A regular file, never through a link. NotFound, FileUnreadable.
    [[nodiscard]] static Result<Descriptor> read(const QString &path);

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    /// Asks the disk to begin with what was written, so that sync() finds little to wait for.
    void writeBehind(qint64 from, qint64 size);
    [[nodiscard]] Result<> sync();
    [[nodiscard]] Result<> close();
    [[nodiscard]] Result<qint64> size() const;
    /// All of `into`, or FileUnreadable.
    [[nodiscard]] Result<> readAt(qint64 offset, std::span<uchar> into) const;

private:
    Descriptor(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    QString m_path;
    int m_descriptor = -1;
};

[[nodiscard]] Result<> syncFolder(const QString &path);
[[nodiscard]] Result<> renameFile(const QString &from, const QString &to);
/// Succeeds where there is none; whether there was one.
[[nodiscard]] Result<bool> unlinkFile(const QString &path);
/// 0700. Succeeds where there is one; whether it was made.
[[nodiscard]] Result<bool> makeOneFolder(const QString &path);

} // namespace praxis::vault
