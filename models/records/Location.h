#pragma once

#include "models/kernel/Record.h"

namespace praxis {

/// A place of the practice; it has the zone that its appointments are promised in.
struct Location : Record {
    QString name;
    QString addressLine1;
    QString addressLine2;
    QString city;
    QString state;
    QString postcode;
    QString country;
    QString phone;
    QString zone; ///< IANA
    int sortOrder = 0;
    bool isActive = true;
};

inline constexpr auto locationFields = describe<Location>(std::array{
    field<&Location::name>("name", Required | Filterable),
    field<&Location::addressLine1>("address_line1"),
    field<&Location::addressLine2>("address_line2"),
    field<&Location::city>("city"),
    field<&Location::state>("state"),
    field<&Location::postcode>("postcode"),
    field<&Location::country>("country"),
    field<&Location::phone>("phone"),
    field<&Location::zone>("zone", Required),
    field<&Location::sortOrder>("sort_order"),
    field<&Location::isActive>("is_active", Filterable),
});

template <> inline const RecordType &typeOf<Location>()
{
    static constexpr RecordType type = recordType<Location>("Location", "location", locationFields);
    return type;
}

} // namespace praxis
