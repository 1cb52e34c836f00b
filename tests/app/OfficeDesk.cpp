// `OfficeDesk rekey FOLDER` or `OfficeDesk restore FOLDER BACKUP`: what may be killed at the change of FOLDER with the number in
// PRAXIS_KILL_AT. It prints the number of changes it made.
#include "app/common/Backup.h"
#include "tests/secrets/HeaderBench.h"
#include "tests/support/powercut/PowerCut.h"

#include <QCoreApplication>

#include <cstdio>

using namespace praxis;
using namespace praxis::app;
using namespace Qt::StringLiterals;

namespace {

Result<> rekey(Machine &machine, const QString &folder)
{
    PRAXIS_TRY(const auto practice, PracticeFile::open(folder, machine));
    PRAXIS_CHECK(practice->unlockWithPassword(bench::ana.id, bench::secret(bench::anasPassword)));
    return practice->replaceDataKey(bench::secret(bench::anasPassword));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto machine = Machine::make(nullptr, Argon2Cost{1, 8});
    if (arguments.size() < 3 || !machine)
        return 2;
    powercut_watch(arguments[2].toLocal8Bit().constData(), nullptr);
    bool kill = false;
    const int at = qEnvironmentVariableIntValue("PRAXIS_KILL_AT", &kill);
    powercut_kill_at(kill ? at : -1);
    const Result<> done = arguments[1] == u"rekey" ? rekey(**machine, arguments[2]) : Backup::putInPlace(arguments.value(3), arguments[2]);
    powercut_kill_at(-1);
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(codeName(done.error().code)));
    std::printf("%lld\n", static_cast<long long>(powercut_changes()));
    return done ? 0 : 1;
}
