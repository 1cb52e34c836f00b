#pragma once

#include "models/records/ProviderTrack.h"
#include "services/practice/door/CommandType.h"

/// Recordings that a provider makes: what it says, and what becomes of it here. Run by the program itself.
namespace praxis {

/// As it came, before it is answered. The same one again changes nothing.
struct KeepProviderEvent {
    static constexpr const char *name = "KeepProviderEvent";
    QString provider;
    QString eventKey;
    Instant saidAt;
    QString body; ///< base64 of what came
    QString contentType = {}; ///< of what came
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array keepProviderEventFields{field<&KeepProviderEvent::provider>("provider", Required), field<&KeepProviderEvent::eventKey>("event_key", Required),
                                                    field<&KeepProviderEvent::saidAt>("said_at"), field<&KeepProviderEvent::body>("body", Required | Sensitive),
                                                    field<&KeepProviderEvent::contentType>("content_type")};
template <> inline Fields commandFields<KeepProviderEvent>() { return keepProviderEventFields; }

/// What was made of it: blank problem, something.
struct SettleProviderEvent {
    static constexpr const char *name = "SettleProviderEvent";
    QUuid event;
    QString problem;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array settleProviderEventFields{field<&SettleProviderEvent::event>("event", Required), field<&SettleProviderEvent::problem>("problem")};
template <> inline Fields commandFields<SettleProviderEvent>() { return settleProviderEventFields; }

/// What was said, of events of which something was made `keptDays` ago: by then it is in rows of ours, or was not for us. That it was said stays,
/// by its hash, so that the same call is no news however late it is sent again. Touches at most `mostAtOnce`; those that wait are left alone.
struct ForgetProviderEvents {
    static constexpr const char *name = "ForgetProviderEvents";
    static constexpr int keptDays = 30;
    static constexpr int mostAtOnce = 200;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
template <> inline Fields commandFields<ForgetProviderEvents>() { return {}; }

/// What a provider says of a track, whatever came before it: by its own time, and never back from what is over. The first one of a room
/// begins the recording of its appointment. NotFound where the room is none of ours.
struct ApplyTrackEvent {
    static constexpr const char *name = "ApplyTrackEvent";
    QString provider;
    QString room;       ///< as the provider calls it
    QString roomName;   ///< as we do; blank: it did not say
    QString track;
    bool isMix = false;
    ProviderTrackStatus status{}; ///< started, completed, failed
    Instant saidAt;
    QString identity;
    QString label;
    TrackKind media{};
    QString container;
    QString codec;
    qint64 offsetMs = 0;
    qint64 durationMs = -1; ///< −1: it did not say
    qint64 bytes = -1;
    QString failure;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array applyTrackEventFields{
    field<&ApplyTrackEvent::provider>("provider", Required), field<&ApplyTrackEvent::room>("room"), field<&ApplyTrackEvent::roomName>("room_name"),
    field<&ApplyTrackEvent::track>("track", Required), field<&ApplyTrackEvent::isMix>("is_mix"), field<&ApplyTrackEvent::status>("status"),
    field<&ApplyTrackEvent::saidAt>("said_at"), field<&ApplyTrackEvent::identity>("identity", Sensitive), field<&ApplyTrackEvent::label>("label", Sensitive),
    field<&ApplyTrackEvent::media>("media"), field<&ApplyTrackEvent::container>("container"), field<&ApplyTrackEvent::codec>("codec"),
    field<&ApplyTrackEvent::offsetMs>("offset_ms"), field<&ApplyTrackEvent::durationMs>("duration_ms"), field<&ApplyTrackEvent::bytes>("bytes"),
    field<&ApplyTrackEvent::failure>("failure")};
template <> inline Fields commandFields<ApplyTrackEvent>() { return applyTrackEventFields; }

/// A track is in the vault: the recording has it from now on. BadTransition where another runner was first: its copy is to be dropped.
struct KeepFetchedTrack {
    static constexpr const char *name = "KeepFetchedTrack";
    QUuid track;        ///< ProviderTrack
    QJsonObject object; ///< RecordingTrack, without the base's fields: what the vault says of the file
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array keepFetchedTrackFields{field<&KeepFetchedTrack::track>("track", Required), field<&KeepFetchedTrack::object>("object", Required)};
template <> inline Fields commandFields<KeepFetchedTrack>() { return keepFetchedTrackFields; }

/// A track that there is nothing to fetch of, or that must not be fetched: failed, refused (no consent when it was recorded), removed there.
struct SettleTrack {
    static constexpr const char *name = "SettleTrack";
    QUuid track;
    ProviderTrackStatus status{};
    QString failure;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array settleTrackFields{field<&SettleTrack::track>("track", Required), field<&SettleTrack::status>("status"), field<&SettleTrack::failure>("failure")};
template <> inline Fields commandFields<SettleTrack>() { return settleTrackFields; }

} // namespace praxis
