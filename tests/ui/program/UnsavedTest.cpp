// What is half typed when somebody closes, locks, changes the user or goes for lunch.
#include "services/practice/people/ConsentQueries.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/contacts/PersonWindow.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/shell/LeftWork.h"
#include "ui/shell/SignIn.h"
#include "ui/shell/Workspace.h"

#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QTimeEdit>
#include <QWindow>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

void press(Program &program, QKeyCombination key)
{
    program.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&program.window()))
        qFatal("the window does not become active");
    QTest::keyClick(program.window().windowHandle(), key.key(), key.keyboardModifiers());
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

QString textOf(const char *field)
{
    auto *line = Program::shown<QLineEdit>(field);
    return line ? line->text() : QString();
}

} // namespace

class UnsavedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closingAsksAboutAPersonWhoIsHalfTyped();
    void lockingByHandAsksAndMaySave();
    void whoLocksInTheMiddleOfABookingMayComeBackToIt();
    void changingTheUserAsks();
    void anIdleLockAsksNobodyAndBringsANewPersonBack();
    void anIdleLockBringsAnEditBack();
    void anIdleLockBringsABookingBack();
    void anIdleLockBringsABookingBackThatWasOnlyOpened();
    void anIdleLockBringsASettingBack();
    void anIdleLockBringsAServiceBackThatIsHalfSetUp();
    void anIdleLockBringsWindowsOfTheirOwnBack();
    void anIdleLockBringsAConsentBack();
    void anIdleLockBringsAPaymentBack();
    void anIdleLockBringsALetterBack();
    void anIdleLockSaysThatItClosedAnImport();
    void anotherUserGetsNothing();
    void whatIsKeptIsSealedForWhoLeftIt();
    void aSecondWindowAsksForItselfOnly();

private:
    static void typeSomebody(Program &program, const QString &family = u"Zimmermann"_s)
    {
        program.workspace().goTo(u"people"_s);
        program.place<PeoplePlace>()->newPerson();
        QTRY_VERIFY(Program::shown<QLineEdit>("family_name"));
        QTest::keyClicks(Program::shown<QLineEdit>("family_name"), family);
    }
    static QDialog *question() { return Program::shown<QDialog>("leaving"); }
    static void answer(const char *button)
    {
        QTRY_VERIFY(question());
        auto *wanted = question()->findChild<QPushButton *>(QLatin1StringView(button));
        QVERIFY(wanted);
        QTest::mouseClick(wanted, Qt::LeftButton);
    }
    static void goAway(Program &program)
    {
        program.gate().wait(program.wait(program.desk().ask(Get<Organization>{program.desk().actor().organization}))->idleLockMinutes);
        QTest::keyClick(program.window().windowHandle(), Qt::Key_Shift);
        QTRY_VERIFY(program.page<SignIn>());
        QVERIFY(!question());
    }
    /// As `goAway`, while a dialog keeps the keys from the window.
    static void goAwayFromADialog(Program &program)
    {
        program.session().lock();
        QTRY_VERIFY(program.page<SignIn>());
        QVERIFY(!question());
    }
    static void comeBack(Program &program)
    {
        program.typePassword(Program::adasPassword);
        QTRY_VERIFY(program.session().workspace());
    }
};

void UnsavedTest::closingAsksAboutAPersonWhoIsHalfTyped()
{
    Program program;
    program.found();
    typeSomebody(program);
    press(program, Qt::CTRL | Qt::Key_Q);
    answer("cancel");
    QTRY_VERIFY(!question());
    QCOMPARE(textOf("family_name"), u"Zimmermann"_s);
    program.window().close();
    QTRY_VERIFY(question());
    QVERIFY(program.window().isVisible());
    answer("choice1"); // discard
    QTRY_VERIFY(!program.window().isVisible());
    QVERIFY(!program.gate().desk());
}

void UnsavedTest::lockingByHandAsksAndMaySave()
{
    Program program;
    program.found();
    typeSomebody(program);
    press(program, Qt::CTRL | Qt::Key_L);
    answer("choice0"); // save
    QTRY_VERIFY(program.page<SignIn>());
    comeBack(program);
    PeopleFilter filter;
    filter.text = u"zimmermann"_s;
    QCOMPARE(program.wait(program.desk().ask(FindPeople{filter})).size(), 1);
    typeSomebody(program, u"Young"_s);
    press(program, Qt::CTRL | Qt::Key_L);
    answer("choice1");
    QTRY_VERIFY(program.page<SignIn>());
    comeBack(program);
    QVERIFY(!program.place<PeoplePlace>()->panel().isEditing());
    press(program, Qt::CTRL | Qt::Key_L); // nothing is half typed
    QTRY_VERIFY(program.page<SignIn>());
}

void UnsavedTest::whoLocksInTheMiddleOfABookingMayComeBackToIt()
{
    Program program;
    program.found();
    program.workspace().openDay(program.day);
    TimeGrid *grid = program.place<CalendarPlace>()->grid();
    QTRY_VERIFY(grid->entry(program.janesAppointment));
    settle(program.window(), program.desk());
    grid->select({});
    QTest::keyClick(grid, Qt::Key_Z);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    QTest::keyClicks(Program::shown<QLineEdit>("who"), u"immer"_s);
    const QString typed = textOf("who");
    press(program, Qt::CTRL | Qt::Key_L);
    answer("also");
    QTRY_VERIFY(program.page<SignIn>());
    QVERIFY(!program.gate().desk());
    QTRY_VERIFY(!isAnywhere(typed));
    comeBack(program);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    QCOMPARE(textOf("who"), typed);
    press(program, Qt::CTRL | Qt::SHIFT | Qt::Key_L); // who makes room for somebody else leaves nothing behind
    QTRY_VERIFY(question());
    QVERIFY(!question()->findChild<QPushButton *>(u"also"_s));
    answer("verb");
    QTRY_VERIFY(program.page<SignIn>());
}

void UnsavedTest::changingTheUserAsks()
{
    Program program;
    program.found();
    typeSomebody(program);
    press(program, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    answer("cancel");
    QTRY_VERIFY(!question());
    QVERIFY(program.session().workspace());
    QCOMPARE(textOf("family_name"), u"Zimmermann"_s);
    press(program, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    answer("choice1");
    QTRY_VERIFY(program.page<SignIn>());
}

void UnsavedTest::anIdleLockAsksNobodyAndBringsANewPersonBack()
{
    Program program;
    program.found();
    typeSomebody(program);
    QTest::keyClicks(Program::shown<QLineEdit>("birth_date"), u"3/4/19"_s);
    goAway(program);
    QVERIFY(!program.gate().desk());
    QTRY_VERIFY(!isAnywhere(u"Zimmermann"_s));
    comeBack(program);
    QTRY_COMPARE(textOf("family_name"), u"Zimmermann"_s);
    QCOMPARE(textOf("birth_date"), u"3/4/19"_s);
    QTest::keyClicks(Program::shown<QLineEdit>("given_name"), u"Ute"_s);
    Program::shown<QLineEdit>("birth_date")->clear();
    QTest::keyClick(Program::shown<QLineEdit>("family_name"), Qt::Key_Return);
    PeopleFilter filter;
    filter.text = u"zimmermann"_s;
    QTRY_COMPARE(program.wait(program.desk().ask(FindPeople{filter})).size(), 1);
}

void UnsavedTest::anIdleLockBringsAnEditBack()
{
    Program program;
    program.found();
    program.workspace().openPerson(program.jane);
    PeoplePlace *people = program.place<PeoplePlace>();
    QTRY_COMPARE(people->panel().page().name(), u"Jane Nguyen"_s);
    settle(program.window(), program.desk());
    people->panel().edit();
    QTRY_COMPARE(textOf("family_name"), u"Nguyen"_s);
    QTest::keyClicks(Program::shown<QLineEdit>("family_name"), u"-Tran"_s);
    people->panel().findChild<QLineEdit *>(u"city"_s)->setText(u"Glebe"_s); // folded away
    goAway(program);
    QTRY_VERIFY(!isAnywhere(u"Nguyen"_s));
    comeBack(program);
    QTRY_COMPARE(textOf("family_name"), u"Nguyen-Tran"_s);
    QTRY_COMPARE(textOf("city"), u"Glebe"_s); // what was typed is seen
    QVERIFY(!Program::shown<QLineEdit>("company"));
    QTest::keyClick(Program::shown<QLineEdit>("family_name"), Qt::Key_Return);
    QTRY_COMPARE(program.wait(program.desk().ask(Get<Contact>{program.jane}))->familyName, u"Nguyen-Tran"_s);
}

void UnsavedTest::anIdleLockBringsABookingBack()
{
    Program program;
    program.found();
    program.workspace().openDay(program.day);
    TimeGrid *grid = program.place<CalendarPlace>()->grid();
    QTRY_VERIFY(grid->entry(program.janesAppointment));
    settle(program.window(), program.desk());
    grid->select({});
    QTest::keyClick(grid, Qt::Key_N);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    QTest::keyClicks(Program::shown<QLineEdit>("who"), u"guy"_s);
    const QString typed = textOf("who");
    QVERIFY(typed.endsWith(u"guy"));
    goAway(program);
    QVERIFY(!Program::shown<QWidget>("booking"));
    comeBack(program);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    QCOMPARE(textOf("who"), typed);
    press(program, Qt::CTRL | Qt::Key_L); // a booking cannot be saved as it stands: go on, or give it up
    answer("keep");
    QTRY_VERIFY(!question());
    QVERIFY(Program::shown<QWidget>("booking"));
}

void UnsavedTest::anIdleLockBringsABookingBackThatWasOnlyOpened()
{
    Program program;
    program.found();
    program.workspace().openDay(program.day);
    const auto grid = [&program] { return program.place<CalendarPlace>()->grid(); };
    QTRY_VERIFY(grid()->entry(program.janesAppointment));
    settle(program.window(), program.desk());
    grid()->setCursor(program.day, {}, 15 * 60);
    const Slot slot = grid()->slotAtCursor();
    QTest::keyClick(grid(), Qt::Key_Return);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    QVERIFY(program.place<CalendarPlace>()->unsaved().isEmpty()); // nobody is asked about it
    goAway(program);
    QVERIFY(!Program::shown<QWidget>("booking"));
    comeBack(program);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    QCOMPARE(textOf("who"), QString());
    QCOMPARE(Program::shown<QTimeEdit>("start")->time(), QTime(15, 0));
    QCOMPARE(grid()->slotAtCursor().practitioner, slot.practitioner);
    QTRY_VERIFY(grid()->entry(program.janesAppointment));
    Program::shown<QPushButton>("addNote")->click();
    QTest::keyClicks(Program::shown<QPlainTextEdit>("bookingNote"), u"brings a letter"_s);
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, QPoint(5, 5)); // a click elsewhere does not lose it
    QVERIFY(Program::shown<QWidget>("booking"));
    goAway(program);
    comeBack(program);
    QTRY_VERIFY(Program::shown<QPlainTextEdit>("bookingNote"));
    QCOMPARE(Program::shown<QPlainTextEdit>("bookingNote")->toPlainText(), u"brings a letter"_s);
    goAway(program);
    program.signIn(u"Rita"_s, Program::ritasPassword);
    settle(program.window(), program.desk());
    QVERIFY(!Program::shown<QWidget>("booking"));
}

void UnsavedTest::anIdleLockBringsASettingBack()
{
    Program program;
    program.found();
    program.workspace().goTo(u"settings"_s);
    program.place<SettingsPlace>()->openPage(u"practice"_s);
    QTRY_COMPARE(textOf("legal_name"), QString());
    QTRY_COMPARE(textOf("name"), u"Harbourside Psychology"_s);
    QTest::keyClicks(Program::shown<QLineEdit>("legal_name"), u"Harbourside Pty Ltd"_s);
    goAway(program);
    comeBack(program);
    QTRY_COMPARE(textOf("legal_name"), u"Harbourside Pty Ltd"_s);
    press(program, Qt::CTRL | Qt::Key_L);
    answer("choice0");
    QTRY_VERIFY(program.page<SignIn>());
    comeBack(program);
    QCOMPARE(program.wait(program.desk().ask(Get<Organization>{program.desk().actor().organization}))->legalName, u"Harbourside Pty Ltd"_s);
}

void UnsavedTest::anIdleLockBringsAServiceBackThatIsHalfSetUp()
{
    Program program;
    program.found();
    program.workspace().goTo(u"settings"_s);
    program.place<SettingsPlace>()->openPage(u"message_services"_s);
    QTRY_VERIFY(Program::shown<QLineEdit>("host"));
    settle(program.window(), program.desk());
    QVERIFY(program.place<SettingsPlace>()->unsaved().isEmpty());
    QTest::keyClicks(Program::shown<QLineEdit>("host"), u"smtp.example.org"_s);
    goAway(program);
    comeBack(program);
    QTRY_COMPARE(textOf("host"), u"smtp.example.org"_s);
    press(program, Qt::CTRL | Qt::Key_L); // the sender is missing: it is not saved by the way
    answer("verb");
    QTRY_VERIFY(program.page<SignIn>());
    comeBack(program);
    QVERIFY(program.place<SettingsPlace>()->unsaved().isEmpty());
}

void UnsavedTest::anIdleLockBringsWindowsOfTheirOwnBack()
{
    Program program;
    program.found();
    program.workspace().goTo(u"people"_s);
    PersonWindow *own = program.place<PeoplePlace>()->openWindow(program.tom);
    QTRY_COMPARE(own->panel().page().name(), u"Tom Tanaka"_s);
    settle(program.window(), program.desk());
    own->panel().edit();
    QTRY_COMPARE(textOf("family_name"), u"Tanaka"_s);
    QTest::keyClicks(Program::shown<QLineEdit>("family_name"), u"-Ito"_s);
    goAway(program);
    QTRY_VERIFY(!isAnywhere(u"Tanaka"_s));
    comeBack(program);
    QTRY_VERIFY(Program::shown<PersonWindow>("personWindow"));
    QTRY_COMPARE(textOf("family_name"), u"Tanaka-Ito"_s);
}

void UnsavedTest::anIdleLockBringsAConsentBack()
{
    Program program;
    program.found();
    program.workspace().openPerson(program.jane);
    QTRY_VERIFY(Program::shown<QPushButton>("personConsentWrite"));
    Program::shown<QPushButton>("personConsentWrite")->click();
    QTRY_VERIFY(Program::shown<QDialog>("consentDialog"));
    QVERIFY(program.place<PeoplePlace>()->unsaved().isEmpty()); // what is offered was typed by nobody
    QTest::keyClicks(Program::shown<QLineEdit>("form_version"), u"7"_s);
    goAwayFromADialog(program);
    QVERIFY(!Program::shown<QDialog>("consentDialog"));
    comeBack(program);
    QTRY_COMPARE(textOf("form_version"), u"7"_s);
    Program::shown<QPushButton>("consentSave")->click();
    QTRY_VERIFY(!Program::shown<QDialog>("consentDialog"));
    QVERIFY(program.wait(program.desk().ask(ShowConsentGaps{ConsentAct::Start, {}, program.jane})).isEmpty());
}

void UnsavedTest::anIdleLockBringsAPaymentBack()
{
    Program program;
    program.found();
    program.workspace().takePayment(program.jane, {});
    QTRY_VERIFY(Program::shown<QDialog>("paymentDialog"));
    settle(program.window(), program.desk());
    QTest::keyClicks(Program::shown<QLineEdit>("reference"), u"slip 9"_s);
    Program::shown<QLineEdit>("amount_minor")->selectAll();
    QTest::keyClicks(Program::shown<QLineEdit>("amount_minor"), u"12.50"_s);
    goAwayFromADialog(program);
    QVERIFY(!Program::shown<QDialog>("paymentDialog"));
    comeBack(program);
    QTRY_VERIFY(Program::shown<QDialog>("paymentDialog"));
    settle(program.window(), program.desk()); // what they owe is there, and has not taken the amount's place
    QVERIFY(Program::shown<QDialog>("paymentDialog")->windowTitle().contains(u"Jane Nguyen"_s));
    QCOMPARE(textOf("amount_minor"), u"12.50"_s);
    QCOMPARE(textOf("reference"), u"slip 9"_s);
}

void UnsavedTest::anIdleLockBringsALetterBack()
{
    Program program;
    program.found();
    program.workspace().openPerson(program.jane);
    PeoplePlace *people = program.place<PeoplePlace>();
    QTRY_COMPARE(people->panel().page().name(), u"Jane Nguyen"_s);
    people->panel().page().showSection(u"requests"_s);
    QTRY_VERIFY(Program::shown<QPushButton>("letterWrite"));
    Program::shown<QPushButton>("letterWrite")->click();
    const auto text = [] {
        const auto *edit = Program::shown<QTextEdit>("letterText");
        return edit && !edit->isReadOnly() ? edit->toPlainText() : QString();
    };
    QTRY_VERIFY(!text().isEmpty());
    QTest::keyClicks(Program::shown<QTextEdit>("letterText"), u"Kindly "_s);
    const QString written = text();
    QVERIFY(written.contains(u"Kindly "_s));
    const int at = Program::shown<QTextEdit>("letterText")->textCursor().position();
    goAwayFromADialog(program);
    QVERIFY(!Program::shown<QDialog>("letterDialog"));
    comeBack(program);
    QTRY_COMPARE(text(), written);
    QCOMPARE(Program::shown<QTextEdit>("letterText")->textCursor().position(), at); // who goes on writing does so where they were
    QVERIFY(Program::shown<QDialog>("letterDialog")->windowTitle().contains(u"Jane Nguyen"_s));
}

void UnsavedTest::anIdleLockSaysThatItClosedAnImport()
{
    Program program;
    program.found();
    QVERIFY(program.place<RecordingsPlace>()->importRecording(program.janesAppointment, {program.folder() + u"/session.mkv"_s}));
    goAwayFromADialog(program);
    comeBack(program);
    QTRY_VERIFY(isAnywhere(u"The import of a recording was closed"_s));
}

void UnsavedTest::anotherUserGetsNothing()
{
    Program program;
    program.found();
    typeSomebody(program);
    goAway(program);
    program.signIn(u"Rita"_s, Program::ritasPassword);
    settle(program.window(), program.desk());
    QVERIFY(!program.place<PeoplePlace>()->panel().isEditing());
    QVERIFY(!isAnywhere(u"Zimmermann"_s));
    program.session().switchUser();
    program.signIn(u"Ada"_s, Program::adasPassword);
    settle(program.window(), program.desk());
    QVERIFY(!program.place<PeoplePlace>()->panel().isEditing());
    QVERIFY(!isAnywhere(u"Zimmermann"_s));
}

void UnsavedTest::whatIsKeptIsSealedForWhoLeftIt()
{
    Program program;
    program.found();
    LeftWork left;
    left.keep(program.desk(), QJsonObject{{u"typed"_s, u"Zimmermann"_s}});
    QVERIFY(!left.isEmpty());
    QCOMPARE(left.take(program.desk())[u"typed"_s].toString(), u"Zimmermann"_s);
    QVERIFY(left.isEmpty()); // once
    left.keep(program.desk(), QJsonObject{{u"typed"_s, u"Zimmermann"_s}});
    program.session().switchUser();
    program.signIn(u"Rita"_s, Program::ritasPassword);
    QVERIFY(left.take(program.desk()).isEmpty());
    QVERIFY(left.isEmpty());
}

void UnsavedTest::aSecondWindowAsksForItselfOnly()
{
    Program program;
    program.found();
    typeSomebody(program);
    program.session().newWindow(u"people"_s);
    MainWindow *second = nullptr;
    const auto isThere = [&] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(window); found && found != &program.window() && found->isVisible())
                second = found;
        }
        return second != nullptr;
    };
    QTRY_VERIFY(isThere());
    const QPointer<MainWindow> gone = second;
    second->close();
    QTRY_VERIFY(!gone);
    QVERIFY(!question());
    QCOMPARE(textOf("family_name"), u"Zimmermann"_s);
}

QTEST_MAIN(UnsavedTest)
#include "UnsavedTest.moc"
