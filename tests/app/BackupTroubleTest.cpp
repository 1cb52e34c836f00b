#include "tests/app/Office.h"
#include "tests/support/powercut/PowerCut.h"

#include <QFile>

#include <cerrno>

using namespace office;

/// Case 51: the disk is full, becomes read-only or is pulled out while a practice is copied or put back. What has a final name is whole,
/// what was there stays, and it works again once the disk does.
class BackupTroubleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { powercut_refuse(0, 0); }
    void aDiskInTroubleLeavesNoHalfBackup_data() { troubles(); }
    void aDiskInTroubleLeavesNoHalfBackup();
    void aDiskInTroubleLeavesNoHalfPractice_data() { troubles(); }
    void aDiskInTroubleLeavesNoHalfPractice();
    void aDiskInTroubleLeavesThePracticeOrTheBackup_data() { troubles(); }
    void aDiskInTroubleLeavesThePracticeOrTheBackup();
    void whatADriveThatWasPulledOutLeftGoesWithALaterBackup();

private:
    static void troubles();
    /// Tries `deed` with ever more room (bytes, or changes before the disk fails) until it succeeds, and looks after each refusal.
    void tryWithEverMoreRoom(const std::function<Result<>()> &deed, const std::function<void()> &look);
    [[nodiscard]] QString in(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString firstBackup();
    void isWhole(const QString &folder);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<Machine> m_machine;
    VaultObject m_film;
};

void BackupTroubleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<MemoryKeychain>();
    auto machine = Machine::make(m_keychain.get(), Argon2Cost{1, 8});
    QVERIFY(machine.has_value());
    m_machine = std::move(*machine);
    const auto practice = found(in(u"practice"_s), *m_machine);
    auto writer = practice->parts().vault->writer(ana.id);
    QVERIFY(writer && (*writer)->write(QByteArray(400'000, 'v')));
    m_film = (*writer)->finish().value();
}

void BackupTroubleTest::troubles()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<qint64>("step");
    QTest::newRow("it fills up") << ENOSPC << qint64(90'001);
    QTest::newRow("it was pulled out") << EIO << qint64(7);
    QTest::newRow("it was mounted for reading only") << EROFS << qint64(7);
}

void BackupTroubleTest::tryWithEverMoreRoom(const std::function<Result<>()> &deed, const std::function<void()> &look)
{
    QFETCH(const int, error);
    QFETCH(const qint64, step);
    int refused = 0;
    // The first moments one by one, then in steps.
    for (qint64 room = 0; refused < 3000; room += refused < 12 && error != ENOSPC ? 1 : step) {
        powercut_refuse(error, room);
        const Result<> done = deed();
        powercut_refuse(0, 0);
        if (done)
            break;
        ++refused;
        const bool isSaid = error == ENOSPC ? done.error().code == ErrorCode::DiskFull
                                            : QList{ErrorCode::FileUnwritable, ErrorCode::FileUnreadable, ErrorCode::StoreReadOnly, ErrorCode::StoreUnavailable, ErrorCode::AuditUnwritable}.contains(done.error().code);
        QVERIFY2(isSaid, qPrintable(u"room %1: %2 %3"_s.arg(room).arg(codeName(done.error().code), done.error().data.value(u"detail"_s).toString())));
        look();
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(refused > 8 && refused < 3000, qPrintable(QString::number(refused)));
}

QString BackupTroubleTest::firstBackup()
{
    const auto practice = opened(in(u"practice"_s), *m_machine);
    const auto in = signIn(*practice);
    const auto done = Backup::make(*practice, m_machine->clock, this->in(u"backups"_s));
    return in && done ? done->path : QString();
}

/// It opens, its trail and its pages are whole, and its media is.
void BackupTroubleTest::isWhole(const QString &folder)
{
    const auto practice = opened(folder, *m_machine);
    const Result<> in = signIn(*practice, PracticeFile::Age::Any);
    QVERIFY2(in.has_value(), in ? "" : qPrintable(codeName(in.error().code)));
    QVERIFY(practice->parts().vault->verify(m_film).has_value());
    QVERIFY(practice->store().verifyAudit(practice->organization(), [&](const AuditHead &head) {
        return practice->parts().seal.verify(auditHeadMessage(practice->organization(), head), head.signature);
    }).has_value());
    work(*practice); // and goes on
}

void BackupTroubleTest::aDiskInTroubleLeavesNoHalfBackup()
{
    const QString place = in(u"stick"_s);
    QVERIFY(QDir().mkpath(place));
    powercut_watch(QFile::encodeName(place).constData(), nullptr);
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const Backup::Source source = Backup::sourceOf(*practice);
    const auto finished = [&] { return QDir(place).entryList({u"praxis-*"_s}, QDir::Dirs); };
    int second = 0;
    const auto make = [&]() -> Result<> {
        PRAXIS_CHECK(Backup::copy(source, Instant{m_machine->clock.now().ms + 1000 * ++second}, place));
        return {};
    };
    tryWithEverMoreRoom(make, [&] {
        QFETCH(const int, error);
        // A drive that is pulled out in the last step may have the backup under its name: then it is whole.
        for (const QString &name : finished()) {
            QVERIFY(error != ENOSPC);
            QVERIFY2(Backup::check(*m_machine, source, QDir(place).filePath(name)).has_value(), qPrintable(name));
            QVERIFY(QDir(QDir(place).filePath(name)).removeRecursively());
        }
        if (error == ENOSPC)
            QVERIFY(QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        work(*practice); // on its own disk all is well
    });
    QCOMPARE(finished().size(), 1);
    QVERIFY(Backup::check(*m_machine, source, QDir(place).filePath(finished().first())).has_value());
}

/// A backup is restored where nothing was.
void BackupTroubleTest::aDiskInTroubleLeavesNoHalfPractice()
{
    const QString backup = firstBackup();
    const QString place = in(u"new"_s), target = place + u"/practice"_s;
    QVERIFY(QDir().mkpath(place));
    powercut_watch(QFile::encodeName(place).constData(), nullptr);
    const auto restore = [&]() -> Result<> {
        PRAXIS_CHECK(Backup::restore(*m_machine, backup, target, false, u"ana"_s, secret(anasPassword)));
        return {};
    };
    tryWithEverMoreRoom(restore, [&] {
        if (!QFileInfo::exists(target))
            return;
        isWhole(target); // refused after it had its name
        QVERIFY(QDir(target).removeRecursively());
    });
    isWhole(target);
}

/// The window of a practice that does not open puts a backup in its place.
void BackupTroubleTest::aDiskInTroubleLeavesThePracticeOrTheBackup()
{
    const QString backup = firstBackup(), folder = in(u"practice"_s);
    powercut_watch(QFile::encodeName(folder).constData(), nullptr);
    bool isBackup = false;
    const auto put = [&] { return Backup::putInPlace(backup, folder); };
    tryWithEverMoreRoom(put, [&] {
        isWhole(folder); // what was complete takes its place here
        QFETCH(const int, error);
        if (error == ENOSPC) // a disk that is gone keeps it; the next try takes it away
            QCOMPARE(QDir(folder).entryList({u".restoring*"_s}, QDir::Dirs | QDir::Hidden), QStringList());
    });
    isWhole(folder);
    QCOMPARE(QDir(folder).entryList({u".restoring*"_s}, QDir::Dirs | QDir::Hidden), QStringList());
    isBackup = !QDir(folder).entryList({u"before-restore-*"_s}, QDir::Dirs).isEmpty();
    QVERIFY(isBackup);
}

void BackupTroubleTest::whatADriveThatWasPulledOutLeftGoesWithALaterBackup()
{
    const QDir place(in(u"stick"_s));
    for (const QString &name : {u".praxis-unfinished-AAAAAA"_s, u".praxis-unfinished-BBBBBB"_s, u"holiday"_s})
        QVERIFY(place.mkpath(name));
    const auto practice = opened(in(u"practice"_s), *m_machine);
    QVERIFY(signIn(*practice).has_value());
    const Backup::Source source = Backup::sourceOf(*practice);
    QVERIFY(Backup::copy(source, m_machine->clock.now(), place.path()).has_value());
    QVERIFY(place.exists(u".praxis-unfinished-AAAAAA"_s)); // another program may be at it
    QVERIFY(Backup::copy(source, Instant{m_machine->clock.now().ms + 2 * 86'400'000}, place.path()).has_value());
    QCOMPARE(place.entryList({u".praxis*"_s}, QDir::Dirs | QDir::Hidden), QStringList());
    QVERIFY(place.exists(u"holiday"_s));
}

QTEST_GUILESS_MAIN(BackupTroubleTest)
#include "BackupTroubleTest.moc"
