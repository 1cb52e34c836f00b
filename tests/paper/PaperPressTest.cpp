// Pages are read back by programs that others wrote: pdftotext and pdfinfo of Poppler.
#include "models/rules/Placeholders.h"
#include "services/paper/PaperPress.h"
#include "tests/support/opened/Opened.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace Qt::StringLiterals;

namespace {

QString run(const QString &program, const QStringList &arguments)
{
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        qFatal("%s is missing (package poppler-utils)", qPrintable(program));
    QProcess process;
    process.start(found, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

PaperSheet letter()
{
    PaperSheet sheet;
    sheet.title = u"Reply – Jane Nguyễn"_s;
    sheet.author = u"Dr Lee & partners"_s;
    sheet.subject = u"<b>letter</b>"_s;
    sheet.language = u"en-AU"_s;
    sheet.country = u"AU"_s;
    sheet.at = Instant{1'795'000'000'000};
    sheet.practice = u"Harbourside Psychology"_s;
    sheet.address = {u"12 Quay Street"_s, u"Sydney NSW 2000"_s};
    sheet.footer = u"ABN 12 345 678 901"_s;
    sheet.text = paperText(u"# Reply\n\nDear Jane,\n\nFirst line\nsecond line.\n\n## Next\n\n---\n\n> Small print"_s);
    return sheet;
}

} // namespace

class PaperPressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterSaysWhatItShould();
    void whatIsSearchedForOrReadOutIsWhatIsSeen();
    void whatIsWrittenIsNeverMarkup_data();
    void whatIsWrittenIsNeverMarkup();
    void pagesAreNumberedAndKeepEverything();
    void thePaperIsTheCountrys_data();
    void thePaperIsTheCountrys();
    void theFileSaysWhatItIs();
    void aLogoStandsOnTheFirstPage();
    void aFullDiskIsAnError();
    void standardLettersAreWholeInEveryLanguage();
    void aSheetGoesThroughJson();

private:
    QString pdf(const PaperSheet &sheet)
    {
        const QString path = m_folder.filePath(u"sheet%1.pdf"_s.arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !m_press.pdf(sheet, file))
            qFatal("no PDF");
        return path;
    }
    QString text(const PaperSheet &sheet, const QStringList &more = {}) { return run(u"pdftotext"_s, QStringList{u"-layout"_s} + more + QStringList{pdf(sheet), u"-"_s}); }
    QString info(const PaperSheet &sheet, const QStringList &more = {}) { return run(u"pdfinfo"_s, more + QStringList{pdf(sheet)}); }

    paper::PaperPress m_press;
    QTemporaryDir m_folder;
    int m_count = 0;
};

void PaperPressTest::aLetterSaysWhatItShould()
{
    const QString read = text(letter());
    for (const QString &words : {u"Harbourside Psychology"_s, u"12 Quay Street"_s, u"Reply"_s, u"Dear Jane,"_s, u"First line"_s, u"second line."_s, u"Small print"_s,
                                 u"ABN 12 345 678 901"_s})
        QVERIFY2(read.contains(words), qPrintable(words + u"\n" + read));
    QVERIFY(QString(read).remove(u' ').contains(u"1/1"_s));
    QVERIFY(read.indexOf(u"First line"_s) < read.indexOf(u"second line."_s));
}

void PaperPressTest::whatIsSearchedForOrReadOutIsWhatIsSeen()
{
    PaperSheet sheet = letter();
    const QStringList lines{u"Tuesday, 10:30 to 11:20"_s, u"at 9:00-9:50, room 2x3"_s, u"a -> b, c <= d, (e) [f] {g}"_s, u"office, final, affair"_s, u"Zoë Nguyễn, Đặng, O’Brien, Łukasz"_s,
                            u"mobile 0412-345-678, no. 1/2"_s};
    sheet.text = {{PaperBlock::Body, lines.join(u'\n')}, {PaperBlock::Quiet, u"Zoe\u0308 of 10:30"_s}};
    const QString read = text(sheet);
    for (const QString &line : lines)
        QVERIFY2(read.contains(line), qPrintable(line + u'\n' + read));
    QVERIFY2(read.contains(u"Zoë of 10:30"_s), qPrintable(read));
}

void PaperPressTest::whatIsWrittenIsNeverMarkup_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("marks of a template") << u"# not a title, **Jane** {{today}}"_s;
    const auto row = [this](const char *name, const char *text) { QTest::newRow(name) << QString::fromLatin1(text).arg(m_folder.path()); };
    row("a picture in a file", "Jo<img src=\"file://%1/canary.png\">");
    row("a picture in the network", "<b>Jo</b><img src=\"http://127.0.0.1:9%1/a.png\">");
    row("a style sheet", "<link rel=stylesheet href=\"file://%1/canary.css\">Jo");
    row("a style", "<style>* { background: url(file://%1/canary.png) }</style>Jo");
    row("Markdown", "**Jo** ![x](file://%1/canary.png)");
    row("a whole document", "<!DOCTYPE html><html><img src=%1/canary.png>Jo");
    row("a drawing", "<svg><image href=\"file://%1/canary.png\"/></svg>Jo");
    row("what a PDF would do", "(Jo) Tj ET /OpenAction << /S /JavaScript /JS (x) >> %1/canary");
}

/// Case 32: on paper, in each of its places.
void PaperPressTest::whatIsWrittenIsNeverMarkup()
{
    QFETCH(const QString, hostile);
    for (const char *name : {"canary.png", "canary.css"}) {
        QFile canary(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(canary.open(QIODevice::WriteOnly) && canary.write("not a picture") > 0);
    }
    PaperSheet sheet = letter();
    sheet.title = sheet.author = sheet.subject = sheet.practice = sheet.footer = hostile;
    sheet.address = {hostile, hostile};
    sheet.text.clear();
    for (const auto style : {PaperBlock::Title, PaperBlock::Heading, PaperBlock::Body, PaperBlock::Quiet})
        sheet.text.append({style, hostile});
    opened_watch("canary");
    const QString path = pdf(sheet);
    QCOMPARE(opened_files(), 0);
    QCOMPARE(opened_connections(), 0);
    const QString read = run(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}).remove(QRegularExpression(u"\\s"_s));
    QVERIFY2(read.contains(QString(hostile).remove(QRegularExpression(u"\\s"_s))), qPrintable(read));
    QVERIFY(run(u"pdfinfo"_s, {path}).contains(QRegularExpression(u"JavaScript:\\s+no"_s)));
}

void PaperPressTest::pagesAreNumberedAndKeepEverything()
{
    PaperSheet sheet = letter();
    sheet.pageWords = u"Page %1 of %2"_s;
    sheet.text.clear();
    constexpr int many = 150;
    for (int i = 1; i <= many; ++i)
        sheet.text.append({PaperBlock::Body, u"Paragraph number %1."_s.arg(i)});
    const int pages = info(sheet).section(u"Pages:"_s, 1).section(u'\n', 0, 0).trimmed().toInt();
    QVERIFY(pages > 2);
    const QString read = text(sheet);
    for (int i = 1; i <= many; ++i)
        QCOMPARE(read.count(u"Paragraph number %1."_s.arg(i)), 1); // nothing is cut or doubled where a page ends
    for (int page = 1; page <= pages; ++page)
        QVERIFY(text(sheet, {u"-f"_s, QString::number(page), u"-l"_s, QString::number(page)}).contains(u"Page %1 of %2"_s.arg(page).arg(pages)));
    QCOMPARE(read.count(u"12 Quay Street"_s), 1); // the address is the first page's
}

void PaperPressTest::thePaperIsTheCountrys_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("size");
    QTest::newRow("Australia") << u"AU"_s << u"(A4)"_s;
    QTest::newRow("France") << u"FR"_s << u"(A4)"_s;
    QTest::newRow("United States") << u"US"_s << u"(letter)"_s;
    QTest::newRow("unknown") << QString() << u"(A4)"_s;
}

void PaperPressTest::thePaperIsTheCountrys()
{
    QFETCH(QString, country);
    QFETCH(QString, size);
    PaperSheet sheet = letter();
    sheet.country = country;
    const QString page = info(sheet).section(u"Page size:"_s, 1).section(u'\n', 0, 0);
    QVERIFY2(page.contains(size), qPrintable(page));
}

void PaperPressTest::theFileSaysWhatItIs()
{
    const QString read = info(letter());
    QVERIFY(read.section(u"Title:"_s, 1).section(u'\n', 0, 0).trimmed() == u"Reply – Jane Nguyễn");
    QVERIFY(read.contains(u"Praxis"_s));
    const QString meta = info(letter(), {u"-meta"_s});
    QVERIFY2(meta.contains(u"Dr Lee &amp; partners"_s) && meta.contains(u"&lt;b&gt;letter&lt;/b&gt;"_s) && meta.contains(u"en-AU"_s), qPrintable(meta));
    QVERIFY(meta.contains(u"2026-11-18T"_s));
}

void PaperPressTest::aLogoStandsOnTheFirstPage()
{
    QImage logo(400, 200, QImage::Format_RGB32);
    logo.fill(Qt::darkGreen);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    QVERIFY(logo.save(&png, "PNG"));
    PaperSheet sheet = letter();
    sheet.logo = png.data();
    const QString images = run(u"pdfimages"_s, {u"-list"_s, pdf(sheet)});
    QCOMPARE(images.count(u"image"_s) >= 1, true);
    sheet.logo = "no picture at all"; // says nothing and breaks nothing
    QVERIFY(text(sheet).contains(u"Dear Jane,"_s));
}

/// Case 51.
void PaperPressTest::aFullDiskIsAnError()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const Result<> written = m_press.pdf(letter(), full);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
}

void PaperPressTest::standardLettersAreWholeInEveryLanguage()
{
    QHash<QString, QStringList> keys;
    for (const StandardLetter &standard : m_press.letters()) {
        keys[standard.language].append(standard.key);
        QVERIFY2(!standard.name.isEmpty() && standard.name != standard.key, qPrintable(standard.key));
        QVERIFY2(!paperText(standard.body).isEmpty(), qPrintable(standard.key));
        QVERIFY2(unknownPlaceholders(standard.body).isEmpty(), qPrintable(standard.key + u": " + unknownPlaceholders(standard.body).join(u", ")));
    }
    QVERIFY(keys.value(u"en"_s).size() >= 7);
    QCOMPARE(keys.value(u"fr"_s), keys.value(u"en"_s));
}

void PaperPressTest::aSheetGoesThroughJson()
{
    const PaperSheet sheet = letter();
    const auto back = paperSheet(QJsonDocument::fromJson(QJsonDocument(toJson(sheet)).toJson()).object());
    QVERIFY(back);
    QCOMPARE(toJson(*back), toJson(sheet));
    QVERIFY(!paperSheet({{u"text"_s, QJsonArray{u"nonsense"_s}}}));
}

QTEST_MAIN(PaperPressTest)
#include "PaperPressTest.moc"
