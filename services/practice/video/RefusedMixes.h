#pragma once

#include "models/records/ProviderTrack.h"
#include "models/records/Recording.h"
#include "services/practice/door/Work.h"

/// Files that a provider mixed of a whole session, where a part of it must not be kept.
namespace praxis {

/// One file of a session holds what each of its tracks does: where one must not be kept, neither must it.
[[nodiscard]] Result<bool> holdsRefused(Work &work, const ProviderTrack &mix);
/// Somebody was recorded who had not agreed: the trail has a line of its own for whoever answers for it.
[[nodiscard]] Result<> noteIncident(Work &work, const ProviderTrack &track);
/// What was mixed with it is here already: its keys go, and with them every copy of it; the payload goes after that.
[[nodiscard]] Result<> dropMixes(Work &work, const Recording &recording, const ProviderTrack &refused);

/// For the register of destruction, whose backups still have the keys.
[[nodiscard]] Result<QVector<QUuid>> refusedMixes(StoreSession &session);
/// An older copy took the place of the practice, and has one of them or was to fetch it: it goes in it, too, whatever holds it there.
/// What this copy never had is passed over.
[[nodiscard]] Result<> dropMixAgain(Work &work, const QUuid &mix);
/// The payload that nobody needs afterwards.
[[nodiscard]] Result<QStringList> payloadsOfMix(StoreSession &session, const QUuid &mix);

} // namespace praxis
