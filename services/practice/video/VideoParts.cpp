#include "services/practice/video/VideoParts.h"

#include "models/records/Consent.h"
#include "models/records/VideoService.h"
#include "models/rules/WhoWasThere.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/RoomGuestParts.h"

#include <algorithm>

namespace praxis {

Result<> checkVideo(Work &work, const QUuid &practitioner)
{
    PRAXIS_TRY(const auto practice, work.organization());
    std::shared_ptr<const Practitioner> who;
    if (!practitioner.isNull()) {
        PRAXIS_TRY(who, work.lookup().get<Practitioner>(practitioner));
    }
    const VideoState state = videoState(*practice, who.get());
    return state == VideoState::Enabled ? Result<>() : Result<>(fail(ErrorCode::VideoOff, {{QStringLiteral("reason"), enumName(state)}}));
}

Result<std::shared_ptr<MeetingRoom>> openRoomOf(StoreSession &session, const QUuid &appointment)
{
    PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(session, {.where = {{"appointment_id", Condition::Equal, appointment}, {"closed_at", Condition::IsNull, {}}}, .limit = 1}));
    return rooms.isEmpty() ? nullptr : rooms.first();
}

Result<> closeRoom(Work &work, const std::shared_ptr<MeetingRoom> &room, const QString &why)
{
    work.track(typeOf<MeetingRoom>(), room);
    room->closedAt = work.now();
    room->closedWhy = why;
    PRAXIS_CHECK(work.save(room));
    PRAXIS_CHECK(forgetPlaces(work, *room));
    if (room->providerId.isEmpty())
        return {};
    PRAXIS_CHECK(work.later(job::closeRoom, idText(room->id)));
    PRAXIS_TRY(const auto service, findAs<VideoService>(work.session(), room->videoServiceId, Deleted::Include));
    if (!service || !service->records)
        return {};
    // Its last events come within minutes; what did not come is asked for.
    PRAXIS_CHECK(work.later(job::pollRoom, idText(room->id), {}, Job::Lane::Quick, work.now().plusMinutes(10)));
    return service->mixes ? work.later(job::mixRoom, idText(room->id), {}, Job::Lane::Quick, work.now().plusMinutes(5)) : Result<>();
}

Result<bool> recordingWanted(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &service, Instant now)
{
    PRAXIS_TRY(const auto account, findAs<VideoService>(session, service));
    if (!account || !account->records || !account->isActive)
        return false;
    PRAXIS_TRY(const auto held, findAs<Appointment>(session, appointment));
    if (!held)
        return false;
    PRAXIS_TRY(const auto practice, findAs<Organization>(session, held->organizationId));
    PRAXIS_TRY(const QVector<QUuid> missing, session.withoutConsent(appointment, {}, now, ConsentKind::Recording, todayIn(parts, *practice, now)));
    PRAXIS_TRY(const auto people, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, appointment}}}));
    const bool anybody = std::ranges::any_of(people, [now](const auto &one) { return wasThere(*one, now); });
    if (!anybody || !missing.isEmpty())
        return false;
    const Result<> told = checkConsentsTold(session, parts, appointment, {}, now);
    if (!told && told.error().code == ErrorCode::GrantsAltered) // nobody is recorded by a consent that came back from an older copy
        return false;
    PRAXIS_CHECK(told);
    return true;
}

} // namespace praxis
