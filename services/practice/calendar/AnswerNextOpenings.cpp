// Which time is free next.
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/Service.h"
#include "models/rules/HandOver.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/calendar/PlaceZones.h"
#include "services/practice/calendar/Timetable.h"
#include "services/practice/door/Reading.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace praxis {

namespace {

/// All that has to be free, whoever of the practitioners it is with.
struct Wish {
    Appointment like;
    QVector<QUuid> patients;
    QUuid practitioner;   ///< of what is booked or moved; null: whoever is free
    bool again = false;   ///< another one of it is booked
    QVector<QUuid> except;
};

Result<Wish> wishLike(Reading &reading, const NextOpenings &query)
{
    Wish wish;
    PRAXIS_TRY(const auto appointment, reading.lookup().get<Appointment>(query.like));
    wish.like = *appointment;
    wish.practitioner = appointment->practitionerId;
    wish.again = !query.moves;
    if (query.moves)
        wish.except = {appointment->id};
    PRAXIS_TRY(const auto people, selectAs<Participant>(reading.session(), {.where = {{"appointment_id", Condition::Equal, idText(appointment->id)}}}));
    for (const auto &one : people) {
        if (occupies(one->status) || wish.again)
            wish.patients.append(one->contactId);
    }
    return wish;
}

Result<Wish> wishOf(Reading &reading, const NextOpenings &query)
{
    Wish wish;
    if (!query.like.isNull()) {
        PRAXIS_TRY(wish, wishLike(reading, query));
    }
    if (!query.room.isNull() || query.noRoom)
        wish.like.roomId = query.room;
    if (!query.otherStaff.isEmpty())
        wish.like.otherStaff = query.otherStaff;
    if (!query.equipment.isEmpty())
        wish.like.equipment = query.equipment;
    if (!query.patients.isEmpty())
        wish.patients.clear();
    for (const QString &patient : query.patients)
        wish.patients.append(QUuid::fromString(patient));
    if (query.moves || query.service.isNull())
        return wish;
    const auto service = reading.lookup().get<Service>(query.service); // one that is there no more keeps no distance
    if (!service && service.error().code != ErrorCode::NotFound)
        return fail(service.error());
    wish.like.bufferBeforeMinutes = service ? (*service)->bufferBeforeMinutes : 0;
    wish.like.bufferAfterMinutes = service ? (*service)->bufferAfterMinutes : 0;
    wish.like.isVideo = wish.like.isVideo || (service && (*service)->isVideo);
    return wish;
}

/// It with one of the practitioners: who and what has to be free then.
struct Candidate {
    QVector<Occupant> wanted;
    QVector<QUuid> colleagues; ///< who hold it beside them
    QUuid place;               ///< null: wherever they are then
    bool isVideo = false;
};

Candidate candidateWith(Reading &reading, const Wish &wish, const QUuid &practitioner)
{
    Appointment one = wish.like;
    handOver(one, practitioner);
    if (wish.again && practitioner != wish.practitioner)
        one.roomId = {};
    Candidate candidate;
    for (const Occupation &taken : takenUpBy(one, wish.patients))
        candidate.wanted.append(taken.who);
    candidate.colleagues = staffOf(one);
    candidate.colleagues.removeOne(practitioner);
    candidate.isVideo = one.isVideo;
    if (!one.isVideo) // another one like it may be at another place
        candidate.place = placeOf(reading.lookup(), {one.roomId, wish.again ? QUuid() : one.locationId, {}});
    return candidate;
}

/// When those who take part are taken, asked for some days at once.
class TakenTimes {
public:
    TakenTimes(Reading &reading, const Wish &wish) : m_reading(reading), m_wish(wish) {}

    /// The times at which it cannot be in this stretch, with its distances, by start.
    Result<QVector<TimeRange>> within(const TimeRange &stretch, const QVector<Occupant> &wanted)
    {
        PRAXIS_CHECK(read(stretch, wanted));
        QVector<TimeRange> taken;
        for (const Occupant &who : wanted) {
            const bool isPatient = who.kind == ActorKind::Patient; // their time has no distances
            for (const TimeRange &one : std::as_const(m_taken[who.id])) {
                const TimeRange kept{one.start.plusMinutes(isPatient ? 0 : -m_wish.like.bufferAfterMinutes), one.end.plusMinutes(isPatient ? 0 : m_wish.like.bufferBeforeMinutes)};
                if (kept.overlaps(stretch))
                    taken.append(kept);
            }
        }
        std::sort(taken.begin(), taken.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
        return taken;
    }

private:
    /// Those of whom nothing is known yet, for the days around.
    Result<> read(const TimeRange &stretch, const QVector<Occupant> &wanted)
    {
        constexpr Minutes around = 24 * 60;
        constexpr Minutes daysAtOnce = 7 * 24 * 60;
        if (!m_known.isValid() || stretch.start < m_known.start.plusMinutes(around) || m_known.end < stretch.end.plusMinutes(around)) {
            m_taken.clear();
            m_known = {stretch.start.plusMinutes(-2 * around), stretch.end.plusMinutes(daysAtOnce)};
        }
        QVector<Occupant> unknown;
        for (const Occupant &who : wanted) {
            if (!m_taken.contains(who.id))
                unknown.append(who);
        }
        PRAXIS_TRY(const auto found, m_reading.session().occupied(unknown, m_known, m_wish.except));
        for (const Occupant &who : std::as_const(unknown))
            m_taken.insert(who.id, {});
        for (const Occupation &one : found)
            m_taken[one.who.id].append(one.when);
        return {};
    }

    Reading &m_reading;
    const Wish &m_wish;
    TimeRange m_known;
    QHash<QUuid, QVector<TimeRange>> m_taken;
};

Result<TimeRange> momentsOf(const Zones &zones, const OpenStretch &stretch)
{
    const WallTime midnight{stretch.date, QTime(0, 0)};
    PRAXIS_TRY(const Instant from, zones.toInstant(midnight.plusMinutes(stretch.startMinute), stretch.zone));
    PRAXIS_TRY(const Instant until, zones.toInstant(midnight.plusMinutes(stretch.endMinute), stretch.zone));
    return TimeRange{from, until};
}

/// When a colleague does not work, around a stretch of the practitioner's that would be at `place`. Without any hours they always do.
Result<QVector<TimeRange>> closedTimes(Reading &reading, const QUuid &colleague, const QUuid &place, const OpenStretch &stretch, const TimeRange &when, const Timetable &table)
{
    const Zones &zones = reading.parts().zones;
    if (std::ranges::none_of(table.hours, [&colleague](const auto &h) { return h->practitionerId == colleague; }))
        return QVector<TimeRange>();
    const QUuid theirs = placeOfHours(colleague, place, table.hours);
    QVector<TimeRange> open;
    for (const qint64 away : {-1, 0, 1}) { // on another clock it may be the day before or after
        PRAXIS_TRY(const auto stretches, clockedStretches(reading, colleague, stretch.date.addDays(away), table));
        for (const OpenStretch &one : stretches) {
            if (!isAt(one, theirs) || !zones.knows(one.zone))
                continue;
            PRAXIS_TRY(const TimeRange moments, momentsOf(zones, one));
            open.append(moments);
        }
    }
    std::sort(open.begin(), open.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
    QVector<TimeRange> closed;
    Instant from = when.start;
    for (const TimeRange &one : std::as_const(open)) {
        if (from < one.start)
            closed.append({from, one.start});
        from = std::max(from, one.end);
    }
    if (from < when.end)
        closed.append({from, when.end});
    return closed;
}

/// The times of a stretch at which somebody or something is not free.
Result<QVector<TimeRange>> unfreeTimes(Reading &reading, const OpenStretch &stretch, const Candidate &candidate, const Timetable &table, TakenTimes &times)
{
    PRAXIS_TRY(const TimeRange when, momentsOf(reading.parts().zones, stretch));
    PRAXIS_TRY(QVector<TimeRange> taken, times.within(when, candidate.wanted));
    const QUuid place = candidate.isVideo ? QUuid() : candidate.place.isNull() ? stretch.location : candidate.place;
    for (const QUuid &colleague : candidate.colleagues) {
        PRAXIS_TRY(const auto closed, closedTimes(reading, colleague, place, stretch, when, table));
        taken += closed;
    }
    return taken;
}

/// The first time within a stretch, on the grid, that touches none of the taken ones for `length`.
Result<std::optional<WallTime>> firstFree(Reading &reading, const OpenStretch &stretch, Minutes length, int notBefore, const QVector<TimeRange> &taken)
{
    const QString &zone = stretch.zone;
    constexpr int grid = 5;
    const WallTime midnight{stretch.date, QTime(0, 0)};
    int minute = std::max(stretch.startMinute, notBefore);
    minute = (minute + grid - 1) / grid * grid;
    while (minute + length <= stretch.endMinute) {
        PRAXIS_TRY(const Instant start, reading.parts().zones.toInstant(midnight.plusMinutes(minute), zone));
        const TimeRange time{start, start.plusMinutes(length)};
        const auto hit = std::ranges::find_if(taken, [&](const TimeRange &one) { return one.overlaps(time); });
        if (hit == taken.end())
            return std::optional(midnight.plusMinutes(minute));
        PRAXIS_TRY(const WallTime after, reading.parts().zones.toWall(hit->end, zone));
        if (after.date > stretch.date)
            break;
        minute = std::max(minute + grid, (after.minuteOfDay() + grid - 1) / grid * grid);
    }
    return std::optional<WallTime>();
}

/// From when on is looked, on the clock of a stretch. None: this computer does not know that clock, and nothing can be booked there before
/// its zone is put right; the other places stay open.
std::optional<WallTime> lookedFrom(Reading &reading, const NextOpenings &query, const OpenStretch &stretch)
{
    const Zones &zones = reading.parts().zones;
    if (!zones.knows(stretch.zone))
        return std::nullopt;
    if (query.zone.isEmpty() || query.zone == stretch.zone)
        return query.from;
    const auto at = zones.toInstant(query.from, query.zone);
    const auto wall = at ? zones.toWall(*at, stretch.zone) : Result<WallTime>(query.from);
    return wall.value_or(query.from);
}

/// The first free time of a practitioner on a day.
Result<std::optional<Opening>> firstOpening(Reading &reading, const NextOpenings &query, const QVector<OpenStretch> &stretches, const Candidate &candidate, const Timetable &table,
                                            TakenTimes &times)
{
    for (const OpenStretch &stretch : stretches) {
        const auto from = lookedFrom(reading, query, stretch);
        if (!from || stretch.date < from->date || !isAt(stretch, placeOfHours(stretch.practitioner, candidate.place, table.hours)))
            continue;
        PRAXIS_TRY(const auto taken, unfreeTimes(reading, stretch, candidate, table, times));
        PRAXIS_TRY(const auto free, firstFree(reading, stretch, query.length, stretch.date == from->date ? from->minuteOfDay() : 0, taken));
        if (free)
            return std::optional(Opening{stretch.practitioner, stretch.location, *free, query.length, stretch.zone});
    }
    return std::optional<Opening>();
}

/// Which is sooner, whatever the clocks of the two places show.
bool isSooner(const Zones &zones, const Opening &a, const Opening &b)
{
    const auto first = zones.toInstant(a.start, a.zone);
    const auto second = zones.toInstant(b.start, b.zone);
    return a.zone != b.zone && first && second ? *first < *second : a.start < b.start;
}

} // namespace

Result<QVector<Opening>> answer(Reading &reading, const NextOpenings &query)
{
    constexpr int daysAhead = 120;
    const Zones &zones = reading.parts().zones;
    if (!query.zone.isEmpty() && !zones.knows(query.zone))
        return fail(ErrorCode::UnknownZone, {{QStringLiteral("zone"), query.zone}});
    const int first = query.zone.isEmpty() ? 0 : -1; // where it is still the day before
    PRAXIS_TRY(const Timetable table, timetable(reading, query.from.date.addDays(first - 1), query.from.date.addDays(daysAhead + 1)));
    PRAXIS_TRY(const auto practitioners, activePractitioners(reading));
    PRAXIS_TRY(const Wish wish, wishOf(reading, query));
    TakenTimes times(reading, wish);
    QVector<Opening> openings;
    const int limit = std::clamp(query.limit, 1, 50);
    for (int day = first; day < daysAhead && openings.size() < limit; ++day) {
        QVector<Opening> today;
        for (const auto &practitioner : practitioners) {
            if (!query.practitioners.isEmpty() && !query.practitioners.contains(practitioner->id))
                continue;
            PRAXIS_TRY(const auto stretches, clockedStretches(reading, practitioner->id, query.from.date.addDays(day), table));
            PRAXIS_TRY(const auto opening, firstOpening(reading, query, stretches, candidateWith(reading, wish, practitioner->id), table, times));
            if (opening)
                today.append(*opening);
        }
        std::stable_sort(today.begin(), today.end(), [&zones](const Opening &a, const Opening &b) { return isSooner(zones, a, b); });
        openings += today;
    }
    openings.resize(std::min<qsizetype>(openings.size(), limit));
    return openings;
}

} // namespace praxis
