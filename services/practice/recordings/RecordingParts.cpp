#include "services/practice/recordings/RecordingParts.h"

#include "models/records/Consent.h"
#include "models/records/Contact.h"
#include "models/records/Participant.h"
#include "models/rules/WhoWasThere.h"
#include "services/practice/door/Told.h"
#include "services/practice/recordings/VaultParts.h"
#include "services/practice/video/CaptureParts.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <tuple>

namespace praxis {

VaultObject vaultObject(const RecordingTrack &track)
{
    return vaultObjectOf(track);
}

RecordingTrack trackOf(const VaultObject &object)
{
    RecordingTrack track;
    keepVaultObject(track, object);
    return track;
}

Result<QVector<QUuid>> peopleOfRecording(StoreSession &session, const QUuid &appointment, const QUuid &person, Instant startedAt)
{
    QVector<QUuid> people{person};
    PRAXIS_TRY(const auto rows, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, idText(appointment)}}, .deleted = Deleted::Include}));
    for (const auto &row : rows) {
        const bool before = isCalledOff(*row) && !calledOffAfter(*row, startedAt);
        if (!before && !people.contains(row->contactId))
            people.append(row->contactId);
    }
    return people;
}

Result<QVector<QUuid>> peopleOfRecording(StoreSession &session, const Recording &recording)
{
    return peopleOfRecording(session, recording.appointmentId, recording.contactId, recording.startedAt);
}

Result<QVector<QUuid>> peopleThere(StoreSession &session, const QUuid &appointment, const QUuid &person, Instant startedAt)
{
    PRAXIS_TRY(auto rows, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, appointment}}, .order = {{"created_at"}}, .deleted = Deleted::Include}));
    std::ranges::stable_partition(rows, [](const auto &row) { return !row->isDeleted; }); // whose it is, is somebody who still is in it
    QVector<QUuid> people, all;
    bool anybody = false;
    for (const auto &row : std::as_const(rows)) {
        PRAXIS_TRY(const bool there, isRecorded(session, *row, startedAt));
        if ((row->isDeleted && !there) || all.contains(row->contactId))
            continue;
        all.append(row->contactId);
        anybody = anybody || there;
        if (row->contactId == person || there)
            people.append(row->contactId);
    }
    return !anybody && person.isNull() ? all : people;
}

Result<QVector<std::shared_ptr<Consent>>> recordingConsents(StoreSession &session, const QUuid &person)
{
    PRAXIS_TRY(auto consents, selectAs<Consent>(session, {.where = {{"contact_id", Condition::Equal, person},
                                                                    {"kind", Condition::In, QVariantList{enumName(ConsentKind::Recording), enumName(ConsentKind::All)}}},
                                                          .deleted = Deleted::Include}));
    if (std::ranges::none_of(consents, [](const auto &consent) { return consent->isDeleted; }))
        return consents;
    PRAXIS_TRY(const auto whose, findAs<Contact>(session, person, Deleted::Include));
    const Instant gone = whose && whose->isDeleted ? whose->deletedAt : Instant();
    consents.removeIf([&](const auto &consent) { return consent->isDeleted && (gone.isNull() || consent->deletedAt < gone); });
    return consents;
}

Result<bool> isRecorded(StoreSession &session, const Participant &one, Instant startedAt)
{
    if (takenOutBefore(one, startedAt) || one.status != AppointmentStatus::NoShow)
        return wasThere(one, startedAt);
    PRAXIS_TRY(const auto consents, recordingConsents(session, one.contactId));
    return std::ranges::any_of(consents, [](const auto &consent) { return !consent->withdrawnAt.isNull(); });
}

Result<QSet<QUuid>> heardIn(StoreSession &session, Seal &seal, const Recording &recording)
{
    QSet<QUuid> heard;
    PRAXIS_TRY(const auto tracks, providerTracksOf(session, recording.id));
    if (std::ranges::none_of(tracks, [](const auto &track) { return !track->identity.isEmpty(); }))
        return heard;
    PRAXIS_TRY(const auto people, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, recording.appointmentId}}, .deleted = Deleted::Include}));
    for (const auto &track : tracks) {
        for (const auto &one : people) {
            if (!track->identity.isEmpty() && participantMark(seal, track->meetingRoomId, one->contactId) == track->identity)
                heard.insert(one->contactId);
        }
    }
    return heard;
}

namespace {

/// Of these appointments, those in which somebody is said not to have been, or to have called off, or who was taken out.
Result<QSet<QUuid>> withSomebodyAway(StoreSession &session, const QSet<QUuid> &appointments)
{
    QVariantList ids;
    for (const QUuid &id : appointments)
        ids.append(idText(id));
    QSet<QUuid> found;
    const QVariantList away{enumName(AppointmentStatus::NoShow), enumName(AppointmentStatus::Cancelled), enumName(AppointmentStatus::Rescheduled)};
    PRAXIS_TRY(const auto said, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::In, ids}, {"status", Condition::In, away}}}));
    PRAXIS_TRY(const auto out, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::In, ids}}, .deleted = Deleted::Only}));
    for (const auto &row : said + out)
        found.insert(row->appointmentId);
    return found;
}

} // namespace

Result<> addWhoIsHeard(StoreSession &session, Seal &seal, QVector<RecordingEntry> &entries, const QDate &today)
{
    QSet<QUuid> appointments;
    for (const RecordingEntry &entry : std::as_const(entries)) {
        if (entry.consent == ConsentState::Given)
            appointments.insert(entry.appointment);
    }
    if (appointments.isEmpty())
        return {};
    PRAXIS_TRY(const QSet<QUuid> odd, withSomebodyAway(session, appointments));
    for (RecordingEntry &entry : entries) {
        if (entry.consent != ConsentState::Given || !odd.contains(entry.appointment))
            continue;
        Recording recording;
        recording.id = entry.id;
        recording.appointmentId = entry.appointment;
        PRAXIS_TRY(const QSet<QUuid> heard, heardIn(session, seal, recording));
        PRAXIS_TRY(const auto states, session.consentsOf(QVector<QUuid>(heard.cbegin(), heard.cend()), ConsentKind::Recording, today));
        for (const QUuid &one : heard) {
            const ConsentState state = states.value(one, ConsentState::Missing);
            if (state == ConsentState::Withdrawn || (state == ConsentState::Missing && entry.consent == ConsentState::Given))
                entry.consent = state;
        }
    }
    return {};
}

Result<QUuid> consentStanding(StoreSession &session, const QUuid &person, Instant at, const QDate &day)
{
    PRAXIS_TRY(const auto given, selectAs<Consent>(session, {.where = {{"contact_id", Condition::Equal, person}, {"given_at", Condition::LessEqual, at.ms},
                                                                       {"kind", Condition::In, QVariantList{enumName(ConsentKind::Recording), enumName(ConsentKind::All)}}},
                                                             .order = {{"given_at", true}}}));
    const auto standing = std::ranges::find_if(given, [&](const auto &one) {
        return (one->withdrawnAt.isNull() || one->withdrawnAt > at) && (!one->expiresOn.isValid() || one->expiresOn > day);
    });
    return standing == given.cend() ? QUuid() : (*standing)->id;
}

Result<QString> sealedMarkerNote(PersonSeal &seal, const RecordingMarker &marker, const QString &note)
{
    if (note.isEmpty())
        return QString();
    PRAXIS_TRY(const QByteArray sealed, seal.seal(marker.contactId, note.toUtf8(), QByteArrayLiteral("marker") + marker.id.toRfc4122()));
    return QString::fromLatin1(sealed.toBase64());
}

Result<QString> openedMarkerNote(PersonSeal &seal, const RecordingMarker &marker)
{
    if (marker.sealedNote.isEmpty())
        return QString();
    PRAXIS_TRY(const auto plain, seal.open(marker.contactId, QByteArray::fromBase64(marker.sealedNote.toLatin1()), QByteArrayLiteral("marker") + marker.id.toRfc4122()));
    return plain ? QString::fromUtf8(*plain) : QString();
}

Result<QString> sealedSoundShape(PersonSeal &seal, const RecordingTrack &track, const QByteArray &shape)
{
    PRAXIS_TRY(const QByteArray sealed, seal.seal(track.keyHolder, shape, QByteArrayLiteral("shape") + track.id.toRfc4122()));
    return QString::fromLatin1(sealed.toBase64());
}

Result<QByteArray> openedSoundShape(PersonSeal &seal, const RecordingTrack &track)
{
    if (track.sealedShape.isEmpty())
        return QByteArray();
    PRAXIS_TRY(const auto plain, seal.open(track.keyHolder, QByteArray::fromBase64(track.sealedShape.toLatin1()), QByteArrayLiteral("shape") + track.id.toRfc4122()));
    return plain.value_or(QByteArray());
}

namespace {

constexpr std::array<const char *, 6> whatAConsentGives{"contact_id", "kind", "given_at", "expires_on", "withdrawn_at", "is_deleted"};
constexpr std::array<const char *, 7> whatAShareGives{"recording_id", "user_id", "from_ms", "until_ms", "expires_at", "ended_at", "is_deleted"};

} // namespace

Result<> checkConsentsTold(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &person, Instant startedAt, const QSet<QUuid> &written)
{
    QSet<QUuid> people;
    if (!person.isNull())
        people.insert(person);
    PRAXIS_TRY(const auto participants, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, appointment}}, .deleted = Deleted::Include}));
    for (const auto &one : participants) {
        // A withdrawal that an older page took away would make who is said not to have come somebody who never withdrew.
        if ((one->status == AppointmentStatus::NoShow && !takenOutBefore(*one, startedAt)) || wasThere(*one, startedAt))
            people.insert(one->contactId);
    }
    for (const QUuid &one : std::as_const(people)) {
        PRAXIS_TRY(const auto consents, recordingConsents(session, one));
        for (const auto &consent : consents) {
            if (consent->withdrawnAt.isNull() && !written.contains(consent->id))
                PRAXIS_CHECK(checkTold(session, parts, typeOf<Consent>(), *consent, whatAConsentGives));
        }
    }
    return {};
}

Result<> checkConsent(StoreSession &session, const Parts &parts, const Recording &recording, const QDate &today, const QSet<QUuid> &written)
{
    PRAXIS_TRY(QVector<QUuid> missing, session.withoutConsent(recording.appointmentId, recording.contactId, recording.startedAt, ConsentKind::Recording, today));
    PRAXIS_TRY(const QSet<QUuid> heard, heardIn(session, parts.seal, recording));
    if (!heard.isEmpty()) {
        PRAXIS_TRY(const auto states, session.consentsOf(QVector<QUuid>(heard.cbegin(), heard.cend()), ConsentKind::Recording, today));
        for (const QUuid &one : heard) {
            if (states.value(one, ConsentState::Missing) != ConsentState::Given && !missing.contains(one))
                missing.append(one);
        }
    }
    if (missing.isEmpty())
        return checkConsentsTold(session, parts, recording.appointmentId, recording.contactId, recording.startedAt, written);
    QStringList people;
    for (const QUuid &one : missing)
        people.append(idText(one));
    return fail(ErrorCode::ConsentMissing, {{QStringLiteral("kind"), enumName(ConsentKind::Recording)}, {QStringLiteral("people"), people}});
}

Result<> checkAvailable(StoreSession &session, const Parts &parts, const Recording &recording, const QDate &today, const QSet<QUuid> &written)
{
    if (recording.status != RecordingStatus::Completed || recording.sizeBytes <= 0)
        return fail(ErrorCode::NotAvailable, {{QStringLiteral("status"), recording.status == RecordingStatus::Completed ? QStringLiteral("empty") : enumName(recording.status)},
                                              {QStringLiteral("failure"), recording.failure}});
    return checkConsent(session, parts, recording, today, written);
}

Result<bool> sees(StoreSession &session, const Parts &parts, const Actor &actor, const Recording &recording, Instant now)
{
    PRAXIS_TRY(const bool own, owns(session, actor, typeOf<Recording>(), recording));
    if (own)
        return true;
    PRAXIS_TRY(const auto shares, sharesWith(session, parts, recording.id, actor.user, now));
    return !shares.isEmpty();
}

Result<QVector<std::shared_ptr<RecordingShare>>> sharesWith(StoreSession &session, const Parts &parts, const QUuid &recording, const QUuid &user, Instant now)
{
    PRAXIS_TRY(auto shares, selectAs<RecordingShare>(session, {.where = {{"recording_id", Condition::Equal, recording}, {"user_id", Condition::Equal, user},
                                                                         {"ended_at", Condition::IsNull, {}}, {"expires_at", Condition::Greater, now.ms}}}));
    for (const auto &share : std::as_const(shares))
        PRAXIS_CHECK(checkTold(session, parts, typeOf<RecordingShare>(), *share, whatAShareGives));
    std::ranges::sort(shares, {}, [](const auto &share) { return std::tuple(!share->reviewedAt.isNull(), share->expiresAt.ms, idText(share->id)); });
    return shares;
}

QVector<SharedPart> partsOf(const QVector<std::shared_ptr<RecordingShare>> &shares)
{
    QVector<SharedPart> parts;
    for (const auto &share : shares)
        parts.append({share->fromMs, share->untilMs});
    return togetherOf(parts);
}

QByteArray shapeWithin(const QByteArray &shape, qint64 offsetMs, const QVector<SharedPart> &parts)
{
    constexpr qsizetype headBytes = 5; // as the player writes it: a version, the step as 32 bits, then a byte for each step
    if (parts.isEmpty() || shape.size() <= headBytes)
        return parts.isEmpty() ? shape : QByteArray();
    const qint64 step = qFromLittleEndian<quint32>(shape.constData() + 1);
    QByteArray within = shape;
    for (qsizetype i = headBytes; i < within.size(); ++i) {
        const qint64 from = offsetMs + (i - headBytes) * step;
        const bool isShared = std::ranges::any_of(parts, [&](const SharedPart &part) { return from + step > part.fromMs && (part.untilMs == 0 || from < part.untilMs); });
        if (!isShared)
            within[i] = 0;
    }
    return within;
}

} // namespace praxis
