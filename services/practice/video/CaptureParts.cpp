#include "services/practice/video/CaptureParts.h"

#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/Practitioner.h"
#include "models/rules/People.h"
#include "models/records/ProviderEvent.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/CaptureCommands.h"
#include "services/practice/video/VideoParts.h"

#include <QCryptographicHash>

#include <algorithm>

namespace praxis {

namespace {

using TrackStatus = ProviderTrackStatus;

bool isHere(const ProviderTrack &track)
{
    return track.status == TrackStatus::Fetched || track.status == TrackStatus::Removed;
}

/// One file of all tracks is waited for only where there is nothing else.
RecordingStatus statusOf(const QVector<std::shared_ptr<ProviderTrack>> &tracks)
{
    const bool anyHere = std::ranges::any_of(tracks, [](const auto &track) { return isHere(*track); });
    const auto any = [&](TrackStatus status) { return std::ranges::any_of(tracks, [&](const auto &track) { return track->status == status && !(anyHere && track->isMix); }); };
    if (any(TrackStatus::Started))
        return RecordingStatus::Started;
    if (any(TrackStatus::Completed))
        return RecordingStatus::Processing;
    return anyHere ? RecordingStatus::Completed : RecordingStatus::Failed;
}

/// What was complete stays so: a track that is heard of late comes to it.
bool leadsBack(RecordingStatus from, RecordingStatus to)
{
    return from == RecordingStatus::Completed && (to == RecordingStatus::Started || to == RecordingStatus::Processing);
}

} // namespace

QVector<Condition> eventsToForget(Instant now)
{
    return {{"applied_at", Condition::LessEqual, now.plusMinutes(-ForgetProviderEvents::keptDays * 24 * 60).ms}, {"sealed_body", Condition::NotEqual, ProviderEvent::forgotten}};
}

Result<QVector<std::shared_ptr<ProviderTrack>>> providerTracksOf(StoreSession &session, const QUuid &recording)
{
    return selectAs<ProviderTrack>(session, {.where = {{"recording_id", Condition::Equal, recording}}, .order = {{"created_at"}}});
}

bool deriveFromTracks(Recording &recording, const QVector<std::shared_ptr<ProviderTrack>> &tracks, Instant now)
{
    if (recording.status == RecordingStatus::Deleted || tracks.isEmpty())
        return false;
    const Recording was = recording;
    if (const RecordingStatus now = statusOf(tracks); !leadsBack(recording.status, now))
        recording.status = now;
    qint64 first = tracks.first()->offsetMs;
    for (const auto &track : tracks)
        first = track->isMix ? first : std::min(first, track->offsetMs);
    qint64 length = 0;
    qint64 size = 0;
    QString failure;
    for (const auto &track : tracks) {
        if (track->status == TrackStatus::Failed || track->status == TrackStatus::Refused)
            failure = failure.isEmpty() ? track->failure : failure;
        else
            length = std::max(length, (track->isMix ? 0 : track->offsetMs - first) + track->durationMs);
        if (isHere(*track))
            size += track->sizeBytes;
        if (!track->startedAt.isNull() && (recording.startedAt.isNull() || track->startedAt < recording.startedAt))
            recording.startedAt = track->startedAt;
        if (track->isMix)
            recording.compositionSid = track->providerId;
    }
    recording.durationMs = length;
    recording.sizeBytes = size;
    recording.failure = recording.status == RecordingStatus::Failed ? failure : QString();
    recording.location = size > 0 ? (was.location == MediaLocation::Archive ? MediaLocation::Archive : MediaLocation::Vault)
        : recording.status == RecordingStatus::Failed ? MediaLocation::Nowhere
                                                      : MediaLocation::Provider;
    recording.completedAt = recording.status != RecordingStatus::Completed ? Instant() : was.completedAt.isNull() ? now : was.completedAt;
    const auto told = [](const Recording &r) { return std::tuple(r.status, r.durationMs, r.sizeBytes, r.failure, r.location, r.completedAt, r.startedAt, r.compositionSid); };
    return told(was) != told(recording);
}

Result<> deriveAndSave(Work &work, const std::shared_ptr<Recording> &recording)
{
    PRAXIS_TRY(const auto tracks, providerTracksOf(work.session(), recording->id));
    return deriveFromTracks(*recording, tracks, work.now()) ? work.save(recording) : Result<>();
}

Result<bool> hadConsent(StoreSession &session, const Parts &parts, const Recording &recording, const ProviderTrack &track, TimeRange when)
{
    const QUuid appointment = recording.appointmentId;
    PRAXIS_TRY(QSet<QUuid> heard, heardIn(session, parts.seal, recording));
    PRAXIS_TRY(const auto participants, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, appointment}}, .deleted = Deleted::Include}));
    PRAXIS_TRY(const auto held, findAs<Appointment>(session, appointment, Deleted::Include));
    PRAXIS_TRY(const auto practice, findAs<Organization>(session, held->organizationId));
    const QDate day = todayIn(parts, *practice, when.start);
    bool anybody = false;
    for (const auto &one : participants) {
        if (!track.identity.isEmpty() && participantMark(parts.seal, track.meetingRoomId, one->contactId) == track.identity)
            heard.insert(one->contactId); // the first track of theirs is not kept yet
        PRAXIS_TRY(const bool there, isRecorded(session, *one, when.start)); // when this was recorded, whatever was said of them since
        if (!there && !heard.contains(one->contactId))
            continue;
        anybody = true;
        PRAXIS_TRY(const auto consents, recordingConsents(session, one->contactId));
        const bool agreed = std::any_of(consents.begin(), consents.end(), [&](const auto &consent) {
            const bool over = consent->expiresOn.isValid() && consent->expiresOn <= day;
            return consent->givenAt <= when.start && !over && (consent->withdrawnAt.isNull() || consent->withdrawnAt >= when.end);
        });
        if (!agreed)
            return false;
    }
    if (anybody) {
        const Result<> told = checkConsentsTold(session, parts, appointment, {}, when.start);
        if (!told && told.error().code == ErrorCode::GrantsAltered)
            return false;
        PRAXIS_CHECK(told);
    }
    return anybody;
}

QString participantMark(Seal &seal, const QUuid &room, const QUuid &person)
{
    const QByteArray signature = seal.sign(QByteArrayLiteral("praxis participant\0") + room.toRfc4122() + person.toRfc4122()); // Ed25519: the same for the same
    return QStringLiteral("p-") + QString::fromLatin1(QCryptographicHash::hash(signature, QCryptographicHash::Sha256).toHex().left(24));
}

Result<QString> nameOfParticipant(StoreSession &session, Seal &seal, const QUuid &room, const QUuid &appointment, const QString &identity)
{
    if (identity.isEmpty())
        return QString();
    PRAXIS_TRY(const auto held, findAs<Appointment>(session, appointment, Deleted::Include));
    QVector<QUuid> staff{held->practitionerId};
    for (const QString &other : std::as_const(held->otherStaff))
        staff.append(QUuid::fromString(other));
    for (const QUuid &one : std::as_const(staff)) {
        if (one.isNull() || participantMark(seal, room, one) != identity)
            continue;
        PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(session, one, Deleted::Include));
        return practitioner ? practitioner->displayName : QString();
    }
    PRAXIS_TRY(const auto people, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, appointment}}, .deleted = Deleted::Include}));
    for (const auto &one : people) {
        if (participantMark(seal, room, one->contactId) != identity)
            continue;
        PRAXIS_TRY(const auto person, findAs<Contact>(session, one->contactId, Deleted::Include));
        return person ? fullName(*person) : QString();
    }
    return QString();
}

Result<> followTrack(Work &work, const ProviderTrack &track)
{
    if (track.status == TrackStatus::Completed)
        return work.later(job::fetchTrack, idText(track.id), {}, Job::Lane::Long);
    if (track.status == TrackStatus::Refused)
        return work.later(job::removeTrack, idText(track.id), {}, Job::Lane::Long);
    return {};
}

} // namespace praxis
