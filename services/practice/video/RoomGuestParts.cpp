#include "services/practice/video/RoomGuestParts.h"

#include "models/records/VideoService.h"
#include "models/rules/Validation.h"
#include "services/practice/people/ConsentGates.h"

namespace praxis {

namespace {

constexpr qint64 seenEveryMs = 4'000; ///< who asks more often is written down no more often
constexpr qint64 placeEveryMs = 30'000; ///< each place leaves a line of the trail
constexpr int longestPlace = 200;

Result<> checkPlaceText(const QString &place)
{
    if (place.size() > longestPlace)
        return fail(ErrorCode::TooLong, {{QStringLiteral("field"), QStringLiteral("place")}, {QStringLiteral("limit"), longestPlace}});
    return checkText(place, "place");
}

/// No line of the trail and no news for anybody: it only says that the page is still open.
Result<> keepSeen(Work &work, RoomGuest &guest)
{
    if (work.now().ms - guest.seenAt.ms < seenEveryMs)
        return {};
    guest.seenAt = work.now();
    guest.version += 1;
    return work.session().update(typeOf<RoomGuest>(), guest);
}

/// Whoever said where they are just now is not heard again at once: the page says it again as it asks.
Result<bool> isElsewhereNow(Work &work, const RoomGuest &guest, const QString &place)
{
    if (place.isEmpty() || place == guest.place)
        return false;
    if (guest.place.isEmpty())
        return true;
    AuditFilter said;
    said.user = work.actor().user;
    said.record = guest.id;
    said.from = Instant{work.now().ms - placeEveryMs + 1};
    said.limit = 1;
    PRAXIS_TRY(const auto lines, work.session().auditSearch(said));
    return lines.isEmpty();
}

Result<bool> letsStraightIn(StoreSession &session, const MeetingRoom &room)
{
    PRAXIS_TRY(const auto service, findAs<VideoService>(session, room.videoServiceId, Deleted::Include));
    return service && service->straightIn;
}

} // namespace

Result<std::shared_ptr<RoomGuest>> guestOf(StoreSession &session, const QUuid &room, const QUuid &person)
{
    PRAXIS_TRY(const auto guests, selectAs<RoomGuest>(session, {.where = {{"room_id", Condition::Equal, idText(room)}, {"contact_id", Condition::Equal, idText(person)}}, .limit = 1}));
    return guests.isEmpty() ? nullptr : guests.first();
}

Result<Instant> askToComeIn(Work &work, const MeetingRoom &room, const QString &said)
{
    const QString place = said.trimmed();
    PRAXIS_CHECK(checkPlaceText(place));
    PRAXIS_TRY(const bool straightIn, letsStraightIn(work.session(), room));
    PRAXIS_TRY(auto guest, guestOf(work.session(), room.id, work.actor().contact));
    const bool isNew = !guest;
    const bool mayComeIn = straightIn || (guest && !guest->admittedAt.isNull());
    if (mayComeIn && place.isEmpty())
        return Instant();
    if (isNew) {
        guest = std::make_shared<RoomGuest>();
        guest->roomId = room.id;
        guest->contactId = work.actor().contact;
        guest->askedAt = work.now();
    } else {
        work.track(typeOf<RoomGuest>(), guest);
    }
    const bool cameBack = !isNew && !mayComeIn && !stillWaits(*guest, work.now());
    PRAXIS_TRY(const bool isElsewhere, isElsewhereNow(work, *guest, place));
    if (isNew || cameBack || isElsewhere) {
        guest->askedAt = cameBack ? work.now() : guest->askedAt;
        guest->seenAt = work.now();
        guest->place = place.isEmpty() ? guest->place : place;
        PRAXIS_CHECK(work.save(guest));
    } else if (!mayComeIn) {
        PRAXIS_CHECK(keepSeen(work, *guest));
    }
    return mayComeIn ? Instant() : guest->askedAt;
}

Result<> letIn(Work &work, const MeetingRoom &room, const QUuid &person)
{
    PRAXIS_TRY(auto guest, guestOf(work.session(), room.id, person));
    if (guest && !guest->admittedAt.isNull())
        return {};
    if (guest) {
        work.track(typeOf<RoomGuest>(), guest);
    } else {
        guest = std::make_shared<RoomGuest>();
        guest->roomId = room.id;
        guest->contactId = person;
        guest->askedAt = guest->seenAt = work.now();
    }
    guest->admittedAt = work.now();
    guest->admittedBy = work.actor().user;
    return work.save(guest);
}

Result<> forgetPlaces(Work &work, const MeetingRoom &room)
{
    PRAXIS_TRY(const auto guests, selectAs<RoomGuest>(work.session(), {.where = {{"room_id", Condition::Equal, idText(room.id)}}}));
    for (const auto &guest : guests) {
        if (guest->place.isEmpty())
            continue;
        guest->place.clear();
        guest->version += 1;
        PRAXIS_CHECK(work.session().update(typeOf<RoomGuest>(), *guest));
    }
    return {};
}

Result<QVector<std::shared_ptr<RoomGuest>>> waitingFor(StoreSession &session, const MeetingRoom &room, Instant now)
{
    QVector<std::shared_ptr<RoomGuest>> waiting;
    if (!room.closedAt.isNull() || room.closesAt <= now)
        return waiting;
    PRAXIS_TRY(const bool nobodyWaits, letsStraightIn(session, room)); // who has said where they are there was let in by nobody, and does not wait
    if (nobodyWaits)
        return waiting;
    PRAXIS_TRY(const auto guests, selectAs<RoomGuest>(session, {.where = {{"room_id", Condition::Equal, idText(room.id)}, {"admitted_at", Condition::IsNull, {}}}, .order = {{"asked_at"}}}));
    PRAXIS_TRY(const QVector<QUuid> awaited, awaitedIn(session, room.appointmentId));
    for (const auto &guest : guests) {
        if (stillWaits(*guest, now) && awaited.contains(guest->contactId))
            waiting.append(guest);
    }
    return waiting;
}

} // namespace praxis
