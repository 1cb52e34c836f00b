#include "HeaderBench.h"

#include <QFuture>
#include <QtConcurrentRun>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace bench;

namespace {

/// The real hash at a small price, and a count of how many run at once.
class CountingHasher final : public PasswordHasher {
public:
    CountingHasher() : PasswordHasher(Argon2Cost{1, 1024}) {}
    Result<SecretBytes> hash(const Turn &turn, const SecretBytes &password, const QByteArray &salt, const Argon2Cost &cost) override
    {
        const int running = ++m_running;
        int most = mostAtOnce;
        while (most < running && !mostAtOnce.compare_exchange_weak(most, running)) {
        }
        ++hashes;
        auto result = PasswordHasher::hash(turn, password, salt, cost);
        --m_running;
        return result;
    }
    std::atomic<int> mostAtOnce = 0;
    std::atomic<int> hashes = 0;

private:
    std::atomic<int> m_running = 0;
};

} // namespace

class KeyHeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyUserSignsInWithTheirOwnPassword();
    void aLoginNameIsReadAsPeopleTypeIt();
    void wrongPasswordMissingKeyAndDamageAreThreeAnswers();
    void theFilesHoldNoPasswordAndNoKey();
    void theFilesAreForTheirOwnerOnly();
    void keysAreNeverOverwritten();
    void aPasswordIsChanged();
    void aForgottenPasswordIsReplacedWithTheSheet();
    void aNewSheetMakesTheOldOneUseless();
    void theKeychainOpensAndPasswordsWorkWithoutIt();
    void onlyWhoHasTheDataKeyChangesSlots();
    void aHugePasswordIsRefusedBeforeHashing();
    void aLongPassphraseWithEmojiWorks();
    void atMostTwoPasswordsAreHashedAtOnce();
    void whoWorksHereIsNotToldByTheTime();
    void theLastPasswordStays();
    void twoUsersCannotShareALogin_data();
    void twoUsersCannotShareALogin();
    void whatCouldNotBeReadAgainIsNotWritten();
    void theRealPriceOfAGuessIsPaid();
};

void KeyHeaderTest::everyUserSignsInWithTheirOwnPassword()
{
    Clinic here;
    here.founded();
    const auto header = here.open();
    QVERIFY(header);
    QCOMPARE((*header)->users(), (QList<KeyUser>{ana, ben}));
    const auto asAna = (*header)->unlockWithPassword(ana.id, secret(anasPassword), noon);
    QVERIFY(asAna);
    QVERIFY(asAna->dataKey == here.dataKey);
    QCOMPARE(asAna->userId, ana.id);
    QVERIFY(asAna->failedSince.isEmpty());
    const auto asBen = (*header)->unlockWithPassword(ben.id, secret(bensPassword), noon);
    QVERIFY(asBen);
    QVERIFY(asBen->dataKey == here.dataKey);
    QCOMPARE(codeOf((*header)->unlockWithPassword(ben.id, secret(anasPassword), noon)), ErrorCode::WrongPassword);
    QVERIFY((*header)->isDataKey(here.dataKey));
    QVERIFY(!(*header)->isDataKey(SecretBytes::random(32)));
}

void KeyHeaderTest::aLoginNameIsReadAsPeopleTypeIt()
{
    Clinic here;
    const auto header = here.founded();
    QVERIFY(header->unlockWithPassword(QStringLiteral(" ANA@clinic.example "), secret(anasPassword), noon));
    QCOMPARE(codeOf(header->unlockWithPassword(QStringLiteral("nobody"), secret(anasPassword), noon)), ErrorCode::WrongPassword);
}

void KeyHeaderTest::wrongPasswordMissingKeyAndDamageAreThreeAnswers()
{
    Clinic here;
    MemoryKeychain keychain;
    auto header = here.founded();
    QVERIFY(header->addKeychainSlot(ana.id, keychain, here.dataKey));
    const auto slotsIn = [](const QByteArray &bytes) { return KeyHeaderData::fromBytes(bytes)->body(); };
    const QByteArray before = fileBytes(here.copy(0));

    MemoryKeychain empty;
    QCOMPARE(codeOf(header->unlockWithKeychain(ana.id, empty)), ErrorCode::KeyMissing);
    QCOMPARE(codeOf(header->unlockWithKeychain(ben.id, keychain)), ErrorCode::KeyMissing);
    QCOMPARE(codeOf(header->unlockWithRecovery(QStringLiteral("0000-0000-0000-0000-0000-0000-0000-0000-0"))), ErrorCode::KeyMissing);
    empty.isLocked = true;
    QCOMPARE(codeOf(header->unlockWithKeychain(ana.id, empty)), ErrorCode::KeychainUnavailable);
    QCOMPARE(fileBytes(here.copy(0)), before);

    // A wrong password changes the count and nothing that opens anything.
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(wrong), noon)), ErrorCode::WrongPassword);
    QVERIFY(fileBytes(here.copy(0)) != before);
    QCOMPARE(slotsIn(fileBytes(here.copy(0))), slotsIn(before));
    QCOMPARE(fileBytes(here.copy(0)), fileBytes(here.copy(1)));

    const QByteArray half = before.first(before.size() / 2);
    putBytes(here.copy(0), half);
    putBytes(here.copy(1), half);
    const auto damaged = here.open();
    QCOMPARE(codeOf(damaged), ErrorCode::KeyHeaderDamaged);
    QCOMPARE(fileBytes(here.copy(0)), half);
    QCOMPARE(fileBytes(here.copy(1)), half);
    QFile::remove(here.copy(0));
    QFile::remove(here.copy(1));
    QCOMPARE(problemOf(here.open()), QStringLiteral("missing"));
    QVERIFY(!QFile::exists(here.copy(0)));
}

void KeyHeaderTest::theFilesHoldNoPasswordAndNoKey()
{
    Clinic here;
    MemoryKeychain keychain;
    auto header = here.founded(&keychain);
    QVERIFY(header->addKeychainSlot(ana.id, keychain, here.dataKey));
    const auto sheet = header->addRecoverySlot(here.dataKey);
    QVERIFY(sheet);
    (void)header->unlockWithPassword(ana.id, secret(wrong), noon);
    QByteArrayList secrets{here.dataKey.view().toByteArray(), anasPassword.toUtf8(), bensPassword.toUtf8(), wrong.toUtf8(),
                           sheet->code.toLatin1(), QString(sheet->code).remove(u'-').toLatin1()};
    for (const QByteArray &kept : std::as_const(keychain.entries))
        secrets.append(kept);
    QCOMPARE(secrets.size(), 8); // the slot's secret and the count
    const QStringList files = QDir(here.folder.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 2);
    for (const QString &file : files) {
        const QByteArray bytes = fileBytes(here.folder.filePath(file));
        for (const QByteArray &each : std::as_const(secrets)) {
            QVERIFY(!bytes.contains(each));
            QVERIFY(!bytes.contains(each.toHex()));
            for (int shift = 0; shift < 3; ++shift) // in base64 wherever it may begin
                QVERIFY(!bytes.contains(each.sliced(shift, (each.size() - shift) / 3 * 3).toBase64()));
        }
    }
}

void KeyHeaderTest::theFilesAreForTheirOwnerOnly()
{
    Clinic here;
    here.founded();
    for (int copy = 0; copy < 2; ++copy)
        QCOMPARE(QFile::permissions(here.copy(copy)) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
}

void KeyHeaderTest::keysAreNeverOverwritten()
{
    Clinic here;
    here.founded();
    QCOMPARE(codeOf(KeyHeader::create(here.database(), clinic, SecretBytes::random(32), here.parts())), ErrorCode::Duplicate);
    QFile::remove(here.copy(0));
    putBytes(here.copy(1), "what is left of it");
    QCOMPARE(codeOf(KeyHeader::create(here.database(), clinic, SecretBytes::random(32), here.parts())), ErrorCode::Duplicate);
}

void KeyHeaderTest::aPasswordIsChanged()
{
    Clinic here;
    auto header = here.founded();
    const QString after = QStringLiteral("another lantern, harbour 9");
    QCOMPARE(codeOf(header->changePassword(ana.id, secret(wrong), secret(after), noon)), ErrorCode::WrongPassword);
    QCOMPARE(codeOf(header->changePassword(ana.id, secret(anasPassword), secret(QStringLiteral("short")), noon)), ErrorCode::WeakPassword);
    QVERIFY(header->changePassword(ana.id, secret(anasPassword), secret(after), noon));
    header = std::move(*here.open());
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(anasPassword), noon)), ErrorCode::WrongPassword);
    QVERIFY(header->unlockWithPassword(ana.id, secret(after), noon));
    QVERIFY(header->unlockWithPassword(ben.id, secret(bensPassword), noon));
}

void KeyHeaderTest::aForgottenPasswordIsReplacedWithTheSheet()
{
    Clinic here;
    auto header = here.founded();
    const auto sheet = header->addRecoverySlot(here.dataKey);
    QVERIFY(sheet);
    header = std::move(*here.open());
    QString typed = sheet->code.toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
    const auto unlocked = header->unlockWithRecovery(typed);
    QVERIFY(unlocked);
    QVERIFY(unlocked->dataKey == here.dataKey);
    QVERIFY(unlocked->userId.isNull());
    const QChar last = typed.back();
    typed.chop(1);
    QCOMPARE(codeOf(header->unlockWithRecovery(typed + (last == u'7' ? u'8' : u'7'))), ErrorCode::Invalid);
    const QString after = QStringLiteral("another lantern, harbour 9");
    QVERIFY(header->addPasswordSlot(ana, secret(after), unlocked->dataKey));
    QVERIFY(header->unlockWithPassword(ana.id, secret(after), noon));
    QCOMPARE(header->users().size(), 2);
}

void KeyHeaderTest::aNewSheetMakesTheOldOneUseless()
{
    Clinic here;
    auto header = here.founded();
    const auto first = header->addRecoverySlot(here.dataKey);
    const auto second = header->addRecoverySlot(here.dataKey);
    QCOMPARE(codeOf(header->unlockWithRecovery(first->code)), ErrorCode::WrongPassword);
    QVERIFY(header->unlockWithRecovery(second->code));
}

void KeyHeaderTest::theKeychainOpensAndPasswordsWorkWithoutIt()
{
    Clinic here;
    MemoryKeychain keychain;
    auto header = here.founded(&keychain);
    QVERIFY(header->addKeychainSlot(ana.id, keychain, here.dataKey));
    QVERIFY(header->addKeychainSlot(ana.id, keychain, here.dataKey)); // again: the first secret is taken out
    QCOMPARE(keychain.entries.size(), 1);
    header = std::move(*here.open(&keychain));
    const auto unlocked = header->unlockWithKeychain(ana.id, keychain);
    QVERIFY(unlocked);
    QVERIFY(unlocked->dataKey == here.dataKey);
    QCOMPARE(unlocked->userId, ana.id);
    for (QByteArray &value : keychain.entries)
        value[3] = static_cast<char>(value[3] ^ 1);
    QCOMPARE(codeOf(header->unlockWithKeychain(ana.id, keychain)), ErrorCode::KeyMissing);
    keychain.isLocked = true;
    QCOMPARE(codeOf(header->unlockWithKeychain(ana.id, keychain)), ErrorCode::KeychainUnavailable);
    QCOMPARE(codeOf(header->addKeychainSlot(ben.id, keychain, here.dataKey)), ErrorCode::KeychainUnavailable);
    QVERIFY(!header->hasSlot(SlotKind::Keychain, ben.id));
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon));
    keychain.isLocked = false;
    QVERIFY(header->removeKeychainSlot(ana.id, keychain, here.dataKey));
    QVERIFY(keychain.entries.isEmpty());
    QCOMPARE(codeOf(header->unlockWithKeychain(ana.id, keychain)), ErrorCode::KeyMissing);
    const QList<std::pair<SlotKind, QUuid>> passwords{{SlotKind::Password, ana.id}, {SlotKind::Password, ben.id}};
    QCOMPARE(header->slotOwners(), passwords);
}

void KeyHeaderTest::onlyWhoHasTheDataKeyChangesSlots()
{
    Clinic here;
    MemoryKeychain keychain;
    auto header = here.founded();
    const QByteArray before = fileBytes(here.copy(0));
    const SecretBytes other = SecretBytes::random(32);
    const SecretBytes tooShort = SecretBytes::random(31);
    QCOMPARE(codeOf(header->addPasswordSlot(ben, secret(anasPassword), other)), ErrorCode::KeyMissing);
    QCOMPARE(codeOf(header->addPasswordSlot(ben, secret(anasPassword), tooShort)), ErrorCode::KeyMissing);
    QCOMPARE(codeOf(header->addKeychainSlot(ana.id, keychain, other)), ErrorCode::KeyMissing);
    QVERIFY(keychain.entries.isEmpty());
    QCOMPARE(codeOf(header->addRecoverySlot(other)), ErrorCode::KeyMissing);
    QCOMPARE(codeOf(header->removeSlots(ben.id, other)), ErrorCode::KeyMissing);
    QCOMPARE(codeOf(header->beginDataKeyChange(other, SecretBytes::random(32))), ErrorCode::KeyMissing);
    QCOMPARE(fileBytes(here.copy(0)), before);
}

/// Case 25.
void KeyHeaderTest::aHugePasswordIsRefusedBeforeHashing()
{
    CountingHasher hasher;
    Clinic here(&hasher);
    auto header = here.founded();
    const int before = hasher.hashes;
    const QString huge(1024 * 1024, u'x');
    QCOMPARE(problemOf(header->unlockWithPassword(ana.id, secret(huge), noon)), QStringLiteral("too_long"));
    QCOMPARE(problemOf(header->addPasswordSlot(ana, secret(huge), here.dataKey)), QStringLiteral("too_long"));
    QCOMPARE(hasher.hashes.load(), before);
}

/// Case 25.
void KeyHeaderTest::aLongPassphraseWithEmojiWorks()
{
    Clinic here;
    auto header = here.founded();
    const QString passphrase = QStringLiteral("\U0001F98A over the frozen lake, \u00e9t\u00e9 comme hiver \U0001F332 ") + QChar(u'\0')
        + QStringLiteral("and back by 6 o'clock \u4f60\u597d");
    QVERIFY(passphrase.toUcs4().size() >= 64);
    QVERIFY(header->addPasswordSlot(ana, secret(passphrase), here.dataKey));
    QVERIFY(header->unlockWithPassword(ana.id, secret(passphrase.normalized(QString::NormalizationForm_D)), noon));
    QString cut = passphrase.left(passphrase.indexOf(QChar(u'\0')));
    QCOMPARE(codeOf(header->unlockWithPassword(ana.id, secret(cut), noon)), ErrorCode::WrongPassword);
}

/// Case 25.
void KeyHeaderTest::atMostTwoPasswordsAreHashedAtOnce()
{
    CountingHasher hasher;
    Clinic here(&hasher);
    const auto header = here.founded();
    QThreadPool crowd;
    crowd.setMaxThreadCount(40);
    QList<QFuture<bool>> results;
    for (int i = 0; i < 200; ++i) {
        results.append(QtConcurrent::run(&crowd, [&header, i] {
            const KeyUser &user = i % 2 ? ana : ben;
            return header->unlockWithPassword(user.id, secret(i % 2 ? anasPassword : bensPassword), noon).has_value();
        }));
    }
    for (const auto &result : results)
        QVERIFY(result.result());
    QCOMPARE(hasher.hashes.load(), 202);
    QVERIFY(hasher.mostAtOnce <= 2);
}

void KeyHeaderTest::whoWorksHereIsNotToldByTheTime()
{
    CountingHasher hasher;
    Clinic here(&hasher);
    const auto header = here.founded();
    const int before = hasher.hashes;
    QCOMPARE(codeOf(header->unlockWithPassword(QStringLiteral("nobody"), secret(wrong), noon)), ErrorCode::WrongPassword);
    QCOMPARE(hasher.hashes.load(), before + 1);
}

void KeyHeaderTest::theLastPasswordStays()
{
    Clinic here;
    auto header = here.founded();
    QVERIFY(header->removeSlots(ben.id, here.dataKey));
    QCOMPARE(codeOf(header->removeSlots(ben.id, here.dataKey)), ErrorCode::NotFound);
    QCOMPARE(codeOf(header->removeSlots(ana.id, here.dataKey)), ErrorCode::LastAdmin);
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon));
}

void KeyHeaderTest::twoUsersCannotShareALogin_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const char16_t *first, const char16_t *second) { QTest::newRow(name) << QString::fromUtf16(first) << QString::fromUtf16(second); };
    row("capitals and a blank", u"office", u"OFFICE ");
    row("wide letters", u"office", u"ｏｆｆｉｃｅ");
    row("a ligature", u"office", u"oﬃce");
    row("a blank without width", u"office", u"off\u200Bice");
    row("a soft hyphen", u"office", u"off\u00ADice");
    row("a mark of direction", u"office", u"\u202Eoffice\u202C");
    row("a sharp s", u"strasse", u"Straße");
    row("a capital sharp s", u"straße", u"STRAẞE");
    row("an i without its dot", u"isil", u"ısıl");
    row("a capital I with a dot", u"isil", u"İSİL");
    row("an accent apart", u"zoë", u"zoe\u0308");
}

/// Case 37: and whoever types the one or the other is the same person.
void KeyHeaderTest::twoUsersCannotShareALogin()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    Clinic here;
    auto header = here.founded();
    const KeyUser one{QUuid(0xc, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 3), QStringLiteral("Cleo"), first};
    const KeyUser twin{QUuid(0xd, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 4), QStringLiteral("Another"), second};
    QVERIFY(header->addPasswordSlot(one, secret(QStringLiteral("eleven paper boats at dusk")), here.dataKey).has_value());
    QCOMPARE(codeOf(header->addPasswordSlot(twin, secret(anasPassword), here.dataKey)), ErrorCode::Duplicate);
    QCOMPARE(codeOf(header->unlockWithPassword(second, secret(anasPassword), noon)), ErrorCode::WrongPassword);
    const auto in = header->unlockWithPassword(second, secret(QStringLiteral("eleven paper boats at dusk")), noon);
    QVERIFY(in.has_value());
    QCOMPARE(in->userId, one.id);
}

void KeyHeaderTest::whatCouldNotBeReadAgainIsNotWritten()
{
    Clinic here;
    auto header = here.founded();
    const QByteArray before = fileBytes(here.copy(0));
    KeyUser odd{QUuid(0xc, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 3), QString(5 * 1024 * 1024, u'x'), QStringLiteral("odd")};
    QCOMPARE(codeOf(header->addPasswordSlot(odd, secret(anasPassword), here.dataKey)), ErrorCode::TooLarge);
    odd = {{}, QStringLiteral("Nobody"), QStringLiteral("nobody")};
    QCOMPARE(codeOf(header->addPasswordSlot(odd, secret(anasPassword), here.dataKey)), ErrorCode::Required);
    QVERIFY(here.open());
    QCOMPARE(KeyHeaderData::fromBytes(fileBytes(here.copy(0)))->body(), KeyHeaderData::fromBytes(before)->body());
    QVERIFY(header->unlockWithPassword(ana.id, secret(anasPassword), noon));
    QCOMPARE(header->users().size(), 2);
}

void KeyHeaderTest::theRealPriceOfAGuessIsPaid()
{
    PasswordHasher hasher;
    Clinic here(&hasher);
    auto header = KeyHeader::create(here.database(), clinic, here.dataKey, here.parts());
    QVERIFY((*header)->addPasswordSlot(ana, secret(anasPassword), here.dataKey));
    const QByteArray bytes = fileBytes(here.copy(0));
    QVERIFY(bytes.contains("\"memory_kib\":262144"));
    QVERIFY(bytes.contains("\"passes\":3"));
    QVERIFY((*header)->unlockWithPassword(ana.id, secret(anasPassword), noon));
}

QTEST_GUILESS_MAIN(KeyHeaderTest)
#include "KeyHeaderTest.moc"
