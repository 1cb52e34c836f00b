#pragma once

#include "models/kernel/Error.h"

namespace praxis {

/// Call first in main(): no core dumps, and no other program of the same user may attach to or read this process (Linux:
/// RLIMIT_CORE 0 and PR_SET_DUMPABLE 0; the latter also refuses ptrace and /proc/self/mem). The superuser still can.
[[nodiscard]] Result<> hardenProcess();

} // namespace praxis
