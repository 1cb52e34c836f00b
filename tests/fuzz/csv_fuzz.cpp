#include "services/interchange/CsvMapping.h"
#include "services/interchange/CsvReader.h"

#include <QBuffer>

using namespace praxis::interchange;

/// Whatever the bytes are: reading, mapping and converting them ends, and what was restored is neutralised back.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return 0;
    CsvReader reader(buffer, {4096, 65536, 100, 100'000});
    const auto header = reader.readHeader();
    if (!header)
        return 0;
    const QVector<TargetField> targets = contactTargets();
    const RowMapper mapper(guessMapping(*header, targets), targets, *header, DateOrder::DayFirst);
    while (!reader.isBroken()) {
        const auto row = reader.next();
        if (!row)
            continue;
        if (!*row)
            break;
        (void)mapper.map(**row);
        for (const QString &cell : (*row)->cells) {
            if (restoreFormula(neutraliseFormula(cell)) != cell)
                qFatal("a cell did not come back");
        }
    }
    return 0;
}
