#pragma once

#include "services/practice/door/CommandType.h"

/// Standing addresses of practitioners with video services of others.
namespace praxis {

/// A new one (null), or a changed one; a blank address keeps the one there is. Invalid (problem as of `checkLink`). The outcome's summary
/// has "duplicate": true where somebody of the practice has the same address.
struct SetMeetingLink {
    static constexpr const char *name = "SetMeetingLink";
    QUuid link;
    QUuid practitioner;
    QString kind;
    QString address;
    QString note;
    Instant expiresAt;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setMeetingLinkFields{
    field<&SetMeetingLink::link>("link"), field<&SetMeetingLink::practitioner>("practitioner", Required), field<&SetMeetingLink::kind>("kind", Required),
    field<&SetMeetingLink::address>("address", Sensitive), field<&SetMeetingLink::note>("note"), field<&SetMeetingLink::expiresAt>("expires_at")};
template <> inline Fields commandFields<SetMeetingLink>() { return setMeetingLinkFields; }

/// Set, not toggled: two at once agree.
struct SetMeetingLinkActive {
    static constexpr const char *name = "SetMeetingLinkActive";
    QUuid link;
    bool active = false;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setMeetingLinkActiveFields{field<&SetMeetingLinkActive::link>("link", Required), field<&SetMeetingLinkActive::active>("active", Required)};
template <> inline Fields commandFields<SetMeetingLinkActive>() { return setMeetingLinkActiveFields; }

struct RemoveMeetingLink {
    static constexpr const char *name = "RemoveMeetingLink";
    QUuid link;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array removeMeetingLinkFields{field<&RemoveMeetingLink::link>("link", Required)};
template <> inline Fields commandFields<RemoveMeetingLink>() { return removeMeetingLinkFields; }

} // namespace praxis
