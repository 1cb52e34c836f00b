#include "services/practice/door/Today.h"

#include "services/practice/door/Reading.h"
#include "services/practice/door/Work.h"

namespace praxis {

QDate todayIn(const Parts &parts, const Organization &practice, Instant now)
{
    const auto wall = parts.zones.toWall(now, practice.zone);
    return wall ? wall->date : now.utc().date();
}

Result<QDate> today(Work &work)
{
    PRAXIS_TRY(const auto practice, work.organization());
    return todayIn(work.parts(), *practice, work.now());
}

Result<QDate> today(Reading &reading)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    return todayIn(reading.parts(), *practice, reading.now());
}

} // namespace praxis
