#include "services/interchange/CsvReader.h"
#include "services/interchange/CsvWriter.h"
#include "tests/interchange/Readers.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace praxis;
using namespace praxis::interchange;
using namespace praxis::test;

namespace {

struct Read {
    QStringList header;
    QVector<CsvRow> rows;
    QVector<Error> errors;
    QVector<QStringList> refused;
    CsvDialect dialect;
};

Read readAll(const QByteArray &bytes, bool isRestoring = false, CsvLimits limits = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, limits);
    reader.setRestoreNeutralised(isRestoring);
    Read result;
    if (auto header = reader.readHeader())
        result.header = *header;
    else
        result.errors.append(header.error());
    while (!reader.isBroken()) {
        auto row = reader.next();
        if (!row) {
            result.errors.append(row.error());
            result.refused.append(reader.refusedCells());
        } else if (*row)
            result.rows.append(**row);
        else
            break;
    }
    result.dialect = reader.dialect();
    return result;
}

QByteArray written(const QVector<QStringList> &rows, CsvWriteOptions options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    for (const QStringList &row : rows) {
        if (!writer.write(row))
            QTest::qFail("write", __FILE__, __LINE__);
    }
    return buffer.data();
}

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDialectOfAClientListIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = q("Name;Ort\nZoë;Zürich\n");
        QTest::newRow("utf-8") << text.toUtf8();
        QTest::newRow("utf-8 with a mark") << QByteArray("\xef\xbb\xbf" + text.toUtf8());
        QTest::newRow("windows-1252") << text.toLatin1();
        QTest::newRow("comma") << text.toUtf8().replace(';', ',');
        QTest::newRow("tab") << text.toUtf8().replace(';', '\t');
        QTest::newRow("CRLF") << text.toUtf8().replace("\n", "\r\n");
        QTest::newRow("CR") << text.toUtf8().replace("\n", "\r");
        QTest::newRow("no line end at the end") << text.toUtf8().trimmed();
        QTest::newRow("quotes") << QByteArray("\"Name\",\"Ort\"\r\n\"Zo\xc3\xab\",\"Z\xc3\xbcrich\"\r\n");
        QTest::newRow("blank lines") << text.toUtf8().replace("\n", "\n\n\n");
        QTest::newRow("Excel's sep line") << QByteArray("sep=;\r\n" + text.toUtf8());
        QByteArray little;
        QByteArray big;
        for (const QChar c : text) {
            little.append(static_cast<char>(c.unicode() & 0xff)).append(static_cast<char>(c.unicode() >> 8));
            big.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode() & 0xff));
        }
        QTest::newRow("utf-16 le without a mark") << little;
        QTest::newRow("utf-16 be without a mark") << big;
        QTest::newRow("utf-16 le") << QByteArray("\xff\xfe" + little);
        QTest::newRow("utf-16 be") << QByteArray("\xfe\xff" + big);
    }
    void everyDialectOfAClientListIsUnderstood()
    {
        QFETCH(QByteArray, bytes);
        const Read read = readAll(bytes);
        QVERIFY2(read.errors.isEmpty(), read.errors.isEmpty() ? "" : qPrintable(codeName(read.errors.first().code)));
        QCOMPARE(read.header, (QStringList{q("Name"), q("Ort")}));
        QCOMPARE(read.rows.size(), 1);
        QCOMPARE(read.rows[0].cells, (QStringList{q("Zoë"), q("Zürich")}));
    }

    void aNoteOverSeveralLinesKeepsItsLineNumber()
    {
        const Read read = readAll("a,b\r\n1,\"two\r\nlines \"\"x\"\", y\"\r\n3,4\r\n");
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.rows[0].cells[1], q("two\r\nlines \"x\", y"));
        QCOMPARE(read.rows[0].line, 2);
        QCOMPARE(read.rows[1].line, 4);
    }

    /// Case 35.
    void aRaggedRowIsRefusedWithItsLineAndTheNextIsRead()
    {
        const Read read = readAll("a,b\n1,2\n3\n4,5,6\n7,8,,\n\"x\"y,9\n10,1\0\n11,12\n\"open,13\n");
        QCOMPARE(read.rows.size(), 3);
        const Read nul = readAll(QByteArray("a,b\n10,1\0\n11,12\n", 16));
        QCOMPARE(nul.rows.size(), 1);
        QCOMPARE(nul.errors[0].data.value(q("detail")).toString(), q("nul"));
        QCOMPARE(read.errors.size(), 3);
        QCOMPARE(read.errors[0].code, ErrorCode::Malformed);
        QCOMPARE(read.errors[0].data.value(q("line")).toInt(), 3);
        QCOMPARE(read.errors[1].data.value(q("found")).toInt(), 3);
        QCOMPARE(read.refused[1], (QStringList{q("4"), q("5"), q("6")}));
        QCOMPARE(read.errors[2].data.value(q("detail")).toString(), q("quote"));
        QCOMPARE(readAll("a,b\n\"open,13\n").errors[0].data.value(q("detail")).toString(), q("quote"));
    }

    void anEmptyFileIsSaidToBeEmpty()
    {
        QCOMPARE(readAll("").errors[0].data.value(q("detail")).toString(), q("empty"));
        QCOMPARE(readAll("\r\n\r\n").errors[0].data.value(q("detail")).toString(), q("empty"));
    }

    /// Case 35.
    void wrongEncodingIsRefusedWithItsLine()
    {
        const Read read = readAll("\xef\xbb\xbf" "a,b\n1,2\n\xff,3\n");
        QCOMPARE(read.errors.first().code, ErrorCode::Encoding);
        QCOMPARE(readAll(QByteArray("\xff\xfe\0\0a\0\0\0", 8)).errors.first().code, ErrorCode::Encoding);
        QCOMPARE(readAll("a\nx\x81y\n").errors.first().code, ErrorCode::Encoding);
    }

    void hostileFilesAreRefusedBeforeTheyAreRead_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QString>("what");
        QTest::newRow("100 MB in one cell") << QByteArray("a,b\n") << QByteArray("x") << q("field");
        QTest::newRow("100 MB in one line") << QByteArray("a,b\n") << QByteArray(100'000, 'y').append(',') << q("line");
        QTest::newRow("a quote that never ends") << QByteArray("a,b\n\"") << QByteArray("text\n") << q("field");
        QTest::newRow("ten million columns") << QByteArray() << QByteArray("c,") << q("columns");
        QTest::newRow("ten million columns of one record") << QByteArray("a,b\n") << QByteArray(",") << q("columns");
        QTest::newRow("ten million quotes") << QByteArray("a,b\n\"") << QByteArray("\"\"") << q("field");
    }
    /// Case 35.
    void hostileFilesAreRefusedBeforeTheyAreRead()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, pattern);
        QFETCH(QString, what);
        EndlessDevice device(head, pattern, 100'000'000);
        const qint64 before = peakMemory();
        CsvReader reader(device);
        Result<> outcome;
        if (auto header = reader.readHeader(); !header)
            outcome = fail(header.error());
        while (outcome && !reader.isBroken()) {
            if (auto row = reader.next(); !row)
                outcome = fail(row.error());
        }
        QCOMPARE(outcome.error().code, ErrorCode::TooLarge);
        QCOMPARE(outcome.error().data.value(q("what")).toString(), what);
        QVERIFY(outcome.error().data.value(q("line")).toInt() <= 2);
        QVERIFY2(device.given() <= 9'000'000, qPrintable(QString::number(device.given())));
        QVERIFY(!hasGrownBy(64 * 1024, before));
    }

    /// Case 35.
    void aLongListIsReadInLittleMemory()
    {
        EndlessDevice device("name,phone\n", "Somebody Somewhere,0400 000 000\n", 100'000'000);
        CsvReader reader(device);
        QVERIFY(reader.readHeader());
        const qint64 before = peakMemory();
        qint64 rows = 0;
        while (true) {
            auto row = reader.next();
            if (!row || !*row)
                break;
            ++rows;
        }
        QVERIFY(rows > 3'000'000);
        QVERIFY(!hasGrownBy(4 * 1024, before));
    }

    void progressIsToldAndReadingStopsWhenAsked()
    {
        EndlessDevice device("a,b\n", "1,2\n", 100'000'000);
        qint64 told = 0;
        CsvReader reader(device, {}, {[&] { return told > 1'000'000; }, [&](qint64 bytes) { told = bytes; }});
        QVERIFY(reader.readHeader());
        ErrorCode code = ErrorCode::None;
        while (!reader.isBroken()) {
            if (auto row = reader.next(); !row)
                code = row.error().code;
        }
        QCOMPARE(code, ErrorCode::Cancelled);
        QVERIFY(device.given() < 1'200'000);
    }

    void noCellOfAnExportIsRunByASpreadsheet_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"=1+1", "+61 400 000 000", "-2+3+cmd|' /C calc'!A0", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1",
                                 "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20A1", "\ufe661", "\u22121",
                                 "=HYPERLINK(\"http://evil.test\",\"x\")", "a;=1+1", "a\n=1+1", "a\t@x", "'=1+1", "''=1+1", "x,'+1;''-2"})
            QTest::newRow(cell) << q(cell);
    }
    /// Case 34.
    void noCellOfAnExportIsRunByASpreadsheet()
    {
        QFETCH(QString, cell);
        const QByteArray bytes = written({{q("name"), q("value")}, {q("Ann"), cell}});
        static const QRegularExpression runs(QStringLiteral("(?:^|[,;\\t\\n\\r])[\\s\\x{200b}\\x{feff}]*[=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}\\x{fe66}\\x{2212}]"));
        // As a spreadsheet of this locale and of a semicolon's sees it.
        const QString seen = readAll(bytes).rows.at(0).cells.at(1);
        QVERIFY2(!runs.match(seen).hasMatch(), qPrintable(seen));
        QCOMPARE(readAll(bytes, true).rows.at(0).cells.at(1), cell);
    }

    /// Case 34.
    void aPhoneNumberComesBackFromOurOwnExport()
    {
        const QVector<QStringList> rows{{q("name"), q("phone")}, {q("O'Brien"), q("+61 400 123 456")}, {q("'t Hooft"), q("+33 6 12 34 56 78")}};
        const Read read = readAll(written(rows), true);
        QCOMPARE(read.rows[0].cells, rows[1]);
        QCOMPARE(read.rows[1].cells, rows[2]);
    }

    void anythingThatIsWrittenIsReadBack()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        static const QString alphabet = q("ab =+-@'\",;\t\r\n|\u00e9\u20ac\uff1d\U0001f600");
        for (int round = 0; round < 400; ++round) {
            const int width = random.bounded(1, 6);
            QVector<QStringList> rows{QStringList(width, q("h"))};
            for (int r = 0; r < 8; ++r) {
                QStringList row;
                for (int c = 0; c < width; ++c) {
                    QString cell;
                    for (int i = random.bounded(12); i > 0; --i) {
                        const qsizetype at = random.bounded(static_cast<int>(alphabet.size()));
                        if (!alphabet[at].isSurrogate())
                            cell += alphabet[at];
                    }
                    row.append(cell);
                }
                if (row.join(QString()).isEmpty())
                    row[0] = q("x");
                rows.append(row);
            }
            for (const QChar delimiter : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
                const Read read = readAll(written(rows, {delimiter, round % 2 == 0, true}), true);
                if (width > 1)
                    QCOMPARE(read.dialect.delimiter, delimiter);
                QVERIFY(read.errors.isEmpty());
                QCOMPARE(read.rows.size(), rows.size() - 1);
                for (qsizetype i = 1; i < rows.size(); ++i)
                    QCOMPARE(read.rows[i - 1].cells, rows[i]);
            }
        }
    }

    void pythonReadsOurExport()
    {
        const QVector<QStringList> rows{{q("name"), q("note")}, {q("Zoë \"Z\" O’Neil"), q("line one\nline two, and; more")}, {q(" lead"), q("")}};
        const QByteArray out = python("import sys,csv,io,json\n"
                                      "rows=list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'),newline=''),strict=True))\n"
                                      "print(json.dumps(rows))",
                                      written(rows));
        const QJsonArray read = QJsonDocument::fromJson(out).array();
        QCOMPARE(read.size(), 3);
        for (qsizetype r = 0; r < rows.size(); ++r)
            QCOMPARE(read[r].toVariant().toStringList(), rows[r]);
    }

    void aFullDiskIsReported()
    {
        QFile full(q("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        CsvWriter writer(full);
        auto outcome = writer.write({q("a")});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
