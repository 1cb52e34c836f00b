#include "services/practice/door/OwnAnswers.h"
#include "models/records/NoteTemplate.h"
#include "models/rules/Notes.h"
#include "services/practice/people/ConsentCommands.h"
#include "tests/practice/NotesClinic.h"

using namespace praxis;
using namespace praxis::test;

class TestNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsThereAfterTheProgramWasKilled_data() { onBothDatabases(); }
    void aDraftIsThereAfterTheProgramWasKilled();
    void typingIsOneLineOfTheTrailForASittingAndNoUndo_data() { onBothDatabases(); }
    void typingIsOneLineOfTheTrailForASittingAndNoUndo();
    void aSecondWindowDoesNotOverwriteTheFirst();
    void aSignedNoteIsOnlyAddedTo_data() { onBothDatabases(); }
    void aSignedNoteIsOnlyAddedTo();
    void nothingIsSignedThatSaysNothing();
    void whatWasSignedIsInTheTrailAsADigest();
    void aDiscardedDraftComesBackWithUndo();
    void aNoteIsAboutSomebodyWhoWasThere();
    void aNoteIsLaidOutByItsKindOrATemplate();
    void theTimelineIsReadPageByPage_data() { onBothDatabases(); }
    void theTimelineIsReadPageByPage();
    void whatIsToBeDoneIsListed_data() { onBothDatabases(); }
    void whatIsToBeDoneIsListed();
    void theNotesOfADeletedPersonAreAbsentUntilTheyAreRestored();
    void hostileTextIsKeptAsTextOrRefused();
};

void TestNotes::aDraftIsThereAfterTheProgramWasKilled()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    const QUuid note = clinic.draft(u"Sle"_qs);
    clinic.run(clinic.p.psychologist, clinic.typing(u"Slept bet"_qs, note));
    // Nobody said goodbye: another session finds what the last save left.
    const auto session = clinic.database.session();
    Door door(*session, clinic.p.parts);
    const auto opened = door.ask(clinic.p.psychologist, OpenNote{note, {}});
    QVERIFY(opened);
    QCOMPARE(opened->note.text.sections.first().text, u"Slept bet"_qs);
    QVERIFY(opened->mayEdit && !opened->mayAdd && !opened->mayCosign);
    QCOMPARE(opened->personName, u"Jane Nguyen"_qs);
}

void TestNotes::typingIsOneLineOfTheTrailForASittingAndNoUndo()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid undoBefore = TestPractice::must(p.door().ask(p.psychologist, ShowUndo{})).undoStep;
    const QUuid note = clinic.draft(u"S"_qs);
    for (int second = 0; second < 20; ++second) {
        p.clock.at.ms += 5000;
        clinic.run(p.psychologist, clinic.typing(u"S"_qs.repeated(second + 2), note));
    }
    QCOMPARE(clinic.trail(note).size(), 1);
    QCOMPARE(clinic.trail(note).first().entry.action, u"create"_qs);
    const Outcome same = clinic.run(p.psychologist, clinic.typing(u"S"_qs.repeated(21), note));
    QVERIFY(same.touched.isEmpty()); // nothing was typed
    p.clock.at = p.clock.at.plusMinutes(40);
    clinic.run(p.psychologist, clinic.typing(u"Later."_qs, note));
    QCOMPARE(clinic.trail(note).size(), 2);
    Actor atHome = p.psychologist;
    atHome.session = u"another"_qs;
    clinic.run(atHome, clinic.typing(u"At home."_qs, note));
    QCOMPARE(clinic.trail(note).size(), 3);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, ShowUndo{})).undoStep, undoBefore);
    QCOMPARE(clinic.textOf(p.psychologist, note), u"At home."_qs);
    // What is not typing is told, also where it comes with typing.
    const auto many = p.door().runMany(p.psychologist, {AnyCommand::of(clinic.typing(u"Done."_qs, note)), AnyCommand::of(SignNote{note})}, {});
    QVERIFY(many && many->kept);
    const AuditLine last = clinic.trail(note, u"update"_qs).first();
    QCOMPARE(last.changes[u"status"].toArray(), (QJsonArray{u"draft"_qs, u"signed"_qs}));
}

void TestNotes::aSecondWindowDoesNotOverwriteTheFirst()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.draft(u"One."_qs);
    SaveNoteDraft first = clinic.typing(u"One. Two."_qs, note);
    first.version = 1;
    const Outcome saved = clinic.run(p.psychologist, first);
    QCOMPARE(saved.touched.first().version, 2);
    SaveNoteDraft second = clinic.typing(u"One. Three."_qs, note);
    second.version = 1;
    QCOMPARE(clinic.refusal(p.psychologist, second), ErrorCode::ChangedSince);
    QCOMPARE(clinic.refusal(p.psychologist, SignNote{note, 1}), ErrorCode::ChangedSince); // signs what was seen
    QCOMPARE(clinic.textOf(p.psychologist, note), u"One. Two."_qs);
    clinic.run(p.psychologist, SignNote{note, 2});
}

void TestNotes::aSignedNoteIsOnlyAddedTo()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"Slept better."_qs);
    QCOMPARE(clinic.refusal(p.psychologist, clinic.typing(u"Slept worse."_qs, note)), ErrorCode::BadTransition);
    QCOMPARE(clinic.refusal(p.psychologist, SignNote{note}), ErrorCode::BadTransition);
    QCOMPARE(clinic.refusal(p.psychologist, DiscardNoteDraft{note}), ErrorCode::BadTransition);
    QCOMPARE(clinic.refusal(p.psychologist, Undo{}), ErrorCode::NothingToUndo);
    clinic.run(p.psychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"It was a Tuesday."_qs)});
    SaveNoteDraft longer = clinic.typing(u"And another thing"_qs);
    longer.addendumTo = note;
    const QUuid draft = clinic.run(p.psychologist, longer).firstOf(u"Note");
    clinic.joinTheCareTeam();
    clinic.run(p.otherPsychologist, AddAddendum{.note = note, .sections = NotesClinic::words(u"Agreed."_qs)});

    const OpenedNote opened = TestPractice::must(clinic.open(p.psychologist, note));
    QCOMPARE(opened.note.text.sections.first().text, u"Slept better."_qs);
    QVERIFY(!opened.mayEdit && opened.mayAdd);
    QCOMPARE(opened.addenda.size(), 3);
    QCOMPARE(opened.addenda[0].text.sections.first().text, u"It was a Tuesday."_qs);
    QCOMPARE(opened.addenda[2].authorName, u"Dr Okafor"_qs);
    // The colleague does not see what is not signed yet.
    QCOMPARE(TestPractice::must(clinic.open(p.otherPsychologist, note)).addenda.size(), 2);
    QVERIFY(!clinic.listed(p.otherPsychologist, {.person = clinic.jane}).contains(draft));
    // Nobody adds to what is not signed, or to another person's note.
    QCOMPARE(clinic.refusal(p.psychologist, AddAddendum{.note = draft, .sections = NotesClinic::words(u"x"_qs)}), ErrorCode::BadTransition);
    p.mustRun(p.at(15, 0, clinic.tom));
    SaveNoteDraft astray = clinic.typing(u"x"_qs);
    astray.person = clinic.tom;
    astray.addendumTo = note;
    QCOMPARE(clinic.refusal(p.psychologist, astray), ErrorCode::Invalid);
}

void TestNotes::nothingIsSignedThatSaysNothing()
{
    NotesClinic clinic(u"sqlite"_qs);
    const QUuid note = clinic.draft(u" \n "_qs);
    QCOMPARE(clinic.refusal(clinic.p.psychologist, SignNote{note}), ErrorCode::Invalid);
    const QUuid done = clinic.signedNote(u"Something."_qs);
    QCOMPARE(clinic.refusal(clinic.p.psychologist, AddAddendum{.note = done, .sections = NotesClinic::words({})}), ErrorCode::Invalid);
}

void TestNotes::whatWasSignedIsInTheTrailAsADigest()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"canary words"_qs);
    const AuditLine signing = clinic.trail(note, u"update"_qs).first();
    const QString digest = TestPractice::must(clinic.open(p.psychologist, note)).note.note.signedDigest;
    QCOMPARE(digest.size(), 64);
    QCOMPARE(signing.changes[u"signed_digest"].toArray().last().toString(), digest);
    QCOMPARE(clinic.trail(note, u"create"_qs).first().changes[u"sealed_text"].toArray().last().toString(), QString(u"sha256:"_qs + digest));
}

void TestNotes::aDiscardedDraftComesBackWithUndo()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.draft(u"Half a thought"_qs);
    clinic.run(p.psychologist, DiscardNoteDraft{note});
    QCOMPARE(clinic.open(p.psychologist, note).error().code, ErrorCode::NotFound);
    QCOMPARE(clinic.refusal(p.psychologist, clinic.typing(u"x"_qs, note)), ErrorCode::NotFound); // a late autosave does not bring it back
    QVERIFY(clinic.listed(p.psychologist, {.person = clinic.jane}).isEmpty());
    clinic.run(p.psychologist, Undo{});
    QCOMPARE(clinic.textOf(p.psychologist, note), u"Half a thought"_qs);
    clinic.run(p.psychologist, Redo{});
    QCOMPARE(clinic.open(p.psychologist, note).error().code, ErrorCode::NotFound);
}

void TestNotes::aNoteIsAboutSomebodyWhoWasThere()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid session = p.mustRun(p.at(9, 0, clinic.jane)).firstOf(u"Appointment");
    const QUuid toms = p.mustRun(p.at(10, 0, clinic.tom)).firstOf(u"Appointment");
    SaveNoteDraft save = clinic.typing(u"We talked."_qs);
    save.appointment = toms; // both are the psychologist's to see, and do not belong together
    QCOMPARE(clinic.refusal(p.psychologist, save), ErrorCode::Invalid);
    save.appointment = session;
    const QUuid note = clinic.run(p.psychologist, save).firstOf(u"Note");
    QCOMPARE(TestPractice::must(clinic.open(p.psychologist, note)).note.note.eventAt, p.appointment(session)->startAt);
    QCOMPARE(clinic.listed(p.psychologist, {.person = clinic.jane, .appointment = session}), QVector<QUuid>{note});
    SaveNoteDraft other = clinic.typing(u"We talked."_qs, note);
    other.person = clinic.tom;
    QCOMPARE(clinic.refusal(p.psychologist, other), ErrorCode::Invalid); // a note does not change whom it is about
}

void TestNotes::aNoteIsLaidOutByItsKindOrATemplate()
{
    QCOMPARE(layoutOf(NoteKind::Soap).sections.size(), 4);
    QCOMPARE(layoutOf(NoteKind::Dap).sections.first().key, u"data"_qs);
    QVERIFY(layoutOf(NoteKind::Intake).sections.size() > 4);
    QCOMPARE(layoutOf(NoteKind::Free).sections.size(), 1);
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    NoteTemplate layout;
    layout.name = u"EMDR"_qs;
    layout.sections = {QJsonObject{{u"heading"_qs, u"Target"_qs}}, QJsonObject{{u"heading"_qs, u"SUD"_qs}, {u"hint"_qs, u"0–10"_qs}}};
    const QUuid id = p.mustRun(create(layout)).firstOf(u"NoteTemplate");
    QCOMPARE(layoutOf(NoteKind::Custom, p.mustAsk(Get<NoteTemplate>{id})->sections).sections[1].heading, u"SUD"_qs);
    QCOMPARE(clinic.refusal(p.psychologist, create(layout)), ErrorCode::Denied);
    layout.sections = {QJsonObject{{u"hint"_qs, u"no heading"_qs}}};
    layout.name = u"Other"_qs;
    QCOMPARE(clinic.refusal(p.admin, create(layout)), ErrorCode::Invalid);

    SaveNoteDraft save = clinic.typing(u"The dog."_qs);
    save.kind = NoteKind::Custom;
    QCOMPARE(clinic.refusal(p.psychologist, save), ErrorCode::Invalid); // of which template?
    save.noteTemplate = id;
    save.note = clinic.run(p.psychologist, save).firstOf(u"Note");
    p.mustRun(erase<NoteTemplate>(id));
    save.sections = NotesClinic::words(u"The dog, SUD 4."_qs);
    clinic.run(p.psychologist, save); // typing goes on although the template has gone
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, PersonNotes{.person = clinic.jane})).first().templateName, u"EMDR"_qs);
}

void TestNotes::theTimelineIsReadPageByPage()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    QVector<QUuid> written;
    for (int i = 0; i < 7; ++i) {
        if (i % 3 == 0)
            p.clock.at = p.clock.at.plusMinutes(60); // some at the same moment
        written.prepend(clinic.draft(QString::number(i)));
    }
    QVector<QUuid> read;
    PersonNotes query{.person = clinic.jane, .limit = 2};
    for (;;) {
        const auto page = TestPractice::must(p.door().ask(p.psychologist, query));
        if (page.isEmpty())
            break;
        for (const NoteEntry &entry : page)
            read.append(entry.id);
        query.before = page.last().eventAt;
        query.beforeId = page.last().id;
    }
    QCOMPARE(read, written);
}

void TestNotes::whatIsToBeDoneIsListed()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid attended = p.mustRun(p.at(9, 0, clinic.jane)).firstOf(u"Appointment");
    const QUuid missed = p.mustRun(p.at(10, 0, clinic.jane)).firstOf(u"Appointment");
    p.clock.at = p.appointment(attended)->endAt.plusMinutes(120);
    p.mustRun(GiveConsent{.person = clinic.jane, .kind = ConsentKind::Treatment});
    for (const AppointmentStatus status : {AppointmentStatus::Arrived, AppointmentStatus::InProgress, AppointmentStatus::Completed})
        p.mustRun(SetAppointmentStatus{.appointment = attended, .status = status});
    p.mustRun(SetAppointmentStatus{.appointment = missed, .status = AppointmentStatus::NoShow});
    const NotesToDo question{.since = p.clock.at.plusMinutes(-7 * 24 * 60)};
    const auto ask = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, question)); };
    QCOMPARE(ask(p.psychologist).withoutNote.size(), 1);
    QCOMPARE(ask(p.psychologist).withoutNote.first().id, attended);
    QVERIFY(ask(p.otherPsychologist).withoutNote.isEmpty());
    SaveNoteDraft save = clinic.typing(u"We talked."_qs);
    save.appointment = attended;
    save.visibility = NoteVisibility::Supervisor;
    save.supervisor = p.okafor;
    const QUuid note = clinic.run(p.psychologist, save).firstOf(u"Note");
    QVERIFY(ask(p.psychologist).withoutNote.isEmpty());
    QCOMPARE(ask(p.psychologist).drafts.size(), 1);
    QCOMPARE(ask(p.manager).drafts.first().id, note); // the loose ends of everybody
    QVERIFY(ask(p.otherPsychologist).drafts.isEmpty() && ask(p.otherPsychologist).toCosign.isEmpty());
    clinic.run(p.psychologist, SignNote{note});
    QVERIFY(ask(p.psychologist).drafts.isEmpty());
    QCOMPARE(ask(p.otherPsychologist).toCosign.size(), 1);
    QCOMPARE(ask(p.otherPsychologist).toCosign.first().personName, u"Jane Nguyen"_qs);
    const auto heard = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, CosignedNotes{})); };
    QVERIFY(heard(p.psychologist).isEmpty());
    clinic.run(p.otherPsychologist, CosignNote{note});
    QVERIFY(ask(p.otherPsychologist).toCosign.isEmpty());
    QCOMPARE(heard(p.psychologist).size(), 1); // whose note it is hears of it
    QCOMPARE(heard(p.psychologist).first().record, note);
    QCOMPARE(heard(p.psychologist).first().title, u"Jane Nguyen"_qs);
    QVERIFY(heard(p.otherPsychologist).isEmpty());
    QCOMPARE(p.door().ask(p.manager, CosignedNotes{}).error().code, ErrorCode::Denied);
    QCOMPARE(p.door().ask(p.receptionist, question).error().code, ErrorCode::Denied);
}

void TestNotes::theNotesOfADeletedPersonAreAbsentUntilTheyAreRestored()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"Slept better."_qs);
    const QUuid draft = clinic.draft(u"Half"_qs);
    p.mustRun(erase<Contact>(clinic.jane));
    for (const QUuid &id : {note, draft})
        QCOMPARE(clinic.open(p.psychologist, id).error().code, ErrorCode::NotFound);
    QCOMPARE(clinic.refusal(p.psychologist, SignNote{draft}), ErrorCode::NotFound);
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, NotesToDo{})).drafts.isEmpty());
    p.mustRun(restore<Contact>(clinic.jane));
    QCOMPARE(clinic.textOf(p.psychologist, note), u"Slept better."_qs);
    QCOMPARE(clinic.textOf(p.psychologist, draft), u"Half"_qs);
}

void TestNotes::hostileTextIsKeptAsTextOrRefused()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    for (const QString &text : {u"<img src=\"file:///etc/passwd\">"_qs, u"'; DROP TABLE note; --"_qs, u"\u202Eright to left\u2028 \U0001F98A"_qs, u"é"_qs.repeated(400'000)})
        QVERIFY(clinic.textOf(p.psychologist, clinic.draft(text)) == text);
    for (const QString &text : {QString(QChar(0)), QString(QChar(0xD83E)), u"\x1b[31m"_qs, u"x"_qs.repeated(1'000'001)})
        QCOMPARE(clinic.refusal(p.psychologist, clinic.typing(text)), ErrorCode::Invalid);
    SaveNoteDraft wrong = clinic.typing({});
    for (const QJsonArray &sections : {QJsonArray{u"text"_qs}, QJsonArray{QJsonObject{{u"text"_qs, 7}}}, QJsonArray{QJsonObject{{u"html"_qs, u"x"_qs}}}}) {
        wrong.sections = sections;
        QCOMPARE(clinic.refusal(p.psychologist, wrong), ErrorCode::Invalid);
    }
    QJsonArray many;
    for (int i = 0; i < 201; ++i)
        many.append(QJsonObject{{u"text"_qs, u"x"_qs}});
    wrong.sections = many;
    QCOMPARE(clinic.refusal(p.psychologist, wrong), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_practice_notes.moc"
