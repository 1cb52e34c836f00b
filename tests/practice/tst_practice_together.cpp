// Sessions that several people of the practice hold together, and times at which all who take part are free.
#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

const QDate tuesday(2026, 11, 24);

/// At nine, by Dr Lee together with Dr Okafor.
struct Pair {
    Pair()
    {
        jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
        id = p.mustRun(together()).firstOf(u"Appointment");
    }
    [[nodiscard]] BookAppointment together() const
    {
        BookAppointment booking = p.at(9, 0, jane);
        booking.otherStaff = {idText(p.okafor)};
        return booking;
    }
    QUuid thirdPractitioner()
    {
        Practitioner third;
        third.displayName = u"Dr Ruiz"_qs;
        return p.mustRun(create(third)).firstOf(u"Practitioner");
    }
    QVector<CalendarEntry> seenBy(const Actor &actor)
    {
        return TestPractice::must(p.door().ask(actor, ShowCalendar{{.when = {{1}, {p.clock.at.ms * 2}}}}));
    }
    template <class C> ErrorCode refusal(const C &command)
    {
        const auto result = p.door().run(p.admin, command);
        return result ? ErrorCode::None : result.error().code;
    }
    /// Alone, in the other room.
    [[nodiscard]] BookAppointment elsewhere(int hour, const QUuid &practitioner)
    {
        BookAppointment booking = p.at(hour, 0, p.addPerson(u"Tom"_qs, u"Silva"_qs));
        booking.practitionerId = practitioner;
        booking.roomId = p.otherRoom;
        return booking;
    }
    [[nodiscard]] QString firstFree(NextOpenings question)
    {
        question.length = 50;
        question.practitioners = {p.lee};
        question.limit = 1;
        const auto openings = p.mustAsk(question);
        return openings.isEmpty() ? QString() : openings.first().start.toString();
    }
    TestPractice p;
    QUuid jane, id;
};

} // namespace

class TestTogether : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHoldsASessionTogetherSeesItAsTheirOwn();
    void aSessionGivenToWhoHoldsItTooChangesTheirPlaces();
    void oneOfTwoGivesTheirPlaceToAThird();
    void aRescheduledSessionChangesTheirPlacesToo();
    void nobodyHoldsTheSameSessionTwice();
    void whatIsTakenOutOfItsRoomIsInNone();
    void whatIsRescheduledGoesIntoTheRoomThatWasChosen();
    void whatIsRescheduledIntoARoomOfAnotherPlaceIsOnItsClock();
    void aFreeTimeIsFreeForWhoComes();
    void aFreeTimeKeepsTheDistancesOfTheService();
    void aFreeTimeHasTheRoomTheColleagueAndTheKit();
    void whatIsMovedIsNotInItsOwnWay();
};

void TestTogether::whoHoldsASessionTogetherSeesItAsTheirOwn()
{
    Pair c;
    c.p.mustRun(c.elsewhere(11, c.p.lee));
    const auto seen = c.seenBy(c.p.otherPsychologist);
    QCOMPARE(seen.size(), 2);
    QVERIFY(!seen[0].busyOnly);
    QCOMPARE(seen[0].people, u"Jane Nguyen"_qs);
    QCOMPARE(seen[0].practitioner, c.p.lee);
    QCOMPARE(seen[0].otherStaff, QVector<QUuid>{c.p.okafor});
    QVERIFY(seen[1].busyOnly && seen[1].people.isEmpty()); // Dr Lee's alone
    const auto dayOf = c.p.mustAsk(ShowCalendar{{.when = {{1}, {c.p.clock.at.ms * 2}}, .practitioners = {c.p.okafor}}});
    QCOMPARE(dayOf.size(), 1);
    QVERIFY(dayOf.first().isHeldBy(c.p.okafor) && dayOf.first().isHeldBy(c.p.lee));
}

void TestTogether::aSessionGivenToWhoHoldsItTooChangesTheirPlaces()
{
    Pair c;
    c.p.mustRun(MoveAppointment{.appointment = c.id, .start = {tuesday, QTime(11, 0)}, .practitionerId = c.p.okafor});
    const auto moved = c.p.appointment(c.id);
    QCOMPARE(moved->practitionerId, c.p.okafor);
    QCOMPARE(moved->otherStaff, QStringList{idText(c.p.lee)});
    QCOMPARE(c.refusal(c.elsewhere(11, c.p.lee)), ErrorCode::Clash); // both are there
    QCOMPARE(c.refusal(c.elsewhere(11, c.p.okafor)), ErrorCode::Clash);
    QCOMPARE(c.refusal(c.elsewhere(9, c.p.okafor)), ErrorCode::None);
    // And back, by who stands beside.
    c.p.mustRun(MoveAppointment{.appointment = c.id, .start = {tuesday, QTime(11, 0)}, .practitionerId = c.p.okafor, .insteadOf = c.p.lee});
    QCOMPARE(c.p.appointment(c.id)->practitionerId, c.p.lee);
    QCOMPARE(c.p.appointment(c.id)->otherStaff, QStringList{idText(c.p.okafor)});
}

void TestTogether::oneOfTwoGivesTheirPlaceToAThird()
{
    Pair c;
    const QUuid ruiz = c.thirdPractitioner();
    MoveAppointment give{.appointment = c.id, .start = {tuesday, QTime(9, 0)}, .practitionerId = ruiz, .insteadOf = c.p.okafor};
    c.p.mustRun(give);
    QCOMPARE(c.p.appointment(c.id)->practitionerId, c.p.lee);
    QCOMPARE(c.p.appointment(c.id)->otherStaff, QStringList{idText(ruiz)});
    QCOMPARE(c.refusal(c.elsewhere(9, c.p.okafor)), ErrorCode::None); // she is free again
    QCOMPARE(c.refusal(give), ErrorCode::Invalid); // and is not in it any more
}

void TestTogether::aRescheduledSessionChangesTheirPlacesToo()
{
    Pair c;
    const Outcome outcome = c.p.mustRun(RescheduleAppointment{.appointment = c.id, .start = {tuesday, QTime(14, 0)}, .practitionerId = c.p.okafor});
    const auto next = c.p.appointment(c.p.appointment(c.id)->rescheduledTo);
    QVERIFY(!outcome.touched.isEmpty());
    QCOMPARE(next->practitionerId, c.p.okafor);
    QCOMPARE(next->otherStaff, QStringList{idText(c.p.lee)});
    QCOMPARE(c.refusal(c.elsewhere(14, c.p.lee)), ErrorCode::Clash);
}

void TestTogether::nobodyHoldsTheSameSessionTwice()
{
    Pair c;
    BookAppointment twice = c.elsewhere(15, c.p.lee);
    twice.otherStaff = {idText(c.p.lee)};
    QCOMPARE(c.refusal(twice), ErrorCode::Invalid);
    QCOMPARE(c.p.door().ask(c.p.admin, CheckSlot{twice, {}}).error().code, ErrorCode::Invalid);
    twice.otherStaff = {idText(c.p.okafor), idText(c.p.okafor)}; // named twice, she is there once
    QCOMPARE(c.p.appointment(c.p.mustRun(twice).firstOf(u"Appointment"))->otherStaff, QStringList{idText(c.p.okafor)});
    // Nor where an edit says it twice.
    Appointment after = *c.p.appointment(c.id);
    after.otherStaff = {idText(c.p.okafor), idText(c.p.okafor)};
    QCOMPARE(c.refusal(edit(*c.p.appointment(c.id), after)), ErrorCode::None);
}

void TestTogether::whatIsTakenOutOfItsRoomIsInNone()
{
    Pair c;
    c.p.mustRun(MoveAppointment{.appointment = c.id, .start = {tuesday, QTime(10, 0)}, .noRoom = true});
    QVERIFY(c.p.appointment(c.id)->roomId.isNull());
    c.p.mustRun(MoveAppointment{.appointment = c.id, .start = {tuesday, QTime(10, 0)}, .roomId = c.p.otherRoom});
    c.p.mustRun(MoveAppointment{.appointment = c.id, .start = {tuesday, QTime(11, 0)}});
    QCOMPARE(c.p.appointment(c.id)->roomId, c.p.otherRoom); // nothing said: it stays
}

void TestTogether::whatIsRescheduledGoesIntoTheRoomThatWasChosen()
{
    Pair c;
    c.p.mustRun(RescheduleAppointment{.appointment = c.id, .start = {tuesday, QTime(14, 0)}, .roomId = c.p.otherRoom});
    const auto next = c.p.appointment(c.p.appointment(c.id)->rescheduledTo);
    QCOMPARE(next->roomId, c.p.otherRoom);
    QCOMPARE(c.p.appointment(c.id)->roomId, c.p.room); // the old one stays as it was
    c.p.mustRun(RescheduleAppointment{.appointment = next->id, .start = {tuesday, QTime(16, 0)}, .noRoom = true});
    QVERIFY(c.p.appointment(c.p.appointment(next->id)->rescheduledTo)->roomId.isNull());
}

/// Brisbane is an hour behind Sydney in November.
void TestTogether::whatIsRescheduledIntoARoomOfAnotherPlaceIsOnItsClock()
{
    Pair c;
    Location north;
    north.name = u"Valley"_qs;
    north.zone = u"Australia/Brisbane"_qs;
    Room there;
    there.name = u"Verandah room"_qs;
    there.locationId = c.p.mustRun(create(north)).firstOf(u"Location");
    const QUuid verandah = c.p.mustRun(create(there)).firstOf(u"Room");
    c.p.mustRun(RescheduleAppointment{.appointment = c.id, .start = {tuesday, QTime(14, 0)}, .despiteClash = u"she drives up"_qs, .roomId = verandah});
    const auto next = c.p.appointment(c.p.appointment(c.id)->rescheduledTo);
    QCOMPARE(next->zone, u"Australia/Brisbane"_qs);
    QCOMPARE(next->locationId, there.locationId);
    QCOMPARE(next->startWall, (WallTime{tuesday, QTime(13, 0)}));
    QCOMPARE(next->startAt.ms - c.p.appointment(c.id)->startAt.ms, 5 * 3'600'000);
}

void TestTogether::aFreeTimeIsFreeForWhoComes()
{
    Pair c;
    BookAppointment hers = c.p.at(12, 0, c.jane); // Jane is with Dr Okafor at noon
    hers.practitionerId = c.p.okafor;
    hers.roomId = c.p.otherRoom;
    c.p.mustRun(hers);
    const NextOpenings noon{.from = {tuesday, QTime(12, 0)}};
    QCOMPARE(c.firstFree(noon), u"2026-11-24T12:00"_qs);
    NextOpenings forJane = noon;
    forJane.patients = {idText(c.jane)};
    QCOMPARE(c.firstFree(forJane), u"2026-11-24T12:50"_qs);
}

void TestTogether::aFreeTimeKeepsTheDistancesOfTheService()
{
    Pair c;
    Service careful;
    careful.name = u"Assessment"_qs;
    careful.durationMinutes = 50;
    careful.bufferBeforeMinutes = 15;
    careful.bufferAfterMinutes = 10;
    const QUuid service = c.p.mustRun(create(careful)).firstOf(u"Service");
    c.p.mustRun(c.elsewhere(11, c.p.lee));
    const NextOpenings plain{.from = {tuesday, QTime(9, 0)}};
    QCOMPARE(c.firstFree(plain), u"2026-11-24T09:50"_qs);
    NextOpenings kept = plain;
    kept.service = service; // 9:50 and a quarter of an hour, and until ten minutes before eleven it does not fit
    const QString offered = c.firstFree(kept);
    QCOMPARE(offered, u"2026-11-24T12:05"_qs);
    BookAppointment booking = c.elsewhere(12, c.p.lee);
    booking.serviceId = service;
    booking.start = WallTime::fromString(offered);
    QCOMPARE(c.refusal(booking), ErrorCode::None); // what is offered can be booked
}

void TestTogether::aFreeTimeHasTheRoomTheColleagueAndTheKit()
{
    Pair c;
    Equipment kit;
    kit.name = u"Test kit"_qs;
    const QUuid testKit = c.p.mustRun(create(kit)).firstOf(u"Equipment");
    BookAppointment colleague = c.elsewhere(14, c.p.okafor);
    colleague.equipment = {idText(testKit)};
    c.p.mustRun(colleague);
    const NextOpenings two{.from = {tuesday, QTime(14, 0)}};
    QCOMPARE(c.firstFree(two), u"2026-11-24T14:00"_qs);
    NextOpenings withRoom = two;
    withRoom.room = c.p.otherRoom;
    QCOMPARE(c.firstFree(withRoom), u"2026-11-24T14:50"_qs);
    NextOpenings withHer = two;
    withHer.otherStaff = {idText(c.p.okafor)};
    QCOMPARE(c.firstFree(withHer), u"2026-11-24T14:50"_qs);
    NextOpenings withKit = two;
    withKit.equipment = {idText(testKit)};
    QCOMPARE(c.firstFree(withKit), u"2026-11-24T14:50"_qs);
}

void TestTogether::whatIsMovedIsNotInItsOwnWay()
{
    Pair c;
    c.p.mustRun(c.elsewhere(10, c.p.okafor));
    NextOpenings moved{.from = {tuesday, QTime(9, 30)}};
    moved.like = c.id;
    moved.moves = true;
    QCOMPARE(c.firstFree(moved), u"2026-11-24T10:50"_qs); // from 9:30 on it would run into Dr Okafor's next
    NextOpenings again = moved;
    again.moves = false; // another one like it: its own hour is taken as well
    again.from = {tuesday, QTime(8, 30)};
    QCOMPARE(c.firstFree(again), u"2026-11-24T10:50"_qs);
    moved.from = {tuesday, QTime(8, 30)};
    QCOMPARE(c.firstFree(moved), u"2026-11-24T08:30"_qs);
}

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_practice_together.moc"
