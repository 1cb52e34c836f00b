#include "models/ports/AuditBody.h"
#include "services/store/SqlSession.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/PostgresServer.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Two practices in one database never meet.
class TenantTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noRowPointsAtAnotherPracticesRow_data() { bothDatabases(); }
    void noRowPointsAtAnotherPracticesRow();
    void aPracticeSeesNothingOfAnother_data() { bothDatabases(); }
    void aPracticeSeesNothingOfAnother();
    void aForgottenOrganisationSeesNothingAndIsLogged();
    void aThousandTurnsOnOneConnectionStayApart();
    void everyTableOfPostgresHasAPolicy();
    void theRoleForBackupsReadsEverythingAndWritesNothing();
    void everyReferenceAndEveryNameThatIsTakenIsOfOneOrganisation();
    void theProgramCannotChangeTheAudit();
    void namesOutsideTheDescriptorsAreRefused_data() { bothDatabases(); }
    void namesOutsideTheDescriptorsAreRefused();
};

/// Case 2.
void TenantTest::noRowPointsAtAnotherPracticesRow()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice own = Practice::numbered(1), other = Practice::numbered(2);
    for (const Practice &practice : {own, other}) {
        MUST(session->begin(practice.organization, true));
        MUST(practice.insertInto(*session));
        MUST(session->insert(typeOf<Contact>(), practice.person(practice.organization.data1, u"Ana"_s, u"Silva"_s)));
        MUST(session->commit());
    }
    const auto refused = [&](const auto &type, const auto &record) {
        if (!session->begin(own.organization, true))
            return ErrorCode::Internal;
        const Result<> done = session->insert(type, record);
        session->rollback();
        return done ? ErrorCode::None : done.error().code;
    };
    Contact person = own.person(10, u"Bo"_s, u"Li"_s);
    person.usualPractitionerId = other.practitioner;
    const ErrorCode existing = refused(typeOf<Contact>(), person);
    person.usualPractitionerId = idOf(77, 2);
    QCOMPARE(existing, ErrorCode::NotFound);
    QCOMPARE(refused(typeOf<Contact>(), person), existing); // nothing tells whether it exists elsewhere
    Appointment appointment = own.appointment(10, Instant{monday});
    for (QUuid Appointment::*reference : {&Appointment::practitionerId, &Appointment::locationId, &Appointment::roomId}) {
        Appointment wrong = appointment;
        wrong.*reference = reference == &Appointment::practitionerId ? other.practitioner
            : reference == &Appointment::locationId                  ? other.location
                                                                     : other.room;
        QCOMPARE(refused(typeOf<Appointment>(), wrong), ErrorCode::NotFound);
    }
    auto participant = made<Participant>(own.organization, idOf(10, 7));
    participant.appointmentId = appointment.id;
    participant.contactId = idOf(2, 5);
    QCOMPARE(refused(typeOf<Participant>(), participant), ErrorCode::NotFound);
    QCOMPARE(refused(typeOf<Contact>(), other.person(11, u"Bo"_s, u"Li"_s)), ErrorCode::NotFound); // another's row outright
}

void TenantTest::aPracticeSeesNothingOfAnother()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    const Practice own = Practice::numbered(1), other = Practice::numbered(2);
    MUST(session->begin(other.organization, true));
    MUST(other.insertInto(*session));
    Contact theirs = other.person(2, u"Ana"_s, u"Silva"_s);
    MUST(session->insert(typeOf<Contact>(), theirs));
    MUST(other.book(*session, other.appointment(2, Instant{monday}), theirs.id));
    MUST(session->commit());

    MUST(session->begin(own.organization, true));
    const auto found = session->find(typeOf<Contact>(), theirs.id);
    MUST(found);
    QVERIFY(!*found);
    QCOMPARE(session->count(typeOf<Contact>(), {{}, {}, 0, Deleted::Include}).value_or(-1), 0);
    for (const QString &text : {u""_s, u"silva"_s, u"ilv"_s, u"silav"_s})
        QCOMPARE(session->people({.text = text}, {Scope::Everything, {}}, Instant{monday}).value().size(), 0);
    QCOMPARE(session->peopleByIds({theirs.id}, {Scope::Everything, {}}, Instant{monday}).value().size(), 0);
    QCOMPARE(session->calendar({{Instant{1}, Instant{monday * 2}}, {}, {}, true}).value().size(), 0);
    QCOMPARE(session->occupied({{ActorKind::Patient, theirs.id}}, {Instant{1}, Instant{monday * 2}}).value().size(), 0);
    QCOMPARE(session->inScope(typeOf<Contact>(), theirs.id, {Scope::Everything, {}}).value(), false);
    theirs.version = 2;
    QCOMPARE(session->update(typeOf<Contact>(), theirs).error().code, ErrorCode::NotFound);
    session->rollback();
}

/// Case 5.
void TenantTest::aForgottenOrganisationSeesNothingAndIsLogged()
{
    TestDatabase database(u"postgresql"_s);
    const Practice practice = Practice::numbered(1);
    const auto session = database.session();
    MUST(session->begin(practice.organization, true));
    MUST(practice.insertInto(*session));
    MUST(session->commit());
    QTest::ignoreMessage(QtCriticalMsg, "the store was used without an organisation");
    QCOMPARE(session->find(typeOf<Location>(), practice.location).error().code, ErrorCode::Internal);
    // And past the port: a statement on the same connection, where somebody forgot.
    auto &connection = static_cast<store::SqlSession &>(*session).connection();
    const auto seen = connection.scalar(u"SELECT count(*) FROM location"_s);
    MUST(seen);
    QCOMPARE(seen->toInt(), 0);
    QVERIFY(PostgresServer::running().log().contains("praxis: a statement ran without an organisation"));
}

/// Case 5: one connection, the turns of two practices, and now and then one who forgets.
void TenantTest::aThousandTurnsOnOneConnectionStayApart()
{
    TestDatabase database(u"postgresql"_s);
    const auto session = database.session();
    const Practice own = Practice::numbered(1), other = Practice::numbered(2);
    for (const Practice &practice : {own, other}) {
        MUST(session->begin(practice.organization, true));
        MUST(practice.insertInto(*session));
        MUST(session->commit());
    }
    auto &connection = static_cast<store::SqlSession &>(*session).connection();
    for (int turn = 0; turn < 1000; ++turn) {
        const Practice &mine = turn % 2 ? own : other;
        MUST(session->begin(mine.organization, false));
        const auto rooms = session->select(typeOf<Room>(), {});
        MUST(rooms);
        QCOMPARE(rooms->size(), 1);
        QCOMPARE(rooms->first()->organizationId, mine.organization);
        if (turn % 3)
            MUST(session->commit());
        else
            session->rollback();
        if (turn % 10 == 0)
            QCOMPARE(connection.scalar(u"SELECT count(*) FROM room"_s).value().toInt(), 0);
    }
}

/// Case 5.
void TenantTest::everyTableOfPostgresHasAPolicy()
{
    TestDatabase database(u"postgresql"_s);
    const auto connection = store::openPostgres(PostgresServer::running().access(database.name(), u"postgres"_s));
    MUST(connection);
    const auto tables = (*connection)->scalar(u"SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('praxis') AND relkind IN ('r', 'p')"_s);
    MUST(tables);
    QVERIFY(tables->toInt() >= 29);
    const auto open = (*connection)->scalar(
        u"SELECT string_agg(c.relname, ' ') FROM pg_class c WHERE c.relnamespace = to_regnamespace('praxis') AND c.relkind IN ('r', 'p')"
         " AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))"_s);
    MUST(open);
    QCOMPARE(open->toString(), QString());
    const auto views = (*connection)->scalar(
        u"SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('praxis') AND relkind IN ('v', 'm', 'f')"_s);
    QCOMPARE(views.value().toInt(), 0);
    const auto powerful = (*connection)->scalar(
        u"SELECT count(*) FROM pg_roles WHERE rolname = 'praxis_app' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)"_s);
    QCOMPARE(powerful.value().toInt(), 0);
}

void TenantTest::theRoleForBackupsReadsEverythingAndWritesNothing()
{
    TestDatabase database(u"postgresql"_s);
    const auto connection = store::openPostgres(PostgresServer::running().access(database.name(), u"postgres"_s));
    MUST(connection);
    const auto listed = [&](const QString &where) {
        return (*connection)->scalar(u"SELECT string_agg(c.relname, ' ') FROM pg_class c WHERE c.relnamespace = to_regnamespace('praxis') AND "_s + where).value().toString();
    };
    QVERIFY(listed(u"c.relkind = 'S'"_s).contains(u"person_search"_s));
    QCOMPARE(listed(u"c.relkind IN ('r', 'p', 'S') AND NOT has_table_privilege('praxis_backup', c.oid, 'SELECT')"_s), QString());
    QCOMPARE(listed(u"c.relkind IN ('r', 'p') AND has_table_privilege('praxis_backup', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')"_s), QString());
    QCOMPARE(listed(u"CASE WHEN c.relkind = 'S' THEN has_sequence_privilege('praxis_backup', c.oid, 'USAGE, UPDATE') ELSE false END"_s), QString());
    const auto role = (*connection)->scalar(u"SELECT count(*) FROM pg_roles WHERE rolname = 'praxis_backup' AND rolbypassrls AND NOT rolsuper AND NOT rolcreaterole AND NOT rolcreatedb"
                                             " AND NOT has_schema_privilege('praxis_backup', 'praxis', 'CREATE') AND NOT pg_has_role('praxis_backup', 'praxis_owner', 'MEMBER')"_s);
    QCOMPARE(role.value().toInt(), 1);
}

/// Cases 2 and 3: a foreign key without the organisation accepts, and a unique one reveals, what is another's.
void TenantTest::everyReferenceAndEveryNameThatIsTakenIsOfOneOrganisation()
{
    TestDatabase database(u"postgresql"_s);
    const auto connection = store::openPostgres(PostgresServer::running().access(database.name(), u"postgres"_s));
    MUST(connection);
    const auto listed = [&](const QString &sql) { return (*connection)->scalar(sql).value().toString(); };
    const QString keys = u" FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = to_regnamespace('praxis') AND EXISTS"
                          " (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'organization_id')"_s;
    QVERIFY((*connection)->scalar(u"SELECT count(*)"_s + keys).value().toInt() > 30);
    QCOMPARE(listed(u"SELECT string_agg(c.conrelid::regclass || ': ' || c.conname, ', ')"_s + keys
                    + u" AND NOT EXISTS (SELECT 1 FROM generate_subscripts(c.conkey, 1) i"
                       " JOIN pg_attribute f ON f.attrelid = c.conrelid AND f.attnum = c.conkey[i] JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = c.confkey[i]"
                       " WHERE f.attname = 'organization_id' AND t.attname = 'organization_id')"_s),
             QString());
    // What is made at random tells nothing, nor does the number of a line of the people's index, which nobody chooses or is shown.
    QCOMPARE(listed(u"SELECT string_agg(DISTINCT i.indrelid::regclass::text, ', ' ORDER BY i.indrelid::regclass::text) FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid"
                     " WHERE i.indisunique AND t.relnamespace = to_regnamespace('praxis')"
                     " AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname = 'organization_id')"
                     " AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname = 'organization_id' AND a.attnum = ANY (i.indkey))"_s),
             u"person_search, sign_in, ticket"_s);
}

/// Case 60, of an action of 200 characters; and nobody takes it away again.
void TenantTest::theProgramCannotChangeTheAudit()
{
    for (const QString &kind : {u"sqlite"_s, u"postgresql"_s}) {
        TestDatabase database(kind);
        const auto session = database.session();
        MUST(session->begin(idOf(1, 1), true));
        AuditEntry entry;
        entry.at = Instant{monday};
        entry.action = QString(200, u'x'); // nothing is cut off, however long
        entry.outcome = u"done"_s;
        MUST(session->appendAudit(entry));
        MUST(session->commit());
        auto &connection = static_cast<store::SqlSession &>(*session).connection();
        const auto nobodyTakesAway = [&](const QString &table) {
            for (const QString &sql : {u"UPDATE %1 SET outcome = 'denied'"_s, u"DELETE FROM %1"_s}) {
                MUST(session->begin(idOf(1, 1), true));
                QVERIFY(!connection.execute(sql.arg(table)).has_value());
                session->rollback();
            }
        };
        nobodyTakesAway(database.isPostgres() ? u"audit"_s : u"audit_tail"_s);
        MUST(session->begin(idOf(1, 1), false));
        const auto kept = session->auditRange(1, 10);
        MUST(kept);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(auditEntry(kept->first().body).value().action, entry.action);
        session->rollback();
        MUST(session->begin(idOf(1, 1), true));
        for (int line = 0; line < 40; ++line) // so many do not wait in a tail
            MUST(session->appendAudit(entry));
        MUST(session->commit());
        nobodyTakesAway(u"audit"_s);
    }
}

/// Case 30.
void TenantTest::namesOutsideTheDescriptorsAreRefused()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const auto session = database.session();
    MUST(session->begin(idOf(1, 1), false));
    for (const char *name : {"nonsense", "rowid", "id; DROP TABLE contact", "family_name)--", "(SELECT 1)", "contact.id", "", "FAMILY_NAME"}) {
        QCOMPARE(session->select(typeOf<Contact>(), {{{name, Condition::Equal, 1}}, {}, 0, {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(session->select(typeOf<Contact>(), {{}, {{name}}, 0, {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(session->count(typeOf<Contact>(), {{{name, Condition::IsNull, {}}}, {}, 0, {}}).error().code, ErrorCode::Invalid);
    }
    const QString hostile = u"x' OR '1'='1"_s;
    QCOMPARE(session->select(typeOf<Contact>(), {{{"family_name", Condition::StartsWith, hostile}}, {}, 0, {}}).value().size(), 0);
    QCOMPARE(session->select(typeOf<Contact>(), {{{"family_name", Condition::In, QVariantList{hostile}}}, {}, 0, {}}).value().size(), 0);
    session->rollback();
}

QTEST_GUILESS_MAIN(TenantTest)
#include "TenantTest.moc"
