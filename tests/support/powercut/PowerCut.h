#pragma once

/* A library that stands between a program and the C library, for one folder: it writes down every change of a file there, in
   the order in which they were asked for, ends the program at a chosen change, or pretends that the disk is full or cannot be
   written. Linked to a program (or preloaded), it comes before libc; it does nothing until powercut_watch() is called.
   What is written through mmap is not seen; SQLite maps only the -shm file, which no recovery trusts. */

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum PowerCutKind { /* of a line of the log; what `object`, `at` and the bytes after it are */
    PowerCutCreated = 1,   /* object, name in the folder */
    PowerCutWritten = 2,   /* object, offset, bytes */
    PowerCutResized = 3,   /* object, new size */
    PowerCutSynced = 4,    /* object; 0: the folder itself */
    PowerCutRenamed = 5,   /* object, the new name */
    PowerCutRemoved = 6,   /* object, its name */
    PowerCutNoted = 7      /* what, value: see powercut_note */
};

struct PowerCutLine {
    uint32_t kind;
    uint32_t object; /* a file, whatever its name is now */
    int64_t at;
    uint64_t length; /* bytes that follow */
};

/* Changes below `folder` count from now on; with a log (may be null) they are written to it. */
void powercut_watch(const char *folder, const char *log);
/* An acknowledgement of the program, in its place between the changes. */
void powercut_note(uint32_t what, int64_t value);
/* How many changes there were. */
int64_t powercut_changes(void);
/* SIGKILL in place of the change with this number, counted from 0; negative: never. */
void powercut_kill_at(int64_t change);
/* ENOSPC: files may grow by `room` bytes in all, then the error. EROFS, EIO: every change fails after
   `room` of them. 0: all is well again. */
void powercut_refuse(int error, int64_t room);

#ifdef __cplusplus
}
#endif
