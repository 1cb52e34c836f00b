#include "services/practice/exchange/ImportEvents.h"

#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
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

QString hashOf(const Event &event)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((event.start.at.toString() + event.start.zone + u'\n' + event.summary + u'\n' + event.organizer.email).toUtf8());
    return QStringLiteral("imported-") + QString::fromLatin1(hash.result().toHex().left(32));
}

} // namespace

ImportEvents::ImportEvents(ImportRun &run, const ImportOptions &options, ImportPlan &plan, const QString &calendarName)
    : m_run(run), m_options(options), m_plan(plan), m_calendarName(calendarName)
{
}

/// Without a UID (RFC 5545 asks for one) the same event must still be the same next time; so must each occurrence, whether its series is in
/// the file or not.
QString ImportEvents::uidOf(const EventSeries &series, const Occurrence &occurrence)
{
    const Event &event = series.master;
    if (event.uid.isEmpty() && !occurrence.recurrenceId.isValid())
        return hashOf(event);
    QString uid = event.uid.isEmpty() ? hashOf(event) : event.uid.left(500);
    if (!series.mark.isEmpty())
        uid += QStringLiteral("##") + series.mark.left(200);
    WallTime which = occurrence.recurrenceId;
    if (!which.isValid() && event.recurrenceId) // its series went on the clock that it is on itself
        which = event.recurrenceId->zone == u"UTC" ? event.recurrenceId->inZone(event.start.zone) : event.recurrenceId->at;
    return which.isValid() ? QString(uid + u'#' + which.toString()) : uid;
}

Result<> ImportEvents::load()
{
    PRAXIS_CHECK(m_people.load(m_run));
    PRAXIS_TRY(const auto locations, m_run.door.ask(m_run.actor, List<Location>{{.order = {{"sort_order"}}}}));
    for (const auto &location : locations) {
        m_locations.insert(folded(location->name), location->id);
        m_zones.insert(location->id, location->zone);
        if (location->id == m_options.location || (m_options.location.isNull() && m_zone.isEmpty()))
            m_zone = location->zone;
    }
    if (m_zone.isEmpty()) {
        PRAXIS_TRY(const auto practice, m_run.door.ask(m_run.actor, Get<Organization>{m_run.actor.organization}));
        m_zone = practice->zone;
    }
    PRAXIS_TRY(const auto rooms, m_run.door.ask(m_run.actor, List<Room>{}));
    for (const auto &room : rooms) {
        m_rooms.insert(folded(room->name), room->id);
        m_roomPlaces.insert(room->id, room->locationId);
    }
    PRAXIS_TRY(const auto staff, m_run.door.ask(m_run.actor, List<Practitioner>{}));
    for (const auto &practitioner : staff) {
        m_staffEmails.insert(practitioner->email.toCaseFolded());
        m_usualPlaces.insert(practitioner->id, practitioner->defaultLocationId);
    }
    PRAXIS_TRY(const auto closed, m_run.door.ask(m_run.actor, List<HoursException>{}));
    for (const auto &day : closed)
        m_closedDays.insert(keyOf(*day));
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

/// The zone that its calendar names for times without one; blank: it names none that is known, and they are those of the place.
QString ImportEvents::floatingZone(const Event &event) const
{
    return m_run.parts.zones.knows(event.calendarZone) ? event.calendarZone : QString();
}

void ImportEvents::sayFloating(const QString &zone)
{
    QStringList said = m_plan.floatingZone.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    if (!said.contains(zone))
        said.append(zone);
    m_plan.floatingZone = said.join(QStringLiteral(", "));
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
    for (const Event &older : series.older)
        m_plan.duplicates.append({static_cast<int>(older.line), older.summary.left(200), {}, {}, QStringLiteral("same_file")});
    m_series = nullptr;
    if (event.start.isDate)
        return takeAllDay(series);
    if (!event.start.zone.isEmpty() && !m_run.parts.zones.knows(event.start.zone)) {
        refuse(event, QStringLiteral("unknown_zone"), event.start.zone);
        return {};
    }
    const bool repeats = !event.rule.isEmpty() || !event.additions.isEmpty();
    const WallTime from = repeats ? m_from : WallTime{m_now.date.addYears(-oldestYears), QTime(0, 0)};
    const WallTime until = repeats ? m_until : WallTime{m_now.date.addYears(furthestYears), QTime(0, 0)};
    const auto expanded = expand(event, series.overrides, from, until);
    if (!expanded) {
        m_plan.refused.append(refusedBy(expanded.error(), static_cast<int>(event.line), {event.start.at.toString(), event.summary.left(200)}, typeOf<Appointment>().key()));
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
    const qsizetype firstItem = m_plan.items.size();
    if (repeats)
        startSeries(event);
    for (const Occurrence &occurrence : expanded->occurrences)
        PRAXIS_CHECK(takeOccurrence(series, occurrence));
    if (repeats)
        endSeries(firstItem);
    return {};
}

/// Dates without a rule are no series here: a series says by what rule it repeats.
void ImportEvents::startSeries(const Event &event)
{
    if (event.rule.isEmpty())
        return;
    m_series = std::make_shared<Series>();
    m_series->rule = event.rule.trimmed().toUpper();
}

/// What came in alone, beside nothing that is here already, is none; its commands have the same series, and see that.
void ImportEvents::endSeries(qsizetype firstItem)
{
    const qsizetype taken = m_plan.items.size() - firstItem;
    if (!m_series && taken > 1)
        addNotKept(m_plan.notKept, QStringLiteral("series_without_rule"));
    if (m_series && taken > 1 && m_series->id.isNull())
        m_series->id = m_run.parts.ids.next();
}

/// Whether anything of a series lies beyond the window, however its end is written: an import books two years of a client for
/// life, and says so.
bool ImportEvents::goesOnAfter(const Event &event, const QVector<Event> &overrides) const
{
    constexpr int longestSeriesYears = 250;
    const auto rest = expand(event, overrides, m_until, {m_until.date.addYears(longestSeriesYears), QTime(0, 0)}, 1);
    return !rest || rest->isCut || !rest->occurrences.isEmpty();
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
    command.practitionerId = ownerOf(event);
    placeIn(event, command);
    Moment start = occurrence.start;
    if (start.zone.isEmpty())
        start.zone = floatingZone(event);
    // A time in UTC is nobody's promise on a wall: it becomes that of the place, and so does one without a zone.
    const bool keepsZone = !start.zone.isEmpty() && start.zone != u"UTC";
    command.zone = keepsZone ? start.zone : clockOf(command);
    command.start = keepsZone ? start.at : start.inZone(command.zone);
    if (occurrence.start.zone.isEmpty())
        sayFloating(start.zone.isEmpty() ? command.zone : start.zone);
    if (event.status == u"CANCELLED") {
        command.status = AppointmentStatus::Cancelled;
        command.endedBy = EndedBy::Practice;
    } else if (isOver(command)) {
        command.status = AppointmentStatus::Completed;
    }
    return command;
}

/// By its moment, whatever clock it was promised on. One whose clock nobody here knows is refused by the door.
bool ImportEvents::isOver(const BookAppointment &booking) const
{
    const auto start = m_run.parts.zones.toInstant(booking.start, booking.zone);
    return start ? *start < m_run.parts.clock.now() : booking.start < m_now;
}

QString ImportEvents::clockOf(const BookAppointment &booking) const
{
    for (const QUuid &place : {m_roomPlaces.value(booking.roomId), booking.locationId, m_usualPlaces.value(booking.practitionerId)}) {
        if (const QString zone = m_zones.value(place); m_run.parts.zones.knows(zone))
            return zone;
    }
    return m_zone;
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

/// What the door would refuse of the event itself is refused before anybody is made for it: another event may be theirs too.
Result<> ImportEvents::checkKept(const Event &event, const BookAppointment &booking)
{
    Appointment kept;
    kept.title = event.summary.simplified().left(500);
    kept.startWall = booking.start;
    kept.zone = booking.zone;
    kept.durationMinutes = booking.length;
    kept.note = booking.note;
    kept.uid = booking.uid;
    return validate(typeOf<Appointment>(), kept);
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
    if (occurrence.start.isDate) { // a session that was made a whole day has no hour to book
        refuse(event, QStringLiteral("all_day"));
        return {};
    }
    const QString uid = uidOf(series, occurrence);
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
    if (command.practitionerId.isNull()) {
        refuse(event, QStringLiteral("no_practitioner"));
        return {};
    }
    const List<Appointment> same{{.where = {{"uid", Condition::Equal, uid}}, .limit = 1}};
    PRAXIS_TRY(const auto present, m_run.door.ask(m_run.actor, same));
    if (!present.isEmpty()) {
        if (m_series && m_series->id.isNull())
            m_series->id = present.first()->seriesId; // that of the import before this one goes on
        m_plan.duplicates.append({static_cast<int>(event.line), event.summary.left(200), present.first()->id, {},
                                  event.sequence > present.first()->sequence ? QStringLiteral("uid_changed") : QStringLiteral("uid")});
        return {};
    }
    if (const Result<> fine = checkKept(event, command); !fine) {
        m_plan.refused.append(refusedBy(fine.error(), static_cast<int>(event.line), {event.start.at.toString(), event.summary.left(200)}, typeOf<Appointment>().key()));
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
    if (m_series && !m_series->startWall.isValid()) {
        m_series->startWall = command.start;
        m_series->zone = command.zone;
    }
    command.series = m_series;
    ImportItem item{static_cast<int>(event.line), QStringLiteral("Appointment"), event.summary.left(200), false,
                    {command.start.toString(), event.summary.left(200)}, people.made};
    item.commands.append(AnyCommand::of(command));
    m_plan.items.append(std::move(item));
    return {};
}

} // namespace praxis
