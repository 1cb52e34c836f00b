#pragma once

#include "models/ports/Store.h"
#include "models/records/Message.h"
#include "models/records/MessageService.h"
#include "services/practice/messages/MessageQueries.h"

namespace praxis {

class Work;

/// A server that is away for two days is waited for: each message is given up so long after it was due.
inline constexpr qint64 messageTriedForMs = 50 * 3600'000LL;

/// What was being sent for so long has lost its sender.
[[nodiscard]] inline Selection lostMessages(Instant now)
{
    return {.where = {{"status", Condition::Equal, enumName(MessageStatus::Sending)}, {"sending_since", Condition::LessEqual, now.ms - messageLostAfterMs}}};
}

/// One of these: whoever stood still for so long with it hands it over to nobody any more.
[[nodiscard]] inline bool isLost(const Message &message, Instant now)
{
    return message.status == MessageStatus::Sending && message.sendingSince.ms <= now.ms - messageLostAfterMs;
}

/// How long a message waits after so many tries: an hour at most.
[[nodiscard]] qint64 pauseAfterTry(int attempts);

/// What is ready and may leave now, by the time that it was due. Where a server does not answer, one message is tried for all of its kind,
/// and the others wait with it, until somebody sets it up anew.
[[nodiscard]] Result<QVector<std::shared_ptr<Message>>> mayLeaveNow(StoreSession &session, Instant now);

/// Why it is not right any more to tell them, by the record as it is now: a code (no_consent, person_gone, outdated, not_wanted); blank: it is.
[[nodiscard]] Result<QString> whyWithheld(Work &work, const Message &message);

/// Whether this is a matter of the server, so that whatever would be sent next would fare no better.
[[nodiscard]] bool isOfServer(const QString &problem);
/// Codes of all that is a matter of the service: the server's, and what it was told of the sender.
[[nodiscard]] QVariantList serviceProblems();
/// Whether one that failed for now is tried again, or given up.
[[nodiscard]] bool isTriedAgain(const Message &message, const QString &problem, Instant now);
/// It may have left before, and nobody knows.
[[nodiscard]] bool isInDoubt(const Message &message);

} // namespace praxis
