#include "services/practice/retention/Removals.h"

#include "models/records/Contact.h"
#include "models/records/DocumentVersion.h"
#include "models/records/Practitioner.h"
#include "models/records/RecordingMarker.h"
#include "models/records/RecordingShare.h"
#include "models/records/RecordingTrack.h"
#include "models/rules/People.h"
#include "services/practice/notes/NoteParts.h"

#include <QJsonArray>

namespace praxis {

const char *subjectField(RetainedKind kind)
{
    switch (kind) {
    case RetainedKind::Recording: return "recording_id";
    case RetainedKind::Document: return "document_id";
    case RetainedKind::Note: return "note_id";
    }
    return "";
}

namespace {

QJsonObject fileOf(const QString &sha256, qint64 bytes)
{
    return {{QStringLiteral("sha256"), sha256}, {QStringLiteral("bytes"), bytes}};
}

/// Its keys go, and with them every copy of the payload, wherever one is.
Result<QJsonArray> dropTracks(Work &work, const Recording &recording, QVector<QUuid> &records)
{
    QJsonArray gone;
    PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(work.session(), {.where = {{"recording_id", Condition::Equal, recording.id}}, .order = {{"created_at"}}, .deleted = Deleted::Include}));
    for (const auto &track : tracks) {
        QJsonObject file = fileOf(track->sha256, track->sizeBytes);
        file.insert(QStringLiteral("duration_ms"), track->durationMs);
        gone.append(file);
        if (track->keyHolder == recording.id)
            PRAXIS_CHECK(work.session().keepPersonKey(recording.id, {}));
        work.track(typeOf<RecordingTrack>(), track);
        records.append(track->id);
        track->blob.clear();
        track->ageHeader.clear();
        track->sealedKey.clear();
        track->sealedShape.clear();
        track->label.clear();
        PRAXIS_CHECK(work.save(track));
    }
    return gone;
}

/// What was said about it goes too: a note on a moment is part of the session.
Result<> dropMarkers(Work &work, const Recording &recording, QVector<QUuid> &records)
{
    PRAXIS_TRY(const auto markers, selectAs<RecordingMarker>(work.session(), {.where = {{"recording_id", Condition::Equal, recording.id}}, .deleted = Deleted::Include}));
    for (const auto &marker : markers) {
        work.track(typeOf<RecordingMarker>(), marker);
        records.append(marker->id);
        marker->sealedNote.clear();
        PRAXIS_CHECK(marker->isDeleted ? work.save(marker) : work.remove(typeOf<RecordingMarker>(), marker));
    }
    return {};
}

/// What was asked of somebody it was shown to, and what they answered, is part of it as well. That it was shown to them stays.
Result<> dropReviews(Work &work, const Recording &recording, QVector<QUuid> &records)
{
    PRAXIS_TRY(const auto shares, selectAs<RecordingShare>(work.session(), {.where = {{"recording_id", Condition::Equal, recording.id}}, .deleted = Deleted::Include}));
    for (const auto &share : shares) {
        records.append(share->id);
        if (share->question.isEmpty() && share->answer.isEmpty())
            continue;
        work.track(typeOf<RecordingShare>(), share);
        share->question.clear();
        share->answer.clear();
        PRAXIS_CHECK(work.save(share));
    }
    return {};
}

/// Every version, those of a document that was put out of sight too.
Result<QJsonArray> dropVersions(Work &work, const Document &document, const QString &certificate, QVector<QUuid> &records)
{
    QJsonArray gone;
    PRAXIS_TRY(const auto versions, selectAs<DocumentVersion>(work.session(), {.where = {{"document_id", Condition::Equal, document.id}}, .order = {{"number"}}, .deleted = Deleted::Include}));
    for (const auto &version : versions) {
        gone.append(fileOf(version->sha256, version->sizeBytes));
        if (version->keyHolder == document.id)
            PRAXIS_CHECK(work.session().keepPersonKey(document.id, {}));
        work.track(typeOf<DocumentVersion>(), version);
        records.append(version->id);
        version->blob.clear();
        version->ageHeader.clear();
        version->sealedKey.clear();
        version->fileName = certificate; // a name says what a letter was about
        version->note.clear();
        PRAXIS_CHECK(work.save(version));
    }
    return gone;
}

Result<QJsonObject> destroyRecording(Work &work, const std::shared_ptr<Recording> &recording)
{
    QVector<QUuid> records{recording->id};
    PRAXIS_TRY(const QJsonArray tracks, dropTracks(work, *recording, records));
    PRAXIS_CHECK(dropMarkers(work, *recording, records));
    PRAXIS_CHECK(dropReviews(work, *recording, records));
    PRAXIS_CHECK(forgetSteps(work, records));
    const QJsonObject what{{QStringLiteral("began"), recording->startedAt.toString()}, {QStringLiteral("duration_ms"), recording->durationMs}, {QStringLiteral("files"), tracks}};
    recording->status = RecordingStatus::Deleted;
    recording->location = MediaLocation::Nowhere;
    PRAXIS_CHECK(work.save(recording));
    return what;
}

Result<QJsonObject> destroyDocument(Work &work, const std::shared_ptr<Document> &document, const QString &certificate)
{
    QVector<QUuid> records{document->id};
    PRAXIS_TRY(const QJsonArray files, dropVersions(work, *document, certificate, records));
    PRAXIS_CHECK(forgetSteps(work, records));
    QJsonObject what{{QStringLiteral("kind"), enumName(document->kind)}, {QStringLiteral("filed"), document->createdAt.toString()}, {QStringLiteral("files"), files}};
    if (document->privacy != Privacy::Restricted) // the register is read by those who never might see it
        what.insert(QStringLiteral("title"), document->title);
    document->title = certificate;
    document->tags.clear();
    document->readers.clear();
    document->decidedWhy.clear();
    document->holdWhy.clear();
    PRAXIS_CHECK(document->isDeleted ? work.save(document) : work.remove(typeOf<Document>(), document));
    return what;
}

/// A note has no key of its own: its text leaves the row, which stays as what it was, with the digest of what was signed.
Result<QJsonObject> dropText(Work &work, const std::shared_ptr<Note> &note)
{
    work.track(typeOf<Note>(), note);
    const QString sealed = note->sealedText;
    QJsonObject text{{QStringLiteral("sha256"), note->signedDigest.isEmpty() ? noteDigest(sealed) : note->signedDigest}};
    if (!note->signedAt.isNull())
        text.insert(QStringLiteral("signed"), note->signedAt.toString());
    note->sealedText.clear();
    note->onHold = false;
    note->holdWhy.clear();
    note->heldBy = {};
    note->destroyedAt = work.now();
    if (note->status == NoteStatus::Draft && !note->isDeleted)
        PRAXIS_CHECK(work.remove(typeOf<Note>(), note)); // nobody signed it: nothing is left to show
    else
        PRAXIS_CHECK(work.save(note));
    return text;
}

Result<QJsonObject> destroyNote(Work &work, const std::shared_ptr<Note> &note)
{
    PRAXIS_TRY(const auto author, findAs<Practitioner>(work.session(), note->authorId, Deleted::Include));
    PRAXIS_TRY(const auto addenda, selectAs<Note>(work.session(), {.where = {{"addendum_to", Condition::Equal, idText(note->id)}}, .order = {{"created_at"}}, .deleted = Deleted::Include}));
    QVector<QUuid> records{note->id};
    PRAXIS_TRY(const QJsonObject first, dropText(work, note));
    QJsonArray texts{first};
    for (const auto &addendum : addenda) {
        records.append(addendum->id);
        PRAXIS_TRY(const QJsonObject text, dropText(work, addendum));
        texts.append(text);
    }
    PRAXIS_CHECK(forgetSteps(work, records));
    return QJsonObject{{QStringLiteral("kind"), enumName(note->kind)}, {QStringLiteral("happened"), note->eventAt.toString()},
                       {QStringLiteral("author"), author ? author->displayName : QString()}, {QStringLiteral("texts"), texts}};
}

} // namespace

Retained retained(const std::shared_ptr<Note> &note)
{
    return {RetainedKind::Note, note, note->contactId, note->onHold, !note->destroyedAt.isNull()};
}

Retained retained(const std::shared_ptr<Recording> &recording)
{
    return {RetainedKind::Recording, recording, recording->contactId, recording->onHold, recording->status == RecordingStatus::Deleted};
}

Result<Retained> retained(StoreSession &session, const std::shared_ptr<Document> &document)
{
    Retained what{RetainedKind::Document, document, document->contactId, document->onHold, false};
    if (document->isDeleted) {
        PRAXIS_TRY(const qint64 done, session.count(typeOf<Removal>(), {.where = {{"document_id", Condition::Equal, idText(document->id)}, {"status", Condition::Equal, enumName(RemovalStatus::Done)}}}));
        what.isGone = done > 0;
    }
    return what;
}

Result<std::optional<QDate>> removableFrom(RetentionReader &reader, const Retained &what)
{
    switch (what.kind) {
    case RetainedKind::Recording: return reader.removableFrom(what.recording());
    case RetainedKind::Document: return reader.removableFrom(what.document());
    case RetainedKind::Note: return reader.removableFrom(what.note());
    }
    return std::optional<QDate>();
}

Result<int> noticeDays(RetentionReader &reader, const Retained &what)
{
    switch (what.kind) {
    case RetainedKind::Recording: return reader.noticeDays(what.recording());
    case RetainedKind::Document: return reader.noticeDays(what.document());
    case RetainedKind::Note: return reader.noticeDays(what.note());
    }
    return RetentionPolicy{}.noticeDays;
}

Result<std::shared_ptr<Removal>> openRemoval(StoreSession &session, RetainedKind kind, const QUuid &record)
{
    PRAXIS_TRY(const auto rows, selectAs<Removal>(session, {.where = {{subjectField(kind), Condition::Equal, idText(record)},
               {"status", Condition::In, QVariantList{enumName(RemovalStatus::Asked), enumName(RemovalStatus::Approved)}}}, .limit = 1}));
    return rows.isEmpty() ? nullptr : rows.first();
}

Result<QJsonObject> destroy(Work &work, const Retained &what, const QString &certificate)
{
    PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), what.contactId, Deleted::Include));
    Result<QJsonObject> gone = what.kind == RetainedKind::Document ? destroyDocument(work, std::static_pointer_cast<Document>(what.record), certificate)
        : what.kind == RetainedKind::Note                          ? destroyNote(work, std::static_pointer_cast<Note>(what.record))
                                                                   : destroyRecording(work, std::static_pointer_cast<Recording>(what.record));
    if (gone && person) {
        gone->insert(QStringLiteral("person"), fullName(*person));
        gone->insert(QStringLiteral("record_number"), person->recordNumber);
    }
    return gone;
}

Result<QStringList> payloadsOf(StoreSession &session, const Removal &removal)
{
    QStringList blobs;
    if (removal.kind == RetainedKind::Document) {
        PRAXIS_TRY(const auto versions, selectAs<DocumentVersion>(session, {.where = {{"document_id", Condition::Equal, idText(removal.documentId)}}, .deleted = Deleted::Include}));
        for (const auto &version : versions)
            blobs.append(version->blob);
    } else if (removal.kind == RetainedKind::Recording) {
        PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(session, {.where = {{"recording_id", Condition::Equal, idText(removal.recordingId)}}, .deleted = Deleted::Include}));
        for (const auto &track : tracks)
            blobs.append(track->blob);
    }
    blobs.removeAll(QString());
    return blobs;
}

Result<> removePayloadsLater(Work &work, const QUuid &of, const QStringList &blobs)
{
    if (blobs.isEmpty())
        return {};
    return work.later(removePayloadsJob, idText(of), {{QStringLiteral("blobs"), QJsonArray::fromStringList(blobs)}});
}

Result<> removePayloadsLater(Work &work, const Removal &removal)
{
    PRAXIS_TRY(const QStringList blobs, payloadsOf(work.session(), removal));
    return removePayloadsLater(work, removal.id, blobs);
}

Result<QVector<Retained>> allOf(StoreSession &session, const QUuid &person)
{
    QVector<Retained> all;
    const Selection theirs{.where = {{"contact_id", Condition::Equal, idText(person)}}, .order = {{"created_at"}}};
    Selection documents = theirs;
    documents.deleted = Deleted::Include;
    PRAXIS_TRY(const auto recordings, selectAs<Recording>(session, documents));
    for (const auto &recording : recordings)
        all.append(retained(recording));
    PRAXIS_TRY(const auto rows, selectAs<Document>(session, documents));
    for (const auto &document : rows) {
        PRAXIS_TRY(const Retained one, retained(session, document));
        all.append(one);
    }
    documents.where.append({"addendum_to", Condition::IsNull, {}});
    PRAXIS_TRY(const auto notes, selectAs<Note>(session, documents));
    for (const auto &note : notes) {
        if (note->destroyedAt.isNull() || note->status == NoteStatus::Signed)
            all.append(retained(note));
    }
    return all;
}

Result<int> askForAllOf(Work &work, const QUuid &person, const QUuid &request, const QString &why)
{
    RetentionReader reader(work.session(), work.parts());
    PRAXIS_TRY(const auto practice, work.organization());
    PRAXIS_TRY(const auto all, allOf(work.session(), person));
    const auto wall = work.parts().zones.toWall(work.now(), practice->zone);
    const QDate day = wall ? wall->date : work.now().utc().date();
    int asked = 0;
    for (const Retained &what : all) {
        PRAXIS_TRY(const auto from, removableFrom(reader, what));
        PRAXIS_TRY(const auto open, openRemoval(work.session(), what.kind, what.record->id));
        if (what.isGone || what.onHold || open || !from || *from > day)
            continue;
        auto removal = std::make_shared<Removal>();
        removal->setSubject(what.kind, what.record->id);
        removal->contactId = person;
        removal->requestId = request;
        removal->why = why;
        removal->askedBy = work.actor().user;
        removal->dueSince = *from;
        PRAXIS_CHECK(work.save(removal));
        ++asked;
    }
    return asked;
}

} // namespace praxis
