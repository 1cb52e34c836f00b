#include "tests/bench/Program.h"
#include "tests/bench/Rows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

namespace praxis::bench {

Said runProgram(const QString &part, const QString &path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    Said said;
    QByteArray line;
    said.ms = millisecondsOf([&] {
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--program"), part, path});
        while (!line.contains('\n')) {
            if (!process.waitForReadyRead(300'000))
                qFatal("the program \"%s\" said nothing", qPrintable(part));
            line += process.readAllStandardOutput();
        }
    });
    process.waitForFinished();
    said.words = QJsonDocument::fromJson(line.left(line.indexOf('\n'))).object();
    return said;
}

namespace {

void measureStart(Bench &bench)
{
    Row row{QStringLiteral("start to a usable calendar"), bench.size, Row::Bound::Milliseconds, 600, {}, {}, {}};
    Samples inside;
    for (int i = 0; i < 12; ++i) {
        const double empty = runProgram(QStringLiteral("empty"), bench.practice.path()).ms;
        const Said said = runProgram(QStringLiteral("start"), bench.practice.path());
        if (i == 0)
            continue; // the libraries come from the disk
        row.yardstick.add(empty);
        row.measured.add(said.ms);
        inside.add(said.words.value(u"ms").toDouble());
    }
    row.remark = QStringLiteral("whole process, %1 ms of it from the unlocked key; beside an empty Qt Widgets program").arg(inside.quantile(0.5), 0, 'f', 0);
    bench.table.add(row);
}

void measureScrolling(Bench &bench)
{
    Row frames{QStringLiteral("scroll all people, every frame"), bench.size, Row::Bound::EachMilliseconds, 16, {}, {}, {}};
    Row flat{QStringLiteral("memory that scrolling adds"), bench.size, Row::Bound::Megabytes, 10, {}, {}, {}};
    Row resident{QStringLiteral("resident memory, practice open"), bench.size, Row::Bound::Megabytes, 250, {}, {}, {}};
    const QJsonObject said = runProgram(QStringLiteral("scroll"), bench.practice.path()).words;
    int over = 0;
    for (const QJsonValue &frame : said.value(u"frames").toArray()) {
        frames.measured.add(frame.toDouble());
        over += frame.toDouble() > 16;
    }
    frames.remark = QStringLiteral("%1 people, slowest frame %2 ms, %3 over 16 ms").arg(said.value(u"rows").toInt()).arg(frames.measured.most(), 0, 'f', 1).arg(over);
    flat.remark = QStringLiteral("a second time through the whole list; the first time filled the caches with %1 MB").arg(said.value(u"first").toDouble(), 0, 'f', 0);
    flat.measured.add(said.value(u"after").toDouble() - said.value(u"before").toDouble());
    resident.measured.add(said.value(u"after").toDouble());
    resident.remark = QStringLiteral("the whole window: calendar, and the list after it was scrolled to its end");
    bench.table.add(frames);
    bench.table.add(flat);
    bench.table.add(resident);
}

void measurePersonPage(Bench &bench)
{
    Row row{QStringLiteral("the page of a person with 1 000 appointments"), bench.size, Row::Bound::Milliseconds, 100, {}, {}, {}};
    for (const QJsonValue &opened : runProgram(QStringLiteral("person"), bench.practice.path()).words.value(u"opened").toArray())
        row.measured.add(opened.toDouble());
    row.remark = QStringLiteral("from the click to the painted page, its audit entry written");
    bench.table.add(row);
}

} // namespace

void measureProgram(Bench &bench)
{
    measureStart(bench);
    measurePersonPage(bench);
    measureScrolling(bench);
}

} // namespace praxis::bench
