#pragma once

#include "models/kernel/Record.h"
#include "models/records/AppointmentStatus.h"
#include "models/records/EndedBy.h"

namespace praxis {

/// A patient in an appointment, with a status and a payer of their own (FHIR Appointment.participant).
struct Participant : Record {
    QUuid appointmentId;
    QUuid contactId;
    AppointmentStatus status{};
    QUuid payerId; ///< null: themselves
    EndedBy endedBy{}; ///< who cancelled for this person
    QString endedWhy;
    qint64 feeMinor = 0; ///< for this person's late cancellation or no-show
    Instant calledOffAt; ///< since when it is cancelled or rescheduled for this person; null: it is not, or as long as the row has not changed since
};

inline constexpr auto participantFields = describe<Participant>(std::array{
    field<&Participant::appointmentId>("appointment_id", Required | Filterable, Merge::Server, "appointment"),
    field<&Participant::contactId>("contact_id", Required | Filterable, Merge::Server, "contact"),
    field<&Participant::status>("status", Guarded, Merge::Server),
    field<&Participant::payerId>("payer_id", NoFlags, Merge::ByField, "contact"),
    field<&Participant::endedBy>("ended_by", Guarded, Merge::Server),
    field<&Participant::endedWhy>("ended_why", Guarded, Merge::Server),
    field<&Participant::feeMinor>("fee_minor", Guarded, Merge::Server),
    field<&Participant::calledOffAt>("called_off_at", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<Participant>()
{
    static constexpr RecordType type = recordType<Participant>("Participant", "participant", participantFields, "contact_id", "appointment_id");
    return type;
}

} // namespace praxis
