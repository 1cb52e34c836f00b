// What files that hold others hide, told from their directory alone.
#include "services/interchange/Container.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace praxis::interchange;

namespace {

void put16(QByteArray &bytes, quint16 value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), 2);
}

void put32(QByteArray &bytes, quint32 value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), 4);
}

struct Entry {
    QByteArray name;
    quint32 packed = 1;
    quint32 plain = 1;
};

/// Only what a directory says; `inside` are the bytes before it.
QByteArray zip(const QVector<Entry> &entries, qsizetype inside = 100, int claimed = -1)
{
    QByteArray file = QByteArray("PK\x03\x04", 4) + QByteArray(inside, 'x');
    const auto start = static_cast<quint32>(file.size());
    for (const Entry &entry : entries) {
        put32(file, 0x02014b50);
        file.append(QByteArray(16, '\0'));
        put32(file, entry.packed);
        put32(file, entry.plain);
        put16(file, static_cast<quint16>(entry.name.size()));
        file.append(QByteArray(16, '\0'));
        file.append(entry.name);
    }
    const auto length = static_cast<quint32>(file.size()) - start;
    put32(file, 0x06054b50);
    file.append(QByteArray(4, '\0'));
    const auto count = static_cast<quint16>(claimed >= 0 ? claimed : entries.size());
    put16(file, count);
    put16(file, count);
    put32(file, length);
    put32(file, start);
    put16(file, 0);
    return file;
}

} // namespace

class ContainerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItHidesIsTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("hidden");
        const auto row = [](const char *name, const QByteArray &bytes, Hidden hidden) { QTest::newRow(name) << bytes << static_cast<int>(hidden); };
        row("text", "PK is how this letter begins", Hidden::Nothing);
        row("a letter of Word", zip({{"[Content_Types].xml"}, {"word/document.xml", 50, 900}}), Hidden::Nothing);
        row("macros of Word", zip({{"[Content_Types].xml"}, {"word/vbaProject.bin"}}), Hidden::Macros);
        row("macros in other letters", zip({{"WORD/VBAPROJECT.BIN"}}), Hidden::Macros);
        row("macros of LibreOffice", zip({{"mimetype"}, {"Basic/Standard/Module1.xml"}}), Hidden::Macros);
        row("old macros of Excel", zip({{"xl/macrosheets/sheet1.xml"}}), Hidden::Macros);
        row("a bomb", zip({{"a", 90, 4'000'000'000u}}), Hidden::TooMuch);
        row("a bomb of many", zip(QVector<Entry>(200, {"a", 1, 60'000'000})), Hidden::TooMuch);
        row("entries over each other", zip({{"a", 200, 200}, {"b", 200, 200}}), Hidden::TooMuch);
        row("more entries than there are", zip({{"a"}}, 100, 9'000), Hidden::Broken);
        row("fewer entries than there are", zip({{"[Content_Types].xml"}, {"word/vbaProject.bin"}}, 100, 1), Hidden::Broken);
        row("no entries where there are some", zip({{"word/vbaProject.bin"}}, 100, 0), Hidden::Broken);
        row("an archive in a letter", zip({{"[Content_Types].xml"}, {"word/embeddings/more.ZIP"}}), Hidden::TooMuch);
        row("a million entries", zip({{"a"}}, 100, 0xffff), Hidden::TooMuch);
        row("cut off", zip({{"a"}}).chopped(30), Hidden::Broken);
        row("only a beginning", QByteArray("PK\x03\x04", 4), Hidden::Broken);
        const QByteArray old("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
        QByteArray name;
        for (const char c : QByteArray("_VBA_PROJECT"))
            name.append(c).append('\0');
        row("an old letter", old + QByteArray(4000, '\0'), Hidden::Nothing);
        row("an old letter with macros", old + QByteArray(4000, '\0') + name + QByteArray(100, '\0'), Hidden::Macros);
        row("macros across two pieces", old + QByteArray((1 << 20) - 14, '\0') + name, Hidden::Macros);
    }
    /// Case 44.
    void whatItHidesIsTold()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, hidden);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QVERIFY(buffer.seek(3));
        QCOMPARE(static_cast<int>(lookInside(buffer)), hidden);
        QCOMPARE(buffer.pos(), 3);
    }
};

QTEST_GUILESS_MAIN(ContainerTest)
#include "container_test.moc"
