#include "models/records/Consent.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/ReleaseHold.h"

using namespace praxis;
using namespace praxis::test;

/// Case 58: rows as they once were, come back by a page of an older copy. The audit trail knows better, and is believed.
class TestOldPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWithdrawnConsentDoesNotComeBack_data() { onEitherDatabase(); }
    void aWithdrawnConsentDoesNotComeBack();
    void aConsentThatNobodyGaveIsNone();
    void aConsentThatIsAsWrittenCounts_data();
    void aConsentThatIsAsWrittenCounts();
    void aShareThatWasTakenBackDoesNotComeBack_data() { onEitherDatabase(); }
    void aShareThatWasTakenBackDoesNotComeBack();
    void aShareThatWasUndoneDoesNotComeBack();
    void whatIsGivenAndUsedInOneStepIsBelieved();
    void aShareIsNoLongerThanItWasGiven();
    void aHoldDoesNotGoAway_data() { onEitherDatabase(); }
    void aHoldDoesNotGoAway();
    void aHoldOnANoteDoesNotGoAway_data() { onEitherDatabase(); }
    void aHoldOnANoteDoesNotGoAway();

private:
    /// Behind the door's back, as the older page would have it: no line tells of it.
    template <class R, class Change> static void alter(RecordingsClinic &clinic, const QUuid &id, Change change)
    {
        const auto session = clinic.database.session();
        TestPractice::must(session->begin(clinic.p.admin.organization, true));
        const auto row = TestPractice::must(findAs<R>(*session, id, Deleted::Include));
        change(*row);
        row->version += 1;
        TestPractice::must(session->update(typeOf<R>(), *row));
        TestPractice::must(session->commit());
    }
    static QUuid consentOf(RecordingsClinic &clinic, const QUuid &person)
    {
        const auto session = clinic.database.session();
        TestPractice::must(session->begin(clinic.p.admin.organization, false));
        const auto rows = TestPractice::must(selectAs<Consent>(*session, {.where = {{"contact_id", Condition::Equal, person}}}));
        session->rollback();
        return rows.first()->id;
    }
};

void TestOldPages::aWithdrawnConsentDoesNotComeBack()
{
    QFETCH(const QString, kind);
    RecordingsClinic clinic(kind);
    const QUuid recording = clinic.record(clinic.session);
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{recording}), ErrorCode::None);
    clinic.withdraw(clinic.jane);
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{recording}), ErrorCode::ConsentMissing);
    alter<Consent>(clinic, consentOf(clinic, clinic.jane), [](Consent &consent) {
        consent.withdrawnAt = {};
        consent.withdrawnBy = {};
        consent.withdrawnWhy.clear();
    });
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{recording}), ErrorCode::GrantsAltered);
    QCOMPARE(clinic.refusal(clinic.p.psychologist, CheckRecording{recording}), ErrorCode::GrantsAltered);
    QCOMPARE(clinic.refusal(clinic.p.admin, FetchRecording{recording, QStringLiteral("a copy")}), ErrorCode::GrantsAltered);
    clinic.agree(clinic.jane); // a new consent is a new row; the altered one is still not believed
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{recording}), ErrorCode::GrantsAltered);
}

void TestOldPages::aConsentThatNobodyGaveIsNone()
{
    RecordingsClinic clinic;
    const QUuid recording = clinic.record(clinic.session);
    clinic.withdraw(clinic.jane);
    {
        const auto session = clinic.database.session();
        TestPractice::must(session->begin(clinic.p.admin.organization, true));
        Consent made;
        made.id = clinic.p.ids.next();
        made.organizationId = clinic.p.admin.organization;
        made.version = 1;
        made.contactId = clinic.jane;
        made.kind = ConsentKind::All;
        made.givenAt = clinic.p.clock.at;
        TestPractice::must(session->insert(typeOf<Consent>(), made));
        TestPractice::must(session->commit());
    }
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{recording}), ErrorCode::GrantsAltered);
}

void TestOldPages::aConsentThatIsAsWrittenCounts_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("given") << false;
    QTest::newRow("withdrawn, and given again") << true;
}

void TestOldPages::aConsentThatIsAsWrittenCounts()
{
    QFETCH(const bool, again);
    RecordingsClinic clinic;
    const QUuid recording = clinic.record(clinic.session);
    if (again) {
        clinic.withdraw(clinic.jane);
        clinic.agree(clinic.jane, ConsentKind::All);
    }
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{recording}), ErrorCode::None);
}

void TestOldPages::aShareThatWasTakenBackDoesNotComeBack()
{
    QFETCH(const QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid recording = clinic.record(clinic.session);
    const QUuid share = p.ids.next();
    TestPractice::must(p.door().run(p.psychologist, ShareRecording{share, recording, p.otherPsychologist.user, 0, 0, p.clock.at.plusMinutes(3 * 24 * 60), {}}));
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::None);
    TestPractice::must(p.door().run(p.psychologist, EndRecordingShare{share}));
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::Denied);
    alter<RecordingShare>(clinic, share, [](RecordingShare &row) { row.endedAt = {}; });
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::GrantsAltered);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{recording}), ErrorCode::None); // whose it is, is not kept out
}

void TestOldPages::aShareThatWasUndoneDoesNotComeBack()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid recording = clinic.record(clinic.session);
    const QUuid share = p.ids.next();
    TestPractice::must(p.door().run(p.psychologist, ShareRecording{share, recording, p.otherPsychologist.user, 0, 0, p.clock.at.plusMinutes(3 * 24 * 60), {}}));
    TestPractice::must(p.door().run(p.psychologist, Undo{}));
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::Denied);
    alter<RecordingShare>(clinic, share, [](RecordingShare &row) { row.isDeleted = false; });
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::GrantsAltered);
}

void TestOldPages::whatIsGivenAndUsedInOneStepIsBelieved()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid recording = clinic.record(clinic.session);
    clinic.withdraw(clinic.jane);
    GiveConsent again;
    again.person = clinic.jane;
    again.kind = ConsentKind::Recording;
    again.formVersion = QStringLiteral("4");
    const ShareRecording share{p.ids.next(), recording, p.otherPsychologist.user, 0, 0, p.clock.at.plusMinutes(60), {}};
    const ManyResult many = TestPractice::must(p.door().runMany(p.psychologist, {AnyCommand::of(again), AnyCommand::of(share)}, {}));
    QVERIFY2(many.kept, many.items.isEmpty() ? "" : qPrintable(codeName(many.items.last() ? ErrorCode::None : many.items.last().error().code)));
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::None);
}

void TestOldPages::aShareIsNoLongerThanItWasGiven()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid recording = clinic.record(clinic.session);
    const QUuid share = p.ids.next();
    TestPractice::must(p.door().run(p.psychologist, ShareRecording{share, recording, p.otherPsychologist.user, 1'000, 2'000, p.clock.at.plusMinutes(60), {}}));
    alter<RecordingShare>(clinic, share, [](RecordingShare &row) { row.untilMs = 0; });
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::GrantsAltered);
    alter<RecordingShare>(clinic, share, [](RecordingShare &row) { row.untilMs = 2'000; });
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::None);
    p.clock.at = p.clock.at.plusMinutes(61);
    alter<RecordingShare>(clinic, share, [&](RecordingShare &row) { row.expiresAt = p.clock.at.plusMinutes(60); });
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{recording}), ErrorCode::GrantsAltered);
}

void TestOldPages::aHoldDoesNotGoAway()
{
    QFETCH(const QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    p.mustRun(EditRecord{typeOf<Contact>().key(), clinic.jane, {{QStringLiteral("birth_date"), QStringLiteral("1980-03-04")}}});
    const QUuid recording = clinic.record(clinic.session);
    p.mustRun(HoldRecording{recording, QStringLiteral("a court asks")});
    p.clock.at.ms += (7LL * 365 + 90) * 24 * 3'600'000;
    const AskRemoval ask{RetainedKind::Recording, recording, QStringLiteral("Its time is over.")};
    QCOMPARE(clinic.refusedRun(p.manager, ask), ErrorCode::NotAvailable);
    alter<Recording>(clinic, recording, [](Recording &row) {
        row.onHold = false;
        row.holdWhy.clear();
    });
    QCOMPARE(clinic.refusedRun(p.manager, ask), ErrorCode::GrantsAltered);
    alter<Recording>(clinic, recording, [](Recording &row) { row.onHold = true; });
    releaseHold(p, RetainedKind::Recording, recording);
    QCOMPARE(clinic.refusedRun(p.manager, ask), ErrorCode::None);
}

/// The database lets a hold on a signed note come and go; the trail says what was done.
void TestOldPages::aHoldOnANoteDoesNotGoAway()
{
    QFETCH(const QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    p.mustRun(EditRecord{typeOf<Contact>().key(), clinic.jane, {{QStringLiteral("birth_date"), QStringLiteral("1980-03-04")}}});
    SaveNoteDraft draft;
    draft.person = clinic.jane;
    draft.sections = {QJsonObject{{QStringLiteral("key"), QStringLiteral("text")}, {QStringLiteral("text"), QStringLiteral("Slept better.")}}};
    const QUuid note = TestPractice::must(p.door().run(p.psychologist, draft)).firstOf(u"Note");
    TestPractice::must(p.door().run(p.psychologist, SignNote{note}));
    p.mustRun(HoldNote{note, QStringLiteral("a court asks")});
    p.clock.at.ms += (7LL * 365 + 90) * 24 * 3'600'000;
    const AskRemoval ask{RetainedKind::Note, note, QStringLiteral("Its time is over.")};
    QCOMPARE(clinic.refusedRun(p.manager, ask), ErrorCode::NotAvailable);
    alter<Note>(clinic, note, [](Note &row) {
        row.onHold = false;
        row.holdWhy.clear();
    });
    QCOMPARE(clinic.refusedRun(p.manager, ask), ErrorCode::GrantsAltered);
    alter<Note>(clinic, note, [](Note &row) { row.onHold = true; });
    releaseHold(p, RetainedKind::Note, note);
    QCOMPARE(clinic.refusedRun(p.manager, ask), ErrorCode::None);
}

QTEST_GUILESS_MAIN(TestOldPages)
#include "tst_practice_old_pages.moc"
