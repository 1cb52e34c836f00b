#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QString>

namespace praxis {

/// The steps in which a file is replaced so that a power cut leaves the old one or the new one whole. Each may fail.
class HeaderDisk {
public:
    virtual ~HeaderDisk() = default;
    HeaderDisk() = default;
    HeaderDisk(const HeaderDisk &) = delete;
    HeaderDisk &operator=(const HeaderDisk &) = delete;

    /// NotFound when there is no such file; FileUnreadable; TooLarge beyond `limit` bytes.
    [[nodiscard]] virtual Result<QByteArray> read(const QString &path, qint64 limit) = 0;
    /// Makes the file anew with these bytes, readable by its owner only. FileUnwritable or DiskFull, as below.
    [[nodiscard]] virtual Result<> write(const QString &path, const QByteArray &bytes) = 0;
    [[nodiscard]] virtual Result<> sync(const QString &path) = 0;
    [[nodiscard]] virtual Result<> rename(const QString &from, const QString &to) = 0;
    [[nodiscard]] virtual Result<> syncFolderOf(const QString &path) = 0;
};

class PosixDisk final : public HeaderDisk {
public:
    [[nodiscard]] Result<QByteArray> read(const QString &path, qint64 limit) override;
    [[nodiscard]] Result<> write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Result<> sync(const QString &path) override;
    [[nodiscard]] Result<> rename(const QString &from, const QString &to) override;
    [[nodiscard]] Result<> syncFolderOf(const QString &path) override;
};

} // namespace praxis
