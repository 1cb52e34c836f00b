// A morning at the front desk without a mouse: real key events into the window of the whole program. What comes of them is
// asserted; how many keys and how long it took is printed beside what was aimed at, for a person to judge.
#include "models/records/Contact.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/door/Queries.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/shell/Workspace.h"

#include <QElapsedTimer>
#include <QWindow>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

/// Two hands on a keyboard. A key goes to the window, and the program finds out whose it is.
class Hands {
public:
    void press(QKeyCombination key)
    {
        QTest::keyClick(QGuiApplication::focusWindow(), key.key(), key.keyboardModifiers());
        ++m_keys;
    }
    void press(std::initializer_list<QKeyCombination> keys)
    {
        for (const QKeyCombination key : keys)
            press(key);
    }
    void type(const char *text)
    {
        for (; *text; ++text, ++m_keys)
            QTest::keyClick(QGuiApplication::focusWindow(), *text);
    }
    [[nodiscard]] int keys() const { return m_keys; }

private:
    int m_keys = 0;
};

} // namespace

class KeyboardDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(Program::Hours::Weekdays); }
    void cleanup() { m_program.reset(); }
    void cleanupTestCase();

    void theCallerIsFound();
    void anExistingClientIsBooked();
    void aNewClientIsBooked();
    void theEarliestSlotIsBooked();
    void whereNothingIsFreeNoKeyReachesTheCalendarBehind();
    void tenWeeklySessionsAreBooked();
    void anAppointmentIsMovedToTheNextHour();
    void anAppointmentIsMovedToAnotherMonth();
    void whatIsHeldIsMovedToTheNextFreeTimeOfItsLength();
    void anAppointmentIsMadeLonger();
    void somebodyIsCheckedIn();
    void anAppointmentIsCancelledAndTheCancellationTakenBack();
    void somebodyDidNotComeAndOwesAFee();
    void theRecordOfTheNextClientIsOpened();
    void whatIsDoneIsUndoneAndDoneAgain();
    void noTwoActionsAnswerToOneKey();

private:
    void start(Program::Hours hours);
    [[nodiscard]] TimeGrid &grid() { return *m_program->place<CalendarPlace>()->grid(); }
    [[nodiscard]] CalendarEntry shown(const QUuid &id)
    {
        const CalendarEntry *entry = grid().entry(id);
        return entry ? *entry : CalendarEntry{};
    }
    /// All appointments of a client.
    [[nodiscard]] QVector<CalendarEntry> of(const QUuid &client)
    {
        PersonAppointments question;
        question.person = client;
        question.limit = 50;
        return m_program->wait(m_program->desk().ask(question));
    }
    [[nodiscard]] QUuid practitioner(int column) { return grid().content().columns.at(column).lane.id; }
    void cursorAt(int hour, int column = 0);
    void chooseJane();
    void done(const char *what, const char *target)
    {
        m_table.append(QStringLiteral("%1 | %2 keys + %3, %4 ms | %5").arg(QLatin1StringView(what), -34).arg(m_hands.keys() - m_way, 2).arg(m_way, 2).arg(m_clock.elapsed(), 4).arg(QLatin1StringView(target)));
        m_way = 0;
    }

    std::unique_ptr<Program> m_program;
    Hands m_hands;
    int m_way = 0; ///< of its keys, those that led to the slot or the appointment
    QElapsedTimer m_clock;
    QStringList m_table;
};

void KeyboardDeskTest::start(Program::Hours hours)
{
    m_program.reset();
    m_program = std::make_unique<Program>();
    m_program->found(hours);
    m_program->session().switchUser();
    m_program->signIn(QStringLiteral("Rita"), Program::ritasPassword);
    m_program->workspace().openDay(m_program->day);
    QTRY_COMPARE(grid().content().columns.size(), 2);
    QTRY_VERIFY(!shown(m_program->janesAppointment).id.isNull());
    grid().setFocus();
    drain(m_program->desk());
    m_way = 0;
    m_hands = {};
    m_clock.start();
}

/// To a free slot of the day, as somebody at the desk goes there.
void KeyboardDeskTest::cursorAt(int hour, int column)
{
    const int before = m_hands.keys();
    m_hands.press(Qt::Key_Home);
    while (grid().slotAtCursor().practitioner != practitioner(column))
        m_hands.press(Qt::Key_Right);
    for (int guard = 0; guard < 60 && grid().slotAtCursor().minute < hour * 60; ++guard)
        m_hands.press(Qt::Key_Down);
    for (int guard = 0; guard < 60 && grid().slotAtCursor().minute > hour * 60; ++guard)
        m_hands.press(Qt::Key_Up);
    QCOMPARE(grid().slotAtCursor().minute, hour * 60);
    m_way = m_hands.keys() - before;
}

/// Tab goes from appointment to appointment.
void KeyboardDeskTest::chooseJane()
{
    const int before = m_hands.keys();
    for (int guard = 0; guard < 10 && grid().selected() != m_program->janesAppointment; ++guard)
        m_hands.press(guard == 0 ? Qt::Key_Home : Qt::Key_Tab);
    QCOMPARE(grid().selected(), m_program->janesAppointment);
    m_way = m_hands.keys() - before;
}

void KeyboardDeskTest::cleanupTestCase()
{
    qInfo("%-34s | %-23s | %s", "at the front desk", "took (+ to get there)", "aimed at");
    for (const QString &line : std::as_const(m_table))
        qInfo("%s", qPrintable(line));
}

void KeyboardDeskTest::theCallerIsFound()
{
    m_hands.press(Qt::CTRL | Qt::Key_K);
    m_hands.type("ngu");
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(m_program->workspace().current()->placeId(), u"people"_s);
    QTRY_COMPARE(m_program->place<PeoplePlace>()->panel().page().person(), m_program->jane);
    done("find the caller", "part of a name + Enter; results within 50 ms");
}

void KeyboardDeskTest::anExistingClientIsBooked()
{
    cursorAt(11);
    m_hands.press(Qt::Key_Return);
    m_hands.type("tan");
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(of(m_program->tom).size(), 1);
    const CalendarEntry booked = of(m_program->tom).front();
    QTRY_COMPARE(grid().selected(), booked.id);
    done("book an existing client", "Enter, letters, Enter: at most 8 keys, 5 s with the typing");
    QCOMPARE(booked.start, (WallTime{m_program->day, QTime(11, 0)}));
    QCOMPARE(booked.practitioner, practitioner(0));
    QTRY_VERIFY(grid().hasFocus());
}

void KeyboardDeskTest::aNewClientIsBooked()
{
    cursorAt(11);
    m_hands.press(Qt::Key_Return);
    m_hands.type("rosa quist");
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"newBirthDate"_s);
    m_hands.type("21/3/1984");
    m_hands.press(Qt::Key_Tab);
    m_hands.type("0412345678");
    m_hands.press(Qt::Key_Return);
    QTRY_VERIFY(!grid().selected().isNull());
    done("book a new client", "+ 3 fields, duplicates said while typing");
    const CalendarEntry booked = shown(grid().selected());
    QCOMPARE(booked.people, u"Rosa Quist"_s);
    const auto rosa = m_program->wait(m_program->desk().ask(Get<Contact>{booked.person}));
    QCOMPARE(rosa->birthDate, QDate(1984, 3, 21));
    QCOMPARE(rosa->mobilePhone, u"0412345678"_s);
}

void KeyboardDeskTest::theEarliestSlotIsBooked()
{
    m_hands.press(Qt::Key_F8);
    QTRY_VERIFY(Program::shown<QWidget>("openings"));
    m_hands.press({Qt::Key_Down, Qt::Key_Return});
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    m_hands.type("tan");
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(of(m_program->tom).size(), 1);
    done("earliest slot", "one key, arrow, Enter, over all practitioners (+ who it is for)");
}

void KeyboardDeskTest::whereNothingIsFreeNoKeyReachesTheCalendarBehind()
{
    start(Program::Hours::None);
    cursorAt(12);
    m_hands.press(Qt::Key_F8);
    QTRY_VERIFY(Program::shown<QWidget>("openings"));
    m_hands.press({Qt::Key_Down, Qt::Key_Return});
    drain(m_program->desk());
    QVERIFY(!Program::shown<QWidget>("booking"));
    m_hands.press(Qt::Key_Escape);
    QTRY_VERIFY(!Program::shown<QWidget>("openings"));
    QVERIFY(grid().hasFocus());
}

void KeyboardDeskTest::tenWeeklySessionsAreBooked()
{
    cursorAt(12);
    m_hands.press(Qt::Key_Return);
    QTRY_VERIFY(Program::shown<QWidget>("booking"));
    for (int i = 0; i < 12 && QApplication::focusWidget()->objectName() != u"repeat"; ++i)
        m_hands.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"repeat"_s);
    m_hands.type("weekly x 10");
    while (QApplication::focusWidget()->objectName() != u"who")
        m_hands.press(Qt::SHIFT | Qt::Key_Tab);
    m_hands.type("tan");
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(of(m_program->tom).size(), 10);
    done("ten weekly sessions", "one line \"weekly x 10\", clashes said before saving");
}

void KeyboardDeskTest::anAppointmentIsMovedToTheNextHour()
{
    chooseJane();
    m_hands.press(Qt::CTRL | Qt::Key_X);
    for (int i = 0; i < 5; ++i)
        m_hands.press(Qt::Key_Down);
    const QTime wanted = grid().slotAtCursor().start().time;
    QCOMPARE(wanted, QTime(11, 0)); // after Ana's with the other
    m_hands.press({Qt::Key_Right, Qt::CTRL | Qt::Key_V});
    QTRY_COMPARE(shown(m_program->janesAppointment).start.time, wanted);
    done("move to another time and person", "Ctrl+X, arrows, Ctrl+V");
    QCOMPARE(shown(m_program->janesAppointment).practitioner, practitioner(1));
}

void KeyboardDeskTest::anAppointmentIsMovedToAnotherMonth()
{
    chooseJane();
    m_hands.press({Qt::CTRL | Qt::Key_X, Qt::Key_F6, Qt::Key_PageDown, Qt::Key_Return});
    const QDate there = m_program->day.addMonths(1);
    QTRY_COMPARE(m_program->place<CalendarPlace>()->view().mode, CalendarMode::Day);
    QCOMPARE(m_program->place<CalendarPlace>()->view().date, there);
    m_hands.press(Qt::CTRL | Qt::Key_V);
    QTRY_COMPARE(shown(m_program->janesAppointment).start, (WallTime{there, QTime(9, 0)}));
    done("move to another month", "Ctrl+X ... Ctrl+V");
}

void KeyboardDeskTest::whatIsHeldIsMovedToTheNextFreeTimeOfItsLength()
{
    // Two hours: the hour before Jane's nine o'clock is free and too short.
    MoveAppointment longer;
    longer.appointment = m_program->janesAppointment;
    longer.start = {m_program->day, QTime(9, 0)};
    longer.length = 120;
    m_program->wait(m_program->desk().run(longer));
    QTRY_COMPARE(shown(m_program->janesAppointment).length, 120);
    m_hands = {};
    m_clock.start();
    chooseJane();
    m_hands.press({Qt::CTRL | Qt::Key_X, Qt::Key_F8});
    QTRY_VERIFY(Program::shown<QWidget>("openings"));
    m_hands.press({Qt::Key_Down, Qt::Key_Return});
    const auto moved = [this] {
        const auto appointment = m_program->wait(m_program->desk().ask(Get<Appointment>{m_program->janesAppointment}));
        return appointment->startWall != WallTime{m_program->day, QTime(9, 0)} && appointment->durationMinutes == 120;
    };
    QTRY_VERIFY(moved());
    done("move to the next free time", "one key, arrow, Enter");
    QVERIFY(!Program::shown<QWidget>("booking"));
    QVERIFY(!Program::shown<QWidget>("clash"));
}

void KeyboardDeskTest::anAppointmentIsMadeLonger()
{
    const int before = shown(m_program->janesAppointment).length;
    chooseJane();
    m_hands.press(Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    QTRY_COMPARE(shown(m_program->janesAppointment).length, before + 15);
    done("make an appointment longer", "one key for a quarter of an hour");
}

void KeyboardDeskTest::somebodyIsCheckedIn()
{
    chooseJane();
    m_hands.press(Qt::Key_F5);
    QTRY_COMPARE(shown(m_program->janesAppointment).status, AppointmentStatus::Arrived);
    done("check somebody in", "one key");
}

void KeyboardDeskTest::anAppointmentIsCancelledAndTheCancellationTakenBack()
{
    chooseJane();
    m_hands.press(Qt::Key_Delete);
    QTRY_VERIFY(Program::shown<QWidget>("end"));
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(shown(m_program->janesAppointment).status, AppointmentStatus::Cancelled);
    done("cancel", "one key + Enter; nothing is sent for 3 minutes");
    QTRY_VERIFY(m_program->workspace().actions().find(u"edit.undo"_s)->isEnabled());
    m_hands = {};
    m_clock.start();
    m_hands.press(Qt::CTRL | Qt::Key_Z);
    QTRY_COMPARE(shown(m_program->janesAppointment).status, AppointmentStatus::Scheduled);
    done("take a cancellation back", "one key");
}

void KeyboardDeskTest::somebodyDidNotComeAndOwesAFee()
{
    chooseJane();
    m_hands.press(Qt::SHIFT | Qt::Key_Delete);
    QTRY_VERIFY(Program::shown<QWidget>("end"));
    while (QApplication::focusWidget()->objectName() != u"fee")
        m_hands.press(Qt::SHIFT | Qt::Key_Tab);
    m_hands.type("50");
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(shown(m_program->janesAppointment).status, AppointmentStatus::NoShow);
    done("no-show with fee", "one key + Enter (+ the amount)");
    const auto appointment = m_program->wait(m_program->desk().ask(Get<Appointment>{m_program->janesAppointment}));
    QCOMPARE(appointment->feeMinor, 5000);
}

void KeyboardDeskTest::theRecordOfTheNextClientIsOpened()
{
    chooseJane();
    m_hands.press(Qt::CTRL | Qt::Key_Return);
    QTRY_COMPARE(m_program->workspace().current()->placeId(), u"people"_s);
    QTRY_COMPARE(m_program->place<PeoplePlace>()->panel().page().person(), m_program->jane);
    done("next client's record", "one key (+ one to choose the appointment)");
}

void KeyboardDeskTest::whatIsDoneIsUndoneAndDoneAgain()
{
    cursorAt(11);
    m_hands.press(Qt::Key_Return);
    m_hands.type("tan");
    m_hands.press(Qt::Key_Return);
    QTRY_COMPARE(of(m_program->tom).size(), 1);
    QTRY_VERIFY(m_program->workspace().actions().find(u"edit.undo"_s)->isEnabled());
    m_hands.press(Qt::CTRL | Qt::Key_Z);
    QTRY_COMPARE(of(m_program->tom).size(), 0);
    QTRY_VERIFY(m_program->workspace().actions().find(u"edit.redo"_s)->isEnabled());
    m_hands.press(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    QTRY_COMPARE(of(m_program->tom).size(), 1);
}

void KeyboardDeskTest::noTwoActionsAnswerToOneKey()
{
    Actions &actions = m_program->workspace().actions();
    QStringList clashes;
    for (const QAction *action : actions.all()) {
        for (const QKeySequence &key : action->shortcuts()) {
            for (const QAction *other : actions.clashes(action->objectName(), key))
                clashes.append(action->objectName() + u' ' + key.toString() + u' ' + other->objectName());
        }
    }
    QCOMPARE(clashes, QStringList{});
}

QTEST_MAIN(KeyboardDeskTest)
#include "KeyboardDeskTest.moc"
