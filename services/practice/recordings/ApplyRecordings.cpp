#include "models/ports/Blobs.h"
#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/RecordingPlace.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/door/Apply.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/recordings/PermittedRecording.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "services/practice/recordings/RecordingParts.h"

#include <algorithm>
#include <cstdlib>

namespace praxis {

namespace {

constexpr qsizetype mostTracks = 16;
constexpr qint64 furthestFromItsSessionMs = 24LL * 3'600'000; // it decides who was there, and how long it is kept

void summarise(Work &work, const char *code, const Contact &person, const Recording &recording)
{
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), fullName(person)},
                     {QStringLiteral("at"), recording.startedAt.ms}});
}

/// A number that JSON text cannot make negative or longer than two days.
bool mayBeTime(qint64 ms)
{
    return ms >= 0 && ms <= longestRecordingMs;
}

Result<std::shared_ptr<RecordingTrack>> trackFrom(Work &work, const Recording &recording, const QJsonObject &json)
{
    auto track = std::make_shared<RecordingTrack>();
    PRAXIS_CHECK(fromJson(typeOf<RecordingTrack>().fields, json, track.get()));
    static_cast<Record &>(*track) = Record{}; // identity and times are not the caller's to say
    track->id = work.newId();
    track->recordingId = recording.id;
    track->contactId = recording.contactId;
    const VaultObject object = vaultObject(*track);
    const bool whole = !object.id.isNull() && !object.person.isNull() && object.size > 0 && object.sha256.size() == 32 && !object.header.isEmpty()
        && !object.key.isEmpty() && isBlobName(object.blob);
    if (!whole || !mayBeTime(track->offsetMs) || !mayBeTime(track->durationMs))
        return invalidField("tracks", "format");
    return track;
}

Result<QUuid> patientOf(Work &work, const QUuid &appointment, Instant startedAt)
{
    PRAXIS_TRY(const auto people, peopleThere(work.session(), appointment, {}, startedAt));
    if (people.isEmpty())
        return invalidField("appointment", "nobody");
    return people.first();
}

Result<QUuid> consentOf(Work &work, const Recording &recording)
{
    PRAXIS_TRY(const auto practice, work.organization());
    const QDate day = todayIn(work.parts(), *practice, work.now());
    PRAXIS_CHECK(checkConsent(work.session(), work.parts(), recording, day, work.written()));
    return consentStanding(work.session(), recording.contactId, work.now(), day);
}

/// The role first: whom recordings are no business of learns nothing about which there are.
Result<std::shared_ptr<RecordingMarker>> markerFor(Work &work, const MarkRecording &command)
{
    PRAXIS_TRY(const RecordPtr present, command.marker.isNull() ? Result<RecordPtr>(nullptr) : work.session().find(typeOf<RecordingMarker>(), command.marker, Deleted::Include));
    if (!present) {
        PRAXIS_TRY(const auto recording, permittedRecording(work, command.recording));
        auto marker = std::make_shared<RecordingMarker>();
        marker->id = command.marker.isNull() ? work.newId() : command.marker;
        marker->recordingId = recording->id;
        marker->contactId = recording->contactId;
        marker->authorId = work.actor().user;
        return marker;
    }
    PRAXIS_TRY(const auto marker, work.get<RecordingMarker>(command.marker));
    if (!command.recording.isNull() && command.recording != marker->recordingId)
        return invalidField("recording", "guarded");
    PRAXIS_CHECK(permittedRecording(work, marker->recordingId));
    if (marker->authorId != work.actor().user)
        return work.denied(QStringLiteral("not_the_author"));
    return marker;
}

/// Whose it is, or who sees everything: not who is only shown it.
Result<bool> isOwn(Work &work, const Recording &recording)
{
    PRAXIS_TRY(const Cell cell, work.permit());
    return cell == Cell::Own ? owns(work.session(), work.actor(), typeOf<Recording>(), recording) : Result<bool>(true);
}

/// What is marked is there, and the one who marks it may hear what was said then.
Result<> checkMarked(Work &work, const QUuid &id, qint64 positionMs)
{
    PRAXIS_TRY(const auto recording, findAs<Recording>(work.session(), id));
    if (!recording)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Recording>().key()}, {QStringLiteral("id"), idText(id)}});
    if (recording->status == RecordingStatus::Deleted)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), enumName(recording->status)}});
    PRAXIS_TRY(const bool own, isOwn(work, *recording));
    if (own)
        return {};
    PRAXIS_TRY(const auto shares, sharesWith(work.session(), work.parts(), id, work.actor().user, work.now()));
    return !shares.isEmpty() && isWithin(partsOf(shares), positionMs) ? Result<>() : Result<>(invalidField("position_ms", "range"));
}

/// A session by video that was entered when it was over was asked nothing: what is kept of it is.
Result<> checkHeldByVideo(Work &work, const Appointment &appointment)
{
    if (!appointment.isVideo)
        return {};
    PRAXIS_TRY(const QVector<QUuid> people, awaitedIn(work.session(), appointment.id));
    return checkConsentTo(work, ConsentAct::JoinVideo, people, appointment.id);
}

} // namespace

Result<std::shared_ptr<Recording>> permittedRecording(Work &work, const QUuid &id)
{
    PRAXIS_TRY(const Cell cell, work.permit());
    PRAXIS_TRY(const auto recording, work.get<Recording>(id));
    if (cell == Cell::Own) {
        PRAXIS_TRY(const bool seen, sees(work.session(), work.parts(), work.actor(), *recording, work.now()));
        if (!seen)
            return work.denied();
    }
    PRAXIS_CHECK(work.lookup().get<Contact>(recording->contactId)); // what a deleted person has is absent with them
    return recording;
}

Result<> apply(Work &work, const AddRecording &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto appointment, work.lookup().get<Appointment>(command.appointment));
    PRAXIS_CHECK(work.permit(*appointment));
    if (!command.recording.isNull()) {
        PRAXIS_TRY(const RecordPtr present, work.session().find(typeOf<Recording>(), command.recording, Deleted::Include));
        if (present)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("id")}, {QStringLiteral("value"), idText(command.recording)}});
    }
    if (command.tracks.isEmpty() || command.tracks.size() > mostTracks)
        return invalidField("tracks", "range");
    if (!mayBeTime(command.durationMs) || appointment->practitionerId.isNull())
        return invalidField(appointment->practitionerId.isNull() ? "appointment" : "duration_ms", "range");
    if (!command.startedAt.isNull() && (command.startedAt > work.now() || std::abs(command.startedAt.ms - appointment->startAt.ms) > furthestFromItsSessionMs))
        return invalidField("started_at", "range");
    auto recording = std::make_shared<Recording>();
    recording->id = command.recording.isNull() ? work.newId() : command.recording;
    recording->appointmentId = appointment->id;
    recording->practitionerId = appointment->practitionerId;
    recording->provider = QStringLiteral("import");
    recording->status = RecordingStatus::Completed;
    recording->startedAt = command.startedAt.isNull() ? appointment->startAt : command.startedAt;
    recording->completedAt = work.now();
    recording->durationMs = command.durationMs;
    recording->location = MediaLocation::Vault;
    PRAXIS_TRY(recording->contactId, patientOf(work, appointment->id, recording->startedAt));
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(recording->contactId));
    PRAXIS_TRY(recording->consentId, consentOf(work, *recording));
    PRAXIS_CHECK(checkHeldByVideo(work, *appointment));
    QVector<std::shared_ptr<RecordingTrack>> tracks;
    for (const auto &json : command.tracks) {
        PRAXIS_TRY(auto track, trackFrom(work, *recording, json.toObject()));
        recording->sizeBytes += track->sizeBytes;
        recording->durationMs = std::max(recording->durationMs, track->offsetMs + track->durationMs);
        tracks.append(std::move(track));
    }
    PRAXIS_CHECK(work.save(recording));
    for (const auto &track : std::as_const(tracks))
        PRAXIS_CHECK(work.save(track));
    work.setAuditAction(QStringLiteral("import"));
    summarise(work, "recording_added", *person, *recording);
    return {};
}

Result<> apply(Work &work, const KeepRecordingPlace &command)
{
    PRAXIS_TRY(const auto recording, permittedRecording(work, command.recording));
    work.setUndoKind(Work::UndoKind::None);
    if (!mayBeTime(command.positionMs))
        return invalidField("position_ms", "range");
    PRAXIS_TRY(const auto rows, selectAs<RecordingPlace>(work.session(), {.where = {{"recording_id", Condition::Equal, recording->id},
                                                                                    {"user_id", Condition::Equal, work.actor().user}},
                                                                          .limit = 1}));
    auto place = rows.isEmpty() ? std::make_shared<RecordingPlace>() : rows.first();
    if (!rows.isEmpty())
        work.track(typeOf<RecordingPlace>(), place);
    place->recordingId = recording->id;
    place->contactId = recording->contactId;
    place->userId = work.actor().user;
    place->positionMs = command.positionMs;
    place->watchedAt = work.now();
    return work.saveOnTheSameLine(place);
}

Result<> apply(Work &work, const KeepSoundShape &command)
{
    PRAXIS_TRY(const auto recording, permittedRecording(work, command.recording));
    PRAXIS_TRY(const bool own, isOwn(work, *recording));
    if (!own) // the first that is kept stays: it is not for who is only shown a part
        return work.denied();
    work.setUndoKind(Work::UndoKind::None);
    PRAXIS_TRY(const auto track, work.get<RecordingTrack>(command.track));
    if (track->recordingId != recording->id)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<RecordingTrack>().key()}});
    const QByteArray shape = QByteArray::fromBase64(command.shape.toLatin1());
    if (shape.isEmpty() || shape.size() > 4'000'000)
        return invalidField("shape", "range");
    if (!track->sealedShape.isEmpty())
        return {};
    PersonSeal seal(work.session(), work.parts().seal);
    PRAXIS_TRY(track->sealedShape, sealedSoundShape(seal, *track, shape));
    return work.saveOnTheSameLine(track);
}

Result<> apply(Work &work, const MarkRecording &command)
{
    PRAXIS_CHECK(work.permit());
    if (!mayBeTime(command.positionMs) || command.colour < 0 || command.colour > 99)
        return invalidField("position_ms", "range");
    if (command.note.size() > longestMarkerNote || !mayBeText(command.note))
        return invalidField("note", command.note.size() > longestMarkerNote ? "too_long" : "characters");
    PRAXIS_TRY(const auto marker, markerFor(work, command));
    PRAXIS_CHECK(checkMarked(work, marker->recordingId, command.positionMs));
    marker->positionMs = command.positionMs;
    marker->colour = command.colour;
    marker->shared = command.shared;
    PersonSeal seal(work.session(), work.parts().seal);
    PRAXIS_TRY(marker->sealedNote, sealedMarkerNote(seal, *marker, command.note.trimmed()));
    const bool isNew = marker->createdAt.isNull();
    PRAXIS_CHECK(work.save(marker));
    work.setSummary({{QStringLiteral("code"), isNew ? QStringLiteral("marker_kept") : QStringLiteral("marker_changed")}});
    return {};
}

Result<> apply(Work &work, const RemoveRecordingMarker &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto marker, work.get<RecordingMarker>(command.marker));
    PRAXIS_CHECK(permittedRecording(work, marker->recordingId));
    if (marker->authorId != work.actor().user)
        return work.denied(QStringLiteral("not_the_author"));
    PRAXIS_CHECK(work.remove(typeOf<RecordingMarker>(), marker));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("marker_removed")}});
    return {};
}

} // namespace praxis
