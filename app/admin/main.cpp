#include "app/admin/Subcommand.h"
#include "services/secrets/HardenProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace praxis::admin {

namespace {

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/praxis");
}

void addGlobals(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("data"), QStringLiteral("Folder of the practice."), QStringLiteral("DIR"), defaultFolder()});
    parser.addOption({QStringLiteral("login"), QStringLiteral("Who does it."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("password-file"),
                      QStringLiteral("The password is the first line of this file; - is standard input. Without it, it is asked for."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("Answer with one JSON object on standard output.")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("This text; behind a subcommand, its own.")});
    parser.addOption({QStringLiteral("version"), QStringLiteral("The version.")});
}

QString overview()
{
    QString text = QStringLiteral("Usage: praxisctl [--data DIR] [--login NAME] [--json] SUBCOMMAND …\n\n"
                                  "Administration of a practice from a terminal.\n\n");
    constexpr qsizetype column = 30;
    for (const Subcommand &one : subcommands()) {
        const QString head = QString(QString::fromLatin1(one.name) + u' ' + QString::fromLatin1(one.arguments)).trimmed();
        const bool isLong = head.size() >= column; // it stands above what explains it
        const QString gap = isLong ? QStringLiteral("\n") + QString(column + 2, u' ') : QString(column - head.size(), u' ');
        text += QStringLiteral("  ") + head + gap + QString::fromLatin1(one.summary) + u'\n';
    }
    text += QStringLiteral("\n`praxisctl SUBCOMMAND --help` has options and examples.\n\n"
                           "Exit codes: 0 done; 1 failed; 2 wrong usage; 3 done, but some lines were refused, a backup lacks files, or a sign-in is not kept;\n"
                           "4 damaged (database, key header, backup or audit trail); 5 wrong password or not allowed;\n"
                           "6 in use, disk full, read-only, or a service does not answer: nothing was changed, try again.\n");
    return text;
}

QString helpOf(const Subcommand &one, const QCommandLineParser &parser)
{
    // The parser's own text, with this subcommand's usage line.
    const QString options = parser.helpText().section(QStringLiteral("Options:"), 1);
    return QStringLiteral("Usage: praxisctl [--data DIR] [--login NAME] %1 %2\n\n%3\n\nOptions:%4\nExamples:\n%5")
        .arg(QString::fromLatin1(one.name), QString::fromLatin1(one.arguments), QString::fromLatin1(one.summary), options,
             QString::fromLatin1(one.examples));
}

const Subcommand *find(const QString &name)
{
    for (const Subcommand &one : subcommands()) {
        if (name == QLatin1StringView(one.name))
            return &one;
    }
    return nullptr;
}

/// The first word that is neither an option nor an option's value.
QString subcommandIn(const QStringList &arguments)
{
    QCommandLineParser parser;
    addGlobals(parser);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.parse(arguments);
    return parser.positionalArguments().value(0);
}

int run(const QStringList &arguments)
{
    const Subcommand *subcommand = find(subcommandIn(arguments));
    QCommandLineParser parser;
    addGlobals(parser);
    if (subcommand)
        subcommand->describe(parser);
    const bool understood = parser.parse(arguments);
    const Terminal terminal(parser.isSet(QStringLiteral("json")));
    const Terminal words(false);
    if (parser.isSet(QStringLiteral("version")))
        return static_cast<int>(words.done({}, QStringLiteral("praxisctl " PRAXIS_VERSION)));
    if (parser.isSet(QStringLiteral("help")))
        return static_cast<int>(words.done({}, subcommand ? helpOf(*subcommand, parser) : overview()));
    if (!subcommand)
        return static_cast<int>(terminal.usage(overview()));
    if (!understood)
        return static_cast<int>(terminal.usage(parser.errorText()));
    const Invocation call{parser, parser.positionalArguments().mid(1), QDir(parser.value(QStringLiteral("data"))).absolutePath(), terminal};
    return static_cast<int>(subcommand->run(call));
}

} // namespace

} // namespace praxis::admin

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("praxisctl"));
    if (const auto hardened = praxis::hardenProcess(); !hardened)
        return static_cast<int>(praxis::admin::Terminal(false).failed(hardened.error()));
    praxis::admin::watchForInterrupt();
    return praxis::admin::run(QCoreApplication::arguments());
}
