// The whole desktop at work, until somebody ends it: `PlayingDesk FILM OUT`. It takes FILM into the vault, signs a psychologist in by
// keyboard, plays, seeks, hands a copy out into the folder OUT, and says each step once it is done. It never ends by itself.
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/secrets/HardenProcess.h"
#include "tests/ui/program/Program.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/recordings/Handout.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/shell/Workspace.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &what)
{
    std::printf("%s\n", qPrintable(what));
    std::fflush(stdout);
}

void must(bool done, const char *what)
{
    if (!done)
        qFatal("%s", what);
}

QUuid recorded(Program &program, const QString &film)
{
    Desk &desk = program.desk();
    program.wait(desk.run(GiveConsent{.person = program.jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s}));
    const ImportCheck check = program.wait(desk.ask(CheckRecordingImport{program.janesAppointment}));
    RecordingFile file{film, u"Jane"_s};
    file.durationMs = 8000;
    const auto taken = RecordingImport(*desk.parts().vault, desk.parts().ids).take(check, {file}, {});
    must(taken.has_value(), "the film was not taken in");
    program.wait(desk.run(*taken));
    return taken->recording;
}

MediaSession &openByKey(Program &program)
{
    program.workspace().openDay(program.day);
    TimeGrid *grid = program.place<CalendarPlace>()->grid();
    must(QTest::qWaitFor([&] { return grid->entry(program.janesAppointment) != nullptr; }, 10'000), "the day is not shown");
    grid->setFocus();
    grid->select(program.janesAppointment);
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Space, Qt::ControlModifier);
    must(QTest::qWaitFor([&] { return program.place<RecordingsPlace>()->page().player().session().isSettled(); }, 20'000), "it does not open");
    return program.place<RecordingsPlace>()->page().player().session();
}

} // namespace

int main(int argc, char **argv)
{
    (void)hardenProcess(); // as the program does
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    must(arguments.size() == 3, "PlayingDesk FILM OUT");
    auto *program = new Program; // it does not end
    say(u"folder "_s + program->folder());
    program->found();
    program->addUser(u"Lena Lee"_s, u"lena"_s, Role::Psychologist, Program::lenasPassword);
    const QUuid recording = recorded(*program, arguments[1]);
    program->session().switchUser();
    program->signIn(u"Lena"_s, Program::lenasPassword);
    MediaSession &session = openByKey(*program);
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_K);
    must(QTest::qWaitFor([&] { return session.isRunning() && session.position() > 500; }, 20'000), "it does not play");
    say(u"playing"_s);
    session.seek(5020);
    must(QTest::qWaitFor([&] { return session.isRunning() && session.position() > 5100; }, 20'000), "it does not seek");
    say(u"sought"_s);
    const OpenedRecording opened = program->wait(program->desk().ask(FetchRecording{recording, u"the court asks"_s, CopyFor::OwnUse}));
    const auto written = handout::write(*program->desk().parts().vault, opened.tracks.first().object, QDir(arguments[2]).filePath(u"copy.mkv"_s), [](double) { return true; });
    must(written.has_value(), "no copy");
    say(u"exported"_s);
    session.setSpeed(2);
    session.seek(1020);
    session.play();
    return QApplication::exec();
}
