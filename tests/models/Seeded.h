#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QtGlobal>

namespace praxis::test {

/// Another seed in each run, said aloud; PRAXIS_SEED repeats one.
[[nodiscard]] inline QRandomGenerator seeded()
{
    const quint32 seed = qEnvironmentVariableIsSet("PRAXIS_SEED") ? qEnvironmentVariable("PRAXIS_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("PRAXIS_SEED=%u", seed);
    return QRandomGenerator(seed);
}

} // namespace praxis::test
