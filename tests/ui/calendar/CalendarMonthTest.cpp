// Appointments that are taken to another day in the month.
#include "tests/ui/calendar/CalendarWindow.h"

#include "models/records/HoursException.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/common/PlainLabel.h"

#include <QApplication>
#include <QPushButton>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);
const QDate thursday(2026, 11, 26);

/// November, with Jane at nine on Tuesday the 24th.
class MonthWindow : public CalendarWindow {
public:
    explicit MonthWindow(const Actor TestPractice::*as = &TestPractice::receptionist, const QString &repeat = {}) : CalendarWindow({}, false)
    {
        who = as;
        jane = practice.addPerson(u"Jane"_s, u"Nguyen"_s);
        id = book(9, 0, jane, repeat);
        open();
        showMonth();
    }
    void showMonth()
    {
        place->setMode(ui::CalendarMode::Month);
        if (!QTest::qWaitFor([this] { return month().isVisible() && !month().lineRect(id).isNull(); }))
            qFatal("the appointment has no line in the month");
        settle();
        month().setFocus();
    }
    [[nodiscard]] ui::MonthGrid &month() { return *place->month(); }
    void drag(const QDate &day, bool release = true)
    {
        const QPoint from = month().lineRect(id).center();
        const QPoint to = month().dayRect(day).center();
        const auto move = [this](const QPoint &position) {
            QMouseEvent event(QEvent::MouseMove, position, month().mapToGlobal(position), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&month(), &event);
        };
        QTest::mousePress(&month(), Qt::LeftButton, {}, from);
        move(from + QPoint(12, 0));
        move((from + to) / 2);
        move(to);
        if (release)
            QTest::mouseRelease(&month(), Qt::LeftButton, {}, to);
    }

    QUuid jane, id;
};

bool says(QWidget *popover, const QString &part)
{
    const auto labels = popover->findChildren<ui::PlainLabel *>();
    return std::ranges::any_of(labels, [&part](const ui::PlainLabel *label) { return label->text().contains(part); });
}

} // namespace

class CalendarMonthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draggedToAnotherDayItKeepsItsHour();
    void putBackOnItsOwnDayNothingHappens();
    void escLetsGoOfWhatIsDragged();
    void aDropOnAClosedDayIsAskedAbout();
    void ofASeriesItIsAskedWhichOnes();
    void whatIsOnlyBusyTimeStaysWhereItIs();
    void whatWasTakenIsPutDownOnADayByKeys();
};

void CalendarMonthTest::draggedToAnotherDayItKeepsItsHour()
{
    MonthWindow w;
    w.drag(thursday);
    QTRY_COMPARE(w.outcomes.size(), 1); // with its undo bar
    QCOMPARE(w.startOf(w.id), (WallTime{thursday, QTime(9, 0)}));
    QTRY_COMPARE(w.month().countOn(thursday), 1);
    QCOMPARE(w.month().countOn(tuesday), 0);
    QVERIFY(w.month().isVisible()); // a drag is no click
}

void CalendarMonthTest::putBackOnItsOwnDayNothingHappens()
{
    MonthWindow w;
    w.drag(thursday, false);
    const QPoint home = w.month().dayRect(tuesday).center();
    QMouseEvent back(QEvent::MouseMove, home, w.month().mapToGlobal(home), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&w.month(), &back);
    QTest::mouseRelease(&w.month(), Qt::LeftButton, {}, home);
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QVERIFY(w.month().isVisible());
    QCOMPARE(w.startOf(w.id), (WallTime{tuesday, QTime(9, 0)}));
}

void CalendarMonthTest::escLetsGoOfWhatIsDragged()
{
    MonthWindow w;
    w.drag(thursday, false);
    QTest::keyClick(&w.month(), Qt::Key_Escape);
    QTest::mouseRelease(&w.month(), Qt::LeftButton, {}, w.month().dayRect(thursday).center());
    w.settle();
    QVERIFY(w.outcomes.isEmpty());
    QVERIFY(w.month().isVisible());
    QCOMPARE(w.startOf(w.id), (WallTime{tuesday, QTime(9, 0)}));
}

void CalendarMonthTest::aDropOnAClosedDayIsAskedAbout()
{
    MonthWindow w;
    HoursException holiday;
    holiday.fromDate = holiday.untilDate = thursday;
    holiday.reason = u"Holiday"_s;
    w.practice.mustRun(create(holiday));
    w.drag(thursday);
    QTRY_VERIFY(w.popover("clash"));
    QVERIFY(says(w.popover("clash"), u"Dr Lee does not work then"_s));
    QCOMPARE(w.startOf(w.id), (WallTime{tuesday, QTime(9, 0)}));
}

void CalendarMonthTest::ofASeriesItIsAskedWhichOnes()
{
    MonthWindow w(&TestPractice::receptionist, u"FREQ=WEEKLY;COUNT=2"_s);
    w.drag(thursday);
    QTRY_VERIFY(w.popover("extent"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QTRY_COMPARE(w.month().countOn(thursday), 1);
    QTRY_COMPARE(w.month().countOn(thursday.addDays(7)), 1);
}

/// To Dr Okafor, Dr Lee's hour is taken and no more.
void CalendarMonthTest::whatIsOnlyBusyTimeStaysWhereItIs()
{
    MonthWindow w(&TestPractice::otherPsychologist);
    w.drag(thursday);
    w.settle();
    QVERIFY(w.outcomes.isEmpty() && w.errors.isEmpty());
    QVERIFY(w.month().isVisible());
    QCOMPARE(w.startOf(w.id), (WallTime{tuesday, QTime(9, 0)}));
}

void CalendarMonthTest::whatWasTakenIsPutDownOnADayByKeys()
{
    MonthWindow w;
    w.place->setMode(ui::CalendarMode::Day);
    QTRY_VERIFY(w.grid().isVisible() && w.shows(w.id));
    w.grid().select(w.id);
    w.grid().setFocus();
    QTest::keyClick(&w.grid(), Qt::Key_X, Qt::ControlModifier);
    w.showMonth();
    QTest::keyClick(&w.month(), Qt::Key_Right);
    QTest::keyClick(&w.month(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(w.outcomes.size(), 1);
    QCOMPARE(w.startOf(w.id), (WallTime{tuesday.addDays(1), QTime(9, 0)}));
    QVERIFY(w.month().isVisible());
}

QTEST_MAIN(CalendarMonthTest)
#include "CalendarMonthTest.moc"
