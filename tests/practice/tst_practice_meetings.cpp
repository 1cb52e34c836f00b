#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/MeetingLink.h"
#include "services/practice/video/CaptureParts.h"
#include "tests/practice/VideoClinic.h"
#include "tests/support/ControlledPractice.h"

#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Rooms of sessions by video, who may have them, and standing links.
class TestMeetings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRoomForAllWhoCome_data() { onEitherDatabase(); }
    void oneRoomForAllWhoCome();
    void twoAtTheSameMoment_data() { onEitherDatabase(); }
    void twoAtTheSameMoment();
    void aSpareRoomIsClosedThere();
    void onlyItsPeopleAndOnlyInItsTime();
    void anotherPlanIsAnotherRoom_data() { onEitherDatabase(); }
    void anotherPlanIsAnotherRoom();
    void aLongerSessionStaysInItsRoom();
    void whatIsTakenBackDoesNotReopenARoom();
    void aRoomThatIsGoneThereGivesWay();
    void aRoomClosesWhenItsTimeIsOver();
    void consentDecidesWhatIsRecorded_data() { onEitherDatabase(); }
    void consentDecidesWhatIsRecorded();
    void recordingThatCannotBeginYetBeginsSoon();
    void aRoomThatCannotStopRecordingIsClosed();
    void whoMayNoLongerMeetMeetsNobody();
    void aPassEndsWithItsSession();
    void whatTheOtherOneAgreedToIsTheirs();
    void switchesStopPlanningAndJoiningAndNotLookingBack();
    void nobodySwitchesThemselfOnAgain();
    void aPlannedSwitchIsDoneOnce();
    void aProviderThatIsAwayIsSaid();
    void anUnplannedSessionBecomesAnAppointment();
    void anUnplannedSessionIsOnTheClockOfItsPractitionersPlace();
    void standingLinksAreShownToFew_data() { onEitherDatabase(); }
    void standingLinksAreShownToFew();
    void aLinkThatNobodyShouldOpenIsRefused();
    void passesNameNobody();
    void aClientsLinkIsTheirsAndOfTheirSessionAlone_data() { onEitherDatabase(); }
    void aClientsLinkIsTheirsAndOfTheirSessionAlone();
    void nobodyIsSentALinkAgainstTheirWord();
};

void TestMeetings::oneRoomForAllWhoCome()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    const Actor jane = clinic.patient(clinic.jane);
    const auto first = TestPractice::must(clinic.join(clinic.p.psychologist));
    const auto second = TestPractice::must(clinic.join(jane));
    QCOMPARE(second.room, first.room);
    QCOMPARE(second.providerRoom, first.providerRoom);
    QVERIFY(second.entry.token != first.entry.token);
    QCOMPARE(clinic.rooms().size(), 1);
    QCOMPARE(clinic.there->asked.filter(u"open "_s).size(), 1);
    QCOMPARE(TestPractice::must(clinic.join(jane, {}, first.room)).room, first.room); // named, and checked as any other
    QCOMPARE(clinic.whyNot(jane, {}, clinic.p.ids.next()), u"denied room"_s);
    QStringList joined;
    for (const AuditLine &line : clinic.p.mustAsk(SearchAudit{{.record = first.room, .limit = 20}}))
        joined.append(line.entry.action);
    QCOMPARE(joined.count(u"join"_s), 3);
}

/// On PostgreSQL two connections really meet; SQLite has one writer, and they wait for each other.
void TestMeetings::twoAtTheSameMoment()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    const Actor jane = clinic.patient(clinic.jane);
    for (int round = 0; round < 10; ++round) {
        const QUuid appointment = clinic.appointment(9, 0, clinic.jane, clinic.p.lee);
        auto video = *clinic.p.appointment(appointment);
        video.isVideo = true;
        clinic.p.mustRun(edit(*clinic.p.appointment(appointment), video));
        QVector<QUuid> rooms(4);
        QVector<QString> theirs(4);
        std::vector<std::thread> people;
        for (int i = 0; i < 4; ++i) {
            people.emplace_back([&, i] {
                const auto session = TestPractice::must(clinic.database.store().session());
                Door door(*session, clinic.p.parts);
                const auto pass = clinic.meetings.join(door, clinic.p.parts, i % 2 ? jane : clinic.p.psychologist, appointment);
                rooms[i] = pass ? pass->room : QUuid();
                theirs[i] = pass ? pass->providerRoom : codeName(pass.error().code);
            });
        }
        for (std::thread &one : people)
            one.join();
        QVERIFY2(!rooms.first().isNull(), qPrintable(theirs.join(u' ')));
        QCOMPARE(rooms.count(rooms.first()), 4);
        QCOMPARE(theirs.count(theirs.first()), 4);
    }
}

void TestMeetings::aSpareRoomIsClosedThere()
{
    VideoClinic clinic;
    clinic.there->makesSpares = true;
    const auto pass = TestPractice::must(clinic.join(clinic.p.psychologist));
    // Somebody who asked the provider at the same moment, and was told of another room.
    PretendProvider provider(clinic.there);
    const QString spare = TestPractice::must(provider.open({.name = clinic.rooms().first()->name}));
    QVERIFY(spare != pass.providerRoom);
    const Outcome late = TestPractice::must(clinic.p.door().run(Actor::program(clinic.p.admin.organization), KeepRoomOpened{pass.room, spare, false}));
    QVERIFY(late.touched.isEmpty());
    QCOMPARE(clinic.rooms().first()->providerId, pass.providerRoom);
}

/// Case 13.
void TestMeetings::onlyItsPeopleAndOnlyInItsTime()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid other = p.addPerson(u"Tom"_s, u"Other"_s, p.lee);
    for (const Actor &who : {p.admin, p.manager, p.receptionist, p.otherPsychologist, clinic.patient(other)})
        QVERIFY2(clinic.whyNot(who).startsWith(u"denied"), qPrintable(clinic.whyNot(who)));
    const Instant start = p.appointment(clinic.session)->startAt;
    const Instant end = p.appointment(clinic.session)->endAt;
    const Actor jane = clinic.patient(clinic.jane);
    for (const auto &[at, why] : {std::pair{start.plusMinutes(-11), u"denied not_yet"_s}, {start.plusMinutes(-10), QString()}, {end.plusMinutes(29), QString()}, {end.plusMinutes(30), u"denied over"_s}}) {
        p.clock.at = at;
        QCOMPARE(clinic.whyNot(jane), why);
        QCOMPARE(clinic.whyNot(p.psychologist), why);
    }
    p.clock.at = start;
    const auto refused = p.mustAsk(SearchAudit{{.action = u"refuse"_s, .limit = 50}});
    QVERIFY(refused.size() >= 9); // each of them is in the trail
    // Settings decide how early.
    auto practice = *p.mustAsk(Get<Organization>{p.admin.organization});
    const auto was = practice;
    practice.joinBeforeMinutes = 60;
    p.mustRun(edit(was, practice));
    p.clock.at = start.plusMinutes(-59);
    QCOMPARE(clinic.whyNot(jane), QString());
    // An ordinary appointment has no room.
    const QUuid plain = clinic.appointment(9, 0, clinic.jane, p.lee);
    QCOMPARE(clinic.whyNot(jane, plain), u"denied not_a_session"_s);
}

/// Case 12.
void TestMeetings::anotherPlanIsAnotherRoom()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    const Actor jane = clinic.patient(clinic.jane);
    const auto first = TestPractice::must(clinic.join(jane));
    const WallTime start = p.appointment(clinic.session)->startWall;
    p.mustRun(MoveAppointment{.appointment = clinic.session, .start = start.plusMinutes(5), .despiteClash = u"a test"_s});
    const auto second = TestPractice::must(clinic.join(jane));
    QVERIFY(second.room != first.room);
    QVERIFY(second.providerRoom != first.providerRoom);
    QCOMPARE(clinic.whyNot(jane, {}, first.room), u"denied room"_s);
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->closed.contains(first.providerRoom)); // the provider was told
    // Another patient in the same slot.
    const QUuid tom = p.addPerson(u"Tom"_s, u"Other"_s, p.lee);
    clinic.agree(tom, ConsentKind::Telehealth); // a room is open: whoever comes in is asked about
    p.mustRun(SetAppointmentPeople{.appointment = clinic.session, .patients = {idText(tom)}, .despiteClash = u"a test"_s});
    QVERIFY(clinic.whyNot(jane).startsWith(u"denied"_s));
    const auto third = TestPractice::must(clinic.join(clinic.patient(tom)));
    QVERIFY(third.providerRoom != second.providerRoom);
    // Called off, and on again.
    p.mustRun(SetAppointmentStatus{.appointment = clinic.session, .status = AppointmentStatus::Cancelled});
    QCOMPARE(clinic.whyNot(clinic.patient(p.addPerson(u"A"_s, u"B"_s))).left(6), u"denied"_s);
    for (const auto &room : clinic.rooms())
        QVERIFY(!room->closedAt.isNull());
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(clinic.there->closed.size(), 3);
}

void TestMeetings::aLongerSessionStaysInItsRoom()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto first = TestPractice::must(clinic.join(p.psychologist));
    p.mustRun(MoveAppointment{.appointment = clinic.session, .start = p.appointment(clinic.session)->startWall, .length = 80, .despiteClash = u"a test"_s});
    const auto again = TestPractice::must(clinic.join(p.psychologist));
    QCOMPARE(again.room, first.room);
    QCOMPARE(again.until.ms - first.until.ms, 30 * 60'000);
}

void TestMeetings::whatIsTakenBackDoesNotReopenARoom()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto first = TestPractice::must(clinic.join(p.psychologist));
    const Outcome moved = p.mustRun(MoveAppointment{.appointment = clinic.session, .start = p.appointment(clinic.session)->startWall.plusMinutes(5), .despiteClash = u"a test"_s});
    p.mustRun(Undo{moved.undoStep});
    const auto second = TestPractice::must(clinic.join(p.psychologist));
    QVERIFY(second.room != first.room);
    QVERIFY(!clinic.rooms().first()->closedAt.isNull());
}

void TestMeetings::aRoomThatIsGoneThereGivesWay()
{
    VideoClinic clinic;
    const auto first = TestPractice::must(clinic.join(clinic.p.psychologist));
    clinic.there->closed.insert(first.providerRoom); // everybody had left, and the provider ended it
    const auto second = TestPractice::must(clinic.join(clinic.p.psychologist));
    QVERIFY(second.room != first.room);
    QCOMPARE(clinic.rooms().first()->closedWhy, u"gone"_s);
}

void TestMeetings::aRoomClosesWhenItsTimeIsOver()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.p.psychologist));
    clinic.p.clock.at = Instant{pass.until.ms - 1};
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.rooms().first()->closedAt.isNull());
    clinic.p.clock.at = pass.until;
    clinic.there->isAway = true;
    QCOMPARE(clinic.work(), 1);
    QCOMPARE(clinic.rooms().first()->closedWhy, u"over"_s);
    clinic.there->isAway = false;
    clinic.p.clock.at.ms += 60'000; // and the provider is told once it is there again
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->closed.contains(pass.providerRoom));
}

void TestMeetings::consentDecidesWhatIsRecorded()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    const auto pass = TestPractice::must(clinic.join(p.psychologist));
    QVERIFY(pass.recorded && clinic.there->recording.value(pass.providerRoom));
    clinic.withdraw(clinic.jane); // while they talk
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!clinic.there->recording.value(pass.providerRoom));
    QVERIFY(!clinic.rooms().first()->recorded);
    QVERIFY(!TestPractice::must(clinic.join(p.psychologist)).recorded);
    clinic.agree(clinic.jane);
    QVERIFY(TestPractice::must(clinic.join(clinic.patient(clinic.jane))).recorded); // asked at each joining
    // Somebody who did not agree comes into the session.
    const QUuid tom = p.addPerson(u"Tom"_s, u"Other"_s, p.lee);
    auto couple = *p.appointment(clinic.session);
    couple.kind = AppointmentKind::Couple;
    p.mustRun(edit(*p.appointment(clinic.session), couple));
    clinic.agree(tom, ConsentKind::Telehealth);
    p.mustRun(SetAppointmentPeople{.appointment = clinic.session, .patients = {idText(clinic.jane), idText(tom)}, .despiteClash = u"a test"_s});
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!clinic.there->recording.value(pass.providerRoom)); // at once, and not when the next one joins
    QVERIFY(!TestPractice::must(clinic.join(p.psychologist)).recorded);
    // Withdrawing everything takes this with it.
    clinic.agree(tom);
    QVERIFY(TestPractice::must(clinic.join(p.psychologist)).recorded);
    clinic.withdraw(tom, ConsentKind::All);
    QCOMPARE(clinic.work(), 0);
    clinic.agree(tom, ConsentKind::Telehealth);
    QVERIFY(!clinic.there->recording.value(TestPractice::must(clinic.join(p.psychologist)).providerRoom));
}

void TestMeetings::recordingThatCannotBeginYetBeginsSoon()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    clinic.withdraw(clinic.jane);
    const auto pass = TestPractice::must(clinic.join(p.psychologist));
    QVERIFY(!pass.recorded);
    clinic.agree(clinic.jane);
    clinic.there->refusesRecording = ErrorCode::Invalid; // nobody is there yet, it says
    const auto again = TestPractice::must(clinic.join(p.psychologist));
    QVERIFY(!again.recorded && again.room == pass.room);
    clinic.there->refusesRecording = ErrorCode::None;
    p.clock.at.ms += 21'000;
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->recording.value(pass.providerRoom) && clinic.rooms().first()->recorded);
}

void TestMeetings::aRoomThatCannotStopRecordingIsClosed()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto pass = TestPractice::must(clinic.join(p.psychologist));
    QVERIFY(pass.recorded);
    clinic.there->refusesRecording = ErrorCode::Invalid; // and whoever comes would be recorded
    clinic.withdraw(clinic.jane);
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->closed.contains(pass.providerRoom));
    const auto other = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    QVERIFY(other.room != pass.room && !other.recorded && !clinic.there->recording.value(other.providerRoom));
}

void TestMeetings::whoMayNoLongerMeetMeetsNobody()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto change = [&](auto &&how) {
        auto appointment = *p.appointment(clinic.session);
        how(appointment);
        p.mustRun(edit(*p.appointment(clinic.session), appointment));
    };
    change([&](Appointment &a) { a.otherStaff = {idText(p.okafor)}; });
    const auto pass = TestPractice::must(clinic.join(p.otherPsychologist));
    change([&](Appointment &a) { a.otherStaff.clear(); });
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->closed.contains(pass.providerRoom)); // their pass leads nowhere
    const auto other = TestPractice::must(clinic.join(p.psychologist));
    QVERIFY(other.room != pass.room);
    change([](Appointment &a) { a.isVideo = false; });
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->closed.contains(other.providerRoom));
}

/// Case 13: no longer than the session and half an hour.
void TestMeetings::aPassEndsWithItsSession()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    auto practice = *p.mustAsk(Get<Organization>{p.admin.organization});
    const auto was = practice;
    practice.joinBeforeMinutes = practice.joinAfterMinutes = 24 * 60;
    p.mustRun(edit(was, practice));
    const int minutes = p.appointment(clinic.session)->durationMinutes;
    for (const int before : {20 * 60, 0}) {
        p.clock.at = p.appointment(clinic.session)->startAt.plusMinutes(-before);
        QCOMPARE(TestPractice::must(clinic.join(p.psychologist)).until, p.clock.at.plusMinutes(minutes + 30));
    }
}

void TestMeetings::whatTheOtherOneAgreedToIsTheirs()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid tom = p.addPerson(u"Tom"_s, u"Other"_s, p.lee);
    auto couple = *p.appointment(clinic.session);
    couple.kind = AppointmentKind::Couple;
    p.mustRun(edit(*p.appointment(clinic.session), couple));
    p.mustRun(SetAppointmentPeople{.appointment = clinic.session, .patients = {idText(clinic.jane), idText(tom)}, .despiteClash = u"a test"_s});
    clinic.agree(tom);
    clinic.withdraw(tom);
    QCOMPARE(TestPractice::must(p.door().ask(clinic.patient(clinic.jane), ShowMeeting{clinic.session})).recording, ConsentState::Given);
    QCOMPARE(TestPractice::must(p.door().ask(clinic.patient(tom), ShowMeeting{clinic.session})).recording, ConsentState::Withdrawn);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, ShowMeeting{clinic.session})).recording, ConsentState::Withdrawn);
}

/// Case 11.
void TestMeetings::switchesStopPlanningAndJoiningAndNotLookingBack()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    p.mustRun(SetPracticeVideo{false});
    BookAppointment booking = p.at(14, 0, clinic.jane);
    booking.isVideo = true;
    const auto off = [&](const auto &command) {
        const auto done = p.door().run(p.psychologist, command);
        return done ? QString() : codeName(done.error().code) + u' ' + done.error().data.value(u"reason"_s).toString();
    };
    const QString why = u"video_off organization_disabled"_s;
    QCOMPARE(off(booking), why);
    booking.repeat = u"FREQ=WEEKLY;COUNT=3"_s;
    QCOMPARE(off(booking), why);
    QCOMPARE(off(MoveAppointment{.appointment = clinic.session, .start = p.appointment(clinic.session)->startWall.plusMinutes(15)}), why);
    const auto plain = p.mustRun(p.at(16, 0, clinic.jane)).firstOf(u"Appointment");
    auto video = *p.appointment(plain);
    video.isVideo = true;
    QCOMPARE(off(edit(*p.appointment(plain), video)), why);
    const auto gone = p.door().run(p.admin, erase<Appointment>(clinic.session));
    QVERIFY(!gone && gone.error().code == ErrorCode::VideoOff);
    const auto many = TestPractice::must(p.door().runMany(p.admin, {AnyCommand::of(booking)}, {}));
    QVERIFY(!many.kept && many.items.first().error().code == ErrorCode::VideoOff);
    QCOMPARE(clinic.whyNot(p.psychologist), why);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, ShowMeeting{clinic.session})).state, MeetingState::VideoOff);
    // Patients go on, what was is seen, and what cannot be held can be called off or become an ordinary session.
    QCOMPARE(clinic.whyNot(clinic.patient(clinic.jane)), QString());
    QCOMPARE(off(SetAppointmentStatus{.appointment = clinic.session, .status = AppointmentStatus::Cancelled}), QString());
    QVERIFY(p.door().ask(p.psychologist, Get<Appointment>{clinic.session}));
    p.mustRun(SetPracticeVideo{true});
    booking.repeat.clear();
    QCOMPARE(off(booking), QString());
}

void TestMeetings::nobodySwitchesThemselfOnAgain()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto why = [&](const Actor &who, bool enabled) {
        const auto done = p.door().run(who, SetPractitionerVideo{p.lee, enabled});
        return done ? QString() : codeName(done.error().code) + u' ' + done.error().data.value(u"reason"_s).toString();
    };
    // Elsewhere only the practice's own switch counts, and nobody is left behind by one that does not.
    QCOMPARE(why(p.admin, false), u"denied not_platform_controlled"_s);
    QVERIFY(!p.door().ask(p.admin, ShowVideoSwitches{}));
    setControlled(p);
    QCOMPARE(why(p.manager, false), QString());
    QCOMPARE(clinic.whyNot(p.psychologist), u"video_off therapist_disabled"_s);
    QCOMPARE(why(p.psychologist, true).left(6), u"denied"_s);
    Actor self = p.admin;
    self.practitioner = p.lee; // an administrator who sees clients, too
    QCOMPARE(why(self, true), u"denied own_switch"_s);
    QCOMPARE(why(self, false), QString());
    const VideoSwitches all = TestPractice::must(p.door().ask(self, ShowVideoSwitches{u"lee"_s}));
    QCOMPARE(all.practitioners.size(), 1);
    QVERIFY(!all.practitioners.first().enabled && all.practitioners.first().isSelf);
    QCOMPARE(all.practitioners.first().sessions, 1);
    QCOMPARE(all.practitioners.first().clients, 1);
    // While the practice is off, switching still works: nobody is stuck.
    p.mustRun(SetPracticeVideo{false});
    QCOMPARE(why(p.manager, true), QString());
    QCOMPARE(clinic.whyNot(p.psychologist), u"video_off organization_disabled"_s);
    p.mustRun(SetPracticeVideo{true});
    QCOMPARE(clinic.whyNot(p.psychologist), QString());
    // Several at once, each with its own answer; one of another practice is an error and not silence.
    const auto many = TestPractice::must(p.door().runMany(p.manager, {AnyCommand::of(SetPractitionerVideo{p.lee, false}), AnyCommand::of(SetPractitionerVideo{p.ids.next(), false}), AnyCommand::of(SetPractitionerVideo{p.okafor, false})},
                                                          {.allOrNothing = false}));
    QVERIFY(many.items[0] && many.items[2] && !many.items[1]);
    QCOMPARE(many.items[1].error().code, ErrorCode::NotFound);
}

void TestMeetings::aPlannedSwitchIsDoneOnce()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const Instant at = p.clock.at.plusMinutes(60);
    p.mustRun(PlanVideoChange{{}, false, at});
    const QUuid other = p.mustRun(PlanVideoChange{{}, true, at.plusMinutes(5)}).firstOf(u"VideoChange");
    QCOMPARE(clinic.refusedRun(p.manager, WithdrawVideoChange{other}), ErrorCode::Denied); // nor is keeping it from being done
    p.mustRun(WithdrawVideoChange{other});
    QVERIFY(!p.door().run(p.admin, PlanVideoChange{{}, false, p.clock.at}));
    QCOMPARE(clinic.refusedRun(p.manager, PlanVideoChange{{}, false, at}), ErrorCode::Denied); // the practice's own switch is the administrator's
    clinic.work();
    QVERIFY(p.mustAsk(Get<Organization>{p.admin.organization})->videoEnabled);
    p.clock.at = at;
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!p.mustAsk(Get<Organization>{p.admin.organization})->videoEnabled);
    p.mustRun(SetPracticeVideo{true});
    p.clock.at = at.plusMinutes(10);
    QCOMPARE(clinic.work(), 0); // neither again, nor what was withdrawn
    QVERIFY(p.mustAsk(Get<Organization>{p.admin.organization})->videoEnabled);
}

void TestMeetings::aProviderThatIsAwayIsSaid()
{
    VideoClinic clinic;
    clinic.there->isAway = true;
    QCOMPARE(clinic.whyNot(clinic.p.psychologist), u"not_available "_s);
    clinic.there->isAway = false;
    QCOMPARE(clinic.whyNot(clinic.p.psychologist), QString());
    QCOMPARE(clinic.rooms().size(), 1);
}

void TestMeetings::anUnplannedSessionBecomesAnAppointment()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    p.clock.at = p.appointment(clinic.session)->endAt.plusMinutes(120);
    const QUuid id = TestPractice::must(p.door().run(p.psychologist, StartMeeting{.patient = clinic.jane, .service = p.service})).firstOf(u"Appointment");
    QVERIFY(p.appointment(id)->isVideo);
    QCOMPARE(clinic.whyNot(p.psychologist, id), QString());
    QCOMPARE(clinic.whyNot(clinic.patient(clinic.jane), id), QString());
    for (const Actor &who : {p.admin, p.receptionist, clinic.patient(p.addPerson(u"A"_s, u"B"_s))})
        QVERIFY(!p.door().run(who, StartMeeting{.patient = clinic.jane}));
}

void TestMeetings::anUnplannedSessionIsOnTheClockOfItsPractitionersPlace()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    Location north;
    north.name = u"Valley"_s;
    north.zone = u"Australia/Brisbane"_s;
    north.sortOrder = 1;
    const Practitioner before = *p.mustAsk(Get<Practitioner>{p.lee});
    Practitioner after = before;
    after.defaultLocationId = p.mustRun(create(north)).firstOf(u"Location");
    p.mustRun(edit(before, after));
    p.clock.at = p.appointment(clinic.session)->endAt.plusMinutes(120);
    const QUuid id = TestPractice::must(p.door().run(p.psychologist, StartMeeting{.patient = clinic.jane, .service = p.service})).firstOf(u"Appointment");
    const auto session = p.appointment(id);
    QCOMPARE(session->zone, u"Australia/Brisbane"_s);
    QCOMPARE(session->startAt.ms / 60'000, p.clock.at.ms / 60'000); // now
    QCOMPARE(p.zones.toInstant(session->startWall, session->zone).value_or(Instant{}), session->startAt);
    // Where nobody here knows the clock of that place any more, whoever waits is seen all the same.
    TestPractice::must(p.session().begin(p.admin.organization, true));
    const auto place = TestPractice::must(findAs<Location>(p.session(), after.defaultLocationId));
    place->zone = u"Atlantis/Capital"_s;
    place->version += 1;
    TestPractice::must(p.session().update(typeOf<Location>(), *place));
    TestPractice::must(p.session().commit());
    p.clock.at = session->endAt.plusMinutes(120);
    const QUuid next = TestPractice::must(p.door().run(p.psychologist, StartMeeting{.patient = clinic.jane, .service = p.service})).firstOf(u"Appointment");
    QCOMPARE(p.appointment(next)->zone, u"Australia/Sydney"_s);
    QCOMPARE(p.appointment(next)->startAt.ms / 60'000, p.clock.at.ms / 60'000);
}

/// For a practice on one computer, which has no page for its clients.
void TestMeetings::aClientsLinkIsTheirsAndOfTheirSessionAlone()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    const auto invite = [&](const Actor &who, const QUuid &person) { return clinic.meetings.invite(p.door(), p.parts, who, clinic.session, person); };
    const auto why = [&](const Actor &who, const QUuid &person) {
        const auto pass = invite(who, person);
        return pass ? QString() : codeName(pass.error().code) + u' ' + pass.error().data.value(u"reason"_s).toString();
    };
    const QUuid stranger = p.addPerson(u"Ada"_s, u"Stone"_s);
    QCOMPARE(why(p.psychologist, stranger), u"denied not_awaited"_s);
    QVERIFY(clinic.rooms().isEmpty()); // nothing was made for it
    const MeetingPass link = TestPractice::must(invite(p.psychologist, clinic.jane));
    QVERIFY(link.entry.address.startsWith(u"https://"_s));
    QVERIFY(link.until <= clinic.rooms().first()->closesAt);
    // The same room as everybody's, and the pass is hers: not that of who copied it.
    const MeetingPass practitioners = TestPractice::must(clinic.join(p.psychologist));
    QCOMPARE(practitioners.room, link.room);
    QVERIFY(practitioners.entry.token != link.entry.token);
    const Actor herself = clinic.patient(clinic.jane);
    QCOMPARE(TestPractice::must(clinic.join(herself)).entry.token, link.entry.token);
    // The trail names who took it, and for whom.
    const auto taken = p.mustAsk(SearchAudit{{.record = link.room, .action = u"give_room_link"_s, .limit = 10}});
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().entry.user, p.psychologist.user);
    QCOMPARE(taken.first().entry.persons, QVector<QUuid>{clinic.jane});
    // Nobody else has one: no colleague, not reception, who could follow it, and no client for themself or another.
    QCOMPARE(why(p.otherPsychologist, clinic.jane).section(u' ', 0, 0), u"denied"_s);
    QCOMPARE(why(p.receptionist, clinic.jane).section(u' ', 0, 0), u"denied"_s);
    QCOMPARE(why(herself, clinic.jane).section(u' ', 0, 0), u"denied"_s);
    // Only around its time.
    p.clock.at = p.appointment(clinic.session)->startAt.plusMinutes(-30);
    QCOMPARE(why(p.psychologist, clinic.jane), u"denied not_yet"_s);
    p.clock.at = p.appointment(clinic.session)->endAt.plusMinutes(60);
    QCOMPARE(why(p.psychologist, clinic.jane), u"denied over"_s);
}

void TestMeetings::nobodyIsSentALinkAgainstTheirWord()
{
    VideoClinic clinic(u"sqlite"_s, false, false); // Jane has not said whether she agrees to video
    TestPractice &p = clinic.p;
    const auto refusal = [&] {
        const auto pass = clinic.meetings.invite(p.door(), p.parts, p.psychologist, clinic.session, clinic.jane);
        return pass ? QString() : codeName(pass.error().code) + u' ' + pass.error().data.value(u"act"_s).toString();
    };
    QCOMPARE(refusal(), u"consent_missing join_video"_s); // as for going in oneself: a reason, or the consent
    clinic.agree(clinic.jane, ConsentKind::Telehealth);
    QCOMPARE(refusal(), QString());
    clinic.withdraw(clinic.jane, ConsentKind::Telehealth);
    QCOMPARE(refusal(), u"consent_missing own_join"_s); // no reason of anybody's opens this
}

void TestMeetings::standingLinksAreShownToFew()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QString address = u"https://zoom.us/j/1234567890?pwd=canary-in-the-link"_s;
    const auto set = [&](const Actor &who, const QUuid &practitioner) { return p.door().run(who, SetMeetingLink{.practitioner = practitioner, .kind = u"zoom"_s, .address = address}); };
    const Outcome made = TestPractice::must(set(p.psychologist, p.lee));
    const QUuid link = made.firstOf(u"MeetingLink");
    QVERIFY(!made.summary[u"duplicate"].toBool());
    QVERIFY(!set(p.psychologist, p.okafor));
    QVERIFY(!set(p.receptionist, p.lee));
    QVERIFY(TestPractice::must(set(p.admin, p.okafor)).summary[u"duplicate"].toBool()); // a warning, not a refusal
    const auto lines = TestPractice::must(p.door().ask(p.psychologist, ShowMeetingLinks{}));
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().host, u"zoom.us"_s);
    QCOMPARE(p.mustAsk(ShowMeetingLinks{}).size(), 2);
    const auto open = [&](const Actor &who, const QUuid &appointment = {}) { return p.door().ask(who, OpenMeetingLink{link, appointment}); };
    QCOMPARE(TestPractice::must(open(p.psychologist)).address, address);
    QCOMPARE(TestPractice::must(open(p.admin)).address, address);
    for (const Actor &who : {p.receptionist, p.otherPsychologist, clinic.patient(p.addPerson(u"A"_s, u"B"_s))})
        QVERIFY(!open(who, clinic.session));
    const Actor jane = clinic.patient(clinic.jane);
    QVERIFY(!open(jane));
    QCOMPARE(TestPractice::must(open(jane, clinic.session)).address, address);
    QCOMPARE(p.mustAsk(ShowMeetingLinks{.practitioner = p.lee}).first().usedCount, 3);
    QVERIFY(!p.mustAsk(SearchAudit{{.record = link, .action = u"view"_s, .limit = 5}}).isEmpty());
    // Nothing of it lies open, neither in a row nor in the trail.
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto row = TestPractice::must(p.session().find(typeOf<MeetingLink>(), link));
    p.session().rollback();
    QVERIFY(!QJsonDocument(toJson(typeOf<MeetingLink>(), *row)).toJson().contains("canary"));
    // Set, not toggled; expired; removed.
    p.mustRun(SetMeetingLinkActive{link, false});
    p.mustRun(SetMeetingLinkActive{link, false});
    QCOMPARE(open(p.psychologist).error().data.value(u"reason"_s).toString(), u"inactive"_s);
    p.mustRun(SetMeetingLinkActive{link, true});
    p.mustRun(SetMeetingLink{.link = link, .practitioner = p.lee, .kind = u"zoom"_s, .expiresAt = p.clock.at.plusMinutes(5)});
    p.clock.at = p.clock.at.plusMinutes(5);
    QCOMPARE(open(p.psychologist).error().data.value(u"reason"_s).toString(), u"expired"_s);
    QVERIFY(p.mustAsk(ShowMeetingLinks{.practitioner = p.lee}).first().expired);
    p.mustRun(RemoveMeetingLink{link});
    QCOMPARE(open(p.psychologist).error().code, ErrorCode::NotFound);
}

void TestMeetings::aLinkThatNobodyShouldOpenIsRefused()
{
    VideoClinic clinic;
    for (const QString &address : {u"javascript:alert(1)"_s, u"http://zoom.us/j/1234567890"_s, u"https://zoom.us.evil.example/j/1234567890"_s, u"https://user@zoom.us/j/1234567890"_s, u"https://zoom.us/other"_s,
                                   QString(u"https://zoom.us/j/1234567890?"_s + QString(3000, u'x'))}) {
        const auto done = clinic.p.door().run(clinic.p.psychologist, SetMeetingLink{.practitioner = clinic.p.lee, .kind = u"zoom"_s, .address = address});
        QVERIFY2(!done && done.error().code == ErrorCode::Invalid, qPrintable(address.left(60)));
    }
}

void TestMeetings::passesNameNobody()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    QVERIFY(!QString::fromUtf8(pass.entry.token).contains(u"Jane"_s));
    QVERIFY(!QString::fromUtf8(pass.entry.token).contains(idText(clinic.jane)));
    QVERIFY(!clinic.rooms().first()->name.contains(idText(clinic.session)));
    TestPractice::must(clinic.p.session().begin(clinic.p.admin.organization, false));
    const auto name = nameOfParticipant(clinic.p.session(), clinic.p.seal, pass.room, clinic.session, QString::fromUtf8(pass.entry.token));
    clinic.p.session().rollback();
    QCOMPARE(TestPractice::must(name), u"Jane Nguyen"_s); // and we know all the same whose track it is
}

QTEST_GUILESS_MAIN(TestMeetings)
#include "tst_practice_meetings.moc"
