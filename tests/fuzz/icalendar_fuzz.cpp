#include "services/interchange/CalendarReader.h"
#include "services/interchange/CalendarWriter.h"
#include "services/interchange/Recurrence.h"

#include <QBuffer>

using namespace praxis;
using namespace praxis::interchange;

/// Whatever the bytes are: reading and expanding end, and events that were read are written so that they are read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return 0;
    CalendarLimits limits;
    limits.lines.maxLineBytes = 65536;
    const auto file = readCalendar(buffer, limits);
    if (!file || file->events.isEmpty())
        return 0;
    const WallTime from = WallTime::fromString(u"2026-01-01T00:00");
    for (const EventSeries &series : groupByUid(file->events))
        (void)expand(series.master, series.overrides, from, from.plusMinutes(60 * 24 * 365), 50);
    QBuffer copy;
    if (!copy.open(QIODevice::ReadWrite) || !writeCalendar(copy, file->events, {}))
        qFatal("events could not be written");
    copy.seek(0);
    const auto back = readCalendar(copy);
    if (!back || back->events.size() != file->events.size())
        qFatal("events did not come back");
    return 0;
}
