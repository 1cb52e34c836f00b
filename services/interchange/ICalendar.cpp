#include "services/interchange/ICalendar.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace praxis::interchange {

WallTime Moment::inZone(const QString &other) const
{
    if (isDate || zone.isEmpty() || other.isEmpty() || zone == other || !isValid())
        return at;
    const QDateTime moved = QDateTime(at.date, at.time, QTimeZone(zone.toLatin1())).toTimeZone(QTimeZone(other.toLatin1()));
    return moved.isValid() ? WallTime{moved.date(), moved.time()} : at;
}

QVector<EventSeries> groupByUid(const QVector<Event> &events)
{
    QVector<EventSeries> result;
    QHash<QString, qsizetype> places;
    for (const Event &event : events) {
        if (event.recurrenceId)
            continue;
        const auto known = event.uid.isEmpty() ? places.constEnd() : places.constFind(event.uid);
        if (known == places.constEnd()) {
            places.insert(event.uid, result.size());
            result.append({event, {}});
        } else if (event.sequence >= result[*known].master.sequence) {
            result[*known].master = event;
        }
    }
    for (const Event &event : events) {
        if (!event.recurrenceId)
            continue;
        const auto known = event.uid.isEmpty() ? places.constEnd() : places.constFind(event.uid);
        if (known == places.constEnd()) {
            result.append({event, {}});
            result.last().master.recurrenceId.reset();
            continue;
        }
        QVector<Event> &overrides = result[*known].overrides;
        const auto same = std::find_if(overrides.begin(), overrides.end(),
                                       [&](const Event &o) { return o.recurrenceId == event.recurrenceId; });
        if (same == overrides.end())
            overrides.append(event);
        else if (event.sequence >= same->sequence)
            *same = event;
    }
    return result;
}

} // namespace praxis::interchange
