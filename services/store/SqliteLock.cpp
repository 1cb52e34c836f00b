#include "services/store/SqliteLock.h"

#include "services/store/SqliteFile.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

/// A disk that failed did not let us take our own lock away: it names this process, and nobody holds it.
bool isLeftByUs(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isFree = ::flock(file, LOCK_EX | LOCK_NB) == 0; // QLockFile has it for as long as it holds
    ::close(file);
    return isFree;
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock");
    lock->setStaleLockTime(std::chrono::milliseconds(0)); // only a dead process's lock is stale, however old
    if (lock->tryLock(0))
        return lock;
    // A program that was cut off while it made its lock leaves one that names nobody, and would stay for ever. One that is
    // being made at this moment is younger than this; one that is held cannot be removed.
    qint64 process = 0;
    QString host, program;
    const bool isNamed = lock->getLockInfo(&process, &host, &program);
    if (isNamed && process == QCoreApplication::applicationPid() && isLeftByUs(path + u".lock") && QFile::remove(path + u".lock") && lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError && !isNamed) {
        lock->setStaleLockTime(std::chrono::milliseconds(100));
        const bool taken = lock->tryLock(400);
        lock->setStaleLockTime(std::chrono::milliseconds(0));
        if (taken)
            return lock;
    }
    if (lock->error() == QLockFile::PermissionError)
        return fail(ErrorCode::StoreReadOnly, {{u"path"_s, path}});
    if (lock->error() == QLockFile::LockFailedError)
        return fail(ErrorCode::StoreBusy, {{u"path"_s, path}});
    PRAXIS_CHECK(proveWritable(path + u".probe")); // the lock does not say why; a full disk does
    return fail(ErrorCode::StoreUnavailable, {{u"path"_s, path}, {u"detail"_s, u"lock"_s}});
}

} // namespace praxis::store
