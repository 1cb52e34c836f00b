#include "services/interchange/MediaContainer.h"

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

} // namespace

QString mediaContainer(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(containerHead);
    if (head.startsWith("\x1a\x45\xdf\xa3"))
        return ofEbml(head);
    if (head.mid(4, 4) == "ftyp")
        return QStringLiteral("mp4");
    if (head.startsWith("RIFF"))
        return head.mid(8, 4) == "WAVE" ? QStringLiteral("wav") : QString();
    if (head.startsWith("OggS"))
        return QStringLiteral("ogg");
    if (head.startsWith("fLaC"))
        return QStringLiteral("flac");
    const bool isFrame = head.size() > 2 && head.startsWith('\xff') && (head.at(1) & 0xe6) == 0xe2; // MPEG audio, layer III
    return head.startsWith("ID3") || isFrame ? QStringLiteral("mp3") : QString();
}

} // namespace praxis::interchange
