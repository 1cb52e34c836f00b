// A desk that files documents until somebody ends it: `FilingDesk FOLDER`; `FilingDesk FOLDER chores` does what happens by itself, once. PRAXIS_KILL_AT=n in the environment: the n-th change of the
// folder ends it. It says each step when that is done, and the number of changes at the end.
#include "tests/practice/FilingRoom.h"
#include "tests/support/powercut/PowerCut.h"

#include <QCoreApplication>

#include <cstdio>

using namespace praxis;
using namespace praxis::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    powercut_watch(argv[1], nullptr);
    bool kill = false;
    const int at = qEnvironmentVariableIntValue("PRAXIS_KILL_AT", &kill);
    powercut_kill_at(kill ? at : -1);
    FilingRoom room(QString::fromLocal8Bit(argv[1]));
    if (argc > 2) { // no filing: what happens by itself
        const QStringList problems = room.doChores();
        std::fprintf(stderr, "%s\n", qPrintable(problems.join(u' ')));
        std::printf("%lld\n", static_cast<long long>(powercut_changes()));
        return problems.isEmpty() ? 0 : 1;
    }
    for (int step = 0; step < FilingRoom::steps; ++step) {
        if (const Result<> done = room.doStep(step); !done) {
            std::fprintf(stderr, "%s\n", qPrintable(codeName(done.error().code)));
            return 1;
        }
        std::printf("done %d\n", step + 1);
        std::fflush(stdout);
    }
    std::printf("%lld\n", static_cast<long long>(powercut_changes()));
    return 0;
}
