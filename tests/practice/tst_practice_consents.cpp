// What follows from a consent that is missing or was taken back.
#include "services/practice/people/ConsentGateCommands.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/people/WithdrawnQueries.h"
#include "tests/practice/VideoClinic.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// Jane's session by video has begun, and nobody has asked her about video or treatment.
class Clinic : public VideoClinic {
public:
    explicit Clinic(const QString &kind) : VideoClinic(kind, true, false), herself(patient(jane)) {}

    /// What is said to who begins the session; blank: it has begun.
    [[nodiscard]] QString begin(const Actor &who)
    {
        const auto done = p.door().run(who, SetAppointmentStatus{.appointment = session, .status = AppointmentStatus::InProgress});
        return done ? QString() : QString(codeName(done.error().code) + u' ' + done.error().data.value(u"kind"_s).toString());
    }
    [[nodiscard]] QString becomes(const Actor &who, AppointmentStatus status, const QUuid &patient = {})
    {
        const auto done = p.door().run(who, SetAppointmentStatus{.appointment = session, .status = status, .patient = patient});
        return done ? QString() : QString(codeName(done.error().code) + u' ' + done.error().data.value(u"kind"_s).toString());
    }
    [[nodiscard]] bool answers(const Actor &who, ConsentAct act, const QString &why)
    {
        return p.door().run(who, ActDespiteConsent{act, session, {}, why}).has_value();
    }
    [[nodiscard]] QStringList reasons(const QString &action)
    {
        QStringList found;
        for (const AuditLine &line : p.mustAsk(SearchAudit{{.action = action, .limit = 100}}))
            found << line.entry.why;
        return found;
    }
    /// Omar, who comes to Jane's session with her.
    [[nodiscard]] QUuid couple()
    {
        const QUuid omar = p.addPerson(u"Omar"_s, u"Haddad"_s);
        auto both = *p.appointment(session);
        both.kind = AppointmentKind::Couple;
        p.mustRun(edit(*p.appointment(session), both));
        p.mustRun(SetAppointmentPeople{.appointment = session, .patients = {idText(jane), idText(omar)}});
        return omar;
    }
    [[nodiscard]] QVector<ConsentGap> gaps(ConsentAct act) { return p.mustAsk(ShowConsentGaps{act, session, {}}); }

    /// Of a session that nobody was asked about video for, whoever keeps it answers for that.
    [[nodiscard]] QUuid record(const QUuid &appointment)
    {
        TestPractice::must(p.door().run(p.admin, ActDespiteConsent{ConsentAct::JoinVideo, appointment, {}, u"a test"_s}));
        return VideoClinic::record(appointment);
    }

    Actor herself;
    const QString noTreatment = codeName(ErrorCode::ConsentMissing) + u" treatment"_s;
    const QString noVideo = codeName(ErrorCode::ConsentMissing) + u" telehealth"_s;
};

void onBothDatabases()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("SQLite") << u"sqlite"_s;
    QTest::newRow("PostgreSQL") << u"postgresql"_s;
}

} // namespace

class TestConsents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoGoesInToSomebodyWhoHasNotAgreedToVideoAnswersForIt_data() { onBothDatabases(); }
    void whoGoesInToSomebodyWhoHasNotAgreedToVideoAnswersForIt();
    void aWithdrawalTakesEffectAtOnceAndAllMeansAll_data() { onBothDatabases(); }
    void aWithdrawalTakesEffectAtOnceAndAllMeansAll();
    void aSessionBeginsWithConsentToTreatmentOrAReason_data() { onBothDatabases(); }
    void aSessionBeginsWithConsentToTreatmentOrAReason();
    void whoBooksByVideoIsToldAndNotStopped();
    void theDayShowsWhatIsMissing();
    void aReasonIsForOneUserOneThingAndHalfADay();
    void whatConsentsStopTakesNoReason();
    void whatTookPlaceAsksAsBeginningDoes_data() { onBothDatabases(); }
    void whatTookPlaceAsksAsBeginningDoes();
    void whatWasHeldByVideoAsksAsGoingInDoes_data() { onBothDatabases(); }
    void whatWasHeldByVideoAsksAsGoingInDoes();
    void goingInAnswersOnlyForWhoWasThereThen();
    void whoeverComesIntoASessionThatWasHeldByVideoIsAskedAbout();
    void doingItAgainAsksAgain();
    void whoComesIntoASessionThatHasBegunIsAskedAbout_data() { onBothDatabases(); }
    void whoComesIntoASessionThatHasBegunIsAskedAbout();
    void whoComesIntoARoomThatIsOpenIsAskedAboutVideo();
    void whoComesBackByTheirOwnStatusIsAskedAbout();
    void anOpenRoomAsksBeforeTheSessionBegins();
    void whoHoldsASessionHearsOfAWithdrawal_data() { onBothDatabases(); }
    void whoHoldsASessionHearsOfAWithdrawal();
    void aWithdrawalCountsFromWhenTheRoomOpensAndOfWhoIsAwaited();
    void aSessionThatIsEnteredWhenOverAsksBeforeARecordingOfItIsKept();
    void nothingLeavesForOthersWithoutConsentOrAReason_data() { onBothDatabases(); }
    void nothingLeavesForOthersWithoutConsentOrAReason();
    void aRecordingTakesTheConsentOfWhoeverWasInIt_data() { onBothDatabases(); }
    void aRecordingTakesTheConsentOfWhoeverWasInIt();
    void noRedoGivesWhatWasWithdrawnSince_data() { onBothDatabases(); }
    void noRedoGivesWhatWasWithdrawnSince();
    void whoIsAddedToASessionThatHasBegunIsAskedAbout();
    void whoTakesBackVideoIsPutOutAtOnce_data() { onBothDatabases(); }
    void whoTakesBackVideoIsPutOutAtOnce();
};

void TestConsents::whoGoesInToSomebodyWhoHasNotAgreedToVideoAnswersForIt()
{
    QFETCH(const QString, kind);
    Clinic c(kind);
    const auto refused = c.join(c.p.psychologist);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ConsentMissing);
    QCOMPARE(refused.error().data.value(u"kind"_s).toString(), u"telehealth"_s);
    QCOMPARE(refused.error().data.value(u"people"_s).toStringList(), QStringList{idText(c.jane)});
    QVERIFY(c.rooms().isEmpty()); // nothing was made there
    QVERIFY(!c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"  "_s));
    c.agree(c.jane, ConsentKind::Treatment); // another one does not help
    QVERIFY(!c.join(c.p.psychologist));
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"She called in a crisis."_s));
    QVERIFY(c.join(c.p.psychologist));
    QVERIFY(c.join(c.p.psychologist)); // and again, after the line was lost
    QCOMPARE(c.reasons(u"join_video_without_consent"_s), QStringList{u"She called in a crisis."_s});
    c.agree(c.jane, ConsentKind::Telehealth);
    QVERIFY(c.gaps(ConsentAct::JoinVideo).isEmpty());
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"again"_s)); // nothing is missing: nothing is written
    QCOMPARE(c.reasons(u"join_video_without_consent"_s).size(), 1);
}

void TestConsents::aWithdrawalTakesEffectAtOnceAndAllMeansAll()
{
    QFETCH(const QString, kind);
    for (const ConsentKind withdrawn : {ConsentKind::Telehealth, ConsentKind::All}) {
        Clinic c(kind);
        QVERIFY(c.join(c.herself)); // nobody has asked her: she comes to what she was booked into
        QVERIFY(c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"first session"_s));
        QVERIFY(c.join(c.p.psychologist));
        c.agree(c.jane, ConsentKind::All);
        c.p.clock.at = c.p.clock.at.plusMinutes(1);
        c.withdraw(c.jane, withdrawn);
        QCOMPARE(c.whyNot(c.herself), c.noVideo);
        QCOMPARE(c.whyNot(c.p.psychologist), c.noVideo); // the reason was of before
        QCOMPARE(c.gaps(ConsentAct::JoinVideo).first().state, ConsentState::Withdrawn);
        QCOMPARE(c.gaps(ConsentAct::Start).isEmpty(), withdrawn == ConsentKind::Telehealth);
        c.agree(c.jane, ConsentKind::Telehealth);
        QVERIFY(c.join(c.herself));
    }
}

void TestConsents::aSessionBeginsWithConsentToTreatmentOrAReason()
{
    QFETCH(const QString, kind);
    Clinic c(kind);
    QCOMPARE(c.begin(c.p.psychologist), c.noTreatment);
    QCOMPARE(c.p.appointment(c.session)->status, AppointmentStatus::Scheduled);
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::Start, u"The form is signed today."_s));
    QCOMPARE(c.begin(c.p.psychologist), QString());
    QCOMPARE(c.reasons(u"start_without_consent"_s), QStringList{u"The form is signed today."_s});
    const QUuid next = c.appointment(11, 0, c.jane, c.p.lee);
    c.agree(c.jane, ConsentKind::Treatment);
    QVERIFY(c.p.door().run(c.p.psychologist, SetAppointmentStatus{.appointment = next, .status = AppointmentStatus::InProgress}));
}

void TestConsents::whoBooksByVideoIsToldAndNotStopped()
{
    Clinic c(u"sqlite"_s);
    BookAppointment booking = c.p.at(14, 0, c.jane);
    booking.isVideo = true;
    const auto told = c.p.mustAsk(CheckSlot{booking, {}});
    QCOMPARE(told.problems.size(), 1);
    QCOMPARE(told.problems.first().code, u"no_video_consent"_s);
    QCOMPARE(told.problems.first().actorName, u"Jane Nguyen"_s);
    const QUuid booked = c.p.mustRun(booking).firstOf(u"Appointment");
    QVERIFY(c.p.door().run(c.p.receptionist, ActDespiteConsent{ConsentAct::BookVideo, booked, {}, u"She signs at home."_s}));
    QCOMPARE(c.reasons(u"book_video_without_consent"_s), QStringList{u"She signs at home."_s});
    c.agree(c.jane, ConsentKind::Telehealth);
    booking.start.time = QTime(16, 0);
    QVERIFY(c.p.mustAsk(CheckSlot{booking, {}}).problems.isEmpty());
    booking.isVideo = false;
    c.withdraw(c.jane, ConsentKind::All);
    QVERIFY(c.p.mustAsk(CheckSlot{booking, {}}).problems.isEmpty());
}

void TestConsents::theDayShowsWhatIsMissing()
{
    Clinic c(u"sqlite"_s);
    const ShowConsentsWanted day{{.when = {c.p.clock.at, c.p.clock.at.plusMinutes(24 * 60)}}};
    const auto acts = [&](const Actor &who) {
        QStringList names;
        for (const ConsentGap &gap : TestPractice::must(c.p.door().ask(who, day))) {
            if (gap.appointment == c.session)
                names << enumName(gap.act);
        }
        names.sort();
        return names;
    };
    QCOMPARE(acts(c.p.psychologist), (QStringList{u"join_video"_s, u"start"_s}));
    QCOMPARE(acts(c.p.receptionist), (QStringList{u"join_video"_s, u"start"_s}));
    QCOMPARE(acts(c.p.otherPsychologist), QStringList()); // busy time to them
    QCOMPARE(c.p.door().ask(c.herself, day).error().code, ErrorCode::Denied);
    c.agree(c.jane, ConsentKind::Treatment);
    QCOMPARE(acts(c.p.psychologist), QStringList{u"join_video"_s});
    c.p.mustRun(SetAppointmentStatus{.appointment = c.session, .status = AppointmentStatus::Cancelled});
    QCOMPARE(acts(c.p.psychologist), QStringList()); // nothing is going to be done
}

void TestConsents::aReasonIsForOneUserOneThingAndHalfADay()
{
    Clinic c(u"sqlite"_s);
    QVERIFY(c.answers(c.p.manager, ConsentAct::Start, u"the manager's"_s));
    QCOMPARE(c.begin(c.p.psychologist), c.noTreatment);
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"for video"_s));
    QCOMPARE(c.begin(c.p.psychologist), c.noTreatment);
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::Start, u"for this"_s));
    c.p.clock.at = c.p.clock.at.plusMinutes(13 * 60);
    QCOMPARE(c.begin(c.p.psychologist), c.noTreatment);
    for (const Actor &who : {c.p.otherPsychologist, c.herself})
        QCOMPARE(c.p.door().run(who, ActDespiteConsent{ConsentAct::Start, c.session, {}, u"not theirs"_s}).error().code, ErrorCode::Denied);
}

/// Without having begun: that is no way round the question.
void TestConsents::whatTookPlaceAsksAsBeginningDoes()
{
    QFETCH(const QString, kind);
    Clinic c(kind);
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Completed), c.noTreatment);
    QCOMPARE(c.becomes(c.p.admin, AppointmentStatus::Completed), c.noTreatment); // whoever it is
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Completed, c.jane), c.noTreatment); // of her alone
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Arrived), QString());
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Completed), c.noTreatment);
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::Start, u"It was a crisis."_s));
    c.agree(c.jane, ConsentKind::Telehealth);
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Completed), QString());
    // Booked as begun, or as over before it is: the same.
    BookAppointment booking = c.p.at(15, 0, c.jane);
    for (const AppointmentStatus status : {AppointmentStatus::InProgress, AppointmentStatus::Completed}) {
        booking.status = status;
        const auto refused = c.p.door().run(c.p.manager, booking);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ConsentMissing);
    }
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::Start, {}, c.jane, u"She stands here."_s}));
    QVERIFY(c.p.door().run(c.p.manager, booking));
    // Nobody is asked twice: what had begun is completed although it was taken back meanwhile.
    const QUuid next = c.appointment(11, 0, c.jane, c.p.lee);
    c.agree(c.jane, ConsentKind::Treatment);
    QVERIFY(c.p.door().run(c.p.psychologist, SetAppointmentStatus{.appointment = next, .status = AppointmentStatus::InProgress}));
    c.withdraw(c.jane, ConsentKind::Treatment);
    QVERIFY(c.p.door().run(c.p.psychologist, SetAppointmentStatus{.appointment = next, .status = AppointmentStatus::Completed}));
}

/// Where nobody of the practice went in and was asked there, saying that it was held asks.
void TestConsents::whatWasHeldByVideoAsksAsGoingInDoes()
{
    QFETCH(const QString, kind);
    const auto completes = [](Clinic &c) { return c.becomes(c.p.psychologist, AppointmentStatus::Completed); };
    for (const bool begins : {false, true}) {
        Clinic c(kind);
        c.agree(c.jane, ConsentKind::Treatment);
        QVERIFY(c.join(c.herself)); // what she opens for herself asks nobody else
        if (begins)
            QCOMPARE(c.begin(c.p.psychologist), QString());
        QCOMPARE(completes(c), c.noVideo);
        QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Completed, c.jane), c.noVideo); // of her alone
        QVERIFY(c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"She had no camera, and rang."_s));
        QCOMPARE(completes(c), QString());
        QCOMPARE(c.reasons(u"join_video_without_consent"_s), QStringList{u"She had no camera, and rang."_s});
        QVERIFY(c.p.door().run(c.p.psychologist, Undo{}));
        c.p.clock.at = c.p.clock.at.plusMinutes(13 * 60);
        QVERIFY(!c.p.door().run(c.p.psychologist, Redo{})); // the reason was of yesterday
        c.agree(c.jane, ConsentKind::Telehealth);
        QVERIFY(c.p.door().run(c.p.psychologist, Redo{}));
    }
    // Who went in was asked there, and is not asked twice; nor is a session that was none by video.
    Clinic c(kind);
    c.agree(c.jane, ConsentKind::Treatment);
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"She asked for it."_s));
    QVERIFY(c.join(c.p.psychologist));
    const QUuid next = c.appointment(11, 0, c.jane, c.p.lee);
    c.p.clock.at = c.p.clock.at.plusMinutes(13 * 60); // the reason lasts no longer
    QCOMPARE(completes(c), QString());
    QVERIFY(c.p.door().run(c.p.psychologist, SetAppointmentStatus{.appointment = next, .status = AppointmentStatus::Completed}));
    auto video = *c.p.appointment(next);
    video.isVideo = true;
    const auto refused = c.p.door().run(c.p.psychologist, edit(*c.p.appointment(next), video)); // it was, then
    QVERIFY(!refused);
    QCOMPARE(refused.error().data.value(u"act"_s).toString(), u"join_video"_s);
}

/// That somebody of the practice went in once is no answer for what came after.
void TestConsents::goingInAnswersOnlyForWhoWasThereThen()
{
    const auto completes = [](Clinic &c) { return c.becomes(c.p.psychologist, AppointmentStatus::Completed); };
    const auto goesIn = [](Clinic &c) {
        c.agree(c.jane, ConsentKind::Treatment);
        QVERIFY(c.answers(c.p.psychologist, ConsentAct::JoinVideo, u"She asked for it."_s));
        QVERIFY(c.join(c.p.psychologist));
    };
    { // who has come into it meanwhile
        Clinic c(u"sqlite"_s);
        goesIn(c);
        c.p.clock.at = c.p.clock.at.plusMinutes(1);
        const QUuid omar = c.p.addPerson(u"Omar"_s, u"Haddad"_s);
        c.agree(omar, ConsentKind::Treatment);
        auto couple = *c.p.appointment(c.session);
        couple.kind = AppointmentKind::Couple;
        c.p.mustRun(edit(*c.p.appointment(c.session), couple));
        c.p.mustRun(ActDespiteConsent{ConsentAct::JoinVideo, c.session, omar, u"He comes in later."_s}); // of another user
        c.p.mustRun(SetAppointmentPeople{.appointment = c.session, .patients = {idText(c.jane), idText(omar)}});
        const auto refused = c.p.door().run(c.p.psychologist, SetAppointmentStatus{.appointment = c.session, .status = AppointmentStatus::Completed});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ConsentMissing);
        QCOMPARE(refused.error().data.value(u"people"_s).toStringList(), QStringList{idText(omar)});
    }
    { // who has taken it back since
        Clinic c(u"sqlite"_s);
        c.agree(c.jane, ConsentKind::Telehealth);
        goesIn(c);
        c.p.clock.at = c.p.clock.at.plusMinutes(1);
        c.withdraw(c.jane, ConsentKind::Telehealth);
        QCOMPARE(completes(c), c.noVideo);
    }
    { // what was opened for another time than the one it is held at
        Clinic c(u"sqlite"_s);
        goesIn(c);
        c.p.mustRun(MoveAppointment{.appointment = c.session, .start = c.p.appointment(c.session)->startWall.plusMinutes(24 * 60), .despiteClash = u"a test"_s});
        c.p.clock.at = c.p.appointment(c.session)->startAt;
        QCOMPARE(completes(c), c.noVideo);
    }
}

void TestConsents::whoeverComesIntoASessionThatWasHeldByVideoIsAskedAbout()
{
    Clinic c(u"sqlite"_s);
    const QUuid omar = c.p.addPerson(u"Omar"_s, u"Haddad"_s);
    auto couple = *c.p.appointment(c.session);
    couple.kind = AppointmentKind::Couple;
    c.p.mustRun(edit(*c.p.appointment(c.session), couple));
    for (const QUuid &person : {c.jane, omar})
        c.agree(person, ConsentKind::Treatment);
    c.agree(c.jane, ConsentKind::Telehealth);
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Completed), QString());
    const SetAppointmentPeople both{.appointment = c.session, .patients = {idText(c.jane), idText(omar)}};
    const auto refused = c.p.door().run(c.p.manager, both);
    QVERIFY(!refused);
    QCOMPARE(refused.error().data.value(u"act"_s).toString(), u"join_video"_s);
    QCOMPARE(refused.error().data.value(u"people"_s).toStringList(), QStringList{idText(omar)});
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::JoinVideo, c.session, omar, u"He sat beside her."_s}));
    QVERIFY(c.p.door().run(c.p.manager, both));
}

void TestConsents::doingItAgainAsksAgain()
{
    Clinic c(u"sqlite"_s);
    c.agree(c.jane, ConsentKind::Telehealth);
    c.agree(c.jane, ConsentKind::Treatment);
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Completed), QString());
    QVERIFY(c.p.door().run(c.p.psychologist, Undo{}));
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.withdraw(c.jane, ConsentKind::Treatment);
    const auto refused = c.p.door().run(c.p.psychologist, Redo{});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ConsentMissing);
    QCOMPARE(c.p.appointment(c.session)->status, AppointmentStatus::Scheduled);
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::Start, u"She was here."_s));
    QVERIFY(c.p.door().run(c.p.psychologist, Redo{}));
    QCOMPARE(c.p.appointment(c.session)->status, AppointmentStatus::Completed);
    QVERIFY(c.p.door().run(c.p.psychologist, Undo{}));
    // What was withdrawn once more is given again, which takes nothing away that may be done once more.
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.agree(c.jane, ConsentKind::Treatment);
    c.withdraw(c.jane, ConsentKind::Treatment);
    const auto again = c.p.door().run(c.p.psychologist, Redo{});
    QVERIFY(!again);
    QCOMPARE(again.error().data.value(u"record"_s).toString(), idText(c.session));
    QCOMPARE(again.error().data.value(u"people"_s).toStringList(), QStringList{idText(c.jane)});
    QVERIFY(c.p.door().run(c.p.psychologist, GiveConsent{.person = c.jane, .kind = ConsentKind::Treatment}));
    QVERIFY(c.p.door().run(c.p.psychologist, Redo{QUuid::fromString(again.error().data.value(u"step"_s).toString())}));
    QCOMPARE(c.p.appointment(c.session)->status, AppointmentStatus::Completed);
    c.withdraw(c.jane, ConsentKind::Treatment);
    // And back from it: what was set back by mistake and is taken back says once more that she was treated.
    QCOMPARE(c.becomes(c.p.psychologist, AppointmentStatus::Scheduled), QString());
    c.p.clock.at = c.p.clock.at.plusMinutes(13 * 60);
    QVERIFY(!c.p.door().run(c.p.psychologist, Undo{}));
}

/// The reason is of whoever comes in, and of nobody else.
void TestConsents::whoComesIntoASessionThatHasBegunIsAskedAbout()
{
    QFETCH(const QString, kind);
    Clinic c(kind);
    const QUuid omar = c.p.addPerson(u"Omar"_s, u"Haddad"_s);
    auto couple = *c.p.appointment(c.session);
    couple.kind = AppointmentKind::Couple;
    c.p.mustRun(edit(*c.p.appointment(c.session), couple));
    c.agree(c.jane, ConsentKind::Treatment);
    QCOMPARE(c.begin(c.p.psychologist), QString());
    const SetAppointmentPeople both{.appointment = c.session, .patients = {idText(c.jane), idText(omar)}};
    const auto refused = c.p.door().run(c.p.manager, both);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ConsentMissing);
    QCOMPARE(refused.error().data.value(u"people"_s).toStringList(), QStringList{idText(omar)});
    QVERIFY(TestPractice::must(c.p.door().ask(c.p.manager, ShowConsentGaps{ConsentAct::Start, c.session, {}})).isEmpty()); // he is not in it yet
    const auto his = TestPractice::must(c.p.door().ask(c.p.manager, ShowConsentGaps{ConsentAct::Start, c.session, omar}));
    QCOMPARE(his.size(), 1);
    QCOMPARE(his.first().person, omar);
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::Start, c.session, omar, u"He came along."_s}));
    QVERIFY(c.p.door().run(c.p.manager, both));
    QCOMPARE(c.reasons(u"start_without_consent"_s), QStringList{u"He came along."_s});
    // It holds for this session: another one asks anew.
    const QUuid other = c.appointment(15, 0, omar, c.p.lee);
    QVERIFY(!c.p.door().run(c.p.manager, SetAppointmentStatus{.appointment = other, .status = AppointmentStatus::InProgress}));
}

/// What is over is only entered; but by video, and for what is kept of it, it takes what the session itself would have.
void TestConsents::aSessionThatIsEnteredWhenOverAsksBeforeARecordingOfItIsKept()
{
    Clinic c(u"sqlite"_s);
    const QUuid omar = c.p.addPerson(u"Omar"_s, u"Haddad"_s);
    c.p.clock.at = c.p.clock.at.plusMinutes(7 * 24 * 60);
    BookAppointment booking = c.p.at(15, 0, omar);
    booking.isVideo = true;
    booking.status = AppointmentStatus::Completed;
    booking.despiteClash = u"a test"_s;
    const auto asked = c.p.door().run(c.p.manager, booking);
    QVERIFY(!asked);
    QCOMPARE(asked.error().data.value(u"act"_s).toString(), u"join_video"_s);
    QCOMPARE(asked.error().data.value(u"record"_s).toString(), idText(omar)); // there is no session yet to give a reason for
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::JoinVideo, {}, omar, u"He agreed by word."_s}));
    QVERIFY(c.p.door().run(c.p.manager, booking));
    booking.start.date = booking.start.date.addDays(1);
    c.p.mustRun(ActDespiteConsent{ConsentAct::JoinVideo, {}, omar, u"He agreed by word."_s});
    const QUuid entered = c.p.mustRun(booking).firstOf(u"Appointment");
    const auto file = c.take(entered, QByteArray(100, 'v'));
    QVERIFY(!file); // nothing is even read of it before he has agreed to being recorded
    QCOMPARE(file.error().code, ErrorCode::ConsentMissing);
    c.agree(omar);
    const AddRecording command = TestPractice::must(c.take(entered, QByteArray(100, 'v')));
    const auto kept = c.p.door().run(c.p.manager, command);
    QVERIFY(!kept);
    QCOMPARE(kept.error().data.value(u"act"_s).toString(), u"join_video"_s);
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::JoinVideo, entered, {}, u"He said so on the recording."_s}));
    QVERIFY(c.p.door().run(c.p.manager, command));
    // A withdrawal closes it, as any other.
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.withdraw(omar, ConsentKind::All);
    QCOMPARE(c.refusal(c.p.psychologist, CheckRecording{command.recording}), ErrorCode::ConsentMissing);
}

/// It is told to whoever holds the session, by somebody else's desk too, for as long as it goes on.
void TestConsents::whoHoldsASessionHearsOfAWithdrawal()
{
    QFETCH(const QString, kind);
    Clinic c(kind);
    const auto heard = [&c](const Actor &who) { return TestPractice::must(c.p.door().ask(who, WithdrawnInSession{})); };
    c.agree(c.jane, ConsentKind::Treatment);
    c.agree(c.jane, ConsentKind::Telehealth);
    c.agree(c.jane, ConsentKind::Messages);
    c.p.clock.at = c.p.appointment(c.session)->startAt.plusMinutes(-30);
    c.withdraw(c.jane, ConsentKind::Telehealth); // before it: beginning it asks
    c.p.clock.at = c.p.appointment(c.session)->startAt.plusMinutes(10);
    QVERIFY(heard(c.p.psychologist).isEmpty());
    c.withdraw(c.jane, ConsentKind::Messages); // of no matter to the session
    QVERIFY(heard(c.p.psychologist).isEmpty());
    c.withdraw(c.jane, ConsentKind::All);
    const auto told = heard(c.p.psychologist);
    QCOMPARE(told.size(), 1); // once, however many consents that were
    QCOMPARE(told.first().appointment, c.session);
    QVERIFY(heard(c.p.manager).isEmpty()); // holds none
    QCOMPARE(c.refusal(c.herself, WithdrawnInSession{}), ErrorCode::None);
    QVERIFY(heard(c.herself).isEmpty());
    QCOMPARE(c.becomes(c.p.manager, AppointmentStatus::NoShow), QString());
    QVERIFY(heard(c.p.psychologist).isEmpty());
}

/// Staff are in the room already, and need not go in once more.
void TestConsents::whoComesIntoARoomThatIsOpenIsAskedAboutVideo()
{
    Clinic c(u"sqlite"_s);
    const QUuid omar = c.p.addPerson(u"Omar"_s, u"Haddad"_s);
    auto couple = *c.p.appointment(c.session);
    couple.kind = AppointmentKind::Couple;
    c.p.mustRun(edit(*c.p.appointment(c.session), couple));
    c.agree(c.jane, ConsentKind::Telehealth);
    QVERIFY(c.join(c.p.psychologist));
    const SetAppointmentPeople both{.appointment = c.session, .patients = {idText(c.jane), idText(omar)}};
    const auto refused = c.p.door().run(c.p.manager, both);
    QVERIFY(!refused);
    QCOMPARE(refused.error().data.value(u"act"_s).toString(), u"join_video"_s);
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::JoinVideo, c.session, omar, u"He sits beside her."_s}));
    QVERIFY(c.p.door().run(c.p.manager, both));
}

/// Not by being added, but because it is said that they come after all.
void TestConsents::whoComesBackByTheirOwnStatusIsAskedAbout()
{
    for (const auto &[away, back] : {std::pair{AppointmentStatus::NoShow, AppointmentStatus::Arrived}, {AppointmentStatus::Cancelled, AppointmentStatus::Scheduled}}) {
        Clinic c(u"sqlite"_s);
        const QUuid omar = c.couple();
        c.agree(c.jane, ConsentKind::Treatment);
        QCOMPARE(c.becomes(c.p.manager, away, omar), QString());
        QCOMPARE(c.begin(c.p.psychologist), QString()); // without him
        QCOMPARE(c.becomes(c.p.manager, back, omar), c.noTreatment);
        c.agree(omar, ConsentKind::Treatment);
        QCOMPARE(c.becomes(c.p.manager, back, omar), QString());
        // Sent away again, he has changed his mind when that is taken back.
        QCOMPARE(c.becomes(c.p.manager, away, omar), QString());
        c.p.clock.at = c.p.clock.at.plusMinutes(1);
        c.withdraw(omar, ConsentKind::Treatment);
        const auto undone = c.p.door().run(c.p.manager, Undo{});
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::ConsentMissing);
        QCOMPARE(undone.error().data.value(u"people"_s).toStringList(), QStringList{idText(omar)});
        c.agree(omar, ConsentKind::Treatment);
        QVERIFY(c.p.door().run(c.p.manager, Undo{}));
    }
}

/// The room opens some minutes before the session does.
void TestConsents::anOpenRoomAsksBeforeTheSessionBegins()
{
    Clinic c(u"sqlite"_s);
    const QUuid omar = c.p.addPerson(u"Omar"_s, u"Haddad"_s);
    auto couple = *c.p.appointment(c.session);
    couple.kind = AppointmentKind::Couple;
    c.p.mustRun(edit(*c.p.appointment(c.session), couple));
    c.agree(c.jane, ConsentKind::Telehealth);
    c.p.clock.at = c.p.appointment(c.session)->startAt.plusMinutes(-2);
    const SetAppointmentPeople alone{.appointment = c.session, .patients = {idText(c.jane)}};
    SetAppointmentPeople both = alone;
    both.patients.append(idText(omar));
    QVERIFY(c.p.door().run(c.p.manager, both)); // nobody is in the room yet
    QVERIFY(c.p.door().run(c.p.manager, alone));
    QVERIFY(c.join(c.p.psychologist));
    const auto refused = c.p.door().run(c.p.manager, both);
    QVERIFY(!refused);
    QCOMPARE(refused.error().data.value(u"act"_s).toString(), u"join_video"_s);
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::JoinVideo, c.session, omar, u"He sits beside her."_s}));
    QVERIFY(c.p.door().run(c.p.manager, both));
    // Adding him once more, when he has taken it back, asks as adding him did.
    QVERIFY(c.p.door().run(c.p.manager, Undo{}));
    QVERIFY(c.join(c.p.psychologist)); // that may have closed the room
    c.agree(omar, ConsentKind::Telehealth);
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.withdraw(omar, ConsentKind::Telehealth);
    const auto again = c.p.door().run(c.p.manager, Redo{});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::ConsentMissing);
    QCOMPARE(again.error().data.value(u"act"_s).toString(), u"join_video"_s);
}

void TestConsents::aWithdrawalCountsFromWhenTheRoomOpensAndOfWhoIsAwaited()
{
    Clinic c(u"sqlite"_s);
    const auto heard = [&c] { return TestPractice::must(c.p.door().ask(c.p.psychologist, WithdrawnInSession{})); };
    const QUuid omar = c.couple();
    QCOMPARE(c.becomes(c.p.manager, AppointmentStatus::Cancelled, omar), QString());
    for (const QUuid &person : {c.jane, omar}) {
        c.agree(person, ConsentKind::Telehealth);
        c.agree(person, ConsentKind::Treatment);
    }
    c.p.clock.at = c.p.appointment(c.session)->startAt.plusMinutes(-5);
    QVERIFY(c.join(c.p.psychologist));
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.withdraw(omar, ConsentKind::Treatment); // he has called off
    QVERIFY(heard().isEmpty());
    c.withdraw(c.jane, ConsentKind::Treatment);
    QCOMPARE(heard().size(), 1);
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.withdraw(c.jane, ConsentKind::Telehealth); // which closes the room, and is told all the same
    QCOMPARE(heard().size(), 2);
    c.agree(c.jane, ConsentKind::Telehealth);
    QCOMPARE(heard().size(), 1);
    c.agree(c.jane, ConsentKind::Treatment);
    QVERIFY(heard().isEmpty());
    // Out of a consent to everything, only what the session takes is told of.
    c.agree(c.jane, ConsentKind::All);
    c.withdraw(c.jane, ConsentKind::Messages);
    QVERIFY(heard().isEmpty());
    c.withdraw(c.jane, ConsentKind::Recording);
    QCOMPARE(heard().size(), 1);
}

void TestConsents::nothingLeavesForOthersWithoutConsentOrAReason()
{
    QFETCH(const QString, kind);
    Clinic c(kind);
    const QString noSharing = codeName(ErrorCode::ConsentMissing) + u" data_sharing"_s;
    const QUuid recording = c.record(c.session);
    const auto said = [](const auto &answer) { return answer ? QString() : QString(codeName(answer.error().code) + u' ' + answer.error().data.value(u"kind"_s).toString()); };
    const auto paper = [&](const char *action, CopyFor copyFor) {
        return said(c.p.door().run(c.p.psychologist, RecordEvent{QString::fromLatin1(action), u"Letter"_s, {}, c.jane, u"To the GP"_s, 1, copyFor}));
    };
    for (const char *action : {"print", "export", "download"}) {
        QCOMPARE(paper(action, CopyFor::Others), noSharing);
        QCOMPARE(paper(action, CopyFor::OwnUse), QString());
    }
    QCOMPARE(c.reasons(u"copy_for_own_use"_s).size(), 3); // whoever says that it is for nobody else answers for it
    QCOMPARE(said(c.p.door().ask(c.p.psychologist, FetchRecording{recording, u"for the court"_s})), noSharing); // what nobody says is for others
    QCOMPARE(said(c.p.door().ask(c.p.psychologist, FetchRecording{recording, u"to listen"_s, CopyFor::OwnUse})), QString());
    QCOMPARE(said(c.p.door().ask(c.herself, FetchRecording{recording, {}})), QString()); // hers
    QVERIFY(c.answers(c.p.psychologist, ConsentAct::Share, u"The court orders it."_s)); // of the session
    QCOMPARE(said(c.p.door().ask(c.p.psychologist, FetchRecording{recording, u"for the court"_s})), QString());
    QCOMPARE(said(c.p.door().ask(c.p.manager, FetchRecording{recording, u"for the court"_s})), noSharing); // somebody else's reason
    QCOMPARE(paper("print", CopyFor::Others), noSharing); // a letter is not the session
    QVERIFY(c.p.door().run(c.p.psychologist, ActDespiteConsent{ConsentAct::Share, {}, c.jane, u"The court orders it."_s}));
    QCOMPARE(paper("print", CopyFor::Others), QString());
    c.agree(c.jane, ConsentKind::DataSharing);
    QCOMPARE(said(c.p.door().ask(c.p.manager, FetchRecording{recording, u"for the court"_s})), QString());
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.withdraw(c.jane, ConsentKind::DataSharing);
    QCOMPARE(said(c.p.door().ask(c.p.psychologist, FetchRecording{recording, u"for the court"_s})), noSharing); // the reason was of before
}

/// Taking somebody out of the session takes nobody out of the recording.
void TestConsents::aRecordingTakesTheConsentOfWhoeverWasInIt()
{
    QFETCH(const QString, kind);
    Clinic c(kind);
    const QUuid tom = c.p.addPerson(u"Tom"_s, u"Other"_s, c.p.lee);
    c.agree(tom);
    c.agree(c.jane, ConsentKind::DataSharing);
    const auto coupleAt = [&](int hour) {
        BookAppointment couple = c.p.at(hour, 0, c.jane);
        couple.serviceId = {};
        couple.kind = AppointmentKind::Couple;
        couple.length = 50;
        couple.patients << idText(tom);
        return c.p.mustRun(couple).firstOf(u"Appointment");
    };
    const auto missing = [&](const QUuid &recording) {
        const auto fetched = c.p.door().ask(c.p.manager, FetchRecording{recording, u"for the court"_s});
        return fetched ? QStringList() : fetched.error().data.value(u"people"_s).toStringList();
    };
    const QUuid couple = coupleAt(11);
    const QUuid recording = c.record(couple);
    QCOMPARE(missing(recording), QStringList{idText(tom)});
    c.p.mustRun(SetAppointmentPeople{.appointment = couple, .patients = {idText(c.jane)}, .despiteClash = u"a test"_s});
    QCOMPARE(missing(recording), QStringList{idText(tom)});
    // Who asks by the recording is told of him, and may say why.
    QVERIFY(TestPractice::must(c.p.door().ask(c.p.manager, ShowConsentGaps{ConsentAct::Share, couple, {}})).isEmpty());
    const ShowConsentGaps about{ConsentAct::Share, {}, {}, recording};
    const auto gaps = TestPractice::must(c.p.door().ask(c.p.manager, about));
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().person, tom);
    for (const Actor &who : {c.p.receptionist, c.p.otherPsychologist}) {
        QCOMPARE(c.p.door().ask(who, about).error().code, ErrorCode::Denied);
        QCOMPARE(c.p.door().run(who, ActDespiteConsent{ConsentAct::Share, {}, {}, u"not theirs"_s, recording}).error().code, ErrorCode::Denied);
    }
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::Share, couple, {}, u"of who is left"_s}));
    QCOMPARE(missing(recording), QStringList{idText(tom)});
    QVERIFY(c.p.door().run(c.p.manager, ActDespiteConsent{ConsentAct::Share, {}, {}, u"The court orders it."_s, recording}));
    QCOMPARE(missing(recording), QStringList());
    QVERIFY(TestPractice::must(c.p.door().ask(c.p.manager, about)).first().answered);
    // Who had called off before it began is not in it; who called off afterwards is.
    const QUuid early = coupleAt(14), late = coupleAt(16);
    const SetAppointmentStatus callsOff{.appointment = early, .status = AppointmentStatus::Cancelled, .patient = tom};
    c.p.mustRun(callsOff);
    const QUuid withoutHim = c.record(early), withHim = c.record(late);
    c.p.clock.at = c.p.appointment(late)->startAt.plusMinutes(60);
    c.p.mustRun(SetAppointmentStatus{.appointment = late, .status = AppointmentStatus::Cancelled, .patient = tom});
    QCOMPARE(missing(withoutHim), QStringList());
    QCOMPARE(missing(withHim), QStringList{idText(tom)});
}

/// A consent that was written down by mistake and taken away is no longer there to be withdrawn: it stays away all the same.
void TestConsents::noRedoGivesWhatWasWithdrawnSince()
{
    QFETCH(const QString, kind);
    for (const ConsentKind given : {ConsentKind::DataSharing, ConsentKind::All}) {
        Clinic c(kind);
        c.withdraw(c.jane, ConsentKind::All);
        const auto sharing = [&] {
            for (const ConsentLine &line : c.p.mustAsk(PersonConsents{c.jane})) {
                if (line.consent.kind == given && line.consent.withdrawnAt.isNull())
                    return true;
            }
            return false;
        };
        c.agree(c.jane, given);
        QVERIFY(sharing());
        c.p.mustRun(Undo{}); // it was somebody else's form
        QVERIFY(!sharing());
        c.p.mustRun(Redo{}); // as long as nobody withdrew it, it may come back
        QVERIFY(sharing());
        c.p.mustRun(Undo{});
        c.p.clock.at = c.p.clock.at.plusMinutes(5);
        c.withdraw(c.jane, ConsentKind::All);
        c.p.clock.at = c.p.clock.at.plusMinutes(24 * 60);
        const auto redone = c.p.door().run(c.p.admin, Redo{});
        QVERIFY(!redone);
        QCOMPARE(redone.error().code, ErrorCode::CannotUndo);
        QCOMPARE(redone.error().data.value(u"why"_s).toString(), u"consent_withdrawn"_s);
        QVERIFY(!sharing());
    }
}

void TestConsents::whoIsAddedToASessionThatHasBegunIsAskedAbout()
{
    Clinic c(u"sqlite"_s);
    const QUuid tom = c.p.addPerson(u"Tom"_s, u"Other"_s, c.p.lee);
    BookAppointment booking = c.p.at(11, 0, c.jane);
    booking.serviceId = {};
    booking.kind = AppointmentKind::Couple;
    booking.length = 50;
    const QUuid couple = c.p.mustRun(booking).firstOf(u"Appointment");
    c.agree(c.jane, ConsentKind::Treatment);
    c.p.mustRun(SetAppointmentStatus{.appointment = couple, .status = AppointmentStatus::InProgress});
    const SetAppointmentPeople both{.appointment = couple, .patients = {idText(c.jane), idText(tom)}, .despiteClash = u"a test"_s};
    const auto refused = c.p.door().run(c.p.manager, both);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ConsentMissing);
    QCOMPARE(refused.error().data.value(u"people"_s).toStringList(), QStringList{idText(tom)});
    c.agree(tom, ConsentKind::Treatment);
    QVERIFY(c.p.door().run(c.p.manager, both));
    // Taken out, and taken back when he has not agreed any more: it asks again.
    QVERIFY(c.p.door().run(c.p.manager, SetAppointmentPeople{.appointment = couple, .patients = {idText(c.jane)}, .despiteClash = u"a test"_s}));
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.withdraw(tom, ConsentKind::Treatment);
    const auto again = c.p.door().run(c.p.manager, Undo{});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::ConsentMissing);
    c.agree(tom, ConsentKind::Treatment);
    QVERIFY(c.p.door().run(c.p.manager, Undo{}));
}

void TestConsents::whoTakesBackVideoIsPutOutAtOnce()
{
    QFETCH(const QString, kind);
    for (const ConsentKind withdrawn : {ConsentKind::Telehealth, ConsentKind::All}) {
        Clinic c(kind);
        c.agree(c.jane, ConsentKind::Telehealth);
        c.agree(c.jane);
        const MeetingPass pass = TestPractice::must(c.join(c.p.psychologist));
        QVERIFY(pass.recorded);
        const QUuid tom = c.p.addPerson(u"Tom"_s, u"Other"_s, c.p.lee);
        c.agree(tom, ConsentKind::Telehealth);
        c.withdraw(tom, ConsentKind::Telehealth); // of nobody in there
        QVERIFY(c.rooms().first()->closedAt.isNull());
        c.p.clock.at = c.p.clock.at.plusMinutes(1);
        c.withdraw(c.jane, withdrawn);
        QCOMPARE(c.rooms().first()->closedAt, c.p.clock.at);
        QCOMPARE(c.rooms().first()->closedWhy, u"consent"_s);
        QCOMPARE(c.work(), 0); // the provider is told by a job
        QVERIFY(c.there->closed.contains(pass.providerRoom));
        const auto entry = [&](const Actor &who) { return TestPractice::must(c.p.door().ask(who, ShowMeeting{c.session})); };
        QCOMPARE(entry(c.p.psychologist).consentClosedAt, c.p.clock.at);
        QVERIFY(entry(c.herself).consentClosedAt.isNull());
        QVERIFY(!entry(c.p.psychologist).roomIsOpen);
        QCOMPARE(c.whyNot(c.herself), c.noVideo);
        QVERIFY(!c.join(c.p.psychologist, {}, pass.room)); // nobody comes back into that one
        c.agree(c.jane, ConsentKind::Telehealth);
        const MeetingPass next = TestPractice::must(c.join(c.p.psychologist));
        QVERIFY(next.room != pass.room && next.providerRoom != pass.providerRoom);
        QVERIFY(entry(c.p.psychologist).consentClosedAt.isNull());
    }
}

void TestConsents::whatConsentsStopTakesNoReason()
{
    Clinic c(u"sqlite"_s);
    for (const ConsentAct act : {ConsentAct::Record, ConsentAct::OwnJoin, ConsentAct::Message})
        QCOMPARE(c.p.door().run(c.p.admin, ActDespiteConsent{act, c.session, {}, u"please"_s}).error().code, ErrorCode::Invalid);
}

QTEST_MAIN(TestConsents)
#include "tst_practice_consents.moc"
