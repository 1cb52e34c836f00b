#include "services/store/SqliteLock.h"

#include "services/store/SqliteFile.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

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
    if (lock->error() == QLockFile::LockFailedError && !lock->getLockInfo(&process, &host, &program)) {
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
