#include "services/practice/recordings/RecordingParts.h"

#include "models/records/Consent.h"
#include "models/records/Participant.h"
#include "services/practice/door/Told.h"
#include "services/practice/recordings/VaultParts.h"

#include <array>

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
        const bool calledOff = row->status == AppointmentStatus::Cancelled || row->status == AppointmentStatus::Rescheduled;
        const bool before = startedAt.isNull() || row->updatedAt <= startedAt; // what was changed since may have been called off since
        if (!(calledOff && before) && !people.contains(row->contactId))
            people.append(row->contactId);
    }
    return people;
}

Result<QVector<QUuid>> peopleOfRecording(StoreSession &session, const Recording &recording)
{
    return peopleOfRecording(session, recording.appointmentId, recording.contactId, recording.startedAt);
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

Result<> checkConsentsTold(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &person, const QSet<QUuid> &written)
{
    QSet<QUuid> people;
    if (!person.isNull())
        people.insert(person);
    PRAXIS_TRY(const auto participants, selectAs<Participant>(session, {.where = {{"appointment_id", Condition::Equal, appointment}}}));
    for (const auto &one : participants)
        people.insert(one->contactId);
    for (const QUuid &one : std::as_const(people)) {
        PRAXIS_TRY(const auto consents, selectAs<Consent>(session, {.where = {{"contact_id", Condition::Equal, one},
                                                                              {"kind", Condition::In, QVariantList{enumName(ConsentKind::Recording), enumName(ConsentKind::All)}},
                                                                              {"withdrawn_at", Condition::IsNull, {}}}}));
        for (const auto &consent : consents) {
            if (!written.contains(consent->id))
                PRAXIS_CHECK(checkTold(session, parts, typeOf<Consent>(), *consent, whatAConsentGives));
        }
    }
    return {};
}

Result<> checkConsent(StoreSession &session, const Parts &parts, const QUuid &appointment, const QUuid &person, const QDate &today, const QSet<QUuid> &written)
{
    PRAXIS_TRY(const QVector<QUuid> missing, session.withoutConsent(appointment, person, ConsentKind::Recording, today));
    if (missing.isEmpty())
        return checkConsentsTold(session, parts, appointment, person, written);
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
    return checkConsent(session, parts, recording.appointmentId, recording.contactId, today, written);
}

Result<bool> sees(StoreSession &session, const Parts &parts, const Actor &actor, const Recording &recording, Instant now)
{
    PRAXIS_TRY(const bool own, owns(session, actor, typeOf<Recording>(), recording));
    if (own)
        return true;
    PRAXIS_TRY(const auto share, shareWith(session, parts, recording.id, actor.user, now));
    return share != nullptr;
}

Result<std::shared_ptr<RecordingShare>> shareWith(StoreSession &session, const Parts &parts, const QUuid &recording, const QUuid &user, Instant now)
{
    PRAXIS_TRY(const auto shares, selectAs<RecordingShare>(session, {.where = {{"recording_id", Condition::Equal, recording}, {"user_id", Condition::Equal, user},
                                                                               {"ended_at", Condition::IsNull, {}}, {"expires_at", Condition::Greater, now.ms}},
                                                                     .order = {{"expires_at", true}},
                                                                     .limit = 1}));
    if (shares.isEmpty())
        return nullptr;
    PRAXIS_CHECK(checkTold(session, parts, typeOf<RecordingShare>(), *shares.first(), whatAShareGives));
    return shares.first();
}

} // namespace praxis
