#pragma once

#include <QString>

namespace praxis {

/// A telephone as the whole world dials it (E.164): "+61412345678" of "0412 345 678" in Australia. Blank where it cannot be known.
[[nodiscard]] QString internationalNumber(const QString &typed, const QString &country);

} // namespace praxis
