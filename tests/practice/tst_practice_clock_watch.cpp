#include "services/practice/jobs/ClockWatch.h"
#include "services/practice/jobs/Jobs.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/// A computer whose clock somebody may set.
class Computer {
public:
    explicit Computer(TestPractice &practice) : p(practice), watch(std::make_shared<ClockWatch>(p.clock, ClockWatch::Sources{[this] { return p.clock.at.ms; }, [this] { return passed; }}))
    {
        watch->look();
    }
    void wait(qint64 ms)
    {
        passed += ms;
        p.clock.at.ms += ms;
    }
    void set(qint64 by) { p.clock.at.ms += by; }

    TestPractice &p;
    qint64 passed = 0;
    std::shared_ptr<ClockWatch> watch;
};

} // namespace

/// A clock that is wrong: what goes by it waits, and somebody is told.
class TestClockWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClockThatGoesOnAsTimeDoesIsRight();
    void oneThatJumpsAheadIsNotBelievedAtOnce();
    void oneThatJumpsAheadAndBackWasWrongInBetween();
    void oneThatIsSetBackStopsNothing();
    void theDatabaseKnowsBetter();
    void aDatabaseThatJumpsAlongSaysNothing();
    void whoeverSetsItRightByTheDatabaseIsBelieved();
    void whatGoesByTheClockWaitsAndTheRestIsDone();
    void whatIsPlannedForAnHourLaterIsNotDoneNow();
};

void TestClockWatch::aClockThatGoesOnAsTimeDoesIsRight()
{
    TestPractice p;
    Computer computer(p);
    for (int i = 0; i < 100; ++i) {
        computer.wait(8 * hour); // it slept
        computer.set(i % 2 == 0 ? 1'500 : -1'400); // as time servers do
        computer.watch->look();
        QVERIFY(computer.watch->isRight());
    }
    QCOMPARE(computer.watch->now(), p.clock.at);
    QVERIFY(computer.watch->problem().isEmpty());
}

void TestClockWatch::oneThatJumpsAheadIsNotBelievedAtOnce()
{
    TestPractice p;
    Computer computer(p);
    computer.set(hour);
    computer.watch->look();
    QVERIFY(!computer.watch->isRight());
    QCOMPARE(computer.watch->problem(), u"clock: 3600 seconds ahead"_qs);
    QCOMPARE(computer.watch->now().ms, p.clock.at.ms - hour);
    computer.wait(14 * minute);
    computer.watch->look();
    QVERIFY(!computer.watch->isRight());
    computer.wait(minute);
    computer.watch->look();
    QVERIFY(computer.watch->isRight()); // it was set right, or nobody cares
    QCOMPARE(computer.watch->now(), p.clock.at);
}

void TestClockWatch::oneThatJumpsAheadAndBackWasWrongInBetween()
{
    TestPractice p;
    Computer computer(p);
    computer.set(24 * hour);
    computer.watch->look();
    computer.wait(5 * minute);
    computer.watch->look();
    QVERIFY(!computer.watch->isRight());
    computer.set(-24 * hour);
    computer.watch->look();
    QVERIFY(computer.watch->isRight());
    QCOMPARE(computer.watch->offMs(), 0);
}

void TestClockWatch::oneThatIsSetBackStopsNothing()
{
    TestPractice p;
    Computer computer(p);
    computer.set(-hour);
    computer.watch->look();
    QVERIFY(computer.watch->isRight());
    QCOMPARE(computer.watch->problem(), u"clock: 3600 seconds behind"_qs);
    QCOMPARE(computer.watch->now(), p.clock.at);
}

void TestClockWatch::theDatabaseKnowsBetter()
{
    TestPractice p;
    Computer computer(p);
    const Instant began = p.clock.at;
    computer.watch->compare(Instant{began.ms + 300});
    QVERIFY(computer.watch->isRight());
    QCOMPARE(computer.watch->now().ms, began.ms + 300); // all servers go by it
    computer.set(hour);
    computer.watch->compare(Instant{began.ms + 300});
    QVERIFY(!computer.watch->isRight());
    QCOMPARE(computer.watch->now().ms, began.ms + 300);
    for (int i = 1; i <= 60; ++i) { // however long it lasts
        computer.wait(minute);
        computer.watch->compare(Instant{began.ms + 300 + i * minute});
        QVERIFY(!computer.watch->isRight());
    }
    computer.set(-hour);
    computer.watch->compare(Instant{began.ms + 300 + hour});
    QVERIFY(computer.watch->isRight());
}

/// It may be on the same computer.
void TestClockWatch::aDatabaseThatJumpsAlongSaysNothing()
{
    TestPractice p;
    Computer computer(p);
    computer.watch->compare(p.clock.at);
    computer.set(hour);
    computer.watch->compare(p.clock.at);
    QVERIFY(!computer.watch->isRight());
    QCOMPARE(computer.watch->now().ms, p.clock.at.ms - hour);
    computer.wait(15 * minute);
    computer.watch->compare(p.clock.at);
    QVERIFY(computer.watch->isRight());
    QCOMPARE(computer.watch->now(), p.clock.at);
}

void TestClockWatch::whoeverSetsItRightByTheDatabaseIsBelieved()
{
    TestPractice p;
    Computer computer(p);
    const Instant right{p.clock.at.ms + 6 * hour}; // this computer began with a clock that had stopped
    computer.watch->compare(right);
    QVERIFY(!computer.watch->isRight());
    QCOMPARE(computer.watch->now(), right);
    computer.set(6 * hour);
    computer.watch->compare(right);
    QVERIFY(computer.watch->isRight());
}

void TestClockWatch::whatGoesByTheClockWaitsAndTheRestIsDone()
{
    TestPractice p;
    Computer computer(p);
    QStringList done;
    Jobs jobs;
    jobs.mind(computer.watch);
    jobs.add(Chore{.name = u"reminders"_qs, .due = {}, .run = [&done](JobRun &) -> Result<> {
        done.append(u"reminders"_qs);
        return {};
    }});
    jobs.add(Chore{.name = u"audit"_qs, .due = {}, .run = [&done](JobRun &) -> Result<> {
        done.append(u"audit"_qs);
        return {};
    }, .byTheClock = false});
    const auto round = [&] {
        done.clear();
        (void)jobs.chores(p.session(), p.parts, p.admin.organization, p.admin.user, [] { return true; });
        return done;
    };
    QCOMPARE(round(), (QStringList{u"reminders"_qs, u"audit"_qs}));
    computer.set(24 * hour); // tomorrow's reminders are not for today
    QCOMPARE(round(), QStringList{u"audit"_qs});
    computer.set(-24 * hour);
    QCOMPARE(round(), (QStringList{u"reminders"_qs, u"audit"_qs}));
    computer.set(-hour);
    QCOMPARE(round(), (QStringList{u"reminders"_qs, u"audit"_qs}));
}

void TestClockWatch::whatIsPlannedForAnHourLaterIsNotDoneNow()
{
    TestPractice p;
    Computer computer(p);
    QStringList done;
    Jobs jobs;
    jobs.mind(computer.watch);
    jobs.add(JobKind{u"probe"_qs, [&done](JobRun &run) -> Result<> {
        done.append(run.job.key);
        return {};
    }});
    const auto add = [&p](const QString &key, qint64 inMs) {
        Job job;
        job.id = p.ids.next();
        job.kind = u"probe"_qs;
        job.key = key;
        job.payload = "{}";
        job.createdAt = p.clock.at;
        job.runAt = Instant{p.clock.at.ms + inMs};
        TestPractice::must(p.session().begin(p.admin.organization, true));
        TestPractice::must(p.session().addJob(job));
        TestPractice::must(p.session().commit());
    };
    add(u"now"_qs, 0);
    add(u"in an hour"_qs, hour);
    const auto work = [&] { (void)jobs.queue(Job::Lane::Quick, p.session(), p.parts, p.admin.organization, p.ids.next(), [] { return true; }); };
    computer.set(2 * hour);
    computer.watch->look();
    work();
    QCOMPARE(done, QStringList{u"now"_qs});
    add(u"at once"_qs, 0); // by a clock that is two hours ahead
    work();
    QCOMPARE(done, (QStringList{u"now"_qs, u"at once"_qs}));
    computer.set(-2 * hour);
    computer.wait(hour);
    computer.watch->look();
    work();
    QCOMPARE(done, (QStringList{u"now"_qs, u"at once"_qs, u"in an hour"_qs}));
}

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_practice_clock_watch.moc"
