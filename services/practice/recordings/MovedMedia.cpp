#include "services/practice/recordings/MovedMedia.h"

#include "models/records/Recording.h"
#include "services/practice/recordings/MediaLease.h"

#include <optional>

namespace praxis {

namespace {

/// What the row says now; none where it says another place, or nobody can tell.
std::optional<Vault::Tier> placeSaid(StoreSession &session, const MediaMoving &move)
{
    if (!session.begin(move.organization, false))
        return {};
    const auto row = session.find(typeOf<Recording>(), move.recording, Deleted::Include);
    session.rollback();
    if (!row || !*row)
        return {};
    switch (static_cast<const Recording &>(**row).location) {
    case MediaLocation::Vault: return Vault::Tier::Vault;
    case MediaLocation::Archive: return Vault::Tier::Archive;
    default: return {};
    }
}

} // namespace

void settleMove(StoreSession &session, Vault &vault, MediaLease &lease, const MediaMoving &move, bool isWhole)
{
    const auto place = placeSaid(session, move);
    if (!place || (*place == move.to && !isWhole))
        return;
    const Vault::Tier other = *place == Vault::Tier::Vault ? Vault::Tier::Archive : Vault::Tier::Vault;
    for (const VaultObject &file : move.files) {
        if (lease.goOn())
            (void)vault.dropFrom(file, other);
    }
}

} // namespace praxis
