#pragma once

#include "services/net/S3Blobs.h"

#include <QUuid>

namespace praxis::app {

/// Where a hosted backend keeps files and recordings, always encrypted: in a folder beside it, or in a bucket of a service that speaks S3,
/// "s3://KEY-ID@s3.eu-central-1.amazonaws.com/bucket/folder?region=eu-central-1" (over https; the folder may be left out). The key's secret
/// is never in the address: it comes from a file.
class MediaPlace {
public:
    MediaPlace() = default;
    explicit MediaPlace(QString folder) : m_folder(std::move(folder)) {}
    /// Malformed (data: detail). `authorities`: a file of certificates that count there, instead of the system's.
    [[nodiscard]] static Result<MediaPlace> parse(const QString &address, const QByteArray &secret, const QString &authorities);

    /// One practice's own part of it: `kind` is "media" or "archive". FileUnwritable.
    [[nodiscard]] Result<std::unique_ptr<Blobs>> of(const QString &kind, const QUuid &organization) const;
    /// For messages and logs.
    [[nodiscard]] QString shown() const;
    /// Whether something can be written there, read and taken away again: FileUnwritable, FileUnreadable (data: path, detail).
    [[nodiscard]] Result<> prove() const;
    [[nodiscard]] bool isFolder() const { return !m_bucket.has_value(); }

private:
    QString m_folder;
    std::optional<net::S3Blobs::Options> m_bucket;
};

} // namespace praxis::app
