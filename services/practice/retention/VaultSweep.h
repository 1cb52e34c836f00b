#pragma once

#include "models/ports/Store.h"
#include "models/ports/Vault.h"

#include <functional>

namespace praxis {

/// Takes payloads away that no row of any organisation names, deleted rows included, and that are older than the vault's grace time:
/// what was cancelled, refused or killed on its way in. A row that cannot be looked up ends it.
[[nodiscard]] Result<Vault::Swept> sweepVault(Store &store, Vault &vault);

/// The same by itself, in the vault of one practice, of what no backup that is still kept can name: not within that time of its being
/// written, nor of an older backup that took the place of the records, since newer ones may come back. What was never finished goes
/// after the grace time. `goesOn` is asked before each payload: false is Cancelled.
[[nodiscard]] Result<Vault::Swept> sweepVaultByItself(StoreSession &session, const QUuid &organization, Vault &vault, Instant now, const std::function<bool()> &goesOn);

} // namespace praxis
