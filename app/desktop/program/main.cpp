#include "app/desktop/Language.h"
#include "app/desktop/LocalBackups.h"
#include "app/desktop/LocalGate.h"
#include "app/desktop/LocalKeys.h"
#include "app/desktop/OneWindow.h"
#include "app/desktop/program/Places.h"
#include "app/desktop/StartOptions.h"
#include "services/notify/DesktopNotifier.h"
#include "services/practice/sample/Staff.h"
#include "services/secrets/HardenProcess.h"
#include "services/secrets/SystemKeychain.h"
#include "ui/common/Appearance.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Session.h"
#include "ui/shell/Tour.h"

#include <QApplication>
#include <QDir>
#include <QSettings>

#include <cstdio>

using namespace praxis;
using namespace Qt::StringLiterals;

namespace {

/// Names first: settings and folders are found by them.
void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("praxis"));
    QCoreApplication::setApplicationName(QStringLiteral("Praxis"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PRAXIS_VERSION));
}

void scale()
{
    const int percent = ui::appearance::scalePercent();
    if (percent > 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

void dress(const app::StartOptions &options)
{
    using Mode = ui::theme::Mode;
    ui::theme::apply(options.theme == u"dark" ? Mode::Dark : options.theme == u"light" ? Mode::Light : ui::appearance::themeMode());
}

/// What only its author, or who is asked, sees without giving a reason.
void visitEverybody(ui::Tour &tour)
{
    const QVector<QPair<const char *, QStringList>> visitors{
        {"hannah", {u"calendar"_s, u"people"_s, u"person-notes"_s, u"notes"_s, u"notes-draft"_s, u"notes-signed"_s, u"notes-new"_s,
                    u"recordings"_s, u"recordings-review"_s, u"recordings-import"_s, u"documents"_s, u"document-version"_s, u"document-privacy"_s, u"documents-answers"_s}},
        {"tom", {u"recordings"_s, u"recordings-review"_s, u"recordings-player"_s, u"recordings-share"_s, u"recordings-answers"_s}},
        {"morgan", {u"notes"_s, u"notes-reason"_s, u"requests"_s, u"requests-removals"_s, u"recordings"_s, u"recordings-retention"_s}},
        {"arjun", {u"recordings"_s, u"recordings-review"_s, u"documents"_s, u"document-text"_s}},
        {"mai", {u"notes"_s, u"notes-addendum"_s, u"notes-readers"_s, u"notes-opened"_s, u"notes-answers"_s, u"documents"_s, u"document-picture"_s}},
    };
    for (const auto &[login, scenes] : visitors)
        tour.visitAs(QString::fromLatin1(login), sample::passwordOf(QString::fromLatin1(login)), scenes);
}

} // namespace

int main(int argc, char **argv)
{
    // Not being able to is no reason to keep people from their work; the superuser could read us anyway.
    (void)hardenProcess();
    nameProgram();
    scale();
    QApplication program(argc, argv);
    const app::StartOptions options = app::StartOptions::read();
    const QString language = app::speak(options.language.isEmpty() ? ui::appearance::language() : options.language);
    dress(options);

    QDir().mkpath(options.folder);
    app::OneWindow window(options.folder);
    if (!window.isFirst() && window.wakeFirst())
        return 0;
    SystemKeychain keychain(std::chrono::seconds(20));
    const bool touring = !options.tour.isEmpty();
    const auto machine = app::Machine::make(touring || options.sample ? nullptr : &keychain);
    if (!machine) {
        std::fputs("praxis: the access matrix that was built in cannot be read\n", stderr);
        return 70;
    }
    const QString sampleFolder = options.sample || touring ? options.folder : QDir(options.folder).filePath(QStringLiteral("sample"));
    app::LocalGate gate(options.folder, sampleFolder, **machine);
    app::LocalKeys keys(gate);
    app::LocalBackups backups(gate);
    DesktopNotifier notifier(QCoreApplication::applicationName(), QStringLiteral("org.praxis.Praxis"));
    ui::Session session(gate, app::placesOver(keys, backups));
    if (!touring) // nobody is there to be told
        session.setNotifier(&notifier);
    QObject::connect(&window, &app::OneWindow::woken, &program, [&session] { session.window()->bringForward(); });
    const QStringList size = options.size.split(u'x');
    if (size.size() == 2)
        session.window()->resize(size.at(0).toInt(), size.at(1).toInt());

    ui::Tour tour(session, gate, options.tour, language);
    bool unready = false; // a picture of the tour shows a screen that still loads
    if (!window.isFirst()) {
        session.showTrouble({ErrorCode::StoreBusy, {}}); // it did not answer
    } else if (touring) {
        QObject::connect(&tour, &ui::Tour::unready, &program, [&unready](const QString &scene) {
            std::fprintf(stderr, "%s never came to rest\n", qPrintable(scene));
            unready = true;
        });
        QObject::connect(&tour, &ui::Tour::finished, &program, [&session](int pictures) {
            std::printf("%d pictures\n", pictures);
            session.window()->close();
        });
        gate.look();
        visitEverybody(tour);
        tour.start();
    } else if (options.sample) {
        session.startSample();
    } else {
        session.start(options.user);
    }
    const int code = QApplication::exec();
    return unready ? 1 : code;
}
