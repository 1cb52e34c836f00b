// Recordings that a provider makes: what it says of them, in whatever order, and what becomes of them here.
#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/MeetingRoom.h"
#include "models/records/ProviderEvent.h"
#include "models/records/VideoService.h"
#include "services/practice/door/Apply.h"
#include "services/practice/messages/ReportCommands.h"
#include "services/practice/video/CaptureParts.h"
#include "services/practice/video/RefusedMixes.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/VideoParts.h"

#include <algorithm>

namespace praxis {

namespace {

using TrackStatus = ProviderTrackStatus;

std::unexpected<Error> notOurs()
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("MeetingRoom")}});
}

Result<std::shared_ptr<MeetingRoom>> roomOf(Work &work, const ApplyTrackEvent &event)
{
    for (const auto &[field, value] : {std::pair{"provider_id", event.room}, std::pair{"name", event.roomName}}) {
        if (value.isEmpty())
            continue;
        PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(work.session(), {.where = {{field, Condition::Equal, value}}, .limit = 1}));
        if (!rooms.isEmpty() && rooms.first()->provider == event.provider)
            return rooms.first();
    }
    return notOurs();
}

Result<std::shared_ptr<Recording>> newRecording(Work &work, const MeetingRoom &room, const ApplyTrackEvent &event, Instant startedAt)
{
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(work.session(), room.appointmentId, Deleted::Include));
    PRAXIS_TRY(const auto people, selectAs<Participant>(work.session(), {.where = {{"appointment_id", Condition::Equal, room.appointmentId}}, .order = {{"created_at"}}}));
    if (!appointment || appointment->practitionerId.isNull() || people.isEmpty())
        return notOurs();
    const auto came = std::ranges::find_if(people, [](const auto &one) { return occupies(one->status); });
    auto recording = std::make_shared<Recording>();
    recording->id = work.newId();
    recording->appointmentId = room.appointmentId;
    recording->contactId = (came == people.end() ? people.first() : *came)->contactId;
    recording->practitionerId = appointment->practitionerId;
    recording->provider = event.provider;
    recording->recordingSid = event.track;
    recording->roomSid = event.room.isEmpty() ? room.providerId : event.room;
    recording->startedAt = startedAt;
    recording->location = MediaLocation::Provider;
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(recording->consentId, consentStanding(work.session(), recording->contactId, startedAt, todayIn(work.parts(), *practice, startedAt)));
    return recording;
}

/// Whether what is said now counts: never back from what is over, and of two ends the later one by the provider's own clock.
bool counts(const ProviderTrack &track, const ApplyTrackEvent &event)
{
    switch (track.status) {
    case TrackStatus::Started:
        return event.status != TrackStatus::Started;
    case TrackStatus::Completed:
        return event.status == TrackStatus::Failed && event.saidAt > track.saidAt;
    case TrackStatus::Failed:
        return event.status == TrackStatus::Completed && event.saidAt >= track.saidAt;
    default:
        return false;
    }
}

/// While it was recorded. What a provider mixes of a session is made later, of what was recorded then.
TimeRange recordedIn(const ProviderTrack &track, const Recording &recording)
{
    if (track.isMix && !recording.startedAt.isNull())
        return {recording.startedAt, Instant{recording.startedAt.ms + recording.durationMs}};
    return {track.startedAt, track.durationMs > 0 ? Instant{track.startedAt.ms + track.durationMs} : track.saidAt};
}

/// Details come with whichever event has them.
void describeTrack(ProviderTrack &track, const ApplyTrackEvent &event)
{
    const auto fill = [](QString &field, const QString &said) { field = said.isEmpty() ? field : said.left(200); };
    fill(track.identity, event.identity);
    fill(track.container, event.container);
    fill(track.codec, event.codec);
    if (event.status != TrackStatus::Started || track.version == 0)
        track.kind = event.media;
    track.offsetMs = event.offsetMs > 0 ? event.offsetMs : track.offsetMs;
    track.durationMs = event.durationMs >= 0 ? event.durationMs : track.durationMs;
    track.sizeBytes = event.bytes >= 0 && track.trackId.isNull() ? event.bytes : track.sizeBytes;
}

Result<std::shared_ptr<ProviderTrack>> knownTrack(Work &work, const QString &provider, const QString &id)
{
    PRAXIS_TRY(const auto tracks, selectAs<ProviderTrack>(work.session(), {.where = {{"provider", Condition::Equal, provider}, {"provider_id", Condition::Equal, id}}, .limit = 1}));
    if (tracks.isEmpty())
        return std::shared_ptr<ProviderTrack>();
    work.track(typeOf<ProviderTrack>(), tracks.first());
    return tracks.first();
}

/// How a track lies beside the others follows from all of them.
Result<> alignTracks(Work &work, const QUuid &recording)
{
    PRAXIS_TRY(const auto theirs, providerTracksOf(work.session(), recording));
    qint64 first = -1;
    for (const auto &track : theirs) {
        if (!track->isMix && !track->trackId.isNull())
            first = first < 0 ? track->offsetMs : std::min(first, track->offsetMs);
    }
    for (const auto &track : theirs) {
        if (track->trackId.isNull())
            continue;
        PRAXIS_TRY(const auto ours, work.get<RecordingTrack>(track->trackId));
        const qint64 offset = track->isMix ? 0 : track->offsetMs - std::max<qint64>(first, 0);
        if (ours->offsetMs == offset)
            continue;
        ours->offsetMs = offset;
        PRAXIS_CHECK(work.saveOnTheSameLine(ours));
    }
    return {};
}

Result<std::shared_ptr<RecordingTrack>> trackInVault(Work &work, const ProviderTrack &theirs, const QJsonObject &json)
{
    auto track = std::make_shared<RecordingTrack>();
    PRAXIS_CHECK(fromJson(typeOf<RecordingTrack>().fields, json, track.get()));
    static_cast<Record &>(*track) = Record{};
    track->id = work.newId();
    track->recordingId = theirs.recordingId;
    track->contactId = theirs.contactId;
    track->label = theirs.label;
    track->kind = theirs.kind;
    track->container = theirs.container;
    track->codec = theirs.codec;
    track->durationMs = theirs.durationMs;
    const VaultObject object = vaultObject(*track);
    if (object.id.isNull() || object.person.isNull() || object.size <= 0 || object.sha256.size() != 32 || object.header.isEmpty() || object.key.isEmpty())
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("object")}});
    return track;
}

} // namespace

Result<> apply(Work &work, const KeepProviderEvent &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto known, selectAs<ProviderEvent>(work.session(), {.where = {{"provider", Condition::Equal, command.provider}, {"event_key", Condition::Equal, command.eventKey}}, .limit = 1}));
    if (!known.isEmpty())
        return {};
    auto event = std::make_shared<ProviderEvent>();
    event->id = work.newId();
    event->provider = command.provider;
    event->eventKey = command.eventKey;
    event->saidAt = command.saidAt;
    PersonSeal seal(work.session(), work.parts().seal);
    PRAXIS_TRY(const QByteArray sealed, seal.seal(work.actor().organization, command.contentType.toUtf8() + '\n' + QByteArray::fromBase64(command.body.toLatin1()), QByteArrayLiteral("event") + event->id.toRfc4122()));
    event->sealedBody = QString::fromLatin1(sealed.toBase64());
    PRAXIS_CHECK(work.saveOnTheSameLine(event)); // what is made of it is told
    return work.later(messagereports::isOne(command.provider) ? messagereports::job : job::applyEvent, idText(event->id));
}

Result<> apply(Work &work, const SettleProviderEvent &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto event, work.get<ProviderEvent>(command.event));
    event->appliedAt = work.now();
    event->problem = command.problem.left(60);
    return work.saveOnTheSameLine(event);
}

Result<> apply(Work &work, const ForgetProviderEvents &)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto old, selectAs<ProviderEvent>(work.session(), {.where = eventsToForget(work.now()), .limit = ForgetProviderEvents::mostAtOnce}));
    for (const auto &event : old) {
        work.track(typeOf<ProviderEvent>(), event);
        event->sealedBody = ProviderEvent::forgotten;
        PRAXIS_CHECK(work.saveOnTheSameLine(event));
    }
    return {};
}

Result<> apply(Work &work, const ApplyTrackEvent &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    work.setAuditAction(QStringLiteral("capture"));
    PRAXIS_TRY(const auto room, roomOf(work, command));
    if (command.track.isEmpty() || command.saidAt.isNull()) // something was recorded; what, and when, its list says
        return work.later(job::pollRoom, idText(room->id));
    const Instant startedAt = command.status == TrackStatus::Started || command.durationMs <= 0 ? command.saidAt : Instant{command.saidAt.ms - command.durationMs};
    PRAXIS_TRY(auto track, knownTrack(work, command.provider, command.track));
    std::shared_ptr<Recording> recording;
    if (track) {
        PRAXIS_TRY(recording, work.get<Recording>(track->recordingId, Deleted::Include));
    } else {
        PRAXIS_TRY(const auto present, selectAs<Recording>(work.session(), {.where = {{"appointment_id", Condition::Equal, room->appointmentId}}}));
        const auto ofRoom = std::find_if(present.begin(), present.end(), [&](const auto &one) { return one->provider == command.provider && one->roomSid == (command.room.isEmpty() ? room->providerId : command.room); });
        if (ofRoom != present.end()) {
            PRAXIS_TRY(recording, work.get<Recording>((*ofRoom)->id));
        } else {
            PRAXIS_TRY(recording, newRecording(work, *room, command, startedAt));
            PRAXIS_CHECK(work.save(recording));
        }
        track = std::make_shared<ProviderTrack>();
        track->id = work.newId();
        track->recordingId = recording->id;
        track->contactId = recording->contactId;
        track->meetingRoomId = room->id;
        track->provider = command.provider;
        track->providerId = command.track;
        track->isMix = command.isMix;
    }
    const bool isNew = track->version == 0;
    const bool news = isNew || counts(*track, command);
    describeTrack(*track, command);
    if (track->startedAt.isNull() || startedAt < track->startedAt)
        track->startedAt = startedAt;
    PRAXIS_TRY(const QString name, nameOfParticipant(work.session(), work.parts().seal, room->id, room->appointmentId, track->identity));
    track->label = name.isEmpty() ? command.label.left(200) : name;
    if (news) {
        track->status = command.status;
        track->saidAt = command.saidAt;
        track->failure = command.status == TrackStatus::Failed ? command.failure.left(60) : QString();
        PRAXIS_TRY(const bool agreed, hadConsent(work.session(), work.parts(), *recording, *track, recordedIn(*track, *recording)));
        PRAXIS_TRY(const bool notAll, holdsRefused(work, *track));
        if (command.status == TrackStatus::Completed && (!agreed || notAll || recording->status == RecordingStatus::Deleted)) {
            track->status = TrackStatus::Refused;
            track->failure = QStringLiteral("consent_missing");
            PRAXIS_CHECK(noteIncident(work, *track));
        }
    }
    PRAXIS_CHECK(work.saveOnTheSameLine(track));
    if (news)
        PRAXIS_CHECK(followTrack(work, *track));
    if (news && !track->isMix && track->status == TrackStatus::Refused)
        PRAXIS_CHECK(dropMixes(work, *recording, *track));
    return deriveAndSave(work, recording);
}

Result<> apply(Work &work, const KeepFetchedTrack &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    work.setAuditAction(QStringLiteral("capture"));
    PRAXIS_TRY(const auto theirs, work.get<ProviderTrack>(command.track));
    if (theirs->status != TrackStatus::Completed)
        return fail(ErrorCode::BadTransition, {{QStringLiteral("type"), QStringLiteral("ProviderTrack")}, {QStringLiteral("from"), enumName(theirs->status)}, {QStringLiteral("to"), enumName(TrackStatus::Fetched)}});
    PRAXIS_TRY(const auto recording, work.get<Recording>(theirs->recordingId));
    PRAXIS_TRY(const bool notAll, holdsRefused(work, *theirs));
    if (notAll || recording->status == RecordingStatus::Deleted)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), notAll ? QStringLiteral("refused") : QStringLiteral("deleted")}});
    PRAXIS_TRY(const auto ours, trackInVault(work, *theirs, command.object));
    PRAXIS_CHECK(work.save(ours));
    theirs->trackId = ours->id;
    theirs->sizeBytes = ours->sizeBytes;
    theirs->status = TrackStatus::Fetched;
    PRAXIS_CHECK(work.saveOnTheSameLine(theirs));
    PRAXIS_CHECK(alignTracks(work, recording->id));
    PRAXIS_TRY(const auto services, selectAs<VideoService>(work.session(), {.where = {{"provider", Condition::Equal, theirs->provider}}, .limit = 1}));
    if (!services.isEmpty() && services.first()->removesThere)
        PRAXIS_CHECK(work.later(job::removeTrack, idText(theirs->id), {}, Job::Lane::Long));
    return deriveAndSave(work, recording);
}

Result<> apply(Work &work, const SettleTrack &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    work.setAuditAction(QStringLiteral("capture"));
    PRAXIS_TRY(const auto theirs, work.get<ProviderTrack>(command.track));
    const bool removed = command.status == TrackStatus::Removed && theirs->status == TrackStatus::Fetched;
    const bool ends = (command.status == TrackStatus::Failed || command.status == TrackStatus::Refused) && theirs->status == TrackStatus::Completed;
    if (!removed && !ends)
        return {};
    theirs->status = command.status;
    theirs->failure = command.failure.left(60);
    PRAXIS_CHECK(work.saveOnTheSameLine(theirs));
    PRAXIS_CHECK(followTrack(work, *theirs));
    PRAXIS_TRY(const auto recording, work.get<Recording>(theirs->recordingId, Deleted::Include));
    return deriveAndSave(work, recording);
}

} // namespace praxis
