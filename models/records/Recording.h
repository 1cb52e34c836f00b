#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// Only a completed one can be opened. Deleted: its media was destroyed; what it was stays readable.
enum class RecordingStatus : quint8 { Started, Processing, Completed, Failed, Deleted };
constexpr std::array<const char *, 5> enumNames(RecordingStatus)
{
    return {"started", "processing", "completed", "failed", "deleted"};
}

/// Where the media is. Archive: a colder place, brought back when it is wanted.
enum class MediaLocation : quint8 { Nowhere, Provider, Vault, Archive };
constexpr std::array<const char *, 4> enumNames(MediaLocation)
{
    return {"nowhere", "provider", "vault", "archive"};
}

/// The recording of an appointment (FHIR Media). Its files are RecordingTracks. Nothing of it is written by an ordinary edit.
struct Recording : Record {
    QUuid appointmentId;
    QUuid contactId;      ///< the patient; the first of several, the others are the appointment's
    QUuid practitionerId;
    QString provider;     ///< "import", or who recorded it
    QString recordingSid; ///< the provider's names of it
    QString roomSid;
    QString compositionSid;
    RecordingStatus status{};
    QString failure;      ///< code of why it failed
    Instant startedAt;
    Instant completedAt;
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
    MediaLocation location{};
    QUuid consentId;      ///< the patient's consent that it rests on
    QDate retainUntil;    ///< kept at least until then, whatever the rule says; invalid: as the rule says
    bool onHold = false;  ///< a legal hold: nothing of it may go
    QString holdWhy;
    QUuid heldBy;         ///< who placed it; two people release it
};

inline constexpr auto recordingFields = describe<Recording>(std::array{
    field<&Recording::appointmentId>("appointment_id", Required | Guarded | Filterable, Merge::Server, "appointment"),
    field<&Recording::contactId>("contact_id", Required | Guarded | Filterable, Merge::Server, "contact"),
    field<&Recording::practitionerId>("practitioner_id", Required | Guarded | Filterable, Merge::Server, "practitioner"),
    field<&Recording::provider>("provider", Required | Guarded, Merge::Server),
    field<&Recording::recordingSid>("recording_sid", Guarded, Merge::Server),
    field<&Recording::roomSid>("room_sid", Guarded, Merge::Server),
    field<&Recording::compositionSid>("composition_sid", Guarded, Merge::Server),
    field<&Recording::status>("status", Guarded | Filterable, Merge::Server),
    field<&Recording::failure>("failure", Guarded, Merge::Server),
    field<&Recording::startedAt>("started_at", Guarded | Filterable, Merge::Server),
    field<&Recording::completedAt>("completed_at", Guarded, Merge::Server),
    field<&Recording::durationMs>("duration_ms", Guarded | Filterable, Merge::Server),
    field<&Recording::sizeBytes>("size_bytes", Guarded | Filterable, Merge::Server),
    field<&Recording::location>("location", Guarded | Filterable, Merge::Server),
    field<&Recording::consentId>("consent_id", Guarded, Merge::Server, "consent"),
    field<&Recording::retainUntil>("retain_until", Guarded | Filterable, Merge::Server),
    field<&Recording::onHold>("on_hold", Guarded | Filterable, Merge::Server),
    field<&Recording::holdWhy>("hold_why", Guarded | Sensitive, Merge::Server),
    field<&Recording::heldBy>("held_by", Guarded, Merge::Server, "app_user"),
});

template <> inline const RecordType &typeOf<Recording>()
{
    // No parent: a recording does not go with a deleted person or appointment, it is hidden behind them until its retention ends.
    static constexpr RecordType type = recordType<Recording>("Recording", "recording", recordingFields, "contact_id");
    return type;
}

} // namespace praxis
