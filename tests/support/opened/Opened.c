#define _GNU_SOURCE
#include "Opened.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static char watched[256];
static int files;
static int connections;

static void look(const char *path)
{
    if (path && watched[0] != '\0' && strstr(path, watched))
        __atomic_add_fetch(&files, 1, __ATOMIC_RELAXED);
}

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, name))
typedef int (*OpenFn)(const char *, int, ...);
typedef int (*OpenAtFn)(int, const char *, int, ...);
typedef FILE *(*FopenFn)(const char *, const char *);
typedef int (*ConnectFn)(int, const struct sockaddr *, socklen_t);

static unsigned modeOf(int flags, va_list rest)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, unsigned) : 0;
}

#define OPEN(name)                                                                                                                 \
    int name(const char *path, int flags, ...)                                                                                     \
    {                                                                                                                              \
        va_list rest;                                                                                                              \
        va_start(rest, flags);                                                                                                     \
        const unsigned mode = modeOf(flags, rest);                                                                                 \
        va_end(rest);                                                                                                              \
        look(path);                                                                                                                \
        return REAL(#name, OpenFn)(path, flags, mode);                                                                             \
    }
#define OPENAT(name)                                                                                                               \
    int name(int folder, const char *path, int flags, ...)                                                                         \
    {                                                                                                                              \
        va_list rest;                                                                                                              \
        va_start(rest, flags);                                                                                                     \
        const unsigned mode = modeOf(flags, rest);                                                                                 \
        va_end(rest);                                                                                                              \
        look(path);                                                                                                                \
        return REAL(#name, OpenAtFn)(folder, path, flags, mode);                                                                   \
    }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

FILE *fopen(const char *path, const char *mode)
{
    look(path);
    return REAL("fopen", FopenFn)(path, mode);
}

FILE *fopen64(const char *path, const char *mode)
{
    look(path);
    return REAL("fopen64", FopenFn)(path, mode);
}

int connect(int socket, const struct sockaddr *to, socklen_t length)
{
    if (to && (to->sa_family == AF_INET || to->sa_family == AF_INET6))
        __atomic_add_fetch(&connections, 1, __ATOMIC_RELAXED);
    return REAL("connect", ConnectFn)(socket, to, length);
}

void opened_watch(const char *piece)
{
    snprintf(watched, sizeof watched, "%s", piece);
    __atomic_store_n(&files, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&connections, 0, __ATOMIC_RELAXED);
}

int opened_files(void) { return __atomic_load_n(&files, __ATOMIC_RELAXED); }
int opened_connections(void) { return __atomic_load_n(&connections, __ATOMIC_RELAXED); }
