#include "models/records/Consent.h"
#include "models/records/Practitioner.h"
#include "models/records/RecordingPlace.h"
#include "models/records/RecordingShare.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/door/OwnAnswers.h"
#include "services/practice/door/Reading.h"
#include "services/practice/people/ConsentGates.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/recordings/RecordingReading.h"
#include "services/practice/recordings/ShareQueries.h"

#include <algorithm>

namespace praxis {

namespace recordingreading {

Result<std::shared_ptr<Recording>> seen(Reading &reading, const QUuid &id)
{
    reading.about(id);
    PRAXIS_TRY(const auto recording, findAs<Recording>(reading.session(), id));
    if (!recording)
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Recording>().key()}, {QStringLiteral("id"), idText(id)}});
    if (reading.ownOnly()) {
        PRAXIS_TRY(const bool may, sees(reading.session(), reading.parts(), reading.actor(), *recording, reading.now()));
        if (!may)
            return reading.denied();
    }
    PRAXIS_CHECK(reading.lookup().get<Contact>(recording->contactId));
    return recording;
}

Result<QVector<QUuid>> peopleIn(Reading &reading, const Recording &recording)
{
    PRAXIS_TRY(QVector<QUuid> people, peopleThere(reading.session(), recording.appointmentId, recording.contactId, recording.startedAt));
    PRAXIS_TRY(QSet<QUuid> others, heardIn(reading.session(), reading.parts().seal, recording)); // whatever is said of them
    others.insert(recording.contactId);
    for (const QUuid &one : std::as_const(others)) {
        if (!people.contains(one))
            people.append(one);
    }
    return people;
}

Result<> noteUse(Reading &reading, const Recording &recording, const char *action, const QString &why)
{
    PRAXIS_TRY(const QVector<QUuid> people, peopleOfRecording(reading.session(), recording)); // also who is said not to have been there
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.type = typeOf<Recording>().key();
    entry.record = recording.id;
    entry.persons = people;
    entry.risk = qstrcmp(action, "download") == 0 ? QStringLiteral("high") : reading.ownOnly() ? QStringLiteral("low") : QStringLiteral("medium");
    entry.why = why.trimmed().isEmpty() ? reading.actor().purpose : why.trimmed().left(2000);
    return reading.note(std::move(entry));
}

} // namespace recordingreading

using namespace recordingreading;

namespace {

/// Second staff has the people of their sessions among its own.
Result<bool> mayBeOfStrangers(Reading &reading)
{
    const Scope scope = reading.scope();
    if (scope.kind != Scope::OfPractitioner)
        return scope.kind != Scope::Everything;
    PRAXIS_TRY(const auto shares, selectAs<RecordingShare>(reading.session(), {.where = {{"user_id", Condition::Equal, idText(reading.actor().user)}, {"ended_at", Condition::IsNull, {}},
                                                                                        {"expires_at", Condition::Greater, reading.now().ms}}, .limit = 1}));
    return !shares.isEmpty();
}

/// Who looks is never what the question says.
Result<> putViewer(Reading &reading, RecordingFilter &filter)
{
    const Actor &actor = reading.actor();
    filter.everything = !reading.ownOnly();
    filter.viewerPractitioner = actor.practitioner;
    filter.viewerContact = actor.role == Role::Patient ? actor.contact : QUuid();
    if (actor.role == Role::Patient && actor.contact.isNull())
        return reading.denied();
    filter.viewerUser = actor.user;
    filter.now = reading.now();
    filter.limit = std::clamp(filter.limit, 1, 500);
    PRAXIS_TRY(filter.today, today(reading));
    filter.people.clear();
    if (!filter.text.trimmed().isEmpty()) {
        // Names lead to recordings only: whose they are, the recordings' own scope decides. One's own people come first, so that
        // a common name does not crowd them out; a stranger's recording can only be one that is shared with them.
        QVector<Scope> scopes{reading.scope()};
        PRAXIS_TRY(const bool strangers, mayBeOfStrangers(reading));
        if (strangers)
            scopes.append(Scope{Scope::Everything, {}});
        for (const Scope &scope : std::as_const(scopes)) {
            PRAXIS_TRY(const QVector<QUuid> named, reading.session().peopleIds({.text = filter.text, .limit = 200}, scope));
            for (const QUuid &person : named) {
                if (!filter.people.contains(person))
                    filter.people.append(person);
            }
        }
    }
    return {};
}

Result<QVector<RecordingEntry>> entriesAsOpened(Reading &reading, const RecordingFilter &filter)
{
    PRAXIS_TRY(QVector<RecordingEntry> entries, reading.session().recordings(filter));
    PRAXIS_CHECK(addWhoIsHeard(reading.session(), reading.parts().seal, entries, filter.today));
    return entries;
}

Result<QVector<MarkerLine>> markersOf(Reading &reading, const Recording &recording, const QVector<SharedPart> &parts)
{
    PersonSeal seal(reading.session(), reading.parts().seal);
    PRAXIS_TRY(const auto rows, selectAs<RecordingMarker>(reading.session(), {.where = {{"recording_id", Condition::Equal, recording.id}}, .order = {{"position_ms"}}}));
    QVector<MarkerLine> lines;
    for (const auto &row : rows) {
        const bool own = row->authorId == reading.actor().user;
        if (!own && (!row->shared || !isWithin(parts, row->positionMs) || reading.actor().role == Role::Patient))
            continue;
        PRAXIS_TRY(const QString note, openedMarkerNote(seal, *row));
        lines.append({row->id, row->positionMs, row->colour, row->shared, own, note, own ? QString() : userName(reading, row->authorId)});
    }
    return lines;
}

Cell cellOf(const Reading &reading, const char *action)
{
    return reading.parts().matrix.cell(reading.actor().role, QString::fromLatin1(action));
}

/// Of what is shared, the parts of all shares together; of one's own session, all of it.
Result<> putShares(Reading &reading, OpenedRecording &opened, const QUuid &wanted = {})
{
    PRAXIS_TRY(opened.own, reading.ownOnly() ? owns(reading.session(), reading.actor(), typeOf<Recording>(), opened.recording) : Result<bool>(true));
    PRAXIS_TRY(const auto shares, sharesWith(reading.session(), reading.parts(), opened.recording.id, reading.actor().user, reading.now()));
    if (shares.isEmpty())
        return opened.own ? Result<>() : Result<>(reading.denied());
    for (const auto &share : shares)
        opened.shares.append({share->id, {share->fromMs, share->untilMs}, share->expiresAt, share->question, !share->reviewedAt.isNull()});
    const auto found = std::ranges::find(opened.shares, wanted, &StandingShare::id);
    const StandingShare &share = found == opened.shares.cend() ? opened.shares.first() : *found;
    opened.share = share.id;
    opened.shareExpiresAt = share.expiresAt;
    opened.question = share.question;
    if (opened.own)
        return {};
    opened.parts = partsOf(shares);
    opened.partsUntil = std::ranges::min(opened.shares, {}, &StandingShare::expiresAt).expiresAt;
    if (!opened.parts.isEmpty()) {
        opened.fromMs = opened.parts.first().fromMs;
        opened.untilMs = opened.parts.last().untilMs;
    }
    return {};
}

Result<> putTracks(Reading &reading, OpenedRecording &opened)
{
    PersonSeal seal(reading.session(), reading.parts().seal);
    PRAXIS_TRY(const auto tracks, selectAs<RecordingTrack>(reading.session(), {.where = {{"recording_id", Condition::Equal, opened.recording.id}},
                                                                              .order = {{"created_at"}}}));
    for (const auto &track : tracks) {
        OpenedTrack one;
        one.object = vaultObject(*track);
        PRAXIS_TRY(const QByteArray shape, openedSoundShape(seal, *track));
        one.shape = shapeWithin(shape, track->offsetMs, opened.parts);
        one.track = *track;
        one.track.ageHeader.clear();
        one.track.sealedKey.clear();
        one.track.sealedShape.clear();
        opened.tracks.append(std::move(one));
    }
    return {};
}

Result<OpenedRecording> opened(Reading &reading, const QUuid &id, const char *action, const QString &why, const QUuid &share, std::optional<CopyFor> leaves = {})
{
    OpenedRecording opened;
    PRAXIS_TRY(const auto recording, seen(reading, id));
    opened.recording = *recording;
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_CHECK(checkAvailable(reading.session(), reading.parts(), *recording, day));
    PRAXIS_CHECK(putShares(reading, opened, share));
    const bool isDownload = qstrcmp(action, "download") == 0;
    if (isDownload && !opened.own)
        return reading.denied(QStringLiteral("only_shared")); // what is shown to a supervisor is not handed to them
    if (leaves) {
        PRAXIS_TRY(const QVector<QUuid> whose, peopleOfRecording(reading.session(), *recording));
        PRAXIS_CHECK(checkGivenOut(reading, *leaves, whose, recording->appointmentId));
    }
    PRAXIS_CHECK(noteUse(reading, *recording, action, why));
    PRAXIS_CHECK(putTracks(reading, opened));
    PRAXIS_TRY(const QVector<QUuid> people, peopleThere(reading.session(), recording->appointmentId, recording->contactId, recording->startedAt));
    QStringList names;
    for (const QUuid &person : people)
        names.append(personName(reading, person));
    opened.people = names.isEmpty() ? personName(reading, recording->contactId) : names.join(QStringLiteral(" + "));
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), recording->practitionerId, Deleted::Include));
    opened.practitionerName = practitioner ? practitioner->displayName : QString();
    if (!recording->consentId.isNull()) {
        PRAXIS_TRY(const auto consent, findAs<Consent>(reading.session(), recording->consentId));
        if (consent)
            opened.consent = *consent;
    }
    PRAXIS_TRY(opened.markers, markersOf(reading, *recording, opened.parts));
    PRAXIS_TRY(const auto place, selectAs<RecordingPlace>(reading.session(), {.where = {{"recording_id", Condition::Equal, id}, {"user_id", Condition::Equal, reading.actor().user}},
                                                                              .limit = 1}));
    opened.positionMs = place.isEmpty() ? 0 : place.first()->positionMs;
    opened.mayMark = cellOf(reading, "recording.mark") != Cell::No;
    opened.mayShare = opened.own && cellOf(reading, "recording.share") != Cell::No;
    opened.mayDownload = opened.own && cellOf(reading, "recording.download") != Cell::No;
    return opened;
}

} // namespace

namespace {

/// When somebody last took back that they may be recorded.
Result<Instant> lastWithdrawn(Reading &reading, const QUuid &person)
{
    PRAXIS_TRY(const auto rows, selectAs<Consent>(reading.session(), {.where = {{"contact_id", Condition::Equal, person},
                                                                                {"kind", Condition::In, QVariantList{enumName(ConsentKind::Recording), enumName(ConsentKind::All)}}}}));
    Instant last;
    for (const auto &row : rows)
        last = std::max(last, row->withdrawnAt);
    return last;
}

} // namespace

Result<QVector<ConsentLine>> answer(Reading &reading, const PersonConsents &query)
{
    PRAXIS_CHECK(reading.one(typeOf<Contact>(), query.person));
    PRAXIS_TRY(const auto rows, selectAs<Consent>(reading.session(), {.where = {{"contact_id", Condition::Equal, query.person}}, .order = {{"given_at", true}}}));
    QVector<ConsentLine> lines;
    for (const auto &row : rows)
        lines.append({*row, personName(reading, row->guardianId), userName(reading, row->createdBy), userName(reading, row->withdrawnBy)});
    return lines;
}

Result<QVector<RecordingEntry>> answer(Reading &reading, const ShowRecordings &query)
{
    RecordingFilter filter = query.filter;
    PRAXIS_CHECK(putViewer(reading, filter));
    AuditEntry entry;
    entry.action = QStringLiteral("list");
    entry.type = typeOf<Recording>().key();
    if (!filter.person.isNull())
        entry.persons = {filter.person};
    entry.risk = QStringLiteral("low");
    entry.why = reading.actor().purpose;
    PRAXIS_CHECK(reading.note(std::move(entry)));
    return entriesAsOpened(reading, filter);
}

Result<QVector<RecordingEntry>> answer(Reading &reading, const RefreshRecordings &query)
{
    if (query.ids.isEmpty())
        return QVector<RecordingEntry>();
    RecordingFilter filter;
    filter.ids = query.ids.mid(0, 500);
    filter.limit = 500;
    PRAXIS_CHECK(putViewer(reading, filter));
    return entriesAsOpened(reading, filter);
}

Result<RecordingSums> answer(Reading &reading, const SumRecordings &query)
{
    RecordingFilter filter = query.filter;
    PRAXIS_CHECK(putViewer(reading, filter));
    return reading.session().recordingSums(filter);
}

Result<QVector<WaitingShare>> answer(Reading &reading, const SharesToReview &)
{
    RecordingFilter filter;
    filter.which = RecordingFilter::ToReview;
    filter.limit = 500;
    PRAXIS_CHECK(putViewer(reading, filter));
    PRAXIS_TRY(const auto entries, reading.session().recordings(filter));
    QVector<WaitingShare> waiting;
    for (const RecordingEntry &entry : entries)
        waiting.append({entry.share, entry.shareExpiresAt});
    return waiting;
}

Result<QVector<AnswerLine>> answer(Reading &reading, const AnsweredShares &)
{
    const Instant since = answersSince(reading.now());
    PRAXIS_TRY(const auto shares, selectAs<RecordingShare>(reading.session(), {.where = {{"shared_by", Condition::Equal, idText(reading.actor().user)},
               {"reviewed_at", Condition::Greater, static_cast<qlonglong>(since.ms)}}, .order = {{"reviewed_at", true}}, .limit = 100}));
    QVector<QUuid> recordings;
    for (const auto &share : shares)
        recordings.append(share->recordingId);
    PRAXIS_TRY(const auto entries, answer(reading, RefreshRecordings{recordings})); // whose session it no longer is hears nothing
    const bool hidesWords = reading.hidesClinical(typeOf<RecordingShare>());
    QVector<AnswerLine> lines;
    for (const auto &share : shares) {
        const auto entry = std::ranges::find(entries, share->recordingId, &RecordingEntry::id);
        if (entry != entries.cend())
            lines.append({share->id, share->recordingId, entry->people, {}, userName(reading, share->userId), hidesWords ? QString() : share->answer, false, share->reviewedAt});
    }
    return lines;
}

Result<OpenedRecording> answer(Reading &reading, const OpenRecording &query)
{
    return opened(reading, query.id, "play", query.why, query.share);
}

Result<OpenedRecording> answer(Reading &reading, const FetchRecording &query)
{
    return opened(reading, query.id, "download", query.why, {}, query.copyFor);
}

Result<RecordingEntry> answer(Reading &reading, const CheckRecording &query)
{
    PRAXIS_TRY(const auto recording, seen(reading, query.id));
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_CHECK(checkAvailable(reading.session(), reading.parts(), *recording, day));
    PRAXIS_TRY(const auto entries, answer(reading, RefreshRecordings{{query.id}}));
    if (entries.isEmpty())
        return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<Recording>().key()}, {QStringLiteral("id"), idText(query.id)}});
    RecordingEntry entry = entries.first();
    OpenedRecording opened;
    opened.recording = *recording;
    PRAXIS_CHECK(putShares(reading, opened));
    entry.parts = opened.parts;
    entry.partsUntil = opened.partsUntil;
    entry.shares = opened.shares;
    return entry;
}

Result<QVector<MarkerLine>> answer(Reading &reading, const RecordingMarkers &query)
{
    OpenedRecording opened;
    PRAXIS_TRY(const auto recording, seen(reading, query.id));
    opened.recording = *recording;
    PRAXIS_CHECK(putShares(reading, opened));
    return markersOf(reading, *recording, opened.parts);
}

Result<ImportCheck> answer(Reading &reading, const CheckRecordingImport &query)
{
    PRAXIS_TRY(const RecordPtr row, reading.one(typeOf<Appointment>(), query.appointment));
    const auto &appointment = static_cast<const Appointment &>(*row);
    ImportCheck check;
    check.appointment = appointment.id;
    check.start = appointment.startWall;
    if (!appointment.practitionerId.isNull()) {
        PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), appointment.practitionerId, Deleted::Include));
        check.practitionerName = practitioner ? practitioner->displayName : QString();
    }
    PRAXIS_TRY(const QVector<QUuid> people, peopleThere(reading.session(), appointment.id, {}, appointment.startAt));
    PRAXIS_TRY(const QDate day, today(reading));
    PRAXIS_TRY(const auto states, reading.session().consentsOf(people, ConsentKind::Recording, day));
    for (const QUuid &person : people) {
        const ConsentState state = states.value(person, ConsentState::Missing);
        PRAXIS_TRY(const Instant withdrawn, state == ConsentState::Withdrawn ? lastWithdrawn(reading, person) : Result<Instant>(Instant()));
        check.people.append({person, personName(reading, person), state == ConsentState::Given, state, withdrawn});
    }
    // Who else is in the appointment may turn out to have been there: then its key is not one person's alone.
    PRAXIS_TRY(const qint64 all, reading.session().count(typeOf<Participant>(), {.where = {{"appointment_id", Condition::Equal, idText(appointment.id)}}, .deleted = Deleted::Include}));
    check.keyHolder = all == 1 && people.size() == 1 ? people.first() : QUuid();
    return check;
}

} // namespace praxis
