#include "app/common/Machine.h"

#include "resources/AccessResource.h"

namespace praxis::app {

Result<std::unique_ptr<Machine>> Machine::make(Keychain *keychain, Argon2Cost cost)
{
    auto machine = std::make_unique<Machine>(cost);
    PRAXIS_TRY(machine->matrix, AccessMatrix::parse(accessJson()));
    machine->keychain = keychain;
    return machine;
}

} // namespace praxis::app
