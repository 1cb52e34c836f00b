// A desk that keeps, archives, deletes and re-keys files until somebody ends it: `VaultDesk FOLDER`. PRAXIS_KILL_AT=n in the environment:
// the n-th change of the folder ends it. It says each step when that is done, and the number of changes at the end.
#include "tests/support/powercut/PowerCut.h"
#include "tests/vault/VaultDiary.h"

#include <cstdio>

using namespace praxis;
using namespace praxis::test;

namespace {

Result<> work(const QString &folder)
{
    VaultDiary diary(folder);
    PRAXIS_CHECK(diary.load());
    while (diary.done() < VaultDiary::steps) {
        PRAXIS_CHECK(diary.doNext());
        std::printf("done %d\n", diary.done());
        std::fflush(stdout);
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    powercut_watch(argv[1], nullptr);
    bool kill = false;
    const int at = qEnvironmentVariableIntValue("PRAXIS_KILL_AT", &kill);
    powercut_kill_at(kill ? at : -1);
    const Result<> done = work(QString::fromLocal8Bit(argv[1]));
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(said(done.error())));
    std::printf("%lld\n", static_cast<long long>(powercut_changes()));
    return done ? 0 : 1;
}
