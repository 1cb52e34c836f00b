#include "services/practice/door/AuditProof.h"
#include "services/practice/door/Door.h"
#include "tests/support/TestPractice.h"

#include <QJsonDocument>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

/// What each role may know of the trail, and what they may do with it.
class TestTrail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aManagerReadsTheTrailButNotWhatAdministratorsDoToAccounts();
    void hiddenRowsLeaveNoGapBetweenPages();
    void aPsychologistSeesWhoOpenedTheirOwnPeopleAndNobodyElses();
    void onlyAnAdministratorTakesTheTrailOut();
    void whoVerifiesIsWrittenDownAndReceptionMayNot();
    void verifyingTellsHowFarItIsAndStopsWhenAsked();
    void notesOnAnAppointmentNeedAReasonAndAreToldToTheirOwner();
    void theTrailDoesNotTellWhatTheNotesSaid();
    void onlyAnAdministratorDeletesManyAtOnce();

private:
    static QVector<AuditLine> seen(TestPractice &p, const Actor &who, const AuditFilter &filter = {})
    {
        return TestPractice::must(p.door().ask(who, SearchAudit{filter}));
    }
};

void TestTrail::aManagerReadsTheTrailButNotWhatAdministratorsDoToAccounts()
{
    TestPractice p;
    p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    p.mustRun(SetUserRole{p.receptionist.user, Role::PracticeManager, {}});
    p.mustRun(RecordEvent{.action = u"rekey"_qs, .type = u"Organization"_qs});
    TestPractice::must(p.door().run(p.manager, AddUser{.login = u"desk2"_qs, .displayName = u"Desk"_qs, .role = Role::Receptionist}));
    QVERIFY(!p.door().run(p.receptionist, AddUser{.login = u"x"_qs, .displayName = u"X"_qs})); // refused: about accounts, too
    const auto about = [](const QVector<AuditLine> &lines, const QString &type) {
        return std::count_if(lines.begin(), lines.end(), [&](const AuditLine &line) { return line.entry.type == type; });
    };
    const auto all = seen(p, p.admin), managers = seen(p, p.manager);
    QVERIFY(about(all, u"User"_qs) > 1);
    QCOMPARE(about(managers, u"User"_qs), 1); // whom they invited themselves
    QCOMPARE(about(managers, u"Contact"_qs), about(all, u"Contact"_qs));
    for (const AuditLine &line : managers) {
        QVERIFY(line.entry.action != u"rekey");
        QVERIFY(line.entry.user == p.manager.user || line.entry.command != u"AddUser" || line.entry.type == u"Organization"); // the founding
    }
    QVERIFY(std::any_of(all.begin(), all.end(), [](const AuditLine &line) { return line.entry.action == u"rekey"; }));
}

void TestTrail::hiddenRowsLeaveNoGapBetweenPages()
{
    TestPractice p;
    for (int i = 0; i < 6; ++i)
        p.addPerson(u"Ann"_qs, QString::number(i));
    for (int i = 0; i < 12; ++i)
        p.mustRun(SetUserActive{p.otherPsychologist.user, i % 2 == 1});
    AuditFilter page;
    page.limit = 4;
    QVector<qint64> numbers;
    for (;;) {
        const auto lines = seen(p, p.manager, page);
        for (const AuditLine &line : lines)
            numbers.append(line.number);
        if (lines.size() < page.limit)
            break;
        page.before = lines.last().number;
    }
    QVector<qint64> whole;
    for (const AuditLine &line : seen(p, p.manager, {.limit = 500}))
        whole.append(line.number);
    QCOMPARE(numbers, whole);
    QVERIFY(whole.size() >= 6);
}

void TestTrail::aPsychologistSeesWhoOpenedTheirOwnPeopleAndNobodyElses()
{
    TestPractice p;
    const QUuid usual = p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee);
    const QUuid met = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    const QUuid stranger = p.addPerson(u"Otto"_qs, u"Berg"_qs, p.okafor);
    p.mustRun(p.at(9, 0, met));
    for (const QUuid &person : {usual, met, stranger})
        TestPractice::must(p.door().ask(p.receptionist, OpenPerson{person, {}}));
    const auto lines = seen(p, p.psychologist, {.limit = 500});
    const auto openedBy = [&](const QUuid &person) {
        return std::count_if(lines.begin(), lines.end(), [&](const AuditLine &line) {
            return line.entry.user == p.receptionist.user && line.entry.persons.contains(person);
        });
    };
    QCOMPARE(openedBy(usual), 1);
    QCOMPARE(openedBy(met), 1);
    QCOMPARE(openedBy(stranger), 0);
    for (const AuditLine &line : lines) {
        const bool mine = line.entry.user == p.psychologist.user;
        QVERIFY(mine || line.entry.persons.contains(usual) || line.entry.persons.contains(met));
        QVERIFY(line.changes.isEmpty()); // who and when, not what it said
    }
    for (const AuditLine &line : seen(p, p.receptionist, {.limit = 500}))
        QCOMPARE(line.entry.user, p.receptionist.user);
    // A filter of the asker's own makes it no wider.
    AuditFilter wider;
    wider.user = p.receptionist.user;
    wider.reader = p.receptionist.user;
    wider.person = stranger;
    QVERIFY(seen(p, p.psychologist, wider).isEmpty());
}

void TestTrail::onlyAnAdministratorTakesTheTrailOut()
{
    TestPractice p;
    p.addPerson(u"Jane"_qs, u"Nguyen"_qs);
    for (const Actor *who : {&p.manager, &p.psychologist, &p.receptionist}) {
        QCOMPARE(p.door().ask(*who, ExportAudit{}).error().code, ErrorCode::Denied);
        QCOMPARE(seen(p, p.admin).first().entry.action, u"refuse"_qs);
    }
    const auto page = p.mustAsk(ExportAudit{{.limit = 2}});
    QCOMPARE(page.size(), 2);
    QCOMPARE(page.first().entry.action, u"export"_qs);
    QCOMPARE(page.first().entry.risk, u"high"_qs);
    p.mustAsk(ExportAudit{{.before = page.last().number, .limit = 2}});
    QCOMPARE(seen(p, p.admin, {.action = u"export"_qs}).size(), 1); // one line an export, not one a page
}

void TestTrail::whoVerifiesIsWrittenDownAndReceptionMayNot()
{
    TestPractice p;
    TestPractice::must(p.door().signAuditHead(p.admin.organization));
    for (const Actor *who : {&p.psychologist, &p.receptionist})
        QCOMPARE(p.door().ask(*who, VerifyAudit{}).error().code, ErrorCode::Denied);
    const AuditVerdict leave = TestPractice::must(p.door().ask(p.manager, VerifyAudit{}));
    QCOMPARE(leave.heads, 1);
    QCOMPARE(leave.signedAt, p.clock.at);
    const AuditLine told = seen(p, p.admin).first();
    QCOMPARE(told.entry.action, u"verify"_qs);
    QCOMPARE(told.entry.user, p.manager.user);
    QCOMPARE(TestPractice::must(proveAudit(p.store(), p.parts, p.admin.organization, leave)).entries, told.number);
}

void TestTrail::verifyingTellsHowFarItIsAndStopsWhenAsked()
{
    TestPractice p;
    TestPractice::must(p.session().begin(p.admin.organization, true));
    for (int i = 0; i < 20'000; ++i) {
        AuditEntry entry;
        entry.at = p.clock.at;
        entry.user = p.admin.user;
        entry.action = u"print"_qs;
        entry.outcome = u"done"_qs;
        TestPractice::must(p.session().appendAudit(entry));
    }
    TestPractice::must(p.session().commit());
    std::atomic<qint64> most = 0, total = 0;
    std::atomic<int> times = 0;
    const auto watch = [&](qint64 done, qint64 all) {
        most = std::max<qint64>(most, done);
        total = all;
        ++times;
        return true;
    };
    const AuditVerdict verdict = TestPractice::must(proveAudit(p.store(), p.parts, p.admin.organization, {}, watch));
    QVERIFY(times > 2);
    QCOMPARE(most.load(), verdict.entries);
    QCOMPARE(total.load(), verdict.entries);
    const auto stopped = proveAudit(p.store(), p.parts, p.admin.organization, {}, [](qint64, qint64) { return false; });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestTrail::notesOnAnAppointmentNeedAReasonAndAreToldToTheirOwner()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee);
    const QUuid id = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    const auto writeAs = [&](const Actor &who) {
        const auto edit = AnyCommand::fromJson(u"EditAppointment"_qs, {{u"id"_qs, idText(id)}, {u"values"_qs, QJsonObject{{u"preparation_note"_qs, u"canary-notes"_qs}}}});
        return p.door().runAny(who, *edit);
    };
    for (const Actor *who : {&p.admin, &p.manager, &p.receptionist})
        QCOMPARE(writeAs(*who).error().code, ErrorCode::Denied);
    QVERIFY(writeAs(p.psychologist));
    for (const Actor *who : {&p.admin, &p.manager, &p.receptionist}) {
        QVERIFY(TestPractice::must(p.door().ask(*who, Get<Appointment>{id}))->preparationNote.isEmpty());
        QVERIFY(TestPractice::must(p.door().ask(*who, OpenAppointment{id})).appointment.preparationNote.isEmpty());
        const auto asked = p.door().ask(*who, OpenAppointmentNotes{id, u" "_qs});
        QCOMPARE(asked.error().code, ErrorCode::Denied);
    }
    QCOMPARE(p.door().ask(p.receptionist, OpenAppointmentNotes{id, u"curious"_qs}).error().code, ErrorCode::Denied);
    QCOMPARE(p.door().ask(p.otherPsychologist, OpenAppointmentNotes{id, u"curious"_qs}).error().code, ErrorCode::Denied);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, OpenAppointmentNotes{id, {}})).preparation, u"canary-notes"_qs);
    QCOMPARE(TestPractice::must(p.door().ask(p.manager, OpenAppointmentNotes{id, u"complaint 17"_qs})).preparation, u"canary-notes"_qs);
    const AuditLine owners = seen(p, p.psychologist).first(); // in what their owner reads
    QCOMPARE(owners.entry.user, p.manager.user);
    QCOMPARE(owners.entry.why, u"complaint 17"_qs);
    QCOMPARE(owners.entry.risk, u"high"_qs);
}

void TestTrail::theTrailDoesNotTellWhatTheNotesSaid()
{
    TestPractice p;
    const QUuid id = p.mustRun(p.at(9, 0, p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee))).firstOf(u"Appointment");
    const auto edit = AnyCommand::fromJson(u"EditAppointment"_qs, {{u"id"_qs, idText(id)}, {u"values"_qs, QJsonObject{{u"after_note"_qs, u"canary-notes"_qs}}}});
    TestPractice::must(p.door().runAny(p.psychologist, *edit));
    for (const Actor *who : {&p.admin, &p.manager, &p.psychologist}) {
        for (const AuditLine &line : seen(p, *who, {.limit = 500}))
            QVERIFY(!QJsonDocument(line.changes).toJson().contains("canary-notes"));
    }
}

void TestTrail::onlyAnAdministratorDeletesManyAtOnce()
{
    TestPractice p;
    QVector<AnyCommand> commands;
    for (int i = 0; i < 3; ++i)
        commands.append(AnyCommand::of(erase<Contact>(p.addPerson(u"Ann"_qs, QString::number(i)))));
    for (const bool dryRun : {true, false}) {
        const auto many = p.door().runMany(p.manager, commands, {.dryRun = dryRun});
        QCOMPARE(many.error().code, ErrorCode::Denied);
        QCOMPARE(many.error().data.value(u"action"_qs).toString(), u"contact.bulk_delete"_qs);
    }
    QCOMPARE(p.mustAsk(FindPeople{}).size(), 3);
    QCOMPARE(seen(p, p.admin, {.action = u"refuse"_qs}).size(), 2); // one line each, whatever the number
    QVERIFY(TestPractice::must(p.door().runMany(p.manager, {commands.first()}, {})).kept); // one is not many
    QVERIFY(TestPractice::must(p.door().runMany(p.admin, commands.mid(1), {})).kept);
    QVERIFY(p.mustAsk(FindPeople{}).isEmpty());
}

QTEST_GUILESS_MAIN(TestTrail)
#include "tst_practice_trail.moc"
