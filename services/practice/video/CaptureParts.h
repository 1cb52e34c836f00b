#pragma once

#include "models/records/Appointment.h"
#include "models/records/ProviderTrack.h"
#include "models/records/Recording.h"
#include "services/practice/door/Work.h"

/// Recordings that a provider makes, and what their tracks say about them.
namespace praxis {

/// What a provider said so long ago that nobody needs its words any more.
[[nodiscard]] QVector<Condition> eventsToForget(Instant now);

[[nodiscard]] Result<QVector<std::shared_ptr<ProviderTrack>>> providerTracksOf(StoreSession &session, const QUuid &recording);
/// Status, length, size and place of a recording as they follow from its tracks. Says whether anything is different.
[[nodiscard]] bool deriveFromTracks(Recording &recording, const QVector<std::shared_ptr<ProviderTrack>> &tracks, Instant now);
/// Saves what follows from them.
[[nodiscard]] Result<> deriveAndSave(Work &work, const std::shared_ptr<Recording> &recording);
/// Whether everybody in it agreed to being recorded all that time, whatever they said since.
[[nodiscard]] Result<bool> hadConsent(StoreSession &session, const Parts &parts, const Recording &recording, const ProviderTrack &track, TimeRange when);
/// What a pass calls somebody: an id for this room alone, that nobody else can tell whose it is.
[[nodiscard]] QString participantMark(Seal &seal, const QUuid &room, const QUuid &person);
/// Who a track is of, by that id; blank where nobody of the appointment has it.
[[nodiscard]] Result<QString> nameOfParticipant(StoreSession &session, Seal &seal, const QUuid &room, const QUuid &appointment, const QString &identity);
/// The next thing that has to be done about a track, as a job.
[[nodiscard]] Result<> followTrack(Work &work, const ProviderTrack &track);

} // namespace praxis
