#include "services/hosted/api/ByteRange.h"

#include <QTest>

using namespace praxis::hosted;

/// Case 40, of a file of a thousand bytes.
class ByteRangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRangeIsAPartOfTheFileOrTheWholeOfItOrNone_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<RangeKind>("kind");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("length");
        const auto part = [](const char *header, qint64 from, qint64 length) { QTest::newRow(header) << QByteArray(header) << RangeKind::Part << from << length; };
        part("bytes=0-0", 0, 1);
        part("bytes=0-", 0, 1000);
        part("bytes=999-", 999, 1);
        part("bytes=100-199", 100, 100);
        part("bytes=100-5000", 100, 900);
        part("bytes=-1", 999, 1);
        part("bytes=-5000", 0, 1000);
        part("Bytes=5-6", 5, 2);
        for (const char *header : {"", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "bytes=1-b", "bytes=--1", "bytes=1", "lines=1-2", "bytes=0-1,5-6", "bytes=9223372036854775808-", "bytes=+1-2",
                                   "bytes=1 -2", "bytes=0x1-2"})
            QTest::addRow("whole: %s", header) << QByteArray(header) << RangeKind::None << qint64(0) << qint64(1000);
        for (const char *header : {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=999999999999999999-"})
            QTest::addRow("none: %s", header) << QByteArray(header) << RangeKind::Unsatisfiable << qint64(0) << qint64(0);
        QByteArray many = "bytes=0-0";
        for (int i = 0; i < 1000; ++i)
            many += ",1-2";
        QTest::newRow("a thousand") << many << RangeKind::None << qint64(0) << qint64(1000);
    }
    void aRangeIsAPartOfTheFileOrTheWholeOfItOrNone()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const RangeKind, kind);
        QFETCH(const qint64, from);
        QFETCH(const qint64, length);
        const AskedRange asked = readRange(header, 1000);
        QCOMPARE(asked.kind, kind);
        if (kind != RangeKind::Unsatisfiable)
            QCOMPARE(asked.range, (ByteRange{from, length}));
    }
};


QTEST_GUILESS_MAIN(ByteRangeTest)
#include "ByteRangeTest.moc"
