#pragma once

#include "models/kernel/Record.h"
#include "models/records/AppointmentKind.h"

namespace praxis {

/// What the practice offers (FHIR HealthcareService): an appointment starts as a copy of its service.
struct Service : Record {
    QString name;
    AppointmentKind kind{};
    int durationMinutes = 50;
    int bufferBeforeMinutes = 0;
    int bufferAfterMinutes = 0;
    qint64 priceMinor = 0; ///< in the currency's smallest unit
    QString currency;
    QString billingCode;
    QString colour; ///< #rrggbb
    bool isVideo = false;
    bool needsRoom = true;
    int sortOrder = 0;
    bool isActive = true;
};

inline constexpr auto serviceFields = describe<Service>(std::array{
    field<&Service::name>("name", Required | Filterable),
    field<&Service::kind>("kind", Filterable),
    field<&Service::durationMinutes>("duration_minutes", Required),
    field<&Service::bufferBeforeMinutes>("buffer_before_minutes"),
    field<&Service::bufferAfterMinutes>("buffer_after_minutes"),
    field<&Service::priceMinor>("price_minor"),
    field<&Service::currency>("currency"),
    field<&Service::billingCode>("billing_code"),
    field<&Service::colour>("colour"),
    field<&Service::isVideo>("is_video"),
    field<&Service::needsRoom>("needs_room"),
    field<&Service::sortOrder>("sort_order"),
    field<&Service::isActive>("is_active", Filterable),
});

template <> inline const RecordType &typeOf<Service>()
{
    static constexpr RecordType type = recordType<Service>("Service", "service", serviceFields);
    return type;
}

} // namespace praxis
