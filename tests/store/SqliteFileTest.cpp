#include "resources/migrations/Migrations.h"
#include "services/store/DatabaseVerdict.h"
#include "services/store/Shelf.h"
#include "services/store/SqliteCopies.h"
#include "services/store/SqliteStore.h"
#include "tests/store/StoreFixture.h"

#include <QCryptographicHash>

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The practice's file on a desk: encrypted, refused where it is not ours, copied, put under another key.
class SqliteFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noNameIsReadableOnTheDisk();
    void aPlainDatabaseIsRefused();
    void aWrongKeyLeavesTheFileAlone();
    void aDamagedPageIsToldAndNothingIsDeleted_data();
    void aDamagedPageIsToldAndNothingIsDeleted();
    void aNewerDatabaseIsRefusedAndUntouched();
    void aFileOfAnotherProgramIsRefused();
    void aSecondWindowIsRefused();
    void verifyingLeavesNothingBesideTheFile();
    void aBackupIsWholeAndEncrypted();
    void aHostileFileIsNotRestored_data();
    void aHostileFileIsNotRestored();
    void noExtensionIsLoaded();
    void aFileGetsAnotherKey();
    void aSoundPracticeHasNoProblemsAndAnUnsoundOneNamesThem();
    void whoIsFoundByAnotherNameIsNamed();
    void aShelfThatDoesNotFollowIsNamed();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"practice.praxis"_s); }
    [[nodiscard]] Result<std::unique_ptr<store::SqliteStore>> open(char key = 'k', bool create = false) const
    {
        store::SqliteStore::Options options;
        options.create = create;
        return store::SqliteStore::open(path(), fixedKey(key), options);
    }
    [[nodiscard]] store::SqliteAccess access() const { return {path(), fixedKey(), false, 1000, 2000, {}}; }
    [[nodiscard]] QByteArray hash() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256) : QByteArray();
    }
    /// Whether another program finds the file in use: POSIX locks are seen from there only.
    [[nodiscard]] bool isLockedForOthers() const
    {
        const QByteArray name = QFile::encodeName(path());
        const pid_t child = ::fork();
        if (child == 0) {
            struct flock lock{F_WRLCK, SEEK_SET, 0x40000002, 510, 0}; // SQLite's shared bytes
            const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
            ::_exit(::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type == F_UNLCK ? 0 : 1);
        }
        int status = 0;
        return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
    }
    /// SQL of somebody who has the key, past the program.
    void tamper(const QString &sql) const
    {
        const auto connection = store::openKeyed(access());
        MUST(connection);
        MUST((*connection)->execute(sql));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqliteFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto store = open('k', true);
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    const Practice practice = Practice::numbered(1);
    MUST((*session)->begin(practice.organization, true));
    MUST(practice.insertInto(**session));
    for (quint32 i = 1; i <= 400; ++i) {
        Contact person = practice.person(i, u"Xanthippe"_s, u"Featherstonehaugh%1"_s.arg(i));
        person.note = QString(u"canary in a coal mine "_s).repeated(100);
        MUST((*session)->insert(typeOf<Contact>(), person));
    }
    MUST(practice.book(**session, practice.appointment(1, Instant{monday}), idOf(1, 5)));
    MUST((*session)->commit());
}

void SqliteFileTest::noNameIsReadableOnTheDisk()
{
    const auto store = open();
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    const Practice practice = Practice::numbered(1);
    MUST((*session)->begin(practice.organization, true));
    MUST((*session)->insert(typeOf<Contact>(), practice.person(900, u"Zebulon"_s, u"Featherstonehaugh"_s)));
    MUST((*session)->commit());
    QVERIFY(QFile::exists(path() + u"-wal"));
    for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().toLower();
        for (const char *canary : {"featherstone", "xanthippe", "zebulon", "coal mine", "sqlite format", "create table"})
            QVERIFY2(!bytes.contains(canary), canary);
    }
}

void SqliteFileTest::aPlainDatabaseIsRefused()
{
    QVERIFY(QFile::remove(path()));
    sqlite3 *plain = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path()).constData(), &plain), SQLITE_OK);
    QCOMPARE(sqlite3_exec(plain, "CREATE TABLE contact (id)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(plain);
    const QByteArray before = hash();
    QCOMPARE(open().error().code, ErrorCode::NotEncrypted);
    QCOMPARE(hash(), before);
}

/// Case 59.
void SqliteFileTest::aWrongKeyLeavesTheFileAlone()
{
    const QByteArray before = hash();
    QCOMPARE(open('w').error().code, ErrorCode::StoreDamaged);
    QCOMPARE(hash(), before);
    MUST(open());
}

void SqliteFileTest::aDamagedPageIsToldAndNothingIsDeleted_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("the first page") << 1;
    QTest::newRow("a page of people") << 200;
}

/// Case 59.
void SqliteFileTest::aDamagedPageIsToldAndNothingIsDeleted()
{
    QFETCH(const int, page);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > page * 4096);
    QVERIFY(file.seek((page - 1) * 4096 + 1000));
    QCOMPARE(file.write(QByteArray(64, '\x5a')), 64);
    file.close();
    const qint64 size = QFileInfo(path()).size();
    const auto store = open();
    if (page == 1) {
        QCOMPARE(store.error().code, ErrorCode::StoreDamaged);
    } else {
        const auto problems = store::verifyDatabase(access());
        QVERIFY(!problems.has_value() || !problems->isEmpty());
        if (!problems)
            QCOMPARE(problems.error().code, ErrorCode::StoreDamaged);
        QVERIFY(!store::backup(access(), m_folder->filePath(u"copy"_s)).has_value());
        QVERIFY(!QFile::exists(m_folder->filePath(u"copy"_s)));
    }
    QCOMPARE(QFileInfo(path()).size(), size);
}

/// Case 60.
void SqliteFileTest::aNewerDatabaseIsRefusedAndUntouched()
{
    tamper(u"PRAGMA user_version = 9000"_s);
    const QByteArray before = hash();
    const auto store = open();
    QCOMPARE(store.error().code, ErrorCode::StoreNewer);
    QCOMPARE(store.error().data.value(u"found"_s).toInt(), 9000);
    QCOMPARE(hash(), before);
}

/// Case 41: not at a restore alone.
void SqliteFileTest::aFileOfAnotherProgramIsRefused()
{
    tamper(u"PRAGMA application_id = 7"_s);
    const QByteArray before = hash();
    QCOMPARE(open().error().code, ErrorCode::StoreForeign);
    QCOMPARE(hash(), before);
}

/// Case 60.
void SqliteFileTest::aSecondWindowIsRefused()
{
    const auto first = open();
    MUST(first);
    const auto session = (*first)->session();
    MUST(session);
    QVERIFY(isLockedForOthers());
    QCOMPARE(open().error().code, ErrorCode::StoreBusy);
    QVERIFY(isLockedForOthers()); // who is refused does not take the first one's locks away
}

void SqliteFileTest::verifyingLeavesNothingBesideTheFile()
{
    for (int i = 0; i < 100; ++i) {
        {
            const auto store = open();
            MUST(store);
            MUST((*store)->verifyAudit(Practice::numbered(1).organization, [](const AuditHead &) { return true; }));
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"practice.praxis"_s});
    }
}

void SqliteFileTest::aBackupIsWholeAndEncrypted()
{
    const QString copy = m_folder->filePath(u"copy.praxis"_s);
    const auto store = open();
    MUST(store);
    MUST(store::backup((*store)->access(), copy));
    MUST(store::proveEncrypted(copy));
    const auto version = store::inspectForRestore(copy, fixedKey());
    MUST(version);
    QCOMPARE(*version, migrationsIn(u"sqlite"_s).last().number);
    QCOMPARE(store::inspectForRestore(copy, fixedKey('w')).error().code, ErrorCode::StoreDamaged);
    const auto restored = store::SqliteStore::open(copy, fixedKey(), {});
    MUST(restored);
    const auto session = (*restored)->session();
    MUST(session);
    MUST((*session)->begin(Practice::numbered(1).organization, false));
    QCOMPARE((*session)->count(typeOf<Contact>(), {}).value_or(-1), 400);
}

void SqliteFileTest::aHostileFileIsNotRestored_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("trigger") << u"CREATE TRIGGER t AFTER INSERT ON contact BEGIN DELETE FROM contact; END"_s;
    QTest::newRow("view") << u"CREATE VIEW v AS SELECT * FROM contact"_s;
    QTest::newRow("virtual table") << u"CREATE VIRTUAL TABLE v USING fts5 (x)"_s;
    QTest::newRow("table") << u"CREATE TABLE more (x)"_s;
    // SQLite keeps such names for itself; who writes the file byte by byte does not ask it.
    QTest::newRow("trigger that calls itself statistics")
        << u"CREATE TRIGGER t AFTER INSERT ON contact BEGIN DELETE FROM contact; END; PRAGMA writable_schema = ON;"
            " UPDATE sqlite_schema SET name = 'sqlite_stat9', sql = replace(sql, 'TRIGGER t', 'TRIGGER sqlite_stat9') WHERE name = 't'"_s;
    QTest::newRow("table that calls itself statistics")
        << u"CREATE TABLE t (x); PRAGMA writable_schema = ON;"
            " UPDATE sqlite_schema SET name = 'sqlite_stat9', tbl_name = 'sqlite_stat9', sql = 'CREATE TABLE sqlite_stat9 (x)' WHERE name = 't'"_s;
    QTest::newRow("lost trigger") << u"DROP TRIGGER audit_is_never_changed"_s;
    QTest::newRow("another program") << u"PRAGMA application_id = 7"_s;
    QTest::newRow("lost column") << u"ALTER TABLE contact DROP COLUMN note"_s;
    QTest::newRow("trigger under the name of one of ours")
        << u"DROP TRIGGER audit_is_never_changed; CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN DELETE FROM contact; END"_s;
    QTest::newRow("view where a table was") << u"ALTER TABLE room RENAME TO room_of_old; CREATE VIEW room AS SELECT * FROM room_of_old"_s;
    QTest::newRow("view that is written to")
        << u"CREATE VIEW v AS SELECT 1 AS x; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM contact; END"_s;
    QTest::newRow("virtual table of a module that is not here")
        << u"PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v USING stranger (''/etc/passwd'')')"_s;
    QTest::newRow("index that computes") << u"CREATE INDEX i ON contact (abs(version))"_s;
    QTest::newRow("column that computes") << u"ALTER TABLE contact ADD COLUMN g TEXT AS (upper(family_name))"_s;
    QTest::newRow("column with a check of its own") << u"ALTER TABLE contact ADD COLUMN c TEXT CHECK (length(hex(randomblob(9))) > 0)"_s;
    QTest::newRow("column with a default that computes")
        << u"ALTER TABLE room ADD COLUMN d TEXT; PRAGMA writable_schema = ON;"
            " UPDATE sqlite_schema SET sql = replace(sql, ', d TEXT)', ', d TEXT DEFAULT (load_extension(''/tmp/stranger.so'')))') WHERE name = 'room'"_s;
    QTest::newRow("foreign key that takes others along")
        << u"CREATE TABLE more (x REFERENCES contact (id) ON DELETE CASCADE)"_s;
    QTest::newRow("number of an earlier version") << u"PRAGMA user_version = 3"_s;
    QTest::newRow("number of no version") << u"PRAGMA user_version = 0"_s;
    QTest::newRow("number below all") << u"PRAGMA user_version = -1"_s;
}

/// Case 41.
void SqliteFileTest::aHostileFileIsNotRestored()
{
    QFETCH(const QString, sql);
    tamper(sql);
    const QByteArray before = hash();
    const auto inspected = store::inspectForRestore(path(), fixedKey());
    QVERIFY(!inspected.has_value());
    QCOMPARE(inspected.error().code, ErrorCode::StoreForeign);
    QCOMPARE(hash(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"practice.praxis"_s});
}

/// Case 41.
void SqliteFileTest::noExtensionIsLoaded()
{
    const auto connection = store::openKeyed(access());
    MUST(connection);
    QVERIFY(!(*connection)->scalar(u"SELECT load_extension('/tmp/stranger.so')"_s).has_value());
    QVERIFY(!(*connection)->scalar(u"SELECT fts3_tokenizer('simple')"_s).has_value()); // takes addresses of code
}

void SqliteFileTest::aFileGetsAnotherKey()
{
    MUST(store::rekey(path(), fixedKey('k'), fixedKey('n')));
    QCOMPARE(open('k').error().code, ErrorCode::StoreDamaged);
    const auto store = open('n');
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    MUST((*session)->begin(Practice::numbered(1).organization, false));
    QCOMPARE((*session)->count(typeOf<Contact>(), {}).value_or(-1), 400);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.rekey*"_s}).size(), 0);
}

void SqliteFileTest::aSoundPracticeHasNoProblemsAndAnUnsoundOneNamesThem()
{
    const auto sound = store::verifyDatabase(access());
    MUST(sound);
    QCOMPARE(*sound, QStringList());
    tamper(u"DELETE FROM occupation WHERE kind = 'practitioner'"_s);
    tamper(u"DELETE FROM caseload WHERE contact_id = (SELECT min(contact_id) FROM caseload)"_s);
    tamper(u"DELETE FROM agenda WHERE start_at = (SELECT min(start_at) FROM agenda)"_s);
    tamper(u"DELETE FROM person_search WHERE number = 7"_s);
    const auto problems = store::verifyDatabase(access());
    MUST(problems);
    QCOMPARE(problems->filter(u"occupation: "_s).size(), 1);
    QCOMPARE(problems->filter(u"caseload: "_s).size(), 1);
    QCOMPARE(problems->filter(u"agenda: "_s).size(), 1);
    QCOMPARE(problems->filter(u"search: "_s).size(), 1);
}

void SqliteFileTest::whoIsFoundByAnotherNameIsNamed()
{
    const auto sound = store::examine(access());
    MUST(sound);
    QCOMPARE(sound->problems, QStringList());
    tamper(u"UPDATE person_search SET words = words || 'somebody ' WHERE number = 7"_s);
    const auto found = store::examine(access());
    MUST(found);
    QCOMPARE(found->problems.size(), 1);
    QVERIFY2(found->problems.first().startsWith(u"search: "), qPrintable(found->problems.first()));
}

void SqliteFileTest::aShelfThatDoesNotFollowIsNamed()
{
    // A recording of the first session, and its row of the shelf as the store would have written it.
    tamper(u"INSERT INTO recording (id, organization_id, created_at, is_deleted, version, appointment_id, contact_id, practitioner_id, provider, status, started_at, duration_ms, size_bytes, location, on_hold)"
            " SELECT x'00112233445566778899aabbccddeeff', a.organization_id, a.start_at, 0, 1, a.id, p.contact_id, a.practitioner_id, 'import', 'completed', a.start_at, 60000, 1000, 'vault', 0"
            " FROM appointment a JOIN participant p ON p.organization_id = a.organization_id AND p.appointment_id = a.id WHERE NOT a.is_deleted AND a.practitioner_id IS NOT NULL LIMIT 1"_s);
    const auto named = [this] {
        const auto problems = store::verifyDatabase(access());
        return problems ? problems->join(u' ') : QString();
    };
    QCOMPARE(named(), u"recordings: 00112233445566778899aabbccddeeff"_s); // it is not on the shelf
    tamper(u"INSERT INTO recording_shelf ("_s + store::Shelf::columns + u") " + store::Shelf::rowsThatFollow());
    QCOMPARE(named(), QString());
    tamper(u"UPDATE recording_shelf SET agreed_until = '9999-12-31', duration_ms = 61000"_s); // somebody would seem to agree
    QVERIFY2(named().contains(u"recordings: 00112233445566778899aabbccddeeff"_s), qPrintable(named()));
    tamper(u"DELETE FROM recording_shelf"_s);
    QCOMPARE(named(), u"recordings: 00112233445566778899aabbccddeeff"_s);
}

QTEST_GUILESS_MAIN(SqliteFileTest)
#include "SqliteFileTest.moc"
