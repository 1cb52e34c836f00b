#include "services/interchange/EventProperty.h"

#include "services/interchange/TextDecoder.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace praxis::interchange {

namespace {

QString textOf(const ContentLine &property)
{
    return unescapeText(textFromBytes(property.value));
}

QString asciiOf(const ContentLine &property)
{
    return QString::fromLatin1(property.value).trimmed();
}

QString tzidOf(const ContentLine &property)
{
    const QStringList ids = property.parameter("TZID");
    return ids.isEmpty() ? QString() : ids.join(u',').trimmed();
}

CalendarPerson personOf(const ContentLine &property)
{
    CalendarPerson person{property.parameter("CN").join(u' ').trimmed(), textFromBytes(property.value).trimmed()};
    if (person.email.startsWith(u"mailto:", Qt::CaseInsensitive)) {
        person.email = person.email.mid(7);
    } else {
        const QString email = property.parameter("EMAIL").join(u' ').trimmed();
        person.email = email.startsWith(u"mailto:", Qt::CaseInsensitive) ? email.mid(7) : email;
    }
    return person;
}

void problem(EventDraft &draft, const char *what)
{
    if (draft.problem.isEmpty())
        draft.problem = QString::fromLatin1(what);
}

void readMoment(const ContentLine &property, const char *what, EventDraft &draft, Moment &moment)
{
    const std::optional<Moment> parsed = parseMoment(asciiOf(property), tzidOf(property));
    if (parsed)
        moment = *parsed;
    else
        problem(draft, what);
}

void readMoments(const ContentLine &property, const char *what, EventDraft &draft, QVector<Moment> &moments)
{
    for (const QString &value : asciiOf(property).split(u',', Qt::SkipEmptyParts)) {
        // A period's end (RDATE;VALUE=PERIOD) is not kept: the event's own length stands.
        const std::optional<Moment> moment = parseMoment(value.section(u'/', 0, 0), tzidOf(property));
        if (moment)
            moments.append(*moment);
        else
            problem(draft, what);
    }
}

void readDuration(const ContentLine &property, EventDraft &draft)
{
    draft.duration = parseDuration(asciiOf(property));
    if (!draft.duration)
        problem(draft, "duration");
}

void readCategories(const ContentLine &property, EventDraft &draft)
{
    for (const QString &part : splitEscaped(textFromBytes(property.value), u','))
        draft.event.categories.append(unescapeText(part).trimmed());
    draft.event.categories.removeAll(QString());
}

void readRecurrenceId(const ContentLine &property, EventDraft &draft)
{
    Moment moment;
    readMoment(property, "recurrence_id", draft, moment);
    draft.event.recurrenceId = moment;
    draft.event.isThisAndFuture = property.parameter("RANGE").join(u' ').trimmed().compare(u"THISANDFUTURE", Qt::CaseInsensitive) == 0;
}

using ApplyEvent = void (*)(const ContentLine &, EventDraft &);

const QHash<QByteArray, ApplyEvent> &eventAppliers()
{
    static const QHash<QByteArray, ApplyEvent> properties{
        {"UID", [](const ContentLine &p, EventDraft &d) { d.event.uid = textOf(p).trimmed(); }},
        {"SEQUENCE", [](const ContentLine &p, EventDraft &d) { d.event.sequence = std::max(0, asciiOf(p).toInt()); }},
        {"SUMMARY", [](const ContentLine &p, EventDraft &d) { d.event.summary = textOf(p).trimmed(); }},
        {"DESCRIPTION", [](const ContentLine &p, EventDraft &d) { d.event.description = textOf(p).trimmed(); }},
        {"LOCATION", [](const ContentLine &p, EventDraft &d) { d.event.location = textOf(p).trimmed(); }},
        {"STATUS", [](const ContentLine &p, EventDraft &d) { d.event.status = asciiOf(p).toUpper(); }},
        {"ORGANIZER", [](const ContentLine &p, EventDraft &d) { d.event.organizer = personOf(p); }},
        {"ATTENDEE", [](const ContentLine &p, EventDraft &d) { d.event.attendees.append(personOf(p)); }},
        {"CATEGORIES", readCategories},
        {"DTSTART", [](const ContentLine &p, EventDraft &d) { readMoment(p, "dtstart", d, d.event.start); }},
        {"DTEND", [](const ContentLine &p, EventDraft &d) { readMoment(p, "dtend", d, d.end.emplace()); }},
        {"DURATION", readDuration},
        {"EXDATE", [](const ContentLine &p, EventDraft &d) { readMoments(p, "exdate", d, d.event.exceptions); }},
        {"RDATE", [](const ContentLine &p, EventDraft &d) { readMoments(p, "rdate", d, d.event.additions); }},
        {"RECURRENCE-ID", readRecurrenceId},
        // What says only when and by whom the file was made is no loss.
        {"DTSTAMP", [](const ContentLine &, EventDraft &) {}},
        {"CREATED", [](const ContentLine &, EventDraft &) {}},
        {"LAST-MODIFIED", [](const ContentLine &, EventDraft &) {}},
    };
    return properties;
}

} // namespace

std::optional<Moment> parseMoment(const QString &value, const QString &tzid)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)(Z?))?$"));
    const QRegularExpressionMatch match = shape.match(value.trimmed().left(32));
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    Moment moment;
    moment.at.date = QDate(number(1), number(2), number(3));
    moment.isDate = match.capturedLength(4) == 0;
    // 60 is a leap second, which no wall clock shows.
    moment.at.time = moment.isDate ? QTime(0, 0) : QTime(number(4), number(5), std::min(number(6), number(6) == 60 ? 59 : 60));
    if (!moment.isDate)
        moment.zone = match.capturedLength(7) > 0 ? QStringLiteral("UTC") : tzid;
    const int year = moment.at.date.year();
    return moment.isValid() && year >= 1800 && year <= 2300 ? std::optional(moment) : std::nullopt;
}

std::optional<Minutes> parseDuration(const QString &value)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?$"));
    const QRegularExpressionMatch match = shape.match(value.trimmed().toUpper());
    if (!match.hasMatch() || value.size() < 3)
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toLongLong(); };
    const qint64 minutes = number(1) * 10080 + number(2) * 1440 + number(3) * 60 + number(4) + (number(5) + 59) / 60;
    return minutes <= 366 * 1440 * 5 ? std::optional(static_cast<Minutes>(minutes)) : std::nullopt;
}

bool applyEventProperty(const ContentLine &property, EventDraft &draft)
{
    // Of several rules only the first is kept: RFC 5545 allows one.
    if (property.name == "RRULE" && draft.event.rule.isEmpty()) {
        draft.event.rule = asciiOf(property);
        return true;
    }
    const ApplyEvent apply = eventAppliers().value(property.name);
    if (!apply)
        return false;
    apply(property, draft);
    return true;
}

} // namespace praxis::interchange
