#pragma once

#include "models/records/Message.h"
#include "services/practice/door/Query.h"

namespace praxis {

/// A message to a person, as the outbox shows it.
struct MessageLine {
    QUuid id;
    QUuid person;
    QUuid appointment;
    QString personName;
    WallTime start;       ///< of the appointment, as it is now
    ContactBy channel{};
    QString templateName; ///< confirmation, change, cancellation, reminder
    MessageStatus status{};
    Instant createdAt;
    Instant heldUntil;
    int attempts = 0;
    Instant nextAttemptAt;
    Instant sentAt;
    QString problem;      ///< why the last attempt failed: a code
    QString zone = {};    ///< IANA, of `start`
};
struct ShowMessages {
    PRAXIS_QUERY(ShowMessages, QVector<MessageLine>, false)
    QString status;       ///< "held", "ready", …; empty: all
    QUuid person;         ///< null: everybody
    Instant before;       ///< keyset by when it was written; none: from the newest
    QUuid beforeId;
    int limit = 200;
};

/// How many held messages have waited long enough, and reminders are due.
struct CountDueMessages {
    PRAXIS_QUERY(CountDueMessages, int, false)
};

/// How many may be handed over now, or are in doubt since a while: none where there is no service that would take them.
struct CountMessagesToSend {
    PRAXIS_QUERY(CountMessagesToSend, int, false)
};

} // namespace praxis
