#include "services/vault/StorePersonKeys.h"
#include "tests/support/TestPractice.h"
#include "tests/vault/VaultRoom.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Whose key opens what, on a real store; and what is left where one of the two is gone.
class KeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<VaultRoom>(); }
    void whoseKeyIsDroppedIsUnreadableForGood();
    void aFileAboutNobodyHasTheKeyOfThePractice();
    void aNewDataKeyLeavesTheMediaAsItIs();
    void aPersonsNewKeyOpensWhatTheOldOneDid();
    void theFilesOfWhoWasMergedGoToTheOther();
    void mediaWithoutKeyIsToldFromKeyWithoutMedia();
    void whatNoRowNamesIsSweptWhenItIsOld();
    void whatWasNeverFinishedGoesSoonerThanWhatIsWhole();
    void aSweepThatCannotAskStops();
    void aRemovedFileIsGone();
    void aFileThatIsNotWhatItsRowSaysIsFound();

private:
    std::unique_ptr<VaultRoom> m_room;
};

/// Case 63.
void KeysTest::whoseKeyIsDroppedIsUnreadableForGood()
{
    TestPractice practice;
    vault::StorePersonKeys keys(practice.store(), practice.seal, practice.admin.organization);
    vault::AgeVault vault(*m_room->blobs, *m_room->archive, practice.seal, keys, practice.ids, practice.clock);
    const QUuid ann = practice.addPerson(u"Ann"_s, u"Lee"_s), bob = practice.addPerson(u"Bob"_s, u"Silva"_s);
    const auto keep = [&](const QUuid &person, const QByteArray &plain) -> Result<VaultObject> {
        PRAXIS_TRY(const auto writer, vault.writer(person));
        PRAXIS_CHECK(writer->write(plain));
        return writer->finish();
    };
    const auto anns = keep(ann, noise(200'000, 1)), annsOther = keep(ann, "note"), bobs = keep(bob, noise(200'000, 2));
    MUST(anns);
    MUST(annsOther);
    MUST(bobs);
    MUST(vault.verify(*anns));
    const QByteArray key = keys.find(ann).value();
    QCOMPARE(keys.findOrMake(ann).value(), key); // one key for all that is theirs

    StoreSession &session = practice.session();
    MUST(session.begin(practice.admin.organization, true));
    MUST(session.keepPersonKey(ann, {}));
    MUST(session.commit());
    for (const VaultObject &object : {*anns, *annsOther}) {
        QCOMPARE(codeOf(vault.open(object)), ErrorCode::KeyMissing);
        QCOMPARE(mediaOf(vault.open(object)), u"without_key"_s);
        QCOMPARE(codeOf(vault.ageIdentity(object)), ErrorCode::KeyMissing);
        QCOMPARE(codeOf(vault.rewrap(object, bob, keys.find(bob).value())), ErrorCode::KeyMissing);
    }
    MUST(vault.verify(*bobs));
    // Something else is kept about her later: her new key opens nothing old.
    const auto later = keep(ann, "a letter");
    MUST(later);
    MUST(vault.verify(*later));
    QCOMPARE(mediaOf(vault.open(*anns)), u"without_key"_s);
}

void KeysTest::aFileAboutNobodyHasTheKeyOfThePractice()
{
    TestPractice practice;
    vault::StorePersonKeys keys(practice.store(), practice.seal, practice.admin.organization);
    QVERIFY(!keys.findOrMake(practice.admin.organization).value().isEmpty());
    QVERIFY(keys.find(m_room->ann).value().isEmpty());
}

void KeysTest::aNewDataKeyLeavesTheMediaAsItIs()
{
    VaultRoom &room = *m_room;
    const QByteArray plain = noise(150'000, 3);
    const auto object = room.keep(room.ann, plain);
    MUST(object);
    const QByteArray payload = room.payload(*object);
    PracticeSeal after(SecretBytes::random(32), room.signing);
    KeptKeys keys(after);
    vault::AgeVault vault(*room.blobs, *room.archive, after, keys, room.ids, room.clock);
    keys.kept = room.keys.kept;
    QCOMPARE(mediaOf(vault.open(*object)), u"without_key"_s);
    keys.kept[room.ann] = room.seal.rewrapFor(after, room.keys.kept.value(room.ann)).value();
    MUST(vault.verify(*object)); // the same row
    QCOMPARE(room.payload(*object), payload);
}

/// Case 48.
void KeysTest::aPersonsNewKeyOpensWhatTheOldOneDid()
{
    VaultRoom &room = *m_room;
    const QByteArray plain = noise(150'000, 4);
    const auto before = room.keep(room.ann, plain);
    MUST(before);
    const QByteArray payload = room.payload(*before);
    const QByteArray newKey = room.seal.newWrappedKey().value();
    const auto after = room.vault.rewrap(*before, room.ann, newKey);
    MUST(after);
    QVERIFY(after->header != before->header && after->key != before->key);
    QCOMPARE(std::tuple(after->id, after->blob, after->size, after->sha256), std::tuple(before->id, before->blob, before->size, before->sha256));
    QCOMPARE(mediaOf(room.vault.open(*after)), u"without_key"_s); // until the key is hers
    room.keys.kept[room.ann] = newKey;
    QCOMPARE(room.contents(*after).value(), plain);
    QCOMPARE(room.payload(*after), payload);
    QCOMPARE(mediaOf(room.vault.open(*before)), u"without_key"_s);
    VaultObject mixed = *after;
    mixed.header = before->header; // an older header
    QCOMPARE(mediaOf(room.vault.open(mixed)), u"damaged"_s);
}

void KeysTest::theFilesOfWhoWasMergedGoToTheOther()
{
    VaultRoom &room = *m_room;
    const auto anns = room.keep(room.ann, "one");
    MUST(anns);
    const auto moved = room.vault.rewrap(*anns, room.bob, room.keys.findOrMake(room.bob).value());
    MUST(moved);
    QCOMPARE(moved->person, room.bob);
    room.keys.kept.remove(room.ann);
    QCOMPARE(room.contents(*moved).value(), QByteArray("one"));
    QCOMPARE(mediaOf(room.vault.open(*anns)), u"without_key"_s);
}

void KeysTest::mediaWithoutKeyIsToldFromKeyWithoutMedia()
{
    VaultRoom &room = *m_room;
    const auto anns = room.keep(room.ann, "one"), bobs = room.keep(room.bob, "two");
    MUST(anns);
    MUST(bobs);
    QVERIFY(QFile::remove(room.pathOf(*bobs)));
    room.keys.kept.remove(room.ann);
    QCOMPARE(codeOf(room.vault.open(*anns)), ErrorCode::KeyMissing);
    QCOMPARE(mediaOf(room.vault.open(*anns)), u"without_key"_s);
    QCOMPARE(codeOf(room.vault.open(*bobs)), ErrorCode::FileUnreadable);
    QCOMPARE(mediaOf(room.vault.open(*bobs)), u"missing"_s);
    QCOMPARE(mediaOf(room.vault.verify(*bobs)), u"missing"_s);
    VaultObject hostile = *bobs;
    hostile.blob = u"../../../../etc/passwd"_s;
    QCOMPARE(codeOf(room.vault.open(hostile)), ErrorCode::Invalid);
}

void KeysTest::whatNoRowNamesIsSweptWhenItIsOld()
{
    VaultRoom &room = *m_room;
    QSet<QString> rows;
    for (int i = 0; i < 50; ++i) {
        const auto object = room.keep(room.ann, noise(i * 1000, static_cast<quint32>(i)));
        MUST(object);
        if (i % 3 != 0)
            rows.insert(object->blob);
    }
    const auto dead = room.blobs->put(QString(32, u'e')); // a writer that never comes back
    MUST(dead);
    const Vault::HasRow hasRow = [&](const QString &blob) -> Result<bool> { return rows.contains(blob); };
    room.clock.at = Instant{QFileInfo(room.files().first()).lastModified().toMSecsSinceEpoch()};
    auto swept = room.vault.sweep(hasRow);
    MUST(swept);
    QCOMPARE(std::tuple(swept->orphans, swept->unfinished, swept->young), std::tuple(0, 0, 17));
    QCOMPARE(room.files().size(), 51);
    room.clock.at = room.clock.at.plusMinutes(25 * 60);
    swept = room.vault.sweep(hasRow);
    MUST(swept);
    QCOMPARE(std::tuple(swept->orphans, swept->unfinished, swept->young), std::tuple(17, 1, 0));
    QCOMPARE(room.files().size(), rows.size());
    for (const QString &file : room.files())
        QVERIFY(rows.contains(QFileInfo(file).fileName()));
    QVERIFY(!(*dead)->commit()); // and says so
}

void KeysTest::whatWasNeverFinishedGoesSoonerThanWhatIsWhole()
{
    VaultRoom &room = *m_room;
    MUST(room.keep(room.ann, "of no row"));
    const auto dead = room.blobs->put(QString(32, u'e'));
    MUST(dead);
    const Instant written{QFileInfo(room.files().first()).lastModified().toMSecsSinceEpoch()};
    const auto sweepAfter = [&](std::chrono::hours passed) {
        room.clock.at = written.plusMinutes(std::chrono::duration_cast<std::chrono::minutes>(passed).count());
        return room.vault.sweepOlder([](const QString &) -> Result<bool> { return false; }, std::chrono::days(36));
    };
    auto swept = sweepAfter(std::chrono::hours(25));
    MUST(swept);
    QCOMPARE(std::tuple(swept->orphans, swept->unfinished, swept->young), std::tuple(0, 1, 1));
    swept = sweepAfter(std::chrono::days(36) + std::chrono::hours(1));
    MUST(swept);
    QCOMPARE(std::tuple(swept->orphans, swept->unfinished, swept->young), std::tuple(1, 0, 0));
}

void KeysTest::aSweepThatCannotAskStops()
{
    VaultRoom &room = *m_room;
    MUST(room.keep(room.ann, "one"));
    room.clock.at = Instant{4'000'000'000'000};
    const auto swept = room.vault.sweep([](const QString &) -> Result<bool> { return fail(ErrorCode::StoreUnavailable); });
    QCOMPARE(codeOf(swept), ErrorCode::StoreUnavailable);
    QCOMPARE(room.files().size(), 1);
}

void KeysTest::aRemovedFileIsGone()
{
    VaultRoom &room = *m_room;
    const auto object = room.keep(room.ann, noise(100'000, 5));
    MUST(object);
    const auto playing = room.vault.open(*object);
    MUST(playing);
    MUST(room.vault.remove(*object));
    MUST(room.vault.remove(*object));
    QVERIFY(room.files().isEmpty());
    QCOMPARE(mediaOf(room.vault.open(*object)), u"missing"_s);
    QCOMPARE((*playing)->readAll(), noise(100'000, 5)); // who has it open reads it to its end
}

void KeysTest::aFileThatIsNotWhatItsRowSaysIsFound()
{
    VaultRoom &room = *m_room;
    const auto object = room.keep(room.ann, noise(100'000, 6));
    MUST(object);
    VaultObject other = *object;
    other.size = 99'999;
    QCOMPARE(mediaOf(room.vault.open(other)), u"damaged"_s);
    other = *object;
    other.sha256 = sha256("something else");
    QCOMPARE(mediaOf(room.vault.verify(other)), u"damaged"_s);
}

QTEST_GUILESS_MAIN(KeysTest)
#include "KeysTest.moc"
