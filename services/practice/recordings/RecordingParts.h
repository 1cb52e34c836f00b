#pragma once

#include "models/ports/Vault.h"
#include "models/records/Consent.h"
#include "models/records/Organization.h"
#include "models/records/Participant.h"
#include "models/records/Recording.h"
#include "models/records/RecordingMarker.h"
#include "models/records/RecordingShare.h"
#include "models/records/RecordingTrack.h"
#include "models/rules/SharedParts.h"
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

/// Who is in a recording of an appointment that began at `startedAt`, in the order in which they were put in, and then who was taken out of it
/// since. `person`, whose recording it is,
/// always is; where that is null and nobody came, all of them are.
[[nodiscard]] Result<QVector<QUuid>> peopleThere(StoreSession &session, const QUuid &appointment, const QUuid &person, Instant startedAt);
/// Consents to being recorded, as they are kept: with somebody who was deleted went theirs, and they say what they said.
[[nodiscard]] Result<QVector<std::shared_ptr<Consent>>> recordingConsents(StoreSession &session, const QUuid &person);
/// Whether their consent is asked for: `wasThere`, and who is said not to have come and has withdrawn. The same as SQL: services/store/WhoWasThere.
[[nodiscard]] Result<bool> isRecorded(StoreSession &session, const Participant &one, Instant startedAt);
/// Patients of whom a provider recorded a track in their own name: whatever the calendar says since, they were there.
[[nodiscard]] Result<QSet<QUuid>> heardIn(StoreSession &session, Seal &seal, const Recording &recording);
/// What lists say of consents, made as strict as opening is: `recording_shelf` follows from rows alone, and cannot tell whose voice a track
/// has. Who is said not to have been there, and is heard, counts in it all the same. A filter by consent still finds what the rows say.
[[nodiscard]] Result<> addWhoIsHeard(StoreSession &session, Seal &seal, QVector<RecordingEntry> &entries, const QDate &today);

/// The consent to being recorded that somebody's newest recording rests on: the newest that counts at a moment, on that day. Null: none does.
[[nodiscard]] Result<QUuid> consentStanding(StoreSession &session, const QUuid &person, Instant at, const QDate &day);

/// `written`, here and below: rows of this unit of work, which the trail does not tell of yet.
/// ConsentMissing (data: kind, people) unless everybody in it agrees to being recorded on `today`; GrantsAltered where the trail says of a
/// consent something else than its row.
[[nodiscard]] Result<> checkConsent(StoreSession &session, const Parts &parts, const Recording &recording, const QDate &today, const QSet<QUuid> &written = {});
/// Of a consent that counts, its row says what the trail says: one that was withdrawn since does not come back with an older page.
[[nodiscard]] Result<> checkConsentsTold(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &person, Instant startedAt, const QSet<QUuid> &written = {});
/// NotAvailable unless it is completed and its media is here; ConsentMissing.
[[nodiscard]] Result<> checkAvailable(StoreSession &session, const Parts &parts, const Recording &recording, const QDate &today, const QSet<QUuid> &written = {});

/// Whether a user whose role has its own only may see it: their session, or one that is shared with them now.
[[nodiscard]] Result<bool> sees(StoreSession &session, const Parts &parts, const Actor &actor, const Recording &recording, Instant now);
/// The shares through which a user sees a recording now: those without an answer first, then as they end, as lists choose one (services/store/RecordingReader).
[[nodiscard]] Result<QVector<std::shared_ptr<RecordingShare>>> sharesWith(StoreSession &session, const Parts &parts, const QUuid &recording, const QUuid &user, Instant now);
/// What these let be played, all together; empty: all of it.
[[nodiscard]] QVector<SharedPart> partsOf(const QVector<std::shared_ptr<RecordingShare>> &shares);
/// How loud it is within these parts, and silence elsewhere: what a picture of it shows is heard by nobody else either.
[[nodiscard]] QByteArray shapeWithin(const QByteArray &shape, qint64 offsetMs, const QVector<SharedPart> &parts);

} // namespace praxis
