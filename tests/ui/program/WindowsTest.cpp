// More than one window over one practice.
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/documents/DocumentsPlace.h"
#include "ui/shell/Workspace.h"

#include <QLabel>
#include <QPointer>
#include <QTabBar>
#include <QWindow>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

void press(QKeyCombination key)
{
    QTest::keyClick(QGuiApplication::focusWindow(), key.key(), key.keyboardModifiers());
}

/// The window that was not there before.
template <class W>
W *another(const QWidget &than)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<W *>(window); found && found != &than && found->isVisible())
            return found;
    }
    return nullptr;
}

bool says(const QWidget &window, const QString &words)
{
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

} // namespace

class WindowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondWindowShowsWhatIsDoneInTheFirst();
    void theInspectorStandsInAWindowOfItsOwn();
    void thereIsOneBarAboveTheWork();
    void aDialogThatTakesAnotherAlongLeavesNothingToGoTwice();
    void aWrongClockIsSaidInEveryWindowUntilItIsRight();
};

void WindowsTest::aSecondWindowShowsWhatIsDoneInTheFirst()
{
    Program program;
    program.found();
    program.workspace().openDay(program.day);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    MainWindow *second = nullptr;
    QTRY_VERIFY((second = another<MainWindow>(program.window())));
    QVERIFY(second->workspace());
    QCOMPARE(second->workspace()->current()->placeId(), u"calendar"_s);
    second->workspace()->openDay(program.day);
    TimeGrid *there = second->workspace()->current()->findChild<TimeGrid *>();
    QTRY_VERIFY(there->entry(program.janesAppointment));
    program.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    TimeGrid *here = program.place<CalendarPlace>()->grid();
    QTRY_VERIFY(here->entry(program.janesAppointment));
    here->setFocus();
    here->select(program.janesAppointment);
    press(Qt::Key_F5);
    QTRY_COMPARE(there->entry(program.janesAppointment)->status, AppointmentStatus::Arrived);
    second->close();
    QTRY_VERIFY(!another<MainWindow>(program.window()));
    QVERIFY(program.gate().desk());
    QCOMPARE(here->entry(program.janesAppointment)->status, AppointmentStatus::Arrived);
}

void WindowsTest::theInspectorStandsInAWindowOfItsOwn()
{
    Program program;
    program.found();
    program.workspace().openAppointment(program.janesAppointment, program.day);
    TimeGrid *grid = program.place<CalendarPlace>()->grid();
    QTRY_COMPARE(grid->selected(), program.janesAppointment);
    QWidget *pane = program.window().findChild<QWidget *>(u"inspector"_s);
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(says(*pane, u"Jane Nguyen"_s));
    press(Qt::SHIFT | Qt::Key_F9);
    QWidget *own = nullptr;
    QTRY_VERIFY((own = another<QWidget>(program.window())));
    QVERIFY(!pane->isVisible());
    QTRY_VERIFY(says(*own, u"Jane Nguyen"_s));
    // It follows what is chosen in the calendar.
    const QVector<CalendarEntry> entries = grid->content().entries;
    const auto anas = std::ranges::find_if(entries, [&program](const CalendarEntry &entry) { return entry.id != program.janesAppointment; });
    QVERIFY(anas != entries.end());
    grid->select(anas->id);
    QTRY_VERIFY(says(*own, u"Ana Silva"_s));
    own->close();
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(says(*pane, u"Ana Silva"_s));
    program.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    press(Qt::Key_F9);
    QTRY_VERIFY(!pane->isVisible());
    press(Qt::Key_F9);
    QTRY_VERIFY(pane->isVisible());
}

/// That of the place in front, whatever a place behind it does with its own.
void WindowsTest::thereIsOneBarAboveTheWork()
{
    Program program;
    program.found();
    auto *documents = program.place<DocumentsPlace>();
    auto *tabs = documents->bar()->findChild<QTabBar *>(u"documentTabs"_s);
    QVERIFY(tabs->count() > 1);
    program.workspace().goTo(u"billing"_s);
    tabs->setCurrentIndex(1);
    QVERIFY(!documents->bar()->isVisible());
    QVERIFY(program.workspace().current()->bar()->isVisible());
    program.workspace().goTo(u"documents"_s);
    QVERIFY(documents->bar()->isVisible());
}

void WindowsTest::aDialogThatTakesAnotherAlongLeavesNothingToGoTwice()
{
    MainWindow window(u"second"_s);
    auto *first = new QWidget(&window, Qt::Dialog);
    const QPointer<QWidget> other = new QWidget(&window, Qt::Dialog);
    connect(first, &QObject::destroyed, &window, [&other] { delete other; });
    window.clear();
    QVERIFY(!other);
}

void WindowsTest::aWrongClockIsSaidInEveryWindowUntilItIsRight()
{
    constexpr qint64 hour = 3600'000;
    Program program;
    program.found();
    const auto strip = [](const QWidget &window) { return window.findChild<QWidget *>(u"clockStrip"_s); };
    QVERIFY(!strip(program.window())->isVisible());
    program.gate().setClockAhead(2 * hour);
    QVERIFY(strip(program.window())->isVisible());
    QVERIFY2(strip(program.window())->accessibleName().contains(u"ahead by 2 h."_s), qPrintable(strip(program.window())->accessibleName()));
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_N); // while it is wrong
    MainWindow *second = nullptr;
    QTRY_VERIFY((second = another<MainWindow>(program.window())));
    QTRY_VERIFY(strip(*second)->isVisible());
    program.gate().setClockAhead(-50 * hour);
    QVERIFY(strip(*second)->accessibleName().contains(u"set back by 2 days."_s));
    program.gate().setClockAhead(0);
    QVERIFY(!strip(program.window())->isVisible());
    QVERIFY(!strip(*second)->isVisible());
}

QTEST_MAIN(WindowsTest)
#include "WindowsTest.moc"
