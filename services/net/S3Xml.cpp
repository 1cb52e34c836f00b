#include "services/net/S3Xml.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> malformedXml(const QXmlStreamReader &xml)
{
    return fail(ErrorCode::Malformed, {{u"detail"_s, xml.errorString()}});
}

S3Object readObject(QXmlStreamReader &xml)
{
    S3Object object;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"Key")
            object.key = xml.readElementText();
        else if (xml.name() == u"Size")
            object.size = xml.readElementText().toLongLong();
        else if (xml.name() == u"LastModified")
            object.writtenAt = Instant::fromString(xml.readElementText());
        else
            xml.skipCurrentElement();
    }
    return object;
}

S3Upload readUpload(QXmlStreamReader &xml)
{
    S3Upload upload;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"Key")
            upload.key = xml.readElementText();
        else if (xml.name() == u"UploadId")
            upload.id = xml.readElementText();
        else if (xml.name() == u"Initiated")
            upload.begunAt = Instant::fromString(xml.readElementText());
        else
            xml.skipCurrentElement();
    }
    return upload;
}

template <class Entry, class ReadEntry>
Result<S3Page<Entry>> readPage(const QByteArray &text, QStringView root, QStringView element, ReadEntry readEntry)
{
    QXmlStreamReader xml(text);
    S3Page<Entry> page;
    if (!xml.readNextStartElement() || xml.name() != root)
        return malformedXml(xml);
    while (xml.readNextStartElement()) {
        if (xml.name() == element)
            page.entries.append(readEntry(xml));
        else if (xml.name() == u"IsTruncated")
            page.hasMore = xml.readElementText() == u"true";
        else if (xml.name() == u"NextKeyMarker")
            page.nextKey = xml.readElementText();
        else if (xml.name() == u"NextUploadIdMarker")
            page.nextId = xml.readElementText();
        else
            xml.skipCurrentElement();
    }
    if (xml.hasError())
        return malformedXml(xml);
    return page;
}

/// The text of one element, somewhere in it; blank where there is none.
QString textOf(const QByteArray &text, QStringView element)
{
    QXmlStreamReader xml(text);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            return xml.readElementText();
    }
    return {};
}

} // namespace

Result<S3Page<S3Object>> readS3Objects(const QByteArray &xml)
{
    return readPage<S3Object>(xml, u"ListBucketResult", u"Contents", &readObject);
}

Result<S3Page<S3Upload>> readS3Uploads(const QByteArray &xml)
{
    return readPage<S3Upload>(xml, u"ListMultipartUploadsResult", u"Upload", &readUpload);
}

Result<QString> readS3UploadId(const QByteArray &xml)
{
    const QString id = textOf(xml, u"UploadId");
    if (id.isEmpty())
        return fail(ErrorCode::Malformed, {{u"detail"_s, u"UploadId"_s}});
    return id;
}

bool isS3Completed(const QByteArray &text)
{
    QXmlStreamReader xml(text);
    return xml.readNextStartElement() && xml.name() == u"CompleteMultipartUploadResult" && !textOf(text, u"ETag").isEmpty();
}

QString readS3ErrorCode(const QByteArray &xml)
{
    return textOf(xml, u"Code");
}

QByteArray s3Completion(const QVector<QByteArray> &tags)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartElement(u"CompleteMultipartUpload"_s);
    for (qsizetype i = 0; i < tags.size(); ++i) {
        xml.writeStartElement(u"Part"_s);
        xml.writeTextElement(u"PartNumber"_s, QString::number(i + 1));
        xml.writeTextElement(u"ETag"_s, QString::fromUtf8(tags[i]));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    return text;
}

} // namespace praxis::net
