#include "services/interchange/ICalendar.h"

#include <QTimeZone>

#include <algorithm>

namespace praxis::interchange {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

qint64 offsetOf(const QTimeZone &zone, qint64 utcMs)
{
    return 1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
}

/// As RFC 5545 has it, and Praxis everywhere: of an hour that comes twice the first is meant, and one that is skipped is read with the
/// offset that held before the change.
qint64 instantOf(const WallTime &wall, const QTimeZone &zone)
{
    const qint64 local = QDateTime(wall.date, wall.time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 before = offsetOf(zone, local - dayMs);
    const qint64 after = offsetOf(zone, local + dayMs);
    for (const qint64 offset : {std::max(before, after), std::min(before, after)}) {
        if (offsetOf(zone, local - offset) == offset)
            return local - offset;
    }
    return local - before;
}

} // namespace

WallTime Moment::inZone(const QString &other) const
{
    if (isDate || zone.isEmpty() || other.isEmpty() || zone == other || !isValid())
        return at;
    const QTimeZone from(zone.toLatin1());
    const QTimeZone to(other.toLatin1());
    if (!from.isValid() || !to.isValid())
        return at;
    const qint64 instant = instantOf(at, from);
    const QDateTime moved = QDateTime::fromMSecsSinceEpoch(instant + offsetOf(to, instant), Qt::UTC);
    return {moved.date(), moved.time()};
}

bool Moment::isSkipped() const
{
    const Moment utc{inZone(QStringLiteral("UTC")), QStringLiteral("UTC"), false};
    return !isDate && !zone.isEmpty() && zone != u"UTC" && utc.inZone(zone) != at;
}

} // namespace praxis::interchange
