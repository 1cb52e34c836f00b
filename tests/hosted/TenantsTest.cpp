#include <QTest>

#include "models/records/Registry.h"
#include "services/store/SqlSession.h"
#include "services/practice/people/RequestCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "tests/hosted/SharedClinic.h"

#include <QRegularExpression>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Every route, as every role of one practice, with every id of another: made from the route table, so that a new route cannot be forgotten.
class TenantsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdOfAnotherPracticeIsAnIdOfNobody_data() { onEitherDatabase(); }
    void anIdOfAnotherPracticeIsAnIdOfNobody();
    void aFilterByAnIdOfAnotherPracticeFindsNothing_data() { onEitherDatabase(); }
    void aFilterByAnIdOfAnotherPracticeFindsNothing();
    void aThousandRequestsOfTwoPracticesOnOneConnectionStayApart_data() { onEitherDatabase(); }
    void aThousandRequestsOfTwoPracticesOnOneConnectionStayApart();

private:
    struct Foreign {
        QString type;
        QUuid id;
    };
    /// Something of nearly everything that a practice keeps, with a word that must never be seen elsewhere.
    static void furnish(TestPractice &practice);
    /// What no command of this test made: a row of its own of each other kind, with nothing but what it needs.
    static void fillUp(TestPractice &practice);
    /// A row of each record of the other practice; those of which it has none are told.
    static QVector<Foreign> rowsOf(TestPractice &practice, QStringList &without);
    /// Everybody's token, of each role.
    static QHash<QString, QByteArray> signedIn(Backend &b);
    /// The kind of record that a name in a query means.
    static QString meant(const QString &name);
    static QByteArray everythingOf(TestPractice &practice);
    /// What a request body of this schema needs, with `id` wherever an id can be.
    static QJsonObject filled(const Api &api, const QJsonObject &schema, const QUuid &id);
    static QJsonValue valueFor(const QJsonObject &schema, const QUuid &id);
};

void TenantsTest::furnish(TestPractice &practice)
{
    const QString word = u"Zzcanary"_s;
    const Visit visit = test::visit(practice, word, practice.psychologist, practice.lee, 9);
    const auto run = [&](const QString &name, const QJsonObject &args, const Actor *who = nullptr) {
        return TestPractice::must(practice.door().runAny(who ? *who : practice.admin, TestPractice::must(AnyCommand::fromJson(name, args))));
    };
    const auto create = [&](const QString &type, const QJsonObject &values) { run(QString(u"Create" + type), {{u"values"_s, values}}); };
    const QString person = idText(visit.person), recording = idText(visit.recording), parent = idText(practice.addPerson(u"Parent"_s, word));
    create(u"Equipment"_s, {{u"name"_s, word}});
    create(u"NoteTemplate"_s, {{u"name"_s, word}});
    create(u"LetterTemplate"_s, {{u"name"_s, word}, {u"language"_s, u"en"_s}, {u"body"_s, word}});
    create(u"ProcessingPurpose"_s, {{u"name"_s, word}, {u"purpose"_s, word}});
    create(u"ImportMapping"_s, {{u"name"_s, word}, {u"kind"_s, u"csv"_s}});
    create(u"RetentionRule"_s, {{u"kind"_s, u"recording"_s}, {u"jurisdiction"_s, u"AU"_s}, {u"basis"_s, word}});
    create(u"HoursException"_s, {{u"from_date"_s, u"2027-01-04"_s}, {u"until_date"_s, u"2027-01-05"_s}, {u"practitioner_id"_s, idText(practice.lee)}});
    create(u"ContactRelation"_s, {{u"contact_id"_s, person}, {u"other_id"_s, parent}, {u"kind"_s, u"parent"_s}});
    create(u"Authorisation"_s, {{u"contact_id"_s, person}, {u"name"_s, word}});
    run(u"MarkRecording"_s, {{u"recording"_s, recording}, {u"position_ms"_s, 5}, {u"note"_s, word}}, &practice.psychologist);
    run(u"KeepRecordingPlace"_s, {{u"recording"_s, recording}, {u"position_ms"_s, 5}}, &practice.psychologist);
    run(u"ShareRecording"_s, {{u"recording"_s, recording}, {u"user"_s, idText(practice.otherPsychologist.user)}, {u"expires_at"_s, practice.clock.at.plusMinutes(6000).toString()}, {u"question"_s, word}}, &practice.psychologist);
    run(u"TakeRequest"_s, {{u"person"_s, person}, {u"kind"_s, u"access"_s}, {u"asked_by"_s, word}, {u"asked"_s, word}});
    run(u"RecordPayment"_s, {{u"payer"_s, person}, {u"amount_minor"_s, 5000}, {u"method"_s, u"cash"_s}});
    run(u"SetPreference"_s, {{u"preference"_s, u"theme"_s}, {u"value"_s, QJsonObject{{u"name"_s, word}}}});
    run(u"SetVideoService"_s, {{u"provider"_s, u"jitsi"_s}, {u"account"_s, u"praxis"_s}, {u"domain"_s, u"meet.example.org"_s}, {u"secret"_s, u"a secret that is long enough for it"_s}});
    run(u"SetMeetingLink"_s, {{u"practitioner"_s, idText(practice.lee)}, {u"kind"_s, u"jitsi"_s}, {u"address"_s, u"https://meet.jit.si/zzcanary"_s}, {u"note"_s, word}});
    run(u"SetNoteVisibility"_s, {{u"note"_s, idText(visit.note)}, {u"visibility"_s, u"author"_s}}, &practice.psychologist);
    run(u"BreakGlass"_s, {{u"note"_s, idText(visit.note)}, {u"why"_s, QString(word + u" has to be known")}}, &practice.manager);
}

void TenantsTest::fillUp(TestPractice &practice)
{
    StoreSession &session = practice.session();
    TestPractice::must(session.begin(practice.admin.organization, true));
    QHash<QString, QUuid> there; // by table
    for (const RecordType *type : allRecordTypes()) {
        const auto some = TestPractice::must(session.select(*type, {.limit = 1}));
        if (!some.isEmpty())
            there.insert(QString::fromLatin1(type->table), some.first()->id);
    }
    for (const RecordType *type : allRecordTypes()) { // in this order none refers to one that comes later
        if (there.contains(QString::fromLatin1(type->table)))
            continue;
        const RecordPtr row = type->make();
        for (const FieldDef &field : type->fields) {
            const bool isBlank = field.get(type->raw(*row)).isNull();
            if (field.refers && (field.has(Required) || qstrcmp(field.name, "recording_id") == 0))
                (void)field.set(type->raw(*row), idText(there.value(QString::fromLatin1(field.refers))));
            else if (isBlank && field.has(Required))
                (void)field.set(type->raw(*row), field.type == FieldType::Instant ? QVariant(static_cast<qlonglong>(practice.clock.at.ms)) : field.type == FieldType::WallTime ? QVariant(u"2026-11-24T09:00"_s) : QVariant(u"Zzcanary"_s));
        }
        row->id = practice.ids.next();
        row->organizationId = practice.admin.organization;
        row->createdAt = row->updatedAt = practice.clock.at;
        row->createdBy = row->updatedBy = practice.admin.user;
        row->version = 1;
        TestPractice::must(session.insert(*type, *row));
        there.insert(QString::fromLatin1(type->table), row->id);
    }
    TestPractice::must(session.commit());
}

QVector<TenantsTest::Foreign> TenantsTest::rowsOf(TestPractice &practice, QStringList &without)
{
    QVector<Foreign> rows;
    TestPractice::must(practice.session().begin(practice.admin.organization, false));
    for (const RecordType *type : allRecordTypes()) {
        const auto some = TestPractice::must(practice.session().select(*type, {.limit = 1}));
        if (some.isEmpty())
            without.append(type->key());
        else
            rows.append({type->key(), some.first()->id});
    }
    practice.session().rollback();
    return rows;
}

QHash<QString, QByteArray> TenantsTest::signedIn(Backend &b)
{
    const QUuid own = b.own.addPerson(u"Ann"_s, u"Own"_s, b.own.lee);
    const QUuid patient = b.own.mustRun(AddUser{.login = u"ann"_s, .displayName = u"Ann"_s, .role = Role::Patient, .contactId = own}).firstOf(u"User");
    b.addAccount(b.own.admin, u"admin"_s);
    b.addAccount(b.own.manager, u"manager"_s);
    b.addAccount(b.own.psychologist, u"psychologist"_s);
    b.addAccount(b.own.receptionist, u"receptionist"_s);
    b.addAccount(b.own.admin.organization, patient, u"patient"_s);
    QHash<QString, QByteArray> tokens;
    for (const QString &login : {u"admin"_s, u"manager"_s, u"psychologist"_s, u"receptionist"_s, u"patient"_s})
        tokens.insert(login, b.signIn(login));
    return tokens;
}

QString TenantsTest::meant(const QString &name)
{
    static const QHash<QString, QString> kinds{{u"practitioner_id"_s, u"Practitioner"_s}, {u"usual_practitioner_id"_s, u"Practitioner"_s}, {u"appointment_id"_s, u"Appointment"_s}, {u"appointment"_s, u"Appointment"_s},
                                               {u"user"_s, u"User"_s}, {u"user_id"_s, u"User"_s}, {u"record"_s, u"Note"_s}, {u"room_id"_s, u"Room"_s}, {u"location_id"_s, u"Location"_s},
                                               {u"service_id"_s, u"Service"_s}, {u"recording_id"_s, u"Recording"_s}, {u"series_id"_s, u"Series"_s}};
    return kinds.value(name, u"Contact"_s);
}

QByteArray TenantsTest::everythingOf(TestPractice &practice)
{
    QByteArray all;
    TestPractice::must(practice.session().begin(practice.admin.organization, false));
    for (const RecordType *type : allRecordTypes()) {
        for (const RecordPtr &record : TestPractice::must(practice.session().select(*type, {.deleted = Deleted::Include})))
            all += QJsonDocument(toJson(*type, *record)).toJson(QJsonDocument::Compact);
    }
    all += TestPractice::must(practice.session().auditEnd()).hash.toHex();
    practice.session().rollback();
    return all;
}

QJsonValue TenantsTest::valueFor(const QJsonObject &schema, const QUuid &id)
{
    const QJsonValue type = schema.value(u"type");
    const QString first = type.isArray() ? type.toArray().first().toString() : type.toString();
    const QString format = schema.value(u"format").toString();
    if (format == u"uuid")
        return idText(id);
    if (format == u"date")
        return u"2026-11-24"_s;
    if (format == u"date-time")
        return u"2026-11-24T09:00:00.000Z"_s;
    if (schema.contains(u"pattern"))
        return u"2026-11-24T09:00"_s;
    if (first == u"integer" || first == u"number")
        return 1;
    if (first == u"boolean")
        return true;
    if (first == u"array")
        return QJsonArray{idText(id)};
    if (first == u"object")
        return QJsonObject();
    static int number = 0; // a name may be taken only once
    return u"Probe %1"_s.arg(++number, 6, 10, QChar(u'0'));
}

QJsonObject TenantsTest::filled(const Api &api, const QJsonObject &schema, const QUuid &id)
{
    QJsonObject shape = schema;
    if (const QString name = schema.value(u"$ref").toString(); !name.isEmpty()) {
        static const QJsonObject schemas = QJsonDocument::fromJson(api.description()).object().value(u"components").toObject().value(u"schemas").toObject();
        shape = schemas.value(name.section(u'/', -1)).toObject();
    }
    QJsonObject body;
    const QJsonObject properties = shape.value(u"properties").toObject();
    const QJsonArray required = shape.value(u"required").toArray();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (it.key() == u"id" && !required.contains(it.key()))
            continue; // of something new: the first of two requests would take it from the second
        const bool isId = it->toObject().value(u"format").toString() == u"uuid" || it->toObject().value(u"type").toArray().contains(u"array"_s);
        if (required.contains(it.key()) || isId)
            body.insert(it.key(), valueFor(it->toObject(), id));
    }
    if (body.isEmpty() && !properties.isEmpty())
        body.insert(properties.begin().key(), valueFor(properties.begin()->toObject(), id));
    return body;
}

/// Case 1.
void TenantsTest::anIdOfAnotherPracticeIsAnIdOfNobody()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    furnish(b.other);
    fillUp(b.other);
    const QHash<QString, QByteArray> tokens = signedIn(b);
    QStringList without;
    const QVector<Foreign> rows = rowsOf(b.other, without);
    QCOMPARE(without, QStringList());
    const QByteArray before = everythingOf(b.other);
    static const QRegularExpression volatileParts(uR"re("instance":"[^"]*"|Probe \d{6})re"_s);
    int asked = 0, notThere = 0;
    for (const Route &route : b.api.router().routes()) {
        static const QStringList ofOnesAccount{u"/api/v1/auth/sign-out"_s, u"/api/v1/auth/password"_s, u"/api/v1/auth/one-time-codes"_s, u"/api/v1/auth/one-time-codes/confirm"_s,
                                               u"/api/v1/auth/one-time-codes/remove"_s};
        if (route.action == Route::everybody || ofOnesAccount.contains(route.pattern))
            continue; // they name nothing of a practice, and some end the sign-in or count guesses
        const bool takesId = route.pattern.contains(u"{id}");
        for (auto token = tokens.cbegin(); token != tokens.cend(); ++token) {
            const auto askedWith = [&](const QUuid &id) {
                const QByteArray target = QString(route.pattern).replace(u"{id}"_s, idText(id)).replace(u"{track}"_s, idText(id)).toLatin1()
                    + (route.query.contains(u"contact_id"_s) ? "?contact_id=" + idText(id).toLatin1() : route.query.contains(u"id"_s) ? "?id=" + idText(id).toLatin1() : QByteArray());
                const QJsonObject body = route.request.isEmpty() ? QJsonObject() : filled(b.api, route.request, id);
                HttpAnswer answer = b.ask(route.method, target, body, *token, {{"If-Match", "\"1\""}});
                answer.body.replace(idText(id).toLatin1(), "ID");
                answer.body = QString::fromUtf8(answer.body).remove(volatileParts).toUtf8();
                ++asked;
                return answer;
            };
            const HttpAnswer nobodys = askedWith(QUuid::createUuid());
            for (const Foreign &foreign : rows) {
                const QList<HttpAnswer> answers{askedWith(foreign.id), nobodys};
                const QByteArray what = route.method + ' ' + route.pattern.toLatin1() + " as " + token.key().toLatin1() + " with a " + foreign.type.toLatin1() + ": "
                    + QByteArray::number(answers[0].status) + ' ' + answers[0].body.left(300) + " / " + QByteArray::number(answers[1].status) + ' ' + answers[1].body.left(300);
                QVERIFY2(answers[0].status < 500, what.constData());
                QVERIFY2(!answers[0].body.contains("Zzcanary"), what.constData());
                QVERIFY2(answers[0].status == answers[1].status, what.constData());
                if (answers[0].status >= 400 || (takesId && route.method == "GET"))
                    QVERIFY2(answers[0].body == answers[1].body && answers[0].headers == answers[1].headers, what.constData());
                if (takesId && route.method == "GET" && token.key() == u"admin") { // who may see all that there is
                    QVERIFY2(answers[0].status == 404 || answers[0].status == 403, what.constData());
                    notThere += answers[0].status == 404;
                }
                if (!takesId && route.request.isEmpty())
                    break; // nothing of it depends on the id but the filter that was tried
            }
        }
    }
    QVERIFY(everythingOf(b.other) == before);
    QVERIFY(notThere > 200);
    qInfo("%d requests", asked);
}

/// Case 1, of what a list may be asked for by an id: as with an id of nobody.
void TenantsTest::aFilterByAnIdOfAnotherPracticeFindsNothing()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    furnish(b.other);
    fillUp(b.other);
    const QHash<QString, QByteArray> tokens = signedIn(b);
    QStringList without;
    QHash<QString, QUuid> theirs;
    for (const Foreign &row : rowsOf(b.other, without))
        theirs.insert(row.type, row.id);
    static const QRegularExpression instance(uR"re("instance":"[^"]*")re"_s);
    QSet<QString> tried;
    for (const Route &route : b.api.router().routes()) {
        if (route.method != "GET" || route.action == Route::everybody || route.pattern.contains(u'{'))
            continue;
        for (const Parameter &parameter : route.query) {
            if (parameter.kind != Parameter::Id)
                continue;
            for (auto token = tokens.cbegin(); token != tokens.cend(); ++token) {
                const auto askedWith = [&](const QUuid &id) {
                    HttpAnswer answer = b.ask("GET", route.pattern.toLatin1() + '?' + parameter.name.toLatin1() + '=' + idText(id).toLatin1(), {}, *token);
                    answer.body.replace(idText(id).toLatin1(), "ID");
                    answer.body = QString::fromUtf8(answer.body).remove(instance).toUtf8();
                    return answer;
                };
                const HttpAnswer found = askedWith(theirs.value(meant(parameter.name))), nobodys = askedWith(QUuid::createUuid());
                const QByteArray what = route.pattern.toLatin1() + " by " + parameter.name.toLatin1() + " as " + token.key().toLatin1() + ": " + QByteArray::number(found.status) + ' ' + found.body.left(300) + " / "
                    + QByteArray::number(nobodys.status) + ' ' + nobodys.body.left(300);
                QVERIFY2(found.status < 500 && found.status == nobodys.status, what.constData());
                QVERIFY2(!found.body.contains("Zzcanary"), what.constData());
                // The trail has the asker's own questions, which name the id that they asked for.
                QVERIFY2(route.pattern.startsWith(u"/api/v1/audit") || found.body == nobodys.body, what.constData());
                tried.insert(parameter.name);
            }
        }
    }
    for (const QString &name : {u"contact_id"_s, u"practitioner_id"_s, u"appointment_id"_s, u"payer_id"_s, u"person"_s, u"user"_s, u"record"_s, u"room_id"_s, u"id"_s})
        QVERIFY2(tried.contains(name), qPrintable(name));
}

/// Case 5: one thread has one connection for everybody who asks, and now and then somebody forgets for whom.
void TenantsTest::aThousandRequestsOfTwoPracticesOnOneConnectionStayApart()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.admin, u"ada"_s);
    b.addAccount(b.other.admin, u"zoe"_s);
    const QByteArray ada = b.signIn(u"ada"_s), zoe = b.signIn(u"zoe"_s);
    const QUuid hers = b.own.addPerson(u"Jane"_s, u"Canaryown"_s), theirs = b.other.addPerson(u"Tom"_s, u"Canaryother"_s);
    const auto forgetful = TestPractice::must(b.database.store().session());
    for (int i = 0; i < 1000; ++i) {
        const bool first = i % 3 != 1;
        const QByteArray &token = first ? ada : zoe;
        const QByteArray own = first ? "Canaryown" : "Canaryother", foreign = first ? "Canaryother" : "Canaryown";
        const QByteArray id = idText(first ? hers : theirs).toLatin1(), other = idText(first ? theirs : hers).toLatin1();
        HttpAnswer answer;
        switch (i % 4) {
        case 0: answer = b.ask("GET", "/api/v1/contacts?limit=100", {}, token); break;
        case 1: answer = b.ask("GET", "/api/v1/contacts?q=canary", {}, token); break;
        case 2: answer = b.ask("GET", "/api/v1/contacts/" + id, {}, token); break;
        default:
            QCOMPARE(b.ask("GET", "/api/v1/contacts/" + other, {}, token).status, 404);
            // Refused or undone in between, a request leaves nothing of its practice behind.
            QCOMPARE(b.ask("POST", "/api/v1/contacts", {{u"nonsense"_s, u"x"_s}}, token).status, 422);
            answer = b.ask("GET", "/api/v1/contacts?limit=100", {}, token);
        }
        QCOMPARE(answer.status, 200);
        QVERIFY2(answer.body.contains(own) && !answer.body.contains(foreign), answer.body.left(400).constData());
        if (i % 100 == 0) {
            QTest::ignoreMessage(QtCriticalMsg, "the store was used without an organisation");
            QCOMPARE(forgetful->find(typeOf<Contact>(), hers).error().code, ErrorCode::Internal);
        }
    }
}

QTEST_GUILESS_MAIN(TenantsTest)
#include "TenantsTest.moc"
