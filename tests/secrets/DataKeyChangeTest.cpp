#include "HeaderBench.h"

#include <QTest>

using namespace bench;

class DataKeyChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoLeftCannotSignInAndTheOthersCan();
    void aDataKeyChangeKilledHalfWayOpensWithBothKeys();
    void aDataKeyChangeIsCancelled();
    void theSigningKeyOutlivesTheDataKey();
};

void DataKeyChangeTest::whoLeftCannotSignInAndTheOthersCan()
{
    Clinic here;
    MemoryKeychain keychain;
    auto header = here.founded();
    QVERIFY(header->addKeychainSlot(ana.id, keychain, here.dataKey));
    const auto sheet = header->addRecoverySlot(here.dataKey);
    (void)header->unlockWithPassword(ana.id, secret(wrong), noon);
    const SecretBytes newKey = SecretBytes::random(32);
    QVERIFY(header->removeSlots(ben.id, here.dataKey));
    QVERIFY(header->beginDataKeyChange(here.dataKey, newKey));
    QVERIFY(header->finishDataKeyChange(here.dataKey, newKey));

    header = std::move(*here.open());
    QCOMPARE(header->users(), QList<KeyUser>{ana});
    QCOMPARE(codeOf(header->unlockWithPassword(ben.id, secret(bensPassword), noon)), ErrorCode::WrongPassword);
    const auto asAna = header->unlockWithPassword(ana.id, secret(anasPassword), noon);
    QVERIFY(asAna);
    QVERIFY(asAna->dataKey == newKey);
    QVERIFY(!asAna->nextDataKey);
    QCOMPARE(asAna->failedSince.size(), 1);
    QVERIFY(!asAna->failedSince.first().altered); // the count moved to the new key
    QVERIFY(header->unlockWithKeychain(ana.id, keychain)->dataKey == newKey);
    QVERIFY(header->unlockWithRecovery(sheet->code)->dataKey == newKey);
    QCOMPARE(codeOf(header->removeSlots(ana.id, here.dataKey)), ErrorCode::KeyMissing); // the old key changes nothing
}

void DataKeyChangeTest::aDataKeyChangeKilledHalfWayOpensWithBothKeys()
{
    Clinic here;
    auto header = here.founded();
    const SecretBytes newKey = SecretBytes::random(32);
    QVERIFY(header->beginDataKeyChange(here.dataKey, newKey));
    QCOMPARE(codeOf(header->addRecoverySlot(here.dataKey)), ErrorCode::BadTransition);
    for (int copy = 0; copy < 2; ++copy) { // killed, and then one file is lost as well
        Clinic survivor;
        putBytes(survivor.copy(0), fileBytes(here.copy(copy)));
        const auto opened = survivor.open();
        QVERIFY(opened);
        const auto unlocked = (*opened)->unlockWithPassword(ben.id, secret(bensPassword), noon);
        QVERIFY(unlocked);
        QVERIFY(unlocked->dataKey == here.dataKey);
        QVERIFY(unlocked->nextDataKey && *unlocked->nextDataKey == newKey);
        QVERIFY((*opened)->finishDataKeyChange(unlocked->dataKey, *unlocked->nextDataKey));
        const auto after = (*opened)->unlockWithPassword(ana.id, secret(anasPassword), noon);
        QVERIFY(after);
        QVERIFY(after->dataKey == newKey);
    }
}

void DataKeyChangeTest::aDataKeyChangeIsCancelled()
{
    Clinic here;
    auto header = here.founded();
    const SecretBytes newKey = SecretBytes::random(32);
    QVERIFY(header->beginDataKeyChange(here.dataKey, newKey));
    QCOMPARE(codeOf(header->finishDataKeyChange(here.dataKey, SecretBytes::random(32))), ErrorCode::KeyMissing);
    QVERIFY(header->cancelDataKeyChange(here.dataKey));
    QCOMPARE(codeOf(header->finishDataKeyChange(here.dataKey, newKey)), ErrorCode::KeyMissing);
    const auto unlocked = header->unlockWithPassword(ana.id, secret(anasPassword), noon);
    QVERIFY(unlocked->dataKey == here.dataKey);
    QVERIFY(!unlocked->nextDataKey);
}

void DataKeyChangeTest::theSigningKeyOutlivesTheDataKey()
{
    Clinic here;
    auto header = here.founded();
    const auto before = header->unlockWithPassword(ana.id, secret(anasPassword), noon);
    const SecretBytes newKey = SecretBytes::random(32);
    QVERIFY(header->beginDataKeyChange(here.dataKey, newKey));
    QVERIFY(header->finishDataKeyChange(here.dataKey, newKey));
    const auto after = header->unlockWithPassword(ben.id, secret(bensPassword), noon);
    QVERIFY(before->signingSeed == after->signingSeed);
}

QTEST_GUILESS_MAIN(DataKeyChangeTest)
#include "DataKeyChangeTest.moc"
