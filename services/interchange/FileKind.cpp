#include "services/interchange/FileKind.h"

#include "services/interchange/TextDecoder.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace praxis::interchange {

namespace {

constexpr qint64 looked = 4096;

struct Magic {
    qsizetype offset;
    QByteArrayView bytes;
    FileKind kind;
};

const std::array magics{
    Magic{0, "%PDF-", FileKind::Pdf},
    Magic{0, QByteArrayView("PK\x03\x04", 4), FileKind::Zip},
    Magic{0, QByteArrayView("PK\x05\x06", 4), FileKind::Zip},
    Magic{0, QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), FileKind::Office},
    Magic{0, QByteArrayView("SQLite format 3\0", 16), FileKind::Database},
    Magic{0, "\x7f" "ELF", FileKind::Executable},
    Magic{0, QByteArrayView("MZ", 2), FileKind::Executable},
    Magic{0, "#!", FileKind::Executable},
    Magic{0, QByteArrayView("\xcf\xfa\xed\xfe", 4), FileKind::Executable},
    Magic{0, QByteArrayView("\xca\xfe\xba\xbe", 4), FileKind::Executable},
    Magic{0, "\x89PNG", FileKind::Image},
    Magic{0, "\xff\xd8\xff", FileKind::Image},
    Magic{0, "GIF8", FileKind::Image},
    Magic{4, "ftyp", FileKind::Media},
    Magic{0, "RIFF", FileKind::Media},
    Magic{0, "OggS", FileKind::Media},
    Magic{0, "ID3", FileKind::Media},
    Magic{0, "\x1a\x45\xdf\xa3", FileKind::Media},
    Magic{0, "\x1f\x8b", FileKind::Archive},
    Magic{0, "7z\xbc\xaf\x27\x1c", FileKind::Archive},
    Magic{0, "Rar!", FileKind::Archive},
    Magic{0, QByteArrayView("\xfd" "7zXZ\0", 6), FileKind::Archive},
    Magic{257, "ustar", FileKind::Archive},
};

/// Two letters alone are no proof: a CSV may begin with "MZ".
bool isProgram(const QByteArray &head)
{
    return head.size() > 64 && head.left(64).contains('\0');
}

FileKind sniffText(const QString &text)
{
    const QString start = text.trimmed().left(512).toUpper();
    if (start.startsWith(u"BEGIN:VCARD"))
        return FileKind::VCard;
    if (start.startsWith(u"BEGIN:VCALENDAR"))
        return FileKind::ICalendar;
    if (start.startsWith(u"<!DOCTYPE HTML") || start.startsWith(u"<HTML"))
        return FileKind::Html;
    if (start.startsWith(u"<?XML"))
        return FileKind::Xml;
    if (start.startsWith(u"{\"") || start.startsWith(u"[{") || (start.startsWith(u'{') && start.mid(1).trimmed().startsWith(u'"')))
        return FileKind::Json;
    return FileKind::Text;
}

} // namespace

QString kindName(FileKind kind)
{
    static constexpr std::array<const char *, 16> names{"empty", "text",   "vcard", "icalendar", "html",       "xml",      "json",    "pdf",
                                                        "zip",   "office", "image", "media",     "executable", "database", "archive", "binary"};
    return QString::fromLatin1(names[static_cast<std::size_t>(kind)]);
}

FileKind sniffKind(const QByteArray &head)
{
    if (head.isEmpty())
        return FileKind::Empty;
    for (const Magic &magic : magics) {
        if (QByteArrayView(head).sliced(std::min(magic.offset, head.size())).startsWith(magic.bytes) && (magic.bytes != "MZ" || isProgram(head)))
            return magic.kind;
    }
    QByteArray bytes = head.left(looked);
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return FileKind::Binary;
    TextDecoder decoder(buffer);
    // The head may end within a character.
    Result<QString> text = decoder.next();
    for (int cut = 0; !text && cut < 3; ++cut) {
        bytes.chop(1);
        QBuffer shorter(&bytes);
        if (!shorter.open(QIODevice::ReadOnly))
            return FileKind::Binary;
        text = TextDecoder(shorter).next();
    }
    const bool isText = text && std::none_of(text->begin(), text->end(), [](QChar c) {
        return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f';
    });
    return isText ? sniffText(*text) : FileKind::Binary;
}

Result<> requireKind(QIODevice &device, FileKind expected)
{
    const QByteArray head = device.peek(looked);
    if (head.isEmpty() && !device.isReadable())
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("detail"), device.errorString()}});
    const FileKind found = sniffKind(head);
    if (found == expected)
        return {};
    return fail(ErrorCode::NotThatKind,
                {{QStringLiteral("expected"), kindName(expected)}, {QStringLiteral("found"), kindName(found)}});
}

} // namespace praxis::interchange
