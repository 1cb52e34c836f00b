#pragma once

#include "tests/support/FastFolder.h"

#include <QProcess>
#include <QRandomGenerator>

namespace praxis::test {

/// PRAXIS_SEED, to see a failure again; a new one otherwise.
[[nodiscard]] inline quint32 seedOfThisRun()
{
    bool given = false;
    const uint seed = qEnvironmentVariable("PRAXIS_SEED").toUInt(&given);
    return given ? seed : QRandomGenerator::global()->generate();
}

struct DeskRun {
    int exitCode = -1;
    bool killed = false;
    qint64 changes = -1; ///< of the folder, where it came to its end
    QByteArray printed;
    QByteArray said;
};

/// Runs a program that is linked to tests/support/powercut to its end, or until it is killed at a change of its folder.
[[nodiscard]] inline DeskRun runKillable(const QString &program, const QStringList &arguments, qint64 killAt = -1)
{
    QProcess desk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (killAt >= 0)
        environment.insert(QStringLiteral("PRAXIS_KILL_AT"), QString::number(killAt));
    desk.setProcessEnvironment(environment);
    desk.start(program, arguments);
    DeskRun run;
    if (!desk.waitForFinished(120'000)) {
        desk.kill();
        desk.waitForFinished();
        run.said = "it did not end";
        return run;
    }
    run.killed = desk.exitStatus() == QProcess::CrashExit;
    run.exitCode = desk.exitCode();
    run.said = desk.readAllStandardError();
    run.printed = desk.readAllStandardOutput();
    run.changes = run.printed.trimmed().split('\n').last().toLongLong();
    return run;
}

} // namespace praxis::test
