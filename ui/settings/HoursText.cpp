#include "ui/settings/HoursText.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace praxis::ui::hourstext {

namespace {

constexpr int midnight = 24 * 60;

/// "9", "9:30", "9h30", "0930", "1:30pm"; -1: not a time.
int minuteOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})(?:[:.h]?(\\d{2}))?h?\\s*(am|pm|a|p)?$"));
    const auto match = pattern.match(text.trimmed().toLower());
    if (!match.hasMatch())
        return -1;
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3);
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return -1;
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    const int total = hour * 60 + minute;
    return minute < 60 && total <= midnight ? total : -1;
}

} // namespace

std::optional<Stretches> parse(const QString &text)
{
    static const QRegularExpression dash(QStringLiteral("\\s*(?:-|\u2013|\u2014)\\s*"));
    static const QRegularExpression comma(QStringLiteral("\\s*[,;+]\\s*"));
    Stretches stretches;
    for (const QString &part : text.trimmed().split(comma, Qt::SkipEmptyParts)) {
        const QStringList ends = part.trimmed().split(dash);
        if (ends.size() != 2)
            return std::nullopt;
        const int start = minuteOf(ends.at(0));
        const int end = minuteOf(ends.at(1));
        if (start < 0 || end <= start)
            return std::nullopt;
        stretches.append({start, end});
    }
    std::ranges::sort(stretches);
    for (qsizetype i = 1; i < stretches.size(); ++i) {
        if (stretches.at(i).first < stretches.at(i - 1).second)
            return std::nullopt;
    }
    return stretches;
}

QString text(const Stretches &stretches)
{
    const auto time = [](int minute) { return QStringLiteral("%1:%2").arg(minute / 60).arg(minute % 60, 2, 10, QLatin1Char('0')); };
    QStringList parts;
    for (const auto &[start, end] : stretches)
        parts.append(time(start) + u'\u2013' + time(end));
    return parts.join(QStringLiteral(", "));
}

} // namespace praxis::ui::hourstext
