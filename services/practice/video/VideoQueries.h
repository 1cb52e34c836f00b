#pragma once

#include "models/records/MeetingRoom.h"
#include "models/records/ProviderTrack.h"
#include "models/records/VideoChange.h"
#include "models/records/VideoService.h"
#include "models/rules/VideoSwitches.h"
#include "services/practice/door/Queries.h"

/// Video sessions: their rooms, the switches, standing links, and what the program itself needs to know of providers.
namespace praxis {

/// How a session stands to being joined now.
enum class MeetingState : quint8 { NotVideo, NotYet, Open, Over, Ended, VideoOff };
constexpr std::array<const char *, 6> enumNames(MeetingState)
{
    return {"not_video", "not_yet", "open", "over", "ended", "video_off"};
}

struct MeetingEntry {
    QUuid appointment;
    Instant opensAt;
    Instant closesAt;
    MeetingState state{};
    VideoState video{};
    QString provider;        ///< of the room, once there is one
    bool roomIsOpen = false; ///< somebody has been there
    bool recorded = false;
    ConsentState telehealth{}; ///< of its patients together
    ConsentState recording{};
    Instant consentClosedAt; ///< for staff: when its last room was closed because somebody took a consent back; null: nobody did, or there is another room
    QStringList emergency; ///< for staff: whom to call where something happens, and what is done, of each who said
    QStringList places;    ///< for staff: where its patients say that they are, each with their name where there are several
    QStringList addresses; ///< for staff: the same as their records have it
    Instant waitingSince;  ///< since when one waits to be let in: a patient themself, or for staff whoever waits longest; null: nobody
};
/// Of one appointment that one may see. Nothing in it lets anybody in.
struct ShowMeeting {
    using Answer = MeetingEntry;
    static constexpr bool audited = false;
    QUuid appointment;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowMeeting"); }
};

struct VideoServiceLine {
    VideoService service; ///< without its secrets, and the account only for who may change it
    bool hasSecret = false;
    bool hasCheck = false;
};
struct ShowVideoServices {
    using Answer = QVector<VideoServiceLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowVideoServices"); }
};

struct PractitionerVideo {
    QUuid practitioner;
    QString name;
    bool enabled = true;
    VideoState state{};
    int clients = 0;
    int sessions = 0;  ///< by video, in the time asked for
    int completed = 0;
    bool isSelf = false; ///< of who asks: they do not switch themself on
};
struct VideoSwitches {
    bool practiceEnabled = true;
    bool platformControlled = false;
    QVector<PractitionerVideo> practitioners; ///< by name
    QVector<VideoChange> planned;             ///< not done yet, the next first
};
/// The page of switches, with what each had between two moments (null: ever). Denied (reason: not_platform_controlled) where there are none.
struct ShowVideoSwitches {
    using Answer = VideoSwitches;
    static constexpr bool audited = false;
    QString search;
    Instant from;
    Instant until;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowVideoSwitches"); }
};

/// How much each practitioner had by video between two moments (null: ever).
struct ShowVideoUse {
    using Answer = QVector<PractitionerVideo>;
    static constexpr bool audited = false;
    Instant from;
    Instant until;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowVideoUse"); }
};

/// A standing link as a list shows it: never its address.
struct MeetingLinkLine {
    QUuid id;
    qint64 version = 0;
    QUuid practitionerId;
    QString practitioner;
    QString kind;
    QString host;
    QString note;
    bool isActive = true;
    Instant expiresAt;
    int usedCount = 0;
    Instant lastUsedAt;
    bool expired = false;
    bool practitionerGone = false; ///< its history stays
    bool usable = false;
};
struct ShowMeetingLinks {
    using Answer = RowsPage<MeetingLinkLine>;
    static constexpr bool audited = false;
    QUuid practitioner;
    QString kind;
    std::optional<bool> active;
    Instant expiresFrom;
    Instant expiresUntil;
    int limit = 200;
    std::optional<PageEnd> after = {};
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowMeetingLinks"); }
};

/// The address of an active link, whole: to its practitioner, to who answers for the practice, or to a patient for an appointment with that
/// practitioner. Counted, and in the trail. Denied (reason: inactive, expired).
struct OpenedMeetingLink {
    QString address;
    QString host;
    int othersThatDay = 0; ///< other patients of that practitioner with a video session on the same day: they would have the same address
};
struct OpenMeetingLink {
    using Answer = OpenedMeetingLink;
    static constexpr bool audited = true;
    QUuid link;
    QUuid appointment;
    [[nodiscard]] static QString queryName() { return QStringLiteral("OpenMeetingLink"); }
};

// -- for the program itself: no route of an API answers these

/// An account as what uses it needs it.
struct OpenedVideoService {
    VideoService service;
    QByteArray secret;
    QByteArray check;
};
struct FindVideoService {
    using Answer = OpenedVideoService;
    static constexpr bool audited = false;
    QString provider; ///< blank: by `id`
    QUuid id;
    [[nodiscard]] static QString queryName() { return QStringLiteral("FindVideoService"); }
};

struct RoomAtWork {
    MeetingRoom room;
    bool recordingWanted = false; ///< now, by everybody's consent
    int people = 0;               ///< who are expected
    int minutes = 0;              ///< of the appointment
    int tracksKept = 0;           ///< that were recorded in it, and may be kept
    int tracksRefused = 0;        ///< and may not
};
struct FindMeetingRoom {
    using Answer = RoomAtWork;
    static constexpr bool audited = false;
    QUuid room;
    [[nodiscard]] static QString queryName() { return QStringLiteral("FindMeetingRoom"); }
};
/// Open rooms whose time is over.
struct RoomsToClose {
    using Answer = QVector<QUuid>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("RoomsToClose"); }
};

struct FindProviderEvent {
    struct Found {
        QString provider;
        QByteArray contentType;
        QByteArray body;
        bool isApplied = false;
    };
    using Answer = Found;
    static constexpr bool audited = false;
    QUuid event;
    [[nodiscard]] static QString queryName() { return QStringLiteral("FindProviderEvent"); }
};

struct FindProviderTrack {
    struct Found {
        ProviderTrack track;
        QUuid keyHolder;              ///< whose key is to seal the file
        std::optional<VaultObject> object; ///< once it is in the vault
    };
    using Answer = Found;
    static constexpr bool audited = false;
    QUuid track;
    [[nodiscard]] static QString queryName() { return QStringLiteral("FindProviderTrack"); }
};

class Reading;
[[nodiscard]] Result<MeetingEntry> answer(Reading &reading, const ShowMeeting &query);
[[nodiscard]] Result<QVector<VideoServiceLine>> answer(Reading &reading, const ShowVideoServices &query);
[[nodiscard]] Result<VideoSwitches> answer(Reading &reading, const ShowVideoSwitches &query);
[[nodiscard]] Result<QVector<PractitionerVideo>> answer(Reading &reading, const ShowVideoUse &query);
[[nodiscard]] Result<RowsPage<MeetingLinkLine>> answer(Reading &reading, const ShowMeetingLinks &query);
[[nodiscard]] Result<OpenedMeetingLink> answer(Reading &reading, const OpenMeetingLink &query);
[[nodiscard]] Result<OpenedVideoService> answer(Reading &reading, const FindVideoService &query);
[[nodiscard]] Result<RoomAtWork> answer(Reading &reading, const FindMeetingRoom &query);
[[nodiscard]] Result<QVector<QUuid>> answer(Reading &reading, const RoomsToClose &query);
[[nodiscard]] Result<FindProviderEvent::Found> answer(Reading &reading, const FindProviderEvent &query);
[[nodiscard]] Result<FindProviderTrack::Found> answer(Reading &reading, const FindProviderTrack &query);

} // namespace praxis
