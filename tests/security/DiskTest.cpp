#include "services/paper/PaperPress.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/people/PersonBundle.h"
#include "services/practice/exchange/WholeFile.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/powercut/PowerCut.h"
#include "ui/audit/AuditExport.h"
#include "ui/recordings/Handout.h"

#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>

#include <cerrno>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Case 51: what leaves the practice, onto a disk that is full, becomes read-only or is pulled out at any moment of it.
class DiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { powercut_refuse(0, 0); }
    void whatIsHandedOutIsWholeOrNotThere_data();
    void whatIsHandedOutIsWholeOrNotThere();

private:
    using Deed = std::function<Result<>(const QString &path)>;
    [[nodiscard]] static QMap<QString, qint64> filesIn(const QString &folder);

    std::unique_ptr<RecordingsClinic> m_clinic;
    QHash<QString, Deed> m_deeds;
    paper::PaperPress m_paper;
};

void DiskTest::initTestCase()
{
    m_clinic = std::make_unique<RecordingsClinic>();
    TestPractice &p = m_clinic->p;
    for (int i = 0; i < 40; ++i)
        p.addPerson(u"Client %1"_s.arg(i), u"Nguyen"_s, p.lee);
    const QUuid recording = m_clinic->record(m_clinic->session, QByteArray(3'000'000, 'v'));
    const VaultObject object = TestPractice::must(p.door().ask(p.admin, OpenRecording{recording, u"a test"_s})).tracks.first().object;
    const auto list = [&p](ExportFormat format) {
        return [&p, format](const QString &path) -> Result<> {
            PRAXIS_CHECK(Export(p.door(), p.parts, p.admin).write(path, {.format = format}));
            return {};
        };
    };
    m_deeds = {{u"clients.csv"_s, list(ExportFormat::ContactsCsv)},
               {u"clients.vcf"_s, list(ExportFormat::ContactsVCard)},
               {u"calendar.ics"_s, list(ExportFormat::AppointmentsICalendar)},
               {u"trail.csv"_s, [&p](const QString &path) -> Result<> {
                    PRAXIS_CHECK(ui::exportAudit(p.door(), p.admin, {}, path, {u"number"_s}));
                    return {};
                }},
               {u"session.mp4"_s, [&p, object](const QString &path) { return ui::handout::write(p.vault(), object, path, [](double) { return true; }); }},
               {u"letter.pdf"_s, [this](const QString &path) {
                    PaperSheet sheet;
                    sheet.title = u"Letter"_s;
                    sheet.text = {PaperBlock{PaperBlock::Body, u"Dear colleague"_s}};
                    return writeWholeFile(path, [&](QIODevice &device) { return m_paper.pdf(sheet, device); });
                }}};
    for (const QString &name : {u"jane.zip"_s, u"jane"_s}) {
        m_deeds.insert(name, [this, &p](const QString &path) -> Result<> {
            PRAXIS_CHECK(PersonBundle(p.door(), p.parts, m_paper, p.manager).write(m_clinic->jane, path, u"they asked"_s));
            return {};
        });
    }
}

QMap<QString, qint64> DiskTest::filesIn(const QString &folder)
{
    QMap<QString, qint64> files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        files.insert(QDir(folder).relativeFilePath(path), it.fileInfo().size());
    }
    return files;
}

void DiskTest::whatIsHandedOutIsWholeOrNotThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("error");
    for (const QString &name : {u"clients.csv"_s, u"clients.vcf"_s, u"calendar.ics"_s, u"trail.csv"_s, u"session.mp4"_s, u"letter.pdf"_s, u"jane.zip"_s, u"jane"_s}) {
        QTest::addRow("%s, the disk fills up", qPrintable(name)) << name << ENOSPC;
        QTest::addRow("%s, the disk is pulled out", qPrintable(name)) << name << EIO;
        QTest::addRow("%s, the disk is for reading only", qPrintable(name)) << name << EROFS;
    }
}

void DiskTest::whatIsHandedOutIsWholeOrNotThere()
{
    QFETCH(const QString, name);
    QFETCH(const int, error);
    const QTemporaryDir stick, other;
    const Deed deed = m_deeds.value(name);
    TestPractice &p = m_clinic->p;
    TestPractice::must(deed(other.filePath(name)));
    qint64 whole = 0;
    for (const qint64 size : filesIn(other.path()))
        whole += size;
    powercut_watch(QFile::encodeName(stick.path()).constData(), nullptr);
    // A dozen places on the way, the last of them a byte short; or each change until nothing is refused any more.
    int refused = 0;
    for (qint64 moment = 0;; ++moment) {
        QVERIFY2(moment < 2000, "it never gets through");
        const bool isFull = error == ENOSPC;
        powercut_refuse(error, isFull ? (moment < 12 ? whole * moment / 12 : whole * (moment - 11)) : moment);
        const Result<> done = deed(stick.filePath(name));
        powercut_refuse(0, 0);
        if (done)
            break;
        ++refused;
        QVERIFY2(done.error().code == (isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable), qPrintable(u"%1: %2"_s.arg(moment).arg(codeName(done.error().code))));
        QVERIFY(!done.error().data.value(u"path"_s).toString().isEmpty()); // it is said which
        QVERIFY2(!QFileInfo::exists(stick.filePath(name)), qPrintable(u"%1: %2"_s.arg(moment).arg(name)));
        if (isFull)
            QVERIFY(filesIn(stick.path()).isEmpty());
        for (const QString &left : filesIn(stick.path()).keys()) // what a disk that is gone did not let us remove
            QVERIFY(QFile::remove(stick.filePath(left)));
        p.mustRun(EditRecord{typeOf<Contact>().key(), m_clinic->jane, {{u"preferred_name"_s, QString::number(moment)}}}); // work goes on
    }
    QVERIFY2(refused >= (error == ENOSPC ? 4 : 2), qPrintable(QString::number(refused)));
    QCOMPARE(filesIn(stick.path()).keys(), filesIn(other.path()).keys());
    qint64 found = 0;
    for (const qint64 size : filesIn(stick.path()))
        found += size;
    QVERIFY(found >= whole * 9 / 10); // the trail has grown meanwhile, and what a bundle says of it
}

QTEST_MAIN(DiskTest)
#include "DiskTest.moc"
