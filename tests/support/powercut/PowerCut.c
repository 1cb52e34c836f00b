#define _GNU_SOURCE
#include "PowerCut.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { maxFiles = 4096, maxNames = 8192, maxPath = 512, theFolder = 0, notOurs = -1 };

static struct {
    char folder[maxPath];
    size_t length;
    int log;
    int64_t changes;
    int64_t killAt;
    int refusal;
    int64_t room;
    uint32_t objects;
} state = {.log = -1, .killAt = -1};

static int objectOf[maxFiles]; /* of a descriptor, plus one: 0 is none of ours */
static struct {
    char name[maxPath];
    uint32_t object;
} names[maxNames];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name, type) ((type)real(#name))
static void *real(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

typedef int (*OpenFn)(const char *, int, ...);
typedef int (*OpenAtFn)(int, const char *, int, ...);
typedef ssize_t (*WriteFn)(int, const void *, size_t);
typedef ssize_t (*PwriteFn)(int, const void *, size_t, off_t);
typedef int (*ResizeFn)(int, off_t);
typedef int (*OneFdFn)(int);
typedef int (*OneNameFn)(const char *);
typedef int (*TwoNamesFn)(const char *, const char *);
typedef int (*UnlinkAtFn)(int, const char *, int);
typedef int (*RenameAtFn)(int, const char *, int, const char *, unsigned int);

static WriteFn realWrite(void)
{
    static WriteFn found;
    if (!found)
        found = REAL(write, WriteFn);
    return found;
}

/* The name inside the folder; "" for the folder itself; null for what is elsewhere. */
static const char *inside(const char *path)
{
    if (!path || state.length == 0 || strncmp(path, state.folder, state.length) != 0)
        return NULL;
    if (path[state.length] == '\0')
        return "";
    return path[state.length] == '/' ? path + state.length + 1 : NULL;
}

static int indexOf(const char *name)
{
    for (int i = 0; i < maxNames; ++i) {
        if (names[i].object != 0 && strcmp(names[i].name, name) == 0)
            return i;
    }
    return -1;
}

static uint32_t giveName(const char *name, uint32_t object)
{
    int place = indexOf(name);
    for (int i = 0; place < 0 && i < maxNames; ++i) {
        if (names[i].object == 0)
            place = i;
    }
    if (place < 0 || strlen(name) >= maxPath)
        abort();
    strcpy(names[place].name, name);
    names[place].object = object;
    return object;
}

static void writeLine(uint32_t kind, uint32_t object, int64_t at, const void *bytes, size_t length)
{
    if (state.log < 0)
        return;
    struct PowerCutLine line = {kind, object, at, length};
    struct iovec parts[2] = {{&line, sizeof line}, {(void *)bytes, length}};
    if (writev(state.log, parts, 2) != (ssize_t)(sizeof line + length))
        abort();
}

/* Before a change: counts it, and may end the program. With the mutex. */
static void aboutToChange(void)
{
    if (state.changes++ == state.killAt)
        kill(getpid(), SIGKILL);
}

static int refusedOutright(void)
{
    if (state.refusal != 0 && state.refusal != ENOSPC) {
        if (state.room > 0) {
            --state.room;
            return 0;
        }
        errno = state.refusal;
        return 1;
    }
    return 0;
}

static int ourObject(int file)
{
    return file >= 0 && file < maxFiles ? objectOf[file] - 1 : notOurs;
}

static void remember(int file, const char *name, int flags, int existed)
{
    if (file < 0 || file >= maxFiles)
        return;
    if (*name == '\0') {
        objectOf[file] = theFolder + 1;
        return;
    }
    const int known = indexOf(name);
    uint32_t object = known >= 0 ? names[known].object : giveName(name, ++state.objects);
    objectOf[file] = (int)object + 1;
    if (!existed)
        writeLine(PowerCutCreated, object, 0, name, strlen(name));
    else if (flags & O_TRUNC)
        writeLine(PowerCutResized, object, 0, NULL, 0);
}

static int opened(const char *path, int flags, mode_t mode, const char *symbol)
{
    OpenFn next = (OpenFn)real(symbol);
    const char *name = inside(path);
    if (!name)
        return next(path, flags, mode);
    pthread_mutex_lock(&mutex);
    struct stat info;
    const int existed = stat(path, &info) == 0;
    const int changes = (!existed && (flags & O_CREAT)) || (existed && (flags & O_TRUNC));
    int file = -1;
    if ((flags & O_ACCMODE) != O_RDONLY && state.refusal == EROFS && state.room == 0) {
        errno = EROFS;
    } else if (!changes || !refusedOutright()) {
        if (changes)
            aboutToChange();
        file = next(path, flags, mode);
        remember(file, name, flags, existed);
    }
    const int number = errno;
    pthread_mutex_unlock(&mutex);
    errno = number;
    return file;
}

#define NEEDS_MODE(flags) (((flags) & O_CREAT) || ((flags) & O_TMPFILE) == O_TMPFILE)
#define OPENED(symbol)                                                                                                     \
    mode_t mode = 0;                                                                                                       \
    if (NEEDS_MODE(flags)) {                                                                                               \
        va_list list;                                                                                                      \
        va_start(list, flags);                                                                                             \
        mode = va_arg(list, mode_t);                                                                                       \
        va_end(list);                                                                                                      \
    }                                                                                                                      \
    return opened(path, flags, mode, symbol)

int open(const char *path, int flags, ...) { OPENED("open"); }
int open64(const char *path, int flags, ...) { OPENED("open64"); }

int openat(int folder, const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (NEEDS_MODE(flags)) {
        va_list list;
        va_start(list, flags);
        mode = va_arg(list, mode_t);
        va_end(list);
    }
    if (path[0] == '/')
        return opened(path, flags, mode, "open");
    return REAL(openat, OpenAtFn)(folder, path, flags, mode);
}

/* How much of a write there is room for; 0 with errno where none. */
static size_t roomFor(int file, int64_t at, size_t length)
{
    if (refusedOutright())
        return 0;
    if (state.refusal != ENOSPC)
        return length;
    struct stat info;
    if (fstat(file, &info) != 0)
        return 0;
    const int64_t grows = at + (int64_t)length - info.st_size;
    if (grows <= 0)
        return length;
    if (grows <= state.room) {
        state.room -= grows;
        return length;
    }
    const int64_t fits = (int64_t)length - grows + state.room;
    state.room = 0;
    errno = ENOSPC;
    return fits > 0 ? (size_t)fits : 0;
}

static ssize_t written(int file, const void *bytes, size_t length, int64_t at, int inPlace)
{
    const int object = ourObject(file);
    if (object < 0)
        return inPlace ? realWrite()(file, bytes, length) : REAL(pwrite64, PwriteFn)(file, bytes, length, at);
    pthread_mutex_lock(&mutex);
    if (inPlace) {
        struct stat info;
        const int append = fcntl(file, F_GETFL) & O_APPEND;
        at = append && fstat(file, &info) == 0 ? info.st_size : lseek(file, 0, SEEK_CUR);
    }
    ssize_t done = -1;
    const size_t fits = length == 0 ? 0 : roomFor(file, at, length);
    if (fits > 0 || length == 0) {
        aboutToChange();
        done = inPlace ? realWrite()(file, bytes, fits) : REAL(pwrite64, PwriteFn)(file, bytes, fits, at);
        if (done > 0)
            writeLine(PowerCutWritten, (uint32_t)object, at, bytes, (size_t)done);
    }
    const int number = errno;
    pthread_mutex_unlock(&mutex);
    errno = number;
    return done;
}

ssize_t write(int file, const void *bytes, size_t length) { return written(file, bytes, length, 0, 1); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { return written(file, bytes, length, at, 0); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off_t at) { return written(file, bytes, length, at, 0); }

static int resized(int file, off_t size)
{
    const int object = ourObject(file);
    if (object < 0)
        return REAL(ftruncate64, ResizeFn)(file, size);
    pthread_mutex_lock(&mutex);
    int answer = -1;
    if (!refusedOutright()) {
        aboutToChange();
        answer = REAL(ftruncate64, ResizeFn)(file, size);
        if (answer == 0)
            writeLine(PowerCutResized, (uint32_t)object, size, NULL, 0);
    }
    const int number = errno;
    pthread_mutex_unlock(&mutex);
    errno = number;
    return answer;
}

int ftruncate(int file, off_t size) { return resized(file, size); }
int ftruncate64(int file, off_t size) { return resized(file, size); }

static int synced(int file, const char *symbol)
{
    const int object = ourObject(file);
    if (object < 0)
        return ((OneFdFn)real(symbol))(file);
    pthread_mutex_lock(&mutex);
    int answer = -1;
    if (!refusedOutright()) {
        aboutToChange();
        writeLine(PowerCutSynced, (uint32_t)object, 0, NULL, 0); /* the log is the disk: what is in it has been synced */
        answer = 0;
    }
    pthread_mutex_unlock(&mutex);
    return answer;
}

int fsync(int file) { return synced(file, "fsync"); }
int fdatasync(int file) { return synced(file, "fdatasync"); }

int close(int file)
{
    if (file >= 0 && file < maxFiles)
        objectOf[file] = 0;
    return REAL(close, OneFdFn)(file);
}

static int removed(const char *path, int (*next)(const char *))
{
    const char *name = inside(path);
    if (!name)
        return next(path);
    pthread_mutex_lock(&mutex);
    int answer = -1;
    struct stat info;
    if (stat(path, &info) != 0) {
        errno = ENOENT;
    } else if (!refusedOutright()) {
        aboutToChange();
        answer = next(path);
        const int place = indexOf(name);
        if (answer == 0 && place >= 0) {
            writeLine(PowerCutRemoved, names[place].object, 0, name, strlen(name));
            names[place].object = 0;
        }
    }
    const int number = errno;
    pthread_mutex_unlock(&mutex);
    errno = number;
    return answer;
}

static int removeFile(const char *path) { return REAL(unlink, OneNameFn)(path); }
int unlink(const char *path) { return removed(path, removeFile); }
int remove(const char *path) { return inside(path) ? removed(path, removeFile) : REAL(remove, OneNameFn)(path); }
int unlinkat(int folder, const char *path, int flags)
{
    return inside(path) && flags == 0 ? removed(path, removeFile) : REAL(unlinkat, UnlinkAtFn)(folder, path, flags);
}

int rename(const char *from, const char *to)
{
    const char *old = inside(from);
    const char *name = inside(to);
    TwoNamesFn next = REAL(rename, TwoNamesFn);
    if (!old || !name)
        return next(from, to);
    pthread_mutex_lock(&mutex);
    int answer = -1;
    if (!refusedOutright()) {
        aboutToChange();
        answer = next(from, to);
        const int place = indexOf(old);
        if (answer == 0 && place >= 0) {
            const uint32_t object = names[place].object;
            names[place].object = 0;
            giveName(name, object);
            writeLine(PowerCutRenamed, object, 0, name, strlen(name));
        }
    }
    const int number = errno;
    pthread_mutex_unlock(&mutex);
    errno = number;
    return answer;
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags)
{
    if (!inside(from) || !inside(to))
        return REAL(renameat2, RenameAtFn)(fromFolder, from, toFolder, to, flags);
    struct stat info;
    if ((flags & RENAME_NOREPLACE) && stat(to, &info) == 0) {
        errno = EEXIST;
        return -1;
    }
    return rename(from, to);
}

void powercut_watch(const char *folder, const char *log)
{
    pthread_mutex_lock(&mutex);
    state.length = strlen(folder);
    if (state.length >= maxPath)
        abort();
    strcpy(state.folder, folder);
    state.changes = 0;
    state.killAt = -1;
    state.refusal = 0;
    if (log) {
        state.log = REAL(open, OpenFn)(log, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
        if (state.log < 0)
            abort();
    }
    pthread_mutex_unlock(&mutex);
}

void powercut_note(uint32_t what, int64_t value)
{
    pthread_mutex_lock(&mutex);
    writeLine(PowerCutNoted, what, value, NULL, 0);
    pthread_mutex_unlock(&mutex);
}

int64_t powercut_changes(void)
{
    return __atomic_load_n(&state.changes, __ATOMIC_RELAXED);
}

void powercut_kill_at(int64_t change)
{
    pthread_mutex_lock(&mutex);
    state.killAt = change;
    pthread_mutex_unlock(&mutex);
}

void powercut_refuse(int error, int64_t room)
{
    pthread_mutex_lock(&mutex);
    state.refusal = error;
    state.room = room;
    pthread_mutex_unlock(&mutex);
}
