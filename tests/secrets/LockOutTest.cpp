#include "HeaderBench.h"

#include <QtConcurrentRun>
#include <QTest>
#include <QThreadPool>

#include <limits>

using namespace bench;

class LockOutTest : public QObject {
    Q_OBJECT

    static void fiveTimesWrong(KeyHeader &header, Instant at = noon)
    {
        for (int i = 1; i <= 5; ++i) {
            const auto result = header.unlockWithPassword(ana.id, secret(wrong), at);
            QCOMPARE(codeOf(result), ErrorCode::WrongPassword);
            QCOMPARE(result.error().data.value(QStringLiteral("attempts")).toInt(), i);
        }
    }
    static Instant seconds(Instant from, qint64 count) { return {from.ms + count * 1000}; }

private Q_SLOTS:
    void afterFiveWrongPasswordsOneWaits();
    void theWaitGrowsToAQuarterOfAnHour();
    void onlyThatUserWaits();
    void theCountSurvivesARestart();
    void aClockSetBackDoesNotShortenTheWait();
    void theRightPasswordStartsAnew();
    void theAuditTrailHearsOfOthersFailuresOnce();
    void aLoweredCountIsTold();
    void aRemovedCounterIsTold();
    void absurdCountersAreRefusedOrHarmless();
    void aNewPasswordLiftsTheLockAndTheFailuresAreStillTold();
    void anOlderFilePutBackDoesNotResetTheCountInTheKeychain();
    void theRecoverySheetIsAWayOn();
    void aCrowdOfGuessesIsCountedOneByOne();
};

void LockOutTest::afterFiveWrongPasswordsOneWaits()
{
    Clinic here;
    const auto header = here.founded();
    fiveTimesWrong(*header);
    const auto locked = header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 29));
    QCOMPARE(codeOf(locked), ErrorCode::LockedOut);
    QCOMPARE(Instant::fromString(locked.error().data.value(QStringLiteral("until")).toString()), seconds(noon, 30));
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 30)));
}

void LockOutTest::theWaitGrowsToAQuarterOfAnHour()
{
    Clinic here;
    const auto header = here.founded();
    fiveTimesWrong(*header);
    Instant now = seconds(noon, 30);
    for (const qint64 wait : {60, 120, 240, 480, 900, 900, 900}) {
        QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), now)), ErrorCode::WrongPassword);
        QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(now, wait - 1))), ErrorCode::LockedOut);
        now = seconds(now, wait);
    }
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), now));
}

void LockOutTest::onlyThatUserWaits()
{
    Clinic here;
    const auto header = here.founded();
    fiveTimesWrong(*header);
    QVERIFY(header->unlockWithPassword(ben.id, secret(bensPassword), noon));
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::LockedOut);
}

void LockOutTest::theCountSurvivesARestart()
{
    Clinic here;
    fiveTimesWrong(*here.founded());
    const auto header = here.open();
    QCOMPARE(codeOf((*header)->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::LockedOut);
}

void LockOutTest::aClockSetBackDoesNotShortenTheWait()
{
    Clinic here;
    const auto header = here.founded();
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), noon)), ErrorCode::WrongPassword);
    const Instant yesterday = noon.plusMinutes(-24 * 60);
    for (int i = 0; i < 4; ++i) // the clock was set back, and guessing goes on
        QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), yesterday)), ErrorCode::WrongPassword);
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(yesterday, 3600))), ErrorCode::LockedOut);
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 29))), ErrorCode::LockedOut);
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 30)));
}

void LockOutTest::theRightPasswordStartsAnew()
{
    Clinic here;
    const auto header = here.founded();
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), noon)), ErrorCode::WrongPassword);
        const auto unlocked = header->unlockWithPassword(ana.id, secret(anasPassword), noon);
        QVERIFY(unlocked);
        QCOMPARE(unlocked->failedSince.size(), 1);
        QCOMPARE(unlocked->failedSince.first().count, 4);
        QCOMPARE(unlocked->failedSince.first().last, noon);
        QVERIFY(!unlocked->failedSince.first().altered);
    }
    const QByteArray before = fileBytes(here.copy(0));
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon)->failedSince.isEmpty());
    QCOMPARE(fileBytes(here.copy(0)), before); // an ordinary sign-in writes nothing
}

void LockOutTest::theAuditTrailHearsOfOthersFailuresOnce()
{
    Clinic here;
    auto header = here.founded();
    fiveTimesWrong(*header);
    const auto asBen = header->unlockWithPassword(ben.id, secret(bensPassword), noon);
    QCOMPARE(asBen->failedSince.size(), 1);
    QCOMPARE(asBen->failedSince.first().user, ana.id);
    QCOMPARE(asBen->failedSince.first().count, 5);
    header = std::move(*here.open());
    QVERIFY(header->unlockWithPassword(ben.id, secret(bensPassword), noon)->failedSince.isEmpty());
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::LockedOut); // and still waits
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 30))->failedSince.isEmpty());
}

void LockOutTest::aLoweredCountIsTold()
{
    Clinic here;
    auto header = here.founded();
    fiveTimesWrong(*header);
    KeyHeaderData data = *KeyHeaderData::fromBytes(fileBytes(here.copy(0)));
    FailureCounter *counter = data.findFailures(ana.id);
    counter->count = 0;
    counter->lockedUntil = {};
    data.generation += 10;
    putBytes(here.copy(0), data.toBytes());
    header = std::move(*here.open());
    const auto unlocked = header->unlockWithPassword(ana.id, secret(anasPassword), noon);
    QVERIFY(unlocked);
    QCOMPARE(unlocked->failedSince.size(), 1);
    QVERIFY(unlocked->failedSince.first().altered);
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon)->failedSince.isEmpty());
}

void LockOutTest::aRemovedCounterIsTold()
{
    Clinic here;
    auto header = here.founded();
    fiveTimesWrong(*header);
    KeyHeaderData data = *KeyHeaderData::fromBytes(fileBytes(here.copy(0)));
    data.failures.clear();
    data.generation += 10;
    putBytes(here.copy(0), data.toBytes());
    header = std::move(*here.open());
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), noon)), ErrorCode::WrongPassword);
    const auto unlocked = header->unlockWithPassword(ben.id, secret(bensPassword), noon);
    QCOMPARE(unlocked->failedSince.size(), 2);
    QVERIFY(unlocked->failedSince[0].altered);
    QVERIFY(unlocked->failedSince[1].altered);
}

void LockOutTest::absurdCountersAreRefusedOrHarmless()
{
    Clinic here;
    auto header = here.founded();
    const KeyHeaderData whole = *KeyHeaderData::fromBytes(fileBytes(here.copy(0)));
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const auto plant = [&](const KeyHeaderData &data) {
        putBytes(here.copy(0), data.toBytes());
        putBytes(here.copy(1), data.toBytes());
        return codeOf(here.open());
    };
    for (const qint64 count : {most, qint64(-1), FailureCounter::most + 1}) {
        KeyHeaderData data = whole;
        data.failures[0].count = count;
        QCOMPARE(plant(data), ErrorCode::KeyHeaderDamaged);
    }
    KeyHeaderData data = whole;
    data.failures[0].latestSeen = Instant{most};
    QCOMPARE(plant(data), ErrorCode::KeyHeaderDamaged);
    data = whole;
    data.generation = most;
    QCOMPARE(plant(data), ErrorCode::KeyHeaderDamaged);
    data = whole;
    while (data.failures.size() <= data.users.size())
        data.failures.append(data.failures[0]);
    QCOMPARE(plant(data), ErrorCode::KeyHeaderDamaged);
    data = whole;
    data.failures[0].count = FailureCounter::most;
    QCOMPARE(plant(data), ErrorCode::None);
    header = std::move(*here.open());
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon)->failedSince.first().altered);
}

void LockOutTest::aNewPasswordLiftsTheLockAndTheFailuresAreStillTold()
{
    Clinic here;
    const auto header = here.founded();
    fiveTimesWrong(*header);
    const QString after = QStringLiteral("another lantern, harbour 9");
    QVERIFY(header->addPasswordSlot(ana, secret(after), here.dataKey)); // by an administrator
    const auto unlocked = header->unlockWithPassword(ana.id, secret(after), noon);
    QVERIFY(unlocked);
    QCOMPARE(unlocked->failedSince.first().count, 5);
    QVERIFY(!unlocked->failedSince.first().altered);
}

void LockOutTest::anOlderFilePutBackDoesNotResetTheCountInTheKeychain()
{
    Clinic here;
    MemoryKeychain keychain;
    auto header = here.founded(&keychain);
    QVERIFY(header->addKeychainSlot(ben.id, keychain, here.dataKey));
    const QByteArray old = fileBytes(here.copy(0));
    fiveTimesWrong(*header);
    putBytes(here.copy(0), old);
    putBytes(here.copy(1), old);
    header = std::move(*here.open(&keychain));
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::LockedOut);
    const auto unlocked = header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 30));
    QVERIFY(unlocked);
    QCOMPARE(unlocked->failedSince.first().count, 5);
    QVERIFY(unlocked->failedSince.first().altered);
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 31))->failedSince.isEmpty());

    keychain.isLocked = true; // without it the file's own count is what there is
    fiveTimesWrong(*header, seconds(noon, 60));
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), seconds(noon, 61))), ErrorCode::LockedOut);
}

void LockOutTest::theRecoverySheetIsAWayOn()
{
    Clinic here;
    const auto header = here.founded();
    const auto sheet = header->addRecoverySlot(here.dataKey);
    fiveTimesWrong(*header, noon.plusMinutes(60 * 24 * 365 * 50)); // the clock was wrong by fifty years
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::LockedOut);
    const auto unlocked = header->unlockWithRecovery(sheet->code);
    QVERIFY(unlocked);
    QVERIFY(header->addPasswordSlot(ana, secret(anasPassword), unlocked->dataKey));
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon));
}

/// Case 25.
void LockOutTest::aCrowdOfGuessesIsCountedOneByOne()
{
    Clinic here;
    const auto header = here.founded();
    QThreadPool crowd;
    crowd.setMaxThreadCount(20);
    QList<QFuture<ErrorCode>> results;
    for (int i = 0; i < 100; ++i)
        results.append(QtConcurrent::run(&crowd, [&header] { return codeOf(header->unlockWithPassword(ana.id, secret(wrong), noon)); }));
    int guesses = 0;
    for (const auto &result : results)
        guesses += result.result() == ErrorCode::WrongPassword;
    QVERIFY2(guesses >= 5 && guesses <= 6, qPrintable(QString::number(guesses))); // two are hashed at once
}

QTEST_GUILESS_MAIN(LockOutTest)
#include "LockOutTest.moc"
