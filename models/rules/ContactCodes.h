#pragma once

#include "models/records/Contact.h"

namespace praxis {

/// ISO 3166-1 alpha-2: two capitals that are a country's.
[[nodiscard]] bool isCountryCode(const QString &text);

/// Lists and codes of a contact that are taken in, beyond what `validate` says of every record: at most twelve kinds of up to 40 characters,
/// tags (100 of 100) and alerts (50 of 1 000), none blank, and a country that is one. Only where they differ from `before` (null: somebody
/// new): what an older version took stays, and keeps nobody from changing the rest. Invalid, data: fields [{field, problem = format | too_long}].
[[nodiscard]] Result<> checkContactCodes(const Contact &contact, const Contact *before = nullptr);

} // namespace praxis
