// A psychologist's recordings in the whole program, without a mouse: real key events, a real film in the vault. What comes of them
// is asserted; how many keys and how long it took is printed beside what was aimed at, for a person to judge.
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/video/VideoCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "tests/ui/recordings/TestMedia.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/notes/NoteEditor.h"
#include "ui/notes/NotePane.h"
#include "ui/notes/NotesPlace.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/recordings/ShareDialog.h"
#include "ui/shell/Workspace.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTextEdit>
#include <QWindow>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class RecordingDayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theDayByKeyboard();
    void aLockStopsAndBlanksIt();
    void anotherUserFindsNothingOfIt();

private:
    struct Room {
        explicit Room(const QString &film);
        RecordingPage &page() { return program.place<RecordingsPlace>()->page(); }
        MediaSession &session() { return page().player().session(); }
        void openByKey() { choose(program.janesAppointment, program.day); }
        void choose(const QUuid &appointment, const QDate &on)
        {
            program.workspace().openDay(on);
            TimeGrid *grid = program.place<CalendarPlace>()->grid();
            if (!QTest::qWaitFor([&] { return grid->entry(appointment) != nullptr; }, 10'000))
                qFatal("the day is not shown");
            grid->setFocus();
            grid->select(appointment);
        }
        Program program;
        QUuid recording;
        QUuid meeting; ///< by video, now
        QDate today;
    };
    Q_INVOKABLE void open(const QUrl &address) { m_opened = address; }
    void press(QKeyCombination key)
    {
        QTest::keyClick(QGuiApplication::focusWindow(), key.key(), key.keyboardModifiers());
        ++m_pressed;
    }
    void type(const char *text)
    {
        for (; *text; ++text, ++m_pressed)
            QTest::keyClick(QGuiApplication::focusWindow(), *text);
    }
    void begin()
    {
        m_pressed = 0;
        m_clock.start();
    }
    void done(const char *what, const char *target)
    {
        m_table.append(QStringLiteral("%1 | %2 keys, %3 ms | %4").arg(QLatin1StringView(what), -30).arg(m_pressed, 2).arg(m_clock.elapsed(), 4).arg(QLatin1StringView(target)));
    }

    static constexpr int seconds = 150; ///< longer than what is shared of it
    static const QString password;
    QTemporaryDir m_folder;
    TestMedia m_media;
    QString m_film;
    QStringList m_table;
    QUrl m_opened; ///< what a browser would have been given
    QElapsedTimer m_clock;
    int m_pressed = 0;
};

const QString RecordingDayTest::password = u"pelican brushes quiet lamp"_s;

RecordingDayTest::Room::Room(const QString &film)
{
    program.found();
    program.addUser(u"Lena Lee"_s, u"lena"_s, Role::Psychologist, password);
    program.addUser(u"Sol Supervisor"_s, u"sol"_s, Role::PracticeManager, password);
    Desk &desk = program.desk();
    program.wait(desk.run(GiveConsent{.person = program.jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s}));
    const ImportCheck check = program.wait(desk.ask(CheckRecordingImport{program.janesAppointment}));
    RecordingFile file{film, u"Jane"_s};
    file.durationMs = seconds * 1000;
    const auto taken = RecordingImport(*desk.parts().vault, desk.parts().ids).take(check, {file}, {});
    if (!taken)
        qFatal("the film was not taken in");
    recording = taken->recording;
    program.wait(desk.run(*taken));
    program.wait(desk.run(SetVideoService{.provider = u"jitsi"_s, .account = u"praxis"_s, .domain = u"meet.example.org"_s, .secret = u"secret"_s}));
    program.wait(desk.run(GiveConsent{.person = program.jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_s, .emergencyPlan = u"calls 000"_s}));
    const auto booked = program.wait(desk.ask(OpenAppointment{program.janesAppointment})).appointment;
    BookAppointment now;
    now.id = desk.parts().ids.next();
    now.serviceId = booked.serviceId;
    now.practitionerId = booked.practitionerId;
    now.patients = {idText(program.jane)};
    now.start = *desk.parts().zones.toWall(desk.parts().clock.now(), booked.zone);
    now.start.time = QTime(now.start.time.hour(), now.start.time.minute());
    now.isVideo = true;
    now.despiteClash = u"a test at whatever hour"_s;
    program.wait(desk.run(now));
    meeting = now.id;
    today = now.start.date;
    program.session().switchUser();
    program.signIn(u"Lena"_s, password);
}

void RecordingDayTest::initTestCase()
{
    const QByteArray film = m_media.film(u"session.mkv"_s, seconds, {u"-c:v"_s, u"libvpx"_s, u"-b:v"_s, u"400k"_s, u"-g"_s, u"25"_s, u"-c:a"_s, u"libopus"_s});
    QVERIFY2(!film.isEmpty(), "ffmpeg makes the media of this test");
    m_film = m_folder.filePath(u"session.mkv"_s);
    QFile file(m_film);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(film) == film.size());
    QDesktopServices::setUrlHandler(u"https"_s, this, "open");
}

void RecordingDayTest::cleanupTestCase()
{
    QDesktopServices::unsetUrlHandler(u"https"_s);
    qInfo("%-30s | %-16s | %s", "a psychologist", "took", "aimed at");
    for (const QString &line : std::as_const(m_table))
        qInfo("%s", qPrintable(line));
}

void RecordingDayTest::theDayByKeyboard()
{
    Room room(m_film);
    room.openByKey();
    begin();
    press(Qt::CTRL | Qt::Key_Return);
    QTRY_COMPARE(room.program.workspace().current()->placeId(), u"people"_s);
    done("next client's record", "one key");

    // What matters before the session stands beside it; the browser opens its room, and whoever waits there is let in there.
    m_opened.clear();
    room.choose(room.meeting, room.today);
    QTRY_VERIFY(Program::shown<QPushButton>("meetingJoin") && Program::shown<QPushButton>("meetingJoin")->isEnabled());
    const auto told = [](const char *name) { return Program::shown<QLabel>(name) ? Program::shown<QLabel>(name)->text() : QString(); };
    QTRY_VERIFY(told("meetingEmergency").contains(u"Ana, 0412 345 678") && told("meetingConsents").contains(u"Agrees to being recorded"));
    begin();
    press(Qt::CTRL | Qt::Key_J);
    QTRY_COMPARE(m_opened.host(), u"meet.example.org"_s);
    done("start the session", "one click on the tile, then Admit");

    // Where they left it, in the middle of a picture: on a border it is either of two.
    constexpr qint64 left = 60'020;
    room.program.wait(room.program.desk().run(KeepRecordingPlace{room.recording, left}));
    room.openByKey();
    begin();
    press(Qt::CTRL | Qt::Key_Space);
    QTRY_COMPARE(room.program.workspace().current()->placeId(), u"recordings"_s);
    QTRY_VERIFY(room.session().isSettled() && !room.session().picture(0).isNull());
    done("replay", "Enter on the appointment; where it was left");
    QCOMPARE(room.session().position(), left);
    QCOMPARE(TestMedia::numberOf(room.session().picture(0)), TestMedia::numberAt(left));

    begin();
    press(Qt::Key_L);
    QTRY_COMPARE(room.session().position(), left + 10'000);
    press(Qt::Key_Left);
    QTRY_VERIFY(room.session().position() == left + 5'000 && room.session().isSettled());
    done("move within it", "-5 s, J K L");
    QCOMPARE(TestMedia::numberOf(room.session().picture(0)), TestMedia::numberAt(left + 5'000));

    press(Qt::Key_K);
    QTRY_VERIFY(room.session().isRunning());
    begin();
    press(Qt::Key_M);
    const auto markers = [&] { return room.program.wait(room.program.desk().ask(RecordingMarkers{room.recording})); };
    QTRY_VERIFY(Program::shown<QLineEdit>("markerNote") && Program::shown<QLineEdit>("markerNote")->hasFocus());
    type("turn");
    press(Qt::Key_Return);
    QTRY_VERIFY(markers().size() == 1 && markers().first().note == u"turn");
    QVERIFY(room.session().isRunning());
    done("mark a moment", "M, type, Enter, without pausing");
    press(Qt::Key_K);
    QTRY_VERIFY(!room.session().isRunning());

    // Supervision: a part, to a person, until a date.
    begin();
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    QTRY_VERIFY(room.program.window().findChild<ShareDialog *>());
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"shareWith");
    auto *with = Program::shown<QComboBox>("shareWith");
    QTRY_VERIFY(with->count() > 1 && with->currentIndex() < 0 && !Program::shown<QPushButton>("shareStart")->isEnabled());
    type("s");
    QCOMPARE(with->currentText(), u"Sol Supervisor"_s);
    auto *until = Program::shown<QDateEdit>("shareExpires");
    QVERIFY(until && Program::shown<QRadioButton>("sharePart")->isChecked()); // the two minutes around what was heard last
    for (int i = 0; i < 20 && !until->hasFocus(); ++i)
        press(Qt::SHIFT | Qt::Key_Tab);
    QVERIFY(until->hasFocus());
    const QUuid chosen = with->currentData().toUuid();
    press(Qt::Key_Home);
    for (int i = 0; i < 7 && until->date().dayOfWeek() != Qt::Friday; ++i)
        press(Qt::Key_Down);
    const QDate friday = until->date();
    QCOMPARE(friday.dayOfWeek(), static_cast<int>(Qt::Friday));
    press(Qt::Key_Return);
    const auto shares = [&] { return room.program.wait(room.program.desk().ask(RecordingShares{room.recording})); };
    QTRY_COMPARE(shares().size(), 1);
    done("share two minutes until Friday", "2 steps");
    const RecordingShare share = shares().first().share;
    QCOMPARE(share.untilMs - share.fromMs, 120'000);
    QCOMPARE(shares().first().userName, u"Sol Supervisor"_s);
    QCOMPARE(share.userId, chosen);
    const auto zone = room.program.wait(room.program.desk().ask(OpenAppointment{room.program.janesAppointment})).appointment.zone;
    QCOMPARE(room.program.desk().parts().zones.toWall(Instant{share.expiresAt.ms - 1}, zone)->date, friday);
    QTRY_VERIFY(!room.program.window().findChild<ShareDialog *>());
    // Without a window manager nobody gives the focus back to the window that had it.
    room.program.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&room.program.window()));

    room.openByKey();
    begin();
    press(Qt::CTRL | Qt::Key_E);
    QTRY_COMPARE(room.program.workspace().current()->placeId(), u"notes"_s);
    const auto editor = [&] {
        NoteEditor *note = room.program.place<NotesPlace>()->pane().editor();
        return note ? note->findChild<QTextEdit *>(u"noteSection0"_s) : nullptr;
    };
    QTRY_VERIFY(editor() && editor()->hasFocus());
    type("Slept better.");
    press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(([&] {
        const auto notes = room.program.wait(room.program.desk().ask(PersonNotes{room.program.jane, {}, {}, {}, 10}));
        return notes.size() == 1 && notes.first().status == NoteStatus::Signed;
    })());
    done("write and sign", "Ctrl+Enter signs and opens the next");
}

void RecordingDayTest::aLockStopsAndBlanksIt()
{
    Room room(m_film);
    room.openByKey();
    press(Qt::CTRL | Qt::Key_Space);
    QTRY_VERIFY(room.session().isSettled());
    press(Qt::Key_K);
    QTRY_VERIFY(room.session().isRunning());
    const QPointer<MediaSession> playing(&room.session());
    press(Qt::CTRL | Qt::Key_L);
    QTRY_VERIFY(Program::shown<QWidget>("users"));
    QVERIFY(playing.isNull()); // neither sound nor picture is left anywhere
    for (const QWidget *window : QApplication::topLevelWidgets())
        QVERIFY(!window->findChild<PlayerView *>());
    room.program.typePassword(password);
    QTRY_VERIFY(room.program.session().workspace());
    QTRY_VERIFY(room.program.place<RecordingsPlace>());
    QTRY_COMPARE(room.program.place<RecordingsPlace>()->page().recording(), room.recording); // where they were
    QVERIFY(!room.session().isRunning());
    // It stood somewhere in the first seconds, and goes on there.
    QVERIFY(room.program.wait(room.program.desk().ask(OpenRecording{room.recording, {}})).positionMs < seconds * 1000);
}

void RecordingDayTest::anotherUserFindsNothingOfIt()
{
    Room room(m_film);
    room.openByKey();
    press(Qt::CTRL | Qt::Key_Space);
    QTRY_VERIFY(room.session().isSettled());
    const QPointer<MediaSession> playing(&room.session());
    room.program.session().switchUser();
    QTRY_VERIFY(Program::shown<QWidget>("users"));
    QVERIFY(playing.isNull());
    room.program.signIn(u"Rita"_s, Program::ritasPassword);
    QVERIFY(!room.program.place<RecordingsPlace>());
    for (const QAction *action : room.program.workspace().actions().all())
        QVERIFY2(!action->objectName().startsWith(u"player.") && action->objectName() != u"calendar.recording" && action->objectName() != u"go.recordings", qPrintable(action->objectName()));
}

QTEST_MAIN(RecordingDayTest)
#include "RecordingDayTest.moc"
