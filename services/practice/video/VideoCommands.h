#pragma once

#include "services/practice/door/CommandType.h"

/// Video sessions: who may have them, their rooms, and the account they are held through.
namespace praxis {

/// The practice's account with a provider. Blank secrets keep those that there are. Invalid (fields).
struct SetVideoService {
    static constexpr const char *name = "SetVideoService";
    QString provider;
    QString account;
    QString keyId;
    QString domain;
    QString secret; ///< what signs passes
    QString check;  ///< what the provider's calls are checked with
    bool active = true;
    bool records = false;
    bool mixes = false;
    bool removesThere = true;
    bool straightIn = false; ///< patients come in without being let in
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setVideoServiceFields{
    field<&SetVideoService::provider>("provider", Required), field<&SetVideoService::account>("account", Sensitive), field<&SetVideoService::keyId>("key_id", Sensitive),
    field<&SetVideoService::domain>("domain"), field<&SetVideoService::secret>("secret", Sensitive), field<&SetVideoService::check>("check", Sensitive),
    field<&SetVideoService::active>("active"), field<&SetVideoService::records>("records"), field<&SetVideoService::mixes>("mixes"),
    field<&SetVideoService::removesThere>("removes_there"), field<&SetVideoService::straightIn>("straight_in")};
template <> inline Fields commandFields<SetVideoService>() { return setVideoServiceFields; }

/// The practice's own switch. Off ends no session that is going on, and lets nobody of the practice begin one.
struct SetPracticeVideo {
    static constexpr const char *name = "SetPracticeVideo";
    bool enabled = false;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setPracticeVideoFields{field<&SetPracticeVideo::enabled>("enabled", Required)};
template <> inline Fields commandFields<SetPracticeVideo>() { return setPracticeVideoFields; }

/// A practitioner's switch, where a platform controls the practice (else Denied, reason "not_platform_controlled"). Nobody switches
/// themself back on (reason "own_switch").
struct SetPractitionerVideo {
    static constexpr const char *name = "SetPractitionerVideo";
    QUuid practitioner;
    bool enabled = false;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setPractitionerVideoFields{field<&SetPractitionerVideo::practitioner>("practitioner", Required), field<&SetPractitionerVideo::enabled>("enabled", Required)};
template <> inline Fields commandFields<SetPractitionerVideo>() { return setPractitionerVideoFields; }

/// The same later. Null practitioner: the practice's own switch.
struct PlanVideoChange {
    static constexpr const char *name = "PlanVideoChange";
    QUuid practitioner;
    bool enabled = false;
    Instant at;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array planVideoChangeFields{field<&PlanVideoChange::practitioner>("practitioner"), field<&PlanVideoChange::enabled>("enabled", Required),
                                                  field<&PlanVideoChange::at>("at", Required)};
template <> inline Fields commandFields<PlanVideoChange>() { return planVideoChangeFields; }

struct WithdrawVideoChange {
    static constexpr const char *name = "WithdrawVideoChange";
    QUuid change;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array withdrawVideoChangeFields{field<&WithdrawVideoChange::change>("change", Required)};
template <> inline Fields commandFields<WithdrawVideoChange>() { return withdrawVideoChangeFields; }

/// What was planned is done, by the program, when its time has come.
struct ApplyVideoChange {
    static constexpr const char *name = "ApplyVideoChange";
    QUuid change;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array applyVideoChangeFields{field<&ApplyVideoChange::change>("change", Required)};
template <> inline Fields commandFields<ApplyVideoChange>() { return applyVideoChangeFields; }

/// Somebody goes to the room of their appointment: the one that is open, or a new one, the same for all who come at once. With `room`, that
/// one and no other. Denied with reason: not_a_session (no video, cancelled), not_yet (data: opens_at), over, room; VideoOff (data: reason) for
/// the practitioner. Denied to whoever is not of the appointment; each is in the trail. A patient waits until somebody lets them in, unless the
/// account's rooms are open to whoever comes: the summary has "waiting_since" then, and no pass may be made.
struct OpenMeetingRoom {
    static constexpr const char *name = "OpenMeetingRoom";
    QUuid appointment;
    QUuid room;
    QString place = {}; ///< of a patient: where they are now, for whoever has to send help; blank: they did not say, or said so before
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array openMeetingRoomFields{field<&OpenMeetingRoom::appointment>("appointment", Required), field<&OpenMeetingRoom::room>("room"),
                                                  field<&OpenMeetingRoom::place>("place", Sensitive)};
template <> inline Fields commandFields<OpenMeetingRoom>() { return openMeetingRoomFields; }

/// Whoever waits for the room of an appointment is let in, until that room is over. Again, or by two at once: nothing more happens. NotFound
/// where they do not wait (any more).
struct AdmitToMeeting {
    static constexpr const char *name = "AdmitToMeeting";
    QUuid appointment;
    QUuid person;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array admitToMeetingFields{field<&AdmitToMeeting::appointment>("appointment", Required), field<&AdmitToMeeting::person>("person", Required)};
template <> inline Fields commandFields<AdmitToMeeting>() { return admitToMeetingFields; }

/// Somebody of the practice takes the address by which one client comes into the room of their session: for whom no page of ours lets them in.
/// The rules are those of OpenMeetingRoom for both of them, and the client is let in by that: whoever follows it does not wait. Denied with
/// reason "not_awaited" for a client who is not of the session (any more).
struct InviteToMeeting {
    static constexpr const char *name = "InviteToMeeting";
    QUuid appointment;
    QUuid person;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array inviteToMeetingFields{field<&InviteToMeeting::appointment>("appointment", Required), field<&InviteToMeeting::person>("person", Required)};
template <> inline Fields commandFields<InviteToMeeting>() { return inviteToMeetingFields; }

/// What the provider answered. Where another came first, its room stays (the outcome touches nothing) and the spare one is closed there.
struct KeepRoomOpened {
    static constexpr const char *name = "KeepRoomOpened";
    QUuid room;
    QString providerId;
    bool recorded = false;
    bool again = false; ///< it is to be recorded otherwise, and could not be yet: soon
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array keepRoomOpenedFields{field<&KeepRoomOpened::room>("room", Required), field<&KeepRoomOpened::providerId>("provider_id", Required | Sensitive),
                                                 field<&KeepRoomOpened::recorded>("recorded"), field<&KeepRoomOpened::again>("again")};
template <> inline Fields commandFields<KeepRoomOpened>() { return keepRoomOpenedFields; }

/// A room is over, and the provider is told. Why: over, gone, consent.
struct CloseMeetingRoom {
    static constexpr const char *name = "CloseMeetingRoom";
    QUuid room;
    QString why;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array closeMeetingRoomFields{field<&CloseMeetingRoom::room>("room", Required), field<&CloseMeetingRoom::why>("why", Required)};
template <> inline Fields commandFields<CloseMeetingRoom>() { return closeMeetingRoomFields; }

/// A session that nobody had planned: it is booked for now, and has a room like any other. The same errors as BookAppointment.
struct StartMeeting {
    static constexpr const char *name = "StartMeeting";
    QUuid appointment; ///< made here where null
    QUuid patient;
    QUuid service;
    Minutes length = 0;
    QString despiteClash;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array startMeetingFields{field<&StartMeeting::appointment>("appointment"), field<&StartMeeting::patient>("patient", Required), field<&StartMeeting::service>("service_id"),
                                               field<&StartMeeting::length>("duration_minutes"), field<&StartMeeting::despiteClash>("despite_clash")};
template <> inline Fields commandFields<StartMeeting>() { return startMeetingFields; }

} // namespace praxis
