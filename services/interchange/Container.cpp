#include "services/interchange/Container.h"

#include <QByteArrayMatcher>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace praxis::interchange {

namespace {

constexpr qint64 endSize = 22;      // PKWARE APPNOTE 4.3.16
constexpr qint64 longestComment = 0xffff;
constexpr qint64 entrySize = 46;    // APPNOTE 4.3.12
constexpr qint64 largestDirectory = 8LL << 20;
constexpr qint64 innocent = 10LL << 20; // what unpacks to less than this is no bomb, however small it is
constexpr qsizetype piece = 1 << 20;

template <class T> T at(const QByteArray &bytes, qint64 offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

bool isProgramName(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower.endsWith("vbaproject.bin") || lower.endsWith("vbadata.xml") || lower.startsWith("basic/") || lower.startsWith("scripts/") || lower.contains("macrosheets/");
}

/// An archive in an archive unfolds further than this directory says.
bool isArchiveName(const QByteArray &name)
{
    static constexpr std::array ends{".zip", ".jar", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".lzma", ".cab", ".iso"};
    const QByteArray lower = name.toLower();
    return std::ranges::any_of(ends, [&](const char *end) { return lower.endsWith(end); });
}

struct Sums {
    qint64 packed = 0;
    qint64 plain = 0;
    bool macros = false;
    bool archives = false;
};

/// False: it is not what the end of the file says it is. Who unpacks it may read on past the number of entries that is claimed there.
bool walk(const QByteArray &directory, int entries, Sums &sums)
{
    qint64 offset = 0;
    for (int i = 0; i < entries; ++i) {
        if (offset + entrySize > directory.size() || at<quint32>(directory, offset) != 0x02014b50)
            return false;
        sums.packed += at<quint32>(directory, offset + 20);
        sums.plain += at<quint32>(directory, offset + 24);
        const qint64 nameSize = at<quint16>(directory, offset + 28);
        const qint64 rest = nameSize + at<quint16>(directory, offset + 30) + at<quint16>(directory, offset + 32);
        if (offset + entrySize + rest > directory.size())
            return false;
        const QByteArray name = directory.mid(offset + entrySize, nameSize);
        sums.macros = sums.macros || isProgramName(name);
        sums.archives = sums.archives || isArchiveName(name);
        offset += entrySize + rest;
    }
    return offset == directory.size();
}

Hidden inZip(QIODevice &file)
{
    const qint64 size = file.size();
    const qint64 tailSize = std::min(size, endSize + longestComment);
    if (!file.seek(size - tailSize))
        return Hidden::Broken;
    const QByteArray tail = file.read(tailSize);
    const qsizetype end = tail.lastIndexOf(QByteArrayView("PK\x05\x06", 4));
    if (end < 0 || end + endSize > tail.size())
        return Hidden::Broken;
    const int entries = at<quint16>(tail, end + 10);
    const qint64 directorySize = at<quint32>(tail, end + 12);
    const qint64 directoryAt = at<quint32>(tail, end + 16);
    // ZIP64 says 0xffff and 0xffffffff here: more than any letter has.
    if (entries > mostEntriesInside || directorySize > largestDirectory)
        return Hidden::TooMuch;
    if (directoryAt + directorySize > size || !file.seek(directoryAt))
        return Hidden::Broken;
    const QByteArray directory = file.read(directorySize);
    Sums sums;
    if (directory.size() != directorySize || !walk(directory, entries, sums))
        return Hidden::Broken;
    if (sums.archives || sums.plain > mostInside || sums.packed > size || (sums.plain > innocent && sums.plain > 100 * size))
        return Hidden::TooMuch;
    return sums.macros ? Hidden::Macros : Hidden::Nothing;
}

/// The older Office format names its streams in UTF-16.
Hidden inCompoundFile(QIODevice &file)
{
    static constexpr char16_t name[] = u"_VBA_PROJECT";
    QByteArray wanted;
    for (const char16_t c : std::u16string_view(name))
        wanted.append(static_cast<char>(c & 0xff)).append('\0');
    const QByteArrayMatcher matcher(wanted);
    QByteArray window;
    while (!file.atEnd()) {
        const QByteArray next = file.read(piece);
        if (next.isEmpty())
            return Hidden::Broken;
        window += next;
        if (matcher.indexIn(window) >= 0)
            return Hidden::Macros;
        window = window.right(wanted.size());
    }
    return Hidden::Nothing;
}

} // namespace

Hidden lookInside(QIODevice &file)
{
    const qint64 stood = file.pos();
    if (!file.seek(0))
        return Hidden::Broken;
    const QByteArray head = file.peek(8);
    Hidden hidden = Hidden::Nothing;
    if (head.startsWith(QByteArrayView("PK\x03\x04", 4)) || head.startsWith(QByteArrayView("PK\x05\x06", 4)))
        hidden = inZip(file);
    else if (head.startsWith(QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8)))
        hidden = inCompoundFile(file);
    file.seek(stood);
    return hidden;
}

} // namespace praxis::interchange
