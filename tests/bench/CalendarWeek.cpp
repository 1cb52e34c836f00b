#include "tests/bench/CalendarWeek.h"

#include "models/records/Practitioner.h"
#include "models/records/Service.h"
#include "services/practice/sample/Staff.h"

namespace praxis::bench {

CalendarWeek::CalendarWeek(const BenchPractice &practice, Desk &desk) : m_practice(practice)
{
    for (const auto &practitioner : must(desk.ask(List<Practitioner>{})))
        m_lanes.append({practitioner->id, practitioner->displayName, practitioner->displayName.left(2), practitioner->colour});
    for (const auto &service : must(desk.ask(List<Service>{})))
        m_buffers.insert(service->id, {service->bufferBeforeMinutes, service->bufferAfterMinutes});
}

ui::GridRequest CalendarWeek::request(const QDate &monday) const
{
    ui::GridRequest request;
    for (int day = 0; day < 7; ++day)
        request.dates.append(monday.addDays(day));
    request.lanes = m_lanes;
    request.zone = sample::organization().zone;
    request.buffers = m_buffers;
    return request;
}

ui::GridContent CalendarWeek::make(Desk &desk, const QDate &monday) const
{
    ShowCalendar question;
    question.filter.when = {m_practice.midnight(monday), m_practice.midnight(monday.addDays(7))};
    auto hours = desk.ask(ShowHours{monday, monday.addDays(6)});
    auto entries = desk.ask(question);
    ui::GridRequest week = request(monday);
    week.hours = must(std::move(hours));
    week.entries = must(std::move(entries));
    return ui::makeGrid(week, desk.parts().zones);
}

} // namespace praxis::bench
