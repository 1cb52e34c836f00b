#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArray>
#include <QVector>

namespace praxis::net {

struct S3Object {
    QString key;
    qint64 size = 0;
    Instant writtenAt;
};
struct S3Upload {
    QString key;
    QString id;
    Instant begunAt;
};
template <class Entry>
struct S3Page {
    QVector<Entry> entries;
    bool hasMore = false;
    QString nextKey, nextId; ///< of uploads: where the next page begins
};

/// What the service answers. Malformed for anything else.
[[nodiscard]] Result<S3Page<S3Object>> readS3Objects(const QByteArray &xml);
[[nodiscard]] Result<S3Page<S3Upload>> readS3Uploads(const QByteArray &xml);
[[nodiscard]] Result<QString> readS3UploadId(const QByteArray &xml);
/// Whether an upload was put together: the service may say that it was not with a status of success.
[[nodiscard]] bool isS3Completed(const QByteArray &xml);
[[nodiscard]] QString readS3ErrorCode(const QByteArray &xml);
/// What asks for an upload to be put together of these parts, the first is 1.
[[nodiscard]] QByteArray s3Completion(const QVector<QByteArray> &tags);

} // namespace praxis::net
