#include "services/store/SqliteCopies.h"
#include "tests/store/PowerWork.h"
#include "tests/support/FastFolder.h"
#include "tests/support/powercut/PowerCut.h"

#include <QScopeGuard>

#include <cerrno>
#include <grp.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The disk is full, or cannot be written: what is there stays, is readable, and work goes on when the trouble is over.
class DiskTroubleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFullDiskRefusesABookingAndKeepsTheOthers_data();
    void aFullDiskRefusesABookingAndKeepsTheOthers();
    void aSmallDiskIsFilledAndEmptiedAgain();
    void aFullDiskLeavesNoHalfBackup_data() { aFullDiskRefusesABookingAndKeepsTheOthers_data(); }
    void aFullDiskLeavesNoHalfBackup();
    void aFullDiskDoesNotLoseWhatAwaitsItsPlace_data() { aFullDiskRefusesABookingAndKeepsTheOthers_data(); }
    void aFullDiskDoesNotLoseWhatAwaitsItsPlace();
    void aFullDiskLeavesTheOldKey();
    void aPracticeIsNotOpenedOnAFullDiskAndSaysWhy();
    void aFullDiskEndsAnImportAndNothingElse();
    void anImportThatIsTakenBackLeavesAloneWhatOthersBook();
    void aDiskThatFailsIsReadOnlyUntilItWorksAgain_data();
    void aDiskThatFailsIsReadOnlyUntilItWorksAgain();
    void whatMayNotBeWrittenIsRefusedAndUntouched_data();
    void whatMayNotBeWrittenIsRefusedAndUntouched();

private:
    static constexpr int booked = 6;
    [[nodiscard]] Result<std::unique_ptr<store::SqliteStore>> open(bool create = false) const
    {
        store::SqliteStore::Options options;
        options.create = create;
        return store::SqliteStore::open(PowerWork::file(m_folder->path()), fixedKey(), options);
    }
    /// With so little memory that an import is written to the disk before it is whole.
    [[nodiscard]] Result<std::unique_ptr<store::SqliteStore>> openInLittleMemory() const
    {
        store::SqliteStore::Options options;
        options.cacheKiB = 100;
        return store::SqliteStore::open(PowerWork::file(m_folder->path()), fixedKey(), options);
    }
    [[nodiscard]] static Result<> importPerson(StoreSession &session, int number)
    {
        Contact person = PowerWork::practice().person(5000 + static_cast<quint32>(number), u"Ivo"_s, u"Novak%1"_s.arg(number));
        person.note = u"comes by train "_s.repeated(100);
        return session.insert(typeOf<Contact>(), person);
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    /// What `ask` says when somebody asks whom the permissions of files bind; the administrator of a computer is not.
    [[nodiscard]] static ErrorCode asNobody(const std::function<ErrorCode()> &ask);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::None : result.error().code;
}

} // namespace

void DiskTroubleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(fastFolder());
    powercut_watch(QFile::encodeName(m_folder->path()).constData(), nullptr);
    const auto store = open(true);
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    for (int number = 0; number <= booked; ++number)
        MUST(PowerWork::commit(**session, number));
}

void DiskTroubleTest::cleanup()
{
    powercut_refuse(0, 0);
}

void DiskTroubleTest::aFullDiskRefusesABookingAndKeepsTheOthers_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 100, 4000, 4120, 4121, 9000, 20'000, 40'000})
        QTest::newRow(qPrintable(u"%1 bytes are left"_s.arg(room))) << room;
}

/// Cases 51 and 57.
void DiskTroubleTest::aFullDiskRefusesABookingAndKeepsTheOthers()
{
    QFETCH(const int, room);
    const auto store = open();
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    MUST(PowerWork::commit(**session, booked + 1));
    powercut_refuse(ENOSPC, room);
    int last = booked + 1;
    Result<> done;
    while ((done = PowerWork::commit(**session, last + 1)))
        ++last;
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(PowerWork::commit(**session, last + 1).error().code, ErrorCode::DiskFull);
    const auto found = PowerWork::lastChange(**store); // still to be read
    MUST(found);
    QCOMPARE(*found, last);
    powercut_refuse(0, 0);
    MUST(PowerWork::commit(**session, last + 1));
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), last + 1);
}

void DiskTroubleTest::aSmallDiskIsFilledAndEmptiedAgain()
{
    // A real one where we may make it; elsewhere the room is counted.
    const QTemporaryDir place;
    const QByteArray mounted = QFile::encodeName(place.path());
    const bool real = ::mount("tmpfs", mounted.constData(), "tmpfs", 0, "size=3600k") == 0;
    const auto unmount = qScopeGuard([&] {
        if (real)
            ::umount2(mounted.constData(), MNT_DETACH);
    });
    powercut_watch(mounted.constData(), nullptr);
    QFile ballast(place.filePath(u"ballast"_s));
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    if (real) {
        QCOMPARE(ballast.write(QByteArray(200'000, 'b')), 200'000);
        QVERIFY(ballast.flush());
    } else {
        powercut_refuse(ENOSPC, 3'400'000);
    }
    store::SqliteStore::Options options;
    options.create = true;
    const auto store = store::SqliteStore::open(PowerWork::file(place.path()), fixedKey(), options);
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    int next = 0;
    Result<> done;
    while (next < 1000 && (done = PowerWork::commit(**session, next)))
        ++next;
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), next - 1);
    QVERIFY(!store::backup((*store)->access(), PowerWork::copy(place.path())).has_value());
    QVERIFY(!QFile::exists(PowerWork::copy(place.path())));
    QVERIFY(ballast.remove());
    powercut_refuse(0, 0);
    MUST(PowerWork::commit(**session, next));
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), next);
}

/// Case 51.
void DiskTroubleTest::aFullDiskLeavesNoHalfBackup()
{
    QFETCH(const int, room);
    const auto store = open();
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    const QStringList before = files();
    powercut_refuse(ENOSPC, room);
    const Result<> done = store::backup((*store)->access(), PowerWork::copy(m_folder->path()));
    QCOMPARE(codeOf(done), ErrorCode::DiskFull);
    QCOMPARE(files(), before);
    powercut_refuse(0, 0);
    MUST(store::backup((*store)->access(), PowerWork::copy(m_folder->path())));
    MUST(PowerWork::commit(**session, booked + 1));
}

/// Case 57.
void DiskTroubleTest::aFullDiskDoesNotLoseWhatAwaitsItsPlace()
{
    QFETCH(const int, room);
    const auto store = open();
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    int last = booked;
    for (; last < booked + 30; ++last)
        MUST(PowerWork::commit(**session, last + 1));
    const auto connection = (*store)->connect();
    MUST(connection);
    powercut_refuse(ENOSPC, room);
    const auto moved = (*connection)->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!moved)
        QCOMPARE(moved.error().code, ErrorCode::DiskFull);
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), last);
    powercut_refuse(0, 0);
    MUST((*connection)->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    MUST(PowerWork::commit(**session, last + 1));
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), last + 1);
}

void DiskTroubleTest::aFullDiskLeavesTheOldKey()
{
    const QString path = PowerWork::file(m_folder->path());
    powercut_refuse(ENOSPC, 50'000);
    QCOMPARE(codeOf(store::rekey(path, fixedKey('k'), fixedKey('n'))), ErrorCode::DiskFull);
    powercut_refuse(0, 0);
    QCOMPARE(files(), QStringList{u"practice.praxis"_s});
    const auto store = open();
    MUST(store);
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), booked);
}

void DiskTroubleTest::aPracticeIsNotOpenedOnAFullDiskAndSaysWhy()
{
    powercut_refuse(ENOSPC, 0);
    QCOMPARE(codeOf(open()), ErrorCode::DiskFull);
    powercut_refuse(ENOSPC, 1000); // a lock, and no more
    QCOMPARE(codeOf(open()), ErrorCode::DiskFull);
    powercut_refuse(0, 0);
    const auto store = open();
    MUST(store);
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), booked);
}

void DiskTroubleTest::aFullDiskEndsAnImportAndNothingElse()
{
    const auto store = openInLittleMemory();
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    const auto importUntil = [&](int last) -> Result<> {
        PRAXIS_CHECK((*session)->begin(PowerWork::practice().organization, true));
        for (int number = 0; number < last; ++number)
            PRAXIS_CHECK(importPerson(**session, number));
        return {};
    };
    for (int some = 60; some < 100; ++some) {
        MUST(importUntil(some));
        powercut_refuse(ENOSPC, 0);
        for (int number = some - 1; number >= 0; --number) { // what was written is there, on the disk or not
            const auto found = (*session)->find(typeOf<Contact>(), idOf(5000 + static_cast<quint32>(number), 5));
            if (!found) {
                QCOMPARE(found.error().code, ErrorCode::DiskFull);
                break;
            }
            QVERIFY(*found);
        }
        (*session)->rollback();
        powercut_refuse(0, 0);
    }
    powercut_refuse(ENOSPC, 0);
    constexpr int many = 2000;
    QCOMPARE(codeOf(importUntil(many)), ErrorCode::DiskFull);
    (*session)->rollback();
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), booked);
    powercut_refuse(0, 0);
    MUST(PowerWork::commit(**session, booked + 1));
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), booked + 1);
}

/// What it had written lies where the next ones write.
void DiskTroubleTest::anImportThatIsTakenBackLeavesAloneWhatOthersBook()
{
    const auto store = openInLittleMemory();
    MUST(store);
    const auto import = (*store)->session(), desk = (*store)->session();
    MUST(import);
    MUST(desk);
    int last = booked;
    for (const int people : {100, 130, 150, 170, 200}) {
        MUST((*import)->begin(PowerWork::practice().organization, true));
        for (int number = 0; number < people; ++number)
            MUST(importPerson(**import, number));
        (*import)->rollback();
        for (int i = 0; i < 5; ++i, ++last)
            MUST(PowerWork::commit(**desk, last + 1));
        MUST(PowerWork::commit(**import, ++last));
        QCOMPARE(PowerWork::lastChange(**store).value_or(-2), last);
    }
}

void DiskTroubleTest::aDiskThatFailsIsReadOnlyUntilItWorksAgain_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("expected");
    QTest::newRow("it was mounted for reading only") << EROFS << static_cast<int>(ErrorCode::StoreReadOnly);
    QTest::newRow("it was pulled out") << EIO << static_cast<int>(ErrorCode::StoreUnavailable);
}

/// Cases 51 and 57.
void DiskTroubleTest::aDiskThatFailsIsReadOnlyUntilItWorksAgain()
{
    QFETCH(const int, error);
    QFETCH(const int, expected);
    const auto store = open();
    MUST(store);
    const auto session = (*store)->session();
    MUST(session);
    MUST(PowerWork::commit(**session, booked + 1));
    powercut_refuse(error, 0);
    QCOMPARE(static_cast<int>(codeOf(PowerWork::commit(**session, booked + 2))), expected);
    MUST((*session)->begin(PowerWork::practice().organization, false));
    QCOMPARE((*session)->count(typeOf<Appointment>(), {}).value_or(-1), booked + 1);
    (*session)->rollback();
    powercut_refuse(0, 0);
    MUST(PowerWork::commit(**session, booked + 2));
    QCOMPARE(PowerWork::lastChange(**store).value_or(-2), booked + 2);
}

ErrorCode DiskTroubleTest::asNobody(const std::function<ErrorCode()> &ask)
{
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(255);
        ::_exit(static_cast<int>(ask()));
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return ErrorCode::Internal;
    return static_cast<ErrorCode>(WEXITSTATUS(status));
}

void DiskTroubleTest::whatMayNotBeWrittenIsRefusedAndUntouched_data()
{
    QTest::addColumn<bool>("alone");
    QTest::addColumn<bool>("folder");
    QTest::newRow("the file") << true << false;
    QTest::newRow("the folder") << true << true;
    QTest::newRow("the file, for a program that shares it") << false << false;
    QTest::newRow("the folder, for a program that shares it") << false << true;
}

/// Case 51.
void DiskTroubleTest::whatMayNotBeWrittenIsRefusedAndUntouched()
{
    QFETCH(const bool, alone);
    QFETCH(const bool, folder);
    const QByteArray path = QFile::encodeName(PowerWork::file(m_folder->path())), place = QFile::encodeName(m_folder->path());
    QVERIFY(::chmod(path.constData(), folder ? 0666 : 0444) == 0);
    QVERIFY(::chmod(place.constData(), folder ? 0555 : 0777) == 0);
    const auto back = qScopeGuard([&] { ::chmod(place.constData(), 0700); });
    const QStringList before = files();
    const ErrorCode said = asNobody([&] {
        store::SqliteStore::Options options;
        options.exclusive = alone;
        return codeOf(store::SqliteStore::open(PowerWork::file(m_folder->path()), fixedKey(), options));
    });
    QCOMPARE(static_cast<int>(said), static_cast<int>(ErrorCode::StoreReadOnly));
    const ErrorCode copied = asNobody([&] { return codeOf(store::inspectForRestore(PowerWork::file(m_folder->path()), fixedKey())); });
    QVERIFY(copied == ErrorCode::None || copied == ErrorCode::StoreReadOnly); // read, or refused for what it is
    QCOMPARE(files(), before);
}

QTEST_GUILESS_MAIN(DiskTroubleTest)
#include "DiskTroubleTest.moc"
