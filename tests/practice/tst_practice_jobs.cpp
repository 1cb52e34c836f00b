#include "models/records/Message.h"
#include "services/practice/door/Desk.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "tests/support/TestPractice.h"

#include <QSignalSpy>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

class TestJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesLeaveWhenTheirTimeIsOver();
    void theEndOfTheTrailIsSignedEveryTenMinutes();
    void openingAPersonDoesNotStirTheScreens();
};

void TestJobs::messagesLeaveWhenTheirTimeIsOver()
{
    TestPractice p;
    Contact person;
    person.givenName = u"Jane"_qs;
    person.email = u"jane@example.org"_qs;
    person.contactBy = ContactBy::Email;
    person.emailAllowed = true;
    QCOMPARE(p.mustRun(p.at(9, 0, p.mustRun(create(person)).firstOf(u"Contact"))).messagesHeld, 1);
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

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_practice_jobs.moc"
