#include "models/records/Location.h"
#include "services/practice/door/Door.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

/// A location that gets another time zone, and appointments in a zone that nobody knows any more.
class TestZones : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLocationsNewZoneShowsWhatWouldMoveAndNothingThatIsOver();
    void whatIsToComeMovesWithTheWallClockOrKeepsItsMoment_data();
    void whatIsToComeMovesWithTheWallClockOrKeepsItsMoment();
    void movingWithTheZoneIsOneStepThatCanBeTakenBack();
    void anAppointmentInAnUnknownZoneIsMovedIntoItsLocationsOwn();

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

QTEST_GUILESS_MAIN(TestZones)
#include "tst_practice_zones.moc"
