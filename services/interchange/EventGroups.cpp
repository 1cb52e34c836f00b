// Which events of a file belong together.
#include "services/interchange/ICalendar.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace praxis::interchange {

namespace {

QString momentText(const Moment &moment)
{
    return moment.at.toString() + moment.zone;
}

QString organizerOf(const Event &event)
{
    return event.organizer.email.toCaseFolded();
}

/// What two series have in common that only their organiser or their start tells apart.
QString uidKey(const Event &event)
{
    return event.recurrenceId ? QString(event.uid + u'\n' + momentText(*event.recurrenceId)) : event.uid;
}

class Grouping {
public:
    void add(const Event &event);
    void addOverride(const Event &event);
    [[nodiscard]] QVector<EventSeries> result();

private:
    using Home = QPair<qint64, qsizetype>; ///< where a series stands in the file, and its place here

    static void settle(Event &kept, const Event &event, QVector<Event> &older);
    [[nodiscard]] qsizetype homeOf(const Event &override) const;
    void mark(const QVector<qsizetype> &siblings);

    QVector<EventSeries> m_result;
    QHash<QString, qsizetype> m_places;           ///< by all that tells series apart
    QHash<QString, QVector<qsizetype>> m_siblings; ///< by uidKey
    QHash<QString, QVector<Home>> m_homes;        ///< by uid, and by uid with the organiser; in the order of the file
};

/// Of two versions of one event the newer stays, and of the same age the one that comes later.
void Grouping::settle(Event &kept, const Event &event, QVector<Event> &older)
{
    const bool isNewer = event.sequence >= kept.sequence;
    older.append(isNewer ? kept : event);
    if (isNewer)
        kept = event;
}

void Grouping::add(const Event &event)
{
    const QString shared = uidKey(event);
    // A moved occurrence is the same one wherever it was moved to.
    const QString own = shared + u'\n' + organizerOf(event) + u'\n' + (event.recurrenceId ? QString() : momentText(event.start));
    if (const auto known = m_places.constFind(own); !event.uid.isEmpty() && known != m_places.constEnd())
        return settle(m_result[*known].master, event, m_result[*known].older);
    const qsizetype place = m_result.size();
    m_result.append({event, {}, {}, {}});
    if (event.uid.isEmpty())
        return;
    m_places.insert(own, place);
    m_siblings[shared].append(place);
    if (event.recurrenceId)
        return;
    m_homes[event.uid].append({event.line, place});
    m_homes[event.uid + u'\n' + organizerOf(event)].append({event.line, place});
}

/// The series of its organiser, else of anybody, that stands nearest before it: calendars that were put into one file follow each other.
qsizetype Grouping::homeOf(const Event &override) const
{
    if (override.uid.isEmpty())
        return -1;
    for (const QString &key : {QString(override.uid + u'\n' + organizerOf(override)), override.uid}) {
        const auto homes = m_homes.constFind(key);
        if (homes == m_homes.constEnd())
            continue;
        const auto behind = std::upper_bound(homes->cbegin(), homes->cend(), Home{override.line, m_result.size()});
        return behind == homes->cbegin() ? homes->first().second : std::prev(behind)->second;
    }
    return -1;
}

void Grouping::addOverride(const Event &event)
{
    const qsizetype home = homeOf(event);
    if (home < 0)
        return add(event);
    EventSeries &series = m_result[home];
    const auto same = std::find_if(series.overrides.begin(), series.overrides.end(),
                                   [&](const Event &o) { return o.recurrenceId == event.recurrenceId; });
    if (same == series.overrides.end())
        series.overrides.append(event);
    else
        settle(*same, event, series.older);
}

/// The same marks for the same events, in whatever order a file has them.
void Grouping::mark(const QVector<qsizetype> &siblings)
{
    QHash<QString, int> ofOrganizer;
    for (const qsizetype place : siblings)
        ++ofOrganizer[organizerOf(m_result[place].master)];
    const auto sorted = [&](qsizetype a, qsizetype b) {
        const Event &one = m_result[a].master, &other = m_result[b].master;
        return std::pair(organizerOf(one), momentText(one.start)) < std::pair(organizerOf(other), momentText(other.start));
    };
    const qsizetype first = *std::min_element(siblings.begin(), siblings.end(), sorted);
    for (const qsizetype place : siblings) {
        const QString organizer = organizerOf(m_result[place].master);
        const bool isAlone = !organizer.isEmpty() && ofOrganizer.value(organizer) == 1;
        if (place != first)
            m_result[place].mark = isAlone ? organizer : QString(organizer + momentText(m_result[place].master.start));
    }
}

QVector<EventSeries> Grouping::result()
{
    for (const QVector<qsizetype> &siblings : std::as_const(m_siblings)) {
        if (siblings.size() > 1)
            mark(siblings);
    }
    return std::move(m_result);
}

} // namespace

QVector<EventSeries> groupByUid(const QVector<Event> &events)
{
    Grouping grouping;
    for (const Event &event : events) {
        if (!event.recurrenceId)
            grouping.add(event);
    }
    for (const Event &event : events) {
        if (event.recurrenceId)
            grouping.addOverride(event);
    }
    return grouping.result();
}

} // namespace praxis::interchange
