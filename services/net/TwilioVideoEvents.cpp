#include "services/net/TwilioVideoEvents.h"

#include "services/net/TwilioSid.h"

namespace praxis::net {

using namespace Qt::StringLiterals;

namespace {

using Kind = VideoEvent::Kind;

constexpr qint64 longestSeconds = 366 * 24 * 3600;     ///< nothing is recorded for a year
constexpr qint64 farthestOffset = 1'000'000'000'000'000; ///< ms; an epoch is not farther away than that

Kind kindOf(const TwilioEvent &said)
{
    switch (said.kind) {
    case TwilioEvent::Kind::RoomCreated: return Kind::RoomOpened;
    case TwilioEvent::Kind::RoomEnded: return Kind::RoomEnded;
    case TwilioEvent::Kind::ParticipantConnected: return Kind::PersonJoined;
    case TwilioEvent::Kind::ParticipantDisconnected: return Kind::PersonLeft;
    case TwilioEvent::Kind::RecordingStarted: return said.media == TwilioEvent::Media::Data ? Kind::Other : Kind::TrackStarted;
    case TwilioEvent::Kind::RecordingCompleted: return said.media == TwilioEvent::Media::Data ? Kind::Other : Kind::TrackCompleted;
    case TwilioEvent::Kind::RecordingFailed: return said.media == TwilioEvent::Media::Data ? Kind::Other : Kind::TrackFailed;
    case TwilioEvent::Kind::CompositionEnqueued:
    case TwilioEvent::Kind::CompositionStarted: return Kind::MixStarted;
    case TwilioEvent::Kind::CompositionAvailable: return Kind::MixCompleted;
    case TwilioEvent::Kind::CompositionFailed: return Kind::MixFailed;
    case TwilioEvent::Kind::CompositionProgress:
    case TwilioEvent::Kind::CompositionHookFailed:
    case TwilioEvent::Kind::Other: break;
    }
    return Kind::Other;
}

Result<> setSizes(VideoEvent &event, qint64 seconds, qint64 offsetMs, qint64 bytes)
{
    if (seconds > longestSeconds)
        return malformed(u"Duration"_s);
    if (offsetMs > farthestOffset || offsetMs < -farthestOffset)
        return malformed(u"OffsetFromTwilioVideoEpoch"_s);
    event.durationMs = seconds < 0 ? -1 : seconds * 1000;
    event.offsetMs = offsetMs;
    event.bytes = bytes < 0 ? -1 : bytes;
    return {};
}

/// A copy of it as another event, at another time.
VideoEvent turned(VideoEvent event, Kind kind, Instant at)
{
    event.kind = kind;
    event.at = at;
    return event;
}

qint64 number(const QJsonObject &json, const QString &name)
{
    return json.value(name).toInteger(-1);
}

} // namespace

Result<VideoEvent> videoEventOf(const TwilioEvent &said)
{
    VideoEvent event;
    event.kind = kindOf(said);
    event.at = said.at;
    event.room = said.room;
    event.roomName = said.roomName;
    event.track = said.recording;
    event.mix = said.composition;
    event.identity = said.identity;
    event.label = said.trackName;
    event.media = said.media == TwilioEvent::Media::Audio ? TrackKind::Audio : said.media == TwilioEvent::Media::Video ? TrackKind::Video : TrackKind::AudioVideo;
    event.codec = said.codec;
    event.container = said.container;
    event.failure = said.failedOperation;
    PRAXIS_CHECK(setSizes(event, said.durationSeconds, said.offsetMs, said.bytes));
    return event;
}

Result<QVector<VideoEvent>> eventsOfRecording(const QJsonObject &recording, const QString &room, const QHash<QString, QString> &identities)
{
    const QJsonObject groups = recording.value(u"grouping_sids").toObject();
    const QString status = recording.value(u"status").toString(), type = recording.value(u"type").toString();
    if (groups.value(u"room_sid").toString() != room || status == u"deleted" || type == u"data")
        return QVector<VideoEvent>();
    VideoEvent event;
    event.room = room;
    event.track = recording.value(u"sid").toString();
    event.identity = identities.value(groups.value(u"participant_sid").toString());
    event.label = recording.value(u"track_name").toString();
    event.media = type == u"audio" ? TrackKind::Audio : type == u"video" ? TrackKind::Video : TrackKind::AudioVideo;
    event.codec = recording.value(u"codec").toString().toUpper();
    event.container = recording.value(u"container_format").toString().toLower();
    const Instant began = Instant::fromString(recording.value(u"date_created").toString());
    if (!isTwilioSid(event.track, "RT"_L1))
        return malformed(u"sid"_s);
    if (began.isNull())
        return malformed(u"date_created"_s);
    const VideoEvent started = turned(event, Kind::TrackStarted, began);
    if (status == u"failed")
        return QVector<VideoEvent>{started, turned(event, Kind::TrackFailed, began)};
    if (status != u"completed")
        return QVector<VideoEvent>{started};
    PRAXIS_CHECK(setSizes(event, number(recording, u"duration"_s), recording.value(u"offset").toInteger(), number(recording, u"size"_s)));
    return QVector<VideoEvent>{started, turned(event, Kind::TrackCompleted, Instant{began.ms + std::max<qint64>(event.durationMs, 0)})};
}

Result<QVector<VideoEvent>> eventsOfComposition(const QJsonObject &composition, const QString &room)
{
    const QString status = composition.value(u"status").toString();
    if (composition.value(u"room_sid").toString() != room || status == u"deleted")
        return QVector<VideoEvent>();
    VideoEvent event;
    event.room = room;
    event.mix = composition.value(u"sid").toString();
    event.container = composition.value(u"format").toString().toLower();
    const Instant began = Instant::fromString(composition.value(u"date_created").toString());
    if (!isTwilioSid(event.mix, "CJ"_L1))
        return malformed(u"sid"_s);
    if (began.isNull())
        return malformed(u"date_created"_s);
    const Instant said = Instant::fromString(composition.value(u"date_completed").toString());
    const Instant ended = said.isNull() ? began : said;
    const VideoEvent started = turned(event, Kind::MixStarted, began);
    if (status == u"failed")
        return QVector<VideoEvent>{started, turned(event, Kind::MixFailed, ended)};
    if (status != u"completed")
        return QVector<VideoEvent>{started};
    PRAXIS_CHECK(setSizes(event, number(composition, u"duration"_s), 0, number(composition, u"size"_s)));
    return QVector<VideoEvent>{started, turned(event, Kind::MixCompleted, ended)};
}

} // namespace praxis::net
