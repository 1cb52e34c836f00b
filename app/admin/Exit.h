#pragma once

#include "models/kernel/Error.h"

namespace praxis::admin {

/// Exit codes of praxisctl; they are documented in `praxisctl --help` and do not change.
enum class Exit : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Refused = 3,    ///< done, but not all of it: some lines were refused, a backup lacks media, a sign-in could not be kept or was not revoked
    Damaged = 4,    ///< a database, a key header, a backup or the audit trail is not what it was
    NotAllowed = 5, ///< wrong password, locked out, or the role may not
    Unavailable = 6 ///< in use by another program, disk full, read-only: nothing was changed, try again
};

[[nodiscard]] Exit exitFor(ErrorCode code);
/// What happened, what was kept, what to do; for a terminal, in English.
[[nodiscard]] QString sentence(const Error &error);
/// The line behind it, for who is asked for help; blank where there is nothing to say.
[[nodiscard]] QString detailsOf(const Error &error);

} // namespace praxis::admin
