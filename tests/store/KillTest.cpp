#include "services/store/SqliteCopies.h"
#include "tests/store/PowerDeskRunner.h"
#include "tests/store/PowerWork.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A desk that is killed at a change of its folder while it copies, founds, brings up to date, or re-keys a practice.
class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPracticeThatIsKilledWhileItsKeyChangesHasTheOldKeyOrTheNew();
    void aPracticeThatIsKilledWhileItIsFoundedIsFoundedAgain();
    void aPracticeThatIsKilledWhileItIsBroughtUpToDateHasEverything();
    void aBackupThatIsKilledLeavesTheLastOneOrTheNewOne();

private:
    static constexpr int lastOfTheFixture = 11;
    static int times(int ordinarily) { return qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 5 * ordinarily : ordinarily; }
    /// A folder with the practice in it.
    [[nodiscard]] std::unique_ptr<QTemporaryDir> desk(bool withPractice = true) const;
    /// Where to kill: anywhere among the changes that `what` makes undisturbed, the first and the last of them for certain.
    [[nodiscard]] QVector<qint64> moments(const QString &what, bool withPractice, int count);
    [[nodiscard]] static Result<int> lastChange(const QString &folder, char key, bool create = false);

    std::mt19937 m_chance{seedOfThisRun()};
};

void KillTest::initTestCase()
{
    const quint32 seed = seedOfThisRun();
    m_chance.seed(seed);
    qInfo("PRAXIS_SEED=%u", seed);
}

std::unique_ptr<QTemporaryDir> KillTest::desk(bool withPractice) const
{
    auto folder = std::make_unique<QTemporaryDir>(fastFolder());
    if (withPractice && !QFile::copy(QStringLiteral(PRAXIS_FIXTURES "/0001.praxis"), PowerWork::file(folder->path())))
        qFatal("no fixture");
    QFile::setPermissions(PowerWork::file(folder->path()), QFile::ReadOwner | QFile::WriteOwner);
    return folder;
}

QVector<qint64> KillTest::moments(const QString &what, bool withPractice, int count)
{
    const auto folder = desk(withPractice);
    const DeskRun run = runDesk(what, folder->path());
    if (run.exitCode != 0 || run.changes < 2)
        qFatal("%s: %s", qPrintable(what), run.said.constData());
    QVector<qint64> moments{0, run.changes - 1};
    std::uniform_int_distribution<qint64> any(0, run.changes - 1);
    while (moments.size() < count)
        moments.append(any(m_chance));
    return moments;
}

Result<int> KillTest::lastChange(const QString &folder, char key, bool create)
{
    store::SqliteStore::Options options;
    options.create = create;
    PRAXIS_TRY(const auto store, store::SqliteStore::open(PowerWork::file(folder), fixedKey(key), options));
    return PowerWork::lastChange(*store);
}

/// Case 59.
void KillTest::aPracticeThatIsKilledWhileItsKeyChangesHasTheOldKeyOrTheNew()
{
    int withTheNew = 0;
    for (const qint64 moment : moments(u"rekey"_s, true, times(200))) {
        const auto folder = desk();
        const DeskRun run = runDesk(u"rekey"_s, folder->path(), {}, moment);
        QVERIFY2(run.killed, run.said.constData());
        auto found = lastChange(folder->path(), 'k');
        const bool isNew = !found && found.error().code == ErrorCode::StoreDamaged;
        if (isNew)
            found = lastChange(folder->path(), 'n');
        QVERIFY2(found.has_value(), qPrintable(u"killed at %1: %2"_s.arg(moment).arg(found ? QString() : said(found.error()))));
        QCOMPARE(*found, lastOfTheFixture);
        withTheNew += isNew ? 1 : 0;
        if (!isNew) { // what the killed one left behind is not in the way of the next
            MUST(store::rekey(PowerWork::file(folder->path()), fixedKey('k'), fixedKey('n')));
            QCOMPARE(lastChange(folder->path(), 'n').value_or(-2), lastOfTheFixture);
        }
        QCOMPARE(QDir(folder->path()).entryList(QDir::Files), QStringList{u"practice.praxis"_s});
        QCOMPARE(lastChange(folder->path(), 'n').value_or(-2), lastOfTheFixture);
    }
    QVERIFY(withTheNew > 0); // the last change comes after the file has its name
}

/// Case 57.
void KillTest::aPracticeThatIsKilledWhileItIsFoundedIsFoundedAgain()
{
    for (const qint64 moment : moments(u"open"_s, false, times(100))) {
        const auto folder = desk(false);
        const DeskRun run = runDesk(u"open"_s, folder->path(), {}, moment);
        QVERIFY2(run.killed, run.said.constData());
        store::SqliteStore::Options options;
        options.create = true;
        const auto store = store::SqliteStore::open(PowerWork::file(folder->path()), fixedKey(), options);
        QVERIFY2(store.has_value(), qPrintable(u"killed at %1: %2"_s.arg(moment).arg(store ? QString() : said(store.error()))));
        QCOMPARE(PowerWork::lastChange(**store).value_or(-2), -1);
        const auto session = (*store)->session();
        MUST(session);
        MUST(PowerWork::commit(**session, 0));
    }
}

/// Case 60.
void KillTest::aPracticeThatIsKilledWhileItIsBroughtUpToDateHasEverything()
{
    for (const qint64 moment : moments(u"open"_s, true, times(100))) {
        const auto folder = desk();
        const DeskRun run = runDesk(u"open"_s, folder->path(), {}, moment);
        QVERIFY2(run.killed, run.said.constData());
        const auto found = lastChange(folder->path(), 'k');
        QVERIFY2(found.has_value(), qPrintable(u"killed at %1: %2"_s.arg(moment).arg(found ? QString() : said(found.error()))));
        QCOMPARE(*found, lastOfTheFixture);
    }
}

/// Case 57.
void KillTest::aBackupThatIsKilledLeavesTheLastOneOrTheNewOne()
{
    bool hadOne = false;
    for (const qint64 moment : moments(u"backup"_s, true, times(50))) {
        const auto folder = desk();
        const QString copy = PowerWork::copy(folder->path());
        hadOne = !hadOne;
        if (hadOne)
            QVERIFY(QFile::copy(PowerWork::file(folder->path()), copy));
        const DeskRun run = runDesk(u"backup"_s, folder->path(), {}, moment);
        QVERIFY2(run.killed, run.said.constData());
        QVERIFY(!hadOne || QFile::exists(copy));
        if (QFile::exists(copy)) {
            MUST(store::inspectForRestore(copy, fixedKey()));
            const auto restored = store::SqliteStore::open(copy, fixedKey(), {});
            MUST(restored);
            QCOMPARE(PowerWork::lastChange(**restored).value_or(-2), lastOfTheFixture);
        }
        QCOMPARE(lastChange(folder->path(), 'k').value_or(-2), lastOfTheFixture);
    }
}

QTEST_GUILESS_MAIN(KillTest)
#include "KillTest.moc"
