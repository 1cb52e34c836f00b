#include "services/interchange/MediaContainer.h"

#include <algorithm>
#include <array>

namespace praxis::interchange {

namespace {

constexpr qsizetype containerHead = 64;

/// EBML says which of its kinds it is in an element of its own (DocType, RFC 8794).
QString ofEbml(const QByteArray &head)
{
    const qsizetype at = head.indexOf("\x42\x82");
    if (at < 0)
        return {};
    const QByteArray type = head.mid(at + 3, head.size() > at + 2 ? head.at(at + 2) & 0x7f : 0);
    return type == "webm" ? QStringLiteral("webm") : type == "matroska" ? QStringLiteral("mkv") : QString();
}

/// ISO/IEC 14496-12 begins with the file type box; recorders that stream may begin with another. Photographs (HEIF) are packed so too.
bool isIsoMedia(const QByteArray &head)
{
    static constexpr std::array photographs{"heic", "heix", "heim", "heis", "mif1", "avif"};
    const QByteArray box = head.mid(4, 4);
    if (box == "ftyp")
        return std::ranges::none_of(photographs, [brand = head.mid(8, 4)](const char *one) { return brand == one; });
    return head.startsWith('\0') && (box == "moov" || box == "mdat" || box == "free" || box == "wide");
}

} // namespace

QString mediaContainer(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(containerHead);
    if (head.startsWith("\x1a\x45\xdf\xa3"))
        return ofEbml(head);
    if (isIsoMedia(head))
        return QStringLiteral("mp4");
    if (head.startsWith("RIFF"))
        return head.mid(8, 4) == "WAVE" ? QStringLiteral("wav") : head.mid(8, 4) == "AVI " ? QStringLiteral("avi") : QString();
    if (head.startsWith("FORM"))
        return head.mid(8, 4) == "AIFF" || head.mid(8, 4) == "AIFC" ? QStringLiteral("aiff") : QString();
    if (head.startsWith(QByteArrayView("FLV\x01", 4)))
        return QStringLiteral("flv");
    if (head.startsWith("wvpk"))
        return QStringLiteral("wv");
    if (head.startsWith("OggS"))
        return QStringLiteral("ogg");
    if (head.startsWith("fLaC"))
        return QStringLiteral("flac");
    const bool isFrame = head.size() > 2 && head.startsWith('\xff') && (head.at(1) & 0xe6) == 0xe2; // MPEG audio, layer III
    return head.startsWith("ID3") || isFrame ? QStringLiteral("mp3") : QString();
}

} // namespace praxis::interchange
