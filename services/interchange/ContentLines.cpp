#include "services/interchange/ContentLines.h"

#include "services/interchange/TextDecoder.h"

#include <utility>

namespace praxis::interchange {

namespace {

constexpr qint64 pieceSize = 65536;

/// A soft line break of quoted-printable (vCard 2.1): the line goes on, whatever the next one begins with.
bool isSoftBreak(const QByteArray &line)
{
    if (!line.endsWith('='))
        return false;
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && line.left(std::min<qsizetype>(colon, 512)).toUpper().contains("QUOTED-PRINTABLE");
}

} // namespace

std::unexpected<Error> tooLarge(const char *what, qint64 limit, qint64 line)
{
    return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QString::fromLatin1(what)},
                                      {QStringLiteral("limit"), limit},
                                      {QStringLiteral("line"), line}});
}

QStringList ContentLine::parameter(QByteArrayView wanted) const
{
    QStringList result;
    for (const Parameter &parameter : parameters) {
        if (parameter.name == wanted)
            result += parameter.values;
    }
    return result;
}

ContentLines::ContentLines(QIODevice &device, ContentLimits limits, ReadingWatch watch)
    : m_device(device), m_limits(limits), m_watch(std::move(watch))
{
}

Result<bool> ContentLines::fill()
{
    if (m_at < m_piece.size())
        return true;
    if (m_watch.isCancelled && m_watch.isCancelled())
        return fail(ErrorCode::Cancelled);
    const bool isFirst = m_bytesRead == 0;
    m_piece.resize(pieceSize);
    m_at = 0;
    const qint64 got = m_device.read(m_piece.data(), pieceSize);
    m_piece.truncate(std::max<qint64>(got, 0));
    if (got < 0)
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("detail"), m_device.errorString()}});
    m_bytesRead += got;
    if (m_bytesRead > m_limits.maxFileBytes)
        return tooLarge("file", m_limits.maxFileBytes, m_physicalLine);
    if (m_watch.progress)
        m_watch.progress(m_bytesRead);
    if (isFirst && m_piece.startsWith("\xef\xbb\xbf"))
        m_piece.remove(0, 3);
    else if (isFirst && m_piece.startsWith("\xff\xfe"))
        m_utf16.emplace(QStringConverter::Utf16LE);
    else if (isFirst && m_piece.startsWith("\xfe\xff"))
        m_utf16.emplace(QStringConverter::Utf16BE);
    if (m_utf16) {
        const QString text = m_utf16->decode(m_piece);
        m_piece = text.toUtf8();
        if (m_piece.isEmpty() && got > 0)
            return fill();
    }
    return !m_piece.isEmpty();
}

/// The next line of the file into m_physical; false at the end.
Result<bool> ContentLines::readPhysical()
{
    m_physical.clear();
    ++m_physicalLine;
    bool hasAny = false;
    while (true) {
        PRAXIS_TRY(const bool hasBytes, fill());
        if (!hasBytes)
            break;
        hasAny = true;
        const qsizetype end = m_piece.indexOf('\n', m_at);
        const qsizetype stop = end < 0 ? m_piece.size() : end;
        if (m_physical.size() + stop - m_at > m_limits.maxLineBytes)
            return tooLarge("line", m_limits.maxLineBytes, m_physicalLine);
        m_physical.append(m_piece.constData() + m_at, stop - m_at);
        m_at = end < 0 ? stop : stop + 1;
        if (end >= 0)
            break;
    }
    if (m_physical.endsWith('\r'))
        m_physical.chop(1);
    return hasAny;
}

Result<std::optional<QByteArray>> ContentLines::next()
{
    while (true) {
        if (!m_hasPhysical) {
            PRAXIS_TRY(const bool hasLine, readPhysical());
            if (!hasLine)
                return std::nullopt;
        }
        m_hasPhysical = false;
        m_line = m_physicalLine;
        QByteArray logical = std::exchange(m_physical, QByteArray());
        qsizetype bytes = logical.size();
        while (true) {
            const bool isSoft = isSoftBreak(logical);
            PRAXIS_TRY(const bool hasMore, readPhysical());
            if (!hasMore)
                break;
            const bool isFolded = !isSoft && (m_physical.startsWith(' ') || m_physical.startsWith('\t'));
            if (!isSoft && !isFolded) {
                m_hasPhysical = true;
                break;
            }
            // Line ends count, or blank lines could be folded on for ever.
            bytes += m_physical.size() + 2;
            if (bytes > m_limits.maxLineBytes)
                return tooLarge("line", m_limits.maxLineBytes, m_line);
            if (isSoft)
                logical.chop(1);
            logical.append(m_physical.constData() + (isFolded ? 1 : 0), m_physical.size() - (isFolded ? 1 : 0));
        }
        if (logical.trimmed().isEmpty())
            continue;
        if (logical.contains('\0')) {
            return fail(ErrorCode::Malformed, {{QStringLiteral("line"), m_line}, {QStringLiteral("detail"), QStringLiteral("nul")}});
        }
        return logical;
    }
}

QString unescapeText(QStringView value)
{
    QString result;
    result.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            result += value[i];
            continue;
        }
        const QChar next = value[++i];
        result += next == u'n' || next == u'N' ? QChar(u'\n') : next;
    }
    return result;
}

QStringList splitEscaped(QStringView value, QChar separator)
{
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\') {
            ++i;
        } else if (value[i] == separator) {
            parts.append(value.mid(start, i - start).toString());
            start = i + 1;
        }
    }
    parts.append(value.mid(start).toString());
    return parts;
}

QString escapeText(const QString &text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' || c == u',' || c == u';')
            result += u'\\';
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += QStringLiteral("\\n");
        else if (c == u'\t' || c.category() != QChar::Other_Control)
            result += c;
    }
    return result;
}

QByteArray foldedLine(const QString &line)
{
    constexpr qsizetype width = 75;
    const QByteArray bytes = line.toUtf8();
    QByteArray result;
    result.reserve(bytes.size() + bytes.size() / 70 * 3 + 2);
    qsizetype start = 0;
    while (bytes.size() - start > (start == 0 ? width : width - 1)) {
        qsizetype end = start + (start == 0 ? width : width - 1);
        while ((static_cast<uchar>(bytes[end]) & 0xc0) == 0x80)
            --end;
        result.append(bytes.constData() + start, end - start);
        result += "\r\n ";
        start = end;
    }
    return result.append(bytes.constData() + start, bytes.size() - start) + "\r\n";
}

QString quotedParameter(const QString &text)
{
    QString result(u'"');
    for (const QChar c : text) {
        if (c == u'^')
            result += QStringLiteral("^^");
        else if (c == u'"')
            result += QStringLiteral("^'");
        else if (c == u'\n')
            result += QStringLiteral("^n");
        else if (c.category() != QChar::Other_Control)
            result += c;
    }
    return result + u'"';
}

} // namespace praxis::interchange
