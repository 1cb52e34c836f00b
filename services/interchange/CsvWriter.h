#pragma once

#include "services/interchange/Csv.h"

namespace praxis::interchange {

struct CsvWriteOptions {
    QChar delimiter = u',';
    bool hasMark = true;       ///< UTF-8's: without it Excel takes the file for Windows-1252
    bool isNeutralising = true; ///< off only for a file that no spreadsheet will open
};

/// Writes RFC 4180 as UTF-8 with CRLF; formulas are neutralised (see Csv.h).
class CsvWriter {
public:
    explicit CsvWriter(QIODevice &device, CsvWriteOptions options = {});

    /// FileUnwritable when the device does not take all of it.
    [[nodiscard]] Result<> write(const QStringList &cells);

private:
    QIODevice &m_device;
    CsvWriteOptions m_options;
    bool m_isFirst = true;
};

} // namespace praxis::interchange
