#pragma once

#include "services/practice/door/Door.h"
#include "services/practice/sample/Staff.h"

namespace praxis::sample {

struct Counts {
    int people = 0;
    int practitioners = 0;
    int appointments = 0;
    int completed = 0;
    int cancelled = 0;
    int noShows = 0;
    int notes = 0;
};

/// Called after each transaction with the part that is done (0…1); false stops.
using Watch = std::function<bool(double done)>;

/// Fills a practice that has just been founded with `organization()`: the same from the same seed, through the same door and
/// the same rules as people use. What is written is made on another thread. `founder` is an administrator of the practice.
/// Needs an empty practice: Duplicate where it already has people. Cancelled keeps what was written.
[[nodiscard]] Result<Counts> fill(StoreSession &session, const Parts &parts, const Actor &founder, const Options &options, const Watch &watch = {});

/// Every account of the sample practice, the founder's first.
[[nodiscard]] QVector<Account> accounts();

} // namespace praxis::sample
