#include "models/records/Participant.h"
#include "services/practice/recordings/AboutQueries.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingParts.h"
#include "tests/practice/RecordingsClinic.h"

#include <QRandomGenerator>

using namespace praxis;
using namespace praxis::test;

/// Who is in a recording, and so is asked for their consent: who called off before it began, or did not come, is not.
class TestRecordingPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoCalledOffBeforeItBeganIsNotInIt_data() { onEitherDatabase(); }
    void whoCalledOffBeforeItBeganIsNotInIt();
    void whoCalledOffAfterItBeganIsInIt_data() { onEitherDatabase(); }
    void whoCalledOffAfterItBeganIsInIt();
    void whoDidNotComeIsNotInIt_data() { onEitherDatabase(); }
    void whoDidNotComeIsNotInIt();
    void aWithdrawnConsentIsNotTakenAwayByANoShow_data() { onEitherDatabase(); }
    void aWithdrawnConsentIsNotTakenAwayByANoShow();
    void aWithdrawnConsentIsNotTakenAwayWithThePerson_data() { onEitherDatabase(); }
    void aWithdrawnConsentIsNotTakenAwayWithThePerson();
    void whoWasTakenOutBeforeItBeganIsNotInIt_data() { onEitherDatabase(); }
    void whoWasTakenOutBeforeItBeganIsNotInIt();
    void whoWasTakenOutAfterItBeganIsNamedAndFound_data() { onEitherDatabase(); }
    void whoWasTakenOutAfterItBeganIsNamedAndFound();
    void whoAgreedAndWasDeletedStillAgrees_data() { onEitherDatabase(); }
    void whoAgreedAndWasDeletedStillAgrees();
    void theTrailNamesWhoIsSaidNotToHaveCome();
    void whoCalledOffInTimeStaysOutWhateverIsCorrectedLater_data() { onEitherDatabase(); }
    void whoCalledOffInTimeStaysOutWhateverIsCorrectedLater();
    void theRecordingIsOfWhoWasThere_data() { onEitherDatabase(); }
    void theRecordingIsOfWhoWasThere();
    void itBeganAroundItsAppointmentAndNotLaterThanNow();
    void whatItRestsOnStillCounts_data() { onEitherDatabase(); }
    void whatItRestsOnStillCounts();
    void whoIsLookedForIsFoundInWhateverTheyWereIn_data() { onEitherDatabase(); }
    void whoIsLookedForIsFoundInWhateverTheyWereIn();

private:
    /// Jane, who agrees to being recorded, and Tom, who was never asked, have a session together.
    struct Couple {
        explicit Couple(const QString &kind) : clinic(kind), tom(p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee))
        {
            BookAppointment couple = p.at(11, 0, clinic.jane);
            couple.patients.append(idText(tom));
            couple.serviceId = {};
            couple.kind = AppointmentKind::Couple;
            couple.length = 50;
            session = p.mustRun(couple).firstOf(u"Appointment");
        }
        void becomes(const QUuid &person, AppointmentStatus status) { p.mustRun(SetAppointmentStatus{.appointment = session, .status = status, .patient = person}); }
        void takeOut(const QUuid &who) { p.mustRun(SetAppointmentPeople{.appointment = session, .patients = {idText(who == tom ? clinic.jane : tom)}}); }
        void begins() { p.clock.at = p.appointment(session)->startAt.plusMinutes(10); }
        [[nodiscard]] ImportCheck check() { return TestPractice::must(p.door().ask(p.admin, CheckRecordingImport{session})); }
        [[nodiscard]] RecordingEntry row() { return clinic.list(p.psychologist).value(0); }
        [[nodiscard]] qsizetype filtered(const QString &consent) { return clinic.list(p.psychologist, {.consent = consent}).size(); }
        [[nodiscard]] ErrorCode plays(const QUuid &recording) { return clinic.refusal(p.psychologist, OpenRecording{recording, {}}); }
        [[nodiscard]] ConsentState tile()
        {
            const auto held = p.appointment(session);
            for (const CalendarEntry &entry : p.mustAsk(ShowCalendar{{.when = {held->startAt, held->endAt}}})) {
                if (entry.id == session)
                    return entry.recordingConsent;
            }
            return {};
        }

        RecordingsClinic clinic;
        TestPractice &p = clinic.p;
        QUuid tom, session;
    };
};

void TestRecordingPeople::whoCalledOffBeforeItBeganIsNotInIt()
{
    QFETCH(QString, kind);
    Couple c(kind);
    QCOMPARE(c.tile(), ConsentState::Missing);
    QCOMPARE(c.clinic.take(c.session, QByteArray(10, 'x')).error().code, ErrorCode::ConsentMissing);
    c.becomes(c.tom, AppointmentStatus::Cancelled);
    QCOMPARE(c.tile(), ConsentState::Given);
    QCOMPARE(c.check().people.size(), 1); // who is asked before an import
    QCOMPARE(c.check().people.first().id, c.clinic.jane);
    QVERIFY(c.check().keyHolder.isNull()); // a status may change: the key is the recording's own, not one person's
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.row().people, u"Jane Nguyen"_qs);
    QCOMPARE(c.row().consent, ConsentState::Given);
    QCOMPARE(c.filtered(u"given"_qs), 1);
    QCOMPARE(c.filtered(u"missing"_qs), 0);
    QVERIFY(c.clinic.list(c.p.psychologist, {.text = u"Silva"_qs}).isEmpty()); // looked for by name
    QCOMPARE(c.clinic.list(c.p.psychologist, {.text = u"Nguyen"_qs}).size(), 1);
    QCOMPARE(c.clinic.list(c.p.psychologist, {.person = c.tom}).size(), 1); // what may be about him
    QCOMPARE(c.plays(id), ErrorCode::None);
    QCOMPARE(TestPractice::must(c.p.door().ask(c.p.psychologist, OpenRecording{id, {}})).people, u"Jane Nguyen"_qs);
    QCOMPARE(TestPractice::must(c.p.door().ask(c.p.psychologist, AboutRecording{id, {}})).consents.size(), 1);
    c.clinic.withdraw(c.clinic.jane);
    QCOMPARE(c.plays(id), ErrorCode::ConsentMissing);
    QCOMPARE(c.filtered(u"withdrawn"_qs), 1);
}

void TestRecordingPeople::whoCalledOffAfterItBeganIsInIt()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.begins();
    c.becomes(c.tom, AppointmentStatus::Cancelled);
    QCOMPARE(c.check().people.size(), 2);
    QCOMPARE(c.clinic.take(c.session, QByteArray(10, 'x')).error().code, ErrorCode::ConsentMissing);
    c.clinic.agree(c.tom);
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.row().people, u"Jane Nguyen + Tom Silva"_qs);
    QCOMPARE(c.clinic.list(c.p.psychologist, {.text = u"Silva"_qs}).size(), 1);
    QCOMPARE(c.filtered(u"given"_qs), 1);
    QCOMPARE(c.plays(id), ErrorCode::None);
    c.clinic.withdraw(c.tom);
    QCOMPARE(c.plays(id), ErrorCode::ConsentMissing);
    QCOMPARE(c.row().consent, ConsentState::Withdrawn);
    QCOMPARE(c.filtered(u"withdrawn"_qs), 1);
    QCOMPARE(c.tile(), ConsentState::Withdrawn);
}

void TestRecordingPeople::whoDidNotComeIsNotInIt()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.begins();
    c.becomes(c.tom, AppointmentStatus::NoShow);
    QCOMPARE(c.tile(), ConsentState::Given);
    QCOMPARE(c.check().people.size(), 1);
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.row().people, u"Jane Nguyen"_qs);
    QCOMPARE(c.row().consent, ConsentState::Given);
    QCOMPARE(c.filtered(u"given"_qs), 1);
    QCOMPARE(c.plays(id), ErrorCode::None);
    c.becomes(c.tom, AppointmentStatus::Arrived); // they came after all, and were never asked
    QCOMPARE(c.plays(id), ErrorCode::ConsentMissing);
    QCOMPARE(c.row().people, u"Jane Nguyen + Tom Silva"_qs);
    QCOMPARE(c.row().consent, ConsentState::Missing);
    QCOMPARE(c.filtered(u"missing"_qs), 1);
}

/// One word of the psychologist's does not undo what the client said.
void TestRecordingPeople::aWithdrawnConsentIsNotTakenAwayByANoShow()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.clinic.agree(c.tom);
    c.begins();
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.plays(id), ErrorCode::None);
    c.clinic.withdraw(c.tom);
    QCOMPARE(c.plays(id), ErrorCode::ConsentMissing);
    for (const AppointmentStatus status : {AppointmentStatus::NoShow, AppointmentStatus::Cancelled, AppointmentStatus::NoShow}) {
        c.becomes(c.tom, status);
        QCOMPARE(c.plays(id), ErrorCode::ConsentMissing);
        QCOMPARE(c.row().consent, ConsentState::Withdrawn);
        QCOMPARE(c.filtered(u"withdrawn"_qs), 1);
        QCOMPARE(c.filtered(u"given"_qs), 0);
        QCOMPARE(c.tile(), ConsentState::Withdrawn);
        QCOMPARE(c.check().people.size(), 2); // who would import it once more is told so
    }
    c.clinic.agree(c.tom);
    QCOMPARE(c.plays(id), ErrorCode::None);
}

/// Neither who takes him out of the session, nor who deletes him or the appointment, says that he agrees again.
void TestRecordingPeople::aWithdrawnConsentIsNotTakenAwayWithThePerson()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.clinic.agree(c.tom);
    c.begins();
    const QUuid id = c.clinic.record(c.session);
    c.clinic.withdraw(c.tom);
    const auto stays = [&] {
        QCOMPARE(c.plays(id), ErrorCode::ConsentMissing);
        QCOMPARE(c.row().consent, ConsentState::Withdrawn);
        QCOMPARE(c.filtered(u"withdrawn"_qs), 1);
        QCOMPARE(c.filtered(u"given"_qs), 0);
    };
    stays();
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.takeOut(c.tom);
    stays();
    QCOMPARE(c.tile(), ConsentState::Withdrawn);
    QCOMPARE(c.check().people.size(), 2);
    c.p.mustRun(Undo{});
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.p.mustRun(erase<Contact>(c.tom));
    stays();
    QCOMPARE(c.tile(), ConsentState::Withdrawn);
    c.p.mustRun(Undo{});
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.p.mustRun(erase<Appointment>(c.session));
    stays();
    c.p.mustRun(Undo{});
    stays();
    c.clinic.agree(c.tom);
    QCOMPARE(c.plays(id), ErrorCode::None);
}

void TestRecordingPeople::whoWasTakenOutBeforeItBeganIsNotInIt()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.takeOut(c.tom); // put in by mistake
    c.begins();
    QCOMPARE(c.tile(), ConsentState::Given);
    QCOMPARE(c.check().people.size(), 1);
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.row().people, u"Jane Nguyen"_qs);
    QVERIFY(c.clinic.list(c.p.admin, {.person = c.tom}).isEmpty());
    QCOMPARE(c.row().consent, ConsentState::Given);
    QCOMPARE(c.filtered(u"given"_qs), 1);
    QCOMPARE(c.plays(id), ErrorCode::None);
}

void TestRecordingPeople::whoWasTakenOutAfterItBeganIsNamedAndFound()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.clinic.agree(c.tom);
    c.begins();
    const QUuid id = c.clinic.record(c.session);
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.takeOut(c.tom);
    QCOMPARE(c.row().people, u"Jane Nguyen + Tom Silva"_qs);
    QCOMPARE(c.row().people, TestPractice::must(c.p.door().ask(c.p.psychologist, OpenRecording{id, {}})).people);
    QCOMPARE(c.clinic.list(c.p.admin, {.text = u"Silva"_qs}).size(), 1);
    QCOMPARE(c.clinic.list(c.p.admin, {.person = c.tom}).size(), 1);
}

void TestRecordingPeople::whoAgreedAndWasDeletedStillAgrees()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.clinic.agree(c.tom);
    c.begins();
    const QUuid id = c.clinic.record(c.session);
    c.p.clock.at = c.p.clock.at.plusMinutes(1);
    c.p.mustRun(erase<Contact>(c.tom)); // his consents go with him, and say what they said
    QCOMPARE(c.plays(id), ErrorCode::None);
    QCOMPARE(c.row().consent, ConsentState::Given);
    QCOMPARE(c.filtered(u"given"_qs), 1);
    QCOMPARE(c.tile(), ConsentState::Given);
}

void TestRecordingPeople::theTrailNamesWhoIsSaidNotToHaveCome()
{
    Couple c(u"sqlite"_qs);
    c.begins();
    c.becomes(c.tom, AppointmentStatus::NoShow);
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.plays(id), ErrorCode::None);
    QCOMPARE(c.p.mustAsk(SearchAudit{{.person = c.tom, .record = id, .action = u"play"_qs}}).size(), 1);
}

void TestRecordingPeople::whoCalledOffInTimeStaysOutWhateverIsCorrectedLater()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.becomes(c.tom, AppointmentStatus::Cancelled);
    c.begins();
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.plays(id), ErrorCode::None);
    c.p.mustRun(SetPatientPayer{c.session, c.tom, c.clinic.jane});
    QCOMPARE(c.plays(id), ErrorCode::None);
    QCOMPARE(c.row().people, u"Jane Nguyen"_qs);
    QCOMPARE(c.filtered(u"given"_qs), 1);
    QCOMPARE(c.tile(), ConsentState::Given);
    c.becomes(c.tom, AppointmentStatus::Scheduled); // and once more, now that it has begun
    c.becomes(c.tom, AppointmentStatus::Cancelled);
    QCOMPARE(c.plays(id), ErrorCode::ConsentMissing);
    QCOMPARE(c.filtered(u"missing"_qs), 1);
}

void TestRecordingPeople::theRecordingIsOfWhoWasThere()
{
    QFETCH(QString, kind);
    Couple c(kind);
    c.becomes(c.clinic.jane, AppointmentStatus::Cancelled);
    c.clinic.withdraw(c.clinic.jane);
    c.clinic.agree(c.tom);
    const QUuid id = c.clinic.record(c.session);
    QCOMPARE(c.row().person, c.tom);
    QCOMPARE(c.row().people, u"Tom Silva"_qs);
    QCOMPARE(c.plays(id), ErrorCode::None);
    const OpenedRecording opened = TestPractice::must(c.p.door().ask(c.p.psychologist, OpenRecording{id, {}}));
    QCOMPARE(opened.consent.contactId, c.tom);
    QCOMPARE(opened.tracks.first().object.person, id); // of the two neither alone
}

/// When it began decides who was there, and how long it is kept: whoever brings it does not say so alone.
void TestRecordingPeople::itBeganAroundItsAppointmentAndNotLaterThanNow()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const Instant start = p.appointment(clinic.session)->startAt;
    p.clock.at = start.plusMinutes(60);
    AddRecording command = TestPractice::must(clinic.take(clinic.session, QByteArray(10, 'x')));
    for (const int minutes : {-25 * 60, 61}) {
        command.startedAt = start.plusMinutes(minutes);
        QCOMPARE(clinic.refusedRun(p.admin, command), ErrorCode::Invalid);
    }
    p.clock.at = start.plusMinutes(3 * 24 * 60);
    command.startedAt = start.plusMinutes(25 * 60);
    QCOMPARE(clinic.refusedRun(p.admin, command), ErrorCode::Invalid);
    command.startedAt = start.plusMinutes(10);
    QCOMPARE(clinic.refusedRun(p.admin, command), ErrorCode::None);
}

/// A newer consent that is over says nothing about a recording of today.
void TestRecordingPeople::whatItRestsOnStillCounts()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    p.clock.at = p.clock.at.plusMinutes(60);
    GiveConsent forAWhile;
    forAWhile.person = clinic.jane;
    forAWhile.kind = ConsentKind::Recording;
    forAWhile.formVersion = u"4"_qs;
    forAWhile.expiresOn = QDate(2026, 11, 20);
    p.mustRun(forAWhile);
    const auto version = [&](const QUuid &session) {
        return TestPractice::must(p.door().ask(p.psychologist, OpenRecording{clinic.record(session), {}})).consent.formVersion;
    };
    QCOMPARE(version(clinic.session), u"4"_qs);
    p.clock.at = p.clock.at.plusMinutes(4 * 24 * 60);
    QCOMPARE(version(clinic.appointment(10, 0, clinic.jane, p.lee)), u"3"_qs);
}

namespace {

/// Sessions of one to three people, some of whom call off, do not come or are taken out, before the recording begins or after it.
QVector<QUuid> recordedByChance(RecordingsClinic &clinic, const QVector<QUuid> &people, QRandomGenerator &random)
{
    TestPractice &p = clinic.p;
    QVector<QUuid> sessions, there;
    for (int i = 0; i < 12; ++i) {
        BookAppointment booking = p.at(8 + i / 2, i % 2 * 30, people[i % people.size()]);
        booking.serviceId = {};
        booking.kind = AppointmentKind::Family;
        booking.length = 30;
        booking.despiteClash = u"a test"_qs;
        for (int more = 0; more < i % 3; ++more)
            booking.patients.append(idText(people[(i + 1 + more) % people.size()]));
        sessions.append(p.mustRun(booking).firstOf(u"Appointment"));
    }
    const auto happens = [&](const QUuid &session) { // what is not allowed does not happen
        const QStringList patients{idText(people[random.bounded(people.size())])};
        const QUuid one = QUuid::fromString(patients.first());
        constexpr std::array statuses{AppointmentStatus::Cancelled, AppointmentStatus::NoShow, AppointmentStatus::Arrived};
        if (random.bounded(3) == 0)
            (void)p.door().run(p.admin, SetAppointmentPeople{.appointment = session, .patients = patients, .despiteClash = u"a test"_qs});
        else
            (void)p.door().run(p.admin, SetAppointmentStatus{.appointment = session, .status = statuses[static_cast<std::size_t>(random.bounded(3))], .patient = one});
        p.clock.at = p.clock.at.plusMinutes(1);
    };
    for (const QUuid &session : std::as_const(sessions)) {
        for (int i = random.bounded(3); i > 0; --i)
            happens(session);
        const auto start = p.appointment(session)->startAt;
        p.clock.at = std::max(p.clock.at, start.plusMinutes(10));
        if (const auto taken = clinic.take(session, QByteArray(10, 'v')); taken && p.door().run(p.admin, *taken))
            there.append(taken->recording);
        for (int i = random.bounded(3); i > 0; --i)
            happens(session);
    }
    return there;
}

} // namespace

/// The lists go by indexes; here each recording is looked at by itself.
void TestRecordingPeople::whoIsLookedForIsFoundInWhateverTheyWereIn()
{
    QFETCH(QString, kind);
    const quint32 seed = qEnvironmentVariableIsSet("PRAXIS_SEED") ? qEnvironmentVariable("PRAXIS_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("PRAXIS_SEED=%u", seed);
    QRandomGenerator random(seed);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QStringList names{u"Nguyen"_qs, u"Silva"_qs, u"Okonkwo"_qs, u"Petrov"_qs};
    QVector<QUuid> people{clinic.jane};
    for (qsizetype i = 1; i < names.size(); ++i) {
        people.append(p.addPerson(u"Tom"_qs, names[i], p.lee));
        clinic.agree(people.last());
    }
    const auto recorded = recordedByChance(clinic, people, random);
    QVERIFY(recorded.size() > 3);
    if (random.bounded(2) == 0)
        clinic.withdraw(people[1]);
    const auto whole = clinic.list(p.admin);
    QCOMPARE(whole.size(), recorded.size());
    for (qsizetype i = 0; i < people.size(); ++i) {
        QVector<QUuid> there, invited;
        TestPractice::must(p.session().begin(p.admin.organization, false));
        for (const RecordingEntry &entry : whole) {
            const auto in = TestPractice::must(peopleThere(p.session(), entry.appointment, entry.person, entry.startedAt));
            const bool was = entry.person == people[i] || in.contains(people[i]);
            const auto rows = TestPractice::must(selectAs<Participant>(p.session(), {.where = {{"appointment_id", Condition::Equal, entry.appointment},
                                                                                              {"contact_id", Condition::Equal, people[i]}}}));
            if (was)
                there.append(entry.id);
            if (was || !rows.isEmpty())
                invited.append(entry.id);
        }
        p.session().rollback();
        const auto idsOf = [&](const RecordingFilter &filter) {
            QVector<QUuid> ids;
            for (const RecordingEntry &entry : clinic.list(p.admin, filter))
                ids.append(entry.id);
            return ids;
        };
        QCOMPARE(idsOf({.text = names[i]}), there); // in the order of the whole list, too
        QCOMPARE(idsOf({.person = people[i]}), invited);
    }
}

QTEST_GUILESS_MAIN(TestRecordingPeople)
#include "tst_practice_recording_people.moc"
