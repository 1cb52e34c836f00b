#include "tests/bench/Cinema.h"
#include "tests/bench/Program.h"
#include "tests/bench/Rows.h"
#include "tests/support/FastFolder.h"

#include <QJsonObject>

namespace praxis::bench {

namespace {

constexpr int filmSeconds = 120;
constexpr int longSeconds = 150;
constexpr double mostMegabytes = 200;
constexpr int times = 15;

QStringList compressed(int seconds)
{
    return {QStringLiteral("-t"), QString::number(seconds), QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-preset"), QStringLiteral("ultrafast"), QStringLiteral("-g"), QStringLiteral("50"),
            QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), QStringLiteral("-c:a"), QStringLiteral("aac")};
}

/// Five gigabytes and more that all go through the decoder: pictures as they are.
QStringList raw(int seconds)
{
    return {QStringLiteral("-t"), QString::number(seconds), QStringLiteral("-c:v"), QStringLiteral("rawvideo"), QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), QStringLiteral("-c:a"), QStringLiteral("pcm_s16le")};
}

} // namespace

void measurePlayer(Table &table)
{
    Cinema cinema(test::fastFolder(), QStringLiteral("mp4"), compressed(filmSeconds), filmSeconds);
    Row first{QStringLiteral("click to first picture, from the vault"), {}, Row::Bound::Ratio, 1.3, {}, {}, QStringLiteral("ms; 720p H.264; beside the same player on the plain file")};
    Row sought{QStringLiteral("seek to a picture, from the vault"), {}, Row::Bound::Ratio, 1.3, {}, {}, QStringLiteral("ms; beside the same player on the plain file")};
    for (int i = 0; i <= times; ++i) {
        for (const bool fromVault : {false, true}) {
            ui::MediaSession session(Cinema::silence());
            const double opened = millisecondsOf([&] {
                session.load(cinema.input(fromVault), (i * 7919LL) % (filmSeconds * 900));
                Cinema::waitFor(session);
            });
            const double found = millisecondsOf([&] {
                session.seek((i * 104729LL + 31'000) % (filmSeconds * 900));
                Cinema::waitFor(session);
            });
            if (i == 0)
                continue; // the libraries come from the disk
            (fromVault ? first.measured : first.yardstick).add(opened);
            (fromVault ? sought.measured : sought.yardstick).add(found);
        }
    }
    table.add(first);
    table.add(sought);
}

void measurePlayerMemory(const QString &folder, Table &table)
{
    const QJsonObject said = runProgram(QStringLiteral("film"), folder).words;
    Row row{QStringLiteral("memory while playing 5 GB"), {}, Row::Bound::Megabytes, mostMegabytes, {}, {}, {}};
    row.measured.add(said.value(u"most").toDouble());
    row.remark = QStringLiteral("%1 GB of pictures as they are; %2 MB at the first picture, %3 MB after %4 places and %5 s of playing").arg(said.value(u"gigabytes").toDouble(), 0, 'f', 1)
                     .arg(said.value(u"first").toDouble(), 0, 'f', 0).arg(said.value(u"last").toDouble(), 0, 'f', 0).arg(said.value(u"places").toInt()).arg(said.value(u"seconds").toInt());
    table.add(row);
}

int playLongFilm(const QString &folder)
{
    constexpr int places = 40, seconds = 30;
    Cinema cinema(folder + QStringLiteral("/film-XXXXXX"), QStringLiteral("mkv"), raw(longSeconds), longSeconds);
    ui::MediaSession session(Cinema::silence());
    session.load(cinema.input(true), 0);
    Cinema::waitFor(session);
    const double first = residentMegabytes();
    double most = first;
    for (int i = 1; i <= places; ++i) {
        session.seek((i * 104729LL) % (longSeconds * 990));
        Cinema::waitFor(session);
        most = std::max(most, residentMegabytes());
    }
    session.seek(0);
    Cinema::waitFor(session);
    session.setSpeed(3);
    session.play();
    for (int tick = 0; tick < seconds * 10; ++tick) {
        Cinema::pass(100);
        most = std::max(most, residentMegabytes());
    }
    sayAsProgram({{QStringLiteral("first"), first}, {QStringLiteral("most"), most}, {QStringLiteral("last"), residentMegabytes()}, {QStringLiteral("places"), places},
                  {QStringLiteral("seconds"), seconds}, {QStringLiteral("gigabytes"), static_cast<double>(cinema.size()) / 1e9}});
    return session.position() > 10'000 ? 0 : 1; // it did play
}

} // namespace praxis::bench
