// What people ask of their record, letters that are filled from it, and a closed note that takes two people.
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/documents/LetterFacts.h"
#include "services/practice/notes/NoteOpenings.h"
#include "services/practice/people/RequestCommands.h"
#include "services/practice/people/RequestQueries.h"
#include "models/records/LetterTemplate.h"
#include "models/records/Message.h"
#include "models/records/Service.h"
#include "tests/practice/NotesClinic.h"
#include "tests/practice/RecordingsClinic.h"

using namespace praxis;
using namespace praxis::test;

class TestRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestGoesItsWay_data() { onEitherDatabase(); }
    void aRequestGoesItsWay();
    void aRefusalHasALegalReasonAndWords();
    void erasureDoesNotBeatTheDutyToKeep();
    void theMostUrgentStandsFirst();
    void whoDoesNotSeeThePersonSeesNoRequest();
    void aLetterTakesWhatTheRecordHas();
    void aLetterIsForWhoSeesThePerson();
    void aSlipInATemplateIsRefused();
    void whoWithdrawsIsSentNoMessages();
    void twoPeopleOpenAClosedNote_data() { onEitherDatabase(); }
    void twoPeopleOpenAClosedNote();
    void whoAskedDoesNotAllowIt();
    void whatWasRefusedStaysClosed();
};

void TestRequests::aRequestGoesItsWay()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.run(p.receptionist, TakeRequest{.person = clinic.jane, .kind = RequestKind::Correction, .asked = u"My birth date is wrong."_qs}).firstOf(u"RecordRequest");
    QVector<RequestLine> lines = TestPractice::must(p.door().ask(p.manager, RecordRequests{.person = clinic.jane}));
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().request.receivedOn.daysTo(lines.first().request.dueOn), 30); // Australia
    QCOMPARE(clinic.refusal(p.manager, AnswerRequest{id, u"By post."_qs, {}}), ErrorCode::BadTransition);
    QCOMPARE(clinic.refusal(p.receptionist, DecideRequest{id, RequestDecision::Granted, {}, {}}), ErrorCode::Denied);
    clinic.run(p.manager, DecideRequest{id, RequestDecision::Granted, {}, {}});
    clinic.run(p.manager, AnswerRequest{id, u"By post."_qs, {}});
    lines = TestPractice::must(p.door().ask(p.psychologist, RecordRequests{.person = clinic.jane}));
    QCOMPARE(lines.first().request.status, RequestStatus::Answered);
    QVERIFY(!lines.first().decidedBy.isEmpty() && !lines.first().answeredBy.isEmpty());
    QCOMPARE(clinic.refusal(p.manager, WithdrawRequest{id}), ErrorCode::BadTransition);
    QVERIFY(TestPractice::must(p.door().ask(p.manager, RecordRequests{.onlyOpen = true})).isEmpty());
}

void TestRequests::aRefusalHasALegalReasonAndWords()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Access}).firstOf(u"RecordRequest");
    QCOMPARE(clinic.refusal(p.manager, DecideRequest{id, RequestDecision::Refused, {}, u"No."_qs}), ErrorCode::Invalid);
    QCOMPARE(clinic.refusal(p.manager, DecideRequest{id, RequestDecision::Refused, RefusalGround::DutyToKeep, u"No."_qs}), ErrorCode::Invalid);
    QCOMPARE(clinic.refusal(p.manager, DecideRequest{id, RequestDecision::Refused, RefusalGround::PrivacyOfOthers, u"  "_qs}), ErrorCode::Invalid);
    QCOMPARE(clinic.refusal(p.manager, DecideRequest{id, RequestDecision::Granted, RefusalGround::PrivacyOfOthers, {}}), ErrorCode::Invalid);
    clinic.run(p.manager, DecideRequest{id, RequestDecision::Partly, RefusalGround::PrivacyOfOthers, u"Her sister is spoken of."_qs});
    TakeRequest tomorrow{.person = clinic.jane, .kind = RequestKind::Access};
    tomorrow.receivedOn = QDate(2026, 12, 24);
    QCOMPARE(clinic.refusal(p.manager, tomorrow), ErrorCode::Invalid);
}

/// Case 62.
void TestRequests::erasureDoesNotBeatTheDutyToKeep()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    p.mustRun(p.at(9, 0, clinic.jane));
    const QUuid id = clinic.run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Deletion}).firstOf(u"RecordRequest");
    QCOMPARE(clinic.refusal(p.manager, DecideRequest{id, RequestDecision::Granted, {}, {}}), ErrorCode::NotAvailable);
    clinic.run(p.manager, DecideRequest{id, RequestDecision::Refused, RefusalGround::DutyToKeep, u"Seven years from the last contact."_qs});
    // Whom nobody ever saw leaves nothing that must be kept.
    const QUuid other = clinic.run(p.manager, TakeRequest{.person = clinic.tom, .kind = RequestKind::Deletion}).firstOf(u"RecordRequest");
    clinic.run(p.manager, DecideRequest{other, RequestDecision::Granted, {}, {}});
}

void TestRequests::theMostUrgentStandsFirst()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    clinic.run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Access, .receivedOn = QDate(2026, 11, 10)});
    clinic.run(p.manager, TakeRequest{.person = clinic.tom, .kind = RequestKind::Access, .receivedOn = QDate(2026, 11, 3)});
    const auto open = TestPractice::must(p.door().ask(p.manager, RecordRequests{.onlyOpen = true}));
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.first().request.contactId, clinic.tom);
}

void TestRequests::whoDoesNotSeeThePersonSeesNoRequest()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.run(p.manager, TakeRequest{.person = clinic.jane, .kind = RequestKind::Access}).firstOf(u"RecordRequest");
    QCOMPARE(p.door().ask(p.otherPsychologist, RecordRequests{.person = clinic.jane}).error().code, ErrorCode::Denied);
    QVERIFY(TestPractice::must(p.door().ask(p.otherPsychologist, RecordRequests{.onlyOpen = true})).isEmpty());
    QCOMPARE(clinic.refusal(p.otherPsychologist, WithdrawRequest{id}), ErrorCode::Denied);
}

void TestRequests::aLetterTakesWhatTheRecordHas()
{
    TestPractice p;
    Contact person;
    person.givenName = u"Jane"_qs;
    person.familyName = u"Nguyen"_qs;
    person.preferredName = u"JJ"_qs;
    person.birthDate = QDate(1990, 11, 19);
    person.addressLine1 = u"1 Quay St"_qs;
    person.city = u"Sydney"_qs;
    person.usualPractitionerId = p.lee;
    const QUuid jane = p.mustRun(create(person)).firstOf(u"Contact");
    const QUuid session = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
    const auto facts = [&](const QString &language, const QUuid &appointment = {}) { return TestPractice::must(p.door().ask(p.psychologist, LetterFacts{jane, appointment, language})).values; };
    QHash<QString, QString> english = facts(u"en"_qs);
    QCOMPARE(english.value(u"patient.name"_qs), u"Jane Nguyen"_qs); // as on a passport
    QCOMPARE(english.value(u"patient.birth_date"_qs), u"19 November 1990"_qs);
    QCOMPARE(english.value(u"patient.age"_qs), u"35"_qs); // her birthday is tomorrow
    QCOMPARE(english.value(u"patient.address"_qs), u"1 Quay St\nSydney"_qs);
    QCOMPARE(english.value(u"next_appointment.date"_qs), u"24 November 2026"_qs);
    QVERIFY(!english.contains(u"patient.email"_qs)); // what is not there is not blank, but absent
    QVERIFY(!english.contains(u"last_appointment.date"_qs));
    QCOMPARE(facts(u"fr"_qs).value(u"patient.birth_date"_qs), u"19 novembre 1990"_qs);
    p.mustRun(EditRecord{u"Contact"_qs, jane, {{u"country"_qs, u"DE"_qs}}, 0}); // who lives abroad reads it in the language of the letter
    QCOMPARE(facts(u"fr"_qs).value(u"patient.address"_qs), u"1 Quay St\nSydney\nAllemagne"_qs);
    QCOMPARE(facts(u"en"_qs).value(u"patient.address"_qs), u"1 Quay St\nSydney\nGermany"_qs);
    p.clock.at = TestPractice::must(p.zones.toInstant({QDate(2026, 11, 24), QTime(12, 0)}, u"Australia/Sydney"_qs));
    p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
    SetAppointmentStatus done{.appointment = session, .status = AppointmentStatus::Completed};
    p.mustRun(done);
    english = facts(u"en"_qs);
    QCOMPARE(english.value(u"last_appointment.date"_qs), u"24 November 2026"_qs);
    QCOMPARE(english.value(u"appointments.attended"_qs), u"1"_qs);
    QCOMPARE(english.value(u"appointment.service"_qs), p.mustAsk(Get<Service>{p.service})->name);
    QCOMPARE(p.door().ask(p.psychologist, LetterFacts{jane, p.ids.next(), u"en"_qs}).error().code, ErrorCode::NotFound);
}

void TestRequests::aLetterIsForWhoSeesThePerson()
{
    NotesClinic clinic(u"sqlite"_qs);
    QCOMPARE(clinic.p.door().ask(clinic.p.otherPsychologist, LetterFacts{clinic.jane, {}, u"en"_qs}).error().code, ErrorCode::Denied);
    QVERIFY(clinic.p.door().ask(clinic.p.receptionist, LetterFacts{clinic.jane, {}, u"en"_qs}));
}

void TestRequests::aSlipInATemplateIsRefused()
{
    TestPractice p;
    LetterTemplate letter;
    letter.name = u"Ours"_qs;
    letter.language = u"en"_qs;
    letter.body = u"Dear {{patient.nmae}}"_qs;
    const auto refused = p.door().run(p.manager, create(letter));
    QVERIFY(!refused);
    QCOMPARE(refused.error().data.value(u"fields"_qs).toList().first().toMap().value(u"problem"_qs).toString(), u"unknown_placeholder"_qs);
    letter.body = u"Dear {{patient.name}}"_qs;
    QVERIFY(p.door().run(p.manager, create(letter)));
    QCOMPARE(p.door().run(p.psychologist, create(letter)).error().code, ErrorCode::Denied);
}

void TestRequests::whoWithdrawsIsSentNoMessages()
{
    for (const ConsentKind kind : {ConsentKind::Messages, ConsentKind::All}) {
        TestPractice p;
        Contact person;
        person.familyName = u"Nguyen"_qs;
        person.email = u"jane@example.org"_qs;
        person.contactBy = ContactBy::Email;
        person.emailAllowed = true;
        const QUuid jane = p.mustRun(create(person)).firstOf(u"Contact");
        p.mustRun(GiveConsent{.person = jane, .kind = kind});
        QCOMPARE(p.mustRun(p.at(9, 0, jane)).messagesHeld, 1);
        p.mustRun(WithdrawConsent{jane, kind, {}});
        QCOMPARE(p.mustAsk(List<Message>{}).first()->status, MessageStatus::Withdrawn); // not even the one that waited
        QCOMPARE(p.mustRun(p.at(11, 0, jane)).messagesHeld, 0);
        p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Messages});
        QCOMPARE(p.mustRun(p.at(13, 0, jane)).messagesHeld, 1);
    }
}

void TestRequests::twoPeopleOpenAClosedNote()
{
    QFETCH(QString, kind);
    NotesClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"canary"_qs, NoteVisibility::Author);
    QCOMPARE(clinic.open(p.admin, note).error().data.value(u"reason"_qs).toString(), u"two_people_required"_qs);
    QCOMPARE(clinic.refusal(p.admin, AskNoteOpening{note, u"  "_qs}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.manager, AskNoteOpening{note, u"why"_qs}), ErrorCode::Denied); // a manager answers alone, with a reason
    const QUuid access = clinic.run(p.admin, AskNoteOpening{note, u"Coroner."_qs}).firstOf(u"NoteAccess");
    QVERIFY(!clinic.open(p.admin, note)); // nobody has allowed it yet
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{false})).isEmpty());
    const auto waiting = TestPractice::must(p.door().ask(p.manager, NoteOpenings{}));
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().access.why, u"Coroner."_qs);
    clinic.run(p.manager, AllowNoteOpening{access, true});
    QVERIFY(TestPractice::must(p.door().ask(p.manager, NoteOpenings{})).isEmpty());
    QCOMPARE(clinic.textOf(p.admin, note), u"canary"_qs);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{true})).size(), 1); // its author is shown it
    p.clock.at = p.clock.at.plusMinutes(31);
    QVERIFY(!clinic.open(p.admin, note));
    QCOMPARE(clinic.refusal(p.manager, AllowNoteOpening{access, true}), ErrorCode::BadTransition); // once
}

void TestRequests::whoAskedDoesNotAllowIt()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"canary"_qs, NoteVisibility::Author);
    const QUuid access = clinic.run(p.admin, AskNoteOpening{note, u"Coroner."_qs}).firstOf(u"NoteAccess");
    QCOMPARE(clinic.refusal(p.admin, AllowNoteOpening{access, true}), ErrorCode::Denied);
    QVERIFY(TestPractice::must(p.door().ask(p.admin, NoteOpenings{})).isEmpty());
    for (const Actor &who : {p.psychologist, p.otherPsychologist, p.receptionist})
        QCOMPARE(clinic.refusal(who, AllowNoteOpening{access, true}), ErrorCode::Denied);
    QVERIFY(!clinic.open(p.admin, note));
}

void TestRequests::whatWasRefusedStaysClosed()
{
    NotesClinic clinic(u"sqlite"_qs);
    TestPractice &p = clinic.p;
    const QUuid note = clinic.signedNote(u"canary"_qs, NoteVisibility::Author);
    const QUuid access = clinic.run(p.admin, AskNoteOpening{note, u"Curious."_qs}).firstOf(u"NoteAccess");
    clinic.run(p.manager, AllowNoteOpening{access, false});
    QVERIFY(!clinic.open(p.admin, note));
    QCOMPARE(clinic.refusal(p.manager, AllowNoteOpening{access, true}), ErrorCode::BadTransition);
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, NoteAccesses{false})).isEmpty()); // nobody looked
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_practice_requests.moc"
