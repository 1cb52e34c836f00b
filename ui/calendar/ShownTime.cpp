#include "ui/calendar/ShownTime.h"

#include "models/ports/Zones.h"
#include "ui/calendar/CalendarLook.h"
#include "ui/common/Directory.h"

#include <QObject>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int wholeDay = 24 * 60;

WallTime moved(const WallTime &wall, const QString &from, const QString &to, const Zones &zones)
{
    if (from == to || from.isEmpty() || to.isEmpty())
        return wall;
    const auto at = zones.toInstant(wall, from);
    return at ? zones.toWall(*at, to).value_or(wall) : wall;
}

} // namespace

ShownTime::ShownTime(const Directory &directory) : ShownTime(directory.zone(), directory.zones()) {}

WallTime ShownTime::shown(const WallTime &there, const QString &zone) const
{
    return moved(there, zone, m_zone, m_zones);
}

WallTime ShownTime::there(const WallTime &shown, const QString &zone) const
{
    return moved(shown, m_zone, zone, m_zones);
}

WallTime ShownTime::start(const CalendarEntry &entry) const
{
    return entry.zone == m_zone ? entry.start : m_zones.toWall(entry.when.start, m_zone).value_or(entry.start);
}

Opening ShownTime::shown(Opening opening) const
{
    opening.start = shown(opening.start, opening.zone);
    opening.zone = m_zone;
    return opening;
}

QVector<Opening> ShownTime::shown(const QVector<Opening> &openings) const
{
    QVector<Opening> all;
    std::ranges::transform(openings, std::back_inserter(all), [this](const Opening &one) { return shown(one); });
    return all;
}

QVector<OpenStretch> ShownTime::shown(const OpenStretch &stretch) const
{
    if (stretch.zone.isEmpty() || stretch.zone == m_zone)
        return {stretch};
    const WallTime midnight{stretch.date, QTime(0, 0)};
    const WallTime from = shown(midnight.plusMinutes(stretch.startMinute), stretch.zone);
    const WallTime until = shown(midnight.plusMinutes(stretch.endMinute), stretch.zone);
    QVector<OpenStretch> parts;
    for (QDate day = from.date; day <= until.date; day = day.addDays(1)) {
        OpenStretch part = stretch;
        part.zone = m_zone;
        part.date = day;
        part.startMinute = day == from.date ? from.minuteOfDay() : 0;
        part.endMinute = day == until.date ? until.minuteOfDay() : wholeDay;
        if (part.startMinute < part.endMinute)
            parts.append(part);
    }
    return parts;
}

QVector<OpenStretch> ShownTime::shown(const QVector<OpenStretch> &stretches) const
{
    QVector<OpenStretch> all;
    all.reserve(stretches.size());
    for (const OpenStretch &stretch : stretches)
        all += shown(stretch);
    return all;
}

QString ShownTime::elsewhere(const WallTime &there, const QString &zone, const WallTime &shown)
{
    if (there == shown || !there.isValid() || zone.isEmpty())
        return {};
    const QString place = zone.section(u'/', -1).replace(u'_', u' ');
    const QString time = CalendarLook::time(there.time);
    if (there.date == shown.date)
        return QObject::tr("%1 in %2", "time, place whose clock shows it").arg(time, place);
    return QObject::tr("%1, %2 in %3", "date, time, place whose clock shows it").arg(CalendarLook::shortDate(there.date), time, place);
}

} // namespace praxis::ui
