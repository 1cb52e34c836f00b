#include "services/interchange/PictureHeader.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <cstdlib>

namespace praxis::interchange {

namespace {

constexpr qint64 pictureHead = 32;
constexpr int mostSegments = 10'000;

template <class T> T big(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.constData() + at);
}

template <class T> T little(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

/// More than an int holds is too large all the same.
std::optional<QSize> sized(qint64 width, qint64 height)
{
    constexpr qint64 most = 1 << 30;
    if (width <= 0 || height <= 0)
        return std::nullopt;
    return QSize(static_cast<int>(std::min(width, most)), static_cast<int>(std::min(height, most)));
}

/// From segment to segment to the frame header (ITU T.81, annex B).
std::optional<QSize> inJpeg(QIODevice &file)
{
    qint64 at = 2;
    for (int i = 0; i < mostSegments; ++i) {
        if (at >= file.size() || !file.seek(at))
            return std::nullopt;
        const QByteArray head = file.read(9);
        if (head.size() < 4 || static_cast<quint8>(head[0]) != 0xff)
            return std::nullopt;
        const auto marker = static_cast<quint8>(head[1]);
        if (marker == 0xff) { // padding
            ++at;
            continue;
        }
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return head.size() == 9 ? sized(big<quint16>(head, 7), big<quint16>(head, 5)) : std::nullopt;
        const bool isAlone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        const qint64 length = isAlone ? 0 : big<quint16>(head, 2);
        if (marker == 0xd9 || marker == 0xda || (!isAlone && length < 2))
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<QSize> inWebp(const QByteArray &head)
{
    const QByteArray kind = head.mid(12, 4);
    const auto three = [&](qsizetype at) { return 1 + (little<quint16>(head, at) | static_cast<quint8>(head[at + 2]) << 16); };
    if (kind == "VP8X")
        return sized(three(24), three(27));
    if (kind == "VP8L") {
        const quint32 bits = little<quint32>(head, 21);
        return sized(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
    }
    if (kind == "VP8 ")
        return sized(little<quint16>(head, 26) & 0x3fff, little<quint16>(head, 28) & 0x3fff);
    return std::nullopt;
}

/// From directory to directory (TIFF 6.0, section 2): each is a page, with its width and length among its entries. Empty where one of them is
/// broken, leads back, or is one too many.
QVector<QSize> inTiff(QIODevice &file, const QByteArray &head)
{
    const bool isLittle = head.startsWith("II");
    const auto two = [isLittle](const QByteArray &bytes, qsizetype at) { return isLittle ? little<quint16>(bytes, at) : big<quint16>(bytes, at); };
    const auto four = [isLittle](const QByteArray &bytes, qsizetype at) { return isLittle ? little<quint32>(bytes, at) : big<quint32>(bytes, at); };
    constexpr int entrySize = 12, mostEntries = 4096, widthTag = 256, lengthTag = 257, isShort = 3;
    QVector<QSize> pages;
    QSet<quint32> seen;
    for (quint32 at = four(head, 4); at != 0;) {
        if (pages.size() >= mostPages || seen.contains(at) || !file.seek(at))
            return {};
        seen.insert(at);
        const QByteArray counted = file.read(2);
        const int entries = counted.size() == 2 ? two(counted, 0) : 0;
        if (entries == 0 || entries > mostEntries)
            return {};
        const QByteArray directory = file.read(entries * entrySize + 4);
        if (directory.size() != entries * entrySize + 4)
            return {};
        qint64 width = 0, length = 0;
        for (int entry = 0; entry < entries; ++entry) {
            const qsizetype from = entry * entrySize;
            const int tag = two(directory, from);
            if (tag == widthTag || tag == lengthTag)
                (tag == widthTag ? width : length) = two(directory, from + 2) == isShort ? two(directory, from + 8) : four(directory, from + 8);
        }
        const auto size = sized(width, length);
        if (!size)
            return {};
        pages.append(*size);
        at = four(directory, entries * entrySize);
    }
    return pages;
}

bool isTiff(const QByteArray &head)
{
    return head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4));
}

QVector<QSize> tiffIn(QIODevice &file)
{
    if (!file.seek(0))
        return {};
    const QByteArray head = file.read(8);
    return head.size() == 8 && isTiff(head) ? inTiff(file, head) : QVector<QSize>();
}

std::optional<QSize> sizeIn(QIODevice &file)
{
    if (!file.seek(0))
        return std::nullopt;
    const QByteArray head = file.read(pictureHead);
    if (head.startsWith("\xff\xd8\xff"))
        return inJpeg(file);
    if (head.size() < pictureHead)
        return std::nullopt;
    if (head.startsWith("\x89PNG") && head.mid(12, 4) == "IHDR")
        return sized(big<quint32>(head, 16), big<quint32>(head, 20));
    if (head.startsWith("GIF8"))
        return sized(little<quint16>(head, 6), little<quint16>(head, 8));
    if (head.startsWith("BM")) // a height below zero stands the other way round
        return little<quint32>(head, 14) == 12 ? sized(little<quint16>(head, 18), little<quint16>(head, 20))
                                               : sized(little<qint32>(head, 18), std::abs(static_cast<qint64>(little<qint32>(head, 22))));
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return inWebp(head);
    return std::nullopt;
}

} // namespace

std::optional<QSize> pictureSize(QIODevice &file)
{
    const qint64 stood = file.pos();
    auto size = sizeIn(file);
    if (!size) {
        for (const QSize &page : tiffIn(file)) {
            if (!size || static_cast<qint64>(page.width()) * page.height() > static_cast<qint64>(size->width()) * size->height())
                size = page;
        }
    }
    file.seek(stood);
    return size;
}

QVector<QSize> pageSizes(QIODevice &file)
{
    const qint64 stood = file.pos();
    QVector<QSize> pages = tiffIn(file);
    file.seek(stood);
    if (pages.isEmpty()) {
        if (const auto one = pictureSize(file))
            pages.append(*one);
    }
    return pages;
}

} // namespace praxis::interchange
