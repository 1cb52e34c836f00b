#include "models/records/Location.h"
#include "services/practice/door/Door.h"
#include "tests/support/SecondPlace.h"

#include <QTest>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;

namespace {

/// Sydney and Brisbane.
struct TwoPlaces {
    TwoPlaces() : there(p), brisbane(there.brisbane), verandah(there.verandah), ruiz(there.ruiz), jane(p.addPerson(u"Jane"_qs, u"Nguyen"_qs)) {}
    /// Tuesday 24 November, with Dr Ruiz.
    [[nodiscard]] BookAppointment at(int hour, int minute = 0) const
    {
        BookAppointment booking = p.at(hour, minute, jane);
        booking.practitionerId = ruiz;
        booking.roomId = {};
        return booking;
    }
    std::shared_ptr<Appointment> book(const BookAppointment &booking) { return p.appointment(p.mustRun(booking).firstOf(u"Appointment")); }
    ErrorCode refusal(const BookAppointment &booking)
    {
        const auto result = p.door().run(p.receptionist, booking);
        return result ? ErrorCode::None : result.error().code;
    }
    TestPractice p;
    SecondPlace there;
    QUuid brisbane, verandah, ruiz, jane;
};

} // namespace

/// A location that gets another time zone, appointments in a zone that nobody knows any more, and places with clocks of their own.
class TestZones : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLocationsNewZoneShowsWhatWouldMoveAndNothingThatIsOver();
    void whatIsToComeMovesWithTheWallClockOrKeepsItsMoment_data();
    void whatIsToComeMovesWithTheWallClockOrKeepsItsMoment();
    void movingWithTheZoneIsOneStepThatCanBeTakenBack();
    void whatLiesOverSomethingIsAskedAboutWhenItsZoneChanges();
    void anAppointmentInAnUnknownZoneIsMovedIntoItsLocationsOwn();
    void whatIsBookedWithoutAZoneIsPromisedOnTheClockOfItsPlace();
    void whatIsBookedWithoutAPlaceIsOnTheClockOfWhereThePractitionerWorks();
    void hoursAreHeldAgainstTheClockOfTheirPlace();
    void freeTimesSayWhoseClockTheyAreOn();
    void aSeriesKeepsItsHourAtItsPlaceOverDaylightSaving_data();
    void aSeriesKeepsItsHourAtItsPlaceOverDaylightSaving();
    void whatIsMovedIntoARoomElsewhereKeepsItsMoment();
    void aSeriesThatIsMovedElsewhereKeepsItsHourThere();
    void oneOfASeriesThatStandsElsewhereAlreadyKeepsItsClock();
    void allOfASeriesComeToTheRoomThatTheChosenOneIsMovedIn();
    void anotherRoomElsewhereTakesTheAppointmentThere();
    void theRoomSaysThePlaceWhateverElseWasSaid();
    void theSecondPlacesNewZoneMovesWhatIsToComeThere();

private:
    struct Clinic {
        Clinic()
        {
            past = p.mustRun(p.at(9, 0, p.addPerson(u"Past"_qs, u"Silva"_qs))).firstOf(u"Appointment");
            p.clock.at = p.appointment(past)->endAt.plusMinutes(60);
            BookAppointment next = p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs));
            next.start.date = QDate(2026, 12, 1);
            ahead = p.mustRun(next).firstOf(u"Appointment");
        }
        TestPractice p;
        QUuid past, ahead;
    };
};

void TestZones::aLocationsNewZoneShowsWhatWouldMoveAndNothingThatIsOver()
{
    Clinic c;
    const auto moves = c.p.mustAsk(PreviewZoneChange{c.p.location, u"Australia/Perth"_qs});
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.first().appointment, c.ahead);
    QCOMPARE(moves.first().people, u"Jane Nguyen"_qs);
    QCOMPARE((moves.first().then.ms - moves.first().now.ms) / 60'000, 180); // daylight saving in Sydney, none in Perth
    QVERIFY(c.p.mustAsk(PreviewZoneChange{c.p.location, u"Australia/Melbourne"_qs}).isEmpty()); // the same clock
    QCOMPARE(c.p.door().ask(c.p.admin, PreviewZoneChange{c.p.location, u"Mars/Olympus"_qs}).error().code, ErrorCode::UnknownZone);
    QCOMPARE(c.p.door().ask(c.p.receptionist, PreviewZoneChange{c.p.location, u"Australia/Perth"_qs}).error().code, ErrorCode::Denied);
}

void TestZones::whatIsToComeMovesWithTheWallClockOrKeepsItsMoment_data()
{
    QTest::addColumn<bool>("moves");
    QTest::newRow("the same time on the new clock") << true;
    QTest::newRow("the moment that was promised") << false;
}

void TestZones::whatIsToComeMovesWithTheWallClockOrKeepsItsMoment()
{
    QFETCH(const bool, moves);
    Clinic c;
    const auto before = c.p.appointment(c.ahead);
    const auto over = c.p.appointment(c.past);
    c.p.mustRun(ChangeLocationZone{c.p.location, u"Australia/Perth"_qs, moves});
    QCOMPARE(c.p.mustAsk(Get<Location>{c.p.location})->zone, u"Australia/Perth"_qs);
    const auto after = c.p.appointment(c.ahead);
    QCOMPARE(after->startWall, before->startWall);
    QCOMPARE(after->zone, moves ? u"Australia/Perth"_qs : u"Australia/Sydney"_qs);
    QCOMPARE(after->startAt, before->startAt.plusMinutes(moves ? 180 : 0));
    QCOMPARE(c.p.appointment(c.past)->startAt, over->startAt);
    QCOMPARE(c.p.appointment(c.past)->zone, over->zone);
    QCOMPARE(c.p.appointment(c.past)->version, over->version);
}

void TestZones::whatLiesOverSomethingIsAskedAboutWhenItsZoneChanges()
{
    Clinic c;
    BookAppointment over = c.p.at(9, 0, c.p.addPerson(u"Tom"_qs, u"Silva"_qs));
    over.start.date = QDate(2026, 12, 1);
    over.despiteClash = u"emergency"_qs;
    const QUuid second = c.p.mustRun(over).firstOf(u"Appointment");
    ChangeLocationZone moving{c.p.location, u"Australia/Perth"_qs, true};
    QCOMPARE(c.p.door().run(c.p.admin, moving).error().code, ErrorCode::Clash);
    moving.despiteClash = u"the practice moves"_qs;
    c.p.mustRun(moving);
    QCOMPARE(c.p.appointment(second)->zone, u"Australia/Perth"_qs);
    QCOMPARE(c.p.appointment(second)->despiteClash, u"emergency"_qs); // it had a reason of its own
    QCOMPARE(c.p.appointment(c.ahead)->despiteClash, QString());
}

void TestZones::movingWithTheZoneIsOneStepThatCanBeTakenBack()
{
    Clinic c;
    const auto before = c.p.appointment(c.ahead);
    const Outcome done = c.p.mustRun(ChangeLocationZone{c.p.location, u"Australia/Perth"_qs, true});
    c.p.mustRun(Undo{done.undoStep});
    QCOMPARE(c.p.mustAsk(Get<Location>{c.p.location})->zone, u"Australia/Sydney"_qs);
    QCOMPARE(c.p.appointment(c.ahead)->startAt, before->startAt);
    QCOMPARE(c.p.appointment(c.ahead)->zone, before->zone);
}

void TestZones::anAppointmentInAnUnknownZoneIsMovedIntoItsLocationsOwn()
{
    Clinic c;
    // As if the zone database of this computer had lost it: written past every command, as an older program would have.
    TestPractice::must(c.p.session().begin(c.p.admin.organization, true));
    const auto row = TestPractice::must(findAs<Appointment>(c.p.session(), c.ahead));
    row->zone = u"Atlantis/Capital"_qs;
    row->version += 1;
    TestPractice::must(c.p.session().update(typeOf<Appointment>(), *row));
    TestPractice::must(c.p.session().commit());
    const WallTime later{QDate(2026, 12, 1), QTime(11, 0)};
    c.p.mustRun(MoveAppointment{.appointment = c.ahead, .start = later});
    QCOMPARE(c.p.appointment(c.ahead)->zone, u"Australia/Sydney"_qs);
    QCOMPARE(c.p.appointment(c.ahead)->startWall, later);
    QCOMPARE(TestPractice::must(c.p.zones.toWall(c.p.appointment(c.ahead)->startAt, u"Australia/Sydney"_qs)), later);
}

void TestZones::whatIsBookedWithoutAZoneIsPromisedOnTheClockOfItsPlace()
{
    TwoPlaces c;
    const auto usual = c.book(c.at(9)); // where the practitioner usually is
    QCOMPARE(usual->zone, u"Australia/Brisbane"_qs);
    QCOMPARE(usual->locationId, c.brisbane);
    QCOMPARE(usual->startAt.toString(), u"2026-11-23T23:00:00.000Z"_qs);
    BookAppointment visiting = c.p.at(11, 0, c.jane); // Dr Lee, of Sydney, in a room of Brisbane
    visiting.roomId = c.verandah;
    visiting.locationId = c.p.location; // a room is where it stands
    const auto inRoom = c.book(visiting);
    QCOMPARE(inRoom->zone, u"Australia/Brisbane"_qs);
    QCOMPARE(inRoom->locationId, c.brisbane);
    QCOMPARE(inRoom->startAt.toString(), u"2026-11-24T01:00:00.000Z"_qs);
    BookAppointment away = c.p.at(14, 0, c.jane); // Dr Lee at the other place
    away.roomId = {};
    away.locationId = c.brisbane;
    QCOMPARE(c.book(away)->zone, u"Australia/Brisbane"_qs);
    BookAppointment said = c.at(16); // what says its zone keeps it
    said.zone = u"Australia/Sydney"_qs;
    QCOMPARE(c.book(said)->startAt.toString(), u"2026-11-24T05:00:00.000Z"_qs);
    const auto home = c.book(c.p.at(9, 0, c.p.addPerson(u"Tom"_qs, u"Silva"_qs)));
    QCOMPARE(home->zone, u"Australia/Sydney"_qs);
    QCOMPARE(home->startAt.toString(), u"2026-11-23T22:00:00.000Z"_qs);
}

void TestZones::whatIsBookedWithoutAPlaceIsOnTheClockOfWhereThePractitionerWorks()
{
    TwoPlaces c;
    worksAt(c.p, c.ruiz, c.p.location, Qt::Saturday); // in Sydney, on Saturdays
    const auto onSaturday = [&c](const QString &zone) {
        BookAppointment booking = c.at(8);
        booking.start.date = QDate(2026, 11, 28);
        booking.zone = zone;
        return booking;
    };
    const auto there = c.book(onSaturday({}));
    QCOMPARE(there->locationId, c.p.location);
    QCOMPARE(there->zone, u"Australia/Sydney"_qs);
    QCOMPARE(there->startAt.toString(), u"2026-11-27T21:00:00.000Z"_qs);
    const auto said = c.book(onSaturday(u"Australia/Brisbane"_qs)); // nine in Sydney
    QCOMPARE(said->locationId, c.p.location);
    QCOMPARE(said->startAt.toString(), u"2026-11-27T22:00:00.000Z"_qs);
}

void TestZones::hoursAreHeldAgainstTheClockOfTheirPlace()
{
    TwoPlaces c;
    QCOMPARE(c.refusal(c.at(7, 30)), ErrorCode::OutsideHours);
    QCOMPARE(c.refusal(c.at(17, 30)), ErrorCode::OutsideHours);
    const auto onSydneysClock = [&c](int hour, int minute) {
        BookAppointment booking = c.at(hour, minute);
        booking.zone = u"Australia/Sydney"_qs;
        return booking;
    };
    QCOMPARE(c.refusal(onSydneysClock(8, 0)), ErrorCode::OutsideHours); // seven in Brisbane
    QCOMPARE(c.refusal(onSydneysClock(18, 30)), ErrorCode::OutsideHours);
    const SlotCheck early = c.p.mustAsk(CheckSlot{onSydneysClock(8, 0), {}});
    QVERIFY(std::any_of(early.problems.begin(), early.problems.end(), [](const SlotProblem &problem) { return problem.code == u"outside_hours"; }));
    QVERIFY(c.p.mustAsk(CheckSlot{onSydneysClock(9, 0), {}}).problems.isEmpty());
    c.p.mustRun(onSydneysClock(9, 0));  // eight in Brisbane
    c.p.mustRun(onSydneysClock(18, 0)); // five in Brisbane: after six in Sydney, where nobody is asked
    const auto stretches = c.p.mustAsk(ShowHours{QDate(2026, 11, 24), QDate(2026, 11, 24)});
    for (const OpenStretch &stretch : stretches)
        QCOMPARE(stretch.zone, stretch.practitioner == c.ruiz ? u"Australia/Brisbane"_qs : u"Australia/Sydney"_qs);
}

void TestZones::freeTimesSayWhoseClockTheyAreOn()
{
    TwoPlaces c;
    const auto first = [&c](int hour, int minute) {
        return c.p.mustAsk(NextOpenings{.length = 50, .practitioners = {c.ruiz}, .from = {QDate(2026, 11, 24), QTime(hour, minute)}, .limit = 1, .zone = u"Australia/Sydney"_qs}).first();
    };
    QCOMPARE(first(8, 30).start.toString(), u"2026-11-24T08:00"_qs); // before they begin
    QCOMPARE(first(8, 30).zone, u"Australia/Brisbane"_qs);
    QCOMPARE(first(10, 30).start.toString(), u"2026-11-24T09:30"_qs);
    QCOMPARE(first(18, 0).start.toString(), u"2026-11-24T17:00"_qs);
    QCOMPARE(first(19, 0).start.toString(), u"2026-11-25T08:00"_qs);
    // Who is free sooner comes first, whatever their clock shows.
    const auto all = c.p.mustAsk(NextOpenings{.length = 50, .from = {QDate(2026, 11, 24), QTime(0, 30)}, .limit = 3, .zone = u"Australia/Sydney"_qs});
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.last().practitioner, c.ruiz);
    QCOMPARE(all.last().start.toString(), u"2026-11-24T08:00"_qs);
    // What is found free can be booked as it stands.
    BookAppointment booking = c.at(0);
    booking.start = first(10, 30).start;
    QCOMPARE(c.book(booking)->startAt.toString(), u"2026-11-23T23:30:00.000Z"_qs);
    QCOMPARE(c.p.door().ask(c.p.admin, NextOpenings{.from = {QDate(2026, 11, 24), QTime(8, 0)}, .zone = u"Mars/Olympus"_qs}).error().code, ErrorCode::UnknownZone);
}

void TestZones::aSeriesKeepsItsHourAtItsPlaceOverDaylightSaving_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("change"); // minutes, of Sydney's clock against the sun
    QTest::newRow("April") << QDate(2027, 3, 30) << 60;
    QTest::newRow("October") << QDate(2027, 9, 28) << -60;
}

void TestZones::aSeriesKeepsItsHourAtItsPlaceOverDaylightSaving()
{
    QFETCH(const QDate, from);
    QFETCH(const int, change);
    TwoPlaces c;
    constexpr qint64 week = 7 * 24 * 60;
    const auto gap = [&](BookAppointment booking, const QString &zone) {
        booking.start.date = from;
        booking.repeat = u"FREQ=WEEKLY;COUNT=2"_qs;
        QVector<std::shared_ptr<Appointment>> both;
        const Outcome done = c.p.mustRun(booking);
        for (const Touched &touched : done.touched) {
            if (touched.type == u"Appointment")
                both.append(c.p.appointment(touched.id));
        }
        std::sort(both.begin(), both.end(), [](const auto &a, const auto &b) { return a->startAt < b->startAt; });
        if (both.size() != 2 || both.first()->zone != zone || both.first()->startWall.time != QTime(9, 0) || both.last()->startWall.time != QTime(9, 0))
            return qint64(-1);
        return (both.last()->startAt.ms - both.first()->startAt.ms) / 60'000;
    };
    QCOMPARE(gap(c.at(9), u"Australia/Brisbane"_qs), week);
    QCOMPARE(gap(c.p.at(9, 0, c.p.addPerson(u"Tom"_qs, u"Silva"_qs)), u"Australia/Sydney"_qs), week + change);
}

void TestZones::whatIsMovedIntoARoomElsewhereKeepsItsMoment()
{
    TwoPlaces c;
    const auto before = c.book(c.p.at(9, 0, c.jane));
    c.p.mustRun(MoveAppointment{.appointment = before->id, .start = {QDate(2026, 11, 24), QTime(11, 0)}, .roomId = c.verandah});
    const auto after = c.p.appointment(before->id);
    QCOMPARE(after->startAt, before->startAt.plusMinutes(120)); // where it was put down
    QCOMPARE(after->startWall.toString(), u"2026-11-24T10:00"_qs);
    QCOMPARE(after->zone, u"Australia/Brisbane"_qs);
    QCOMPARE(after->locationId, c.brisbane);
    c.p.mustRun(MoveAppointment{.appointment = before->id, .start = {QDate(2026, 11, 24), QTime(12, 0)}, .roomId = c.p.otherRoom});
    QCOMPARE(c.p.appointment(before->id)->startWall.toString(), u"2026-11-24T13:00"_qs);
    QCOMPARE(c.p.appointment(before->id)->zone, u"Australia/Sydney"_qs);
    QCOMPARE(c.p.appointment(before->id)->locationId, c.p.location);
    c.p.mustRun(Undo{});
    QCOMPARE(c.p.appointment(before->id)->zone, u"Australia/Brisbane"_qs);
}

void TestZones::aSeriesThatIsMovedElsewhereKeepsItsHourThere()
{
    TwoPlaces c;
    BookAppointment weekly = c.p.at(9, 0, c.jane);
    weekly.start.date = QDate(2027, 3, 30); // the second is after Sydney's clock went back
    weekly.repeat = u"FREQ=WEEKLY;COUNT=2"_qs;
    const QUuid first = c.book(weekly)->id;
    c.p.mustRun(MoveAppointment{.appointment = first, .start = {QDate(2027, 3, 30), QTime(10, 0)}, .roomId = c.verandah, .extent = Extent::All});
    const auto all = c.p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(all.size(), 2);
    for (const auto &one : all) {
        QCOMPARE(one->zone, u"Australia/Brisbane"_qs);
        QCOMPARE(one->startWall.time, QTime(9, 0));
    }
}

void TestZones::oneOfASeriesThatStandsElsewhereAlreadyKeepsItsClock()
{
    TwoPlaces c;
    BookAppointment weekly = c.p.at(9, 0, c.jane);
    weekly.repeat = u"FREQ=WEEKLY;COUNT=3"_qs;
    c.p.mustRun(weekly);
    const auto series = [&c] { return c.p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}}); };
    const auto third = series().last();
    c.p.mustRun(MoveAppointment{.appointment = third->id, .start = third->startWall, .roomId = c.verandah});
    QCOMPARE(c.p.appointment(third->id)->startWall.time, QTime(8, 0)); // the same moment
    const auto first = series().first();
    c.p.mustRun(MoveAppointment{.appointment = first->id, .start = first->startWall.plusMinutes(60), .roomId = c.verandah, .extent = Extent::All});
    const auto all = series();
    QCOMPARE(all.size(), 3);
    for (const auto &one : all) {
        QCOMPARE(one->locationId, c.brisbane);
        QCOMPARE(one->zone, u"Australia/Brisbane"_qs);
        QCOMPARE(one->startWall.time, QTime(9, 0)); // ten in Sydney
    }
}

void TestZones::allOfASeriesComeToTheRoomThatTheChosenOneIsMovedIn()
{
    TwoPlaces c;
    BookAppointment weekly = c.p.at(9, 0, c.jane);
    weekly.repeat = u"FREQ=WEEKLY;COUNT=2"_qs;
    c.p.mustRun(weekly);
    const auto series = [&c] { return c.p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}}); };
    const auto first = series().first();
    c.p.mustRun(MoveAppointment{.appointment = first->id, .start = first->startWall, .roomId = c.verandah});
    // It is in Brisbane by now, the second still in Sydney.
    c.p.mustRun(MoveAppointment{.appointment = first->id, .start = {first->startWall.date, QTime(10, 0)}, .roomId = c.verandah, .extent = Extent::All});
    for (const auto &one : series()) {
        QCOMPARE(one->roomId, c.verandah);
        QCOMPARE(one->locationId, c.brisbane);
        QCOMPARE(one->zone, u"Australia/Brisbane"_qs);
        QCOMPARE(one->startWall.time, QTime(10, 0));
    }
}

void TestZones::anotherRoomElsewhereTakesTheAppointmentThere()
{
    TwoPlaces c;
    const auto before = c.book(c.p.at(9, 0, c.jane));
    SetAppointmentResources change = SetAppointmentResources::of(*before);
    change.roomId = c.verandah;
    c.p.mustRun(change);
    const auto after = c.p.appointment(before->id);
    QCOMPARE(after->locationId, c.brisbane);
    QCOMPARE(after->zone, u"Australia/Brisbane"_qs);
    QCOMPARE(after->startWall, before->startWall); // the hour that was promised
    QCOMPARE(after->startAt, before->startAt.plusMinutes(60));
    QCOMPARE(after->sequence, before->sequence + 1); // another moment: whoever has it in their calendar gets it anew
    SetAppointmentResources longer = SetAppointmentResources::of(*after);
    longer.bufferAfterMinutes = 10;
    c.p.mustRun(longer);
    QCOMPARE(c.p.appointment(before->id)->sequence, after->sequence);
}

void TestZones::theRoomSaysThePlaceWhateverElseWasSaid()
{
    TwoPlaces c;
    BookAppointment somewhere = c.p.at(9, 0, c.jane);
    somewhere.roomId = {};
    const auto before = c.book(somewhere);
    Location other;
    other.name = u"Harbour"_qs;
    other.zone = u"Australia/Sydney"_qs;
    other.sortOrder = 2;
    SetAppointmentResources change = SetAppointmentResources::of(*before);
    change.locationId = c.p.mustRun(create(other)).firstOf(u"Location");
    change.roomId = c.verandah;
    c.p.mustRun(change);
    QCOMPARE(c.p.appointment(before->id)->locationId, c.brisbane);
    QCOMPARE(c.p.appointment(before->id)->zone, u"Australia/Brisbane"_qs);
}

void TestZones::theSecondPlacesNewZoneMovesWhatIsToComeThere()
{
    TwoPlaces c;
    const auto before = c.book(c.at(9));
    QCOMPARE(c.p.mustAsk(PreviewZoneChange{c.brisbane, u"Australia/Perth"_qs}).size(), 1);
    c.p.mustRun(ChangeLocationZone{c.brisbane, u"Australia/Perth"_qs, true});
    const auto after = c.p.appointment(before->id);
    QCOMPARE(after->zone, u"Australia/Perth"_qs);
    QCOMPARE(after->startWall, before->startWall);
    QCOMPARE(after->startAt, before->startAt.plusMinutes(120));
}

QTEST_GUILESS_MAIN(TestZones)
#include "tst_practice_zones.moc"
