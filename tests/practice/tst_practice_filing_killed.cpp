#include "services/practice/retention/VaultSweep.h"
#include "services/store/SqliteStore.h"
#include "tests/models/Seeded.h"
#include "tests/practice/FilingRoom.h"
#include "tests/support/KillableRun.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

/// A program that is killed in the middle of filing has every document that it said was filed, whole, and nothing half.
class TestFilingKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingHalfIsThereWheneverItIsKilled();

private:
    void pristineIn(const QString &folder) const;
    static void look(const QString &folder, int told);
    static DeskRun run(const QString &folder, qint64 killAt = -1) { return runKillable(QStringLiteral(PRAXIS_FILING_DESK), {folder}, killAt); }

    QTemporaryDir m_folder{fastFolder()};
};

void TestFilingKilled::initTestCase()
{
    TestPractice practice;
    practice.addPerson(u"Jane"_qs, u"Nguyen"_qs, practice.lee);
    auto &store = static_cast<store::SqliteStore &>(practice.store());
    const auto connection = TestPractice::must(store.connect());
    QVERIFY(connection->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs).has_value());
    QVERIFY(QFile::copy(practice.folder.filePath(u"practice.db"_qs), m_folder.filePath(u"pristine.db"_qs)));
}

void TestFilingKilled::pristineIn(const QString &folder) const
{
    QVERIFY(QFile::copy(m_folder.filePath(u"pristine.db"_qs), folder + u"/practice.db"_qs));
}

void TestFilingKilled::look(const QString &folder, int told)
{
    FilingRoom room(folder);
    const auto versions = TestPractice::must(room.rows<DocumentVersion>(Deleted::Include));
    const auto documents = TestPractice::must(room.rows<Document>(Deleted::Include));
    int filings = 0, removals = 0; // as the room does them
    for (int step = 0; step < told; ++step)
        (step % 5 == 4 ? removals : filings) += 1;
    const bool onHold = told < FilingRoom::steps; // one step was under way, and may have been done without being told
    QVERIFY2(versions.size() == filings || (onHold && versions.size() == filings + 1), qPrintable(u"%1 told, %2 versions"_qs.arg(told).arg(versions.size())));
    QSet<QString> named;
    for (const auto &version : versions) {
        VaultObject object;
        object.id = version->objectId;
        object.person = version->keyHolder;
        object.size = version->sizeBytes;
        object.sha256 = QByteArray::fromHex(version->sha256.toLatin1());
        object.header = QByteArray::fromBase64(version->ageHeader.toLatin1());
        object.key = QByteArray::fromBase64(version->sealedKey.toLatin1());
        object.blob = version->blob;
        const Result<> whole = room.vault().verify(object);
        QVERIFY2(whole.has_value(), whole ? "" : qPrintable(codeName(whole.error().code) + whole.error().data.value(u"media"_qs).toString()));
        const auto file = TestPractice::must(room.vault().open(object));
        QVERIFY(file->readAll().startsWith("step "));
        named.insert(object.blob);
    }
    for (const auto &document : documents) { // its row and that of the version that counts are one step
        const bool there = std::ranges::any_of(versions, [&](const auto &version) { return version->id == document->currentId && version->documentId == document->id; });
        QVERIFY(there);
    }
    const auto swept = TestPractice::must(room.vault().sweep([&](const QString &blob) -> Result<bool> { return named.contains(blob); }));
    QCOMPARE(swept.orphans, 0); // what is younger than a day may still be on its way
}

void TestFilingKilled::nothingHalfIsThereWheneverItIsKilled()
{
    QRandomGenerator random = seeded();
    const QTemporaryDir undisturbed(fastFolder());
    pristineIn(undisturbed.path());
    const DeskRun whole = run(undisturbed.path());
    QVERIFY2(whole.exitCode == 0 && whole.changes > 50, whole.said.constData());
    look(undisturbed.path(), FilingRoom::steps);
    const int times = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 500 : 60;
    for (int i = 0; i < times && !QTest::currentTestFailed(); ++i) {
        const QTemporaryDir folder(fastFolder());
        pristineIn(folder.path());
        const DeskRun killed = run(folder.path(), random.bounded(static_cast<int>(whole.changes)));
        QVERIFY2(killed.killed || killed.exitCode == 0, killed.said.constData());
        int told = 0;
        for (const QByteArray &line : killed.printed.split('\n'))
            told = line.startsWith("done ") ? line.mid(5).toInt() : told;
        look(folder.path(), told);
        if (i % 10 == 9) // what the killed one left is not in the way of the next
            QCOMPARE(run(folder.path()).exitCode, 0);
    }
}

QTEST_GUILESS_MAIN(TestFilingKilled)
#include "tst_practice_filing_killed.moc"
