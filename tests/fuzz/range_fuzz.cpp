#include "services/hosted/api/ByteRange.h"

#include <algorithm>
#include <limits>

using namespace praxis::hosted;

/// Whatever is asked of a file of whatever size (its first eight bytes): what is served lies within it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 8)
        return 0;
    qint64 whole = 0;
    for (size_t i = 0; i < 8; ++i)
        whole = (whole << 8 | data[i]) & std::numeric_limits<qint64>::max();
    const QByteArray header(reinterpret_cast<const char *>(data) + 8, static_cast<qsizetype>(size - 8));
    const AskedRange asked = readRange(header, whole);
    if (asked.kind == RangeKind::None && asked.range != ByteRange{0, whole})
        qFatal("not the whole");
    if (asked.kind == RangeKind::Part && (asked.range.from < 0 || asked.range.length <= 0 || asked.range.from > whole - asked.range.length))
        qFatal("beyond the file");
    return 0;
}
