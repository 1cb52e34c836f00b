#pragma once

#include "models/ports/Store.h"
#include "models/ports/Vault.h"

namespace praxis {

/// Takes payloads away that no row of any organisation names, deleted rows included, and that are older than the vault's grace time:
/// what was cancelled, refused or killed on its way in. A row that cannot be looked up ends it.
[[nodiscard]] Result<Vault::Swept> sweepVault(Store &store, Vault &vault);

} // namespace praxis
