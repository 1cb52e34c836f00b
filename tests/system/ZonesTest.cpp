#include "services/system/QtZones.h"

#include <QProcess>
#include <QTest>

using namespace praxis;

class ZonesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyZoneAgreesWithPythonAroundEveryChange();
    void aSkippedHourMovesForwardByTheGap();
    void aRepeatedHourIsTheFirst();
    void halfAnHourIsAGapToo();
    void anUnknownZoneIsNamed();
};

void ZonesTest::everyZoneAgreesWithPythonAroundEveryChange()
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(u"python3"_qs, {QStringLiteral(PRAXIS_ZONES_SCRIPT)});
    QVERIFY(python.waitForFinished(120'000));
    QCOMPARE(python.exitCode(), 0);
    const QtZones zones;
    int compared = 0;
    QStringList different;
    const QList<QByteArray> lines = python.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const QStringList words = QString::fromLatin1(line).split(u' ');
        const WallTime wall = WallTime::fromString(words[1]);
        const auto at = zones.toInstant(wall, words[0]);
        const auto back = at ? zones.toWall(*at, words[0]) : Result<WallTime>(fail(at.error()));
        if (!at || at->ms != words[2].toLongLong() || !back || back->toString() != words[3])
            different.append(QString::fromLatin1(line) + (at ? u" but " + QString::number(at->ms) : u" but unknown"_qs));
        ++compared;
    }
    QVERIFY2(different.isEmpty(), qPrintable(QString::number(different.size()) + u" differ: " + different.mid(0, 20).join(u'\n')));
    QVERIFY(compared > 50'000);
}

void ZonesTest::aSkippedHourMovesForwardByTheGap()
{
    const QtZones zones;
    const QString sydney = u"Australia/Sydney"_qs;
    const auto at = zones.toInstant({QDate(2026, 10, 4), QTime(2, 30)}, sydney);
    QCOMPARE(zones.toWall(*at, sydney)->toString(), u"2026-10-04T03:30"_qs);
}

void ZonesTest::aRepeatedHourIsTheFirst()
{
    const QtZones zones;
    const QString berlin = u"Europe/Berlin"_qs;
    const auto at = zones.toInstant({QDate(2026, 10, 25), QTime(2, 30)}, berlin);
    QCOMPARE(at->toString(), u"2026-10-25T00:30:00.000Z"_qs);
    QCOMPARE(zones.toWall(at->plusMinutes(60), berlin)->toString(), u"2026-10-25T02:30"_qs);
}

void ZonesTest::halfAnHourIsAGapToo()
{
    const QtZones zones;
    const QString island = u"Australia/Lord_Howe"_qs;
    const auto at = zones.toInstant({QDate(2026, 10, 4), QTime(2, 10)}, island);
    QCOMPARE(zones.toWall(*at, island)->toString(), u"2026-10-04T02:40"_qs);
}

void ZonesTest::anUnknownZoneIsNamed()
{
    const QtZones zones;
    for (const QString &name : {QString(), u"Mars/Olympus"_qs, u"../../etc/passwd"_qs, u"../zoneinfo/UTC"_qs, u"Australia"_qs, u"Foo-3"_qs,
                                u"/usr/share/zoneinfo/UTC"_qs, u"Australia/Sydney "_qs}) {
        QVERIFY2(!zones.knows(name), qPrintable(name));
        const auto at = zones.toInstant({QDate(2026, 11, 24), QTime(9, 0)}, name);
        QCOMPARE(at.error().code, ErrorCode::UnknownZone);
        QCOMPARE(at.error().data.value(u"zone"_qs).toString(), name);
        QCOMPARE(zones.toWall({1}, name).error().code, ErrorCode::UnknownZone);
    }
}

QTEST_GUILESS_MAIN(ZonesTest)
#include "ZonesTest.moc"
