#include "services/interchange/PictureHeader.h"

#include <QtEndian>

#include <algorithm>
#include <cstdlib>

namespace praxis::interchange {

namespace {

constexpr qint64 looked = 32;
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

std::optional<QSize> sizeIn(QIODevice &file)
{
    if (!file.seek(0))
        return std::nullopt;
    const QByteArray head = file.read(looked);
    if (head.startsWith("\xff\xd8\xff"))
        return inJpeg(file);
    if (head.size() < looked)
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
    const auto size = sizeIn(file);
    file.seek(stood);
    return size;
}

} // namespace praxis::interchange
