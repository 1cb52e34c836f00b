#include "models/records/Message.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/messages/MessageSender.h"
#include "services/practice/people/ConsentCommands.h"
#include "tests/support/TestPost.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

class OutboxWords final : public MessageTemplates {
public:
    [[nodiscard]] MessageTemplate of(const QString &name, const QString &) const override { return {name, u"Dear {{person}}"_qs, u"{{practice}}"_qs}; }
    [[nodiscard]] QString word(const QString &, const QString &) const override { return u"%1"_qs; }
    [[nodiscard]] QString languageFor(const QString &) const override { return u"en"_qs; }
};

class Clinic {
public:
    Clinic()
        : sender({words, [this](const OpenedMessageService &) { return std::make_unique<TestMailer>(post); },
                  [this](const OpenedMessageService &) { return std::make_unique<TestTexts>(post); }})
    {
        setUp();
        p.mustRun(SetMessageService{.channel = ContactBy::Sms, .account = u"AC1"_qs, .sender = u"+61412000000"_qs, .secret = u"token"_qs});
    }
    void setUp() { p.mustRun(SetMessageService{.host = u"smtp.example.org"_qs, .sender = u"desk@example.org"_qs}); }
    QUuid person(const QString &given, ContactBy by = ContactBy::Email)
    {
        Contact contact;
        contact.givenName = given;
        contact.familyName = u"Nguyen"_qs;
        contact.email = given.toLower() + u"@example.org"_qs;
        contact.mobilePhone = u"0412 345 678"_qs;
        contact.contactBy = by;
        contact.emailAllowed = contact.smsAllowed = true;
        contact.country = u"AU"_qs;
        return p.mustRun(create(contact)).firstOf(u"Contact");
    }
    QUuid book(const QUuid &patient)
    {
        BookAppointment booking = p.at(9, 0, patient);
        booking.despiteClash = u"a test"_qs;
        const QUuid id = p.mustRun(booking).firstOf(u"Appointment");
        p.clock.at.ms += 1000;
        return id;
    }
    void release()
    {
        wait(5);
        p.mustRun(ReleaseMessages{});
    }
    void wait(int minutes) { p.clock.at = p.clock.at.plusMinutes(minutes); }
    int send() { return TestPractice::must(sender.round(p.door(), p.receptionist, [] { return true; })); }
    /// Their names, in the order in which they were written to.
    QStringList sent()
    {
        QStringList names;
        for (const Mail &mail : std::as_const(post.mails))
            names.append(mail.to.section(u'@', 0, 0));
        post.mails.clear();
        return names;
    }
    [[nodiscard]] MessageLine message(const QUuid &patient, const QString &name = u"confirmation"_qs)
    {
        for (const MessageLine &line : p.mustAsk(ShowMessages{.person = patient})) {
            if (line.templateName == name)
                return line;
        }
        return {};
    }
    [[nodiscard]] QString becameOf(const QUuid &patient, const QString &name = u"reminder"_qs)
    {
        const MessageLine line = message(patient, name);
        return enumName(line.status) + u' ' + line.problem;
    }
    /// Told of it days ago, and reminded now, in the outbox.
    QUuid remind(const QUuid &patient)
    {
        const QUuid id = book(patient);
        release();
        while (send() > 0) { }
        post.mails.clear();
        p.clock.at = Instant{p.appointment(id)->startAt.ms - 23 * 3600'000LL};
        p.mustRun(ReleaseMessages{});
        return id;
    }
    template <class Change> void change(const QUuid &person, Change what)
    {
        const auto was = *p.mustAsk(Get<Contact>{person});
        auto is = was;
        what(is);
        p.mustRun(edit(was, is));
    }
    /// One round of what happens by itself, as somebody else each time it starts.
    void start(const std::function<bool()> &goOn)
    {
        const auto session = TestPractice::must(p.store().session());
        const auto jobs = jobsOf({.sender = std::make_shared<MessageSender>(sender)});
        QCOMPARE(jobs->chores(*session, p.parts, p.admin.organization, p.ids.next(), goOn).problems, QStringList());
    }

    TestPractice p;
    Post post;
    OutboxWords words;
    MessageSender sender;
};

std::unexpected<Error> away()
{
    return fail(ErrorCode::NotAvailable);
}

} // namespace

/// What waits to leave: whether it still should, in which order, and what becomes of it while a server is away.
class TestOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptBackSaysWhy();
    void whoHasWithdrawnIsNotRemindedOverAndOver();
    void aReminderThatSomebodyCancelsIsNotWrittenAnew();
    void aReminderOfACancelledAppointmentIsKeptBack();
    void aReminderThatNobodyWantsAnyMoreIsKeptBack();
    void aReminderOfWhatIsOverIsNotAFailure();
    void oneMessageIsTriedForAllWhileAServerIsAway();
    void whoSetsTheServerUpAnewIsNotKeptWaiting();
    void whoAsksToComeAgainHoldsNobodyElse();
    void afterwardsTheyLeaveAFewAtATimeTheOldestFirst();
    void whatWasDueForTwoDaysIsGivenUp();
    void aMailThatMayHaveLeftGoesAgainAndSaysSo();
    void aTextMessageThatMayHaveLeftWaitsForSomebody();
    void whatIsHeldSurvivesAStopAndLeavesOnce();
};

void TestOutbox::whatIsKeptBackSaysWhy()
{
    Clinic clinic;
    const QUuid jane = clinic.person(u"Jane"_qs), tom = clinic.person(u"Tom"_qs), ana = clinic.person(u"Ana"_qs);
    for (const QUuid &one : {jane, tom, ana})
        clinic.book(one);
    clinic.release();
    clinic.p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Messages});
    clinic.p.mustRun(WithdrawConsent{jane, ConsentKind::Messages, {}});
    clinic.change(tom, [](Contact &c) { c.emailAllowed = false; });
    clinic.change(ana, [](Contact &c) { c.contactBy = ContactBy::None; });
    clinic.send();
    QCOMPARE(clinic.sent(), QStringList());
    for (const QUuid &one : {jane, tom, ana})
        QCOMPARE(clinic.becameOf(one, u"confirmation"_qs), u"withdrawn no_consent"_qs);
}

/// Their address stands in their record, ticked: it is the consent that is gone.
void TestOutbox::whoHasWithdrawnIsNotRemindedOverAndOver()
{
    Clinic clinic;
    const QUuid jane = clinic.person(u"Jane"_qs);
    clinic.p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Messages});
    clinic.remind(jane);
    clinic.p.mustRun(WithdrawConsent{jane, ConsentKind::Messages, {}});
    QCOMPARE(clinic.becameOf(jane), u"withdrawn no_consent"_qs);
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(clinic.p.mustAsk(CountDueMessages{}), 0);
        clinic.release();
        clinic.send();
    }
    QCOMPARE(clinic.sent(), QStringList());
    QCOMPARE(clinic.p.mustAsk(ShowMessages{.person = jane}).size(), 2); // the confirmation, and the one reminder
    clinic.p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Messages});
    clinic.release();
    clinic.send();
    QCOMPARE(clinic.sent(), QStringList{u"jane"_qs});
}

/// Also one that could not leave at first; and another hour is another promise.
void TestOutbox::aReminderThatSomebodyCancelsIsNotWrittenAnew()
{
    Clinic clinic;
    const QUuid jane = clinic.person(u"Jane"_qs);
    const QUuid id = clinic.remind(jane);
    clinic.post.answers = {away()};
    clinic.send();
    QCOMPARE(clinic.becameOf(jane), u"ready unreachable"_qs);
    (void)clinic.sent();
    clinic.p.mustRun(CancelMessage{clinic.message(jane, u"reminder"_qs).id});
    QCOMPARE(clinic.becameOf(jane), u"withdrawn "_qs); // by somebody, and for no failure
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(clinic.p.mustAsk(CountDueMessages{}), 0);
        clinic.release();
        clinic.send();
    }
    QCOMPARE(clinic.sent(), QStringList());
    QCOMPARE(clinic.p.mustAsk(ShowMessages{.person = jane}).size(), 2); // the confirmation, and the one reminder
    clinic.p.mustRun(MoveAppointment{.appointment = id, .start = {clinic.p.appointment(id)->startWall.date.addDays(7), QTime(9, 0)}});
    clinic.release();
    while (clinic.send() > 0) { } // the change
    (void)clinic.sent();
    clinic.p.clock.at = Instant{clinic.p.appointment(id)->startAt.ms - 23 * 3600'000LL};
    clinic.release();
    while (clinic.send() > 0) { }
    QCOMPARE(clinic.sent(), QStringList{u"jane"_qs});
}

void TestOutbox::aReminderOfACancelledAppointmentIsKeptBack()
{
    Clinic clinic;
    const QUuid jane = clinic.person(u"Jane"_qs);
    const QUuid id = clinic.remind(jane);
    QCOMPARE(clinic.becameOf(jane), u"ready "_qs);
    // As an import writes it down, which tells nobody of itself.
    TestPractice::must(clinic.p.door().runMany(clinic.p.admin, {AnyCommand::of(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled})}, {.tellNobody = true}));
    clinic.send();
    QCOMPARE(clinic.sent(), QStringList());
    QCOMPARE(clinic.becameOf(jane), u"withdrawn outdated"_qs);
}

void TestOutbox::aReminderThatNobodyWantsAnyMoreIsKeptBack()
{
    Clinic clinic;
    const QUuid jane = clinic.person(u"Jane"_qs);
    clinic.remind(jane);
    clinic.p.mustRun(EditRecord{u"Organization"_qs, clinic.p.admin.organization, {{u"reminder_hours"_qs, 0}}, 0});
    clinic.send();
    QCOMPARE(clinic.sent(), QStringList());
    QCOMPARE(clinic.becameOf(jane), u"withdrawn not_wanted"_qs);
}

void TestOutbox::aReminderOfWhatIsOverIsNotAFailure()
{
    Clinic clinic;
    const QUuid jane = clinic.person(u"Jane"_qs);
    clinic.remind(jane);
    clinic.post.answers = {away()};
    clinic.send();
    QCOMPARE(clinic.becameOf(jane), u"ready unreachable"_qs);
    clinic.wait(24 * 60);
    clinic.send();
    QCOMPARE(clinic.sent(), QStringList{u"jane"_qs}); // the one time that it was tried
    QCOMPARE(clinic.becameOf(jane), u"withdrawn too_late"_qs);
}

void TestOutbox::oneMessageIsTriedForAllWhileAServerIsAway()
{
    Clinic clinic;
    for (const QString &name : {u"Ana"_qs, u"Bob"_qs, u"Cleo"_qs, u"Dan"_qs})
        clinic.book(clinic.person(name));
    const QUuid eve = clinic.person(u"Eve"_qs, ContactBy::Sms);
    clinic.book(eve);
    clinic.release();
    clinic.post.answers = {away()};
    clinic.send();
    QCOMPARE(clinic.sent(), QStringList{u"ana"_qs});
    QCOMPARE(clinic.post.texts.size(), 1); // others' server
    QCOMPARE(clinic.send(), 0);
    QCOMPARE(clinic.p.mustAsk(CountMessagesToSend{}), 0);
    clinic.wait(1);
    QCOMPARE(clinic.p.mustAsk(CountMessagesToSend{}), 4);
    clinic.post.answers = {away()};
    clinic.send();
    QCOMPARE(clinic.sent(), QStringList{u"ana"_qs});
    clinic.wait(5);
    clinic.send();
    QCOMPARE(clinic.sent(), (QStringList{u"ana"_qs, u"bob"_qs, u"cleo"_qs, u"dan"_qs}));
}

void TestOutbox::whoSetsTheServerUpAnewIsNotKeptWaiting()
{
    Clinic clinic;
    clinic.book(clinic.person(u"Ana"_qs));
    clinic.release();
    clinic.post.answers = {fail(ErrorCode::WrongPassword)};
    clinic.send();
    QCOMPARE(clinic.send(), 0);
    clinic.p.clock.at.ms += 1000;
    clinic.setUp();
    QCOMPARE(clinic.send(), 1);
    QCOMPARE(clinic.sent(), (QStringList{u"ana"_qs, u"ana"_qs}));
}

void TestOutbox::whoAsksToComeAgainHoldsNobodyElse()
{
    Clinic clinic;
    const QUuid ana = clinic.person(u"Ana"_qs);
    clinic.book(ana);
    clinic.book(clinic.person(u"Bob"_qs));
    clinic.release();
    clinic.post.answers = {fail(ErrorCode::NotAvailable, {{u"reply"_qs, 450}})};
    clinic.send();
    QCOMPARE(clinic.sent(), (QStringList{u"ana"_qs, u"bob"_qs}));
    QCOMPARE(clinic.becameOf(ana, u"confirmation"_qs), u"ready deferred"_qs);
}

void TestOutbox::afterwardsTheyLeaveAFewAtATimeTheOldestFirst()
{
    Clinic clinic;
    QStringList names;
    for (char letter = 'a'; letter < 'a' + MessageSender::mostOfRound + 4; ++letter) {
        names.append(QString(QLatin1Char(letter)));
        clinic.book(clinic.person(names.last()));
    }
    clinic.release();
    clinic.post.answers = {away()};
    clinic.send();
    clinic.post.mails.clear();
    clinic.wait(24 * 60);
    QCOMPARE(clinic.send(), MessageSender::mostOfRound);
    QCOMPARE(clinic.sent(), names.first(MessageSender::mostOfRound));
    QCOMPARE(clinic.send(), 4);
    QCOMPARE(clinic.sent(), names.last(4));
}

void TestOutbox::whatWasDueForTwoDaysIsGivenUp()
{
    Clinic clinic;
    const QUuid ana = clinic.person(u"Ana"_qs), bob = clinic.person(u"Bob"_qs);
    clinic.book(ana);
    clinic.book(bob);
    clinic.release();
    clinic.wait(51 * 60);
    clinic.post.answers = {away(), away()};
    clinic.send(); // nobody waits two days more for the second because the first was tried for all
    QCOMPARE(clinic.becameOf(ana, u"confirmation"_qs), u"failed unreachable"_qs);
    QCOMPARE(clinic.becameOf(bob, u"confirmation"_qs), u"failed unreachable"_qs);
    TestPractice::must(clinic.p.door().run(clinic.p.receptionist, SendMessageAgain{clinic.message(ana).id}));
    clinic.post.answers = {away()};
    clinic.send();
    QCOMPARE(clinic.becameOf(ana, u"confirmation"_qs), u"ready unreachable"_qs); // as long as any other
}

void TestOutbox::aMailThatMayHaveLeftGoesAgainAndSaysSo()
{
    Clinic clinic;
    const QUuid ana = clinic.person(u"Ana"_qs);
    clinic.book(ana);
    clinic.release();
    clinic.post.answers = {fail(ErrorCode::NotAvailable, {{u"doubtful"_qs, true}}), away()};
    clinic.send();
    QCOMPARE(clinic.becameOf(ana, u"confirmation"_qs), u"ready doubtful"_qs);
    clinic.wait(1);
    clinic.send();
    QCOMPARE(clinic.becameOf(ana, u"confirmation"_qs), u"ready doubtful"_qs); // that a later one did not says nothing of the first
    clinic.wait(5);
    clinic.send();
    QCOMPARE(clinic.becameOf(ana, u"confirmation"_qs), u"sent twice"_qs);
    QCOMPARE(clinic.post.mails.size(), 3);
    for (const Mail &mail : std::as_const(clinic.post.mails))
        QCOMPARE(mail.id, clinic.post.mails.first().id);
}

void TestOutbox::aTextMessageThatMayHaveLeftWaitsForSomebody()
{
    Clinic clinic;
    const QUuid eve = clinic.person(u"Eve"_qs, ContactBy::Sms);
    clinic.book(eve);
    clinic.release();
    clinic.post.answers = {fail(ErrorCode::Cancelled)};
    clinic.send();
    QCOMPARE(clinic.becameOf(eve, u"confirmation"_qs), u"failed unknown"_qs);
    clinic.wait(24 * 60);
    clinic.send();
    QCOMPARE(clinic.post.texts.size(), 1);
}

void TestOutbox::whatIsHeldSurvivesAStopAndLeavesOnce()
{
    Clinic clinic;
    clinic.book(clinic.person(u"Ana"_qs));
    clinic.book(clinic.person(u"Bob"_qs));
    clinic.start([] { return true; });
    QCOMPARE(clinic.sent(), QStringList()); // it can still be taken back
    clinic.wait(5);
    clinic.start([&clinic] { return clinic.post.mails.isEmpty(); }); // stopped while the first leaves
    QCOMPARE(clinic.post.mails.size(), 1);
    clinic.start([] { return true; }); // and what it had taken was given back
    QCOMPARE(clinic.post.mails.size(), 2);
    clinic.start([] { return true; });
    QCOMPARE(clinic.sent(), (QStringList{u"ana"_qs, u"bob"_qs}));
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_practice_outbox.moc"
