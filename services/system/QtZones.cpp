#include "services/system/QtZones.h"

#include <QFileInfo>
#include <QHash>
#include <QTimeZone>

#include <optional>

namespace praxis {

namespace {

/// Qt takes the name of a folder of the zone database, a path and a POSIX rule ("Foo-3") for zones too; a name is a file there.
bool isInDatabase(const QString &name)
{
    if (name == u"UTC")
        return true;
    if (name.isEmpty() || name.contains(u".."))
        return false;
    for (const QString &folder : {QStringLiteral("/usr/share/zoneinfo/"), QStringLiteral("/usr/lib/zoneinfo/")}) { // where Qt looks
        if (QFileInfo(folder).isDir())
            return QFileInfo(folder + name).isFile();
    }
    return true; // a system that keeps its zones elsewhere
}

const QTimeZone *zoneNamed(const QString &name)
{
    thread_local QHash<QString, QTimeZone> kept;
    constexpr qsizetype longest = 64; // what is no zone is not kept: anybody may say anything
    auto it = kept.find(name);
    if (it == kept.end() && name.size() <= longest && isInDatabase(name)) {
        if (const QTimeZone zone(name.toUtf8()); zone.isValid())
            it = kept.insert(name, zone);
    }
    return it == kept.end() ? nullptr : &*it;
}

std::unexpected<Error> unknown(const QString &zone)
{
    return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), zone}});
}

/// Milliseconds of the wall time read as if it were UTC.
qint64 asUtc(const WallTime &wall)
{
    return QDateTime(wall.date, wall.time, Qt::UTC).toMSecsSinceEpoch();
}

qint64 offsetAt(const QTimeZone &zone, qint64 utcMs)
{
    return 1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
}

} // namespace

bool QtZones::knows(const QString &zone) const
{
    return zoneNamed(zone) != nullptr;
}

Result<Instant> QtZones::toInstant(const WallTime &wall, const QString &name) const
{
    const QTimeZone *zone = zoneNamed(name);
    if (!zone)
        return unknown(name);
    const qint64 local = asUtc(wall);
    // The offset before a change is the larger candidate's; where both fit (a repeated hour) the earlier instant is meant.
    constexpr qint64 day = 24LL * 3600 * 1000;
    const qint64 before = offsetAt(*zone, local - day);
    const qint64 after = offsetAt(*zone, local + day);
    const qint64 first = local - std::max(before, after);
    const qint64 second = local - std::min(before, after);
    if (offsetAt(*zone, first) == local - first)
        return Instant{first};
    if (offsetAt(*zone, second) == local - second)
        return Instant{second};
    // A skipped hour: read with the offset that held before the change, it lands as far behind the gap as it stood in it.
    return Instant{local - before};
}

Result<WallTime> QtZones::toWall(Instant at, const QString &name) const
{
    const QTimeZone *zone = zoneNamed(name);
    if (!zone)
        return unknown(name);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.ms + offsetAt(*zone, at.ms), Qt::UTC);
    return WallTime{local.date(), local.time()};
}

} // namespace praxis
