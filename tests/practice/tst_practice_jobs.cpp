#include "models/records/Message.h"
#include "services/practice/door/Desk.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/messages/MessageCommands.h"
#include "tests/support/TestPractice.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace praxis;
using namespace praxis::test;

namespace {

/// It takes the connection, and says nothing.
class SilentMailer final : public Mailer {
public:
    SilentMailer(QSemaphore &asked, QSemaphore &answers) : m_asked(asked), m_answers(answers) {}
    Result<> send(const Mail &) override
    {
        m_asked.release();
        (void)m_answers.tryAcquire(1, 60'000);
        return fail(ErrorCode::NotAvailable);
    }

private:
    QSemaphore &m_asked;
    QSemaphore &m_answers;
};

/// It takes all of the letter, and says nothing for as long as anybody waits.
class HangingMailer final : public Mailer {
public:
    explicit HangingMailer(QSemaphore &asked) : m_asked(asked) {}
    Result<> send(const Mail &) override
    {
        m_asked.release();
        while (mayWait()())
            QTest::qSleep(10);
        return fail(ErrorCode::NotAvailable, {{u"doubtful"_qs, true}});
    }

private:
    QSemaphore &m_asked;
};

class NoWords final : public MessageTemplates {
public:
    [[nodiscard]] MessageTemplate of(const QString &, const QString &) const override { return {}; }
    [[nodiscard]] QString word(const QString &, const QString &) const override { return {}; }
    [[nodiscard]] QString languageFor(const QString &) const override { return u"en"_qs; }
};

QUuid withEmail(TestPractice &p)
{
    Contact person;
    person.givenName = u"Jane"_qs;
    person.email = u"jane@example.org"_qs;
    person.contactBy = ContactBy::Email;
    person.emailAllowed = true;
    return p.mustRun(create(person)).firstOf(u"Contact");
}

} // namespace

class TestJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesLeaveWhenTheirTimeIsOver();
    void theEndOfTheTrailIsSignedEveryTenMinutes();
    void openingAPersonDoesNotStirTheScreens();
    void aMailServerThatSaysNothingHoldsNothingElse();
    void closingTheDeskGivesUpALetterThatIsOnItsWay();
    void aDeskIsToldOnceThatItsClockIsWrongAndOnceThatItIsRight();
    void whatRecursIsDoneByOneAtATime();
    void whatFailsIsGivenBackAndTriedSoon();
};

void TestJobs::messagesLeaveWhenTheirTimeIsOver()
{
    TestPractice p;
    QCOMPARE(p.mustRun(p.at(9, 0, withEmail(p))).messagesHeld, 1);
    Desk desk(p.store(), p.parts);
    desk.signIn(p.receptionist);
    JobRunner jobs(desk, p.admin.organization, jobsOf({}));
    jobs.round();
    p.clock.at.ms += 200'000;
    const auto ready = [&] { return p.mustAsk(List<Message>{{.where = {{"status", Condition::Equal, u"ready"_qs}}}}).size(); };
    QCOMPARE(ready(), 0);
    QTRY_VERIFY_WITH_TIMEOUT((jobs.round(), ready() == 1), 10'000);
}

void TestJobs::theEndOfTheTrailIsSignedEveryTenMinutes()
{
    TestPractice p;
    Desk desk(p.store(), p.parts);
    desk.signIn(p.receptionist);
    QVector<AuditHead> heads;
    const auto told = [&](const AuditHead &head) { QMetaObject::invokeMethod(&desk, [&heads, head] { heads.append(head); }); }; // from the runner's thread
    JobRunner jobs(desk, p.admin.organization, jobsOf({.headSigned = told}));
    jobs.round();
    QTRY_COMPARE(heads.size(), 1);
    QVERIFY(p.seal.verify(auditHeadMessage(p.admin.organization, heads.first()), heads.first().signature));
    p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.clock.at.ms += 9 * 60'000;
    const auto due = p.door().signAuditHeadIfDue(p.admin.organization, 1000, 10);
    QVERIFY(due && !*due);
    p.clock.at.ms += 61'000;
    QTRY_VERIFY_WITH_TIMEOUT((jobs.round(), heads.size() == 2), 10'000);
}

void TestJobs::openingAPersonDoesNotStirTheScreens()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    Desk desk(p.store(), p.parts);
    desk.signIn(p.receptionist);
    QSignalSpy changed(&desk, &Desk::changed);
    const auto page = desk.ask(OpenPerson{jane, {}});
    QTRY_VERIFY(page.isFinished());
    QVERIFY(page.result());
    const auto added = desk.run(p.at(9, 0, jane));
    QTRY_VERIFY(added.isFinished());
    QTRY_COMPARE(changed.size(), 1);
}

void TestJobs::aMailServerThatSaysNothingHoldsNothingElse()
{
    TestPractice p;
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    p.mustRun(p.at(9, 0, withEmail(p)));
    p.clock.at = p.clock.at.plusMinutes(5);
    QSemaphore asked, answers;
    const NoWords words;
    const auto sender = std::make_shared<MessageSender>(MessageSender::Adapters{words, [&](const OpenedMessageService &) { return std::make_unique<SilentMailer>(asked, answers); },
                                                                                [](const OpenedMessageService &) { return nullptr; }});
    std::atomic<int> heads = 0, jobsDone = 0;
    const auto jobs = jobsOf({.headSigned = [&heads](const AuditHead &) { ++heads; }, .sender = sender});
    jobs->add(JobKind{u"probe"_qs, [&jobsDone](JobRun &) -> Result<> {
        ++jobsDone;
        return {};
    }});
    Desk desk(p.store(), p.parts);
    desk.signIn(p.receptionist);
    JobRunner runner(desk, p.admin.organization, jobs);
    runner.round();
    QVERIFY(asked.tryAcquire(1, 60'000));
    Job job;
    job.id = p.ids.next();
    job.kind = u"probe"_qs;
    job.payload = "{}";
    job.createdAt = job.runAt = p.clock.at;
    TestPractice::must(p.session().begin(p.admin.organization, true));
    TestPractice::must(p.session().addJob(job));
    TestPractice::must(p.session().commit());
    QTRY_COMPARE_WITH_TIMEOUT((runner.round(), jobsDone.load()), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT((runner.round(), heads.load() > 0), 30'000);
    QCOMPARE(answers.available(), 0); // it is waited for still
    answers.release(100);
}

void TestJobs::closingTheDeskGivesUpALetterThatIsOnItsWay()
{
    TestPractice p;
    p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs});
    p.mustRun(p.at(9, 0, withEmail(p)));
    p.clock.at = p.clock.at.plusMinutes(5);
    QSemaphore asked;
    const NoWords words;
    const auto sender = std::make_shared<MessageSender>(MessageSender::Adapters{words, [&](const OpenedMessageService &) { return std::make_unique<HangingMailer>(asked); },
                                                                                [](const OpenedMessageService &) { return nullptr; }});
    Desk desk(p.store(), p.parts);
    desk.signIn(p.receptionist);
    auto runner = std::make_unique<JobRunner>(desk, p.admin.organization, jobsOf({.sender = sender}));
    runner->round();
    QVERIFY(asked.tryAcquire(1, 60'000));
    QCOMPARE(p.mustAsk(List<Message>{}).first()->status, MessageStatus::Sending);
    runner.reset();
    const auto letter = p.mustAsk(List<Message>{}).first();
    QCOMPARE(letter->status, MessageStatus::Ready); // not left as being sent, which would be looked into ten minutes later
    QCOMPARE(letter->problem, u"doubtful"_qs);
    QCOMPARE(asked.available(), 0);
}

void TestJobs::aDeskIsToldOnceThatItsClockIsWrongAndOnceThatItIsRight()
{
    constexpr qint64 hour = 3600'000;
    TestPractice p;
    std::atomic<qint64> machine = p.clock.at.ms;
    const auto watch = std::make_shared<ClockWatch>(p.clock, ClockWatch::Sources{[&] { return machine.load(); }, [] { return 0; }});
    watch->look();
    const auto jobs = jobsOf({});
    jobs->mind(watch);
    Desk desk(p.store(), p.parts);
    desk.signIn(p.receptionist);
    JobRunner runner(desk, p.admin.organization, jobs);
    int told = 0;
    connect(&runner, &JobRunner::clockFound, &desk, [&told] { ++told; });
    const auto rounds = [&runner](int count) {
        for (int i = 0; i < count; ++i) {
            runner.round();
            QTest::qWait(20);
        }
    };
    machine += 2 * hour;
    QTest::ignoreMessage(QtWarningMsg, "clock: 7200 seconds ahead");
    QTRY_COMPARE_WITH_TIMEOUT((runner.round(), told), 1, 10'000);
    QCOMPARE(watch->offMs(), 2 * hour);
    rounds(5);
    QCOMPARE(told, 1);
    machine -= 2 * hour;
    QTRY_COMPARE_WITH_TIMEOUT((runner.round(), told), 2, 10'000);
    QCOMPARE(watch->offMs(), 0);
    rounds(5);
    QCOMPARE(told, 2);
}

void TestJobs::whatRecursIsDoneByOneAtATime()
{
    TestPractice p;
    const auto session = TestPractice::must(p.store().session());
    const QUuid one = p.ids.next(), another = p.ids.next();
    const auto goOn = [] { return true; };
    int here = 0, there = 0;
    Jobs ours, theirs;
    theirs.add(Chore{u"tidy"_qs, 3600, {}, [&there](JobRun &) -> Result<> {
        ++there;
        return {};
    }});
    const auto elsewhere = [&] { (void)theirs.chores(*session, p.parts, p.admin.organization, another, goOn); };
    ours.add(Chore{u"tidy"_qs, 3600, {}, [&](JobRun &run) -> Result<> {
        for (int i = 0; i < 10; ++i) { // an hour, and it says each few minutes that it still lives
            p.clock.at = p.clock.at.plusMinutes(6);
            if (!run.goesOn())
                return fail(ErrorCode::Cancelled);
            elsewhere();
        }
        ++here;
        return {};
    }});
    QCOMPARE(ours.chores(p.session(), p.parts, p.admin.organization, one, goOn).problems, QStringList());
    QCOMPARE(here, 1);
    QCOMPARE(there, 0);
    p.clock.at = p.clock.at.plusMinutes(11);
    elsewhere();
    QCOMPARE(there, 1); // once it was given back
}

void TestJobs::whatFailsIsGivenBackAndTriedSoon()
{
    TestPractice p;
    const QUuid one = p.ids.next();
    int tries = 0;
    Jobs jobs;
    jobs.add(Chore{u"tidy"_qs, 24 * 3600, {}, [&tries](JobRun &) -> Result<> {
        return ++tries == 1 ? Result<>(fail(ErrorCode::NotAvailable)) : Result<>();
    }});
    const auto round = [&] { return jobs.chores(p.session(), p.parts, p.admin.organization, one, [] { return true; }).failed; };
    QCOMPARE(round(), 1);
    QCOMPARE(round(), 0);
    QCOMPARE(tries, 1);
    p.clock.at = p.clock.at.plusMinutes(10);
    QCOMPARE(round(), 0);
    QCOMPARE(tries, 2);
    p.clock.at = p.clock.at.plusMinutes(23 * 60);
    (void)round();
    QCOMPARE(tries, 2); // and then each day
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_practice_jobs.moc"
