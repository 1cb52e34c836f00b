#include "services/interchange/TextDecoder.h"

#include <algorithm>
#include <array>

namespace praxis::interchange {

namespace {

constexpr qint64 decodedPiece = 65536;

/// 0x80 to 0x9f of Windows-1252; 0 where the code page has nothing.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

enum class Utf8 : quint8 { Ascii, Good, Cut, Bad };

/// How many bytes a sequence that starts with `byte` has; 0 for a byte that starts none.
int sequenceLength(uchar byte)
{
    if (byte < 0x80)
        return 1;
    if (byte >= 0xc2 && byte <= 0xdf)
        return 2;
    if (byte >= 0xe0 && byte <= 0xef)
        return 3;
    return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/// Cut: good so far, and the last sequence is not whole.
Utf8 examine(const QByteArray &bytes)
{
    bool isAscii = true;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = sequenceLength(static_cast<uchar>(bytes[i]));
        if (length == 0)
            return Utf8::Bad;
        isAscii = isAscii && length == 1;
        for (int k = 1; k < length; ++k) {
            if (i + k == bytes.size())
                return Utf8::Cut;
            if ((static_cast<uchar>(bytes[i + k]) & 0xc0) != 0x80)
                return Utf8::Bad;
        }
        i += length;
    }
    return isAscii ? Utf8::Ascii : Utf8::Good;
}

/// The bytes stop within a sequence.
bool isCutAtEnd(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<uchar>(bytes[bytes.size() - back]);
        if ((byte & 0xc0) != 0x80)
            return sequenceLength(byte) > back;
    }
    return false;
}

/// UTF-16 without a mark: Latin text has a NUL in every other byte.
TextEncoding guessUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype{1};
    if (looked < 4)
        return TextEncoding::Undecided;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        even += bytes[i] == '\0';
        odd += bytes[i + 1] == '\0';
    }
    const qsizetype pairs = looked / 2;
    if (odd * 10 > pairs * 7 && even * 20 < pairs)
        return TextEncoding::Utf16LE;
    if (even * 10 > pairs * 7 && odd * 20 < pairs)
        return TextEncoding::Utf16BE;
    return TextEncoding::Undecided;
}

} // namespace

QString textFromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9f) {
            const char16_t mapped = windows1252[c.unicode() - 0x80U];
            c = QChar(mapped == 0 ? static_cast<char16_t>(QChar::ReplacementCharacter) : mapped);
        }
    }
    return text;
}

QString textFromBytes(const QByteArray &bytes)
{
    const Utf8 found = examine(bytes);
    return found == Utf8::Ascii || found == Utf8::Good ? QString::fromUtf8(bytes) : textFromWindows1252(bytes);
}

TextDecoder::TextDecoder(QIODevice &device, ReadingWatch watch) : m_device(device), m_watch(std::move(watch)) {}

Result<QByteArray> TextDecoder::readPiece()
{
    if (m_watch.isCancelled && m_watch.isCancelled())
        return fail(ErrorCode::Cancelled);
    QByteArray piece(decodedPiece, Qt::Uninitialized);
    const qint64 got = m_device.read(piece.data(), decodedPiece);
    if (got < 0)
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("detail"), m_device.errorString()}});
    piece.truncate(got);
    m_bytesRead += got;
    if (m_watch.progress)
        m_watch.progress(m_bytesRead);
    return piece;
}

Result<> TextDecoder::decideByStart(QByteArray &piece)
{
    if (piece.startsWith(QByteArrayView("\xff\xfe\0\0", 4)) || piece.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return fail(ErrorCode::Encoding, {{QStringLiteral("line"), 1}});
    struct Mark {
        QByteArrayView bytes;
        TextEncoding encoding;
    };
    static constexpr std::array marks{Mark{"\xef\xbb\xbf", TextEncoding::Utf8}, Mark{"\xff\xfe", TextEncoding::Utf16LE},
                                      Mark{"\xfe\xff", TextEncoding::Utf16BE}};
    for (const Mark &mark : marks) {
        if (piece.startsWith(mark.bytes)) {
            piece.remove(0, mark.bytes.size());
            m_encoding = mark.encoding;
            m_hadMark = true;
            return {};
        }
    }
    m_encoding = guessUtf16(piece);
    return {};
}

Result<> TextDecoder::decideByContent(QByteArray &piece)
{
    Utf8 found = examine(piece);
    if (found == Utf8::Cut) {
        PRAXIS_TRY(const QByteArray more, readPiece());
        piece += more;
        found = examine(piece);
        // Still cut: either the file ends within a sequence, which UTF-8 never does, or the second piece is cut as well.
        if (found == Utf8::Cut)
            found = more.isEmpty() ? Utf8::Bad : Utf8::Good;
    }
    if (found != Utf8::Ascii)
        m_encoding = found == Utf8::Good ? TextEncoding::Utf8 : TextEncoding::Windows1252;
    return {};
}

Result<QString> TextDecoder::decode(const QByteArray &piece, bool isLast)
{
    if (m_encoding == TextEncoding::Undecided)
        return QString::fromLatin1(piece);
    if (m_encoding == TextEncoding::Windows1252) {
        const QString text = textFromWindows1252(piece);
        if (text.contains(QChar(QChar::ReplacementCharacter)))
            return fail(ErrorCode::Encoding);
        return text;
    }
    if (!m_decoder) {
        const auto as = m_encoding == TextEncoding::Utf8      ? QStringConverter::Utf8
                        : m_encoding == TextEncoding::Utf16LE ? QStringConverter::Utf16LE
                                                              : QStringConverter::Utf16BE;
        m_decoder.emplace(as, QStringConverter::Flag::ConvertInitialBom);
    }
    const QString text = m_decoder->decode(piece);
    if (m_decoder->hasError())
        return fail(ErrorCode::Encoding);
    if (isLast && m_encoding == TextEncoding::Utf8 && isCutAtEnd(piece))
        return fail(ErrorCode::Encoding);
    return text;
}

Result<QString> TextDecoder::next()
{
    while (!m_isFinished) {
        PRAXIS_TRY(QByteArray piece, readPiece());
        m_isFinished = piece.isEmpty();
        if (m_isFinished)
            break;
        if (m_isFirst) {
            m_isFirst = false;
            PRAXIS_CHECK(decideByStart(piece));
        }
        if (m_encoding == TextEncoding::Undecided)
            PRAXIS_CHECK(decideByContent(piece));
        PRAXIS_TRY(QString text, decode(piece, m_device.atEnd()));
        // A piece that held only a mark or half a character has no text yet, and is not the end.
        if (!text.isEmpty())
            return text;
    }
    return QString();
}

} // namespace praxis::interchange
