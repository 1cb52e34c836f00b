#include "services/paper/Logo.h"
#include "services/practice/documents/DocumentIntake.h"
#include "tests/practice/RecordingsClinic.h"
#include "tests/support/CpuClock.h"
#include "ui/documents/LoadedDocument.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QtEndian>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostKiB = 128 << 10;
constexpr qint64 mostMs = 2000;

/// A line of /proc/self/status, in KiB.
qint64 status(QByteArrayView name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

/// What a deed takes at most, of time and of memory that was not in use before.
class Watch {
public:
    Watch()
    {
        QFile reset(u"/proc/self/clear_refs"_s); // VmHWM begins anew (proc(5))
        if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1)
            qFatal("no peak to measure");
        reset.close();
        m_before = status("VmRSS:");
        m_time.start();
    }
    [[nodiscard]] qint64 ms() const { return m_time.elapsed(); }
    [[nodiscard]] static qint64 peak() { return status("VmHWM:"); }
    [[nodiscard]] qint64 grown() const { return peak() - m_before; }

private:
    CpuClock m_time;
    qint64 m_before = 0;
};

template <class T> QByteArray little(T value)
{
    value = qToLittleEndian(value);
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

template <class T> QByteArray big(T value)
{
    value = qToBigEndian(value);
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

struct Entry {
    QByteArray name;
    quint32 packed = 1;
    quint32 plain = 1;
};

/// An archive whose directory says this; all of its entries are the same bytes, one over the other (as David Fifield's bombs do it).
QByteArray zip(const QVector<Entry> &entries, qsizetype inside = 42'000)
{
    QByteArray file = QByteArray("PK\x03\x04", 4) + QByteArray(inside, 'x');
    const auto start = static_cast<quint32>(file.size());
    for (const Entry &entry : entries) {
        file += little<quint32>(0x02014b50) + QByteArray(16, '\0') + little(entry.packed) + little(entry.plain);
        file += little(static_cast<quint16>(entry.name.size())) + QByteArray(16, '\0') + entry.name;
    }
    const auto length = static_cast<quint32>(file.size()) - start;
    const auto count = static_cast<quint16>(std::min<qsizetype>(entries.size(), 0xffff));
    file += little<quint32>(0x06054b50) + QByteArray(4, '\0') + little(count) + little(count) + little(length) + little(start) + QByteArray(2, '\0');
    return file;
}

QByteArray png(quint32 width, quint32 height)
{
    QByteArray header = "IHDR" + big(width) + big(height) + QByteArray("\x08\x06\0\0\0", 5);
    quint32 crc = 0xffffffffu; // so that the reader believes it
    for (const char c : std::as_const(header)) {
        crc ^= static_cast<uchar>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    }
    header += big(~crc);
    return QByteArray(QByteArray("\x89PNG\r\n\x1a\n", 8) + big<quint32>(13) + header + QByteArray(5000, 'x'));
}

QByteArray jpeg(quint16 width, quint16 height, int comments = 0)
{
    QByteArray bytes("\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20);
    for (int i = 0; i < comments; ++i)
        bytes += QByteArray("\xff\xfe\0\x02", 4);
    return QByteArray(bytes + QByteArray("\xff\xc0\0\x11\x08", 5) + big(height) + big(width) + QByteArray("\x03\1\x22\0\2\x11\1\3\x11\1", 10) + QByteArray(5000, 'x'));
}

QByteArray bmp(qint32 width, qint32 height)
{
    return QByteArray("BM" + little<quint32>(5054) + QByteArray(4, '\0') + little<quint32>(54) + little<quint32>(40) + little(width) + little(height) + little<quint16>(1)
                      + little<quint16>(24) + QByteArray(5024, '\0'));
}

QByteArray gif(quint16 width, quint16 height)
{
    return QByteArray("GIF89a" + little(width) + little(height) + QByteArray("\x80\0\0\0\0\0\xff\xff\xff", 9) + QByteArray(",\0\0\0\0", 5) + little(width) + little(height) + QByteArray(5000, '\0'));
}

QByteArray webp(const QByteArray &kind, const QByteArray &head)
{
    const QByteArray chunk = kind + little<quint32>(5000) + head + QByteArray(5000 - head.size(), '\0');
    return QByteArray("RIFF" + little(static_cast<quint32>(chunk.size() + 4)) + "WEBP" + chunk);
}

/// A thousand million laughs, and a file that is none of its business.
QByteArray laughs(const QByteArray &root)
{
    QByteArray text = "<?xml version=\"1.0\"?>\n<!DOCTYPE " + root + " [\n<!ENTITY a0 \"ha\">\n";
    for (int i = 1; i < 31; ++i)
        text += "<!ENTITY a" + QByteArray::number(i) + " \"" + QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(2) + "\">\n";
    return QByteArray(text + "<!ENTITY f SYSTEM \"file:///etc/passwd\">\n]>\n<" + root + " xmlns=\"http://www.w3.org/2000/svg\" width=\"99999\" height=\"99999\"><text>&a30;&f;</text></" + root + ">\n");
}

} // namespace

/// Case 44: files that unfold. They are refused for what their directory or header says: within two seconds, in 128 MiB.
class BombTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBombIsNotTakenIn_data();
    void aBombIsNotTakenIn();
    void aBombThatIsInTheVaultIsNotUnfolded_data();
    void aBombThatIsInTheVaultIsNotUnfolded();
    void aPictureOfAGoodCameraIsTakenInAndShown();

private:
    std::unique_ptr<RecordingsClinic> m_clinic;
};

void BombTest::initTestCase()
{
    m_clinic = std::make_unique<RecordingsClinic>();
}

void BombTest::aBombIsNotTakenIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QVector<Entry> overlapping(250, Entry{"word/document.xml", 21'000, 22'000'000}); // 5.5 GB
    for (const QString &name : {u"letter.docx"_s, u"letter.odt"_s, u"sheet.xlsx"_s, u"letters.zip"_s})
        QTest::addRow("42 kB that become 5.5 GB, %s", qPrintable(name)) << name << zip(overlapping);
    QTest::newRow("one entry of 4 GB") << u"letter.docx"_s << zip({{"word/document.xml", 40'000, 4'000'000'000u}});
    QTest::newRow("a hundredfold and more") << u"letter.docx"_s << zip({{"word/document.xml", 40'000, 11u << 20}});
    QTest::newRow("archives in it") << u"letter.docx"_s << zip({{"[Content_Types].xml"}, {"word/document.xml"}, {"word/embeddings/1.zip", 40'000, 40'000}});
    QTest::newRow("ten thousand and one entries") << u"letter.docx"_s << zip(QVector<Entry>(10'001, {"a", 1, 1}));
    QTest::newRow("a million entries") << u"letter.docx"_s << zip(QVector<Entry>(1'000'000, {"a", 1, 1}));
    QByteArray elsewhere = zip({{"a", 1, 1}});
    elsewhere.replace(elsewhere.size() - 6, 4, "\xff\xff\xff\x7f");
    QTest::newRow("a directory that is said to be elsewhere") << u"letter.docx"_s << elsewhere;
    QTest::newRow("PNG, 50 000 × 50 000") << u"scan.png"_s << png(50'000, 50'000);
    QTest::newRow("PNG, one line without end") << u"scan.png"_s << png(0x7fffffff, 1);
    QTest::newRow("PNG, 6 400 × 6 400") << u"scan.png"_s << png(6'400, 6'400);
    QTest::newRow("JPEG, 65 500 × 65 500") << u"scan.jpg"_s << jpeg(65'500, 65'500);
    QTest::newRow("JPEG, behind a thousand comments") << u"scan.jpg"_s << jpeg(65'500, 65'500, 1000);
    QTest::newRow("GIF") << u"scan.gif"_s << gif(65'535, 65'535);
    QTest::newRow("BMP") << u"scan.bmp"_s << bmp(50'000, 50'000);
    QTest::newRow("BMP, upside down") << u"scan.bmp"_s << bmp(50'000, -50'000);
    QTest::newRow("WebP") << u"scan.webp"_s << webp("VP8X", QByteArray(4, '\0') + QByteArray("\xff\xff\xff\xff\xff\xff", 6));
    QTest::newRow("WebP, lossless") << u"scan.webp"_s << webp("VP8L", QByteArray("\x2f\xff\xff\xff\x0f", 5));
    for (const QString &name : {u"drawing.svg"_s, u"drawing.png"_s, u"drawing.txt"_s, u"drawing"_s})
        QTest::addRow("SVG with entities, %s", qPrintable(name)) << name << laughs("svg");
    QTest::newRow("HTML with entities") << u"page.html"_s << laughs("html");
    QTest::newRow("a packed file called a report") << u"report.pdf"_s << QByteArray(QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + QByteArray(5000, '\0'));
}

void BombTest::aBombIsNotTakenIn()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    TestPractice &p = m_clinic->p;
    const QString path = m_clinic->file(name, bytes);
    const QString media = p.folder.filePath(u"media"_s);
    const Watch watch;
    const auto taken = DocumentIntake(p.vault()).take(m_clinic->jane, path);
    QVERIFY2(watch.ms() <= mostMs, qPrintable(QString::number(watch.ms())));
    QVERIFY2(watch.grown() <= mostKiB, qPrintable(QString::number(watch.grown())));
    QVERIFY(!taken);
    QVERIFY2(QList({ErrorCode::NotThatKind, ErrorCode::TooLarge, ErrorCode::Malformed}).contains(taken.error().code), qPrintable(codeName(taken.error().code)));
    QVERIFY(!QDirIterator(media, QDir::Files, QDirIterator::Subdirectories).hasNext());
}

void BombTest::aBombThatIsInTheVaultIsNotUnfolded_data()
{
    aBombIsNotTakenIn_data();
}

/// As an earlier version took it in, or a backup of somebody else's brought it: whatever its row calls it.
void BombTest::aBombThatIsInTheVaultIsNotUnfolded()
{
    QFETCH(const QByteArray, bytes);
    for (const QString &type : {u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s, u"image/bmp"_s}) {
        const Watch watch;
        const auto shown = ui::decodeDocument(bytes, type);
        QVERIFY2(watch.ms() <= mostMs, qPrintable(QString::number(watch.ms())));
        QVERIFY2(watch.grown() <= mostKiB, qPrintable(QString::number(watch.grown())));
        QVERIFY(!shown);
    }
    const Watch watch;
    QVERIFY(paper::logoImage(bytes).isNull());
    QVERIFY(watch.ms() <= mostMs && watch.grown() <= mostKiB);
}

void BombTest::aPictureOfAGoodCameraIsTakenInAndShown()
{
    const QString path = m_clinic->p.folder.filePath(u"photo.jpg"_s);
    QImage photo(7'200, 5'400, QImage::Format_RGB32); // 39 million points
    photo.fill(Qt::gray);
    QVERIFY(photo.save(path));
    photo = {};
    QVERIFY(DocumentIntake(m_clinic->p.vault()).take(m_clinic->jane, path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto shown = ui::decodeDocument(file.readAll(), u"image/jpeg"_s);
    QVERIFY(shown.has_value());
    QCOMPARE(shown->picture.size(), QSize(7'200, 5'400));
}

QTEST_MAIN(BombTest)
#include "BombTest.moc"
