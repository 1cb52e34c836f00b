// A psychologist's notes in the whole program, by real keys: from the calendar into the editor, over a lock, to the signature. And
// that none of it is there for the front desk. How many keys and how long what is done many times a day took is printed beside what was
// aimed at, for a person to judge.
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/door/Queries.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/documents/DocumentPage.h"
#include "ui/documents/DocumentTable.h"
#include "ui/documents/DocumentsPlace.h"
#include "ui/notes/NoteEditor.h"
#include "ui/notes/NotePane.h"
#include "ui/notes/NotesPlace.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QFile>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QWindow>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"pelican brushes quiet lamp"_s;

int pressed = 0;

void press(QKeyCombination key)
{
    QTest::keyClick(QGuiApplication::focusWindow(), key.key(), key.keyboardModifiers());
    ++pressed;
}

void type(const char *text)
{
    for (; *text; ++text, ++pressed)
        QTest::keyClick(QGuiApplication::focusWindow(), *text);
}

QTextEdit *field(NotesPlace *place)
{
    NoteEditor *editor = place ? place->pane().editor() : nullptr;
    return editor ? editor->findChild<QTextEdit *>(u"noteSection0"_s) : nullptr;
}

QVector<NoteEntry> notesOf(Program &program, const QUuid &person)
{
    return program.wait(program.desk().ask(PersonNotes{person, {}, {}, {}, 10}));
}

} // namespace

class PsychologistDayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNoteGoesFromTheCalendarOverALockToItsSignature();
    void theFrontDeskSeesNothingOfNotes();
    void theNextNoteOpensWhereOneIsSigned();
    void aDocumentIsFoundAndReadByKeys();
    void cleanupTestCase();

private:
    static void signInAsLena(Program &program)
    {
        program.found();
        program.addUser(u"Lena Lee"_s, u"lena"_s, Role::Psychologist, password);
        program.session().switchUser();
        program.signIn(u"Lena"_s, password);
    }
    void begin()
    {
        pressed = 0;
        m_clock.start();
    }
    void done(const char *what, const char *target)
    {
        m_table.append(QStringLiteral("%1 | %2 keys, %3 ms | %4").arg(QLatin1StringView(what), -30).arg(pressed, 2).arg(m_clock.elapsed(), 4).arg(QLatin1StringView(target)));
    }

    QStringList m_table;
    QElapsedTimer m_clock;
};

void PsychologistDayTest::cleanupTestCase()
{
    qInfo("%-30s | %-16s | %s", "a psychologist", "took", "aimed at");
    for (const QString &line : std::as_const(m_table))
        qInfo("%s", qPrintable(line));
}

void PsychologistDayTest::theNextNoteOpensWhereOneIsSigned()
{
    Program program;
    program.found();
    program.addUser(u"Lena Lee"_s, u"lena"_s, Role::Psychologist, password);
    Desk &desk = program.desk();
    program.wait(desk.run(GiveConsent{.person = program.jane, .formVersion = u"3"_s}));
    const auto booked = program.wait(desk.ask(OpenAppointment{program.janesAppointment})).appointment;
    for (const int hour : {9, 11}) {
        BookAppointment held;
        held.serviceId = booked.serviceId;
        held.practitionerId = booked.practitionerId;
        held.patients = {idText(program.jane)};
        held.start = {desk.parts().zones.toWall(desk.parts().clock.now(), booked.zone)->date.addDays(-1), QTime(hour, 0)};
        held.status = AppointmentStatus::Completed;
        held.despiteClash = u"entered afterwards"_s;
        program.wait(desk.run(held));
    }
    program.session().switchUser();
    program.signIn(u"Lena"_s, password);
    program.workspace().goTo(u"notes"_s);
    auto *place = program.place<NotesPlace>();
    QTRY_VERIFY(Program::shown<QAbstractItemView>("notesToDo") && Program::shown<QAbstractItemView>("notesToDo")->model()->rowCount() >= 2);
    Program::shown<QAbstractItemView>("notesToDo")->setFocus();
    begin();
    press(Qt::Key_Return);
    QTRY_VERIFY(field(place) && field(place)->hasFocus());
    const QUuid first = place->pane().appointment();
    type("Slept better.");
    press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(field(place) && field(place)->hasFocus() && !place->pane().appointment().isNull() && place->pane().appointment() != first);
    done("sign, and the next opens", "Ctrl+Enter signs and opens the next");
    const auto notes = notesOf(program, program.jane);
    QCOMPARE(notes.size(), 1);
    QVERIFY(notes.first().status == NoteStatus::Signed && notes.first().appointment == first);
}

void PsychologistDayTest::aDocumentIsFoundAndReadByKeys()
{
    Program program;
    signInAsLena(program);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear colleague,\n\nsleep has improved.\n") > 0);
    file.close();
    const auto taken = DocumentIntake(*program.desk().parts().vault).take(program.jane, file.fileName());
    QVERIFY(taken);
    AddDocument add;
    add.person = program.jane;
    add.title = u"Report to the GP"_s;
    add.kind = DocumentKind::Report;
    add.privacy = Privacy::Confidential;
    add.file = *taken;
    program.wait(program.desk().run(add));
    program.workspace().goTo(u"documents"_s);
    auto *place = program.place<DocumentsPlace>();
    QTRY_COMPARE(place->table().rows().rowCount(), 1);
    begin();
    press(QKeyCombination(Qt::ControlModifier, Qt::Key_F));
    type("gp");
    press(Qt::Key_Down);
    QTRY_VERIFY(place->table().view().hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(place->page().opened().document.title, u"Report to the GP"_s);
    QTRY_VERIFY(!place->isLoading());
    done("find and read a document", "part of its title, Enter");
}

void PsychologistDayTest::aNoteGoesFromTheCalendarOverALockToItsSignature()
{
    Program program;
    program.found();
    program.addUser(u"Lena Lee"_s, u"lena"_s, Role::Psychologist, password);
    program.session().switchUser();
    program.signIn(u"Lena"_s, password);
    program.workspace().openDay(program.day);
    TimeGrid *grid = program.place<CalendarPlace>()->grid();
    QTRY_VERIFY(grid->entry(program.janesAppointment));
    grid->setFocus();
    grid->select(program.janesAppointment);
    press(Qt::CTRL | Qt::Key_E);
    QTRY_COMPARE(program.workspace().current()->placeId(), u"notes"_s);
    QTRY_VERIFY(field(program.place<NotesPlace>()) && field(program.place<NotesPlace>())->hasFocus());
    type("Came early");
    press(Qt::CTRL | Qt::Key_L); // without a pause in which it might have been saved
    QTRY_VERIFY(Program::shown<QWidget>("users"));
    program.typePassword(password);
    QTRY_VERIFY(program.session().workspace());
    QTRY_VERIFY(field(program.place<NotesPlace>()));
    QCOMPARE(field(program.place<NotesPlace>())->toPlainText(), u"Came early"_s);
    program.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&program.window()));
    QCOMPARE(program.workspace().current()->placeId(), u"notes"_s);
    field(program.place<NotesPlace>())->setFocus();
    press(Qt::CTRL | Qt::Key_Return);
    QTRY_COMPARE(notesOf(program, program.jane).first().status, NoteStatus::Signed);
    QCOMPARE(notesOf(program, program.jane).first().appointment, program.janesAppointment);
    // And it stands on her page.
    program.workspace().openPerson(program.jane);
    auto *people = program.place<PeoplePlace>();
    QTRY_COMPARE(people->panel().page().page().contact.id, program.jane);
    people->panel().page().showSection(u"notes"_s);
    QTRY_VERIFY(Program::shown<QAbstractItemView>("personNoteList"));
    QTRY_COMPARE(Program::shown<QAbstractItemView>("personNoteList")->model()->rowCount(), 1);
}

void PsychologistDayTest::theFrontDeskSeesNothingOfNotes()
{
    Program program;
    program.found();
    program.session().switchUser();
    program.signIn(u"Rita"_s, Program::ritasPassword);
    QVERIFY(!program.place<NotesPlace>());
    for (const QAction *action : program.workspace().actions().all())
        QVERIFY2(!action->objectName().startsWith(u"notes.") && action->objectName() != u"go.notes" && !action->objectName().endsWith(u".note"), qPrintable(action->objectName()));
    program.workspace().openPerson(program.jane);
    auto *people = program.place<PeoplePlace>();
    QTRY_COMPARE(people->panel().page().page().contact.id, program.jane);
    const auto *tabs = people->findChild<QTabWidget *>(u"personTabs"_s);
    for (int i = 0; i < tabs->count(); ++i)
        QVERIFY(tabs->tabText(i) != u"Notes");
}

QTEST_MAIN(PsychologistDayTest)
#include "PsychologistDayTest.moc"
