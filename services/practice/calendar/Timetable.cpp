#include "services/practice/calendar/Timetable.h"

#include "models/records/Practitioner.h"
#include "services/practice/calendar/PlaceZones.h"
#include "services/practice/door/Reading.h"

namespace praxis {

Result<HoursList> hoursOf(StoreSession &session, const QUuid &practitioner)
{
    return selectAs<WorkingHours>(session, {.where = {{"practitioner_id", Condition::Equal, idText(practitioner)}}});
}

namespace {

Selection exceptionsBetween(const QDate &from, const QDate &until)
{
    return {.where = {{"from_date", Condition::LessEqual, until.toString(Qt::ISODate)}, {"until_date", Condition::GreaterEqual, from.toString(Qt::ISODate)}}};
}

} // namespace

Selection exceptionsAround(const QDate &from, const QDate &until)
{
    return exceptionsBetween(from.addDays(-1), until.addDays(1));
}

Result<Timetable> timetable(Reading &reading, const QDate &from, const QDate &until)
{
    Timetable table;
    PRAXIS_TRY(table.hours, selectAs<WorkingHours>(reading.session(), {}));
    PRAXIS_TRY(table.exceptions, selectAs<HoursException>(reading.session(), exceptionsBetween(from, until)));
    return table;
}

Result<QVector<OpenStretch>> clockedStretches(Reading &reading, const QUuid &practitioner, const QDate &day, const Timetable &table)
{
    QVector<OpenStretch> stretches = openStretches(practitioner, day, table.hours, table.exceptions);
    for (OpenStretch &stretch : stretches) {
        PRAXIS_TRY(stretch.zone, zoneOf(reading.lookup(), reading.actor().organization, {{}, stretch.location, practitioner}));
    }
    return stretches;
}

Result<QVector<std::shared_ptr<Practitioner>>> activePractitioners(Reading &reading)
{
    return selectAs<Practitioner>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}, .order = {{"sort_order"}}});
}

} // namespace praxis
