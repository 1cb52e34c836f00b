#pragma once

#include "models/ports/VideoProvider.h"
#include "services/practice/door/Door.h"
#include "services/practice/video/VideoCommands.h"
#include "services/practice/video/VideoQueries.h"

#include <functional>
#include <memory>
#include <optional>

namespace praxis {

/// Makes a provider of an account; where its calls to us go, blank where nobody hears them.
using VideoProviders = std::function<std::unique_ptr<VideoProvider>(const OpenedVideoService &)>;
/// The public address of what a provider is to call for an organisation; blank: it cannot reach us.
using CallbackOf = std::function<QString(const QUuid &organization, const QString &provider)>;

/// Asked before a provider is, which may take long; false: not now. Whoever only waits is kept by nothing.
using MayAskProvider = std::function<bool()>;

/// What lets somebody into a session.
struct MeetingPass {
    QUuid room;
    QString provider;
    QString providerRoom; ///< as the provider's own library wants it
    VideoEntry entry;
    Instant until;
    bool recorded = false;
    Instant waitingSince = {}; ///< a patient who was not let in yet: all else is blank
};

/// From "Join" to a pass. The row of the room comes first, with a name that nobody could guess, so that all who come at once ask the
/// provider for the same one; what a provider made twice all the same is closed again. A room that is gone there gives way to another.
class Meetings {
public:
    Meetings(VideoProviders providers, CallbackOf callbackOf) : m_providers(std::move(providers)), m_callbackOf(std::move(callbackOf)) {}

    /// Whoever has to be let in first is told since when they wait, and asks again; the provider hears nothing of them until then.
    /// NotAvailable (status: too_much) where `mayAsk` says no. Errors of OpenMeetingRoom, and of the provider. On the thread that owns `door`; no transaction is open while the provider is asked.
    [[nodiscard]] Result<MeetingPass> join(Door &door, const Parts &parts, const Actor &actor, const QUuid &appointment, const QUuid &room = {}, const QString &place = {}, const MayAskProvider &mayAsk = {}) const;

    /// The same for one client of the session, who comes by the address alone: for who copies it for them. Errors of InviteToMeeting;
    /// NotAvailable (status: no_page) where the provider's rooms have no address.
    [[nodiscard]] Result<MeetingPass> invite(Door &door, const Parts &parts, const Actor &actor, const QUuid &appointment, const QUuid &person) const;

    /// What a consent that was given or withdrawn means for a session that is going on. NotAvailable: not yet.
    [[nodiscard]] Result<> settleRecording(Door &door, const QUuid &organization, const QUuid &room) const;
    /// The provider is told that a room is over.
    [[nodiscard]] Result<> closeThere(Door &door, const QUuid &organization, const QUuid &room) const;

    [[nodiscard]] Result<std::unique_ptr<VideoProvider>> providerOf(Door &door, const QUuid &organization, const QString &name, const QUuid &service = {}) const;
    [[nodiscard]] QString callbackFor(const QUuid &organization, const QString &provider) const { return m_callbackOf ? m_callbackOf(organization, provider) : QString(); }

private:
    /// As everybody's consent wants it. A room that the provider will not stop recording is closed.
    [[nodiscard]] Result<> record(Door &door, const Actor &program, RoomAtWork &work, VideoProvider &provider) const;
    [[nodiscard]] Result<> open(Door &door, const Actor &program, RoomAtWork &work, VideoProvider &provider) const;
    /// False: it was there, and is gone.
    [[nodiscard]] Result<bool> makeSure(Door &door, const Actor &program, RoomAtWork &work, VideoProvider &provider) const;
    /// A pass into a room whose row there is. None: it was gone at the provider, and another one has to be asked for.
    [[nodiscard]] Result<std::optional<MeetingPass>> passInto(Door &door, const Parts &parts, const Actor &actor, const QUuid &room, const QUuid &who, bool moderates) const;

    VideoProviders m_providers;
    CallbackOf m_callbackOf;
};

} // namespace praxis
