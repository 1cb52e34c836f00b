#pragma once

#include "models/kernel/Error.h"

#include <QByteArray>

namespace praxis::interchange {

/// What a mail server says of a mail that it could not deliver (RFC 3464), in answer to whoever sent it.
struct DeliveryReport {
    QByteArray messageId; ///< of the mail that it is about, without its angle brackets
    bool failed = false;  ///< for good; else it is late, was delivered, or went on to somebody who does not say
    QByteArray status;    ///< "5.1.1" (RFC 3463)
};

/// A mail of a stranger: bounded, and nothing of it is kept but this. Malformed (data: detail) where it is no report, or names no mail.
[[nodiscard]] Result<DeliveryReport> readDeliveryReport(const QByteArray &mail);

} // namespace praxis::interchange
