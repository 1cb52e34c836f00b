#include "app/common/PracticeFile.h"
#include "app/common/StartingPurposes.h"
#include "models/records/Contact.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "services/store/SqliteCopies.h"
#include "tests/secrets/HeaderBench.h"

#include <QTest>

using namespace praxis;
using namespace praxis::app;
using namespace bench;
using namespace Qt::StringLiterals;

/// The practice of a computer whose files somebody put back, lost or damaged, and whose keychain answers or not.
class PracticeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewPracticeHasARegisterOfPurposesToGoOver();
    void anOlderCopyPutBackIsNoticed_data();
    void anOlderCopyPutBackIsNoticed();
    void aFileOfAnotherTimeIsNoticedHoweverItCameThere_data();
    void aFileOfAnotherTimeIsNoticedHoweverItCameThere();
    void oneOldCopyOfTheKeyHeaderIsNotTaken();
    void whoLostTheirRoleDoesNotGetItBackWithAnOlderCopy();
    void aCopyFromThisMorningPutBackInTheEveningIsNoticed();
    void withoutAKeychainAnOlderCopyOpens();
    void eachTroubleHasAMessageOfItsOwn();
    void aWrongPasswordLeavesTheDatabaseAlone();
    void aDamagedPageFarInIsFoundAndNothingIsDeleted();
    void aSingleOldPageBringsNoGrantBack_data();
    void aSingleOldPageBringsNoGrantBack();
    void aClockThatWasSetBackIsSaidAndKeepsNobodyOut();
    void aStepIsTakenBackAfterTheProgramWasClosed();
    void aKeychainThatCannotHelpLeavesTheOtherWaysIn_data();
    void aKeychainThatCannotHelpLeavesTheOtherWaysIn();

private:
    using Files = QHash<QString, QByteArray>;
    [[nodiscard]] QString file(const char *end = "") const { return PracticeFile::pathIn(m_folder->path()) + QLatin1StringView(end); }
    [[nodiscard]] Files files() const;
    void putBack(const Files &files, const QString &which) const;
    [[nodiscard]] std::unique_ptr<PracticeFile> open() const;
    [[nodiscard]] Result<> signIn(PracticeFile &practice, const QString &password = anasPassword, PracticeFile::Age age = PracticeFile::Age::Checked) const
    {
        return practice.unlockWithPassword(m_ana, secret(password), age);
    }
    /// Opened, somebody signs in, and out again.
    [[nodiscard]] Result<> visit(PracticeFile::Age age = PracticeFile::Age::Checked) const { return signIn(*open(), anasPassword, age); }
    void work(PracticeFile &practice) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<Machine> m_machine;
    QUuid m_ana;
    QString m_sheet;
};

void PracticeFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<MemoryKeychain>();
    auto machine = Machine::make(m_keychain.get(), Argon2Cost{1, 8});
    QVERIFY(machine.has_value());
    m_machine = std::move(*machine);
    PracticeFile::Founding founding;
    founding.practice.name = u"Harbour Psychology"_s;
    founding.practice.country = u"AU"_s;
    founding.practice.currency = u"AUD"_s;
    founding.practice.zone = u"Australia/Sydney"_s;
    founding.practice.language = u"en"_s;
    founding.login = u"ana"_s;
    founding.displayName = u"Ana Ruiz"_s;
    founding.userId = m_ana = ana.id;
    auto created = PracticeFile::create(m_folder->path(), *m_machine, founding, secret(anasPassword));
    QVERIFY2(created.has_value(), created ? "" : qPrintable(codeName(created.error().code)));
    m_sheet = created->sheet.code;
    QVERIFY(created->practice->header().addPasswordSlot(ben, secret(bensPassword), created->practice->dataKey()).has_value());
}

void PracticeFileTest::aNewPracticeHasARegisterOfPurposesToGoOver()
{
    const auto practice = open();
    QVERIFY(signIn(*practice).has_value());
    const auto session = practice->store().session();
    QVERIFY(session.has_value());
    Door door(**session, practice->parts());
    const auto purposes = door.ask(practice->actor(), List<ProcessingPurpose>{});
    QVERIFY(purposes.has_value());
    QCOMPARE(purposes->size(), 5);
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        const auto starting = startingPurposes(language);
        QCOMPARE(starting.size(), 5);
        for (const ProcessingPurpose &purpose : starting) {
            for (const QString &said : {purpose.name, purpose.purpose, purpose.legalBasis, purpose.people, purpose.dataKinds, purpose.recipients, purpose.transfers, purpose.keptFor, purpose.measures})
                QVERIFY2(!said.isEmpty(), qPrintable(purpose.name));
        }
    }
    QVERIFY(startingPurposes(u"fr"_s).first().name != startingPurposes(u"en_AU"_s).first().name);
    QCOMPARE(startingPurposes(u"de"_s).first().name, startingPurposes(u"en"_s).first().name);
}

PracticeFileTest::Files PracticeFileTest::files() const
{
    Files found;
    for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files))
        found.insert(info.fileName(), fileBytes(info.filePath()));
    return found;
}

void PracticeFileTest::putBack(const Files &files, const QString &which) const
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const bool isHeader = file.key().contains(u".keys"_s);
        if (which == u"both" || (which == u"key_header") == isHeader)
            putBytes(m_folder->filePath(file.key()), *file);
    }
}

std::unique_ptr<PracticeFile> PracticeFileTest::open() const
{
    auto practice = PracticeFile::open(m_folder->path(), *m_machine);
    if (!practice)
        qFatal("%s", qPrintable(codeName(practice.error().code)));
    return std::move(*practice);
}

void PracticeFileTest::work(PracticeFile &practice) const
{
    const auto session = practice.store().session();
    QVERIFY(session.has_value());
    Door door(**session, practice.parts());
    const RecordEvent locked{u"lock"_s, u"User"_s, m_ana, {}, u"idle"_s, 1};
    QVERIFY(door.run(practice.actor(), locked).has_value());
}

void PracticeFileTest::anOlderCopyPutBackIsNoticed_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("noticed");
    QTest::newRow("the database") << u"database"_s << u"database"_s;
    QTest::newRow("the key header, with a password that is no longer one") << u"key_header"_s << u"key_header"_s;
    QTest::newRow("both") << u"both"_s << u"key_header"_s;
}

/// Case 58.
void PracticeFileTest::anOlderCopyPutBackIsNoticed()
{
    QFETCH(const QString, which);
    QFETCH(const QString, noticed);
    const Files before = files();
    {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        work(*practice);
        QVERIFY(practice->header().removeSlots(ben.id, practice->dataKey()).has_value());
    }
    putBack(before, which);
    const Result<> found = visit();
    QCOMPARE(codeOf(found), ErrorCode::RolledBack);
    QCOMPARE(found.error().data.value(u"what"_s).toString(), noticed);
    QCOMPARE(codeOf(visit()), ErrorCode::RolledBack); // a refusal is not a visit
    QVERIFY(visit(PracticeFile::Age::Any).has_value()); // somebody has decided
    QVERIFY(visit().has_value());
}

void PracticeFileTest::aFileOfAnotherTimeIsNoticedHoweverItCameThere_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<ErrorCode>("said");
    QTest::newRow("the database with the log that it had while it was open") << u"log"_s << ErrorCode::RolledBack;
    QTest::newRow("a copy that went on at another computer") << u"elsewhere"_s << ErrorCode::RolledBack;
    QTest::newRow("the key header of before a change of the key") << u"keys before a new key"_s << ErrorCode::RolledBack;
    QTest::newRow("the database of before a change of the key") << u"database before a new key"_s << ErrorCode::StoreDamaged; // its key is forgotten
    QTest::newRow("both of before a change of the key") << u"both before a new key"_s << ErrorCode::RolledBack;
    QTest::newRow("what a backup has, put there by hand") << u"backup"_s << ErrorCode::RolledBack;
}

/// Case 58.
void PracticeFileTest::aFileOfAnotherTimeIsNoticedHoweverItCameThere()
{
    QFETCH(const QString, how);
    QFETCH(const ErrorCode, said);
    Files old = files();
    {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        work(*practice);
        if (how == u"log") {
            const auto atWork = practice->store().session(); // or the log goes with the last who used it
            work(*practice);
            old = files();
            QVERIFY(old.contains(u"practice.praxis-wal"_s));
            for (const QString &beside : {u"practice.praxis-shm"_s, u"practice.praxis.lock"_s})
                old.remove(beside);
        }
        if (how == u"backup") {
            QVERIFY(store::backup(practice->store().access(), m_folder->filePath(u"copy"_s)).has_value());
            old.insert(u"practice.praxis"_s, fileBytes(m_folder->filePath(u"copy"_s)));
        }
        work(*practice);
        if (how.endsWith(u"a new key"))
            QVERIFY(practice->replaceDataKey(secret(anasPassword)).has_value());
    }
    if (how == u"elsewhere") {
        const QTemporaryDir other;
        for (auto file = old.begin(); file != old.end(); ++file)
            putBytes(other.filePath(file.key()), *file);
        auto machine = Machine::make(nullptr, Argon2Cost{1, 8});
        QVERIFY(machine.has_value());
        {
            auto practice = PracticeFile::open(other.path(), **machine);
            QVERIFY(practice && signIn(**practice).has_value());
            for (int i = 0; i < 20; ++i) // a longer trail than the one here
                work(**practice);
        }
        old.insert(u"practice.praxis"_s, fileBytes(PracticeFile::pathIn(other.path())));
    }
    putBack(old, how.startsWith(u"keys") ? u"key_header"_s : how.startsWith(u"both") ? u"both"_s : u"database"_s);
    QCOMPARE(codeOf(visit()), said);
    QCOMPARE(codeOf(visit()), said);
}

/// Case 58: the newer of the two copies counts, and the other is made like it.
void PracticeFileTest::oneOldCopyOfTheKeyHeaderIsNotTaken()
{
    for (const QString &name : {u"practice.praxis.keys"_s, u"practice.praxis.keys.2"_s}) {
        const QByteArray old = fileBytes(m_folder->filePath(name));
        {
            const auto practice = open();
            QVERIFY(signIn(*practice).has_value());
            QVERIFY(practice->header().addPasswordSlot(ben, secret(u"another umbrella of Ben's %1"_s.arg(name.size())), practice->dataKey()).has_value());
        }
        putBytes(m_folder->filePath(name), old);
        QVERIFY(visit().has_value());
        QCOMPARE(codeOf(open()->unlockWithPassword(ben.id, secret(bensPassword))), ErrorCode::WrongPassword);
        QVERIFY(fileBytes(m_folder->filePath(name)) != old);
    }
}

/// Case 58: an older copy is opened by somebody's decision, and not by that of whom it would give back what was taken away.
void PracticeFileTest::whoLostTheirRoleDoesNotGetItBackWithAnOlderCopy()
{
    const auto asAna = [this](const auto &command) {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        const auto session = practice->store().session();
        QVERIFY(Door(**session, practice->parts()).run(practice->actor(), command).has_value());
    };
    const auto asBen = [this](PracticeFile::Age age) { return codeOf(open()->unlockWithPassword(ben.id, secret(bensPassword), age)); };
    asAna(AddUser{.id = ben.id, .login = u"ben"_s, .displayName = u"Ben"_s, .role = Role::Admin});
    const Files before = files();
    asAna(SetUserRole{ben.id, Role::Receptionist, {}});
    putBack(before, u"both"_s);
    QCOMPARE(asBen(PracticeFile::Age::Checked), ErrorCode::RolledBack);
    QCOMPARE(asBen(PracticeFile::Age::Any), ErrorCode::Denied);
    QCOMPARE(files().value(u"practice.praxis"_s), before.value(u"practice.praxis"_s)); // not a line was written
    QVERIFY(visit(PracticeFile::Age::Any).has_value()); // Ana was one then and is one now

    asAna(SetUserRole{ben.id, Role::Receptionist, {}});
    const Files asReceptionist = files();
    asAna(RecordEvent{u"lock"_s, u"User"_s, m_ana, {}, u"idle"_s, 1});
    putBack(asReceptionist, u"both"_s);
    QCOMPARE(asBen(PracticeFile::Age::Any), ErrorCode::Denied); // reception does not decide it either
}

/// Case 58.
void PracticeFileTest::aCopyFromThisMorningPutBackInTheEveningIsNoticed()
{
    const QString copy = m_folder->filePath(u"copy"_s);
    {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        QVERIFY(store::backup(practice->store().access(), copy).has_value());
        work(*practice); // nobody signs in again before the evening
    }
    putBytes(file(), fileBytes(copy));
    QCOMPARE(codeOf(visit()), ErrorCode::RolledBack);
}

void PracticeFileTest::withoutAKeychainAnOlderCopyOpens()
{
    m_keychain->isLocked = true; // it cannot tell, and that must not keep people from their work
    const Files before = files();
    QVERIFY(visit().has_value());
    putBack(before, u"database"_s);
    QVERIFY(visit().has_value());
}

/// Case 59. What each code says is shown by tests/app/desktop/TroublesTest.
void PracticeFileTest::eachTroubleHasAMessageOfItsOwn()
{
    const Files whole = files();
    QList<ErrorCode> said{codeOf(signIn(*open(), wrong))};
    QByteArray damaged = whole.value(u"practice.praxis"_s);
    damaged[1000] = static_cast<char>(damaged[1000] ^ 1);
    putBytes(file(), damaged);
    said.append(codeOf(visit()));
    QCOMPARE(fileBytes(file()), damaged); // not mended, not removed
    putBack(whole, u"database"_s);
    for (const char *end : {".keys", ".keys.2"})
        QVERIFY(QFile::remove(file(end)));
    const auto headless = PracticeFile::open(m_folder->path(), *m_machine);
    said.append(codeOf(headless));
    QCOMPARE(problemOf(headless), u"missing"_s);
    putBack(whole, u"key_header"_s);
    QVERIFY(QFile::remove(file()));
    said.append(codeOf(visit()));
    QVERIFY(!QFile::exists(file())); // no empty practice takes the place of a lost one
    putBack(whole, u"database"_s);
    QVERIFY(visit().has_value());
    QCOMPARE(said, (QList{ErrorCode::WrongPassword, ErrorCode::StoreDamaged, ErrorCode::KeyHeaderDamaged, ErrorCode::StoreUnavailable}));
}

/// Case 59: the other ways in still open.
void PracticeFileTest::aWrongPasswordLeavesTheDatabaseAlone()
{
    const Files before = files();
    QCOMPARE(codeOf(signIn(*open(), wrong)), ErrorCode::WrongPassword);
    Files after = files();
    QCOMPARE(after.value(u"practice.praxis"_s), before.value(u"practice.praxis"_s));
    QCOMPARE(after.keys().size(), before.keys().size());
    const auto practice = open();
    QVERIFY(practice->header().unlockWithPassword(ben.id, secret(bensPassword), m_machine->clock.now()).has_value());
    QVERIFY(practice->unlockWithSheet(m_sheet, m_ana, secret(u"a new lantern at the pier 9"_s)).has_value());
}

/// Case 59.
void PracticeFileTest::aDamagedPageFarInIsFoundAndNothingIsDeleted()
{
    // Of a table, and one that no sign-in reads: a copy makes indexes anew, so damage in one of these does not stop it.
    qsizetype page = 0;
    {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        const auto connection = store::openKeyed(practice->store().access());
        QVERIFY(connection.has_value());
        page = (*connection)->scalar(u"SELECT rootpage - 1 FROM sqlite_schema WHERE name = 'equipment'"_s).value().toLongLong();
    }
    QByteArray bytes = fileBytes(file());
    QVERIFY(page > 0 && page < bytes.size() / 4096);
    bytes[page * 4096 + 700] = static_cast<char>(bytes[page * 4096 + 700] ^ 0x40);
    putBytes(file(), bytes);
    const auto practice = open();
    const Result<> in = signIn(*practice);
    QVERIFY(in || in.error().code == ErrorCode::StoreDamaged);
    if (in) {
        const auto problems = store::verifyDatabase(practice->store().access());
        QVERIFY(problems ? !problems->isEmpty() : problems.error().code == ErrorCode::StoreDamaged);
        QVERIFY(!store::backup(practice->store().access(), m_folder->filePath(u"copy"_s)).has_value());
    }
    practice->close();
    QVERIFY(fileBytes(file()).size() >= bytes.size());
    for (const char *end : {"", ".keys", ".keys.2"})
        QVERIFY(QFile::exists(file(end)));
}

void PracticeFileTest::aSingleOldPageBringsNoGrantBack_data()
{
    QTest::addColumn<bool>("deactivated");
    QTest::newRow("a role that was taken away") << false;
    QTest::newRow("an account that was switched off") << true;
}

/// Case 58: each page in turn as it was before.
void PracticeFileTest::aSingleOldPageBringsNoGrantBack()
{
    QFETCH(const bool, deactivated);
    m_machine->keychain = nullptr; // nothing but the file itself may tell
    const auto asAna = [this](const auto &command) {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        const auto session = practice->store().session();
        const auto done = Door(**session, practice->parts()).run(practice->actor(), command);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(codeName(done.error().code)));
    };
    const auto asBen = [this](Role &role) -> Result<> {
        const auto practice = open();
        PRAXIS_CHECK(practice->unlockWithPassword(ben.id, secret(bensPassword)));
        role = practice->user().role;
        return {};
    };
    Role role{};
    asAna(AddUser{.id = ben.id, .login = u"ben"_s, .displayName = u"Ben"_s, .role = Role::Admin});
    QVERIFY(asBen(role).has_value());
    QCOMPARE(role, Role::Admin);
    const QByteArray before = fileBytes(file());
    if (deactivated)
        asAna(SetUserActive{ben.id, false});
    else
        asAna(SetUserRole{ben.id, Role::Receptionist, {}});
    const Result<> now = asBen(role);
    QCOMPARE(now.has_value(), !deactivated);
    const QByteArray after = fileBytes(file());
    constexpr qsizetype page = 4096;
    int tried = 0, noticed = 0;
    for (qsizetype at = 0; at + page <= std::min(before.size(), after.size()); at += page) {
        if (QByteArrayView(before).sliced(at, page) == QByteArrayView(after).sliced(at, page))
            continue;
        QByteArray mixed = after;
        mixed.replace(at, page, before.mid(at, page));
        putBytes(file(), mixed);
        role = Role::Patient;
        const Result<> in = asBen(role);
        ++tried;
        noticed += !in && in.error().code == ErrorCode::GrantsAltered;
        const bool asItWas = !deactivated && in && role == Role::Receptionist;
        QVERIFY2(!in || asItWas, qPrintable(u"page %1 gave %2"_s.arg(at / page).arg(enumName(role))));
    }
    QVERIFY(tried > 3);
    QVERIFY2(noticed > 0, "the page of the accounts was among them");
    putBytes(file(), after);
    QVERIFY(visit().has_value()); // the others were never kept out
}

/// Case 60.
void PracticeFileTest::aClockThatWasSetBackIsSaidAndKeepsNobodyOut()
{
    {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        QVERIFY(!practice->clockTrouble());
        const auto session = practice->store().session();
        QVERIFY((*session)->begin(practice->organization(), true).has_value());
        AuditEntry tomorrow; // as it was written before somebody set the clock back
        tomorrow.at = m_machine->clock.now().plusMinutes(24 * 60);
        tomorrow.user = m_ana;
        tomorrow.action = u"print"_s;
        tomorrow.outcome = u"done"_s;
        QVERIFY((*session)->appendAudit(tomorrow).has_value());
        QVERIFY((*session)->commit().has_value());
    }
    const auto practice = open();
    QVERIFY(signIn(*practice).has_value());
    QVERIFY(practice->clockTrouble().has_value());
    QCOMPARE(practice->clockTrouble()->code, ErrorCode::ClockBehind);
    QVERIFY(practice->clockTrouble()->data.value(u"now"_s).toString() < practice->clockTrouble()->data.value(u"last"_s).toString());
    work(*practice); // and goes on
}

void PracticeFileTest::aStepIsTakenBackAfterTheProgramWasClosed()
{
    QUuid person;
    const auto inAVisit = [this](const auto &act) {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        const auto session = practice->store().session();
        Door door(**session, practice->parts());
        act(door, practice->actor());
    };
    inAVisit([&](Door &door, const Actor &actor) {
        Contact jane;
        jane.familyName = u"Nguyen"_s;
        const auto made = door.run(actor, create(jane));
        QVERIFY(made.has_value());
        person = made->firstOf(u"Contact"_s);
    });
    inAVisit([&](Door &door, const Actor &actor) {
        const auto state = door.ask(actor, ShowUndo{});
        QVERIFY(state && !state->undo.isEmpty()); // the bar offers it after the start
        QVERIFY(door.run(actor, Undo{}).has_value());
    });
    inAVisit([&](Door &door, const Actor &actor) {
        QCOMPARE(codeOf(door.ask(actor, Get<Contact>{person})), ErrorCode::NotFound);
        QVERIFY(door.run(actor, Redo{}).has_value());
        QVERIFY(door.ask(actor, Get<Contact>{person}).has_value());
    });
}

void PracticeFileTest::aKeychainThatCannotHelpLeavesTheOtherWaysIn_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << u"empty"_s << static_cast<int>(ErrorCode::KeyMissing);
    QTest::newRow("locked") << u"locked"_s << static_cast<int>(ErrorCode::KeychainUnavailable);
    QTest::newRow("another one, with another secret") << u"other"_s << static_cast<int>(ErrorCode::KeyMissing);
    QTest::newRow("none") << u"none"_s << static_cast<int>(ErrorCode::KeychainUnavailable);
}

/// Case 59: password and sheet need no keychain.
void PracticeFileTest::aKeychainThatCannotHelpLeavesTheOtherWaysIn()
{
    QFETCH(const QString, trouble);
    QFETCH(const int, code);
    {
        const auto practice = open();
        QVERIFY(signIn(*practice).has_value());
        QVERIFY(practice->header().addKeychainSlot(m_ana, *m_keychain, practice->dataKey()).has_value());
    }
    QVERIFY(open()->unlockWithKeychain(m_ana).has_value());
    if (trouble == u"empty")
        m_keychain->entries.clear();
    m_keychain->isLocked = trouble == u"locked";
    if (trouble == u"other") {
        for (QByteArray &value : m_keychain->entries)
            value = QByteArray(value.size(), 'x');
    }
    if (trouble == u"none")
        m_machine->keychain = nullptr;
    QCOMPARE(static_cast<int>(codeOf(open()->unlockWithKeychain(m_ana))), code);
    QVERIFY(visit().has_value());
    const auto practice = open();
    QVERIFY(practice->header().unlockWithPassword(ben.id, secret(bensPassword), m_machine->clock.now()).has_value());
    QVERIFY(practice->unlockWithSheet(m_sheet, m_ana, secret(u"a new lantern at the pier 9"_s)).has_value());
}

QTEST_GUILESS_MAIN(PracticeFileTest)
#include "PracticeFileTest.moc"
