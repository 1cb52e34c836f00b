#include "services/vault/AwayBlobs.h"
#include "tests/vault/VaultRoom.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A file moves to the colder place and back in two steps; at each moment it is somewhere whole.
class ArchiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileMovesAndOpensWhereverItIs();
    void aCopyThatIsNotWholeIsNotTrusted();
    void theOnlyCopyStaysThoughItIsDamaged();
    void nothingGoesThatTheOtherPlaceHasNot();
    void aCancelledMoveLeavesNothing();
    void anArchiveThatIsAwaySaysSoAndLosesNothing();
    void theSweepLooksInBothPlaces();

private:
    static QString archived(const VaultRoom &room, const VaultObject &object)
    {
        return room.folder.path() + u"/archive/"_s + object.blob.first(2) + u'/' + object.blob;
    }
};

void ArchiveTest::aFileMovesAndOpensWhereverItIs()
{
    VaultRoom room;
    const QByteArray plain = noise(3'000'000, 1);
    const auto object = room.keep(room.ann, plain);
    MUST(object);
    qint64 told = 0;
    MUST(room.vault.copyTo(*object, Vault::Tier::Archive, [&](qint64 bytes) {
        told = bytes;
        return true;
    }));
    QVERIFY(told > plain.size());
    int asked = 0;
    MUST(room.vault.copyTo(*object, Vault::Tier::Archive, [&](qint64) { return ++asked > 0; }));
    QVERIFY(asked > 1); // it is only read back, and somebody is told all the while
    QCOMPARE(room.vault.inBoth().value(), QStringList{object->blob});
    QCOMPARE(room.contents(*object).value(), plain);
    MUST(room.vault.dropFrom(*object, Vault::Tier::Vault));
    QVERIFY(!QFile::exists(room.pathOf(*object)) && QFile::exists(archived(room, *object)));
    QVERIFY(room.vault.inBoth()->isEmpty());
    QCOMPARE(room.contents(*object).value(), plain);
    MUST(room.vault.verify(*object));
    MUST(room.vault.copyTo(*object, Vault::Tier::Vault, {}));
    MUST(room.vault.copyTo(*object, Vault::Tier::Vault, {})); // again is no harm
    MUST(room.vault.dropFrom(*object, Vault::Tier::Archive));
    QVERIFY(QFile::exists(room.pathOf(*object)) && !QFile::exists(archived(room, *object)));
    QCOMPARE(room.contents(*object).value(), plain);
    MUST(room.vault.copyTo(*object, Vault::Tier::Archive, {}));
    MUST(room.vault.remove(*object));
    QVERIFY(!QFile::exists(room.pathOf(*object)) && !QFile::exists(archived(room, *object)));
}

/// Case 48.
void ArchiveTest::aCopyThatIsNotWholeIsNotTrusted()
{
    VaultRoom room;
    const auto object = room.keep(room.ann, noise(500'000, 2));
    MUST(object);
    QByteArray payload = room.payload(*object);
    payload[300'000] = static_cast<char>(payload[300'000] ^ 1);
    QVERIFY(QDir().mkpath(QFileInfo(archived(room, *object)).path()));
    QFile there(archived(room, *object));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write(payload) == payload.size());
    there.close();
    QCOMPARE(mediaOf(room.vault.copyTo(*object, Vault::Tier::Archive, {})), u"damaged"_s);
    QVERIFY(QFile::exists(archived(room, *object))); // it was there before: nothing goes by itself
    MUST(room.vault.verify(*object));
    MUST(room.vault.dropFrom(*object, Vault::Tier::Archive)); // as the chore does, which knows its row
    MUST(room.vault.copyTo(*object, Vault::Tier::Archive, {}));
    MUST(room.vault.dropFrom(*object, Vault::Tier::Vault));
    MUST(room.vault.verify(*object));
}

/// Archived once more: a damaged chunk is no reason to take away all the others.
void ArchiveTest::theOnlyCopyStaysThoughItIsDamaged()
{
    VaultRoom room;
    const auto object = room.keep(room.ann, noise(500'000, 6));
    MUST(object);
    MUST(room.vault.copyTo(*object, Vault::Tier::Archive, {}));
    MUST(room.vault.dropFrom(*object, Vault::Tier::Vault));
    QFile there(archived(room, *object));
    QVERIFY(there.open(QIODevice::ReadWrite) && there.seek(300'000));
    const QByteArray was = there.read(1);
    QVERIFY(there.seek(300'000) && there.write(QByteArray(1, static_cast<char>(was[0] ^ 1))) == 1);
    there.close();
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(mediaOf(room.vault.copyTo(*object, Vault::Tier::Archive, {})), u"damaged"_s);
        QVERIFY(QFile::exists(archived(room, *object)));
    }
    const auto reader = room.vault.reader(*object);
    MUST(reader);
    std::vector<char> first(100'000);
    QVERIFY((*reader)->read(0, first).has_value()); // what is whole of it opens
}

void ArchiveTest::nothingGoesThatTheOtherPlaceHasNot()
{
    VaultRoom room;
    const auto object = room.keep(room.ann, noise(10'000, 3));
    MUST(object);
    QVERIFY(!room.vault.dropFrom(*object, Vault::Tier::Vault));
    MUST(room.vault.verify(*object));
    QVERIFY(QFile::remove(room.pathOf(*object)));
    QCOMPARE(mediaOf(room.vault.copyTo(*object, Vault::Tier::Archive, {})), u"missing"_s);
}

void ArchiveTest::aCancelledMoveLeavesNothing()
{
    VaultRoom room;
    const auto object = room.keep(room.ann, noise(3'000'000, 4));
    MUST(object);
    const QStringList before = room.files();
    QCOMPARE(codeOf(room.vault.copyTo(*object, Vault::Tier::Archive, [](qint64) { return false; })), ErrorCode::Cancelled);
    QCOMPARE(room.files(), before);
    MUST(room.vault.verify(*object));
}

void ArchiveTest::anArchiveThatIsAwaySaysSoAndLosesNothing()
{
    VaultRoom room;
    const auto here = room.keep(room.ann, noise(10'000, 5));
    const auto there = room.keep(room.ann, noise(10'000, 6));
    MUST(here);
    MUST(there);
    MUST(room.vault.copyTo(*there, Vault::Tier::Archive, {}));
    MUST(room.vault.dropFrom(*there, Vault::Tier::Vault));
    vault::AwayBlobs away;
    vault::AgeVault without(*room.blobs, away, room.seal, room.keys, room.ids, room.clock);
    MUST(without.verify(*here));
    QCOMPARE(mediaOf(without.verify(*there)), u"archive_away"_s);
    QCOMPARE(mediaOf(without.copyTo(*here, Vault::Tier::Archive, {})), u"archive_away"_s);
    QVERIFY(QDir().rename(room.folder.path() + u"/archive"_s, room.folder.path() + u"/elsewhere"_s)); // while it is open
    QCOMPARE(mediaOf(room.vault.verify(*there)), u"archive_away"_s);
    QVERIFY(QDir().rename(room.folder.path() + u"/elsewhere"_s, room.folder.path() + u"/archive"_s));
    QVERIFY(!without.dropFrom(*here, Vault::Tier::Vault));
    room.clock.at = Instant{8'000'000'000'000};
    MUST(without.sweep([](const QString &) -> Result<bool> { return true; }));
    MUST(room.vault.verify(*here));
    MUST(room.vault.verify(*there));
}

void ArchiveTest::theSweepLooksInBothPlaces()
{
    VaultRoom room;
    const auto orphan = room.keep(room.ann, noise(10'000, 7));
    MUST(orphan);
    MUST(room.vault.copyTo(*orphan, Vault::Tier::Archive, {}));
    MUST(room.vault.dropFrom(*orphan, Vault::Tier::Vault));
    const auto nobodys = [](const QString &) -> Result<bool> { return false; };
    QCOMPARE(room.vault.sweep(nobodys)->young, 1);
    room.clock.at = Instant{8'000'000'000'000};
    QCOMPARE(room.vault.sweep(nobodys)->orphans, 1);
    QVERIFY(!QFile::exists(archived(room, *orphan)));
}

QTEST_GUILESS_MAIN(ArchiveTest)
#include "ArchiveTest.moc"
