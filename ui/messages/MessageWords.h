#pragma once

#include "models/records/Message.h"

#include <QString>

namespace praxis::ui::messagewords {

/// "Held", "In the outbox", …
[[nodiscard]] QString status(MessageStatus status);
/// "Confirmation", "Change", …
[[nodiscard]] QString kind(const QString &templateName);
[[nodiscard]] QString channel(ContactBy channel);

} // namespace praxis::ui::messagewords
