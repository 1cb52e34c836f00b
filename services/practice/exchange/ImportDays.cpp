// What lasts whole days: study days, leave, public holidays.
#include "services/practice/exchange/ImportEvents.h"

#include "services/practice/office/RecordCommands.h"

#include <algorithm>

namespace praxis {

using namespace interchange;

namespace {

constexpr Minutes wholeDay = 24 * 60;

} // namespace

/// What tells one closed day from another: they have no UID here.
QString ImportEvents::keyOf(const HoursException &day)
{
    return idText(day.practitionerId) + day.fromDate.toString(Qt::ISODate) + day.untilDate.toString(Qt::ISODate) + day.reason;
}

Result<> ImportEvents::takeAllDay(const EventSeries &series)
{
    const Event &event = series.master;
    const bool isRefused = m_options.allDay == ForAllDay::Refuse;
    if (isRefused)
        refuse(event, QStringLiteral("all_day")); // once for all of its days; what was moved is listed by itself
    const auto expanded = expand(event, series.overrides, m_from, m_until);
    if (!expanded || expanded->occurrences.isEmpty()) {
        if (!isRefused)
            refuse(event, QStringLiteral("outside_window"));
        return {};
    }
    if (!isRefused && (!event.rule.isEmpty() || !event.additions.isEmpty()) && (expanded->isCut || goesOnAfter(event, series.overrides)))
        addNotKept(m_plan.notKept, QStringLiteral("later_occurrences"));
    for (const Occurrence &occurrence : expanded->occurrences) {
        const bool isOwn = occurrence.overrideIndex < 0;
        if (!occurrence.start.isDate)
            PRAXIS_CHECK(takeOccurrence(series, occurrence));
        else if (!isRefused)
            takeDay(isOwn ? event : series.overrides.at(occurrence.overrideIndex), occurrence);
        else if (!isOwn)
            refuse(series.overrides.at(occurrence.overrideIndex), QStringLiteral("all_day"));
    }
    return {};
}

void ImportEvents::takeDay(const Event &event, const Occurrence &occurrence)
{
    const int line = static_cast<int>(event.line);
    if (event.status == u"CANCELLED") {
        addNotKept(m_plan.notKept, QStringLiteral("cancelled_days"));
        return;
    }
    HoursException closed;
    closed.practitionerId = ownerOf(event);
    if (closed.practitionerId.isNull()) { // a day of nobody would close the whole practice
        refuse(event, QStringLiteral("no_practitioner"));
        return;
    }
    closed.fromDate = occurrence.start.at.date;
    closed.untilDate = closed.fromDate.addDays(std::max(0, occurrence.duration / wholeDay - 1));
    closed.reason = event.summary.left(200);
    const QString key = keyOf(closed);
    if (m_closedDays.contains(key)) {
        m_plan.duplicates.append({line, closed.reason, {}, {}, QStringLiteral("uid")});
        return;
    }
    m_closedDays.insert(key);
    closed.id = m_run.parts.ids.next();
    ImportItem item{line, QStringLiteral("HoursException"), closed.reason, false, {closed.fromDate.toString(Qt::ISODate), closed.reason}, {}};
    item.commands.append(AnyCommand::of(create(closed)));
    m_plan.items.append(std::move(item));
}

} // namespace praxis
