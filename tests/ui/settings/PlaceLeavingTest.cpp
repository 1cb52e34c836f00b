// A room, or a whole location, is given up.
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/settings/SettingsWindow.h"

#include <QDialog>
#include <QListView>
#include <QPushButton>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// A page of the settings, with one of its records open.
struct GivenUpWindow : Window {
    GivenUpWindow(const QString &page, const QString &name)
    {
        place.openPage(page);
        auto *list = find<QListView>("records");
        const auto rowOf = [list, &name] {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString().contains(name))
                    return row;
            }
            return -1;
        };
        if (!QTest::qWaitFor([&rowOf] { return rowOf() >= 0; }))
            qFatal("it does not show");
        list->setCurrentIndex(list->model()->index(rowOf(), 0));
        settle(place, practice.desk);
    }
    [[nodiscard]] QDialog *question() { return place.window()->findChild<QDialog *>(u"ask"_s); }
    void answer(const QString &button) { QTest::mouseClick(question()->findChild<QPushButton *>(button), Qt::LeftButton); }
    template <class T> [[nodiscard]] bool isThere(const QUuid &id)
    {
        const auto all = practice.mustAsk(List<T>{});
        return std::ranges::any_of(all, [&id](const auto &one) { return one->id == id; });
    }
    QUuid book(int hour)
    {
        return practice.mustRun(practice.at(hour, 0, practice.addPerson(u"Jane"_s, u"Nguyen"_s))).firstOf(u"Appointment");
    }
};

} // namespace

class PlaceLeavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoomWithSessionsToComeIsAskedAboutWithTheirNumber();
    void theSessionsStayAtTheirTimeWithoutARoom();
    void whoWasInASessionAndLeftIsNotInTheWay();
    void aRoomThatNobodyNeedsIsDeletedAtOnce();
    void aLocationIsAskedAboutToo();
};

void PlaceLeavingTest::aRoomWithSessionsToComeIsAskedAboutWithTheirNumber()
{
    GivenUpWindow w(u"rooms"_s, u"Room 1"_s);
    const QUuid first = w.book(9);
    w.book(11);
    const QUuid cancelled = w.book(13);
    w.practice.mustRun(SetAppointmentStatus{.appointment = cancelled, .status = AppointmentStatus::Cancelled});
    w.click("delete");
    QTRY_VERIFY(w.question());
    QVERIFY2(w.question()->accessibleName().contains(u"Room 1"_s) && w.question()->accessibleName().contains(u"2 "_s), qPrintable(w.question()->accessibleName()));
    w.answer(u"keep"_s);
    QTRY_VERIFY(!w.question());
    QVERIFY(w.isThere<Room>(w.practice.room));
    QCOMPARE(w.practice.appointment(first)->roomId, w.practice.room);
}

void PlaceLeavingTest::theSessionsStayAtTheirTimeWithoutARoom()
{
    GivenUpWindow w(u"rooms"_s, u"Room 1"_s);
    const QUuid id = w.book(9);
    const auto before = w.practice.appointment(id);
    w.click("delete");
    QTRY_VERIFY(w.question());
    w.answer(u"verb"_s);
    QTRY_VERIFY(!w.isThere<Room>(w.practice.room));
    const auto after = w.practice.appointment(id);
    QVERIFY(after->roomId.isNull());
    QCOMPARE(after->startAt, before->startAt);
    QCOMPARE(after->locationId, before->locationId);
    QCOMPARE(after->sequence, before->sequence); // whoever comes is told nothing
    w.practice.mustRun(Undo{}); // one step takes all of it back
    QVERIFY(w.isThere<Room>(w.practice.room));
    QCOMPARE(w.practice.appointment(id)->roomId, w.practice.room);
}

void PlaceLeavingTest::whoWasInASessionAndLeftIsNotInTheWay()
{
    GivenUpWindow w(u"rooms"_s, u"Room 1"_s);
    BookAppointment together = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    together.otherStaff = {idText(w.practice.okafor)};
    const QUuid id = w.practice.mustRun(together).firstOf(u"Appointment");
    w.practice.mustRun(erase<Practitioner>(w.practice.okafor));
    settle(w.place, w.practice.desk);
    w.click("delete");
    QTRY_VERIFY(w.question());
    w.answer(u"verb"_s);
    QTRY_VERIFY(!w.isThere<Room>(w.practice.room));
    QVERIFY(w.practice.appointment(id)->roomId.isNull());
}

void PlaceLeavingTest::aRoomThatNobodyNeedsIsDeletedAtOnce()
{
    GivenUpWindow w(u"rooms"_s, u"Room 2"_s);
    w.book(9); // in the other one
    w.click("delete");
    QTRY_VERIFY(!w.isThere<Room>(w.practice.otherRoom));
    QVERIFY(!w.question());
}

void PlaceLeavingTest::aLocationIsAskedAboutToo()
{
    GivenUpWindow w(u"locations"_s, u"Harbour Street"_s);
    const QUuid id = w.book(9);
    const auto before = w.practice.appointment(id);
    w.click("delete");
    QTRY_VERIFY(w.question());
    QVERIFY(w.question()->accessibleName().contains(u"Harbour Street"_s));
    w.answer(u"verb"_s);
    QTRY_VERIFY(!w.isThere<Location>(w.practice.location));
    const auto after = w.practice.appointment(id);
    QVERIFY(after->locationId.isNull() && after->roomId.isNull());
    QCOMPARE(after->startAt, before->startAt);
    QCOMPARE(after->zone, before->zone);
}

QTEST_MAIN(PlaceLeavingTest)
#include "PlaceLeavingTest.moc"
