#include "sqlite3.h"

/* When the library is loaded, before anybody calls it. */
__attribute__((constructor)) static void begin(void)
{
    sqlite3_initialize();
}
