#pragma once

#include "models/records/Contact.h"
#include "models/records/Series.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/door/Lookup.h"
#include "services/practice/door/Parts.h"

namespace praxis {

/// A booking worked out and not yet saved: one appointment, or each of a series.
struct PlannedBooking {
    std::shared_ptr<Series> series; ///< null: once
    QVector<std::shared_ptr<Appointment>> appointments;
    QVector<QUuid> patients;
    QHash<QUuid, QUuid> payers; ///< of those for whom somebody else pays, now or usually
};

/// Fills in what the booking leaves blank and works out every occurrence. At most 260 of a series (five years of weeks).
[[nodiscard]] Result<PlannedBooking> planBooking(StoreSession &session, Lookup &lookup, const Parts &parts, const QUuid &organization,
                                                 const BookAppointment &booking);
/// What an appointment of these patients takes up, each once: its people's time, its room, its things. The patients' time has no buffers.
[[nodiscard]] QVector<Occupation> takenUpBy(const Appointment &a, const QVector<QUuid> &patients);
/// Who pays where a booking says nothing. Null: they pay themselves, or who did is no longer there.
[[nodiscard]] QUuid usualPayer(Lookup &lookup, const Contact &person);
/// What is still to come at a location, by time.
[[nodiscard]] Selection appointmentsAhead(const QUuid &location, Instant now);

/// Where the zone of an appointment is no longer known to this computer, it goes by its location's when it gets another time, or
/// by the practice's: another zone there is the way on.
[[nodiscard]] Result<> takeKnownZone(Lookup &lookup, const Zones &zones, const QUuid &organization, Appointment &appointment);

/// Sets start and end from wall time, zone and length. UnknownZone.
[[nodiscard]] Result<> deriveInstants(const Zones &zones, Appointment &appointment);

} // namespace praxis
