#pragma once

#include "models/access/AccessMatrix.h"
#include "models/ports/Keychain.h"
#include "services/scanner/ClamdScanner.h"
#include "services/secrets/HeaderDisk.h"
#include "services/secrets/PasswordHasher.h"
#include "services/system/QtZones.h"
#include "services/system/RandomIds.h"
#include "services/system/SystemClock.h"

#include <memory>

namespace praxis::app {

/// What this computer gives to a program, made once in main(): clock, identities, zones, disk, the price of a password guess, and
/// who may do what. Outlives every practice that is opened.
struct Machine {
    /// Malformed: the access matrix that was built in is not one. `keychain` may be null (none on this computer).
    [[nodiscard]] static Result<std::unique_ptr<Machine>> make(Keychain *keychain, Argon2Cost cost = {});

    SystemClock clock;
    RandomIds ids{clock};
    QtZones zones;
    PosixDisk disk;
    PasswordHasher hasher;
    scanner::ClamdScanner scanner; ///< asked each time: it may be started meanwhile
    AccessMatrix matrix;
    Keychain *keychain = nullptr;

    explicit Machine(Argon2Cost cost) : hasher(cost) {}
};

} // namespace praxis::app
