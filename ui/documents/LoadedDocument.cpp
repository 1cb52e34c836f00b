#include "ui/documents/LoadedDocument.h"

#include "services/interchange/PictureHeader.h"
#include "services/interchange/TextDecoder.h"

#include <QBuffer>
#include <QImageReader>
#include <QTransform>

#include <algorithm>
#include <limits>

namespace praxis::ui {

namespace {

std::unexpected<Error> tooLarge(qint64 limit)
{
    return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QStringLiteral("document")}, {QStringLiteral("limit"), limit}});
}

/// As the camera was held, and nothing left of the picture as it lay.
QImage turned(QImage picture, QImageIOHandler::Transformations how)
{
    const bool isMirrored = how.testFlag(QImageIOHandler::TransformationMirror), isFlipped = how.testFlag(QImageIOHandler::TransformationFlip);
    if (isMirrored || isFlipped) {
        const QImage before = wipedWhenDropped(std::move(picture));
        picture = before.mirrored(isMirrored, isFlipped);
    }
    if (how.testFlag(QImageIOHandler::TransformationRotate90)) {
        const QImage before = wipedWhenDropped(std::move(picture));
        picture = before.transformed(QTransform().rotate(90));
    }
    return picture;
}

/// The header alone says how large it would become. Only what is a picture of pixels is given to Qt: a drawing (SVG) names other files.
Result<QImage> decodePicture(const QByteArray &bytes, int page, int *pages = nullptr)
{
    QBuffer buffer;
    buffer.setData(bytes); // shared, not copied
    if (!buffer.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Malformed);
    const QVector<QSize> sizes = interchange::pageSizes(buffer);
    if (page >= sizes.size())
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("picture")}});
    if (interchange::isTooLarge(sizes[page]))
        return tooLarge(interchange::mostPixels);
    QImageReader::setAllocationLimit(static_cast<int>(interchange::mostPixels * 4 >> 20) + 1); // megabytes; less than that by default
    QImageReader reader(&buffer);
    reader.setAutoTransform(false); // it would leave what it turned behind
    if (page > 0 && !reader.jumpToImage(page))
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), reader.errorString()}});
    QImage picture = reader.read();
    if (picture.isNull())
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), reader.errorString()}});
    if (pages)
        *pages = static_cast<int>(sizes.size());
    return wipedWhenDropped(turned(std::move(picture), reader.transformation()));
}

Result<> decodeText(QByteArray &bytes, LoadedDocument &loaded)
{
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Malformed);
    interchange::TextDecoder decoder(buffer);
    for (;;) {
        PRAXIS_TRY(const QString piece, decoder.next());
        if (piece.isEmpty())
            return {};
        loaded.text += piece.left(mostText - loaded.text.size());
        if (loaded.text.size() >= mostText) {
            loaded.cut = true;
            return {};
        }
    }
}

} // namespace

void LoadedDocument::wipe()
{
    bytes.reset();
    picture = {};
    text.fill(QChar(u' '));
    text.clear();
}

Result<QByteArray> readWhole(Vault &vault, const VaultObject &object)
{
    if (object.size > largestShown)
        return tooLarge(largestShown);
    PRAXIS_TRY(const auto reader, vault.reader(object));
    QByteArray bytes(object.size, Qt::Uninitialized);
    for (qint64 at = 0; at < bytes.size();) {
        PRAXIS_TRY(const qint64 got, reader->read(at, std::span(bytes.data() + at, static_cast<std::size_t>(bytes.size() - at))));
        if (got == 0)
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("media"), QStringLiteral("damaged")}});
        at += got;
    }
    return bytes;
}

Result<QImage> decodePage(const QByteArray &bytes, int page)
{
    return decodePicture(bytes, page);
}

Result<LoadedDocument> decodeDocument(QByteArray bytes, const QString &mediaType)
{
    LoadedDocument loaded;
    loaded.view = viewOf(mediaType);
    switch (loaded.view) {
    case DocumentView::Pdf:
        loaded.bytes = wipedWhenDropped(std::move(bytes));
        break;
    case DocumentView::Picture: {
        PRAXIS_TRY(loaded.picture, decodePicture(bytes, 0, &loaded.pages));
        if (loaded.pages > 1)
            loaded.bytes = wipedWhenDropped(std::move(bytes));
        else
            bytes.fill('\0');
        break;
    }
    case DocumentView::Text:
        PRAXIS_CHECK(decodeText(bytes, loaded));
        bytes.fill('\0');
        break;
    case DocumentView::None:
        break;
    }
    return loaded;
}

Result<LoadedDocument> loadDocument(Vault &vault, const VaultObject &object, const QString &mediaType)
{
    if (viewOf(mediaType) == DocumentView::None)
        return LoadedDocument{};
    PRAXIS_TRY(QByteArray bytes, readWhole(vault, object));
    return decodeDocument(std::move(bytes), mediaType);
}

} // namespace praxis::ui
