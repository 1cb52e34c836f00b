#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A practice: the tenant. Its id is its own organisation id.
struct Organization : Record {
    QString name;
    QString legalName;
    QString registration; ///< ABN, SIRET or the like
    QString country; ///< ISO 3166-1 alpha-2
    QString currency; ///< ISO 4217
    QString zone; ///< IANA
    QString language; ///< BCP 47
    QString email;
    QString phone;
    QString address;
    QString recordNumberPrefix;
    qint64 nextRecordNumber = 1;
    int messageHoldSeconds = 180; ///< how long a message waits, so that an undone mistake sends nothing
    int idleLockMinutes = 15;
    int slotMinutes = 15; ///< grid of the calendar
    bool platformControlled = false;
    bool videoEnabled = true;
    int joinBeforeMinutes = 10; ///< how long before its start a video session may be joined
    int joinAfterMinutes = 30;  ///< and how long after its end
    int reminderHours = 24; ///< how long before an appointment its patients are reminded; 0: never
    qint64 correctionLimitMinor = 50'000; ///< what a manager may correct in a day without a second person, in the practice's currency
};

inline constexpr auto organizationFields = describe<Organization>(std::array{
    field<&Organization::name>("name", Required),
    field<&Organization::legalName>("legal_name"),
    field<&Organization::registration>("registration"),
    field<&Organization::country>("country", Required),
    field<&Organization::currency>("currency", Required),
    field<&Organization::zone>("zone", Required),
    field<&Organization::language>("language"),
    field<&Organization::email>("email"),
    field<&Organization::phone>("phone"),
    field<&Organization::address>("address"),
    field<&Organization::recordNumberPrefix>("record_number_prefix"),
    field<&Organization::nextRecordNumber>("next_record_number", Guarded, Merge::Server),
    field<&Organization::messageHoldSeconds>("message_hold_seconds"),
    field<&Organization::idleLockMinutes>("idle_lock_minutes"),
    field<&Organization::slotMinutes>("slot_minutes"),
    field<&Organization::platformControlled>("platform_controlled", Guarded, Merge::Server),
    field<&Organization::videoEnabled>("video_enabled", Guarded, Merge::Server),
    field<&Organization::reminderHours>("reminder_hours"),
    field<&Organization::correctionLimitMinor>("correction_limit_minor", Guarded, Merge::Server),
    field<&Organization::joinBeforeMinutes>("join_before_minutes"),
    field<&Organization::joinAfterMinutes>("join_after_minutes"),
});

template <> inline const RecordType &typeOf<Organization>()
{
    static constexpr RecordType type = recordType<Organization>("Organization", "organization", organizationFields);
    return type;
}

} // namespace praxis
