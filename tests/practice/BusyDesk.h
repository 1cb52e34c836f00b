#pragma once

#include <QString>

namespace praxis::test {

/// The child process of the kill tests: opens a practice's file, says "ready", and works in it until it is killed. Each
/// thing that was acknowledged is one line, written at once: "ack Type:id:version Type:id:version …"; an error that
/// should not be is "error code", and ends it.
[[nodiscard]] int workUntilKilled(const QString &path, quint32 seed);

/// The same as the window does it: a desk with its threads, and the job runner going its rounds beside who works at it.
[[nodiscard]] int runJobsUntilKilled(const QString &path, quint32 seed);

} // namespace praxis::test
