// Appointments as an iCalendar file.
#include "services/practice/exchange/Export.h"

#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "services/interchange/CalendarWriter.h"
#include "services/practice/calendar/VisitorQueries.h"

namespace praxis {

using namespace interchange;

namespace {

constexpr int daysAtOnce = 31;

QString statusOf(AppointmentStatus status)
{
    return occupies(status) ? QStringLiteral("CONFIRMED") : QStringLiteral("CANCELLED");
}

/// As the calendar names it; its title where nobody is in it.
QString titleOf(const CalendarEntry &entry, const QVector<Visitor> &visitors)
{
    QStringList names;
    for (const Visitor &visitor : visitors)
        names.append(visitor.name);
    return names.isEmpty() ? entry.people : names.join(QStringLiteral(" + "));
}

struct Names {
    QHash<QUuid, std::shared_ptr<Practitioner>> practitioners;
    QHash<QUuid, QString> places;
};

Event eventOf(const CalendarEntry &entry, const Appointment &row, const QVector<Visitor> &visitors, const Names &names)
{
    Event event;
    event.uid = row.uid.isEmpty() ? QString(idText(entry.id) + QStringLiteral("@praxis")) : row.uid;
    event.sequence = row.sequence;
    event.summary = titleOf(entry, visitors);
    event.status = statusOf(entry.status);
    event.start = {entry.start, entry.zone, false};
    event.duration = entry.length;
    event.location = names.places.value(entry.room, names.places.value(entry.location));
    if (const auto practitioner = names.practitioners.value(entry.practitioner))
        event.organizer = {practitioner->displayName, practitioner->email};
    return event;
}

} // namespace

Result<int> Export::writeAppointments(QIODevice &device, const ExportOptions &options, const ImportWatch &watch)
{
    PRAXIS_TRY(const auto practice, m_door.ask(m_actor, Get<Organization>{m_actor.organization}));
    Names names;
    PRAXIS_TRY(const auto staff, m_door.ask(m_actor, List<Practitioner>{}));
    for (const auto &p : staff)
        names.practitioners.insert(p->id, p);
    PRAXIS_TRY(const auto rooms, m_door.ask(m_actor, List<Room>{}));
    for (const auto &room : rooms)
        names.places.insert(room->id, room->name);
    PRAXIS_TRY(const auto locations, m_door.ask(m_actor, List<Location>{}));
    for (const auto &location : locations)
        names.places.insert(location->id, location->name);

    QDate from = options.from;
    QDate until = options.until;
    PRAXIS_CHECK(findSpan(options.appointments, from, until));
    QVector<Event> events;
    for (QDate day = from; day.isValid() && day <= until; day = day.addDays(daysAtOnce)) {
        if (watch.isCancelled && watch.isCancelled())
            return fail(ErrorCode::Cancelled);
        const QDate last = std::min(day.addDays(daysAtOnce), until.addDays(1));
        ShowCalendar question;
        PRAXIS_TRY(question.filter.when.start, m_parts.zones.toInstant({day, QTime(0, 0)}, practice->zone));
        PRAXIS_TRY(question.filter.when.end, m_parts.zones.toInstant({last, QTime(0, 0)}, practice->zone));
        question.filter.practitioners = options.practitioners;
        PRAXIS_TRY(const auto entries, m_door.ask(m_actor, question));
        const List<Appointment> rows{{.where = {{"start_at", Condition::GreaterEqual, question.filter.when.start.ms},
                                               {"start_at", Condition::Less, question.filter.when.end.ms}}}};
        PRAXIS_TRY(const auto appointments, m_door.ask(m_actor, rows));
        QHash<QUuid, std::shared_ptr<Appointment>> byId;
        for (const auto &appointment : appointments)
            byId.insert(appointment->id, appointment);
        const auto meant = [&](const CalendarEntry &entry) {
            return (options.appointments.isEmpty() || options.appointments.contains(entry.id)) && !entry.busyOnly && byId.contains(entry.id);
        };
        VisitorsOf visits;
        for (const CalendarEntry &entry : entries) {
            if (meant(entry))
                visits.appointments.append(entry.id);
        }
        PRAXIS_TRY(const auto visitors, m_door.ask(m_actor, visits));
        QVector<QUuid> patients;
        for (const QVector<Visitor> &of : visitors) {
            for (const Visitor &visitor : of)
                patients.append(visitor.person);
        }
        PRAXIS_CHECK(findLeftOut(options, std::move(patients)));
        for (const CalendarEntry &entry : entries) {
            if (!meant(entry))
                continue;
            // The names of all who come stand in what is written: it stays out for each of them who has not agreed.
            const QVector<Visitor> come = visitors.value(entry.id);
            bool agreed = true;
            for (const Visitor &visitor : come) {
                if (!m_lacking.contains(visitor.person))
                    continue;
                agreed = false;
                leaveOut(visitor.person, visitor.name);
            }
            if (agreed)
                events.append(eventOf(entry, *byId.value(entry.id), come, names));
        }
        if (watch.progress)
            watch.progress(from.daysTo(day), from.daysTo(until) + 1);
    }
    const CalendarWriteOptions how{.name = practice->name, .stamp = m_parts.clock.now()};
    PRAXIS_CHECK(writeCalendar(device, events, how, {watch.isCancelled, {}}));
    return static_cast<int>(events.size());
}

/// Without dates: from the first appointment to the last, or of those that are meant.
Result<> Export::findSpan(const QVector<QUuid> &appointments, QDate &from, QDate &until)
{
    QVector<Condition> where;
    if (!appointments.isEmpty()) {
        QVariantList ids;
        for (const QUuid &id : appointments)
            ids.append(idText(id));
        where.append({"id", Condition::In, ids});
    }
    // The first of all may be somebody else's: whoever sees their own alone asks for theirs.
    if (m_parts.matrix.cell(m_actor.role, QStringLiteral("appointment.read")) == Cell::Own)
        where.append({"practitioner_id", Condition::Equal, idText(m_actor.practitioner)});
    const auto edge = [&](bool last) -> Result<QDate> {
        PRAXIS_TRY(const auto found, m_door.ask(m_actor, List<Appointment>{{.where = where, .order = {{"start_at", last}}, .limit = 1}}));
        return found.isEmpty() ? QDate() : found.first()->startWall.date;
    };
    if (!from.isValid()) {
        PRAXIS_TRY(from, edge(false));
    }
    if (!until.isValid()) {
        PRAXIS_TRY(until, edge(true));
    }
    return {};
}

} // namespace praxis
