// Where the media of recordings lies: the vault, or the colder archive behind it.
#include "models/records/Contact.h"
#include "models/rules/People.h"
#include "services/practice/door/Apply.h"
#include "services/practice/recordings/PermittedRecording.h"
#include "services/practice/door/Reading.h"
#include "services/practice/recordings/RecordingParts.h"

namespace praxis {

namespace {

Result<> putIn(Work &work, Recording &recording, MediaLocation place, const char *code)
{
    work.setUndoKind(Work::UndoKind::None); // its files have moved: moving them back is a deed of its own
    if (recording.status == RecordingStatus::Deleted || (recording.location != MediaLocation::Vault && recording.location != MediaLocation::Archive))
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), enumName(recording.status)}});
    recording.location = place;
    PRAXIS_TRY(const auto person, work.lookup().get<Contact>(recording.contactId));
    work.setSummary({{QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("what"), fullName(*person)}});
    return {};
}

} // namespace

Result<> apply(Work &work, const ArchiveRecording &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto recording, work.get<Recording>(command.recording));
    PRAXIS_CHECK(work.permit(*recording));
    PRAXIS_CHECK(putIn(work, *recording, MediaLocation::Archive, "recording_archived"));
    return work.save(recording);
}

Result<> apply(Work &work, const BringBackRecording &command)
{
    PRAXIS_TRY(const auto recording, permittedRecording(work, command.recording));
    PRAXIS_CHECK(putIn(work, *recording, MediaLocation::Vault, "recording_brought_back"));
    return work.save(recording);
}

Result<QVector<VaultObject>> answer(Reading &reading, const RecordingFiles &query)
{
    reading.about(query.id);
    PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), query.id));
    if (!recording)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Recording>().key()}, {QStringLiteral("id"), idText(query.id)}});
    if (reading.ownOnly()) {
        PRAXIS_TRY(const bool may, sees(reading.session(), reading.parts(), reading.actor(), *recording, reading.now()));
        if (!may)
            return reading.denied();
    }
    PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(reading.session(), {.where = {{"recording_id", Condition::Equal, recording->id}}, .order = {{"created_at"}}}));
    QVector<VaultObject> files;
    for (const auto &track : tracks) {
        if (!track->blob.isEmpty())
            files.append(vaultObject(*track));
    }
    return files;
}

Result<QVector<MisplacedFile>> answer(Reading &reading, const MisplacedMedia &query)
{
    QVector<MisplacedFile> files;
    for (const QString &blob : query.blobs) {
        PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(reading.session(), {.where = {{"blob", Condition::Equal, blob}}, .limit = 1}));
        if (tracks.isEmpty())
            continue;
        PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), tracks.first()->recordingId));
        if (recording)
            files.append({vaultObject(*tracks.first()), recording->location});
    }
    return files;
}

} // namespace praxis
