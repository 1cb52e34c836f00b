#include "models/records/Registry.h"
#include "services/store/Migrator.h"
#include "services/store/SqliteCopies.h"
#include "tests/app/Office.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace office;

/// Backups of a practice: who made and restored them, and what is not restored.
class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBackupPutInPlaceIsKnownToTheTrail();
    void goingOnWithAnOlderCopyIsKnownToTheTrail();
    void aRestoreWithAPasswordIsKnownToTheTrail();
    void aNewComputerIsGivenABackup();
    void aStrangersDatabaseIsRefusedAtTheSignIn();
    void anAlteredBackupIsNotPutInPlace();
    void aBackupThatNamesOtherFilesBringsNone_data();
    void aBackupThatNamesOtherFilesBringsNone();
    void aPracticeThatIsOpenIsNotReplaced();
    void aBackupIsCheckedWithoutBeingChanged();
    void aBackupOfAnEarlierVersionIsCheckedAndRestored();
    void aBackupGoesOnWhileTheWindowLocks();
    void aBackupThatIsStoppedLeavesNothing();
    void recordingsAreInABackupAndComeBackWithIt();
    void aNewKeyIsForEverybodyAndForWhatIsSealed();
    void onlyAnAdministratorReplacesTheKey();

private:
    static QSet<QString> asOfVersion(int version, store::SqliteAccess access, const QString &database);
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"practice"_s); }
    [[nodiscard]] QString backups() const { return m_folder->filePath(u"backups"_s); }
    [[nodiscard]] QString made()
    {
        const auto practice = opened(folder(), *m_machine);
        const auto in = signIn(*practice);
        const auto done = Backup::make(*practice, m_machine->clock, backups());
        return in && done ? done->path : QString();
    }
    [[nodiscard]] static QStringList names(const QString &folder) { return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<Machine> m_machine;
};

void BackupTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<MemoryKeychain>();
    auto machine = Machine::make(m_keychain.get(), Argon2Cost{1, 8});
    QVERIFY(machine.has_value());
    m_machine = std::move(*machine);
    (void)found(folder(), *m_machine);
}

void BackupTest::recordingsAreInABackupAndComeBackWithIt()
{
    VaultObject object;
    {
        const auto practice = opened(folder(), *m_machine);
        QVERIFY(signIn(*practice).has_value());
        Vault &vault = *practice->parts().vault;
        auto writer = vault.writer(ana.id);
        QVERIFY(writer && (*writer)->write(QByteArray(300'000, 'v')));
        object = (*writer)->finish().value();
        QFile stray(PracticeFile::mediaIn(folder()) + u"/notes.txt"_s);
        QVERIFY(stray.open(QIODevice::WriteOnly));
    }
    const QString backup = made();
    const QString inside = PracticeFile::mediaIn(backup) + u'/' + object.blob.first(2) + u'/' + object.blob;
    QVERIFY(QFile::exists(inside));
    QVERIFY(!QFile::exists(PracticeFile::mediaIn(backup) + u"/notes.txt"_s));
    const auto isWhole = [&](const QString &where) {
        const auto practice = opened(where, *m_machine);
        return signIn(*practice, PracticeFile::Age::Any) && practice->parts().vault->verify(object);
    };
    // On another computer, and on this one after the file was lost.
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(Backup::restore(*m_machine, backup, elsewhere, false, u"ana"_s, secret(anasPassword)).has_value());
    QVERIFY(isWhole(elsewhere));
    QVERIFY(QDir(PracticeFile::mediaIn(folder())).removeRecursively());
    QVERIFY(!isWhole(folder()));
    QVERIFY(Backup::putInPlace(backup, folder()).has_value());
    QVERIFY(isWhole(folder()));
}

void BackupTest::aBackupPutInPlaceIsKnownToTheTrail()
{
    const QString backup = made();
    QVERIFY(!backup.isEmpty());
    m_keychain->entries.clear(); // a computer that has not seen the practice
    QVERIFY(Backup::putInPlace(backup + u"/practice.praxis", folder()).has_value());
    const QStringList aside = names(folder()).filter(u"before-restore-"_s);
    QCOMPARE(aside.size(), 1);
    QVERIFY(QFile::exists(folder() + u'/' + aside.first() + u"/practice.praxis"));
    {
        const auto practice = opened(folder(), *m_machine);
        QCOMPARE(codeOf(practice->unlockWithPassword(ana.id, secret(wrong))), ErrorCode::WrongPassword);
        QVERIFY(signIn(*practice).has_value());
        const QStringList lines = trail(*practice, u"restore"_s);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().contains(QFileInfo(backup).fileName()));
        QVERIFY(lines.first().contains(idText(ana.id)));
        QCOMPARE(trail(*practice, u"accept_older"_s).size(), 0);
        QVERIFY(Backup::make(*practice, m_machine->clock, m_folder->filePath(u"again"_s)).has_value());
    }
    const auto again = opened(folder(), *m_machine);
    QVERIFY(signIn(*again).has_value());
    QCOMPARE(trail(*again, u"restore"_s).size(), 1);
}

/// Case 58.
void BackupTest::goingOnWithAnOlderCopyIsKnownToTheTrail()
{
    const QString backup = made();
    {
        const auto practice = opened(folder(), *m_machine);
        QVERIFY(signIn(*practice).has_value());
        work(*practice);
    }
    QVERIFY(Backup::putInPlace(backup, folder()).has_value());
    const auto practice = opened(folder(), *m_machine);
    QCOMPARE(codeOf(signIn(*practice)), ErrorCode::RolledBack);
    QVERIFY(signIn(*practice, PracticeFile::Age::Any).has_value());
    const QStringList lines = trail(*practice, u"accept_older"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(u"database: "), qPrintable(lines.first()));
    QVERIFY(lines.first().contains(u"\"risk\":\"high\""));
    QCOMPARE(trail(*practice, u"restore"_s).size(), 1);
}

void BackupTest::aRestoreWithAPasswordIsKnownToTheTrail()
{
    const QString backup = made();
    const QString target = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(Backup::restore(*m_machine, backup, target, false, u"ana"_s, secret(anasPassword)).has_value());
    m_keychain->entries.clear();
    const auto practice = opened(target, *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const QStringList lines = trail(*practice, u"restore"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().contains(QFileInfo(backup).fileName()));
}

void BackupTest::aNewComputerIsGivenABackup()
{
    const QString backup = made();
    const QString target = m_folder->filePath(u"new"_s);
    QVERIFY(QDir().mkpath(target));
    putBytes(target + u"/window.lock", "as the window has it");
    QVERIFY(Backup::putInPlace(backup + u"/manifest.json", target).has_value());
    m_keychain->entries.clear();
    const auto practice = opened(target, *m_machine);
    QVERIFY(signIn(*practice).has_value());
    QCOMPARE(trail(*practice, u"restore"_s).size(), 1);
    QVERIFY(names(target).filter(u"restor"_s).isEmpty());
}

/// Case 41: by whichever way it is brought in.
void BackupTest::aStrangersDatabaseIsRefusedAtTheSignIn()
{
    const QString backup = made();
    const QString database = backup + u"/practice.praxis";
    const QByteArray before = QCryptographicHash::hash(fileBytes(database), QCryptographicHash::Sha256).toHex();
    {
        const auto practice = opened(folder(), *m_machine);
        QVERIFY(signIn(*practice).has_value());
        store::SqliteAccess access = practice->store().access();
        access.path = database;
        const auto connection = store::openKeyed(access);
        QVERIFY(connection.has_value());
        QVERIFY((*connection)->execute(u"CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM contact; END"_s).has_value());
    }
    QByteArray manifest = fileBytes(backup + u"/manifest.json");
    manifest.replace(before, QCryptographicHash::hash(fileBytes(database), QCryptographicHash::Sha256).toHex());
    putBytes(backup + u"/manifest.json", manifest);
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QCOMPARE(codeOf(Backup::restore(*m_machine, backup, elsewhere, false, u"ana"_s, secret(anasPassword))), ErrorCode::StoreForeign);
    QVERIFY(!QFile::exists(PracticeFile::pathIn(elsewhere)));
    QVERIFY(Backup::putInPlace(backup, folder()).has_value());
    const QByteArray put = fileBytes(PracticeFile::pathIn(folder()));
    for (const auto age : {PracticeFile::Age::Checked, PracticeFile::Age::Any}) {
        QCOMPARE(codeOf(signIn(*opened(folder(), *m_machine), age)), ErrorCode::StoreForeign);
        QCOMPARE(fileBytes(PracticeFile::pathIn(folder())), put); // nothing of it ran
    }
}

/// Case 56.
void BackupTest::anAlteredBackupIsNotPutInPlace()
{
    const QString backup = made();
    const QStringList before = names(folder());
    const QByteArray practice = fileBytes(PracticeFile::pathIn(folder()));
    QByteArray bytes = fileBytes(backup + u"/practice.praxis");
    bytes[9000] = static_cast<char>(bytes[9000] ^ 1);
    putBytes(backup + u"/practice.praxis", bytes);
    QCOMPARE(codeOf(Backup::putInPlace(backup, folder())), ErrorCode::StoreDamaged);
    QCOMPARE(codeOf(Backup::putInPlace(m_folder->path(), folder())), ErrorCode::FileUnreadable);
    QCOMPARE(names(folder()), before);
    QCOMPARE(fileBytes(PracticeFile::pathIn(folder())), practice);
}

void BackupTest::aBackupThatNamesOtherFilesBringsNone_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"../outside", "../../outside", "/tmp/praxis-outside", "media/../../outside", "practice.praxis/../outside", "outside", "..\\outside"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Case 43: in its manifest, as a link among its media, or as a folder of them.
void BackupTest::aBackupThatNamesOtherFilesBringsNone()
{
    QFETCH(const QString, name);
    const QString backup = made(), target = m_folder->filePath(u"inner/elsewhere"_s);
    QVERIFY(QDir().mkpath(m_folder->filePath(u"inner"_s)));
    const QString secretFile = m_folder->filePath(u"secret"_s);
    putBytes(secretFile, "nobody's business");
    putBytes(backup + u"/outside", "a stranger's");
    QJsonObject manifest = QJsonDocument::fromJson(fileBytes(backup + u"/manifest.json")).object();
    QJsonObject files = manifest[u"files"].toObject();
    files[name] = QString::fromLatin1(QCryptographicHash::hash("a stranger's", QCryptographicHash::Sha256).toHex());
    manifest[u"files"] = files;
    putBytes(backup + u"/manifest.json", QJsonDocument(manifest).toJson());
    const QString blob(32, u'a');
    QVERIFY(QDir().mkpath(PracticeFile::mediaIn(backup) + u"/aa"));
    QVERIFY(QFile::link(secretFile, PracticeFile::mediaIn(backup) + u"/aa/" + blob));
    QVERIFY(QFile::link(m_folder->path(), PracticeFile::mediaIn(backup) + u"/bb"));
    putBytes(PracticeFile::mediaIn(backup) + u"/aa/outside", "a stranger's");
    const QStringList before = names(m_folder->path());
    QVERIFY(Backup::restore(*m_machine, backup, target, false, u"ana"_s, secret(anasPassword)).has_value());
    QVERIFY(Backup::putInPlace(backup, folder()).has_value());
    QCOMPARE(names(m_folder->path()), before);
    QCOMPARE(names(m_folder->filePath(u"inner"_s)), QStringList{u"elsewhere"_s});
    QVERIFY(!QFile::exists(u"/tmp/praxis-outside"_s));
    for (const QString &place : {target, folder()}) {
        QVERIFY(!QFile::exists(place + u"/outside"));
        QVERIFY(!QFile::exists(PracticeFile::mediaIn(place) + u"/aa/" + blob) && !QFile::exists(PracticeFile::mediaIn(place) + u"/aa/outside"));
        QVERIFY(names(PracticeFile::mediaIn(place) + u"/bb").isEmpty());
    }
}

void BackupTest::aPracticeThatIsOpenIsNotReplaced()
{
    const QString backup = made();
    const auto practice = opened(folder(), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    QCOMPARE(codeOf(Backup::putInPlace(backup, folder())), ErrorCode::StoreBusy);
    work(*practice);
}

/// Case 56.
void BackupTest::aBackupIsCheckedWithoutBeingChanged()
{
    const QString backup = made();
    const QStringList before = names(backup);
    const auto practice = opened(folder(), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const auto checked = Backup::check(*m_machine, Backup::sourceOf(*practice), backup + u"/manifest.json");
    QVERIFY2(checked.has_value(), checked ? "" : qPrintable(codeName(checked.error().code) + u" " + checked.error().data.value(u"detail"_s).toString()));
    QCOMPARE(names(backup), before);
    QVERIFY(Backup::read(backup).has_value());

    const QString another = m_folder->filePath(u"another"_s);
    const auto stranger = found(another, *m_machine);
    QCOMPARE(codeOf(Backup::check(*m_machine, Backup::sourceOf(*stranger), backup)), ErrorCode::StoreForeign);

    QVERIFY(practice->replaceDataKey(secret(anasPassword)).has_value());
    QCOMPARE(codeOf(Backup::check(*m_machine, Backup::sourceOf(*practice), backup)), ErrorCode::KeyMissing);

    QByteArray bytes = fileBytes(backup + u"/practice.praxis");
    bytes[9000] = static_cast<char>(bytes[9000] ^ 1);
    putBytes(backup + u"/practice.praxis", bytes);
    QCOMPARE(codeOf(Backup::check(*m_machine, Backup::sourceOf(*practice), backup)), ErrorCode::StoreDamaged);
}

/// Puts what is in a database into one that an earlier program made, in its place; the tables that it has.
QSet<QString> BackupTest::asOfVersion(int version, store::SqliteAccess access, const QString &database)
{
    const QString now = database + u".now";
    QFile::rename(database, now);
    access.path = database;
    const auto connection = store::openKeyed(access);
    const auto must = [](const auto &done, const QString &sql) {
        if (!done)
            qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().data.value(u"detail"_s).toString()));
    };
    must(connection, u"open"_s);
    must(store::Migrator(**connection).migrate(version), u"migrate"_s);
    must((*connection)->execute(u"ATTACH DATABASE '%1' AS now"_s.arg(now)), u"attach"_s); // under the same key
    const auto column = [&](const QString &sql) {
        QStringList values;
        const auto statement = (*connection)->prepared(sql);
        must(statement, sql);
        const store::Reading reading(**statement);
        must((*statement)->run(), sql);
        while ((*statement)->step().value_or(false))
            values.append((*statement)->text(0));
        return values;
    };
    QSet<QString> tables;
    for (const QString &table : column(u"SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'"_s)) {
        tables.insert(table);
        const QString shared = column(u"SELECT '\"' || a.name || '\"' FROM pragma_table_info('%1', 'main') a JOIN pragma_table_info('%1', 'now') b ON a.name = b.name"_s.arg(table)).join(u", "_s);
        if (shared.isEmpty())
            continue;
        for (const QString &sql : {u"DELETE FROM main.\"%1\""_s.arg(table), u"INSERT INTO main.\"%1\" (%2) SELECT %2 FROM now.\"%1\""_s.arg(table, shared)})
            must((*connection)->execute(sql), sql);
    }
    if (!tables.contains(u"audit_tail"_s)) { // all lines of the trail stood in one table then
        for (const QString &sql : {u"INSERT INTO main.audit SELECT * FROM now.audit_tail"_s,
                                   u"INSERT INTO main.audit_person (organization_id, person, number) SELECT t.organization_id, unhex(p.value, '-'), t.number"
                                    " FROM now.audit_tail t, json_each(CAST(t.body AS TEXT), '$.persons') p WHERE p.value <> ''"_s})
            must((*connection)->execute(sql), sql);
    }
    must((*connection)->execute(u"DETACH DATABASE now"_s), u"detach"_s);
    QFile::remove(now);
    return tables;
}

void BackupTest::aBackupOfAnEarlierVersionIsCheckedAndRestored()
{
    const QString backup = made();
    const QString database = backup + u"/practice.praxis";
    const auto practice = opened(folder(), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const QSet<QString> tables = asOfVersion(6, practice->store().access(), database);
    QJsonObject manifest = QJsonDocument::fromJson(fileBytes(backup + u"/manifest.json")).object();
    QJsonObject counts = manifest[u"counts"].toObject();
    QVERIFY(counts.contains(u"DocumentAccess"));
    for (const QString &type : counts.keys()) {
        if (const RecordType *known = recordTypeNamed(type); !known || !tables.contains(QString::fromLatin1(known->table)))
            counts.remove(type);
    }
    QJsonObject files = manifest[u"files"].toObject();
    files[u"practice.praxis"] = QString::fromLatin1(QCryptographicHash::hash(fileBytes(database), QCryptographicHash::Sha256).toHex());
    manifest[u"counts"] = counts;
    manifest[u"files"] = files;
    putBytes(backup + u"/manifest.json", QJsonDocument(manifest).toJson());

    const auto checked = Backup::check(*m_machine, Backup::sourceOf(*practice), backup);
    QVERIFY2(checked.has_value(), checked ? "" : qPrintable(codeName(checked.error().code) + u" " + checked.error().data.value(u"detail"_s).toString()));
    const auto restored = Backup::restore(*m_machine, backup, m_folder->filePath(u"elsewhere"_s), false, u"ana"_s, secret(anasPassword));
    QVERIFY2(restored.has_value(), restored ? "" : qPrintable(codeName(restored.error().code)));
}

void BackupTest::aBackupGoesOnWhileTheWindowLocks()
{
    const auto practice = opened(folder(), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const Backup::Source source = Backup::sourceOf(*practice);
    practice->close();
    const auto made = Backup::copy(source, m_machine->clock.now(), backups());
    QVERIFY(made.has_value());
    QVERIFY(Backup::read(made->path).has_value());
}

void BackupTest::aBackupThatIsStoppedLeavesNothing()
{
    const auto practice = opened(folder(), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    QCOMPARE(codeOf(Backup::copy(Backup::sourceOf(*practice), m_machine->clock.now(), backups(), [] { return true; })), ErrorCode::Cancelled);
    QVERIFY(names(backups()).isEmpty());
}

void BackupTest::aNewKeyIsForEverybodyAndForWhatIsSealed()
{
    const auto practice = opened(folder(), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    QVERIFY(practice->header().addPasswordSlot(ben, secret(bensPassword), practice->dataKey()).has_value());
    const auto personKey = [&] {
        const auto session = practice->store().session();
        return session && (*session)->begin(practice->organization(), false) ? (*session)->personKey(practice->organization()).value_or(QByteArray()) : QByteArray();
    };
    const QByteArray before = personKey();
    QVERIFY(!before.isEmpty());
    const QByteArray sealed = practice->parts().seal.seal(before, "prefers mornings", "note").value();
    const SecretBytes old = practice->dataKey().clone();

    QCOMPARE(codeOf(practice->replaceDataKey(secret(wrong))), ErrorCode::WrongPassword);
    QVERIFY(practice->isUnlocked());
    QVERIFY(practice->replaceDataKey(secret(anasPassword)).has_value());

    QVERIFY(!(practice->dataKey() == old));
    QVERIFY(practice->header().isDataKey(practice->dataKey()) && !practice->header().isDataKey(old));
    QVERIFY(personKey() != before);
    QCOMPARE(practice->parts().seal.open(personKey(), sealed, "note").value_or(QByteArray()), QByteArray("prefers mornings"));
    QCOMPARE(trail(*practice, u"rekey"_s).size(), 1);
    QVERIFY(practice->header().unlockWithPassword(ben.id, secret(bensPassword), m_machine->clock.now()).has_value());
    practice->close();
    QCOMPARE(codeOf(store::inspectForRestore(PracticeFile::pathIn(folder()), [&old](const auto &use) -> Result<> { use(old.view()); return {}; })),
             ErrorCode::StoreDamaged);
}

void BackupTest::onlyAnAdministratorReplacesTheKey()
{
    const auto practice = opened(folder(), *m_machine);
    QCOMPARE(codeOf(practice->replaceDataKey(secret(anasPassword))), ErrorCode::Denied); // nobody is signed in
}

QTEST_GUILESS_MAIN(BackupTest)
#include "BackupTest.moc"
