#include "models/records/RecordRequest.h"
#include "models/records/Removal.h"
#include "models/records/RetentionRule.h"
#include "models/records/UndoStep.h"
#include "services/practice/people/RequestCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "tests/practice/NotesClinic.h"
#include "tests/support/ReleaseHold.h"

#include <QJsonDocument>

using namespace praxis;
using namespace praxis::test;

namespace {

constexpr qint64 day = 24LL * 3'600'000;
constexpr qint64 sevenYears = 7LL * 365 + 3;
const QString held = u"a note under a hold is never destroyed"_qs;
const QString refusal = u"a signed note is never changed"_qs;

} // namespace

/// The end of notes: what was signed is kept as long as the rule says, and then goes by two people, for good.
class TestNoteRemovals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignedNoteGoesAfterItsTimeAndTwoPeople_data() { onBothDatabases(); }
    void aSignedNoteGoesAfterItsTimeAndTwoPeople();
    void nothingOfWhatItSaidIsLeft_data() { onBothDatabases(); }
    void nothingOfWhatItSaidIsLeft();
    void theDatabaseLetsADestructionThroughAndNothingElse_data() { onBothDatabases(); }
    void theDatabaseLetsADestructionThroughAndNothingElse();
    void draftsAndWhatWasThrownAwayGoToo();
    void aHeldDraftIsKeptByTheDatabaseToo_data() { onBothDatabases(); }
    void aHeldDraftIsKeptByTheDatabaseToo();
    void whatIsOutOfSightIsHeldAndKeptByWhoAnswersForThePractice_data() { onBothDatabases(); }
    void whatIsOutOfSightIsHeldAndKeptByWhoAnswersForThePractice();
    void whoseNoteItIsHearsOfItDuringTheNotice_data() { onBothDatabases(); }
    void whoseNoteItIsHearsOfItDuringTheNotice();
    void anApprovedOneWaitsForItsHold_data() { onBothDatabases(); }
    void anApprovedOneWaitsForItsHold();
    void whatIsBehindADeletedPersonIsDueToo();
    void anAddendumGoesWithItsNoteAndKeepsIt();
    void aHoldOrANewContactKeepsIt();
    void aDayOfItsOwnKeepsIt();
    void itsRuleIsItsOwn();
    void aGrantedDeletionAsksForNotesToo();
    void anOlderCopyDestroysItAgain_data() { onBothDatabases(); }
    void anOlderCopyDestroysItAgain();

private:
    static void born(NotesClinic &clinic, const char *date = "1980-03-04")
    {
        clinic.p.mustRun(EditRecord{typeOf<Contact>().key(), clinic.jane, {{u"birth_date"_qs, QString::fromLatin1(date)}}});
    }
    static void later(NotesClinic &clinic, qint64 days) { clinic.p.clock.at.ms += days * day; }
    static QVector<DueRecord> due(NotesClinic &clinic) { return TestPractice::must(clinic.p.door().ask(clinic.p.manager, RecordsDue{RetainedKind::Note})); }
    static QUuid ask(NotesClinic &clinic, const QUuid &id)
    {
        return TestPractice::must(clinic.p.door().run(clinic.p.manager, AskRemoval{RetainedKind::Note, id, u"Its time is over."_qs})).firstOf(u"Removal");
    }
    /// Asked for, approved, and its notice over.
    static QUuid approved(NotesClinic &clinic, const QUuid &id)
    {
        const QUuid removal = ask(clinic, id);
        clinic.p.mustRun(DecideRemoval{removal, true, {}});
        later(clinic, 31);
        return removal;
    }
    static void destroy(NotesClinic &clinic, const QUuid &id) { clinic.p.mustRun(FinishRemoval{approved(clinic, id)}); }
    template <class C> static QString status(NotesClinic &clinic, const Actor &who, const C &command)
    {
        const auto outcome = clinic.p.door().run(who, command);
        return outcome ? QString() : outcome.error().data.value(u"status"_qs).toString();
    }
    static std::shared_ptr<Note> row(NotesClinic &clinic, const QUuid &id)
    {
        const auto session = clinic.database.session();
        TestPractice::must(session->begin(clinic.p.admin.organization, false));
        const auto note = TestPractice::must(findAs<Note>(*session, id, Deleted::Include));
        TestPractice::must(session->commit());
        return note;
    }
    /// All that the rows of a table say.
    static QString allOf(NotesClinic &clinic, const RecordType &type)
    {
        const auto session = clinic.database.session();
        TestPractice::must(session->begin(clinic.p.admin.organization, false));
        QString said;
        for (const RecordPtr &one : TestPractice::must(session->select(type, {.deleted = Deleted::Include})))
            said += QString::fromUtf8(QJsonDocument(toJson(type, *one)).toJson());
        TestPractice::must(session->commit());
        return said;
    }
};

void TestNoteRemovals::whoseNoteItIsHearsOfItDuringTheNotice()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs, NoteVisibility::Author);
    const auto coming = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, RemovalsComing{})); };
    later(clinic, sevenYears);
    const QUuid removal = ask(clinic, id);
    QVERIFY(coming(p.psychologist).isEmpty()); // nothing is decided
    p.mustRun(DecideRemoval{removal, true, {}});
    const auto lines = coming(p.psychologist);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().id, id);
    QCOMPARE(lines.first().people, u"Jane Nguyen"_qs);
    QCOMPARE(lines.first().decidedBy, u"Ada Admin"_qs);
    QCOMPARE(lines.first().removal.notBefore, p.clock.at.plusMinutes(30 * 24 * 60));
    for (const Actor &who : {p.otherPsychologist, p.manager, p.admin})
        QVERIFY(coming(who).isEmpty()); // it is not theirs
    QCOMPARE(p.door().ask(p.receptionist, RemovalsComing{}).error().code, ErrorCode::Denied);
    clinic.run(p.psychologist, HoldNote{id, u"a complaint is announced"_qs}); // for which they had to hear of it
    QVERIFY(coming(p.psychologist).isEmpty());
    later(clinic, 31);
    QCOMPARE(status(clinic, p.admin, FinishRemoval{removal}), u"on_hold"_qs);
}

void TestNoteRemovals::aSignedNoteGoesAfterItsTimeAndTwoPeople()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    const QUuid addendum = clinic.run(p.psychologist, AddAddendum{.note = id, .sections = NotesClinic::words(u"Her sister called."_qs)}).firstOf(u"Note");
    QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Note, id, u"tidy"_qs}), u"not_due"_qs);
    QVERIFY(due(clinic).isEmpty());
    later(clinic, sevenYears);
    QCOMPARE(due(clinic).size(), 1); // the addendum is no record of its own
    QCOMPARE(due(clinic).first().id, id);
    QCOMPARE(due(clinic).first().people, u"Jane Nguyen"_qs);
    QCOMPARE(due(clinic).first().title, row(clinic, id)->authorId == p.lee ? due(clinic).first().title : QString()); // whose it is
    QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Note, addendum, u"alone"_qs}), u"not_due"_qs);
    for (const Actor &who : {p.psychologist, p.otherPsychologist, p.receptionist})
        QCOMPARE(clinic.refusal(who, AskRemoval{RetainedKind::Note, id, u"tidy"_qs}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.manager, AskRemoval{RetainedKind::Note, id, u" "_qs}), ErrorCode::Invalid);
    const QUuid removal = ask(clinic, id);
    QCOMPARE(clinic.refusal(p.admin, AskRemoval{RetainedKind::Note, id, u"again"_qs}), ErrorCode::Duplicate);
    QCOMPARE(clinic.refusal(p.manager, DecideRemoval{removal, true, {}}), ErrorCode::Denied);
    p.mustRun(DecideRemoval{removal, true, {}});
    QCOMPARE(status(clinic, p.admin, FinishRemoval{removal}), u"not_due"_qs); // the notice runs
    later(clinic, 31);
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).size(), 1);
    p.mustRun(FinishRemoval{removal});
    QVERIFY(due(clinic).isEmpty());

    // That it was there stays, and what was signed can still be told by its digest.
    const OpenedNote opened = TestPractice::must(clinic.open(p.psychologist, id));
    QVERIFY(!opened.note.note.destroyedAt.isNull());
    QVERIFY(opened.note.text.isBlank());
    QCOMPARE(opened.note.note.signedDigest.size(), 64);
    QVERIFY(!opened.mayAdd && !opened.mayCosign && !opened.mayChangeVisibility && !opened.mayEdit);
    QCOMPARE(opened.addenda.size(), 1);
    QVERIFY(!opened.addenda.first().note.destroyedAt.isNull());
    const auto listed = TestPractice::must(p.door().ask(p.psychologist, PersonNotes{clinic.jane, {}, {}, {}, 100}));
    QCOMPARE(listed.size(), 2);
    for (const NoteEntry &entry : listed)
        QVERIFY(!entry.destroyedAt.isNull());
    QCOMPARE(status(clinic, p.psychologist, AddAddendum{.note = id, .sections = NotesClinic::words(u"more"_qs)}), u"deleted"_qs);
    QCOMPARE(status(clinic, p.psychologist, SetNoteVisibility{.note = id, .visibility = NoteVisibility::Author}), u"deleted"_qs);
    QCOMPARE(status(clinic, p.manager, HoldNote{id, u"court"_qs}), u"deleted"_qs);
    QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Note, id, u"once more"_qs}), u"deleted"_qs);

    const auto gone = p.mustAsk(RemovalRegister{RetainedKind::Note});
    QCOMPARE(gone.size(), 1);
    QVERIFY(p.mustAsk(RemovalRegister{RetainedKind::Document}).isEmpty());
    const Removal &said = gone.first().removal;
    QVERIFY(said.certificate.startsWith(u"D-2033-"));
    QCOMPARE(said.subject(), id);
    QCOMPARE(said.destroyed[u"person"].toString(), u"Jane Nguyen"_qs);
    QCOMPARE(said.destroyed[u"texts"].toArray().size(), 2);
    QCOMPARE(said.destroyed[u"texts"].toArray().first()[u"sha256"].toString(), opened.note.note.signedDigest);
}

/// Case 63: the text itself in no row of any table, nor where undo keeps rows.
void TestNoteRemovals::nothingOfWhatItSaidIsLeft()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid signedOne = clinic.signedNote(u"Slept better."_qs);
    const QUuid kept = clinic.signedNote(u"Of another day."_qs);
    const QUuid draft = clinic.draft(u"Half a thought"_qs);
    const QStringList sealed{row(clinic, signedOne)->sealedText, row(clinic, draft)->sealedText};
    const QString other = row(clinic, kept)->sealedText;
    clinic.run(p.psychologist, Undo{clinic.run(p.psychologist, DiscardNoteDraft{draft}).undoStep}); // what was taken back keeps the row as it was, too
    const QUuid step = clinic.run(p.psychologist, DiscardNoteDraft{draft}).undoStep;
    QVERIFY(allOf(clinic, typeOf<UndoStep>()).contains(sealed.last())); // what undo would bring back
    later(clinic, sevenYears);
    QCOMPARE(due(clinic).size(), 3);
    destroy(clinic, signedOne);
    destroy(clinic, draft);
    const QString notes = allOf(clinic, typeOf<Note>()), steps = allOf(clinic, typeOf<UndoStep>()), removals = allOf(clinic, typeOf<Removal>());
    for (const QString &text : sealed) {
        QVERIFY(text.size() > 20);
        QVERIFY(!notes.contains(text));
        QVERIFY(!steps.contains(text));
        QVERIFY(!removals.contains(text));
    }
    QVERIFY(notes.contains(other)); // everybody else's is whole
    QCOMPARE(clinic.textOf(p.psychologist, kept), u"Of another day."_qs);
    QVERIFY(!p.door().run(p.psychologist, Undo{step}));
    QCOMPARE(due(clinic).size(), 1);
}

void TestNoteRemovals::theDatabaseLetsADestructionThroughAndNothingElse()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    const QUuid other = clinic.signedNote(u"Of another day."_qs);
    const QUuid addendum = clinic.run(p.psychologist, AddAddendum{.note = id, .sections = NotesClinic::words(u"more"_qs)}).firstOf(u"Note");
    const auto change = [&](const QString &what, const QUuid &of) { return clinic.sql(u"UPDATE note SET %1 WHERE id = %2"_qs.arg(what, clinic.database.literal(of))); };
    const QString end = u"sealed_text = NULL, destroyed_at = 7"_qs;
    QVERIFY(change(end, id).contains(refusal)); // nobody asked
    later(clinic, sevenYears);
    const QUuid removal = ask(clinic, id);
    QVERIFY(change(end, id).contains(refusal)); // nobody approved it
    p.mustRun(DecideRemoval{removal, true, {}});
    QCOMPARE(change(end, id), QString()); // (taken back again, as everything here)
    QCOMPARE(change(end, addendum), QString());
    QVERIFY(change(end, other).contains(refusal)); // of this note, and no other
    for (const char *more : {"sealed_text = 'x', destroyed_at = 7", "sealed_text = NULL", "destroyed_at = 7", "sealed_text = NULL, destroyed_at = 7, signed_digest = NULL",
                             "sealed_text = NULL, destroyed_at = 7, event_at = 7", "sealed_text = NULL, destroyed_at = 7, status = 'draft'",
                             "sealed_text = NULL, destroyed_at = 7, signed_at = 7"})
        QVERIFY2(change(QString::fromLatin1(more), id).contains(refusal), more);
    QVERIFY(!clinic.sql(u"DELETE FROM note WHERE id = %1"_qs.arg(clinic.database.literal(id))).isEmpty());
    clinic.run(p.psychologist, HoldNote{id, u"court"_qs});
    for (const QUuid &one : {id, addendum})
        QVERIFY(change(end, one).contains(held)); // approved, and kept
    releaseHold(p, RetainedKind::Note, id);
    later(clinic, 31);
    p.mustRun(FinishRemoval{removal});
    const QString yes = kind == u"sqlite" ? u"1"_qs : u"true"_qs;
    const QString who = clinic.database.literal(p.psychologist.practitioner), user = clinic.database.literal(p.psychologist.user);
    const QStringList moves{u"visibility = 'author'"_qs, u"retain_until = '2060-01-01'"_qs, u"on_hold = "_qs + yes, u"hold_why = 'x'"_qs, u"held_by = "_qs + user,
                            u"supervisor_id = "_qs + who, u"cosigned_at = 7"_qs, u"cosigned_by = "_qs + user};
    for (const QString &move : moves) {
        QVERIFY2(change(move, id).contains(u"never changed"_qs), qPrintable(move));
        QCOMPARE(change(move, other), QString()); // of one that is there it may still move
    }
    QCOMPARE(change(u"version = version + 1"_qs, id), QString());
    for (const char *back : {"sealed_text = 'x'", "destroyed_at = NULL", "destroyed_at = 7", "sealed_text = 'x', destroyed_at = NULL", "signed_digest = NULL"})
        QVERIFY2(change(QString::fromLatin1(back), id).contains(refusal), back);
    QVERIFY(change(end, other).contains(refusal));
    QCOMPARE(clinic.textOf(p.psychologist, other), u"Of another day."_qs);
}

void TestNoteRemovals::draftsAndWhatWasThrownAwayGoToo()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid draft = clinic.draft(u"Half"_qs);
    const QUuid thrown = clinic.draft(u"Never mind"_qs);
    clinic.run(p.psychologist, DiscardNoteDraft{thrown});
    later(clinic, sevenYears);
    QCOMPARE(due(clinic).size(), 2);
    for (const QUuid &id : {draft, thrown}) {
        destroy(clinic, id);
        QVERIFY(row(clinic, id)->sealedText.isEmpty());
        QVERIFY(row(clinic, id)->isDeleted);
        QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Note, id, u"once more"_qs}), u"deleted"_qs);
    }
    QVERIFY(due(clinic).isEmpty());
    QVERIFY(clinic.listed(p.psychologist, PersonNotes{clinic.jane, {}, {}, {}, 100}).isEmpty()); // nobody signed it: nothing to show
    QCOMPARE(clinic.refusal(p.psychologist, clinic.typing(u"back again"_qs, draft)), ErrorCode::NotFound);
    QVERIFY(p.mustAsk(RemovalRegister{RetainedKind::Note}).size() == 2);
}

void TestNoteRemovals::aHeldDraftIsKeptByTheDatabaseToo()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    const QUuid draft = clinic.draft(u"Half"_qs);
    const QString id = clinic.database.literal(draft);
    const QString remove = u"DELETE FROM note WHERE id = "_qs + id, destroy = u"UPDATE note SET sealed_text = NULL, destroyed_at = 7 WHERE id = "_qs + id;
    QCOMPARE(clinic.sql(destroy), QString());
    clinic.run(clinic.p.psychologist, HoldNote{draft, u"court"_qs});
    QVERIFY(!clinic.sql(remove).isEmpty()); // PostgreSQL lets nobody remove a row of it anyway
    QVERIFY(clinic.sql(destroy).contains(held));
}

void TestNoteRemovals::whatIsOutOfSightIsHeldAndKeptByWhoAnswersForThePractice()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const auto outOfSight = [&] { return TestPractice::must(p.door().ask(p.manager, RecordsDue{.kind = RetainedKind::Note, .outOfSight = true})); };
    const QUuid thrown = clinic.draft(u"Never mind"_qs);
    clinic.run(p.psychologist, DiscardNoteDraft{thrown});
    QCOMPARE(outOfSight().size(), 1);
    QCOMPARE(outOfSight().first().id, thrown);
    QVERIFY(outOfSight().first().since > QDate(2033, 1, 1)); // it is kept until then
    QVERIFY(due(clinic).isEmpty());
    const QUuid signedOne = clinic.signedNote(u"Slept better."_qs);
    QCOMPARE(outOfSight().size(), 1);
    p.mustRun(erase<Contact>(clinic.jane));
    QCOMPARE(outOfSight().size(), 2);
    for (const QUuid &id : {thrown, signedOne}) {
        for (const Actor &who : {p.psychologist, p.otherPsychologist, p.receptionist}) // to everybody else it is not there
            QVERIFY(!p.door().run(who, HoldNote{id, u"mine"_qs}));
        p.mustRun(HoldNote{id, u"court"_qs}); // the administrator
        QCOMPARE(row(clinic, id)->onHold, true);
        const QUuid release = TestPractice::must(p.door().run(p.admin, AskHoldRelease{RetainedKind::Note, id, u"settled"_qs})).firstOf(u"HoldRelease");
        const auto same = p.door().run(p.admin, DecideHoldRelease{release, true, u"settled"_qs});
        QCOMPARE(same.error().data.value(u"reason"_qs).toString(), u"same_person"_qs);
    }
    later(clinic, sevenYears);
    QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Note, thrown, u"over"_qs}), u"on_hold"_qs);
    for (const QUuid &id : {thrown, signedOne}) {
        for (const DueRecord &line : p.mustAsk(HoldReleasesAsked{})) {
            if (line.id == id)
                clinic.run(p.manager, DecideHoldRelease{line.release.id, true, u"settled"_qs});
        }
        clinic.run(p.manager, RetainNote{id, QDate(2050, 1, 1), u"a promise"_qs});
        QCOMPARE(status(clinic, p.manager, AskRemoval{RetainedKind::Note, id, u"over"_qs}), u"not_due"_qs);
        clinic.run(p.manager, RetainNote{id, {}, {}});
        destroy(clinic, id);
        QCOMPARE(status(clinic, p.manager, HoldNote{id, u"too late"_qs}), u"deleted"_qs);
    }
    QVERIFY(outOfSight().isEmpty());
}

void TestNoteRemovals::anApprovedOneWaitsForItsHold()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    later(clinic, sevenYears);
    const QUuid removal = approved(clinic, id);
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).size(), 1);
    QVERIFY(p.mustAsk(RemovalsAsked{}).isEmpty());
    clinic.run(p.psychologist, HoldNote{id, u"court"_qs});
    QVERIFY(p.mustAsk(RemovalsToFinish{}).isEmpty()); // nothing is tried
    const auto waiting = p.mustAsk(RemovalsAsked{});
    QCOMPARE(waiting.size(), 1);
    QVERIFY(waiting.first().onHold);
    QCOMPARE(waiting.first().removal.status, RemovalStatus::Approved);
    releaseHold(p, RetainedKind::Note, id);
    QVERIFY(p.mustAsk(RemovalsAsked{}).isEmpty());
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).first().id, removal);
    p.mustRun(FinishRemoval{removal});
}

void TestNoteRemovals::whatIsBehindADeletedPersonIsDueToo()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    p.mustRun(erase<Contact>(clinic.jane));
    later(clinic, sevenYears);
    QCOMPARE(due(clinic).size(), 1);
    destroy(clinic, id);
    QVERIFY(row(clinic, id)->sealedText.isEmpty());
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Note}).first().removal.destroyed[u"person"].toString(), u"Jane Nguyen"_qs);
}

void TestNoteRemovals::anAddendumGoesWithItsNoteAndKeepsIt()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    later(clinic, 400);
    const QUuid addendum = clinic.run(p.psychologist, AddAddendum{.note = id, .sections = NotesClinic::words(u"A year later."_qs)}).firstOf(u"Note");
    later(clinic, sevenYears - 400);
    QVERIFY(due(clinic).isEmpty()); // it is kept from when the last of it was written
    later(clinic, 400);
    QCOMPARE(due(clinic).size(), 1);
    const QUuid removal = approved(clinic, id);
    SaveNoteDraft more = clinic.typing(u"And more"_qs);
    more.addendumTo = id;
    const QUuid unfinished = clinic.run(p.psychologist, more).firstOf(u"Note");
    p.mustRun(FinishRemoval{removal}); // somebody is at it again: nothing goes, and the approval counts no more
    QVERIFY(!row(clinic, id)->sealedText.isEmpty());
    later(clinic, sevenYears);
    QCOMPARE(clinic.refusal(p.admin, FinishRemoval{removal}), ErrorCode::BadTransition);
    destroy(clinic, id);
    for (const QUuid &gone : {id, addendum, unfinished})
        QVERIFY(row(clinic, gone)->sealedText.isEmpty());
    QVERIFY(!row(clinic, addendum)->isDeleted);
    QVERIFY(row(clinic, unfinished)->isDeleted);
}

void TestNoteRemovals::aHoldOrANewContactKeepsIt()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    const QUuid draft = clinic.draft(u"Half"_qs);
    later(clinic, sevenYears);
    const QUuid removal = approved(clinic, id);
    QCOMPARE(clinic.refusal(p.psychologist, HoldNote{id, u" "_qs}), ErrorCode::Invalid);
    QCOMPARE(clinic.refusal(p.otherPsychologist, HoldNote{id, u"court"_qs}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.receptionist, HoldNote{id, u"court"_qs}), ErrorCode::Denied);
    clinic.run(p.psychologist, HoldNote{id, u"court"_qs}); // their own
    QCOMPARE(status(clinic, p.admin, FinishRemoval{removal}), u"on_hold"_qs);
    QVERIFY(std::ranges::any_of(due(clinic), [&](const DueRecord &line) { return line.id == id && line.onHold; }));
    QCOMPARE(clinic.refusal(p.psychologist, AskHoldRelease{RetainedKind::Note, id, u"over"_qs}), ErrorCode::Denied);
    QCOMPARE(status(clinic, p.manager, HoldNote{id, u"another court"_qs}), u"held"_qs); // the first one stays, with its reason
    releaseHold(p, RetainedKind::Note, id);
    clinic.run(p.psychologist, HoldNote{draft, u"court"_qs});
    QCOMPARE(status(clinic, p.psychologist, DiscardNoteDraft{draft}), u"on_hold"_qs);
    BookAppointment booking = p.at(10, 0, clinic.jane);
    booking.start.date = p.clock.at.utc().date().addDays(14);
    booking.despiteClash = u"again"_qs;
    p.mustRun(booking);
    p.mustRun(FinishRemoval{removal}); // not due any more
    QCOMPARE(clinic.refusal(p.admin, FinishRemoval{removal}), ErrorCode::BadTransition);
    QCOMPARE(clinic.textOf(p.psychologist, id), u"Slept better."_qs);
    QCOMPARE(clinic.trail(id, u"update"_qs).size(), 3); // signed, its hold and the end of that
}

void TestNoteRemovals::aDayOfItsOwnKeepsIt()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    const QUuid addendum = clinic.run(p.psychologist, AddAddendum{.note = id, .sections = NotesClinic::words(u"more"_qs)}).firstOf(u"Note");
    later(clinic, sevenYears);
    const QDate until = p.clock.at.utc().date().addDays(90);
    QCOMPARE(clinic.refusal(p.manager, RetainNote{addendum, until, {}}), ErrorCode::Invalid); // it follows its note
    clinic.run(p.manager, RetainNote{id, until, u"a complaint"_qs});
    QVERIFY(due(clinic).isEmpty());
    QVERIFY(clinic.run(p.manager, RetainNote{id, until.addDays(1), u"a complaint"_qs}).undoStep.isNull()); // no step of undo keeps what it says
    later(clinic, 92);
    QCOMPARE(due(clinic).size(), 1);
    clinic.run(p.psychologist, RetainNote{id, p.clock.at.utc().date().addYears(5), u"still"_qs});
    QVERIFY(due(clinic).isEmpty());
    const QDate kept = row(clinic, id)->retainUntil;
    clinic.run(p.manager, RetainNote{id, until, u"all of them"_qs, true}); // an earlier day takes nothing away
    QCOMPARE(row(clinic, id)->retainUntil, kept);
    clinic.run(p.manager, RetainNote{id, kept.addDays(1), u"all of them"_qs, true});
    QCOMPARE(row(clinic, id)->retainUntil, kept.addDays(1));
    clinic.run(p.psychologist, RetainNote{id, {}, u"as the rule says"_qs});
    QCOMPARE(due(clinic).size(), 1);
    QCOMPARE(clinic.textOf(p.psychologist, id), u"Slept better."_qs);
}

void TestNoteRemovals::itsRuleIsItsOwn()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    RetentionRule rule;
    rule.kind = RetainedKind::Document;
    rule.jurisdiction = u"AU"_qs;
    rule.years = 1;
    p.mustRun(create(rule));
    later(clinic, 2 * 366);
    QVERIFY(due(clinic).isEmpty()); // that was of documents
    rule.kind = RetainedKind::Note;
    rule.noticeDays = 90;
    p.mustRun(create(rule));
    QCOMPARE(due(clinic).size(), 1);
    const QUuid removal = ask(clinic, id);
    p.mustRun(DecideRemoval{removal, true, {}});
    later(clinic, 89);
    QVERIFY(p.mustAsk(RemovalsToFinish{}).isEmpty());
    later(clinic, 2);
    p.mustRun(FinishRemoval{removal});
}

void TestNoteRemovals::aGrantedDeletionAsksForNotesToo()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs, NoteVisibility::Author);
    (void)clinic.draft(u"Half"_qs);
    const QUuid request = clinic.run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion, .asked = u"Forget me."_qs}).firstOf(u"RecordRequest");
    DeletionProgress progress = TestPractice::must(p.door().ask(p.manager, ShowDeletion{request}));
    QCOMPARE(progress.lines.size(), 2);
    QCOMPARE(progress.lines.first().state, DeletionLine::Kept);
    QVERIFY(progress.lines.first().day.isValid());
    clinic.run(p.psychologist, HoldNote{id, u"court"_qs});
    QCOMPARE(TestPractice::must(p.door().ask(p.manager, ShowDeletion{request})).lines.first().state, DeletionLine::OnHold);
    later(clinic, sevenYears);
    QCOMPARE(status(clinic, p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}}), u"on_hold"_qs);
    releaseHold(p, RetainedKind::Note, id);
    clinic.run(p.manager, DecideRequest{request, RequestDecision::Granted, {}, {}});
    for (const DueRecord &line : due(clinic)) {
        QCOMPARE(line.removal.requestId, request);
        p.mustRun(DecideRemoval{line.removal.id, true, {}});
    }
    later(clinic, 31);
    for (const RemovalToFinish &removal : p.mustAsk(RemovalsToFinish{}))
        p.mustRun(FinishRemoval{removal.id});
    progress = TestPractice::must(p.door().ask(p.manager, ShowDeletion{request}));
    QVERIFY(!progress.lines.isEmpty());
    for (const DeletionLine &line : progress.lines) {
        QCOMPARE(line.kind, RetainedKind::Note);
        QCOMPARE(line.state, DeletionLine::Done);
        QVERIFY(line.certificate.startsWith(u"D-"));
    }
    QVERIFY(due(clinic).isEmpty());
}

/// A copy from before has the note, a hold on it and no removal: what the register says is done in it, too.
void TestNoteRemovals::anOlderCopyDestroysItAgain()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    born(clinic);
    const QUuid id = clinic.signedNote(u"Slept better."_qs);
    const QUuid addendum = clinic.run(p.psychologist, AddAddendum{.note = id, .sections = NotesClinic::words(u"more"_qs)}).firstOf(u"Note");
    clinic.run(p.psychologist, HoldNote{id, u"court"_qs});
    Removal said;
    said.id = QUuid::createUuid();
    said.setSubject(RetainedKind::Note, id);
    said.contactId = clinic.jane;
    said.status = RemovalStatus::Done;
    said.why = u"Its time is over."_qs;
    said.askedBy = p.manager.user;
    said.decidedBy = p.admin.user;
    said.doneAt = p.clock.at;
    said.certificate = u"D-2033-00007"_qs;
    const QJsonObject entry = toJson(typeOf<Removal>().fields, &said);
    const Actor program = Actor::program(p.admin.organization);
    clinic.run(program, DestroyAgain{entry});
    QVERIFY(row(clinic, id)->sealedText.isEmpty());
    QVERIFY(!row(clinic, id)->onHold);
    QVERIFY(row(clinic, addendum)->sealedText.isEmpty());
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Note}).first().removal.certificate, said.certificate);
    clinic.run(program, DestroyAgain{entry}); // and again, which changes nothing
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Note}).size(), 1);
    Removal unknown = said;
    unknown.id = QUuid::createUuid();
    unknown.noteId = QUuid::createUuid();
    clinic.run(program, DestroyAgain{toJson(typeOf<Removal>().fields, &unknown)}); // this copy never had it
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Note}).size(), 1);
}

QTEST_GUILESS_MAIN(TestNoteRemovals)
#include "tst_practice_note_removals.moc"
