#include "app/desktop/StartOptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace praxis::app {

StartOptions StartOptions::read()
{
    QCommandLineParser line;
    line.setApplicationDescription(QStringLiteral("Praxis: clinic management for psychology and allied-health practices"));
    line.addHelpOption();
    line.addVersionOption();
    const auto option = [&line](const char *name, const char *what, const char *value) {
        line.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value)});
    };
    option("data", "Folder of the practice (default: the user's data folder).", "DIR");
    line.addOption({QStringLiteral("sample"), QStringLiteral("Open the sample practice; make it first where there is none.")});
    option("user", "Sign-in name that is offered first.", "LOGIN");
    option("language", "Language of the window: en_AU or fr.", "LANG");
    option("theme", "Look of the window: dark or light.", "THEME");
    option("tour", "Write a picture of every screen of the sample practice to DIR and end.", "DIR");
    option("size", "Size of the window, for example 1280x720.", "WxH");
    line.process(*QCoreApplication::instance());
    StartOptions options;
    options.folder = line.value(QStringLiteral("data"));
    if (options.folder.isEmpty())
        options.folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.folder = QDir(options.folder).absolutePath();
    options.sample = line.isSet(QStringLiteral("sample"));
    options.user = line.value(QStringLiteral("user"));
    options.language = line.value(QStringLiteral("language"));
    options.theme = line.value(QStringLiteral("theme"));
    options.tour = line.value(QStringLiteral("tour"));
    options.size = line.value(QStringLiteral("size"));
    return options;
}

} // namespace praxis::app
