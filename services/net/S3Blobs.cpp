#include "services/net/S3Blobs.h"

#include "services/net/S3Xml.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstring>
#include <thread>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostParts = 10'000;
constexpr std::chrono::milliseconds firstPause{250}, lastPause{2'000}; ///< each twice the one before: 3.75 s in all

std::unexpected<Error> noSuchName()
{
    return fail(ErrorCode::Invalid, {{u"detail"_s, u"blob name"_s}});
}

bool isGood(const HttpClient::Answer &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

QByteArray encoded(const QString &value)
{
    return QUrl::toPercentEncoding(value);
}

class S3Blob final : public Blob {
public:
    S3Blob(const S3Blobs &bucket, QString key, qint64 size) : m_bucket(bucket), m_key(std::move(key)), m_size(size) {}

    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] Result<> read(qint64 offset, std::span<uchar> into) override
    {
        const qint64 length = static_cast<qint64>(into.size());
        if (offset < 0 || offset > m_size - length)
            return m_bucket.refused(ErrorCode::FileUnreadable, u"beyond its end"_s);
        if (length == 0)
            return {};
        const bool isHere = offset >= m_from && offset + length <= m_from + m_bytes.size();
        if (!isHere)
            PRAXIS_CHECK(fetch(offset, std::min(std::max(length, m_bucket.options().readAheadBytes), m_size - offset)));
        std::memcpy(into.data(), m_bytes.constData() + (offset - m_from), into.size());
        return {};
    }

private:
    [[nodiscard]] Result<> fetch(qint64 from, qint64 length)
    {
        const QByteArray range = "Range: bytes=" + QByteArray::number(from) + '-' + QByteArray::number(from + length - 1);
        PRAXIS_TRY(HttpClient::Answer answer, m_bucket.ask("GET", m_key, {}, {}, {range}, length + (1 << 16)));
        const bool isPart = answer.status == 206 || (answer.status == 200 && from == 0 && length == m_size);
        if (!isPart)
            return m_bucket.refused(ErrorCode::FileUnreadable, answer);
        if (answer.body.size() != length)
            return m_bucket.refused(ErrorCode::FileUnreadable, u"shorter than it was"_s);
        m_bytes = std::move(answer.body);
        m_from = from;
        return {};
    }

    const S3Blobs &m_bucket;
    QString m_key;
    qint64 m_size;
    qint64 m_from = 0;
    QByteArray m_bytes; ///< what was fetched last
};

/// Small ones go up whole at the end; others part by part.
class S3Writer final : public BlobWriter {
public:
    S3Writer(const S3Blobs &bucket, QString key) : m_bucket(bucket), m_key(std::move(key)) {}
    ~S3Writer() override
    {
        if (!m_isDone && !m_upload.isEmpty())
            (void)m_bucket.ask("DELETE", m_key, "uploadId=" + encoded(m_upload)); // what cannot be removed now is swept later
    }

    [[nodiscard]] Result<> write(QByteArrayView bytes) override
    {
        if (m_isDone || m_hasFailed)
            return fail(ErrorCode::Internal);
        m_hasFailed = true; // until all of it has succeeded
        while (!bytes.isEmpty()) {
            const qsizetype room = static_cast<qsizetype>(m_bucket.options().partBytes) - m_part.size();
            const qsizetype taken = std::min(room, bytes.size());
            m_part.append(bytes.first(taken));
            bytes = bytes.sliced(taken);
            if (m_part.size() == m_bucket.options().partBytes && !bytes.isEmpty())
                PRAXIS_CHECK(sendPart());
        }
        m_hasFailed = false;
        return {};
    }

    [[nodiscard]] Result<> commit() override
    {
        if (m_isDone || m_hasFailed)
            return fail(ErrorCode::Internal);
        m_hasFailed = true;
        if (m_upload.isEmpty()) {
            PRAXIS_TRY(const HttpClient::Answer answer, m_bucket.ask("PUT", m_key, {}, m_part, {"Content-Type: application/octet-stream"}));
            if (!isGood(answer))
                return m_bucket.refused(ErrorCode::FileUnwritable, answer);
        } else {
            PRAXIS_CHECK(sendPart());
            PRAXIS_TRY(const HttpClient::Answer answer, m_bucket.ask("POST", m_key, "uploadId=" + encoded(m_upload), s3Completion(m_tags), {"Content-Type: application/xml"}));
            if (!isGood(answer) || !isS3Completed(answer.body))
                return m_bucket.refused(ErrorCode::FileUnwritable, answer);
        }
        m_isDone = true;
        return {};
    }

private:
    [[nodiscard]] Result<> sendPart()
    {
        if (m_upload.isEmpty()) {
            PRAXIS_TRY(const HttpClient::Answer begun, m_bucket.ask("POST", m_key, "uploads=", {}, {"Content-Type: application/octet-stream"}));
            if (!isGood(begun))
                return m_bucket.refused(ErrorCode::FileUnwritable, begun);
            PRAXIS_TRY(m_upload, readS3UploadId(begun.body));
        }
        if (m_tags.size() == mostParts)
            return fail(ErrorCode::TooLarge, {{u"what"_s, u"blob"_s}, {u"limit"_s, QVariant::fromValue(mostParts * m_bucket.options().partBytes)}});
        const QByteArray query = "partNumber=" + QByteArray::number(m_tags.size() + 1) + "&uploadId=" + encoded(m_upload);
        PRAXIS_TRY(const HttpClient::Answer answer, m_bucket.ask("PUT", m_key, query, m_part, {"Content-Type: application/octet-stream"}));
        if (!isGood(answer) || answer.header("etag").isEmpty())
            return m_bucket.refused(ErrorCode::FileUnwritable, answer);
        m_tags.append(answer.header("etag"));
        m_part.resize(0); // its room is kept
        return {};
    }

    const S3Blobs &m_bucket;
    QString m_key;
    QString m_upload;          ///< blank: everything fits into one part so far
    QVector<QByteArray> m_tags;
    QByteArray m_part;
    bool m_hasFailed = false;
    bool m_isDone = false;
};

} // namespace

Result<HttpClient::Answer> S3Blobs::ask(const QByteArray &method, const QString &key, const QByteArray &query, const QByteArray &body, const QList<QByteArray> &headers, qint64 mostBytes) const
{
    static const QRegularExpression bucket(QRegularExpression::anchoredPattern(u"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"_s)), prefix(QRegularExpression::anchoredPattern(u"([A-Za-z0-9_-]+/)*"_s));
    const ErrorCode failing = method == "GET" || method == "HEAD" ? ErrorCode::FileUnreadable : ErrorCode::FileUnwritable;
    if (!bucket.match(m_options.bucket).hasMatch() || !prefix.match(m_options.prefix).hasMatch())
        return refused(failing, u"bucket name"_s);
    HttpClient::Request request{method, m_options.address + u'/' + m_options.bucket + (key.isEmpty() ? QString() : u'/' + key), headers, body, mostBytes};
    if (!query.isEmpty())
        request.address += u'?' + QString::fromLatin1(query);
    request.signedBy = m_options.key;
    for (std::chrono::milliseconds pause = firstPause;; pause *= 2) {
        auto answer = m_http.send(request);
        if (!answer)
            return refused(failing, codeName(answer.error().code) + u": "_s + answer.error().data.value(u"problem"_s, answer.error().data.value(u"detail"_s)).toString());
        const bool asksForPatience = answer->status == 503 || answer->status == 429; // nothing was done; "SlowDown" is how S3 says it
        if (!asksForPatience || pause > lastPause)
            return answer;
        std::this_thread::sleep_for(pause);
    }
}

std::unexpected<Error> S3Blobs::refused(ErrorCode code, const QString &detail) const
{
    return fail(code, {{u"path"_s, QString(m_options.address + u'/' + m_options.bucket)}, {u"detail"_s, detail}});
}

std::unexpected<Error> S3Blobs::refused(ErrorCode code, const HttpClient::Answer &answer) const
{
    const QString said = readS3ErrorCode(answer.body);
    if (answer.status == 507 || said == u"QuotaExceeded")
        return fail(ErrorCode::DiskFull);
    return refused(code, QString(QString::number(answer.status) + u' ' + said).trimmed());
}

Result<std::optional<qint64>> S3Blobs::sizeOf(const QString &name) const
{
    PRAXIS_TRY(const HttpClient::Answer answer, ask("HEAD", keyOf(name)));
    if (answer.status == 404)
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 size = answer.header("content-length").toLongLong(&isNumber);
    if (!isGood(answer) || !isNumber || size < 0)
        return refused(ErrorCode::FileUnreadable, answer);
    return std::optional(size);
}

Result<std::unique_ptr<BlobWriter>> S3Blobs::put(const QString &name)
{
    if (!isBlobName(name))
        return noSuchName();
    PRAXIS_TRY(const auto there, sizeOf(name));
    if (there)
        return fail(ErrorCode::Duplicate, {{u"field"_s, u"blob"_s}, {u"value"_s, name}});
    return std::make_unique<S3Writer>(*this, keyOf(name));
}

Result<std::unique_ptr<Blob>> S3Blobs::open(const QString &name)
{
    if (!isBlobName(name))
        return noSuchName();
    PRAXIS_TRY(const auto there, sizeOf(name));
    if (!there)
        return fail(ErrorCode::NotFound);
    return std::make_unique<S3Blob>(*this, keyOf(name), *there);
}

Result<> S3Blobs::remove(const QString &name)
{
    if (!isBlobName(name))
        return noSuchName();
    PRAXIS_TRY(const HttpClient::Answer answer, ask("DELETE", keyOf(name)));
    if (isGood(answer) || answer.status == 404)
        return {};
    return refused(ErrorCode::FileUnwritable, answer);
}

Result<QVector<BlobEntry>> S3Blobs::list(const QString &after, int limit)
{
    QVector<BlobEntry> entries;
    QString last = after.isEmpty() ? QString() : keyOf(after);
    while (true) {
        QByteArray query = "list-type=2&max-keys=1000&prefix=" + encoded(m_options.prefix);
        if (!last.isEmpty())
            query += "&start-after=" + encoded(last);
        PRAXIS_TRY(const HttpClient::Answer answer, ask("GET", {}, query));
        if (!isGood(answer))
            return refused(ErrorCode::FileUnreadable, answer);
        PRAXIS_TRY(const auto page, readS3Objects(answer.body));
        for (const S3Object &object : page.entries) {
            const QString name = object.key.mid(m_options.prefix.size());
            if (entries.size() < limit && object.key.startsWith(m_options.prefix) && isBlobName(name) && name > after)
                entries.append({name, object.size, object.writtenAt});
        }
        if (!page.hasMore || entries.size() >= limit || page.entries.isEmpty() || page.entries.last().key <= last)
            return entries;
        last = page.entries.last().key;
    }
}

Result<int> S3Blobs::removeUnfinished(Instant before)
{
    int removed = 0;
    QString key, id; // where the last page ended
    while (true) {
        const QByteArray query = "key-marker=" + encoded(key) + "&prefix=" + encoded(m_options.prefix) + "&upload-id-marker=" + encoded(id) + "&uploads=";
        PRAXIS_TRY(const HttpClient::Answer answer, ask("GET", {}, query));
        if (!isGood(answer))
            return refused(ErrorCode::FileUnreadable, answer);
        PRAXIS_TRY(const auto page, readS3Uploads(answer.body));
        for (const S3Upload &upload : page.entries) {
            if (upload.begunAt >= before || !upload.key.startsWith(m_options.prefix) || !isBlobName(upload.key.mid(m_options.prefix.size())))
                continue;
            PRAXIS_TRY(const HttpClient::Answer gone, ask("DELETE", upload.key, "uploadId=" + encoded(upload.id)));
            if (!isGood(gone) && gone.status != 404)
                return refused(ErrorCode::FileUnwritable, gone);
            removed += gone.status == 404 ? 0 : 1;
        }
        if (!page.hasMore || page.nextKey.isEmpty() || (page.nextKey == key && page.nextId == id))
            return removed;
        key = page.nextKey;
        id = page.nextId;
    }
}

} // namespace praxis::net
