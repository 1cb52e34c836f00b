#include "models/records/Registry.h"
#include "services/store/Migrator.h"
#include "services/store/Schema.h"
#include "services/store/SqliteStore.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/PostgresServer.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The frozen migrations and the descriptors say the same.
class SchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecordHasItsTable_data() { bothDatabases(); }
    void everyRecordHasItsTable();
    void aMigrationIsWholeOrAbsentAtEveryStep();
    void aChangeIsWholeOrAbsentWhereverTheDatabaseFails_data() { bothDatabases(); }
    void aChangeIsWholeOrAbsentWhereverTheDatabaseFails();
};

void SchemaTest::everyRecordHasItsTable()
{
    QFETCH(const QString, kind);
    TestDatabase database(kind);
    const bool postgres = database.isPostgres();
    const auto connection = postgres ? store::openPostgres(PostgresServer::running().access(database.name(), u"postgres"_s))
                                     : store::openKeyed({database.path(), fixedKey(), true, 1000, 2000, {}});
    MUST(connection);
    const store::Dialect dialect = (*connection)->dialect();
    for (const RecordType *type : allRecordTypes()) {
        const store::TableShape expected = store::shapeOf(*type, dialect);
        const auto columns = (*connection)->prepared(postgres
            ? u"SELECT column_name, data_type, is_nullable = 'NO' FROM information_schema.columns WHERE table_schema = 'praxis' AND table_name = ? ORDER BY ordinal_position"_s
            : u"SELECT name, type, \"notnull\" FROM pragma_table_info(?) ORDER BY cid"_s);
        MUST(columns);
        const store::Reading reading(**columns);
        MUST((*columns)->run({expected.name}));
        store::TableShape found{expected.name, {}};
        while ((*columns)->step().value_or(false))
            found.columns.append({(*columns)->text(0), (*columns)->text(1), (*columns)->flag(2)});
        QVERIFY2(found == expected, type->table);
        for (const FieldDef &field : type->fields) {
            if (!field.has(Unique))
                continue;
            const auto index = (*connection)->scalar(postgres ? u"SELECT count(*) FROM pg_indexes WHERE schemaname = 'praxis' AND indexname = ?"_s
                                                              : u"SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = ?"_s,
                                                     {store::uniqueIndexName(*type, field)});
            QCOMPARE(index.value().toInt(), 1);
        }
    }
}

/// Case 60: of a practice that is founded; of one that is brought up to date see FixtureTest.
void SchemaTest::aMigrationIsWholeOrAbsentAtEveryStep()
{
    bool finished = false;
    int step = 0;
    for (; !finished; ++step) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"practice"_s);
        int calls = 0;
        store::SqliteStore::Options options;
        options.create = true;
        options.gate = [&] { return calls++ != step; };
        finished = store::SqliteStore::open(path, fixedKey(), options).has_value();
        const auto connection = store::openKeyed({path, fixedKey(), false, 1000, 2000, {}});
        MUST(connection);
        const auto tables = (*connection)->scalar(u"SELECT count(*) FROM sqlite_schema"_s);
        const auto version = store::Migrator(**connection).version();
        QVERIFY((tables.value().toInt() == 0) == (version.value() == 0));
        options.gate = {};
        MUST(store::SqliteStore::open(path, fixedKey(), options));
    }
    QVERIFY(step > 50);
}

/// Case 57: the n-th statement fails, for every n.
void SchemaTest::aChangeIsWholeOrAbsentWhereverTheDatabaseFails()
{
    QFETCH(const QString, kind);
    int calls = -1, failing = -1; // -1: nothing fails
    TestDatabase database(kind, [&] { return calls < 0 || calls++ != failing; });
    const Practice practice = Practice::numbered(1);
    const auto session = database.session();
    MUST(session->begin(practice.organization, true));
    MUST(practice.insertInto(*session));
    MUST(session->insert(typeOf<Contact>(), practice.person(1, u"Ana"_s, u"Silva"_s)));
    MUST(session->commit());
    const auto book = [&](quint32 number) -> Result<> {
        PRAXIS_CHECK(session->begin(practice.organization, true));
        const Appointment one = practice.appointment(number, Instant{monday + number * 3'600'000LL});
        const auto work = [&]() -> Result<> {
            PRAXIS_CHECK(practice.book(*session, one, idOf(1, 5)));
            PRAXIS_CHECK(session->numberChange(typeOf<Appointment>(), one.id));
            AuditEntry entry;
            entry.at = Instant{monday};
            entry.action = u"create"_s;
            entry.outcome = u"done"_s;
            entry.persons = {idOf(1, 5)};
            PRAXIS_CHECK(session->appendAudit(entry));
            return session->commit();
        };
        const Result<> done = work();
        if (!done)
            session->rollback();
        return done;
    };
    qint64 booked = 0;
    for (failing = 0; failing < 200; ++failing) {
        calls = 0;
        const Result<> done = book(static_cast<quint32>(failing + 1));
        const bool reached = calls > failing;
        calls = -1;
        booked += done ? 1 : 0;
        QVERIFY(done.has_value() != reached);
        MUST(session->begin(practice.organization, false));
        QCOMPARE(session->count(typeOf<Appointment>(), {}).value(), booked);
        QCOMPARE(session->count(typeOf<Participant>(), {}).value(), booked);
        QCOMPARE(session->occupied({{ActorKind::Patient, idOf(1, 5)}}, {Instant{1}, Instant{monday * 2}}).value().size(), booked);
        QCOMPARE(session->auditEnd().value().number, booked);
        QCOMPARE(session->changesAfter(0, 1000).value().size(), booked);
        session->rollback();
        if (done && booked > 2)
            break;
    }
    QVERIFY(failing > 10 && failing < 199);
    MUST(database.store().verifyAudit(practice.organization, [](const AuditHead &) { return true; }));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "SchemaTest.moc"
