#include "tests/hosted/SharedClinic.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// One reference of a request that is right otherwise: "REF" in its body.
struct Reference {
    QString what;
    QString login;
    QString target;
    QJsonObject body;
    QUuid own;
    QUuid foreign;
};

QJsonObject with(QJsonObject body, const QString &name, const QJsonValue &value)
{
    body.insert(name, value);
    return body;
}

QJsonObject inBulk(const QString &command, const QJsonObject &args)
{
    return {{u"commands"_s, QJsonArray{QJsonObject{{u"command"_s, command}, {u"args"_s, args}}}}};
}

} // namespace

/// What belongs to somebody else: to another practice, or to another person of the same one.
class OthersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noReferenceLeadsToAnotherPractice_data() { onEitherDatabase(); }
    void noReferenceLeadsToAnotherPractice();
    void whatIsTakenInOnePracticeIsFreeInAnother_data() { onEitherDatabase(); }
    void whatIsTakenInOnePracticeIsFreeInAnother();
    void thePracticeIsTheOneOfTheToken_data() { onEitherDatabase(); }
    void thePracticeIsTheOneOfTheToken();
    void noListTellsWhatAnotherPracticeHas_data() { onEitherDatabase(); }
    void noListTellsWhatAnotherPracticeHas();
    void whatIsSomebodyElsesStaysTheirs_data() { onEitherDatabase(); }
    void whatIsSomebodyElsesStaysTheirs();
    void aPartIsFoundUnderItsOwnWholeOnly_data() { onEitherDatabase(); }
    void aPartIsFoundUnderItsOwnWholeOnly();
    void aPatientComesThroughNoDoorOfTheStaff_data() { onEitherDatabase(); }
    void aPatientComesThroughNoDoorOfTheStaff();

private:
    static QVector<Reference> references(SharedClinic &clinic, const QUuid &theirPerson, const QUuid &theirSession);
};

QVector<Reference> OthersTest::references(SharedClinic &clinic, const QUuid &theirPerson, const QUuid &theirSession)
{
    TestPractice &p = clinic.p;
    const TestPractice &other = clinic.b.other;
    int hour = 7;
    const auto booking = [&] {
        BookAppointment one = p.at(++hour, 0, clinic.janes.person);
        one.despiteClash = u"a test"_s;
        return toJson(commandFields<BookAppointment>(), &one);
    };
    const QString book = u"/api/v1/commands/BookAppointment"_s, bulk = u"/api/v1/bulk"_s, ref = u"REF"_s;
    QVector<Reference> all;
    for (const auto &[field, own, foreign] : {std::tuple{u"practitioner_id"_s, p.lee, other.lee}, {u"location_id"_s, p.location, other.location}, {u"room_id"_s, p.room, other.room},
                                              {u"service_id"_s, p.service, other.service}, {u"payer_id"_s, clinic.toms.person, theirPerson}})
        all.append({u"appointment: "_s + field, u"ada"_s, book, with(booking(), field, ref), own, foreign});
    all.append({u"appointment: its patient"_s, u"ada"_s, book, with(booking(), u"patients"_s, QJsonArray{ref}), clinic.janes.person, theirPerson});
    all.append({u"appointment: its second practitioner"_s, u"ada"_s, book, with(booking(), u"other_staff"_s, QJsonArray{ref}), p.okafor, other.okafor});
    all.append({u"room: location"_s, u"ada"_s, bulk, inBulk(u"CreateRoom"_s, {{u"values"_s, QJsonObject{{u"name"_s, u"Attic"_s}, {u"location_id"_s, ref}}}}), p.location, other.location});
    all.append({u"contact: usual practitioner"_s, u"ada"_s, bulk,
                inBulk(u"EditContact"_s, {{u"id"_s, idText(clinic.janes.person)}, {u"values"_s, QJsonObject{{u"usual_practitioner_id"_s, ref}}}}), p.okafor, other.lee});
    all.append({u"relation: the other one"_s, u"ada"_s, bulk,
                inBulk(u"CreateContactRelation"_s, {{u"values"_s, QJsonObject{{u"contact_id"_s, idText(clinic.janes.person)}, {u"other_id"_s, ref}, {u"kind"_s, u"parent"_s}}}}), clinic.toms.person, theirPerson});
    all.append({u"consent: whose"_s, u"ada"_s, u"/api/v1/commands/GiveConsent"_s, {{u"person"_s, ref}, {u"kind"_s, u"messages"_s}, {u"form_version"_s, u"3"_s}}, clinic.janes.person, theirPerson});
    all.append({u"note: about whom"_s, u"lee"_s, u"/api/v1/commands/SaveNoteDraft"_s, {{u"person"_s, ref}, {u"sections"_s, QJsonArray{QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"a word"_s}}}}}, clinic.janes.person, theirPerson});
    all.append({u"note: of which session"_s, u"lee"_s, u"/api/v1/commands/SaveNoteDraft"_s,
                {{u"person"_s, idText(clinic.janes.person)}, {u"appointment"_s, ref}, {u"sections"_s, QJsonArray{QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"a word"_s}}}}}, clinic.janes.session, theirSession});
    const QJsonObject charge{{u"person"_s, idText(clinic.janes.person)}, {u"amount_minor"_s, 100}, {u"description"_s, u"a test"_s}};
    all.append({u"charge: whose"_s, u"ada"_s, u"/api/v1/commands/RecordCharge"_s, with(charge, u"person"_s, ref), clinic.janes.person, theirPerson});
    all.append({u"charge: who pays"_s, u"ada"_s, u"/api/v1/commands/RecordCharge"_s, with(charge, u"payer"_s, ref), clinic.toms.person, theirPerson});
    all.append({u"charge: for which session"_s, u"ada"_s, u"/api/v1/commands/RecordCharge"_s, with(charge, u"appointment"_s, ref), clinic.janes.session, theirSession});
    all.append({u"user: which person"_s, u"ada"_s, u"/api/v1/commands/AddUser"_s, {{u"login"_s, u"new"_s}, {u"display_name"_s, u"New"_s}, {u"role"_s, u"patient"_s}, {u"contact_id"_s, ref}},
                p.addPerson(u"Noor"_s, u"Visitor"_s), theirPerson});
    all.append({u"link: of which practitioner"_s, u"ada"_s, u"/api/v1/commands/SetMeetingLink"_s, {{u"practitioner"_s, ref}, {u"kind"_s, u"zoom"_s}, {u"address"_s, u"https://zoom.us/j/1234567890"_s}}, p.lee, other.lee});
    return all;
}

/// Case 2.
void OthersTest::noReferenceLeadsToAnotherPractice()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    TestPractice &other = clinic.b.other;
    const QUuid theirs = other.addPerson(u"Zoe"_s, u"Canary"_s, other.lee), session = other.mustRun(other.at(9, 0, theirs)).firstOf(u"Appointment");
    const auto all = references(clinic, theirs, session);
    QVERIFY(all.size() >= 15);
    for (const Reference &one : all) {
        const auto tried = [&](const QUuid &id) {
            const QByteArray body = QJsonDocument(one.body).toJson(QJsonDocument::Compact).replace("\"REF\"", QByteArray('"' + idText(id).toLatin1() + '"'));
            HttpAnswer answer = clinic.ask(one.login, "POST", one.target, QJsonDocument::fromJson(body).object());
            answer.body.replace(idText(id).toLatin1(), "ID");
            return answer;
        };
        const auto did = [](const HttpAnswer &answer) { return answer.status < 300 && Backend::jsonOf(answer).value(u"kept").toBool(true); };
        const QByteArray before = SharedClinic::rowsOf(clinic.p), beforeThere = SharedClinic::rowsOf(other);
        const HttpAnswer foreign = tried(one.foreign), nobody = tried(QUuid::createUuid());
        const QByteArray what = one.what.toUtf8() + ": " + foreign.body.left(400) + " / " + nobody.body.left(400);
        QVERIFY2(!did(foreign), what.constData());
        QVERIFY2(foreign.status == nobody.status && foreign.body == nobody.body, what.constData());
        QVERIFY2(SharedClinic::rowsOf(clinic.p) == before && SharedClinic::rowsOf(other) == beforeThere, what.constData());
        const HttpAnswer own = tried(one.own); // and it was the reference that was wrong with it
        QVERIFY2(did(own), QByteArray(one.what.toUtf8() + ": " + own.body.left(400)).constData());
    }
}

/// Case 3.
void OthersTest::whatIsTakenInOnePracticeIsFreeInAnother()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"ada"_s);
    b.addAccount(b.other.admin, u"zoe"_s);
    const QByteArray ada = b.signIn(u"ada"_s), zoe = b.signIn(u"zoe"_s);
    const QJsonObject jane{{u"given_name"_s, u"Jane"_s}, {u"family_name"_s, u"Citizen"_s}, {u"email"_s, u"jane@example.org"_s}};
    const auto added = [&](const QByteArray &token) { return b.ask("POST", "/api/v1/contacts", jane, token); };
    QCOMPARE(added(ada).status, 201);
    QCOMPARE(added(zoe).status, 201);
    for (const QByteArray &token : {ada, zoe}) {
        const HttpAnswer twice = added(token);
        QCOMPARE(twice.status, 409);
        QCOMPARE(Backend::jsonOf(twice).value(u"type").toString(), u"urn:praxis:problem:duplicate"_s);
    }
    // The same number and the same sign-in name in each, too.
    const auto numberOf = [&](const QByteArray &token) {
        return Backend::jsonOf(b.ask("GET", "/api/v1/contacts?email=jane@example.org", {}, token)).value(u"items").toArray().first()[u"record_number"].toString();
    };
    QVERIFY(!numberOf(ada).isEmpty());
    QCOMPARE(numberOf(ada), numberOf(zoe));
    const QJsonObject rob{{u"login"_s, u"rob@example.org"_s}, {u"display_name"_s, u"Rob"_s}, {u"role"_s, u"receptionist"_s}};
    QCOMPARE(b.ask("POST", "/api/v1/commands/AddUser", rob, ada).status, 200);
    QCOMPARE(b.ask("POST", "/api/v1/commands/AddUser", rob, zoe).status, 200);
    QCOMPARE(b.ask("POST", "/api/v1/commands/AddUser", rob, zoe).status, 409);
}

/// Case 4.
void OthersTest::thePracticeIsTheOneOfTheToken()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"ada"_s);
    const QByteArray ada = b.signIn(u"ada"_s);
    const QString theirs = idText(b.other.admin.organization);
    const QByteArray before = SharedClinic::rowsOf(b.other);
    const QJsonObject named{{u"family_name"_s, u"Stray"_s}};
    // In the body, in a bulk, in the query and in the path it is refused; a header is nobody's business.
    QCOMPARE(b.ask("POST", "/api/v1/contacts", with(named, u"organization_id"_s, theirs), ada).status, 422);
    QCOMPARE(b.ask("POST", "/api/v1/contacts", with(named, u"organization"_s, theirs), ada).status, 422);
    QVERIFY(!Backend::jsonOf(b.ask("POST", "/api/v1/bulk", inBulk(u"CreateContact"_s, {{u"values"_s, with(named, u"organization_id"_s, theirs)}}), ada)).value(u"kept").toBool());
    QCOMPARE(b.ask("POST", "/api/v1/contacts?organization_id=" + theirs.toLatin1(), named, ada).status, 422);
    QCOMPARE(b.ask("GET", "/api/v1/contacts?organization_id=" + theirs.toLatin1(), {}, ada).status, 422);
    QCOMPARE(b.ask("GET", "/api/v1/organizations/" + theirs.toLatin1(), {}, ada).status, 404);
    QVERIFY(b.ask("PATCH", "/api/v1/organizations/" + theirs.toLatin1(), {{u"name"_s, u"Ours"_s}}, ada, {{"If-Match", "\"1\""}}).status >= 403);
    for (const char *header : {"X-Organization-Id", "X-Tenant-Id", "Organization", "X-Forwarded-Host"})
        QCOMPARE(b.ask("POST", "/api/v1/contacts", named, ada, {{header, theirs.toLatin1()}}).status, 201);
    const QJsonArray own = Backend::jsonOf(b.ask("GET", "/api/v1/contacts?family_name=Stray", {}, ada)).value(u"items").toArray();
    QCOMPARE(own.size(), 4);
    // Whoever is no member does not get a token for it either.
    QCOMPARE(b.ask("POST", "/api/v1/auth/sign-in", {{u"login"_s, u"ada"_s}, {u"password"_s, QString::fromUtf8(Backend::passwordOf(u"ada"_s))}, {u"organization"_s, theirs}}).status, 401);
    QVERIFY(SharedClinic::rowsOf(b.other) == before);
}

/// Case 1, of what names no id: lists, searches, counts and figures are the same whatever another practice has.
void OthersTest::noListTellsWhatAnotherPracticeHas()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    static const QHash<QString, QByteArray> words{{u"q"_s, "canary"}, {u"search"_s, "canary"}, {u"from"_s, "2026-11-23T00:00:00Z"}, {u"until"_s, "2026-11-30T00:00:00Z"}, {u"limit"_s, "100"}};
    const auto everything = [&](const QString &login) {
        QByteArray all;
        for (const Route &route : clinic.b.api.router().routes()) {
            // The trail grows with every question; whose sign-in was used when is no row of a practice.
            if (route.method != "GET" || route.action == Route::everybody || route.pattern.contains(u'{') || route.pattern.contains(u"/audit") || route.pattern.contains(u"/auth/"))
                continue;
            QByteArrayList query;
            for (const Parameter &known : route.query) {
                const QString &name = known.name;
                if (words.contains(name))
                    query.append(name.toLatin1() + '=' + words.value(name));
            }
            for (const QByteArray &asked : {QByteArray(), QByteArray('?' + query.join('&'))}) {
                const HttpAnswer answer = clinic.ask(login, "GET", route.pattern + QString::fromLatin1(asked));
                all += route.pattern.toLatin1() + asked + ' ' + QByteArray::number(answer.status) + ' ' + answer.body + '\n';
            }
        }
        return all;
    };
    QHash<QString, QByteArray> before;
    for (const char *login : {"ada", "lee", "jane"})
        before.insert(QString::fromLatin1(login), everything(QString::fromLatin1(login)));
    QVERIFY(before.value(u"ada"_s).contains("Visitor"));
    TestPractice &other = clinic.b.other;
    for (int hour = 8; hour < 18; ++hour) {
        const QUuid theirs = other.addPerson(u"Canary"_s, u"Visitor %1"_s.arg(hour), other.lee);
        other.mustRun(other.at(hour, 0, theirs));
        other.mustRun(RecordCharge{.person = theirs, .amountMinor = 9900, .description = u"canary"_s});
    }
    for (const auto &[login, was] : before.asKeyValueRange()) {
        const QByteArrayList now = everything(login).split('\n'), then = was.split('\n');
        QCOMPARE(now.size(), then.size());
        for (qsizetype i = 0; i < now.size(); ++i)
            QVERIFY2(now[i] == then[i], QByteArray(now[i].left(500) + " / " + then[i].left(500)).constData());
    }
}

/// Case 7.
void OthersTest::whatIsSomebodyElsesStaysTheirs()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const Visit &janes = clinic.janes;
    int opened = 0;
    for (const Route &route : clinic.b.api.router().routes()) {
        if (route.method != "GET" || !route.pattern.contains(u"{id}"))
            continue;
        for (const QUuid &id : {janes.person, janes.session, janes.note, janes.recording}) {
            const QString target = QString(route.pattern).replace(u"{id}"_s, idText(id)).replace(u"{track}"_s, idText(janes.track));
            if (clinic.ask(u"lee"_s, "GET", target).status != 200)
                continue; // another kind of thing, or not hers to read
            for (const char *login : {"obi", "tom"}) {
                const HttpAnswer answer = clinic.ask(QString::fromLatin1(login), "GET", target);
                QVERIFY2(answer.status == 403, QByteArray(login + (' ' + target.toUtf8()) + ": " + QByteArray::number(answer.status) + ' ' + answer.body.left(300)).constData());
                QVERIFY(!answer.more && !answer.body.contains("Jane"));
            }
            ++opened;
        }
    }
    QVERIFY2(opened >= 8, qPrintable(QString::number(opened)));
    const QByteArray before = SharedClinic::rowsOf(clinic.p);
    const QList<std::pair<QByteArray, QByteArray>> match{{"If-Match", "\"1\""}};
    const QString person = idText(janes.person), session = idText(janes.session), note = idText(janes.note), recording = idText(janes.recording);
    struct Act {
        QByteArray method;
        QString target;
        QJsonObject body;
    };
    const QList<Act> acts{{"PATCH", u"/api/v1/contacts/"_s + person, {{u"given_name"_s, u"Mallory"_s}}}, {"DELETE", u"/api/v1/contacts/"_s + person, {}}, {"DELETE", u"/api/v1/appointments/"_s + session, {}},
                          {"POST", u"/api/v1/commands/MoveAppointment"_s, {{u"appointment"_s, session}, {u"start_wall"_s, u"2026-11-24T15:00"_s}}},
                          {"POST", u"/api/v1/commands/SetAppointmentStatus"_s, {{u"appointment"_s, session}, {u"status"_s, u"cancelled"_s}}},
                          {"POST", u"/api/v1/commands/OpenMeetingRoom"_s, {{u"appointment"_s, session}}},
                          {"POST", u"/api/v1/commands/AddAddendum"_s, {{u"note"_s, note}, {u"sections"_s, QJsonArray{QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"and more"_s}}}}}},
                          {"POST", u"/api/v1/commands/SetNoteVisibility"_s, {{u"note"_s, note}, {u"visibility"_s, u"care_team"_s}}},
                          {"POST", u"/api/v1/commands/ShareRecording"_s, {{u"recording"_s, recording}, {u"user"_s, idText(clinic.p.otherPsychologist.user)}, {u"expires_at"_s, u"2026-12-24T00:00:00.000Z"_s}}},
                          {"POST", u"/api/v1/commands/WithdrawConsent"_s, {{u"person"_s, person}, {u"kind"_s, u"recording"_s}, {u"why"_s, u"no"_s}}},
                          {"POST", u"/api/v1/commands/RecordCharge"_s, {{u"person"_s, person}, {u"amount_minor"_s, 100}}}};
    for (const Act &act : acts) {
        for (const char *login : {"obi", "tom"}) {
            const HttpAnswer answer = clinic.ask(QString::fromLatin1(login), act.method, act.target, act.body, act.method == "PATCH" ? match : QList<std::pair<QByteArray, QByteArray>>());
            const bool isRoute = act.target != u"/api/v1/commands/OpenMeetingRoom"; // that one is the program's: there is no such route
            QVERIFY2(answer.status == (isRoute ? 403 : 404), QByteArray(login + (' ' + act.method) + ' ' + act.target.toUtf8() + ": " + QByteArray::number(answer.status) + ' ' + answer.body.left(300)).constData());
        }
    }
    QVERIFY(SharedClinic::rowsOf(clinic.p) == before);
}

/// Case 7, by a nested path: both may be opened, the one is not of the other.
void OthersTest::aPartIsFoundUnderItsOwnWholeOnly()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const auto media = [&](const QUuid &recording, const QUuid &track, const QString &what) {
        return clinic.ask(u"ada"_s, "GET", u"/api/v1/recordings/"_s + idText(recording) + u"/tracks/"_s + idText(track) + what);
    };
    for (const QString &what : {u"/media"_s, u"/download?copy_for=own_use"_s}) {
        QCOMPARE(media(clinic.janes.recording, clinic.janes.track, what).status, 200);
        QCOMPARE(media(clinic.toms.recording, clinic.toms.track, what).status, 200);
        for (const HttpAnswer &answer : {media(clinic.janes.recording, clinic.toms.track, what), media(clinic.toms.recording, clinic.janes.track, what), media(clinic.janes.person, clinic.janes.track, what)}) {
            QVERIFY2(answer.status == 404 || answer.status == 403, answer.body.constData());
            QVERIFY(!answer.more);
        }
    }
    // A note is about somebody who was in its session.
    const HttpAnswer crossed = clinic.ask(u"lee"_s, "POST", u"/api/v1/commands/SaveNoteDraft"_s,
                                          {{u"person"_s, idText(clinic.janes.person)}, {u"appointment"_s, idText(clinic.toms.session)}, {u"sections"_s, QJsonArray{QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"x"_s}}}}});
    QVERIFY2(crossed.status >= 400 && crossed.status < 500, crossed.body.constData());
}

/// Case 10: what the matrix has "-" for, whatever it is about, of the routes that need no words.
void OthersTest::aPatientComesThroughNoDoorOfTheStaff()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    int refused = 0;
    for (const Route &route : clinic.b.api.router().routes()) {
        const bool closed = route.action != Route::everybody && route.action != Route::whoeverIsSignedIn && clinic.p.matrix.cell(Role::Patient, route.action) == Cell::No;
        if (!closed || !route.request.isEmpty())
            continue;
        for (const QUuid &id : {clinic.janes.person, clinic.janes.session, clinic.p.room, clinic.p.admin.user, QUuid::createUuid()}) {
            const QString target = QString(route.pattern).replace(u"{id}"_s, idText(id)).replace(u"{track}"_s, idText(id));
            HttpRequest request{route.method, target.toLatin1(), {{"authorization", "Bearer " + clinic.tokens.value(u"jane"_s)}}, {}, u"192.0.2.1"_s};
            if (route.takesBytes) {
                request.headers.insert("content-type", "application/octet-stream");
                request.body = "a piece";
            }
            const HttpAnswer answer = Backend::answerOf(clinic.b.api, request);
            QVERIFY2(answer.status == 403, QByteArray(route.method + ' ' + target.toUtf8() + ": " + QByteArray::number(answer.status) + ' ' + answer.body.left(300)).constData());
            QCOMPARE(clinic.b.ask(route.method, target.toLatin1()).status, 401);
            ++refused;
        }
    }
    QVERIFY2(refused > 150, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(OthersTest)
#include "OthersTest.moc"
