#pragma once

#include "models/ports/Blobs.h"
#include "services/net/HttpClient.h"

#include <QHash>

namespace praxis::net {

/// Blobs in a bucket of a service that speaks S3 (https://docs.aws.amazon.com/AmazonS3/latest/API). What is larger than a part goes up in
/// parts while it is written. What it gave out uses it: it lives longer. A blob that was removed cannot be read any further: the service keeps it for nobody.
/// A service that asks for patience (503, 429) is asked again, for some seconds. What the service refuses, or where nobody answers, is FileUnreadable or FileUnwritable (data: path: the bucket, detail).
class S3Blobs final : public Blobs {
public:
    struct Options {
        QString address;  ///< "https://s3.eu-central-1.amazonaws.com": the bucket is the first part of the path
        QString bucket;
        QString prefix;   ///< before each name: "praxis/"; blank: the bucket is ours alone
        HttpClient::AwsKey key;
        HttpClient::Options http; ///< the host of the address
        qint64 partBytes = 16 << 20;      ///< in memory for each blob that is written; 5 MiB at least, and a blob has 10 000 parts at most
        qint64 readAheadBytes = 1 << 20;  ///< fetched at once, for whoever reads on
    };

    explicit S3Blobs(Options options) : m_options(std::move(options)), m_http(m_options.http) {}

    [[nodiscard]] Result<std::unique_ptr<BlobWriter>> put(const QString &name) override;
    [[nodiscard]] Result<std::unique_ptr<Blob>> open(const QString &name) override;
    [[nodiscard]] Result<> remove(const QString &name) override;
    [[nodiscard]] Result<QVector<BlobEntry>> list(const QString &after, int limit) override;
    [[nodiscard]] Result<int> removeUnfinished(Instant before) override;

    // -- for the blobs of it
    /// `query`: in the order of its names. Any status is an answer.
    [[nodiscard]] Result<HttpClient::Answer> ask(const QByteArray &method, const QString &key, const QByteArray &query = {}, const QByteArray &body = {}, const QList<QByteArray> &headers = {},
                                                 qint64 mostBytes = 16 << 20) const;
    [[nodiscard]] std::unexpected<Error> refused(ErrorCode code, const QString &detail) const;
    [[nodiscard]] std::unexpected<Error> refused(ErrorCode code, const HttpClient::Answer &answer) const;
    [[nodiscard]] QString keyOf(const QString &name) const { return m_options.prefix + name; }
    [[nodiscard]] const Options &options() const { return m_options; }

private:
    /// Nothing where there is none of this name.
    [[nodiscard]] Result<std::optional<qint64>> sizeOf(const QString &name) const;

    Options m_options;
    HttpClient m_http;
};

} // namespace praxis::net
