#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>
#include <QIODevice>

namespace praxis::interchange {

/// What a file is by its content, whatever its name says. Text is any text that is none of the others: CSV is text.
enum class FileKind : quint8 { Empty, Text, VCard, ICalendar, Html, Xml, Json, Pdf, Zip, Office, Image, Media, Executable, Database, Archive, Binary };

/// "icalendar", "vcard", "text", ...: what NotThatKind carries.
[[nodiscard]] QString kindName(FileKind kind);
/// From the first bytes (4 KiB are plenty).
[[nodiscard]] FileKind sniffKind(const QByteArray &head);
/// Looks without taking anything from the device. NotThatKind (expected, found) when it is another kind; FileUnreadable.
[[nodiscard]] Result<> requireKind(QIODevice &device, FileKind expected);

} // namespace praxis::interchange
