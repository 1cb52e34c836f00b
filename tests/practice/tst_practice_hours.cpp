// Hours that somebody keeps at several places, and those of everybody who holds a session together.
#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/WorkingHours.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

const QDate monday(2026, 11, 23);
const QDate tuesday(2026, 11, 24);

/// Dr Ruiz sees people in Harbour Street on Mondays and in Northside, on the same clock, on Tuesdays.
struct TwoDays {
    TwoDays()
    {
        Location other;
        other.name = u"Northside"_qs;
        other.zone = u"Australia/Sydney"_qs;
        north = p.mustRun(create(other)).firstOf(u"Location");
        Room one;
        one.name = u"North room"_qs;
        one.locationId = north;
        northRoom = p.mustRun(create(one)).firstOf(u"Room");
        Practitioner doctor;
        doctor.displayName = u"Dr Ruiz"_qs;
        doctor.defaultLocationId = p.location;
        ruiz = p.mustRun(create(doctor)).firstOf(u"Practitioner");
        addHours(Qt::Monday, p.location);
        addHours(Qt::Tuesday, north);
        jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    }
    void addHours(int weekday, const QUuid &place)
    {
        WorkingHours hours;
        hours.practitionerId = ruiz;
        hours.locationId = place;
        hours.weekday = weekday;
        hours.startMinute = 9 * 60;
        hours.endMinute = 17 * 60;
        p.mustRun(create(hours));
    }
    [[nodiscard]] BookAppointment at(const QDate &day, const QUuid &room) const
    {
        BookAppointment booking = p.at(10, 0, jane);
        booking.start.date = day;
        booking.practitionerId = ruiz;
        booking.roomId = room;
        return booking;
    }
    template <class C> [[nodiscard]] Error refusal(const C &command)
    {
        const auto result = p.door().run(p.admin, command);
        return result ? Error{} : result.error();
    }
    [[nodiscard]] QStringList problems(const BookAppointment &booking)
    {
        QStringList codes;
        for (const SlotProblem &problem : p.mustAsk(CheckSlot{booking, {}}).problems)
            codes.append(problem.code);
        return codes;
    }
    [[nodiscard]] Opening firstFree(NextOpenings question)
    {
        question.length = 50;
        question.practitioners = {ruiz};
        question.from = {tuesday, QTime(0, 0)};
        question.limit = 1;
        return p.mustAsk(question).value(0);
    }
    TestPractice p;
    QUuid north, northRoom, ruiz, jane;
};

/// Dr Okafor is away on Tuesday until noon.
struct AwayUntilNoon {
    AwayUntilNoon()
    {
        HoursException away;
        away.practitionerId = p.okafor;
        away.fromDate = away.untilDate = tuesday;
        away.startMinute = 0;
        away.endMinute = 12 * 60;
        p.mustRun(create(away));
        jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    }
    [[nodiscard]] BookAppointment together(int hour) const
    {
        BookAppointment booking = p.at(hour, 0, jane);
        booking.otherStaff = {idText(p.okafor)};
        return booking;
    }
    TestPractice p;
    QUuid jane;
};

QVariantMap firstOutside(const Error &error)
{
    return error.data.value(u"outside"_qs).toList().value(0).toMap();
}

} // namespace

class TestHours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWorksAtTwoPlacesIsExpectedAtEachOnItsDays();
    void bySessionsByVideoNobodyHasToBeAnywhere();
    void whoWorksAtOnePlaceMaySeeSomebodyAtAnother();
    void whatIsMovedToADayAtTheOtherPlaceIsAskedAbout();
    void whatIsTakenToTheOtherPlaceIsAskedAbout();
    void whatIsNoLongerByVideoIsAskedAboutWhereItIs();
    void whatStaysByVideoIsAskedAboutNoPlace();
    void aBookingWithoutAPlaceIsWhereThePractitionerWorksThatDay();
    void aSeriesWithoutAPlaceIsEachDayWhereThePractitionerWorks();
    void theNextFreeTimeIsWhereTheRoomStands();
    void whatIsMovedFindsItsNextFreeTimeAtItsOwnPlace();
    void aColleagueWhoIsAwayIsAskedAboutLikeThePractitioner();
    void aColleagueWhoComesInOutsideTheirHoursIsAskedAbout();
    void theNextFreeTimeIsOneAtWhichTheColleagueWorks();
};

void TestHours::whoWorksAtTwoPlacesIsExpectedAtEachOnItsDays()
{
    TwoDays c;
    const Error elsewhere = c.refusal(c.at(tuesday, c.p.room));
    QCOMPARE(elsewhere.code, ErrorCode::OutsideHours);
    QCOMPARE(firstOutside(elsewhere).value(u"actor"_qs).toString(), idText(c.ruiz));
    QVERIFY(firstOutside(elsewhere).value(u"elsewhere"_qs).toBool());
    QCOMPARE(c.problems(c.at(tuesday, c.p.room)), QStringList{u"works_elsewhere"_qs});
    QCOMPARE(c.problems(c.at(tuesday, c.northRoom)), QStringList());
    QCOMPARE(c.refusal(c.at(tuesday, c.northRoom)).code, ErrorCode::None);
    BookAppointment agreed = c.at(tuesday.addDays(7), c.p.room);
    agreed.despiteClash = u"she comes over"_qs;
    QCOMPARE(c.p.appointment(c.p.mustRun(agreed).firstOf(u"Appointment"))->despiteClash, u"she comes over"_qs);
    // On a day on which she works nowhere it is not said that she is at the other place.
    const Error nowhere = c.refusal(c.at(tuesday.addDays(1), c.p.room));
    QCOMPARE(nowhere.code, ErrorCode::OutsideHours);
    QVERIFY(!firstOutside(nowhere).value(u"elsewhere"_qs).toBool());
}

void TestHours::bySessionsByVideoNobodyHasToBeAnywhere()
{
    TwoDays c;
    BookAppointment video = c.at(tuesday, {});
    video.locationId = c.p.location;
    QCOMPARE(c.problems(video), QStringList{u"works_elsewhere"_qs});
    video.isVideo = true;
    QVERIFY(!c.problems(video).contains(u"works_elsewhere"_qs));
}

void TestHours::whoWorksAtOnePlaceMaySeeSomebodyAtAnother()
{
    TwoDays c;
    BookAppointment visiting = c.p.at(10, 0, c.jane); // Dr Lee, whose hours are all in Harbour Street
    visiting.roomId = c.northRoom;
    QCOMPARE(c.refusal(visiting).code, ErrorCode::None);
}

void TestHours::whatIsMovedToADayAtTheOtherPlaceIsAskedAbout()
{
    TwoDays c;
    const QUuid id = c.p.mustRun(c.at(monday, c.p.room)).firstOf(u"Appointment");
    QCOMPARE(c.refusal(MoveAppointment{.appointment = id, .start = {tuesday, QTime(10, 0)}}).code, ErrorCode::OutsideHours);
    QCOMPARE(c.refusal(MoveAppointment{.appointment = id, .start = {tuesday, QTime(10, 0)}, .roomId = c.northRoom}).code, ErrorCode::None);
    QCOMPARE(c.p.appointment(id)->locationId, c.north);
}

void TestHours::whatIsTakenToTheOtherPlaceIsAskedAbout()
{
    TwoDays c;
    const QUuid id = c.p.mustRun(c.at(monday, c.p.room)).firstOf(u"Appointment");
    SetAppointmentResources there = SetAppointmentResources::of(*c.p.appointment(id));
    there.roomId = {};
    there.locationId = c.north;
    QCOMPARE(c.refusal(there).code, ErrorCode::OutsideHours);
    there.despiteClash = u"the lift is broken"_qs;
    QCOMPARE(c.refusal(there).code, ErrorCode::None);
}

void TestHours::whatIsNoLongerByVideoIsAskedAboutWhereItIs()
{
    TwoDays c;
    BookAppointment video = c.at(tuesday, {}); // from Harbour Street, on a day on which she is in Northside
    video.locationId = c.p.location;
    video.isVideo = true;
    const QUuid id = c.p.mustRun(video).firstOf(u"Appointment");
    Appointment inPerson = *c.p.appointment(id);
    inPerson.isVideo = false;
    EditRecord there = edit(*c.p.appointment(id), inPerson);
    const Error refused = c.refusal(there);
    QCOMPARE(refused.code, ErrorCode::OutsideHours);
    QVERIFY(firstOutside(refused).value(u"elsewhere"_qs).toBool());
    QVERIFY(c.p.appointment(id)->isVideo);
    there.despiteClash = u"she comes over"_qs;
    QCOMPARE(c.refusal(there).code, ErrorCode::None);
    QCOMPARE(c.p.appointment(id)->despiteClash, u"she comes over"_qs);
    c.p.mustRun(Undo{});
    QVERIFY(c.p.appointment(id)->isVideo);
    // Where she does work that day there is nothing to ask.
    BookAppointment north = c.at(tuesday, {});
    north.start.time = QTime(14, 0);
    north.locationId = c.north;
    north.isVideo = true;
    const QUuid later = c.p.mustRun(north).firstOf(u"Appointment");
    inPerson = *c.p.appointment(later);
    inPerson.isVideo = false;
    QCOMPARE(c.refusal(edit(*c.p.appointment(later), inPerson)).code, ErrorCode::None);
}

void TestHours::whatStaysByVideoIsAskedAboutNoPlace()
{
    TwoDays c;
    BookAppointment video = c.at(tuesday, {});
    video.locationId = c.north;
    video.isVideo = true;
    const QUuid id = c.p.mustRun(video).firstOf(u"Appointment");
    SetAppointmentResources there = SetAppointmentResources::of(*c.p.appointment(id));
    there.locationId = c.p.location;
    QCOMPARE(c.refusal(there).code, ErrorCode::None);
}

void TestHours::aBookingWithoutAPlaceIsWhereThePractitionerWorksThatDay()
{
    TwoDays c;
    const auto placeOn = [&c](const QDate &day, int hour) {
        BookAppointment booking = c.at(day, {});
        booking.start.time = QTime(hour, 0);
        booking.despiteClash = hour < 9 ? u"an early hour"_qs : QString();
        return c.p.appointment(c.p.mustRun(booking).firstOf(u"Appointment"))->locationId;
    };
    QCOMPARE(placeOn(monday, 10), c.p.location);
    QCOMPARE(placeOn(tuesday, 10), c.north);
    QCOMPARE(placeOn(tuesday, 7), c.p.location); // she works nowhere then: where she usually is
    QVERIFY(c.problems(c.at(tuesday.addDays(7), {})).isEmpty());
}

void TestHours::aSeriesWithoutAPlaceIsEachDayWhereThePractitionerWorks()
{
    TwoDays c;
    BookAppointment both = c.at(monday, {});
    both.repeat = u"FREQ=DAILY;COUNT=2"_qs;
    c.p.mustRun(both);
    const auto booked = c.p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(booked.size(), 2);
    QCOMPARE(booked.first()->locationId, c.p.location);
    QCOMPARE(booked.last()->locationId, c.north);
}

void TestHours::theNextFreeTimeIsWhereTheRoomStands()
{
    TwoDays c;
    const Opening anywhere = c.firstFree({});
    QCOMPARE(anywhere.start, (WallTime{tuesday, QTime(9, 0)}));
    QCOMPARE(anywhere.location, c.north);
    const Opening inRoom = c.firstFree({.room = c.p.room});
    QCOMPARE(inRoom.start, (WallTime{monday.addDays(7), QTime(9, 0)}));
    QCOMPARE(inRoom.location, c.p.location);
}

void TestHours::whatIsMovedFindsItsNextFreeTimeAtItsOwnPlace()
{
    TwoDays c;
    const QUuid id = c.p.mustRun(c.at(monday, c.p.room)).firstOf(u"Appointment");
    QCOMPARE(c.firstFree({.like = id, .moves = true}).start, (WallTime{monday.addDays(7), QTime(9, 0)}));
}

void TestHours::aColleagueWhoIsAwayIsAskedAboutLikeThePractitioner()
{
    AwayUntilNoon c;
    const auto refused = c.p.door().run(c.p.admin, c.together(9));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::OutsideHours);
    QCOMPARE(firstOutside(refused.error()).value(u"actor"_qs).toString(), idText(c.p.okafor));
    const SlotCheck check = c.p.mustAsk(CheckSlot{c.together(9), {}});
    QCOMPARE(check.problems.size(), 1);
    QCOMPARE(check.problems.first().code, u"outside_hours"_qs);
    QCOMPARE(check.problems.first().actor, c.p.okafor);
    QCOMPARE(check.problems.first().actorName, u"Dr Okafor"_qs);
    BookAppointment agreed = c.together(9);
    agreed.despiteClash = u"she dials in"_qs;
    const QUuid id = c.p.mustRun(agreed).firstOf(u"Appointment");
    QCOMPARE(c.p.appointment(id)->despiteClash, u"she dials in"_qs);
    QVERIFY(c.p.door().run(c.p.admin, MoveAppointment{.appointment = id, .start = {tuesday, QTime(13, 0)}}));
    QCOMPARE(c.p.appointment(id)->despiteClash, QString()); // both work then
}

void TestHours::aColleagueWhoComesInOutsideTheirHoursIsAskedAbout()
{
    AwayUntilNoon c;
    const QUuid id = c.p.mustRun(c.p.at(9, 0, c.jane)).firstOf(u"Appointment");
    SetAppointmentResources with = SetAppointmentResources::of(*c.p.appointment(id));
    with.otherStaff = {idText(c.p.okafor)};
    const auto refused = c.p.door().run(c.p.admin, with);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::OutsideHours);
    QVERIFY(c.p.appointment(id)->otherStaff.isEmpty());
}

void TestHours::theNextFreeTimeIsOneAtWhichTheColleagueWorks()
{
    AwayUntilNoon c;
    NextOpenings question{.length = 50, .practitioners = {c.p.lee}, .from = {tuesday, QTime(9, 0)}, .limit = 1};
    QCOMPARE(c.p.mustAsk(question).first().start, (WallTime{tuesday, QTime(9, 0)}));
    question.otherStaff = {idText(c.p.okafor)};
    const Opening offered = c.p.mustAsk(question).first();
    QCOMPARE(offered.start, (WallTime{tuesday, QTime(12, 0)}));
    BookAppointment booking = c.together(12);
    QVERIFY(c.p.door().run(c.p.admin, booking)); // what is offered can be booked
}

QTEST_GUILESS_MAIN(TestHours)
#include "tst_practice_hours.moc"
