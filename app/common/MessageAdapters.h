#pragma once

#include "services/practice/messages/MessageSender.h"

namespace praxis::app {

/// What really sends: the practice's mail server, and Twilio for text messages. `page`: where patients sign in, if anywhere.
[[nodiscard]] MessageSender messageSender(const QString &page = {});

} // namespace praxis::app
