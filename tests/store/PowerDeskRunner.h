#pragma once

#include "tests/support/KillableRun.h"

namespace praxis::test {

/// Runs tests/store/PowerDesk.cpp to its end.
[[nodiscard]] inline DeskRun runDesk(const QString &what, const QString &folder, const QString &log = {}, qint64 killAt = -1)
{
    return runKillable(QStringLiteral(PRAXIS_POWER_DESK), log.isEmpty() ? QStringList{what, folder} : QStringList{what, folder, log}, killAt);
}

} // namespace praxis::test
