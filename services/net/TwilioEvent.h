#pragma once

#include "models/kernel/Time.h"
#include "services/net/FormBody.h"

#include <QString>

namespace praxis::net {

/// What Twilio Video says in a status callback (https://www.twilio.com/docs/video/api/status-callbacks). Only the name of the event, the
/// room, the time and what the event is about may be counted on: what was captured from real rooms lacks the rest now and then, and
/// writes codecs in either case. Every identifier has the form of its kind or is not taken.
struct TwilioEvent {
    enum class Kind : quint8 {
        RoomCreated, RoomEnded, ParticipantConnected, ParticipantDisconnected,
        RecordingStarted, RecordingCompleted, RecordingFailed,
        CompositionEnqueued, CompositionStarted, CompositionAvailable, CompositionProgress, CompositionFailed, CompositionHookFailed,
        Other, ///< named, signed, and nothing to do with recordings
    };
    enum class Media : quint8 { Unknown, Audio, Video, Data };

    Kind kind = Kind::Other;
    Instant at;                  ///< the provider's clock: the order of events, whatever order they come in
    QString account;             ///< AC…
    QString room;                ///< RM…
    QString roomName;            ///< unique name that we gave; blank in a composition's events
    QString recording;           ///< RT…; one track
    QString composition;         ///< CJ…
    QString participant;         ///< PA…
    QString identity;            ///< as our token named them
    QString source;              ///< MT…
    QString trackName;
    Media media = Media::Unknown;
    QString codec;               ///< upper case: OPUS, VP8
    QString container;           ///< lower case: mka, mkv, mp4, webm
    qint64 offsetMs = 0;         ///< from the provider's epoch; only differences mean anything
    qint64 durationSeconds = -1; ///< −1: not said
    qint64 bytes = -1;           ///< −1: not said
    QString mediaPath;           ///< "/v1/Recordings/RT…/Media": relative to the provider's API, never anything else
    QString failedOperation;

    /// Malformed (data: detail, the field) where what must be there is not, or is not what it should be.
    [[nodiscard]] static Result<TwilioEvent> read(const FormFields &form);
};

} // namespace praxis::net
