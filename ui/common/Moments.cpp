#include "ui/common/Moments.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"

#include <QCoreApplication>
#include <QLocale>

namespace praxis::ui {

namespace {

class MomentTexts {
    Q_DECLARE_TR_FUNCTIONS(MomentTexts)
};

QString cityOf(const QString &zone)
{
    return zone.section(u'/', -1).replace(u'_', u' ');
}

} // namespace

QDate Moments::today() const
{
    return wall(m_desk.parts().clock.now()).date;
}

WallTime Moments::wall(Instant at) const
{
    const Result<WallTime> wall = m_desk.parts().zones.toWall(at, m_directory.zone());
    if (wall)
        return *wall;
    const QDateTime utc = at.utc(); // before the directory is loaded
    return {utc.date(), utc.time()};
}

WallTime Moments::lastOf(Instant end) const
{
    constexpr qint64 minute = 60'000;
    const WallTime at = wall(end);
    return at.time == QTime(0, 0) ? wall(Instant{end.ms - minute}) : at;
}

QString Moments::day(const QDate &date) const
{
    const bool thisYear = date.year() == today().year();
    return QLocale().toString(date, thisYear ? MomentTexts::tr("ddd d MMM", "a day of this year") : MomentTexts::tr("ddd d MMM yyyy", "a day of another year"));
}

QString Moments::full(const WallTime &at) const
{
    return MomentTexts::tr("%1, %2", "day, time").arg(day(at.date), QLocale().toString(at.time, QLocale::ShortFormat));
}

QString Moments::day(Instant at) const
{
    return at.isNull() ? QString() : day(wall(at).date);
}

QString Moments::full(Instant at) const
{
    return at.isNull() ? QString() : full(wall(at));
}

QString Moments::full(const WallTime &there, const QString &zone) const
{
    const Result<Instant> at = m_desk.parts().zones.toInstant(there, zone);
    return zone.isEmpty() || !at || wall(*at) == there ? full(there) : MomentTexts::tr("%1 in %2", "day and time, place whose clock shows it").arg(full(there), cityOf(zone));
}

QString Moments::clockName() const
{
    constexpr qint64 halfAYearMs = 182LL * 24 * 3600'000; // two that are the same in winter may not be in summer
    const Instant now = m_desk.parts().clock.now();
    bool differs = false;
    for (const Instant at : {now, Instant{now.ms + halfAYearMs}}) {
        const WallTime here = wall(at);
        const QDateTime computer = at.utc().toLocalTime();
        differs = differs || WallTime{computer.date(), computer.time()} != here;
        for (const auto &location : m_directory.locations())
            differs = differs || (location->isActive && !location->zone.isEmpty() && m_desk.parts().zones.toWall(at, location->zone).value_or(here) != here);
    }
    return differs ? cityOf(m_directory.zone()) : QString();
}

QString Moments::exact(Instant at) const
{
    const WallTime when = wall(at);
    QString format = QLocale().timeFormat(QLocale::ShortFormat); // with seconds, and else as everywhere: the long form has the zone
    const qsizetype minutes = format.indexOf(QStringLiteral("mm"));
    const bool isDotted = minutes > 0 && format[minutes - 1] == u'.';
    format.insert(minutes + 2, isDotted ? QStringLiteral(".ss") : QStringLiteral(":ss"));
    return MomentTexts::tr("%1, %2", "day, time").arg(day(when.date), QLocale().toString(when.time, format));
}

} // namespace praxis::ui
