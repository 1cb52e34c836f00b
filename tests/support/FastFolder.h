#pragma once

#include <QDir>

namespace praxis::test {

/// Where files are made quickly: no test here depends on a real disk's sync. A pattern for QTemporaryDir.
[[nodiscard]] inline QString fastFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/praxis-XXXXXX");
}

} // namespace praxis::test
