#include "models/rules/Documents.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "services/practice/retention/VaultSweep.h"
#include "tests/practice/DocumentsClinic.h"
#include "tests/support/ReleaseHold.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace praxis;
using namespace praxis::test;

namespace {

const QString denied = u"denied "_qs;

} // namespace

class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasFiledIsReadAsItWas_data() { onEitherDatabase(); }
    void whatWasFiledIsReadAsItWas();
    void everyRoleSeesItsLevels_data() { onEitherDatabase(); }
    void everyRoleSeesItsLevels();
    void aReasonIsAskedForAndTold();
    void aRestrictedOneIsItsAuthorsAndWhomTheyName();
    void aPatientSeesWhatWasReleased();
    void anOlderVersionComesBackAsANewOne();
    void anApprovalIsSomebodyElsesAndEndsWithANewVersion();
    void whoWroteTheNewerVersionDoesNotApproveIt_data() { onEitherDatabase(); }
    void whoWroteTheNewerVersionDoesNotApproveIt();
    void whoBroughtTheWordsDoesNotApproveThemWhenSomebodyReturnsToThem_data() { onEitherDatabase(); }
    void whoBroughtTheWordsDoesNotApproveThemWhenSomebodyReturnsToThem();
    void onlyItsAuthorWidensItAgain();
    void whatIsSearchedIsFoundWithoutItsAccentsAndCapitals_data() { onEitherDatabase(); }
    void whatIsSearchedIsFoundWithoutItsAccentsAndCapitals();
    void aNamedReaderFindsARestrictedOneByItsTitle_data() { onEitherDatabase(); }
    void aNamedReaderFindsARestrictedOneByItsTitle();
    void aPayloadBelongsToOneDocument();
    void aFileIsWhatItsBytesSay_data();
    void aFileIsWhatItsBytesSay();
    void theListIsReadPageByPageAndSearched_data() { onEitherDatabase(); }
    void theListIsReadPageByPageAndSearched();
    void theListIsSortedInEachWayPageByPage_data() { onEitherDatabase(); }
    void theListIsSortedInEachWayPageByPage();
    void neitherFilterNorOrderTellsWhatARestrictedOneIs_data() { onEitherDatabase(); }
    void neitherFilterNorOrderTellsWhatARestrictedOneIs();
    void aHandoutIsAboutNobody();
    void aLookWithAReasonIsToldAndEnds_data() { onEitherDatabase(); }
    void aLookWithAReasonIsToldAndEnds();
    void aHoldIsReleasedBySomebodyElse();
    void retentionFollowsTheRule();
    void whatTheScannerFindsIsNotKept();
    void aPayloadThatNoRowNamesIsSwept();
    void aPayloadThatNoRowNamesGoesByItselfWhenNoBackupCanNameIt_data() { onEitherDatabase(); }
    void aPayloadThatNoRowNamesGoesByItselfWhenNoBackupCanNameIt();
    void twoDesksFileAtOnce();

private:
    static void onEitherDatabase()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"sqlite", "postgresql"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

void TestDocuments::whatWasFiledIsReadAsItWas()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    const QByteArray bytes = QByteArray("Dear colleague, ").repeated(10'000);
    const QUuid id = clinic.add(Privacy::Confidential, bytes);
    const OpenedDocument opened = TestPractice::must(clinic.p.door().ask(clinic.p.psychologist, OpenDocument{id, {}, {}}));
    QCOMPARE(opened.document.title, u"Letter to the GP"_qs);
    QCOMPARE(opened.document.mediaType, u"text/plain"_qs);
    QCOMPARE(opened.document.sizeBytes, bytes.size());
    QCOMPARE(opened.personName, u"Jane Nguyen"_qs);
    QCOMPARE(opened.versions.size(), 1);
    QVERIFY(opened.mayWrite && opened.mayDownload && opened.mayRelease && !opened.mayApprove);
    QCOMPARE(clinic.read(opened), bytes);
    const DocumentEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.title, u"Letter to the GP"_qs);
    QCOMPARE(entry.personName, u"Jane Nguyen"_qs);
    clinic.p.door().ask(clinic.p.psychologist, FetchDocument{id, {}, {}, CopyFor::OwnUse}).value();
    QStringList actions;
    for (const AuditLine &line : clinic.p.mustAsk(SearchAudit{{.record = id, .limit = 50}}))
        actions.prepend(line.entry.action);
    QCOMPARE(actions, (QStringList{u"import"_qs, u"view"_qs, u"download"_qs}));
    clinic.p.door().ask(clinic.p.psychologist, FetchDocument{id, {}, {}, CopyFor::OwnUse, true}).value();
    QCOMPARE(clinic.p.mustAsk(SearchAudit{{.record = id, .limit = 1}}).first().entry.action, u"print"_qs);
}

void TestDocuments::everyRoleSeesItsLevels()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    QHash<Privacy, QUuid> of;
    for (const Privacy privacy : {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted})
        of.insert(privacy, clinic.add(privacy, enumName(privacy).toUtf8()));
    // who, what the list shows, and of these what opens without a reason
    const struct {
        Actor who;
        int listed;
        QVector<Privacy> open;
    } rows[] = {
        {p.psychologist, 4, {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted}},
        {p.otherPsychologist, 1, {Privacy::Public}},
        {p.receptionist, 2, {Privacy::Public, Privacy::Internal}},
        {p.admin, 4, {Privacy::Public, Privacy::Internal}}, // that there is a restricted one, which takes two people
        {p.manager, 4, {Privacy::Public, Privacy::Internal}},
    };
    for (const auto &row : rows) {
        QCOMPARE(clinic.list(row.who).size(), row.listed);
        for (auto it = of.cbegin(); it != of.cend(); ++it)
            QVERIFY2(clinic.closed(row.who, *it).isEmpty() == row.open.contains(it.key()), qPrintable(enumName(row.who.role) + u' ' + enumName(it.key())));
    }
    for (const Actor &who : {p.admin, p.manager}) {
        for (const DocumentEntry &entry : clinic.list(who))
            QCOMPARE(entry.title.isEmpty(), entry.privacy == Privacy::Restricted);
    }
    QCOMPARE(clinic.closed(p.receptionist, of.value(Privacy::Confidential), u"curious"_qs), denied);
    QCOMPARE(clinic.closed(p.admin, of.value(Privacy::Restricted), u"alone"_qs), u"denied two_people_required"_qs);
    // Who may not read a level does not write to it either.
    for (const Actor &who : {p.receptionist, p.admin, p.manager})
        QCOMPARE(clinic.refusal(who, clinic.letter(Privacy::Confidential)), denied);
    QCOMPARE(clinic.refusal(p.receptionist, clinic.letter(Privacy::Internal)), QString());
    QCOMPARE(clinic.refusal(p.otherPsychologist, clinic.letter(Privacy::Internal)), denied);
}

void TestDocuments::aReasonIsAskedForAndTold()
{
    DocumentsClinic clinic;
    const QUuid id = clinic.add(Privacy::Confidential);
    QVERIFY(clinic.list(clinic.p.manager).first().needsReason);
    QCOMPARE(clinic.closed(clinic.p.manager, id), u"denied reason_required"_qs);
    QCOMPARE(clinic.closed(clinic.p.manager, id, u"  "_qs), u"denied reason_required"_qs);
    QCOMPARE(clinic.closed(clinic.p.manager, id, u"A complaint, file 7"_qs), QString());
    const AuditLine line = clinic.p.mustAsk(SearchAudit{{.record = id, .limit = 1}}).first();
    QCOMPARE(line.entry.action, u"view"_qs);
    QCOMPARE(line.entry.why, u"A complaint, file 7"_qs);
}

void TestDocuments::aRestrictedOneIsItsAuthorsAndWhomTheyName()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Restricted);
    QVERIFY(clinic.list(p.otherPsychologist).isEmpty());
    QCOMPARE(clinic.closed(p.otherPsychologist, id), denied);
    TestPractice::must(p.door().run(p.psychologist, SetDocumentPrivacy{id, Privacy::Restricted, {idText(p.otherPsychologist.user)}, {}}));
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 1);
    QCOMPARE(clinic.closed(p.otherPsychologist, id), QString());
    // A title is not found by who does not see it.
    QVERIFY(clinic.list(p.manager, {.text = u"letter"_qs}).isEmpty());
    QCOMPARE(clinic.refusal(p.psychologist, ReleaseDocument{id, true}), QString());
}

void TestDocuments::aPatientSeesWhatWasReleased()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const Actor jane = clinic.patient();
    const QUuid id = clinic.add(Privacy::Confidential);
    QVERIFY(clinic.list(jane).isEmpty());
    QCOMPARE(clinic.closed(jane, id), denied);
    TestPractice::must(p.door().run(p.psychologist, ReleaseDocument{id, true}));
    QCOMPARE(clinic.list(jane).size(), 1);
    QCOMPARE(clinic.closed(jane, id), QString());
    QCOMPARE(clinic.refusal(p.manager, ReleaseDocument{id, false}), denied);
    // A newer state is released anew, and its drafts stay inside.
    const QUuid draft = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}})).version;
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{id, u"for the family"_qs, clinic.take("second", clinic.jane)}));
    QCOMPARE(clinic.closed(jane, id), denied);
    TestPractice::must(p.door().run(p.psychologist, ReleaseDocument{id, true}));
    const OpenedDocument seen = TestPractice::must(p.door().ask(jane, OpenDocument{id, {}, {}}));
    QCOMPARE(seen.versions.size(), 1);
    QCOMPARE(clinic.read(seen), QByteArray("second"));
    const auto older = p.door().ask(jane, OpenDocument{id, draft, {}});
    QVERIFY(!older && older.error().code == ErrorCode::NotFound);
    TestPractice::must(p.door().run(p.psychologist, ReleaseDocument{id, false}));
    QCOMPARE(clinic.closed(jane, id), denied);
}

void TestDocuments::anOlderVersionComesBackAsANewOne()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Internal, "first");
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{id, u"signed"_qs, clinic.take("second", clinic.jane)}));
    OpenedDocument opened = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}}));
    QCOMPARE(clinic.read(opened), QByteArray("second"));
    QCOMPARE(opened.versions.size(), 2);
    QCOMPARE(opened.versions.first().note, u"signed"_qs);
    const QUuid first = opened.versions.last().id;
    QCOMPARE(clinic.read(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, first, {}}))), QByteArray("first"));
    TestPractice::must(p.door().run(p.psychologist, ReturnToDocumentVersion{id, first}));
    opened = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}}));
    QCOMPARE(clinic.read(opened), QByteArray("first"));
    QCOMPARE(opened.versions.size(), 3);
    QCOMPARE(opened.versions.first().number, 3);
    QCOMPARE(opened.versions[0].from, 1); // what it was made from, not what came before it
    QCOMPARE(opened.versions[1].from, 1);
    QCOMPARE(opened.versions[2].from, 0);
    QVERIFY(!clinic.refusal(p.psychologist, ReturnToDocumentVersion{id, opened.document.currentId}).isEmpty());
    const QUuid other = clinic.add(Privacy::Internal, "another");
    QCOMPARE(clinic.refusal(p.psychologist, ReturnToDocumentVersion{other, first}), u"not_found "_qs);
}

void TestDocuments::anApprovalIsSomebodyElsesAndEndsWithANewVersion()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Internal);
    QVERIFY(clinic.refusal(p.manager, DecideDocument{id, true, {}}).startsWith(u"bad_transition"));
    TestPractice::must(p.door().run(p.psychologist, SubmitDocument{id}));
    QCOMPARE(clinic.list(p.manager, {.which = DocumentFilter::ToApprove}).size(), 1);
    QCOMPARE(clinic.refusal(p.psychologist, DecideDocument{id, true, {}}), denied);
    QCOMPARE(clinic.refusal(p.manager, DecideDocument{id, false, {}}), u"denied reason_required"_qs);
    const auto heard = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, DecidedDocuments{})); };
    QVERIFY(heard(p.psychologist).isEmpty());
    TestPractice::must(p.door().run(p.manager, DecideDocument{id, false, u"sign it first"_qs}));
    QCOMPARE(heard(p.psychologist).size(), 1); // its author hears of it, and nobody else
    QVERIFY(heard(p.psychologist).first().isRefusal);
    QCOMPARE(heard(p.psychologist).first().words, u"sign it first"_qs);
    QCOMPARE(heard(p.psychologist).first().personName, u"Jane Nguyen"_qs);
    QVERIFY(heard(p.manager).isEmpty() && heard(p.admin).isEmpty() && heard(p.receptionist).isEmpty() && heard(p.otherPsychologist).isEmpty());
    TestPractice::must(p.door().run(p.psychologist, SubmitDocument{id}));
    QVERIFY(heard(p.psychologist).isEmpty()); // open again
    TestPractice::must(p.door().run(p.manager, DecideDocument{id, true, {}}));
    QVERIFY(!heard(p.psychologist).first().isRefusal);
    OpenedDocument opened = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}}));
    QCOMPARE(opened.document.status, DocumentStatus::Approved);
    QVERIFY(!opened.decidedByName.isEmpty());
    QVERIFY(clinic.list(p.manager, {.which = DocumentFilter::ToApprove}).isEmpty());
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{id, {}, clinic.take("changed", clinic.jane)}));
    opened = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}}));
    QCOMPARE(opened.document.status, DocumentStatus::Filed);
    QVERIFY(opened.decidedByName.isEmpty());
    // One's own is nobody's to approve but others'.
    const QUuid own = TestPractice::must(p.door().run(p.manager, clinic.letter(Privacy::Internal))).firstOf(u"Document");
    TestPractice::must(p.door().run(p.manager, SubmitDocument{own}));
    QCOMPARE(clinic.refusal(p.manager, DecideDocument{own, true, {}}), u"denied same_person"_qs);
}

void TestDocuments::whoWroteTheNewerVersionDoesNotApproveIt()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Internal);
    TestPractice::must(p.door().run(p.manager, AddDocumentVersion{id, u"better"_qs, clinic.take("the manager's words", clinic.jane)}));
    TestPractice::must(p.door().run(p.manager, SubmitDocument{id}));
    const auto mayApprove = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, OpenDocument{id, {}, {}})).mayApprove; };
    const auto isAsked = [&](const Actor &who) { return !clinic.list(who, {.which = DocumentFilter::ToApprove}).isEmpty(); };
    QCOMPARE(clinic.refusal(p.manager, DecideDocument{id, true, {}}), u"denied same_person"_qs);
    QVERIFY(!mayApprove(p.manager) && !isAsked(p.manager));
    QVERIFY(mayApprove(p.admin) && isAsked(p.admin));
    TestPractice::must(p.door().run(p.admin, DecideDocument{id, true, {}}));
    // As soon as its author has gone on from there, it is the manager's to approve again.
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{id, {}, clinic.take("the author's words", clinic.jane)}));
    TestPractice::must(p.door().run(p.psychologist, SubmitDocument{id}));
    QVERIFY(mayApprove(p.manager) && isAsked(p.manager));
    QCOMPARE(clinic.refusal(p.manager, DecideDocument{id, true, {}}), QString());
}

void TestDocuments::whoBroughtTheWordsDoesNotApproveThemWhenSomebodyReturnsToThem()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Internal);
    TestPractice::must(p.door().run(p.manager, AddDocumentVersion{id, u"better"_qs, clinic.take("the manager's words", clinic.jane)}));
    const QUuid managers = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}})).document.currentId;
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{id, {}, clinic.take("the author's words", clinic.jane)}));
    TestPractice::must(p.door().run(p.psychologist, ReturnToDocumentVersion{id, managers}));
    TestPractice::must(p.door().run(p.psychologist, SubmitDocument{id}));
    const auto mayApprove = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, OpenDocument{id, {}, {}})).mayApprove; };
    const auto isAsked = [&](const Actor &who) { return !clinic.list(who, {.which = DocumentFilter::ToApprove}).isEmpty(); };
    QVERIFY(!mayApprove(p.manager) && !isAsked(p.manager));
    QCOMPARE(clinic.refusal(p.manager, DecideDocument{id, true, {}}), u"denied same_person"_qs);
    QVERIFY(mayApprove(p.admin) && isAsked(p.admin));
    QCOMPARE(clinic.refusal(p.admin, DecideDocument{id, true, {}}), QString());
}

void TestDocuments::whatIsSearchedIsFoundWithoutItsAccentsAndCapitals()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    AddDocument report = clinic.letter(Privacy::Internal);
    report.title = u"Évaluation à l’ÉCOLE, Straße 5"_qs;
    report.tags = {u"Bilan psychoÉducatif"_qs};
    TestPractice::must(p.door().run(p.psychologist, report));
    const QUuid elodie = p.addPerson(u"Élodie"_qs, u"Müller-Łoś"_qs, p.lee);
    AddDocument other = clinic.letter(Privacy::Internal);
    other.person = elodie;
    other.title = u"Plain"_qs;
    other.file = clinic.take("Dear school", elodie);
    TestPractice::must(p.door().run(p.psychologist, other));
    const auto titles = [&](const QString &text) {
        QStringList found;
        for (const DocumentEntry &entry : clinic.list(p.psychologist, {.text = text}))
            found.append(entry.title);
        return found;
    };
    for (const QString &text : {u"évaluation"_qs, u"Évaluation"_qs, u"EVALUATION"_qs, u"evaluation ecole"_qs, u"e\u0301valuation"_qs, u"psychoeducatif"_qs, u"straße"_qs, u"A L’éc"_qs})
        QVERIFY2(titles(text) == QStringList{report.title}, qPrintable(text));
    for (const QString &text : {u"élodie"_qs, u"Elodie"_qs, u"müller"_qs, u"MULLER"_qs, u"los plain"_qs})
        QVERIFY2(titles(text) == QStringList{other.title}, qPrintable(text));
    for (const QString &text : {u"%"_qs, u"_valuation"_qs, u"elodie evaluation"_qs})
        QVERIFY2(titles(text).isEmpty(), qPrintable(text));
}

void TestDocuments::aNamedReaderFindsARestrictedOneByItsTitle()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Restricted);
    QVERIFY(clinic.list(p.otherPsychologist, {.text = u"letter"_qs}).isEmpty());
    TestPractice::must(p.door().run(p.psychologist, SetDocumentPrivacy{id, Privacy::Restricted, {idText(p.otherPsychologist.user)}, {}}));
    QCOMPARE(clinic.list(p.otherPsychologist, {.text = u"letter"_qs}).size(), 1);
    QVERIFY(clinic.list(p.manager, {.text = u"letter"_qs}).isEmpty()); // it is not to be guessed at
}

void TestDocuments::onlyItsAuthorWidensItAgain()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Internal);
    TestPractice::must(p.door().run(p.manager, SetDocumentPrivacy{id, Privacy::Confidential, {}, {}}));
    // Only its author says whom it names: neither who narrows it, nor who finds it narrow.
    const QStringList manager{idText(p.manager.user)};
    QCOMPARE(clinic.refusal(p.manager, SetDocumentPrivacy{id, Privacy::Restricted, manager, {}}), u"denied not_the_author"_qs);
    TestPractice::must(p.door().run(p.psychologist, SetDocumentPrivacy{id, Privacy::Restricted, {idText(p.otherPsychologist.user)}, {}}));
    for (const Actor &other : {p.manager, p.admin}) {
        QCOMPARE(clinic.refusal(other, SetDocumentPrivacy{id, Privacy::Restricted, manager, {}}), u"denied not_the_author"_qs);
        QCOMPARE(clinic.refusal(other, SetDocumentPrivacy{id, Privacy::Restricted, {}, {}}), u"denied not_the_author"_qs);
    }
    TestPractice::must(p.door().run(p.psychologist, SetDocumentPrivacy{id, Privacy::Confidential, {}, u"as before"_qs}));
    TestPractice::must(p.door().run(p.manager, SetDocumentPrivacy{id, Privacy::Restricted, {}, {}}));
    TestPractice::must(p.door().run(p.psychologist, SetDocumentPrivacy{id, Privacy::Confidential, {}, u"as before"_qs}));
    QCOMPARE(clinic.refusal(p.manager, SetDocumentPrivacy{id, Privacy::Public, {}, u"easier"_qs}), denied);
    QCOMPARE(clinic.refusal(p.psychologist, SetDocumentPrivacy{id, Privacy::Internal, {}, {}}), u"denied reason_required"_qs);
    QCOMPARE(clinic.refusal(p.psychologist, SetDocumentPrivacy{id, Privacy::Internal, {}, u"the front desk sends it"_qs}), QString());
    QCOMPARE(clinic.list(p.receptionist).size(), 1);
}

/// Case 43.
void TestDocuments::aPayloadBelongsToOneDocument()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const AddDocument first = clinic.letter(Privacy::Internal);
    TestPractice::must(p.door().run(p.psychologist, first));
    QVERIFY(clinic.refusal(p.psychologist, first).startsWith(u"duplicate"));
    // Sealed for somebody else, or with a name that leads out of the store.
    AddDocument forged = clinic.letter(Privacy::Internal);
    forged.person = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee);
    QVERIFY(clinic.refusal(p.psychologist, forged).startsWith(u"invalid"));
    forged = clinic.letter(Privacy::Internal);
    forged.file.insert(u"blob"_qs, u"../../etc/passwd"_qs);
    QVERIFY(clinic.refusal(p.psychologist, forged).startsWith(u"invalid"));
}

void TestDocuments::aFileIsWhatItsBytesSay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("pdf") << u"report.pdf"_qs << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n") << u"application/pdf"_qs;
    QTest::newRow("pdf without a name") << u"scan"_qs << QByteArray("%PDF-1.4\n") << u"application/pdf"_qs;
    QTest::newRow("text") << u"list.txt"_qs << QByteArray("one\ntwo\n") << u"text/plain"_qs;
    QTest::newRow("csv") << u"list.csv"_qs << QByteArray("a,b\n1,2\n") << u"text/csv"_qs;
    QTest::newRow("a program called a letter") << u"letter.pdf"_qs << QByteArray("MZ\x90\x00\x03\x00\x00\x00", 8).append(QByteArray(200, '\0')) << u"application/x-msdownload"_qs;
    QTest::newRow("pdf after a line end") << u"fax.pdf"_qs << QByteArray("\r\n%PDF-1.4\n") << u"application/pdf"_qs;
    QTest::newRow("a page before a pdf") << u"both.pdf"_qs << QByteArray("<!DOCTYPE html><script>1</script><!--\n%PDF-1.4\n") << QString();
    QTest::newRow("a program before a pdf") << u"both.pdf"_qs << QByteArray("MZ\x90\x00", 4).append(QByteArray(200, '\0')).append("%PDF-1.7\n") << u"application/x-msdownload"_qs;
    QTest::newRow("a script before a pdf") << u"both.pdf"_qs << QByteArray("#!/bin/sh\n%PDF-1.7\n") << u"application/x-shellscript"_qs;
    QTest::newRow("a text that begins with two letters") << u"mz.txt"_qs << QByteArray("MZ is how this text begins\n") << u"text/plain"_qs;
    QTest::newRow("two letters before a pdf") << u"both.pdf"_qs << QByteArray("MZ is how this begins\n%PDF-1.7\n") << QString();
    QTest::newRow("a picture called a text") << u"notes.txt"_qs << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QString();
}

/// Case 45.
void TestDocuments::aFileIsWhatItsBytesSay()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    DocumentsClinic clinic;
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto found = mediaTypeOf(name, file);
    QCOMPARE(found.value_or(QString()), type);
    if (!found)
        QCOMPARE(found.error().code, ErrorCode::NotThatKind);
    const auto taken = DocumentIntake(clinic.p.vault()).take(clinic.jane, name, file);
    QCOMPARE(taken.has_value(), !type.isEmpty() && riskOf(type) == FileRisk::None); // whatever a program is called, it is not taken in
    if (!taken)
        QCOMPARE(taken.error().code, ErrorCode::NotThatKind);
}

void TestDocuments::theListIsReadPageByPageAndSearched()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    for (int i = 0; i < 7; ++i) {
        AddDocument add = clinic.letter(Privacy::Internal);
        add.title = u"Letter %1 of 100%"_qs.arg(i);
        TestPractice::must(p.door().run(p.psychologist, add));
        p.clock.at.ms += i % 2 * 1000; // two at the same moment
    }
    QStringList titles;
    DocumentFilter filter{.limit = 3};
    for (;;) {
        const QVector<DocumentEntry> page = clinic.list(p.psychologist, filter);
        if (page.isEmpty())
            break;
        for (const DocumentEntry &entry : page)
            titles.append(entry.title);
        filter.before = page.last().createdAt;
        filter.beforeId = page.last().id;
    }
    QCOMPARE(titles.size(), 7);
    QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 7);
    QCOMPARE(clinic.list(p.psychologist, {.text = u"letter 3"_qs}).size(), 1);
    QCOMPARE(clinic.list(p.psychologist, {.text = u"100%"_qs}).size(), 7);
    QCOMPARE(clinic.list(p.psychologist, {.text = u"1_0"_qs}).size(), 0);
    QCOMPARE(clinic.list(p.psychologist, {.person = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee)}).size(), 0);
    const QUuid gone = clinic.list(p.psychologist).first().id;
    TestPractice::must(p.door().run(p.psychologist, RemoveDocument{gone}));
    QCOMPARE(clinic.list(p.psychologist).size(), 6);
    TestPractice::must(p.door().run(p.psychologist, Undo{}));
    QCOMPARE(clinic.list(p.psychologist).size(), 7);
}

void TestDocuments::theListIsSortedInEachWayPageByPage()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid adam = p.addPerson(u"Adam"_qs, u"Abbot"_qs, p.lee);
    const QStringList titles{u"beta"_qs, u"Alpha"_qs, u"beta"_qs, u"delta"_qs, u"Gamma"_qs};
    for (int i = 0; i < titles.size(); ++i) {
        AddDocument add = clinic.letter(i % 2 ? Privacy::Confidential : Privacy::Internal);
        add.title = titles[i];
        if (i == 3) {
            add.person = adam;
            add.kind = DocumentKind::Report;
            add.file = clinic.take("Dear colleague", adam);
        }
        TestPractice::must(p.door().run(p.psychologist, add));
        p.clock.at.ms += 1000;
    }
    const auto sorted = [&](const Actor &who, DocumentFilter::Sort by, bool descending) {
        QVector<DocumentEntry> all;
        DocumentFilter filter{.sort = by, .descending = descending, .limit = 2};
        for (;;) {
            const QVector<DocumentEntry> page = clinic.list(who, filter);
            all += page;
            if (page.size() < 2)
                return all;
            filter.before = page.last().createdAt;
            filter.after = page.last().sortKey;
            filter.beforeId = page.last().id;
        }
    };
    const auto titlesOf = [](const QVector<DocumentEntry> &entries) {
        QStringList found;
        for (const DocumentEntry &entry : entries)
            found.append(entry.title);
        return found;
    };
    QCOMPARE(titlesOf(sorted(p.psychologist, DocumentFilter::ByTitle, false)), (QStringList{u"Alpha"_qs, u"beta"_qs, u"beta"_qs, u"delta"_qs, u"Gamma"_qs}));
    QCOMPARE(titlesOf(sorted(p.psychologist, DocumentFilter::ByTitle, true)), (QStringList{u"Gamma"_qs, u"delta"_qs, u"beta"_qs, u"beta"_qs, u"Alpha"_qs}));
    QCOMPARE(titlesOf(sorted(p.psychologist, DocumentFilter::ByDay, false)), titles);
    QCOMPARE(sorted(p.psychologist, DocumentFilter::ByPerson, false).first().title, u"delta"_qs);
    QCOMPARE(sorted(p.psychologist, DocumentFilter::ByKind, true).first().kind, DocumentKind::Report);
    QCOMPARE(sorted(p.psychologist, DocumentFilter::ByPrivacy, true).first().privacy, Privacy::Confidential);
    for (const auto by : {DocumentFilter::ByAuthor, DocumentFilter::ByStatus}) {
        QSet<QUuid> ids;
        for (const DocumentEntry &entry : sorted(p.psychologist, by, false))
            ids.insert(entry.id);
        QCOMPARE(ids.size(), titles.size()); // none twice, none left out
    }
    // Where a restricted one stands tells nothing of its title.
    AddDocument secret = clinic.letter(Privacy::Restricted);
    secret.title = u"Aardvark"_qs;
    TestPractice::must(p.door().run(p.psychologist, secret));
    QCOMPARE(sorted(p.psychologist, DocumentFilter::ByTitle, false).first().title, u"Aardvark"_qs);
    for (const DocumentEntry &entry : sorted(p.manager, DocumentFilter::ByTitle, true))
        QVERIFY(entry.privacy != Privacy::Restricted || entry.sortKey.isEmpty());
}

/// To who needs a reason neither filter nor order tells what a restricted one is; to whom it is open, both do.
void TestDocuments::neitherFilterNorOrderTellsWhatARestrictedOneIs()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid open = clinic.add(Privacy::Internal);
    AddDocument secret = clinic.letter(Privacy::Restricted, "secret");
    secret.title = u"Aardvark"_qs;
    secret.kind = DocumentKind::Report;
    const QUuid id = TestPractice::must(p.door().run(p.psychologist, secret)).firstOf(u"Document");
    TestPractice::must(p.door().run(p.psychologist, SetDocumentPrivacy{id, Privacy::Restricted, {idText(p.otherPsychologist.user)}, {}}));
    const auto idsOf = [&](const Actor &who, DocumentKind of) {
        QVector<QUuid> ids;
        for (const DocumentEntry &entry : clinic.list(who, {.kind = enumName(of)}))
            ids.append(entry.id);
        return ids;
    };
    QCOMPARE(clinic.list(p.manager).size(), 2); // that there is one
    QVERIFY(idsOf(p.manager, DocumentKind::Report).isEmpty());
    QCOMPARE(idsOf(p.manager, DocumentKind::Letter), QVector<QUuid>{open});
    for (const Actor &who : {p.psychologist, p.otherPsychologist}) { // its author, and whom they name
        QCOMPARE(idsOf(who, DocumentKind::Report), QVector<QUuid>{id});
        for (const DocumentEntry &entry : clinic.list(who, {.sort = DocumentFilter::ByTitle, .descending = false}))
            QCOMPARE(entry.sortKey, entry.title.toLower());
        for (const DocumentEntry &entry : clinic.list(who, {.sort = DocumentFilter::ByKind, .descending = false}))
            QCOMPARE(entry.sortKey, enumName(entry.kind));
    }
    for (const auto by : {DocumentFilter::ByTitle, DocumentFilter::ByKind}) {
        for (const DocumentEntry &entry : clinic.list(p.manager, {.sort = by, .descending = false}))
            QCOMPARE(entry.sortKey.isEmpty(), entry.id == id);
    }
}

void TestDocuments::aHandoutIsAboutNobody()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    AddDocument form;
    form.document = p.ids.next();
    form.title = u"Welcome"_qs;
    form.kind = DocumentKind::Form;
    form.privacy = Privacy::Public;
    form.file = clinic.take("Welcome", form.document);
    TestPractice::must(p.door().run(p.receptionist, form));
    QCOMPARE(clinic.list(p.otherPsychologist, {.practiceOnly = true}).size(), 1);
    QCOMPARE(clinic.closed(p.otherPsychologist, form.document), QString());
    form.document = p.ids.next();
    form.privacy = Privacy::Confidential;
    form.file = clinic.take("Welcome", form.document);
    QVERIFY(clinic.refusal(p.psychologist, form).startsWith(u"invalid"));
}

void TestDocuments::aLookWithAReasonIsToldAndEnds()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Restricted);
    QCOMPARE(clinic.closed(p.manager, id), u"denied reason_required"_qs);
    const OpenedDocument opened = TestPractice::must(p.door().ask(p.manager, OpenDocument{id, {}, u"A subpoena"_qs}));
    QCOMPARE(opened.openUntil, p.clock.at.plusMinutes(30));
    p.clock.at = p.clock.at.plusMinutes(29);
    QCOMPARE(clinic.closed(p.manager, id), QString()); // still, and for this one only
    QCOMPARE(clinic.closed(p.manager, clinic.add(Privacy::Restricted, "another")), u"denied reason_required"_qs);
    const OpenedDocument again = TestPractice::must(p.door().ask(p.manager, RefreshDocument{id, {}}));
    QVERIFY(again.object.blob.isEmpty()); // what opens the file is given with a line of the trail, or not at all
    p.clock.at = p.clock.at.plusMinutes(2);
    QCOMPARE(clinic.closed(p.manager, id), u"denied reason_required"_qs);
    QVERIFY(!p.door().ask(p.manager, RefreshDocument{id, {}}));
    // Its author hears of it once, whoever else answers for the practice sees that it was so, and nobody else does.
    const auto told = TestPractice::must(p.door().ask(p.psychologist, DocumentAccesses{}));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().access.why, u"A subpoena"_qs);
    QCOMPARE(told.first().title, u"Letter to the GP"_qs);
    QVERIFY(told.first().own);
    QVERIFY(TestPractice::must(p.door().ask(p.otherPsychologist, DocumentAccesses{})).isEmpty());
    QCOMPARE(TestPractice::must(p.door().ask(p.admin, DocumentAccesses{})).first().title, QString());
    QCOMPARE(clinic.refusal(p.manager, AcknowledgeDocumentAccess{told.first().access.id}), denied);
    QCOMPARE(clinic.refusal(p.otherPsychologist, AcknowledgeDocumentAccess{told.first().access.id}), denied);
    TestPractice::must(p.door().run(p.psychologist, AcknowledgeDocumentAccess{told.first().access.id}));
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, DocumentAccesses{})).isEmpty());
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, DocumentAccesses{.onlyUnseen = false})).size(), 1);
}

void TestDocuments::aHoldIsReleasedBySomebodyElse()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Internal);
    QVERIFY(clinic.refusal(p.psychologist, HoldDocument{id, u" "_qs}).startsWith(u"invalid"));
    QCOMPARE(clinic.refusal(p.otherPsychologist, HoldDocument{id, u"court"_qs}), denied);
    QCOMPARE(clinic.refusal(p.manager, HoldDocument{id, u"court"_qs}), QString());
    QVERIFY(clinic.refusal(p.psychologist, RemoveDocument{id}).startsWith(u"not_available"));
    QCOMPARE(clinic.refusal(p.psychologist, AskHoldRelease{RetainedKind::Document, id, u"over"_qs}), denied);
    releaseHold(p, RetainedKind::Document, id);
    QCOMPARE(clinic.refusal(p.psychologist, RemoveDocument{id}), QString());
}

void TestDocuments::retentionFollowsTheRule()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.add(Privacy::Restricted);
    const auto from = [&] { return TestPractice::must(p.door().ask(p.psychologist, OpenDocument{id, {}, {}})).mayGoFrom; };
    QVERIFY(!from().isValid()); // whether Jane was a child is not known: it is kept
    p.mustRun(EditRecord{typeOf<Contact>().key(), clinic.jane, {{u"birth_date"_qs, u"1990-02-28"_qs}}});
    QCOMPARE(from(), QDate(2033, 11, 18));
    QVERIFY(TestPractice::must(p.door().ask(p.manager, RecordsDue{RetainedKind::Document})).isEmpty());
    p.clock.at = p.clock.at.plusMinutes((7LL * 365 + 3) * 24 * 60);
    const auto due = TestPractice::must(p.door().ask(p.manager, RecordsDue{RetainedKind::Document}));
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().since, QDate(2033, 11, 18));
    QVERIFY(due.first().title.isEmpty());
    QVERIFY(!p.door().ask(p.psychologist, RecordsDue{RetainedKind::Document}));
}

namespace {

/// Finds "EICAR" wherever it stands; breaks off where it is told to.
class TestScanner : public FileScanner {
public:
    class Scan : public FileScan {
    public:
        explicit Scan(bool breaks) : m_breaks(breaks) {}
        Result<> write(QByteArrayView bytes) override
        {
            m_bytes += bytes.toByteArray();
            return m_breaks ? Result<>(fail(ErrorCode::NotAvailable)) : Result<>();
        }
        Result<ScanVerdict> finish() override { return ScanVerdict{!m_bytes.contains("EICAR"), u"Test.Eicar"_qs, u"TestScanner 1"_qs}; }

    private:
        bool m_breaks;
        QByteArray m_bytes;
    };
    Result<QString> engine() override { return u"TestScanner 1"_qs; }
    Result<std::unique_ptr<FileScan>> begin() override { return std::make_unique<Scan>(breaks); }
    bool breaks = false;
};

int payloads(Vault &vault)
{
    int count = 0;
    TestPractice::must(vault.sweep([&](const QString &) -> Result<bool> {
        ++count;
        return true;
    }));
    return count;
}

} // namespace

void TestDocuments::whatTheScannerFindsIsNotKept()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    TestScanner scanner;
    DocumentIntake intake(p.vault(), &scanner);
    const auto refused = intake.take(clinic.jane, clinic.file(u"bad.txt"_qs, "so EICAR is in here"));
    QCOMPARE(refused.error().code, ErrorCode::NotThatKind);
    QCOMPARE(refused.error().data.value(u"why"_qs).toString(), u"virus"_qs);
    QCOMPARE(payloads(p.vault()), 0);
    AddDocument add = clinic.letter(Privacy::Internal);
    add.file = TestPractice::must(intake.take(clinic.jane, clinic.file(u"good.txt"_qs, "nothing here")));
    const QUuid good = TestPractice::must(p.door().run(p.psychologist, add)).firstOf(u"Document");
    const VersionLine line = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{good, {}, {}})).versions.first();
    QCOMPARE(line.scanState, ScanState::Clean);
    QCOMPARE(line.scannedBy, u"TestScanner 1"_qs);
    scanner.breaks = true; // it does not stand in the way of work, and what it did not say is not said for it
    add.file = TestPractice::must(intake.take(clinic.jane, clinic.file(u"other.txt"_qs, "EICAR, and nobody looked")));
    const QUuid unseen = TestPractice::must(p.door().run(p.psychologist, add)).firstOf(u"Document");
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{unseen, {}, {}})).versions.first().scanState, ScanState::NotScanned);
}

void TestDocuments::aPayloadThatNoRowNamesGoesByItselfWhenNoBackupCanNameIt()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const Instant written{QDateTime::currentMSecsSinceEpoch()}; // the folder has the real time
    const QUuid kept = clinic.add(Privacy::Internal, "kept");
    const QUuid removed = clinic.add(Privacy::Internal, "removed, and may come back");
    TestPractice::must(p.door().run(p.psychologist, RemoveDocument{removed}));
    (void)clinic.take("killed before its row was written", clinic.jane);
    const auto leftAfter = [&](int days) {
        p.clock.at = written.plusMinutes(days * 24 * 60);
        const auto jobs = jobsOf({});
        const auto round = jobs->chores(p.session(), p.parts, p.admin.organization, p.ids.next(), [] { return true; });
        if (!round.problems.isEmpty())
            qWarning("%s", qPrintable(round.problems.join(u' ')));
        return payloads(p.vault());
    };
    QCOMPARE(leftAfter(2), 3);  // `praxisctl sweep vault` would take it
    QCOMPARE(leftAfter(34), 3); // a backup from before it was lost is still kept
    p.mustRun(RecordEvent{u"restore"_qs, u"Organization"_qs, p.admin.organization, {}, u"praxis-2026"_qs, 1});
    QCOMPARE(leftAfter(60), 3); // an older backup took the place of the records, and a newer one may follow
    QCOMPARE(leftAfter(72), 2); // what was thrown away still has its row
    QCOMPARE(clinic.read(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{kept, {}, {}}))), QByteArray("kept"));
}

void TestDocuments::aPayloadThatNoRowNamesIsSwept()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid kept = clinic.add(Privacy::Internal, "kept");
    const QUuid removed = clinic.add(Privacy::Internal, "removed, and may come back");
    TestPractice::must(p.door().run(p.psychologist, RemoveDocument{removed}));
    (void)clinic.take("killed before its row was written", clinic.jane);
    QCOMPARE(payloads(p.vault()), 3);
    QCOMPARE(TestPractice::must(sweepVault(p.store(), p.vault())).orphans, 0); // it may still be on its way
    p.clock.at = {QDateTime::currentMSecsSinceEpoch() + 25LL * 3'600'000};     // the folder has the real time
    QCOMPARE(TestPractice::must(sweepVault(p.store(), p.vault())).orphans, 1);
    QCOMPARE(payloads(p.vault()), 2);
    QCOMPARE(clinic.read(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{kept, {}, {}}))), QByteArray("kept"));
    TestPractice::must(p.door().run(p.psychologist, Undo{}));
    QCOMPARE(clinic.read(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{removed, {}, {}}))), QByteArray("removed, and may come back"));
}

void TestDocuments::twoDesksFileAtOnce()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    constexpr int each = 12;
    QVector<QString> paths;
    for (int i = 0; i < 2 * each; ++i)
        paths.append(clinic.file(u"letter%1.txt"_qs.arg(i), QByteArray("letter ") + QByteArray::number(i)));
    std::atomic<int> failures = 0;
    const auto desk = [&](int first) {
        auto session = p.store().session();
        Door door(**session, p.parts);
        for (int i = first; i < first + each; ++i) {
            AddDocument add;
            add.person = clinic.jane;
            add.title = u"Letter %1"_qs.arg(i);
            add.privacy = Privacy::Internal;
            auto file = DocumentIntake(p.vault()).take(clinic.jane, paths[i]);
            if (file)
                add.file = *file;
            auto outcome = file ? door.run(p.psychologist, add) : Result<Outcome>(fail(file.error()));
            for (int again = 0; !outcome && outcome.error().code == ErrorCode::StoreBusy && again < 50; ++again)
                outcome = door.run(p.psychologist, add);
            failures += outcome ? 0 : 1;
        }
    };
    std::thread other(desk, each);
    desk(0);
    other.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(clinic.list(p.psychologist).size(), 2 * each);
    for (const DocumentEntry &entry : clinic.list(p.psychologist)) {
        const QByteArray text = clinic.read(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{entry.id, {}, {}})));
        QCOMPARE(text, QByteArray("letter ") + entry.title.section(u' ', 1).toLatin1());
    }
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_practice_documents.moc"
