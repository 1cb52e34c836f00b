#include "services/system/OnwardTime.h"
#include "services/system/SystemClock.h"

#include <QTest>

using namespace praxis;

/// The one real clock, where whoever looks after the machine sets its clock.
class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itNeverGoesBackAndNeverStandsStill();
    void itFollowsTheMachineOtherwise();
};

void ClockTest::itNeverGoesBackAndNeverStandsStill()
{
    constexpr qint64 hour = 3600'000;
    OnwardTime time;
    const qint64 ahead = 10 * hour;
    QCOMPARE(time.at(ahead, 0), ahead);
    // It was an hour ahead, and is set right.
    QCOMPARE(time.at(ahead - hour, 0), ahead);
    QCOMPARE(time.at(ahead - hour + 10'000, 10'000), ahead + 5'000);
    QCOMPARE(time.at(ahead - hour + 10'001, 10'001), ahead + 5'000);
    QCOMPARE(time.at(ahead - hour + 10'002, 10'002), ahead + 5'001);
    QCOMPARE(time.at(ahead, hour), ahead + hour / 2);
    QCOMPARE(time.at(ahead + hour, 2 * hour), ahead + hour); // they say the same
    QCOMPARE(time.at(ahead + hour + 7, 2 * hour + 7), ahead + hour + 7);
}

void ClockTest::itFollowsTheMachineOtherwise()
{
    OnwardTime time;
    QCOMPARE(time.at(1000, 5), 1000);
    QCOMPARE(time.at(2500, 1505), 2500);
    QCOMPARE(time.at(9000, 1506), 9000);
    const SystemClock clock;
    const Instant first = clock.now();
    QVERIFY(clock.now() >= first);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "ClockTest.moc"
