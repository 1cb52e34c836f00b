// A psychologist's notes in the whole program, by real keys: from the calendar into the editor, over a lock, to the signature. And
// that none of it is there for the front desk.
#include "services/practice/door/Queries.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"
#include "ui/notes/NoteEditor.h"
#include "ui/notes/NotePane.h"
#include "ui/notes/NotesPlace.h"

#include <QAbstractItemView>
#include <QTabWidget>
#include <QTextEdit>
#include <QWindow>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"pelican brushes quiet lamp"_s;

void press(QKeyCombination key)
{
    QTest::keyClick(QGuiApplication::focusWindow(), key.key(), key.keyboardModifiers());
}

void type(const char *text)
{
    for (; *text; ++text)
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
};

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
