#include "tests/bench/Rows.h"

#include "models/records/Room.h"
#include "models/records/Service.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace praxis::bench {

namespace {

/// The yardstick and the bookings take turns by as many. A desk has one connection that writes, so its pages stay in memory
/// from one booking to the next; each time another connection has written, they are read anew.
constexpr int turn = 40;
constexpr int bookings = 12 * turn; ///< the first turns are not measured: what has just been opened reads its first pages

/// Free times beyond the diary's last day, each with a room of its own.
QVector<BookAppointment> freeSlots(Bench &bench)
{
    const auto services = must(bench.desk.ask(List<Service>{}));
    const auto rooms = must(bench.desk.ask(List<Room>{}));
    FindPeople anybody;
    anybody.filter.limit = bookings;
    anybody.filter.kind = QStringLiteral("patient");
    const QVector<PersonHit> people = must(bench.desk.ask(anybody));
    QVector<BookAppointment> slots;
    QDate from = bench.practice.facts().today.addMonths(5);
    while (slots.size() < bookings) {
        NextOpenings openings;
        openings.service = services[1]->id;
        openings.length = services[1]->durationMinutes + 30;
        openings.from = {from, QTime(0, 0)};
        openings.limit = 50;
        const QVector<Opening> free = must(bench.desk.ask(openings));
        if (free.isEmpty())
            qFatal("nobody is free");
        QHash<std::pair<QUuid, QDate>, int> taken; // rooms of a location on a day
        QHash<std::pair<QUuid, QDate>, bool> busy; // one booking a practitioner and day: the openings of a day overlap
        for (const Opening &opening : free) {
            if (std::exchange(busy[{opening.practitioner, opening.start.date}], true))
                continue;
            int room = taken[{opening.location, opening.start.date}]++;
            const auto mine = std::find_if(rooms.begin(), rooms.end(), [&](const auto &r) { return r->locationId == opening.location && room-- == 0; });
            BookAppointment booking;
            booking.serviceId = services[1]->id;
            booking.practitionerId = opening.practitioner;
            booking.locationId = opening.location;
            booking.roomId = mine == rooms.end() ? QUuid() : (*mine)->id;
            booking.patients = {idText(people[slots.size() % people.size()].id)};
            booking.start = opening.start.plusMinutes(15);
            slots.append(booking);
        }
        from = free.last().start.date.addDays(1);
    }
    slots.resize(bookings);
    return slots;
}

const QByteArray bareInsert = QByteArrayLiteral(
    "INSERT INTO appointment (id, organization_id, is_deleted, version, kind, service_id, practitioner_id, start_wall, zone, duration_minutes,"
    " buffer_before_minutes, buffer_after_minutes, start_at, end_at, status, fee_minor, priority, price_minor, is_video, reminder_wanted,"
    " sequence, uid) SELECT ?, organization_id, 1, 1, kind, service_id, practitioner_id, start_wall, zone, duration_minutes,"
    " buffer_before_minutes, buffer_after_minutes, ?, ?, status, fee_minor, priority, price_minor, is_video, reminder_wanted, sequence, 'bench'"
    " FROM appointment WHERE organization_id = ? LIMIT 1");

} // namespace

void measureBooking(Bench &bench)
{
    Row atDoor{QStringLiteral("book: rules, clash check, audit, fsync"), bench.size, Row::Bound::Ratio, 3, {}, {}, {}};
    Row atDesk{QStringLiteral("the same, from the window's thread and back"), bench.size, Row::Bound::None, 0, {}, {}, {}};
    const QVector<BookAppointment> slots = freeSlots(bench);
    sqlite3_stmt *insert = bench.bare.prepare(bareInsert);
    const auto session = must(bench.practice.store().session());
    Door door(*session, bench.practice.parts());
    RandomIds ids(bench.practice.parts().clock);
    int refused = 0;
    const auto bare = [&](const BookAppointment &slot, Samples &samples) {
        const qint64 start = bench.practice.midnight(slot.start.date).ms + slot.start.minuteOfDay() * 60'000LL;
        const QVariantList values{ids.next(), static_cast<qlonglong>(start), static_cast<qlonglong>(start + 50 * 60'000),
                                  bench.practice.tenant()};
        samples.add(millisecondsOf([&] {
            bench.bare.execute("BEGIN IMMEDIATE");
            bench.bare.run(insert, values);
            bench.bare.execute("COMMIT");
        }));
    };
    const auto book = [&](const auto &run, const BookAppointment &slot, Samples &samples) {
        Result<Outcome> outcome;
        bench.practice.letTimePass();
        const double took = millisecondsOf([&] { outcome = run(slot); });
        if (outcome)
            samples.add(took);
        else if (outcome.error().code == ErrorCode::Clash || outcome.error().code == ErrorCode::OutsideHours)
            ++refused;
        else
            stop(outcome.error());
    };
    const auto byDoor = [&](const BookAppointment &slot) { return door.run(bench.desk.actor(), slot); };
    const auto byDesk = [&](const BookAppointment &slot) { return bench.desk.run(slot).result(); };
    Samples unmeasured, yardstick;
    for (qsizetype from = 0; from < slots.size(); from += 2 * turn) {
        const bool isMeasured = from > 0;
        for (const auto &slot : slots.mid(from, turn))
            bare(slot, isMeasured ? yardstick : unmeasured);
        for (const auto &slot : slots.mid(from, turn))
            book(byDoor, slot, isMeasured ? atDoor.measured : unmeasured);
        for (const auto &slot : slots.mid(from + turn, turn))
            book(byDesk, slot, isMeasured ? atDesk.measured : unmeasured);
    }
    atDoor.yardstick = atDesk.yardstick = yardstick;
    bench.bare.execute("PRAGMA foreign_keys = OFF"); // what was put in refers to something, and nothing to it: not looked for in half a million rows each time
    bench.bare.execute("DELETE FROM appointment WHERE uid = 'bench'");
    bench.bare.execute("PRAGMA foreign_keys = ON");
    atDoor.remark = QStringLiteral("%1 slots, %2 refused; beside a bare insert with fsync").arg(slots.size()).arg(refused);
    atDesk.remark = QStringLiteral("a thread that writes is woken, and the window's again");
    bench.table.add(atDoor);
    bench.table.add(atDesk);
}

} // namespace praxis::bench
