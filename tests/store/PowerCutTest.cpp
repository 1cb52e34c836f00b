#include "services/store/SqliteCopies.h"
#include "tests/store/PowerDeskRunner.h"
#include "tests/store/PowerWork.h"
#include "tests/support/PowerCutDisk.h"

#include <QtConcurrentMap>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The power goes at any moment of a desk's day, in the middle of whatever it was writing.
class PowerCutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingAcknowledgedIsLostWhenThePowerGoes();

private:
    /// A disk as it is found afterwards, and what must be on it.
    struct Cut {
        qsizetype moment = 0;
        PowerCutDisk::Files files;
        int acknowledged = -1;
        int copied = -1;         ///< the last change that an acknowledged copy has; -1: there may be none
        bool opened = false;
        char oldKey = 'k';
        char newKey = 'k';       ///< another one while the key is being changed
        /// Whether the copy is looked at too, and work goes on: it takes as long again.
        [[nodiscard]] bool looksAtAll() const { return moment % 4 == 0; }
    };
    [[nodiscard]] static Cut cutAt(qsizetype moment, const PowerCutDisk &disk, std::mt19937 &chance);
    /// What is wrong after it; empty: nothing.
    [[nodiscard]] static QString problemOf(const Cut &cut);
    [[nodiscard]] static Result<> look(const Cut &cut, const QString &folder);
    [[nodiscard]] static Result<> lookAtCopy(const Cut &cut, const QString &folder);

    QByteArray m_log;
};

void PowerCutTest::initTestCase()
{
    const QTemporaryDir place(fastFolder());
    const QString folder = place.filePath(u"desk"_s), log = place.filePath(u"log"_s);
    QVERIFY(QDir().mkpath(folder));
    const DeskRun run = runDesk(u"day"_s, folder, log);
    QVERIFY2(run.exitCode == 0, run.said.constData());
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_log = file.readAll();
}

PowerCutTest::Cut PowerCutTest::cutAt(qsizetype moment, const PowerCutDisk &disk, std::mt19937 &chance)
{
    Cut cut;
    cut.moment = moment;
    cut.files = disk.cut(chance);
    for (const PowerCutDisk::Note &note : disk.notes()) {
        switch (note.what) {
        case PowerWork::Opened:
            cut.opened = true;
            break;
        case PowerWork::Committed:
            cut.acknowledged = static_cast<int>(note.value);
            break;
        case PowerWork::CopyWritten:
            cut.copied = static_cast<int>(note.value);
            break;
        case PowerWork::KeyChanging:
            cut.newKey = static_cast<char>(note.value);
            break;
        default:
            cut.oldKey = cut.newKey;
        }
    }
    return cut;
}

Result<> PowerCutTest::lookAtCopy(const Cut &cut, const QString &folder)
{
    const QString path = PowerWork::copy(folder);
    if (!QFile::exists(path))
        return cut.copied < 0 ? Result<>() : Result<>(fail(ErrorCode::NotFound, {{u"detail"_s, u"the copy"_s}}));
    if (!store::inspectForRestore(path, fixedKey('k')))
        PRAXIS_CHECK(store::inspectForRestore(path, fixedKey('n')));
    return {};
}

Result<> PowerCutTest::look(const Cut &cut, const QString &folder)
{
    store::SqliteStore::Options options;
    options.create = !cut.opened;
    auto store = store::SqliteStore::open(PowerWork::file(folder), fixedKey(cut.oldKey), options);
    if (!store && store.error().code == ErrorCode::StoreDamaged && cut.newKey != cut.oldKey)
        store = store::SqliteStore::open(PowerWork::file(folder), fixedKey(cut.newKey), options);
    if (!store)
        return fail(store.error());
    PRAXIS_TRY(const int last, PowerWork::lastChange(**store));
    if (last < cut.acknowledged || last > cut.acknowledged + 1)
        return fail(ErrorCode::NotFound, {{u"detail"_s, u"change %1 was acknowledged, %2 is the last there"_s.arg(cut.acknowledged).arg(last)}});
    if (!cut.looksAtAll())
        return {};
    {
        PRAXIS_TRY(const auto session, (*store)->session()); // work goes on
        PRAXIS_CHECK(PowerWork::commit(*session, last + 1));
    }
    PRAXIS_TRY(const int next, PowerWork::lastChange(**store));
    return next == last + 1 ? lookAtCopy(cut, folder) : Result<>(fail(ErrorCode::Internal, {{u"detail"_s, u"the next change"_s}}));
}

QString PowerCutTest::problemOf(const Cut &cut)
{
    const QTemporaryDir place(fastFolder());
    const QDateTime earlier = QDateTime::currentDateTimeUtc().addSecs(-60); // nobody is back in the same second
    for (auto file = cut.files.cbegin(); file != cut.files.cend(); ++file) {
        if (!cut.looksAtAll() && file.key() == QFileInfo(PowerWork::copy(u"x"_s)).fileName())
            continue;
        QFile made(place.filePath(file.key()));
        if (!made.open(QIODevice::WriteOnly) || made.write(*file) != file->size() || !made.flush()
            || !made.setFileTime(earlier, QFileDevice::FileModificationTime))
            return u"no room for the test"_s;
    }
    const Result<> found = look(cut, place.path());
    return found ? QString() : u"power cut before line %1: %2"_s.arg(cut.moment).arg(said(found.error()));
}

/// Case 57.
void PowerCutTest::nothingAcknowledgedIsLostWhenThePowerGoes()
{
    const int cuts = qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0 ? 10'000 : 2'000;
    const quint32 seed = seedOfThisRun();
    std::mt19937 chance(seed);
    PowerCutDisk disk(m_log);
    std::vector<qsizetype> moments(static_cast<std::size_t>(cuts));
    std::generate(moments.begin(), moments.end(), [&] { return disk.anyMoment(chance); });
    std::sort(moments.begin(), moments.end());
    qInfo("%d power cuts in a day of %lld changes of the disk, PRAXIS_SEED=%u", cuts, static_cast<long long>(disk.lines()), seed);
    QStringList problems;
    for (std::size_t at = 0; at < moments.size();) {
        QVector<Cut> some;
        for (; some.size() < 100 && at < moments.size(); ++at) {
            disk.advanceTo(moments[at]);
            some.append(cutAt(moments[at], disk, chance));
        }
        problems += QtConcurrent::blockingMapped<QStringList>(some, &PowerCutTest::problemOf);
    }
    problems.removeAll(QString());
    QVERIFY2(problems.isEmpty(), qPrintable(u"%1 of %2 (PRAXIS_SEED=%3):\n"_s.arg(problems.size()).arg(cuts).arg(seed) + problems.mid(0, 30).join(u'\n')));
}

QTEST_GUILESS_MAIN(PowerCutTest)
#include "PowerCutTest.moc"
