#pragma once

#include "models/ports/Vault.h"
#include "models/records/Organization.h"
#include "models/records/Recording.h"
#include "models/records/RecordingMarker.h"
#include "models/records/RecordingShare.h"
#include "models/records/RecordingTrack.h"
#include "services/practice/door/Ownership.h"
#include "services/practice/door/Parts.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/door/Today.h"

#include <QSet>

#include <optional>

namespace praxis {

inline constexpr qint64 longestRecordingMs = 48LL * 3'600'000;

[[nodiscard]] VaultObject vaultObject(const RecordingTrack &track);
/// Of a file that the vault has taken in.
[[nodiscard]] RecordingTrack trackOf(const VaultObject &object);

[[nodiscard]] Result<QString> sealedMarkerNote(PersonSeal &seal, const RecordingMarker &marker, const QString &note);
/// Blank where the key has been shredded.
[[nodiscard]] Result<QString> openedMarkerNote(PersonSeal &seal, const RecordingMarker &marker);
[[nodiscard]] Result<QString> sealedSoundShape(PersonSeal &seal, const RecordingTrack &track, const QByteArray &shape);
[[nodiscard]] Result<QByteArray> openedSoundShape(PersonSeal &seal, const RecordingTrack &track);

/// Whose consent it takes to give a recording out: the person, and whoever was in its appointment, also who was taken out of it or marked as
/// not come since. Left out is who had called off before it began, and where that is not known, whoever called off.
[[nodiscard]] Result<QVector<QUuid>> peopleOfRecording(StoreSession &session, const QUuid &appointment, const QUuid &person, Instant startedAt);
[[nodiscard]] Result<QVector<QUuid>> peopleOfRecording(StoreSession &session, const Recording &recording);

/// `written`, here and below: rows of this unit of work, which the trail does not tell of yet.
/// ConsentMissing (data: kind, people) unless everybody in it agrees to being recorded on `today`; GrantsAltered where the trail says of a
/// consent something else than its row.
[[nodiscard]] Result<> checkConsent(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &person, const QDate &today, const QSet<QUuid> &written = {});
/// Of a consent that counts, its row says what the trail says: one that was withdrawn since does not come back with an older page.
[[nodiscard]] Result<> checkConsentsTold(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &person, const QSet<QUuid> &written = {});
/// NotAvailable unless it is completed and its media is here; ConsentMissing.
[[nodiscard]] Result<> checkAvailable(StoreSession &session, const Parts &parts, const Recording &recording, const QDate &today, const QSet<QUuid> &written = {});

/// Whether a user whose role has its own only may see it: their session, or one that is shared with them now.
[[nodiscard]] Result<bool> sees(StoreSession &session, const Parts &parts, const Actor &actor, const Recording &recording, Instant now);
/// The share through which a user sees a recording now: the one that lasts longest.
[[nodiscard]] Result<std::shared_ptr<RecordingShare>> shareWith(StoreSession &session, const Parts &parts, const QUuid &recording, const QUuid &user, Instant now);

} // namespace praxis
