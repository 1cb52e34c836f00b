#pragma once

#include "models/kernel/Record.h"
#include "models/records/AppointmentKind.h"
#include "models/records/AppointmentStatus.h"
#include "models/records/EndedBy.h"

namespace praxis {

/// An appointment (FHIR Appointment). What was promised is wall time and zone; the instants are derived and indexed.
struct Appointment : Record {
    AppointmentKind kind{};
    QUuid serviceId;
    QString title; ///< for what has no patient: a meeting, a break
    QUuid practitionerId;
    QStringList otherStaff; ///< ids of practitioners
    QUuid locationId;
    QUuid roomId;
    QStringList equipment; ///< ids
    WallTime startWall;
    QString zone; ///< IANA
    int durationMinutes = 50;
    int bufferBeforeMinutes = 0;
    int bufferAfterMinutes = 0;
    Instant startAt;
    Instant endAt;
    AppointmentStatus status{};
    Instant statusAt;
    EndedBy endedBy{}; ///< who cancelled
    QString endedWhy;
    qint64 feeMinor = 0; ///< for a late cancellation or a no-show
    QUuid rescheduledTo;
    QUuid rescheduledFrom;
    QString despiteClash; ///< the reason given for booking over something
    int priority = 3; ///< 1 most urgent … 5
    qint64 priceMinor = 0;
    QString currency;
    QString billingCode;
    QUuid authorisationId;
    bool isVideo = false;
    bool reminderWanted = true;
    Instant confirmedAt;
    QString note; ///< administrative
    QString preparationNote;
    QString afterNote;
    QDate followUpBy;
    QUuid seriesId;
    QString uid; ///< RFC 5545 UID
    int sequence = 0; ///< RFC 5545 SEQUENCE
};

inline constexpr auto appointmentFields = describe<Appointment>(std::array{
    field<&Appointment::kind>("kind", Filterable),
    field<&Appointment::serviceId>("service_id", Filterable, Merge::ByField, "service"),
    field<&Appointment::title>("title"),
    field<&Appointment::practitionerId>("practitioner_id", Filterable | Guarded, Merge::Server, "practitioner"),
    field<&Appointment::otherStaff>("other_staff"),
    field<&Appointment::locationId>("location_id", Filterable, Merge::ByField, "location"),
    field<&Appointment::roomId>("room_id", Filterable | Guarded, Merge::Server, "room"),
    field<&Appointment::equipment>("equipment"),
    field<&Appointment::startWall>("start_wall", Required | Guarded, Merge::Server),
    field<&Appointment::zone>("zone", Required | Guarded, Merge::Server),
    field<&Appointment::durationMinutes>("duration_minutes", Required | Guarded, Merge::Server),
    field<&Appointment::bufferBeforeMinutes>("buffer_before_minutes"),
    field<&Appointment::bufferAfterMinutes>("buffer_after_minutes"),
    field<&Appointment::startAt>("start_at", Guarded | Filterable, Merge::Server),
    field<&Appointment::endAt>("end_at", Guarded, Merge::Server),
    field<&Appointment::status>("status", Guarded | Filterable, Merge::Server),
    field<&Appointment::statusAt>("status_at", Guarded, Merge::Server),
    field<&Appointment::endedBy>("ended_by", Guarded, Merge::Server),
    field<&Appointment::endedWhy>("ended_why", Guarded, Merge::Server),
    field<&Appointment::feeMinor>("fee_minor", Guarded, Merge::Server),
    field<&Appointment::rescheduledTo>("rescheduled_to", Guarded, Merge::Server, "appointment"),
    field<&Appointment::rescheduledFrom>("rescheduled_from", Guarded, Merge::Server, "appointment"),
    field<&Appointment::despiteClash>("despite_clash", Guarded, Merge::Server),
    field<&Appointment::priority>("priority"),
    field<&Appointment::priceMinor>("price_minor"),
    field<&Appointment::currency>("currency"),
    field<&Appointment::billingCode>("billing_code"),
    field<&Appointment::authorisationId>("authorisation_id", NoFlags, Merge::ByField, "authorisation"),
    field<&Appointment::isVideo>("is_video"),
    field<&Appointment::reminderWanted>("reminder_wanted"),
    field<&Appointment::confirmedAt>("confirmed_at", Guarded, Merge::Server),
    field<&Appointment::note>("note"),
    field<&Appointment::preparationNote>("preparation_note", Clinical, Merge::KeepBoth),
    field<&Appointment::afterNote>("after_note", Clinical, Merge::KeepBoth),
    field<&Appointment::followUpBy>("follow_up_by"),
    field<&Appointment::seriesId>("series_id", Guarded | Filterable, Merge::Server, "series"),
    field<&Appointment::uid>("uid", Guarded | Filterable, Merge::Server),
    field<&Appointment::sequence>("sequence", Guarded, Merge::Server),
});

template <> inline const RecordType &typeOf<Appointment>()
{
    static constexpr RecordType type = recordType<Appointment>("Appointment", "appointment", appointmentFields);
    return type;
}

} // namespace praxis
