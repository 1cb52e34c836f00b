#include "models/ports/AuditBody.h"
#include "models/records/Participant.h"
#include "models/records/Registry.h"
#include "services/practice/door/SealedChanges.h"
#include "services/store/SqliteStore.h"
#include "tests/practice/BusyDesk.h"
#include "tests/practice/Consistency.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPractice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

/// A child that works in a file, and what it said before it was killed.
class Child {
public:
    explicit Child(const QString &path, quint32 seed, const QString &how = u"--busy-desk"_qs)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {how, path, QString::number(seed)});
    }
    [[nodiscard]] bool waitForLines(qsizetype count)
    {
        while (m_said.count('\n') < count) {
            if (!m_process.waitForReadyRead(20'000))
                return false;
            m_said += m_process.readAllStandardOutput();
        }
        return true;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        m_said += m_process.readAllStandardOutput();
    }
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QList<QByteArray> lines = m_said.split('\n');
        lines.removeLast(); // a line is acknowledged when its end is there
        return lines;
    }
    [[nodiscard]] bool waitForEnd() { return m_process.waitForFinished(20'000); }
    [[nodiscard]] QByteArray rest() { return m_said + m_process.readAllStandardOutput(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

std::unique_ptr<store::SqliteStore> open(const QString &path)
{
    return TestPractice::must(store::SqliteStore::open(path, fixedKey(), {}));
}

QStringList missing(Store &store, const QList<QByteArray> &lines)
{
    QHash<QString, qint64> acknowledged; // type:id → version
    for (const QByteArray &line : lines) {
        QStringList words = QString::fromUtf8(line).split(u' ');
        if (words.takeFirst() != u"ack")
            continue;
        for (const QString &word : std::as_const(words))
            acknowledged[word.section(u':', 0, 1)] = word.section(u':', 2).toLongLong();
    }
    const auto session = TestPractice::must(store.session());
    TestPractice::must(session->begin(TestPractice::must(store.organizations()).first(), false));
    QStringList missing;
    for (auto it = acknowledged.cbegin(); it != acknowledged.cend(); ++it) {
        const RecordType *type = recordTypeNamed(it.key().section(u':', 0, 0));
        const RecordPtr record = TestPractice::must(session->find(*type, QUuid::fromString(it.key().section(u':', 1)), Deleted::Include));
        if (!record || record->version < *it)
            missing.append(it.key());
    }
    return missing;
}

PracticeSeal busySeal()
{
    return PracticeSeal(SecretBytes::copyOf(QByteArray(32, 'k')), SecretBytes::copyOf(QByteArray(32, 'k'))); // as the busy desk's
}

/// A signed end of the trail that was acknowledged is kept, and says the same.
QStringList missingHeads(Store &store, const QList<QByteArray> &lines)
{
    const auto session = TestPractice::must(store.session());
    TestPractice::must(session->begin(TestPractice::must(store.organizations()).first(), false));
    QSet<QString> kept;
    for (const AuditHead &head : TestPractice::must(session->auditHeads()))
        kept.insert(u"head %1 %2"_qs.arg(head.number).arg(QString::fromLatin1(head.hash.toHex())));
    QStringList missing;
    for (const QByteArray &line : lines) {
        if (line.startsWith("head ") && !kept.contains(QString::fromLatin1(line)))
            missing.append(QString::fromLatin1(line));
    }
    return missing;
}

/// Every save of a participant is told once: in a line of its own, or in that of the appointment that it came or went with.
QStringList untoldParticipants(Store &store)
{
    PracticeSeal seal(SecretBytes::copyOf(QByteArray(32, 'k')), SecretBytes::copyOf(QByteArray(32, 'k'))); // as the busy desk's
    const QUuid organization = TestPractice::must(store.organizations()).first();
    const auto session = TestPractice::must(store.session());
    TestPractice::must(session->begin(organization, false));
    SealedChanges sealed(*session, seal);
    QHash<QUuid, qint64> told;
    for (qint64 from = 1;;) {
        const auto chained = TestPractice::must(session->auditRange(from, 1000));
        if (chained.isEmpty())
            break;
        for (const ChainedEntry &one : chained) {
            const AuditEntry entry = TestPractice::must(auditEntry(one.body));
            if (entry.action == u"view" || entry.action == u"refuse")
                continue;
            if (entry.type == u"Participant")
                ++told[entry.record];
            const QUuid subject = entry.persons.size() == 1 ? entry.persons.first() : organization;
            const QStringList names = TestPractice::must(sealed.open(subject, entry.record, entry.sealed)).keys();
            for (const QString &name : names) {
                if (name.startsWith(u"Participant/"))
                    ++told[QUuid::fromString(name.section(u'/', 1))];
            }
        }
        from = chained.last().number + 1;
    }
    QStringList wrong;
    for (const auto &one : TestPractice::must(selectAs<Participant>(*session, {.deleted = Deleted::Include}))) {
        if (one->version != told.value(one->id))
            wrong.append(idText(one->id));
    }
    return wrong;
}

} // namespace

class TestKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingAcknowledgedIsLostWheneverTheProgramIsKilled();
    void aSecondProgramOnTheSameFileIsRefused();

private:
    [[nodiscard]] QString freshFile(int number) const;

    QTemporaryDir m_folder;
    QString m_pristine;
};

void TestKills::initTestCase()
{
    TestPractice practice;
    m_pristine = m_folder.filePath(u"pristine.db"_qs);
    // In WAL mode what is committed may not be in the file yet; the last connection brings it there.
    const QString path = practice.folder.filePath(u"practice.db"_qs);
    auto &store = static_cast<store::SqliteStore &>(practice.store());
    const auto connection = TestPractice::must(store.connect());
    QVERIFY(connection->scalar(u"PRAGMA wal_checkpoint(TRUNCATE)"_qs).has_value());
    QVERIFY(QFile::copy(path, m_pristine));
}

QString TestKills::freshFile(int number) const
{
    const QString path = m_folder.filePath(QString::number(number));
    QFile::copy(m_pristine, path);
    return path;
}

/// Case 57.
void TestKills::nothingAcknowledgedIsLostWheneverTheProgramIsKilled()
{
    const int kills = qEnvironmentVariableIsSet("PRAXIS_SOAK") ? 1000 : 200;
    const quint32 seed = qEnvironmentVariableIsSet("PRAXIS_SEED") ? qEnvironmentVariable("PRAXIS_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("PRAXIS_SEED=%u", seed);
    QRandomGenerator random(seed);
    constexpr int killsOfOneFile = 20; // so that the checks stay quick
    QString path;
    qsizetype acknowledged = 0, signedHeads = 0;
    for (int i = 0; i < kills; ++i) {
        if (i % killsOfOneFile == 0)
            path = freshFile(i);
        // Every fourth is a whole desk, with the job runner beside who works at it.
        Child child(path, random.generate(), i % 4 == 3 ? u"--with-jobs"_qs : u"--busy-desk"_qs);
        QVERIFY2(child.waitForLines(1 + random.bounded(8)), child.rest().constData());
        const qint64 moment = random.bounded(6'000'000);
        for (QElapsedTimer timer; !timer.isValid() || timer.nsecsElapsed() < moment;) {
            if (!timer.isValid())
                timer.start();
        }
        child.kill();
        QVERIFY2(child.wasKilled(), child.rest().constData());
        acknowledged += child.lines().size() - 1;

        const auto store = open(path);
        QCOMPARE(missing(*store, child.lines()).join(u", "_qs), QString());
        const auto connection = TestPractice::must(store->connect());
        QCOMPARE(contradictionsIn(*connection).join(u", "_qs), QString());
        QCOMPARE(untoldParticipants(*store).join(u", "_qs), QString());
        QCOMPARE(missingHeads(*store, child.lines()).join(u", "_qs), QString());
        const QUuid organization = TestPractice::must(store->organizations()).first();
        const PracticeSeal seal = busySeal();
        const auto verified = store->verifyAudit(organization, [&](const AuditHead &head) {
            ++signedHeads;
            return seal.verify(auditHeadMessage(organization, head), head.signature);
        });
        QVERIFY2(verified, "the trail does not verify");
    }
    QVERIFY(acknowledged > kills);
    QVERIFY(signedHeads > kills / 10);
    qInfo("%d kills, %lld acknowledged changes", kills, static_cast<long long>(acknowledged));
}

/// Case 60.
void TestKills::aSecondProgramOnTheSameFileIsRefused()
{
    const QString path = freshFile(-1);
    Child first(path, 1);
    QVERIFY(first.waitForLines(2));
    Child second(path, 2);
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.rest(), QByteArray("error store_busy\n"));
    first.kill();
    Child third(path, 3); // the lock of a dead program is nobody's
    QVERIFY2(third.waitForLines(2), third.rest().constData());
    third.kill();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--busy-desk")
        return workUntilKilled(arguments.value(2), arguments.value(3).toUInt());
    if (arguments.value(1) == u"--with-jobs")
        return runJobsUntilKilled(arguments.value(2), arguments.value(3).toUInt());
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_practice_kills.moc"
