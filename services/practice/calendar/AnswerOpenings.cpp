// What is asked before booking: when everybody works, what stands in the way of a time, and which is free next.
#include "models/records/Contact.h"
#include "models/records/Equipment.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/rules/HandOver.h"
#include "models/rules/People.h"
#include "services/practice/calendar/Booking.h"
#include "services/practice/calendar/PlaceZones.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/ConsentGates.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace praxis {

namespace {

struct Timetable {
    HoursList hours;
    ExceptionList exceptions;
};

/// Of these days only: what differed in earlier years is thousands of rows.
Result<Timetable> timetable(Reading &reading, const QDate &from, const QDate &until)
{
    Timetable table;
    PRAXIS_TRY(table.hours, selectAs<WorkingHours>(reading.session(), {}));
    PRAXIS_TRY(table.exceptions, selectAs<HoursException>(reading.session(), {.where = {{"from_date", Condition::LessEqual, until.toString(Qt::ISODate)},
                                                                                        {"until_date", Condition::GreaterEqual, from.toString(Qt::ISODate)}}}));
    return table;
}

/// The stretches of a day, with whose clock each is on.
Result<QVector<OpenStretch>> clockedStretches(Reading &reading, const QUuid &practitioner, const QDate &day, const Timetable &table)
{
    QVector<OpenStretch> stretches = openStretches(practitioner, day, table.hours, table.exceptions);
    for (OpenStretch &stretch : stretches) {
        PRAXIS_TRY(stretch.zone, zoneOf(reading.lookup(), reading.actor().organization, {{}, stretch.location, practitioner}));
    }
    return stretches;
}

Result<QVector<std::shared_ptr<Practitioner>>> activePractitioners(Reading &reading)
{
    return selectAs<Practitioner>(reading.session(), {.where = {{"is_active", Condition::Equal, true}}, .order = {{"sort_order"}}});
}

QString actorName(Reading &reading, const Occupant &who)
{
    switch (who.kind) {
    case ActorKind::Practitioner:
        if (const auto p = reading.lookup().get<Practitioner>(who.id))
            return (*p)->displayName;
        break;
    case ActorKind::Patient:
        if (const auto c = reading.lookup().get<Contact>(who.id))
            return fullName(**c);
        break;
    case ActorKind::Room:
        if (const auto r = reading.lookup().get<Room>(who.id))
            return (*r)->name;
        break;
    case ActorKind::Equipment:
        if (const auto e = reading.lookup().get<Equipment>(who.id))
            return (*e)->name;
        break;
    }
    return {};
}

} // namespace

Result<QVector<OpenStretch>> answer(Reading &reading, const ShowHours &query)
{
    const qint64 days = std::clamp<qint64>(query.from.daysTo(query.until), 0, 62);
    PRAXIS_TRY(const Timetable table, timetable(reading, query.from, query.from.addDays(days)));
    PRAXIS_TRY(const auto practitioners, activePractitioners(reading));
    QVector<OpenStretch> all;
    for (const auto &practitioner : practitioners) {
        for (qint64 d = 0; d <= days; ++d) {
            PRAXIS_TRY(const auto stretches, clockedStretches(reading, practitioner->id, query.from.addDays(d), table));
            all += stretches;
        }
    }
    return all;
}

namespace {

/// Nothing that the door refuses: who books is told.
Result<> addConsentProblems(Reading &reading, const PlannedBooking &plan, SlotCheck &check)
{
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    PRAXIS_TRY(const auto lacking, lackingConsent(reading.session(), reading.parts(), *practice, ConsentAct::BookVideo, plan.patients, reading.now()));
    for (const QUuid &person : plan.patients) {
        if (lacking.contains(person))
            check.problems.append({plan.appointments.first()->startWall, QStringLiteral("no_video_consent"), ActorKind::Patient, person, actorName(reading, {ActorKind::Patient, person}), {}, {}});
    }
    return {};
}

} // namespace

Result<SlotCheck> answer(Reading &reading, const CheckSlot &query)
{
    SlotCheck check;
    PRAXIS_TRY(const PlannedBooking plan, planBooking(reading.lookup(), reading.parts(), reading.actor().organization, query.booking));
    const QDate first = plan.appointments.isEmpty() ? query.booking.start.date : plan.appointments.first()->startWall.date;
    const QDate last = plan.appointments.isEmpty() ? first : plan.appointments.last()->startWall.date;
    PRAXIS_TRY(const Timetable table, timetable(reading, first.addDays(-1), last.addDays(1))); // on the clock of another place it may be another day
    const QVector<QUuid> except = query.except.isNull() ? QVector<QUuid>() : QVector<QUuid>{query.except};
    for (const auto &a : plan.appointments) {
        check.occurrences.append(a->startWall);
        for (const Occupation &wanted : takenUpBy(*a, plan.patients)) {
            PRAXIS_TRY(const auto taken, reading.session().occupied({wanted.who}, wanted.when, except));
            for (const Occupation &t : taken)
                check.problems.append({a->startWall, QStringLiteral("clash"), wanted.who.kind, wanted.who.id, actorName(reading, wanted.who),
                                       t.appointment, t.when});
        }
        if (!a->practitionerId.isNull() && !isWithinHours(reading.lookup(), reading.parts().zones, reading.actor().organization, *a, table.hours, table.exceptions))
            check.problems.append({a->startWall, QStringLiteral("outside_hours"), ActorKind::Practitioner, a->practitionerId,
                                   actorName(reading, {ActorKind::Practitioner, a->practitionerId}), {}, {a->startAt, a->endAt}});
    }
    if (query.except.isNull() && !plan.appointments.isEmpty() && plan.appointments.first()->isVideo)
        PRAXIS_CHECK(addConsentProblems(reading, plan, check));
    return check;
}

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
    return wish;
}

/// Who and what has to be free where it is with this practitioner.
QVector<Occupant> wantedWith(const Wish &wish, const QUuid &practitioner)
{
    Appointment one = wish.like;
    handOver(one, practitioner);
    if (wish.again && practitioner != wish.practitioner)
        one.roomId = {};
    QVector<Occupant> wanted;
    for (const Occupation &taken : takenUpBy(one, wish.patients))
        wanted.append(taken.who);
    return wanted;
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

/// The first time within a stretch, on the grid, at which all who take part are free for `length`.
Result<std::optional<WallTime>> firstFree(Reading &reading, const OpenStretch &stretch, Minutes length, int notBefore, const QVector<Occupant> &wanted, TakenTimes &times)
{
    const QString &zone = stretch.zone;
    constexpr int grid = 5;
    const WallTime midnight{stretch.date, QTime(0, 0)};
    int minute = std::max(stretch.startMinute, notBefore);
    minute = (minute + grid - 1) / grid * grid;
    PRAXIS_TRY(const Instant from, reading.parts().zones.toInstant(midnight.plusMinutes(stretch.startMinute), zone));
    PRAXIS_TRY(const Instant until, reading.parts().zones.toInstant(midnight.plusMinutes(stretch.endMinute), zone));
    PRAXIS_TRY(const QVector<TimeRange> taken, times.within({from, until}, wanted));
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
Result<std::optional<Opening>> firstOpening(Reading &reading, const NextOpenings &query, const QVector<OpenStretch> &stretches, const QVector<Occupant> &wanted, TakenTimes &times)
{
    for (const OpenStretch &stretch : stretches) {
        const auto from = lookedFrom(reading, query, stretch);
        if (!from || stretch.date < from->date)
            continue;
        PRAXIS_TRY(const auto free, firstFree(reading, stretch, query.length, stretch.date == from->date ? from->minuteOfDay() : 0, wanted, times));
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
    PRAXIS_TRY(const Timetable table, timetable(reading, query.from.date.addDays(first), query.from.date.addDays(daysAhead)));
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
            PRAXIS_TRY(const auto opening, firstOpening(reading, query, stretches, wantedWith(wish, practitioner->id), times));
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
