#include "models/records/RoomGuest.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/video/GuestQueries.h"
#include "tests/practice/VideoClinic.h"

#include <QTest>

#include <thread>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// The clinic of video sessions, where clients wait until they are let in.
class WaitingClinic : public VideoClinic {
public:
    explicit WaitingClinic(const QString &kind = u"sqlite"_s) : VideoClinic(kind, false)
    {
        setStraightIn(false);
        herself = patient(jane);
    }
    void setStraightIn(bool straightIn) { p.mustRun(SetVideoService{.provider = u"twilio"_s, .account = u"AC0"_s, .keyId = u"SK0"_s, .straightIn = straightIn}); }
    [[nodiscard]] Instant waitsSince(const Actor &who, const QString &place = {})
    {
        const MeetingPass pass = TestPractice::must(meetings.join(p.door(), p.parts, who, session, {}, place));
        if (!pass.waitingSince.isNull() && (!pass.room.isNull() || !pass.entry.token.isEmpty() || !pass.entry.address.isEmpty()))
            qFatal("who waits has a pass");
        return pass.waitingSince;
    }
    [[nodiscard]] bool isIn(const Actor &who) { return waitsSince(who).isNull(); }
    [[nodiscard]] QVector<MeetingGuest> waiting(const Actor &who, const QUuid &appointment = {}) { return TestPractice::must(p.door().ask(who, ShowMeetingGuests{appointment})); }
    [[nodiscard]] Result<Outcome> admit(const Actor &who, const QUuid &person) { return p.door().run(who, AdmitToMeeting{session, person}); }
    [[nodiscard]] static ErrorCode codeOf(const Result<Outcome> &outcome) { return outcome ? ErrorCode::None : outcome.error().code; }
    [[nodiscard]] int admissions()
    {
        return static_cast<int>(p.mustAsk(SearchAudit{{.action = u"admit"_s, .limit = 50}}).size());
    }
    void pass(qint64 seconds) { p.clock.at = Instant{p.clock.at.ms + seconds * 1000}; }

    Actor herself;
};

} // namespace

/// Who waits to be let into a session by video, and who lets them in.
class TestWaiting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClientWaitsUntilTheyAreLetIn_data() { onEitherDatabase(); }
    void aClientWaitsUntilTheyAreLetIn();
    void receptionLetsInAndComesInNowhere();
    void whoIsNotOfTheSessionNeitherSeesNorLetsIn();
    void whoClosesThePageWaitsNoMore();
    void waitingLeavesTheTrailInPeace();
    void eachOfSeveralIsLetInAlone_data() { onEitherDatabase(); }
    void eachOfSeveralIsLetInAlone();
    void twoDesksLetInOnce_data() { onEitherDatabase(); }
    void twoDesksLetInOnce();
    void anotherRoomIsAnotherAdmission_data() { onEitherDatabase(); }
    void anotherRoomIsAnotherAdmission();
    void whoTakesBackTheirConsentWaitsNoMore();
    void whoIsTakenOutWaitsNoMore();
    void aPracticeMayLetEverybodyStraightIn();
    void whereTheyAreIsTakenNoMoreThanTwiceAMinute();
    void whereTheyAreIsShownBeforeTheCall();
    void whereSomebodyLivesIsShownForTheCallAlone();
};

void TestWaiting::aClientWaitsUntilTheyAreLetIn()
{
    QFETCH(QString, kind);
    WaitingClinic c(kind);
    TestPractice &p = c.p;
    const Instant came = p.clock.at;
    QCOMPARE(c.waitsSince(c.herself), came);
    QVERIFY(c.there->asked.isEmpty()); // the provider hears nothing of her
    c.pass(10);
    QCOMPARE(c.waitsSince(c.herself), came);
    const auto seen = c.waiting(p.psychologist);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().person, c.jane);
    QCOMPARE(seen.first().appointment, c.session);
    QCOMPARE(seen.first().name, u"Jane Nguyen"_s);
    QCOMPARE(seen.first().since, came);
    QVERIFY(!seen.first().practitionerName.isEmpty());
    QCOMPARE(c.waiting(p.psychologist, c.session).size(), 1);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, ShowMeeting{c.session})).waitingSince, came);
    QCOMPARE(TestPractice::must(p.door().ask(c.herself, ShowMeeting{c.session})).waitingSince, came);
    // That the practitioner is there lets nobody in by itself.
    QVERIFY(TestPractice::must(c.join(p.psychologist)).waitingSince.isNull());
    QVERIFY(!c.isIn(c.herself));
    QVERIFY(c.admit(p.psychologist, c.jane));
    QVERIFY(c.waiting(p.psychologist).isEmpty());
    const auto pass = TestPractice::must(c.join(c.herself));
    QVERIFY(pass.waitingSince.isNull() && !pass.providerRoom.isEmpty());
    QVERIFY(c.isIn(c.herself)); // and again, after the line was lost
    QCOMPARE(c.admissions(), 1);
    const auto line = p.mustAsk(SearchAudit{{.action = u"admit"_s, .limit = 5}}).first();
    QCOMPARE(line.entry.user, p.psychologist.user);
    QCOMPARE(line.entry.persons, QVector<QUuid>{c.jane});
}

void TestWaiting::receptionLetsInAndComesInNowhere()
{
    WaitingClinic c;
    QVERIFY(!c.isIn(c.herself));
    for (const Actor &who : {c.p.receptionist, c.p.manager, c.p.admin})
        QCOMPARE(c.waiting(who).size(), 1);
    QVERIFY(c.admit(c.p.receptionist, c.jane));
    QVERIFY(c.isIn(c.herself));
    QVERIFY(c.whyNot(c.p.receptionist).startsWith(u"denied"_s));
}

void TestWaiting::whoIsNotOfTheSessionNeitherSeesNorLetsIn()
{
    WaitingClinic c;
    QVERIFY(!c.isIn(c.herself));
    QVERIFY(c.waiting(c.p.otherPsychologist).isEmpty());
    QCOMPARE(c.refusal(c.p.otherPsychologist, ShowMeetingGuests{c.session}), ErrorCode::Denied);
    QCOMPARE(c.codeOf(c.admit(c.p.otherPsychologist, c.jane)), ErrorCode::Denied);
    QCOMPARE(c.codeOf(c.admit(c.herself, c.jane)), ErrorCode::Denied); // nobody lets themself in
    QCOMPARE(c.refusal(c.herself, ShowMeetingGuests{}), ErrorCode::Denied);
    // Whoever does not wait, or is nobody here, is not let in.
    const QUuid tom = c.p.addPerson(u"Tom"_s, u"Other"_s, c.p.lee);
    for (const QUuid &person : {tom, c.p.ids.next(), QUuid()})
        QVERIFY(!c.admit(c.p.psychologist, person));
    QVERIFY(!c.isIn(c.herself));
}

void TestWaiting::whoClosesThePageWaitsNoMore()
{
    WaitingClinic c;
    QVERIFY(!c.isIn(c.herself));
    c.pass(60); // a page in the background asks once a minute
    QVERIFY(!c.isIn(c.herself));
    c.pass(89);
    QCOMPARE(c.waiting(c.p.psychologist).size(), 1);
    c.pass(1);
    QVERIFY(c.waiting(c.p.psychologist).isEmpty());
    QVERIFY(c.waiting(c.p.psychologist, c.session).isEmpty());
    QCOMPARE(c.codeOf(c.admit(c.p.psychologist, c.jane)), ErrorCode::NotFound);
    QVERIFY(TestPractice::must(c.p.door().ask(c.p.psychologist, ShowMeeting{c.session})).waitingSince.isNull());
    // Who comes back waits from then on.
    c.pass(60);
    QCOMPARE(c.waitsSince(c.herself), c.p.clock.at);
    QVERIFY(c.admit(c.p.psychologist, c.jane));
}

void TestWaiting::waitingLeavesTheTrailInPeace()
{
    WaitingClinic c;
    QVERIFY(!c.isIn(c.herself));
    const auto end = [&] { return c.p.mustAsk(SearchAudit{{.limit = 1}}).first().number; };
    const auto changes = [&] {
        TestPractice::must(c.p.session().begin(c.p.admin.organization, false));
        const auto all = TestPractice::must(c.p.session().changesAfter(0, 100'000)).size();
        c.p.session().rollback();
        return all;
    };
    const auto lines = end();
    const auto numbers = changes();
    for (int i = 0; i < 20; ++i) {
        c.pass(5);
        QVERIFY(!c.isIn(c.herself));
    }
    QCOMPARE(changes(), numbers); // and no desk asks anew for it
    QCOMPARE(end(), lines);
    QCOMPARE(c.waiting(c.p.psychologist).size(), 1);
}

void TestWaiting::eachOfSeveralIsLetInAlone()
{
    QFETCH(QString, kind);
    WaitingClinic c(kind);
    const QUuid tom = c.p.addPerson(u"Tom"_s, u"Other"_s, c.p.lee);
    c.agree(tom, ConsentKind::Telehealth);
    auto couple = *c.p.appointment(c.session);
    couple.kind = AppointmentKind::Couple;
    c.p.mustRun(edit(*c.p.appointment(c.session), couple));
    c.p.mustRun(SetAppointmentPeople{.appointment = c.session, .patients = {idText(c.jane), idText(tom)}, .despiteClash = u"a test"_s});
    const Actor himself = c.patient(tom);
    QVERIFY(!c.isIn(c.herself));
    c.pass(5);
    QVERIFY(!c.isIn(himself));
    const auto both = c.waiting(c.p.psychologist);
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.first().person, c.jane); // who came first
    QVERIFY(c.admit(c.p.psychologist, tom));
    QVERIFY(c.isIn(himself));
    QVERIFY(!c.isIn(c.herself));
    QCOMPARE(c.waiting(c.p.psychologist).size(), 1);
    // What the other one does is not told to a client.
    QVERIFY(TestPractice::must(c.p.door().ask(himself, ShowMeeting{c.session})).waitingSince.isNull());
}

void TestWaiting::twoDesksLetInOnce()
{
    QFETCH(QString, kind);
    WaitingClinic c(kind);
    QVERIFY(!c.isIn(c.herself));
    QVector<bool> done(4);
    std::vector<std::thread> desks;
    for (int i = 0; i < 4; ++i) {
        desks.emplace_back([&, i] {
            const auto session = TestPractice::must(c.database.store().session());
            Door door(*session, c.p.parts);
            done[i] = door.run(i % 2 ? c.p.psychologist : c.p.receptionist, AdmitToMeeting{c.session, c.jane}).has_value();
        });
    }
    for (std::thread &desk : desks)
        desk.join();
    QCOMPARE(done.count(true), 4);
    QCOMPARE(c.admissions(), 1);
    QVERIFY(c.isIn(c.herself));
}

/// Called off and taken up again, moved, given to somebody else: whoever was let in before waits again.
void TestWaiting::anotherRoomIsAnotherAdmission()
{
    QFETCH(QString, kind);
    WaitingClinic c(kind);
    TestPractice &p = c.p;
    const auto letIn = [&] {
        QVERIFY(!c.isIn(c.herself));
        QVERIFY(c.admit(p.psychologist, c.jane));
        QVERIFY(c.isIn(c.herself));
    };
    letIn();
    const QUuid step = p.mustRun(SetAppointmentStatus{.appointment = c.session, .status = AppointmentStatus::Cancelled}).undoStep;
    QVERIFY(!c.join(c.herself));
    QCOMPARE(c.codeOf(c.admit(p.psychologist, c.jane)), ErrorCode::NotFound);
    p.mustRun(Undo{step});
    letIn();
    p.mustRun(MoveAppointment{.appointment = c.session, .start = p.appointment(c.session)->startWall.plusMinutes(5), .despiteClash = u"a test"_s});
    letIn();
    // The provider has closed it: everybody comes into another one.
    const auto theirs = c.there->rooms.values();
    c.there->closed += QSet<QString>(theirs.cbegin(), theirs.cend());
    QVERIFY(!c.isIn(c.herself));
    QVERIFY(c.admit(p.psychologist, c.jane));
    QVERIFY(c.isIn(c.herself));
    // Its time is over, and the room with it.
    p.clock.at = p.appointment(c.session)->endAt.plusMinutes(40);
    QVERIFY(!c.join(c.herself));
    QCOMPARE(c.codeOf(c.admit(p.psychologist, c.jane)), ErrorCode::NotFound);
}

void TestWaiting::whoTakesBackTheirConsentWaitsNoMore()
{
    WaitingClinic c;
    QVERIFY(!c.isIn(c.herself));
    c.withdraw(c.jane, ConsentKind::Telehealth);
    QVERIFY(c.waiting(c.p.psychologist).isEmpty());
    QCOMPARE(c.codeOf(c.admit(c.p.psychologist, c.jane)), ErrorCode::NotFound);
    QCOMPARE(c.whyNot(c.herself).section(u' ', 0, 0), u"consent_missing"_s);
    c.agree(c.jane, ConsentKind::Telehealth);
    QVERIFY(!c.isIn(c.herself)); // from the beginning
    QCOMPARE(c.waiting(c.p.psychologist).size(), 1);
}

void TestWaiting::whoIsTakenOutWaitsNoMore()
{
    WaitingClinic c;
    QVERIFY(!c.isIn(c.herself));
    const QUuid tom = c.p.addPerson(u"Tom"_s, u"Other"_s, c.p.lee);
    c.agree(tom, ConsentKind::Telehealth); // whoever comes into a room is asked about
    c.p.mustRun(SetAppointmentPeople{.appointment = c.session, .patients = {idText(tom)}, .despiteClash = u"a test"_s});
    QVERIFY(c.waiting(c.p.psychologist).isEmpty());
    QCOMPARE(c.codeOf(c.admit(c.p.psychologist, c.jane)), ErrorCode::NotFound);
    QVERIFY(c.whyNot(c.herself).startsWith(u"denied"_s));
}

void TestWaiting::aPracticeMayLetEverybodyStraightIn()
{
    WaitingClinic c;
    QVERIFY(!c.isIn(c.herself));
    c.setStraightIn(true);
    QVERIFY(c.isIn(c.herself));
    QVERIFY(c.waitsSince(c.herself, u"At my sister's"_s).isNull()); // where she says that she is, too
    QCOMPARE(TestPractice::must(c.p.door().ask(c.p.psychologist, ShowMeeting{c.session})).places, QStringList{u"At my sister's"_s});
    QVERIFY(c.waiting(c.p.psychologist).isEmpty());
    QVERIFY(c.waiting(c.p.psychologist, c.session).isEmpty());
    c.setStraightIn(false);
    QVERIFY(!c.isIn(c.herself)); // nobody has let her in
    QCOMPARE(c.waiting(c.p.psychologist).size(), 1);
}

void TestWaiting::whereTheyAreIsTakenNoMoreThanTwiceAMinute()
{
    WaitingClinic c;
    const auto place = [&] { return c.waiting(c.p.psychologist).first().place; };
    const auto end = [&] { return c.p.mustAsk(SearchAudit{{.limit = 1}}).first().number; };
    QVERIFY(!c.isIn(c.herself));
    c.pass(5);
    QVERIFY(!c.waitsSince(c.herself, u"At home"_s).isNull()); // the first one counts at once
    QCOMPARE(place(), u"At home"_s);
    const auto lines = end();
    for (int i = 1; i < 6; ++i) {
        c.pass(5);
        QVERIFY(!c.waitsSince(c.herself, u"Place %1"_s.arg(i)).isNull());
    }
    QCOMPARE(end(), lines);
    QCOMPARE(place(), u"At home"_s);
    c.pass(5);
    QVERIFY(!c.waitsSince(c.herself, u"At my sister's"_s).isNull());
    QCOMPARE(place(), u"At my sister's"_s);
    c.pass(60);
    QCOMPARE(c.waiting(c.p.psychologist).size(), 1); // she was seen all the while
}

void TestWaiting::whereTheyAreIsShownBeforeTheCall()
{
    WaitingClinic c;
    TestPractice &p = c.p;
    const auto jane = p.mustAsk(Get<Contact>{c.jane});
    Contact with = *jane;
    with.addressLine1 = u"12 Harbour Street"_s;
    with.city = u"Sydney"_s;
    with.state = u"NSW"_s;
    with.postcode = u"2000"_s;
    p.mustRun(edit(*jane, with));
    const auto meeting = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, ShowMeeting{c.session})); };
    QCOMPARE(meeting(p.psychologist).addresses, QStringList{u"12 Harbour Street, Sydney, NSW 2000"_s});
    QVERIFY(meeting(p.psychologist).places.isEmpty());
    QVERIFY(!c.waitsSince(c.herself, u"  At my sister's, 4 Mill Lane "_s).isNull());
    QCOMPARE(meeting(p.psychologist).places, QStringList{u"At my sister's, 4 Mill Lane"_s});
    QCOMPARE(c.waiting(p.receptionist).first().place, u"At my sister's, 4 Mill Lane"_s);
    QVERIFY(!c.waitsSince(c.herself).isNull()); // said once, it stays
    QCOMPARE(meeting(p.psychologist).places.size(), 1);
    QVERIFY(meeting(c.herself).places.isEmpty() && meeting(c.herself).addresses.isEmpty());
    QVERIFY(c.admit(p.psychologist, c.jane));
    QVERIFY(c.isIn(c.herself));
    QCOMPARE(meeting(p.psychologist).places.size(), 1);
    c.withdraw(c.jane, ConsentKind::Telehealth); // which closes the room: where she was concerns nobody any more
    QVERIFY(meeting(p.psychologist).places.isEmpty());
    TestPractice::must(p.session().begin(p.admin.organization, false));
    for (const auto &guest : TestPractice::must(selectAs<RoomGuest>(p.session(), {})))
        QVERIFY(guest->place.isEmpty());
    p.session().rollback();
    c.agree(c.jane, ConsentKind::Telehealth);
    const auto tooLong = c.meetings.join(p.door(), p.parts, c.herself, c.session, {}, QString(201, u'x'));
    QVERIFY(!tooLong && tooLong.error().code == ErrorCode::TooLong);
}

/// Who looks through old and coming sessions reads no addresses there.
void TestWaiting::whereSomebodyLivesIsShownForTheCallAlone()
{
    WaitingClinic c;
    TestPractice &p = c.p;
    const auto jane = p.mustAsk(Get<Contact>{c.jane});
    Contact with = *jane;
    with.addressLine1 = u"12 Harbour Street"_s;
    p.mustRun(edit(*jane, with));
    const Instant start = p.appointment(c.session)->startAt;
    const auto shown = [&](Instant at) {
        p.clock.at = at;
        const MeetingEntry entry = TestPractice::must(p.door().ask(p.receptionist, ShowMeeting{c.session}));
        if (entry.addresses.isEmpty() != entry.emergency.isEmpty())
            qFatal("half of it");
        return !entry.addresses.isEmpty();
    };
    QVERIFY(!shown(start.plusMinutes(-24 * 60)));
    QVERIFY(shown(start.plusMinutes(-60))); // who prepares it
    QVERIFY(shown(start));
    QVERIFY(!shown(p.appointment(c.session)->endAt.plusMinutes(24 * 60)));
    p.clock.at = start;
    QVERIFY(!c.isIn(c.herself));
    p.mustRun(SetAppointmentStatus{.appointment = c.session, .status = AppointmentStatus::Cancelled});
    QVERIFY(!shown(start)); // nor of one that was called off
}

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_practice_waiting.moc"
