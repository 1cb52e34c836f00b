#include "tests/models/Seeded.h"
#include "tests/vault/VaultDiary.h"

#include <QProcess>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A desk that is killed while it keeps, deletes or re-keys a file has lost nothing that was done, and left nothing half.
class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeskThatIsKilledHasEverythingThatWasDone();

private:
    struct Run {
        bool killed = false;
        int exitCode = -1;
        int done = 0;
        int changes = 0;
        QByteArray said;
    };
    [[nodiscard]] static Run run(const QString &folder, int killAt = -1);
    /// What is there is whole, and the sweep takes what no row names.
    static void look(VaultDiary &diary);
};

KillTest::Run KillTest::run(const QString &folder, int killAt)
{
    QProcess desk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (killAt >= 0)
        environment.insert(u"PRAXIS_KILL_AT"_s, QString::number(killAt));
    desk.setProcessEnvironment(environment);
    desk.start(QStringLiteral(PRAXIS_VAULT_DESK), {folder});
    Run run;
    if (!desk.waitForFinished(120'000)) {
        desk.kill();
        desk.waitForFinished();
        run.said = "it did not end";
        return run;
    }
    run.killed = desk.exitStatus() == QProcess::CrashExit;
    run.exitCode = desk.exitCode();
    run.said = desk.readAllStandardError();
    for (const QByteArray &line : desk.readAllStandardOutput().split('\n')) {
        if (line.startsWith("done "))
            run.done = line.mid(5).toInt();
        if (line.startsWith("changes "))
            run.changes = line.mid(8).toInt();
    }
    return run;
}

void KillTest::look(VaultDiary &diary)
{
    QCOMPARE(diary.rows().keys(), VaultDiary::expectedAfter(diary.done()));
    const auto check = [&] {
        for (const auto &[step, object] : diary.rows().asKeyValueRange()) {
            MUST(diary.vault().verify(object));
            QCOMPARE(object.sha256, sha256(VaultDiary::contentsOf(step)));
        }
    };
    check();
    QStringList named;
    for (const VaultObject &object : diary.rows())
        named.append(object.blob);
    named.sort();
    diary.clock.at = Instant{8'000'000'000'000};
    const auto swept = diary.vault().sweep([&](const QString &blob) -> Result<bool> { return named.contains(blob); });
    MUST(swept);
    QVERIFY(swept->orphans + swept->unfinished <= 1); // one step was under way
    QStringList left;
    const auto entries = diary.blobs().list({}, 1000);
    MUST(entries);
    for (const BlobEntry &entry : *entries)
        left.append(entry.name);
    QCOMPARE(left, named);
    check();
}

void KillTest::aDeskThatIsKilledHasEverythingThatWasDone()
{
    QRandomGenerator random = seeded();
    const QTemporaryDir undisturbed(fastFolder());
    const Run whole = run(undisturbed.path());
    QVERIFY2(whole.exitCode == 0 && whole.changes > 100, whole.said.constData());
    QCOMPARE(whole.done, VaultDiary::steps);
    QList<int> moments{0, whole.changes - 1};
    const int times = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 1000 : 100;
    while (moments.size() < times)
        moments.append(random.bounded(whole.changes));
    int looked = 0;
    for (const int moment : std::as_const(moments)) {
        const QTemporaryDir folder(fastFolder());
        const Run killed = run(folder.path(), moment);
        // Names are random, so that one run makes a folder or two less than another and may come to its end.
        QVERIFY2(killed.killed || (killed.exitCode == 0 && moment >= killed.changes), killed.said.constData());
        VaultDiary diary(folder.path());
        MUST(diary.load());
        QVERIFY2(diary.done() == killed.done || diary.done() == killed.done + 1, qPrintable(u"killed at %1"_s.arg(moment)));
        look(diary);
        if (QTest::currentTestFailed())
            return;
        if (++looked % 10 == 0) { // what the killed one left is not in the way of the next
            const Run next = run(folder.path());
            QVERIFY2(next.exitCode == 0, next.said.constData());
            VaultDiary after(folder.path());
            MUST(after.load());
            QCOMPARE(after.done(), VaultDiary::steps);
            look(after);
        }
    }
}

QTEST_GUILESS_MAIN(KillTest)
#include "KillTest.moc"
