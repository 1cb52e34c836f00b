// What leaves the window: private copies for other programs, the scan folder, the comparison of two versions.
#include "tests/ui/documents/DocumentsDesk.h"
#include "ui/common/DocumentPreference.h"
#include "ui/documents/CompareDialog.h"
#include "ui/documents/DocumentSide.h"
#include "ui/documents/OutsideCopies.h"
#include "ui/documents/ScanView.h"

#include <QDir>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTabBar>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class DocumentsOutsideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anotherKindOpensInAnotherProgramAndIsWiped();
    void aLockWipesIt();
    void whatNoProgramTakesIsWiped();
    void theCopyIsMineAlone();
    void whatADeadProgramLeftIsWipedAtTheNextStart();
    void twoVersionsAreCompared();
    void whatPdfsSayIsCompared();
    void picturesAreNotCompared();
    void pdfsOfPicturesAreNotTheSameWords();
    void whatTheScannerLeavesIsFiledAndClearedAway();
    void whatIsStillGrowingWaits();
    void whatHasChangedSinceStays();

private:
    static QByteArray letter() { return QByteArray("{\\rtf1 Dear colleague}"); }
    [[nodiscard]] QStringList copies() const
    {
        QStringList paths;
        QDirIterator it(OutsideCopies::usualRoot(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(it.next());
        return paths;
    }
    static void open(DocumentsDesk &d, const QUuid &document)
    {
        QVERIFY(d.place->openDocument(document));
        QTRY_VERIFY(d.page().isOpen());
        d.settled();
    }

    QTemporaryDir m_runtime;
};

void DocumentsOutsideTest::initTestCase()
{
    QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
    QVERIFY(OutsideCopies::usualRoot().startsWith(m_runtime.path()));
}

void DocumentsOutsideTest::anotherKindOpensInAnotherProgramAndIsWiped()
{
    DocumentsDesk d;
    const QUuid document = d.filed(u"letter.rtf"_s, letter());
    d.enter();
    QByteArray seen;
    d.place->acts().setOpener([&](const QString &path) {
        QFile file(path);
        seen = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return true;
    });
    open(d, document);
    auto *verb = d.child<QPushButton>("documentInstead");
    QTRY_VERIFY(verb->isVisible());
    QVERIFY(copies().isEmpty());
    verb->setFocus();
    QTest::keyClick(verb, Qt::Key_Space);
    QTRY_COMPARE(seen, letter());
    QTRY_COMPARE(copies().size(), 1);
    QVERIFY(!copies().first().contains(u".."));
    d.settled();
    QStringList words;
    for (const QLabel *label : d.viewer().findChildren<QLabel *>())
        words << label->text();
    QVERIFY2(words.join(u' ').contains(u"wiped"), qPrintable(words.join(u' '))); // the screen says so
    QTest::keyClick(&d.page(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(copies().isEmpty());
    QCOMPARE(d.mustAsk(SearchAudit{{.record = document, .action = u"download"_s}}).size(), 1);
    d.leave();
}

void DocumentsOutsideTest::aLockWipesIt()
{
    DocumentsDesk d;
    const QUuid document = d.filed(u"letter.rtf"_s, letter());
    d.enter();
    d.place->acts().setOpener([](const QString &) { return true; });
    open(d, document);
    d.child<QPushButton>("documentInstead")->click();
    QTRY_COMPARE(copies().size(), 1);
    d.settled();
    d.leave(); // as at a lock: the places go
    QVERIFY(copies().isEmpty());
}

void DocumentsOutsideTest::whatNoProgramTakesIsWiped()
{
    DocumentsDesk d;
    const QUuid document = d.filed(u"letter.rtf"_s, letter());
    d.enter();
    d.place->acts().setOpener([](const QString &) { return false; });
    open(d, document);
    d.child<QPushButton>("documentInstead")->click();
    QTRY_COMPARE(d.notices.sentences.size(), 1);
    QVERIFY(copies().isEmpty());
    d.leave();
}

void DocumentsOutsideTest::theCopyIsMineAlone()
{
    DocumentsDesk d;
    const OpenedDocument opened = d.opened(d.filed(u"letter.rtf"_s, letter()));
    QTemporaryDir root;
    OutsideCopies outside(root.filePath(u"copies"_s));
    const QString path = TestPractice::must(outside.write(d.vault(), opened.object, u"letter.rtf"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (QString at = path; at.startsWith(root.path() + u'/'); at = QFileInfo(at).path())
        QVERIFY2(!(QFile::permissions(at) & others), qPrintable(at));
    QCOMPARE(outside.write(d.vault(), opened.object, u"../letter.rtf"_s).error().code, ErrorCode::FileUnwritable);
    const QString again = TestPractice::must(outside.write(d.vault(), opened.object, u"letter.rtf"_s));
    QVERIFY(again != path); // another document may have the same title
    outside.wipe();
    QVERIFY(!QFile::exists(path) && !QFile::exists(again));
    QVERIFY(QDir(root.filePath(u"copies"_s)).isEmpty());
}

void DocumentsOutsideTest::whatADeadProgramLeftIsWipedAtTheNextStart()
{
    QTemporaryDir root;
    DocumentsDesk d;
    const OpenedDocument opened = d.opened(d.filed(u"letter.rtf"_s, letter()));
    // Another program that lives keeps its own; of one that was killed only the folder is left, with a lock that nobody holds.
    OutsideCopies living(root.path());
    const QString kept = TestPractice::must(living.write(d.vault(), opened.object, u"kept.rtf"_s));
    QProcess dead;
    dead.start(u"true"_s, QStringList());
    QVERIFY(dead.waitForStarted());
    const qint64 pid = dead.processId();
    QVERIFY(dead.waitForFinished());
    QVERIFY(QDir(root.path()).mkpath(u"left/one"_s));
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(root.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write(u"left/.lock"_s, QByteArray::number(pid > 0 ? pid : 999'999) + "\npraxis\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    write(u"left/one/letter.rtf"_s, letter());
    const OutsideCopies next(root.path());
    QVERIFY(!QFile::exists(root.filePath(u"left"_s)));
    QVERIFY(QFile::exists(kept));
}

void DocumentsOutsideTest::twoVersionsAreCompared()
{
    DocumentsDesk d;
    const QUuid document = d.filed(u"letter.txt"_s, "Dear Dr Park\nsix sessions\nregards\n");
    d.newer(document, u"letter.txt"_s, "Dear Dr Park\nten sessions\nregards\n");
    d.enter();
    open(d, document);
    d.page().side().versions().setCurrentRow(1);
    d.child<QPushButton>("versionCompare")->click();
    auto *dialog = d.window->findChild<CompareDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isLoaded());
    const QString text = dialog->findChild<QPlainTextEdit *>(u"compareText"_s)->toPlainText();
    QCOMPARE(text, u"  Dear Dr Park\n− six sessions\n+ ten sessions\n  regards"_s);
    QCOMPARE(namelessControls(*dialog), QStringList());
    d.page().close();
    QVERIFY(!d.window->findChild<CompareDialog *>()); // nothing of it stays on the screen
    d.leave();
}

void DocumentsOutsideTest::whatPdfsSayIsCompared()
{
    DocumentsDesk d;
    const QUuid document = d.filed(u"report.pdf"_s, DocumentsDesk::pdf({u"six sessions"_s}));
    d.newer(document, u"report.pdf"_s, DocumentsDesk::pdf({u"ten sessions"_s}));
    d.enter();
    open(d, document);
    d.page().side().versions().setCurrentRow(1);
    d.child<QPushButton>("versionCompare")->click();
    auto *dialog = d.window->findChild<CompareDialog *>();
    QTRY_VERIFY(dialog->isLoaded());
    const QString text = dialog->findChild<QPlainTextEdit *>(u"compareText"_s)->toPlainText();
    QVERIFY2(text.contains(u"− six sessions"_s) && text.contains(u"+ ten sessions"_s), qPrintable(text));
    d.leave();
}

void DocumentsOutsideTest::picturesAreNotCompared()
{
    DocumentsDesk d;
    const QUuid document = d.filed(u"scan.png"_s, DocumentsDesk::png({20, 20}, Qt::red));
    d.newer(document, u"scan.png"_s, DocumentsDesk::png({20, 20}, Qt::blue));
    d.enter();
    open(d, document);
    d.page().side().versions().setCurrentRow(1);
    d.child<QPushButton>("versionCompare")->click();
    auto *dialog = d.window->findChild<CompareDialog *>();
    QTRY_VERIFY(dialog->isLoaded());
    QVERIFY(!dialog->findChild<QLabel *>(u"compareSum"_s)->text().isEmpty());
    QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"compareText"_s)->isVisible());
    d.leave();
}

void DocumentsOutsideTest::pdfsOfPicturesAreNotTheSameWords()
{
    DocumentsDesk d;
    const auto scan = [](Qt::GlobalColor colour) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setPageSize(QPageSize(QPageSize::A4));
            QImage page(40, 40, QImage::Format_RGB32);
            page.fill(colour);
            QPainter painter(&writer);
            painter.drawImage(QRect(0, 0, 4000, 4000), page);
        }
        return buffer.data();
    };
    const QUuid document = d.filed(u"scan.pdf"_s, scan(Qt::red));
    d.newer(document, u"scan.pdf"_s, scan(Qt::blue));
    d.enter();
    open(d, document);
    d.page().side().versions().setCurrentRow(1);
    d.child<QPushButton>("versionCompare")->click();
    auto *dialog = d.window->findChild<CompareDialog *>();
    QTRY_VERIFY(dialog->isLoaded());
    const QString said = dialog->findChild<QLabel *>(u"compareSum"_s)->text();
    QVERIFY2(said.contains(u"only pictures"_s), qPrintable(said));
    QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"compareText"_s)->isVisible());
    d.leave();
}

void DocumentsOutsideTest::whatTheScannerLeavesIsFiledAndClearedAway()
{
    QTemporaryDir scans;
    DocumentsDesk d;
    documentpreference::setScanFolder(d.desk, &d.desk, scans.path(), [](const Error &) { QFAIL("the folder is not kept"); });
    drain(d.desk);
    d.enter();
    QVERIFY(d.place->scans());
    const QString path = scans.filePath(u"Scan 0001.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(DocumentsDesk::png({30, 30}, Qt::red)) > 0);
    file.close();
    auto *tabs = d.child<QTabBar>("documentTabs");
    QTRY_VERIFY_WITH_TIMEOUT(tabs->tabText(tabs->count() - 1).contains(u'1'), 10'000);
    tabs->setCurrentIndex(tabs->count() - 1);
    QListWidget &list = d.place->scans()->list();
    QTRY_COMPARE(list.count(), 1);
    QCOMPARE(namelessControls(*d.window), QStringList());
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    QVERIFY(d.filing());
    QCOMPARE(d.filing()->files().count(), 1);
    QVERIFY(QFile::exists(path)); // it is only offered
    d.filing()->setAbout(d.jane, {});
    QTRY_COMPARE(d.filing()->form().person(), d.jane);
    d.child<QPushButton>("filingStart")->click();
    QTRY_VERIFY(!d.filing());
    QCOMPARE(d.list().size(), 1);
    QVERIFY(!QFile::exists(path)); // it is in the vault
    QTRY_COMPARE(list.count(), 0);
    d.leave();
}

void DocumentsOutsideTest::whatIsStillGrowingWaits()
{
    QTemporaryDir scans;
    ScanFolder folder;
    folder.watch(scans.path());
    QFile file(scans.filePath(u"growing.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(file.write("%PDF-1.7 more and more") > 0 && file.flush());
        QVERIFY(folder.files().isEmpty());
        (void)QTest::qWaitFor([&] { return !folder.files().isEmpty(); }, 400);
    }
    file.close();
    QTRY_COMPARE_WITH_TIMEOUT(folder.files().size(), 1, 10'000);
    QVERIFY(QFile::link(u"/etc/passwd"_s, scans.filePath(u"link.txt"_s))); // leads elsewhere: never offered
    (void)QTest::qWaitFor([&] { return folder.files().size() > 1; }, 2'500);
    QCOMPARE(folder.files().size(), 1);
}

void DocumentsOutsideTest::whatHasChangedSinceStays()
{
    QTemporaryDir scans;
    ScanFolder folder;
    const QString path = scans.filePath(u"scan.txt"_s);
    const auto write = [&](const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write("first page");
    folder.watch(scans.path());
    QTRY_COMPARE_WITH_TIMEOUT(folder.files().size(), 1, 10'000);
    write("first page and a second");
    QVERIFY(!folder.clearAway(path));
    QVERIFY(QFile::exists(path));
    QVERIFY(!folder.clearAway(u"/etc/hostname"_s)); // never what was not offered
}

QTEST_MAIN(DocumentsOutsideTest)
#include "DocumentsOutsideTest.moc"
