#pragma once

/* Makes the VFS that gathers the writes of a commit, with the one that encrypts above it, the default. SQLite must have begun. */
int praxisGatherWrites(void);
