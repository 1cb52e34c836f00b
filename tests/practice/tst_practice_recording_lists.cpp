#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Location.h"
#include "models/records/Participant.h"
#include "models/records/Practitioner.h"
#include "models/records/RetentionRule.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "services/store/SqliteCopies.h"
#include "services/store/SqliteStore.h"
#include "tests/practice/RecordingsClinic.h"

#include <QRandomGenerator>

using namespace praxis;
using namespace praxis::test;

/// Lists of recordings are read from a table that follows from five others: whatever is done to these, it says the same as they do.
class TestRecordingLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOrderAndFilterFindsWhatIsThere_data() { onEitherDatabase(); }
    void everyOrderAndFilterFindsWhatIsThere();
    void whatChangesIsFollowedAtOnce_data() { onEitherDatabase(); }
    void whatChangesIsFollowedAtOnce();
    void pagesJoinWithoutGapsOrRepeats_data() { onEitherDatabase(); }
    void pagesJoinWithoutGapsOrRepeats();
    void sumsAreThoseOfTheList_data() { onEitherDatabase(); }
    void sumsAreThoseOfTheList();
    void aRuleOfAnotherPlaceCounts_data() { onEitherDatabase(); }
    void aRuleOfAnotherPlaceCounts();
    void onlyAnAdministratorChangesRules();
    void whatIsOverIsListedOnceAndByTheLastVisit_data() { onEitherDatabase(); }
    void whatIsOverIsListedOnceAndByTheLastVisit();

private:
    /// Twelve recordings of three people by two practitioners.
    struct Many : RecordingsClinic {
        explicit Many(const QString &kind) : RecordingsClinic(kind)
        {
            const QUuid adam = p.addPerson(QStringLiteral("Adam"), QStringLiteral("Baker"), p.lee), zoe = p.addPerson(QStringLiteral("Zoe"), QStringLiteral("Adler"), p.okafor);
            people = {jane, adam, zoe};
            agree(adam);
            agree(zoe);
            for (int i = 0; i < 12; ++i)
                all.append(record(appointment(8 + i / 2, i % 2 * 30, people[i % 3], i % 2 ? p.okafor : p.lee), QByteArray(100 + i * 7 % 12 * 10, 'v'), 60'000 + i * 5 % 12 * 1000));
        }
        QVector<QUuid> people;
        QVector<QUuid> all;
    };
    static QVariant keyOf(const RecordingEntry &entry, RecordingFilter::Sort sort)
    {
        switch (sort) {
        case RecordingFilter::Person: return entry.sortName;
        case RecordingFilter::Practitioner: return entry.practitionerName;
        case RecordingFilter::Duration: return entry.durationMs;
        case RecordingFilter::Size: return entry.sizeBytes;
        case RecordingFilter::Status: return enumName(entry.status);
        case RecordingFilter::Started: break;
        }
        return entry.startedAt.ms;
    }
    /// The check that `verify database` makes of a practice in one file.
    static void checkTable(RecordingsClinic &clinic)
    {
        auto *file = dynamic_cast<store::SqliteStore *>(&clinic.p.store());
        if (!file)
            return;
        const auto problems = store::verifyDatabase(file->access());
        QVERIFY2(problems && problems->isEmpty(), problems ? qPrintable(problems->join(u'\n')) : "no answer");
    }
};

void TestRecordingLists::everyOrderAndFilterFindsWhatIsThere()
{
    QFETCH(QString, kind);
    Many clinic(kind);
    clinic.withdraw(clinic.people[1]);
    const auto whole = clinic.list(clinic.p.admin);
    QCOMPARE(whole.size(), 12);
    struct Case {
        RecordingFilter filter;
        std::function<bool(const RecordingEntry &)> fits;
    };
    const QVector<Case> cases{
        {{}, [](const RecordingEntry &) { return true; }},
        {{.practitioner = clinic.p.lee}, [&](const RecordingEntry &e) { return e.practitioner == clinic.p.lee; }},
        {{.person = clinic.jane}, [&](const RecordingEntry &e) { return e.person == clinic.jane; }},
        {{.from = whole[5].startedAt}, [&](const RecordingEntry &e) { return e.startedAt >= whole[5].startedAt; }},
        {{.until = whole[5].startedAt}, [&](const RecordingEntry &e) { return e.startedAt < whole[5].startedAt; }},
        {{.status = QStringLiteral("completed")}, [](const RecordingEntry &) { return true; }},
        {{.status = QStringLiteral("failed")}, [](const RecordingEntry &) { return false; }},
        {{.leastMs = 65'000}, [](const RecordingEntry &e) { return e.durationMs >= 65'000; }},
        {{.mostMs = 65'000}, [](const RecordingEntry &e) { return e.durationMs <= 65'000; }},
        {{.leastBytes = 150, .mostBytes = 180}, [](const RecordingEntry &e) { return e.sizeBytes >= 150 && e.sizeBytes <= 180; }},
        {{.consent = QStringLiteral("given")}, [](const RecordingEntry &e) { return e.consent == ConsentState::Given; }},
        {{.consent = QStringLiteral("withdrawn")}, [](const RecordingEntry &e) { return e.consent == ConsentState::Withdrawn; }},
        {{.consent = QStringLiteral("missing")}, [](const RecordingEntry &) { return false; }},
        {{.text = QStringLiteral("adler")}, [&](const RecordingEntry &e) { return e.person == clinic.people[2]; }},
        {{.text = QStringLiteral("baker"), .practitioner = clinic.p.okafor, .leastMs = 63'000},
         [&](const RecordingEntry &e) { return e.practitioner == clinic.p.okafor && e.durationMs >= 63'000 && e.person == clinic.people[1]; }},
    };
    QCOMPARE(std::count_if(whole.begin(), whole.end(), cases[11].fits), 4);
    for (int number = 0; number < cases.size(); ++number) {
        for (int sort = 0; sort < 6; ++sort) {
            for (const bool descending : {false, true}) {
                RecordingFilter filter = cases[number].filter;
                filter.sort = static_cast<RecordingFilter::Sort>(sort);
                filter.descending = descending;
                const auto rows = clinic.list(clinic.p.admin, filter);
                const QByteArray where = QByteArray::number(number) + " by " + QByteArray::number(sort);
                QVERIFY2(rows.size() == std::count_if(whole.begin(), whole.end(), cases[number].fits), where.constData());
                for (qsizetype i = 0; i < rows.size(); ++i) {
                    QVERIFY2(cases[number].fits(rows[i]), where.constData());
                    if (i == 0)
                        continue;
                    const auto order = QVariant::compare(keyOf(rows[i - 1], filter.sort), keyOf(rows[i], filter.sort));
                    QVERIFY2(order == QPartialOrdering::Equivalent || order == (descending ? QPartialOrdering::Greater : QPartialOrdering::Less), where.constData());
                }
            }
        }
    }
    checkTable(clinic);
}

void TestRecordingLists::whatChangesIsFollowedAtOnce()
{
    QFETCH(QString, kind);
    Many clinic(kind);
    TestPractice &p = clinic.p;
    const RecordingFilter byName{.sort = RecordingFilter::Person, .descending = false};
    QCOMPARE(clinic.list(p.admin, byName).first().person, clinic.people[2]); // Adler
    p.mustRun(EditRecord{u"Contact"_qs, clinic.jane, {{u"family_name"_qs, u"Aaron"_qs}}, 0});
    QCOMPARE(clinic.list(p.admin, byName).first().person, clinic.jane);
    // A second practitioner sees it while they are in it.
    const RecordingEntry first = clinic.list(p.admin, {.practitioner = p.lee}).first();
    const auto count = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, SumRecordings{})).count; };
    QCOMPARE(count(p.otherPsychologist), 6);
    SetAppointmentResources together = SetAppointmentResources::of(*p.appointment(first.appointment));
    together.otherStaff = {idText(p.okafor)};
    together.despiteClash = u"a test"_qs;
    p.mustRun(together);
    QCOMPARE(count(p.otherPsychologist), 7);
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 7);
    // Agreements: one who withdraws, agrees anew until a day, and whose day has come.
    const auto states = [&](const QString &consent) { return clinic.list(p.admin, {.consent = consent}).size(); };
    clinic.withdraw(clinic.jane);
    QCOMPARE(states(u"withdrawn"_qs), 4);
    GiveConsent again;
    again.person = clinic.jane;
    again.kind = ConsentKind::Recording;
    again.expiresOn = QDate(2027, 1, 1);
    p.mustRun(again);
    QCOMPARE(states(u"given"_qs), 12);
    checkTable(clinic);
    p.clock.at = p.clock.at.plusMinutes(90LL * 24 * 60);
    QCOMPARE(states(u"withdrawn"_qs), 4);
    QCOMPARE(states(u"given"_qs), 8);
    // Who is deleted takes theirs out of every list, and brings them back.
    p.mustRun(erase<Contact>(clinic.people[1]));
    QCOMPARE(clinic.list(p.admin).size(), 8);
    QCOMPARE(count(p.admin), 8);
    RestoreRecord back = restore<Contact>(clinic.people[1]);
    back.despiteClash = u"a test"_qs;
    p.mustRun(back);
    QCOMPARE(clinic.list(p.admin).size(), 12);
    p.mustRun(EditRecord{u"Practitioner"_qs, p.okafor, {{u"display_name"_qs, u"A Okafor"_qs}}, 0});
    QCOMPARE(clinic.list(p.admin, {.sort = RecordingFilter::Practitioner, .descending = false}).first().practitionerName, u"A Okafor"_qs);
    checkTable(clinic);
}

void TestRecordingLists::pagesJoinWithoutGapsOrRepeats()
{
    QFETCH(QString, kind);
    Many clinic(kind);
    for (int sort = 0; sort < 6; ++sort) {
        for (const bool descending : {false, true}) {
            RecordingFilter filter{.sort = static_cast<RecordingFilter::Sort>(sort), .descending = descending};
            QVector<QUuid> whole, paged;
            for (const RecordingEntry &entry : clinic.list(clinic.p.admin, filter))
                whole.append(entry.id);
            filter.limit = 5;
            for (;;) {
                const auto rows = clinic.list(clinic.p.admin, filter);
                for (const RecordingEntry &entry : rows)
                    paged.append(entry.id);
                if (rows.size() < 5)
                    break;
                filter.after = keyOf(rows.last(), filter.sort);
                filter.afterId = rows.last().id;
            }
            QCOMPARE(paged, whole);
        }
    }
}

void TestRecordingLists::sumsAreThoseOfTheList()
{
    QFETCH(QString, kind);
    Many clinic(kind);
    for (const Actor &who : {clinic.p.admin, clinic.p.psychologist, clinic.p.otherPsychologist, clinic.patient(clinic.jane)}) {
        for (const RecordingFilter &filter : {RecordingFilter{}, RecordingFilter{.practitioner = clinic.p.lee}, RecordingFilter{.leastMs = 65'000}}) {
            RecordingSums expected;
            for (const RecordingEntry &entry : clinic.list(who, filter)) {
                ++expected.count;
                expected.durationMs += entry.durationMs;
                expected.sizeBytes += entry.sizeBytes;
            }
            const RecordingSums sums = TestPractice::must(clinic.p.door().ask(who, SumRecordings{filter}));
            QCOMPARE(sums.count, expected.count);
            QCOMPARE(sums.durationMs, expected.durationMs);
            QCOMPARE(sums.sizeBytes, expected.sizeBytes);
        }
    }
}

void TestRecordingLists::aRuleOfAnotherPlaceCounts()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    Contact person;
    person.givenName = u"Old"_qs;
    person.familyName = u"Client"_qs;
    person.birthDate = QDate(1980, 3, 4);
    const QUuid who = p.mustRun(create(person)).firstOf(u"Contact");
    BookAppointment booking = p.at(9, 0, who);
    booking.start = {QDate(2016, 5, 2), QTime(9, 0)};
    booking.despiteClash = u"long ago"_qs;
    const QUuid session = p.mustRun(booking).firstOf(u"Appointment");
    clinic.agree(who);
    const QUuid id = clinic.record(session);
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).size(), 1); // ten years ago: Australia's seven are over
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).first().since, QDate(2023, 5, 2));
    const Location place = *TestPractice::must(p.door().ask(p.admin, List<Location>{})).first();
    const QString country = place.country.isEmpty() ? u"AU"_qs : place.country;
    RetentionRule rule;
    rule.jurisdiction = country;
    rule.years = 12;
    rule.noticeDays = 60;
    const QUuid made = p.mustRun(create(rule)).firstOf(u"RetentionRule");
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).size(), 0);
    const auto asked = p.door().run(p.admin, AskRemoval{RetainedKind::Recording, id, u"over"_qs});
    QCOMPARE(asked.error().data.value(u"status"_qs).toString(), u"not_due"_qs);
    // A shorter one for the part of the country goes before it.
    p.mustRun(EditRecord{u"Location"_qs, place.id, {{u"state"_qs, u"nsw"_qs}, {u"country"_qs, country}}, 0});
    RetentionRule part;
    part.jurisdiction = country + u"-NSW"_qs;
    part.years = 3;
    part.noticeDays = 60;
    p.mustRun(create(part));
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).first().since, QDate(2019, 5, 2));
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, id, u"over"_qs})).firstOf(u"Removal");
    TestPractice::must(p.door().run(p.admin, DecideRemoval{removal, true, {}}));
    QCOMPARE(p.mustAsk(RecordsDue{RetainedKind::Recording}).first().removal.notBefore, p.clock.at.plusMinutes(60LL * 24 * 60));
    bool told = false;
    for (const AuditLine &line : p.mustAsk(SearchAudit{{.record = made, .limit = 10}}))
        told = told || line.entry.action == u"create";
    QVERIFY(told);
    QCOMPARE(p.door().run(p.admin, create(rule)).error().code, ErrorCode::Duplicate);
}

namespace {

/// Of every appointment they were in, looked at one by one.
QDate lastVisit(TestPractice &p, const QUuid &person)
{
    const auto contact = TestPractice::must(findAs<Contact>(p.session(), person, Deleted::Include));
    const auto goneWith = [&](const Record &row) { return !row.isDeleted || (contact->isDeleted && row.deletedAt >= contact->deletedAt); };
    QDate last;
    for (const auto &row : TestPractice::must(selectAs<Participant>(p.session(), {.where = {{"contact_id", Condition::Equal, person}}, .deleted = Deleted::Include}))) {
        const auto visit = TestPractice::must(findAs<Appointment>(p.session(), row->appointmentId, Deleted::Include));
        if (goneWith(*row) && goneWith(*visit) && visit->status != AppointmentStatus::Cancelled && visit->status != AppointmentStatus::Rescheduled)
            last = last.isValid() ? std::max(last, visit->startWall.date) : visit->startWall.date;
    }
    return last;
}

} // namespace

/// More than a page of them, of people who came back since or not, or called off, or were taken out, or deleted.
void TestRecordingLists::whatIsOverIsListedOnceAndByTheLastVisit()
{
    QFETCH(QString, kind);
    const quint32 seed = qEnvironmentVariableIsSet("PRAXIS_SEED") ? qEnvironmentVariable("PRAXIS_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("PRAXIS_SEED=%u", seed);
    QRandomGenerator random(seed);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const auto book = [&](const QUuid &person, const QDate &day) {
        BookAppointment booking = p.at(9, 0, person);
        booking.start = {day, QTime(9, 0)};
        booking.despiteClash = u"long ago"_qs;
        return p.mustRun(booking).firstOf(u"Appointment");
    };
    QVector<QUuid> people;
    QHash<QUuid, QVector<QUuid>> recordings;
    for (int i = 0; i < 24; ++i) {
        Contact person;
        person.givenName = u"Old"_qs;
        person.familyName = u"Client%1"_qs.arg(i);
        person.birthDate = QDate(1980, 3, 4);
        people.append(p.mustRun(create(person)).firstOf(u"Contact"));
        clinic.agree(people.last());
        const int times = i == 0 ? 108 : 1 + i % 3; // one alone fills more than a page
        QUuid session;
        for (int k = 0; k < times; ++k) {
            if (k == 0 || i > 0)
                session = book(people.last(), QDate(2016, 1, 4).addDays(i * 3 + k));
            recordings[people.last()].append(clinic.record(session));
        }
    }
    for (qsizetype i = 1; i < people.size(); ++i) {
        const QUuid later = book(people[i], QDate(2017, 1, 2).addDays(random.bounded(3300)));
        p.clock.at = p.clock.at.plusMinutes(1);
        switch (random.bounded(5)) {
        case 0: p.mustRun(SetAppointmentStatus{.appointment = later, .status = AppointmentStatus::Cancelled, .endedBy = EndedBy::Patient}); break;
        case 1: p.mustRun(SetAppointmentPeople{.appointment = later, .patients = {idText(clinic.jane)}, .despiteClash = u"a test"_qs}); break;
        case 2: (void)p.door().run(p.admin, erase<Contact>(people[i])); break;
        default: break;
        }
    }
    QHash<QUuid, QDate> expected;
    const QDate today = p.clock.at.utc().date();
    TestPractice::must(p.session().begin(p.admin.organization, false));
    for (const QUuid &person : std::as_const(people)) {
        const QDate last = lastVisit(p, person);
        QCOMPARE(TestPractice::must(p.session().lastContactWith(person)), last);
        for (const QUuid &id : recordings.value(person)) {
            if (last.addYears(7) <= today)
                expected.insert(id, last.addYears(7));
        }
    }
    p.session().rollback();
    const auto due = p.mustAsk(RecordsDue{RetainedKind::Recording});
    QCOMPARE(due.size(), expected.size());
    for (const DueRecord &line : due)
        QCOMPARE(expected.take(line.id), line.since);
    QVERIFY(expected.isEmpty());
    QCOMPARE(p.mustAsk(RecordsDue{.kind = RetainedKind::Recording, .limit = 30}).size(), 30);
}

void TestRecordingLists::onlyAnAdministratorChangesRules()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    RetentionRule rule;
    rule.jurisdiction = u"FR"_qs;
    rule.years = 20;
    QCOMPARE(clinic.refusedRun(p.manager, create(rule)), ErrorCode::Denied);
    QCOMPARE(clinic.refusedRun(p.psychologist, create(rule)), ErrorCode::Denied);
    rule.childUntil = 10; // less than of age
    QCOMPARE(clinic.refusedRun(p.admin, create(rule)), ErrorCode::Invalid);
    rule.childUntil = 48;
    rule.jurisdiction = u"France"_qs;
    QCOMPARE(clinic.refusedRun(p.admin, create(rule)), ErrorCode::Invalid);
    rule.jurisdiction = u"FR"_qs;
    QCOMPARE(clinic.refusedRun(p.admin, create(rule)), ErrorCode::None);
}

QTEST_GUILESS_MAIN(TestRecordingLists)
#include "tst_practice_recording_lists.moc"
