#pragma once

#include "models/kernel/Error.h"
#include "services/interchange/ReadingWatch.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>
#include <QStringList>
#include <QVector>

#include <optional>

namespace praxis::interchange {

/// A property of RFC 5545 section 3.1 and RFC 6350 section 3.3. Names are in upper case.
struct ContentLine {
    struct Parameter {
        QByteArray name;
        QStringList values;
    };
    qint64 line = 0;
    QByteArray name; ///< without its group
    QVector<Parameter> parameters;
    QByteArray value; ///< as it stands, escapes included

    /// The values of all parameters of that name.
    [[nodiscard]] QStringList parameter(QByteArrayView name) const;
};

struct ContentLimits {
    qsizetype maxLineBytes = 8 << 20;       ///< with all that is folded to it
    qint64 maxFileBytes = qint64{2} << 30;
    qsizetype maxParameters = 100;          ///< of one property
};

/// Unfolded lines of a vCard or iCalendar file. Unfolding is done on bytes, because writers fold in the middle of a
/// character; UTF-16 (by its mark) is turned into UTF-8 first. Holds one line and 64 KiB.
class ContentLines {
public:
    ContentLines(QIODevice &device, ContentLimits limits, ReadingWatch watch);

    /// The next line that is not blank, nullopt at the end. TooLarge (what: line, file), Malformed (detail: nul),
    /// FileUnreadable, Cancelled; all but Malformed end the file.
    [[nodiscard]] Result<std::optional<QByteArray>> next();
    /// The line (from 1) on which what `next` gave last begins.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    Result<bool> fill();
    Result<bool> readPhysical();

    QIODevice &m_device;
    ContentLimits m_limits;
    ReadingWatch m_watch;
    std::optional<QStringDecoder> m_utf16;
    QByteArray m_piece;
    qsizetype m_at = 0;
    QByteArray m_physical;
    bool m_hasPhysical = false;
    qint64 m_bytesRead = 0;
    qint64 m_physicalLine = 0;
    qint64 m_line = 0;
};

/// TooLarge, of a thing of that name, in that line of a file.
[[nodiscard]] std::unexpected<Error> tooLarge(const char *what, qint64 limit, qint64 line);
/// nullopt when there is no name or no colon. The bare parameters of vCard 2.1 (`TEL;HOME`) become TYPE or ENCODING.
[[nodiscard]] std::optional<ContentLine> parseContentLine(const QByteArray &line, qint64 number, const ContentLimits &limits = {});
/// Undoes \\n \\, \\; and \\\\ (RFC 6350 section 3.4).
[[nodiscard]] QString unescapeText(QStringView value);
/// Cuts at `separator` where no backslash stands before it; the parts keep their escapes.
[[nodiscard]] QStringList splitEscaped(QStringView value, QChar separator);

/// Escapes text for a value; characters that no text may have (controls but tab) are left out.
[[nodiscard]] QString escapeText(const QString &text);
/// One property with CRLF, folded at 75 octets, never within a character.
[[nodiscard]] QByteArray foldedLine(const QString &line);
/// A parameter's value, quoted and with the escapes of RFC 6868.
[[nodiscard]] QString quotedParameter(const QString &text);

} // namespace praxis::interchange
