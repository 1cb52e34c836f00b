#include "models/records/Location.h"
#include "models/records/RecordRequest.h"
#include "models/records/Removal.h"
#include "services/practice/door/Desk.h"
#include "services/practice/documents/DocumentOpenings.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "services/practice/people/RequestCommands.h"
#include "tests/practice/DocumentsClinic.h"
#include "tests/support/ReleaseHold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace praxis;
using namespace praxis::test;

/// The end of documents, what a granted request for deletion comes to, and restricted documents that take two people. Recordings
/// have the same workflow: tst_practice_recording_care.
class TestRemovals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasRemovedIsHeldByWhoAnswersForThePractice_data() { onEitherDatabase(); }
    void whatWasRemovedIsHeldByWhoAnswersForThePractice();
    void aDocumentGoesAfterItsTimeAndTwoPeople_data() { onEitherDatabase(); }
    void aDocumentGoesAfterItsTimeAndTwoPeople();
    void nothingThatOpensItIsLeft();
    void aNewContactOrAHoldKeepsIt();
    void anApprovalThatIsNotDueAnyMoreEnds_data() { onEitherDatabase(); }
    void anApprovalThatIsNotDueAnyMoreEnds();
    void anApprovalThatLapsedIsNobodysRefusal();
    void whatWasDestroyedIsNotInTheWayOfWhatIsOutOfSight_data() { onEitherDatabase(); }
    void whatWasDestroyedIsNotInTheWayOfWhatIsOutOfSight();
    void aLaterDayIsNotLowered();
    void aNewVersionBeginsTheTimeAnew();
    void rejectedStaysWithItsReason();
    void ofTheShortTimeOfAnotherRuleItIsDueSooner();
    void aStricterPlaceCountsWhereThePlaceIsNotKnown();
    void whatWasPutOutOfSightIsDueToo_data() { onEitherDatabase(); }
    void whatWasPutOutOfSightIsDueToo();
    void theSameJobDestroysDocuments();
    void whatIsHeldIsNotInTheWayOfOthers();
    void aGrantedDeletionBeginsTheWorkflow_data() { onEitherDatabase(); }
    void aGrantedDeletionBeginsTheWorkflow();
    void aWithdrawnDeletionDestroysNothingMore_data() { onEitherDatabase(); }
    void aWithdrawnDeletionDestroysNothingMore();
    void aDeletionThatIsRefusedAfterAllDestroysNothingMore();
    void whoWasAnsweredMayStillThinkBetterOfADeletion();
    void aDeletionIsWithdrawnBehindSomebodyWhoWasDeleted();
    void aNewDeletionDoesNotShowTheEndOfTheOldOne();
    void whatIsKeptSaysWhy();
    void aRestrictedDocumentTakesTwoPeople_data() { onEitherDatabase(); }
    void aRestrictedDocumentTakesTwoPeople();
    void whoAskedDoesNotAllowIt();
    void whatItTakesIsAskedWithoutALine();

private:
    static constexpr qint64 day = 24LL * 3'600'000;

    static void onEitherDatabase()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"sqlite", "postgresql"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    static void born(DocumentsClinic &clinic, const char *date = "1980-03-04")
    {
        clinic.p.mustRun(EditRecord{typeOf<Contact>().key(), clinic.jane, {{u"birth_date"_qs, QString::fromLatin1(date)}}});
    }
    static void later(DocumentsClinic &clinic, qint64 days) { clinic.p.clock.at.ms += days * day; }
    static constexpr qint64 sevenYears = 7LL * 365 + 3;

    static QVector<DueRecord> due(DocumentsClinic &clinic) { return TestPractice::must(clinic.p.door().ask(clinic.p.manager, RecordsDue{RetainedKind::Document})); }
    static QUuid ask(DocumentsClinic &clinic, const QUuid &id)
    {
        return TestPractice::must(clinic.p.door().run(clinic.p.manager, AskRemoval{RetainedKind::Document, id, u"Its time is over."_qs})).firstOf(u"Removal");
    }
    static std::shared_ptr<Removal> removalOf(DocumentsClinic &clinic, const QUuid &id)
    {
        const auto session = clinic.database.session();
        TestPractice::must(session->begin(clinic.p.admin.organization, false));
        const auto removal = TestPractice::must(findAs<Removal>(*session, id, Deleted::Include));
        TestPractice::must(session->commit());
        return removal;
    }
    template <class C> static QString status(DocumentsClinic &clinic, const Actor &who, const C &command)
    {
        const auto outcome = clinic.p.door().run(who, command);
        return outcome ? QString() : outcome.error().data.value(u"status"_qs).toString();
    }
    /// Of three letters one is destroyed, one approved and one asked for when a granted deletion ends as `ending` says.
    void destroysNothingMore(const QString &kind, const std::function<AnyCommand(const QUuid &request)> &ending, DeletionLine::State state, bool isAnswered = false);
    static QUuid removalFor(DocumentsClinic &clinic, const QUuid &document)
    {
        for (const DueRecord &line : due(clinic)) {
            if (line.id == document)
                return line.removal.id;
        }
        return {};
    }
    /// All that a table says, of rows that are out of sight too.
    static QString allOf(DocumentsClinic &clinic, const RecordType &type)
    {
        const auto session = clinic.database.session();
        TestPractice::must(session->begin(clinic.p.admin.organization, false));
        QString said;
        for (const RecordPtr &row : TestPractice::must(session->select(type, {.deleted = Deleted::Include}))) {
            for (const FieldDef &field : type.fields) {
                const QVariant value = field.get(type.raw(*row));
                said += value.toString() + value.toStringList().join(u' ') + QString::fromUtf8(QJsonDocument::fromVariant(value).toJson()) + u'\n';
            }
        }
        TestPractice::must(session->commit());
        return said;
    }
};

void TestRemovals::whatWasRemovedIsHeldByWhoAnswersForThePractice()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    const QUuid there = clinic.add(Privacy::Restricted);
    const auto outOfSight = [&] { return TestPractice::must(p.door().ask(p.manager, RecordsDue{.kind = RetainedKind::Document, .outOfSight = true})); };
    TestPractice::must(p.door().run(p.psychologist, RemoveDocument{id}));
    QCOMPARE(outOfSight().size(), 1);
    QCOMPARE(outOfSight().first().title, u"Letter to the GP"_qs);
    QVERIFY(outOfSight().first().since > QDate(2033, 1, 1));
    QCOMPARE(clinic.refusal(p.psychologist, HoldDocument{id, u"mine"_qs}), u"not_found "_qs);
    p.mustRun(HoldDocument{id, u"court"_qs});
    QVERIFY(outOfSight().first().onHold);
    p.mustRun(erase<Contact>(clinic.jane));
    QCOMPARE(outOfSight().size(), 2);
    p.mustRun(HoldDocument{there, u"court"_qs});
    later(clinic, sevenYears);
    for (const QUuid &one : {id, there}) {
        QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Document, one, u"over"_qs}), u"on_hold"_qs);
        const QUuid release = p.mustRun(AskHoldRelease{RetainedKind::Document, one, u"settled"_qs}).firstOf(u"HoldRelease");
        QCOMPARE(clinic.refusal(p.admin, DecideHoldRelease{release, true, u"settled"_qs}), u"denied same_person"_qs);
        TestPractice::must(p.door().run(p.manager, DecideHoldRelease{release, true, u"settled"_qs}));
        const QUuid removal = ask(clinic, one);
        p.mustRun(DecideRemoval{removal, true, {}});
        later(clinic, 31);
        p.mustRun(HoldDocument{one, u"once more"_qs});
        QVERIFY(p.mustAsk(RemovalsToFinish{}).isEmpty());
        QCOMPARE(p.mustAsk(RemovalsAsked{}).size(), 1);
        releaseHold(p, RetainedKind::Document, one);
        QCOMPARE(p.mustAsk(RemovalsToFinish{}).size(), 1);
        p.mustRun(FinishRemoval{removal});
        QCOMPARE(status(clinic, p.manager, HoldDocument{one, u"too late"_qs}), u"deleted"_qs);
    }
    QVERIFY(outOfSight().isEmpty());
}

void TestRemovals::aDocumentGoesAfterItsTimeAndTwoPeople()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Confidential, "Dear colleague, as of 2026");
    QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Document, id, u"tidy"_qs}), u"not_due"_qs);
    QVERIFY(due(clinic).isEmpty());
    later(clinic, sevenYears);
    QCOMPARE(due(clinic).size(), 1);
    QCOMPARE(due(clinic).first().id, id);
    QCOMPARE(due(clinic).first().title, u"Letter to the GP"_qs);
    for (const Actor &who : {p.psychologist, p.otherPsychologist, p.receptionist})
        QCOMPARE(clinic.refusal(who, AskRemoval{RetainedKind::Document, id, u"tidy"_qs}), u"denied "_qs);
    QVERIFY(clinic.refusal(p.manager, AskRemoval{RetainedKind::Document, id, u" "_qs}).startsWith(u"invalid"));
    const QUuid removal = ask(clinic, id);
    QVERIFY(clinic.refusal(p.admin, AskRemoval{RetainedKind::Document, id, u"again"_qs}).startsWith(u"duplicate"));
    QCOMPARE(clinic.refusal(p.manager, DecideRemoval{removal, true, {}}), u"denied same_person"_qs);
    p.mustRun(DecideRemoval{removal, true, {}});
    QCOMPARE(status(clinic, p.admin, FinishRemoval{removal}), u"not_due"_qs); // the notice runs
    QVERIFY(p.mustAsk(RemovalsToFinish{}).isEmpty());
    later(clinic, 31);
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).first().blobs.size(), 1);
    p.mustRun(FinishRemoval{removal});
    QVERIFY(due(clinic).isEmpty());
    QVERIFY(clinic.list(p.psychologist).isEmpty());
    QVERIFY(clinic.closed(p.psychologist, id).startsWith(u"not_found"));
    const auto gone = p.mustAsk(RemovalRegister{RetainedKind::Document});
    QCOMPARE(gone.size(), 1);
    QVERIFY(p.mustAsk(RemovalRegister{RetainedKind::Recording}).isEmpty());
    const Removal &row = gone.first().removal;
    QVERIFY(row.certificate.startsWith(u"D-2033-"));
    QCOMPARE(row.destroyed[u"person"].toString(), u"Jane Nguyen"_qs);
    QCOMPARE(row.destroyed[u"title"].toString(), u"Letter to the GP"_qs);
    QCOMPARE(row.destroyed[u"files"].toArray().size(), 1);
    QCOMPARE(row.destroyed[u"files"].toArray().first()[u"sha256"].toString().size(), 64);
    QCOMPARE(gone.first().askedBy, u"Mara Manager"_qs);
}

/// Case 63.
void TestRemovals::nothingThatOpensItIsLeft()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    AddDocument add = clinic.letter(Privacy::Restricted, "What she said of her father");
    add.title = u"Canary of a title"_qs;
    add.tags = {u"canary-tag"_qs};
    const QUuid id = TestPractice::must(p.door().run(p.psychologist, add)).firstOf(u"Document");
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{id, u"canary of a note"_qs, clinic.take("newer words", clinic.jane)}));
    const OpenedDocument opened = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}}));
    later(clinic, sevenYears);
    const QUuid removal = ask(clinic, id);
    p.mustRun(DecideRemoval{removal, true, {}});
    later(clinic, 31);
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).first().blobs.size(), 2); // every version
    p.mustRun(FinishRemoval{removal});
    const QString rows = allOf(clinic, typeOf<Document>()) + allOf(clinic, typeOf<DocumentVersion>()) + allOf(clinic, typeOf<Removal>());
    for (const QString &word : {u"Canary"_qs, u"canary"_qs, u"letter.txt"_qs, opened.object.blob, QString::fromLatin1(opened.object.key.toBase64()), QString::fromLatin1(opened.object.header.toBase64())})
        QVERIFY2(!rows.contains(word), qPrintable(word));
    QVERIFY(!p.mustAsk(RemovalRegister{RetainedKind::Document}).first().removal.destroyed.contains(u"title")); // nobody who reads the register might see it
}

/// Case 62.
void TestRemovals::aNewContactOrAHoldKeepsIt()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    later(clinic, sevenYears);
    const QUuid removal = ask(clinic, id);
    TestPractice::must(p.door().run(p.psychologist, HoldDocument{id, u"court"_qs}));
    QCOMPARE(status(clinic, p.admin, DecideRemoval{removal, true, {}}), u"on_hold"_qs);
    QVERIFY(due(clinic).first().onHold);
    releaseHold(p, RetainedKind::Document, id);
    p.mustRun(DecideRemoval{removal, true, {}});
    TestPractice::must(p.door().run(p.psychologist, HoldDocument{id, u"appeal"_qs}));
    later(clinic, 31);
    QCOMPARE(status(clinic, p.admin, FinishRemoval{removal}), u"on_hold"_qs);
    releaseHold(p, RetainedKind::Document, id);
    BookAppointment again = p.at(9, 0, clinic.jane);
    again.start = {p.clock.at.utc().date().addDays(1), QTime(9, 0)};
    again.despiteClash = u"first in years"_qs;
    p.mustRun(again);
    p.mustRun(FinishRemoval{removal});
    QCOMPARE(removalOf(clinic, removal)->status, RemovalStatus::Rejected);
    QVERIFY(due(clinic).isEmpty());
    QCOMPARE(clinic.closed(p.psychologist, id), QString());
}

/// An approval that a later day overtook counts no more: years afterwards somebody has to ask, and somebody else to decide, anew.
void TestRemovals::anApprovalThatIsNotDueAnyMoreEnds()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    const QString blob = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}})).object.blob;
    const QString path = p.folder.filePath(u"media/"_qs + blob.first(2) + u'/' + blob);
    later(clinic, sevenYears);
    const QUuid removal = ask(clinic, id);
    p.mustRun(DecideRemoval{removal, true, {}});
    p.mustRun(RetainDocument{id, p.clock.at.utc().date().addDays(400), u"a study"_qs});
    later(clinic, 31);
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).size(), 1);
    int destroyed = 0;
    StandingChores chores;
    chores.destroyed = [&destroyed](JobRun &) -> Result<> {
        ++destroyed;
        return {};
    };
    const auto round = [&] { return jobsOf(chores)->chores(p.session(), p.parts, p.admin.organization, p.ids.next(), [] { return true; }).problems; };
    QCOMPARE(round(), QStringList());
    QCOMPARE(removalOf(clinic, removal)->status, RemovalStatus::Rejected);
    QCOMPARE(removalOf(clinic, removal)->decidedWhy, u"not_due_any_more"_qs); // a code: each program says it in its language
    QVERIFY(removalOf(clinic, removal)->decidedBy.isNull());
    QCOMPARE(destroyed, 0);
    QVERIFY(QFile::exists(path));
    QCOMPARE(clinic.closed(p.psychologist, id), QString());
    QVERIFY(p.mustAsk(RemovalsToFinish{}).isEmpty());
    QVERIFY(p.mustAsk(RemovalRegister{RetainedKind::Document}).isEmpty());
    bool told = false;
    for (const AuditLine &line : p.mustAsk(SearchAudit{{.record = removal, .limit = 50}}))
        told = told || line.entry.why == u"not_due_any_more";
    QVERIFY(told);
    QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Document, id, u"tidy"_qs}), u"not_due"_qs);
    later(clinic, 400);
    QCOMPARE(round(), QStringList());
    QCOMPARE(clinic.closed(p.psychologist, id), QString()); // the old approval destroys nothing
    QVERIFY(due(clinic).first().removal.id.isNull());
    p.mustRun(DecideRemoval{ask(clinic, id), true, {}});
    later(clinic, 31);
    QCOMPARE(round(), QStringList());
    QCOMPARE(destroyed, 1);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Document}).size(), 1);
}

void TestRemovals::anApprovalThatLapsedIsNobodysRefusal()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    later(clinic, sevenYears);
    const QUuid request = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion})).firstOf(u"RecordRequest");
    TestPractice::must(p.door().run(p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}));
    const QUuid removal = removalFor(clinic, id);
    p.mustRun(DecideRemoval{removal, true, {}});
    p.mustRun(RetainDocument{id, p.clock.at.utc().date().addDays(400), u"a study"_qs});
    later(clinic, 31);
    p.mustRun(FinishRemoval{removal});
    const auto state = [&] { return TestPractice::must(p.door().ask(p.manager, ShowDeletion{request})).lines.first().state; };
    QCOMPARE(state(), DeletionLine::Kept);
    later(clinic, 400);
    QCOMPARE(state(), DeletionLine::Lapsed); // nobody refused it
}

void TestRemovals::whatWasDestroyedIsNotInTheWayOfWhatIsOutOfSight()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QVector<QUuid> ids{clinic.add(Privacy::Internal, "one"), clinic.add(Privacy::Internal, "two")};
    const QUuid young = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee);
    later(clinic, sevenYears);
    AddDocument add = clinic.letter(Privacy::Internal);
    add.person = young;
    add.file = clinic.take("three", young);
    const QUuid left = TestPractice::must(p.door().run(p.psychologist, add)).firstOf(u"Document");
    TestPractice::must(p.door().run(p.psychologist, RemoveDocument{ids.first()}));
    p.mustRun(erase<Contact>(clinic.jane));
    for (const QUuid &id : ids)
        p.mustRun(DecideRemoval{ask(clinic, id), true, {}});
    later(clinic, 31);
    for (const RemovalToFinish &removal : p.mustAsk(RemovalsToFinish{}))
        p.mustRun(FinishRemoval{removal.id});
    TestPractice::must(p.door().run(p.psychologist, RemoveDocument{left}));
    const auto first = [&] { return TestPractice::must(p.door().ask(p.manager, RecordsDue{.kind = RetainedKind::Document, .limit = 1, .outOfSight = true})); };
    QCOMPARE(first().size(), 1);
    QCOMPARE(first().first().id, left);
    TestPractice::must(p.door().run(p.psychologist, Undo{}));
    QVERIFY(first().isEmpty());
    p.mustRun(erase<Contact>(young)); // behind the second person who was deleted
    QCOMPARE(first().size(), 1);
    QCOMPARE(first().first().id, left);
}

void TestRemovals::aLaterDayIsNotLowered()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Internal);
    const auto until = [&] { return TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}})).document.retainUntil; };
    p.mustRun(RetainDocument{id, QDate(2060, 1, 1), u"a study"_qs});
    p.mustRun(RetainDocument{id, QDate(2050, 1, 1), u"all of them"_qs, true});
    QCOMPARE(until(), QDate(2060, 1, 1));
    p.mustRun(RetainDocument{id, QDate(2061, 1, 1), u"all of them"_qs, true});
    QCOMPARE(until(), QDate(2061, 1, 1));
    p.mustRun(RetainDocument{id, QDate(2050, 1, 1), u"the study ended"_qs}); // of that one alone
    QCOMPARE(until(), QDate(2050, 1, 1));
}

void TestRemovals::aNewVersionBeginsTheTimeAnew()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    later(clinic, 4 * 365);
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{id, {}, clinic.take("newer", clinic.jane)}));
    later(clinic, 4 * 365);
    QVERIFY(due(clinic).isEmpty());
    later(clinic, 3 * 365 + 10);
    QCOMPARE(due(clinic).size(), 1);
}

void TestRemovals::rejectedStaysWithItsReason()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    later(clinic, sevenYears);
    const QUuid removal = ask(clinic, id);
    QVERIFY(clinic.refusal(p.admin, DecideRemoval{removal, false, {}}).startsWith(u"invalid"));
    p.mustRun(DecideRemoval{removal, false, u"the family asked"_qs});
    QVERIFY(clinic.refusal(p.admin, DecideRemoval{removal, true, {}}).startsWith(u"bad_transition"));
    QCOMPARE(clinic.closed(p.psychologist, id), QString());
    QVERIFY(due(clinic).first().removal.id.isNull()); // and may be asked for again
}

/// A rule for documents is read for documents, by where the session was.
void TestRemovals::ofTheShortTimeOfAnotherRuleItIsDueSooner()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    RetentionRule rule;
    rule.kind = RetainedKind::Recording;
    rule.jurisdiction = u"AU"_qs;
    rule.years = 2;
    p.mustRun(create(rule));
    later(clinic, 3 * 365);
    QVERIFY(due(clinic).isEmpty()); // that one is for recordings
    rule.kind = RetainedKind::Document;
    rule.noticeDays = 7;
    p.mustRun(create(rule));
    QCOMPARE(due(clinic).size(), 1);
    const QUuid removal = ask(clinic, id);
    p.mustRun(DecideRemoval{removal, true, {}});
    later(clinic, 8); // its notice, too
    p.mustRun(FinishRemoval{removal});
}

void TestRemovals::aStricterPlaceCountsWhereThePlaceIsNotKnown()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    (void)clinic.add(Privacy::Internal);
    Location elsewhere;
    elsewhere.name = u"Over the border"_qs;
    elsewhere.zone = u"Australia/Melbourne"_qs;
    elsewhere.country = u"AU"_qs;
    elsewhere.state = u"VIC"_qs;
    p.mustRun(create(elsewhere));
    RetentionRule rule;
    rule.kind = RetainedKind::Document;
    rule.jurisdiction = u"AU-VIC"_qs;
    rule.years = 10;
    p.mustRun(create(rule));
    later(clinic, sevenYears);
    QVERIFY(due(clinic).isEmpty());
    later(clinic, 3 * 365 + 1);
    QCOMPARE(due(clinic).size(), 1);
}

/// A document that was removed, and those of a person who was deleted, wait out of sight for the end of their retention.
void TestRemovals::whatWasPutOutOfSightIsDueToo()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid removed = clinic.add(Privacy::Internal);
    const QUuid behind = clinic.add(Privacy::Internal, "another");
    TestPractice::must(p.door().run(p.psychologist, RemoveDocument{removed}));
    p.mustRun(erase<Contact>(clinic.jane));
    later(clinic, sevenYears);
    QCOMPARE(due(clinic).size(), 2);
    for (const QUuid &id : {removed, behind}) {
        const QUuid removal = ask(clinic, id);
        p.mustRun(DecideRemoval{removal, true, {}});
        later(clinic, 31);
        p.mustRun(FinishRemoval{removal});
        QVERIFY(clinic.refusal(p.manager, AskRemoval{RetainedKind::Document, id, u"once more"_qs}).startsWith(u"not_available"));
    }
    QVERIFY(due(clinic).isEmpty());
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Document}).size(), 2);
}

void TestRemovals::theSameJobDestroysDocuments()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.add(Privacy::Internal);
    const QString blob = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}})).object.blob;
    const QString path = p.folder.filePath(u"media/"_qs + blob.first(2) + u'/' + blob);
    QVERIFY(QFile::exists(path));
    later(clinic, sevenYears);
    p.mustRun(DecideRemoval{ask(clinic, id), true, {}});
    later(clinic, 31);
    Desk desk(p.store(), p.parts);
    JobRunner jobs(desk, p.admin.organization, jobsOf({}));
    desk.signIn(p.manager);
    QTRY_VERIFY((jobs.round(), !QFile::exists(path)));
    QTRY_COMPARE(p.mustAsk(RemovalRegister{RetainedKind::Document}).size(), 1);
}

void TestRemovals::whatIsHeldIsNotInTheWayOfOthers()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid held = clinic.add(Privacy::Internal);
    const QUuid free = clinic.add(Privacy::Internal, "another");
    later(clinic, sevenYears);
    for (const QUuid &id : {held, free})
        p.mustRun(DecideRemoval{ask(clinic, id), true, {}});
    later(clinic, 31);
    TestPractice::must(p.door().run(p.psychologist, HoldDocument{held, u"court"_qs}));
    const auto round = [&] { return jobsOf({})->chores(p.session(), p.parts, p.admin.organization, p.ids.next(), [] { return true; }).problems; };
    QCOMPARE(round(), QStringList());
    const auto gone = p.mustAsk(RemovalRegister{RetainedKind::Document});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.first().removal.subject(), free);
    releaseHold(p, RetainedKind::Document, held);
    QCOMPARE(round(), QStringList());
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Document}).size(), 2);
}

void TestRemovals::aGrantedDeletionBeginsTheWorkflow()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid first = clinic.add(Privacy::Internal);
    const QUuid second = clinic.add(Privacy::Restricted, "another");
    const QUuid request = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion, .asked = u"Forget me."_qs})).firstOf(u"RecordRequest");
    QCOMPARE(status(clinic, p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}), u"not_due"_qs);
    later(clinic, sevenYears);
    TestPractice::must(p.door().run(p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}));
    const auto waiting = due(clinic);
    QCOMPARE(waiting.size(), 2);
    for (const DueRecord &line : waiting) {
        QCOMPARE(line.removal.status, RemovalStatus::Asked);
        QCOMPARE(line.removal.requestId, request);
        QCOMPARE(line.removal.why, u"Forget me."_qs);
        QCOMPARE(clinic.refusal(p.manager, DecideRemoval{line.removal.id, true, {}}), u"denied same_person"_qs); // who granted it does not approve it
        p.mustRun(DecideRemoval{line.removal.id, true, {}});
    }
    DeletionProgress progress = TestPractice::must(p.door().ask(p.manager, ShowDeletion{request}));
    QCOMPARE(progress.lines.size(), 2);
    QCOMPARE(progress.lines.first().state, DeletionLine::Approved);
    later(clinic, 31);
    for (const DueRecord &line : waiting)
        p.mustRun(FinishRemoval{line.removal.id});
    progress = TestPractice::must(p.door().ask(p.manager, ShowDeletion{request}));
    for (const DeletionLine &line : progress.lines) {
        QCOMPARE(line.state, DeletionLine::Done);
        QVERIFY(line.certificate.startsWith(u"D-"));
        QVERIFY(line.id == first || line.id == second);
    }
    QCOMPARE(clinic.refusal(p.psychologist, DecideRemoval{waiting.first().removal.id, true, {}}), u"denied "_qs);
    QVERIFY(!p.door().ask(p.psychologist, ShowDeletion{request}));
}

void TestRemovals::destroysNothingMore(const QString &kind, const std::function<AnyCommand(const QUuid &request)> &ending, DeletionLine::State state, bool isAnswered)
{
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid gone = clinic.add(Privacy::Internal, "gone");
    const QUuid approved = clinic.add(Privacy::Internal, "approved");
    const QUuid asked = clinic.add(Privacy::Internal, "asked");
    const QUuid apart = clinic.add(Privacy::Internal, "apart"); // somebody wanted it gone before
    later(clinic, sevenYears);
    const QUuid before = ask(clinic, apart);
    const QUuid request = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion, .asked = u"Forget me."_qs})).firstOf(u"RecordRequest");
    TestPractice::must(p.door().run(p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}));
    p.mustRun(DecideRemoval{removalFor(clinic, gone), true, {}});
    later(clinic, 31);
    for (const RemovalToFinish &removal : p.mustAsk(RemovalsToFinish{}))
        p.mustRun(FinishRemoval{removal.id});
    const QUuid waits = removalFor(clinic, approved), open = removalFor(clinic, asked);
    p.mustRun(DecideRemoval{waits, true, {}});
    p.mustRun(DecideRemoval{before, true, {}});
    if (isAnswered)
        TestPractice::must(p.door().run(p.manager, AnswerRequest{.request = request, .answer = u"Told by letter."_qs}));
    const Outcome ended = TestPractice::must(p.door().runAny(p.manager, ending(request)));
    QVERIFY(ended.undoStep.isNull());
    QVERIFY(clinic.refusal(p.admin, DecideRemoval{open, true, {}}).startsWith(u"bad_transition"));
    QVERIFY(p.mustAsk(RemovalsAsked{}).isEmpty());
    later(clinic, 31);
    Desk desk(p.store(), p.parts);
    JobRunner jobs(desk, p.admin.organization, jobsOf({}));
    desk.signIn(p.manager);
    QTRY_COMPARE((jobs.round(), p.mustAsk(RemovalRegister{RetainedKind::Document}).size()), 2); // the one before, and the one apart
    QVERIFY(p.mustAsk(RemovalsToFinish{}).isEmpty());
    for (const QUuid &id : {approved, asked})
        QCOMPARE(clinic.closed(p.psychologist, id), QString());
    for (const DeletionLine &line : TestPractice::must(p.door().ask(p.manager, ShowDeletion{request})).lines)
        QCOMPARE(line.state, line.id == gone || line.id == apart ? DeletionLine::Done : state);
    QCOMPARE(removalOf(clinic, waits)->decidedBy, p.manager.user);
}

void TestRemovals::aWithdrawnDeletionDestroysNothingMore()
{
    QFETCH(QString, kind);
    destroysNothingMore(kind, [](const QUuid &request) { return AnyCommand::of(WithdrawRequest{request}); }, DeletionLine::Withdrawn);
}

void TestRemovals::aDeletionThatIsRefusedAfterAllDestroysNothingMore()
{
    const auto refused = [](const QUuid &request) { return AnyCommand::of(DecideRequest{request, RequestDecision::Refused, RefusalGround::LegalProceedings, u"A court asks."_qs}); };
    destroysNothingMore(u"sqlite"_qs, refused, DeletionLine::Refused);
}

void TestRemovals::whoWasAnsweredMayStillThinkBetterOfADeletion()
{
    destroysNothingMore(u"sqlite"_qs, [](const QUuid &request) { return AnyCommand::of(WithdrawRequest{request}); }, DeletionLine::Withdrawn, true);
    const auto refused = [](const QUuid &request) { return AnyCommand::of(DecideRequest{request, RequestDecision::Refused, RefusalGround::LegalProceedings, u"A court asks."_qs}); };
    destroysNothingMore(u"sqlite"_qs, refused, DeletionLine::Refused, true);
    DocumentsClinic clinic; // granted anew it is not: they were told already
    TestPractice &p = clinic.p;
    born(clinic);
    clinic.add(Privacy::Internal);
    later(clinic, sevenYears);
    const QUuid request = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion})).firstOf(u"RecordRequest");
    TestPractice::must(p.door().run(p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}));
    TestPractice::must(p.door().run(p.manager, AnswerRequest{.request = request, .answer = u"Told by letter."_qs}));
    QVERIFY(clinic.refusal(p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}).startsWith(u"bad_transition"));
}

void TestRemovals::aDeletionIsWithdrawnBehindSomebodyWhoWasDeleted()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    clinic.add(Privacy::Internal);
    later(clinic, sevenYears);
    const QUuid request = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion})).firstOf(u"RecordRequest");
    TestPractice::must(p.door().run(p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}));
    const auto asked = p.mustAsk(RemovalsAsked{});
    QCOMPARE(asked.size(), 1);
    p.mustRun(DeleteRecord{u"Contact"_qs, clinic.jane});
    QVERIFY(clinic.refusal(p.manager, AnswerRequest{.request = request, .answer = u"Told."_qs}).startsWith(u"not_found"));
    TestPractice::must(p.door().run(p.manager, WithdrawRequest{request}));
    QCOMPARE(removalOf(clinic, asked.first().removal.id)->status, RemovalStatus::Rejected);
}

void TestRemovals::aNewDeletionDoesNotShowTheEndOfTheOldOne()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    clinic.add(Privacy::Internal);
    later(clinic, sevenYears);
    const auto take = [&] { return TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion})).firstOf(u"RecordRequest"); };
    const auto state = [&](const QUuid &request) { return TestPractice::must(p.door().ask(p.manager, ShowDeletion{request})).lines.first().state; };
    const QUuid old = take();
    TestPractice::must(p.door().run(p.manager, DecideRequest{old, RequestDecision::Granted, {}, {}}));
    TestPractice::must(p.door().run(p.manager, WithdrawRequest{old}));
    const QUuid anew = take();
    QCOMPARE(state(old), DeletionLine::Withdrawn);
    QCOMPARE(state(anew), DeletionLine::NotAsked);
}

/// Case 62.
void TestRemovals::whatIsKeptSaysWhy()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid old = clinic.add(Privacy::Internal);
    const QUuid held = clinic.add(Privacy::Internal, "held");
    later(clinic, sevenYears);
    TestPractice::must(p.door().run(p.psychologist, HoldDocument{held, u"court"_qs}));
    AddDocument result = clinic.letter(Privacy::Internal, "young");
    result.kind = DocumentKind::LabResult; // from elsewhere: a letter of the practice would keep the old ones, too
    const QUuid young = TestPractice::must(p.door().run(p.psychologist, result)).firstOf(u"Document");
    const QUuid request = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion})).firstOf(u"RecordRequest");
    QCOMPARE(status(clinic, p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}), u"on_hold"_qs);
    TestPractice::must(p.door().run(p.manager, DecideRequest{request, RequestDecision::Partly, RefusalGround::DutyToKeep, u"Some of it must be kept."_qs}));
    const DeletionProgress progress = TestPractice::must(p.door().ask(p.manager, ShowDeletion{request}));
    QCOMPARE(progress.lines.size(), 3);
    for (const DeletionLine &line : progress.lines) {
        if (line.id == old)
            QCOMPARE(line.state, DeletionLine::Asked);
        else if (line.id == held)
            QCOMPARE(line.state, DeletionLine::OnHold);
        else
            QVERIFY(line.id == young && line.state == DeletionLine::Kept && line.day.year() == 2040);
    }
    // Refused: nothing begins.
    const QUuid other = TestPractice::must(p.door().run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion})).firstOf(u"RecordRequest");
    releaseHold(p, RetainedKind::Document, held);
    TestPractice::must(p.door().run(p.manager, DecideRequest{other, RequestDecision::Refused, RefusalGround::DutyToKeep, u"No."_qs}));
    for (const DueRecord &line : due(clinic))
        QVERIFY(line.id == old || line.removal.id.isNull());
}

void TestRemovals::aRestrictedDocumentTakesTwoPeople()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Restricted);
    QCOMPARE(clinic.list(p.admin).size(), 1); // that there is one, and no title of it
    QVERIFY(clinic.list(p.admin).first().title.isEmpty() && clinic.list(p.admin).first().needsReason);
    QCOMPARE(clinic.closed(p.admin, id, u"subpoena"_qs), u"denied two_people_required"_qs);
    QCOMPARE(clinic.refusal(p.admin, AskDocumentOpening{id, u" "_qs}), u"denied reason_required"_qs);
    QCOMPARE(clinic.refusal(p.manager, AskDocumentOpening{id, u"subpoena"_qs}), u"denied "_qs); // it takes them a reason alone
    const QUuid access = p.mustRun(AskDocumentOpening{id, u"subpoena"_qs}).firstOf(u"DocumentAccess");
    QCOMPARE(clinic.closed(p.admin, id), u"denied two_people_required"_qs);
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, DocumentAccesses{})).isEmpty()); // nobody has looked yet
    const auto waiting = TestPractice::must(p.door().ask(p.manager, DocumentOpenings{}));
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().access.why, u"subpoena"_qs);
    TestPractice::must(p.door().run(p.manager, AllowDocumentOpening{access, true}));
    QCOMPARE(clinic.closed(p.admin, id), QString());
    QVERIFY(clinic.refusal(p.manager, AllowDocumentOpening{access, false}).startsWith(u"bad_transition"));
    QCOMPARE(clinic.closed(p.admin, clinic.add(Privacy::Restricted, "another")), u"denied two_people_required"_qs); // this one only
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, DocumentAccesses{})).size(), 1); // its author hears of it
    p.clock.at = p.clock.at.plusMinutes(31);
    QCOMPARE(clinic.closed(p.admin, id), u"denied two_people_required"_qs);
}

void TestRemovals::whoAskedDoesNotAllowIt()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Restricted);
    const QUuid access = p.mustRun(AskDocumentOpening{id, u"subpoena"_qs}).firstOf(u"DocumentAccess");
    QCOMPARE(clinic.refusal(p.admin, AllowDocumentOpening{access, true}), u"denied two_people_required"_qs);
    QVERIFY(p.mustAsk(DocumentOpenings{}).isEmpty());
    for (const Actor &who : {p.psychologist, p.receptionist})
        QCOMPARE(clinic.refusal(who, AllowDocumentOpening{access, true}), u"denied "_qs);
    TestPractice::must(p.door().run(p.manager, AllowDocumentOpening{access, false}));
    QCOMPARE(clinic.closed(p.admin, id), u"denied two_people_required"_qs);
    QVERIFY(clinic.refusal(p.manager, AllowDocumentOpening{access, true}).startsWith(u"bad_transition"));
}

/// Who is asked for a reason has not been refused anything.
void TestRemovals::whatItTakesIsAskedWithoutALine()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid confidential = clinic.add(Privacy::Confidential);
    const QUuid restricted = clinic.add(Privacy::Restricted, "other");
    const auto lines = [&] { return p.mustAsk(SearchAudit{{.limit = 1}}).first().number; };
    const auto door = [&](const Actor &who, const QUuid &id) { return TestPractice::must(p.door().ask(who, DocumentDoorOf{id})); };
    const auto before = lines();
    QCOMPARE(door(p.psychologist, confidential), DocumentDoor::Open);
    QCOMPARE(door(p.manager, confidential), DocumentDoor::WithReason);
    QCOMPARE(door(p.admin, confidential), DocumentDoor::WithReason);
    QCOMPARE(door(p.manager, restricted), DocumentDoor::WithReason);
    QCOMPARE(door(p.admin, restricted), DocumentDoor::WithTwo);
    QCOMPARE(door(p.otherPsychologist, restricted), DocumentDoor::Closed);
    QCOMPARE(lines(), before);
    TestPractice::must(p.door().ask(p.manager, OpenDocument{confidential, {}, u"complaint"_qs}));
    QCOMPARE(door(p.manager, confidential), DocumentDoor::Open);
    p.mustRun(AskDocumentOpening{restricted, u"subpoena"_qs});
    QCOMPARE(door(p.admin, restricted), DocumentDoor::Waiting);
}

QTEST_GUILESS_MAIN(TestRemovals)
#include "tst_practice_removals.moc"
