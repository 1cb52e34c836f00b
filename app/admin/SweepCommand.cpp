#include "app/admin/Subcommand.h"
#include "services/practice/retention/VaultSweep.h"

namespace praxis::admin {

Exit runSweep(const Invocation &call)
{
    if (call.arguments.size() != 1 || call.arguments.first() != u"vault")
        return call.terminal.usage(QStringLiteral("sweep vault"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const auto swept = sweepVault(opened->practice->store(), *opened->practice->parts().vault);
    if (!swept)
        return call.terminal.failed(swept.error());
    return call.terminal.done({{QStringLiteral("removed"), swept->orphans}, {QStringLiteral("unfinished"), swept->unfinished}, {QStringLiteral("young"), swept->young}},
                              QStringLiteral("%1 payloads that belonged to nothing were removed, and %2 that were never finished; %3 are younger than a day and were left.")
                                  .arg(swept->orphans).arg(swept->unfinished).arg(swept->young));
}

} // namespace praxis::admin
