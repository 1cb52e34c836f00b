#pragma once

#include "models/records/MessageService.h"
#include "services/practice/door/Queries.h"

namespace praxis {

/// How messages leave, as far as one may know: without the secret, and the account only for who may change it.
struct MessageServiceLine {
    MessageService service;
    bool hasSecret = false;
    Instant lastSentAt = {};   ///< of what left through it in the last 30 days
    Instant lastFailedAt = {}; ///< of what did not leave for a reason of the service's own, as it did not answer; the same days
    QString lastProblem = {};  ///< its code

    /// The last try failed, and nobody has set it up anew since.
    [[nodiscard]] bool isFailing() const { return service.isActive && lastFailedAt > lastSentAt && lastFailedAt >= service.updatedAt; }
};
struct ShowMessageServices {
    using Answer = QVector<MessageServiceLine>;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowMessageServices"); }
};

/// What was being sent for so long has lost its sender: a server is given half a minute.
inline constexpr qint64 messageLostAfterMs = 10 * 60'000;

/// A message that was taken to be sent, and everything that is said in it.
struct OutgoingMessage {
    QUuid id;
    ContactBy channel{};
    QString templateName;
    QString to;       ///< an address, or a number in E.164; blank: there is none
    QString toName;
    QString person;   ///< as they are addressed
    QString language; ///< BCP 47: theirs, or the practice's
    WallTime start;
    QString zone;     ///< IANA
    bool isVideo = false;
    QString place;
    QString practice;
    QString contact;  ///< how the practice is reached
    Instant at;
    WallTime there = {}; ///< of who lives by another clock than the practice's, whose start this then is
    QString link = {}; ///< of what is about an account: where another password is set
    bool joinsOnPage = false; ///< by video, in a room of ours, with an account of theirs
    struct Time {
        WallTime start;
        QString zone;
        bool isVideo = false;
        WallTime there = {};
    };
    QVector<Time> times = {}; ///< of each appointment, where it is about several
};
/// A service as what sends needs it.
struct OpenedMessageService {
    MessageService service;
    QByteArray secret;
};
struct OutgoingMessages {
    QVector<OutgoingMessage> messages;
    QVector<OpenedMessageService> services;
    QString practice;
    QString language;
    QString reportsTo = {}; ///< where a provider of text messages tells what became of them; filled in by what sends
};
/// For what sends, inside the program: no route of an API answers it. Those that are being sent for too long are left out: somebody else has them.
struct MessagesBeingSent {
    using Answer = OutgoingMessages;
    static constexpr bool audited = false;
    QVector<QUuid> messages;
    [[nodiscard]] static QString queryName() { return QStringLiteral("MessagesBeingSent"); }
};

class Reading;
[[nodiscard]] Result<QVector<MessageServiceLine>> answer(Reading &reading, const ShowMessageServices &query);
[[nodiscard]] Result<OutgoingMessages> answer(Reading &reading, const MessagesBeingSent &query);

} // namespace praxis
