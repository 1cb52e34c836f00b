#pragma once

#include "services/practice/messages/MessageQueries.h"

#include <QString>

#include <functional>

namespace praxis::ui::messagewords {

/// Why a message did not leave, or came back, by its code; blank: nothing is known.
[[nodiscard]] QString why(const QString &problem);
/// What is known of a service by what went through it last: when something left, and when and why something did not.
[[nodiscard]] QString lastKnown(const MessageServiceLine &line, const std::function<QString(Instant)> &moment);

} // namespace praxis::ui::messagewords
