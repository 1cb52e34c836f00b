#include "services/store/SqliteStore.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/FastFolder.h"
#include "tests/support/powercut/PowerCut.h"

#include <QDirIterator>

#include <cerrno>

using namespace praxis;
using namespace praxis::test;

/// A disk that fills up while a recording comes in: nothing of it is there, that is said, and everything else goes on.
class TestRecordingFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDiskThatIsFullAnywhereLeavesNothingOfAnImport();
    void whatTheDatabaseHasNoRoomForIsTakenBack();
    void cleanup() { powercut_refuse(0, 0); }

private:
    [[nodiscard]] QVector<RecordingFile> files() const;
    [[nodiscard]] ImportCheck check() { return TestPractice::must(m_clinic->p.door().ask(m_clinic->p.admin, CheckRecordingImport{m_clinic->session})); }
    /// Payloads, finished or not, in the vault and in its archive.
    [[nodiscard]] int payloads() const;
    void nothingHalf();

    std::unique_ptr<RecordingsClinic> m_clinic;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
    int m_edits = 0;
};

void TestRecordingFaults::init()
{
    powercut_watch(QFile::encodeName(QFileInfo(fastFolder()).path()).constData(), nullptr); // before anything is opened there: the database and the files
    m_clinic = std::make_unique<RecordingsClinic>();
    m_elsewhere = std::make_unique<QTemporaryDir>();
    for (const char *name : {"camera.mp4", "sound.mp4"}) {
        QFile file(m_elsewhere->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(300'000, name[0])) > 0);
    }
}

QVector<RecordingFile> TestRecordingFaults::files() const
{
    return {{m_elsewhere->filePath(u"camera.mp4"_qs), u"Jane"_qs}, {m_elsewhere->filePath(u"sound.mp4"_qs), u"Dr Lee"_qs}};
}

int TestRecordingFaults::payloads() const
{
    int files = 0;
    for (const char *place : {"media", "archive"}) {
        for (QDirIterator it(m_clinic->p.folder.filePath(QString::fromLatin1(place)), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); it.next())
            ++files;
    }
    return files;
}

void TestRecordingFaults::nothingHalf()
{
    TestPractice &p = m_clinic->p;
    QCOMPARE(payloads(), 0);
    QVERIFY(m_clinic->list(p.admin).isEmpty());
    p.mustRun(EditRecord{typeOf<Contact>().key(), m_clinic->jane, {{u"preferred_name"_qs, QString::number(++m_edits)}}}); // everything else goes on
}

/// In the first file, between the two, in the second, and at its end.
/// Case 51.
void TestRecordingFaults::aDiskThatIsFullAnywhereLeavesNothingOfAnImport()
{
    TestPractice &p = m_clinic->p;
    RecordingImport import(p.vault(), p.ids);
    int refused = 0;
    std::optional<AddRecording> taken;
    for (qint64 room = 0; !taken; room += 24'571) {
        QVERIFY2(room < 4'000'000, "it never gets through");
        const ImportCheck allowed = check();
        powercut_refuse(ENOSPC, room);
        const auto tried = import.take(allowed, files(), {});
        powercut_refuse(0, 0);
        if (tried) {
            taken = *tried;
            break;
        }
        ++refused;
        QCOMPARE(tried.error().code, ErrorCode::DiskFull);
        nothingHalf();
    }
    QVERIFY2(refused > 20, qPrintable(QString::number(refused))); // both files among them
    TestPractice::must(p.door().run(p.admin, *taken));
    QCOMPARE(m_clinic->list(p.admin).size(), 1);
    QCOMPARE(payloads(), 2);
}

/// The files are in, and then the row has no room.
/// Case 51.
void TestRecordingFaults::whatTheDatabaseHasNoRoomForIsTakenBack()
{
    TestPractice &p = m_clinic->p;
    RecordingImport import(p.vault(), p.ids);
    int refused = 0;
    for (qint64 room = 0;; room += 4'096) {
        QVERIFY2(room < 4'000'000, "it never gets through");
        const AddRecording add = TestPractice::must(import.take(check(), files(), {}));
        QVERIFY(TestPractice::must(static_cast<store::SqliteStore &>(p.store()).connect())->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs).has_value()); // else it has room of before
        powercut_refuse(ENOSPC, room);
        const auto done = p.door().run(p.admin, add);
        if (!done)
            import.discard(add);
        powercut_refuse(0, 0);
        if (done)
            break;
        ++refused;
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        nothingHalf();
    }
    QVERIFY(refused > 2);
    QCOMPARE(m_clinic->list(p.admin).size(), 1);
    QCOMPARE(payloads(), 2);
}

QTEST_GUILESS_MAIN(TestRecordingFaults)
#include "tst_practice_recording_faults.moc"
