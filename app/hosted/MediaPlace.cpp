#include "app/hosted/MediaPlace.h"

#include "models/kernel/Id.h"
#include "services/vault/FolderBlobs.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace praxis::app {

using namespace Qt::StringLiterals;

Result<MediaPlace> MediaPlace::parse(const QString &address, const QByteArray &secret, const QString &authorities)
{
    const auto malformed = [](const QString &detail) { return fail(ErrorCode::Malformed, {{u"detail"_s, detail}}); };
    static const QRegularExpression form(uR"re(^s3://([^:@/?#]+)(:[^@/?#]*)?@([A-Za-z0-9.-]+)(:\d{1,5})?/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:/[A-Za-z0-9_-]+)*)/?\?region=([a-z0-9-]+)$)re"_s);
    const QRegularExpressionMatch found = form.match(address);
    if (!found.hasMatch())
        return malformed(u"a place for media is s3://KEY-ID@host/bucket?region=REGION, or s3://KEY-ID@host:port/bucket/folder?region=REGION"_s);
    if (found.hasCaptured(2))
        return malformed(u"a secret does not belong into an address; name a file with it"_s);
    if (secret.isEmpty())
        return malformed(u"the file with the secret of the key is missing"_s);
    MediaPlace place;
    net::S3Blobs::Options &bucket = place.m_bucket.emplace();
    const QString host = found.captured(3).toLower();
    bucket.address = u"https://"_s + host + found.captured(4);
    bucket.bucket = found.captured(5);
    if (!found.captured(6).isEmpty())
        bucket.prefix = QString(found.captured(6).mid(1) + u'/');
    bucket.key = {found.captured(7).toLatin1(), QByteArray::fromPercentEncoding(found.captured(1).toLatin1()), secret};
    bucket.http.hosts = {host};
    bucket.http.authorities = authorities;
    bucket.http.intoOwnNetwork = true; // whoever runs this named it: their own storage stands in their own network
    return place;
}

Result<std::unique_ptr<Blobs>> MediaPlace::of(const QString &kind, const QUuid &organization) const
{
    const QString part = kind + u'/' + idText(organization);
    if (m_bucket) {
        net::S3Blobs::Options options = *m_bucket;
        options.prefix += part + u'/';
        return std::make_unique<net::S3Blobs>(std::move(options));
    }
    const QDir folder(m_folder);
    if (!folder.mkpath(kind))
        return fail(ErrorCode::FileUnwritable, {{u"path"_s, m_folder}});
    return vault::FolderBlobs::in(folder.filePath(part));
}

QString MediaPlace::shown() const
{
    return m_bucket ? QString(m_bucket->address + u'/' + m_bucket->bucket + u'/' + m_bucket->prefix) : m_folder;
}

Result<> MediaPlace::prove() const
{
    PRAXIS_TRY(const auto blobs, of(u"check"_s, QUuid::createUuid()));
    const QString name = QUuid::createUuid().toString(QUuid::Id128);
    static constexpr QByteArrayView words("praxis");
    PRAXIS_TRY(auto writer, blobs->put(name));
    PRAXIS_CHECK(writer->write(words));
    PRAXIS_CHECK(writer->commit());
    PRAXIS_TRY(const auto blob, blobs->open(name));
    std::array<uchar, words.size()> read{};
    PRAXIS_CHECK(blob->read(0, read));
    PRAXIS_CHECK(blobs->remove(name));
    if (!std::equal(read.begin(), read.end(), words.begin(), [](uchar a, char b) { return a == static_cast<uchar>(b); }))
        return fail(ErrorCode::FileUnreadable, {{u"path"_s, shown()}, {u"detail"_s, u"what was read is not what was written"_s}});
    return {};
}

} // namespace praxis::app
