#pragma once

#include "models/kernel/Error.h"

#include <QString>

namespace praxis {

/// An exact amount in the currency's smallest unit (ISO 4217: AUD 120.00 is 12000, JPY 120 is 120).
struct Money {
    qint64 minor = 0;
    QString currency;

    friend bool operator==(const Money &, const Money &) = default;
};

/// Digits after the decimal sign (ISO 4217): 2 for most, 0 for JPY, 3 for KWD.
[[nodiscard]] int minorDigits(QStringView currency);
/// "120.00": no grouping, always a point; for files and the wire.
[[nodiscard]] QString plainAmount(const Money &money);
/// Reads "120", "120.5", "1,234.50", "-3.00"; an amount with more digits than the currency has is refused, and so is
/// a comma that is not followed by three digits.
[[nodiscard]] Result<Money> parseAmount(QStringView text, const QString &currency);

} // namespace praxis
