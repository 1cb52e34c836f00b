#include "services/practice/video/RefusedMixes.h"

#include "models/records/RecordingTrack.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/video/CaptureParts.h"

#include <algorithm>

namespace praxis {

namespace {

const QString consentMissing = QStringLiteral("consent_missing");

Result<std::shared_ptr<RecordingTrack>> oursOf(StoreSession &session, const ProviderTrack &mix)
{
    return mix.trackId.isNull() ? Result<std::shared_ptr<RecordingTrack>>(nullptr) : findAs<RecordingTrack>(session, mix.trackId, Deleted::Include);
}

Result<> dropKeys(Work &work, const ProviderTrack &mix)
{
    PRAXIS_TRY(const auto ours, oursOf(work.session(), mix));
    if (!ours || ours->blob.isEmpty())
        return {};
    PRAXIS_CHECK(removePayloadsLater(work, mix.id, {ours->blob}));
    work.track(typeOf<RecordingTrack>(), ours);
    for (QString RecordingTrack::*secret : {&RecordingTrack::blob, &RecordingTrack::ageHeader, &RecordingTrack::sealedKey, &RecordingTrack::sealedShape})
        (*ours.*secret).clear();
    PRAXIS_CHECK(ours->isDeleted ? work.save(ours) : work.remove(typeOf<RecordingTrack>(), ours));
    return forgetSteps(work, {ours->id});
}

Result<> refuse(Work &work, const std::shared_ptr<ProviderTrack> &mix, const QString &why)
{
    PRAXIS_CHECK(dropKeys(work, *mix));
    work.track(typeOf<ProviderTrack>(), mix);
    mix->status = ProviderTrackStatus::Refused;
    mix->failure = why;
    mix->trackId = {};
    PRAXIS_CHECK(work.saveOnTheSameLine(mix));
    PRAXIS_CHECK(noteIncident(work, *mix));
    return followTrack(work, *mix);
}

} // namespace

Result<bool> holdsRefused(Work &work, const ProviderTrack &mix)
{
    if (!mix.isMix)
        return false;
    PRAXIS_TRY(const auto tracks, providerTracksOf(work.session(), mix.recordingId));
    return std::ranges::any_of(tracks, [&](const auto &one) { return !one->isMix && one->meetingRoomId == mix.meetingRoomId && one->status == ProviderTrackStatus::Refused; });
}

Result<> noteIncident(Work &work, const ProviderTrack &track)
{
    AuditEntry entry;
    entry.action = QStringLiteral("incident");
    entry.type = typeOf<Recording>().key();
    entry.record = track.recordingId;
    entry.persons = {track.contactId};
    entry.outcome = QStringLiteral("failed");
    entry.risk = QStringLiteral("high");
    entry.why = track.failure;
    return work.note(std::move(entry));
}

Result<> dropMixes(Work &work, const Recording &recording, const ProviderTrack &refused)
{
    PRAXIS_TRY(const auto tracks, providerTracksOf(work.session(), recording.id));
    for (const auto &mix : tracks) {
        if (mix->isMix && mix->meetingRoomId == refused.meetingRoomId && !mix->trackId.isNull() && !recording.onHold)
            PRAXIS_CHECK(refuse(work, mix, refused.failure));
    }
    return {};
}

Result<QVector<QUuid>> refusedMixes(StoreSession &session)
{
    PRAXIS_TRY(const auto refused, selectAs<ProviderTrack>(session, {.where = {{"status", Condition::Equal, enumName(ProviderTrackStatus::Refused)}}, .deleted = Deleted::Include}));
    QVector<QUuid> mixes;
    for (const auto &track : refused) {
        if (track->isMix)
            mixes.append(track->id);
    }
    return mixes;
}

Result<> dropMixAgain(Work &work, const QUuid &id)
{
    PRAXIS_TRY(const auto mix, findAs<ProviderTrack>(work.session(), id, Deleted::Include));
    if (!mix || !mix->isMix || mix->status == ProviderTrackStatus::Refused)
        return {};
    PRAXIS_CHECK(refuse(work, mix, consentMissing));
    PRAXIS_TRY(const auto recording, work.get<Recording>(mix->recordingId, Deleted::Include));
    return deriveAndSave(work, recording);
}

Result<QStringList> payloadsOfMix(StoreSession &session, const QUuid &id)
{
    PRAXIS_TRY(const auto mix, findAs<ProviderTrack>(session, id, Deleted::Include));
    PRAXIS_TRY(const auto ours, mix ? oursOf(session, *mix) : Result<std::shared_ptr<RecordingTrack>>(nullptr));
    return ours && !ours->blob.isEmpty() ? QStringList{ours->blob} : QStringList();
}

} // namespace praxis
