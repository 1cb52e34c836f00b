// Many appointments at once, in the list.
#include "services/practice/people/ConsentCommands.h"
#include "tests/ui/calendar/CalendarWindow.h"

#include "models/items/CalendarModel.h"
#include "models/records/Location.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QDialog>
#include <QFileDialog>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// The list of a week with three appointments, all selected.
class AgendaWindow : public CalendarWindow {
public:
    explicit AgendaWindow(const Actor TestPractice::*as = &TestPractice::manager) : CalendarWindow({}, false)
    {
        who = as;
        open();
        for (const int hour : {9, 11, 13}) {
            const QUuid patient = practice.addPerson(u"Jane"_s, u"Nguyen%1"_s.arg(hour));
            practice.mustRun(GiveConsent{.person = patient, .kind = ConsentKind::Treatment});
            ids.append(book(hour, 0, patient));
        }
        QTest::keyClick(&grid(), Qt::Key_F7);
        table = window->findChild<QTableView *>();
        if (!QTest::qWaitFor([this] { return table->isVisible() && table->model()->rowCount() == 3; }))
            qFatal("the list does not show");
        settle();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    }
    void click(const char *name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] int with(AppointmentStatus status)
    {
        return static_cast<int>(std::count_if(ids.begin(), ids.end(), [&](const QUuid &id) { return practice.appointment(id)->status == status; }));
    }

    QVector<QUuid> ids;
    QTableView *table = nullptr;
};

} // namespace

class CalendarAgendaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allOfADayAreConfirmedInOneStep();
    void aClosedDayIsCancelledWithAReason();
    void allOrNoneDoesNothingWhereOneCannotBe();
    void managersDeleteAndRestore();
    void theSelectedOnesAreWrittenToAFile();
    void receptionSeesWhatItMayDo();
    void everybodyWhoHoldsASessionIsNamed();
    void theTimeIsShownWholeAndNothingScrollsSideways();
};

void CalendarAgendaTest::allOfADayAreConfirmedInOneStep()
{
    AgendaWindow w;
    QTRY_VERIFY(w.find<QPushButton>("bulkStatus")->isVisible());
    w.click("bulkStatus");
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(w.find<QPushButton>("bulkYes")->isEnabled()); // tried first, with its count
    QCOMPARE(w.find<QPushButton>("bulkYes")->text(), u"Change 3 appointments"_s);
    QCOMPARE(w.with(AppointmentStatus::Confirmed), 0);
    w.click("bulkYes");
    QTRY_COMPARE(w.with(AppointmentStatus::Confirmed), 3);
    QTRY_COMPARE(w.outcomes.size(), 1);
    w.desk->run(Undo{w.outcomes.front().undoStep});
    QTRY_COMPARE(w.with(AppointmentStatus::Scheduled), 3);
}

void CalendarAgendaTest::aClosedDayIsCancelledWithAReason()
{
    AgendaWindow w;
    QTest::keyClick(w.table, Qt::Key_Delete); // the key of one means all that are selected
    auto *why = w.find<QLineEdit>("bulkText");
    QTRY_VERIFY(why->isVisible() && why->hasFocus());
    QVERIFY(!w.find<QPushButton>("bulkYes")->isEnabled());
    QTest::keyClicks(why, u"closed"_s);
    QTRY_VERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_COMPARE(w.with(AppointmentStatus::Cancelled), 3);
    QCOMPARE(w.practice.appointment(w.ids.first())->endedWhy, u"closed"_s);
    QCOMPARE(w.practice.appointment(w.ids.first())->endedBy, EndedBy::Practice);
}

void CalendarAgendaTest::allOrNoneDoesNothingWhereOneCannotBe()
{
    AgendaWindow w;
    const auto over = w.desk->run(SetAppointmentStatus{.appointment = w.ids.last(), .status = AppointmentStatus::Completed});
    QTRY_VERIFY(over.isFinished());
    w.settle();
    QTest::keyClick(w.table, Qt::Key_A, Qt::ControlModifier);
    w.click("bulkCancel");
    QTest::keyClicks(w.find<QLineEdit>("bulkText"), u"closed"_s);
    QTRY_VERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    QCOMPARE(w.find<QPushButton>("bulkYes")->text(), u"Cancel 2 appointments"_s); // what is over is not cancelled
    auto *all = w.find<QCheckBox>("bulkAllOrNone");
    all->setFocus();
    QTest::keyClick(all, Qt::Key_Space);
    QVERIFY(!w.find<QPushButton>("bulkYes")->isEnabled());
    QTest::keyClick(all, Qt::Key_Space);
    QVERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    // Somebody is faster: with "all or none" nothing happens, and it is said why.
    w.click("bulkNo");
    w.practice.mustRun(SetAppointmentStatus{.appointment = w.ids.last(), .status = AppointmentStatus::Scheduled});
    w.click("bulkCancel");
    QTest::keyClicks(w.find<QLineEdit>("bulkText"), u"closed"_s);
    QTRY_VERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    all->click();
    QVERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    w.practice.mustRun(SetAppointmentStatus{.appointment = w.ids.last(), .status = AppointmentStatus::Completed});
    w.click("bulkYes");
    QTRY_VERIFY(w.find<QPlainTextEdit>("bulkLines")->isVisible());
    QCOMPARE(w.with(AppointmentStatus::Cancelled), 0);
    w.click("bulkClose");
    // Without, what can be done is, and the other one is named.
    w.click("bulkCancel");
    QTest::keyClicks(w.find<QLineEdit>("bulkText"), u"closed"_s);
    QTRY_VERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    w.click("bulkYes");
    QTRY_COMPARE(w.with(AppointmentStatus::Cancelled), 2);
    QTRY_VERIFY(w.find<QPlainTextEdit>("bulkLines")->isVisible());
    QVERIFY(w.find<QPlainTextEdit>("bulkLines")->toPlainText().startsWith(u"Jane Nguyen13"_s));
}

void CalendarAgendaTest::managersDeleteAndRestore()
{
    AgendaWindow w;
    QTRY_VERIFY(w.find<QPushButton>("bulkDelete")->isVisible());
    w.click("bulkDelete");
    QTRY_VERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    w.click("bulkYes");
    QTRY_VERIFY(w.everything().isEmpty());
    QTRY_VERIFY(w.find<QPushButton>("bulkRestore")->isVisible());
    w.click("bulkRestore");
    QTRY_VERIFY(w.find<QPushButton>("bulkYes")->isEnabled());
    w.click("bulkYes");
    QTRY_COMPARE(w.everything().size(), 3);
}

void CalendarAgendaTest::theSelectedOnesAreWrittenToAFile()
{
    AgendaWindow w;
    w.table->clearSelection();
    w.table->setCurrentIndex(w.table->model()->index(0, 0));
    QTest::keyClick(w.table, Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(w.find<QPushButton>("bulkCalendar")->isVisible());
    QDialog *question = nullptr;
    const auto asked = [&] { return (question = w.window->findChild<QDialog *>(u"listForWhom"_s)) != nullptr; };
    w.click("bulkCalendar");
    QTRY_VERIFY(asked());
    question->findChild<QAbstractButton *>(u"cancel"_s)->click(); // nobody: then there is no file
    QTRY_VERIFY(!asked());
    QVERIFY(!w.window->findChild<QFileDialog *>());
    w.click("bulkCalendar");
    QTRY_VERIFY(asked());
    question->findChild<QAbstractButton *>(u"choice0"_s)->click();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = w.window->findChild<QFileDialog *>()));
    const QString path = w.practice.folder.filePath(u"some.ics"_s);
    Q_EMIT dialog->fileSelected(path);
    QTRY_COMPARE(w.said.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("BEGIN:VEVENT"), 2);
    delete dialog;
    // For somebody else it is without who has not agreed, which is said: nobody has.
    w.click("bulkCalendar");
    QTRY_VERIFY(asked());
    question->findChild<QAbstractButton *>(u"choice1"_s)->click();
    QTRY_VERIFY((dialog = w.window->findChild<QFileDialog *>()));
    const QString others = w.practice.folder.filePath(u"others.ics"_s);
    Q_EMIT dialog->fileSelected(others);
    QTRY_COMPARE(w.said.size(), 2);
    QVERIFY2(w.said.last().contains(u"not agreed to sharing"_s), qPrintable(w.said.last()));
    QFile theirs(others);
    QVERIFY(theirs.open(QIODevice::ReadOnly));
    QVERIFY(!theirs.readAll().contains("BEGIN:VEVENT"));
}

void CalendarAgendaTest::receptionSeesWhatItMayDo()
{
    AgendaWindow w(&TestPractice::receptionist);
    QTRY_VERIFY(w.find<QPushButton>("bulkStatus")->isVisible());
    QVERIFY(!w.find<QPushButton>("bulkDelete"));
    QVERIFY(!w.window->findChild<QAction *>(u"calendar.delete"_s));
}

void CalendarAgendaTest::everybodyWhoHoldsASessionIsNamed()
{
    CalendarWindow w({}, false);
    BookAppointment together = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    together.otherStaff = {idText(w.practice.okafor)};
    w.practice.mustRun(together);
    w.practice.mustRun(w.practice.at(11, 0, w.practice.addPerson(u"Tom"_s, u"Silva"_s)));
    w.open();
    QTest::keyClick(&w.grid(), Qt::Key_F7);
    auto *table = w.window->findChild<QTableView *>();
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 2);
    QCOMPARE(table->model()->index(0, CalendarModel::Practitioner).data().toString(), u"Dr Lee, Dr Okafor"_s);
    QCOMPARE(table->model()->index(1, CalendarModel::Practitioner).data().toString(), u"Dr Lee"_s);
}

/// In another zone a time is long: it says the hour there as well.
void CalendarAgendaTest::theTimeIsShownWholeAndNothingScrollsSideways()
{
    CalendarWindow w({}, false);
    Location north;
    north.name = u"Valley"_s;
    north.zone = u"Australia/Brisbane"_s;
    north.sortOrder = 1;
    BookAppointment booking = w.practice.at(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    booking.roomId = {};
    booking.locationId = w.practice.mustRun(create(north)).firstOf(u"Location");
    w.practice.mustRun(booking);
    w.open();
    QTest::keyClick(&w.grid(), Qt::Key_F7);
    auto *table = w.window->findChild<QTableView *>();
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
    const QString when = table->model()->index(0, CalendarModel::When).data().toString();
    QVERIFY2(when.contains(u"Brisbane"_s), qPrintable(when));
    const int needed = QFontMetrics(ui::theme::tabular(table->font())).horizontalAdvance(when);
    for (const int width : {1280, 1920}) {
        w.window->resize(width, 720);
        QTRY_VERIFY2(table->columnWidth(CalendarModel::When) > needed, qPrintable(when));
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width()); // the status takes the rest
        for (int column = 0; column < CalendarModel::ColumnCount; ++column)
            QVERIFY(table->columnWidth(column) > 80);
    }
}

QTEST_MAIN(CalendarAgendaTest)
#include "CalendarAgendaTest.moc"
