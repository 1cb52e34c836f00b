#pragma once

#include "models/ports/Store.h"
#include "models/ports/Vault.h"

namespace praxis {

class MediaLease;

/// A move of a recording's files between the vault and its archive: whose, which, and where to.
struct MediaMoving {
    QUuid organization;
    QUuid recording;
    QVector<VaultObject> files;
    Vault::Tier to{};
};

/// Where a move ends, whole or cut short, each file goes from where the recording does not say that it is, so that no copy waits for a
/// chore. `isWhole`: all of them were copied and read back. A copy that nobody has read back is never the one that stays. Whoever lost the
/// lease takes nothing away, and what cannot go now is a chore's (StandingChores).
void settleMove(StoreSession &session, Vault &vault, MediaLease &lease, const MediaMoving &move, bool isWhole);

} // namespace praxis
