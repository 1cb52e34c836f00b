#pragma once

#include "services/interchange/TextDecoder.h"

#include <QChar>
#include <QStringList>

namespace praxis::interchange {

/// Beyond these a file is refused with TooLarge. Bytes are those of the text as UTF-8.
struct CsvLimits {
    qsizetype maxFieldBytes = 1 << 20;
    qsizetype maxLineBytes = 8 << 20; ///< of one record, however many lines its quotes span
    qsizetype maxColumns = 1000;
    qint64 maxRows = 5'000'000;
};

/// What was found out about a file, or is to be written.
struct CsvDialect {
    QChar delimiter = u',';
    TextEncoding encoding = TextEncoding::Utf8;
    bool hasMark = false;
};

/// A record and the line that it starts on (from 1).
struct CsvRow {
    qint64 line = 0;
    QStringList cells;
};

/// A cell that a spreadsheet would run begins, after blanks, with = + - @ or their full-width and small forms, or with a
/// tab or line end; so does what follows a delimiter or line end inside a cell, because a spreadsheet of another locale
/// splits there. Each gets an apostrophe in front (OWASP, "CSV Injection"). `restoreFormula` is the exact inverse for
/// whatever `neutraliseFormula` made, and leaves every other text that has no such apostrophe as it is.
[[nodiscard]] QString neutraliseFormula(const QString &cell);
[[nodiscard]] QString restoreFormula(const QString &cell);

} // namespace praxis::interchange
