#include "services/interchange/Recurrence.h"

#include "services/interchange/LibIcal.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace praxis::interchange {

namespace {

constexpr int maxSteps = 200'000;
constexpr int maxYears = 250;
constexpr qsizetype maxRuleText = 2048;

std::unexpected<Error> noRule()
{
    return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("rrule")}});
}

WallTime wallOf(const icaltimetype &time)
{
    return {QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second)};
}

icaltimetype icalOf(const WallTime &wall)
{
    icaltimetype time = icaltime_null_time();
    time.year = wall.date.year();
    time.month = wall.date.month();
    time.day = wall.date.day();
    time.hour = wall.time.hour();
    time.minute = wall.time.minute();
    time.second = wall.time.second();
    return time;
}

/// UNTIL on the wall clock on which the rule is walked: libical would compare a UTC time with it digit by digit.
void putUntilOnWall(icalrecurrencetype &rule, const QString &zone)
{
    if (icaltime_is_null_time(rule.until))
        return;
    Moment until{wallOf(rule.until), icaltime_is_utc(rule.until) ? QStringLiteral("UTC") : QString(), false};
    if (rule.until.is_date)
        until.at.time = QTime(23, 59, 59);
    rule.until = icalOf(until.inZone(zone));
}

/// The text in one spelling, empty when it can be no rule. What libical 3.0 cannot do is refused here: RSCALE, and
/// numbers beyond its short integers.
QString normalised(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z]+=[-+A-Z0-9,]+(;[A-Z]+=[-+A-Z0-9,]+)*$"));
    static const QRegularExpression badNumber(QStringLiteral("(INTERVAL|COUNT)=(0+(;|$)|(?!\\d+(;|$)))|INTERVAL=\\d{5,}|COUNT=\\d{8,}|[-+,=]\\d{9,}(,|;|$)"));
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c > u'~'; }))
        return {}; // some of them become letters of a rule in capitals
    QString rule = text.trimmed().toUpper();
    while (rule.endsWith(u';'))
        rule.chop(1);
    if (rule.size() > maxRuleText || !shape.match(rule).hasMatch() || badNumber.match(rule).hasMatch()
        || rule.contains(u"RSCALE") || (rule.contains(u"COUNT=") && rule.contains(u"UNTIL=")))
        return {};
    return rule;
}

/// Only with the lock held.
Result<icalrecurrencetype> parseRule(const QString &text)
{
    const QString rule = normalised(text);
    if (rule.isEmpty())
        return noRule();
    const icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.toLatin1().constData());
    if (parsed.freq == ICAL_NO_RECURRENCE || parsed.interval < 1)
        return noRule();
    if (parsed.freq < ICAL_DAILY_RECURRENCE) {
        return fail(ErrorCode::Invalid, {{QStringLiteral("fields"),
                                          QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("rrule")},
                                                                   {QStringLiteral("problem"), QStringLiteral("too_frequent")}}}}});
    }
    // libical 3.0 reads BYSETPOS and then forgets it here.
    if (parsed.freq <= ICAL_WEEKLY_RECURRENCE && parsed.by_set_pos[0] != ICAL_RECURRENCE_ARRAY_MAX)
        return noRule();
    return parsed;
}

/// libical 3.0 mistakes the first week of a weekly rule with an INTERVAL (dateutil agrees with RFC 5545 there), so it is
/// asked for every week, and this keeps every n-th, counted from the week of the start as WKST cuts it.
struct WeekFilter {
    QDate firstDay;
    int interval = 1;

    [[nodiscard]] bool keeps(const QDate &date) const { return interval == 1 || firstDay.daysTo(date) / 7 % interval == 0; }
};

WeekFilter takeWeeks(icalrecurrencetype &rule, const QDate &start)
{
    if (rule.freq != ICAL_WEEKLY_RECURRENCE || rule.interval == 1)
        return {};
    const int weekday = start.dayOfWeek() % 7 + 1; // libical: Sunday is 1
    const int weekStart = rule.week_start == ICAL_NO_WEEKDAY ? ICAL_MONDAY_WEEKDAY : rule.week_start;
    return {start.addDays(-((weekday - weekStart + 7) % 7)), std::exchange(rule.interval, short{1})};
}

bool isBefore(const WallTime &a, const WallTime &b)
{
    return a < b;
}

/// What the overrides for "this and all that follow" do to an occurrence.
void applyFuture(const Event &event, const QVector<Event> &overrides, Occurrence &occurrence)
{
    const Event *last = nullptr;
    WallTime lastId;
    for (const Event &override : overrides) {
        if (!override.isThisAndFuture || !override.recurrenceId)
            continue;
        const WallTime id = override.recurrenceId->inZone(event.start.zone);
        if (!(occurrence.recurrenceId < id) && (!last || lastId < id)) {
            last = &override;
            lastId = id;
            occurrence.overrideIndex = &override - overrides.data();
        }
    }
    if (!last)
        return;
    const WallTime moved = last->start.inZone(event.start.zone);
    const qint64 minutes = QDateTime(lastId.date, lastId.time, Qt::UTC).secsTo(QDateTime(moved.date, moved.time, Qt::UTC)) / 60;
    occurrence.start.at = occurrence.start.at.plusMinutes(minutes);
    occurrence.duration = last->duration;
}

/// Is it taken away by an EXDATE, or replaced by an override of its own?
bool isGone(const Event &event, const QVector<Event> &overrides, const WallTime &time)
{
    const auto names = [&](const Moment &moment) {
        return moment.isDate && !event.start.isDate ? moment.at.date == time.date : moment.inZone(event.start.zone) == time;
    };
    return std::any_of(event.exceptions.begin(), event.exceptions.end(), names)
           || std::any_of(overrides.begin(), overrides.end(), [&](const Event &o) { return o.recurrenceId && names(*o.recurrenceId); });
}

/// How far overrides for the future move occurrences, so that those that are moved into the window are found.
qint64 farthestShift(const Event &event, const QVector<Event> &overrides)
{
    qint64 farthest = 0;
    for (const Event &override : overrides) {
        if (!override.isThisAndFuture || !override.recurrenceId)
            continue;
        const WallTime from = override.recurrenceId->inZone(event.start.zone);
        const WallTime to = override.start.inZone(event.start.zone);
        farthest = std::max(farthest, std::abs(from.date.daysTo(to.date)) + 1);
    }
    return farthest;
}

/// DTSTART counts as the first occurrence even where the rule does not give it (RFC 5545 section 3.8.5.3).
Result<QString> ruleBesideStart(const Event &event)
{
    static const QRegularExpression count(QStringLiteral("COUNT=(\\d+)"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = count.match(event.rule);
    if (!match.hasMatch())
        return event.rule;
    PRAXIS_TRY(const RuleDates first, expandRule(event.rule, event.start.at, {1, {}, {}, event.start.zone}));
    if (!first.times.isEmpty() && first.times.first() == event.start.at)
        return event.rule;
    const int others = match.captured(1).toInt() - 1;
    return others < 1 ? QString() : QString(event.rule).replace(match.capturedStart(1), match.capturedLength(1), QString::number(others));
}

} // namespace

Result<> checkRule(const QString &rule)
{
    const LibIcal lock;
    PRAXIS_CHECK(parseRule(rule));
    return {};
}

Result<RuleDates> expandRule(const QString &text, const WallTime &start, const RuleLimits &limits)
{
    const LibIcal lock;
    PRAXIS_TRY(icalrecurrencetype rule, parseRule(text));
    if (!start.isValid() || start.date.year() < 1600 || start.date.year() > 2300)
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("dtstart")}});
    putUntilOnWall(rule, limits.zone);
    const WallTime last{start.date.addYears(maxYears), start.time};
    const WeekFilter weeks = takeWeeks(rule, start.date);
    // Counted here: what libical gives is not yet what the rule means.
    const int count = std::exchange(rule.count, 0);
    const bool isEnding = !icaltime_is_null_time(rule.until);
    // A rule that never comes true (30 February) would be walked to the year 2582 before it says so.
    if (icaltime_is_null_time(rule.until) || last < wallOf(rule.until))
        rule.until = icalOf(last);
    const IcalPointer<icalrecur_iterator> iterator(icalrecur_iterator_new(rule, icalOf(start)));
    if (!iterator)
        return noRule();
    RuleDates result;
    int found = 0;
    for (int step = 0; step < maxSteps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) {
            result.isCut = !isEnding;
            return result;
        }
        const WallTime time = wallOf(next);
        if (limits.until.isValid() && !(time < limits.until))
            return result;
        if (!weeks.keeps(time.date))
            continue;
        if (count > 0 && ++found > count)
            return result;
        if (limits.from.isValid() && time < limits.from)
            continue;
        if (result.times.size() >= limits.maxOccurrences)
            break;
        result.times.append(time);
    }
    result.isCut = true;
    return result;
}

Result<Expansion> expand(const Event &event, const QVector<Event> &overrides, const WallTime &from, const WallTime &until,
                         qsizetype maxOccurrences)
{
    const qint64 shift = farthestShift(event, overrides);
    const WallTime wideFrom{from.date.addDays(-shift), from.time};
    const WallTime wideUntil{until.date.addDays(shift), until.time};
    Expansion result;
    QVector<WallTime> times{event.start.at};
    PRAXIS_TRY(const QString rule, ruleBesideStart(event));
    if (!rule.isEmpty()) {
        const RuleLimits limits{maxOccurrences + event.exceptions.size() + overrides.size(), wideFrom, wideUntil, event.start.zone};
        PRAXIS_TRY(const RuleDates dates, expandRule(rule, event.start.at, limits));
        result.isCut = dates.isCut;
        times += dates.times;
    }
    for (const Moment &addition : event.additions)
        times.append(addition.isDate && !event.start.isDate ? WallTime{addition.at.date, event.start.at.time}
                                                            : addition.inZone(event.start.zone));
    std::sort(times.begin(), times.end(), isBefore);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    const bool isSeries = !event.rule.isEmpty() || !event.additions.isEmpty();
    const auto add = [&](const Occurrence &occurrence) {
        const WallTime wall = occurrence.start.inZone(event.start.zone);
        if (!(wall < from) && wall < until)
            result.occurrences.append(occurrence);
    };
    for (const WallTime &time : times) {
        if (isGone(event, overrides, time))
            continue;
        Occurrence occurrence{{time, event.start.zone, event.start.isDate}, event.duration, isSeries ? time : WallTime{}, -1};
        applyFuture(event, overrides, occurrence);
        add(occurrence);
    }
    for (qsizetype i = 0; i < overrides.size(); ++i) {
        if (overrides[i].recurrenceId)
            add({overrides[i].start, overrides[i].duration, overrides[i].recurrenceId->inZone(event.start.zone), i});
    }
    std::stable_sort(result.occurrences.begin(), result.occurrences.end(), [&](const Occurrence &a, const Occurrence &b) {
        return a.start.inZone(event.start.zone) < b.start.inZone(event.start.zone);
    });
    if (result.occurrences.size() > maxOccurrences) {
        result.occurrences.resize(maxOccurrences);
        result.isCut = true;
    }
    return result;
}

} // namespace praxis::interchange
