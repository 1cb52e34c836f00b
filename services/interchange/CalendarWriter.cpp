#include "services/interchange/CalendarWriter.h"

#include "services/interchange/ContentLines.h"
#include "services/interchange/Recurrence.h"
#include "services/interchange/ZoneNames.h"

#include <QMap>

#include <algorithm>

namespace praxis::interchange {

namespace {

/// VTIMEZONEs list what follows no yearly rule for this many years beyond the last event, and at least to 2037, where
/// many readers stop.
constexpr int yearsAhead = 10;
constexpr int leastLastYear = 2037;

QString digits(const WallTime &wall, bool isDate)
{
    const QString date = wall.date.toString(QStringLiteral("yyyyMMdd"));
    return isDate ? date : QString(date + u'T' + wall.time.toString(QStringLiteral("HHmmss")));
}

/// "DTSTART;TZID=Europe/Paris:20261124T090000"
QByteArray momentLine(const QString &name, const Moment &moment)
{
    if (moment.isDate)
        return foldedLine(name + QStringLiteral(";VALUE=DATE:") + digits(moment.at, true));
    if (moment.zone == u"UTC")
        return foldedLine(name + u':' + digits(moment.at, false) + u'Z');
    const QString zone = moment.zone.isEmpty() ? QString() : QString(QStringLiteral(";TZID=") + moment.zone);
    return foldedLine(name + zone + u':' + digits(moment.at, false));
}

QByteArray personLine(const QString &name, const CalendarPerson &person)
{
    QString parameter = person.name.isEmpty() ? QString() : QString(QStringLiteral(";CN=") + quotedParameter(person.name));
    QString address = person.email;
    address.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    return foldedLine(name + parameter + u':' + (address.isEmpty() ? QStringLiteral("invalid:nomail") : QString(QStringLiteral("mailto:") + address)));
}

/// The end on the clock of the start, so many minutes later that pass.
Moment endOf(const Event &event)
{
    Moment end = event.start;
    const Moment utc{end.inZone(QStringLiteral("UTC")).plusMinutes(event.duration), QStringLiteral("UTC"), false};
    end.at = event.start.isDate || event.start.zone.isEmpty() ? event.start.at.plusMinutes(event.duration) : utc.inZone(event.start.zone);
    return end;
}

/// A value of a closed list: what else a caller puts there does not reach the file.
QString token(QString text)
{
    text.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-'; });
    return text.toUpper();
}

void writeTexts(const Event &event, QByteArray &out)
{
    const auto put = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            out += foldedLine(QString::fromLatin1(name) + u':' + escapeText(value));
    };
    put("SUMMARY", event.summary);
    put("DESCRIPTION", event.description);
    put("LOCATION", event.location);
    if (!event.status.isEmpty())
        out += foldedLine(QStringLiteral("STATUS:") + token(event.status));
    if (!event.categories.isEmpty()) {
        QStringList escaped;
        for (const QString &category : event.categories)
            escaped.append(escapeText(category));
        out += foldedLine(QStringLiteral("CATEGORIES:") + escaped.join(u','));
    }
    if (!event.organizer.email.isEmpty())
        out += personLine(QStringLiteral("ORGANIZER"), event.organizer);
    for (const CalendarPerson &person : event.attendees)
        out += personLine(QStringLiteral("ATTENDEE"), person);
}

Result<QByteArray> eventText(const Event &event, const QString &stamp)
{
    QByteArray out = foldedLine(QStringLiteral("BEGIN:VEVENT")) + foldedLine(QStringLiteral("UID:") + escapeText(event.uid));
    out += foldedLine(QStringLiteral("DTSTAMP:") + stamp);
    out += foldedLine(QStringLiteral("SEQUENCE:") + QString::number(event.sequence));
    if (event.recurrenceId)
        out += momentLine(event.isThisAndFuture ? QStringLiteral("RECURRENCE-ID;RANGE=THISANDFUTURE") : QStringLiteral("RECURRENCE-ID"),
                          *event.recurrenceId);
    out += momentLine(QStringLiteral("DTSTART"), event.start);
    if (event.duration > 0)
        out += momentLine(QStringLiteral("DTEND"), endOf(event));
    if (!event.rule.isEmpty()) {
        PRAXIS_CHECK(checkRule(event.rule));
        out += foldedLine(QStringLiteral("RRULE:") + event.rule.trimmed());
    }
    for (const Moment &moment : event.exceptions)
        out += momentLine(QStringLiteral("EXDATE"), moment);
    for (const Moment &moment : event.additions)
        out += momentLine(QStringLiteral("RDATE"), moment);
    writeTexts(event, out);
    return out + foldedLine(QStringLiteral("END:VEVENT"));
}

struct Years {
    int first = 9999;
    int last = 0;
};

/// The zones that the events name, with the years in which they do.
Result<QMap<QString, Years>> zonesOf(const QVector<Event> &events)
{
    QMap<QString, Years> zones;
    const auto look = [&](const Moment &moment) {
        if (moment.isDate || moment.zone.isEmpty() || moment.zone == u"UTC")
            return;
        Years &years = zones[moment.zone];
        years.first = std::min(years.first, moment.at.date.year());
        years.last = std::max(years.last, moment.at.date.year());
    };
    for (const Event &event : events) {
        look(event.start);
        if (event.recurrenceId)
            look(*event.recurrenceId);
        for (const Moment &moment : event.exceptions)
            look(moment);
        for (const Moment &moment : event.additions)
            look(moment);
    }
    for (auto it = zones.keyBegin(); it != zones.keyEnd(); ++it) {
        if (!isZoneName(*it))
            return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), *it}});
    }
    return zones;
}

} // namespace

Result<> writeCalendar(QIODevice &device, const QVector<Event> &events, const CalendarWriteOptions &options, const ReadingWatch &watch)
{
    qint64 written = 0;
    const auto write = [&](const QByteArray &bytes) -> Result<> {
        if (watch.isCancelled && watch.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (device.write(bytes) != bytes.size())
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), device.errorString()}});
        written += bytes.size();
        if (watch.progress)
            watch.progress(written);
        return {};
    };
    PRAXIS_TRY(const auto zones, zonesOf(events));
    QByteArray head = foldedLine(QStringLiteral("BEGIN:VCALENDAR")) + foldedLine(QStringLiteral("VERSION:2.0"))
                      + foldedLine(QStringLiteral("PRODID:") + escapeText(options.productId));
    if (!options.method.isEmpty())
        head += foldedLine(QStringLiteral("METHOD:") + token(options.method));
    if (!options.name.isEmpty())
        head += foldedLine(QStringLiteral("X-WR-CALNAME:") + escapeText(options.name));
    for (auto it = zones.begin(); it != zones.end(); ++it)
        head += zoneDefinition(it.key(), it->first, std::max(it->last + yearsAhead, leastLastYear));
    PRAXIS_CHECK(write(head));
    const QString stamp = options.stamp.utc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    for (const Event &event : events) {
        PRAXIS_TRY(const QByteArray text, eventText(event, stamp));
        PRAXIS_CHECK(write(text));
    }
    return write(foldedLine(QStringLiteral("END:VCALENDAR")));
}

} // namespace praxis::interchange
