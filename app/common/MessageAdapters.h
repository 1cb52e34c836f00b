#pragma once

#include "services/practice/messages/MessageSender.h"

namespace praxis::app {

/// What really sends: the practice's mail server, and Twilio for text messages.
[[nodiscard]] MessageSender messageSender();

} // namespace praxis::app
