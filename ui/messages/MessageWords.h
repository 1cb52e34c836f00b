#pragma once

#include "services/practice/door/Queries.h"

#include <QString>

#include <functional>

namespace praxis::ui::messagewords {

/// "Held", "In the outbox", …
[[nodiscard]] QString status(MessageStatus status);
/// The same; "Kept back" of what was not meant any more when it was to leave.
[[nodiscard]] QString status(const MessageLine &line);
/// "Confirmation", "Change", …
[[nodiscard]] QString kind(const QString &templateName);
[[nodiscard]] QString channel(ContactBy channel);
/// When it left, or why it did not and what happens next.
[[nodiscard]] QString problem(const MessageLine &line, const std::function<QString(Instant)> &moment);
/// Of what is held or in the outbox while this computer's clock is wrong.
[[nodiscard]] QString waitsForClock();

} // namespace praxis::ui::messagewords
