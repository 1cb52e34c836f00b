#include "services/interchange/DateEvidence.h"

#include "services/interchange/Fold.h"

#include <QHash>
#include <QStringList>

namespace praxis::interchange {

namespace {

struct Parts {
    QStringList tokens; ///< numbers and words, in order
    QChar separator;    ///< of the first two
};

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// "12/3/1985 10:15" -> 12 3 1985; what follows a time's colon or a T is no part of a date.
Parts split(QStringView cell)
{
    Parts parts;
    QString token;
    const auto flush = [&] {
        if (!token.isEmpty())
            parts.tokens.append(std::exchange(token, QString()));
    };
    const QString folded = fold(cell);
    for (qsizetype i = 0; i < folded.size() && parts.tokens.size() < 4; ++i) {
        const QChar c = folded[i];
        const bool isNumber = isAsciiDigit(c);
        if (!token.isEmpty() && isNumber != isAsciiDigit(token.back()))
            flush();
        if (isNumber || c.isLetter()) {
            token += c;
            continue;
        }
        flush();
        if (parts.tokens.size() == 1 && parts.separator.isNull())
            parts.separator = c;
    }
    flush();
    return parts;
}

int monthOf(const QString &word)
{
    static const QHash<QString, int> months = [] {
        const QStringList names{
            QStringLiteral("jan january janvier janv januar janner"), QStringLiteral("feb february fevrier fev fevr februar"),
            QStringLiteral("mar march mars marz maerz"),              QStringLiteral("apr april avril avr"),
            QStringLiteral("may mai"),                                QStringLiteral("jun june juin juni"),
            QStringLiteral("jul july juillet juil juli"),             QStringLiteral("aug august aout"),
            QStringLiteral("sep sept september septembre"),           QStringLiteral("oct october octobre okt oktober"),
            QStringLiteral("nov november novembre"),                  QStringLiteral("dec december decembre dez dezember")};
        QHash<QString, int> result;
        for (int i = 0; i < names.size(); ++i) {
            for (const QString &name : names[i].split(u' '))
                result.insert(name, i + 1);
        }
        return result;
    }();
    return months.value(word);
}

int yearOf(const QString &token, QDate latest)
{
    const int number = token.toInt();
    if (token.size() == 4)
        return number;
    if (token.size() != 2)
        return 0;
    const int last = latest.isValid() ? latest.year() : 2030;
    const int inLastCentury = last / 100 * 100 + number;
    return inLastCentury > last ? inLastCentury - 100 : inLastCentury;
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1800 && year <= 2200 ? std::optional(date) : std::nullopt;
}

bool isNumeric(const Parts &parts)
{
    static constexpr QStringView separators = u"/.- ";
    return parts.tokens.size() >= 3 && parts.tokens[0].size() <= 2 && parts.tokens[1].size() <= 2
           && isAsciiDigit(parts.tokens[0][0]) && isAsciiDigit(parts.tokens[1][0]) && isAsciiDigit(parts.tokens[2][0])
           && separators.contains(parts.separator);
}

std::optional<QDate> parseSingleNumber(const QString &token)
{
    if (token.size() == 8)
        return valid(token.left(4).toInt(), token.mid(4, 2).toInt(), token.right(2).toInt());
    const int days = token.toInt();
    // Excel's day 1 is 1900-01-01, and it believes in 29 February 1900: from March 1900 the origin is 1899-12-30.
    return token.size() == 5 && days >= 10000 && days <= 80000 ? std::optional(QDate(1899, 12, 30).addDays(days)) : std::nullopt;
}

std::optional<QDate> parseNumeric(const Parts &parts, DateOrder order, QDate latest)
{
    const int first = parts.tokens[0].toInt();
    const int second = parts.tokens[1].toInt();
    const int year = yearOf(parts.tokens[2], latest);
    if (first > 12 || first == second)
        return valid(year, second, first);
    if (second > 12)
        return valid(year, first, second);
    // A point is never between month and day where the month comes first.
    if (order == DateOrder::DayFirst || (parts.separator == u'.' && order != DateOrder::MonthFirst))
        return valid(year, second, first);
    return order == DateOrder::MonthFirst ? valid(year, first, second) : std::nullopt;
}

} // namespace

void DateEvidence::look(QStringView cell)
{
    const Parts parts = split(cell);
    if (!isNumeric(parts))
        return;
    const int first = parts.tokens[0].toInt();
    const int second = parts.tokens[1].toInt();
    if (first > 12 && second <= 12)
        ++m_dayFirst;
    else if (second > 12 && first <= 12)
        ++m_monthFirst;
    else if (first <= 12 && first != second && parts.separator != u'.')
        ++m_ambiguous;
}

DateOrder DateEvidence::order() const
{
    if (m_dayFirst > 0 && m_monthFirst > 0)
        return DateOrder::Mixed;
    if (m_dayFirst > 0)
        return DateOrder::DayFirst;
    return m_monthFirst > 0 ? DateOrder::MonthFirst : DateOrder::Unknown;
}

std::optional<QDate> parseDate(QStringView cell, DateOrder order, QDate latest)
{
    if (cell.size() > 64)
        return std::nullopt;
    const Parts parts = split(cell);
    const QStringList &tokens = parts.tokens;
    if (tokens.size() == 1)
        return isAsciiDigit(tokens[0][0]) ? parseSingleNumber(tokens[0]) : std::nullopt;
    if (tokens.size() < 3)
        return std::nullopt;
    if (tokens[0].size() == 4 && isAsciiDigit(tokens[0][0])) {
        const int month = isAsciiDigit(tokens[1][0]) ? tokens[1].toInt() : monthOf(tokens[1]);
        return valid(tokens[0].toInt(), month, tokens[2].toInt());
    }
    if (isNumeric(parts))
        return parseNumeric(parts, order, latest);
    // "3 Mar 1985", "3rd of March 1985" is not written in files; "March 3, 1985" is.
    if (const int month = monthOf(tokens[1]))
        return valid(yearOf(tokens[2], latest), month, tokens[0].toInt());
    if (const int month = monthOf(tokens[0]))
        return valid(yearOf(tokens[2], latest), month, tokens[1].toInt());
    return std::nullopt;
}

} // namespace praxis::interchange
