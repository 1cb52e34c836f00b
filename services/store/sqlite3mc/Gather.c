/* The pages of a commit go into the write-ahead log with one write to the file, not two for each page.
 *
 * A VFS above the system's own and below the one that encrypts. Only the log is touched: it is written from front to back, so what
 * follows on what is held here is held too, until the commit's last frame has come, somebody reads it, or it must be on the disk. */
#include "Gather.h"

#include "sqlite3.h"

#include <string.h>

enum {
    capacity = 0x1ffff, /* the most that SQLite's own VFS takes in one write: it counts in seventeen bits */
    frameHeader = 24
};

typedef struct Log {
    sqlite3_file base;
    sqlite3_file *file; /* the system's, behind this one in memory */
    unsigned char *held;
    int count;
    sqlite3_int64 start;
    int endsCommit; /* the frame whose page comes next */
} Log;

static sqlite3_vfs *unixVfs;
static sqlite3_vfs gather;

static int letGo(Log *log)
{
    const int count = log->count;
    log->count = 0;
    return count ? log->file->pMethods->xWrite(log->file, log->held, count, log->start) : SQLITE_OK;
}

static int logClose(sqlite3_file *file)
{
    Log *log = (Log *)file;
    const int written = letGo(log);
    const int closed = log->file->pMethods->xClose(log->file);
    sqlite3_free(log->held);
    log->held = 0;
    return written ? written : closed;
}

static int logRead(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    Log *log = (Log *)file;
    if (log->count && at < log->start + log->count && at + count > log->start) {
        const int written = letGo(log);
        if (written)
            return written;
    }
    return log->file->pMethods->xRead(log->file, bytes, count, at);
}

/* SQLite's format of the log: a frame's header has in its second number, big-endian, how many pages the database has after a commit;
 * 0 in all frames but the last of a commit. */
static int isLastOfCommit(const unsigned char *bytes, int count)
{
    return count == frameHeader && (bytes[4] | bytes[5] | bytes[6] | bytes[7]) != 0;
}

static int logWrite(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    Log *log = (Log *)file;
    const int endsCommit = log->endsCommit;
    int written = SQLITE_OK;
    log->endsCommit = isLastOfCommit(bytes, count);
    if (log->count && (at != log->start + log->count || log->count + count > capacity))
        written = letGo(log);
    if (!written && !log->held)
        log->held = sqlite3_malloc(capacity);
    if (written)
        return written;
    if (!log->held || count > capacity)
        return log->file->pMethods->xWrite(log->file, bytes, count, at);
    if (!log->count)
        log->start = at;
    memcpy(log->held + log->count, bytes, (size_t)count);
    log->count += count;
    return endsCommit ? letGo(log) : SQLITE_OK;
}

static int logTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    Log *log = (Log *)file;
    const int written = letGo(log);
    return written ? written : log->file->pMethods->xTruncate(log->file, size);
}

static int logSync(sqlite3_file *file, int flags)
{
    Log *log = (Log *)file;
    const int written = letGo(log);
    return written ? written : log->file->pMethods->xSync(log->file, flags);
}

static int logFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    Log *log = (Log *)file;
    const int written = letGo(log);
    return written ? written : log->file->pMethods->xFileSize(log->file, size);
}

static int logLock(sqlite3_file *file, int level)
{
    sqlite3_file *own = ((Log *)file)->file;
    return own->pMethods->xLock(own, level);
}

static int logUnlock(sqlite3_file *file, int level)
{
    sqlite3_file *own = ((Log *)file)->file;
    return own->pMethods->xUnlock(own, level);
}

static int logCheckReservedLock(sqlite3_file *file, int *answer)
{
    sqlite3_file *own = ((Log *)file)->file;
    return own->pMethods->xCheckReservedLock(own, answer);
}

static int logControl(sqlite3_file *file, int what, void *with)
{
    sqlite3_file *own = ((Log *)file)->file;
    return own->pMethods->xFileControl(own, what, with);
}

static int logSectorSize(sqlite3_file *file)
{
    sqlite3_file *own = ((Log *)file)->file;
    return own->pMethods->xSectorSize(own);
}

static int logDevice(sqlite3_file *file)
{
    sqlite3_file *own = ((Log *)file)->file;
    return own->pMethods->xDeviceCharacteristics(own);
}

/* Of the first version: nobody asks a log for shared memory or maps it. */
static const sqlite3_io_methods logMethods = {
    1, logClose, logRead, logWrite, logTruncate, logSync, logFileSize, logLock, logUnlock, logCheckReservedLock, logControl, logSectorSize, logDevice,
    0, 0, 0, 0, 0, 0};

/* Any other file is the system's own. */
static int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *result)
{
    Log *log = (Log *)file;
    int opened;
    (void)vfs;
    if (!(flags & SQLITE_OPEN_WAL))
        return unixVfs->xOpen(unixVfs, name, file, flags, result);
    memset(log, 0, sizeof *log);
    log->file = (sqlite3_file *)&log[1];
    opened = unixVfs->xOpen(unixVfs, name, log->file, flags, result);
    if (log->file->pMethods) /* closed by SQLite, also where it could not be opened */
        log->base.pMethods = &logMethods;
    return opened;
}

int praxisGatherWrites(void)
{
    int done;
    unixVfs = sqlite3_vfs_find("unix");
    if (!unixVfs)
        return SQLITE_OK;
    gather = *unixVfs;
    gather.pNext = 0;
    gather.zName = "gather";
    gather.szOsFile = (int)sizeof(Log) + unixVfs->szOsFile;
    gather.xOpen = openFile;
    done = sqlite3_vfs_register(&gather, 0);
    return done ? done : sqlite3mc_vfs_create("gather", 1);
}
