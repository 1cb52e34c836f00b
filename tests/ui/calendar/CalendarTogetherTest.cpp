// Sessions that several hold together, what stands in the way of a move, and where a move cannot go.
#include "tests/ui/calendar/CalendarWindow.h"

#include "models/records/Service.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/common/PlainLabel.h"

#include <QApplication>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// What the open question says, line by line.
QStringList linesOf(QWidget *popover)
{
    QStringList lines;
    for (const PlainLabel *label : popover->findChildren<PlainLabel *>())
        lines.append(label->text());
    return lines;
}

bool says(QWidget *popover, const QString &part)
{
    const QStringList lines = linesOf(popover);
    return std::ranges::any_of(lines, [&part](const QString &line) { return line.contains(part); });
}

/// The columns in which an appointment lies.
QVector<int> columnsOf(CalendarWindow &w, const QUuid &id)
{
    QVector<int> columns;
    const GridContent &content = w.grid().content();
    for (int column = 0; column < content.columns.size(); ++column) {
        for (const GridTile &tile : content.columns[column].tiles) {
            if (content.entries[tile.entry].id == id)
                columns.append(column);
        }
    }
    return columns;
}

/// Jane at nine, with Dr Lee and Dr Okafor.
QUuid bookTogether(CalendarWindow &w)
{
    BookAppointment booking = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    booking.otherStaff = {idText(w.practice.okafor)};
    return w.practice.mustRun(booking).firstOf(u"Appointment");
}

/// Somebody else with Dr Okafor.
BookAppointment withHer(CalendarWindow &w, int hour, const QUuid &room)
{
    BookAppointment booking = w.practice.at(hour, 0, w.practice.addPerson(u"Omar"_s, u"Haddad"_s));
    booking.practitionerId = w.practice.okafor;
    booking.roomId = room;
    return booking;
}

QPoint inTile(CalendarWindow &w, int column, int hour)
{
    const QRect rect = w.grid().geometryNow().spanRect(column, hour * 60, hour * 60 + 50);
    return {rect.left() + 20, rect.center().y()};
}

} // namespace

class CalendarTogetherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionTogetherStandsInBothColumns();
    void whoHoldsItTogetherHasItInTheirWeek();
    void tabStopsAtItInEachColumn();
    void draggedIntoTheColleaguesColumnTheyChangePlaces();
    void draggedInTheColleaguesOwnColumnItOnlyMoves();
    void cutAndPutDownInTheColleaguesOwnColumnItOnlyMoves();
    void theNextFreeTimesForWhatIsHeldAreFreeForBoth();
    void allThatStandsInTheWayIsSaidAndTheFirstOfferIsFree();
    void ofASeriesTheDayIsSaidAndNothingIsOfferedForAnotherOne();
    void whoJoinsAndIsBusyElsewhereIsNamed();
    void droppedOnNoRoomItHasNone();
    void droppedOnNobodyItStaysWhereItIs();
    void rescheduledInTheRoomsItGoesIntoTheRoomThatIsChosen();
    void aDragGoesOnWhileSomethingElseIsBooked();
    void aDragEndsWhereSomebodyElseMovesTheSame();
};

void CalendarTogetherTest::aSessionTogetherStandsInBothColumns()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    w.open();
    QTRY_COMPARE(columnsOf(w, id), (QVector<int>{0, 1}));
    QCOMPARE(w.grid().inOrder(), QVector<QUuid>{id}); // for a screen reader it is one
    w.grid().select(id);
    QVERIFY2(w.grid().accessibleDescription().contains(u"Dr Okafor"_s), qPrintable(w.grid().accessibleDescription()));
}

void CalendarTogetherTest::whoHoldsItTogetherHasItInTheirWeek()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    w.who = &TestPractice::otherPsychologist;
    w.open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
    QTRY_COMPARE(w.grid().content().columns.size(), 7);
    QTRY_COMPARE(columnsOf(w, id).size(), 1);
    QCOMPARE(w.grid().content().columns[columnsOf(w, id).first()].date, tuesday);
    QVERIFY(!w.grid().entry(id)->busyOnly);
    QCOMPARE(w.grid().entry(id)->people, u"Jane Nguyen"_s);
}

void CalendarTogetherTest::tabStopsAtItInEachColumn()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    const QUuid later = w.practice.mustRun(withHer(w, 11, w.practice.otherRoom)).firstOf(u"Appointment");
    w.open();
    QTRY_COMPARE(columnsOf(w, id), (QVector<int>{0, 1}));
    w.grid().setCursor(tuesday, w.practice.lee, 8 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_Tab);
    QCOMPARE(w.grid().selected(), id);
    QCOMPARE(w.grid().slotAtCursor().practitioner, w.practice.lee);
    QTest::keyClick(&w.grid(), Qt::Key_Tab);
    QCOMPARE(w.grid().selected(), id);
    QCOMPARE(w.grid().slotAtCursor().practitioner, w.practice.okafor);
    QTest::keyClick(&w.grid(), Qt::Key_Tab);
    QCOMPARE(w.grid().selected(), later);
}

void CalendarTogetherTest::draggedIntoTheColleaguesColumnTheyChangePlaces()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    w.open();
    QTRY_COMPARE(columnsOf(w, id), (QVector<int>{0, 1}));
    const QPoint grabbed = inTile(w, 0, 9);
    w.drag(grabbed, {inTile(w, 1, 9).x(), grabbed.y() + w.at(1, 11).y() - w.at(1, 9).y()});
    QTRY_COMPARE(w.outcomes.size(), 1);
    QVERIFY(w.errors.isEmpty());
    const auto moved = w.practice.appointment(id);
    QCOMPARE(moved->startWall.time, QTime(11, 0));
    QCOMPARE(moved->practitionerId, w.practice.okafor);
    QCOMPARE(moved->otherStaff, QStringList{idText(w.practice.lee)});
}

void CalendarTogetherTest::draggedInTheColleaguesOwnColumnItOnlyMoves()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    w.open();
    QTRY_COMPARE(columnsOf(w, id), (QVector<int>{0, 1}));
    const QPoint grabbed = inTile(w, 1, 9);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(1, 11).y() - w.at(1, 9).y()});
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto moved = w.practice.appointment(id);
    QCOMPARE(moved->startWall.time, QTime(11, 0));
    QCOMPARE(moved->practitionerId, w.practice.lee);
    QCOMPARE(moved->otherStaff, QStringList{idText(w.practice.okafor)});
}

void CalendarTogetherTest::cutAndPutDownInTheColleaguesOwnColumnItOnlyMoves()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    w.open();
    QTRY_COMPARE(columnsOf(w, id), (QVector<int>{0, 1}));
    QTest::mouseClick(w.grid().viewport(), Qt::LeftButton, {}, inTile(w, 1, 9));
    QCOMPARE(w.grid().selected(), id);
    QTest::keyClick(&w.grid(), Qt::Key_X, Qt::ControlModifier);
    w.grid().setCursor(tuesday, w.practice.okafor, 14 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto moved = w.practice.appointment(id);
    QCOMPARE(moved->startWall.time, QTime(14, 0));
    QCOMPARE(moved->practitionerId, w.practice.lee);
}

/// Dr Okafor has somebody at eight.
void CalendarTogetherTest::theNextFreeTimesForWhatIsHeldAreFreeForBoth()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    w.practice.mustRun(withHer(w, 8, w.practice.otherRoom));
    w.open();
    QTRY_COMPARE(columnsOf(w, id), (QVector<int>{0, 1}));
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_X, Qt::ControlModifier);
    QTest::keyClick(&w.grid(), Qt::Key_F8);
    QTRY_VERIFY(w.popover("openings"));
    auto *list = w.popover("openings")->findChild<QListWidget *>();
    QVERIFY2(list->count() > 0 && list->item(0)->text().contains(u"8:50"_s), qPrintable(list->count() ? list->item(0)->text() : QString()));
}

/// Dr Lee is free at eleven: his room and the colleague are not.
void CalendarTogetherTest::allThatStandsInTheWayIsSaidAndTheFirstOfferIsFree()
{
    CalendarWindow w({}, false);
    const QUuid id = bookTogether(w);
    w.practice.mustRun(withHer(w, 11, w.practice.room));
    w.open();
    QTRY_COMPARE(columnsOf(w, id), (QVector<int>{0, 1}));
    const QPoint grabbed = inTile(w, 0, 9);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(0, 11).y() - w.at(0, 9).y()});
    QTRY_VERIFY(w.popover("clash"));
    QWidget *clash = w.popover("clash");
    QVERIFY2(says(clash, u"Dr Okafor is busy 11:00"_s), qPrintable(linesOf(clash).join(u'\n')));
    QVERIFY2(says(clash, u"Room 1 is taken 11:00"_s), qPrintable(linesOf(clash).join(u'\n')));
    QVERIFY(!says(clash, u"Dr Lee"_s));
    QTRY_VERIFY(clash->findChild<QPushButton *>(u"opening"_s));
    QTest::mouseClick(clash->findChild<QPushButton *>(u"opening"_s), Qt::LeftButton);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.startOf(id), (WallTime{tuesday, QTime(11, 50)}));
}

void CalendarTogetherTest::ofASeriesTheDayIsSaidAndNothingIsOfferedForAnotherOne()
{
    CalendarWindow w({}, false);
    BookAppointment weekly = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    weekly.repeat = u"FREQ=WEEKLY;COUNT=4"_s;
    const QUuid first = w.practice.mustRun(weekly).firstOf(u"Appointment");
    BookAppointment third = w.practice.at(11, 0, w.practice.addPerson(u"Omar"_s, u"Haddad"_s));
    third.start.date = tuesday.addDays(14);
    third.roomId = w.practice.otherRoom;
    w.practice.mustRun(third);
    w.open();
    QTRY_VERIFY(w.shows(first));
    const QPoint grabbed = w.onTile(first);
    w.drag(grabbed, {grabbed.x(), grabbed.y() + w.at(0, 11).y() - w.at(0, 9).y()});
    QTRY_VERIFY(w.popover("extent"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    QTRY_VERIFY(w.popover("clash"));
    QWidget *clash = w.popover("clash");
    const QStringList lines = linesOf(clash);
    const auto said = std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"Dr Lee is busy 11:00"_s); });
    QVERIFY2(said != lines.end() && said->contains(u"8 "_s), qPrintable(lines.join(u'\n'))); // 8 December
    w.settle();
    QVERIFY(!clash->findChild<QPushButton *>(u"opening"_s));
    QVERIFY(!clash->findChild<QPushButton *>(u"skip"_s));
    QVERIFY(clash->findChild<QPushButton *>(u"anyway"_s));
}

/// Rosa is not on the tile yet: her name is found all the same.
void CalendarTogetherTest::whoJoinsAndIsBusyElsewhereIsNamed()
{
    CalendarWindow w({}, false);
    Service couple;
    couple.name = u"Couple"_s;
    couple.kind = AppointmentKind::Couple;
    BookAppointment two = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    two.serviceId = w.practice.mustRun(create(couple)).firstOf(u"Service");
    const QUuid id = w.practice.mustRun(two).firstOf(u"Appointment");
    const QUuid rosa = w.practice.addPerson(u"Rosa"_s, u"Silva"_s);
    BookAppointment hers = withHer(w, 9, w.practice.otherRoom);
    hers.patients = {idText(rosa)};
    w.practice.mustRun(hers);
    w.open();
    QTRY_VERIFY(w.shows(id));
    CalendarLook look(*w.directory);
    CalendarActs acts({*w.desk, *w.directory, *w.actions, w, w}, look, w.window.get());
    const CalendarEntry entry = *w.grid().entry(id);
    acts.setPeople(entry, {.appointment = id, .patients = {idText(entry.person), idText(rosa)}}, {});
    QTRY_VERIFY(w.popover("clash"));
    QTRY_VERIFY(says(w.popover("clash"), u"Rosa Silva already has an appointment 9:00"_s));
}

void CalendarTogetherTest::droppedOnNoRoomItHasNone()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    QTRY_VERIFY(w.shows(id));
    QTest::keyClick(&w.grid(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(w.grid().content().columns.size(), 3); // two rooms, and none
    QTRY_COMPARE(columnsOf(w, id), QVector<int>{0});
    const QPoint grabbed = inTile(w, 0, 9);
    w.drag(grabbed, {inTile(w, 2, 9).x(), grabbed.y()});
    QTRY_COMPARE(w.outcomes.size(), 1);
    QVERIFY(w.practice.appointment(id)->roomId.isNull());
    QTRY_COMPARE(columnsOf(w, id), QVector<int>{2});
}

void CalendarTogetherTest::droppedOnNobodyItStaysWhereItIs()
{
    CalendarWindow w({}, false);
    BookAppointment nobodys = w.practice.at(15, 0, w.practice.addPerson(u"Omar"_s, u"Haddad"_s));
    nobodys.practitionerId = {};
    w.practice.mustRun(nobodys);
    const QUuid id = w.practice.mustRun(w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s))).firstOf(u"Appointment");
    w.open();
    QTRY_VERIFY(w.shows(id));
    QTRY_COMPARE(w.grid().content().columns.size(), 3);
    const QPoint grabbed = inTile(w, 0, 9);
    w.drag(grabbed, {inTile(w, 2, 9).x(), grabbed.y()});
    QTRY_COMPARE(w.said.size(), 1);
    QVERIFY(w.outcomes.isEmpty());
    QCOMPARE(w.practice.appointment(id)->practitionerId, w.practice.lee);
}

void CalendarTogetherTest::rescheduledInTheRoomsItGoesIntoTheRoomThatIsChosen()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    QTRY_VERIFY(w.shows(id));
    QTest::keyClick(&w.grid(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(columnsOf(w, id), QVector<int>{0});
    w.grid().select(id);
    QTest::keyClick(&w.grid(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    w.grid().setCursor(tuesday, w.practice.otherRoom, 14 * 60);
    QTest::keyClick(&w.grid(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(w.outcomes.size(), 1);
    const auto next = w.practice.appointment(w.practice.appointment(id)->rescheduledTo);
    QCOMPARE(next->startWall.time, QTime(14, 0));
    QCOMPARE(next->roomId, w.practice.otherRoom);
    QCOMPARE(next->practitionerId, w.practice.lee);
}

void CalendarTogetherTest::aDragGoesOnWhileSomethingElseIsBooked()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    QTRY_VERIFY(w.shows(id));
    w.settle();
    const QPoint grabbed = inTile(w, 0, 9);
    const QPoint target(grabbed.x(), grabbed.y() + w.at(0, 11).y() - w.at(0, 9).y());
    w.drag(grabbed, target, false);
    const QUuid other = w.book(15, 0, w.practice.addPerson(u"Omar"_s, u"Haddad"_s));
    QTRY_VERIFY(w.shows(other));
    QTest::mouseRelease(w.grid().viewport(), Qt::LeftButton, {}, target);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.startOf(id).time, QTime(11, 0));
}

void CalendarTogetherTest::aDragEndsWhereSomebodyElseMovesTheSame()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    QTRY_VERIFY(w.shows(id));
    w.settle();
    const QPoint grabbed = inTile(w, 0, 9);
    const QPoint target(grabbed.x(), grabbed.y() + w.at(0, 11).y() - w.at(0, 9).y());
    w.drag(grabbed, target, false);
    const auto moved = w.desk->run(MoveAppointment{.appointment = id, .start = {tuesday, QTime(14, 0)}});
    QTRY_VERIFY(moved.isFinished());
    QTRY_COMPARE(w.grid().entry(id)->start.time, QTime(14, 0));
    QTest::mouseRelease(w.grid().viewport(), Qt::LeftButton, {}, target);
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QCOMPARE(w.startOf(id).time, QTime(14, 0));
}

QTEST_MAIN(CalendarTogetherTest)
#include "CalendarTogetherTest.moc"
