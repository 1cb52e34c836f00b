#pragma once

/* A library that stands between a program and the C library and counts what it opens: files whose path has a certain piece in
   it, and connections to other computers (also to this one by its network). Linked to a program, it comes before libc. */

#ifdef __cplusplus
extern "C" {
#endif

void opened_watch(const char *piece);
/* Since opened_watch(). */
int opened_files(void);
int opened_connections(void);

#ifdef __cplusplus
}
#endif
