#include "app/common/SampleCaptures.h"

#include "models/records/MeetingRoom.h"
#include "models/records/ProviderEvent.h"
#include "services/practice/video/CaptureCommands.h"

#include <algorithm>

namespace praxis::app {

namespace {

constexpr auto sampleProvider = "twilio";

/// The newest session by video of somebody who has not agreed to being recorded.
Result<std::optional<CalendarEntry>> unagreedSession(Door &door, const Actor &actor, Instant now)
{
    constexpr int daysBack = 30;
    PRAXIS_TRY(const auto entries, door.ask(actor, ShowCalendar{{.when = {{now.ms - daysBack * dayMs}, now}}}));
    const auto last = std::ranges::find_if(entries.crbegin(), entries.crend(), [](const CalendarEntry &entry) {
        return entry.isVideo && entry.status == AppointmentStatus::Completed && !entry.person.isNull() && entry.recordingConsent == ConsentState::Missing;
    });
    return last == entries.crend() ? std::optional<CalendarEntry>() : std::optional(*last);
}

/// Its room is over, and no provider has it.
Result<MeetingRoom> addRoom(PracticeFile &practice, StoreSession &session, const CalendarEntry &entry)
{
    MeetingRoom room;
    room.id = practice.parts().ids.next();
    room.organizationId = practice.actor().organization;
    room.createdAt = room.updatedAt = entry.when.start;
    room.createdBy = room.updatedBy = practice.actor().user;
    room.version = 1;
    room.appointmentId = entry.id;
    room.provider = QLatin1StringView(sampleProvider);
    room.name = QStringLiteral("px-") + room.id.toString(QUuid::Id128);
    room.opensAt = room.openedAt = entry.when.start;
    room.closesAt = room.closedAt = entry.when.end;
    room.closedWhy = QStringLiteral("over");
    PRAXIS_CHECK(session.begin(room.organizationId, true));
    const auto written = [&]() -> Result<> {
        PRAXIS_CHECK(session.insert(typeOf<MeetingRoom>(), room));
        PRAXIS_CHECK(session.numberChange(typeOf<MeetingRoom>(), room.id));
        return session.commit();
    }();
    if (!written) {
        session.rollback();
        return fail(written.error());
    }
    return room;
}

/// What a provider would be asked to drop, or to tell, is nowhere.
Result<> dropJobs(PracticeFile &practice, StoreSession &session, Instant now)
{
    constexpr int aMinute = 60'000;
    PRAXIS_CHECK(session.begin(practice.actor().organization, true));
    const auto dropped = [&]() -> Result<> {
        for (const Job::Lane lane : {Job::Lane::Long, Job::Lane::Quick}) {
            QVector<Job> others;
            for (;;) {
                PRAXIS_TRY(const auto job, session.takeJob(lane, now, {now.ms + aMinute}, practice.actor().user));
                if (!job)
                    break;
                if (job->kind.contains(QLatin1StringView("track")) || job->kind.contains(QLatin1StringView("event")))
                    PRAXIS_CHECK(session.endJob(*job));
                else
                    others.append(*job);
            }
            for (const Job &job : std::as_const(others))
                PRAXIS_CHECK(session.putJobBack(job));
        }
        return session.commit();
    }();
    if (!dropped)
        session.rollback();
    return dropped;
}

Result<> sayOfNobodys(Door &door, const Actor &program, Instant now)
{
    constexpr qsizetype keyLength = 64;
    const KeepProviderEvent said{QLatin1StringView(sampleProvider), QString(keyLength, u'5'), now, QString::fromLatin1(QByteArrayLiteral("RoomSid=RM0").toBase64()), {}};
    PRAXIS_TRY(const Outcome kept, door.run(program, said));
    PRAXIS_CHECK(door.run(program, SettleProviderEvent{kept.firstOf(u"ProviderEvent"), QStringLiteral("not_ours")}));
    return {};
}

} // namespace

Result<> addSampleCaptures(PracticeFile &practice, StoreSession &session, Door &door)
{
    const Instant now = practice.parts().clock.now();
    const Actor program = Actor::program(practice.actor().organization);
    PRAXIS_TRY(const auto entry, unagreedSession(door, practice.actor(), now));
    if (entry) {
        PRAXIS_TRY(const MeetingRoom room, addRoom(practice, session, *entry));
        ApplyTrackEvent event;
        event.provider = room.provider;
        event.roomName = room.name;
        event.track = QStringLiteral("RT") + room.id.toString(QUuid::Id128);
        event.status = ProviderTrackStatus::Completed;
        event.saidAt = entry->when.end;
        event.media = TrackKind::Audio;
        event.container = QStringLiteral("mka");
        event.codec = QStringLiteral("OPUS");
        event.durationMs = entry->when.end.ms - entry->when.start.ms;
        PRAXIS_CHECK(door.run(program, event));
    }
    PRAXIS_CHECK(sayOfNobodys(door, program, now));
    return dropJobs(practice, session, now);
}

} // namespace praxis::app
