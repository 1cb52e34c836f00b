// What the program itself asks when it deals with a provider of video rooms.
#include "models/records/Contact.h"
#include "models/records/ProviderEvent.h"
#include "models/rules/People.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/video/CaptureParts.h"
#include "services/practice/door/PersonSeal.h"
#include "services/practice/door/Reading.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/video/VideoParts.h"
#include "services/practice/video/VideoQueries.h"

#include <algorithm>
#include <functional>

namespace praxis {

namespace {

std::unexpected<Error> missing(const char *type, const QUuid &id)
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("id"), idText(id)}});
}

Result<QByteArray> opened(Reading &reading, const VideoService &service, const char *what, const QString &sealed)
{
    if (sealed.isEmpty())
        return QByteArray();
    PersonSeal seal(reading.session(), reading.parts().seal);
    PRAXIS_TRY(const auto plain, seal.open(service.organizationId, QByteArray::fromBase64(sealed.toLatin1()), QByteArray(what) + service.id.toRfc4122()));
    return plain.value_or(QByteArray());
}

/// One line for a session, however many tracks it had.
Result<> putRefusedSessions(Reading &reading, Instant since, QVector<AnswerLine> &lines)
{
    PRAXIS_TRY(const auto tracks, selectAs<ProviderTrack>(reading.session(), {.where = {{"status", Condition::Equal, enumName(ProviderTrackStatus::Refused)},
               {"updated_at", Condition::Greater, static_cast<qlonglong>(since.ms)}}, .order = {{"updated_at", true}}, .limit = 500}));
    for (const auto &track : tracks) {
        if (std::ranges::find(lines, track->recordingId, &AnswerLine::id) != lines.end())
            continue;
        PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), track->recordingId, Deleted::Include));
        const auto person = reading.lookup().get<Contact>(track->contactId);
        if (!recording || !person)
            continue; // absent with a deleted person
        PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), recording->appointmentId));
        lines.append({track->recordingId, appointment ? appointment->id : QUuid(), fullName(**person), {}, track->provider, track->failure, true, track->saidAt,
                      appointment ? appointment->startWall : WallTime()});
    }
    return {};
}

/// One line for a day: what the calls said is sealed, and is not opened for this.
Result<> putRefusedCalls(Reading &reading, Instant since, QVector<AnswerLine> &lines)
{
    PRAXIS_TRY(const auto events, selectAs<ProviderEvent>(reading.session(), {.where = {{"applied_at", Condition::Greater, static_cast<qlonglong>(since.ms)}},
               .order = {{"created_at", true}}, .limit = 1000}));
    for (const auto &event : events) {
        if (event->problem.isEmpty())
            continue;
        const QString which = event->provider + u'/' + event->problem + u'/' + event->createdAt.utc().date().toString(Qt::ISODate);
        const QUuid id = QUuid::createUuidV5(reading.actor().organization, which);
        const auto known = std::ranges::find(lines, id, &AnswerLine::id);
        if (known == lines.end())
            lines.append({id, {}, {}, {}, event->provider, event->problem, true, event->createdAt, {}});
        else
            known->at = event->createdAt; // of the first: more of the same is no news
    }
    return {};
}

} // namespace

Result<QVector<AnswerLine>> answer(Reading &reading, const RefusedCaptures &)
{
    const Instant since = answersSince(reading.now());
    QVector<AnswerLine> lines;
    PRAXIS_CHECK(putRefusedSessions(reading, since, lines));
    PRAXIS_CHECK(putRefusedCalls(reading, since, lines));
    std::ranges::sort(lines, std::ranges::greater(), &AnswerLine::at);
    return lines;
}

Result<OpenedVideoService> answer(Reading &reading, const FindVideoService &query)
{
    const Condition which = query.provider.isEmpty() ? Condition{"id", Condition::Equal, idText(query.id)} : Condition{"provider", Condition::Equal, query.provider};
    PRAXIS_TRY(const auto services, selectAs<VideoService>(reading.session(), {.where = {which}, .limit = 1}));
    if (services.isEmpty())
        return missing("VideoService", query.id);
    OpenedVideoService found{*services.first(), {}, {}};
    PRAXIS_TRY(found.secret, opened(reading, found.service, "video_secret", found.service.sealedSecret));
    PRAXIS_TRY(found.check, opened(reading, found.service, "video_check", found.service.sealedCheck));
    return found;
}

Result<RoomAtWork> answer(Reading &reading, const FindMeetingRoom &query)
{
    PRAXIS_TRY(const auto room, findAs<MeetingRoom>(reading.session(), query.room));
    if (!room)
        return missing("MeetingRoom", query.room);
    RoomAtWork found{*room};
    PRAXIS_TRY(found.recordingWanted, recordingWanted(reading.session(), reading.parts(), room->appointmentId, room->videoServiceId, reading.now()));
    PRAXIS_TRY(const qint64 people, reading.session().count(typeOf<Participant>(), {.where = {{"appointment_id", Condition::Equal, room->appointmentId}}}));
    found.people = static_cast<int>(people);
    const auto tracksThatAre = [&](const QVariantList &statuses) {
        return reading.session().count(typeOf<ProviderTrack>(), {.where = {{"meeting_room_id", Condition::Equal, room->id}, {"status", Condition::In, statuses}, {"is_mix", Condition::Equal, false}}});
    };
    PRAXIS_TRY(const qint64 kept, tracksThatAre({enumName(ProviderTrackStatus::Completed), enumName(ProviderTrackStatus::Fetched), enumName(ProviderTrackStatus::Removed)}));
    found.tracksKept = static_cast<int>(kept);
    PRAXIS_TRY(const qint64 refused, tracksThatAre({enumName(ProviderTrackStatus::Refused)}));
    found.tracksRefused = static_cast<int>(refused);
    PRAXIS_TRY(const auto appointment, findAs<Appointment>(reading.session(), room->appointmentId, Deleted::Include));
    found.minutes = appointment ? appointment->durationMinutes : 0;
    return found;
}

Result<QVector<QUuid>> answer(Reading &reading, const RoomsToClose &)
{
    PRAXIS_TRY(const auto rooms, selectAs<MeetingRoom>(reading.session(), {.where = {{"closed_at", Condition::IsNull, {}}, {"closes_at", Condition::LessEqual, reading.now().ms}},
                                                                           .order = {{"closes_at"}}, .limit = 200}));
    QVector<QUuid> ids;
    for (const auto &room : rooms)
        ids.append(room->id);
    return ids;
}

Result<FindProviderEvent::Found> answer(Reading &reading, const FindProviderEvent &query)
{
    PRAXIS_TRY(const auto event, findAs<ProviderEvent>(reading.session(), query.event));
    if (!event)
        return missing("ProviderEvent", query.event);
    if (event->sealedBody == ProviderEvent::forgotten)
        return FindProviderEvent::Found{event->provider, {}, {}, true};
    PersonSeal seal(reading.session(), reading.parts().seal);
    PRAXIS_TRY(const auto body, seal.open(event->organizationId, QByteArray::fromBase64(event->sealedBody.toLatin1()), QByteArrayLiteral("event") + event->id.toRfc4122()));
    const QByteArray kept = body.value_or(QByteArray("\n"));
    const qsizetype line = kept.indexOf('\n');
    return FindProviderEvent::Found{event->provider, kept.left(line), kept.mid(line + 1), !event->appliedAt.isNull()};
}

Result<FindProviderTrack::Found> answer(Reading &reading, const FindProviderTrack &query)
{
    PRAXIS_TRY(const auto track, findAs<ProviderTrack>(reading.session(), query.track));
    if (!track)
        return missing("ProviderTrack", query.track);
    FindProviderTrack::Found found{*track, {}, {}};
    PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), track->recordingId, Deleted::Include));
    if (!recording)
        return missing("Recording", track->recordingId);
    PRAXIS_TRY(const qint64 people, reading.session().count(typeOf<Participant>(), {.where = {{"appointment_id", Condition::Equal, recording->appointmentId}}}));
    found.keyHolder = people > 1 ? recording->id : recording->contactId;
    if (!track->trackId.isNull()) {
        PRAXIS_TRY(const auto ours, findAs<RecordingTrack>(reading.session(), track->trackId));
        if (ours)
            found.object = vaultObject(*ours);
    }
    return found;
}

} // namespace praxis
