#include "services/interchange/CalendarReader.h"

#include "services/interchange/EventProperty.h"
#include "services/interchange/Recurrence.h"
#include "services/interchange/TextDecoder.h"
#include "services/interchange/ZoneNames.h"

#include <QHash>

#include <algorithm>
#include <span>
#include <utility>

namespace praxis::interchange {

namespace {

Error malformedLine(qint64 line, const QString &detail)
{
    return {ErrorCode::Malformed, {{QStringLiteral("line"), line}, {QStringLiteral("detail"), detail}}};
}

/// Walks one file.
class Walk {
public:
    Walk(QIODevice &device, const CalendarLimits &limits, ReadingWatch watch)
        : m_limits(limits), m_lines(device, limits.lines, watch), m_watch(std::move(watch))
    {
    }

    Result<CalendarFile> run();

private:
    Result<> take(const ContentLine &property, const QByteArray &raw);
    Result<> begin(const ContentLine &property, const QByteArray &raw);
    Result<> end(const ContentLine &property, const QByteArray &raw);
    Result<> takeEvent(const ContentLine &property);
    Result<> takeZone(const QByteArray &raw);
    void takeCalendar(const ContentLine &property);
    void refuse(const Event &event, Error error);
    void endEvent();
    void endCalendar();
    void finish(EventDraft draft);
    bool resolve(Moment &moment, QString &unknown);
    QString zoneOf(const QString &tzid);
    bool isWithin(QByteArrayView name) const { return !m_stack.isEmpty() && m_stack.last() == name; }

    CalendarLimits m_limits;
    ContentLines m_lines;
    ReadingWatch m_watch;
    CalendarFile m_file;
    QList<QByteArray> m_stack;
    EventDraft m_draft;
    qsizetype m_properties = 0;
    QVector<EventDraft> m_drafts;
    qsizetype m_firstOfCalendar = 0; ///< of the drafts: a file may hold several calendars
    QString m_calendarZone;
    QByteArray m_zoneText;
    QString m_zoneId;
    bool m_isZoneWhole = false; ///< its BEGINs and ENDs fit: libical complains about others
    QHash<QString, QByteArray> m_definitions;
    QHash<QString, QString> m_locations; ///< X-LIC-LOCATION of a TZID
    QHash<QString, QString> m_resolved;
    int m_lastYear = 0;
    bool m_isCalendar = false;
};

void Walk::refuse(const Event &event, Error error)
{
    m_file.refused.append({event.line, event.uid, event.summary.left(200), std::move(error)});
}

void Walk::takeCalendar(const ContentLine &property)
{
    const QString text = unescapeText(textFromBytes(property.value)).trimmed();
    if (property.name == "METHOD")
        m_file.method = text.toUpper();
    else if (property.name == "X-WR-CALNAME" || (property.name == "NAME" && m_file.name.isEmpty()))
        m_file.name = text;
    else if (property.name == "X-WR-TIMEZONE")
        m_file.defaultZone = m_calendarZone = zoneFromTzid(text);
}

/// Wherever in it the calendar names its zone.
void Walk::endCalendar()
{
    for (EventDraft &draft : std::span(m_drafts).subspan(static_cast<std::size_t>(m_firstOfCalendar))) {
        if (!draft.event.start.isDate && draft.event.start.zone.isEmpty())
            draft.event.calendarZone = m_calendarZone;
    }
    m_firstOfCalendar = m_drafts.size();
    m_calendarZone.clear();
}

Result<> Walk::takeEvent(const ContentLine &property)
{
    if (++m_properties > m_limits.maxProperties)
        return tooLarge("properties", m_limits.maxProperties, property.line);
    if (!applyEventProperty(property, m_draft))
        ++m_file.notKept[QString::fromLatin1(property.name.left(64))];
    return {};
}

Result<> Walk::takeZone(const QByteArray &raw)
{
    if (m_zoneText.size() + raw.size() > m_limits.maxZoneBytes)
        return tooLarge("zone", m_limits.maxZoneBytes, m_lines.line());
    m_zoneText += raw + "\r\n";
    return {};
}

Result<> Walk::begin(const ContentLine &property, const QByteArray &raw)
{
    const QByteArray name = property.value.trimmed().toUpper().left(64);
    if (m_stack.size() >= m_limits.maxNesting)
        return tooLarge("nesting", m_limits.maxNesting, property.line);
    m_isCalendar = m_isCalendar || name == "VCALENDAR";
    const bool isTop = m_stack.isEmpty() || isWithin("VCALENDAR");
    if (name == "VEVENT" && isTop) {
        m_draft = {};
        m_draft.event.line = property.line;
        m_properties = 0;
    } else if (name == "VTIMEZONE" && isTop) {
        m_isZoneWhole = true;
        m_zoneText.clear();
        m_zoneId.clear();
    } else if (name != "VCALENDAR" && !m_stack.contains("VTIMEZONE")) {
        ++m_file.notKept[QString::fromLatin1(name)];
    }
    m_stack.append(name);
    if (m_stack.contains("VTIMEZONE"))
        PRAXIS_CHECK(takeZone(raw));
    return {};
}

void Walk::endEvent()
{
    const Event &event = m_draft.event;
    if (!event.start.isValid())
        refuse(event, malformedLine(event.line, m_draft.problem.isEmpty() ? QStringLiteral("dtstart") : m_draft.problem));
    else if (!m_draft.problem.isEmpty())
        refuse(event, malformedLine(event.line, m_draft.problem));
    else
        m_drafts.append(std::exchange(m_draft, {}));
}

Result<> Walk::end(const ContentLine &property, const QByteArray &raw)
{
    const QByteArray name = property.value.trimmed().toUpper().left(64);
    if (m_stack.contains("VTIMEZONE"))
        PRAXIS_CHECK(takeZone(raw));
    m_isZoneWhole = m_isZoneWhole && isWithin(name);
    if (!m_stack.contains(name))
        return {};
    // What was left open inside ends with it; an event among it is not whole.
    while (m_stack.last() != name) {
        if (m_stack.takeLast() == "VEVENT")
            refuse(m_draft.event, malformedLine(m_draft.event.line, QStringLiteral("end")));
    }
    m_stack.removeLast();
    const bool isTop = m_stack.isEmpty() || isWithin("VCALENDAR");
    if (name == "VEVENT" && isTop) {
        if (m_drafts.size() + m_file.refused.size() >= m_limits.maxEvents)
            return tooLarge("events", m_limits.maxEvents, property.line);
        endEvent();
    } else if (name == "VTIMEZONE" && isTop) {
        if (m_definitions.size() >= m_limits.maxZones)
            return tooLarge("zones", m_limits.maxZones, property.line);
        if (m_isZoneWhole)
            m_definitions.insert(m_zoneId, std::exchange(m_zoneText, {}));
    } else if (name == "VCALENDAR" && m_stack.isEmpty()) {
        endCalendar();
    }
    return {};
}

Result<> Walk::take(const ContentLine &property, const QByteArray &raw)
{
    if (property.name == "BEGIN")
        return begin(property, raw);
    if (property.name == "END")
        return end(property, raw);
    if (isWithin("VEVENT") && m_stack.size() <= 2)
        return takeEvent(property);
    if (m_stack.contains("VTIMEZONE")) {
        if (property.name == "TZID" && isWithin("VTIMEZONE"))
            m_zoneId = textFromBytes(property.value).trimmed();
        else if (property.name == "X-LIC-LOCATION")
            m_locations.insert(m_zoneId, textFromBytes(property.value).trimmed());
        return takeZone(raw);
    }
    if (isWithin("VCALENDAR"))
        takeCalendar(property);
    return {};
}

QString Walk::zoneOf(const QString &tzid)
{
    const auto known = m_resolved.constFind(tzid);
    if (known != m_resolved.constEnd())
        return *known;
    QString zone = zoneFromTzid(tzid);
    if (zone.isEmpty())
        zone = zoneFromTzid(m_locations.value(tzid));
    if (zone.isEmpty() && m_definitions.contains(tzid))
        zone = zoneFromDefinition(m_definitions.value(tzid), m_lastYear);
    m_resolved.insert(tzid, zone);
    return zone;
}

/// False, and `unknown` said, when the moment's TZID means no zone.
bool Walk::resolve(Moment &moment, QString &unknown)
{
    if (moment.zone.isEmpty() || moment.zone == u"UTC")
        return true;
    const QString zone = zoneOf(moment.zone);
    if (zone.isEmpty())
        unknown = moment.zone.left(200);
    moment.zone = zone;
    return !zone.isEmpty();
}

QDateTime utcOf(const Moment &moment)
{
    const WallTime wall = moment.inZone(QStringLiteral("UTC"));
    return QDateTime(wall.date, wall.time, Qt::UTC);
}

qint64 wallSeconds(const WallTime &from, const WallTime &to)
{
    return QDateTime(from.date, from.time, Qt::UTC).secsTo(QDateTime(to.date, to.time, Qt::UTC));
}

void Walk::finish(EventDraft draft)
{
    Event &event = draft.event;
    QString unknown;
    bool isKnown = resolve(event.start, unknown);
    if (draft.end)
        isKnown = resolve(*draft.end, unknown) && isKnown;
    if (event.recurrenceId)
        isKnown = resolve(*event.recurrenceId, unknown) && isKnown;
    for (QVector<Moment> *moments : {&event.exceptions, &event.additions}) {
        for (Moment &moment : *moments)
            isKnown = resolve(moment, unknown) && isKnown;
    }
    if (!isKnown)
        return refuse(event, {ErrorCode::UnknownZone, {{QStringLiteral("line"), event.line}, {QStringLiteral("zone"), unknown}}});
    if (draft.end) {
        // A floating end beside a start in a zone is on the same clock.
        if (draft.end->zone.isEmpty())
            draft.end->zone = event.start.zone;
        if (draft.end->isDate != event.start.isDate)
            return refuse(event, malformedLine(event.line, QStringLiteral("dtend")));
        qint64 seconds = utcOf(event.start).secsTo(utcOf(*draft.end));
        // A start in the hour that spring skips counts as one hour later (RFC 5545): what would be over by then lasts as long as on the wall.
        if (seconds <= 0 && event.start.isSkipped() && draft.end->zone == event.start.zone)
            seconds = wallSeconds(event.start.at, draft.end->at);
        if (seconds < 0 || seconds > qint64{366} * 5 * 86400)
            return refuse(event, malformedLine(event.line, QStringLiteral("dtend")));
        event.duration = static_cast<Minutes>((seconds + 59) / 60);
    } else {
        event.duration = draft.duration.value_or(0);
    }
    if (event.start.isDate && event.duration == 0)
        event.duration = 1440;
    if (!event.rule.isEmpty()) {
        if (auto checked = checkRule(event.rule); !checked) {
            Error error = std::move(checked).error();
            error.data.insert(QStringLiteral("line"), event.line);
            return refuse(event, std::move(error));
        }
    }
    m_file.events.append(std::move(event));
}

Result<CalendarFile> Walk::run()
{
    while (true) {
        auto raw = m_lines.next();
        if (!raw && raw.error().code == ErrorCode::Malformed) {
            if (isWithin("VEVENT") && m_draft.problem.isEmpty())
                m_draft.problem = QStringLiteral("nul");
            else if (m_stack.isEmpty())
                break;
            continue;
        }
        PRAXIS_CHECK(raw);
        if (!*raw)
            break;
        const auto property = parseContentLine(**raw, m_lines.line(), m_limits.lines);
        if (property)
            PRAXIS_CHECK(take(*property, **raw));
        else if (isWithin("VEVENT") && m_draft.problem.isEmpty())
            m_draft.problem = QStringLiteral("property");
        // Whatever has no calendar within its first lines is something else.
        if (!m_isCalendar && m_lines.line() > 1000)
            break;
    }
    if (!m_isCalendar)
        return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("icalendar")}});
    if (m_stack.contains("VEVENT"))
        refuse(m_draft.event, malformedLine(m_draft.event.line, QStringLiteral("end")));
    else if (!m_stack.isEmpty())
        refuse({}, malformedLine(m_lines.line(), QStringLiteral("end")));
    endCalendar();
    for (const EventDraft &draft : std::as_const(m_drafts))
        m_lastYear = std::max(m_lastYear, draft.event.start.at.date.year());
    m_file.events.reserve(m_drafts.size());
    for (EventDraft &draft : m_drafts) {
        if (m_watch.isCancelled && m_watch.isCancelled())
            return fail(ErrorCode::Cancelled);
        finish(std::move(draft));
    }
    return std::move(m_file);
}

} // namespace

Result<CalendarFile> readCalendar(QIODevice &device, const CalendarLimits &limits, ReadingWatch watch)
{
    return Walk(device, limits, std::move(watch)).run();
}

} // namespace praxis::interchange
