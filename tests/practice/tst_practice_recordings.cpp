#include "services/practice/recordings/RecordingCareCommands.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/Damage.h"

#include "services/practice/recordings/RecordingParts.h"

#include <QJsonDocument>

using namespace praxis;
using namespace praxis::test;

class TestRecordings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasImportedIsPlayedAsItWas_data() { onEitherDatabase(); }
    void whatWasImportedIsPlayedAsItWas();
    void nobodyIsRecordedWhoHasNotAgreed_data() { onEitherDatabase(); }
    void nobodyIsRecordedWhoHasNotAgreed();
    void everybodyInACoupleHasToAgree();
    void aWithdrawnConsentClosesItAtOnce_data() { onEitherDatabase(); }
    void aWithdrawnConsentClosesItAtOnce();
    void withdrawingEverythingMeansEverything();
    void aConsentToEverythingLosesOneKindAndKeepsTheRest();
    void onlyWhoWasInTheSessionSeesItOrCountsIt_data() { onEitherDatabase(); }
    void onlyWhoWasInTheSessionSeesItOrCountsIt();
    void listingPlayingAndFetchingAreInTheTrail();
    void onlyACompletedOneOpens();
    void everyUserGoesOnWhereTheyLeft();
    void aPrivateMarkerIsItsAuthorsAlone();
    void theListIsSortedAndReadPageByPage_data();
    void theListIsSortedAndReadPageByPage();
    void theListIsFiltered_data() { onEitherDatabase(); }
    void theListIsFiltered();
    void aNameLeadsToWhatOneIsShown_data() { onEitherDatabase(); }
    void aNameLeadsToWhatOneIsShown();
    void anImportThatStopsLeavesNothing();
    void missingDamagedAndWithoutKeyAreToldApart();
    void anImportIsTakenBackWithUndo();
    void nobodySaysWhatTheVaultWouldSay();
};

void TestRecordings::whatWasImportedIsPlayedAsItWas()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QByteArray bytes = QByteArray("moving picture").repeated(20'000);
    const QUuid id = clinic.record(clinic.session, bytes, 3'723'000);
    const OpenedRecording opened = TestPractice::must(p.door().ask(p.psychologist, OpenRecording{id, {}}));
    QCOMPARE(opened.people, u"Jane Nguyen"_qs);
    QCOMPARE(opened.practitionerName, u"Dr Lee"_qs);
    QCOMPARE(opened.recording.sizeBytes, bytes.size());
    QCOMPARE(opened.recording.durationMs, 3'723'000);
    QCOMPARE(opened.consent.formVersion, u"3"_qs);
    QVERIFY(opened.own && opened.mayMark);
    QCOMPARE(opened.tracks.size(), 1);
    QVERIFY(opened.tracks.first().track.sealedKey.isEmpty());
    const auto device = p.vault().open(opened.tracks.first().object);
    QVERIFY(device);
    QCOMPARE((*device)->readAll(), bytes);
    QVERIFY(p.vault().verify(opened.tracks.first().object));
    const RecordingEntry entry = clinic.list(p.psychologist).first();
    QCOMPARE(entry.people, u"Jane Nguyen"_qs);
    QCOMPARE(entry.status, RecordingStatus::Completed);
    QCOMPARE(entry.consent, ConsentState::Given);
    QCOMPARE(clinic.trail(id), (QStringList{u"import"_qs, u"play"_qs}));
}

/// Case 53.
void TestRecordings::nobodyIsRecordedWhoHasNotAgreed()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee);
    const QUuid session = clinic.appointment(10, 0, tom, p.lee);
    const auto taken = clinic.take(session, QByteArray(10, 'x'));
    QCOMPARE(taken.error().code, ErrorCode::ConsentMissing);
    QCOMPARE(taken.error().data.value(u"people"_qs).toStringList(), QStringList{idText(tom)});
    // Also for who skips the first check: the door asks again.
    AddRecording forged = TestPractice::must(clinic.take(clinic.session, QByteArray(10, 'x')));
    forged.appointment = session;
    QCOMPARE(clinic.refusedRun(p.psychologist, forged), ErrorCode::ConsentMissing);
    GiveConsent ended;
    ended.person = tom;
    ended.kind = ConsentKind::Recording;
    ended.expiresOn = QDate(2026, 11, 18); // the practice's today: no longer
    p.mustRun(ended);
    QCOMPARE(clinic.take(session, QByteArray(10, 'x')).error().code, ErrorCode::ConsentMissing);
    ended.expiresOn = QDate(2026, 11, 19);
    p.mustRun(ended);
    QVERIFY(clinic.take(session, QByteArray(10, 'x')));
}

void TestRecordings::everybodyInACoupleHasToAgree()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee);
    BookAppointment couple = p.at(11, 0, clinic.jane);
    couple.patients.append(idText(tom));
    couple.serviceId = {};
    couple.kind = AppointmentKind::Couple;
    couple.length = 50;
    const QUuid session = p.mustRun(couple).firstOf(u"Appointment");
    QCOMPARE(clinic.take(session, QByteArray(10, 'x')).error().code, ErrorCode::ConsentMissing);
    clinic.agree(tom);
    const QUuid id = clinic.record(session);
    QCOMPARE(clinic.list(p.psychologist).first().people, u"Jane Nguyen + Tom Silva"_qs);
    // Neither of them can be shredded out of the other's recording: it has a key of its own.
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, OpenRecording{id, {}})).tracks.first().object.person, id);
    clinic.withdraw(tom);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{id, {}}), ErrorCode::ConsentMissing);
}

/// Case 47.
void TestRecordings::aWithdrawnConsentClosesItAtOnce()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    QCOMPARE(clinic.refusal(p.psychologist, CheckRecording{id}), ErrorCode::None);
    p.clock.at.ms += 1000;
    clinic.withdraw(clinic.jane);
    QCOMPARE(clinic.refusal(p.psychologist, CheckRecording{id}), ErrorCode::ConsentMissing);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{id, {}}), ErrorCode::ConsentMissing);
    QCOMPARE(clinic.refusal(p.admin, FetchRecording{id, u"quality"_qs}), ErrorCode::ConsentMissing);
    QCOMPARE(clinic.list(p.psychologist).first().consent, ConsentState::Withdrawn);
    // Given again, it opens again; what was agreed to when can still be read.
    p.clock.at.ms += 1000;
    clinic.agree(clinic.jane);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{id, {}}), ErrorCode::None);
    const auto lines = p.mustAsk(PersonConsents{clinic.jane});
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().consent.withdrawnAt.isNull() && !lines.last().consent.withdrawnAt.isNull());
    QCOMPARE(lines.last().withdrawnBy, u"Ada Admin"_qs);
}

/// Case 53.
void TestRecordings::withdrawingEverythingMeansEverything()
{
    RecordingsClinic clinic;
    clinic.agree(clinic.jane, ConsentKind::Telehealth);
    clinic.agree(clinic.jane, ConsentKind::Marketing);
    const QUuid id = clinic.record(clinic.session);
    clinic.withdraw(clinic.jane, ConsentKind::All);
    for (const ConsentLine &line : clinic.p.mustAsk(PersonConsents{clinic.jane}))
        QVERIFY(!line.consent.withdrawnAt.isNull());
    QCOMPARE(clinic.refusal(clinic.p.psychologist, OpenRecording{id, {}}), ErrorCode::ConsentMissing);
}

void TestRecordings::aConsentToEverythingLosesOneKindAndKeepsTheRest()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee);
    clinic.agree(tom, ConsentKind::All);
    const QUuid session = clinic.appointment(10, 0, tom, p.lee);
    const QUuid id = clinic.record(session);
    clinic.withdraw(tom, ConsentKind::Recording);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{id, {}}), ErrorCode::ConsentMissing);
    QSet<QString> standing;
    for (const ConsentLine &line : p.mustAsk(PersonConsents{tom})) {
        if (line.consent.withdrawnAt.isNull())
            standing.insert(enumName(line.consent.kind));
    }
    QCOMPARE(standing, (QSet<QString>{u"treatment"_qs, u"data_sharing"_qs, u"telehealth"_qs, u"messages"_qs, u"marketing"_qs}));
}

void TestRecordings::onlyWhoWasInTheSessionSeesItOrCountsIt()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    BookAppointment together = p.at(12, 0, clinic.jane); // Dr Okafor sees Jane too, with a colleague, and not this session
    together.practitionerId = p.okafor;
    together.roomId = {};
    together.otherStaff = {idText(p.lee)};
    const QUuid theirs = clinic.record(p.mustRun(together).firstOf(u"Appointment"));
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 1);
    QCOMPARE(clinic.list(p.psychologist).size(), 2); // as second staff
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{theirs, {}}), ErrorCode::None);
    TestPractice::must(p.door().run(p.admin, Undo{}));
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
    QCOMPARE(clinic.list(p.admin).size(), 1);
    QCOMPARE(clinic.list(p.otherPsychologist).size(), 0);
    QCOMPARE(clinic.list(p.otherPsychologist, {.text = u"Nguyen"_qs}).size(), 0);
    QCOMPARE(TestPractice::must(p.door().ask(p.otherPsychologist, SumRecordings{})).count, 0);
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, SumRecordings{})).count, 1);
    QCOMPARE(TestPractice::must(p.door().ask(p.otherPsychologist, RefreshRecordings{{id}})).size(), 0);
    // A filter that says who looks is not believed.
    RecordingFilter forged;
    forged.everything = true;
    forged.viewerUser = p.psychologist.user;
    forged.viewerPractitioner = p.lee;
    QCOMPARE(clinic.list(p.otherPsychologist, forged).size(), 0);
    Actor nobody = p.otherPsychologist; // an account that is nobody among the practitioners
    nobody.practitioner = {};
    QCOMPARE(clinic.list(nobody).size(), 0);
    for (const Actor &who : {p.otherPsychologist, nobody, p.receptionist}) {
        QCOMPARE(clinic.refusal(who, OpenRecording{id, {}}), ErrorCode::Denied);
        QCOMPARE(clinic.refusal(who, CheckRecording{id}), ErrorCode::Denied);
        QCOMPARE(clinic.refusal(who, FetchRecording{id, {}}), ErrorCode::Denied);
        QCOMPARE(clinic.refusal(who, RecordingMarkers{id}), ErrorCode::Denied);
        QCOMPARE(clinic.refusedRun(who, MarkRecording{{}, id, 1000, {}, 0, true}), ErrorCode::Denied);
        QCOMPARE(clinic.refusedRun(who, KeepRecordingPlace{id, 1000}), ErrorCode::Denied);
    }
    QCOMPARE(clinic.refusal(p.receptionist, ShowRecordings{}), ErrorCode::Denied);
    QCOMPARE(clinic.refusal(p.receptionist, SumRecordings{}), ErrorCode::Denied);
    QVERIFY(clinic.trail(id).contains(u"refuse!denied"_qs));
    // The patient: their own, and nobody else's.
    const Actor jane = clinic.patient(clinic.jane);
    const Actor tom = clinic.patient(p.addPerson(u"Tom"_qs, u"Silva"_qs));
    QCOMPARE(clinic.list(jane).size(), 1);
    QCOMPARE(clinic.list(tom).size(), 0);
    QCOMPARE(clinic.refusal(jane, OpenRecording{id, {}}), ErrorCode::None);
    QCOMPARE(clinic.refusal(tom, OpenRecording{id, {}}), ErrorCode::Denied);
}

void TestRecordings::listingPlayingAndFetchingAreInTheTrail()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    (void)clinic.list(p.psychologist, {.person = clinic.jane});
    (void)TestPractice::must(p.door().ask(p.manager, OpenRecording{id, u"complaint 12"_qs}));
    (void)TestPractice::must(p.door().ask(p.psychologist, FetchRecording{id, u"for the court"_qs, CopyFor::OwnUse}));
    QCOMPARE(clinic.trail(id), (QStringList{u"import"_qs, u"play"_qs, u"download"_qs}));
    QStringList seen;
    for (const AuditLine &line : p.mustAsk(AccessHistory{clinic.jane}))
        seen.append(line.entry.action + u' ' + line.entry.why);
    QVERIFY2(seen.contains(u"play complaint 12"_qs) && seen.contains(u"download for the court"_qs), qPrintable(seen.join(u'|')));
    QVERIFY(seen.filter(u"list"_qs).size() == 1);
}

/// Case 47.
void TestRecordings::onlyACompletedOneOpens()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    for (const RecordingStatus status : {RecordingStatus::Started, RecordingStatus::Processing, RecordingStatus::Failed, RecordingStatus::Deleted}) {
        TestPractice::must(p.session().begin(p.admin.organization, true));
        const auto row = TestPractice::must(findAs<Recording>(p.session(), id));
        row->status = status;
        row->version += 1;
        TestPractice::must(p.session().update(typeOf<Recording>(), *row));
        TestPractice::must(p.session().commit());
        const auto opened = p.door().ask(p.psychologist, OpenRecording{id, {}});
        QCOMPARE(opened.error().code, ErrorCode::NotAvailable);
        QCOMPARE(opened.error().data.value(u"status"_qs).toString(), enumName(status));
        QCOMPARE(clinic.refusal(p.psychologist, FetchRecording{id, {}}), ErrorCode::NotAvailable);
    }
}

void TestRecordings::everyUserGoesOnWhereTheyLeft()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    const auto place = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, OpenRecording{id, {}})).positionMs; };
    QCOMPARE(place(p.psychologist), 0);
    const qsizetype lines = clinic.trail(id).size();
    for (const qint64 at : {10'000, 20'000, 31'500})
        TestPractice::must(p.door().run(p.psychologist, KeepRecordingPlace{id, at}));
    QCOMPARE(clinic.trail(id).size(), lines); // where somebody is, is told by that they play it
    QCOMPARE(place(p.psychologist), 31'500);
    QCOMPARE(place(p.admin), 0);
    QCOMPARE(clinic.refusedRun(p.psychologist, KeepRecordingPlace{id, -1}), ErrorCode::Invalid);
}

void TestRecordings::aPrivateMarkerIsItsAuthorsAlone()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session);
    const QUuid mine = TestPractice::must(p.door().run(p.psychologist, MarkRecording{{}, id, 5000, u"avoids the question"_qs, 2, false})).firstOf(u"RecordingMarker");
    const QUuid shared = TestPractice::must(p.door().run(p.psychologist, MarkRecording{{}, id, 2000, u"laughs"_qs, 1, true})).firstOf(u"RecordingMarker");
    const auto markers = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, RecordingMarkers{id})); };
    QCOMPARE(markers(p.psychologist).size(), 2);
    QCOMPARE(markers(p.psychologist).first().note, u"laughs"_qs); // in order of time
    QCOMPARE(markers(p.admin).size(), 1);
    QCOMPARE(markers(p.admin).first().authorName, u"Lin Lee"_qs);
    QVERIFY(!markers(p.admin).first().own);
    QCOMPARE(markers(clinic.patient(clinic.jane)).size(), 0);
    QCOMPARE(clinic.refusedRun(p.admin, MarkRecording{shared, id, 1, {}, 0, false}), ErrorCode::Denied);
    QCOMPARE(clinic.refusedRun(p.admin, RemoveRecordingMarker{mine}), ErrorCode::Denied);
    TestPractice::must(p.door().run(p.psychologist, MarkRecording{mine, {}, 6000, u"avoids it"_qs, 2, true}));
    QCOMPARE(markers(p.admin).last().note, u"avoids it"_qs);
    TestPractice::must(p.door().run(p.psychologist, RemoveRecordingMarker{mine}));
    QCOMPARE(markers(p.psychologist).size(), 1);
    TestPractice::must(p.door().run(p.psychologist, Undo{}));
    QCOMPARE(markers(p.psychologist).size(), 2);
    // What it says is nowhere in the trail.
    for (const AuditLine &line : p.mustAsk(SearchAudit{{.record = mine, .limit = 50}}))
        QVERIFY(!QString::fromUtf8(QJsonDocument(line.changes).toJson()).contains(u"avoids"));
}

void TestRecordings::theListIsSortedAndReadPageByPage_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    for (const char *kind : {"sqlite", "postgresql"}) {
        for (int sort = RecordingFilter::Started; sort <= RecordingFilter::Status; ++sort) {
            for (const bool descending : {false, true})
                QTest::addRow("%s %d %s", kind, sort, descending ? "down" : "up") << QString::fromLatin1(kind) << sort << descending;
        }
    }
}

void TestRecordings::theListIsSortedAndReadPageByPage()
{
    QFETCH(QString, kind);
    QFETCH(int, sort);
    QFETCH(bool, descending);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid ana = p.addPerson(u"Ana"_qs, u"Abel"_qs, p.lee);
    clinic.agree(ana);
    for (int i = 0; i < 9; ++i)
        (void)clinic.record(clinic.appointment(9 + i % 5, 10 * (i / 5), i % 2 ? ana : clinic.jane, i % 3 ? p.lee : p.okafor), QByteArray(10 + (i * 7) % 9, 'x'), 1000 * (1 + (i * 5) % 4));
    RecordingFilter filter;
    filter.sort = static_cast<RecordingFilter::Sort>(sort);
    filter.descending = descending;
    filter.limit = 4;
    const auto valueOf = [&](const RecordingEntry &entry) -> QVariant {
        switch (filter.sort) {
        case RecordingFilter::Person: return entry.sortName;
        case RecordingFilter::Practitioner: return entry.practitionerName;
        case RecordingFilter::Duration: return entry.durationMs;
        case RecordingFilter::Size: return entry.sizeBytes;
        case RecordingFilter::Status: return enumName(entry.status);
        case RecordingFilter::Started: break;
        }
        return entry.startedAt.ms;
    };
    QVector<RecordingEntry> all;
    for (;;) {
        const auto page = clinic.list(p.admin, filter);
        all += page;
        if (page.size() < 4)
            break;
        filter.after = valueOf(page.last());
        filter.afterId = page.last().id;
    }
    QCOMPARE(all.size(), 9);
    QSet<QUuid> once;
    for (qsizetype i = 0; i < all.size(); ++i) {
        once.insert(all[i].id);
        if (i == 0)
            continue;
        const auto order = QVariant::compare(valueOf(all[i - 1]), valueOf(all[i]));
        QVERIFY(descending ? order != QPartialOrdering::Less : order != QPartialOrdering::Greater);
    }
    QCOMPARE(once.size(), 9);
}

void TestRecordings::theListIsFiltered()
{
    QFETCH(QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid ana = p.addPerson(u"Ana"_qs, u"Abel"_qs, p.lee);
    clinic.agree(ana);
    const QUuid janes = clinic.record(clinic.session, QByteArray(50, 'x'), 600'000);
    const QUuid anas = clinic.record(clinic.appointment(14, 0, ana, p.okafor), QByteArray(5000, 'x'), 60'000);
    const auto only = [&](const RecordingFilter &filter) {
        const auto rows = clinic.list(p.admin, filter);
        return rows.size() == 1 ? rows.first().id : QUuid();
    };
    QCOMPARE(only({.text = u"ngu"_qs}), janes);
    QCOMPARE(only({.text = u"ana ab"_qs}), anas);
    QVERIFY(clinic.list(p.admin, {.text = u"nobody"_qs}).isEmpty());
    QCOMPARE(only({.person = ana}), anas);
    QCOMPARE(only({.practitioner = p.lee}), janes);
    QCOMPARE(only({.appointment = clinic.session}), janes);
    QCOMPARE(only({.leastMs = 100'000}), janes);
    QCOMPARE(only({.mostMs = 100'000}), anas);
    QCOMPARE(only({.leastBytes = 1000}), anas);
    QCOMPARE(only({.mostBytes = 1000}), janes);
    QCOMPARE(clinic.list(p.admin, {.status = u"completed"_qs}).size(), 2);
    QVERIFY(clinic.list(p.admin, {.status = u"failed"_qs}).isEmpty());
    const Instant noon{p.appointment(clinic.session)->startAt.ms + 3 * 3'600'000};
    QCOMPARE(only({.until = noon}), janes);
    QCOMPARE(only({.from = noon}), anas);
    clinic.withdraw(ana);
    QCOMPARE(only({.consent = u"withdrawn"_qs}), anas);
    QCOMPARE(only({.consent = u"given"_qs}), janes);
    QVERIFY(clinic.list(p.admin, {.consent = u"missing"_qs}).isEmpty());
    QCOMPARE(TestPractice::must(p.door().ask(p.admin, SumRecordings{})).durationMs, 660'000);
    QCOMPARE(TestPractice::must(p.door().ask(p.admin, SumRecordings{{.person = ana}})).sizeBytes, 5000);
    // Somebody who is deleted takes their recordings out of sight.
    p.mustRun(erase<Contact>(ana));
    QCOMPARE(clinic.list(p.admin).size(), 1);
    QCOMPARE(clinic.refusal(p.admin, OpenRecording{anas, {}}), ErrorCode::NotFound);
}

/// Of others' people only what is shared with one, for as long as it is; of a session in which one helped, everything.
void TestRecordings::aNameLeadsToWhatOneIsShown()
{
    QFETCH(const QString, kind);
    RecordingsClinic clinic(kind);
    TestPractice &p = clinic.p;
    const QUuid janes = clinic.record(clinic.session);
    const auto found = [&](const QString &name) {
        const auto rows = clinic.list(p.otherPsychologist, {.text = name});
        return rows.size() == 1 ? rows.first().id : QUuid();
    };
    QCOMPARE(found(u"nguyen"_qs), QUuid());
    TestPractice::must(p.door().run(p.psychologist, ShareRecording{.recording = janes, .user = p.otherPsychologist.user, .expiresAt = p.clock.at.plusMinutes(60)}));
    QCOMPARE(found(u"nguyen"_qs), janes);
    QCOMPARE(found(u"silva"_qs), QUuid());
    p.clock.at = p.clock.at.plusMinutes(61);
    QCOMPARE(found(u"nguyen"_qs), QUuid());
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs, p.lee);
    clinic.agree(tom);
    BookAppointment together = p.at(14, 0, tom);
    together.otherStaff = {idText(p.okafor)};
    const QUuid toms = clinic.record(p.mustRun(together).firstOf(u"Appointment"));
    QCOMPARE(found(u"silva"_qs), toms);
}

void TestRecordings::anImportThatStopsLeavesNothing()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const ImportCheck check = TestPractice::must(p.door().ask(p.psychologist, CheckRecordingImport{clinic.session}));
    const QVector<RecordingFile> files{{clinic.file(u"one.mp4"_qs, QByteArray(3'000'000, 'a'))}, {clinic.file(u"two.mp4"_qs, QByteArray(3'000'000, 'b'))}};
    RecordingImport import(p.vault(), p.ids);
    const auto payloads = [&] {
        int seen = 0;
        (void)TestPractice::must(p.vault().sweep([&](const QString &) -> Result<bool> { ++seen; return true; }));
        return seen;
    };
    const auto stopped = import.take(check, files, [](qint64 done, qint64) { return done < 4'000'000; });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(payloads(), 0);
    QCOMPARE(import.take(check, {files.first(), {p.folder.filePath(u"absent.mp4"_qs)}}, {}).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(payloads(), 0);
    QCOMPARE(import.take(check, {{clinic.file(u"empty.mp4"_qs, {})}}, {}).error().code, ErrorCode::NotAvailable);
    const AddRecording taken = TestPractice::must(import.take(check, files, {}));
    QCOMPARE(payloads(), 2);
    import.discard(taken);
    QCOMPARE(payloads(), 0);
    QVERIFY(clinic.list(p.admin).isEmpty());
}

/// Case 47.
void TestRecordings::missingDamagedAndWithoutKeyAreToldApart()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const QUuid id = clinic.record(clinic.session, QByteArray(200'000, 'v'));
    const VaultObject object = TestPractice::must(p.door().ask(p.psychologist, OpenRecording{id, {}})).tracks.first().object;
    const auto said = [&] {
        const auto verified = p.vault().verify(object);
        return verified ? u"whole"_qs : verified.error().data.value(u"media"_qs).toString();
    };
    QCOMPARE(said(), u"whole"_qs);
    const QString path = p.folder.filePath(u"media/"_qs + object.blob.first(2) + u'/' + object.blob);
    QVERIFY(alterByte(path, 100'000));
    QCOMPARE(said(), u"damaged"_qs);
    QVERIFY(QFile::remove(path));
    QCOMPARE(said(), u"missing"_qs);
    TestPractice::must(p.session().begin(p.admin.organization, true));
    TestPractice::must(p.session().keepPersonKey(clinic.jane, {}));
    TestPractice::must(p.session().commit());
    QCOMPARE(said(), u"without_key"_qs);
}

void TestRecordings::anImportIsTakenBackWithUndo()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const AddRecording command = TestPractice::must(clinic.take(clinic.session, QByteArray(10, 'x')));
    TestPractice::must(p.door().run(p.psychologist, command));
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
    const OpenedRecording opened = TestPractice::must(p.door().ask(p.psychologist, OpenRecording{command.recording, {}}));
    TestPractice::must(p.door().run(p.psychologist, KeepSoundShape{command.recording, opened.tracks.first().track.id, u"AQID"_qs}));
    TestPractice::must(p.door().run(p.psychologist, Undo{}));
    QCOMPARE(clinic.list(p.psychologist).size(), 0);
    QCOMPARE(clinic.refusal(p.psychologist, OpenRecording{command.recording, {}}), ErrorCode::NotFound);
    TestPractice::must(p.door().run(p.psychologist, Redo{}));
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
    // The next day it is no slip any more, and nobody gets rid of a recording before its retention ends.
    p.clock.at = p.clock.at.plusMinutes(24 * 60 + 1);
    const auto late = p.door().run(p.psychologist, Undo{});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::CannotUndo);
    QCOMPARE(late.error().data.value(u"why"_qs).toString(), u"recording_kept"_qs);
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
}

/// Case 43.
void TestRecordings::nobodySaysWhatTheVaultWouldSay()
{
    RecordingsClinic clinic;
    TestPractice &p = clinic.p;
    const AddRecording good = TestPractice::must(clinic.take(clinic.session, QByteArray(10, 'x')));
    const auto refused = [&](const QString &field, const QJsonValue &value) {
        AddRecording forged = good;
        QJsonObject track = good.tracks.first().toObject();
        track.insert(field, value);
        forged.tracks = {track};
        const auto outcome = p.door().run(p.psychologist, forged);
        return outcome ? ErrorCode::None : outcome.error().code;
    };
    QCOMPARE(refused(u"blob"_qs, u"../../etc/passwd"_qs), ErrorCode::Invalid);
    QCOMPARE(refused(u"size_bytes"_qs, 0), ErrorCode::Invalid);
    QCOMPARE(refused(u"sha256"_qs, u"00"_qs), ErrorCode::Invalid);
    QCOMPARE(refused(u"offset_ms"_qs, -5), ErrorCode::Invalid);
    QCOMPARE(refused(u"unknown"_qs, 1), ErrorCode::Invalid);
    AddRecording none = good;
    none.tracks = {};
    QCOMPARE(clinic.refusedRun(p.psychologist, none), ErrorCode::Invalid);
    TestPractice::must(p.door().run(p.psychologist, good));
    // The same payload is nobody's second recording.
    AddRecording again = good;
    again.recording = p.ids.next();
    QCOMPARE(clinic.refusedRun(p.psychologist, again), ErrorCode::Duplicate);
    QCOMPARE(clinic.refusedRun(p.psychologist, good), ErrorCode::Duplicate);
    QCOMPARE(clinic.refusedRun(p.receptionist, good), ErrorCode::Denied);
    QCOMPARE(clinic.refusedRun(p.otherPsychologist, good), ErrorCode::Denied);
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_practice_recordings.moc"
