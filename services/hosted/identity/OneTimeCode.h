#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArray>
#include <QStringList>

namespace praxis::hosted {

/// The second factor: time-based one-time passwords (RFC 6238; SHA-1, six digits, thirty seconds, as every app on a telephone has
/// them), checked by liboath.
class OneTimeCode {
public:
    static constexpr int secretBytes = 20;
    static constexpr int digits = 6;
    static constexpr int stepSeconds = 30;

    /// The step that the code is of, to be kept: a code counts once, so `last` (−1: none yet) and what is before it are refused, as
    /// is what is more than one step off. Denied; Invalid for what is not six digits.
    [[nodiscard]] static Result<qint64> check(const QByteArray &secret, const QString &code, Instant now, qint64 last);
    /// "otpauth://totp/…" for the picture that a telephone reads.
    [[nodiscard]] static QString address(const QByteArray &secret, const QString &issuer, const QString &account);
    /// That picture (a QR code, ISO 18004): a text a row, '1' dark and '0' light, without its quiet margin. Empty for what is too long for one.
    [[nodiscard]] static QStringList picture(const QString &address);
    /// The secret as somebody types it into the telephone: "JBSW Y3DP …".
    [[nodiscard]] static QString typed(const QByteArray &secret);
};

} // namespace praxis::hosted
