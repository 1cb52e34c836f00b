// How documents are read: in the window, with a reason, in an older state; approved, released, handed out; and what is said of one
// that cannot be had.
#include "models/records/DocumentVersion.h"
#include "models/records/Preference.h"
#include "services/practice/documents/MadeDocument.h"
#include "services/practice/office/PracticeCommands.h"
#include "tests/ui/documents/DocumentsDesk.h"
#include "ui/common/AnswerStrip.h"
#include "ui/documents/PersonDocuments.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/documents/DocumentSide.h"
#include "ui/documents/PictureView.h"
#include "ui/documents/VersionDialog.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QtEndian>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

/// One blank page of this size, in points.
QByteArray pdfOfSize(const QSize &size)
{
    const QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                 "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + QByteArray::number(size.width()) + ' ' + QByteArray::number(size.height()) + "] >>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 4\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray begin = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n" + begin + "\n%%EOF\n";
}

} // namespace

class DocumentsReadingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_temporary;

private Q_SLOTS:
    void initTestCase() { qputenv("TMPDIR", QFile::encodeName(m_temporary.path())); } // what lies there is ours
    void aPdfIsShownPageByPage();
    void aPictureIsShownAndEnlarged();
    void aTiffIsShownPageByPage();
    void aPageIsOverwrittenWhereItWasDecoded();
    void aTiffThatLeadsBackOrIsHugeIsNotDecoded();
    void theChecksumOfWhatIsShownCanBeCopied();
    void textIsShownAsText();
    void whatWasShownIsGoneAfterwards();
    void aPictureThatWouldFillTheMemoryIsNotDecoded();
    void whatIsNoPdfInsideSaysSo();
    void whatCannotBeHadIsToldApart();
    void aManagerSaysWhy();
    void anEnormousPageIsDrawnNoLargerThanAPictureMayBe();
    void aPrivacyThatIsNarrowedBlanksAnOpenOne();
    void anotherPsychologistIsRefused();
    void anOlderVersionIsOpenedAndBroughtBack();
    void aNewerVersionIsDroppedOnIt();
    void anApprovalIsAskedForAndGiven();
    void aRejectionSaysWhy();
    void aDocumentIsReleasedToTheClient();
    void aCopyIsSavedUnderANameOfOurs();
    void whatIsPrintedIsToldAsPrinted();
    void aVirusThatIsFoundLaterIsSaidAboveTheList();
    void noTitleIsHtml();
    void theListIsSortedByAPressOnATitleAndStaysSo();
    void columnsThatWereKeptBeforeItWasSortedHaveNoSayInIt();
    void theTitlesOfTheColumnsAreReachedByKeys();
    void aPersonsDocumentsHaveColumnsOfTheirOwn();

private:
    struct Page {
        QSize size;
        int grey;
    };
    /// Uncompressed grey pages, one after the other (TIFF 6.0): Qt itself writes one page only.
    static QByteArray tiff(const QVector<Page> &pages)
    {
        QByteArray file("II*\0\0\0\0\0", 8);
        const auto two = [&file](qsizetype at, quint16 value) { qToLittleEndian(value, file.data() + at); };
        const auto four = [&file](qsizetype at, quint32 value) { qToLittleEndian(value, file.data() + at); };
        qsizetype link = 4; // where the offset of the next directory goes
        for (const Page &page : pages) {
            const auto pixels = static_cast<quint32>(file.size()), count = static_cast<quint32>(page.size.width() * page.size.height());
            file.append(QByteArray(count, static_cast<char>(page.grey)));
            file.append(file.size() % 2, '\0');
            const QVector<std::pair<quint16, quint32>> entries{{256, page.size.width()}, {257, page.size.height()}, {258, 8}, {259, 1}, {262, 1}, {273, pixels}, {277, 1}, {278, page.size.height()}, {279, count}};
            const qsizetype at = file.size();
            four(link, static_cast<quint32>(at));
            file.append(QByteArray(2 + entries.size() * 12 + 4, '\0'));
            two(at, static_cast<quint16>(entries.size()));
            for (qsizetype i = 0; i < entries.size(); ++i) {
                two(at + 2 + i * 12, entries[i].first);
                two(at + 4 + i * 12, 4); // LONG
                four(at + 6 + i * 12, 1);
                four(at + 10 + i * 12, entries[i].second);
            }
            link = at + 2 + entries.size() * 12;
        }
        return file;
    }
    static QString said(DocumentsDesk &d)
    {
        QStringList texts;
        for (const QLabel *label : d.viewer().findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u' ');
    }
    static void open(DocumentsDesk &d, const QUuid &document)
    {
        QVERIFY(d.place->openDocument(document));
        QTRY_VERIFY(d.page().isOpen());
        d.settled();
    }
};

void DocumentsReadingTest::theListIsSortedByAPressOnATitleAndStaysSo()
{
    DocumentsDesk d;
    for (const QString &name : {u"b.txt"_s, u"c.txt"_s, u"a.txt"_s})
        d.filed(name, "Dear colleague");
    d.enter();
    const auto titles = [&] {
        QStringList all;
        for (int row = 0; row < d.rows().rowCount(); ++row)
            all.append(d.rows().entry(row).title);
        return all;
    };
    QTRY_COMPARE(titles().size(), 3);
    QStringList sorted = titles();
    std::ranges::sort(sorted, {}, [](const QString &title) { return title.toLower(); });
    const auto press = [&](int column) {
        QHeaderView *header = d.place->table().view().horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(column) + 20, header->height() / 2});
    };
    QHeaderView *header = d.place->table().view().horizontalHeader();
    press(DocumentRows::Title);
    if (header->sortIndicatorOrder() != Qt::AscendingOrder)
        press(DocumentRows::Title);
    QTRY_COMPARE(titles(), sorted);
    press(DocumentRows::Tags); // no order
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(DocumentRows::Title));
    const auto kept = [&] { return TestPractice::must(d.door().ask(d.psychologist, List<Preference>{{.where = {{"name", Condition::Equal, u"documents.columns"_s}}}})).size(); };
    QTRY_COMPARE(kept(), 1);
    d.leave();
    d.enter();
    QTRY_COMPARE(d.place->table().view().horizontalHeader()->sortIndicatorSection(), static_cast<int>(DocumentRows::Title));
    QTRY_COMPARE(titles(), sorted);
}

/// A state of columns from before says "by the first one, backwards" and shows no sign of it.
void DocumentsReadingTest::columnsThatWereKeptBeforeItWasSortedHaveNoSayInIt()
{
    DocumentsDesk d;
    for (const QString &name : {u"b.txt"_s, u"c.txt"_s, u"a.txt"_s})
        d.filed(name, "Dear colleague");
    d.enter();
    QByteArray before;
    {
        QTableView old;
        old.setModel(&d.rows());
        QVERIFY(!old.horizontalHeader()->isSortIndicatorShown());
        old.horizontalHeader()->resizeSection(DocumentRows::Kind, 171);
        before = old.horizontalHeader()->saveState();
    }
    d.leave();
    TestPractice::must(d.door().run(d.psychologist, SetPreference{u"documents.columns"_s, QJsonObject{{u"header"_s, QString::fromLatin1(before.toBase64())}}}));
    d.enter();
    QHeaderView *header = d.place->table().view().horizontalHeader();
    QTRY_COMPARE(header->sectionSize(DocumentRows::Kind), 171);
    QVERIFY(header->isSortIndicatorShown());
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(DocumentRows::When));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    d.leave();
}

void DocumentsReadingTest::theTitlesOfTheColumnsAreReachedByKeys()
{
    DocumentsDesk d;
    for (const QString &name : {u"b.txt"_s, u"c.txt"_s, u"a.txt"_s})
        d.filed(name, "Dear colleague");
    d.enter();
    QTRY_COMPARE(d.rows().rowCount(), 3);
    QHeaderView *header = d.place->table().view().horizontalHeader();
    header->setFocus(Qt::TabFocusReason);
    QCOMPARE(header->accessibleName(), u"Filed"_s); // where the sort is
    QTest::keyClick(header, Qt::Key_Home);
    QCOMPARE(header->accessibleName(), u"Title"_s);
    QTest::keyClick(header, Qt::Key_Space);
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(DocumentRows::Title));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    QTest::keyClick(header, Qt::Key_Space);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QTRY_VERIFY(d.rows().rowCount() == 3 && d.rows().entry(0).title > d.rows().entry(2).title);
    for (int column = 1; column < DocumentRows::ColumnCount; ++column)
        QTest::keyClick(header, Qt::Key_Right);
    QTest::keyClick(header, Qt::Key_Return); // tags have no order
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(DocumentRows::Title));
    QTest::keyClick(header, Qt::Key_Down);
    QVERIFY(d.place->table().view().hasFocus());
}

void DocumentsReadingTest::aPersonsDocumentsHaveColumnsOfTheirOwn()
{
    DocumentsDesk d;
    const auto kept = [&](const QString &name) { return TestPractice::must(d.door().ask(d.psychologist, List<Preference>{{.where = {{"name", Condition::Equal, name}}}})).size(); };
    {
        PersonDocuments tab(d.context);
        tab.resize(900, 500);
        tab.show();
        QHeaderView *header = tab.findChild<QTableView *>(u"personDocumentsTable"_s)->horizontalHeader();
        QVERIFY(header->isSectionHidden(DocumentRows::Person));
        header->resizeSection(DocumentRows::Kind, 171);
        QTRY_COMPARE(kept(u"person.documents.columns"_s), 1);
    }
    d.enter();
    QVERIFY(!d.place->table().view().horizontalHeader()->isSectionHidden(DocumentRows::Person));
    QCOMPARE(kept(u"documents.columns"_s), 0);
}

void DocumentsReadingTest::aPdfIsShownPageByPage()
{
    DocumentsDesk d;
    d.filed(u"report.pdf"_s, DocumentsDesk::pdf({u"The first page"_s, u"The second page"_s}));
    d.enter();
    d.openByKeys(u"report"_s);
    QTRY_VERIFY(d.viewer().isShowing());
    QCOMPARE(d.viewer().view(), DocumentView::Pdf);
    QCOMPARE(d.viewer().pdf().pageCount(), 2);
    QVERIFY(d.viewer().pdf().getAllText(1).text().contains(u"second page"_s));
    QVERIFY(d.child<QLabel>("documentPageNumber")->text().contains(u'2'));
    // It is painted: the dark blue square of the page reaches the screen.
    auto *pages = d.child<QWidget>("documentPages");
    const auto isPainted = [&] {
        const QImage picture = d.viewer().grab().toImage();
        for (int y = 0; y < picture.height(); y += 4) {
            for (int x = 0; x < picture.width(); x += 4) {
                if (picture.pixelColor(x, y) == QColor(Qt::darkBlue))
                    return true;
            }
        }
        return false;
    };
    QVERIFY(pages->isVisible());
    QTRY_VERIFY(isPainted());
    QTest::keyClick(pages, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(isPainted());
    QTest::keyClick(pages, Qt::Key_Left, Qt::AltModifier); // back to the list
    QVERIFY(!d.page().isVisible());
    QVERIFY(d.place->table().view().hasFocus());
    d.leave();
}

void DocumentsReadingTest::aPictureIsShownAndEnlarged()
{
    DocumentsDesk d;
    const QUuid picture = d.filed(u"scan.png"_s, DocumentsDesk::png({1200, 900}, Qt::green));
    d.enter();
    open(d, picture);
    QTRY_VERIFY(d.viewer().isShowing());
    QCOMPARE(d.viewer().picture().picture().size(), QSize(1200, 900));
    const double fitted = d.viewer().picture().zoom();
    QVERIFY(fitted < 1);
    QTest::keyClick(&d.viewer().picture(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(d.viewer().picture().zoom() > fitted);
    d.child<QWidget>("documentFit")->setFocus();
    QTest::keyClick(d.child<QWidget>("documentFit"), Qt::Key_Space);
    QVERIFY(d.viewer().picture().isFitted());
    QCOMPARE(d.viewer().picture().grab().toImage().pixelColor(d.viewer().picture().width() / 2, d.viewer().picture().height() / 2), QColor(Qt::green));
    d.leave();
}

/// As a scanner or a fax makes them. Without Qt's own plugin for TIFF nothing of it is shown, and this fails.
void DocumentsReadingTest::aTiffIsShownPageByPage()
{
    DocumentsDesk d;
    const QUuid fax = d.filed(u"fax.tif"_s, tiff({{QSize(200, 300), 0}, {QSize(300, 200), 128}, {QSize(100, 100), 255}}));
    d.enter();
    open(d, fax);
    QTRY_VERIFY(d.viewer().isShowing());
    QCOMPARE(d.viewer().view(), DocumentView::Picture);
    QCOMPARE(d.viewer().pageCount(), 3);
    const auto shown = [&] { return std::pair(d.viewer().picture().picture().size(), qGray(d.viewer().picture().picture().pixel(5, 5))); };
    QCOMPARE(shown(), std::pair(QSize(200, 300), 0));
    QVERIFY(d.child<QLabel>("documentPageNumber")->text().contains(u"Page 1 of 3"_s));
    auto *back = d.child<QAbstractButton>("documentPageBack"), *forward = d.child<QAbstractButton>("documentPageForward");
    QVERIFY(forward->isVisible() && forward->isEnabled() && !back->isEnabled());
    QTest::mouseClick(forward, Qt::LeftButton);
    QTRY_COMPARE(shown(), std::pair(QSize(300, 200), 128));
    if (const QString folder = qEnvironmentVariable("PRAXIS_PICTURES"); !folder.isEmpty())
        d.window->grab().save(folder + u"/tiff.png"_s);
    d.viewer().picture().setFocus();
    QTest::keyClick(&d.viewer().picture(), Qt::Key_PageDown);
    QTRY_COMPARE(shown(), std::pair(QSize(100, 100), 255));
    QVERIFY(d.child<QLabel>("documentPageNumber")->text().contains(u"Page 3 of 3"_s));
    QVERIFY(!forward->isEnabled());
    QTest::keyClick(&d.viewer().picture(), Qt::Key_PageUp);
    QTRY_COMPARE(d.viewer().page(), 1);
    // Another picture begins at its first page, and of one page there is nothing to turn.
    const QUuid picture = d.filed(u"scan.png"_s, DocumentsDesk::png({1200, 900}, Qt::green));
    open(d, picture);
    QTRY_COMPARE(d.viewer().picture().picture().size(), QSize(1200, 900));
    QVERIFY(!forward->isVisible());
    QVERIFY(!d.child<QLabel>("documentPageNumber")->text().contains(u"Page"_s));
    d.leave();
}

/// In the place where it was decoded, whoever was the last to let go of it.
void DocumentsReadingTest::aPageIsOverwrittenWhereItWasDecoded()
{
    const QByteArray fax = tiff({{QSize(200, 300), 0}, {QSize(300, 200), 128}});
    const qint64 before = wipedBytes();
    Result<QImage> page = decodePage(fax, 1);
    QVERIFY(page);
    const qint64 size = page->sizeInBytes();
    QVERIFY(size >= 300 * 200);
    const qint64 decoded = wipedBytes(); // what the decoder filled is gone already
    QVERIFY(decoded - before >= size);
    QImage shown = *page;
    page = QImage();
    QCOMPARE(qGray(shown.pixel(5, 5)), 128);
    QCOMPARE(wipedBytes(), decoded); // somebody still looks at it
    shown = {};
    QCOMPARE(wipedBytes(), decoded + size);
    // The file that later pages come from, although a thread still reads it.
    auto loaded = decodeDocument(QByteArray(fax.constData(), fax.size()), u"image/tiff"_s);
    QVERIFY(loaded && loaded->bytes);
    WipedBytes reading = loaded->bytes;
    const qint64 first = loaded->picture.sizeInBytes(), then = wipedBytes();
    loaded->wipe();
    QCOMPARE(wipedBytes(), then + first);
    reading.reset();
    QCOMPARE(wipedBytes(), then + first + fax.size());
}

void DocumentsReadingTest::aTiffThatLeadsBackOrIsHugeIsNotDecoded()
{
    const QString type = u"image/tiff"_s;
    QByteArray circle = tiff({{QSize(10, 10), 0}});
    qToLittleEndian(qFromLittleEndian<quint32>(circle.constData() + 4), circle.data() + circle.size() - 4); // the next page is this page
    QCOMPARE(decodeDocument(circle, type).error().code, ErrorCode::Malformed);
    QByteArray huge = tiff({{QSize(10, 10), 0}, {QSize(10, 10), 0}});
    const qsizetype second = huge.size() - (2 + 9 * 12 + 4);
    qToLittleEndian<quint32>(100'000, huge.data() + second + 10);
    qToLittleEndian<quint32>(100'000, huge.data() + second + 22);
    const auto loaded = decodeDocument(huge, type);
    QVERIFY(loaded);
    QCOMPARE(loaded->pages, 2);
    QCOMPARE(decodePage(huge, 1).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodePage(huge, 2).error().code, ErrorCode::Malformed);
    for (qsizetype length = 0; length < huge.size(); length += 7) // whatever is cut off is no reason to fall
        (void)decodeDocument(huge.left(length), type);
}

void DocumentsReadingTest::theChecksumOfWhatIsShownCanBeCopied()
{
    DocumentsDesk d;
    const QByteArray bytes = DocumentsDesk::png({20, 20}, Qt::green);
    const QUuid picture = d.filed(u"scan.png"_s, bytes);
    d.enter();
    open(d, picture);
    QTRY_VERIFY(d.child<QAbstractButton>("documentSumCopy"));
    QTest::mouseClick(d.child<QAbstractButton>("documentSumCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    d.leave();
}

void DocumentsReadingTest::textIsShownAsText()
{
    DocumentsDesk d;
    const QUuid text = d.filed(u"list.txt"_s, "<img src='file:///etc/passwd'> caf\xe9\r\nsecond line"); // as an old office program writes it
    d.enter();
    open(d, text);
    QTRY_VERIFY(d.viewer().isShowing());
    QCOMPARE(d.viewer().text().toPlainText(), u"<img src='file:///etc/passwd'> café\nsecond line"_s);
    QVERIFY(d.viewer().text().isReadOnly());
    d.leave();
}

void DocumentsReadingTest::whatWasShownIsGoneAfterwards()
{
    DocumentsDesk d;
    const QUuid text = d.filed(u"list.txt"_s, "canary in the text");
    const QUuid report = d.filed(u"report.pdf"_s, DocumentsDesk::pdf({u"canary in the report"_s}));
    QTemporaryDir elsewhere;
    d.enter();
    const QStringList before = QDir(QDir::tempPath()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QUuid &document : {text, report}) {
        open(d, document);
        QTRY_VERIFY(d.viewer().isShowing());
    }
    for (const QString &entry : QDir(QDir::tempPath()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(before.contains(entry) || entry.startsWith(u"Documents"), qPrintable(entry));
    QTest::keyClick(&d.page(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!d.viewer().isShowing());
    QCOMPARE(d.viewer().pdf().pageCount(), 0);
    QCOMPARE(d.viewer().text().toPlainText(), QString());
    QVERIFY(!d.page().isOpen());
    d.leave();
}

/// Case 44.
void DocumentsReadingTest::aPictureThatWouldFillTheMemoryIsNotDecoded()
{
    // 50 000 × 50 000, said by the header alone.
    QByteArray bomb = DocumentsDesk::png({1, 1}, Qt::black);
    const auto put = [&](int at, quint32 value) {
        for (int i = 0; i < 4; ++i)
            bomb[at + i] = static_cast<char>(value >> (24 - 8 * i));
    };
    put(16, 50'000);
    put(20, 50'000);
    quint32 crc = 0xffffffffu; // of the header, so that the reader believes it
    for (int i = 12; i < 29; ++i) {
        crc ^= static_cast<uchar>(bomb[i]);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    }
    put(29, ~crc);
    DocumentsDesk d;
    AddDocument add; // as it was filed before such pictures were refused
    add.person = d.jane;
    add.title = u"bomb"_s;
    add.kind = DocumentKind::Letter;
    add.file = TestPractice::must(takeMadeDocument(d.vault(), d.jane, u"bomb.png"_s, u"image/png"_s, bomb));
    const QUuid picture = TestPractice::must(d.door().run(d.psychologist, add)).firstOf(u"Document");
    d.enter();
    open(d, picture);
    QTRY_VERIFY2(said(d).contains(u"too large"), qPrintable(said(d)));
    QVERIFY(!d.viewer().isShowing());
    d.leave();
}

void DocumentsReadingTest::whatIsNoPdfInsideSaysSo()
{
    DocumentsDesk d;
    const QUuid report = d.filed(u"report.pdf"_s, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nnothing more");
    d.enter();
    open(d, report);
    QTRY_VERIFY2(said(d).contains(u"cannot be shown"), qPrintable(said(d)));
    d.leave();
}

void DocumentsReadingTest::whatCannotBeHadIsToldApart()
{
    DocumentsDesk d;
    const QUuid missing = d.filed(u"missing.txt"_s, "one");
    const QUuid damaged = d.filed(u"damaged.txt"_s, "two");
    QDir blobs(d.folder.path());
    const auto pathOf = [&](const QUuid &document) {
        const QString blob = d.opened(document).object.blob;
        QDirIterator it(d.folder.path(), {blob + u'*'}, QDir::Files, QDirIterator::Subdirectories);
        return it.hasNext() ? it.next() : QString();
    };
    QVERIFY(!pathOf(missing).isEmpty());
    QVERIFY(QFile::remove(pathOf(missing)));
    QFile payload(pathOf(damaged));
    QVERIFY(payload.open(QIODevice::ReadWrite) && payload.seek(payload.size() - 3) && payload.write("xyz") == 3);
    payload.close();
    d.enter();
    open(d, missing);
    QTRY_VERIFY2(said(d).contains(u"not where it was kept"), qPrintable(said(d)));
    open(d, damaged);
    QTRY_VERIFY2(said(d).contains(u"altered or damaged"), qPrintable(said(d)));
    QVERIFY(!said(d).contains(u"recording"));
    // The file is there, and what opens it was shredded.
    const QUuid shredded = d.filed(u"shredded.txt"_s, "three");
    QVERIFY(!pathOf(shredded).isEmpty());
    TestPractice::must(d.TestPractice::session().begin(d.admin.organization, true));
    TestPractice::must(d.TestPractice::session().keepPersonKey(d.jane, {}));
    TestPractice::must(d.TestPractice::session().commit());
    open(d, shredded);
    QTRY_VERIFY2(said(d).contains(u"key of this file is gone"), qPrintable(said(d)));
    d.leave();
}

void DocumentsReadingTest::aManagerSaysWhy()
{
    DocumentsDesk d(&TestPractice::manager);
    const QUuid letter = d.filed(u"letter.txt"_s, "for her eyes", Privacy::Confidential);
    d.enter();
    d.openByKeys(u"letter"_s);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = d.window->findChild<QDialog *>(u"ask"_s)));
    QVERIFY(!d.page().isOpen());
    QVERIFY(d.mustAsk(SearchAudit{{.record = letter, .action = u"refuse"_s}}).isEmpty()); // asked first, and not refused first
    QTest::keyClicks(question->findChild<QLineEdit *>(u"reason"_s), u"A complaint"_s);
    QTest::keyClick(question->findChild<QLineEdit *>(u"reason"_s), Qt::Key_Return);
    QTRY_VERIFY(d.viewer().isShowing());
    QCOMPARE(d.viewer().text().toPlainText(), u"for her eyes"_s);
    QCOMPARE(d.mustAsk(SearchAudit{{.record = letter, .action = u"view"_s}}).first().entry.why, u"A complaint"_s);
    QVERIFY(!d.child<QWidget>("documentEdit")->isVisible());
    // The half hour ends on an open screen too.
    d.settled();
    d.clock.at = d.clock.at.plusMinutes(31);
    Q_EMIT d.desk.changed();
    QTRY_VERIFY(!d.viewer().isShowing());
    QVERIFY(!d.page().isOpen());
    QCOMPARE(d.viewer().text().toPlainText(), QString());
    QVERIFY2(said(d).contains(u"half hour is over"), qPrintable(said(d)));
    d.leave();
    // Its author hears of it where they work.
    d.desk.signIn(d.psychologist);
    d.enter();
    QTRY_VERIFY(d.child<QWidget>("documentAccesses")->isVisible());
    QVERIFY(d.child<QLabel>("documentAccessWords")->text().contains(u"A complaint"));
    d.child<QPushButton>("documentAccessSeen")->click();
    QTRY_VERIFY(!d.child<QWidget>("documentAccesses")->isVisible());
    d.leave();
}

void DocumentsReadingTest::anEnormousPageIsDrawnNoLargerThanAPictureMayBe()
{
    constexpr double mostPixels = 42e6;
    for (const QSize &size : {QSize(14'400, 14'400), QSize(20, 14'400)}) { // a plan of a house, a till roll
        DocumentsDesk d;
        d.filed(u"plan.pdf"_s, pdfOfSize(size));
        d.enter();
        d.openByKeys(u"plan"_s);
        QTRY_COMPARE(d.viewer().pdf().pageCount(), 1);
        QCOMPARE(d.viewer().pdf().pagePointSize(0), QSizeF(size));
        const QSizeF page = QSizeF(size) * (d.viewer().logicalDpiX() / 72.0 * d.viewer().devicePixelRatioF());
        const auto pixels = [&] {
            const QPdfView &view = d.viewer().pages();
            const bool fits = view.zoomMode() == QPdfView::ZoomMode::FitToWidth;
            const double zoom = fits ? view.viewport()->width() * d.viewer().devicePixelRatioF() / page.width() : view.zoomFactor();
            return page.width() * zoom * page.height() * zoom;
        };
        QVERIFY2(pixels() < mostPixels, qPrintable(QString::number(pixels())));
        for (int i = 0; i < 20; ++i)
            d.viewer().zoomIn();
        QVERIFY2(pixels() < mostPixels, qPrintable(QString::number(pixels())));
        d.viewer().fit();
        QVERIFY2(pixels() < mostPixels, qPrintable(QString::number(pixels())));
        const QSize printed = DocumentViewer::boundedPixels(QSizeF(size) * (300 / 72.0)); // on paper
        QVERIFY(printed.width() >= 1 && printed.height() > 1 && double(printed.width()) * printed.height() < mostPixels);
        d.leave();
    }
    QCOMPARE(DocumentViewer::boundedPixels({2480, 3508}), QSize(2480, 3508)); // A4 is as sharp as the printer
}

void DocumentsReadingTest::aPrivacyThatIsNarrowedBlanksAnOpenOne()
{
    DocumentsDesk d(&TestPractice::receptionist);
    const QUuid letter = d.filed(u"letter.txt"_s, "for the front desk");
    d.enter();
    open(d, letter);
    QTRY_VERIFY(d.viewer().isShowing());
    QVERIFY(!d.child<QWidget>("documentCopy")->isVisible()); // to look at, not to hand out
    TestPractice::must(d.door().run(d.psychologist, SetDocumentPrivacy{letter, Privacy::Confidential, {}, {}}));
    Q_EMIT d.desk.changed();
    QTRY_VERIFY(!d.viewer().isShowing());
    QCOMPARE(d.viewer().text().toPlainText(), QString());
    d.leave();
}

void DocumentsReadingTest::anotherPsychologistIsRefused()
{
    DocumentsDesk d(&TestPractice::otherPsychologist);
    const QUuid letter = d.filed(u"letter.txt"_s, "not for you", Privacy::Confidential);
    d.enter();
    QCOMPARE(d.rows().rowCount(), 0);
    QVERIFY(d.place->openDocument(letter));
    QTRY_VERIFY2(said(d).contains(u"not open to you"), qPrintable(said(d)));
    QVERIFY(!d.page().isOpen());
    QVERIFY(!d.child<QWidget>("documentInstead")->isVisible());
    QCOMPARE(d.mustAsk(SearchAudit{{.record = letter, .action = u"refuse"_s}}).size(), 1);
    d.leave();
}

void DocumentsReadingTest::anOlderVersionIsOpenedAndBroughtBack()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "first");
    d.newer(letter, u"letter.txt"_s, "second", u"as she asked"_s);
    d.enter();
    open(d, letter);
    QTRY_COMPARE(d.viewer().text().toPlainText(), u"second"_s);
    QListWidget &versions = d.page().side().versions();
    QCOMPARE(versions.count(), 2);
    QVERIFY(versions.item(0)->text().contains(u"as she asked"_s));
    versions.setFocus();
    QTest::keyClick(&versions, Qt::Key_Down);
    QTest::keyClick(&versions, Qt::Key_Return);
    QTRY_COMPARE(d.viewer().text().toPlainText(), u"first"_s);
    d.settled();
    d.child<QPushButton>("versionReturn")->click();
    QTRY_COMPARE(d.opened(letter).versions.size(), 3);
    d.settled();
    QTRY_COMPARE(d.viewer().text().toPlainText(), u"first"_s);
    QCOMPARE(d.page().side().versions().count(), 3);
    QVERIFY2(d.page().side().versions().item(0)->text().contains(u"from version 1"_s), qPrintable(d.page().side().versions().item(0)->text()));
    QVERIFY(!d.page().side().versions().item(2)->text().contains(u"from version"_s));
    d.leave();
}

void DocumentsReadingTest::aNewerVersionIsDroppedOnIt()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "first");
    d.enter();
    open(d, letter);
    QVERIFY(dropFiles(d.place.get(), {d.file(u"again.txt"_s, "second")}));
    auto *question = d.window->findChild<QDialog *>(u"ask"_s);
    QVERIFY(question);
    question->findChild<QPushButton *>(u"choice0"_s)->click();
    auto *dialog = d.window->findChild<VersionDialog *>();
    QVERIFY(dialog);
    QCOMPARE(namelessControls(*dialog), QStringList());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"versionNote"_s), u"signed"_s);
    dialog->findChild<QPushButton *>(u"versionAdd"_s)->click();
    QTRY_VERIFY(!d.window->findChild<VersionDialog *>());
    QTRY_COMPARE(d.viewer().text().toPlainText(), u"second"_s);
    QCOMPARE(d.opened(letter).versions.first().note, u"signed"_s);
    d.leave();
}

void DocumentsReadingTest::anApprovalIsAskedForAndGiven()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "first");
    d.enter();
    open(d, letter);
    QTest::keyClick(&d.page(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(d.opened(letter).document.status, DocumentStatus::Submitted);
    d.settled();
    QVERIFY(!d.child<QWidget>("documentApprove")->isVisible()); // one's own is somebody else's
    d.leave();
    d.desk.signIn(d.manager);
    d.enter();
    auto *tabs = d.child<QTabBar>("documentTabs");
    QTRY_VERIFY(tabs->tabText(1).contains(u'1'));
    tabs->setCurrentIndex(1);
    d.settled();
    QCOMPARE(d.rows().rowCount(), 1);
    d.openByKeys(u"letter"_s);
    QTRY_VERIFY(d.child<QWidget>("documentApprove")->isVisible());
    d.settled();
    QTest::keyClick(&d.page(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(d.opened(letter).document.status, DocumentStatus::Approved);
    QTRY_VERIFY(!tabs->tabText(1).contains(u'1'));
    QVERIFY(!d.child<AnswerStrip>("answers")->isVisible()); // not theirs to hear
    d.leave();
    // Its author hears of it, and opens it from there.
    d.desk.signIn(d.psychologist);
    d.enter();
    auto *strip = d.child<AnswerStrip>("answers");
    QTRY_VERIFY(strip->isVisible());
    auto *list = d.child<QListWidget>("answerList");
    QCOMPARE(list->item(0)->text(), u"letter"_s);
    QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(u"Jane Nguyen · Approved by "_s));
    d.place->showWaiting(WaitingKind::Decided);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(d.page().document(), letter);
    d.settled();
    QTest::keyClick(&d.page(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(d.child<QWidget>("documentTabs")->isVisible());
    QVERIFY(!strip->isVisible());
    d.leave();
}

void DocumentsReadingTest::aRejectionSaysWhy()
{
    DocumentsDesk d(&TestPractice::manager);
    const QUuid letter = d.filed(u"letter.txt"_s, "first");
    TestPractice::must(d.door().run(d.psychologist, SubmitDocument{letter}));
    d.enter();
    open(d, letter);
    d.child<QPushButton>("documentReject")->click();
    auto *question = d.window->findChild<QDialog *>(u"ask"_s);
    QVERIFY(question && !question->findChild<QPushButton *>(u"verb"_s)->isEnabled());
    QTest::keyClicks(question->findChild<QLineEdit *>(u"reason"_s), u"The date is wrong"_s);
    question->findChild<QPushButton *>(u"verb"_s)->click();
    QTRY_COMPARE(d.opened(letter).document.status, DocumentStatus::Rejected);
    QCOMPARE(d.opened(letter).document.decidedWhy, u"The date is wrong"_s);
    d.leave();
}

void DocumentsReadingTest::aDocumentIsReleasedToTheClient()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "first");
    d.enter();
    open(d, letter);
    QTest::keyClick(&d.page(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!d.opened(letter).document.releasedAt.isNull());
    d.settled();
    QTest::keyClick(&d.page(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(d.opened(letter).document.releasedAt.isNull());
    d.leave();
}

/// Case 43.
void DocumentsReadingTest::whatIsPrintedIsToldAsPrinted()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "on paper");
    d.enter();
    open(d, letter);
    const auto told = [&](const QString &action) { return d.mustAsk(SearchAudit{{.record = letter, .action = action, .limit = 10}}).size(); };
    QTest::keyClick(&d.page(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(d.child<QDialog>("copyForWhom"));
    d.child<QDialog>("copyForWhom")->findChild<QPushButton *>(u"choice0"_s)->click();
    QTRY_VERIFY(d.window->findChild<QPrintDialog *>());
    auto *dialog = d.window->findChild<QPrintDialog *>();
    QCOMPARE(told(u"print"_s), 0);
    const QTemporaryDir folder;
    dialog->printer()->setOutputFileName(folder.filePath(u"out.pdf"_s));
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    Q_EMIT dialog->accepted(); // accept() would ask the system for a printer that is not here
    QTRY_VERIFY(QFileInfo(folder.filePath(u"out.pdf"_s)).size() > 1'000);
    QCOMPARE(told(u"print"_s), 1);
    QCOMPARE(told(u"download"_s), 0);
    d.leave();
}

void DocumentsReadingTest::aCopyIsSavedUnderANameOfOurs()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "to hand out");
    TestPractice::must(d.door().run(d.psychologist, DescribeDocument{.document = letter, .title = u"../../etc/cron.d/x"_s}));
    d.enter();
    open(d, letter);
    // She has not agreed to sharing: for somebody else it would take a reason, for herself it takes none.
    QTest::keyClick(&d.page(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(d.child<QDialog>("copyForWhom"));
    d.child<QDialog>("copyForWhom")->findChild<QPushButton *>(u"choice1"_s)->click();
    QTRY_VERIFY(d.window->findChild<ConsentQuestion *>());
    QVERIFY(!d.child<QFileDialog>("saveCopyDialog"));
    d.window->findChild<ConsentQuestion *>()->reject();
    QTRY_VERIFY(!d.window->findChild<ConsentQuestion *>());
    QTRY_VERIFY(!d.child<QDialog>("copyForWhom"));
    d.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(d.window.get()));
    QTest::keyClick(&d.page(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(d.child<QDialog>("copyForWhom"));
    d.child<QDialog>("copyForWhom")->findChild<QPushButton *>(u"choice0"_s)->click();
    auto *dialog = d.window->findChild<QFileDialog *>(u"saveCopyDialog"_s);
    QVERIFY(dialog);
    const QString offered = QFileInfo(dialog->selectedFiles().value(0)).fileName();
    QVERIFY2(!offered.contains(u"..") && offered.endsWith(u".txt"), qPrintable(offered));
    dialog->reject();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.txt"_s);
    d.place->acts().writeCopy(d.page().opened(), path, {}, CopyFor::OwnUse);
    QTRY_VERIFY(QFile::exists(path));
    QFile copy(path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("to hand out"));
    QCOMPARE(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QTRY_VERIFY(!d.notices.sentences.isEmpty());
    QCOMPARE(d.mustAsk(SearchAudit{{.record = letter, .action = u"download"_s}}).size(), 1);
    // Where there is no room, nothing is left that looks like a copy.
    const QString nowhere = folder.filePath(u"no/such/folder/copy.txt"_s);
    d.place->acts().writeCopy(d.page().opened(), nowhere, {}, CopyFor::OwnUse);
    QTRY_COMPARE(d.notices.errors.size(), 1);
    d.leave();
}

void DocumentsReadingTest::aVirusThatIsFoundLaterIsSaidAboveTheList()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "nothing that anybody knew then");
    KeepScans scans;
    scans.engine = u"TestScanner, definitions 2"_s;
    scans.infected = {{idText(d.opened(letter).version), u"Test.Eicar"_s}};
    TestPractice::must(d.door().run(d.manager, scans));
    d.enter();
    QTRY_VERIFY(d.child<QWidget>("documentAccesses")->isVisible());
    const QString words = d.child<QLabel>("documentAccessWords")->text();
    QVERIFY2(words.contains(u"Test.Eicar") && words.contains(u"letter"), qPrintable(words));
    QTest::mouseClick(d.child<QPushButton>("documentAccessSeen"), Qt::LeftButton);
    QTRY_VERIFY(!d.child<QWidget>("documentAccesses")->isVisible());
    d.leave();
}

void DocumentsReadingTest::noTitleIsHtml()
{
    DocumentsDesk d;
    const QUuid letter = d.filed(u"letter.txt"_s, "first");
    TestPractice::must(d.door().run(d.psychologist, DescribeDocument{.document = letter, .title = u"<img src='file:///tmp/x'>"_s, .tags = {u"<b>b</b>"_s}}));
    d.enter();
    open(d, letter);
    const auto labels = d.window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(d.child<QLabel>("documentTitle")->text().startsWith(u"<img"));
    d.leave();
}

QTEST_MAIN(DocumentsReadingTest)
#include "DocumentsReadingTest.moc"
