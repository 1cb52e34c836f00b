#include "ui/shell/TypedDay.h"

#include "models/rules/People.h"

#include <QRegularExpression>

namespace praxis::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestOfAMonth = 3; ///< letters: "mar" and "may" are told apart by the third

/// 0 for what is no month, or could be several ("jui").
int monthCalled(const QString &word, const QLocale &locale)
{
    const QString wanted = folded(word.endsWith(u'.') ? word.chopped(1) : word);
    if (wanted.size() < fewestOfAMonth)
        return 0;
    int found = 0;
    for (int month = 1; month <= 12; ++month) {
        for (const QLocale &one : {locale, QLocale::c()}) {
            const QString name = folded(one.monthName(month, QLocale::LongFormat));
            if (name == wanted)
                return month;
            if (!name.startsWith(wanted) || found == month)
                continue;
            if (found != 0)
                return 0;
            found = month;
        }
    }
    return found;
}

/// Of "12", "12.", "1st", "1er"; 0 for anything else.
int dayCalled(const QString &word)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"(\\d{1,2})(?:\\.|st|nd|rd|th|er)?"_s), QRegularExpression::CaseInsensitiveOption);
    return form.match(word).captured(1).toInt();
}

int yearCalled(const QString &word)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"(?:19|20)\\d\\d"_s));
    return form.match(word).hasMatch() ? word.toInt() : 0;
}

bool isMonthFirst(const QLocale &locale)
{
    const QString form = locale.dateFormat(QLocale::ShortFormat);
    return form.indexOf(u'M') < form.indexOf(u'd');
}

/// "12/11", "12.11.", "12/11/25", "2025-11-12".
bool readNumbers(const QString &word, const QLocale &locale, TypedDay &found)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"(\\d{1,2})([./-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2})?)?"_s));
    static const QRegularExpression iso(QRegularExpression::anchoredPattern(u"(\\d{4})-(\\d{2})-(\\d{2})"_s));
    if (const auto match = iso.match(word); match.hasMatch()) {
        found.year = match.captured(1).toInt();
        found.month = match.captured(2).toInt();
        found.day = match.captured(3).toInt();
    } else if (const auto match = form.match(word); match.hasMatch()) {
        const int first = match.captured(1).toInt(), second = match.captured(3).toInt(), year = match.captured(4).toInt();
        found.day = isMonthFirst(locale) ? second : first;
        found.month = isMonthFirst(locale) ? first : second;
        found.year = year > 0 && year < 100 ? 2000 + year : year;
    } else {
        return false;
    }
    found.isNumeric = true;
    return true;
}

/// How many words from `at` on are a day; 0: none.
qsizetype readAt(const QStringList &words, qsizetype at, const QLocale &locale, TypedDay &found)
{
    const auto word = [&](qsizetype index) { return words.value(index); };
    if (readNumbers(word(at), locale, found))
        return 1;
    const int day = dayCalled(word(at));
    if (const int month = day > 0 ? monthCalled(word(at + 1), locale) : 0; month > 0) {
        found.day = day;
        found.month = month;
        found.year = yearCalled(word(at + 2));
        return found.year > 0 ? 3 : 2;
    }
    found.month = monthCalled(word(at), locale);
    if (found.month == 0)
        return 0;
    found.day = dayCalled(word(at + 1));
    found.year = yearCalled(word(at + (found.day > 0 ? 2 : 1)));
    if (found.day == 0 && found.year == 0) // a month alone is as likely a name
        return 0;
    return 1 + (found.day > 0 ? 1 : 0) + (found.year > 0 ? 1 : 0);
}

bool isADay(const TypedDay &found)
{
    constexpr int leap = 2024; // any year may have a 29 February
    return QDate(found.year > 0 ? found.year : leap, found.month, found.day > 0 ? found.day : 1).isValid();
}

} // namespace

bool TypedDay::fits(const QDate &date) const
{
    return date.month() == month && (day == 0 || date.day() == day) && (year == 0 || date.year() == year);
}

QDate TypedDay::last() const
{
    if (year == 0)
        return {};
    const QDate first(year, month, day > 0 ? day : 1);
    return day > 0 ? first : QDate(year, month, first.daysInMonth());
}

std::optional<TypedDay> typedDay(const QString &typed, const QLocale &locale)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = 0; at < words.size(); ++at) {
        TypedDay found;
        const qsizetype length = readAt(words, at, locale, found);
        if (length == 0 || length == words.size() || !isADay(found))
            continue;
        found.rest = (words.first(at) + words.sliced(at + length)).join(u' ');
        return found;
    }
    return {};
}

} // namespace praxis::ui
