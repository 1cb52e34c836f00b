#include "services/interchange/CsvWriter.h"

#include <algorithm>
#include <utility>

namespace praxis::interchange {

namespace {

bool needsQuotes(const QString &cell)
{
    static constexpr QStringView special = u"\",;\t|\r\n";
    return std::any_of(cell.begin(), cell.end(), [](QChar c) { return special.contains(c); }) || cell.startsWith(u' ')
           || cell.endsWith(u' ');
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, CsvWriteOptions options) : m_device(device), m_options(options) {}

Result<> CsvWriter::write(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += m_options.delimiter;
        QString cell = m_options.isNeutralising ? neutraliseFormula(cells[i]) : cells[i];
        // A record of one empty cell would be a blank line, which readers pass over.
        if (needsQuotes(cell) || (cells.size() == 1 && cell.isEmpty()))
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        line += cell;
    }
    QByteArray bytes = (line + QStringLiteral("\r\n")).toUtf8();
    if (std::exchange(m_isFirst, false) && m_options.hasMark)
        bytes.prepend("\xef\xbb\xbf");
    if (m_device.write(bytes) != bytes.size())
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), m_device.errorString()}});
    return {};
}

} // namespace praxis::interchange
