#include "services/practice/door/OwnAnswers.h"
#include "services/practice/recordings/AboutQueries.h"
#include "models/records/ProviderEvent.h"
#include "services/practice/video/CaptureParts.h"
#include "tests/practice/VideoClinic.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;
using Kind = VideoEvent::Kind;

/// Recordings that a provider makes: its events in any order, the media's way into the vault, and what must never happen on it.
class TestCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheFirstEventToThePlayer_data() { onEitherDatabase(); }
    void fromTheFirstEventToThePlayer();
    void everyOrderEndsTheSame();
    void whatIsSaidTwiceIsOneThing();
    void fourTracksOfTwoPeopleAreOneRecording();
    void aRoomOfSomebodyElseIsNotOurs();
    void noConsentNoMedia();
    void whoeverTakesItBackIsNotFetched_data();
    void whoeverTakesItBackIsNotFetched();
    void consentOfThenCounts();
    void whatWasRecordedAfterAWithdrawalIsNotFetched();
    void whoDidNotComeSeesNothingOfIt_data() { onEitherDatabase(); }
    void whoDidNotComeSeesNothingOfIt();
    void whoCallsOffAfterwardsStaysInIt();
    void whoIsHeardInItWasThere();
    void whoIsHeardCountsInTheListToo();
    void aCallThatSaysNeitherWhatNorWhenIsAskedAbout();
    void aFileThatIsCutShortIsFetchedAgain();
    void aDayWithoutTheProvider();
    void whatWasFetchedIsKeptWhereverTheDatabaseFailsAndFetchedOnce();
    void silentTracksEndSomewhere();
    void whatIsStillBeingMadeIsWaitedForAfterALongOutage();
    void whatTheProviderCallsFailedIsNotWaitedFor();
    void whatIsStoredElsewhereIsSaidAndNotAskedForAgain();
    void twoRunnersFetchOneTrackOnce();
    void whatNobodyToldIsAskedFor();
    void oneFileOfASession();
    void oneFileOfASessionIsNotWaitedForByWhatIsComplete();
    void oneFileOfASessionHoldsNothingThatNobodyAgreedTo();
    void oneFileOfASessionGoesWhereAPartOfItTurnsOutToBeRefused();
    void itGoesAgainWhereAnOlderCopyComesBack_data() { onEitherDatabase(); }
    void itGoesAgainWhereAnOlderCopyComesBack();
    void aTrackHeardOfLateLeavesACompleteRecordingComplete();
    void rawEventsAreKeptSealed();
    void whatWasSaidIsForgottenAMonthAfterItCameToSomething_data() { onEitherDatabase(); }
    void whatWasSaidIsForgottenAMonthAfterItCameToSomething();
    void deadJobsAreShown();

private:
    /// The account makes one file of each session.
    static void alsoMix(VideoClinic &clinic)
    {
        SetVideoService account;
        account.provider = u"twilio"_s;
        account.account = u"AC0"_s;
        account.keyId = u"SK0"_s;
        account.records = account.mixes = account.straightIn = true;
        clinic.p.mustRun(account);
    }
    static VideoEvent mixed(const QString &mix, const MeetingPass &pass, Instant at)
    {
        VideoEvent ready;
        ready.kind = Kind::MixCompleted;
        ready.at = at;
        ready.room = pass.providerRoom; // it names no room of ours
        ready.mix = mix;
        ready.container = u"mp4"_s;
        ready.durationMs = 60'000;
        ready.bytes = 3000;
        return ready;
    }
    /// Jane's session, of which one track and the one file are here.
    struct MixedSession {
        explicit MixedSession(VideoClinic &clinic) : clinic(clinic), pass(TestPractice::must(clinic.join(clinic.patient(clinic.jane)))), mix(u"CJ"_s + pass.providerRoom.mid(2))
        {
            for (const QString &track : {u"RT1"_s, u"RT2"_s})
                clinic.there->media.insert(track, QByteArray(1000, 'm'));
            clinic.there->media.insert(mix, QByteArray(3000, 'x'));
            TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
            TestPractice::must(clinic.say(mixed(mix, pass, clinic.p.clock.at.plusMinutes(2))));
            failed = clinic.work();
        }
        /// She took it back before the second track, which is heard of now.
        void hearOfTheSecond()
        {
            TestPractice &p = clinic.p;
            p.clock.at = p.clock.at.plusMinutes(20);
            clinic.withdraw(clinic.jane);
            VideoEvent second = clinic.event(Kind::TrackCompleted, u"RT2"_s, 50 * 60, pass);
            second.durationMs = 40 * 60'000;
            p.clock.at = second.at;
            TestPractice::must(clinic.say(second));
            failed += clinic.work();
        }
        [[nodiscard]] QVector<std::shared_ptr<RecordingTrack>> kept(Deleted deleted = Deleted::Hide) const
        {
            TestPractice::must(clinic.p.session().begin(clinic.p.admin.organization, false));
            const auto rows = TestPractice::must(selectAs<RecordingTrack>(clinic.p.session(), {.deleted = deleted}));
            clinic.p.session().rollback();
            return rows;
        }
        [[nodiscard]] int payloads() const
        {
            int files = 0;
            for (QDirIterator it(clinic.p.folder.filePath(u"media"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); it.next())
                ++files;
            return files;
        }
        VideoClinic &clinic;
        MeetingPass pass;
        QString mix;
        int failed = 0;
    };
    /// Tom comes with Jane, by video, and was not asked whether he may be recorded.
    static QUuid addTom(VideoClinic &clinic)
    {
        TestPractice &p = clinic.p;
        const QUuid tom = p.addPerson(u"Tom"_s, u"Other"_s, p.lee);
        auto couple = *p.appointment(clinic.session);
        couple.kind = AppointmentKind::Couple;
        p.mustRun(edit(*p.appointment(clinic.session), couple));
        p.mustRun(SetAppointmentPeople{.appointment = clinic.session, .patients = {idText(clinic.jane), idText(tom)}, .despiteClash = u"a test"_s});
        clinic.agree(tom, ConsentKind::Telehealth);
        return tom;
    }
};

void TestCapture::fromTheFirstEventToThePlayer()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackStarted, u"RT1"_s, 10, pass)));
    const auto listed = [&] { return clinic.list(p.psychologist).first(); };
    QCOMPARE(listed().status, RecordingStatus::Started);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{listed().id, {}}), ErrorCode::NotAvailable); // only what is complete opens
    clinic.there->media.insert(u"RT1"_s, QByteArray(200'000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    QCOMPARE(listed().status, RecordingStatus::Processing);
    QCOMPARE(clinic.work(), 0);
    const RecordingEntry done = listed();
    QCOMPARE(done.status, RecordingStatus::Completed);
    QCOMPARE(done.durationMs, 60'000);
    QCOMPARE(done.sizeBytes, 200'000);
    QCOMPARE(done.location, MediaLocation::Vault);
    const OpenedRecording opened = TestPractice::must(p.door().ask(p.psychologist, OpenRecording{done.id, {}}));
    QCOMPARE(opened.tracks.size(), 1);
    QCOMPARE(opened.tracks.first().track.label, u"Jane Nguyen"_s);
    QCOMPARE(opened.tracks.first().track.codec, u"OPUS"_s);
    TestPractice::must(p.vault().verify(opened.tracks.first().object));
    clinic.work();
    QVERIFY(clinic.there->removed.contains(u"RT1"_s)); // ours was read back before theirs went
    QCOMPARE(clinic.tracks().first()->status, ProviderTrackStatus::Removed);
    for (const Actor &who : {p.receptionist, p.otherPsychologist})
        QVERIFY(clinic.refusal(who, OpenRecording{done.id, {}}) == ErrorCode::Denied);
}

/// Case 52: started, completed, completed again and a failure before them, in each order of the four.
void TestCapture::everyOrderEndsTheSame()
{
    std::array order{0, 1, 2, 3};
    int orders = 0;
    do {
        VideoClinic clinic;
        const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
        clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
        VideoEvent failed = clinic.event(Kind::TrackFailed, u"RT1"_s, 20, pass);
        failed.failure = u"recording_start"_s;
        const VideoEvent completed = clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass);
        const std::array events{clinic.event(Kind::TrackStarted, u"RT1"_s, 10, pass), failed, completed, completed};
        for (const int i : order)
            TestPractice::must(clinic.say(events[static_cast<std::size_t>(i)]));
        QCOMPARE(clinic.work(), 0);
        const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
        QCOMPARE(entry.status, RecordingStatus::Completed);
        QCOMPARE(entry.startedAt, events[0].at);
        QCOMPARE(entry.durationMs, 60'000);
        QCOMPARE(clinic.list(clinic.p.psychologist).size(), 1);
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    QCOMPARE(orders, 24);
}

/// Case 52.
void TestCapture::whatIsSaidTwiceIsOneThing()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    const VideoEvent completed = clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass);
    TestPractice::must(clinic.say(completed));
    QCOMPARE(clinic.work(), 0);
    const auto times = [&] {
        const auto track = clinic.tracks().first();
        const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
        return std::tuple(track->saidAt, track->startedAt, track->durationMs, entry.startedAt, entry.durationMs);
    };
    const auto before = times();
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(30);
    for (int i = 0; i < 3; ++i)
        TestPractice::must(clinic.say(completed)); // after all is done
    QVERIFY(times() == before);
    TestPractice::must(clinic.say(clinic.event(Kind::TrackStarted, u"RT1"_s, 10, pass)));
    VideoEvent failed = clinic.event(Kind::TrackFailed, u"RT1"_s, 90, pass);
    TestPractice::must(clinic.say(failed));
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(clinic.list(clinic.p.psychologist).size(), 1);
    QCOMPARE(clinic.list(clinic.p.psychologist).first().status, RecordingStatus::Completed);
    QCOMPARE(clinic.there->asked.filter(u"fetch"_s).size(), 1);
    QCOMPARE(TestPractice::must(clinic.p.door().ask(clinic.p.psychologist, OpenRecording{clinic.list(clinic.p.psychologist).first().id, {}})).tracks.size(), 1);
}

void TestCapture::fourTracksOfTwoPeopleAreOneRecording()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto jane = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    const auto lee = TestPractice::must(clinic.join(p.psychologist));
    int i = 0;
    for (const auto &pass : {jane, lee}) {
        for (const TrackKind media : {TrackKind::Audio, TrackKind::Video}) {
            const QString id = u"RT%1"_s.arg(++i);
            clinic.there->media.insert(id, QByteArray(1000 * i, 'm'));
            VideoEvent completed = clinic.event(Kind::TrackCompleted, id, 70 + i, pass);
            completed.media = media;
            completed.offsetMs = 900'000 + 1000 * i;
            TestPractice::must(clinic.say(completed));
        }
    }
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
    const OpenedRecording opened = TestPractice::must(p.door().ask(p.psychologist, OpenRecording{clinic.list(p.psychologist).first().id, {}}));
    QCOMPARE(opened.tracks.size(), 4); // every one of them, not only the newest
    QMap<QString, int> who;
    QMap<qint64, int> offsets;
    for (const OpenedTrack &track : opened.tracks) {
        who[track.track.label] += 1;
        offsets[track.track.offsetMs] += 1;
    }
    QCOMPARE(who, (QMap<QString, int>{{u"Jane Nguyen"_s, 2}, {p.mustAsk(Get<Practitioner>{p.lee})->displayName, 2}}));
    QCOMPARE(offsets.keys(), (QList<qint64>{0, 1000, 2000, 3000}));
    QCOMPARE(opened.recording.durationMs, 63'000);
}

void TestCapture::aRoomOfSomebodyElseIsNotOurs()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    VideoEvent event = clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass);
    event.room = u"RM"_s + QString(32, u'f');
    event.roomName = u"another product's room"_s;
    const auto said = clinic.say(event);
    QVERIFY(!said && said.error().code == ErrorCode::NotFound);
    QVERIFY(clinic.list(clinic.p.psychologist).isEmpty());
    // Told by a call, it is kept as none of ours; the manager hears of it once a day.
    TestPractice &p = clinic.p;
    clinic.there->recorded = {event};
    const auto call = [&](QChar key) {
        TestPractice::must(p.door().run(Actor::program(p.admin.organization), KeepProviderEvent{u"twilio"_s, QString(64, key), p.clock.at, QString::fromLatin1(QByteArrayLiteral("0").toBase64())}));
        QCOMPARE(clinic.work(), 0);
    };
    const auto heard = [&] { return TestPractice::must(p.door().ask(p.manager, RefusedCaptures{})); };
    QVERIFY(heard().isEmpty());
    call(u'a');
    call(u'b');
    QCOMPARE(heard().size(), 1);
    QCOMPARE(heard().first().words, u"not_ours"_s);
    QCOMPARE(heard().first().by, u"twilio"_s);
    QVERIFY(heard().first().record.isNull() && heard().first().title.isEmpty());
    const QUuid first = heard().first().id;
    p.clock.at = p.clock.at.plusMinutes(24 * 60);
    call(u'c');
    QCOMPARE(heard().size(), 2);
    QCOMPARE(heard().last().id, first);
    p.clock.at = p.clock.at.plusMinutes(61 * 24 * 60);
    QVERIFY(heard().isEmpty());
}

/// Case 53.
void TestCapture::noConsentNoMedia()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.withdraw(clinic.jane);
    clinic.p.clock.at.ms += 1000;
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm')); // it was recorded all the same
    const qint64 later = (clinic.p.clock.at.ms - clinic.p.appointment(clinic.session)->startAt.ms) / 1000 + 100;
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, later, pass)));
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!clinic.there->asked.contains(u"fetch RT1"_s));
    QVERIFY(clinic.there->removed.contains(u"RT1"_s));
    const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Failed);
    QCOMPARE(entry.failure, u"consent_missing"_s);
    const auto incidents = [&] {
        auto lines = TestPractice::must(clinic.p.door().ask(clinic.p.manager, SearchAudit{{.record = entry.id, .limit = 50}}));
        lines.removeIf([](const AuditLine &line) { return line.entry.action != u"incident"; });
        return lines;
    };
    QCOMPARE(incidents().size(), 1); // for the manager
    const auto heard = [&](const Actor &who) { return TestPractice::must(clinic.p.door().ask(who, RefusedCaptures{})); };
    QCOMPARE(heard(clinic.p.manager).size(), 1);
    QCOMPARE(heard(clinic.p.admin).first().words, u"consent_missing"_s);
    QCOMPARE(heard(clinic.p.manager).first().record, clinic.session);
    QCOMPARE(heard(clinic.p.manager).first().title, u"Jane Nguyen"_s);
    QCOMPARE(heard(clinic.p.manager).first().start, clinic.p.appointment(clinic.session)->startWall);
    for (const Actor &who : {clinic.p.psychologist, clinic.p.receptionist})
        QCOMPARE(clinic.refusal(who, RefusedCaptures{}), ErrorCode::Denied);
    QCOMPARE(incidents().first().entry.risk, u"high"_s);
    QCOMPARE(incidents().first().entry.why, u"consent_missing"_s);
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, later, pass))); // told again, it is one
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(incidents().size(), 1);
}

/// Case 53: who agreed to nothing any more agreed to no recording either; whichever of the two was taken back, before or in the session.
void TestCapture::whoeverTakesItBackIsNotFetched_data()
{
    QTest::addColumn<ConsentKind>("kind");
    QTest::addColumn<int>("afterSeconds");
    QTest::newRow("recording, before it began") << ConsentKind::Recording << 0;
    QTest::newRow("recording, in the session") << ConsentKind::Recording << 30;
    QTest::newRow("everything, before it began") << ConsentKind::All << 0;
    QTest::newRow("everything, in the session") << ConsentKind::All << 30;
}

void TestCapture::whoeverTakesItBackIsNotFetched()
{
    QFETCH(const ConsentKind, kind);
    QFETCH(const int, afterSeconds);
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    if (kind == ConsentKind::All)
        clinic.agree(clinic.jane, ConsentKind::All);
    clinic.p.clock.at.ms += afterSeconds * 1000LL;
    clinic.withdraw(clinic.jane, kind);
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    // What began after it was taken back, whatever the provider did.
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, afterSeconds + 100, pass)));
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->asked.filter(u"fetch"_s).isEmpty());
    QVERIFY(clinic.there->removed.contains(u"RT1"_s));
    QCOMPARE(clinic.list(clinic.p.psychologist).first().failure, u"consent_missing"_s);
}

/// Case 53.
void TestCapture::consentOfThenCounts()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(60);
    clinic.withdraw(clinic.jane); // after the session: it was rightly made, and nobody may open it
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    QCOMPARE(clinic.work(), 0);
    const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Completed);
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{entry.id, {}}), ErrorCode::ConsentMissing);
}

/// Case 53: agreed at its start, withdrawn in the middle, and the provider went on.
void TestCapture::whatWasRecordedAfterAWithdrawalIsNotFetched()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    p.clock.at = p.clock.at.plusMinutes(20);
    clinic.withdraw(clinic.jane, ConsentKind::All);
    VideoEvent completed = clinic.event(Kind::TrackCompleted, u"RT1"_s, 50 * 60, pass);
    completed.durationMs = 50 * 60'000;
    p.clock.at = completed.at;
    TestPractice::must(clinic.say(completed));
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!clinic.there->asked.contains(u"fetch RT1"_s));
    QVERIFY(clinic.there->removed.contains(u"RT1"_s));
    const QUuid recording = clinic.list(p.psychologist).first().id;
    clinic.agree(clinic.jane); // later: nothing comes of it
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!p.door().ask(p.psychologist, OpenRecording{recording, {}}));
    QVERIFY(clinic.trail(recording).contains(u"incident!failed"_s));
}

/// A couple of whom one has cancelled: the session was the other's alone.
void TestCapture::whoDidNotComeSeesNothingOfIt()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid tom = p.addPerson(u"Tom"_s, u"Other"_s, p.lee);
    auto couple = *p.appointment(clinic.session);
    couple.kind = AppointmentKind::Couple;
    p.mustRun(edit(*p.appointment(clinic.session), couple));
    p.mustRun(SetAppointmentPeople{.appointment = clinic.session, .patients = {idText(clinic.jane), idText(tom)}, .despiteClash = u"a test"_s});
    clinic.agree(tom);
    p.mustRun(SetAppointmentStatus{.appointment = clinic.session, .status = AppointmentStatus::Cancelled, .patient = clinic.jane});
    const Actor jane = clinic.patient(clinic.jane), other = clinic.patient(tom);
    const auto pass = TestPractice::must(clinic.join(other));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    QCOMPARE(clinic.work(), 0);
    const auto entry = clinic.list(p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Completed);
    QVERIFY(clinic.list(jane).isEmpty());
    QCOMPARE(clinic.refusal(jane, OpenRecording{entry.id, {}}), ErrorCode::Denied);
    QCOMPARE(clinic.list(other).size(), 1);
    QCOMPARE(clinic.refusal(other, OpenRecording{entry.id, {}}), ErrorCode::None);
}

/// Case 53: one of a couple takes it back in the session and is called off once it is over. What was recorded since is not fetched.
void TestCapture::whoCallsOffAfterwardsStaysInIt()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid tom = addTom(clinic);
    clinic.agree(tom);
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    p.clock.at = p.clock.at.plusMinutes(20);
    clinic.withdraw(tom);
    VideoEvent completed = clinic.event(Kind::TrackCompleted, u"RT1"_s, 50 * 60, pass);
    completed.durationMs = 50 * 60'000;
    p.clock.at = completed.at;
    p.mustRun(SetAppointmentStatus{.appointment = clinic.session, .status = AppointmentStatus::Cancelled, .patient = tom});
    TestPractice::must(clinic.say(completed));
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!clinic.there->asked.contains(u"fetch RT1"_s));
    QVERIFY(clinic.there->removed.contains(u"RT1"_s));
}

/// Said not to have come, and recorded in their own name: without their word nothing is fetched.
void TestCapture::whoIsHeardInItWasThere()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid tom = addTom(clinic);
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    p.clock.at = p.clock.at.plusMinutes(60);
    p.mustRun(SetAppointmentStatus{.appointment = clinic.session, .status = AppointmentStatus::NoShow, .patient = tom});
    VideoEvent completed = clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass);
    completed.identity = participantMark(p.parts.seal, clinic.rooms().first()->id, tom);
    TestPractice::must(clinic.say(completed));
    QCOMPARE(clinic.work(), 0);
    QVERIFY(!clinic.there->asked.contains(u"fetch RT1"_s));
    QVERIFY(clinic.there->removed.contains(u"RT1"_s));
}

/// Heard, and marked as not come since: what the list says of consents is what opening asks for.
void TestCapture::whoIsHeardCountsInTheListToo()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid tom = addTom(clinic);
    const QDate day = p.clock.at.utc().date();
    p.mustRun(GiveConsent{.person = tom, .kind = ConsentKind::Recording, .formVersion = u"3"_s, .expiresOn = day.addDays(5)});
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    VideoEvent completed = clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass);
    completed.identity = participantMark(p.parts.seal, clinic.rooms().first()->id, tom);
    p.clock.at = p.clock.at.plusMinutes(60);
    TestPractice::must(clinic.say(completed));
    QCOMPARE(clinic.work(), 0);
    const auto entry = [&] { return clinic.list(p.psychologist).first(); };
    QCOMPARE(entry().status, RecordingStatus::Completed);
    p.mustRun(SetAppointmentStatus{.appointment = clinic.session, .status = AppointmentStatus::NoShow, .patient = tom});
    QCOMPARE(entry().consent, ConsentState::Given);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{entry().id, {}}), ErrorCode::None);
    p.clock.at = p.clock.at.plusMinutes(6 * 24 * 60); // what he agreed to has ended
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{entry().id, {}}), ErrorCode::ConsentMissing);
    QCOMPARE(entry().consent, ConsentState::Missing);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, RefreshRecordings{{entry().id}})).first().consent, ConsentState::Missing);
    const auto facts = TestPractice::must(p.door().ask(p.psychologist, AboutRecording{entry().id, {}}));
    QVERIFY(std::ranges::any_of(facts.consents, [](const RecordingConsentFacts &one) { return one.person.contains(u"Tom"_s) && one.state == ConsentState::Missing; }));
}

/// As VideoSDK's do: its list says the rest, and nothing is refused, or removed there, for want of a time.
void TestCapture::aCallThatSaysNeitherWhatNorWhenIsAskedAbout()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    VideoEvent begun = clinic.event(Kind::TrackStarted, {}, 10, pass);
    TestPractice::must(clinic.say(begun));
    clinic.there->recorded = {begun}; // still being made, and without a name
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.list(clinic.p.psychologist).isEmpty());
    VideoEvent stopped = clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass);
    clinic.there->recorded = {stopped};
    stopped.at = {};
    TestPractice::must(clinic.say(stopped));
    clinic.p.clock.at.ms += 1000;
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(clinic.list(clinic.p.psychologist).first().status, RecordingStatus::Completed);
    QVERIFY(!clinic.there->removed.contains(u"RT2"_s));
}

/// Case 47.
void TestCapture::aFileThatIsCutShortIsFetchedAgain()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(500'000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    clinic.there->cutAfter = 300'000;
    QCOMPARE(clinic.work(), 1);
    clinic.there->cutAfter = -1;
    clinic.there->media.insert(u"RT1"_s, QByteArray(499'999, 'm')); // whole, and yet not what was said
    clinic.p.clock.at.ms += 3600'000;
    QCOMPARE(clinic.work(), 1);
    QCOMPARE(clinic.list(clinic.p.psychologist).first().status, RecordingStatus::Processing);
    clinic.there->media.insert(u"RT1"_s, QByteArray(500'000, 'm'));
    clinic.p.clock.at.ms += 3600'000;
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(clinic.list(clinic.p.psychologist).first().sizeBytes, 500'000);
    const auto swept = TestPractice::must(clinic.p.vault().sweep([](const QString &) -> Result<bool> { return true; }));
    QCOMPARE(swept.orphans, 0); // nothing half is left behind
}

/// Case 55.
void TestCapture::aDayWithoutTheProvider()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    clinic.there->isAway = true;
    int tries = 0;
    const Instant until = clinic.p.clock.at.plusMinutes(24 * 60);
    while (clinic.p.clock.at < until) {
        tries += clinic.work();
        clinic.p.clock.at = clinic.p.clock.at.plusMinutes(5);
    }
    QVERIFY2(tries > 20 && tries < 120, qPrintable(QString::number(tries))); // longer and longer pauses
    QVERIFY(clinic.p.mustAsk(ShowJobs{}).dead.isEmpty());
    clinic.there->isAway = false;
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(61);
    clinic.work();
    QCOMPARE(clinic.list(clinic.p.psychologist).first().status, RecordingStatus::Completed);
}

/// Case 57: the n-th call of the database after the file was in the vault fails, for every n.
void TestCapture::whatWasFetchedIsKeptWhereverTheDatabaseFailsAndFetchedOnce()
{
    bool reached = true;
    int count = 0;
    for (; reached && count < 300; ++count) {
        int calls = -1; // -1: not counted, and nothing fails
        VideoClinic clinic(u"sqlite"_s, true, true, [&] { return calls < 0 || calls++ != count; });
        const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
        clinic.there->given = [&] { calls = 0; };
        clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
        TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
        clinic.work();
        reached = calls > count;
        calls = -1;
        clinic.p.clock.at = clinic.p.clock.at.plusMinutes(2); // whoever had the job is taken for dead
        clinic.work();
        calls = -1;
        QCOMPARE(clinic.there->asked.count(u"fetch RT1"_s), 1);
        const ProviderTrackStatus status = clinic.tracks().last()->status;
        QVERIFY2(status == ProviderTrackStatus::Fetched || status == ProviderTrackStatus::Removed, qPrintable(QString::number(static_cast<int>(status)))); // removed there: ours was read back whole
        int payloads = 0;
        for (QDirIterator it(clinic.p.folder.filePath(u"media"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); it.next())
            ++payloads;
        QCOMPARE(payloads, 1);
        QCOMPARE(TestPractice::must(clinic.p.door().ask(clinic.p.psychologist, OpenRecording{clinic.list(clinic.p.psychologist).first().id, {}})).tracks.size(), 1);
    }
    QVERIFY2(count > 10 && count < 300, qPrintable(QString::number(count)));
}

void TestCapture::silentTracksEndSomewhere()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass))); // muted throughout: 404 for ever
    for (int i = 0; i < 14; ++i) {
        clinic.work();
        clinic.p.clock.at = clinic.p.clock.at.plusMinutes(61);
    }
    const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Failed);
    QCOMPARE(entry.failure, u"no_media"_s);
    QVERIFY(clinic.p.mustAsk(ShowJobs{}).dead.isEmpty());
}

/// Its first 404 after a day without the provider is not the end of it: the list there says that it is being made.
void TestCapture::whatIsStillBeingMadeIsWaitedForAfterALongOutage()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    VideoEvent completed = clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass);
    completed.bytes = 1000;
    TestPractice::must(clinic.say(completed));
    const auto hours = [&](int count) {
        for (int i = 0; i < count; ++i) {
            clinic.work();
            clinic.p.clock.at = clinic.p.clock.at.plusMinutes(61);
        }
    };
    clinic.there->isAway = true;
    hours(20);
    clinic.there->isAway = false;
    clinic.there->recorded = {clinic.event(Kind::TrackStarted, u"RT1"_s, 10, pass)};
    hours(3);
    clinic.there->recorded.append(completed); // made, and its file is not there yet
    hours(3);
    QCOMPARE(clinic.list(clinic.p.psychologist).first().status, RecordingStatus::Processing);
    QVERIFY(clinic.p.mustAsk(ShowJobs{}).dead.isEmpty());
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    hours(1);
    QCOMPARE(clinic.list(clinic.p.psychologist).first().status, RecordingStatus::Completed);
}

void TestCapture::whatTheProviderCallsFailedIsNotWaitedFor()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    VideoEvent failed = clinic.event(Kind::TrackFailed, u"RT1"_s, 10, pass);
    failed.failure = u"recording_upload"_s;
    clinic.there->recorded = {failed};
    QCOMPARE(clinic.work(), 0);
    const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Failed);
    QCOMPARE(entry.failure, u"recording_upload"_s);
}

void TestCapture::whatIsStoredElsewhereIsSaidAndNotAskedForAgain()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->storesElsewhere = true;
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    for (int i = 0; i < 3; ++i) {
        clinic.work();
        clinic.p.clock.at = clinic.p.clock.at.plusMinutes(61);
    }
    const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Failed);
    QCOMPARE(entry.failure, u"stored_elsewhere"_s);
    QCOMPARE(clinic.there->asked.count(u"fetch RT1"_s), 1);
    QVERIFY(clinic.there->removed.isEmpty()); // it is theirs
    QVERIFY(clinic.p.mustAsk(ShowJobs{}).dead.isEmpty());
}

void TestCapture::twoRunnersFetchOneTrackOnce()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    // The first took it and died; the second takes it once its time is over, not before.
    TestPractice::must(p.session().begin(p.admin.organization, true));
    const auto taken = TestPractice::must(p.session().takeJob(Job::Lane::Long, p.clock.at, p.clock.at.plusMinutes(5), p.ids.next()));
    QVERIFY(taken);
    TestPractice::must(p.session().commit());
    clinic.work();
    QVERIFY(clinic.there->asked.filter(u"fetch"_s).isEmpty());
    p.clock.at = p.clock.at.plusMinutes(6);
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(clinic.there->asked.filter(u"fetch"_s).size(), 1);
    // The first was only slow: what it brings is one too many, and goes.
    TestPractice::must(p.session().begin(p.admin.organization, true));
    QVERIFY(!TestPractice::must(p.session().endJob(*taken)));
    TestPractice::must(p.session().commit());
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, OpenRecording{clinic.list(p.psychologist).first().id, {}})).tracks.size(), 1);
}

void TestCapture::whatNobodyToldIsAskedFor()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    clinic.there->recorded = {clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)}; // and no event came
    clinic.p.clock.at = pass.until;
    clinic.work(); // the room is closed
    QVERIFY(clinic.list(clinic.p.psychologist).isEmpty());
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(11);
    clinic.work();
    clinic.work();
    QCOMPARE(clinic.list(clinic.p.psychologist).first().status, RecordingStatus::Completed);
}

void TestCapture::oneFileOfASession()
{
    VideoClinic clinic;
    alsoMix(clinic);
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    clinic.work();
    clinic.p.clock.at = pass.until;
    clinic.work();
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(6);
    clinic.work();
    const QString mix = u"CJ"_s + pass.providerRoom.mid(2);
    QVERIFY(clinic.there->asked.contains(u"mix "_s + pass.providerRoom));
    clinic.there->media.insert(mix, QByteArray(3000, 'x'));
    TestPractice::must(clinic.say(mixed(mix, pass, clinic.p.clock.at)));
    clinic.work();
    const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Completed);
    QCOMPARE(TestPractice::must(clinic.p.door().ask(clinic.p.psychologist, OpenRecording{entry.id, {}})).tracks.size(), 2);
}

void TestCapture::oneFileOfASessionIsNotWaitedForByWhatIsComplete()
{
    VideoClinic clinic;
    alsoMix(clinic);
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    clinic.work();
    clinic.p.clock.at = pass.until;
    clinic.work();
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(6);
    clinic.work();
    QVERIFY(clinic.there->asked.contains(u"mix "_s + pass.providerRoom)); // and nothing more is heard of it
    const RecordingEntry entry = clinic.list(clinic.p.psychologist).first();
    QCOMPARE(entry.status, RecordingStatus::Completed);
    QCOMPARE(TestPractice::must(clinic.p.door().ask(clinic.p.psychologist, OpenRecording{entry.id, {}})).tracks.size(), 1);
}

/// Jane took it back after the first of two tracks: what is mixed of both is not kept, nor asked for.
void TestCapture::oneFileOfASessionHoldsNothingThatNobodyAgreedTo()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    alsoMix(clinic);
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    for (const QString &track : {u"RT1"_s, u"RT2"_s})
        clinic.there->media.insert(track, QByteArray(1000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    p.clock.at = p.clock.at.plusMinutes(20);
    clinic.withdraw(clinic.jane);
    VideoEvent second = clinic.event(Kind::TrackCompleted, u"RT2"_s, 50 * 60, pass);
    second.durationMs = 40 * 60'000;
    p.clock.at = second.at;
    TestPractice::must(clinic.say(second));
    clinic.work();
    const QString mix = u"CJ"_s + pass.providerRoom.mid(2);
    clinic.there->media.insert(mix, QByteArray(3000, 'x'));
    TestPractice::must(clinic.say(mixed(mix, pass, p.clock.at))); // as somebody else has asked for it there
    p.clock.at = pass.until;
    clinic.work();
    p.clock.at = p.clock.at.plusMinutes(6);
    QCOMPARE(clinic.work(), 0);
    QVERIFY(clinic.there->asked.filter(u"mix "_s).isEmpty());
    QVERIFY(!clinic.there->asked.contains(u"fetch "_s + mix));
    QVERIFY(clinic.there->removed.contains(mix));
    QVERIFY(clinic.there->asked.contains(u"fetch RT1"_s)); // what was agreed to stays
}

/// The mix was here before its second track was heard of.
void TestCapture::oneFileOfASessionGoesWhereAPartOfItTurnsOutToBeRefused()
{
    VideoClinic clinic;
    MixedSession held(clinic);
    QCOMPARE(held.kept().size(), 2);
    QCOMPARE(held.payloads(), 2);
    held.hearOfTheSecond();
    QCOMPARE(held.failed, 0);
    QCOMPARE(held.kept().size(), 1);
    QCOMPARE(held.kept().first()->sizeBytes, 1000);
    QCOMPARE(held.payloads(), 1); // and nobody has to ask for a sweep
    QCOMPARE(DestructionRegister::countIn(clinic.registerFile()), 1);
    QVERIFY(clinic.there->removed.contains(held.mix) && clinic.there->removed.contains(u"RT2"_s)); // and nothing of it is left there
    QCOMPARE(clinic.list(clinic.p.psychologist).first().sizeBytes, 1000);
}

/// A backup of before the second track was heard of has the keys of the mix, and knows of no withdrawal.
void TestCapture::itGoesAgainWhereAnOlderCopyComesBack()
{
    QFETCH(const QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    MixedSession held(clinic);
    const auto isMix = [](const auto &track) { return track->isMix; };
    const auto tracks = clinic.tracks();
    const ProviderTrack theirs = **std::ranges::find_if(tracks, isMix);
    const auto files = held.kept();
    const RecordingTrack ours = **std::ranges::find_if(files, [&theirs](const auto &track) { return track->id == theirs.trackId; });
    held.hearOfTheSecond();
    const auto putBack = [&p](auto then, const auto &now) {
        using T = std::decay_t<decltype(then)>;
        then.version = now.version + 1;
        TestPractice::must(p.session().begin(p.admin.organization, true));
        TestPractice::must(p.session().update(typeOf<T>(), then));
        TestPractice::must(p.session().commit());
    };
    const auto rowOf = [&](Deleted deleted) {
        const auto all = held.kept(deleted);
        const auto row = std::ranges::find_if(all, [&ours](const auto &track) { return track->id == ours.id; });
        return row == all.end() ? RecordingTrack() : **row;
    };
    const auto mixNow = [&] {
        const auto all = clinic.tracks();
        return **std::ranges::find_if(all, isMix);
    };
    putBack(ours, rowOf(Deleted::Include));
    putBack(theirs, mixNow());
    QVERIFY(!rowOf(Deleted::Hide).sealedKey.isEmpty());
    DestructionRegister known(p.session(), p.parts, p.admin.organization);
    QCOMPARE(TestPractice::must(known.destroyAgain(clinic.registerFile())), 1);
    QCOMPARE(mixNow().status, ProviderTrackStatus::Refused);
    QVERIFY(rowOf(Deleted::Include).sealedKey.isEmpty() && rowOf(Deleted::Include).ageHeader.isEmpty());
    QVERIFY(rowOf(Deleted::Hide).id.isNull());
    QCOMPARE(clinic.list(p.psychologist).first().sizeBytes, 1000);
    QCOMPARE(TestPractice::must(known.destroyAgain(clinic.registerFile())), 0); // and again, which changes nothing
    QCOMPARE(clinic.work(), 0);
}

/// Case 52.
void TestCapture::aTrackHeardOfLateLeavesACompleteRecordingComplete()
{
    VideoClinic clinic;
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    for (const QString &track : {u"RT1"_s, u"RT2"_s})
        clinic.there->media.insert(track, QByteArray(1000, 'm'));
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)));
    QCOMPARE(clinic.work(), 0);
    const auto entry = [&] { return clinic.list(clinic.p.psychologist).first(); };
    QCOMPARE(entry().status, RecordingStatus::Completed);
    TestPractice::must(clinic.say(clinic.event(Kind::TrackStarted, u"RT2"_s, 10, pass)));
    QCOMPARE(entry().status, RecordingStatus::Completed);
    TestPractice::must(clinic.say(clinic.event(Kind::TrackCompleted, u"RT2"_s, 70, pass)));
    QCOMPARE(entry().status, RecordingStatus::Completed);
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(TestPractice::must(clinic.p.door().ask(clinic.p.psychologist, OpenRecording{entry().id, {}})).tracks.size(), 2);
}

void TestCapture::rawEventsAreKeptSealed()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const Actor program = Actor::program(p.admin.organization);
    const QByteArray body = "RecordingSid=RT1&Canary=whoever-reads-this";
    const KeepProviderEvent keep{u"twilio"_s, QString(64, u'a'), p.clock.at, QString::fromLatin1(body.toBase64())};
    TestPractice::must(p.door().run(program, keep));
    TestPractice::must(p.door().run(program, keep));
    TestPractice::must(p.session().begin(p.admin.organization, false));
    const auto events = TestPractice::must(selectAs<ProviderEvent>(p.session(), {}));
    p.session().rollback();
    QCOMPARE(events.size(), 1);
    QVERIFY(!QJsonDocument(toJson(typeOf<ProviderEvent>(), *events.first())).toJson().contains(body.toBase64().left(20)));
    QCOMPARE(TestPractice::must(p.door().ask(program, FindProviderEvent{events.first()->id})).body, body);
    for (const Actor &who : {p.admin, p.manager, p.psychologist, p.receptionist}) {
        QCOMPARE(clinic.refusedRun(who, keep), ErrorCode::Denied);
        QCOMPARE(clinic.refusal(who, FindProviderEvent{events.first()->id}), ErrorCode::Denied);
        QCOMPARE(clinic.refusal(who, FindVideoService{u"twilio"_s, {}}), ErrorCode::Denied);
    }
    // Nor may the program do what nobody let it do.
    QCOMPARE(clinic.refusedRun(program, erase<Contact>(clinic.jane)), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(program, OpenPerson{clinic.jane, {}}), ErrorCode::Denied);
}

/// The words go, sealed though they are; that they were said stays, so that nobody makes news of them later.
void TestCapture::whatWasSaidIsForgottenAMonthAfterItCameToSomething()
{
    QFETCH(QString, kind);
    VideoClinic clinic(kind);
    TestPractice &p = clinic.p;
    const Actor program = Actor::program(p.admin.organization);
    const auto pass = TestPractice::must(clinic.join(clinic.patient(clinic.jane)));
    clinic.there->media.insert(u"RT1"_s, QByteArray(1000, 'm'));
    clinic.there->recorded = {clinic.event(Kind::TrackCompleted, u"RT1"_s, 70, pass)};
    const auto said = [&](QChar key, const QByteArray &body) { TestPractice::must(p.door().run(program, KeepProviderEvent{u"twilio"_s, QString(64, key), p.clock.at, QString::fromLatin1(body.toBase64())})); };
    using Kept = std::pair<qsizetype, qsizetype>;
    const auto kept = [&] {
        TestPractice::must(p.session().begin(p.admin.organization, false));
        const auto events = TestPractice::must(selectAs<ProviderEvent>(p.session(), {}));
        p.session().rollback();
        return Kept(events.size(), std::ranges::count_if(events, [](const auto &one) { return one->sealedBody != ProviderEvent::forgotten; }));
    };
    said(u'a', "0");
    said(u'b', "what nobody understands");
    QCOMPARE(clinic.work(), 0);
    const Instant applied = p.clock.at;
    const qint64 days = ForgetProviderEvents::keptDays * 86'400'000LL;
    p.clock.at = Instant{applied.ms + days - 1};
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(kept(), Kept(2, 2));
    p.clock.at = Instant{applied.ms + days + 3600'000};
    said(u'c', "of which nothing has been made yet");
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(kept(), Kept(3, 1));
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
    const auto fetched = clinic.there->asked.filter(u"fetch"_s).size();
    said(u'a', "0"); // signed once, sent again
    QCOMPARE(clinic.work(), 0);
    QCOMPARE(kept(), Kept(3, 1));
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
    QCOMPARE(clinic.there->asked.filter(u"fetch"_s).size(), fetched);
    QCOMPARE(clinic.refusedRun(p.admin, ForgetProviderEvents{}), ErrorCode::Denied);
}

void TestCapture::deadJobsAreShown()
{
    VideoClinic clinic;
    TestPractice &p = clinic.p;
    const QByteArray body = "not a number";
    const Actor program = Actor::program(p.admin.organization);
    TestPractice::must(p.door().run(program, KeepProviderEvent{u"twilio"_s, QString(64, u'a'), p.clock.at, QString::fromLatin1(body.toBase64())}));
    QCOMPARE(clinic.work(), 0); // what cannot be read is kept, and says why
    TestPractice::must(p.session().begin(p.admin.organization, true));
    Job job;
    job.id = p.ids.next();
    job.kind = u"unheard_of"_s;
    job.createdAt = job.runAt = p.clock.at;
    TestPractice::must(p.session().addJob(job));
    TestPractice::must(p.session().commit());
    QCOMPARE(clinic.work(), 1);
    const auto dead = p.mustAsk(ShowJobs{}).dead;
    QCOMPARE(dead.size(), 1);
    QCOMPARE(dead.first().problem, u"unknown_command"_s);
    QCOMPARE(clinic.refusal(p.receptionist, ShowJobs{}), ErrorCode::Denied);
    p.mustRun(SettleDeadJob{dead.first().id, true});
    QCOMPARE(clinic.work(), 1);
    p.mustRun(SettleDeadJob{dead.first().id, false});
    QVERIFY(p.mustAsk(ShowJobs{}).dead.isEmpty());
    QCOMPARE(clinic.refusedRun(p.admin, SettleDeadJob{dead.first().id, false}), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_practice_capture.moc"
