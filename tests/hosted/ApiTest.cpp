#include <QTest>

#include "models/records/Registry.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/hosted/api/Words.h"
#include "services/practice/office/RecordQueries.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/hosted/Backend.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The records and commands of a practice over HTTP.
class ApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPersonIsAddedReadChangedAndDeleted_data() { onEitherDatabase(); }
    void aPersonIsAddedReadChangedAndDeleted();
    void twoDesksDoNotOverwriteOneAnother_data() { onEitherDatabase(); }
    void twoDesksDoNotOverwriteOneAnother();
    void aListIsReadPageByPageInEveryOrder_data() { onEitherDatabase(); }
    void aListIsReadPageByPageInEveryOrder();
    void aPageSaysOfARecordWhatTheRecordSays_data() { onEitherDatabase(); }
    void aPageSaysOfARecordWhatTheRecordSays();
    void aListIsFilteredByNamedFieldsOnly_data() { onEitherDatabase(); }
    void aListIsFilteredByNamedFieldsOnly();
    void aPsychologistListsTheirOwnPeople_data() { onEitherDatabase(); }
    void aPsychologistListsTheirOwnPeople();
    void whatReceptionMayNotReadIsNullAndCannotBeAskedFor_data() { onEitherDatabase(); }
    void whatReceptionMayNotReadIsNullAndCannotBeAskedFor();
    void aRequestThatIsSentTwiceActsOnce_data() { onEitherDatabase(); }
    void aRequestThatIsSentTwiceActsOnce();
    void appointmentsAreBookedMovedAndTakenBack_data() { onEitherDatabase(); }
    void appointmentsAreBookedMovedAndTakenBack();
    void theCalendarNamesEverybodyWhoHoldsASession_data() { onEitherDatabase(); }
    void theCalendarNamesEverybodyWhoHoldsASession();
    void manyCommandsAreOneStep_data() { onEitherDatabase(); }
    void manyCommandsAreOneStep();
    void onlyNamedFieldsAreWritten_data() { onEitherDatabase(); }
    void onlyNamedFieldsAreWritten();
    void everyRouteHasAPolicyAndEveryCommandARoute_data() { onEitherDatabase(); }
    void everyRouteHasAPolicyAndEveryCommandARoute();
    void everyQuestionHasARouteOrAReason_data() { onEitherDatabase(); }
    void everyQuestionHasARouteOrAReason();
    void aRefusalIsWrittenDownOnce_data() { onEitherDatabase(); }
    void aRefusalIsWrittenDownOnce();
    void whoAsksTooMuchWaitsAndNobodyElseDoes_data() { onEitherDatabase(); }
    void whoAsksTooMuchWaitsAndNobodyElseDoes();
    void aMethodThatARouteHasNotDoesNothing_data() { onEitherDatabase(); }
    void aMethodThatARouteHasNotDoesNothing();
    void anIdOfAnotherKindIsNotTakenForOne_data() { onEitherDatabase(); }
    void anIdOfAnotherKindIsNotTakenForOne();
    void whatIsMissingIsNotTheFirstOfAList_data() { onEitherDatabase(); }
    void whatIsMissingIsNotTheFirstOfAList();
    void deletedRowsAreForWhoMaySeeThem_data() { onEitherDatabase(); }
    void deletedRowsAreForWhoMaySeeThem();
    void aPatientSeesWhatIsTheirsAndNotWhatTheStaffNotes_data() { onEitherDatabase(); }
    void aPatientSeesWhatIsTheirsAndNotWhatTheStaffNotes();
    void aFlagThatIsNotUnderstoodIsRefused_data() { onEitherDatabase(); }
    void aFlagThatIsNotUnderstoodIsRefused();
    void everyFieldOfAnEnumSaysItsWords_data() { onEitherDatabase(); }
    void everyFieldOfAnEnumSaysItsWords();
    void oneRecordingSaysWhatItsListSaysAndTheTrailSaysWhoLooked_data() { onEitherDatabase(); }
    void oneRecordingSaysWhatItsListSaysAndTheTrailSaysWhoLooked();

private:
    static QJsonArray itemsOf(const HttpAnswer &answer) { return Backend::jsonOf(answer).value(u"items"_s).toArray(); }
    static QByteArray people(Backend &b, int count)
    {
        for (int i = 0; i < count; ++i)
            b.own.addPerson(u"Given%1"_s.arg(i % 7), u"Family%1"_s.arg(i % 5), i % 3 ? b.own.lee : QUuid());
        b.addAccount(b.own.admin, u"ada"_s);
        return b.signIn(u"ada"_s);
    }
};

void ApiTest::aPersonIsAddedReadChangedAndDeleted()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const HttpAnswer added = b.ask("POST", "/api/v1/contacts", {{u"given_name"_s, u"Rosa"_s}, {u"family_name"_s, u"Silva"_s}, {u"birth_date"_s, u"1990-02-28"_s}}, token);
    QCOMPARE(added.status, 201);
    const QByteArray place = added.header("Location");
    QVERIFY(place.startsWith("/api/v1/contacts/"));
    const HttpAnswer read = b.ask("GET", place, {}, token);
    QCOMPARE(read.status, 200);
    QCOMPARE(read.header("ETag"), QByteArray("\"1\""));
    QCOMPARE(Backend::jsonOf(read).value(u"birth_date").toString(), u"1990-02-28"_s);
    QVERIFY(Backend::jsonOf(read).value(u"email").isNull());
    QCOMPARE(b.ask("GET", place, {}, token, {{"If-None-Match", "\"1\""}}).status, 304);
    QCOMPARE(b.ask("PATCH", place, {{u"email"_s, u"rosa@example.org"_s}, {u"birth_date"_s, QJsonValue()}}, token, {{"If-Match", "\"1\""}}).status, 200);
    const QJsonObject changed = Backend::jsonOf(b.ask("GET", place, {}, token));
    QCOMPARE(changed.value(u"email").toString(), u"rosa@example.org"_s);
    QVERIFY(changed.value(u"birth_date").isNull());
    QCOMPARE(b.ask("DELETE", place, {}, token).status, 200);
    QCOMPARE(b.ask("GET", place, {}, token).status, 404);
    QCOMPARE(b.ask("POST", place + "/restore", {}, token).status, 200);
    QCOMPARE(b.ask("GET", place, {}, token).status, 200);
}

void ApiTest::twoDesksDoNotOverwriteOneAnother()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QByteArray place = b.ask("POST", "/api/v1/contacts", {{u"family_name"_s, u"Silva"_s}}, token).header("Location");
    const QJsonObject first{{u"given_name"_s, u"Rosa"_s}}, second{{u"given_name"_s, u"Ruth"_s}};
    QCOMPARE(b.ask("PATCH", place, first, token).status, 428);
    QCOMPARE(b.ask("PATCH", place, first, token, {{"If-Match", "\"1\""}}).status, 200);
    const HttpAnswer late = b.ask("PATCH", place, second, token, {{"If-Match", "\"1\""}});
    QCOMPARE(late.status, 412);
    QCOMPARE(Backend::jsonOf(late).value(u"type").toString(), u"urn:praxis:problem:changed_since"_s);
    for (const char *odd : {"W/\"1\"", "1", "\"1", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\""})
        QCOMPARE(b.ask("PATCH", place, second, token, {{"If-Match", odd}}).status, 400);
    QCOMPARE(Backend::jsonOf(b.ask("GET", place, {}, token)).value(u"given_name").toString(), u"Rosa"_s);
}

void ApiTest::aListIsReadPageByPageInEveryOrder()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 53);
    for (const FieldDef &field : typeOf<Contact>().fields) {
        if (!field.has(Filterable) || field.type == FieldType::Json)
            continue;
        for (const char *direction : {"", "-"}) {
            QStringList seen;
            QByteArray after;
            int pages = 0;
            do {
                const HttpAnswer page = b.ask("GET", QByteArray("/api/v1/contacts?limit=10&sort=") + direction + field.name + (after.isEmpty() ? QByteArray() : "&after=" + after), {}, token);
                QVERIFY2(page.status == 200, page.body.constData());
                for (const QJsonValue &item : itemsOf(page))
                    seen.append(item[u"id"].toString());
                after = Backend::jsonOf(page).value(u"next").toString().toLatin1();
                ++pages;
            } while (!after.isEmpty() && pages < 20);
            QVERIFY2(seen.size() == 53, qPrintable(u"%1%2: %3"_s.arg(QString::fromLatin1(direction), field.key()).arg(seen.size())));
            QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 53);
        }
    }
    for (const char *bad : {"limit=0", "limit=101", "limit=x", "after=x", "after=W10", "sort=nothing", "sort=password_hash", "deleted=yes", "unknown=1"})
        QVERIFY2(b.ask("GET", QByteArray("/api/v1/contacts?") + bad, {}, token).status == 422, bad);
}

void ApiTest::aPageSaysOfARecordWhatTheRecordSays()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 3);
    const QUuid jane = b.own.addPerson(u"Jane \"J\" \\ ☃"_s, u"Nguyễn"_s, b.own.lee);
    b.own.mustRun(EditRecord{u"Contact"_s, jane, {{u"tags"_s, QJsonArray{u"a"_s, u"b"_s}}, {u"birth_date"_s, u"1980-02-29"_s}, {u"clinical_note"_s, u"CANARY"_s}}, 0});
    b.own.mustRun(b.own.at(9, 0, jane));
    int compared = 0;
    for (const RecordType *type : {&typeOf<Contact>(), &typeOf<Appointment>(), &typeOf<User>()}) {
        const QByteArray path = type == &typeOf<Contact>() ? "contacts" : type == &typeOf<User>() ? "users" : "appointments";
        for (const QJsonValue &item : itemsOf(b.ask("GET", "/api/v1/" + path, {}, token))) {
            QJsonObject alone = Backend::jsonOf(b.ask("GET", "/api/v1/" + path + '/' + item[u"id"].toString().toLatin1(), {}, token));
            if (item[u"id"].toString() == idText(jane)) { // what is clinical takes opening her record, which is written down
                QCOMPARE(alone.value(u"clinical_note").toString(), u"CANARY"_s);
                QVERIFY(item[u"clinical_note"].isNull());
                alone.insert(u"clinical_note"_s, QJsonValue());
            }
            QCOMPARE(QJsonDocument(item.toObject()).toJson(), QJsonDocument(alone).toJson());
            ++compared;
        }
    }
    QVERIFY(compared >= 4 + 1 + 5);
    QCOMPARE(b.ask("GET", "/api/v1/contacts?clinical_note=CANARY", {}, token).status, 422);
}

void ApiTest::aListIsFilteredByNamedFieldsOnly()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 20);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s);
    for (int hour : {9, 11, 13})
        b.own.mustRun(b.own.at(hour, 0, jane));
    const auto count = [&](const QByteArray &target) { return itemsOf(b.ask("GET", target, {}, token)).size(); };
    QCOMPARE(count("/api/v1/appointments?practitioner_id=" + idText(b.own.lee).toLatin1()), 3);
    QCOMPARE(count("/api/v1/appointments?practitioner_id=" + idText(b.own.okafor).toLatin1()), 0);
    QCOMPARE(count("/api/v1/appointments?start_at.from=2026-11-23T22:00:00Z&start_at.until=2026-11-24T01:00:00Z"), 2); // 9 and 11 in Sydney
    QCOMPARE(count("/api/v1/appointments?status.in=scheduled,confirmed"), 3);
    QCOMPARE(count("/api/v1/appointments?status=cancelled"), 0);
    QCOMPARE(count("/api/v1/contacts?q=nguyen%20jane"), 1);
    QCOMPARE(count("/api/v1/contacts?q=nobodysname"), 0);
    QVERIFY(b.ask("GET", "/api/v1/appointments?practitioner_id=nothing", {}, token).status == 422);
    QVERIFY(b.ask("GET", "/api/v1/appointments?start_at.from=yesterday", {}, token).status == 422);
    QVERIFY(b.ask("GET", "/api/v1/appointments?status=x'%20OR%201=1--", {}, token).status == 200);
    QCOMPARE(count("/api/v1/appointments?status=x'%20OR%201=1--"), 0);
}

void ApiTest::aPsychologistListsTheirOwnPeople()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    (void)people(b, 12); // two of three are Dr Lee's
    b.addAccount(b.own.psychologist, u"lin"_s);
    b.addAccount(b.own.otherPsychologist, u"obi"_s);
    const QUuid obis = b.own.addPerson(u"Only"_s, u"Obis"_s, b.own.okafor);
    const QByteArray lin = b.signIn(u"lin"_s), obi = b.signIn(u"obi"_s);
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts?limit=100", {}, lin)).size(), 8);
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts?limit=100", {}, obi)).size(), 1);
    QCOMPARE(b.ask("GET", "/api/v1/contacts/" + idText(obis).toLatin1(), {}, lin).status, 403);
    QCOMPARE(b.ask("GET", "/api/v1/contacts/" + idText(obis).toLatin1(), {}, obi).status, 200);
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts?id=" + idText(obis).toLatin1(), {}, lin)).size(), 0);
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/users", {}, lin)).size(), 1); // herself
}

void ApiTest::whatReceptionMayNotReadIsNullAndCannotBeAskedFor()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    (void)people(b, 0);
    b.addAccount(b.own.receptionist, u"rita"_s);
    const QByteArray token = b.signIn(u"rita"_s);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s, b.own.lee);
    QJsonObject values;
    QStringList clinical;
    for (const FieldDef &field : typeOf<Contact>().fields) {
        if (field.has(Clinical) && field.type == FieldType::Text) {
            values.insert(field.key(), u"CANARY"_s);
            clinical.append(field.key());
        }
    }
    QVERIFY(!clinical.isEmpty());
    b.own.mustRun(EditRecord{u"Contact"_s, jane, values, 0});
    for (const QByteArray &target : {QByteArray("/api/v1/contacts"), QByteArray("/api/v1/contacts/" + idText(jane).toLatin1()), QByteArray("/api/v1/contacts?q=jane")}) {
        const HttpAnswer answer = b.ask("GET", target, {}, token);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.contains("CANARY"));
        QVERIFY(answer.body.contains("Nguyen"));
    }
    for (const QString &field : std::as_const(clinical)) {
        const FieldDef *def = findField(typeOf<Contact>().fields, field);
        if (def->has(Filterable))
            QVERIFY(b.ask("GET", "/api/v1/contacts?" + field.toLatin1() + "=CANARY", {}, token).status >= 403);
    }
}

void ApiTest::aRequestThatIsSentTwiceActsOnce()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QJsonObject rosa{{u"family_name"_s, u"Silva"_s}}, tom{{u"family_name"_s, u"Tomson"_s}};
    const auto post = [&](const QJsonObject &body, const QByteArray &key) { return b.ask("POST", "/api/v1/contacts", body, token, {{"Idempotency-Key", key}}); };
    const HttpAnswer first = post(rosa, "a-1");
    QCOMPARE(first.status, 201);
    const HttpAnswer again = post(rosa, "a-1");
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("Location"), first.header("Location"));
    QCOMPARE(again.header("Idempotent-Replayed"), QByteArray("true"));
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts", {}, token)).size(), 1);
    QCOMPARE(post(tom, "a-1").status, 422);
    QCOMPARE(post(tom, "a-2").status, 201);
    QCOMPARE(post(rosa, QByteArray(129, 'k')).status, 400);
    QCOMPARE(post(rosa, "with blank").status, 400);
    // Another person's key of the same name is another key.
    b.addAccount(b.own.manager, u"mara"_s);
    QCOMPARE(b.ask("POST", "/api/v1/contacts", tom, b.signIn(u"mara"_s), {{"Idempotency-Key", "a-1"}}).status, 201);
    // What failed had no effect, and may be tried again.
    QCOMPARE(post({{u"family_name"_s, u"x"_s}, {u"organization_id"_s, u"y"_s}}, "a-3").status, 422);
    QCOMPARE(post(rosa, "a-3").status, 201);
    const QJsonObject bulk{{u"commands"_s, QJsonArray{QJsonObject{{u"command"_s, u"CreateContact"_s}, {u"args"_s, QJsonObject{{u"values"_s, tom}}}}}}};
    for (int i = 0; i < 2; ++i)
        QCOMPARE(b.ask("POST", "/api/v1/bulk", bulk, token, {{"Idempotency-Key", "a-4"}}).status, 200);
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts", {}, token)).size(), 5);
}

void ApiTest::appointmentsAreBookedMovedAndTakenBack()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s, b.own.lee);
    const BookAppointment booking = b.own.at(9, 0, jane);
    const QJsonObject args = toJson(commandFields<BookAppointment>(), &booking);
    const HttpAnswer booked = b.ask("POST", "/api/v1/commands/BookAppointment", args, token);
    QVERIFY2(booked.status == 200, booked.body.constData());
    const HttpAnswer clash = b.ask("POST", "/api/v1/commands/BookAppointment", args, token);
    QCOMPARE(clash.status, 409);
    QCOMPARE(Backend::jsonOf(clash).value(u"type").toString(), u"urn:praxis:problem:clash"_s);
    QString appointment;
    for (const QJsonValue &touched : Backend::jsonOf(booked).value(u"touched").toArray()) {
        if (touched[u"type"].toString() == u"Appointment")
            appointment = touched[u"id"].toString();
    }
    QCOMPARE(b.ask("POST", "/api/v1/commands/MoveAppointment", {{u"appointment"_s, appointment}, {u"start_wall"_s, u"2026-11-24T11:00"_s}}, token).status, 200);
    const QByteArray week = "/api/v1/calendar?from=2026-11-23T00:00:00Z&until=2026-11-30T00:00:00Z";
    QCOMPARE(itemsOf(b.ask("GET", week, {}, token)).first()[u"start_wall"].toString(), u"2026-11-24T11:00"_s);
    const QJsonObject undo = Backend::jsonOf(b.ask("GET", "/api/v1/undo", {}, token));
    QVERIFY(!undo.value(u"undo_step").isNull());
    QCOMPARE(b.ask("POST", "/api/v1/commands/Undo", {{u"step"_s, undo.value(u"undo_step")}}, token).status, 200);
    QCOMPARE(itemsOf(b.ask("GET", week, {}, token)).first()[u"start_wall"].toString(), u"2026-11-24T09:00"_s);
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts/" + idText(jane).toLatin1() + "/appointments", {}, token)).size(), 1);
    QCOMPARE(b.ask("GET", "/api/v1/calendar?from=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z", {}, token).status, 422);
}

void ApiTest::theCalendarNamesEverybodyWhoHoldsASession()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s, b.own.lee);
    b.own.mustRun(b.own.at(9, 0, jane));
    BookAppointment together = b.own.at(11, 0, jane);
    together.otherStaff = {idText(b.own.okafor)};
    b.own.mustRun(together);
    for (const QByteArray &list : {QByteArray("/api/v1/calendar?from=2026-11-23T00:00:00Z&until=2026-11-30T00:00:00Z"), QByteArray("/api/v1/contacts/" + idText(jane).toLatin1() + "/appointments")}) {
        int both = 0;
        int alone = 0;
        for (const QJsonValue &entry : itemsOf(b.ask("GET", list, {}, token))) {
            QCOMPARE(entry[u"practitioner_id"].toString(), idText(b.own.lee));
            QVERIFY(entry[u"other_staff"].isArray());
            alone += entry[u"other_staff"].toArray().isEmpty();
            both += entry[u"other_staff"].toArray() == QJsonArray{idText(b.own.okafor)};
        }
        QCOMPARE(alone, 1);
        QCOMPARE(both, 1);
    }
}

/// Case 6.
void ApiTest::manyCommandsAreOneStep()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QUuid mine = b.own.addPerson(u"A"_s, u"Own"_s), gone = b.own.addPerson(u"B"_s, u"Gone"_s), foreign = b.other.addPerson(u"C"_s, u"Foreign"_s);
    b.own.mustRun(erase<Contact>(gone));
    const auto edit = [](const QUuid &id) {
        return QJsonObject{{u"command"_s, u"EditContact"_s}, {u"args"_s, QJsonObject{{u"id"_s, idText(id)}, {u"values"_s, QJsonObject{{u"company"_s, u"Firm"_s}}}}}};
    };
    QList<QByteArray> bodies;
    for (const QUuid &odd : {foreign, b.own.ids.next(), gone}) {
        const HttpAnswer answer = b.ask("POST", "/api/v1/bulk", {{u"commands"_s, QJsonArray{edit(mine), edit(odd)}}}, token);
        QCOMPARE(answer.status, 200);
        const QJsonObject said = Backend::jsonOf(answer);
        QCOMPARE(said.value(u"kept").toBool(true), false);
        bodies.append(QByteArray(answer.body).replace(idText(odd).toLatin1(), "ID"));
    }
    QCOMPARE(bodies[0], bodies[1]); // nothing tells which of them exists
    QCOMPARE(bodies[0], bodies[2]);
    QVERIFY(Backend::jsonOf(b.ask("GET", "/api/v1/contacts/" + idText(mine).toLatin1(), {}, token)).value(u"company").isNull());
    const QJsonObject some = Backend::jsonOf(b.ask("POST", "/api/v1/bulk", {{u"commands"_s, QJsonArray{edit(mine), edit(foreign)}}, {u"all_or_nothing"_s, false}}, token));
    QCOMPARE(some.value(u"kept").toBool(), true);
    QCOMPARE(some.value(u"items")[0][u"status"].toString(), u"accepted"_s);
    QCOMPARE(some.value(u"items")[1][u"status"].toString(), u"refused"_s);
    QCOMPARE(b.ask("POST", "/api/v1/bulk", {{u"commands"_s, QJsonArray()}}, token).status, 413);
    QCOMPARE(b.ask("POST", "/api/v1/bulk", {{u"commands"_s, QJsonArray{QJsonObject{{u"command"_s, u"RecordEvent"_s}, {u"args"_s, QJsonObject{{u"action"_s, u"login"_s}}}}}}}, token).status, 404);
}

/// Case 8.
void ApiTest::onlyNamedFieldsAreWritten()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QByteArray user = "/api/v1/users/" + idText(b.own.receptionist.user).toLatin1();
    for (const RecordType *type : allRecordTypes()) {
        if (!commandNamed(QString(u"Edit" + type->key())))
            continue;
        const QUuid any = type == &typeOf<User>() ? b.own.receptionist.user : b.own.admin.organization;
        for (const FieldDef &field : type->fields) {
            if (!field.has(Guarded))
                continue;
            const QJsonObject args{{u"id"_s, idText(any)}, {u"values"_s, QJsonObject{{field.key(), field.type == FieldType::Boolean ? QJsonValue(true) : field.type == FieldType::Integer ? QJsonValue(7) : QJsonValue(u"admin"_s)}}}};
            const HttpAnswer answer = b.ask("POST", "/api/v1/bulk", {{u"commands"_s, QJsonArray{QJsonObject{{u"command"_s, QString(u"Edit" + type->key())}, {u"args"_s, args}}}}}, token);
            QVERIFY2(answer.status == 422 || !Backend::jsonOf(answer).value(u"kept").toBool(true), type->name);
        }
    }
    const QByteArray version = b.ask("GET", user, {}, token).header("ETag");
    for (const char *field : {"role", "is_active", "organization_id", "practitioner_id", "version", "created_by"})
        QVERIFY(b.ask("PATCH", user, {{QString::fromLatin1(field), u"admin"_s}}, token, {{"If-Match", version}}).status >= 403);
    QCOMPARE(b.ask("GET", user, {}, token).header("ETag"), version);
}

void ApiTest::everyRouteHasAPolicyAndEveryCommandARoute()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    QVERIFY(b.api.check().has_value());
    QSet<QString> named;
    for (const Route &route : b.api.router().routes())
        named.insert(QString::fromLatin1(route.method) + u' ' + route.pattern);
    QCOMPARE(named.size(), static_cast<qsizetype>(b.api.router().routes().size())); // no route twice
    QStringList without;
    for (const CommandType &type : allCommands()) {
        if (!type.record && !named.contains(QString(u"POST /api/v1/commands/" + type.name)))
            without.append(type.name);
    }
    // Each of these is the program's own: files come in by uploads, jobs run by themselves.
    QCOMPARE(without, (QStringList{u"AddRecording"_s, u"KeepSoundShape"_s, u"ArchiveRecording"_s, u"BringBackRecording"_s, u"FinishRemoval"_s, u"DestroyAgain"_s, u"AddDocument"_s, u"AddDocumentVersion"_s,
                                   u"TakeMessages"_s, u"KeepMessageResult"_s, u"ReportUndelivered"_s, u"KeepScans"_s, u"RecordEvent"_s, u"ReleaseMessages"_s, u"ApplyVideoChange"_s, u"OpenMeetingRoom"_s, u"InviteToMeeting"_s, u"KeepRoomOpened"_s, u"CloseMeetingRoom"_s,
                                  u"KeepProviderEvent"_s, u"SettleProviderEvent"_s, u"ForgetProviderEvents"_s, u"ApplyTrackEvent"_s, u"KeepFetchedTrack"_s, u"SettleTrack"_s}));
}

/// Which route answers a question of the practice, or why none does: a new question has to be put down here.
void ApiTest::everyQuestionHasARouteOrAReason()
{
    QFETCH(const QString, kind);
    static const QHash<QString, QString> routes{
        {u"AboutRecording"_s, u"GET recordings/{id}/about"_s},
        {u"AccessHistory"_s, u"GET contacts/{id}/access-history"_s},
        {u"AnsweredShares"_s, u"GET answers/recordings"_s},
        {u"AppointmentAccount"_s, u"GET appointments/{id}/account"_s},
        {u"CheckRecordingImport"_s, u"GET appointments/{id}/recording-consents"_s},
        {u"CheckSlot"_s, u"POST slot-check"_s},
        {u"CosignedNotes"_s, u"GET answers/notes"_s},
        {u"DecidedDocuments"_s, u"GET answers/documents"_s},
        {u"DocumentAccesses"_s, u"GET document-accesses"_s},
        {u"DocumentDoorOf"_s, u"GET documents/{id}/door"_s},
        {u"DocumentOpenings"_s, u"GET document-openings"_s},
        {u"DocumentPartners"_s, u"GET document-partners"_s},
        {u"ExportAudit"_s, u"GET audit/export"_s},
        {u"FetchDocument"_s, u"GET documents/{id}/file"_s},
        {u"FetchRecording"_s, u"GET recordings/{id}/tracks/{track}/download"_s},
        {u"FindPeople"_s, u"GET contacts"_s},
        {u"FollowUpsWanted"_s, u"GET follow-ups"_s},
        {u"HoldReleasesAsked"_s, u"GET retention/releases"_s},
        {u"InfectedDocuments"_s, u"GET documents-infected"_s},
        {u"LetterFacts"_s, u"GET contacts/{id}/letter-facts"_s},
        {u"ListDeleted"_s, u"GET deleted"_s},
        {u"MostUsedRecordings"_s, u"GET recordings-most-used"_s},
        {u"NextOpenings"_s, u"GET openings"_s},
        {u"NoteAccesses"_s, u"GET note-accesses"_s},
        {u"NoteOpenings"_s, u"GET note-openings"_s},
        {u"NotesToDo"_s, u"GET notes-to-do"_s},
        {u"OpenAccount"_s, u"GET contacts/{id}/account"_s},
        {u"OpenAppointmentNotes"_s, u"GET appointments/{id}/notes"_s},
        {u"OpenDocument"_s, u"GET documents/{id}"_s},
        {u"OpenMeetingLink"_s, u"GET meeting-links/{id}/address"_s},
        {u"OpenNote"_s, u"GET notes/{id}"_s},
        {u"OpenPerson"_s, u"GET contacts/{id}"_s},
        {u"OpenRecording"_s, u"GET recordings/{id}/tracks"_s},
        {u"OwnSessions"_s, u"GET me/sessions"_s},
        {u"PersonAppointments"_s, u"GET contacts/{id}/appointments"_s},
        {u"PersonAuthorisations"_s, u"GET contacts/{id}/authorisations"_s},
        {u"PersonConsents"_s, u"GET contacts/{id}/consents"_s},
        {u"PersonNotes"_s, u"GET contacts/{id}/notes"_s},
        {u"PreviewZoneChange"_s, u"GET locations/{id}/zone-change"_s},
        {u"RecentPeople"_s, u"GET contacts-recent"_s},
        {u"RecordRequests"_s, u"GET record-requests"_s},
        {u"RecordingFigures"_s, u"GET recordings-figures"_s},
        {u"RecordingShares"_s, u"GET recordings/{id}/shares"_s},
        {u"RecordsDue"_s, u"GET retention/due"_s},
        {u"RefusedCaptures"_s, u"GET captures-refused"_s},
        {u"RemovalRegister"_s, u"GET retention/register"_s},
        {u"RemovalsAsked"_s, u"GET retention/asked"_s},
        {u"RemovalsComing"_s, u"GET retention/coming"_s},
        {u"SearchAudit"_s, u"GET audit"_s},
        {u"SharePartners"_s, u"GET share-partners"_s},
        {u"SharesToReview"_s, u"GET recordings-to-review"_s},
        {u"ShowCalendar"_s, u"GET calendar"_s},
        {u"ShowConsentGaps"_s, u"GET consent-gaps"_s},
        {u"ShowConsentsWanted"_s, u"GET consents-wanted"_s},
        {u"ShowDeletion"_s, u"GET record-requests/{id}/deletion"_s},
        {u"ShowDocuments"_s, u"GET documents"_s},
        {u"ShowHours"_s, u"GET hours"_s},
        {u"ShowJobs"_s, u"GET jobs"_s},
        {u"ShowMeeting"_s, u"GET appointments/{id}/meeting"_s},
        {u"ShowMeetingGuests"_s, u"GET video/waiting"_s},
        {u"ShowMeetingLinks"_s, u"GET meeting-links"_s},
        {u"ShowMessageServices"_s, u"GET message-services"_s},
        {u"ShowMessages"_s, u"GET outbox"_s},
        {u"ShowRecordings"_s, u"GET recordings"_s},
        {u"ShowTransactions"_s, u"GET transactions"_s},
        {u"ShowUndo"_s, u"GET undo"_s},
        {u"ShowVideoServices"_s, u"GET video/services"_s},
        {u"ShowVideoSwitches"_s, u"GET video/switches"_s},
        {u"ShowVideoUse"_s, u"GET video/use"_s},
        {u"SimilarPeople"_s, u"POST contacts-similar"_s},
        {u"SumRecordings"_s, u"GET recordings-sum"_s},
        {u"VerifyAudit"_s, u"GET audit/verification"_s},
        {u"WithdrawnInSession"_s, u"GET consents-withdrawn"_s},
        {u"ShowCalendarFeed"_s, u"GET practitioners/{id}/calendar-feed"_s}};
    static const QHash<QString, QString> reasons{
        {u"CheckPlayedOut"_s, u"asked before media go out to another program"_s},
        {u"CheckRecording"_s, u"asked again while a recording plays"_s},
        {u"CountRecord"_s, u"how much a person's copy will have: the desk makes those"_s},
        {u"LackSharing"_s, u"asked before a list goes out"_s},
        {u"OpenAppointment"_s, u"its record, its participants and their authorisations have routes of their own"_s},
        {u"RecordingFiles"_s, u"where media lie in the vault: asked before they move"_s},
        {u"RecordingMarkers"_s, u"recordings/{id}/markers opens the recording, as whoever reads markers does"_s},
        {u"RefreshDocument"_s, u"asked again while a file goes out"_s},
        {u"RefreshNote"_s, u"a note that stays on a screen: a program reads it again"_s},
        {u"RefreshRecordings"_s, u"asked before one recording is told"_s},
        {u"ShowPersonMoney"_s, u"a part of a person's copy: the desk makes those; transactions and account say the rest"_s},
        {u"VisitorsOf"_s, u"asked while a calendar goes out"_s}};
    Backend b(kind);
    QHash<QString, QString> actions; // of each route
    for (const Route &route : b.api.router().routes())
        actions.insert(QString(QString::fromLatin1(route.method) + u' ' + route.pattern.section(u'/', 3)), route.action);
    QStringList forgotten, wrong;
    const QStringList questions = b.own.matrix.queries();
    for (const QString &question : questions) {
        const bool isOfRecords = std::ranges::any_of(allRecordTypes(), [&](const RecordType *type) { return question == u"List" + type->key() || question == u"Get" + type->key(); });
        if (isOfRecords || reasons.contains(question) || b.own.matrix.isOfTheProgram(question))
            continue; // those of records are made from the table of records
        if (!routes.contains(question))
            forgotten.append(question);
        else if (actions.value(routes.value(question)) != b.own.matrix.actionOfQuery(question))
            wrong.append(QString(question + u": " + routes.value(question)));
    }
    QCOMPARE(forgotten, QStringList());
    QCOMPARE(wrong, QStringList());
    for (const QHash<QString, QString> &told : {routes, reasons}) {
        for (auto it = told.keyBegin(); it != told.keyEnd(); ++it)
            QVERIFY2(questions.contains(*it), qPrintable(*it)); // nothing that is no question any more
    }
}

void ApiTest::aRefusalIsWrittenDownOnce()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    b.addAccount(b.own.receptionist, u"rita"_s);
    const QByteArray token = b.signIn(u"rita"_s);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s);
    const auto refusals = [&] { return b.own.mustAsk(SearchAudit{{.outcome = u"denied"_s}}).size(); };
    const auto before = refusals();
    QCOMPARE(b.ask("DELETE", "/api/v1/contacts/" + idText(jane).toLatin1(), {}, token).status, 403);
    QCOMPARE(refusals(), before + 1);
    QCOMPARE(b.ask("GET", "/api/v1/contacts/" + idText(jane).toLatin1() + "/notes", {}, token).status, 403);
    QCOMPARE(refusals(), before + 2);
}

/// Whoever makes ids may make the same one twice, or name one thing where another is meant.
void ApiTest::anIdOfAnotherKindIsNotTakenForOne()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s, b.own.lee);
    const QVector<QUuid> ids{b.own.lee, b.own.location, b.own.room, b.own.service, jane};
    int refused = 0;
    for (const QUuid &practitioner : ids) {
        for (const QUuid &location : ids) {
            for (const QUuid &service : ids) {
                BookAppointment booking = b.own.at(9, 0, jane);
                booking.practitionerId = practitioner;
                booking.locationId = location;
                booking.serviceId = service;
                const bool good = practitioner == b.own.lee && location == b.own.location && service == b.own.service;
                const HttpAnswer answer = b.ask("POST", "/api/v1/commands/BookAppointment", toJson(commandFields<BookAppointment>(), &booking), token);
                QVERIFY2(answer.status < 500 && (answer.status == 200) == good, answer.body.constData());
                refused += !good;
            }
        }
    }
    QCOMPARE(refused, 124);
    const QUuid id = b.own.ids.next();
    const auto made = [&](const char *command, const QJsonObject &values) {
        return QJsonObject{{u"command"_s, QString::fromLatin1(command)}, {u"args"_s, QJsonObject{{u"id"_s, idText(id)}, {u"values"_s, values}}}};
    };
    const QJsonArray both{made("CreateContact", {{u"family_name"_s, u"One"_s}}), made("CreateRoom", {{u"name"_s, u"Two"_s}, {u"location_id"_s, idText(b.own.location)}})};
    const HttpAnswer together = b.ask("POST", "/api/v1/bulk", {{u"commands"_s, both}}, token);
    QVERIFY2(together.status < 500 && !Backend::jsonOf(together).value(u"kept").toBool(true), together.body.constData());
}

void ApiTest::whatIsMissingIsNotTheFirstOfAList()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QString rita = idText(b.own.receptionist.user);
    for (const QJsonObject &args : {QJsonObject{{u"user"_s, rita}}, QJsonObject{{u"user"_s, rita}, {u"role"_s, QJsonValue()}}, QJsonObject{{u"user"_s, rita}, {u"role"_s, u""_s}}})
        QCOMPARE(b.ask("POST", "/api/v1/commands/SetUserRole", args, token).status, 422);
    QCOMPARE(b.ask("POST", "/api/v1/commands/AddUser", {{u"login"_s, u"x"_s}, {u"display_name"_s, u"X"_s}, {u"role"_s, QJsonValue()}}, token).status, 422);
    QCOMPARE(Backend::jsonOf(b.ask("GET", "/api/v1/users/" + rita.toLatin1(), {}, token)).value(u"role").toString(), u"receptionist"_s);
}

void ApiTest::deletedRowsAreForWhoMaySeeThem()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    b.addAccount(b.own.receptionist, u"rita"_s);
    const QUuid gone = b.own.addPerson(u"B"_s, u"Gone"_s);
    b.own.mustRun(erase<Contact>(gone));
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts?deleted=only", {}, token)).size(), 1);
    for (const char *which : {"only", "include"})
        QCOMPARE(b.ask("GET", QByteArray("/api/v1/contacts?deleted=") + which, {}, b.signIn(u"rita"_s)).status, 403);
}

void ApiTest::aPatientSeesWhatIsTheirsAndNotWhatTheStaffNotes()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Nguyen"_s, b.own.lee);
    (void)b.own.addPerson(u"Tom"_s, u"Other"_s, b.own.lee);
    b.own.mustRun(EditRecord{u"Contact"_s, jane, {{u"note"_s, u"CANARY"_s}, {u"clinical_note"_s, u"CANARY"_s}, {u"tags"_s, QJsonArray{u"CANARY"_s}}, {u"alerts"_s, QJsonArray{u"CANARY"_s}}}, 0});
    BookAppointment booking = b.own.at(9, 0, jane);
    booking.note = u"CANARY"_s;
    b.own.mustRun(booking);
    const QUuid user = b.own.mustRun(AddUser{.login = u"jane"_s, .displayName = u"Jane"_s, .role = Role::Patient, .contactId = jane}).firstOf(u"User");
    b.addAccount(b.own.admin.organization, user, u"jane"_s);
    const QByteArray token = b.signIn(u"jane"_s);
    for (const QByteArray &target : {QByteArray("/api/v1/contacts"), QByteArray("/api/v1/contacts/" + idText(jane).toLatin1()), QByteArray("/api/v1/appointments")}) {
        const HttpAnswer answer = b.ask("GET", target, {}, token);
        QVERIFY2(answer.status == 200 && !answer.body.contains("CANARY") && !answer.body.contains("Other"), answer.body.constData());
    }
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/appointments", {}, token)).size(), 1);
}

void ApiTest::aFlagThatIsNotUnderstoodIsRefused()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 1);
    const QJsonArray commands{QJsonObject{{u"command"_s, u"CreateContact"_s}, {u"args"_s, QJsonObject{{u"values"_s, QJsonObject{{u"family_name"_s, u"X"_s}}}}}}};
    for (const auto &[name, value] : {std::pair{u"dry_run"_s, QJsonValue(u"true"_s)}, std::pair{u"dryRun"_s, QJsonValue(true)}, std::pair{u"all_or_nothing"_s, QJsonValue(u"false"_s)}})
        QCOMPARE(b.ask("POST", "/api/v1/bulk", {{u"commands"_s, commands}, {name, value}}, token).status, 422);
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts", {}, token)).size(), 1);
}

/// Case 28, of every route that changes something.
void ApiTest::aMethodThatARouteHasNotDoesNothing()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 1);
    const auto trail = [&] {
        TestPractice::must(b.own.session().begin(b.own.admin.organization, false));
        const auto end = TestPractice::must(b.own.session().auditEnd());
        b.own.session().rollback();
        return end.number;
    };
    QHash<QString, QByteArrayList> methods;
    for (const Route &route : b.api.router().routes())
        methods[route.pattern].append(route.method);
    const auto before = trail();
    int refused = 0;
    for (const auto &[pattern, there] : methods.asKeyValueRange()) {
        if (there == QByteArrayList{"GET"})
            continue;
        const QByteArray target = QString(pattern).replace(u"{id}"_s, idText(b.own.admin.user)).replace(u"{provider}"_s, u"twilio"_s).replace(u"{organization}"_s, idText(b.own.admin.organization)).replace(u"{mark}"_s, u"A"_s).toLatin1();
        for (const char *method : {"GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST", "get", "TRACE"}) {
            const bool isThere = there.contains(method) || (qstrcmp(method, "HEAD") == 0 && there.contains("GET"));
            if (isThere)
                continue;
            for (const char *overridden : {"", "POST", "DELETE", "PATCH"}) {
                QList<std::pair<QByteArray, QByteArray>> headers;
                if (*overridden)
                    headers = {{"X-HTTP-Method-Override", overridden}, {"X-HTTP-Method", overridden}, {"X-Method-Override", overridden}};
                const HttpAnswer answer = b.ask(method, target + (*overridden ? QByteArray("?_method=") + overridden : QByteArray()), {}, token, headers);
                QVERIFY2(answer.status == 405, QByteArray(method + (' ' + target) + ": " + QByteArray::number(answer.status) + answer.body.left(200)).constData());
                ++refused;
            }
        }
    }
    QVERIFY2(refused > 1000, qPrintable(QString::number(refused)));
    QCOMPARE(trail(), before); // no effect, not even a line
}

void ApiTest::whoAsksTooMuchWaitsAndNobodyElseDoes()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    RateLimits limits({{2, 10}, {1, 5}, {100, 100}}, b.clock);
    Api api({b.connections, b.practices, b.signIns, b.callers, b.own.matrix, b.clock, limits});
    const auto from = [&](const QString &address) { return api.answer({"GET", "/healthz", {}, {}, address}); };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(from(u"192.0.2.1"_s).status, 200);
    QCOMPARE(from(u"192.0.2.1"_s).status, 429);
    QCOMPARE(from(u"192.0.2.1"_s).header("Retry-After"), QByteArray("1"));
    QCOMPARE(from(u"192.0.2.2"_s).status, 200);
    const auto other = [&] { return api.answer({"GET", "/api/v1/openapi.json", {}, {}, u"192.0.2.1"_s}); };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(other().status, 200); // questions of health are counted apart
    QCOMPARE(other().status, 429);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(from(u"2001:db8:0:1::%1"_s.arg(i)).status, 200); // one network of one customer
    QCOMPARE(from(u"2001:db8:0:1:ffff::1"_s).status, 429);
    QCOMPARE(from(u"2001:db8:0:2::1"_s).status, 200);
    b.clock.at.ms += 1000;
    QCOMPARE(from(u"192.0.2.1"_s).status, 200);
    b.addAccount(b.own.admin, u"ada"_s);
    b.addAccount(b.own.manager, u"mara"_s);
    const QByteArray ada = b.signIn(u"ada"_s), mara = b.signIn(u"mara"_s);
    const auto as = [&](const QByteArray &token, int number) { return api.answer({"GET", "/api/v1/me", {{"authorization", "Bearer " + token}}, {}, u"198.51.100.%1"_s.arg(number)}); };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(as(ada, i).status, 200);
    QCOMPARE(as(ada, 100).status, 429); // from wherever
    QCOMPARE(as(mara, 101).status, 200);
}

void ApiTest::everyFieldOfAnEnumSaysItsWords()
{
    QFETCH(const QString, kind);
    int enums = 0;
    const auto look = [&](const QString &of, Fields fields, void *object) {
        for (const FieldDef &field : fields) {
            const QStringList words = wordsOf(field, object);
            enums += words.isEmpty() ? 0 : 1;
            QVERIFY2(words.isEmpty() != isOfEnum(field, object), qPrintable(QString(of + u'.' + field.key())));
        }
    };
    for (const RecordType *type : allRecordTypes()) {
        const auto one = type->make();
        look(type->key(), type->fields, type->raw(*one));
    }
    for (const CommandType &type : allCommands())
        look(type.name, type.fields, type.make().get());
    QVERIFY(enums > 50);
    Backend b(kind);
    const QJsonObject schemas = QJsonDocument::fromJson(b.api.description()).object().value(u"components"_s).toObject().value(u"schemas"_s).toObject();
    const QJsonArray status = schemas.value(u"Appointment"_s)[u"properties"][u"status"][u"enum"].toArray();
    QVERIFY(status.contains(u"completed"_s) && status.contains(QJsonValue()) && status.size() == static_cast<qsizetype>(enumNames(AppointmentStatus{}).size()) + 1);
    QVERIFY(schemas.value(u"SetAppointmentStatusArguments"_s)[u"properties"][u"status"][u"enum"].isArray());
    QVERIFY(!schemas.value(u"Contact"_s)[u"properties"][u"family_name"].toObject().contains(u"enum"_s));
}

void ApiTest::oneRecordingSaysWhatItsListSaysAndTheTrailSaysWhoLooked()
{
    QFETCH(const QString, kind);
    Backend b(kind);
    const QByteArray token = people(b, 0);
    const QUuid jane = b.own.addPerson(u"Jane"_s, u"Citizen"_s);
    const QUuid session = b.own.mustRun(b.own.at(9, 0, jane)).firstOf(u"Appointment");
    b.own.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s});
    QFile file(b.own.folder.filePath(u"session.mp4"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("pictures and voices") > 0);
    file.close();
    const AddRecording command = TestPractice::must(RecordingImport(b.own.vault(), b.own.ids).take(b.own.mustAsk(CheckRecordingImport{session}), {{file.fileName(), u"Jane"_s}}, {}));
    b.own.mustRun(command);
    const QByteArray place = "/api/v1/recordings/" + idText(command.recording).toLatin1();
    const HttpAnswer one = b.ask("GET", place, {}, token);
    QCOMPARE(one.status, 200);
    QCOMPARE(Backend::jsonOf(one).value(u"contact_id").toString(), idText(jane));
    QCOMPARE(QJsonValue(Backend::jsonOf(one)), itemsOf(b.ask("GET", "/api/v1/recordings", {}, token)).first());
    const QJsonArray looked = itemsOf(b.ask("GET", "/api/v1/contacts/" + idText(jane).toLatin1() + "/access-history", {}, token));
    QVERIFY(std::any_of(looked.begin(), looked.end(), [](const QJsonValue &line) { return line[u"action"].toString() == u"list" && line[u"type"].toString() == u"Recording"; }));
    QCOMPARE(b.ask("GET", "/api/v1/recordings/" + idText(session).toLatin1(), {}, token).status, 404);
    QCOMPARE(b.ask("GET", "/api/v1/recordings/none", {}, token).status, 422);
}

QTEST_GUILESS_MAIN(ApiTest)
#include "ApiTest.moc"
