#include "tests/support/powercut/PowerCut.h"
#include "tests/vault/VaultRoom.h"

#include <cerrno>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A folder of blobs: whole or not there, and nobody else's to read.
class BlobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<VaultRoom>();
        powercut_watch(QFile::encodeName(m_room->folder.path()).constData(), nullptr);
    }
    void cleanup() { powercut_refuse(0, 0); }
    void aBlobIsThereWhenItIsWhole();
    void onlyItsOwnerMayReadABlob();
    void aNameIsNeverAPath_data();
    void aNameIsNeverAPath();
    void theListIsPagedByName();
    void nobodysFilesAreInTheList();
    void whoGoesAwayLeavesNothing();
    void aFullDiskIsSaidAndLeavesNothing_data();
    void aFullDiskIsSaidAndLeavesNothing();
    void aDiskThatFailsIsSaidAndLeavesNothing_data();
    void aDiskThatFailsIsSaidAndLeavesNothing();
    void noPlainByteIsOnTheDisk();

private:
    [[nodiscard]] Result<> put(const QString &name, const QByteArray &bytes)
    {
        PRAXIS_TRY(const auto writer, m_room->blobs->put(name));
        PRAXIS_CHECK(writer->write(bytes));
        return writer->commit();
    }
    std::unique_ptr<VaultRoom> m_room;
};

namespace {

QString named(char c)
{
    return QString(32, QLatin1Char(c));
}

} // namespace

void BlobsTest::aBlobIsThereWhenItIsWhole()
{
    Blobs &blobs = *m_room->blobs;
    const auto writer = blobs.put(named('a'));
    MUST(writer);
    MUST((*writer)->write("one "));
    QCOMPARE(codeOf(blobs.open(named('a'))), ErrorCode::NotFound);
    QVERIFY(blobs.list({}, 10).value().isEmpty());
    MUST((*writer)->write("two"));
    MUST((*writer)->commit());
    const auto blob = blobs.open(named('a'));
    MUST(blob);
    QCOMPARE((*blob)->size(), 7);
    std::array<uchar, 3> some{};
    MUST((*blob)->read(4, some));
    QCOMPARE(QByteArray(reinterpret_cast<char *>(some.data()), 3), QByteArray("two"));
    QCOMPARE(codeOf((*blob)->read(5, some)), ErrorCode::FileUnreadable);
    QCOMPARE(codeOf(blobs.put(named('a'))), ErrorCode::Duplicate);
    QVERIFY(!(*writer)->write("more"));
    MUST(blobs.remove(named('a')));
    QCOMPARE(codeOf(blobs.open(named('a'))), ErrorCode::NotFound);
    MUST(blobs.remove(named('a')));
}

void BlobsTest::onlyItsOwnerMayReadABlob()
{
    MUST(m_room->keep(m_room->ann, "one"));
    const auto unfinished = m_room->blobs->put(named('b'));
    MUST(unfinished);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QDirIterator all(m_room->folder.path() + u"/media"_s, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    int seen = 0;
    for (; all.hasNext(); ++seen)
        QVERIFY2(!(QFile::permissions(all.next()) & others), qPrintable(all.filePath()));
    QCOMPARE(seen, 5); // unfinished, what is in it; two parts, and what is in one
    QVERIFY(!(QFile::permissions(m_room->folder.path() + u"/media"_s) & others));
}

void BlobsTest::aNameIsNeverAPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("the folder above") << u"../../../../../../../etc/passwd"_s;
    QTest::newRow("as long as a name") << u"../../../../../../../etc/hostname"_s.first(32);
    QTest::newRow("upper case") << QString(32, u'A');
    QTest::newRow("too short") << QString(31, u'a');
    QTest::newRow("too long") << QString(33, u'a');
    QTest::newRow("with a zero") << QString(QString(31, u'a') + QChar(u'\0'));
    QTest::newRow("another script's digit") << QString(QString(31, u'a') + QChar(0x0663));
    QTest::newRow("an absolute path") << QString(u"/tmp/" + QString(27, u'a'));
}

/// Case 43.
void BlobsTest::aNameIsNeverAPath()
{
    QFETCH(const QString, name);
    QCOMPARE(codeOf(m_room->blobs->put(name)), ErrorCode::Invalid);
    QCOMPARE(codeOf(m_room->blobs->open(name)), ErrorCode::Invalid);
    QCOMPARE(codeOf(m_room->blobs->remove(name)), ErrorCode::Invalid);
    QVERIFY(m_room->files().isEmpty());
}

void BlobsTest::theListIsPagedByName()
{
    QStringList names;
    for (int i = 0; i < 60; ++i) {
        names.append(QString::fromLatin1(noise(16, static_cast<quint32>(i)).toHex()));
        MUST(put(names.last(), QByteArray(i, 'x')));
    }
    names.sort();
    QStringList found;
    QString after;
    for (;;) {
        const auto page = m_room->blobs->list(after, 7);
        MUST(page);
        if (page->isEmpty())
            break;
        QVERIFY(page->size() <= 7);
        for (const BlobEntry &entry : *page) {
            QVERIFY(entry.size < 60 && !entry.writtenAt.isNull());
            found.append(entry.name);
        }
        after = found.last();
    }
    QCOMPARE(found, names);
}

void BlobsTest::nobodysFilesAreInTheList()
{
    MUST(put(named('c'), "one"));
    QDir root(m_room->folder.path() + u"/media"_s);
    for (const QString &path : QStringList{u"cc/.hidden"_s, u"cc/"_s + QString(32, u'd'), u"cc/cccc"_s, u"note.txt"_s}) {
        QFile file(root.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(u"/etc/hostname"_s, root.filePath(u"cc/"_s + u"cc"_s + QString(30, u'0'))));
    const auto entries = m_room->blobs->list({}, 10);
    MUST(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(codeOf(m_room->blobs->open(u"cc"_s + QString(30, u'0'))), ErrorCode::FileUnreadable); // a link is not followed
}

void BlobsTest::whoGoesAwayLeavesNothing()
{
    {
        const auto writer = m_room->vault.writer(m_room->ann);
        MUST(writer);
        MUST((*writer)->write(noise(3'000'000, 1)));
        QCOMPARE(m_room->files().size(), 1);
    }
    QVERIFY(m_room->files().isEmpty());
}

void BlobsTest::aFullDiskIsSaidAndLeavesNothing_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 16, 1'000, 1'048'832, 1'500'000, 2'999'999})
        QTest::addRow("%d bytes are left", room) << room;
}

/// Case 51.
void BlobsTest::aFullDiskIsSaidAndLeavesNothing()
{
    QFETCH(const int, room);
    const auto kept = m_room->keep(m_room->ann, "before");
    MUST(kept);
    const QStringList before = m_room->files();
    powercut_refuse(ENOSPC, room);
    QCOMPARE(codeOf(m_room->keep(m_room->ann, noise(3'000'000, 2))), ErrorCode::DiskFull);
    QCOMPARE(m_room->files(), before);
    {
        const auto writer = m_room->vault.writer(m_room->ann);
        Result<> last = writer ? Result<>() : Result<>(fail(writer.error()));
        for (int i = 0; last && i < 5; ++i)
            last = (*writer)->write(noise(1'000'000, 3));
        QCOMPARE(codeOf(last), ErrorCode::DiskFull);
        powercut_refuse(0, 0); // too late for this one
        QCOMPARE(codeOf((*writer)->write("x")), ErrorCode::DiskFull);
        QCOMPARE(codeOf((*writer)->finish()), ErrorCode::DiskFull);
    }
    QCOMPARE(m_room->files(), before);
    MUST(m_room->vault.verify(*kept));
    MUST(m_room->keep(m_room->ann, noise(3'000'000, 2)));
}

void BlobsTest::aDiskThatFailsIsSaidAndLeavesNothing_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("atTheEnd");
    for (const bool atTheEnd : {false, true}) {
        QTest::addRow("it was pulled out%s", atTheEnd ? ", before the last step" : "") << EIO << atTheEnd;
        QTest::addRow("it was mounted for reading only%s", atTheEnd ? ", before the last step" : "") << EROFS << atTheEnd;
    }
}

/// Case 51.
void BlobsTest::aDiskThatFailsIsSaidAndLeavesNothing()
{
    QFETCH(const int, error);
    QFETCH(const bool, atTheEnd);
    const auto kept = m_room->keep(m_room->ann, "before");
    MUST(kept);
    auto writer = m_room->vault.writer(m_room->ann);
    MUST(writer);
    if (atTheEnd)
        MUST((*writer)->write(noise(500'000, 3)));
    powercut_refuse(error, 0);
    QVERIFY(!(*writer)->write(noise(1'500'000, 3)) || !(*writer)->finish());
    MUST(m_room->vault.verify(*kept)); // what is there is read
    powercut_refuse(0, 0);
    writer->reset();
    QCOMPARE(m_room->files(), QStringList{m_room->pathOf(*kept)});
}

void BlobsTest::noPlainByteIsOnTheDisk()
{
    const QByteArray canary = "canary-of-a-session-";
    const auto object = m_room->keep(m_room->ann, canary.repeated(20'000));
    MUST(object);
    QCOMPARE(m_room->contents(*object).value(), canary.repeated(20'000));
    for (const QString &path : m_room->files()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(canary));
        QVERIFY(!path.contains(object->id.toString(QUuid::WithoutBraces)) && !path.contains(m_room->ann.toString(QUuid::WithoutBraces)));
    }
}

QTEST_GUILESS_MAIN(BlobsTest)
#include "BlobsTest.moc"
