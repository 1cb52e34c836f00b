// Two places with clocks of their own: what is clicked on the one is promised on the other.
#include "tests/ui/calendar/CalendarWindow.h"

#include "models/records/Practitioner.h"
#include "models/records/WorkingHours.h"
#include "tests/support/SecondPlace.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/CalendarLook.h"
#include "ui/calendar/GridContent.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/calendar/ProblemList.h"
#include "ui/common/PlainLabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimeEdit>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// The calendar of Sydney, in November an hour before Brisbane, where Dr Ruiz works from eight to six.
class PlacesWindow : public CalendarWindow {
public:
    /// `withGuest`: Dr Tran too, usually in Sydney, who works in Brisbane on Tuesdays.
    explicit PlacesWindow(bool withGuest = false) : CalendarWindow({}, false)
    {
        const SecondPlace there(practice);
        brisbane = there.brisbane;
        verandah = there.verandah;
        ruiz = there.ruiz;
        if (withGuest)
            addGuest();
        jane = practice.addPerson(u"Jane"_s, u"Nguyen"_s);
        open();
        column = grid().content().columnOf(tuesday, ruiz);
        if (column < 0)
            qFatal("Dr Ruiz has no column");
    }
    void addGuest()
    {
        Practitioner doctor;
        doctor.displayName = u"Dr Tran"_s;
        doctor.defaultLocationId = practice.location;
        doctor.defaultRoomId = practice.otherRoom;
        guest = practice.mustRun(create(doctor)).firstOf(u"Practitioner");
        worksAt(practice, guest, brisbane, tuesday.dayOfWeek());
    }
    /// Booked with Dr Ruiz at this hour of Brisbane, and on screen.
    QUuid bookThere(int hour)
    {
        BookAppointment booking = practice.at(hour, 0, jane);
        booking.practitionerId = ruiz;
        booking.roomId = {};
        const auto booked = desk->run(booking);
        if (!QTest::qWaitFor([&booked] { return booked.isFinished(); }, 30'000) || !booked.result())
            qFatal("the test's appointment cannot be booked");
        const QUuid id = booked.result()->firstOf(u"Appointment");
        if (!QTest::qWaitFor([&] { return shows(id); }))
            qFatal("it does not show");
        return id;
    }
    /// Minutes after midnight at which it is drawn, -1: not in Dr Ruiz's column.
    int drawnAt(const QUuid &id)
    {
        const ui::GridContent &content = grid().content();
        for (const ui::GridTile &tile : content.columns[content.columnOf(tuesday, ruiz)].tiles) {
            if (content.entries[tile.entry].id == id)
                return tile.start;
        }
        return -1;
    }
    void typeJane()
    {
        QTest::keyClicks(QApplication::focusWidget(), u"nguyen"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    std::shared_ptr<Appointment> booked() { return practice.appointment(outcomes.front().firstOf(u"Appointment")); }

    QUuid brisbane, verandah, ruiz, guest, jane;
    int column = -1;
};

} // namespace

class CalendarPlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHourThatIsClickedIsTheHourThatIsBooked();
    void whoWorksAtTheOtherPlaceThatDayIsSaidToBeThere();
    void aRoomElsewhereHasItsOwnClock();
    void whoWorksElsewhereThatDayIsBookedThere();
    void whatWasChosenStaysThatMomentWhereThePlaceGetsAnotherClock();
    void hoursAreShadedOnTheClockThatShows();
    void aStretchOverMidnightIsShadedOnBothDays();
    void anHourBeforeTheyBeginIsRefusedAndTheNextFreeOneIsBooked();
    void theNextFreeTimesOfEverybodyAreOnTheClockThatShows();
    void whatIsDraggedLandsWhereItIsPutDown();
    void whatIsDraggedOntoAnotherFindsTheNextFreeTime();
    void anotherLengthMovesNothing();
    void whatLiesInTheHourThatIsLivedTwiceStaysThere();
    void whatIsOnAClockThatNobodyKnowsLandsWhereItIsPutDown();
    void aProblemIsDatedByTheClockThatShows();
    void whatItBecameIsShownOnTheClockThatShows();
    void whatIsOnAnotherDayThereIsOpenedWhereItShows();
    void everyViewShowsTheSameHourAndSaysTheOther();
};

void CalendarPlacesTest::theHourThatIsClickedIsTheHourThatIsBooked()
{
    PlacesWindow w;
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(w.column, 10));
    QTRY_VERIFY(w.popover("booking"));
    QCOMPARE(w.find<QTimeEdit>("start")->time(), QTime(10, 0));
    const auto *there = w.find<ui::PlainLabel>("elsewhere");
    QVERIFY2(there->isVisible() && there->text().contains(u"9:00"_s) && there->text().contains(u"Brisbane"_s), qPrintable(there->text()));
    w.typeJane();
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.booked()->startWall, (WallTime{tuesday, QTime(9, 0)}));
    QCOMPARE(w.booked()->zone, u"Australia/Brisbane"_s);
    QCOMPARE(w.booked()->locationId, w.brisbane);
    QCOMPARE(w.booked()->startAt.toString(), u"2026-11-23T23:00:00.000Z"_s);
    const QUuid id = w.booked()->id;
    QTRY_COMPARE(w.drawnAt(id), 10 * 60);
    // In Sydney nothing is to be said.
    w.outcomes.clear();
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(w.grid().content().columnOf(tuesday, w.practice.lee), 12));
    QTRY_VERIFY(w.popover("booking"));
    QVERIFY(!w.popover("booking")->findChild<ui::PlainLabel *>(u"elsewhere"_s)->isVisible());
}

void CalendarPlacesTest::aRoomElsewhereHasItsOwnClock()
{
    PlacesWindow w;
    w.grid().setCursor(tuesday, w.practice.lee, 10 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    auto *room = w.find<QComboBox>("room");
    room->setCurrentIndex(room->findData(w.verandah));
    QVERIFY(w.find<ui::PlainLabel>("elsewhere")->text().contains(u"Brisbane"_s));
    auto *who = w.find<QLineEdit>("who");
    who->setFocus();
    w.typeJane();
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.booked()->startWall.time, QTime(9, 0));
    QCOMPARE(w.booked()->zone, u"Australia/Brisbane"_s);
}

void CalendarPlacesTest::whoWorksElsewhereThatDayIsBookedThere()
{
    PlacesWindow w(true);
    const int column = w.grid().content().columnOf(tuesday, w.guest);
    QVERIFY(column >= 0);
    QTRY_VERIFY(!w.grid().content().columns[column].open.isEmpty());
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(column, 12));
    QTRY_VERIFY(w.popover("booking"));
    QVERIFY(w.find<ui::PlainLabel>("elsewhere")->text().contains(u"Brisbane"_s));
    w.typeJane();
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.booked()->locationId, w.brisbane);
    QCOMPARE(w.booked()->startWall, (WallTime{tuesday, QTime(11, 0)}));
    QVERIFY(w.booked()->roomId.isNull()); // their own stands in Sydney
    const QUuid first = w.booked()->id;
    QTRY_VERIFY(w.shows(first));
    // A free time that is offered is one of that place too.
    w.outcomes.clear();
    w.grid().setCursor(tuesday, w.guest, 8 * 60); // nobody works yet
    w.grid().select({}, false);
    w.grid().setFocus();
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    w.typeJane();
    QTRY_VERIFY(w.find<QPushButton>("opening"));
    w.settle();
    QTRY_VERIFY(w.find<QPushButton>("opening"));
    QTest::mouseClick(w.find<QPushButton>("opening"), Qt::LeftButton);
    QCOMPARE(w.find<QTimeEdit>("start")->time(), QTime(9, 0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.booked()->locationId, w.brisbane);
    QCOMPARE(w.booked()->zone, u"Australia/Brisbane"_s);
    QCOMPARE(w.booked()->startWall, (WallTime{tuesday, QTime(8, 0)}));
}

void CalendarPlacesTest::whatWasChosenStaysThatMomentWhereThePlaceGetsAnotherClock()
{
    PlacesWindow w;
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, w.at(w.column, 10));
    QTRY_VERIFY(w.popover("booking"));
    w.practice.mustRun(ChangeLocationZone{w.brisbane, u"Australia/Adelaide"_s, true}); // at another desk
    w.typeJane();
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.booked()->startAt.toString(), u"2026-11-23T23:00:00.000Z"_s);
}

void CalendarPlacesTest::hoursAreShadedOnTheClockThatShows()
{
    PlacesWindow w;
    const auto isOpen = [&w](int hour, int minute) { return w.grid().content().columns[w.column].isOpen(hour * 60 + minute); };
    QTRY_VERIFY(w.grid().content().columns[w.column].knowsHours);
    QVERIFY(!isOpen(8, 30));
    QVERIFY(isOpen(9, 0));
    QVERIFY(isOpen(18, 30)); // half past five in Brisbane
    QVERIFY(!isOpen(19, 0));
    const int lee = w.grid().content().columnOf(tuesday, w.practice.lee);
    QVERIFY(w.grid().content().columns[lee].isOpen(8 * 60));
    QVERIFY(!w.grid().content().columns[lee].isOpen(18 * 60));
}

void CalendarPlacesTest::aStretchOverMidnightIsShadedOnBothDays()
{
    QtZones zones;
    const QUuid who(1u, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    ui::GridRequest request;
    request.dates = {tuesday, tuesday.addDays(1)};
    request.lanes = {{who, u"Dr Lee"_s, u"L"_s, {}}};
    request.zone = u"Australia/Sydney"_s;
    request.hours = {{who, {}, tuesday, 18 * 60, 22 * 60, u"Australia/Perth"_s}}; // three hours later in Sydney
    const ui::GridContent grid = ui::makeGrid(request, zones);
    QVERIFY(!grid.columns[0].isOpen(20 * 60));
    QVERIFY(grid.columns[0].isOpen(21 * 60));
    QVERIFY(grid.columns[0].isOpen(23 * 60 + 59));
    QVERIFY(grid.columns[1].isOpen(0));
    QVERIFY(!grid.columns[1].isOpen(60));
}

void CalendarPlacesTest::anHourBeforeTheyBeginIsRefusedAndTheNextFreeOneIsBooked()
{
    PlacesWindow w;
    w.grid().setCursor(tuesday, w.ruiz, 8 * 60); // seven in Brisbane
    w.grid().select({}, false);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    w.typeJane();
    QTRY_VERIFY(w.find<QPushButton>("opening"));
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QTRY_VERIFY(w.find<QPushButton>("opening"));
    QVERIFY2(w.find<QPushButton>("opening")->text().contains(u"9:00"_s), qPrintable(w.find<QPushButton>("opening")->text()));
    QTest::mouseClick(w.find<QPushButton>("opening"), Qt::LeftButton);
    QCOMPARE(w.find<QTimeEdit>("start")->time(), QTime(9, 0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.booked()->startWall, (WallTime{tuesday, QTime(8, 0)}));
    QCOMPARE(w.booked()->zone, u"Australia/Brisbane"_s);
    QVERIFY(w.booked()->despiteClash.isEmpty());
}

void CalendarPlacesTest::theNextFreeTimesOfEverybodyAreOnTheClockThatShows()
{
    PlacesWindow w;
    QTest::keyClick(&w.grid(), Qt::Key_F8);
    QTRY_VERIFY(w.popover("openings"));
    auto *list = w.popover("openings")->findChild<QListWidget *>();
    QVERIFY(list->count() > 2);
    const QString theirs = list->item(2)->text(); // after the two of Sydney, who begin sooner
    QVERIFY2(theirs.contains(u"Dr Ruiz"_s) && theirs.contains(u"9:00"_s) && theirs.contains(u"8:00"_s) && theirs.contains(u"Brisbane"_s), qPrintable(theirs));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(w.popover("booking"));
    QCOMPARE(w.find<QTimeEdit>("start")->time(), QTime(9, 0));
    QCOMPARE(w.find<QComboBox>("practitioner")->currentText(), u"Dr Ruiz"_s);
    w.typeJane();
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.booked()->startWall, (WallTime{tuesday, QTime(8, 0)}));
    QCOMPARE(w.booked()->zone, u"Australia/Brisbane"_s);
}

void CalendarPlacesTest::whatIsDraggedLandsWhereItIsPutDown()
{
    PlacesWindow w;
    const QUuid id = w.bookThere(9);
    QTRY_COMPARE(w.drawnAt(id), 10 * 60);
    const QPoint grabbed = w.onTile(id);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(w.column, 12).y() - w.at(w.column, 10).y()});
    QTRY_COMPARE(w.startOf(id), (WallTime{tuesday, QTime(11, 0)}));
    QCOMPARE(w.practice.appointment(id)->zone, u"Australia/Brisbane"_s);
    QTRY_COMPARE(w.drawnAt(id), 12 * 60);
}

void CalendarPlacesTest::whatIsDraggedOntoAnotherFindsTheNextFreeTime()
{
    PlacesWindow w;
    const QUuid first = w.bookThere(9);
    w.jane = w.practice.addPerson(u"Tom"_s, u"Silva"_s);
    const QUuid second = w.bookThere(12);
    const QPoint grabbed = w.onTile(second);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(w.column, 10).y() - w.at(w.column, 13).y()});
    QTRY_VERIFY(w.find<QPushButton>("opening"));
    auto *free = w.find<QPushButton>("opening");
    QVERIFY2(free->text().contains(u"10:50"_s), qPrintable(free->text())); // as it shows: ten to ten in Brisbane
    QTest::mouseClick(free, Qt::LeftButton);
    QTRY_COMPARE(w.startOf(second), (WallTime{tuesday, QTime(9, 50)}));
    QCOMPARE(w.startOf(first), (WallTime{tuesday, QTime(9, 0)}));
}

void CalendarPlacesTest::anotherLengthMovesNothing()
{
    PlacesWindow w;
    const QUuid id = w.bookThere(9);
    w.grid().select(id);
    w.settle();
    w.grid().setFocus();
    QTest::keyClick(&w.grid(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(w.practice.appointment(id)->durationMinutes, 65);
    QCOMPARE(w.startOf(id), (WallTime{tuesday, QTime(9, 0)}));
}

/// Dr Tran works in Brisbane on Tuesdays and in Sydney on Wednesdays.
void CalendarPlacesTest::whoWorksAtTheOtherPlaceThatDayIsSaidToBeThere()
{
    PlacesWindow w(true);
    WorkingHours sydney;
    sydney.practitionerId = w.guest;
    sydney.locationId = w.practice.location;
    sydney.weekday = tuesday.dayOfWeek() + 1;
    sydney.startMinute = 9 * 60;
    sydney.endMinute = 17 * 60;
    w.practice.mustRun(create(sydney));
    BookAppointment booking = w.practice.at(10, 0, w.jane);
    booking.practitionerId = w.guest;
    booking.roomId = {};
    booking.locationId = w.brisbane;
    const auto booked = w.desk->run(booking);
    QTRY_VERIFY(booked.isFinished());
    QVERIFY(booked.result());
    const QUuid id = booked.result()->firstOf(u"Appointment");
    QTRY_VERIFY(w.shows(id));
    ui::CalendarLook look(*w.directory);
    ui::CalendarActs acts({*w.desk, *w.directory, *w.actions, w, w}, look, w.window.get());
    ui::Drop drop;
    drop.entry = id;
    drop.start = {tuesday.addDays(1), QTime(11, 0)};
    acts.move(CalendarEntry(*w.grid().entry(id)), drop, {});
    QTRY_VERIFY(w.popover("clash"));
    const auto labels = w.popover("clash")->findChildren<ui::PlainLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const ui::PlainLabel *label) { return label->text().contains(u"Dr Tran works at another location then"_s); }));
    QCOMPARE(w.startOf(id), (WallTime{tuesday, QTime(10, 0)}));
}

/// On 4 April 2027 Sydney's clock is set back from three to two; Brisbane's is not.
void CalendarPlacesTest::whatLiesInTheHourThatIsLivedTwiceStaysThere()
{
    PlacesWindow w;
    WorkingHours early;
    early.practitionerId = w.ruiz;
    early.locationId = w.brisbane;
    early.weekday = 7;
    early.startMinute = 0;
    early.endMinute = 6 * 60;
    w.practice.mustRun(create(early));
    BookAppointment booking = w.practice.at(2, 30, w.jane); // Sydney's second half past two
    booking.start.date = QDate(2027, 4, 4);
    booking.practitionerId = w.ruiz;
    booking.roomId = {};
    const auto booked = w.desk->run(booking);
    QTRY_VERIFY(booked.isFinished());
    QVERIFY(booked.result());
    const QUuid id = booked.result()->firstOf(u"Appointment");
    const Instant before = w.practice.appointment(id)->startAt;
    w.place->openDay(booking.start.date);
    QTRY_VERIFY(w.shows(id));
    w.grid().select(id);
    w.settle();
    w.grid().setFocus();
    QTest::keyClick(&w.grid(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(w.practice.appointment(id)->durationMinutes, 65);
    QCOMPARE(w.practice.appointment(id)->startAt, before);
    QCOMPARE(w.startOf(id), (WallTime{QDate(2027, 4, 4), QTime(2, 30)}));
}

void CalendarPlacesTest::whatIsOnAClockThatNobodyKnowsLandsWhereItIsPutDown()
{
    PlacesWindow w;
    const QUuid id = w.bookThere(9);
    // As if the zone database of this computer had lost it.
    TestPractice &p = w.practice;
    TestPractice::must(p.session().begin(p.admin.organization, true));
    const auto row = TestPractice::must(findAs<Appointment>(p.session(), id));
    row->zone = u"Atlantis/Capital"_s;
    row->version += 1;
    TestPractice::must(p.session().update(typeOf<Appointment>(), *row));
    TestPractice::must(p.session().commit());
    w.jane = p.addPerson(u"Tom"_s, u"Silva"_s);
    w.bookThere(15); // the calendar reads anew
    QTRY_COMPARE(w.grid().entry(id)->zone, u"Atlantis/Capital"_s);
    QTRY_COMPARE(w.drawnAt(id), 10 * 60);
    const QPoint grabbed = w.onTile(id);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(w.column, 12).y() - w.at(w.column, 10).y()});
    QTRY_COMPARE(w.startOf(id), (WallTime{tuesday, QTime(11, 0)}));
    QCOMPARE(p.appointment(id)->zone, u"Australia/Brisbane"_s);
}

void CalendarPlacesTest::aProblemIsDatedByTheClockThatShows()
{
    QtZones zones;
    const WallTime there{tuesday, QTime(23, 30)}; // half past midnight in Sydney
    const auto start = zones.toInstant(there, u"Australia/Brisbane"_s);
    QVERIFY(start);
    SlotProblem problem;
    problem.start = there;
    problem.code = u"clash"_s;
    problem.actorKind = ActorKind::Practitioner;
    problem.actorName = u"Dr Ruiz"_s;
    problem.when = {*start, start->plusMinutes(50)};
    ui::ProblemList list;
    list.setZone(u"Australia/Sydney"_s, &zones);
    list.show({problem}, 2, false);
    QString said;
    for (const auto *line : list.findChildren<ui::PlainLabel *>())
        said += line->text() + u'\n';
    QVERIFY2(said.contains(ui::CalendarLook::shortDate(tuesday.addDays(1))), qPrintable(said));
    QVERIFY2(!said.contains(ui::CalendarLook::shortDate(tuesday)), qPrintable(said));
}

void CalendarPlacesTest::whatItBecameIsShownOnTheClockThatShows()
{
    PlacesWindow w;
    const QUuid old = w.bookThere(9);
    const auto moved = w.desk->run(RescheduleAppointment{.appointment = old, .start = {tuesday, QTime(14, 0)}});
    QTRY_VERIFY(moved.isFinished());
    QVERIFY(moved.result());
    QCOMPARE(moved.result()->summary[u"zone"].toString(), u"Australia/Brisbane"_s);
    const QUuid next = w.practice.appointment(old)->rescheduledTo;
    QTRY_VERIFY(w.shows(next));
    w.grid().select(next);
    QTRY_VERIFY(w.inspector->findChild<QPushButton *>(u"rescheduledFrom"_s));
    const QString from = w.inspector->findChild<QPushButton *>(u"rescheduledFrom"_s)->text();
    QVERIFY2(from.contains(u"10:00"_s), qPrintable(from)); // nine in Brisbane
}

void CalendarPlacesTest::whatIsOnAnotherDayThereIsOpenedWhereItShows()
{
    PlacesWindow w;
    BookAppointment booking = w.practice.at(23, 30, w.jane); // half past midnight in Sydney
    booking.practitionerId = w.ruiz;
    booking.roomId = {};
    booking.despiteClash = u"a test"_s; // nobody works then
    const auto booked = w.desk->run(booking);
    QTRY_VERIFY(booked.isFinished());
    QVERIFY(booked.result());
    const QUuid id = booked.result()->firstOf(u"Appointment");
    w.place->openAppointment(id, tuesday); // as whoever knows its place's day alone
    QTRY_VERIFY(w.shows(id));
    QTRY_COMPARE(w.grid().selected(), id);
    QTRY_VERIFY(w.grid().content().columnOf(tuesday.addDays(1), w.ruiz) >= 0);
}

void CalendarPlacesTest::everyViewShowsTheSameHourAndSaysTheOther()
{
    PlacesWindow w;
    const QUuid id = w.bookThere(9);
    w.grid().select(id);
    w.settle();
    const QString when = w.inspector->findChild<ui::PlainLabel *>(u"inspectorWhen"_s)->text();
    QVERIFY2(when.contains(u"10:00"_s) && when.contains(u"9:00"_s) && when.contains(u"Brisbane"_s), qPrintable(when));
    QVERIFY(w.grid().look().spoken(*w.grid().entry(id)).contains(u"Brisbane"_s));
    QVERIFY(w.grid().look().line(*w.grid().entry(id)).startsWith(u"10:00"_s));
    // What midnight parts: in Perth it is still the day before.
    CalendarEntry late = *w.grid().entry(id);
    late.zone = u"Australia/Perth"_s;
    late.start = {tuesday, QTime(23, 0)};
    late.when.start = *w.practice.zones.toInstant(late.start, late.zone);
    QCOMPARE(w.grid().look().start(late), (WallTime{tuesday.addDays(1), QTime(2, 0)}));
    QVERIFY2(w.grid().look().elsewhere(late).contains(u"24"_s), qPrintable(w.grid().look().elsewhere(late))); // with its day
    w.place->setMode(ui::CalendarMode::Month);
    QTRY_COMPARE(w.place->month()->countOn(tuesday), 1);
}

QTEST_MAIN(CalendarPlacesTest)
#include "CalendarPlacesTest.moc"
