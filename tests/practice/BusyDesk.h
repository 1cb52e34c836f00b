#pragma once

#include <QString>

namespace praxis::test {

/// The child process of the kill tests: opens a practice's file, says "ready", and works in it until it is killed. Each
/// thing that was acknowledged is one line, written at once: "ack Type:id:version Type:id:version …"; an error that
/// should not be is "error code", and ends it.
[[nodiscard]] int workUntilKilled(const QString &path, quint32 seed);

} // namespace praxis::test
