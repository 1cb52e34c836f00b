#include "services/store/Migrator.h"
#include "services/store/SqliteCopies.h"
#include "tests/store/PowerWork.h"
#include "tests/support/FastFolder.h"

#include <QRegularExpression>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Databases as released versions wrote them (tests/store/fixtures/README.md).
class FixtureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVersionHasAFixture();
    void aPracticeOfEachVersionIsOpenedAndHasEverything_data();
    void aPracticeOfEachVersionIsOpenedAndHasEverything();
    void recordingsOfEachVersionAreListedByTheRuleOfToday_data();
    void recordingsOfEachVersionAreListedByTheRuleOfToday();
    void anUpgradeThatFailsAtAnyStatementHasNotBegun_data();
    void anUpgradeThatFailsAtAnyStatementHasNotBegun();
    void nobodyIsRemindedAfterAnUpgradeWhereNothingWasSentBefore();
    void whoSentBeforeGoesOnReminding();
    void aPracticeNewerThanTheProgramIsRefusedAndUntouchedByteForByte();

private:
    /// Of a practice of a version that had reminders, after `prepare` and the upgrade.
    static QVariant reminderHoursAfter(const QString &prepare)
    {
        const QTemporaryDir folder(fastFolder());
        put(u"0011.praxis"_s, folder.path());
        const store::SqliteAccess access{PowerWork::file(folder.path()), fixedKey(), false, 1000, 2000, {}};
        const QString hours = u"SELECT max(reminder_hours) FROM organization"_s;
        {
            const auto connection = store::openKeyed(access);
            if (!connection || (*connection)->scalar(hours)->toInt() != 24 || !(*connection)->execute(prepare))
                return u"the fixture is another one"_s;
        }
        if (const auto store = store::SqliteStore::open(access.path, access.key, {}); !store)
            return codeName(store.error().code);
        const auto connection = store::openKeyed(access);
        return connection ? (*connection)->scalar(hours).value_or(QVariant()) : QVariant();
    }
    static QStringList fixtures() { return QDir(QStringLiteral(PRAXIS_FIXTURES)).entryList({u"*.praxis"_s}, QDir::Files, QDir::Name); }
    static void put(const QString &fixture, const QString &folder)
    {
        if (!QFile::copy(QStringLiteral(PRAXIS_FIXTURES "/") + fixture, PowerWork::file(folder)))
            qFatal("no fixture");
        QFile::setPermissions(PowerWork::file(folder), QFile::ReadOwner | QFile::WriteOwner);
    }
    static QHash<QString, QByteArray> filesIn(const QString &folder)
    {
        QHash<QString, QByteArray> files;
        for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile file(info.filePath());
            files.insert(info.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        }
        return files;
    }
};

void FixtureTest::everyVersionHasAFixture()
{
    QStringList expected;
    for (int version = 1; version <= store::Migrator::known(store::Dialect(store::Dialect::Sqlite)); ++version)
        expected.append(u"%1.praxis"_s.arg(version, 4, 10, QChar(u'0')));
    QCOMPARE(fixtures(), expected);
}

void FixtureTest::aPracticeOfEachVersionIsOpenedAndHasEverything_data()
{
    QTest::addColumn<QString>("fixture");
    for (const QString &fixture : fixtures())
        QTest::newRow(qPrintable(fixture)) << fixture;
}

void FixtureTest::aPracticeOfEachVersionIsOpenedAndHasEverything()
{
    QFETCH(const QString, fixture);
    const QTemporaryDir folder(fastFolder());
    put(fixture, folder.path());
    const auto store = store::SqliteStore::open(PowerWork::file(folder.path()), fixedKey(), {});
    MUST(store);
    const auto last = PowerWork::lastChange(**store);
    MUST(last);
    QCOMPARE(*last, 11);
    const auto session = (*store)->session();
    MUST(session);
    MUST(PowerWork::commit(**session, 12));
}

void FixtureTest::recordingsOfEachVersionAreListedByTheRuleOfToday_data()
{
    QTest::addColumn<QString>("fixture");
    for (const QString &fixture : fixtures()) {
        if (fixture >= u"0003" && fixture != fixtures().constLast()) // recordings came with the third; of today's version nothing is brought up to date
            QTest::newRow(qPrintable(fixture)) << fixture;
    }
}

/// Somebody who never agreed was taken out of the session after its recording had begun: earlier versions asked for those still in it alone.
void FixtureTest::recordingsOfEachVersionAreListedByTheRuleOfToday()
{
    QFETCH(const QString, fixture);
    const QTemporaryDir folder(fastFolder());
    put(fixture, folder.path());
    const store::SqliteAccess access{PowerWork::file(folder.path()), fixedKey(), false, 1000, 2000, {}};
    {
        const auto connection = store::openKeyed(access);
        MUST(connection);
        QStringList before{
            u"INSERT INTO recording (id, organization_id, is_deleted, version, appointment_id, contact_id, practitioner_id, provider, status, started_at, duration_ms, size_bytes, on_hold)"
             " SELECT randomblob(16), a.organization_id, 0, 1, a.id, c.id, a.practitioner_id, 'import', 'completed', a.start_at, 60000, 100, 0"
             " FROM appointment a JOIN participant p ON p.appointment_id = a.id JOIN contact c ON c.id <> p.contact_id ORDER BY a.id, c.id LIMIT 1"_s,
            u"INSERT INTO consent (id, organization_id, is_deleted, version, contact_id, kind, given_at)"
             " SELECT randomblob(16), organization_id, 0, 1, contact_id, 'recording', started_at FROM recording"_s,
            u"UPDATE participant SET is_deleted = 1, deleted_at = (SELECT started_at + 60000 FROM recording) WHERE appointment_id = (SELECT appointment_id FROM recording)"_s};
        if (fixture >= u"0005") // as these kept it
            before.append(u"INSERT INTO recording_shelf (organization_id, recording_id, started_at, duration_ms, size_bytes, status, location, contact_id, sort_name,"
                           " practitioner_id, staff_name, appointment_id, agreed_until, unwithdrawn_until) SELECT organization_id, id, started_at, duration_ms, size_bytes,"
                           " status, '', contact_id, 'Silva', practitioner_id, 'Dr Ada Quill', appointment_id, '9999-12-31', '9999-12-31' FROM recording"_s);
        for (const QString &statement : std::as_const(before))
            MUST((*connection)->execute(statement));
    }
    MUST(store::SqliteStore::open(access.path, access.key, {}));
    const auto problems = store::verifyDatabase(access);
    MUST(problems);
    QCOMPARE(problems->filter(QRegularExpression(u"^recordings:"_s)), QStringList());
    const auto connection = store::openKeyed(access);
    MUST(connection);
    QCOMPARE((*connection)->scalar(u"SELECT agreed_until || ' ' || unwithdrawn_until || ' ' || people FROM recording_shelf"_s).value().toString(), u" 9999-12-31 2"_s);
}

void FixtureTest::anUpgradeThatFailsAtAnyStatementHasNotBegun_data()
{
    QTest::addColumn<QString>("fixture");
    for (const QString &fixture : fixtures().mid(0, fixtures().size() - 1))
        QTest::newRow(qPrintable(fixture)) << fixture;
}

/// Case 60: of each migration, each of its statements.
void FixtureTest::anUpgradeThatFailsAtAnyStatementHasNotBegun()
{
    QFETCH(const QString, fixture);
    const int version = fixture.first(4).toInt();
    const QString schema = u"SELECT group_concat(type || name || coalesce(sql, '')) FROM (SELECT * FROM sqlite_schema ORDER BY type, name)"_s;
    QString before;
    bool finished = false;
    int step = 0;
    for (; !finished; ++step) {
        const QTemporaryDir folder(fastFolder());
        put(fixture, folder.path());
        int calls = -1; // not counted yet
        store::SqliteAccess access{PowerWork::file(folder.path()), fixedKey(), false, 1000, 2000, [&] { return calls < 0 || calls++ != step; }};
        {
            const auto connection = store::openKeyed(access);
            MUST(connection);
            before = (*connection)->scalar(schema).value().toString();
            calls = 0;
            finished = store::Migrator(**connection).migrate(version + 1).has_value();
        }
        calls = -1;
        {
            const auto connection = store::openKeyed(access);
            MUST(connection);
            QCOMPARE(store::Migrator(**connection).version().value_or(-1), finished ? version + 1 : version);
            QCOMPARE((*connection)->scalar(schema).value().toString() == before, !finished);
        }
        const auto store = store::SqliteStore::open(access.path, access.key, {});
        MUST(store);
        QCOMPARE(PowerWork::lastChange(**store).value_or(-2), 11);
    }
    QVERIFY(step > 3);
}

void FixtureTest::nobodyIsRemindedAfterAnUpgradeWhereNothingWasSentBefore()
{
    QCOMPARE(reminderHoursAfter(u"SELECT 1"_s).toString(), u"0"_s);
}

void FixtureTest::whoSentBeforeGoesOnReminding()
{
    const QString service = u"INSERT INTO message_service (id, organization_id, is_deleted, version, channel, port, tls_first, sender, is_active)"
                             " SELECT randomblob(16), organization_id, 0, 1, 'email', 465, 1, 'practice@example.org', %1 FROM organization"_s;
    QCOMPARE(reminderHoursAfter(service.arg(1)).toString(), u"24"_s);
    QCOMPARE(reminderHoursAfter(service.arg(0)).toString(), u"0"_s);
}

/// Case 60.
void FixtureTest::aPracticeNewerThanTheProgramIsRefusedAndUntouchedByteForByte()
{
    const QTemporaryDir folder(fastFolder());
    put(fixtures().constLast(), folder.path());
    const int newer = store::Migrator::known(store::Dialect(store::Dialect::Sqlite)) + 1;
    {
        const auto connection = store::openKeyed({PowerWork::file(folder.path()), fixedKey(), false, 1000, 2000, {}});
        MUST(connection);
        MUST((*connection)->execute(u"PRAGMA user_version = %1"_s.arg(newer)));
        MUST((*connection)->execute(u"CREATE TABLE what_comes_next (id)"_s));
    }
    const QHash<QString, QByteArray> before = filesIn(folder.path());
    const auto store = store::SqliteStore::open(PowerWork::file(folder.path()), fixedKey(), {});
    QCOMPARE(store.error().code, ErrorCode::StoreNewer);
    QCOMPARE(store.error().data.value(u"found"_s).toInt(), newer);
    QCOMPARE(store.error().data.value(u"known"_s).toInt(), newer - 1);
    QCOMPARE(filesIn(folder.path()), before);
}

QTEST_GUILESS_MAIN(FixtureTest)
#include "FixtureTest.moc"
