#include "ui/calendar/RepeatWords.h"

#include "ui/common/Wording.h"

#include <QHash>
#include <QLocale>
#include <QObject>
#include <QRegularExpression>

namespace praxis::ui::repeat {
namespace {

constexpr int most = 200; ///< occurrences that one line may ask for
constexpr int firstYear = 2000;

/// A keyboard has one apostrophe, and print another.
QString withPlainApostrophes(QString text)
{
    return text.replace(u'’', u'\'');
}

bool isOneOf(const QString &word, const QString &alternatives)
{
    return withPlainApostrophes(alternatives).split(u'|').contains(word);
}

struct Rhythm {
    QString frequency;
    int interval = 1;
};

/// "weekly", "every week", "every 2 weeks", "fortnightly", "monthly"
std::optional<Rhythm> rhythm(QString text)
{
    text = text.trimmed();
    static const QRegularExpression number(QStringLiteral("\\b(\\d{1,2})\\b"));
    Rhythm result;
    if (const auto match = number.match(text); match.hasMatch()) {
        result.interval = match.captured(1).toInt();
        text.remove(match.capturedStart(), match.capturedLength());
    }
    text = text.simplified();
    if (result.interval < 1)
        return std::nullopt;
    if (isOneOf(text, QObject::tr("fortnightly|every fortnight|every second week|every other week", "repeat words, separated by |")))
        return Rhythm{QStringLiteral("WEEKLY"), 2};
    if (isOneOf(text, QObject::tr("weekly|week|weeks|every week|every weeks|each week", "repeat words, separated by |")))
        result.frequency = QStringLiteral("WEEKLY");
    else if (isOneOf(text, QObject::tr("daily|day|days|every day|every days|each day", "repeat words, separated by |")))
        result.frequency = QStringLiteral("DAILY");
    else if (isOneOf(text, QObject::tr("monthly|month|months|every month|every months|each month", "repeat words, separated by |")))
        result.frequency = QStringLiteral("MONTHLY");
    else
        return std::nullopt;
    return result;
}

QDate parseDate(const QString &text, const QDate &start)
{
    const QLocale locale;
    for (const QString &format : {locale.dateFormat(QLocale::ShortFormat), wording::dateFormat(), QStringLiteral("d/M/yyyy"), QStringLiteral("d.M.yyyy"), QStringLiteral("yyyy-MM-dd"),
                                  QStringLiteral("d MMMM yyyy"), QStringLiteral("d MMM yyyy"), QStringLiteral("d/M/yy"), QStringLiteral("d.M.yy"), QStringLiteral("d MMM yy")}) {
        const QDate date = locale.toDate(text, format);
        if (!date.isValid())
            continue;
        const bool isShort = !format.contains(QStringLiteral("yyyy")); // Qt takes two digits for a year of the last century
        return isShort && date.year() < firstYear ? date.addYears(100) : date;
    }
    for (const QString &format : {QStringLiteral("d MMMM"), QStringLiteral("d MMM")}) {
        QDate date = locale.toDate(text, format);
        if (!date.isValid())
            continue;
        date = QDate(start.year(), date.month(), date.day());
        return date < start ? date.addYears(1) : date;
    }
    return {};
}

QString ruleOf(const Rhythm &rhythm, const QString &end)
{
    QString rule = QStringLiteral("FREQ=") + rhythm.frequency;
    if (rhythm.interval > 1)
        rule += QStringLiteral(";INTERVAL=%1").arg(rhythm.interval);
    return rule + end;
}

} // namespace

std::optional<QString> parse(const QString &typed, const QDate &start)
{
    const QString text = withPlainApostrophes(typed.simplified().toLower());
    if (text.isEmpty() || isOneOf(text, QObject::tr("once|no|never", "repeat words, separated by |")))
        return QString();
    static const QRegularExpression times(QStringLiteral("^(.*?)\\s*[x×*]\\s*(\\d{1,3})$"));
    const QString timesWord = QRegularExpression::escape(QObject::tr("times", "10 times"));
    const QRegularExpression timesInWords(QStringLiteral("^(.*?),?\\s+(\\d{1,3})\\s+%1$").arg(timesWord));
    for (const QRegularExpression &pattern : {times, timesInWords}) {
        const auto match = pattern.match(text);
        if (!match.hasMatch())
            continue;
        const int count = match.captured(2).toInt();
        const auto found = rhythm(match.captured(1));
        if (!found || count < 1 || count > most)
            return std::nullopt;
        return count == 1 ? QString() : ruleOf(*found, QStringLiteral(";COUNT=%1").arg(count));
    }
    const QString until = u' ' + withPlainApostrophes(QObject::tr("until", "weekly until 3 March")) + u' ';
    const auto at = text.indexOf(until);
    if (at < 0)
        return std::nullopt;
    const auto found = rhythm(text.left(at));
    const QDate last = parseDate(text.mid(at + until.size()), start);
    if (!found || !last.isValid() || last < start)
        return std::nullopt;
    return ruleOf(*found, QStringLiteral(";UNTIL=%1T235959").arg(last.toString(QStringLiteral("yyyyMMdd"))));
}

QString words(const QString &rule)
{
    if (rule.isEmpty())
        return QObject::tr("Once");
    QHash<QString, QString> parts;
    for (const QString &part : rule.split(u';'))
        parts.insert(part.section(u'=', 0, 0), part.section(u'=', 1));
    const int interval = std::max(1, parts.value(QStringLiteral("INTERVAL")).toInt());
    const QString frequency = parts.value(QStringLiteral("FREQ"));
    QString rhythm;
    if (frequency == u"WEEKLY")
        rhythm = interval == 1 ? QObject::tr("Weekly") : QObject::tr("Every %n weeks", nullptr, interval);
    else if (frequency == u"DAILY")
        rhythm = interval == 1 ? QObject::tr("Daily") : QObject::tr("Every %n days", nullptr, interval);
    else if (frequency == u"MONTHLY")
        rhythm = interval == 1 ? QObject::tr("Monthly") : QObject::tr("Every %n months", nullptr, interval);
    else
        return rule;
    if (parts.contains(QStringLiteral("COUNT")))
        return QObject::tr("%1 × %2", "Weekly × 10").arg(rhythm, parts.value(QStringLiteral("COUNT")));
    const QDate last = QDate::fromString(parts.value(QStringLiteral("UNTIL")).left(8), QStringLiteral("yyyyMMdd"));
    if (last.isValid())
        return QObject::tr("%1 until %2", "Weekly until 3/3/27").arg(rhythm, QLocale().toString(last, QLocale::ShortFormat));
    return rhythm;
}

QStringList suggestions()
{
    return {QObject::tr("Once"), QObject::tr("Weekly × 10"), QObject::tr("Weekly × 6"), QObject::tr("Every 2 weeks × 6"), QObject::tr("Monthly × 6")};
}

} // namespace praxis::ui::repeat
