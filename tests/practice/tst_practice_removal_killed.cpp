#include "models/records/Removal.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/store/SqliteStore.h"
#include "tests/practice/FilingRoom.h"
#include "tests/support/KillableRun.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

QString mediaIn(const QString &folder, const QString &blob)
{
    return folder + u"/media/"_qs + blob.first(2) + u'/' + blob;
}

void copyAll(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    for (QDirIterator it(from, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        const QString target = to + path.mid(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::copy(path, target));
    }
}

} // namespace

/// A program that is killed while it destroys what was approved: at its next start that is destroyed, and the file of it is gone too.
class TestRemovalKilled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itIsFinishedWheneverItIsKilled();

private:
    void look(const QString &folder) const;
    static DeskRun run(const QString &folder, qint64 killAt = -1) { return runKillable(QStringLiteral(PRAXIS_FILING_DESK), {folder, QStringLiteral("chores")}, killAt); }

    QTemporaryDir m_folder{fastFolder()};
    QString m_gone, m_kept;
};

/// Ten years ago two letters; one of them was asked for and approved three months ago.
void TestRemovalKilled::initTestCase()
{
    TestPractice p;
    const Instant now = SystemClock().now();
    const auto ago = [&](int days) { p.clock.at = Instant{now.ms - days * 24LL * 3'600'000}; };
    ago(3660);
    Contact person;
    person.givenName = u"Old"_qs;
    person.familyName = u"Client"_qs;
    person.birthDate = QDate(1970, 1, 1);
    person.usualPractitionerId = p.lee;
    const QUuid id = p.mustRun(create(person)).firstOf(u"Contact");
    QUuid first;
    for (QString *blob : {&m_gone, &m_kept}) {
        QFile file(p.folder.filePath(u"letter.txt"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(FilingRoom::wordsOf(1)) > 0);
        file.close();
        AddDocument add;
        add.person = id;
        add.title = u"Letter"_qs;
        add.privacy = Privacy::Internal;
        add.file = TestPractice::must(DocumentIntake(p.vault()).take(id, file.fileName()));
        const QUuid document = TestPractice::must(p.door().run(p.psychologist, add)).firstOf(u"Document");
        *blob = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{document, {}, {}})).object.blob;
        first = first.isNull() ? document : first;
        QVERIFY(file.remove());
    }
    ago(100);
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Document, first, u"Its time is over."_qs})).firstOf(u"Removal");
    p.mustRun(DecideRemoval{removal, true, {}});
    auto &store = static_cast<store::SqliteStore &>(p.store());
    QVERIFY(TestPractice::must(store.connect())->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs).has_value());
    QVERIFY(QFile::copy(p.folder.filePath(u"practice.db"_qs), m_folder.filePath(u"practice.db"_qs)));
    copyAll(p.folder.filePath(u"media"_qs), m_folder.filePath(u"media"_qs));
    QVERIFY(QFile::exists(mediaIn(m_folder.path(), m_gone)) && QFile::exists(mediaIn(m_folder.path(), m_kept)));
}

/// The next start, once what the killed one had begun is anybody's again.
void TestRemovalKilled::look(const QString &folder) const
{
    FilingRoom room(folder, 30);
    QCOMPARE(room.doChores(), QStringList());
    const auto removals = TestPractice::must(room.rows<Removal>());
    QCOMPARE(removals.size(), 1);
    QCOMPARE(removals.first()->status, RemovalStatus::Done);
    QVERIFY(removals.first()->certificate.startsWith(u"D-"));
    QVERIFY(!QFile::exists(mediaIn(folder, m_gone)));
    QVERIFY(QFile::exists(mediaIn(folder, m_kept)));
    int whole = 0;
    for (const auto &version : TestPractice::must(room.rows<DocumentVersion>(Deleted::Include))) {
        QCOMPARE(version->blob.isEmpty(), version->blob != m_kept);
        QCOMPARE(version->sealedKey.isEmpty(), version->blob != m_kept);
        whole += version->blob == m_kept ? 1 : 0;
    }
    QCOMPARE(whole, 1);
}

void TestRemovalKilled::itIsFinishedWheneverItIsKilled()
{
    const QTemporaryDir undisturbed(fastFolder());
    copyAll(m_folder.path(), undisturbed.path());
    const DeskRun whole = run(undisturbed.path());
    QVERIFY2(whole.exitCode == 0 && whole.changes > 5, whole.said.constData());
    look(undisturbed.path());
    const qint64 step = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 1 : std::max<qint64>(1, whole.changes / 60);
    for (qint64 at = 0; at < whole.changes && !QTest::currentTestFailed(); at += step) {
        const QTemporaryDir folder(fastFolder());
        copyAll(m_folder.path(), folder.path());
        const DeskRun killed = run(folder.path(), at);
        QVERIFY2(killed.killed || killed.exitCode == 0, killed.said.constData());
        look(folder.path());
        if (QTest::currentTestFailed())
            qWarning("killed at change %lld of %lld", static_cast<long long>(at), static_cast<long long>(whole.changes));
    }
}

QTEST_GUILESS_MAIN(TestRemovalKilled)
#include "tst_practice_removal_killed.moc"
