#include "services/practice/exchange/Import.h"

#include "services/interchange/CsvWriter.h"
#include "services/practice/exchange/WholeFile.h"

#include <algorithm>

namespace praxis {

namespace {

/// A line that was refused for a cell too many keeps it: the columns that the file has no name for are called by their number.
QStringList wideEnough(QStringList header, const QVector<RefusedLine> &lines)
{
    qsizetype width = header.size();
    for (const RefusedLine &line : lines)
        width = std::max(width, line.cells.size());
    while (header.size() < width)
        header.append(QString::number(header.size() + 1));
    return header;
}

} // namespace

const QStringList &Import::refusedColumns()
{
    static const QStringList columns{QStringLiteral("line"), QStringLiteral("reason"), QStringLiteral("field"), QStringLiteral("value")};
    return columns;
}

Result<> Import::writeRefused(const QString &path, const QStringList &header, const QVector<RefusedLine> &lines,
                              const std::function<QString(const RefusedLine &)> &reason)
{
    return writeWholeFile(path, [&](QIODevice &device) -> Result<> {
        interchange::CsvWriter writer(device);
        const QStringList columns = wideEnough(header, lines);
        PRAXIS_CHECK(writer.write(refusedColumns() + columns));
        for (const RefusedLine &line : lines) {
            const QString why = reason ? reason(line) : line.code;
            QStringList cells = line.cells;
            cells.resize(columns.size()); // as many columns in each line, also where nothing of it could be read
            PRAXIS_CHECK(writer.write(QStringList{QString::number(line.line), why, line.field, line.value} + cells));
        }
        return {};
    });
}

} // namespace praxis
