#pragma once

#include "models/kernel/Error.h"

namespace praxis::admin {

/// Exit codes of praxisctl; they are documented in `praxisctl --help` and do not change.
enum class Exit : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Refused = 3,    ///< done, but some lines were refused
    Damaged = 4,    ///< a database, a key header, a backup or the audit trail is not what it was
    NotAllowed = 5, ///< wrong password, locked out, or the role may not
    Unavailable = 6 ///< in use by another program, disk full, read-only: nothing was changed, try again
};

[[nodiscard]] Exit exitFor(ErrorCode code);
/// What happened, what was kept, what to do; for a terminal, in English.
[[nodiscard]] QString sentence(const Error &error);

} // namespace praxis::admin
