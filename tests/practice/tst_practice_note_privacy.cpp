#include "models/records/Practitioner.h"
#include "services/practice/notes/NoteOpenings.h"
#include "tests/practice/NotesClinic.h"

#include <QJsonDocument>

using namespace praxis;
using namespace praxis::test;

/// Who may read which note, and what is known of who did.
class TestNotePrivacy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void receptionLearnsNothingOfNotes();
    void anotherPsychologistIsRefusedAndThatIsWrittenDown();
    void openingANoteIsWrittenDown();
    void aDraftIsItsAuthorsAlone();
    void theCareTeamReadsWhatIsForTheCareTeam_data() { onBothDatabases(); }
    void theCareTeamReadsWhatIsForTheCareTeam();
    void whoAnswersForThePracticeSaysWhyAndTheAuthorHears_data() { onBothDatabases(); }
    void whoAnswersForThePracticeSaysWhyAndTheAuthorHears();
    void whatWasOpenedForAReasonClosesWithFewerReaders();
    void aReasonForANoteOfTheCareTeamOpensNoClosedAddendum();
    void onlyTheSupervisorWhoIsNamedCosignsAndOnce();
    void whatASupervisorAddsIsReadByTheAuthor();
    void moreReadersOfASignedNoteTakeAReason();
    void aManagerBreaksTheGlassWithAReasonForHalfAnHour_data() { onBothDatabases(); }
    void aManagerBreaksTheGlassWithAReasonForHalfAnHour();
    void aNoteOnAScreenIsAskedAboutWithoutSayingWhatItSays_data() { onBothDatabases(); }
    void aNoteOnAScreenIsAskedAboutWithoutSayingWhatItSays();
    void anAdministratorAloneBreaksNoGlass();
    void anotherPracticeFindsNoNote();
    void whatANoteSaysIsNowhereInTheOpen_data() { onBothDatabases(); }
    void whatANoteSaysIsNowhereInTheOpen();
    void aShreddedKeyTakesWhatItsPersonsNotesSaidAndNothingElse_data() { onBothDatabases(); }
    void aShreddedKeyTakesWhatItsPersonsNotesSaidAndNothingElse();
    void sealedTextOfOneNoteDoesNotOpenAsAnothers();
};

void TestNotePrivacy::receptionLearnsNothingOfNotes()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"canary"_qs);
    const QUuid none = p.ids.next();
    // The answer about a note that is there is the one about a note that is not.
    QCOMPARE(clinic.open(p.receptionist, note).error(), clinic.open(p.receptionist, none).error());
    QCOMPARE(clinic.open(p.receptionist, note).error().code, ErrorCode::Denied);
    const auto same = [&](const auto &there, const auto &absent) {
        const auto one = p.door().run(p.receptionist, there);
        const auto other = p.door().run(p.receptionist, absent);
        return !one && !other && one.error() == other.error() && one.error().code == ErrorCode::Denied;
    };
    QVERIFY(same(clinic.typing(u"x"_qs, note), clinic.typing(u"x"_qs, none)));
    QVERIFY(same(SignNote{note}, SignNote{none}));
    QVERIFY(same(DiscardNoteDraft{note}, DiscardNoteDraft{none}));
    QVERIFY(same(CosignNote{note}, CosignNote{none}));
    QVERIFY(same(SetNoteVisibility{.note = note}, SetNoteVisibility{.note = none}));
    QVERIFY(same(BreakGlass{note, u"why"_qs}, BreakGlass{none, u"why"_qs}));
    QVERIFY(same(AddAddendum{.note = note, .sections = NotesClinic::words(u"x"_qs)}, AddAddendum{.note = none, .sections = NotesClinic::words(u"x"_qs)}));
    QCOMPARE(p.door().ask(p.receptionist, PersonNotes{.person = clinic.jane}).error().code, ErrorCode::Denied);
    QCOMPARE(p.door().ask(p.receptionist, NotesToDo{}).error().code, ErrorCode::Denied);
    QCOMPARE(p.door().ask(p.receptionist, NoteAccesses{}).error().code, ErrorCode::Denied);
    QVERIFY(p.door().ask(p.receptionist, OpenPerson{clinic.jane, {}}));
    for (const AuditLine &line : TestPractice::must(p.door().ask(p.receptionist, SearchAudit{})))
        QCOMPARE(line.entry.user, p.receptionist.user);
}

void TestNotePrivacy::anotherPsychologistIsRefusedAndThatIsWrittenDown()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"Slept better."_qs);
    const qsizetype before = clinic.trail(note, u"refuse"_qs).size();
    QCOMPARE(clinic.open(p.otherPsychologist, note).error().code, ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.otherPsychologist, clinic.typing(u"x"_qs, note)), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.otherPsychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"x"_qs)}), ErrorCode::Denied);
    const auto refusals = clinic.trail(note, u"refuse"_qs);
    QCOMPARE(refusals.size(), before + 3); // exactly one line each
    for (const AuditLine &line : refusals) {
        QCOMPARE(line.entry.user, p.otherPsychologist.user);
        QCOMPARE(line.entry.outcome, u"denied"_qs);
    }
    QCOMPARE(p.door().ask(p.otherPsychologist, PersonNotes{.person = clinic.jane}).error().code, ErrorCode::Denied);
    SaveNoteDraft save = clinic.typing(u"x"_qs);
    QCOMPARE(clinic.refusal(p.otherPsychologist, save), ErrorCode::Denied); // about somebody whom they do not see
    // In the care team they read it, and still do not write in it.
    clinic.joinTheCareTeam();
    QCOMPARE(clinic.textOf(p.otherPsychologist, note), u"Slept better."_qs);
    QCOMPARE(clinic.refusal(p.otherPsychologist, SetNoteVisibility{.note = note}), ErrorCode::Denied);
    const QUuid draft = clinic.draft(u"Half"_qs);
    QCOMPARE(clinic.refusal(p.otherPsychologist, clinic.typing(u"x"_qs, draft)), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.otherPsychologist, SignNote{draft}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.otherPsychologist, DiscardNoteDraft{draft}), ErrorCode::Denied);
}

void TestNotePrivacy::openingANoteIsWrittenDown()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"Slept better."_qs);
    QVERIFY(clinic.open(p.psychologist, note));
    QVERIFY(clinic.open(p.admin, note, u"quality review"_qs));
    QVERIFY(clinic.open(p.admin, note)); // it is still open: has a purpose, and says it
    QVERIFY(clinic.open(p.manager, note, u"complaint of 3 May"_qs));
    const auto views = clinic.trail(note, u"view"_qs);
    QCOMPARE(views.size(), 4);
    QCOMPARE(views[0].entry.why, u"complaint of 3 May"_qs);
    QCOMPARE(views[0].entry.persons, QVector<QUuid>{clinic.jane});
    QCOMPARE(views[1].entry.why, u"quality_assurance"_qs);
    QCOMPARE(views[2].entry.why, u"quality review"_qs);
    QCOMPARE(views[3].entry.risk, u"low"_qs);
    QVERIFY(clinic.listed(p.psychologist, {.person = clinic.jane}).contains(note)); // a list leaves no line
    QCOMPARE(clinic.trail(note, u"view"_qs).size(), 4);
    QCOMPARE(p.mustAsk(AccessHistory{.person = clinic.jane}).first().entry.record, note);
}

void TestNotePrivacy::aDraftIsItsAuthorsAlone()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    clinic.joinTheCareTeam();
    SaveNoteDraft save = clinic.typing(u"Half a thought"_qs);
    save.supervisor = p.okafor;
    const QUuid draft = clinic.run(p.psychologist, save).firstOf(u"Note");
    QCOMPARE(clinic.open(p.otherPsychologist, draft).error().code, ErrorCode::Denied);
    QVERIFY(clinic.listed(p.otherPsychologist, {.person = clinic.jane}).isEmpty());
    const Error forManager = clinic.open(p.manager, draft).error();
    QCOMPARE(forManager.code, ErrorCode::Denied);
    QCOMPARE(forManager.data.value(u"reason"_qs).toString(), u"reason_required"_qs);
    QVERIFY(clinic.listed(p.manager, {.person = clinic.jane}).contains(draft)); // that it is unfinished, a manager knows
}

void TestNotePrivacy::theCareTeamReadsWhatIsForTheCareTeam()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid forTeam = clinic.signedNote(u"for the team"_qs);
    const QUuid forAuthor = clinic.signedNote(u"for me"_qs, NoteVisibility::Author);
    const QUuid forSupervisor = clinic.signedNote(u"for supervision"_qs, NoteVisibility::Supervisor, p.okafor);
    // The supervisor reads what names them, of a person whom they do not see otherwise.
    QCOMPARE(clinic.textOf(p.otherPsychologist, forSupervisor), u"for supervision"_qs);
    QCOMPARE(clinic.open(p.otherPsychologist, forTeam).error().code, ErrorCode::Denied);
    clinic.joinTheCareTeam();
    QCOMPARE(clinic.textOf(p.otherPsychologist, forTeam), u"for the team"_qs);
    QCOMPARE(clinic.open(p.otherPsychologist, forAuthor).error().code, ErrorCode::Denied);
    const auto listed = clinic.listed(p.otherPsychologist, {.person = clinic.jane});
    QVERIFY(listed.contains(forTeam) && listed.contains(forSupervisor) && !listed.contains(forAuthor));
    QCOMPARE(clinic.listed(p.psychologist, {.person = clinic.jane}).size(), 3);
    // A third colleague of the care team is neither author nor supervisor.
    Practitioner third;
    third.displayName = u"Dr Third"_qs;
    const QUuid practitioner = p.mustRun(create(third)).firstOf(u"Practitioner");
    BookAppointment booking = p.at(13, 0, clinic.jane);
    booking.practitionerId = practitioner;
    booking.roomId = {};
    booking.despiteClash = u"no hours yet"_qs;
    p.mustRun(booking);
    Actor colleague = p.otherPsychologist;
    colleague.practitioner = practitioner;
    QCOMPARE(clinic.listed(colleague, {.person = clinic.jane}), QVector<QUuid>{forTeam});
    QCOMPARE(clinic.open(colleague, forSupervisor).error().code, ErrorCode::Denied);
}

void TestNotePrivacy::whoAnswersForThePracticeSaysWhyAndTheAuthorHears()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"for the team"_qs);
    const QUuid addendum = clinic.run(p.psychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"later"_qs)}).firstOf(u"Note");
    const QUuid another = clinic.signedNote(u"also for the team"_qs);
    for (const Actor &who : {p.admin, p.manager}) {
        for (const QUuid &one : {note, addendum}) {
            const Error refused = clinic.open(who, one, u"  "_qs).error();
            QCOMPARE(refused.code, ErrorCode::Denied);
            QCOMPARE(refused.data.value(u"reason"_qs).toString(), u"reason_required"_qs);
            QVERIFY(!refused.data.contains(u"closed"_qs)); // no glass stands before it
        }
        const auto now = TestPractice::must(p.door().ask(who, RefreshNote{note}));
        QVERIFY(!now.isOpen && !now.isClosed);
        QCOMPARE(now.takes, u"reason_required"_qs);
        QVERIFY(clinic.listed(who, {.person = clinic.jane}).contains(note)); // that there is one, they know
    }
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{})).isEmpty());
    const OpenedNote opened = TestPractice::must(clinic.open(p.admin, note, u" complaint 17 "_qs));
    QCOMPARE(opened.note.text.sections.first().text, u"for the team"_qs);
    QCOMPARE(opened.openUntil, p.clock.at.plusMinutes(30));
    QCOMPARE(opened.addenda.size(), 1); // what was added is read with it
    QCOMPARE(clinic.textOf(p.admin, addendum), u"later"_qs);
    QCOMPARE(clinic.textOf(p.admin, note), u"for the team"_qs); // a second time without asking again
    QCOMPARE(clinic.open(p.admin, another).error().code, ErrorCode::Denied); // that one alone
    QCOMPARE(clinic.open(p.manager, note).error().code, ErrorCode::Denied); // and for who said why alone
    const auto heard = TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{}));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().access.why, u"complaint 17"_qs);
    QCOMPARE(heard.first().userName, u"Ada Admin"_qs);
    p.clock.at = p.clock.at.plusMinutes(31);
    QCOMPARE(clinic.open(p.admin, note).error().code, ErrorCode::Denied);
    QCOMPARE(clinic.open(p.admin, addendum).error().code, ErrorCode::Denied);
    // Who treats her reads it as before, and so does its author.
    clinic.joinTheCareTeam();
    QVERIFY(TestPractice::must(clinic.open(p.otherPsychologist, note)).openUntil.isNull());
    QVERIFY(TestPractice::must(clinic.open(p.psychologist, note)).openUntil.isNull());
}

void TestNotePrivacy::whatWasOpenedForAReasonClosesWithFewerReaders()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"for the team"_qs);
    QVERIFY(clinic.open(p.admin, note, u"complaint"_qs));
    QVERIFY(clinic.open(p.manager, note, u"complaint"_qs));
    clinic.run(p.psychologist, SetNoteVisibility{.note = note, .visibility = NoteVisibility::Author});
    QCOMPARE(clinic.open(p.admin, note).error().data.value(u"reason"_qs).toString(), u"two_people_required"_qs);
    QCOMPARE(clinic.open(p.manager, note).error().code, ErrorCode::Denied);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{})).size(), 2); // who had looked stays known
}

void TestNotePrivacy::aReasonForANoteOfTheCareTeamOpensNoClosedAddendum()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"for the team"_qs);
    SaveNoteDraft mine = clinic.typing(u"for me"_qs);
    mine.addendumTo = note;
    mine.visibility = NoteVisibility::Author;
    const QUuid addendum = clinic.run(p.psychologist, mine).firstOf(u"Note");
    clinic.run(p.psychologist, SignNote{addendum});
    QCOMPARE(TestPractice::must(clinic.open(p.psychologist, note)).addenda.size(), 1);
    for (const Actor &who : {p.admin, p.manager}) {
        QVERIFY(TestPractice::must(clinic.open(who, note, u"complaint"_qs)).addenda.isEmpty());
        const Error refused = clinic.open(who, addendum, u"complaint"_qs).error();
        QCOMPARE(refused.code, ErrorCode::Denied);
        QVERIFY(refused.data.value(u"closed"_qs).toBool());
        QVERIFY(!TestPractice::must(p.door().ask(who, RefreshNote{addendum})).isOpen);
    }
    clinic.run(p.manager, BreakGlass{addendum, u"complaint"_qs}); // that is how it is opened
    QCOMPARE(TestPractice::must(clinic.open(p.manager, note)).addenda.size(), 1);
    QVERIFY(TestPractice::must(clinic.open(p.admin, note)).addenda.isEmpty());
}

void TestNotePrivacy::onlyTheSupervisorWhoIsNamedCosignsAndOnce()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    SaveNoteDraft save = clinic.typing(u"x"_qs);
    save.supervisor = p.lee;
    QCOMPARE(clinic.refusal(p.psychologist, save), ErrorCode::Invalid); // never by the author
    save.supervisor = p.okafor;
    save.visibility = NoteVisibility::Author;
    QCOMPARE(clinic.refusal(p.psychologist, save), ErrorCode::Invalid); // must be able to read it
    save.visibility = NoteVisibility::Supervisor;
    save.supervisor = {};
    QCOMPARE(clinic.refusal(p.psychologist, save), ErrorCode::Invalid);
    save.supervisor = p.okafor;
    const QUuid note = clinic.run(p.psychologist, save).firstOf(u"Note");
    QCOMPARE(clinic.refusal(p.otherPsychologist, CosignNote{note}), ErrorCode::Denied); // not signed yet
    clinic.run(p.psychologist, SignNote{note});
    QCOMPARE(clinic.refusal(p.psychologist, CosignNote{note}), ErrorCode::Denied);
    QVERIFY(TestPractice::must(clinic.open(p.otherPsychologist, note)).mayCosign);
    clinic.run(p.otherPsychologist, CosignNote{note});
    QCOMPARE(clinic.refusal(p.otherPsychologist, CosignNote{note}), ErrorCode::BadTransition);
    const OpenedNote opened = TestPractice::must(clinic.open(p.psychologist, note));
    QCOMPARE(opened.note.note.cosignedBy, p.otherPsychologist.user);
    QVERIFY(!opened.mayCosign);
    QCOMPARE(clinic.refusal(p.psychologist, SetNoteVisibility{.note = note, .why = u"no more"_qs}), ErrorCode::Invalid); // a name that was put to it stays
}

void TestNotePrivacy::whatASupervisorAddsIsReadByTheAuthor()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"I felt lost."_qs, NoteVisibility::Supervisor, p.okafor);
    const QUuid advice = clinic.run(p.otherPsychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"You were not."_qs)}).firstOf(u"Note");
    const OpenedNote opened = TestPractice::must(clinic.open(p.psychologist, note));
    QCOMPARE(opened.addenda.size(), 1);
    QCOMPARE(clinic.textOf(p.psychologist, advice), u"You were not."_qs);
    QCOMPARE(clinic.listed(p.psychologist, {.person = clinic.jane}), (QVector<QUuid>{advice, note}));
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, NotesToDo{})).toCosign.isEmpty()); // nobody co-signs their supervisor
    const QUuid more = clinic.run(p.psychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"Thank you."_qs)}).firstOf(u"Note");
    QCOMPARE(clinic.textOf(p.otherPsychologist, more), u"Thank you."_qs);
    // Who opens the note for a reason reads what was added to it.
    QCOMPARE(clinic.open(p.manager, advice).error().code, ErrorCode::Denied);
    clinic.run(p.manager, BreakGlass{note, u"complaint"_qs});
    QCOMPARE(TestPractice::must(clinic.open(p.manager, note)).addenda.size(), 2);
}

void TestNotePrivacy::moreReadersOfASignedNoteTakeAReason()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"x"_qs);
    clinic.run(p.psychologist, SetNoteVisibility{.note = note, .visibility = NoteVisibility::Author}); // fewer: none needed
    QCOMPARE(clinic.refusal(p.psychologist, SetNoteVisibility{.note = note, .why = u" "_qs}), ErrorCode::Required);
    clinic.run(p.psychologist, SetNoteVisibility{.note = note, .why = u"shared care agreed"_qs});
    QCOMPARE(clinic.trail(note, u"update"_qs).first().entry.why, u"shared care agreed"_qs);
    const QUuid draft = clinic.run(p.psychologist, [&] { SaveNoteDraft save = clinic.typing(u"x"_qs); save.visibility = NoteVisibility::Author; return save; }()).firstOf(u"Note");
    clinic.run(p.psychologist, SetNoteVisibility{.note = draft}); // nobody else reads a draft
}

void TestNotePrivacy::aManagerBreaksTheGlassWithAReasonForHalfAnHour()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"for me"_qs, NoteVisibility::Author);
    const QUuid another = clinic.signedNote(u"for me too"_qs, NoteVisibility::Author);
    QCOMPARE(clinic.open(p.manager, note, u"I say so"_qs).error().code, ErrorCode::Denied); // reading is not the way to give the reason
    QCOMPARE(clinic.refusal(p.manager, BreakGlass{note, u"  "_qs}), ErrorCode::Denied);
    clinic.run(p.manager, BreakGlass{note, u"coroner's request"_qs});
    QCOMPARE(clinic.textOf(p.manager, note), u"for me"_qs);
    QCOMPARE(clinic.textOf(p.manager, note), u"for me"_qs); // a second time without asking again
    QCOMPARE(clinic.trail(note, u"view"_qs).first().entry.risk, u"high"_qs);
    QCOMPARE(clinic.open(p.manager, another).error().code, ErrorCode::Denied); // that one alone
    Actor second = p.manager;
    second.user = p.mustRun(AddUser{.login = u"second"_qs, .displayName = u"Second"_qs, .role = Role::PracticeManager}).firstOf(u"User");
    QCOMPARE(clinic.open(second, note).error().code, ErrorCode::Denied); // for whom it was opened alone
    // Its author is shown it until they have seen it; the administrator as well.
    const auto shown = TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{}));
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().access.why, u"coroner's request"_qs);
    QCOMPARE(shown.first().userName, u"Mara Manager"_qs);
    QCOMPARE(p.mustAsk(NoteAccesses{}).size(), 1);
    QVERIFY(TestPractice::must(p.door().ask(p.otherPsychologist, NoteAccesses{})).isEmpty());
    const QUuid access = shown.first().access.id;
    QCOMPARE(clinic.refusal(p.otherPsychologist, AcknowledgeNoteAccess{access}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.manager, AcknowledgeNoteAccess{access}), ErrorCode::Denied); // nobody hides their own
    clinic.run(p.psychologist, AcknowledgeNoteAccess{access});
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{})).isEmpty());
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{.onlyUnseen = false})).size(), 1);
    p.clock.at = p.clock.at.plusMinutes(31);
    QCOMPARE(clinic.open(p.manager, note).error().code, ErrorCode::Denied);
}

void TestNotePrivacy::aNoteOnAScreenIsAskedAboutWithoutSayingWhatItSays()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"canary"_qs, NoteVisibility::Author);
    const auto now = [&] { return TestPractice::must(p.door().ask(p.manager, RefreshNote{note})); };
    QVERIFY(!now().isOpen);
    QCOMPARE(now().takes, u"reason_required"_qs);
    QVERIFY(now().opened.personName.isEmpty());
    clinic.run(p.manager, BreakGlass{note, u"complaint"_qs});
    QVERIFY(now().isOpen);
    QVERIFY(now().opened.note.text.sections.isEmpty() && now().opened.note.note.sealedText.isEmpty());
    QCOMPARE(now().opened.openUntil, p.clock.at.plusMinutes(30));
    QCOMPARE(TestPractice::must(clinic.open(p.manager, note)).openUntil, p.clock.at.plusMinutes(30));
    QVERIFY(TestPractice::must(clinic.open(p.psychologist, note)).openUntil.isNull()); // its author's for good
    p.clock.at = p.clock.at.plusMinutes(31);
    QVERIFY(!now().isOpen);
    QCOMPARE(clinic.trail(note, u"refuse"_qs).size(), 0); // nobody tried anything
    QCOMPARE(clinic.trail(note, u"view"_qs).size(), 2);
}

void TestNotePrivacy::anAdministratorAloneBreaksNoGlass()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"for me"_qs, NoteVisibility::Author);
    const Error refused = clinic.open(p.admin, note).error();
    QCOMPARE(refused.code, ErrorCode::Denied);
    QCOMPARE(refused.data.value(u"reason"_qs).toString(), u"two_people_required"_qs);
    QCOMPARE(clinic.refusal(p.admin, BreakGlass{note, u"curiosity"_qs}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.psychologist, BreakGlass{note, u"mine anyway"_qs}), ErrorCode::Denied);
}

void TestNotePrivacy::anotherPracticeFindsNoNote()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"canary"_qs);
    TestPractice there(p.store(), TestPractice::Options{.world = 2});
    const auto ask = [&](const QUuid &id) { return there.door().ask(there.admin, OpenNote{id, {}}).error().code; };
    QCOMPARE(ask(note), ErrorCode::NotFound);
    QCOMPARE(ask(note), ask(there.ids.next()));
    const QUuid person = there.addPerson(u"Ana"_qs, u"Li"_qs, there.lee);
    SaveNoteDraft save = clinic.typing(u"x"_qs);
    save.person = person;
    save.addendumTo = note;
    QCOMPARE(there.door().run(there.psychologist, save).error().code, ErrorCode::NotFound);
    save.addendumTo = {};
    save.supervisor = p.okafor;
    QCOMPARE(there.door().run(there.psychologist, save).error().code, ErrorCode::Invalid);
    save.supervisor = {};
    save.note = note; // an id of theirs is a new note of ours, and theirs stays
    QVERIFY(there.door().run(there.psychologist, save));
    QCOMPARE(clinic.textOf(p.psychologist, note), u"canary"_qs);
}

void TestNotePrivacy::whatANoteSaysIsNowhereInTheOpen()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid discarded = clinic.draft(u"canary of a draft"_qs);
    clinic.run(p.psychologist, DiscardNoteDraft{discarded}); // leaves an undo step with the row as it was
    const QUuid note = clinic.signedNote(u"canary of a note"_qs);
    clinic.run(p.psychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"canary of an addendum"_qs)});
    auto &connection = static_cast<store::SqlSession &>(p.session()).connection();
    for (const QString &place : {u"note WHERE CAST(sealed_text AS text) LIKE '%canary%'"_qs, u"undo_step WHERE rows LIKE '%canary%' OR summary LIKE '%canary%'"_qs}) {
        TestPractice::must(p.session().begin(p.admin.organization, false));
        const auto found = connection.scalar(u"SELECT count(*) FROM "_qs + place);
        p.session().rollback();
        QVERIFY(found);
        QCOMPARE(found->toInt(), 0);
    }
    // The trail is open to whoever runs the practice, and does not tell what they may not read.
    for (const AuditLine &line : p.mustAsk(AccessHistory{.person = clinic.jane, .limit = 500})) {
        QVERIFY(!line.entry.sealed.contains("canary"));
        QVERIFY(!QJsonDocument(line.changes).toJson().contains("canary"));
    }
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto chain = p.session().auditRange(1, 10'000);
    p.session().rollback();
    QVERIFY(chain && chain->size() > 5);
    for (const ChainedEntry &entry : *chain)
        QVERIFY(!entry.body.contains("canary"));
}

/// Case 63.
void TestNotePrivacy::aShreddedKeyTakesWhatItsPersonsNotesSaidAndNothingElse()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"gone soon"_qs);
    clinic.run(p.psychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"this too"_qs)});
    SaveNoteDraft toms = clinic.typing(u"stays"_qs);
    toms.person = clinic.tom;
    const QUuid other = clinic.run(p.otherPsychologist, toms).firstOf(u"Note");
    TestPractice::must(p.session().begin(p.admin.organization, true));
    TestPractice::must(p.session().keepPersonKey(clinic.jane, {}));
    TestPractice::must(p.session().commit());
    const OpenedNote opened = TestPractice::must(clinic.open(p.psychologist, note));
    QVERIFY(opened.note.isShredded && opened.note.text.isBlank());
    QVERIFY(opened.addenda.size() == 1 && opened.addenda.first().isShredded);
    QVERIFY(!opened.note.note.signedAt.isNull()); // that there was one, by whom and when, is still known
    QCOMPARE(clinic.textOf(p.otherPsychologist, other), u"stays"_qs);
    QVERIFY(clinic.database.store().verifyAudit(p.admin.organization, [](const AuditHead &) { return true; }));
}

void TestNotePrivacy::sealedTextOfOneNoteDoesNotOpenAsAnothers()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid one = clinic.draft(u"one"_qs);
    const QUuid two = clinic.draft(u"two"_qs);
    auto &connection = static_cast<store::SqlSession &>(p.session()).connection();
    TestPractice::must(p.session().begin(p.admin.organization, true));
    TestPractice::must(connection.execute(u"UPDATE note SET sealed_text = (SELECT n.sealed_text FROM note n WHERE n.id = %1) WHERE id = %2"_qs.arg(clinic.database.literal(one), clinic.database.literal(two))));
    TestPractice::must(p.session().commit());
    QVERIFY(!clinic.open(p.psychologist, two));
    QCOMPARE(clinic.textOf(p.psychologist, one), u"one"_qs);
}

QTEST_GUILESS_MAIN(TestNotePrivacy)
#include "tst_practice_note_privacy.moc"
