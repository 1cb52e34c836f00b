#include "services/practice/exchange/ImportEvents.h"

#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/rules/People.h"
#include "services/interchange/CellValue.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/office/RecordCommands.h"

#include <QCryptographicHash>

namespace praxis {

using namespace interchange;

namespace {

constexpr int oldestYears = 30;   ///< a single appointment of the past is history and is taken
constexpr int furthestYears = 5;
constexpr Minutes longest = 24 * 60;

QString closedDayKey(const QUuid &practitioner, QDate from, QDate until, const QString &reason)
{
    return idText(practitioner) + from.toString(Qt::ISODate) + until.toString(Qt::ISODate) + reason;
}

} // namespace

ImportEvents::ImportEvents(ImportRun &run, const ImportOptions &options, ImportPlan &plan, const QString &calendarName)
    : m_run(run), m_options(options), m_plan(plan), m_calendarName(calendarName)
{
}

/// Without a UID (RFC 5545 asks for one) the same event must still be the same next time.
QString ImportEvents::uidOf(const Event &event)
{
    if (!event.uid.isEmpty())
        return event.uid.left(500);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((event.start.at.toString() + event.start.zone + u'\n' + event.summary + u'\n' + event.organizer.email).toUtf8());
    return QStringLiteral("imported-") + QString::fromLatin1(hash.result().toHex().left(32));
}

Result<> ImportEvents::load()
{
    PRAXIS_CHECK(m_people.load(m_run));
    PRAXIS_TRY(const auto locations, m_run.door.ask(m_run.actor, List<Location>{{.order = {{"sort_order"}}}}));
    for (const auto &location : locations) {
        m_locations.insert(folded(location->name), location->id);
        if (location->id == m_options.location || (m_options.location.isNull() && m_zone.isEmpty()))
            m_zone = location->zone;
    }
    if (m_zone.isEmpty()) {
        PRAXIS_TRY(const auto practice, m_run.door.ask(m_run.actor, Get<Organization>{m_run.actor.organization}));
        m_zone = practice->zone;
    }
    PRAXIS_TRY(const auto rooms, m_run.door.ask(m_run.actor, List<Room>{}));
    for (const auto &room : rooms)
        m_rooms.insert(folded(room->name), room->id);
    PRAXIS_TRY(const auto staff, m_run.door.ask(m_run.actor, List<Practitioner>{}));
    for (const auto &practitioner : staff)
        m_staffEmails.insert(practitioner->email.toCaseFolded());
    PRAXIS_TRY(const auto closed, m_run.door.ask(m_run.actor, List<HoursException>{}));
    for (const auto &e : closed)
        m_closedDays.insert(closedDayKey(e->practitionerId, e->fromDate, e->untilDate, e->reason));
    PRAXIS_TRY(m_now, m_run.parts.zones.toWall(m_run.parts.clock.now(), m_zone));
    m_from = {m_now.date.addMonths(-m_options.monthsBack), QTime(0, 0)};
    m_until = {m_now.date.addMonths(m_options.monthsAhead), QTime(0, 0)};
    return {};
}

void ImportEvents::refuse(const Event &event, const QString &code, const QString &value)
{
    const QString what = event.summary.left(200);
    m_plan.refused.append({static_cast<int>(event.line), code, {}, value.isEmpty() ? what : value, {event.start.at.toString(), what}});
}

QUuid ImportEvents::ownerOf(const Event &event) const
{
    for (const QString &key : {event.organizer.email.toCaseFolded(), QString(QStringLiteral("calendar:") + m_calendarName)}) {
        const QUuid owner = m_options.practitioners.value(key);
        if (!owner.isNull())
            return owner;
    }
    return m_options.practitioner;
}

Result<> ImportEvents::take(const EventSeries &series)
{
    const Event &event = series.master;
    if (event.start.isDate)
        return takeAllDay(event);
    if (!event.start.zone.isEmpty() && !m_run.parts.zones.knows(event.start.zone)) {
        refuse(event, QStringLiteral("unknown_zone"), event.start.zone);
        return {};
    }
    if (event.start.zone.isEmpty())
        m_plan.floatingZone = m_zone;
    const bool repeats = !event.rule.isEmpty() || !event.additions.isEmpty();
    const WallTime from = repeats ? m_from : WallTime{m_now.date.addYears(-oldestYears), QTime(0, 0)};
    const WallTime until = repeats ? m_until : WallTime{m_now.date.addYears(furthestYears), QTime(0, 0)};
    const auto expanded = expand(event, series.overrides, from, until);
    if (!expanded) {
        m_plan.refused.append(refusedBy(expanded.error(), static_cast<int>(event.line), {event.start.at.toString(), event.summary.left(200)}));
        return {};
    }
    if (expanded->occurrences.isEmpty()) {
        refuse(event, QStringLiteral("outside_window"));
        return {};
    }
    if (repeats && event.start.at < from)
        addNotKept(m_plan.notKept, QStringLiteral("earlier_occurrences"));
    if (repeats && (expanded->isCut || goesOnAfter(event, series.overrides)))
        addNotKept(m_plan.notKept, QStringLiteral("later_occurrences"));
    for (const Occurrence &occurrence : expanded->occurrences)
        PRAXIS_CHECK(takeOccurrence(series, occurrence));
    return {};
}

/// Whether anything of a series lies beyond the window, however its end is written: an import books two years of a client for
/// life, and says so.
bool ImportEvents::goesOnAfter(const Event &event, const QVector<Event> &overrides) const
{
    constexpr int longestSeriesYears = 250;
    const auto rest = expand(event, overrides, m_until, {m_until.date.addYears(longestSeriesYears), QTime(0, 0)}, 1);
    return !rest || rest->isCut || !rest->occurrences.isEmpty();
}

Result<> ImportEvents::takeAllDay(const Event &event)
{
    if (m_options.allDay == ForAllDay::Refuse) {
        refuse(event, QStringLiteral("all_day"));
        return {};
    }
    const auto expanded = expand(event, {}, m_from, m_until);
    if (!expanded || expanded->occurrences.isEmpty()) {
        refuse(event, QStringLiteral("outside_window"));
        return {};
    }
    if ((!event.rule.isEmpty() || !event.additions.isEmpty()) && (expanded->isCut || goesOnAfter(event, {})))
        addNotKept(m_plan.notKept, QStringLiteral("later_occurrences"));
    for (const Occurrence &occurrence : expanded->occurrences) {
        HoursException closed;
        closed.practitionerId = ownerOf(event);
        closed.fromDate = occurrence.start.at.date;
        closed.untilDate = closed.fromDate.addDays(std::max(0, occurrence.duration / longest - 1));
        closed.reason = event.summary.left(200);
        const QString key = closedDayKey(closed.practitionerId, closed.fromDate, closed.untilDate, closed.reason);
        if (m_closedDays.contains(key)) {
            m_plan.duplicates.append({static_cast<int>(event.line), closed.reason, {}, {}, QStringLiteral("uid")});
            continue;
        }
        m_closedDays.insert(key);
        closed.id = m_run.parts.ids.next();
        ImportItem item{static_cast<int>(event.line), QStringLiteral("HoursException"), closed.reason, false, {closed.fromDate.toString(Qt::ISODate), closed.reason}, {}};
        item.commands.append(AnyCommand::of(create(closed)));
        m_plan.items.append(std::move(item));
    }
    return {};
}

BookAppointment ImportEvents::booking(const Event &event, const Occurrence &occurrence)
{
    BookAppointment command;
    command.id = m_run.parts.ids.next();
    command.kind = AppointmentKind::Other;
    command.locationId = m_options.location;
    command.despiteClash = QStringLiteral("imported");
    command.length = occurrence.duration;
    command.sequence = event.sequence;
    command.note = event.description.left(10'000);
    // A time in UTC is nobody's promise on a wall: it becomes the location's.
    const bool keepsZone = !occurrence.start.zone.isEmpty() && occurrence.start.zone != u"UTC";
    command.zone = keepsZone ? occurrence.start.zone : m_zone;
    command.start = keepsZone ? occurrence.start.at : occurrence.start.inZone(m_zone);
    if (event.status == u"CANCELLED") {
        command.status = AppointmentStatus::Cancelled;
        command.endedBy = EndedBy::Practice;
    } else if (command.start < m_now) {
        command.status = AppointmentStatus::Completed;
    }
    placeIn(event, command);
    return command;
}

void ImportEvents::placeIn(const Event &event, BookAppointment &booking)
{
    const QString place = folded(event.location.trimmed());
    if (place.isEmpty())
        return;
    if (m_rooms.contains(place))
        booking.roomId = m_rooms.value(place);
    else if (m_locations.contains(place))
        booking.locationId = m_locations.value(place);
    else
        addNotKept(m_plan.notKept, QStringLiteral("LOCATION"));
}

QUuid ImportEvents::newPerson(const Event &event, People &people)
{
    const PersonName name = splitName(event.summary.simplified().left(200));
    Contact person;
    person.id = m_run.parts.ids.next();
    person.kinds = {QStringLiteral("patient")};
    person.givenName = name.given;
    person.familyName = name.family;
    people.made.append(AnyCommand::of(create(person)));
    m_people.add(person, true);
    return person.id;
}

ImportEvents::People ImportEvents::peopleOf(const Event &event)
{
    People people;
    for (const CalendarPerson &attendee : event.attendees) {
        const bool isStaff = m_staffEmails.contains(attendee.email.toCaseFolded()) || attendee.email.compare(event.organizer.email, Qt::CaseInsensitive) == 0;
        const QUuid known = isStaff || attendee.email.isEmpty() ? QUuid() : m_people.byEmail(attendee.email);
        if (!known.isNull() && !people.patients.contains(idText(known)))
            people.patients.append(idText(known));
    }
    if (people.patients.isEmpty()) {
        QUuid known = m_people.byName(event.summary);
        if (known.isNull() && m_options.unknownPeople == ForUnknownPeople::NewPerson && !event.summary.trimmed().isEmpty())
            known = newPerson(event, people);
        if (!known.isNull())
            people.patients.append(idText(known));
    }
    if (people.patients.isEmpty())
        people.title = event.summary.simplified().left(500);
    return people;
}

Result<> ImportEvents::takeOccurrence(const EventSeries &series, const Occurrence &occurrence)
{
    const Event &event = occurrence.overrideIndex >= 0 ? series.overrides.at(occurrence.overrideIndex) : series.master;
    const QString base = uidOf(series.master);
    const QString uid = occurrence.recurrenceId.isValid() ? QString(base + u'#' + occurrence.recurrenceId.toString()) : base;
    if (m_plan.items.size() >= Import::maxItems)
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QStringLiteral("events")}, {QStringLiteral("limit"), Import::maxItems}});
    if (m_uids.contains(uid)) {
        m_plan.duplicates.append({static_cast<int>(event.line), event.summary.left(200), {}, {}, QStringLiteral("same_file")});
        return {};
    }
    m_uids.insert(uid);
    if (occurrence.duration <= 0 || occurrence.duration > longest) {
        refuse(event, QStringLiteral("length"));
        return {};
    }
    BookAppointment command = booking(event, occurrence);
    command.uid = uid;
    command.practitionerId = ownerOf(event);
    if (command.practitionerId.isNull()) {
        refuse(event, QStringLiteral("no_practitioner"));
        return {};
    }
    const List<Appointment> same{{.where = {{"uid", Condition::Equal, uid}}, .limit = 1}};
    PRAXIS_TRY(const auto present, m_run.door.ask(m_run.actor, same));
    if (!present.isEmpty()) {
        m_plan.duplicates.append({static_cast<int>(event.line), event.summary.left(200), present.first()->id, {}, QStringLiteral("uid")});
        return {};
    }
    People people = peopleOf(event);
    command.patients = people.patients;
    command.title = people.title;
    if (command.patients.isEmpty() && command.title.isEmpty()) {
        refuse(event, QStringLiteral("no_name"));
        return {};
    }
    if (command.patients.size() == 1)
        command.kind = AppointmentKind::Consultation;
    ImportItem item{static_cast<int>(event.line), QStringLiteral("Appointment"), event.summary.left(200), false,
                    {command.start.toString(), event.summary.left(200)}, people.made};
    item.commands.append(AnyCommand::of(command));
    m_plan.items.append(std::move(item));
    return {};
}

} // namespace praxis
