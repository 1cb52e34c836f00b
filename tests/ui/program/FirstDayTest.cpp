// The first minutes with Praxis without a mouse: an empty folder, a practice, a calendar that somebody can book in.
#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/User.h"
#include "services/practice/door/Queries.h"
#include "services/practice/office/RecordQueries.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/shell/FirstRun.h"
#include "ui/shell/SheetPage.h"
#include "ui/shell/Workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QWindow>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

/// Every key goes to the window; the program finds out whose it is.
class FirstDayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPracticeIsSetUpByKeyboardAloneAndItsCalendarIsUsed();

private:
    static void press(QKeyCombination key) { QTest::keyClick(QGuiApplication::focusWindow(), key.key(), key.keyboardModifiers()); }
    static void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(QGuiApplication::focusWindow(), c.toLatin1());
    }
    /// With Tab to the control of that name, as somebody does who sees where the focus is.
    static void tabTo(const QString &name)
    {
        for (int guard = 0; guard < 40 && (!QApplication::focusWidget() || QApplication::focusWidget()->objectName() != name); ++guard)
            press(Qt::Key_Tab);
        QVERIFY2(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name, qPrintable(name));
        QVERIFY2(QApplication::focusWidget()->isVisible() && QApplication::focusWidget()->isEnabled(), qPrintable(name));
    }
};

void FirstDayTest::aPracticeIsSetUpByKeyboardAloneAndItsCalendarIsUsed()
{
    Program program;
    program.session().start();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    auto *first = program.page<FirstRun>();
    QVERIFY(first);

    tabTo(u"start"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"name"_s); // the first field has it already
    type(u"Harbour Psychology"_s);
    tabTo(u"country"_s);
    type(u"Austral"_s);
    QTRY_COMPARE(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentText(), u"Australia"_s);
    tabTo(u"zone"_s);
    type(u"Australia/Syd"_s);
    QCOMPARE(qobject_cast<QComboBox *>(QApplication::focusWidget())->currentData().toString(), u"Australia/Sydney"_s);
    tabTo(u"display_name"_s);
    type(u"Ada Marsh"_s);
    tabTo(u"login"_s);
    type(u"ada"_s);
    tabTo(u"password"_s);
    type(u"short"_s);
    press(Qt::Key_Return);
    QVERIFY(!program.gate().desk()); // and it is said why, where one is
    QCOMPARE(QApplication::focusWidget()->objectName(), u"password"_s);
    press(Qt::CTRL | Qt::Key_A);
    type(Program::adasPassword);
    press(Qt::Key_Return);

    auto *code = first->findChild<QLabel *>(u"code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!code->text().isEmpty(), 30'000);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"proof"_s);
    type(QString(code->text()).remove(u'\n').remove(u'-').last(6));
    press(Qt::Key_Return);
    QTRY_VERIFY(Program::shown<QAbstractButton>("openCalendar"));
    tabTo(u"openCalendar"_s);
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(program.session().workspace(), 30'000);
    QCOMPARE(program.workspace().current()->placeId(), u"calendar"_s);
    settle(program.window(), program.desk());

    // What was typed is what there is.
    const auto practice = program.wait(program.desk().ask(Get<Organization>{program.desk().actor().organization}));
    QCOMPARE(practice->name, u"Harbour Psychology"_s);
    QCOMPARE(practice->country, u"AU"_s);
    QCOMPARE(practice->zone, u"Australia/Sydney"_s);
    const auto users = program.wait(program.desk().ask(List<User>{}));
    QCOMPARE(users.size(), 1);
    QCOMPARE(users.first()->displayName, u"Ada Marsh"_s);
    QCOMPARE(users.first()->role, Role::Admin);
    QVERIFY(QFile::exists(program.folder() + u"/practice.praxis"_s));

    // Nobody has a column yet; the calendar says so, and leads there.
    QTRY_VERIFY(Program::shown<QAbstractButton>("addPractitioner"));
    tabTo(u"addPractitioner"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(program.workspace().current()->placeId(), u"settings"_s);
    settle(program.window(), program.desk());
    tabTo(u"add"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"title"_s); // the first field of the new one
    type(u"Dr"_s);
    tabTo(u"display_name"_s);
    type(u"Lin Lee"_s);
    tabTo(u"save"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(program.wait(program.desk().ask(List<Practitioner>{})).size(), 1);
    settle(program.window(), program.desk());
    press(Qt::CTRL | Qt::Key_1);
    QTRY_COMPARE(program.workspace().current()->placeId(), u"calendar"_s);
    auto &calendar = *program.place<CalendarPlace>();
    QTRY_VERIFY(calendar.grid()->isVisible());
    QTRY_VERIFY(!calendar.grid()->content().columns.isEmpty());
    QTRY_VERIFY(calendar.grid()->hasFocus());

    // Somebody calls, who has never been here.
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    type(u"rosa quist"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"newBirthDate"_s);
    press(Qt::Key_Return);
    settle(program.window(), program.desk());
    if (program.wait(program.desk().ask(List<Appointment>{})).isEmpty())
        press(Qt::Key_Return); // nobody's hours are known: booked all the same
    QTRY_COMPARE(program.wait(program.desk().ask(List<Appointment>{})).size(), 1);
    const auto rosa = program.wait(program.desk().ask(List<Contact>{}));
    QCOMPARE(rosa.size(), 1);
    QCOMPARE(rosa.first()->familyName, u"Quist"_s);
    QTRY_VERIFY(!calendar.grid()->selected().isNull()); // it stands in the calendar
}

QTEST_MAIN(FirstDayTest)
#include "FirstDayTest.moc"
