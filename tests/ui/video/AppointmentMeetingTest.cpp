#include "services/practice/people/ConsentCommands.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "services/practice/video/VideoCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PretendVideo.h"
#include "tests/support/UiPractice.h"
#include "ui/common/ConsentDialog.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/PlainLabel.h"
#include "ui/video/MeetNow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

namespace {

/// Dr Lee's session with Jane by video, as the inspector of the calendar shows it.
class SessionWindow : public UiPractice {
public:
    explicit SessionWindow(const Actor TestPractice::*who = &TestPractice::psychologist) : UiPractice(who), jane(addPerson(u"Jane"_qs, u"Nguyen"_qs, lee))
    {
        BookAppointment booking = at(9, 0, jane);
        booking.isVideo = true;
        session = mustRun(booking).firstOf(u"Appointment");
        section = std::make_unique<AppointmentMeeting>(context, [this](const QUuid &id) { return join(id); }, [this](const QUuid &id, const QUuid &person) { return invite(id, person); });
        section->openAddress = [this](const QString &address) {
            opened = address;
            return true;
        };
        section->resize(280, 300);
        refresh();
    }
    void refresh()
    {
        section->show(TestPractice::must(door().ask(psychologist, OpenAppointment{session})));
        if (!QTest::qWaitForWindowActive(section.get()))
            qFatal("no window");
    }
    QFuture<Result<MeetingPass>> join(const QUuid &id)
    {
        QPromise<Result<MeetingPass>> promise;
        promise.start();
        const Meetings meetings([this](const OpenedVideoService &) -> std::unique_ptr<VideoProvider> { return std::make_unique<PretendProvider>(there); }, {});
        promise.addResult(meetings.join(door(), parts, psychologist, id));
        promise.finish();
        return promise.future();
    }
    QFuture<Result<MeetingPass>> invite(const QUuid &id, const QUuid &person)
    {
        QPromise<Result<MeetingPass>> promise;
        promise.start();
        const Meetings meetings([this](const OpenedVideoService &) -> std::unique_ptr<VideoProvider> { return std::make_unique<PretendProvider>(there); }, {});
        promise.addResult(meetings.invite(door(), parts, desk.actor(), id, person));
        promise.finish();
        return promise.future();
    }
    [[nodiscard]] QString text(const char *name) const
    {
        const auto *label = section->findChild<PlainLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QPushButton *button() const { return section->findChild<QPushButton *>(u"meetingJoin"_qs); }
    [[nodiscard]] ConsentQuestion *question() const { return section->window()->findChild<ConsentQuestion *>(); }
    void settled() { drain(desk); }
    void keepPicture(const char *name) const
    {
        if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
            section->grab().save(QStringLiteral("%1/%2.png").arg(folder, QString::fromLatin1(name)));
    }

    /// Jane, at her own computer, presses Join. Whether she is in.
    bool joinsHerself(const QString &place = {})
    {
        if (herself.user.isNull())
            herself = {.user = mustRun(AddUser{.login = u"jane"_qs, .displayName = u"Jane"_qs, .role = Role::Patient, .contactId = jane}).firstOf(u"User"),
                       .organization = admin.organization, .role = Role::Patient, .contact = jane};
        return !must(door().run(herself, OpenMeetingRoom{session, {}, place})).summary.contains(u"waiting_since"_qs);
    }
    [[nodiscard]] QPushButton *admit() const
    {
        for (auto *one : section->findChildren<QPushButton *>(u"meetingAdmit"_qs)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    Actor herself;
    QUuid jane, session;
    std::shared_ptr<PretendVideo> there = std::make_shared<PretendVideo>();
    std::unique_ptr<AppointmentMeeting> section;
    QString opened;
};

} // namespace

class AppointmentMeetingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTooEarlyToTheRoom();
    void whatIsMissingIsSaid();
    void aConsentIsWrittenDownFromTheQuestion();
    void receptionSeesAndDoesNotJoin();
    void whoWaitsIsLetInBesideTheAppointment();
    void switchedOffSaysWhoCanHelp();
    void anOrdinaryAppointmentShowsNothing();
    void theClientsLinkIsCopiedForAnEMail();
    void aMeetingThatNobodyHadPlannedIsBookedAndOpens();
    void aStandingLinkThatAnotherClientHasThatDayIsWarnedOf();
};

void AppointmentMeetingTest::fromTooEarlyToTheRoom()
{
    SessionWindow w;
    w.mustRun(SetVideoService{.provider = u"jitsi"_qs, .account = u"praxis"_qs, .domain = u"meet.example.org"_qs, .secret = u"secret"_qs});
    w.mustRun(GiveConsent{.person = w.jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_qs, .emergencyPlan = u"calls 000"_qs});
    QTRY_VERIFY(w.text("meetingState").contains(u"8:50"));
    QVERIFY(!w.button()->isEnabled());
    w.clock.at = w.appointment(w.session)->startAt;
    w.refresh();
    QTRY_VERIFY(w.button()->isEnabled());
    QVERIFY2(w.text("meetingState").contains(u"10:20"), qPrintable(w.text("meetingState")));
    QVERIFY2(w.text("meetingEmergency").contains(u"Ana, 0412 345 678") && w.text("meetingEmergency").contains(u"calls 000"), qPrintable(w.text("meetingEmergency")));
    QVERIFY(w.text("meetingConsents").contains(u"Not recorded"));
    w.keepPicture("meeting-open");
    // The key does what the button does.
    QTest::keyClick(w.section.get(), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(w.opened.startsWith(u"https://rooms.example/"));
    QTRY_VERIFY(w.text("meetingSaid").contains(u"rooms.example"));
    QTRY_VERIFY(w.text("meetingState").contains(u"Somebody is there"));
    w.keepPicture("meeting-joined");
    // She takes her consent back while they talk.
    w.mustRun(WithdrawConsent{w.jane, ConsentKind::Telehealth, u"too close"_qs});
    w.refresh();
    QTRY_VERIFY2(w.text("meetingState").contains(u"a consent was withdrawn"), qPrintable(w.text("meetingState")));
    QVERIFY(w.text("meetingConsents").contains(u"was withdrawn"));
    QCOMPARE(w.notices.sentences.filter(u"room of the video session was closed"_qs).size(), 1);
    w.refresh();
    w.settled();
    QCOMPARE(w.notices.sentences.filter(u"room of the video session was closed"_qs).size(), 1); // once
    w.keepPicture("meeting-closed");
}

void AppointmentMeetingTest::whatIsMissingIsSaid()
{
    SessionWindow w;
    w.clock.at = w.appointment(w.session)->startAt;
    w.refresh();
    QTRY_VERIFY(w.button()->isEnabled());
    QVERIFY(w.text("meetingConsents").contains(u"No consent to video"));
    // Whoever goes in to somebody who has not agreed to video says why, once.
    w.button()->click();
    QTRY_VERIFY(w.question());
    QVERIFY(w.question()->findChild<PlainLabel *>(u"consentGaps"_qs)->text().contains(u"Jane Nguyen"));
    auto *go = w.question()->findChild<QPushButton *>(u"consentGo"_qs);
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(w.question()->findChild<QLineEdit *>(u"consentWhy"_qs), u"In a crisis."_qs);
    QVERIFY(go->isEnabled());
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        w.question()->grab().save(folder + u"/consent-question.png"_qs);
    go->click();
    QTRY_VERIFY2(w.text("meetingSaid").contains(u"No video service is set up"), qPrintable(w.text("meetingSaid")));
    w.mustRun(SetVideoService{.provider = u"jitsi"_qs, .account = u"praxis"_qs, .domain = u"meet.example.org"_qs, .secret = u"secret"_qs});
    w.there->isAway = true;
    w.button()->click();
    QTRY_VERIFY2(w.text("meetingSaid").contains(u"does not answer"), qPrintable(w.text("meetingSaid")));
    QVERIFY(w.button()->isEnabled()); // and may be tried again
    w.there->isAway = false;
    w.button()->click();
    QTRY_VERIFY(!w.opened.isEmpty());
}

void AppointmentMeetingTest::aConsentIsWrittenDownFromTheQuestion()
{
    SessionWindow w;
    w.mustRun(SetVideoService{.provider = u"jitsi"_qs, .account = u"praxis"_qs, .domain = u"meet.example.org"_qs, .secret = u"secret"_qs});
    w.clock.at = w.appointment(w.session)->startAt;
    w.refresh();
    QTRY_VERIFY(w.button()->isEnabled());
    w.button()->click();
    QTRY_VERIFY(w.question());
    w.question()->findChild<QPushButton *>(u"consentWrite"_qs)->click();
    auto *dialog = w.question()->findChild<ConsentDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    dialog->findChild<QPushButton *>(u"consentSave"_qs)->click(); // who is called is needed
    w.settled();
    QVERIFY(w.opened.isEmpty());
    for (QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
        if (line->accessibleName().contains(u"emergency"))
            line->setText(u"Ana, 0412 345 678"_qs);
    }
    dialog->findChild<QPushButton *>(u"consentSave"_qs)->click();
    QTRY_VERIFY(!w.opened.isEmpty()); // and in, without another word
    QTRY_VERIFY(!w.question());
}

void AppointmentMeetingTest::receptionSeesAndDoesNotJoin()
{
    SessionWindow w(&TestPractice::receptionist);
    w.clock.at = w.appointment(w.session)->startAt;
    w.refresh();
    QTRY_VERIFY(!w.text("meetingState").isEmpty());
    QVERIFY(!w.button()->isVisible());
}

void AppointmentMeetingTest::whoWaitsIsLetInBesideTheAppointment()
{
    for (const auto who : {&TestPractice::psychologist, &TestPractice::receptionist}) {
        SessionWindow w(who);
        w.mustRun(SetVideoService{.provider = u"jitsi"_qs, .account = u"praxis"_qs, .domain = u"meet.example.org"_qs, .secret = u"secret"_qs});
        w.mustRun(GiveConsent{.person = w.jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_qs});
        const auto jane = w.mustAsk(Get<Contact>{w.jane});
        Contact lives = *jane;
        lives.addressLine1 = u"12 Harbour Street"_qs;
        lives.city = u"Sydney"_qs;
        w.mustRun(edit(*jane, lives));
        w.clock.at = w.appointment(w.session)->startAt;
        w.refresh();
        QTRY_VERIFY2(w.text("meetingPlaces").contains(u"12 Harbour Street, Sydney"_qs), qPrintable(w.text("meetingPlaces")));
        QVERIFY(!w.admit());
        QVERIFY(!w.joinsHerself(u"At her sister's, 4 Mill Lane"_qs));
        w.refresh();
        QTRY_VERIFY(w.admit());
        QVERIFY(w.admit()->accessibleName().contains(u"Jane Nguyen"_qs));
        QTRY_VERIFY(w.text("meetingPlaces").contains(u"4 Mill Lane"_qs));
        w.keepPicture("meeting-waiting");
        if (who == &TestPractice::psychologist)
            QTest::keyClick(w.section.get(), Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        else
            w.admit()->click();
        QTRY_VERIFY(!w.admit());
        QVERIFY(w.joinsHerself());
        QCOMPARE(w.notices.outcomes.size(), 1);
        QCOMPARE(w.button()->isVisible(), who == &TestPractice::psychologist); // reception comes in nowhere
    }
}

void AppointmentMeetingTest::switchedOffSaysWhoCanHelp()
{
    SessionWindow w;
    w.mustRun(SetPracticeVideo{false});
    w.clock.at = w.appointment(w.session)->startAt;
    w.refresh();
    QTRY_VERIFY(w.text("meetingState").contains(u"switched off for the practice"));
    QVERIFY(!w.button()->isEnabled());
}

void AppointmentMeetingTest::theClientsLinkIsCopiedForAnEMail()
{
    SessionWindow w;
    w.mustRun(SetVideoService{.provider = u"jitsi"_qs, .account = u"praxis"_qs, .domain = u"meet.example.org"_qs, .secret = u"secret"_qs});
    w.mustRun(GiveConsent{.person = w.jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_qs});
    const auto link = [&] { return w.section->findChild<QPushButton *>(u"meetingInvite"_qs); };
    QTRY_VERIFY(link() && link()->isVisible());
    QTRY_VERIFY(w.text("meetingState").contains(u"8:50"));
    QVERIFY(!link()->isEnabled()); // it is for the hours of the session
    w.clock.at = w.appointment(w.session)->startAt;
    w.refresh();
    QTRY_VERIFY(link()->isEnabled());
    w.keepPicture("meeting-client-link");
    QGuiApplication::clipboard()->clear();
    link()->click();
    QTRY_VERIFY2(w.text("meetingSaid").contains(u"Jane Nguyen"), qPrintable(w.text("meetingSaid")));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"https://rooms.example/"_qs));
    QVERIFY(!w.text("meetingSaid").contains(u"rooms.example")); // the screen does not show it to whoever passes by
    QVERIFY(w.opened.isEmpty());
    // Reception sends links and reads none.
    SessionWindow reception(&TestPractice::receptionist);
    reception.settled();
    QVERIFY(!reception.section->findChild<QPushButton *>(u"meetingInvite"_qs));
    // She takes her consent back: there is no link for her any more.
    w.mustRun(WithdrawConsent{w.jane, ConsentKind::Telehealth, u"too close"_qs});
    QGuiApplication::clipboard()->clear();
    link()->click();
    QTRY_VERIFY2(w.text("meetingSaid").contains(u"taken back their consent"), qPrintable(w.text("meetingSaid")));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void AppointmentMeetingTest::aMeetingThatNobodyHadPlannedIsBookedAndOpens()
{
    SessionWindow w;
    const JoinMeeting join = [&w](const QUuid &id) { return w.join(id); };
    const auto meet = MeetNow::way(w.context, join, [&w](const QString &address) { return !(w.opened = address).isEmpty(); });
    QVERIFY(meet);
    w.clock.at = w.appointment(w.session)->endAt.plusMinutes(120);
    const auto sessions = [&] { return w.mustAsk(ShowCalendar{{.when = {w.clock.at.plusMinutes(-1), w.clock.at.plusMinutes(60)}}}).size(); };
    meet(w.jane, w.section.get());
    QTRY_COMPARE(w.notices.sentences.filter(u"No video service is set up"_qs).size(), 1);
    QCOMPARE(sessions(), 0); // nothing was booked that could not be held
    w.mustRun(SetVideoService{.provider = u"jitsi"_qs, .account = u"praxis"_qs, .domain = u"meet.example.org"_qs, .secret = u"secret"_qs});
    w.mustRun(GiveConsent{.person = w.jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_qs});
    meet(w.jane, w.section.get());
    QTRY_VERIFY2(w.opened.startsWith(u"https://rooms.example/"), qPrintable(w.notices.sentences.join(u' ')));
    QCOMPARE(sessions(), 1);
    QTRY_VERIFY(!w.navigator.appointment.isNull() && w.navigator.appointment != w.session);
    const auto booked = w.appointment(w.navigator.appointment); // it stands in the calendar, with the client's link beside it
    QVERIFY(booked->isVideo);
    QCOMPARE(booked->startAt.ms / 60'000, w.clock.at.ms / 60'000);
    SessionWindow reception(&TestPractice::receptionist);
    QVERIFY(!MeetNow::way(reception.context, join)); // who holds no sessions begins none
}

void AppointmentMeetingTest::anOrdinaryAppointmentShowsNothing()
{
    SessionWindow w;
    const QUuid plain = w.mustRun(w.at(14, 0, w.jane)).firstOf(u"Appointment");
    w.section->show(TestPractice::must(w.door().ask(w.psychologist, OpenAppointment{plain})));
    QVERIFY(!w.section->isVisible());
}

void AppointmentMeetingTest::aStandingLinkThatAnotherClientHasThatDayIsWarnedOf()
{
    SessionWindow w;
    w.mustRun(GiveConsent{.person = w.jane, .kind = ConsentKind::Telehealth, .emergencyContact = u"Ana, 0412 345 678"_qs});
    auto *copy = w.section->findChild<QPushButton *>(u"meetingCopyLink"_qs);
    w.settled();
    QVERIFY(!copy->isVisible()); // there is none
    w.mustRun(SetMeetingLink{.practitioner = w.lee, .kind = u"zoom"_qs, .address = u"https://zoom.us/j/1234567890"_qs});
    w.refresh();
    QTRY_VERIFY(copy->isVisible());
    copy->click();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"https://zoom.us/j/1234567890"_qs);
    QTRY_VERIFY(w.text("meetingSaid").contains(u"zoom.us"_qs));
    QVERIFY(!w.text("meetingSaid").contains(u"Careful"_qs));
    BookAppointment other = w.at(14, 0, w.addPerson(u"Tom"_qs, u"Reid"_qs, w.lee));
    other.isVideo = true;
    w.mustRun(other);
    copy->click();
    QTRY_VERIFY(w.text("meetingSaid").contains(u"Careful"_qs));
    w.keepPicture("appointment-meeting-link");
}

QTEST_MAIN(AppointmentMeetingTest)
#include "AppointmentMeetingTest.moc"
