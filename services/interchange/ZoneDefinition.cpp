#include "services/interchange/ContentLines.h"
#include "services/interchange/ZoneNames.h"

#include <QTimeZone>
#include <QVector>

#include <algorithm>
#include <array>
#include <cstdlib>

/// Made from Qt's transitions and not by libical: libical 3.0 describes a zone by rules that end in 2037 and begin again,
/// with an UNTIL that several readers cannot compare.
namespace praxis::interchange {

namespace {

/// Changes of one kind: from and to the same offsets, under the same name.
struct Onsets {
    int from = 0;
    int to = 0;
    bool isDaylight = false;
    QString name;
    QVector<QDateTime> times; ///< on the clock before the change, held as UTC
};

QString offsetText(int seconds)
{
    const int size = std::abs(seconds);
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    QString text = (seconds < 0 ? QStringLiteral("-") : QStringLiteral("+")) + two(size / 3600) + two(size / 60 % 60);
    return size % 60 == 0 ? text : QString(text + two(size % 60));
}

QString timeText(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
}

/// The n-th such weekday of its month, -1 for the last.
bool isNth(const QDate &date, int n)
{
    return n > 0 ? (date.day() - 1) / 7 + 1 == n : date.day() + 7 > date.daysInMonth();
}

bool fits(const QDateTime &time, const QDateTime &last, int n)
{
    return time.date().month() == last.date().month() && time.date().dayOfWeek() == last.date().dayOfWeek()
           && time.time() == last.time() && isNth(time.date(), n);
}

/// How many of the last onsets, one a year, are each the n-th weekday that the very last one is.
qsizetype tail(const QVector<QDateTime> &times, int n)
{
    qsizetype count = 0;
    for (qsizetype i = times.size() - 1; i >= 0; --i, ++count) {
        const bool isYearly = count == 0 || times[i].date().year() + 1 == times[i + 1].date().year();
        if (!isYearly || !fits(times[i], times.last(), n))
            break;
    }
    return count;
}

void writeOnsets(const Onsets &onsets, qsizetype first, qsizetype count, const QString &rule, QByteArray &out)
{
    if (count == 0)
        return;
    const QString kind = onsets.isDaylight ? QStringLiteral("DAYLIGHT") : QStringLiteral("STANDARD");
    out += foldedLine(QStringLiteral("BEGIN:") + kind);
    out += foldedLine(QStringLiteral("TZNAME:") + escapeText(onsets.name));
    out += foldedLine(QStringLiteral("TZOFFSETFROM:") + offsetText(onsets.from));
    out += foldedLine(QStringLiteral("TZOFFSETTO:") + offsetText(onsets.to));
    out += foldedLine(QStringLiteral("DTSTART:") + timeText(onsets.times[first]));
    if (!rule.isEmpty())
        out += foldedLine(QStringLiteral("RRULE:") + rule);
    for (qsizetype i = first + 1; rule.isEmpty() && i < first + count; ++i)
        out += foldedLine(QStringLiteral("RDATE:") + timeText(onsets.times[i]));
    out += foldedLine(QStringLiteral("END:") + kind);
}

void write(const Onsets &onsets, int toYear, QByteArray &out)
{
    static constexpr std::array<const char *, 7> weekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const QDate last = onsets.times.last().date();
    const int nth = (last.day() - 1) / 7 + 1;
    const qsizetype asNth = nth < 5 ? tail(onsets.times, nth) : 0;
    const qsizetype asLast = isNth(last, -1) ? tail(onsets.times, -1) : 0;
    const qsizetype following = std::max(asNth, asLast);
    if (following < 3 || last.year() < toYear) {
        writeOnsets(onsets, 0, onsets.times.size(), QString(), out);
        return;
    }
    const qsizetype before = onsets.times.size() - following;
    writeOnsets(onsets, 0, before, QString(), out);
    const QString rule = QStringLiteral("FREQ=YEARLY;BYMONTH=%1;BYDAY=%2%3")
                             .arg(last.month())
                             .arg(asLast >= asNth ? -1 : nth)
                             .arg(QString::fromLatin1(weekdays[static_cast<std::size_t>(last.dayOfWeek() - 1)]));
    writeOnsets(onsets, before, following, rule, out);
}

QVector<Onsets> collect(const QTimeZone &zone, const QDateTime &begin, const QDateTime &end)
{
    QVector<Onsets> kinds;
    const int atBegin = zone.offsetFromUtc(begin);
    // What holds before the first change of the window.
    kinds.append({atBegin, atBegin, zone.isDaylightTime(begin), zone.abbreviation(begin), {begin.addSecs(atBegin)}});
    int offset = atBegin;
    const QTimeZone::OffsetDataList transitions = zone.transitions(begin.addSecs(1), end);
    for (const QTimeZone::OffsetData &change : transitions) {
        const bool isDaylight = change.daylightTimeOffset != 0;
        const auto same = std::find_if(kinds.begin() + 1, kinds.end(), [&](const Onsets &k) {
            return k.from == offset && k.to == change.offsetFromUtc && k.isDaylight == isDaylight && k.name == change.abbreviation;
        });
        const QDateTime wall = change.atUtc.addSecs(offset);
        if (same == kinds.end())
            kinds.append({offset, change.offsetFromUtc, isDaylight, change.abbreviation, {wall}});
        else
            same->times.append(wall);
        offset = change.offsetFromUtc;
    }
    return kinds;
}

} // namespace

QByteArray zoneDefinition(const QString &id, int fromYear, int toYear)
{
    const QTimeZone zone(id.toLatin1());
    if (!zone.isValid())
        return {};
    const QDateTime begin(QDate(fromYear - 1, 12, 30), QTime(0, 0), Qt::UTC);
    const QDateTime end(QDate(toYear, 12, 31), QTime(23, 59), Qt::UTC);
    QByteArray out = foldedLine(QStringLiteral("BEGIN:VTIMEZONE")) + foldedLine(QStringLiteral("TZID:") + id);
    const QVector<Onsets> kinds = collect(zone, begin, end);
    for (const Onsets &onsets : kinds)
        write(onsets, toYear, out);
    return out + foldedLine(QStringLiteral("END:VTIMEZONE"));
}

} // namespace praxis::interchange
