#pragma once

#include <QDir>
#include <QStorageInfo>

namespace praxis::test {

/// Where files are made quickly: no test here depends on a real disk's sync, and who is killed leaves as much in either. In memory, where there
/// is enough of it (a container may have next to none there). A pattern for QTemporaryDir.
[[nodiscard]] inline QString fastFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    constexpr qint64 enough = qint64(2) << 30;
    static const bool isRoomy = QFileInfo(memory).isWritable() && QStorageInfo(memory).bytesAvailable() > enough;
    return (isRoomy ? memory : QDir::tempPath()) + QStringLiteral("/praxis-XXXXXX");
}

} // namespace praxis::test
