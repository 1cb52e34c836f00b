#include "services/practice/jobs/Meetings.h"

#include "services/practice/CaptureParts.h"
#include "services/practice/VideoCommands.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr int mostTries = 3;

} // namespace

Result<std::unique_ptr<VideoProvider>> Meetings::providerOf(Door &door, const QUuid &organization, const QString &name, const QUuid &service) const
{
    PRAXIS_TRY(const OpenedVideoService account, door.ask(Actor::program(organization), FindVideoService{name, service}));
    auto provider = m_providers ? m_providers(account) : nullptr;
    if (!provider)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_video_service")}});
    return provider;
}

/// Of two who make a room at the same moment one is refused by the database, and finds the other's when it asks again.
Result<QUuid> Meetings::enter(Door &door, const Actor &actor, const QUuid &appointment, const QUuid &room) const
{
    for (int i = 0;; ++i) {
        const Result<Outcome> entered = door.run(actor, OpenMeetingRoom{appointment, room});
        if (entered)
            return QUuid::fromString(entered->summary[u"room"].toString());
        if (entered.error().code != ErrorCode::Duplicate || i + 1 >= mostTries)
            return fail(entered.error());
    }
}

Result<bool> Meetings::makeSure(Door &door, const Actor &program, RoomAtWork &work, VideoProvider &provider) const
{
    if (!work.room.providerId.isEmpty()) {
        PRAXIS_TRY(const bool open, provider.isOpen(work.room.providerId));
        if (!open)
            return false;
        if (work.recordingWanted != work.room.recorded) {
            PRAXIS_CHECK(provider.setRecording(work.room.providerId, work.recordingWanted));
            PRAXIS_CHECK(door.run(program, KeepRoomOpened{work.room.id, work.room.providerId, work.recordingWanted}));
            work.room.recorded = work.recordingWanted;
        }
        return true;
    }
    VideoRoomWish wish;
    wish.name = work.room.name;
    wish.recorded = work.recordingWanted;
    wish.mostPeople = std::max(2, work.people + 4);
    wish.until = work.room.closesAt;
    wish.callback = callbackFor(program.organization, work.room.provider);
    PRAXIS_TRY(const QString made, provider.open(wish));
    PRAXIS_CHECK(door.run(program, KeepRoomOpened{work.room.id, made, wish.recorded}));
    PRAXIS_TRY(work, door.ask(program, FindMeetingRoom{work.room.id}));
    if (work.room.providerId != made) // another was faster, or the room was closed meanwhile
        PRAXIS_CHECK(provider.close(made));
    return work.room.closedAt.isNull();
}

Result<MeetingPass> Meetings::join(Door &door, const Parts &parts, const Actor &actor, const QUuid &appointment, const QUuid &wanted) const
{
    const Actor program = Actor::program(actor.organization);
    for (int i = 0; i < mostTries; ++i) {
        PRAXIS_TRY(const QUuid id, enter(door, actor, appointment, wanted));
        PRAXIS_TRY(RoomAtWork work, door.ask(program, FindMeetingRoom{id}));
        PRAXIS_TRY(const auto provider, providerOf(door, actor.organization, {}, work.room.videoServiceId));
        PRAXIS_TRY(const bool there, makeSure(door, program, work, *provider));
        if (!there) {
            PRAXIS_CHECK(door.run(program, CloseMeetingRoom{id, QStringLiteral("gone")}));
            continue;
        }
        const QUuid who = actor.role == Role::Patient ? actor.contact : actor.practitioner;
        RoomPass pass;
        pass.room = work.room.providerId;
        pass.participant = participantMark(parts.seal, id, who);
        pass.from = parts.clock.now();
        pass.until = work.room.closesAt;
        pass.moderates = actor.role != Role::Patient;
        MeetingPass answer{id, work.room.provider, work.room.providerId, {}, work.room.closesAt, work.room.recorded};
        PRAXIS_TRY(answer.entry, provider->entry(pass));
        return answer;
    }
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("room_gone")}});
}

Result<> Meetings::settleRecording(Door &door, const QUuid &organization, const QUuid &id) const
{
    const Actor program = Actor::program(organization);
    PRAXIS_TRY(const RoomAtWork work, door.ask(program, FindMeetingRoom{id}));
    if (!work.room.closedAt.isNull() || work.room.providerId.isEmpty() || work.recordingWanted == work.room.recorded)
        return {};
    PRAXIS_TRY(const auto provider, providerOf(door, organization, {}, work.room.videoServiceId));
    PRAXIS_CHECK(provider->setRecording(work.room.providerId, work.recordingWanted));
    PRAXIS_CHECK(door.run(program, KeepRoomOpened{id, work.room.providerId, work.recordingWanted}));
    return {};
}

Result<> Meetings::closeThere(Door &door, const QUuid &organization, const QUuid &id) const
{
    PRAXIS_TRY(const RoomAtWork work, door.ask(Actor::program(organization), FindMeetingRoom{id}));
    if (work.room.providerId.isEmpty())
        return {};
    PRAXIS_TRY(const auto provider, providerOf(door, organization, {}, work.room.videoServiceId));
    return provider->close(work.room.providerId);
}

} // namespace praxis
