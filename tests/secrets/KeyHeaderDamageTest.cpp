#include "HeaderBench.h"
#include "services/secrets/Sealer.h"

#include <QTest>

#include <sodium.h>

#include <functional>

using namespace bench;

namespace {

/// Does as told until step `failAt`; there it fails, and, if the machine died, all that follows fails too.
class FailingDisk final : public HeaderDisk {
public:
    int failAt = -1;
    bool dies = false;
    int steps = 0;

    Result<QByteArray> read(const QString &path, qint64 limit) override { return m_disk.read(path, limit); }
    Result<> write(const QString &path, const QByteArray &bytes) override
    {
        if (!fails())
            return m_disk.write(path, bytes);
        (void)m_disk.write(path, bytes.first(bytes.size() / 2)); // the disk was full half-way
        return fail(ErrorCode::DiskFull);
    }
    Result<> sync(const QString &path) override { return fails() ? broken() : m_disk.sync(path); }
    Result<> rename(const QString &from, const QString &to) override { return fails() ? broken() : m_disk.rename(from, to); }
    Result<> syncFolderOf(const QString &path) override { return fails() ? broken() : m_disk.syncFolderOf(path); }

private:
    static Result<> broken() { return fail(ErrorCode::FileUnwritable); }
    bool fails()
    {
        const int step = steps++;
        return failAt >= 0 && (step == failAt || (dies && step > failAt));
    }
    PosixDisk m_disk;
};

/// As somebody would who has the file and knows our source: changes the content and computes the checksum again.
Result<KeyHeaderData> readData(const QString &path)
{
    return KeyHeaderData::fromBytes(fileBytes(path));
}

void plant(const Clinic &here, KeyHeaderData data)
{
    data.generation += 1000;
    putBytes(here.copy(0), data.toBytes());
    putBytes(here.copy(1), data.toBytes());
}

} // namespace

class KeyHeaderDamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneDamagedCopyIsRepaired();
    void theNewerOfTwoCopiesHolds();
    void anyChangedByteIsFoundAndNothingWrongIsOpened();
    void anyChangedValueIsRefusedAtSignIn();
    void aSlotSwappedBetweenUsersIsRefused();
    void aSlotOfAnotherPracticeIsRefused();
    void theHeaderOfAnotherPracticeIsRefused();
    void aHeaderThatHandsOutAnotherKeyIsRefused();
    void aCostlyFileIsRefusedBeforeItCosts();
    void aLaterFormatIsLeftAlone();
    void anUnreadableFileIsNotCalledDamaged();
    void killedAtAnyStepLeavesAHeaderThatOpens();
    void aFailureAtAnyStepIsToldAndLeavesOldOrNew();
    void aReadOnlyFolderLetsPeopleIn();
};

void KeyHeaderDamageTest::oneDamagedCopyIsRepaired()
{
    for (int copy = 0; copy < 2; ++copy) {
        for (const QByteArray &damage : {QByteArray(), QByteArray("{}"), QByteArray(100'000, '[')}) {
            Clinic here;
            here.founded();
            const QByteArray whole = fileBytes(here.copy(copy));
            putBytes(here.copy(copy), damage);
            const auto header = here.open();
            QVERIFY(header);
            QVERIFY((*header)->unlockWithPassword(ana.id, secret(anasPassword), noon));
            QCOMPARE(fileBytes(here.copy(copy)), whole);
        }
        Clinic here;
        here.founded();
        QFile::remove(here.copy(copy));
        QVERIFY(here.open());
        QCOMPARE(fileBytes(here.copy(0)), fileBytes(here.copy(1)));
    }
}

void KeyHeaderDamageTest::theNewerOfTwoCopiesHolds()
{
    Clinic here;
    auto header = here.founded();
    const QByteArray old = fileBytes(here.copy(0));
    QVERIFY(header->removeSlots(ben.id, here.dataKey));
    putBytes(here.copy(0), old);
    header = std::move(*here.open());
    QCOMPARE(header->users(), QList<KeyUser>{ana});
    QCOMPARE(fileBytes(here.copy(0)), fileBytes(here.copy(1)));
}

void KeyHeaderDamageTest::anyChangedByteIsFoundAndNothingWrongIsOpened()
{
    Clinic here;
    here.founded();
    const QByteArray whole = fileBytes(here.copy(0));
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const int flip : {0x01, 0x20, 0x80}) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ flip);
            QCOMPARE(codeOf(KeyHeaderData::fromBytes(changed)), ErrorCode::KeyHeaderDamaged);
        }
        QVERIFY(!KeyHeaderData::fromBytes(whole.first(at)));
    }
    QVERIFY(!KeyHeaderData::fromBytes(QByteArray(whole + '\n')));
    QVERIFY(!KeyHeaderData::fromBytes(QByteArray(" " + whole)));
}

void KeyHeaderDamageTest::anyChangedValueIsRefusedAtSignIn()
{
    Clinic here;
    MemoryKeychain keychain;
    here.founded();
    const KeyHeaderData whole = *readData(here.copy(0));
    const auto flip = [](QByteArray &bytes, qsizetype at) { bytes[at] = static_cast<char>(bytes[at] ^ 4); };
    QList<std::function<void(KeyHeaderData &)>> changes{
        [&](auto &d) { flip(d.check, 0); },
        [&](auto &d) { flip(d.mac, 31); },
        [&](auto &d) { flip(d.root, 30); },
        [&](auto &d) { d.organization = otherClinic; },
        [&](auto &d) { d.revision = 1; },
        [&](auto &d) { d.users[0].displayName = QStringLiteral("Somebody Else"); },
        [&](auto &d) { d.users[1].loginName = QStringLiteral("admin"); },
        [&](auto &d) { d.users.removeLast(); d.failures.removeLast(); },
        [&](auto &d) { d.keySlots.removeLast(); },
        [&](auto &d) { d.keySlots.append(d.keySlots[0]); },
        [&](auto &d) { d.checkNext = d.check; },
        [&](auto &d) { d.keySlots[0].sealedNext = d.keySlots[0].sealed; },
        [&](auto &d) { flip(d.keySlots[0].sealed, 5); },
        [&](auto &d) { flip(d.keySlots[0].wrapped, 50); },
        [&](auto &d) { flip(d.keySlots[0].publicKey, 9); },
        [&](auto &d) { flip(d.keySlots[0].salt, 2); },
        [&](auto &d) { flip(d.keySlots[1].salt, 2); },
        [&](auto &d) { d.keySlots[0].cost.memoryKiB = 16; },
        [&](auto &d) { d.keySlots[0].cost.passes = 2; },
    };
    for (qsizetype i = 0; i < changes.size(); ++i) {
        KeyHeaderData changed = whole;
        changes[i](changed);
        plant(here, changed);
        const auto header = here.open(nullptr, {});
        QVERIFY2(header, qPrintable(QString::number(i)));
        const auto unlocked = (*header)->unlockWithPassword(ana.id, secret(anasPassword), noon);
        QVERIFY2(!unlocked, qPrintable(QString::number(i)));
        QVERIFY(unlocked.error().code == ErrorCode::KeyHeaderDamaged || unlocked.error().code == ErrorCode::WrongPassword);
        // Nor does the data key make it good again.
        QVERIFY2(!(*header)->addRecoverySlot(here.dataKey), qPrintable(QString::number(i)));
        QVERIFY(!(*header)->addPasswordSlot(ben, secret(bensPassword), here.dataKey));
        QVERIFY(!(*header)->addKeychainSlot(ana.id, keychain, here.dataKey));
    }
}

void KeyHeaderDamageTest::aSlotSwappedBetweenUsersIsRefused()
{
    Clinic here;
    here.founded();
    KeyHeaderData data = *readData(here.copy(0));
    std::swap(data.keySlots[0].user, data.keySlots[1].user); // Ben's password would sign in as Ana
    plant(here, data);
    auto header = here.open();
    QVERIFY(header);
    QCOMPARE(codeOf((*header)->unlockWithPassword(ana.id, secret(bensPassword), noon)), ErrorCode::WrongPassword);
    QVERIFY(!(*header)->unlockWithPassword(ana.id, secret(anasPassword), noon));

    data = *readData(here.copy(0));
    std::swap(data.keySlots[0].user, data.keySlots[1].user);
    std::swap(data.users[0].id, data.users[1].id); // and the other way round: Ben's slot under Ana's name
    plant(here, data);
    header = here.open();
    QCOMPARE(codeOf((*header)->unlockWithPassword(ben.id, secret(bensPassword), noon)), ErrorCode::KeyHeaderDamaged);
}

void KeyHeaderDamageTest::aSlotOfAnotherPracticeIsRefused()
{
    Clinic here;
    Clinic there;
    here.founded();
    auto other = KeyHeader::create(there.database(), otherClinic, there.dataKey, there.parts());
    QVERIFY((*other)->addPasswordSlot(ana, secret(bensPassword), there.dataKey));
    KeyHeaderData data = *readData(here.copy(0));
    data.keySlots[0] = readData(there.copy(0))->keySlots[0];
    plant(here, data);
    const auto header = here.open();
    QCOMPARE(codeOf((*header)->unlockWithPassword(ana.id, secret(bensPassword), noon)), ErrorCode::WrongPassword);
}

void KeyHeaderDamageTest::theHeaderOfAnotherPracticeIsRefused()
{
    Clinic here;
    here.founded();
    QCOMPARE(codeOf(here.open(nullptr, otherClinic)), ErrorCode::NotFound);
    QVERIFY(here.open(nullptr, clinic));
}

void KeyHeaderDamageTest::aHeaderThatHandsOutAnotherKeyIsRefused()
{
    // Anybody can seal to a public key: without the root key in the slot, Ana would go on working under the thief's key.
    Clinic here;
    here.founded();
    KeyHeaderData data = *readData(here.copy(0));
    const SecretBytes thiefs = SecretBytes::random(32);
    const SecretBytes thiefsRoot = SecretBytes::random(32);
    for (KeySlot &slot : data.keySlots)
        slot.sealed = slot.sealKey(thiefs);
    data.check = KeyHeaderData::checkValue(thiefs, clinic);
    data.root = KeyHeaderData::sealRoot(thiefsRoot, thiefs, clinic);
    data.mac = data.computeMac(thiefsRoot, thiefs);
    plant(here, data);
    const auto header = here.open();
    QCOMPARE(codeOf((*header)->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::KeyHeaderDamaged);
}

void KeyHeaderDamageTest::aCostlyFileIsRefusedBeforeItCosts()
{
    Clinic here;
    here.founded();
    KeyHeaderData data = *readData(here.copy(0));
    for (const Argon2Cost cost : {Argon2Cost{3, 64LL << 20}, Argon2Cost{1 << 30, 8}, Argon2Cost{-1, 8}, Argon2Cost{0, 0}}) {
        data.keySlots[0].cost = cost;
        plant(here, data);
        QCOMPARE(codeOf(here.open()), ErrorCode::KeyHeaderDamaged);
    }
    putBytes(here.copy(0), QByteArray(5 * 1024 * 1024, ' '));
    putBytes(here.copy(1), QByteArray(5 * 1024 * 1024, '['));
    QCOMPARE(codeOf(here.open()), ErrorCode::KeyHeaderDamaged);
}

void KeyHeaderDamageTest::aLaterFormatIsLeftAlone()
{
    Clinic here;
    here.founded();
    // A file of a later program: its own checksum cannot be made here, so take the shape apart from it.
    QByteArray later = fileBytes(here.copy(1)).replace("\"version\":1", "\"version\":2");
    const qsizetype at = later.indexOf("\"checksum\":\"") + 12;
    const qsizetype end = later.indexOf('"', at);
    QByteArray without = later;
    without.remove(at - 12, end - at + 14); // with its quotation mark and comma
    uchar hash[32];
    QVERIFY(crypto_generichash(hash, sizeof hash, reinterpret_cast<const uchar *>(without.constData()),
                               static_cast<quint64>(without.size()), nullptr, 0) == 0);
    later.replace(at, end - at, QByteArray(reinterpret_cast<const char *>(hash), 32).toBase64());
    putBytes(here.copy(1), later);
    const QByteArray first = fileBytes(here.copy(0));
    QCOMPARE(codeOf(here.open()), ErrorCode::StoreNewer);
    QCOMPARE(fileBytes(here.copy(0)), first);
    QCOMPARE(fileBytes(here.copy(1)), later);
}

void KeyHeaderDamageTest::anUnreadableFileIsNotCalledDamaged()
{
    Clinic here;
    here.founded();
    for (int copy = 0; copy < 2; ++copy) { // a folder in its place: reading fails for the superuser too
        QFile::remove(here.copy(copy));
        QVERIFY(QDir().mkdir(here.copy(copy)));
    }
    QCOMPARE(codeOf(here.open()), ErrorCode::FileUnreadable);
}

void KeyHeaderDamageTest::killedAtAnyStepLeavesAHeaderThatOpens()
{
    const QString after = QStringLiteral("another lantern, harbour 9");
    int oldOnes = 0;
    int newOnes = 0;
    for (int step = 0; step < 8; ++step) {
        Clinic here;
        FailingDisk disk;
        auto header = here.founded(nullptr, &disk);
        disk.steps = 0;
        disk.failAt = step;
        disk.dies = true;
        (void)header->addPasswordSlot(ana, secret(after), here.dataKey);
        header.reset();
        for (int copy = 0; copy < 2; ++copy) // not only one of them: neither is ever half written
            QVERIFY(KeyHeaderData::fromBytes(fileBytes(here.copy(copy))));
        const auto opened = here.open();
        QVERIFY(opened);
        const bool isOld = (*opened)->unlockWithPassword(ana.id, secret(anasPassword), noon).has_value();
        const bool isNew = (*opened)->unlockWithPassword(ana.id, secret(after), noon).has_value();
        QVERIFY(isOld != isNew);
        ++(isOld ? oldOnes : newOnes);
        QVERIFY((*opened)->unlockWithPassword(ben.id, secret(bensPassword), noon));
        QCOMPARE(fileBytes(here.copy(0)), fileBytes(here.copy(1)));
    }
    QCOMPARE(oldOnes, 3); // until the first copy is renamed into place
    QCOMPARE(newOnes, 5);
}

void KeyHeaderDamageTest::aFailureAtAnyStepIsToldAndLeavesOldOrNew()
{
    const QString after = QStringLiteral("another lantern, harbour 9");
    for (int step = 0; step < 8; ++step) {
        Clinic here;
        FailingDisk disk;
        auto header = here.founded(nullptr, &disk);
        disk.steps = 0;
        disk.failAt = step;
        const auto changed = header->addPasswordSlot(ana, secret(after), here.dataKey);
        QCOMPARE(changed.has_value(), step >= 4); // the second copy is repaired at the next start
        const QString &holds = changed ? after : anasPassword;
        QVERIFY(header->unlockWithPassword(ana.id, secret(holds), noon));
        const auto opened = here.open();
        QVERIFY(opened);
        QVERIFY((*opened)->unlockWithPassword(ana.id, secret(holds), noon));
        QCOMPARE(codeOf((*opened)->unlockWithPassword(ana.id, secret(changed ? anasPassword : after), noon)), ErrorCode::WrongPassword);

        disk.steps = 0; // a new data key needs both copies
        QCOMPARE(codeOf(header->beginDataKeyChange(here.dataKey, SecretBytes::random(32))) != ErrorCode::None, true);
        QVERIFY(!header->unlockWithPassword(ana.id, secret(holds), noon)->nextDataKey);
    }
}

void KeyHeaderDamageTest::aReadOnlyFolderLetsPeopleIn()
{
    Clinic here;
    FailingDisk disk;
    auto header = here.founded(nullptr, &disk);
    disk.steps = 0;
    disk.failAt = 0;
    disk.dies = true;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), noon)), ErrorCode::WrongPassword);
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::LockedOut);
    const auto later = header->unlockWithPassword(ana.id, secret(anasPassword), noon.plusMinutes(1));
    QVERIFY(later);
    QCOMPARE(later->failedSince.first().count, 5);
}

QTEST_GUILESS_MAIN(KeyHeaderDamageTest)
#include "KeyHeaderDamageTest.moc"
