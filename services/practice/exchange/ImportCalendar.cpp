// Appointments from a calendar file.
#include "services/practice/exchange/ImportEvents.h"

#include "models/records/Appointment.h"
#include "models/records/Practitioner.h"
#include "models/rules/People.h"
#include "services/interchange/CalendarReader.h"

#include <QFile>

namespace praxis {

using namespace interchange;

namespace {

constexpr int shownEvents = 20;

/// By address, else by a name that the calendar's name has in it.
QUuid guessOwner(const QString &email, const QString &name, const QVector<std::shared_ptr<Practitioner>> &staff)
{
    for (const auto &p : staff) {
        if (!email.isEmpty() && p->email.compare(email, Qt::CaseInsensitive) == 0)
            return p->id;
    }
    const QString words = folded(name);
    for (const auto &p : staff) {
        const QString family = folded(p->displayName).section(u' ', -1);
        if (family.size() > 2 && words.contains(family))
            return p->id;
    }
    return {};
}

} // namespace

Result<> lookAtCalendar(ImportRun &run, QIODevice &device, ImportFile &file, const interchange::ReadingWatch &work)
{
    PRAXIS_TRY(const CalendarFile calendar, readCalendar(device, {}, work));
    PRAXIS_TRY(const auto staff, run.door.ask(run.actor, List<Practitioner>{{.where = {{"is_active", Condition::Equal, true}}}}));
    QHash<QString, qsizetype> places;
    for (const Event &event : calendar.events) {
        file.hasAllDay = file.hasAllDay || event.start.isDate;
        const bool isFloating = !event.start.isDate && event.start.zone.isEmpty();
        const QString calendarZone = run.parts.zones.knows(event.calendarZone) ? event.calendarZone : QString();
        file.hasFloatingTimes = file.hasFloatingTimes || (isFloating && calendarZone.isEmpty());
        if (isFloating && !calendarZone.isEmpty() && !file.calendarZones.contains(calendarZone))
            file.calendarZones.append(calendarZone);
        if (file.firstRows.size() < shownEvents)
            file.firstRows.append({event.start.at.toString(), event.summary.left(200)});
        const QString email = event.organizer.email.toCaseFolded();
        const QString key = !email.isEmpty() ? email : calendar.name.isEmpty() ? QString() : QString(QStringLiteral("calendar:") + calendar.name);
        if (!places.contains(key)) {
            const QString name = email.isEmpty() ? calendar.name : event.organizer.name.isEmpty() ? email : event.organizer.name;
            places.insert(key, file.calendars.size());
            file.calendars.append({key, name, 0, guessOwner(email, name, staff)});
        }
        file.calendars[places.value(key)].events += 1;
    }
    return {};
}

Result<> planCalendar(ImportRun &run, const ImportFile &file, const ImportOptions &options, ImportPlan &plan)
{
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file.path}, {QStringLiteral("detail"), device.errorString()}});
    PRAXIS_TRY(const CalendarFile calendar, readCalendar(device, {}, {run.watch.isCancelled, {}}));
    for (const RefusedEvent &refused : calendar.refused)
        plan.refused.append(refusedBy(refused.error, static_cast<int>(refused.line), {QString(), refused.summary.left(200)}, typeOf<Appointment>().key()));
    for (auto it = calendar.notKept.cbegin(); it != calendar.notKept.cend(); ++it)
        addNotKept(plan.notKept, it.key(), it.value());
    const QVector<EventSeries> series = groupByUid(calendar.events);
    plan.linesRead = static_cast<int>(calendar.events.size() + calendar.refused.size());
    ImportEvents events(run, options, plan, calendar.name);
    PRAXIS_CHECK(events.load());
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (run.cancelled())
            return fail(ErrorCode::Cancelled);
        PRAXIS_CHECK(events.take(series.at(i)));
        if (run.watch.progress)
            run.watch.progress(i + 1, series.size());
    }
    return {};
}

} // namespace praxis
