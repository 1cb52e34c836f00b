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

QString Moments::exact(Instant at) const
{
    const WallTime when = wall(at);
    return MomentTexts::tr("%1, %2", "day, time").arg(day(when.date), when.time.toString(MomentTexts::tr("HH:mm:ss", "time with seconds")));
}

} // namespace praxis::ui
