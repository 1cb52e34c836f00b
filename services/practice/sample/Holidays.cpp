#include "services/practice/sample/Holidays.h"

namespace praxis::sample {

namespace {

QDate nthWeekday(int year, int month, int weekday, int n)
{
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
}

/// A holiday that falls on a weekend is kept on the Monday after it.
QDate observed(QDate date)
{
    return date.dayOfWeek() < 6 ? date : date.addDays(8 - date.dayOfWeek());
}

} // namespace

QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31;
    const int day = (h + l - 7 * m + 114) % 31 + 1;
    return {year, month, day};
}

QVector<Holiday> holidays(const QString &state, int year)
{
    const auto day = [](QDate date, const QString &name) { return Holiday{date, date, name}; };
    const QDate easter = easterSunday(year);
    QVector<Holiday> list{
        day(observed(QDate(year, 1, 26)), QStringLiteral("Australia Day")),
        {easter.addDays(-2), easter.addDays(1), QStringLiteral("Easter")},
        day(QDate(year, 4, 25), QStringLiteral("Anzac Day")),
        {QDate(year, 12, 24), QDate(year + 1, 1, 2), QStringLiteral("Closed over Christmas and New Year")},
    };
    if (state == u"QLD") {
        list.append(day(nthWeekday(year, 5, Qt::Monday, 1), QStringLiteral("Labour Day")));
        list.append(day(nthWeekday(year, 8, Qt::Wednesday, 2), QStringLiteral("Royal Queensland Show")));
        list.append(day(nthWeekday(year, 10, Qt::Monday, 1), QStringLiteral("King's Birthday")));
    } else {
        list.append(day(nthWeekday(year, 6, Qt::Monday, 2), QStringLiteral("King's Birthday")));
        list.append(day(nthWeekday(year, 10, Qt::Monday, 1), QStringLiteral("Labour Day")));
    }
    return list;
}

} // namespace praxis::sample
