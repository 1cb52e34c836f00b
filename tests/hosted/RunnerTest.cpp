#include "services/hosted/jobs/Runner.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/store/SqlSession.h"
#include "services/system/RandomIds.h"
#include "services/system/SystemClock.h"
#include "tests/hosted/Backend.h"
#include "tests/support/PostgresServer.h"

#include <QMutex>
#include <QSemaphore>

#include <atomic>
#include <cstdlib>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 60'000; // milliseconds, for a machine that is busy

/// One server's share of the work: a runner, and what it means by a job.
class Share {
public:
    Share(Backend &b, std::function<Result<>(JobRun &)> run, int mostAttempts = 40)
        : ids(b.clock), runner({b.database.store(), b.identities, b.practices, jobs, b.clock, ids, {}}, {.quick = 2, .slow = 1, .looking = std::chrono::milliseconds(20)})
    {
        jobs.add(JobKind{u"probe"_s, std::move(run), mostAttempts});
    }

    RandomIds ids;
    Jobs jobs;
    Runner runner;
};

void add(Backend &b, TestPractice &practice, const QString &key)
{
    Job job;
    job.id = practice.ids.next();
    job.kind = u"probe"_s;
    job.key = key;
    job.payload = "{}";
    job.createdAt = job.runAt = b.clock.at;
    TestPractice::must(practice.session().begin(practice.admin.organization, true));
    TestPractice::must(practice.session().addJob(job));
    TestPractice::must(practice.session().commit());
}

/// What was done, from any thread.
class Done {
public:
    void add(const QString &what)
    {
        const QMutexLocker lock(&m_mutex);
        ++m_times[what];
    }
    [[nodiscard]] QHash<QString, int> times() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_times;
    }

private:
    mutable QMutex m_mutex;
    QHash<QString, int> m_times;
};

} // namespace

/// Several servers on one database: what is to be done is done, and by one of them.
class RunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeServersDoEachJobOnce_data() { onEitherDatabase(); }
    void threeServersDoEachJobOnce();
    void whatADeadServerHadIsDoneByAnother_data() { onEitherDatabase(); }
    void whatADeadServerHadIsDoneByAnother();
    void whoseConnectionBreaksInTheMiddleOfAJobGoesOnWithAnother();
    void whatNeverWorksIsGivenUpAndShown_data() { onEitherDatabase(); }
    void whatNeverWorksIsGivenUpAndShown();
    void aPracticesMailServerThatSaysNothingHoldsNobodyElse_data() { onEitherDatabase(); }
    void aPracticesMailServerThatSaysNothingHoldsNobodyElse();
    void aServerWhoseClockJumpsAheadHoldsWhatGoesByIt();
    void theDatabaseSaysHowLateItIs();
};

void RunnerTest::threeServersDoEachJobOnce()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    constexpr int each = 60;
    for (int i = 0; i < each; ++i) {
        add(b, b.own, u"own %1"_s.arg(i));
        add(b, b.other, u"other %1"_s.arg(i));
    }
    Done done;
    const auto run = [&](JobRun &run) -> Result<> {
        const bool right = (run.actor.organization == b.own.admin.organization) == run.job.key.startsWith(u"own");
        done.add(right ? run.job.key : QString(u"in the wrong practice: " + run.job.key));
        return {};
    };
    Share first(b, run), second(b, run), third(b, run);
    for (Share *share : {&first, &second, &third})
        share->runner.start();
    QTRY_COMPARE_WITH_TIMEOUT(done.times().size(), 2 * each, soon);
    const auto session = TestPractice::must(b.identities.identity());
    const auto waiting = [&] {
        TestPractice::must(session->begin(false));
        const JobCounts counts = TestPractice::must(session->jobCounts());
        session->rollback();
        return counts.waiting + counts.dead;
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), qint64(0), soon);
    for (Share *share : {&first, &second, &third})
        share->runner.stop();
    const QHash<QString, int> times = done.times();
    for (auto it = times.begin(); it != times.end(); ++it)
        QVERIFY2(it.value() == 1 && !it.key().startsWith(u"in the wrong"), qPrintable(it.key() + u' ' + QString::number(it.value())));
}

void RunnerTest::whatADeadServerHadIsDoneByAnother()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    add(b, b.own, u"left behind"_s);
    TestPractice::must(b.own.session().begin(b.own.admin.organization, true));
    const auto taken = TestPractice::must(b.own.session().takeJob(Job::Lane::Quick, b.clock.at, b.clock.at.plusMinutes(5), b.own.ids.next()));
    TestPractice::must(b.own.session().commit());
    QVERIFY(taken.has_value()); // and its server is never seen again
    Done done;
    const auto run = [&](JobRun &run) -> Result<> {
        done.add(run.job.key);
        return {};
    };
    {
        Share early(b, run);
        early.runner.start();
        add(b, b.own, u"meanwhile"_s);
        QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"meanwhile"_s), 1, soon);
        early.runner.stop();
    }
    QVERIFY(!done.times().contains(u"left behind"_s)); // somebody has it
    b.clock.at = b.own.clock.at = b.clock.at.plusMinutes(6);
    Share later(b, run);
    later.runner.start();
    QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"left behind"_s), 1, soon);
}

void RunnerTest::whoseConnectionBreaksInTheMiddleOfAJobGoesOnWithAnother()
{
    Backend b(u"postgresql"_s);
    add(b, b.own, u"breaks"_s);
    Done done;
    const auto run = [&](JobRun &run) -> Result<> {
        done.add(run.job.key);
        if (run.job.key == u"breaks") { // the one that takes jobs; the one that looks for them stays
            auto &connection = static_cast<store::SqlSession &>(run.session).connection();
            const QVariant backend = TestPractice::must(connection.scalar(u"SELECT pg_backend_pid()"_s));
            PostgresServer::running().execute(u"postgres"_s, u"SELECT pg_terminate_backend(%1)"_s.arg(backend.toInt()));
        }
        return {};
    };
    RandomIds ids(b.clock);
    Jobs jobs;
    jobs.add(JobKind{u"probe"_s, run, 40});
    Runner runner({b.database.store(), b.identities, b.practices, jobs, b.clock, ids, {}}, {.quick = 1, .slow = 0, .post = 0, .looking = std::chrono::milliseconds(20)});
    runner.start();
    QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"breaks"_s), 1, soon);
    add(b, b.own, u"the next one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"the next one"_s), 1, 10'000);
    runner.stop();
    QCOMPARE(done.times().value(u"breaks"_s), 1);
}

void RunnerTest::whatNeverWorksIsGivenUpAndShown()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    add(b, b.own, u"hopeless"_s);
    Done done;
    Share share(b, [&](JobRun &run) -> Result<> {
        done.add(run.job.key);
        return fail(ErrorCode::NotAvailable);
    }, 1);
    share.runner.start();
    QTRY_COMPARE_WITH_TIMEOUT(b.own.mustAsk(ShowJobs{}).dead.size(), 1, soon);
    share.runner.stop();
    QCOMPARE(done.times().value(u"hopeless"_s), 1);
    QCOMPARE(b.own.mustAsk(ShowJobs{}).dead.first().problem, u"not_available"_s);
    QVERIFY(b.other.mustAsk(ShowJobs{}).dead.isEmpty());
}

void RunnerTest::aPracticesMailServerThatSaysNothingHoldsNobodyElse()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    Done done;
    QSemaphore answers;
    RandomIds ids(b.clock);
    Jobs jobs;
    const auto always = [](JobRun &) -> Result<bool> { return true; };
    jobs.add(Chore{.name = u"messages"_s, .due = always, .run = [&](JobRun &run) -> Result<> {
        const bool isOwn = run.actor.organization == b.own.admin.organization;
        done.add(isOwn ? u"hangs"_s : u"others' messages"_s);
        if (isOwn)
            (void)answers.tryAcquire(1, soon);
        return {};
    }, .lane = Job::Lane::Post});
    jobs.add(Chore{.name = u"rooms"_s, .due = {}, .run = [&done](JobRun &) -> Result<> {
        done.add(u"rooms"_s);
        return {};
    }});
    jobs.add(JobKind{u"probe"_s, [&done](JobRun &run) -> Result<> {
        done.add(run.job.key);
        return {};
    }});
    Runner runner({b.database.store(), b.identities, b.practices, jobs, b.clock, ids, {}}, {.looking = std::chrono::milliseconds(20), .betweenChores = std::chrono::milliseconds(20)});
    runner.start();
    QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"hangs"_s), 1, soon);
    add(b, b.own, u"a recording"_s);
    QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"a recording"_s), 1, soon);
    const int rooms = done.times().value(u"rooms"_s), others = done.times().value(u"others' messages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(done.times().value(u"rooms"_s) > rooms + 1, soon);
    QTRY_VERIFY_WITH_TIMEOUT(done.times().value(u"others' messages"_s) > others + 1, soon);
    QCOMPARE(done.times().value(u"hangs"_s), 1); // and nobody else is sent to wait there
    answers.release(1000);
    runner.stop();
}

void RunnerTest::aServerWhoseClockJumpsAheadHoldsWhatGoesByIt()
{
    Backend b(u"sqlite"_s);
    Done done;
    std::atomic<qint64> machine = 0, passed = 0;
    const auto watch = std::make_shared<ClockWatch>(b.clock, ClockWatch::Sources{[&] { return machine.load(); }, [&] { return passed.load(); }});
    RandomIds ids(b.clock);
    Jobs jobs;
    jobs.mind(watch);
    for (const bool byTheClock : {true, false}) {
        jobs.add(Chore{.name = byTheClock ? u"reminders"_s : u"audit"_s, .due = {}, .run = [&done, byTheClock](JobRun &) -> Result<> {
            done.add(byTheClock ? u"reminders"_s : u"audit"_s);
            return {};
        }, .byTheClock = byTheClock});
    }
    Runner runner({b.database.store(), b.identities, b.practices, jobs, b.clock, ids, [&done](const QString &problem) { done.add(problem); }, watch},
                  {.quick = 1, .slow = 1, .post = 1, .looking = std::chrono::milliseconds(20), .betweenChores = std::chrono::milliseconds(20)});
    runner.start();
    QTRY_VERIFY_WITH_TIMEOUT(done.times().value(u"reminders"_s) > 0, soon);
    machine = 24 * 3600'000;
    QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"clock: 86400 seconds ahead"_s), 1, soon);
    const int some = done.times().value(u"audit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(done.times().value(u"audit"_s) > some + 2, soon); // both practices' round that had begun is over
    const int reminders = done.times().value(u"reminders"_s), audit = done.times().value(u"audit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(done.times().value(u"audit"_s) > audit + 4, soon);
    QCOMPARE(done.times().value(u"reminders"_s), reminders);
    machine = 0; // somebody set it right
    QTRY_VERIFY_WITH_TIMEOUT(done.times().value(u"reminders"_s) > reminders, soon);
    QTRY_COMPARE_WITH_TIMEOUT(done.times().value(u"clock: right again"_s), 1, soon);
    runner.stop();
}

void RunnerTest::theDatabaseSaysHowLateItIs()
{
    for (const QString &kind : {u"sqlite"_s, u"postgresql"_s}) {
        Backend b(kind);
        const auto session = TestPractice::must(b.identities.identity());
        TestPractice::must(session->begin(false));
        const Instant said = TestPractice::must(session->databaseTime());
        session->rollback();
        const qint64 here = SystemClock().now().ms;
        QVERIFY2(kind == u"sqlite" ? said.isNull() : std::abs(said.ms - here) < 60'000, qPrintable(kind)); // here it is the same computer
    }
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "RunnerTest.moc"
