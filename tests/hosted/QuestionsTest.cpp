#include "models/records/Location.h"
#include "services/practice/people/RequestCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "tests/hosted/SharedClinic.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What the desk asks besides records, asked over the API: each answers those who may, and refuses the others.
class QuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsReadByWhoMay_data() { onEitherDatabase(); }
    void aNoteIsReadByWhoMay();
    void whatWaitsToBeWrittenIsListed_data() { onEitherDatabase(); }
    void whatWaitsToBeWrittenIsListed();
    void moneyIsListedAndStands_data() { onEitherDatabase(); }
    void moneyIsListedAndStands();
    void pagesOfTheLedgerMeetWithoutGapOrRepeat_data() { onEitherDatabase(); }
    void pagesOfTheLedgerMeetWithoutGapOrRepeat();
    void whatIsMarkedAndSharedIsToldToWhoMay_data() { onEitherDatabase(); }
    void whatIsMarkedAndSharedIsToldToWhoMay();
    void requestsAndWhatIsOverAreListed_data() { onEitherDatabase(); }
    void requestsAndWhatIsOverAreListed();
    void whatWaitsAndWhatWasGivenUpIsReadPageByPage_data() { onEitherDatabase(); }
    void whatWaitsAndWhatWasGivenUpIsReadPageByPage();
    void theEndOfRecordsIsReadPageByPage_data() { onEitherDatabase(); }
    void theEndOfRecordsIsReadPageByPage();
    void messagesFreeTimesAndHoursAreListed_data() { onEitherDatabase(); }
    void messagesFreeTimesAndHoursAreListed();
    void peopleAndAppointmentsAreTakenOut_data() { onEitherDatabase(); }
    void peopleAndAppointmentsAreTakenOut();
    void valuesThatAreNoneAreRefused_data() { onEitherDatabase(); }
    void valuesThatAreNoneAreRefused();

private:
    static QJsonArray itemsOf(const HttpAnswer &answer)
    {
        if (answer.status != 200)
            qWarning("%d %s", answer.status, answer.body.constData());
        return Backend::jsonOf(answer).value(u"items").toArray();
    }
    /// The ids of all pages of a list, as they come.
    static QStringList walked(SharedClinic &clinic, const QString &login, const QString &path, int limit, const QString &rows = u"items"_s)
    {
        QStringList seen;
        QString after;
        for (int page = 0; page < 50; ++page) {
            const QString target = QString(u"/api/v1/" + path + (path.contains(u'?') ? u'&' : u'?') + u"limit=%1"_s.arg(limit) + after);
            const HttpAnswer answer = clinic.ask(login, "GET", target);
            if (answer.status != 200)
                return {u"%1 %2"_s.arg(answer.status).arg(QString::fromUtf8(answer.body))};
            for (const QJsonValue &row : Backend::jsonOf(answer).value(rows).toArray())
                seen.append(row[u"id"].toString());
            const QJsonValue next = Backend::jsonOf(answer).value(u"next");
            if (next.isNull())
                return seen;
            after = u"&after="_s + next.toString();
        }
        return {u"no end"_s};
    }
    static QStringList sorted(QStringList ids)
    {
        ids.sort();
        return ids;
    }
};

void QuestionsTest::aNoteIsReadByWhoMay()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const QString place = u"/api/v1/notes/"_s + idText(clinic.janes.note);
    const HttpAnswer read = clinic.ask(u"lee"_s, "GET", place);
    QCOMPARE(read.status, 200);
    QCOMPARE(read.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(Backend::jsonOf(read).value(u"open_until").isNull()); // opened without a reason: it stays open
    const QJsonObject note = Backend::jsonOf(read).value(u"note").toObject();
    QCOMPARE(note.value(u"sections").toArray().first()[u"text"].toString(), u"what was said to Jane"_s);
    QCOMPARE(note.value(u"status").toString(), u"signed"_s);
    QVERIFY(!note.contains(u"sealed_text"));
    QCOMPARE(clinic.ask(u"obi"_s, "GET", place).status, 403);
    QVERIFY(!clinic.ask(u"obi"_s, "GET", place).body.contains("said to"));
    for (const QString &patient : {u"jane"_s, u"tom"_s})
        QVERIFY(clinic.ask(patient, "GET", place).status >= 403);
    const HttpAnswer unasked = clinic.ask(u"ada"_s, "GET", place); // it is for its care team: who answers for the practice says why
    QCOMPARE(unasked.status, 403);
    QVERIFY(unasked.body.contains("reason_required") && !unasked.body.contains("said to"));
    QCOMPARE(clinic.ask(u"ada"_s, "GET", place + u"?why=complaint"_s).status, 422); // reading opens nothing
    QCOMPARE(itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/note-accesses"_s)).size(), 0);
    QCOMPARE(clinic.ask(u"obi"_s, "POST", place + u"/open"_s, {{u"why"_s, u"complaint"_s}}).status, 403);
    const HttpAnswer reasoned = clinic.ask(u"ada"_s, "POST", place + u"/open"_s, {{u"why"_s, u"complaint"_s}});
    QCOMPARE(reasoned.status, 200);
    QCOMPARE(reasoned.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(!Backend::jsonOf(reasoned).value(u"open_until").toString().isEmpty());
    const QJsonArray heard = itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/note-accesses"_s));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first()[u"why"].toString(), u"complaint"_s);
    QCOMPARE(clinic.ask(u"lee"_s, "POST", u"/api/v1/commands/SetNoteVisibility"_s, {{u"note"_s, idText(clinic.janes.note)}, {u"visibility"_s, u"author"_s}}).status, 200);
    const QString session = u"/api/v1/appointments/%1/notes"_s.arg(idText(clinic.janes.session));
    QCOMPARE(clinic.ask(u"lee"_s, "GET", session).status, 200);
    QVERIFY(clinic.ask(u"ada"_s, "GET", session).body.contains("reason_required"));
    QCOMPARE(clinic.ask(u"ada"_s, "GET", session + u"?why=complaint"_s).status, 422);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", session + u"/open"_s, {{u"why"_s, u"complaint"_s}}).status, 200);
    QCOMPARE(clinic.ask(u"obi"_s, "POST", session + u"/open"_s, {{u"why"_s, u"complaint"_s}}).status, 403);
    const HttpAnswer closed = clinic.ask(u"ada"_s, "GET", place); // a closed one takes two people
    QCOMPARE(closed.status, 403);
    QVERIFY(closed.body.contains("two_people_required") && !closed.body.contains("said to"));
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/notes/"_s + idText(clinic.p.ids.next())).status, 404);
    QCOMPARE(clinic.p.mustAsk(SearchAudit{{.record = clinic.janes.note, .action = u"view"_s}}).size(), 2);
}

void QuestionsTest::whatWaitsToBeWrittenIsListed()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    SaveNoteDraft draft;
    draft.person = clinic.janes.person;
    draft.kind = NoteKind::Free;
    draft.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"begun"_s}}};
    TestPractice::must(clinic.p.door().run(clinic.p.psychologist, draft));
    const auto toDo = [&](const QString &login) { return Backend::jsonOf(clinic.ask(login, "GET", u"/api/v1/notes-to-do"_s)); };
    QCOMPARE(toDo(u"lee"_s).value(u"drafts").toArray().size(), 1);
    QVERIFY(!QJsonDocument(toDo(u"lee"_s)).toJson().contains("begun"));
    QCOMPARE(toDo(u"obi"_s).value(u"drafts").toArray().size(), 0);
    QCOMPARE(clinic.ask(u"jane"_s, "GET", u"/api/v1/notes-to-do"_s).status, 403);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/note-accesses"_s).status, 200);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/note-openings"_s).status, 200);
}

void QuestionsTest::moneyIsListedAndStands()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const auto transactions = [&](const QString &login, const QString &query = {}) { return itemsOf(clinic.ask(login, "GET", u"/api/v1/transactions"_s + query)); };
    QCOMPARE(transactions(u"ada"_s).size(), 2);
    QCOMPARE(transactions(u"ada"_s, u"?contact_id="_s + idText(clinic.janes.person)).size(), 1);
    QCOMPARE(transactions(u"lee"_s).size(), 1); // of their own sessions
    QCOMPARE(transactions(u"jane"_s).size(), 1);
    QCOMPARE(transactions(u"jane"_s).first()[u"contact_id"].toString(), idText(clinic.janes.person));
    QCOMPARE(transactions(u"jane"_s, u"?contact_id="_s + idText(clinic.toms.person)).size(), 0);
    QCOMPARE(transactions(u"ada"_s, u"?kind=payment,refund"_s).size(), 0);
    QCOMPARE(transactions(u"ada"_s, u"?open=true"_s).first()[u"amount_minor"].toInt(), 12'000);
    const QString account = u"/api/v1/contacts/%1/account"_s.arg(idText(clinic.janes.person));
    const QJsonObject standing = Backend::jsonOf(clinic.ask(u"ada"_s, "GET", account));
    QCOMPARE(standing.value(u"balances").toArray().first()[u"balance_minor"].toInt(), 12'000);
    QCOMPARE(standing.value(u"open").toArray().size(), 1);
    QCOMPARE(Backend::jsonOf(clinic.ask(u"jane"_s, "GET", account)).value(u"balances").toArray().first()[u"balance_minor"].toInt(), 12'000);
    QVERIFY(clinic.ask(u"tom"_s, "GET", account).status >= 403);
    const QJsonArray lines = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/appointments/%1/account"_s.arg(idText(clinic.janes.session))));
    QCOMPARE(lines.first()[u"charged_minor"].toInt(), 12'000);
    QVERIFY(clinic.ask(u"tom"_s, "GET", u"/api/v1/appointments/%1/account"_s.arg(idText(clinic.janes.session))).status >= 403);
}

void QuestionsTest::pagesOfTheLedgerMeetWithoutGapOrRepeat()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    for (int i = 0; i < 5; ++i)
        clinic.p.mustRun(RecordCharge{.person = clinic.toms.person, .amountMinor = 100 + i, .description = u"a copy"_s});
    QStringList seen;
    QString after;
    for (int page = 0; page < 10; ++page) {
        const QJsonArray rows = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/transactions?limit=2"_s + after));
        for (const QJsonValue &row : rows)
            seen.append(row[u"id"].toString());
        if (rows.isEmpty())
            break;
        after = u"&before=%1&before_id=%2"_s.arg(rows.last()[u"booked_on"].toString(), rows.last()[u"id"].toString());
    }
    QCOMPARE(seen.size(), 7);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 7);
}

void QuestionsTest::whatIsMarkedAndSharedIsToldToWhoMay()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const QString place = u"/api/v1/recordings/"_s + idText(clinic.janes.recording);
    const auto command = [&](const QString &login, const QString &name, const QJsonObject &args) { return clinic.ask(login, "POST", u"/api/v1/commands/"_s + name, args).status; };
    QCOMPARE(command(u"lee"_s, u"MarkRecording"_s, {{u"recording"_s, idText(clinic.janes.recording)}, {u"position_ms"_s, 5000}, {u"note"_s, u"here"_s}}), 200);
    const QJsonArray markers = itemsOf(clinic.ask(u"lee"_s, "GET", place + u"/markers"_s));
    QCOMPARE(markers.size(), 1);
    QCOMPARE(markers.first()[u"position_ms"].toInt(), 5000);
    QVERIFY(clinic.ask(u"obi"_s, "GET", place + u"/markers"_s).status >= 403);
    QCOMPARE(command(u"lee"_s, u"ShareRecording"_s, {{u"recording"_s, idText(clinic.janes.recording)}, {u"user"_s, idText(clinic.p.otherPsychologist.user)},
                                                     {u"expires_at"_s, clinic.p.clock.at.plusMinutes(3000).toString()}, {u"question"_s, u"What do you think?"_s}}), 200);
    const QJsonArray shares = itemsOf(clinic.ask(u"lee"_s, "GET", place + u"/shares"_s));
    QCOMPARE(shares.size(), 1);
    QCOMPARE(shares.first()[u"is_open"].toBool(), true);
    QCOMPARE(itemsOf(clinic.ask(u"obi"_s, "GET", u"/api/v1/recordings-to-review"_s)).size(), 1);
    QCOMPARE(itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/recordings-to-review"_s)).size(), 0);
    QCOMPARE(Backend::jsonOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/recordings-sum"_s)).value(u"count").toInt(), 2);
    QCOMPARE(Backend::jsonOf(clinic.ask(u"jane"_s, "GET", u"/api/v1/recordings-sum"_s)).value(u"count").toInt(), 1);
    QCOMPARE(Backend::jsonOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/recordings-figures"_s)).value(u"all")[u"count"].toInt(), 2);
    QCOMPARE(shares.first()[u"question"].toString(), u"What do you think?"_s);
    QVERIFY(itemsOf(clinic.ask(u"ada"_s, "GET", place + u"/shares"_s)).first()[u"question"].isNull()); // between the two of them
    QVERIFY(clinic.ask(u"tom"_s, "GET", place + u"/shares"_s).status >= 403);
    // A look at the marks is a look at the recording: in the trail, and over where consent is.
    QVERIFY(!clinic.p.mustAsk(SearchAudit{{.record = clinic.janes.recording, .action = u"play"_s}}).isEmpty());
    clinic.p.mustRun(WithdrawConsent{.person = clinic.janes.person, .kind = ConsentKind::Recording});
    QVERIFY(clinic.ask(u"lee"_s, "GET", place + u"/markers"_s).status >= 400);
}

void QuestionsTest::requestsAndWhatIsOverAreListed()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    QCOMPARE(clinic.ask(u"jane"_s, "POST", u"/api/v1/commands/TakeRequest"_s, {{u"person"_s, idText(clinic.janes.person)}, {u"kind"_s, u"access"_s}, {u"asked_by"_s, u"Jane"_s}, {u"asked"_s, u"All of it."_s}}).status, 200);
    const QJsonArray open = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/record-requests?open=true"_s));
    QCOMPARE(open.size(), 1);
    QVERIFY(!open.first()[u"due_on"].toString().isEmpty());
    const QJsonArray own = itemsOf(clinic.ask(u"jane"_s, "GET", u"/api/v1/record-requests"_s));
    QCOMPARE(own.size(), 1);
    QVERIFY(own.first()[u"taken_by_name"].isNull() && own.first()[u"decision"].isNull()); // until they are told
    QVERIFY(clinic.ask(u"tom"_s, "GET", u"/api/v1/record-requests?contact_id="_s + idText(clinic.janes.person)).status == 403
            || itemsOf(clinic.ask(u"tom"_s, "GET", u"/api/v1/record-requests?contact_id="_s + idText(clinic.janes.person))).isEmpty());
    for (const QString &kind : {u"recording"_s, u"document"_s}) {
        QCOMPARE(itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/retention/due?kind="_s + kind)).size(), 0);
        QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/retention/register?kind="_s + kind).status, 200);
        QCOMPARE(clinic.ask(u"lee"_s, "GET", u"/api/v1/retention/due?kind="_s + kind).status, 403);
    }
    clinic.p.clock.at = clinic.p.clock.at.plusMinutes(60LL * 24 * 366 * 60); // some sixty years
    clinic.b.clock.at = clinic.p.clock.at;
    QCOMPARE(itemsOf(clinic.b.ask("GET", "/api/v1/retention/due?kind=recording", {}, clinic.b.signIn(u"ada"_s))).size(), 0); // nobody knows whether it was made of a child
}

void QuestionsTest::whatWaitsAndWhatWasGivenUpIsReadPageByPage()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    QStringList links, requests, jobs;
    for (int i = 0; i < 5; ++i) { // all within one moment: they differ in their ids alone
        links.append(idText(clinic.p.mustRun(SetMeetingLink{.practitioner = clinic.p.lee, .kind = u"zoom"_s, .address = u"https://zoom.us/j/123456789%1"_s.arg(i)}).firstOf(u"MeetingLink")));
        requests.append(idText(clinic.p.mustRun(TakeRequest{.person = i % 2 ? clinic.janes.person : clinic.toms.person, .kind = RequestKind::Access, .askedBy = u"Jane"_s, .asked = u"All of it."_s}).firstOf(u"RecordRequest")));
    }
    TestPractice::must(clinic.p.session().begin(clinic.p.admin.organization, true));
    for (int i = 0; i < 5; ++i) {
        Job job;
        job.id = clinic.p.ids.next();
        job.kind = u"unheard_of_%1"_s.arg(i);
        job.createdAt = job.runAt = clinic.p.clock.at.plusMinutes(-(i / 2));
        TestPractice::must(clinic.p.session().addJob(job));
        job.takenBy = clinic.p.ids.next();
        const auto taken = TestPractice::must(clinic.p.session().takeJob(Job::Lane::Quick, clinic.p.clock.at, clinic.p.clock.at.plusMinutes(1), job.takenBy));
        job.isDead = true;
        QVERIFY(taken && TestPractice::must(clinic.p.session().putJobBack(job)));
        jobs.append(idText(job.id));
    }
    TestPractice::must(clinic.p.session().commit());
    for (const int limit : {1, 2, 5, 100}) {
        QCOMPARE(sorted(walked(clinic, u"ada"_s, u"meeting-links"_s, limit)), sorted(links));
        QCOMPARE(sorted(walked(clinic, u"ada"_s, u"record-requests"_s, limit)), sorted(requests));
        QCOMPARE(sorted(walked(clinic, u"ada"_s, u"record-requests?open=true"_s, limit)), sorted(requests));
        QCOMPARE(walked(clinic, u"jane"_s, u"record-requests"_s, limit).size(), 2); // of others not even an empty page
        QCOMPARE(sorted(walked(clinic, u"ada"_s, u"jobs"_s, limit, u"dead"_s)), sorted(jobs));
    }
    const HttpAnswer first = clinic.ask(u"jane"_s, "GET", u"/api/v1/record-requests?limit=1"_s);
    QCOMPARE(itemsOf(first).size(), 1);
    const QString next = Backend::jsonOf(first).value(u"next").toString();
    QCOMPARE(clinic.ask(u"jane"_s, "GET", u"/api/v1/record-requests?open=true&after="_s + next).status, 422); // that page is of another order
    for (const QString &path : {u"meeting-links"_s, u"record-requests"_s, u"jobs"_s, u"retention/asked"_s, u"retention/coming"_s, u"retention/releases"_s, u"retention/register?kind=note"_s}) {
        for (const QString &after : {u"x"_s, u"W10"_s, QString(next.chopped(3) + u"AAA")})
            QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/%1%2after=%3"_s.arg(path, path.contains(u'?') ? u"&"_s : u"?"_s, after)).status, 422);
    }
}

void QuestionsTest::theEndOfRecordsIsReadPageByPage()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    TestPractice &p = clinic.p;
    QVector<Visit> all{clinic.janes, clinic.toms};
    for (const auto &[name, hour] : {std::pair{u"Ana"_s, 12}, {u"Bea"_s, 14}, {u"Cy"_s, 16}})
        all.append(visit(p, name, p.psychologist, p.lee, hour));
    for (const Visit &one : all)
        p.mustRun(EditRecord{u"Contact"_s, one.person, {{u"birth_date"_s, u"1980-02-29"_s}}});
    p.clock.at = p.clock.at.plusMinutes(60LL * 24 * 366 * 10);
    clinic.b.clock.at = p.clock.at;
    for (const char *login : {"ada", "lee"})
        clinic.tokens.insert(QString::fromLatin1(login), clinic.b.signIn(QString::fromLatin1(login)));
    QVector<QUuid> removals;
    QStringList asked;
    for (const Visit &one : all) {
        removals.append(TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Recording, one.recording, u"Its time is over."_s})).firstOf(u"Removal"));
        asked.append(idText(one.recording));
    }
    QCOMPARE(sorted(walked(clinic, u"ada"_s, u"retention/asked"_s, 2)), sorted(asked));
    const QVector<int> approved{0, 2, 3}; // Dr Lee's
    QStringList coming;
    for (const int i : approved) {
        p.mustRun(DecideRemoval{removals[i], true, {}});
        coming.append(asked[i]);
    }
    for (const int limit : {1, 2, 3, 4})
        QCOMPARE(sorted(walked(clinic, u"lee"_s, u"retention/coming"_s, limit)), sorted(coming));
    for (const int i : approved)
        p.mustRun(HoldRecording{all[i].recording, u"A complaint."_s});
    QCOMPARE(walked(clinic, u"lee"_s, u"retention/coming"_s, 1), QStringList());
    for (const int limit : {1, 2, 3, 5, 6}) { // what waits for an answer, and behind it what a hold keeps
        const QStringList seen = walked(clinic, u"ada"_s, u"retention/asked"_s, limit);
        QCOMPARE(sorted(seen), sorted(asked));
        QCOMPARE(sorted(seen.mid(2)), sorted(coming));
    }
    QVector<QUuid> releases;
    for (const int i : approved)
        releases.append(TestPractice::must(p.door().run(p.manager, AskHoldRelease{RetainedKind::Recording, all[i].recording, u"It is settled."_s})).firstOf(u"HoldRelease"));
    for (const int limit : {1, 2, 3})
        QCOMPARE(sorted(walked(clinic, u"ada"_s, u"retention/releases"_s, limit)), sorted(coming));
    QCOMPARE(walked(clinic, u"ada"_s, u"retention/register?kind=recording"_s, 1), QStringList());
    for (const QUuid &release : std::as_const(releases))
        p.mustRun(DecideHoldRelease{release, true, u"So it is."_s});
    p.clock.at = p.clock.at.plusMinutes(60LL * 24 * 60);
    clinic.b.clock.at = p.clock.at;
    clinic.tokens.insert(u"ada"_s, clinic.b.signIn(u"ada"_s));
    QStringList gone;
    for (const int i : approved) {
        TestPractice::must(p.door().run(Actor::program(p.admin.organization), FinishRemoval{removals[i]}));
        gone.append(idText(removals[i]));
    }
    for (const int limit : {1, 2, 3, 4})
        QCOMPARE(sorted(walked(clinic, u"ada"_s, u"retention/register?kind=recording"_s, limit)), sorted(gone));
}

void QuestionsTest::messagesFreeTimesAndHoursAreListed()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/outbox"_s).status, 200);
    for (const QJsonValue &message : itemsOf(clinic.ask(u"jane"_s, "GET", u"/api/v1/outbox"_s)))
        QCOMPARE(message[u"contact_id"].toString(), idText(clinic.janes.person));
    const QJsonArray openings = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/openings?from_wall=2026-11-24T08:00&practitioner_id="_s + idText(clinic.p.lee)));
    QVERIFY(!openings.isEmpty());
    QCOMPARE(openings.first()[u"start_wall"].toString(), u"2026-11-24T08:00"_s);
    QCOMPARE(openings.first()[u"zone"].toString(), u"Australia/Sydney"_s);
    const QJsonArray fromPerth = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/openings?from_wall=2026-11-24T08:00&zone=Australia/Perth&practitioner_id="_s + idText(clinic.p.lee)));
    QVERIFY(!fromPerth.isEmpty());
    QCOMPARE(fromPerth.first()[u"start_wall"].toString(), u"2026-11-24T11:00"_s); // three hours later there
    const QJsonArray hours = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/hours?from=2026-11-24&until=2026-11-24"_s));
    QVERIFY(hours.size() >= 2);
    QCOMPARE(hours.first()[u"start_minute"].toInt(), 8 * 60);
    QCOMPARE(hours.first()[u"zone"].toString(), u"Australia/Sydney"_s);
    QCOMPARE(itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/follow-ups?until=2027-11-24"_s)).size(), 0);
    Location north;
    north.name = u"Valley"_s;
    north.zone = u"Australia/Brisbane"_s;
    north.sortOrder = 1;
    Contact mia;
    mia.givenName = u"Mia"_s;
    mia.email = u"mia@example.net"_s;
    mia.contactBy = ContactBy::Email;
    mia.emailAllowed = true;
    mia.id = clinic.p.mustRun(create(mia)).firstOf(u"Contact");
    BookAppointment there = clinic.p.at(14, 0, mia.id);
    there.roomId = {};
    there.locationId = clinic.p.mustRun(create(north)).firstOf(u"Location");
    clinic.p.mustRun(there);
    const QJsonArray told = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/outbox?contact_id="_s + idText(mia.id)));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first()[u"start_wall"].toString(), u"2026-11-24T14:00"_s); // by the clock of the place
    QCOMPARE(told.first()[u"zone"].toString(), u"Australia/Brisbane"_s);
}

void QuestionsTest::peopleAndAppointmentsAreTakenOut()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    clinic.p.addPerson(u"=HYPERLINK(1)"_s, u"Formula"_s);
    const HttpAnswer table = clinic.ask(u"ada"_s, "GET", u"/api/v1/export/contacts.csv"_s);
    QCOMPARE(table.status, 200);
    QCOMPARE(table.type, QByteArray("text/csv; charset=utf-8"));
    QCOMPARE(table.header("Content-Disposition"), QByteArray("attachment; filename=\"contacts.csv\""));
    QVERIFY(table.body.contains("Jane") && table.body.contains("Tom") && table.body.contains("given_name"));
    QVERIFY(!table.body.contains(",=HYPERLINK") && table.body.contains("=HYPERLINK")); // a spreadsheet does not run it
    QVERIFY(clinic.ask(u"ada"_s, "GET", u"/api/v1/export/contacts.vcf"_s).body.startsWith("BEGIN:VCARD"));
    QVERIFY(table.header("Praxis-Left-Out").isEmpty()); // for the practice itself, unless it is said otherwise
    const HttpAnswer forOthers = clinic.ask(u"ada"_s, "GET", u"/api/v1/export/contacts.csv?copy_for=others"_s);
    QCOMPARE(forOthers.status, 200);
    QVERIFY(forOthers.header("Praxis-Left-Out").toInt() > 0); // Jane and Tom have not agreed to sharing
    QVERIFY(!forOthers.body.contains("Jane") && !forOthers.body.contains("Tom"));
    QCOMPARE(forOthers.body.count('\n') + forOthers.header("Praxis-Left-Out").toInt(), table.body.count('\n'));
    const HttpAnswer all = clinic.ask(u"ada"_s, "GET", u"/api/v1/export/appointments.ics"_s), own = clinic.ask(u"lee"_s, "GET", u"/api/v1/export/appointments.ics"_s);
    QCOMPARE(all.body.count("BEGIN:VEVENT"), 2);
    QCOMPARE(own.body.count("BEGIN:VEVENT"), 1); // of one's own
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/export/appointments.ics?from=2031-01-01&until=2031-01-31"_s).body.count("BEGIN:VEVENT"), 0);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/export/appointments.ics?from=tomorrow"_s).status, 422);
    for (const QString &login : {u"lee"_s, u"jane"_s})
        QCOMPARE(clinic.ask(login, "GET", u"/api/v1/export/contacts.csv"_s).status, 403);
    QCOMPARE(clinic.ask(u"jane"_s, "GET", u"/api/v1/export/appointments.ics"_s).status, 403);
    QCOMPARE(clinic.p.mustAsk(SearchAudit{{.action = u"export"_s, .outcome = u"done"_s}}).size(), 6);
}

void QuestionsTest::valuesThatAreNoneAreRefused()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    for (const QString &target : {u"hours?from=2026-11-24"_s, u"hours?from=24.11.2026&until=2026-11-30"_s, u"hours?from=2026-01-01&until=2027-01-01"_s, u"retention/due?kind=everything"_s,
                                  u"openings?from_wall=tomorrow"_s, u"transactions?from=2026-13-01"_s, u"transactions?limit=1000"_s, u"outbox?before=now"_s, u"transactions?kind=gift"_s, u"transactions?q=a+b+c+d+e+f+g+h+i+j"_s.replace(u'+', u"%20"_s), QString(u"transactions?q="_s + QString(101, u'x')), u"recordings-figures?months=0"_s})
        QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/"_s + target).status, 422);
}

QTEST_GUILESS_MAIN(QuestionsTest)
#include "QuestionsTest.moc"
