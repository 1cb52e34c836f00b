// Speed, with a yardstick in the same run: praxis-bench [--data FOLDER] [--only PART[,PART]] [--sizes tiny,small,large]
#include "tests/bench/Rows.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <algorithm>

using namespace praxis;
using namespace praxis::bench;

namespace {

struct Size {
    QString name;
    QString file;
    sample::Size sample;
    int appointments; ///< 0: as many as there are
};

struct Part {
    QString name;
    void (*measure)(Bench &);
};

void measure(const Size &size, const QString &folder, const QStringList &only, Table &table)
{
    const QString path = QDir(folder).filePath(size.file);
    BenchPractice::makeSure(path, size.sample, size.appointments);
    BenchPractice practice(path);
    BareFile bare(path, testKey());
    Desk desk(practice.store(), practice.parts());
    desk.signIn(practice.receptionist());
    Bench bench{practice, desk, bare, table, size.name};
    const Facts &facts = practice.facts();
    Row made{QStringLiteral("make the sample practice"), size.name, Row::Bound::Seconds, 60, {}, {}, {}};
    made.measured.add(facts.seconds);
    made.remark = QStringLiteral("%1 people, %2 appointments, %3 MB; when it was made").arg(facts.people).arg(facts.appointments)
                      .arg(QFileInfo(path).size() / 1'000'000);
    table.add(made);
    const Part parts[]{{QStringLiteral("program"), measureProgram},
                       {QStringLiteral("calendar"), measureCalendar},
                       {QStringLiteral("people"), measurePeople},
                       {QStringLiteral("booking"), measureBooking},
                       {QStringLiteral("audit"), measureAudit},
                       {QStringLiteral("recordings"), measureRecordings}}; // last: they make the file larger
    for (const Part &part : parts) {
        if (only.isEmpty() || only.contains(part.name))
            part.measure(bench);
    }
}

/// The platform that draws into memory warns of what it cannot do; that is not what was asked.
void sayOnlyWhatMatters(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(sayOnlyWhatMatters);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // what is drawn is drawn into memory: nobody's screen is measured
    QApplication application(argc, argv);
    QCommandLineParser line;
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Where the practices are kept."), QStringLiteral("folder"), QStringLiteral(PRAXIS_BENCH_DATA));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("program, calendar, people, booking, audit, recordings, player, film or vault."), QStringLiteral("parts"));
    const QCommandLineOption sizes(QStringLiteral("sizes"), QStringLiteral("tiny, small, large."), QStringLiteral("sizes"), QStringLiteral("small,large"));
    const QCommandLineOption program(QStringLiteral("program"), QStringLiteral("Used by the bench itself."), QStringLiteral("part"));
    line.addOptions({data, only, sizes, program});
    line.addHelpOption();
    line.process(application);
    if (line.isSet(program))
        return runAsProgram(line.value(program), line.positionalArguments().value(0));

    Table table;
    const QStringList parts = line.value(only).split(u',', Qt::SkipEmptyParts);
    const QStringList wanted = std::all_of(parts.begin(), parts.end(), [](const QString &part) { return part == u"vault" || part == u"player" || part == u"film"; }) && !parts.isEmpty() ? QStringList() : line.value(sizes).split(u',');
    if (parts.isEmpty() || parts.contains(u"vault")) {
        QDir().mkpath(line.value(data));
        measureVault(line.value(data), table);
    }
    if (parts.isEmpty() || parts.contains(u"player"))
        measurePlayer(table);
    if (parts.isEmpty() || parts.contains(u"film")) {
        QDir().mkpath(line.value(data));
        measurePlayerMemory(line.value(data), table);
    }
    if (wanted.contains(u"tiny")) // 600 people: to see that the bench works
        measure({QStringLiteral("tiny"), QStringLiteral("tiny.praxis"), sample::Size::Small, 0}, line.value(data), parts, table);
    if (wanted.contains(u"small"))
        measure({QStringLiteral("10 000"), QStringLiteral("small.praxis"), sample::Size::Large, 10'000}, line.value(data), parts, table);
    if (wanted.contains(u"large"))
        measure({QStringLiteral("500 000"), QStringLiteral("large.praxis"), sample::Size::Large, 0}, line.value(data), parts, table);
    table.print();
    return table.allMet() ? 0 : 1;
}
