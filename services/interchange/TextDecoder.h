#pragma once

#include "models/kernel/Error.h"
#include "services/interchange/ReadingWatch.h"

#include <QIODevice>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace praxis::interchange {

enum class TextEncoding : quint8 { Undecided, Utf8, Utf16LE, Utf16BE, Windows1252 };

/// Text of a device in pieces of at most 64 KiB of input. The encoding is decided by a byte order mark, by the NULs of
/// UTF-16, or by the first piece that is not ASCII: well-formed UTF-8 is UTF-8, anything else Windows-1252, which is
/// what office programs of Western Europe write. The device is one that blocks (a file, a buffer).
class TextDecoder {
public:
    explicit TextDecoder(QIODevice &device, ReadingWatch watch = {});

    /// The next piece; empty at the end. Encoding (what was decided turns out false, or UTF-32), FileUnreadable, Cancelled.
    [[nodiscard]] Result<QString> next();
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    [[nodiscard]] bool hadMark() const { return m_hadMark; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    Result<QByteArray> readPiece();
    Result<> decideByStart(QByteArray &piece);
    Result<> decideByContent(QByteArray &piece);
    Result<QString> decode(const QByteArray &piece, bool isLast);

    QIODevice &m_device;
    ReadingWatch m_watch;
    TextEncoding m_encoding = TextEncoding::Undecided;
    std::optional<QStringDecoder> m_decoder;
    qint64 m_bytesRead = 0;
    bool m_hadMark = false;
    bool m_isFirst = true;
    bool m_isFinished = false;
};

/// Bytes of one line whose encoding nobody says: UTF-8 when they are well-formed, else Windows-1252.
[[nodiscard]] QString textFromBytes(const QByteArray &bytes);
/// As Windows-1252; what the code page does not have becomes U+FFFD.
[[nodiscard]] QString textFromWindows1252(const QByteArray &bytes);

} // namespace praxis::interchange
