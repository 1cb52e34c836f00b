// Nobody at the desk: what is on the screen goes, and comes back for who knows the password.
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/shell/IdleLock.h"
#include "ui/shell/SignIn.h"
#include "ui/shell/Workspace.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QToolButton>
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

QList<QWidget *> windowsShown()
{
    QList<QWidget *> shown;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            shown.append(window);
    }
    return shown;
}

/// Whether a person who looks, or a screen reader, still finds these words in the program.
bool isAnywhere(const QString &words)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description, QAccessible::Value}) {
            if (face && face->text(text).contains(words))
                return true;
        }
    }
    return false;
}

} // namespace

class LockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoComesBackTooLateFindsTheSignInAndNothingElse();
    void thePasswordBringsBackWhatWasShown();
    void theTabOfAPersonsPageComesBackForWhoLeftItThere();
    void whoWorksIsNotLocked();
    void aComputerThatSleptLocksWithoutAKey();
    void anotherUserIsTwoKeysAway();

private:
    [[nodiscard]] static int limit(Program &program)
    {
        return program.wait(program.desk().ask(Get<Organization>{program.desk().actor().organization}))->idleLockMinutes;
    }
    static void showJane(Program &program)
    {
        program.workspace().openAppointment(program.janesAppointment, program.day);
        QTRY_COMPARE(program.place<CalendarPlace>()->grid()->selected(), program.janesAppointment);
        settle(program.window(), program.desk());
    }
};

void LockTest::whoComesBackTooLateFindsTheSignInAndNothingElse()
{
    Program program;
    program.found();
    showJane(program);
    QVERIFY(isAnywhere(u"Jane Nguyen"_s));
    const int minutes = limit(program);
    QVERIFY(minutes > 0);
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_N); // a second window
    QTRY_COMPARE(windowsShown().size(), 2);
    program.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    press(Qt::SHIFT | Qt::Key_F9); // the inspector in a window of its own
    QTRY_COMPARE(windowsShown().size(), 3);
    TimeGrid *grid = program.place<CalendarPlace>()->grid();
    grid->select({}); // then a letter begins a booking
    QTest::keyClick(grid, Qt::Key_N);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    QTest::keyClicks(Program::shown<QLineEdit>("who"), u"guyen"_s);
    program.place<SettingsPlace>()->openImport();
    QTRY_COMPARE(windowsShown().size(), 4);
    program.gate().wait(minutes);
    QTest::keyClick(QApplication::activeModalWidget()->windowHandle(), Qt::Key_X);
    QTRY_VERIFY(program.page<SignIn>());
    QVERIFY(!program.gate().desk());
    QTRY_COMPARE(windowsShown(), QList<QWidget *>{&program.window()});
    QVERIFY(!Program::shown<QWidget>("booking"));
    QTRY_VERIFY(!isAnywhere(u"Nguyen"_s));
    QVERIFY(!program.window().windowTitle().contains(u"Calendar"_s));
    QCOMPARE(Program::shown<QLineEdit>("password")->text(), QString()); // the key that woke it went nowhere
}

void LockTest::thePasswordBringsBackWhatWasShown()
{
    Program program;
    program.found();
    showJane(program);
    program.session().lock();
    QTRY_VERIFY(program.page<SignIn>());
    program.typePassword(u"not the password at all"_s);
    QTRY_VERIFY(Program::shown<QWidget>("signInProblem"));
    QVERIFY(!program.gate().desk());
    QTRY_VERIFY(Program::shown<QLineEdit>("password")->isEnabled());
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.session().workspace());
    QTRY_COMPARE(program.place<CalendarPlace>()->view().date, program.day);
    QTRY_COMPARE(program.place<CalendarPlace>()->grid()->selected(), program.janesAppointment);
}

void LockTest::theTabOfAPersonsPageComesBackForWhoLeftItThere()
{
    Program program;
    program.found();
    const auto page = [&program]() -> PersonPageView & { return program.place<PeoplePlace>()->panel().page(); };
    program.workspace().openPerson(program.tom);
    QTRY_COMPARE(page().name(), u"Tom Tanaka"_s);
    program.workspace().openPerson(program.jane);
    QTRY_COMPARE(page().name(), u"Jane Nguyen"_s);
    page().showTab(u"consents"_s);
    QCOMPARE(page().tab(), u"consents"_s);
    program.session().lock();
    QTRY_VERIFY(program.page<SignIn>());
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.session().workspace());
    QCOMPARE(program.workspace().current()->placeId(), u"people"_s);
    QTRY_COMPARE(page().name(), u"Jane Nguyen"_s);
    QCOMPARE(page().tab(), u"consents"_s);
    const QList<QToolButton *> arrows = program.place<PeoplePlace>()->bar()->findChildren<QToolButton *>();
    QVERIFY(!arrows.isEmpty());
    arrows.first()->click(); // and the way there
    QTRY_COMPARE(page().name(), u"Tom Tanaka"_s);
    program.workspace().goTo(u"settings"_s);
    program.place<SettingsPlace>()->openPage(u"appearance"_s);
    program.session().lock();
    QTRY_VERIFY(program.page<SignIn>());
    program.typePassword(Program::adasPassword);
    QTRY_VERIFY(program.session().workspace());
    QCOMPARE(program.place<SettingsPlace>()->currentPage(), u"appearance"_s);
    program.session().lock();
    program.signIn(u"Rita"_s, Program::ritasPassword);
    QVERIFY(page().person().isNull());
    QVERIFY(program.workspace().current()->placeId() != u"settings"_s);
}

void LockTest::whoWorksIsNotLocked()
{
    Program program;
    program.found();
    const int minutes = limit(program);
    for (int i = 0; i < 3; ++i) {
        program.gate().wait(minutes - 1);
        press(Qt::Key_Down);
        QCoreApplication::processEvents();
        QVERIFY(program.session().workspace());
    }
}

void LockTest::aComputerThatSleptLocksWithoutAKey()
{
    Instant now{1'000'000};
    IdleLock lock([&now] { return now; });
    QSignalSpy idle(&lock, &IdleLock::idle);
    lock.start(10);
    const QList<QTimer *> timers = lock.findChildren<QTimer *>();
    const auto look = std::ranges::find_if(timers, [](const QTimer *timer) { return !timer->isSingleShot(); });
    QVERIFY(look != timers.end());
    (*look)->start(1); // the test has no time for the real pause between two looks at the clock
    now = now.plusMinutes(9);
    QSignalSpy looked(*look, &QTimer::timeout);
    QTRY_VERIFY(looked.size() >= 2);
    QCOMPARE(idle.size(), 0);
    now = now.plusMinutes(1);
    QTRY_VERIFY(!idle.isEmpty());
    lock.stop();
    idle.clear();
    lock.start(0); // never
    now = now.plusMinutes(10'000);
    QVERIFY(std::ranges::none_of(timers, &QTimer::isActive));
    QVERIFY(idle.isEmpty());
}

void LockTest::anotherUserIsTwoKeysAway()
{
    Program program;
    program.found();
    QVERIFY(program.place<SettingsPlace>()->pageIds().contains(u"users"_s));
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    QTRY_VERIFY(program.page<SignIn>());
    press(Qt::Key_R);
    QTRY_COMPARE(QApplication::focusWidget(), Program::shown<QLineEdit>("password"));
    program.typePassword(Program::ritasPassword);
    QTRY_VERIFY(program.session().workspace());
    QCOMPARE(program.gate().userName(), u"Rita Reception"_s);
    QVERIFY(!program.place<SettingsPlace>()->pageIds().contains(u"users"_s));
}

QTEST_MAIN(LockTest)
#include "LockTest.moc"
