#pragma once

#include "models/ports/Store.h"
#include "models/records/Message.h"
#include "models/records/Organization.h"

namespace praxis {

/// When a message that is written now may leave.
[[nodiscard]] inline Instant heldUntil(const Organization &practice, Instant now)
{
    return {now.ms + qint64{practice.messageHoldSeconds} * 1000};
}

/// The messages whose undo time is over.
[[nodiscard]] inline Selection dueMessages(Instant now)
{
    return {.where = {{"status", Condition::Equal, enumName(MessageStatus::Held)}, {"held_until", Condition::LessEqual, now.ms}},
            .order = {{"held_until"}}};
}

/// Where the clock was set back, what was written "tomorrow" would wait until then.
[[nodiscard]] inline Selection messagesOfTheFuture(const Organization &practice, Instant now)
{
    return {.where = {{"status", Condition::Equal, enumName(MessageStatus::Held)},
                      {"created_at", Condition::Greater, now.ms},
                      {"held_until", Condition::Greater, heldUntil(practice, now).ms}}};
}

} // namespace praxis
