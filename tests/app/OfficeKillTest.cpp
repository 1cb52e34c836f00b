#include "services/store/SqliteCopies.h"
#include "tests/app/Office.h"
#include "tests/support/KillableRun.h"

#include <random>

using namespace office;
using praxis::test::DeskRun;

/// A program that is killed while the practice gets another key, or a backup takes its place.
class OfficeKillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledChangeOfTheKeyLeavesAPracticeThatOpens();
    void aKilledRestoreLeavesThePracticeOrTheBackup();

private:
    static int times(int ordinarily) { return qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 500 : ordinarily; }
    [[nodiscard]] std::unique_ptr<QTemporaryDir> desk() const;
    [[nodiscard]] DeskRun run(const QString &what, const QString &folder, qint64 killAt = -1) const;
    [[nodiscard]] QVector<qint64> moments(const QString &what, int count);
    void verifyWhole(const QString &folder, bool isBackup = false) const;

    std::unique_ptr<Machine> m_machine;
    QTemporaryDir m_model{test::fastFolder()};
    QString m_backup;
    QByteArray m_sealed;
    QByteArray m_context{"note"};
    std::mt19937 m_chance;
};

void OfficeKillTest::initTestCase()
{
    const quint32 seed = test::seedOfThisRun();
    m_chance.seed(seed);
    qInfo("PRAXIS_SEED=%u", seed);
    auto machine = Machine::make(nullptr, Argon2Cost{1, 8});
    QVERIFY(machine.has_value());
    m_machine = std::move(*machine);
    const auto practice = found(m_model.filePath(u"practice"_s), *m_machine);
    const auto made = Backup::make(*practice, m_machine->clock, m_model.path());
    QVERIFY(made.has_value());
    m_backup = made->path;
    work(*practice); // what the backup does not have
    const auto session = practice->store().session();
    QVERIFY(session.has_value() && (*session)->begin(practice->organization(), false).has_value());
    m_sealed = practice->parts().seal.seal((*session)->personKey(practice->organization()).value(), "prefers mornings", m_context).value();
}

std::unique_ptr<QTemporaryDir> OfficeKillTest::desk() const
{
    auto folder = std::make_unique<QTemporaryDir>(test::fastFolder());
    const QDir model(m_model.filePath(u"practice"_s));
    for (const QString &name : model.entryList(QDir::Files)) {
        if (!name.endsWith(u".lock") && !QFile::copy(model.filePath(name), folder->filePath(name)))
            qFatal("no practice");
    }
    return folder;
}

DeskRun OfficeKillTest::run(const QString &what, const QString &folder, qint64 killAt) const
{
    return test::runKillable(QStringLiteral(PRAXIS_OFFICE_DESK), {what, folder, m_backup}, killAt);
}

QVector<qint64> OfficeKillTest::moments(const QString &what, int count)
{
    const auto folder = desk();
    const DeskRun whole = run(what, folder->path());
    if (whole.exitCode != 0 || whole.changes < 10)
        qFatal("%s: %s", qPrintable(what), whole.said.constData());
    verifyWhole(folder->path(), what == u"restore");
    // The first ones and the last ones are other files than the database: every one of them.
    QVector<qint64> moments;
    for (qint64 i = 0; i < 8; ++i)
        moments << i << whole.changes - 1 - i;
    std::uniform_int_distribution<qint64> any(0, whole.changes - 1);
    while (moments.size() < count)
        moments.append(any(m_chance));
    return moments;
}

/// It opens for Ana, with the whole trail, with what was sealed, and nothing unfinished is left.
void OfficeKillTest::verifyWhole(const QString &folder, bool isBackup) const
{
    const auto practice = opened(folder, *m_machine);
    const Result<> in = signIn(*practice);
    QVERIFY2(in.has_value(), in ? "" : qPrintable(codeName(in.error().code)));
    QCOMPARE(trail(*practice, u"lock"_s).size(), isBackup ? 0 : 1);
    QCOMPARE(trail(*practice, u"restore"_s).size(), isBackup ? 1 : 0);
    QVERIFY(practice->store().verifyAudit(practice->organization(), [&](const AuditHead &head) {
        return practice->parts().seal.verify(auditHeadMessage(practice->organization(), head), head.signature);
    }).has_value());
    QCOMPARE(store::verifyDatabase(practice->store().access()).value_or(QStringList{u"no"_s}), QStringList());
    const auto session = practice->store().session();
    QVERIFY(session.has_value() && (*session)->begin(practice->organization(), false).has_value());
    const QByteArray key = (*session)->personKey(practice->organization()).value_or(QByteArray());
    QCOMPARE(practice->parts().seal.open(key, m_sealed, m_context).value_or(QByteArray()), QByteArray("prefers mornings"));
}

/// Case 59: header, database and what is sealed in it get another key, and the program ends anywhere on the way.
void OfficeKillTest::aKilledChangeOfTheKeyLeavesAPracticeThatOpens()
{
    for (const qint64 moment : moments(u"rekey"_s, times(100))) {
        const auto folder = desk();
        const DeskRun killed = run(u"rekey"_s, folder->path(), moment);
        QVERIFY2(killed.killed, killed.said.constData());
        verifyWhole(folder->path());
        // What was left behind is not in the way of the next.
        const DeskRun again = run(u"rekey"_s, folder->path());
        QVERIFY2(again.exitCode == 0, qPrintable(u"killed at %1: %2"_s.arg(moment).arg(QString::fromUtf8(again.said))));
        verifyWhole(folder->path());
        QCOMPARE(QDir(folder->path()).entryList({u"practice.praxis*"_s}, QDir::Files | QDir::Hidden),
                 (QStringList{u"practice.praxis"_s, u"practice.praxis.keys"_s, u"practice.praxis.keys.2"_s}));
    }
}

/// Case 57.
void OfficeKillTest::aKilledRestoreLeavesThePracticeOrTheBackup()
{
    int restored = 0;
    for (const qint64 moment : moments(u"restore"_s, times(40))) {
        const auto folder = desk();
        const DeskRun killed = run(u"restore"_s, folder->path(), moment);
        QVERIFY2(killed.killed, killed.said.constData());
        (void)opened(folder->path(), *m_machine); // whatever waits takes its place now
        const bool isBackup = !QDir(folder->path()).entryList({u"before-restore-*"_s}, QDir::Dirs).isEmpty();
        restored += isBackup ? 1 : 0;
        verifyWhole(folder->path(), isBackup);
        if (!isBackup) {
            const DeskRun again = run(u"restore"_s, folder->path());
            QVERIFY2(again.exitCode == 0, again.said.constData());
            verifyWhole(folder->path(), true);
        }
        QVERIFY(QDir(folder->path()).entryList({u".restoring*"_s}, QDir::Dirs | QDir::Hidden).isEmpty());
        const QString aside = QDir(folder->path()).entryList({u"before-restore-*"_s}, QDir::Dirs).value(0);
        QVERIFY(QFile::exists(folder->filePath(aside + u"/practice.praxis")));
    }
    QVERIFY(restored > 0 && restored < times(40));
}

QTEST_GUILESS_MAIN(OfficeKillTest)
#include "OfficeKillTest.moc"
