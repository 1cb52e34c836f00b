#include "services/practice/exchange/Import.h"

#include "services/interchange/CsvWriter.h"
#include "services/practice/exchange/WholeFile.h"

namespace praxis {

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
        PRAXIS_CHECK(writer.write(refusedColumns() + header));
        for (const RefusedLine &line : lines) {
            const QString why = reason ? reason(line) : line.code;
            PRAXIS_CHECK(writer.write(QStringList{QString::number(line.line), why, line.field, line.value} + line.cells));
        }
        return {};
    });
}

} // namespace praxis
