#include "tests/models/Seeded.h"
#include "tests/support/KillableRun.h"
#include "tests/vault/VaultDiary.h"

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// A desk that is killed while it keeps, archives, deletes or re-keys a file has lost nothing that was done, and left nothing half.
class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeskThatIsKilledHasEverythingThatWasDone();

private:
    /// What is there is whole, and the sweep takes what no row names.
    static void look(VaultDiary &diary);
};

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
    MUST(diary.settle());
    for (const Vault::Tier tier : {Vault::Tier::Vault, Vault::Tier::Archive}) {
        const auto entries = diary.blobs(tier).list({}, 1000);
        MUST(entries);
        for (const BlobEntry &entry : *entries)
            left.append(entry.name);
    }
    left.sort();
    QCOMPARE(left, named); // each once: in the vault, or in its archive
    for (const auto &[step, object] : diary.rows().asKeyValueRange())
        MUST(diary.blobs(diary.tierOf(step)).open(object.blob));
    check();
}

void KillTest::aDeskThatIsKilledHasEverythingThatWasDone()
{
    QRandomGenerator random = seeded();
    const QTemporaryDir undisturbed(fastFolder());
    const auto run = [](const QString &folder, qint64 killAt = -1) { return runKillable(QStringLiteral(PRAXIS_VAULT_DESK), {folder}, killAt); };
    const DeskRun whole = run(undisturbed.path());
    QVERIFY2(whole.exitCode == 0 && whole.changes > 100, whole.said.constData());
    {
        VaultDiary diary(undisturbed.path());
        MUST(diary.load());
        QCOMPARE(diary.done(), VaultDiary::steps);
    }
    QList<qint64> moments{0, whole.changes - 1};
    const int times = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 1000 : 100;
    while (moments.size() < times)
        moments.append(random.bounded(static_cast<int>(whole.changes)));
    int looked = 0;
    for (const qint64 moment : std::as_const(moments)) {
        const QTemporaryDir folder(fastFolder());
        const DeskRun killed = run(folder.path(), moment);
        // Names are random, so that one run makes a folder or two less than another and may come to its end.
        QVERIFY2(killed.killed || (killed.exitCode == 0 && moment >= killed.changes), killed.said.constData());
        VaultDiary diary(folder.path());
        MUST(diary.load());
        int told = 0; // each step is told when it is done
        for (const QByteArray &line : killed.printed.split('\n'))
            told = line.startsWith("done ") ? line.mid(5).toInt() : told;
        QVERIFY2(diary.done() == told || diary.done() == told + 1, qPrintable(u"killed at %1"_s.arg(moment)));
        look(diary);
        if (QTest::currentTestFailed())
            return;
        if (++looked % 10 == 0) { // what the killed one left is not in the way of the next
            const DeskRun next = run(folder.path());
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
