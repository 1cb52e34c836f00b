#include "services/practice/jobs/VideoJobs.h"

#include "models/ports/Vault.h"
#include "services/practice/video/CaptureCommands.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/VideoCommands.h"
#include "services/practice/video/VideoParts.h"

#include <QMutex>

#include <algorithm>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

using Kind = VideoEvent::Kind;

constexpr int fetchTries = 60;               ///< a provider that is down for a day is waited for
constexpr qint64 askRoomAgainMs = 10 * 60'000;   ///< what no event told of
constexpr qint64 askForMs = 6 * 3600'000LL;  ///< after the end of a session
constexpr qint64 mixForMs = 3600'000LL;      ///< after the end of a session
constexpr qint64 largestFile = 64LL << 30;
constexpr int triesWithoutFile = 12;         ///< hours, with the pauses between: what a provider lists may be late, too
constexpr int anHour = 3600;

/// What came into the vault and whose row could not be written: the next try needs no more than the row. Where the program dies it is
/// fetched once more, and the sweep takes the first.
class WithoutRow {
public:
    [[nodiscard]] std::optional<VaultObject> take(const QUuid &track)
    {
        const QMutexLocker lock(&m_mutex);
        const auto it = m_objects.constFind(track);
        if (it == m_objects.cend())
            return std::nullopt;
        const VaultObject object = *it;
        m_objects.erase(it);
        return object;
    }
    void put(const QUuid &track, const VaultObject &object)
    {
        const QMutexLocker lock(&m_mutex);
        m_objects.insert(track, object);
    }

private:
    QMutex m_mutex;
    QHash<QUuid, VaultObject> m_objects;
};

QUuid idOf(const JobRun &run)
{
    return QUuid::fromString(run.job.key);
}

std::optional<ProviderTrackStatus> statusOf(Kind kind)
{
    switch (kind) {
    case Kind::TrackStarted:
    case Kind::MixStarted:
        return ProviderTrackStatus::Started;
    case Kind::TrackCompleted:
    case Kind::MixCompleted:
        return ProviderTrackStatus::Completed;
    case Kind::TrackFailed:
    case Kind::MixFailed:
        return ProviderTrackStatus::Failed;
    default:
        return std::nullopt;
    }
}

bool isMix(Kind kind)
{
    return kind == Kind::MixStarted || kind == Kind::MixCompleted || kind == Kind::MixFailed;
}

Result<> closeRooms(JobRun &run)
{
    PRAXIS_TRY(const auto rooms, run.door.ask(run.actor, RoomsToClose{}));
    for (const QUuid &room : rooms) {
        if (!run.goOn())
            return {};
        PRAXIS_CHECK(run.door.run(run.actor, CloseMeetingRoom{room, u"over"_s}));
        run.changed = true;
    }
    return {};
}

/// A few hundred in a transaction: others want to write, too.
Result<> forgetEvents(JobRun &run)
{
    for (qsizetype forgotten = ForgetProviderEvents::mostAtOnce; forgotten >= ForgetProviderEvents::mostAtOnce && run.goOn();) {
        PRAXIS_TRY(const Outcome done, run.door.run(run.actor, ForgetProviderEvents{}));
        forgotten = done.touched.size();
    }
    return {};
}

/// A call that says something about a room that is none of ours is kept, and nothing else.
Result<> applyEvent(JobRun &run, const Meetings &meetings)
{
    const QUuid id = idOf(run);
    PRAXIS_TRY(const auto found, run.door.ask(run.actor, FindProviderEvent{id}));
    if (found.isApplied)
        return {};
    PRAXIS_TRY(const auto provider, meetings.providerOf(run.door, run.actor.organization, found.provider));
    QString problem;
    const auto event = provider->read(ProviderCall{{}, found.contentType, {}, found.body});
    if (!event) {
        problem = codeName(event.error().code);
    } else if (const Result<> applied = applyVideoEvent(run.door, run.actor, found.provider, *event); !applied) {
        if (applied.error().code != ErrorCode::NotFound)
            return applied;
        problem = u"not_ours"_s;
    }
    run.changed = problem.isEmpty();
    PRAXIS_CHECK(run.door.run(run.actor, SettleProviderEvent{id, problem}));
    return {};
}

/// Said by the rules, and not by a database that may yet have written it.
bool saysNo(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadTransition:
    case ErrorCode::NotFound:
    case ErrorCode::NotAvailable:
    case ErrorCode::Denied:
    case ErrorCode::Invalid:
    case ErrorCode::Malformed:
        return true;
    default:
        return false;
    }
}

/// Of a payload that no row is to name: another runner's is there, or none is wanted any more.
Result<> dropUnlessNamed(JobRun &run, const QUuid &track, const VaultObject &object)
{
    const auto found = run.door.ask(run.actor, FindProviderTrack{track});
    if (!found && found.error().code != ErrorCode::NotFound)
        return fail(found.error()); // nobody knows: the sweep will
    if (found && found->object && found->object->blob == object.blob)
        return {};
    return run.parts.vault->remove(object);
}

/// The payload is in the vault before a row names it; where the row is refused, it goes again.
Result<> keepFetched(JobRun &run, WithoutRow &withoutRow, const QUuid &track, const VaultObject &object)
{
    QJsonObject json = toJson(typeOf<RecordingTrack>(), trackOf(object));
    for (const FieldDef &base : typeOf<RecordingTrack>().fields.first(baseFieldCount))
        json.remove(base.key());
    const Result<Outcome> kept = run.door.run(run.actor, KeepFetchedTrack{track, json});
    if (kept)
        return {};
    if (!saysNo(kept.error().code)) {
        withoutRow.put(track, object);
        return fail(kept.error());
    }
    PRAXIS_CHECK(dropUnlessNamed(run, track, object));
    if (kept.error().code == ErrorCode::NotAvailable) // the recording, or the consent to a part of it, is gone meanwhile
        PRAXIS_CHECK(run.door.run(run.actor, SettleTrack{track, ProviderTrackStatus::Refused, u"consent_missing"_s}));
    const bool isSettled = kept.error().code == ErrorCode::BadTransition || kept.error().code == ErrorCode::NotAvailable;
    return isSettled ? Result<>() : Result<>(fail(kept.error()));
}

Result<VaultObject> fetchInto(JobRun &run, VideoProvider &provider, const ProviderTrack &track, const QUuid &keyHolder)
{
    PRAXIS_TRY(const auto writer, run.parts.vault->writer(keyHolder));
    qint64 bytes = 0;
    Result<> wrote;
    const auto piece = [&](QByteArrayView plain) {
        bytes += plain.size();
        if (bytes > largestFile)
            wrote = fail(ErrorCode::TooLarge, {{u"what"_s, u"media"_s}, {u"limit"_s, largestFile}});
        else
            wrote = writer->write(plain);
        if (!wrote || !run.goOn())
            return false;
        const auto mine = run.stillMine();
        return mine && *mine;
    };
    const Result<> fetched = provider.fetch(ProviderMedia{track.isMix, track.providerId}, piece);
    PRAXIS_CHECK(wrote);
    PRAXIS_CHECK(fetched);
    // A size that was said is the size, or it was cut short.
    if (bytes == 0 || (track.sizeBytes > 0 && bytes != track.sizeBytes))
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"size"_s}});
    return writer->finish();
}

/// There is no file: it is still being made, or there never will be one. The provider's own list says which; how long nobody reached it does not.
Result<> settleWithoutFile(JobRun &run, VideoProvider &provider, const ProviderTrack &track)
{
    const auto work = run.door.ask(run.actor, FindMeetingRoom{track.meetingRoomId});
    if (!work && work.error().code != ErrorCode::NotFound)
        return fail(work.error());
    PRAXIS_TRY(const QVector<VideoEvent> listed, work ? provider.recorded(work->room.providerId) : Result<QVector<VideoEvent>>());
    std::optional<VideoEvent> last;
    for (const VideoEvent &event : listed) {
        if ((track.isMix ? event.mix : event.track) == track.providerId)
            last = event;
    }
    const auto status = last ? statusOf(last->kind) : std::nullopt;
    const bool isListed = status == ProviderTrackStatus::Started || (status == ProviderTrackStatus::Completed && last->bytes > 0);
    const bool isAhead = isListed && run.job.attempts < fetchTries - 1; // not for ever
    const bool hasFailed = status == ProviderTrackStatus::Failed;
    if (isAhead || (!hasFailed && run.job.attempts < triesWithoutFile))
        return fail(ErrorCode::NotAvailable, {{u"detail"_s, u"no_media"_s}});
    const QString why = hasFailed && !last->failure.isEmpty() ? last->failure : u"no_media"_s; // gone, or silent throughout
    PRAXIS_CHECK(run.door.run(run.actor, SettleTrack{track.id, ProviderTrackStatus::Failed, why}));
    return {};
}

Result<> fetchTrack(JobRun &run, const Meetings &meetings, WithoutRow &withoutRow)
{
    if (!run.parts.vault)
        return fail(ErrorCode::NotAvailable, {{u"status"_s, u"no_vault"_s}});
    PRAXIS_TRY(const auto found, run.door.ask(run.actor, FindProviderTrack{idOf(run)}));
    const auto before = withoutRow.take(idOf(run));
    if (found.track.status != ProviderTrackStatus::Completed)
        return before ? dropUnlessNamed(run, found.track.id, *before) : Result<>();
    if (before && run.parts.vault->verify(*before)) {
        run.changed = true;
        return keepFetched(run, withoutRow, found.track.id, *before);
    }
    PRAXIS_TRY(const auto provider, meetings.providerOf(run.door, run.actor.organization, found.track.provider));
    const auto object = fetchInto(run, *provider, found.track, found.keyHolder);
    run.changed = true;
    if (object)
        return keepFetched(run, withoutRow, found.track.id, *object);
    if (object.error().code == ErrorCode::NotFound)
        return settleWithoutFile(run, *provider, found.track);
    if (object.error().code == ErrorCode::Denied && object.error().data.value(u"problem"_s) == u"elsewhere"_s) { // and it stays there
        PRAXIS_CHECK(run.door.run(run.actor, SettleTrack{found.track.id, ProviderTrackStatus::Failed, u"stored_elsewhere"_s}));
        return {};
    }
    return fail(object.error());
}

/// What is ours is read back whole first.
Result<> removeTrack(JobRun &run, const Meetings &meetings)
{
    PRAXIS_TRY(const auto found, run.door.ask(run.actor, FindProviderTrack{idOf(run)}));
    const bool refused = found.track.status == ProviderTrackStatus::Refused;
    if (!refused && (found.track.status != ProviderTrackStatus::Fetched || !found.object || !run.parts.vault))
        return {};
    if (!refused)
        PRAXIS_CHECK(run.parts.vault->verify(*found.object));
    PRAXIS_TRY(const auto provider, meetings.providerOf(run.door, run.actor.organization, found.track.provider));
    PRAXIS_CHECK(provider->remove(ProviderMedia{found.track.isMix, found.track.providerId}));
    if (!refused)
        PRAXIS_CHECK(run.door.run(run.actor, SettleTrack{found.track.id, ProviderTrackStatus::Removed, {}}));
    return {};
}

/// For whom no event reaches, and for events that were lost: what there is of a session, asked for a while after it.
Result<> pollRoom(JobRun &run, const Meetings &meetings)
{
    PRAXIS_TRY(const auto work, run.door.ask(run.actor, FindMeetingRoom{idOf(run)}));
    if (work.room.providerId.isEmpty())
        return {};
    PRAXIS_TRY(const auto provider, meetings.providerOf(run.door, run.actor.organization, {}, work.room.videoServiceId));
    PRAXIS_TRY(const QVector<VideoEvent> events, provider->recorded(work.room.providerId));
    bool allEnded = !events.isEmpty();
    for (VideoEvent event : events) {
        event.room = work.room.providerId;
        event.roomName = work.room.name;
        if (event.track.isEmpty() && event.mix.isEmpty()) { // still being made, and has no name yet
            allEnded = false;
            continue;
        }
        allEnded = allEnded && event.kind != Kind::TrackStarted && event.kind != Kind::MixStarted;
        PRAXIS_CHECK(applyVideoEvent(run.door, run.actor, work.room.provider, event));
        run.changed = true;
    }
    const Instant now = run.parts.clock.now();
    if (!allEnded && now.ms < work.room.closesAt.ms + askForMs)
        run.again = Instant{now.ms + askRoomAgainMs};
    return {};
}

Result<> closeThere(JobRun &run, const Meetings &meetings)
{
    PRAXIS_CHECK(meetings.closeThere(run.door, run.actor.organization, idOf(run)));
    return {};
}

Result<> mixRoom(JobRun &run, const Meetings &meetings)
{
    PRAXIS_TRY(const auto work, run.door.ask(run.actor, FindMeetingRoom{idOf(run)}));
    if (work.tracksRefused > 0) // it would hold them, too
        return {};
    if (work.tracksKept == 0) { // nothing was recorded that may be kept, or it is not told yet
        const Instant now = run.parts.clock.now();
        if (now.ms < work.room.closesAt.ms + mixForMs)
            run.again = Instant{now.ms + askRoomAgainMs};
        return {};
    }
    PRAXIS_TRY(const auto provider, meetings.providerOf(run.door, run.actor.organization, {}, work.room.videoServiceId));
    PRAXIS_TRY(const QString mix, provider->mix(work.room.providerId, meetings.callbackFor(run.actor.organization, work.room.provider)));
    ApplyTrackEvent begun;
    begun.provider = work.room.provider;
    begun.room = work.room.providerId;
    begun.track = mix;
    begun.isMix = true;
    begun.saidAt = run.parts.clock.now();
    PRAXIS_CHECK(run.door.run(run.actor, begun));
    return {};
}

} // namespace

Result<> applyVideoEvent(Door &door, const Actor &program, const QString &provider, const VideoEvent &event)
{
    const auto status = statusOf(event.kind);
    if (!status)
        return {};
    ApplyTrackEvent command;
    command.provider = provider;
    command.room = event.room;
    command.roomName = event.roomName;
    command.isMix = isMix(event.kind);
    command.track = command.isMix ? event.mix : event.track;
    command.status = *status;
    command.saidAt = event.at;
    command.identity = event.identity;
    command.label = event.label;
    command.media = event.media;
    command.container = event.container;
    command.codec = event.codec;
    command.offsetMs = event.offsetMs;
    command.durationMs = event.durationMs;
    command.bytes = event.bytes;
    command.failure = event.failure;
    PRAXIS_CHECK(door.run(program, command));
    return {};
}

void VideoJobs::addTo(Jobs &jobs) const
{
    const auto add = [&](const QString &name, auto what, int tries = 40) {
        jobs.add(JobKind{name, [all = meetings, what](JobRun &run) { return what(run, *all); }, tries});
    };
    const auto hasRooms = [](JobRun &run) -> Result<bool> {
        PRAXIS_TRY(const auto rooms, run.door.ask(run.actor, RoomsToClose{}));
        return !rooms.isEmpty();
    };
    jobs.add(Chore{u"rooms"_s, 0, hasRooms, closeRooms});
    jobs.add(Chore{u"provider_events"_s, anHour, {}, forgetEvents});
    jobs.add(JobKind{job::videoChange, [](JobRun &run) -> Result<> {
        PRAXIS_CHECK(run.door.run(run.actor, ApplyVideoChange{idOf(run)}));
        run.changed = true;
        return {};
    }});
    add(job::closeRoom, closeThere);
    add(job::roomRecording, [](JobRun &run, const Meetings &all) { return all.settleRecording(run.door, run.actor.organization, idOf(run)); });
    add(job::applyEvent, applyEvent);
    add(job::fetchTrack, [withoutRow = std::make_shared<WithoutRow>()](JobRun &run, const Meetings &all) { return fetchTrack(run, all, *withoutRow); }, fetchTries);
    add(job::removeTrack, removeTrack);
    add(job::mixRoom, mixRoom);
    add(job::pollRoom, pollRoom);
}

} // namespace praxis
