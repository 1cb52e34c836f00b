#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"
#include "models/ports/ProviderCall.h"
#include "models/records/RecordingTrack.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <functional>

namespace praxis {

/// What a provider of video rooms says has happened, in words that are no provider's. Blank and −1: it did not say.
struct VideoEvent {
    enum class Kind : quint8 {
        RoomOpened, RoomEnded, PersonJoined, PersonLeft,
        TrackStarted, TrackCompleted, TrackFailed, ///< one recorded track, or a whole session where the provider records no tracks
        MixStarted, MixCompleted, MixFailed,       ///< one file made of a session's tracks
        Other,                                     ///< nothing to do with rooms or recordings
    };
    Kind kind = Kind::Other;
    Instant at;           ///< the provider's clock: the order of events, whatever order they come in; none: it did not say
    QString room;         ///< as the provider calls it
    QString roomName;     ///< as we called it
    QString track;        ///< as the provider calls it; blank where it names a file only at its end, for all that comes before
    QString mix;
    QString identity;     ///< as our pass named them: an id, nobody's name
    QString label;
    TrackKind media = TrackKind::AudioVideo;
    QString codec;        ///< upper case
    QString container;    ///< lower case: mka, mkv, mp4, webm
    qint64 offsetMs = 0;  ///< after an epoch of the provider's: only differences mean anything
    qint64 durationMs = -1;
    qint64 bytes = -1;
    QString failure;
};

struct VideoRoomWish {
    QString name;         ///< random, names nobody; asking twice for the same name gives the same room
    bool recorded = false;
    int mostPeople = 10;
    Instant until;        ///< it closes by itself then, where the provider can
    QString callback;     ///< where its events go; blank: nowhere
};

/// For one room and one person, until a moment. `participant` names nobody: it is an id made for this session.
struct RoomPass {
    QString room;         ///< what `VideoProvider::open` gave
    QString participant;
    Instant from;
    Instant until;
    bool moderates = false;
};

/// What somebody needs to be let in.
struct VideoEntry {
    QString address;      ///< to open in a browser, where the provider has a page of its own; else blank
    QByteArray token;     ///< for the provider's own library
};

/// What was recorded, by the provider's name of it.
struct ProviderMedia {
    bool isMix = false;
    QString id;
};

/// A provider of video rooms: Twilio, VideoSDK, Jitsi. Blocks, for a thread that may; thread-safe.
/// Asks once: when to ask again is for who asks. NotAvailable: nobody answers, or not now (data: detail; retry_after: seconds, where it
/// said); with status "not_supported": this provider has no such thing; "no_secret": it is not set up. TooLarge: it answers more than
/// anything can be. Denied (data: problem): our account is refused ("account"), its files are put elsewhere than with the provider ("elsewhere"), or what was answered leads elsewhere ("host", "scheme",
/// "address", "redirect", "certificate"). Invalid (data: field) for a name that is none of the provider's: nobody is asked then; or (data:
/// reply) where the provider does not like what it is asked.
class VideoProvider {
public:
    virtual ~VideoProvider() = default;
    VideoProvider() = default;
    VideoProvider(const VideoProvider &) = delete;
    VideoProvider &operator=(const VideoProvider &) = delete;

    /// Gets or makes; the provider's name of it (ours, where it has none). A room that was there already stays as it was made: whether it is
    /// recorded says `setRecording`.
    [[nodiscard]] virtual Result<QString> open(const VideoRoomWish &wish) = 0;
    /// Whether it is there and people can join it now; false for what is no name of the provider's.
    [[nodiscard]] virtual Result<bool> isOpen(const QString &room) = 0;
    /// Everybody leaves. Closing what is closed, or not known, succeeds.
    [[nodiscard]] virtual Result<> close(const QString &room) = 0;
    /// Made here, without asking anybody.
    [[nodiscard]] virtual Result<VideoEntry> entry(const RoomPass &pass) = 0;

    /// Begins or ends recording in a room that goes on. NotFound where it is to begin and the room has ended.
    [[nodiscard]] virtual Result<> setRecording(const QString &room, bool on) = 0;
    /// What there is of a room, as the events that said so would have, oldest first: for whom no event reaches. Nothing of what was removed.
    [[nodiscard]] virtual Result<QVector<VideoEvent>> recorded(const QString &room) = 0;
    /// Asks for one file of a session that has ended; the provider's name of it. Asked again, it is the same one.
    [[nodiscard]] virtual Result<QString> mix(const QString &room, const QString &callback) = 0;
    /// The file, piece by piece; false ends it (Cancelled). What came before an error is of no use. NotFound: not ready yet, gone, or a track that was silent throughout.
    [[nodiscard]] virtual Result<> fetch(const ProviderMedia &media, const std::function<bool(QByteArrayView)> &piece) = 0;
    /// Removing what is not there succeeds.
    [[nodiscard]] virtual Result<> remove(const ProviderMedia &media) = 0;

    // -- its calls to us
    [[nodiscard]] virtual QByteArray signatureHeader() const = 0;
    /// Denied (data: problem: "signature_missing", "signature", "account"); NotAvailable ("no_secret") where none is set to check it with.
    [[nodiscard]] virtual Result<> check(const ProviderCall &call) const = 0;
    /// Of a call that was checked. Malformed (data: detail).
    [[nodiscard]] virtual Result<VideoEvent> read(const ProviderCall &call) const = 0;
};

} // namespace praxis
