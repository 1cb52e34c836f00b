#pragma once

#include <QString>

namespace praxis::net {

/// Two letters of its kind (RM room, RT recording, CJ composition, PA participant, MT track, AC account) and 32 hexadecimal digits.
[[nodiscard]] bool isTwilioSid(QStringView text, QLatin1StringView letters);

} // namespace praxis::net
