#pragma once

#include "models/ports/Mailer.h"

namespace praxis::net {

/// The message as it goes over the wire: headers of RFC 5322 with RFC 2047 words, MIME parts in base64, lines of at most 76 bytes that
/// end in CR LF. Nothing that a value holds can begin another header. Invalid (data: field) for an address that is none.
[[nodiscard]] Result<QByteArray> mailText(const Mail &mail);

/// One addr-spec of visible ASCII with a dot in its domain, 254 bytes at most; no comment, no quoted local part.
[[nodiscard]] bool isMailAddress(const QString &text);

} // namespace praxis::net
