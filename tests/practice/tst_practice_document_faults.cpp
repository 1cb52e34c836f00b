#include "models/records/DocumentVersion.h"
#include "services/practice/documents/DocumentScans.h"
#include "services/practice/door/Desk.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/jobs/StandingChores.h"
#include "tests/practice/DocumentsClinic.h"
#include "tests/support/powercut/PowerCut.h"
#include "tests/vault/UnpluggedBlobs.h"

#include <QDirIterator>
#include <QTest>

#include <cerrno>

using namespace praxis;
using namespace praxis::test;

namespace {

/// A folder on a disk that has room for so many bytes more.
class CrampedBlobs final : public Blobs {
public:
    CrampedBlobs(Blobs &blobs, qint64 room) : m_blobs(blobs), m_room(room) {}

    [[nodiscard]] Result<std::unique_ptr<BlobWriter>> put(const QString &name) override
    {
        PRAXIS_TRY(auto writer, m_blobs.put(name));
        return std::make_unique<Writer>(std::move(writer), m_room);
    }
    [[nodiscard]] Result<std::unique_ptr<Blob>> open(const QString &name) override { return m_blobs.open(name); }
    [[nodiscard]] Result<> remove(const QString &name) override { return m_blobs.remove(name); }
    [[nodiscard]] Result<QVector<BlobEntry>> list(const QString &after, int limit) override { return m_blobs.list(after, limit); }
    [[nodiscard]] Result<int> removeUnfinished(Instant before) override { return m_blobs.removeUnfinished(before); }

private:
    class Writer final : public BlobWriter {
    public:
        Writer(std::unique_ptr<BlobWriter> writer, qint64 &room) : m_writer(std::move(writer)), m_room(room) {}
        [[nodiscard]] Result<> write(QByteArrayView bytes) override
        {
            m_room -= bytes.size();
            return m_room < 0 ? Result<>(fail(ErrorCode::DiskFull)) : m_writer->write(bytes);
        }
        [[nodiscard]] Result<> commit() override { return m_room <= 0 ? Result<>(fail(ErrorCode::DiskFull)) : m_writer->commit(); }

    private:
        std::unique_ptr<BlobWriter> m_writer;
        qint64 &m_room;
    };

    Blobs &m_blobs;
    qint64 m_room;
};

int filesIn(const QString &folder)
{
    int files = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); it.next())
        ++files;
    return files;
}

/// Knows as many bad words as its definitions have.
class GrowingScanner final : public FileScanner {
public:
    class Scan final : public FileScan {
    public:
        explicit Scan(const GrowingScanner &scanner) : m_scanner(scanner) {}
        Result<> write(QByteArrayView bytes) override
        {
            m_bytes += bytes.toByteArray();
            return m_scanner.isAway ? Result<>(fail(ErrorCode::NotAvailable)) : Result<>();
        }
        Result<ScanVerdict> finish() override
        {
            const bool bad = m_scanner.definitions > 1 && m_bytes.contains("EICAR");
            return ScanVerdict{!bad, bad ? u"Test.Eicar"_qs : QString(), m_scanner.name()};
        }

    private:
        const GrowingScanner &m_scanner;
        QByteArray m_bytes;
    };
    [[nodiscard]] QString name() const { return u"TestScanner, definitions %1"_qs.arg(definitions.load()); }
    Result<QString> engine() override { return isAway ? Result<QString>(fail(ErrorCode::NotAvailable)) : name(); }
    Result<std::unique_ptr<FileScan>> begin() override { return std::make_unique<Scan>(*this); }
    std::atomic<int> definitions = 1;
    std::atomic<bool> isAway = false;
};

} // namespace

/// What goes wrong around the files of documents: no room, no drive, no key, no file; and what a scanner learns later.
class TestDocumentFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesNothingHalf();
    void aDiskThatFillsUpAnywhereLeavesTheProgramWorking();
    void aDriveThatIsGoneIsSaid();
    void keyAndFileAreToldApart();
    void newerDefinitionsFindWhatWasKept_data();
    void newerDefinitionsFindWhatWasKept();
    void theJobLooksAgain();
    void aScannerThatIsAwayFindsNothing();

private:
    static QString mediaOf(DocumentsClinic &clinic, const VaultObject &object)
    {
        auto file = clinic.p.vault().open(object);
        if (!file)
            return file.error().data.value(u"media"_qs).toString();
        const Result<> whole = clinic.p.vault().verify(object);
        return whole ? QString() : whole.error().data.value(u"media"_qs).toString();
    }
    static VaultObject objectOf(DocumentsClinic &clinic, const QUuid &id)
    {
        return TestPractice::must(clinic.p.door().ask(clinic.p.psychologist, OpenDocument{id, {}, {}})).object;
    }
    static QString payload(DocumentsClinic &clinic, const VaultObject &object) { return clinic.p.folder.filePath(u"media/"_qs + object.blob.first(2) + u'/' + object.blob); }
    static KeepScans look(DocumentsClinic &clinic, GrowingScanner &scanner)
    {
        return TestPractice::must(lookAgain(clinic.p.door(), clinic.p.manager, clinic.p.vault(), scanner, 50));
    }
};

/// Wherever the room ends: the error says so, no file and no row is there, and filing goes on once there is room.
/// Case 51.
void TestDocumentFaults::aFullDiskLeavesNothingHalf()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const QByteArray bytes = QByteArray("words ").repeated(60'000); // six chunks
    const QString path = clinic.file(u"long.txt"_qs, bytes);
    const auto blobs = TestPractice::must(vault::FolderBlobs::in(p.folder.filePath(u"cramped"_qs)));
    const auto archive = TestPractice::must(vault::FolderBlobs::in(p.folder.filePath(u"cramped-archive"_qs)));
    vault::StorePersonKeys keys(p.store(), p.seal, p.admin.organization);
    int refused = 0;
    for (qint64 room = 0; room < bytes.size() + 70'000; room += 9'973) {
        CrampedBlobs cramped(*blobs, room);
        vault::AgeVault vault(cramped, *archive, p.seal, keys, p.ids, p.clock);
        const auto taken = DocumentIntake(vault).take(clinic.jane, path);
        if (!taken) {
            ++refused;
            QCOMPARE(taken.error().code, ErrorCode::DiskFull);
            QCOMPARE(filesIn(p.folder.filePath(u"cramped"_qs)), 0); // neither under its name nor under another
            continue;
        }
        AddDocument add = clinic.letter(Privacy::Internal);
        add.file = *taken;
        TestPractice::must(p.door().run(p.psychologist, add));
        break;
    }
    QVERIFY(refused > 30);
    QCOMPARE(clinic.list(p.psychologist).size(), 1);
}

/// The real folder and the real database, on a disk that is full after so many bytes.
/// Case 51.
void TestDocumentFaults::aDiskThatFillsUpAnywhereLeavesTheProgramWorking()
{
    TestPractice p;
    const QUuid jane = p.addPerson(u"Jane"_qs, u"Nguyen"_qs, p.lee);
    const QTemporaryDir elsewhere;
    QFile file(elsewhere.filePath(u"letter.txt"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray("words ").repeated(5'000)) > 0);
    file.close();
    powercut_watch(QFile::encodeName(p.folder.path()).constData(), nullptr);
    DocumentIntake intake(p.vault());
    AddDocument add;
    add.person = jane;
    add.title = u"Letter"_qs;
    int filed = 0, refused = 0;
    const auto nothingHalf = [&] {
        QCOMPARE(filesIn(p.folder.filePath(u"media"_qs)), filed);
        QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, ShowDocuments{})).size(), filed);
        p.mustRun(EditRecord{typeOf<Contact>().key(), jane, {{u"preferred_name"_qs, QString::number(++refused)}}}); // everything else goes on
    };
    for (qint64 room = 0; filed == 0; room += 4'096) {
        QVERIFY2(room < 4'000'000, "it never gets through");
        powercut_refuse(ENOSPC, room);
        const auto taken = intake.take(jane, file.fileName());
        powercut_refuse(0, 0);
        if (taken) {
            add.file = *taken;
            TestPractice::must(p.door().run(p.psychologist, add));
            ++filed;
        } else {
            QCOMPARE(taken.error().code, ErrorCode::DiskFull);
        }
        nothingHalf();
    }
    QVERIFY(refused > 4);
}

/// Case 51.
void TestDocumentFaults::aDriveThatIsGoneIsSaid()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const auto blobs = TestPractice::must(vault::FolderBlobs::in(p.folder.filePath(u"stick"_qs)));
    const auto archive = TestPractice::must(vault::FolderBlobs::in(p.folder.filePath(u"stick-archive"_qs)));
    UnpluggedBlobs stick(*blobs);
    vault::StorePersonKeys keys(p.store(), p.seal, p.admin.organization);
    vault::AgeVault vault(stick, *archive, p.seal, keys, p.ids, p.clock);
    const QString path = clinic.file(u"letter.txt"_qs, "Dear colleague");
    stick.isGone = true;
    const auto refused = DocumentIntake(vault).take(clinic.jane, path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnreadable);
    stick.isGone = false;
    AddDocument add = clinic.letter(Privacy::Internal);
    add.file = TestPractice::must(DocumentIntake(vault).take(clinic.jane, path));
    TestPractice::must(p.door().run(p.psychologist, add));
}

/// Shredded on purpose, lost, and altered: three different things to do.
void TestDocumentFaults::keyAndFileAreToldApart()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    const VaultObject lost = objectOf(clinic, clinic.add(Privacy::Internal, "lost"));
    const VaultObject altered = objectOf(clinic, clinic.add(Privacy::Internal, "altered"));
    const VaultObject shredded = objectOf(clinic, clinic.add(Privacy::Internal, "shredded"));
    QCOMPARE(mediaOf(clinic, shredded), QString());
    QVERIFY(QFile::remove(payload(clinic, lost)));
    QCOMPARE(mediaOf(clinic, lost), u"missing"_qs);
    QFile file(payload(clinic, altered));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 2) && file.write("xy") == 2);
    file.close();
    QCOMPARE(mediaOf(clinic, altered), u"damaged"_qs);
    TestPractice::must(p.session().begin(p.admin.organization, true));
    TestPractice::must(p.session().keepPersonKey(clinic.jane, {}));
    TestPractice::must(p.session().commit());
    QCOMPARE(mediaOf(clinic, shredded), u"without_key"_qs);
    QVERIFY(QFile::exists(payload(clinic, shredded)));
    QCOMPARE(mediaOf(clinic, lost), u"without_key"_qs); // without the key it is gone, wherever its file is
}

void TestDocumentFaults::newerDefinitionsFindWhatWasKept_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << u"sqlite"_qs;
    QTest::newRow("postgresql") << u"postgresql"_qs;
}

void TestDocumentFaults::newerDefinitionsFindWhatWasKept()
{
    QFETCH(QString, kind);
    DocumentsClinic clinic(kind);
    TestPractice &p = clinic.p;
    GrowingScanner scanner;
    AddDocument add = clinic.letter(Privacy::Confidential);
    add.file = TestPractice::must(DocumentIntake(p.vault(), &scanner).take(clinic.jane, clinic.file(u"bad.txt"_qs, "so EICAR is in here")));
    const QUuid bad = TestPractice::must(p.door().run(p.psychologist, add)).firstOf(u"Document");
    const QUuid unseen = clinic.add(Privacy::Internal, "nobody looked"); // without a scanner
    KeepScans seen = look(clinic, scanner);
    QCOMPARE(seen.clean.size(), 1); // the one that nobody had looked at
    TestPractice::must(p.door().run(p.manager, seen));
    QVERIFY(look(clinic, scanner).clean.isEmpty()); // these definitions have seen all
    QCOMPARE(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{unseen, {}, {}})).versions.first().scannedBy, scanner.name());
    QCOMPARE(clinic.closed(p.psychologist, bad), QString());
    scanner.definitions = 2;
    seen = look(clinic, scanner);
    QCOMPARE(seen.clean.size(), 1);
    QCOMPARE(seen.infected.size(), 1);
    TestPractice::must(p.door().run(p.manager, seen));
    const auto refused = p.door().ask(p.psychologist, OpenDocument{bad, {}, {}});
    QCOMPARE(refused.error().code, ErrorCode::NotAvailable);
    QCOMPARE(refused.error().data.value(u"status"_qs).toString(), u"infected"_qs);
    QCOMPARE(refused.error().data.value(u"found"_qs).toString(), u"Test.Eicar"_qs);
    QVERIFY(!p.door().ask(p.psychologist, FetchDocument{bad, {}, {}}));
    // Who added it is told, and who answers for the practice; nobody else.
    const auto told = [&](const Actor &who) { return TestPractice::must(p.door().ask(who, InfectedDocuments{})); };
    for (const Actor &who : {p.psychologist, p.manager, p.admin}) {
        QCOMPARE(told(who).size(), 1);
        QCOMPARE(told(who).first().document, bad);
        QCOMPARE(told(who).first().found, u"Test.Eicar"_qs);
        QCOMPARE(told(who).first().title, u"Letter to the GP"_qs);
        QVERIFY(!told(who).first().addedBy.isEmpty());
    }
    for (const Actor &who : {p.receptionist, p.otherPsychologist})
        QVERIFY(told(who).isEmpty());
    QVERIFY(look(clinic, scanner).infected.isEmpty());
    scanner.definitions = 3; // what was found is looked at again too: a scanner's mistake may be put right
    QCOMPARE(look(clinic, scanner).infected.size(), 1);
    for (const Actor &who : {p.psychologist, p.receptionist}) {
        QVERIFY(!p.door().ask(who, DocumentsToScan{scanner.name()}));
        QVERIFY(!p.door().run(who, seen));
    }
    // A clean version opens again, and what was found does not come back as the one that counts.
    TestPractice::must(p.door().run(p.psychologist, AddDocumentVersion{bad, {}, clinic.take("nothing in here", clinic.jane)}));
    QCOMPARE(clinic.closed(p.psychologist, bad), QString());
    const auto returned = p.door().run(p.psychologist, ReturnToDocumentVersion{bad, QUuid::fromString(seen.infected.constBegin().key())});
    QVERIFY(!returned);
    QCOMPARE(returned.error().code, ErrorCode::NotAvailable);
    QCOMPARE(returned.error().data.value(u"status"_qs).toString(), u"infected"_qs);
    QCOMPARE(returned.error().data.value(u"found"_qs).toString(), u"Test.Eicar"_qs);
}

void TestDocumentFaults::theJobLooksAgain()
{
    DocumentsClinic clinic;
    TestPractice &p = clinic.p;
    GrowingScanner scanner;
    scanner.definitions = 2;
    const QUuid bad = clinic.add(Privacy::Internal, "EICAR, and nobody looked");
    p.parts.scanner = &scanner;
    Desk desk(p.store(), p.parts);
    JobRunner jobs(desk, p.admin.organization, jobsOf({}));
    desk.signIn(p.psychologist); // may not, and need not: it is the program that looks
    QTRY_VERIFY((jobs.round(), !clinic.closed(p.psychologist, bad).isEmpty()));
}

void TestDocumentFaults::aScannerThatIsAwayFindsNothing()
{
    DocumentsClinic clinic;
    GrowingScanner scanner;
    scanner.definitions = 2;
    const QUuid bad = clinic.add(Privacy::Internal, "EICAR, and nobody looked");
    scanner.isAway = true;
    QCOMPARE(lookAgain(clinic.p.door(), clinic.p.manager, clinic.p.vault(), scanner, 50).error().code, ErrorCode::NotAvailable);
    QCOMPARE(clinic.closed(clinic.p.psychologist, bad), QString());
}

QTEST_GUILESS_MAIN(TestDocumentFaults)
#include "tst_practice_document_faults.moc"
