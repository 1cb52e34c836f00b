#pragma once

#include <chrono>

namespace praxis::store {

/// How a migration of PostgreSQL waits for a table that somebody is reading. Everybody who asks for that table afterwards waits behind it:
/// so it waits for moments, and leaves them a pause in between.
struct LockPatience {
    std::chrono::milliseconds wait{2000};
    std::chrono::milliseconds pause{3000};
    int tries = 12;
};

} // namespace praxis::store
