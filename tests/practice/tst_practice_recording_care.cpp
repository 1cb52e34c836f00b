#include "models/records/RecordingMarker.h"
#include "services/practice/door/Desk.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/recordings/AboutQueries.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/recordings/ShareQueries.h"
#include "services/practice/recordings/UseQueries.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/ReleaseHold.h"

#include <QCryptographicHash>

using namespace praxis;
using namespace praxis::test;

/// Who else sees recordings, how long they are kept, and their end.
class TestRecordingCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShareShowsOnePersonOnePartUntilADate_data() { onEitherDatabase(); }
    void aShareShowsOnePersonOnePartUntilADate();
    void aShareIsTakenBackAtOnce_data() { onEitherDatabase(); }
    void aShareIsTakenBackAtOnce();
    void whoIsAskedAnswersAndItLeavesTheirQueue();
    void whoSharedItHearsTheAnswer();
    void whatIsKnownOfARecordingIsToldToWhoSeesIt_data() { onEitherDatabase(); }
    void whatIsKnownOfARecordingIsToldToWhoSeesIt();
    void onlyWhoseSessionItWasSharesIt();
    void aRecordingGoesAfterItsTimeAndTwoPeople_data() { onEitherDatabase(); }
    void aRecordingGoesAfterItsTimeAndTwoPeople();
    void whatIsNotDueStays();
    void aHoldBeatsEverything();
    void whatLiesBehindADeletedPersonIsDueToo_data() { onEitherDatabase(); }
    void whatLiesBehindADeletedPersonIsDueToo();
    void whatIsWrittenOfThemKeepsTheirRecordings_data() { onEitherDatabase(); }
    void whatIsWrittenOfThemKeepsTheirRecordings();
    void anImportThatWasUndoneIsKeptAndDue_data() { onEitherDatabase(); }
    void anImportThatWasUndoneIsKeptAndDue();
    void whatWasSaidOfItInAReviewGoesWithIt();
    void aRejectedRemovalLeavesItAndItsReason();
    void theJobRunnerFinishesWhatWasApproved();
    void figuresCountWhatOneMaySee();
    void figuresSayWhatWasUsedMost();

private:
    static constexpr qint64 day = 24LL * 3'600'000;

    /// A recording of 2016, of somebody who was never here again; today is 2026.
    struct OldRecording {
        explicit OldRecording(RecordingsClinic &clinic, const QDate &born = QDate(1980, 3, 4), const QDate &made = QDate(2016, 5, 2))
        {
            TestPractice &p = clinic.p;
            Contact person;
            person.givenName = u"Old"_qs;
            person.familyName = u"Client"_qs;
            person.birthDate = born;
            who = p.mustRun(create(person)).firstOf(u"Contact");
            BookAppointment booking = p.at(9, 0, who);
            booking.start = {made, QTime(9, 0)};
            booking.despiteClash = u"long ago"_qs;
            session = p.mustRun(booking).firstOf(u"Appointment");
            clinic.agree(who);
            id = clinic.record(session);
        }
        QUuid who, session, id;
    };
    static ShareRecording shareOf(RecordingsClinic &clinic, const QUuid &recording)
    {
        ShareRecording share;
        share.recording = recording;
        share.user = clinic.p.otherPsychologist.user;
        share.fromMs = 10'000;
        share.untilMs = 20'000;
        share.expiresAt = {clinic.p.clock.at.ms + 3 * day};
        share.question = u"What would you have said?"_qs;
        return share;
    }
    static QString statusOf(const Error &error) { return error.data.value(u"status"_qs).toString(); }
};

void TestRecordingCare::aShareShowsOnePersonOnePartUntilADate()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    TestPractice::must(p.door().run(p.psychologist, MarkRecording{{}, id, 15'000, u"inside"_qs, 0, true}));
    TestPractice::must(p.door().run(p.psychologist, MarkRecording{{}, id, 50'000, u"outside"_qs, 0, true}));
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{id, {}}), ErrorCode::Denied);
    TestPractice::must(p.door().run(p.psychologist, shareOf(clinic, id)));
    const auto rows = clinic.list(p.otherPsychologist);
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().waitsForReview && !rows.first().share.isNull());
    QCOMPARE(clinic.list(p.psychologist).first().openShares, 1);
    const OpenedRecording opened = TestPractice::must(p.door().ask(p.otherPsychologist, OpenRecording{id, {}}));
    QCOMPARE(opened.fromMs, 10'000);
    QCOMPARE(opened.untilMs, 20'000);
    QCOMPARE(opened.question, u"What would you have said?"_qs);
    QVERIFY(!opened.own && !opened.mayShare && !opened.mayDownload);
    QCOMPARE(opened.markers.size(), 1);
    QCOMPARE(opened.markers.first().note, u"inside"_qs);
    const auto fetched = p.door().ask(p.otherPsychologist, FetchRecording{id, u"curious"_qs});
    QCOMPARE(fetched.error().data.value(u"reason"_qs).toString(), u"only_shared"_qs);
    QVERIFY(clinic.trail(id).contains(u"refuse!denied"_qs));
    // Its own session is not narrowed by a share with somebody else.
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, OpenRecording{id, {}})).untilMs, 0);
    p.clock.at.ms += 3 * day;
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{id, {}}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.otherPsychologist, CheckRecording{id}), ErrorCode::Denied);
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 0);
    QCOMPARE(TestPractice::must(p.door().ask(p.otherPsychologist, SumRecordings{})).count, 0);
    QCOMPARE(clinic.list(p.psychologist).first().openShares, 0);
}

void TestRecordingCare::aShareIsTakenBackAtOnce()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    const QUuid share = TestPractice::must(p.door().run(p.psychologist, shareOf(clinic, id))).firstOf(u"RecordingShare");
    QCOMPARE(clinic.refusal(p.otherPsychologist, CheckRecording{id}), ErrorCode::None);
    QCOMPARE(clinic.refusedRun(p.otherPsychologist, EndRecordingShare{share}), ErrorCode::Denied); // it is not theirs to end
    TestPractice::must(p.door().run(p.psychologist, EndRecordingShare{share}));
    QCOMPARE(clinic.refusal(p.otherPsychologist, CheckRecording{id}), ErrorCode::Denied);
    QCOMPARE(clinic.refusedRun(p.otherPsychologist, KeepRecordingPlace{id, 5}), ErrorCode::Denied);
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 0);
    const auto lines = TestPractice::must(p.door().ask(p.psychologist, RecordingShares{id}));
    QCOMPARE(lines.size(), 1);
    QVERIFY(!lines.first().isOpen);
    QCOMPARE(lines.first().userName, u"Obi Okafor"_qs);
    // Consent withdrawn closes what is shared too.
    TestPractice::must(p.door().run(p.psychologist, shareOf(clinic, id)));
    clinic.withdraw(clinic.jane);
    QCOMPARE(clinic.refusal(p.otherPsychologist, OpenRecording{id, {}}), ErrorCode::ConsentMissing);
}

/// B1, B3: what a record of a recording says, and which of it is for whom.
void TestRecordingCare::whatIsKnownOfARecordingIsToldToWhoSeesIt()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QByteArray bytes(3000, 'v');
    const QUuid id = clinic.record(clinic.session, bytes);
    TestPractice::must(p.door().run(p.manager, HoldRecording{id, u"a complaint"_qs}));
    const auto about = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, AboutRecording{id, {}})); };
    const RecordingFacts own = about(p.psychologist);
    QVERIFY(own.isWhole);
    QCOMPARE(own.recording.provider, u"import"_qs);
    QCOMPARE(own.files.size(), 1);
    QCOMPARE(own.files.first().label, u"Jane"_qs);
    QCOMPARE(own.files.first().sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(own.files.first().sizeBytes, bytes.size());
    QCOMPARE(own.recording.holdWhy, u"a complaint"_qs);
    QVERIFY(!own.heldByName.isEmpty());
    QVERIFY(own.mayGoFrom > QDate(2033, 1, 1) || !own.mayGoFrom.isValid());
    QVERIFY(!own.rules.isEmpty());
    QCOMPARE(own.consents.size(), 1);
    QVERIFY(own.consents.first().isBasis);
    QCOMPARE(own.consents.first().formVersion, u"3"_qs);
    QCOMPARE(own.consents.first().state, ConsentState::Given);
    QVERIFY(clinic.trail(id).contains(u"view"_qs));
    QVERIFY(about(p.manager).isWhole);
    // Others: nothing; with whom it is shared: not what is for the practice alone.
    QCOMPARE(clinic.refusal(p.otherPsychologist, AboutRecording{id, {}}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.receptionist, AboutRecording{id, {}}), ErrorCode::Denied);
    TestPractice::must(p.door().run(p.psychologist, shareOf(clinic, id)));
    const RecordingFacts shared = about(p.otherPsychologist);
    QVERIFY(!shared.isWhole);
    QVERIFY(shared.recording.holdWhy.isEmpty() && shared.heldByName.isEmpty() && shared.files.first().sha256.isEmpty());
    const RecordingFacts patients = about(clinic.patient(clinic.jane));
    QVERIFY(!patients.isWhole && patients.recording.holdWhy.isEmpty());
    // What happened to the consent since.
    clinic.withdraw(clinic.jane);
    QCOMPARE(about(p.psychologist).consents.first().state, ConsentState::Withdrawn);
    QVERIFY(!about(p.psychologist).consents.first().withdrawnAt.isNull());
}

void TestRecordingCare::whoIsAskedAnswersAndItLeavesTheirQueue()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    const QUuid share = TestPractice::must(p.door().run(p.psychologist, shareOf(clinic, id))).firstOf(u"RecordingShare");
    const auto waiting = [&] { return TestPractice::must(p.door().ask(p.otherPsychologist, SumRecordings{{.which = RecordingFilter::ToReview}})).count; };
    QCOMPARE(waiting(), 1);
    // Being told that it waits is no look at it: the trail has no line of that.
    const auto told = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, SharesToReview{})); };
    const qsizetype lines = clinic.trail(id).size();
    QCOMPARE(told(p.otherPsychologist).size(), 1);
    QCOMPARE(told(p.otherPsychologist).first().share, share);
    QCOMPARE(told(p.otherPsychologist).first().expiresAt, shareOf(clinic, id).expiresAt);
    QVERIFY(told(p.psychologist).isEmpty() && told(p.admin).isEmpty());
    QCOMPARE(clinic.trail(id).size(), lines);
    QCOMPARE(clinic.refusedRun(p.psychologist, ReviewRecordingShare{share, u"fine"_qs}), ErrorCode::Denied);
    TestPractice::must(p.door().run(p.otherPsychologist, ReviewRecordingShare{share, u"Leave more silence."_qs}));
    QCOMPARE(waiting(), 0);
    QVERIFY(told(p.otherPsychologist).isEmpty());
    ShareRecording withTheManager = shareOf(clinic, id);
    withTheManager.user = p.manager.user;
    TestPractice::must(p.door().run(p.psychologist, withTheManager));
    QCOMPARE(told(p.manager).size(), 1); // who sees everything is told of what they are asked about only
    QVERIFY(told(p.admin).isEmpty());
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 1); // still theirs to see until the date
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, RecordingShares{id})).first().share.answer, u"Leave more silence."_qs);
}

void TestRecordingCare::whoSharedItHearsTheAnswer()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    const auto heard = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, AnsweredShares{})); };
    const QUuid share = TestPractice::must(p.door().run(p.psychologist, shareOf(clinic, id))).firstOf(u"RecordingShare");
    QVERIFY(heard(p.psychologist).isEmpty());
    TestPractice::must(p.door().run(p.otherPsychologist, ReviewRecordingShare{share, u"Leave more silence."_qs}));
    const qsizetype lines = clinic.trail(id).size();
    const QVector<AnswerLine> answers = heard(p.psychologist);
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().record, id);
    QCOMPARE(answers.first().title, u"Jane Nguyen"_qs);
    QCOMPARE(answers.first().by, u"Obi Okafor"_qs);
    QCOMPARE(answers.first().words, u"Leave more silence."_qs);
    QCOMPARE(answers.first().at, p.clock.at);
    QCOMPARE(clinic.trail(id).size(), lines); // no look at the recording
    QVERIFY(heard(p.otherPsychologist).isEmpty()); // not even who wrote it
    for (const Actor &who : {p.admin, p.manager, p.receptionist})
        QCOMPARE(clinic.refusal(who, AnsweredShares{}), ErrorCode::Denied);
    // Whose client is deleted hears nothing of them, and what is two months old is no news.
    TestPractice::must(p.door().run(p.manager, DeleteRecord{u"Contact"_qs, clinic.jane}));
    QVERIFY(heard(p.psychologist).isEmpty());
    TestPractice::must(p.door().run(p.manager, RestoreRecord{u"Contact"_qs, clinic.jane}));
    QCOMPARE(heard(p.psychologist).size(), 1);
    p.clock.at = {p.clock.at.ms + 61 * day};
    QVERIFY(heard(p.psychologist).isEmpty());
}

void TestRecordingCare::onlyWhoseSessionItWasSharesIt()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    ShareRecording share = shareOf(clinic, id);
    for (const Actor &who : {p.admin, p.manager, p.receptionist, p.otherPsychologist})
        QCOMPARE(clinic.refusedRun(who, share), ErrorCode::Denied);
    TestPractice::must(p.door().run(p.psychologist, share));
    ShareRecording onwards = share;
    onwards.user = p.manager.user;
    QCOMPARE(clinic.refusedRun(p.otherPsychologist, onwards), ErrorCode::Denied); // who is shown it does not show it on
    const auto refused = [&](auto change) {
        ShareRecording other = shareOf(clinic, id);
        change(other);
        return clinic.refusedRun(p.psychologist, other);
    };
    QCOMPARE(refused([&](ShareRecording &s) { s.user = p.receptionist.user; }), ErrorCode::Invalid);
    QCOMPARE(refused([&](ShareRecording &s) { s.user = p.psychologist.user; }), ErrorCode::Invalid);
    QCOMPARE(refused([&](ShareRecording &s) { s.user = p.ids.next(); }), ErrorCode::Invalid);
    QCOMPARE(refused([&](ShareRecording &s) { s.untilMs = s.fromMs; }), ErrorCode::Invalid);
    QCOMPARE(refused([&](ShareRecording &s) { s.expiresAt = p.clock.at; }), ErrorCode::Invalid);
    QCOMPARE(refused([&](ShareRecording &s) { s.expiresAt = {p.clock.at.ms + 400 * day}; }), ErrorCode::Invalid);
    const auto partners = TestPractice::must(p.door().ask(p.psychologist, SharePartners{}));
    QCOMPARE(partners.size(), 3);
    for (const SharePartner &partner : partners)
        QCOMPARE(partner.isLast, partner.id == share.user); // whom this psychologist shared with, and nobody else's
    for (const SharePartner &partner : TestPractice::must(p.door().ask(p.otherPsychologist, SharePartners{})))
        QVERIFY(!partner.isLast);
}

/// Case 62.
void TestRecordingCare::aRecordingGoesAfterItsTimeAndTwoPeople()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid young = clinic.record(clinic.session);
    const OldRecording old(clinic);
    const VaultObject object = p.mustAsk(OpenRecording{old.id, {}}).tracks.first().object;
    TestPractice::must(p.door().run(p.psychologist, MarkRecording{{}, old.id, 1000, u"private"_qs, 0, false}));
    const auto due = p.mustAsk(RecordsDue{RetainedKind::Recording});
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().id, old.id);
    QCOMPARE(due.first().since, QDate(2023, 5, 2));
    QCOMPARE(statusOf(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, young, u"tidy"_qs}).error()), u"not_due"_qs);
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"retention is over"_qs})).firstOf(u"Removal");
    QCOMPARE(clinic.refusedRun(p.admin, AskRemoval{RetainedKind::Recording, old.id, u"again"_qs}), ErrorCode::Duplicate);
    const auto asked = p.mustAsk(RemovalsAsked{}); // for whoever decides
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().removal.id, removal);
    QCOMPARE(asked.first().people, u"Old Client"_qs);
    QCOMPARE(clinic.refusal(p.psychologist, RemovalsAsked{}), ErrorCode::Denied);
    QCOMPARE(clinic.refusedRun(p.manager, DecideRemoval{removal, true, {}}), ErrorCode::Denied); // not the same person
    QCOMPARE(clinic.refusedRun(p.psychologist, DecideRemoval{removal, true, {}}), ErrorCode::Denied);
    QCOMPARE(clinic.refusedRun(p.admin, FinishRemoval{removal}), ErrorCode::BadTransition);
    TestPractice::must(p.door().run(p.admin, DecideRemoval{removal, true, {}}));
    QCOMPARE(clinic.refusedRun(p.admin, DecideRemoval{removal, false, u"no"_qs}), ErrorCode::BadTransition);
    QCOMPARE(statusOf(p.door().run(p.admin, FinishRemoval{removal}).error()), u"not_due"_qs); // the notice runs
    QVERIFY(p.mustAsk(RemovalsToFinish{}).isEmpty());
    p.clock.at.ms += 30 * day;
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).first().blobs, QStringList{object.blob});
    TestPractice::must(p.door().run(p.admin, FinishRemoval{removal}));
    const auto gone = p.door().ask(p.admin, OpenRecording{old.id, {}});
    QCOMPARE(gone.error().code, ErrorCode::NotAvailable);
    QCOMPARE(statusOf(gone.error()), u"deleted"_qs);
    // Nothing that would open a copy of the payload is left, and what was said about it is gone.
    TestPractice::must(p.session().begin(p.admin.organization, false));
    for (const auto &track : TestPractice::must(selectAs<RecordingTrack>(p.session(), {.where = {{"recording_id", Condition::Equal, old.id}}, .deleted = Deleted::Include})))
        QVERIFY(track->sealedKey.isEmpty() && track->ageHeader.isEmpty() && track->blob.isEmpty() && track->sealedShape.isEmpty());
    for (const auto &marker : TestPractice::must(selectAs<RecordingMarker>(p.session(), {.where = {{"recording_id", Condition::Equal, old.id}}, .deleted = Deleted::Include})))
        QVERIFY(marker->sealedNote.isEmpty());
    p.session().rollback();
    const auto registered = p.mustAsk(RemovalRegister{});
    QCOMPARE(registered.size(), 1);
    QCOMPARE(registered.first().removal.certificate, u"D-2026-00001"_qs);
    QCOMPARE(registered.first().removal.destroyed[u"person"_qs].toString(), u"Old Client"_qs);
    QCOMPARE(registered.first().removal.destroyed[u"files"_qs].toArray().first().toObject()[u"sha256"_qs].toString(), QString::fromLatin1(object.sha256.toHex()));
    QVERIFY(p.mustAsk(RecordsDue{RetainedKind::Recording}).isEmpty());
    // Everybody else's is whole.
    QVERIFY(p.vault().verify(p.mustAsk(OpenRecording{young, {}}).tracks.first().object));
}

/// Case 62.
void TestRecordingCare::whatIsNotDueStays()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const OldRecording unknown(clinic, {});                           // whether of a child is not known
    const OldRecording child(clinic, QDate(2006, 3, 4), QDate(2016, 5, 3)); // 25 in 2031
    const OldRecording seen(clinic, QDate(1970, 1, 1), QDate(2016, 5, 4));
    BookAppointment again = p.at(16, 0, seen.who);
    p.mustRun(again);
    QVERIFY(p.mustAsk(RecordsDue{RetainedKind::Recording}).isEmpty());
    for (const QUuid &id : {unknown.id, child.id, seen.id})
        QCOMPARE(statusOf(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, id, u"tidy"_qs}).error()), u"not_due"_qs);
    // Somebody asked to keep one longer.
    const OldRecording kept(clinic, QDate(1970, 1, 1), QDate(2016, 5, 5));
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).size(), 1);
    p.mustRun(RetainRecording{kept.id, QDate(2030, 1, 1)});
    QVERIFY(p.mustAsk(RecordsDue{RetainedKind::Recording}).isEmpty());
    p.mustRun(RetainRecording{kept.id, QDate(2016, 5, 6), u"at least"_qs, true}); // an earlier day takes nothing away
    QVERIFY(p.mustAsk(RecordsDue{RetainedKind::Recording}).isEmpty());
    // A new contact between approval and the end keeps it.
    const OldRecording late(clinic, QDate(1970, 1, 1), QDate(2016, 5, 6));
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, late.id, u"over"_qs})).firstOf(u"Removal");
    p.mustRun(DecideRemoval{removal, true, {}});
    p.mustRun(p.at(17, 0, late.who));
    p.clock.at.ms += 31 * day;
    p.mustRun(FinishRemoval{removal}); // which ends the approval instead
    QCOMPARE(clinic.refusedRun(p.admin, FinishRemoval{removal}), ErrorCode::BadTransition);
    QCOMPARE(clinic.refusal(p.admin, OpenRecording{late.id, {}}), ErrorCode::None);
}

/// Case 62.
void TestRecordingCare::aHoldBeatsEverything()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const OldRecording old(clinic);
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs})).firstOf(u"Removal");
    TestPractice::must(p.door().run(p.psychologist, HoldRecording{old.id, u"court"_qs})); // their own session
    QCOMPARE(statusOf(p.door().run(p.admin, DecideRemoval{removal, true, {}}).error()), u"on_hold"_qs);
    QCOMPARE(clinic.refusedRun(p.psychologist, AskHoldRelease{RetainedKind::Recording, old.id, u"over"_qs}), ErrorCode::Denied);
    releaseHold(p, RetainedKind::Recording, old.id);
    p.mustRun(DecideRemoval{removal, true, {}});
    p.mustRun(HoldRecording{old.id, u"appeal"_qs});
    p.clock.at.ms += 31 * day;
    QCOMPARE(statusOf(p.door().run(p.manager, FinishRemoval{removal}).error()), u"on_hold"_qs);
    QCOMPARE(clinic.refusedRun(p.manager, AskHoldRelease{RetainedKind::Recording, old.id, {}}), ErrorCode::Invalid);
    const QUuid release = TestPractice::must(p.door().run(p.admin, AskHoldRelease{RetainedKind::Recording, old.id, u"me"_qs})).firstOf(u"HoldRelease");
    QCOMPARE(statusOf(p.door().run(p.manager, FinishRemoval{removal}).error()), u"on_hold"_qs); // until somebody else says so, too
    QCOMPARE(clinic.refusedRun(p.admin, DecideHoldRelease{release, true, u"me again"_qs}), ErrorCode::Denied); // who placed it, and asks
    QCOMPARE(clinic.refusedRun(p.manager, DecideHoldRelease{release, true, {}}), ErrorCode::Invalid);
    TestPractice::must(p.door().run(p.manager, DecideHoldRelease{release, true, u"settled"_qs}));
    TestPractice::must(p.door().run(p.manager, FinishRemoval{removal}));
}

/// Case 62: recordings of a person who was deleted wait behind them for the end of their retention, in sight of who answers for the practice.
void TestRecordingCare::whatLiesBehindADeletedPersonIsDueToo()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const OldRecording old(clinic);
    const QUuid young = clinic.record(clinic.session);
    const auto outOfSight = [&] { return p.mustAsk(RecordsDue{.kind = RetainedKind::Recording, .outOfSight = true}); };
    QVERIFY(outOfSight().isEmpty());
    p.mustRun(erase<Contact>(old.who));
    p.mustRun(erase<Contact>(clinic.jane));
    QVERIFY(clinic.list(p.admin).isEmpty());
    const auto session = TestPractice::must(p.store().session());
    TestPractice::must(session->begin(p.admin.organization, false));
    QVERIFY(TestPractice::must(session->lastContactWith(clinic.jane)).isValid()); // their appointments went with them, and took place
    session->rollback();
    QCOMPARE(outOfSight().size(), 2);
    QCOMPARE(outOfSight().first().id, old.id);
    QCOMPARE(outOfSight().first().people, u"Old Client"_qs);
    QCOMPARE(outOfSight().first().since, QDate(2023, 5, 2));
    QCOMPARE(outOfSight().last().id, young);
    QVERIFY(!outOfSight().last().since.isValid()); // whether of a child is not known
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).size(), 1);
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).first().id, old.id);
    // It is kept longer and held there, by who answers for the practice alone.
    QVERIFY(clinic.refusedRun(p.psychologist, HoldRecording{old.id, u"mine"_qs}) != ErrorCode::None);
    QVERIFY(clinic.refusedRun(p.psychologist, RetainRecording{old.id, QDate(2050, 1, 1), u"mine"_qs}) != ErrorCode::None);
    p.mustRun(RetainRecording{old.id, QDate(2050, 1, 1), u"a study"_qs});
    QVERIFY(p.mustAsk(RecordsDue{RetainedKind::Recording}).isEmpty());
    p.mustRun(RetainRecording{old.id, {}, u"the study is over"_qs});
    p.mustRun(HoldRecording{old.id, u"court"_qs});
    QVERIFY(outOfSight().first().onHold);
    QCOMPARE(statusOf(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs}).error()), u"on_hold"_qs);
    releaseHold(p, RetainedKind::Recording, old.id);
    // Two people say so, and the job destroys it.
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs})).firstOf(u"Removal");
    QCOMPARE(p.mustAsk(RemovalsAsked{}).size(), 1);
    p.mustRun(DecideRemoval{removal, true, {}});
    p.clock.at.ms += 31 * day;
    Desk desk(p.store(), p.parts);
    JobRunner jobs(desk, p.admin.organization, jobsOf({}));
    desk.signIn(p.manager);
    QTRY_COMPARE((jobs.round(), p.mustAsk(RemovalRegister{}).size()), 1);
    QCOMPARE(outOfSight().size(), 1);
    QCOMPARE(outOfSight().first().id, young);
    QCOMPARE(statusOf(p.door().run(p.manager, HoldRecording{old.id, u"too late"_qs}).error()), u"deleted"_qs);
}

/// A year of phone calls and letters is contact, too: an appointment is not the only one.
void TestRecordingCare::whatIsWrittenOfThemKeepsTheirRecordings()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const OldRecording phoned(clinic), referred(clinic);
    const auto due = [&] { return p.mustAsk(RecordsDue{RetainedKind::Recording}).size(); };
    QCOMPARE(due(), 2);
    SaveNoteDraft note;
    note.person = phoned.who;
    note.sections = {QJsonObject{{u"key"_qs, u"text"_qs}, {u"text"_qs, u"They called."_qs}}};
    const QUuid draft = TestPractice::must(p.door().run(p.psychologist, note)).firstOf(u"Note");
    QCOMPARE(due(), 2); // nobody has said yet that it is so
    TestPractice::must(p.door().run(p.psychologist, SignNote{draft}));
    QCOMPARE(due(), 1);
    QCOMPARE(clinic.refusedRun(p.manager, AskRemoval{RetainedKind::Recording, phoned.id, u"over"_qs}), ErrorCode::NotAvailable);
    for (const DocumentKind of : {DocumentKind::LabResult, DocumentKind::Referral}) {
        QCOMPARE(due(), 1); // what came from elsewhere is no contact
        AddDocument add{.person = referred.who, .title = u"A page"_qs, .kind = of, .privacy = Privacy::Internal};
        add.file = TestPractice::must(DocumentIntake(p.vault()).take(referred.who, clinic.file(u"page.txt"_qs, "Dear colleague")));
        TestPractice::must(p.door().run(p.psychologist, add));
    }
    QCOMPARE(due(), 0);
}

/// Ctrl+Z on an import is no way around the retention: what came in is kept, and goes as everything goes.
void TestRecordingCare::anImportThatWasUndoneIsKeptAndDue()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const OldRecording old(clinic);
    p.mustRun(Undo{});
    QVERIFY(clinic.list(p.admin).isEmpty());
    const auto outOfSight = [&] { return p.mustAsk(RecordsDue{.kind = RetainedKind::Recording, .outOfSight = true}); };
    QCOMPARE(outOfSight().size(), 1);
    QCOMPARE(outOfSight().first().id, old.id);
    QCOMPARE(outOfSight().first().people, u"Old Client"_qs);
    QCOMPARE(outOfSight().first().since, QDate(2023, 5, 2));
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).size(), 1);
    // It is held and released like the others, by who answers for the practice alone.
    QVERIFY(clinic.refusedRun(p.psychologist, HoldRecording{old.id, u"mine"_qs}) != ErrorCode::None);
    p.mustRun(HoldRecording{old.id, u"court"_qs});
    QCOMPARE(clinic.refusedRun(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs}), ErrorCode::NotAvailable);
    releaseHold(p, RetainedKind::Recording, old.id);
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs})).firstOf(u"Removal");
    p.mustRun(DecideRemoval{removal, true, {}});
    p.clock.at.ms += 31 * day;
    QCOMPARE(p.mustAsk(RemovalsToFinish{}).first().blobs.size(), 1);
    p.mustRun(FinishRemoval{removal});
    QVERIFY(outOfSight().isEmpty());
    QVERIFY(p.mustAsk(RecordsDue{RetainedKind::Recording}).isEmpty());
    QCOMPARE(p.mustAsk(RemovalRegister{RetainedKind::Recording}).size(), 1);
    (void)p.door().run(p.admin, Redo{}); // what the step knew of it went with it: nothing brings it back
    QVERIFY(clinic.list(p.admin).isEmpty());
}

/// What a supervisor was asked of a session, and what they answered, is about that session.
void TestRecordingCare::whatWasSaidOfItInAReviewGoesWithIt()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const OldRecording old(clinic);
    const QUuid share = TestPractice::must(p.door().run(p.psychologist, shareOf(clinic, old.id))).firstOf(u"RecordingShare");
    TestPractice::must(p.door().run(p.otherPsychologist, ReviewRecordingShare{share, u"She avoids her father."_qs}));
    const auto kept = [&] {
        const auto session = TestPractice::must(p.store().session());
        TestPractice::must(session->begin(p.admin.organization, false));
        const auto row = TestPractice::must(findAs<RecordingShare>(*session, share, Deleted::Include));
        session->rollback();
        return row;
    };
    QCOMPARE(kept()->answer, u"She avoids her father."_qs);
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs})).firstOf(u"Removal");
    p.mustRun(DecideRemoval{removal, true, {}});
    p.clock.at.ms += 31 * day;
    p.mustRun(FinishRemoval{removal});
    QCOMPARE(kept()->question, QString());
    QCOMPARE(kept()->answer, QString());
    QCOMPARE(kept()->userId, p.otherPsychologist.user); // that it was shown to them stays
}

void TestRecordingCare::aRejectedRemovalLeavesItAndItsReason()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const OldRecording old(clinic);
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs})).firstOf(u"Removal");
    QCOMPARE(clinic.refusedRun(p.admin, DecideRemoval{removal, false, {}}), ErrorCode::Invalid);
    p.mustRun(DecideRemoval{removal, false, u"the family asked"_qs});
    QCOMPARE(clinic.refusal(p.admin, OpenRecording{old.id, {}}), ErrorCode::None);
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).first().removal.id, QUuid()); // and may be asked for again
}

void TestRecordingCare::theJobRunnerFinishesWhatWasApproved()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const OldRecording old(clinic);
    const QString blob = p.mustAsk(OpenRecording{old.id, {}}).tracks.first().object.blob;
    const QString path = p.folder.filePath(u"media/"_qs + blob.first(2) + u'/' + blob);
    QVERIFY(QFile::exists(path));
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, old.id, u"over"_qs})).firstOf(u"Removal");
    p.mustRun(DecideRemoval{removal, true, {}});
    p.clock.at.ms += 31 * day;
    Desk desk(p.store(), p.parts);
    JobRunner jobs(desk, p.admin.organization, jobsOf({}));
    desk.signIn(p.psychologist); // may not, and need not: two others have decided
    QTRY_VERIFY((jobs.round(), !QFile::exists(path)));
    QTRY_COMPARE(p.mustAsk(RemovalRegister{}).size(), 1);
}

void TestRecordingCare::figuresCountWhatOneMaySee()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session, QByteArray(1000, 'x'), 3'600'000);
    p.clock.at = p.appointment(clinic.session)->startAt;
    (void)TestPractice::must(p.door().ask(p.psychologist, OpenRecording{id, {}}));
    const RecordingFiguresAnswer all = p.mustAsk(RecordingFigures{});
    QCOMPARE(all.all.count, 1);
    QCOMPARE(all.months.size(), 12);
    QCOMPARE(all.months.last().sums.durationMs, 3'600'000);
    QCOMPARE(all.uses.size(), 1);
    QCOMPARE(all.uses.first().user, u"Lin Lee"_qs);
    const RecordingFiguresAnswer others = TestPractice::must(p.door().ask(p.otherPsychologist, RecordingFigures{}));
    QCOMPARE(others.all.count, 0);
    QVERIFY(others.uses.isEmpty());
}

/// B10: which recording, how often, by whom; every time counts, however often it was.
void TestRecordingCare::figuresSayWhatWasUsedMost()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid often = clinic.record(clinic.session), seldom = clinic.record(clinic.appointment(13, 0, clinic.jane, p.lee)), never = clinic.record(clinic.appointment(15, 0, clinic.jane, p.lee));
    constexpr int times = 1100; // more than one page of the trail
    for (int i = 0; i < times; ++i)
        (void)TestPractice::must(p.door().ask(p.psychologist, OpenRecording{often, {}}));
    (void)TestPractice::must(p.door().ask(p.psychologist, FetchRecording{often, u"handed over"_qs, CopyFor::OwnUse}));
    (void)TestPractice::must(p.door().ask(p.manager, OpenRecording{seldom, u"quality"_qs}));
    const QVector<UsedRecording> most = p.mustAsk(MostUsedRecordings{});
    QCOMPARE(most.size(), 2);
    // It says whose recordings are looked at: the trail says who asked.
    const auto lines = p.mustAsk(SearchAudit{{.person = clinic.jane, .action = u"list"_qs, .limit = 5}});
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().entry.user, p.admin.user);
    QCOMPARE(lines.first().entry.type, typeOf<Recording>().key());
    QCOMPARE(most[0].recording, often);
    QCOMPARE(most[0].people, u"Jane Nguyen"_qs);
    QCOMPARE(most[0].played, times);
    QCOMPARE(most[0].downloaded, 1);
    QCOMPARE(most[1].recording, seldom);
    QCOMPARE(most[1].played, 1);
    QVERIFY(most[0].recording != never && most[1].recording != never);
    QCOMPARE(p.mustAsk(MostUsedRecordings{1}).size(), 1);
    const auto uses = p.mustAsk(RecordingFigures{}).uses;
    QCOMPARE(uses.first().times, times);
    QCOMPARE(uses.first().user, u"Lin Lee"_qs);
    QCOMPARE(uses.first().userId, p.psychologist.user);
    // Who looks at what: the two are one question.
    const QVector<UsedRecording> managers = p.mustAsk(MostUsedRecordings{.user = p.manager.user});
    QCOMPARE(managers.size(), 1);
    QCOMPARE(managers.first().recording, seldom);
    QCOMPARE(managers.first().played, 1);
    QCOMPARE(p.mustAsk(MostUsedRecordings{.user = p.psychologist.user}).first().downloaded, 1);
    // What others look at is for who answers for the practice.
    QVERIFY(TestPractice::must(p.door().ask(p.psychologist, MostUsedRecordings{})).isEmpty());
    QCOMPARE(clinic.refusal(p.receptionist, MostUsedRecordings{}), ErrorCode::Denied);
    p.clock.at.ms += 91 * day;
    QVERIFY(p.mustAsk(MostUsedRecordings{}).isEmpty());
}

QTEST_GUILESS_MAIN(TestRecordingCare)
#include "tst_practice_recording_care.moc"
