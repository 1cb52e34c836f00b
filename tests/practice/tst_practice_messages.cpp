#include "models/records/Location.h"
#include "models/records/MessageService.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "models/rules/Phones.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/messages/MessageSender.h"
#include "services/practice/jobs/PractitionerMail.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "services/practice/video/VideoCommands.h"
#include "tests/support/ControlledPractice.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPost.h"
#include "tests/support/TestPractice.h"

#include <QJsonDocument>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

const QDate tuesday(2026, 11, 24);

class Words final : public MessageTemplates {
public:
    [[nodiscard]] MessageTemplate of(const QString &name, const QString &language) const override
    {
        return {languageFor(language) + u' ' + name, u"Dear {{person}}, {{day}} at {{time}}, {{practice}}. {{where}} {{contact}} {{unknown}}{{dates}}"_qs, u"{{practice}}: {{day}}, {{time}}.{{join}}{{days}}"_qs};
    }
    [[nodiscard]] QString word(const QString &key, const QString &) const override
    {
        if (key == u"date" || key == u"more")
            return key == u"date" ? u"%1 at %2"_qs : u"and %1 more"_qs;
        if (key == u"own_zone")
            return u"%1 your time (%2); %3 at the practice"_qs;
        return key == u"zone" ? u"%1 (%2 time)"_qs : key == u"where" ? u"Where: %1"_qs : key == u"join" ? u"By video, here: %1"_qs : key == u"join_brief" ? u"Join: %1"_qs : u"By video."_qs;
    }
    [[nodiscard]] QString languageFor(const QString &wanted) const override { return wanted.startsWith(u"fr") ? u"fr"_qs : u"en"_qs; }
};

class Clinic {
public:
    explicit Clinic(const QString &kind = u"sqlite"_qs)
        : database(kind), p(database.store(), {}),
          sender({words, [this](const OpenedMessageService &opened) {
                      lastSecret = opened.secret;
                      return std::make_unique<TestMailer>(post);
                  },
                  [this](const OpenedMessageService &) { return std::make_unique<TestTexts>(post); }, u"https://praxis.test/me/"_qs})
    {
    }
    void setUp()
    {
        p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .account = u"desk"_qs, .sender = u"desk@example.org"_qs, .secret = u"a secret"_qs});
        p.mustRun(SetMessageService{.channel = ContactBy::Sms, .account = u"AC1"_qs, .sender = u"+61412000000"_qs, .secret = u"token"_qs});
    }
    QUuid person(const QString &given, ContactBy by, const QString &language = {})
    {
        Contact contact;
        contact.givenName = given;
        contact.familyName = u"Nguyen"_qs;
        contact.email = given.toLower() + u"@example.org"_qs;
        contact.mobilePhone = u"0412 345 678"_qs;
        contact.contactBy = by;
        contact.emailAllowed = contact.smsAllowed = true;
        contact.language = language;
        contact.country = u"AU"_qs;
        return p.mustRun(create(contact)).firstOf(u"Contact");
    }
    /// Booked, and the undo time is over.
    QUuid book(int hour, const QUuid &patient)
    {
        const QUuid id = p.mustRun(p.at(hour, 0, patient)).firstOf(u"Appointment");
        release();
        return id;
    }
    QUuid bookGroup(const QVector<QUuid> &people)
    {
        Service service;
        service.name = u"Group"_qs;
        service.kind = AppointmentKind::Group;
        service.durationMinutes = 60;
        BookAppointment group = p.at(9, 0, people.first());
        group.serviceId = p.mustRun(create(service)).firstOf(u"Service");
        group.patients.clear();
        for (const QUuid &person : people)
            group.patients.append(idText(person));
        return p.mustRun(group).firstOf(u"Appointment");
    }
    /// All that leaves once the undo time is over: to whom, and what.
    QStringList subjects()
    {
        post.mails.clear();
        release();
        (void)send();
        QStringList all;
        for (const Mail &mail : std::as_const(post.mails))
            all.append(QString(mail.to.section(u'@', 0, 0) + u' ' + mail.subject.section(u' ', 1)));
        post.mails.clear();
        all.sort();
        return all;
    }
    void release()
    {
        p.clock.at = p.clock.at.plusMinutes(5);
        p.mustRun(ReleaseMessages{});
    }
    int send() { return TestPractice::must(sender.round(p.door(), p.receptionist, [] { return true; })); }
    [[nodiscard]] MessageLine message(const QUuid &patient) { return p.mustAsk(ShowMessages{.person = patient}).first(); }

    /// A platform controls it, and Dr Lee has an address.
    void setUpVideo()
    {
        setControlled(p);
        TestPractice::must(p.session().begin(p.admin.organization, true));
        const auto lee = TestPractice::must(findAs<Practitioner>(p.session(), p.lee));
        lee->email = u"lee@example.org"_qs;
        lee->version += 1;
        TestPractice::must(p.session().update(typeOf<Practitioner>(), *lee));
        TestPractice::must(p.session().commit());
    }
    /// What the queue mails now: the templates' names.
    QStringList mailed()
    {
        post.mails.clear();
        Jobs jobs;
        addPractitionerMail(jobs, std::make_shared<MessageSender>(sender));
        (void)jobs.queue(Job::Lane::Post, p.session(), p.parts, p.admin.organization, p.ids.next(), [] { return true; });
        QStringList names;
        for (const Mail &mail : std::as_const(post.mails))
            names.append(QString(mail.to + u' ' + mail.subject));
        return names;
    }

    TestDatabase database;
    TestPractice p;
    Post post;
    Words words;
    QByteArray lastSecret;
    MessageSender sender;
};

} // namespace

/// How what is written to people leaves, and what is done where it does not.
class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConfirmationLeavesOnceItsUndoTimeIsOver_data();
    void aConfirmationLeavesOnceItsUndoTimeIsOver();
    void withoutAServiceItWaits();
    void eachIsWrittenToInTheirWayAndLanguage();
    void whoComesToAPlaceIsToldTheHourOfItsClock();
    void whoLivesElsewhereIsToldTheirOwnHourAndThePracticesOfASessionByVideo();
    void whoIsSentToARoomElsewhereIsToldOfTheOtherHour();
    void nothingClinicalIsInIt();
    void whatARecordSaysNamesNoPlace();
    void whoNoLongerAgreesIsNotWrittenTo();
    void whatIsCancelledBeforeItWasConfirmedIsToldToNobody();
    void whoCalledOffForThemselvesIsToldOfNothingThatFollows();
    void whoCalledOffSinceIsNotWrittenTo();
    void manyMovesAreOneMessage();
    void onlyAnotherHourOrPlaceIsAReasonToWrite();
    void whatWasTakenBackBeforeItLeftIsNotTold();
    void whatWasPutOffIsToldAsItStandsInTheEnd();
    void aSeriesIsToldWhole();
    void aSeriesInATextMessageIsShort();
    void oneOfASeriesThatIsTakenBackIsNotAmongTheRest();
    void aServerThatIsDownIsTriedLaterAndLater();
    void anAddressThatIsNoneIsShownAtOnce();
    void whatFailedIsSentAgainOrMarked();
    void anEmailInDoubtGoesAgainAndATextMessageDoesNot();
    void whatWouldComeTooLateStays();
    void theSecretIsNowhereToBeRead();
    void onlyAnAdministratorChangesIt();
    void whoHasAnAccountIsToldWhereToJoin();
    void numbersAreDialledFromEverywhere();
    void aPractitionerIsToldOfTheirVideo_data() { aConfirmationLeavesOnceItsUndoTimeIsOver_data(); }
    void aPractitionerIsToldOfTheirVideo();
    void aPractitionerIsToldOfTheirStandingLinks();
};

void TestMessages::aConfirmationLeavesOnceItsUndoTimeIsOver_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << u"sqlite"_qs;
    QTest::newRow("postgresql") << u"postgresql"_qs;
}

void TestMessages::aConfirmationLeavesOnceItsUndoTimeIsOver()
{
    QFETCH(QString, kind);
    Clinic clinic(kind);
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    clinic.p.mustRun(clinic.p.at(9, 0, jane));
    QCOMPARE(clinic.send(), 0); // it is still held
    clinic.release();
    QCOMPARE(clinic.send(), 1);
    QCOMPARE(clinic.post.mails.size(), 1);
    const Mail &mail = clinic.post.mails.first();
    QCOMPARE(mail.to, u"jane@example.org"_qs);
    QCOMPARE(mail.from, u"desk@example.org"_qs);
    QCOMPARE(mail.subject, u"en confirmation"_qs);
    QVERIFY2(mail.text.contains(u"Dear Jane, "_qs) && mail.text.contains(u"November"_qs), qPrintable(mail.text));
    QVERIFY(!mail.text.contains(u"{{"));
    QCOMPARE(clinic.lastSecret, QByteArray("a secret"));
    const MessageLine line = clinic.message(jane);
    QCOMPARE(line.status, MessageStatus::Sent);
    QCOMPARE(line.sentAt, clinic.p.clock.at);
    QCOMPARE(clinic.send(), 0); // once
}

void TestMessages::withoutAServiceItWaits()
{
    Clinic clinic;
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    clinic.book(9, jane);
    QCOMPARE(clinic.send(), 0);
    QCOMPARE(clinic.message(jane).status, MessageStatus::Ready);
    clinic.setUp();
    clinic.p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs, .active = false});
    QCOMPARE(clinic.send(), 0);
}

void TestMessages::eachIsWrittenToInTheirWayAndLanguage()
{
    Clinic clinic;
    clinic.setUp();
    clinic.book(9, clinic.person(u"Jane"_qs, ContactBy::Sms));
    clinic.book(10, clinic.person(u"Chloé"_qs, ContactBy::Email, u"fr-FR"_qs));
    clinic.book(11, clinic.person(u"Tom"_qs, ContactBy::Phone));
    QCOMPARE(clinic.send(), 2);
    QCOMPARE(clinic.post.texts.size(), 1);
    QCOMPARE(clinic.post.texts.first().to, u"+61412345678"_qs);
    QCOMPARE(clinic.post.texts.first().from, u"+61412000000"_qs);
    QCOMPARE(clinic.post.mails.size(), 1);
    QCOMPARE(clinic.post.mails.first().subject, u"fr confirmation"_qs);
    QVERIFY2(clinic.post.mails.first().text.contains(u"mardi 24 novembre 2026"), qPrintable(clinic.post.mails.first().text));
}

void TestMessages::whoComesToAPlaceIsToldTheHourOfItsClock()
{
    Clinic clinic;
    clinic.setUp();
    Location north;
    north.name = u"Valley"_qs;
    north.zone = u"Australia/Brisbane"_qs;
    north.sortOrder = 1;
    BookAppointment there = clinic.p.at(9, 0, clinic.person(u"Jane"_qs, ContactBy::Email));
    there.roomId = {};
    there.locationId = clinic.p.mustRun(create(north)).firstOf(u"Location");
    clinic.p.mustRun(there);
    BookAppointment onSydneysClock = there; // as another program wrote it: eleven in Brisbane
    onSydneysClock.start.time = QTime(12, 0);
    onSydneysClock.zone = u"Australia/Sydney"_qs;
    clinic.p.mustRun(onSydneysClock);
    clinic.release();
    QCOMPARE(clinic.send(), 2);
    QCOMPARE(clinic.post.mails.size(), 2);
    QString both;
    for (const Mail &mail : std::as_const(clinic.post.mails)) {
        QVERIFY2(mail.text.contains(u"Valley"_qs), qPrintable(mail.text));
        both += mail.text;
    }
    QVERIFY2(both.contains(u"at 9:00"_qs), qPrintable(both));
    QVERIFY2(both.contains(u"at 11:00"_qs), qPrintable(both));
}

void TestMessages::whoLivesElsewhereIsToldTheirOwnHourAndThePracticesOfASessionByVideo()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email, u"fr-FR"_qs);
    const auto lives = [&](const QString &zone) { return clinic.p.door().run(clinic.p.admin, EditRecord{u"Contact"_qs, jane, {{u"zone"_qs, zone}}, 0}); };
    QCOMPARE(lives(u"Mars/Olympus"_qs).error().code, ErrorCode::Invalid);
    TestPractice::must(lives(u"Europe/Paris"_qs));
    BookAppointment booking = clinic.p.at(9, 0, jane); // Tuesday in Sydney; in Paris it is still Monday
    booking.isVideo = true;
    clinic.p.mustRun(booking);
    booking.start.time = QTime(16, 0);
    clinic.p.mustRun(booking);
    clinic.release();
    QCOMPARE(clinic.send(), 2);
    QString both;
    for (const Mail &mail : std::as_const(clinic.post.mails))
        both += mail.text;
    QVERIFY2(both.contains(u"lundi 23 novembre 2026 at 23:00 your time (Paris); 24 nov. at 09:00 at the practice"_qs), qPrintable(both));
    QVERIFY2(both.contains(u"mardi 24 novembre 2026 at 06:00 your time (Paris); 16:00 at the practice"_qs), qPrintable(both));
    clinic.post.mails.clear();
    clinic.book(11, jane); // who comes reads the clock there
    QCOMPARE(clinic.send(), 1);
    QVERIFY2(clinic.post.mails.first().text.contains(u"24 novembre 2026 at 11:00, "_qs), qPrintable(clinic.post.mails.first().text));
}

void TestMessages::whoIsSentToARoomElsewhereIsToldOfTheOtherHour()
{
    Clinic clinic;
    clinic.setUp();
    Location north;
    north.name = u"Valley"_qs;
    north.zone = u"Australia/Brisbane"_qs;
    north.sortOrder = 1;
    Room verandah;
    verandah.name = u"Verandah room"_qs;
    verandah.locationId = clinic.p.mustRun(create(north)).firstOf(u"Location");
    const QUuid room = clinic.p.mustRun(create(verandah)).firstOf(u"Room");
    const QUuid id = clinic.book(9, clinic.person(u"Jane"_qs, ContactBy::Email));
    QCOMPARE(clinic.send(), 1);
    SetAppointmentResources change = SetAppointmentResources::of(*clinic.p.appointment(id));
    change.roomId = clinic.p.otherRoom; // the same clock: nothing to be told
    clinic.p.mustRun(change);
    clinic.release();
    QCOMPARE(clinic.send(), 0);
    change = SetAppointmentResources::of(*clinic.p.appointment(id));
    change.roomId = room;
    clinic.p.mustRun(change);
    clinic.release();
    QCOMPARE(clinic.send(), 1);
    QCOMPARE(clinic.post.mails.last().subject, u"en change"_qs);
}

void TestMessages::nothingClinicalIsInIt()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    BookAppointment booking = clinic.p.at(9, 0, jane);
    booking.serviceId = clinic.p.service;
    booking.note = u"panic attacks"_qs;
    clinic.p.mustRun(booking);
    clinic.release();
    QCOMPARE(clinic.send(), 1);
    const QString all = clinic.post.mails.first().text + clinic.post.mails.first().subject;
    for (const QString &word : {u"panic"_qs, u"Lee"_qs, clinic.p.mustAsk(Get<Service>{clinic.p.service})->name})
        QVERIFY2(!all.contains(word), qPrintable(word));
}

void TestMessages::whatARecordSaysNamesNoPlace()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid odd = clinic.person(u"{{contact}}"_qs, ContactBy::Email);
    auto contact = *clinic.p.mustAsk(Get<Contact>{odd});
    auto edited = contact;
    edited.email = u"odd@example.org"_qs;
    clinic.p.mustRun(edit(contact, edited));
    clinic.book(9, odd);
    QCOMPARE(clinic.send(), 1);
    QVERIFY(clinic.post.mails.first().text.startsWith(u"Dear {{contact}}, "_qs));
}

void TestMessages::whoNoLongerAgreesIsNotWrittenTo()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email), tom = clinic.person(u"Tom"_qs, ContactBy::Email), gone = clinic.person(u"Gone"_qs, ContactBy::Email);
    clinic.book(9, jane);
    clinic.book(10, tom);
    clinic.book(11, gone);
    clinic.p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Messages});
    clinic.p.mustRun(WithdrawConsent{jane, ConsentKind::Messages, {}});
    auto was = *clinic.p.mustAsk(Get<Contact>{tom});
    auto is = was;
    is.emailAllowed = false;
    clinic.p.mustRun(edit(was, is));
    clinic.p.mustRun(erase<Contact>(gone));
    clinic.send();
    QVERIFY(clinic.post.mails.isEmpty());
    QCOMPARE(clinic.message(jane).status, MessageStatus::Withdrawn);
    QCOMPARE(clinic.message(tom).status, MessageStatus::Withdrawn);
}

void TestMessages::whatIsCancelledBeforeItWasConfirmedIsToldToNobody()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    const QUuid id = clinic.book(9, jane);
    QCOMPARE(clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled}).messagesHeld, 0);
    clinic.release();
    clinic.send();
    QVERIFY(clinic.post.mails.isEmpty());
    QCOMPARE(clinic.message(jane).status, MessageStatus::Withdrawn);
}

void TestMessages::whoCalledOffForThemselvesIsToldOfNothingThatFollows()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid anna = clinic.person(u"Anna"_qs, ContactBy::Email), tom = clinic.person(u"Tom"_qs, ContactBy::Email);
    const QUuid id = clinic.bookGroup({anna, tom});
    QCOMPARE(clinic.subjects(), (QStringList{u"anna confirmation"_qs, u"tom confirmation"_qs}));
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled, .patient = anna, .endedBy = EndedBy::Patient});
    QCOMPARE(clinic.subjects(), QStringList{u"anna cancellation"_qs});
    clinic.p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday, QTime(13, 0)}});
    QCOMPARE(clinic.subjects(), QStringList{u"tom change"_qs});
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    QCOMPARE(clinic.subjects(), QStringList{u"tom cancellation"_qs});
}

void TestMessages::whoCalledOffSinceIsNotWrittenTo()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid anna = clinic.person(u"Anna"_qs, ContactBy::Email), tom = clinic.person(u"Tom"_qs, ContactBy::Email);
    const QUuid id = clinic.bookGroup({anna, tom});
    QCOMPARE(clinic.subjects().size(), 2);
    clinic.p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday, QTime(13, 0)}});
    clinic.release();
    // As an import writes it down, which tells nobody of itself.
    const SetAppointmentStatus off{.appointment = id, .status = AppointmentStatus::Cancelled, .patient = anna, .endedBy = EndedBy::Patient};
    TestPractice::must(clinic.p.door().runMany(clinic.p.admin, {AnyCommand::of(off)}, {.tellNobody = true}));
    QCOMPARE(clinic.subjects(), QStringList{u"tom change"_qs});
    QCOMPARE(clinic.message(anna).status, MessageStatus::Withdrawn);
}

void TestMessages::manyMovesAreOneMessage()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    const QUuid id = clinic.book(9, jane);
    clinic.send();
    clinic.post.mails.clear();
    for (const int hour : {10, 11, 12, 13})
        clinic.p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday, QTime(hour, 0)}});
    QCOMPARE(clinic.p.mustAsk(ShowMessages{.status = u"held"_qs, .person = jane}).size(), 1);
    clinic.release();
    clinic.send();
    QCOMPARE(clinic.post.mails.size(), 1);
    QCOMPARE(clinic.post.mails.first().subject, u"en change"_qs);
    QVERIFY2(clinic.post.mails.first().text.contains(u"at 1:00"_qs), qPrintable(clinic.post.mails.first().text));
}

void TestMessages::onlyAnotherHourOrPlaceIsAReasonToWrite()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid id = clinic.book(9, clinic.person(u"Jane"_qs, ContactBy::Email));
    clinic.send();
    const WallTime start = clinic.p.appointment(id)->startWall;
    QCOMPARE(clinic.p.mustRun(MoveAppointment{.appointment = id, .start = start, .length = 65}).messagesHeld, 0);
    QCOMPARE(clinic.p.mustRun(MoveAppointment{.appointment = id, .start = start, .length = 80}).messagesHeld, 0);
    QCOMPARE(clinic.p.mustRun(MoveAppointment{.appointment = id, .start = start, .roomId = clinic.p.otherRoom}).messagesHeld, 0);
    QCOMPARE(clinic.p.mustRun(MoveAppointment{.appointment = id, .start = start, .practitionerId = clinic.p.okafor}).messagesHeld, 0);
    Location branch; // on the same clock, at another address
    branch.name = u"Hill Street"_qs;
    branch.zone = clinic.p.appointment(id)->zone;
    branch.sortOrder = 1;
    Room upstairs;
    upstairs.name = u"Upstairs"_qs;
    upstairs.locationId = clinic.p.mustRun(create(branch)).firstOf(u"Location");
    SetAppointmentResources there = SetAppointmentResources::of(*clinic.p.appointment(id));
    there.roomId = clinic.p.mustRun(create(upstairs)).firstOf(u"Room");
    there.despiteClash = u"out of hours there"_qs;
    QCOMPARE(clinic.p.mustRun(there).messagesHeld, 1);
    clinic.release();
    clinic.send();
    QVERIFY2(clinic.post.mails.last().text.contains(u"Hill Street"_qs), qPrintable(clinic.post.mails.last().text));
    QCOMPARE(clinic.p.mustRun(MoveAppointment{.appointment = id, .start = start.plusMinutes(60)}).messagesHeld, 1);
}

void TestMessages::whatWasTakenBackBeforeItLeftIsNotTold()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    const QUuid id = clinic.book(9, jane);
    QCOMPARE(clinic.subjects(), QStringList{u"jane confirmation"_qs});
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    QCOMPARE(clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Scheduled}).messagesHeld, 0);
    QCOMPARE(clinic.subjects(), QStringList());
    const WallTime start = clinic.p.appointment(id)->startWall;
    clinic.p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday, QTime(13, 0)}});
    QCOMPARE(clinic.p.mustRun(MoveAppointment{.appointment = id, .start = start}).messagesHeld, 0);
    QCOMPARE(clinic.subjects(), QStringList());
    // What has left is followed by what is so now.
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    QCOMPARE(clinic.subjects(), QStringList{u"jane cancellation"_qs});
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Scheduled});
    QCOMPARE(clinic.subjects(), QStringList{u"jane confirmation"_qs});
}

void TestMessages::whatWasPutOffIsToldAsItStandsInTheEnd()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    const QUuid id = clinic.book(9, jane);
    QCOMPARE(clinic.subjects().size(), 1);
    // Moved, called off and taken back: she knows only of nine o'clock.
    clinic.p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday, QTime(13, 0)}});
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    QCOMPARE(clinic.p.mustAsk(ShowMessages{.status = u"held"_qs, .person = jane}).size(), 1);
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Scheduled});
    QCOMPARE(clinic.subjects(), QStringList{u"jane change"_qs});
    // Moved and called off: what is called off is the hour that she knows.
    clinic.p.mustRun(MoveAppointment{.appointment = id, .start = {tuesday, QTime(15, 0)}});
    clinic.p.mustRun(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled});
    clinic.release();
    clinic.send();
    QCOMPARE(clinic.post.mails.last().subject, u"en cancellation"_qs);
    QVERIFY2(clinic.post.mails.last().text.contains(u"at 1:00"_qs), qPrintable(clinic.post.mails.last().text));
    // One that is put off before it was confirmed was never heard of.
    const QUuid tom = clinic.person(u"Tom"_qs, ContactBy::Email);
    const QUuid first = clinic.p.mustRun(clinic.p.at(10, 0, tom)).firstOf(u"Appointment");
    clinic.p.mustRun(RescheduleAppointment{.appointment = first, .start = {tuesday, QTime(14, 0)}});
    QCOMPARE(clinic.subjects(), QStringList{u"tom confirmation"_qs});
}

void TestMessages::aSeriesIsToldWhole()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid chloe = clinic.person(u"Chloe"_qs, ContactBy::Email, u"fr-FR"_qs);
    BookAppointment weekly = clinic.p.at(9, 0, chloe);
    weekly.repeat = u"FREQ=WEEKLY;COUNT=24"_qs;
    const Outcome booked = clinic.p.mustRun(weekly);
    QCOMPARE(booked.messagesHeld, 1);
    clinic.release();
    QCOMPARE(clinic.send(), 1);
    QCOMPARE(clinic.post.mails.last().subject, u"fr confirmation_series"_qs);
    const QString text = clinic.post.mails.last().text;
    QVERIFY2(text.contains(u"mardi 24 novembre 2026 at 09:00"_qs) && text.contains(u"mardi 1 décembre 2026 at 09:00"_qs), qPrintable(text));
    QCOMPARE(text.count(u" at 09:00"), 20 + 1); // and the first once more, where the letter begins
    QVERIFY2(text.contains(u"and 4 more"_qs), qPrintable(text));
    const auto all = clinic.p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    QCOMPARE(all.size(), 24);
    clinic.p.mustRun(MoveAppointment{.appointment = all.at(21)->id, .start = all.at(21)->startWall.plusMinutes(120), .extent = Extent::Following});
    clinic.release();
    clinic.send();
    QCOMPARE(clinic.post.mails.last().subject, u"fr change_series"_qs);
    QVERIFY2(clinic.post.mails.last().text.count(u" at 11:00") == 3 + 1, qPrintable(clinic.post.mails.last().text));
    clinic.p.mustRun(SetAppointmentStatus{.appointment = all.at(20)->id, .status = AppointmentStatus::Cancelled, .extent = Extent::Following});
    clinic.release();
    clinic.send();
    QCOMPARE(clinic.post.mails.last().subject, u"fr cancellation_series"_qs);
    QVERIFY2(clinic.post.mails.last().text.count(u" at ") == 4 + 1, qPrintable(clinic.post.mails.last().text));
    QCOMPARE(clinic.post.mails.size(), 3);
}

void TestMessages::aSeriesInATextMessageIsShort()
{
    Clinic clinic;
    clinic.setUp();
    BookAppointment weekly = clinic.p.at(9, 0, clinic.person(u"Jane"_qs, ContactBy::Sms));
    weekly.repeat = u"FREQ=WEEKLY;COUNT=10"_qs;
    clinic.p.mustRun(weekly);
    clinic.release();
    clinic.send();
    QCOMPARE(clinic.post.texts.size(), 1);
    const QString text = clinic.post.texts.first().text;
    QVERIFY2(text.contains(u"24 Nov"_qs) && text.contains(u"15 Dec"_qs) && !text.contains(u"22 Dec"_qs) && text.contains(u"and 6 more"_qs), qPrintable(text));
}

void TestMessages::oneOfASeriesThatIsTakenBackIsNotAmongTheRest()
{
    Clinic clinic;
    clinic.setUp();
    BookAppointment weekly = clinic.p.at(9, 0, clinic.person(u"Jane"_qs, ContactBy::Email));
    weekly.repeat = u"FREQ=WEEKLY;COUNT=4"_qs;
    clinic.p.mustRun(weekly);
    QCOMPARE(clinic.subjects(), QStringList{u"jane confirmation_series"_qs});
    const auto all = clinic.p.mustAsk(List<Appointment>{{.order = {{"start_at"}}}});
    clinic.p.mustRun(SetAppointmentStatus{.appointment = all.at(1)->id, .status = AppointmentStatus::Cancelled, .extent = Extent::Following});
    // The third takes place after all: of it nothing was said yet, and nothing needs to be.
    clinic.p.mustRun(SetAppointmentStatus{.appointment = all.at(2)->id, .status = AppointmentStatus::Scheduled});
    clinic.release();
    clinic.send();
    QCOMPARE(clinic.post.mails.size(), 1);
    QCOMPARE(clinic.post.mails.last().subject, u"en cancellation_series"_qs);
    QVERIFY2(!clinic.post.mails.last().text.contains(u"December 8"_qs) && !clinic.post.mails.last().text.contains(u"8 December"_qs), qPrintable(clinic.post.mails.last().text));
}

void TestMessages::aServerThatIsDownIsTriedLaterAndLater()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    clinic.book(9, jane);
    for (int i = 0; i < 100; ++i)
        clinic.post.answers.append(fail(ErrorCode::NotAvailable));
    const Instant began = clinic.p.clock.at;
    QVector<qint64> tries;
    for (int minute = 0; minute < 60 * 72 && clinic.message(jane).status == MessageStatus::Ready;) {
        if (clinic.send() > 0)
            tries.append(minute);
        QCOMPARE(clinic.send(), 0); // not twice in the same minute
        minute += minute < 120 ? 1 : 10;
        clinic.p.clock.at = began.plusMinutes(minute);
    }
    QCOMPARE(tries.first(6), (QVector<qint64>{0, 1, 6, 21, 51, 111}));
    for (qsizetype i = 6; i < tries.size(); ++i)
        QVERIFY2(tries.at(i) - tries.at(i - 1) <= 70, qPrintable(QString::number(tries.at(i)))); // every hour
    QVERIFY2(tries.last() > 48 * 60, qPrintable(QString::number(tries.last()))); // who is away for a day is not given up
    QCOMPARE(clinic.message(jane).status, MessageStatus::Failed);
    QCOMPARE(clinic.message(jane).problem, u"unreachable"_qs);
    for (const Mail &mail : clinic.post.mails)
        QCOMPARE(mail.id, clinic.post.mails.first().id); // the same message to whoever gets it twice
}

void TestMessages::anAddressThatIsNoneIsShownAtOnce()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    clinic.book(9, jane);
    clinic.post.answers = {fail(ErrorCode::Invalid, {{u"field"_qs, u"to"_qs}})};
    clinic.send();
    QCOMPARE(clinic.message(jane).status, MessageStatus::Failed);
    QCOMPARE(clinic.message(jane).problem, u"refused"_qs);
    const QUuid tom = clinic.person(u"Tom"_qs, ContactBy::Sms);
    auto was = *clinic.p.mustAsk(Get<Contact>{tom});
    auto is = was;
    is.mobilePhone = u"12"_qs;
    clinic.p.mustRun(edit(was, is));
    clinic.book(11, tom);
    clinic.send();
    QCOMPARE(clinic.message(tom).problem, u"no_number"_qs);
    QVERIFY(clinic.post.texts.isEmpty());
}

void TestMessages::whatFailedIsSentAgainOrMarked()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    clinic.book(9, jane);
    clinic.post.answers = {fail(ErrorCode::Invalid, {{u"field"_qs, u"to"_qs}}), fail(ErrorCode::Invalid, {{u"field"_qs, u"to"_qs}})};
    clinic.send();
    const QUuid message = clinic.message(jane).id;
    QCOMPARE(clinic.p.door().run(clinic.p.psychologist, SendMessageAgain{message}).error().code, ErrorCode::Denied);
    QCOMPARE(clinic.p.door().run(clinic.p.receptionist, KeepMessageResult{message, SendingEnd::Sent, {}, {}}).error().code, ErrorCode::BadTransition);
    TestPractice::must(clinic.p.door().run(clinic.p.receptionist, SendMessageAgain{message}));
    QCOMPARE(clinic.p.door().run(clinic.p.receptionist, SendMessageAgain{message}).error().code, ErrorCode::BadTransition);
    clinic.send();
    QCOMPARE(clinic.post.mails.size(), 2);
    TestPractice::must(clinic.p.door().run(clinic.p.receptionist, MarkMessageTold{message}));
    QCOMPARE(clinic.message(jane).status, MessageStatus::Told);
    TestPractice::must(clinic.p.door().run(clinic.p.receptionist, Undo{}));
    QCOMPARE(clinic.message(jane).status, MessageStatus::Failed);
}

void TestMessages::anEmailInDoubtGoesAgainAndATextMessageDoesNot()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email), tom = clinic.person(u"Tom"_qs, ContactBy::Sms);
    clinic.book(9, jane);
    clinic.book(10, tom);
    // Killed after a server took them over and before that was kept.
    clinic.p.mustRun(TakeMessages{2});
    QCOMPARE(clinic.message(jane).status, MessageStatus::Sending);
    QCOMPARE(clinic.p.door().run(clinic.p.receptionist, CancelMessage{clinic.message(jane).id}).error().code, ErrorCode::BadTransition);
    QCOMPARE(clinic.send(), 0); // somebody may still be at it
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(11);
    clinic.send();
    QCOMPARE(clinic.message(jane).status, MessageStatus::Sent);
    QCOMPARE(clinic.post.mails.size(), 1);
    QCOMPARE(clinic.message(tom).status, MessageStatus::Failed);
    QCOMPARE(clinic.message(tom).problem, u"unknown"_qs);
    QVERIFY(clinic.post.texts.isEmpty());
}

void TestMessages::whatWouldComeTooLateStays()
{
    Clinic clinic;
    clinic.setUp();
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email);
    clinic.book(9, jane);
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(7 * 24 * 60);
    clinic.send();
    QVERIFY(clinic.post.mails.isEmpty());
    QCOMPARE(clinic.message(jane).problem, u"too_late"_qs);
    QCOMPARE(clinic.p.door().run(clinic.p.admin, SendMessageAgain{clinic.message(jane).id}).error().code, ErrorCode::Invalid);
}

void TestMessages::theSecretIsNowhereToBeRead()
{
    Clinic clinic;
    clinic.setUp();
    const auto lines = clinic.p.mustAsk(ShowMessageServices{});
    QCOMPARE(lines.size(), 2);
    for (const MessageServiceLine &line : lines)
        QVERIFY(line.hasSecret && line.service.sealedSecret.isEmpty());
    QVERIFY(TestPractice::must(clinic.p.door().ask(clinic.p.receptionist, ShowMessageServices{})).first().service.account.isEmpty());
    TestPractice::must(clinic.p.session().begin(clinic.p.admin.organization, false));
    const auto stored = TestPractice::must(selectAs<MessageService>(clinic.p.session(), {}));
    clinic.p.session().rollback();
    for (const auto &service : stored)
        QVERIFY(!service->sealedSecret.isEmpty() && !QByteArray::fromBase64(service->sealedSecret.toLatin1()).contains("secret") && !service->sealedSecret.contains(u"token"));
    for (const AuditLine &line : clinic.p.mustAsk(SearchAudit{{.limit = 50}}))
        QVERIFY(!QJsonDocument(line.changes).toJson().contains("a secret"));
    // Blank keeps what there is.
    clinic.p.mustRun(SetMessageService{.host = u"smtp2.example.org"_qs, .sender = u"desk@example.org"_qs});
    clinic.book(9, clinic.person(u"Jane"_qs, ContactBy::Email));
    clinic.send();
    QCOMPARE(clinic.lastSecret, QByteArray("a secret"));
}

void TestMessages::onlyAnAdministratorChangesIt()
{
    Clinic clinic;
    const SetMessageService good{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs};
    QCOMPARE(clinic.p.door().run(clinic.p.manager, good).error().code, ErrorCode::Denied);
    const auto refused = [&](auto change) {
        SetMessageService set = good;
        change(set);
        const auto done = clinic.p.door().run(clinic.p.admin, set);
        return !done && done.error().code == ErrorCode::Invalid;
    };
    QVERIFY(refused([](auto &s) { s.host.clear(); }));
    QVERIFY(refused([](auto &s) { s.host = u"smtp.example.org/x y"_qs; }));
    QVERIFY(refused([](auto &s) { s.port = 70'000; }));
    QVERIFY(refused([](auto &s) { s.sender = u"desk"_qs; }));
    QVERIFY(refused([](auto &s) { s.secret = u"a\r\nb"_qs; }));
    QVERIFY(refused([](auto &s) { s.channel = ContactBy::Post; }));
    QVERIFY(refused([](auto &s) { s.channel = ContactBy::Sms; }));
    QVERIFY(!refused([](auto &) {}));
}

/// Whoever has none could not get past the page's sign-in.
void TestMessages::whoHasAnAccountIsToldWhereToJoin()
{
    Clinic clinic;
    clinic.setUp();
    clinic.p.mustRun(SetVideoService{.provider = u"jitsi"_qs, .account = u"praxis"_qs, .domain = u"meet.example.org"_qs, .secret = u"the secret of passes"_qs});
    const QUuid jane = clinic.person(u"Jane"_qs, ContactBy::Email), tom = clinic.person(u"Tom"_qs, ContactBy::Sms), ana = clinic.person(u"Ana"_qs, ContactBy::Email);
    for (const auto &[person, login] : {std::pair{jane, u"jane"_qs}, {tom, u"tom"_qs}})
        clinic.p.mustRun(AddUser{.login = login, .displayName = login, .role = Role::Patient, .contactId = person});
    int hour = 8;
    for (const QUuid &person : {jane, tom, ana}) {
        BookAppointment booking = clinic.p.at(++hour, 0, person);
        booking.isVideo = true;
        clinic.p.mustRun(booking);
    }
    clinic.p.mustRun(clinic.p.at(14, 0, jane)); // at the practice
    clinic.release();
    QCOMPARE(clinic.send(), 4);
    QVERIFY2(clinic.post.texts.first().text.endsWith(u". Join: https://praxis.test/me/"), qPrintable(clinic.post.texts.first().text));
    QStringList told;
    for (const Mail &mail : std::as_const(clinic.post.mails))
        told.append(mail.to + (mail.text.contains(u"By video, here: https://praxis.test/me/") ? u" page" : mail.text.contains(u"By video.") ? u" video" : u" there"));
    told.sort();
    QCOMPARE(told, QStringList({u"ana@example.org video"_qs, u"jane@example.org page"_qs, u"jane@example.org there"_qs}));
    const QUuid account = TestPractice::must(clinic.p.door().ask(clinic.p.admin, List<User>{{.where = {{"login", Condition::Equal, u"jane"_qs}}}})).first()->id;
    clinic.p.mustRun(SetUserActive{account, false});
    BookAppointment later = clinic.p.at(16, 0, jane);
    later.isVideo = true;
    clinic.p.mustRun(later);
    clinic.release();
    QCOMPARE(clinic.send(), 1);
    QVERIFY(clinic.post.mails.last().text.contains(u"By video."));
}

void TestMessages::numbersAreDialledFromEverywhere()
{
    QCOMPARE(internationalNumber(u"0412 345 678"_qs, u"AU"_qs), u"+61412345678"_qs);
    QCOMPARE(internationalNumber(u"+33 6 12 34 56 78"_qs, u"AU"_qs), u"+33612345678"_qs);
    QCOMPARE(internationalNumber(u"0033612345678"_qs, u"AU"_qs), u"+33612345678"_qs);
    QCOMPARE(internationalNumber(u"06.12.34.56.78"_qs, u"FR"_qs), u"+33612345678"_qs);
    QCOMPARE(internationalNumber(u"(415) 555-2671"_qs, u"US"_qs), u"+14155552671"_qs);
    QCOMPARE(internationalNumber(u"0412 345 678"_qs, u"XX"_qs), QString());
    QCOMPARE(internationalNumber(u"12"_qs, u"AU"_qs), QString());
    QCOMPARE(internationalNumber(u"call me"_qs, u"AU"_qs), QString());
}

/// Row D5.
void TestMessages::aPractitionerIsToldOfTheirVideo()
{
    QFETCH(const QString, kind);
    Clinic clinic(kind);
    clinic.setUp();
    clinic.setUpVideo();
    TestPractice &p = clinic.p;
    p.mustRun(SetPractitionerVideo{p.lee, false});
    QCOMPARE(clinic.mailed(), QStringList{u"lee@example.org en video_off"_qs});
    QVERIFY(!clinic.post.mails.first().text.contains(u"{{"_qs));
    QCOMPARE(clinic.mailed(), QStringList());
    p.mustRun(SetPractitionerVideo{p.lee, false}); // nothing has changed
    QCOMPARE(clinic.mailed(), QStringList());
    p.mustRun(SetPractitionerVideo{p.lee, true});
    p.mustRun(SetPractitionerVideo{p.lee, false});
    p.mustRun(SetPractitionerVideo{p.lee, true});
    QCOMPARE(clinic.mailed(), QStringList{u"lee@example.org en video_on"_qs}); // as it is when it is sent
    p.mustRun(PlanVideoChange{.practitioner = p.lee, .enabled = false, .at = p.clock.at.plusMinutes(60)});
    QCOMPARE(clinic.mailed(), QStringList());
    // A server that is down: it goes later, and once.
    p.mustRun(SetPractitionerVideo{p.lee, false});
    clinic.post.answers = {fail(ErrorCode::NotAvailable)};
    QCOMPARE(clinic.mailed().size(), 1);
    p.clock.at = p.clock.at.plusMinutes(30);
    QCOMPARE(clinic.mailed(), QStringList{u"lee@example.org en video_off"_qs});
    QCOMPARE(clinic.mailed(), QStringList());
}

/// Row E3.
void TestMessages::aPractitionerIsToldOfTheirStandingLinks()
{
    Clinic clinic;
    clinic.setUp();
    clinic.setUpVideo();
    TestPractice &p = clinic.p;
    SetMeetingLink link{.practitioner = p.lee, .kind = u"zoom"_qs, .address = u"https://zoom.us/j/1234567890"_qs, .expiresAt = p.clock.at.plusMinutes(7 * 24 * 60)};
    link.link = p.mustRun(link).firstOf(u"MeetingLink");
    QCOMPARE(clinic.mailed(), QStringList{u"lee@example.org en link_added"_qs});
    QVERIFY(clinic.post.mails.first().text.contains(u"zoom.us"_qs) && !clinic.post.mails.first().text.contains(u"1234567890"_qs)); // never the address itself
    link.note = u"for groups"_qs;
    link.address.clear();
    link.expiresAt = p.clock.at.plusMinutes(9 * 24 * 60); // put off
    p.mustRun(link);
    QCOMPARE(clinic.mailed(), QStringList{u"lee@example.org en link_changed"_qs});
    p.clock.at = p.clock.at.plusMinutes(8 * 24 * 60);
    QCOMPARE(clinic.mailed(), QStringList());
    p.clock.at = p.clock.at.plusMinutes(2 * 24 * 60);
    QCOMPARE(clinic.mailed(), QStringList{u"lee@example.org en link_expired"_qs});
    QCOMPARE(clinic.mailed(), QStringList());
    p.mustRun(RemoveMeetingLink{link.link});
    QCOMPARE(clinic.mailed(), QStringList{u"lee@example.org en link_removed"_qs});
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_practice_messages.moc"
