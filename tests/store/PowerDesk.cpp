// A desk that works until the power goes, or somebody ends it: `PowerDesk WHAT FOLDER [LOG]` where WHAT is `day`,
// `rekey`, `backup` or `open` (or `fixture`, see tests/store/fixtures/README.md). PRAXIS_KILL_AT=n in the environment: the n-th change of the folder ends it. It prints the
// number of changes it made; the note of what it has done is in the log.
#include "services/store/Migrator.h"
#include "services/store/SqliteCopies.h"
#include "tests/store/PowerWork.h"
#include "tests/support/powercut/PowerCut.h"

#include <QCoreApplication>

#include <cstdio>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int changesOfADay = 72;

void note(PowerWork::Note what, qint64 value = 0)
{
    powercut_note(what, value);
}

Result<std::unique_ptr<store::SqliteStore>> open(const QString &folder, char key)
{
    store::SqliteStore::Options options;
    options.create = true;
    return store::SqliteStore::open(PowerWork::file(folder), fixedKey(key), options);
}

/// As the automatic one, only sooner than after a thousand pages.
Result<> checkpoint(store::SqliteStore &store, int number)
{
    static constexpr std::array modes{u"PASSIVE", u"FULL", u"RESTART", u"TRUNCATE"};
    PRAXIS_TRY(const auto connection, store.connect());
    PRAXIS_TRY(const QVariant busy, connection->scalar(u"PRAGMA wal_checkpoint(%1)"_s.arg(QStringView(modes[static_cast<std::size_t>(number / 5 % 4)]))));
    return {};
}

/// Until the window is closed; each goes on where the last one was.
Result<> work(const QString &folder, char key, int from, int until)
{
    PRAXIS_TRY(const auto store, open(folder, key));
    note(PowerWork::Opened, from);
    PRAXIS_TRY(const auto session, store->session());
    for (int number = from; number < until; ++number) {
        PRAXIS_CHECK(PowerWork::commit(*session, number));
        note(PowerWork::Committed, number);
        if (number % 5 == 4)
            PRAXIS_CHECK(checkpoint(*store, number));
        if (number % 13 == 12) {
            PRAXIS_CHECK(store::backup(store->access(), PowerWork::copy(folder)));
            note(PowerWork::CopyWritten, number);
        }
    }
    return {};
}

Result<> changeKey(const QString &folder, char from, char to)
{
    note(PowerWork::KeyChanging, to);
    PRAXIS_CHECK(store::rekey(PowerWork::file(folder), fixedKey(from), fixedKey(to)));
    note(PowerWork::KeyChanged, to);
    return {};
}

Result<> day(const QString &folder)
{
    PRAXIS_CHECK(work(folder, 'k', 0, 30));
    PRAXIS_CHECK(changeKey(folder, 'k', 'n'));
    PRAXIS_CHECK(work(folder, 'n', 30, 55));
    return work(folder, 'n', 55, changesOfADay);
}

Result<> backUp(const QString &folder)
{
    PRAXIS_TRY(const auto store, open(folder, 'k'));
    return store::backup(store->access(), PowerWork::copy(folder));
}

/// The practice of tests/store/fixtures, at the newest version.
Result<> fixture(const QString &target)
{
    const QTemporaryDir folder;
    PRAXIS_CHECK(work(folder.path(), 'k', 0, 12));
    const int version = store::Migrator::known(store::Dialect(store::Dialect::Sqlite));
    return store::backup({PowerWork::file(folder.path()), fixedKey(), false, 1000, 2000, {}},
                         target + u"/%1.praxis"_s.arg(version, 4, 10, QChar(u'0')));
}

Result<> run(const QString &what, const QString &folder)
{
    if (what == u"day")
        return day(folder);
    if (what == u"fixture")
        return fixture(folder);
    if (what == u"rekey")
        return changeKey(folder, 'k', 'n');
    if (what == u"backup")
        return backUp(folder);
    PRAXIS_TRY(const auto store, open(folder, 'k'));
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 3)
        return 2;
    const QByteArray log = arguments.size() > 3 ? arguments[3].toLocal8Bit() : QByteArray();
    powercut_watch(arguments[2].toLocal8Bit().constData(), log.isEmpty() ? nullptr : log.constData());
    bool kill = false;
    const int at = qEnvironmentVariableIntValue("PRAXIS_KILL_AT", &kill);
    powercut_kill_at(kill ? at : -1);
    const Result<> done = run(arguments[1], arguments[2]);
    powercut_kill_at(-1);
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(said(done.error())));
    std::printf("%lld\n", static_cast<long long>(powercut_changes()));
    return done ? 0 : 1;
}
