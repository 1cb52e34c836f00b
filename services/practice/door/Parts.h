#pragma once

#include "models/access/AccessMatrix.h"
#include "models/ports/Clock.h"
#include "models/ports/Ids.h"
#include "models/ports/Seal.h"
#include "models/ports/Zones.h"

namespace praxis {
class FileScanner;
class Vault;
}

namespace praxis {

/// What the door is built from; made once in `app`, and in tests by `tests/support`. Everything outlives the door.
struct Parts {
    const AccessMatrix &matrix;
    const Clock &clock;
    Ids &ids;           ///< thread-safe
    const Zones &zones;
    Seal &seal;         ///< thread-safe
    Vault *vault = nullptr; ///< thread-safe; null where this practice keeps no files
    FileScanner *scanner = nullptr; ///< thread-safe; looks at files that come in; null: nobody looks
};

} // namespace praxis
