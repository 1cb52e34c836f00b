#include "models/kernel/Time.h"

#include <chrono>

namespace praxis {

namespace {

/// Reads exactly `count` digits at `at`; -1 where there is something else.
int digits(QStringView text, qsizetype at, int count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c - u'0');
    }
    return number;
}

template <class Char> void put(Char *&at, int number, int count)
{
    for (int i = count - 1; i >= 0; --i, number /= 10)
        at[i] = Char(u'0' + number % 10);
    at += count;
}

} // namespace

/// ISO 8601 with milliseconds, written by hand: QDateTime takes a microsecond for it, and the trail has several a line.
bool Instant::write(Text &text) const
{
    using namespace std::chrono;
    if (isNull())
        return false;
    const sys_time<milliseconds> time{milliseconds{ms}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    if (date.year() < year{0} || date.year() > year{9999})
        return false;
    char *at = text.data();
    const auto part = [&](auto number, int count, char after) {
        put(at, static_cast<int>(number), count);
        *at++ = after;
    };
    part(static_cast<int>(date.year()), 4, '-');
    part(static_cast<unsigned>(date.month()), 2, '-');
    part(static_cast<unsigned>(date.day()), 2, 'T');
    part(clock.hours().count(), 2, ':');
    part(clock.minutes().count(), 2, ':');
    part(clock.seconds().count(), 2, '.');
    part(clock.subseconds().count(), 3, 'Z');
    return true;
}

QString Instant::toString() const
{
    if (isNull())
        return {};
    Text text;
    return write(text) ? QString::fromLatin1(text.data(), text.size()) : utc().toString(Qt::ISODateWithMs);
}

Instant Instant::fromString(const QString &iso)
{
    if (iso.isEmpty())
        return {};
    const QDateTime parsed = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return parsed.isValid() ? Instant{parsed.toMSecsSinceEpoch()} : Instant{};
}

WallTime WallTime::plusMinutes(qint64 minutes) const
{
    const QDateTime moved = QDateTime(date, time, Qt::UTC).addSecs(minutes * 60);
    return {moved.date(), moved.time()};
}

QString WallTime::toString() const
{
    if (!isValid())
        return {};
    int year = 0, month = 0, day = 0;
    date.getDate(&year, &month, &day);
    if (year < 0 || year > 9999)
        return {};
    QString text(16, Qt::Uninitialized); // by hand: a week of appointments has a thousand of them
    QChar *at = text.data();
    put(at, year, 4);
    *at++ = u'-';
    put(at, month, 2);
    *at++ = u'-';
    put(at, day, 2);
    *at++ = u'T';
    put(at, time.hour(), 2);
    *at++ = u':';
    put(at, time.minute(), 2);
    return text;
}

WallTime WallTime::fromString(QStringView iso)
{
    // Seconds are let go; a zone is not: it would be another time.
    const bool plain = iso.size() == 16 || (iso.size() >= 19 && iso[16] == u':' && QTime::fromString(iso.mid(11).toString(), Qt::ISODateWithMs).isValid());
    if (!plain || iso[4] != u'-' || iso[7] != u'-' || iso[10] != u'T' || iso[13] != u':' || iso.endsWith(u'Z'))
        return {};
    const int year = digits(iso, 0, 4), month = digits(iso, 5, 2), day = digits(iso, 8, 2);
    const int hour = digits(iso, 11, 2), minute = digits(iso, 14, 2);
    if (year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0)
        return {};
    return {QDate(year, month, day), QTime(hour, minute)};
}

} // namespace praxis
