#include "services/practice/jobs/Meetings.h"

#include "services/practice/video/CaptureParts.h"
#include "services/practice/video/VideoCommands.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr int mostTries = 3;
constexpr int passMinutes = 30; ///< a pass outlives a session that starts now by so much, and no room by anything

/// What is wrong with our account there is for those who look after it.
std::unexpected<Error> ofProvider(const Actor &actor, const Error &error)
{
    QVariantMap data{{QStringLiteral("status"), QStringLiteral("video_service")}};
    if (actor.role != Role::Patient)
        data.insert(QStringLiteral("detail"), error.data.value(QStringLiteral("problem"), error.data.value(QStringLiteral("detail"))).toString());
    return fail(ErrorCode::NotAvailable, data);
}

Result<> checkMayAsk(const MayAskProvider &mayAsk)
{
    return !mayAsk || mayAsk() ? Result<>() : Result<>(fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("too_much")}}));
}

struct Entered {
    QUuid room;
    Instant waitingSince; ///< null: in
};

/// Of two who make a room at the same moment one is refused by the database, and finds the other's when it asks again.
template <class Wish> Result<Entered> enter(Door &door, const Actor &actor, const Wish &wish)
{
    for (int i = 0;; ++i) {
        const Result<Outcome> entered = door.run(actor, wish);
        if (entered)
            return Entered{QUuid::fromString(entered->summary[u"room"].toString()), Instant::fromString(entered->summary[u"waiting_since"].toString())};
        if (entered.error().code != ErrorCode::Duplicate || i + 1 >= mostTries)
            return fail(entered.error());
    }
}

std::unexpected<Error> roomGone()
{
    return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("room_gone")}});
}

} // namespace

Result<std::unique_ptr<VideoProvider>> Meetings::providerOf(Door &door, const QUuid &organization, const QString &name, const QUuid &service) const
{
    PRAXIS_TRY(const OpenedVideoService account, door.ask(Actor::program(organization), FindVideoService{name, service}));
    auto provider = m_providers ? m_providers(account) : nullptr;
    if (!provider)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_video_service")}});
    return provider;
}

Result<> Meetings::record(Door &door, const Actor &program, RoomAtWork &work, VideoProvider &provider) const
{
    const bool on = work.recordingWanted;
    const Result<> done = provider.setRecording(work.room.providerId, on);
    if (!done && on) { // some can only once somebody is there
        PRAXIS_CHECK(door.run(program, KeepRoomOpened{work.room.id, work.room.providerId, work.room.recorded, true}));
        return {};
    }
    // A room that might still be recorded against somebody's word is no room to be in; the next who joins has another one.
    if (!done && (done.error().code == ErrorCode::Invalid || done.error().code == ErrorCode::NotFound)) {
        PRAXIS_CHECK(door.run(program, CloseMeetingRoom{work.room.id, QStringLiteral("consent")}));
        PRAXIS_TRY(work, door.ask(program, FindMeetingRoom{work.room.id}));
        return {};
    }
    PRAXIS_CHECK(done);
    PRAXIS_CHECK(door.run(program, KeepRoomOpened{work.room.id, work.room.providerId, on}));
    work.room.recorded = on;
    return {};
}

Result<bool> Meetings::makeSure(Door &door, const Actor &program, RoomAtWork &work, VideoProvider &provider) const
{
    if (work.room.providerId.isEmpty()) {
        PRAXIS_CHECK(open(door, program, work, provider));
    } else {
        PRAXIS_TRY(const bool open, provider.isOpen(work.room.providerId));
        if (!open)
            PRAXIS_CHECK(door.run(program, CloseMeetingRoom{work.room.id, QStringLiteral("gone")}));
        if (!open)
            return false;
    }
    // Also for a room that was made just now: somebody may have changed their mind while the provider was at it.
    if (work.room.closedAt.isNull() && work.recordingWanted != work.room.recorded)
        PRAXIS_CHECK(record(door, program, work, provider));
    return work.room.closedAt.isNull();
}

Result<> Meetings::open(Door &door, const Actor &program, RoomAtWork &work, VideoProvider &provider) const
{
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
    return {};
}

Result<std::optional<MeetingPass>> Meetings::passInto(Door &door, const Parts &parts, const Actor &actor, const QUuid &room, const QUuid &who, bool moderates) const
{
    const Actor program = Actor::program(actor.organization);
    PRAXIS_TRY(RoomAtWork work, door.ask(program, FindMeetingRoom{room}));
    PRAXIS_TRY(const auto provider, providerOf(door, actor.organization, {}, work.room.videoServiceId));
    const auto there = makeSure(door, program, work, *provider);
    if (!there)
        return ofProvider(actor, there.error());
    if (!*there)
        return std::optional<MeetingPass>();
    RoomPass pass;
    pass.room = work.room.providerId;
    pass.participant = participantMark(parts.seal, room, who);
    pass.from = parts.clock.now();
    pass.until = std::min(work.room.closesAt, pass.from.plusMinutes(work.minutes + passMinutes));
    pass.moderates = moderates;
    MeetingPass answer{room, work.room.provider, work.room.providerId, {}, pass.until, work.room.recorded};
    PRAXIS_TRY(answer.entry, provider->entry(pass));
    return std::optional(answer);
}

Result<MeetingPass> Meetings::join(Door &door, const Parts &parts, const Actor &actor, const QUuid &appointment, const QUuid &wanted, const QString &place, const MayAskProvider &mayAsk) const
{
    const bool mayWait = actor.role == Role::Patient;
    if (!mayWait) // before the trail says that they went in
        PRAXIS_CHECK(checkMayAsk(mayAsk));
    for (int i = 0; i < mostTries; ++i) {
        PRAXIS_TRY(const Entered entered, enter(door, actor, OpenMeetingRoom{appointment, wanted, place}));
        if (!entered.waitingSince.isNull())
            return MeetingPass{.waitingSince = entered.waitingSince};
        if (mayWait)
            PRAXIS_CHECK(checkMayAsk(mayAsk));
        PRAXIS_TRY(const auto pass, passInto(door, parts, actor, entered.room, mayWait ? actor.contact : actor.practitioner, !mayWait));
        if (pass)
            return *pass;
    }
    return roomGone();
}

Result<MeetingPass> Meetings::invite(Door &door, const Parts &parts, const Actor &actor, const QUuid &appointment, const QUuid &person) const
{
    for (int i = 0; i < mostTries; ++i) {
        PRAXIS_TRY(const Entered entered, enter(door, actor, InviteToMeeting{appointment, person}));
        PRAXIS_TRY(const auto pass, passInto(door, parts, actor, entered.room, person, false));
        if (pass && pass->entry.address.isEmpty())
            return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), QStringLiteral("no_page")}});
        if (pass)
            return *pass;
    }
    return roomGone();
}

Result<> Meetings::settleRecording(Door &door, const QUuid &organization, const QUuid &id) const
{
    const Actor program = Actor::program(organization);
    PRAXIS_TRY(RoomAtWork work, door.ask(program, FindMeetingRoom{id}));
    if (!work.room.closedAt.isNull() || work.room.providerId.isEmpty() || work.recordingWanted == work.room.recorded)
        return {};
    PRAXIS_TRY(const auto provider, providerOf(door, organization, {}, work.room.videoServiceId));
    return record(door, program, work, *provider);
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
