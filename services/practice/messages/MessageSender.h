#pragma once

#include "models/ports/Mailer.h"
#include "models/ports/MessageTemplates.h"
#include "models/ports/TextMessages.h"
#include "services/practice/door/Door.h"
#include "services/practice/messages/MessageCommands.h"
#include "services/practice/messages/MessageQueries.h"

#include <QLocale>

#include <atomic>
#include <functional>
#include <memory>

namespace praxis {

/// What sends messages: the same in the window's program and in a server. One message at a time is marked as being sent, handed over
/// without any transaction open, and its end is kept. Killed in between, that one message is in doubt: an e-mail goes again with the same
/// Message-ID (at least once: a reminder twice is better than none, and mail programs show one of the two), a text message does not (at
/// most once: it would be paid for and read twice) and is shown to somebody instead.
class MessageSender {
public:
    struct Adapters {
        const MessageTemplates &templates;
        std::function<std::unique_ptr<Mailer>(const OpenedMessageService &)> mailer;
        std::function<std::unique_ptr<TextMessages>(const OpenedMessageService &)> texts;
        QString page = {}; ///< of patients, as they reach it ("https://…/me/"): where they join a session by video. Blank: there is none
        /// Where a provider of text messages tells an organisation what became of them; blank: nobody hears it.
        std::function<QString(const QUuid &organization)> reportsTo = {};
    };

    explicit MessageSender(Adapters adapters) : m_adapters(std::move(adapters)) {}

    /// How many leave at once, and then others have their turn: after a day without a server its practice is not taken for one that sends to everybody.
    static constexpr int mostOfRound = 10;

    /// What may go now, the one that was due first before the others, on the thread that owns `door`. Says how many were taken. `goOn` false: no
    /// further one is begun. `mayWait` (`Mailer::setMayWait`) false: the e-mail that is on its way is given up soon; where the server has had all
    /// of it, it is in doubt.
    [[nodiscard]] Result<int> round(Door &door, const Actor &actor, const std::function<bool()> &goOn, const std::function<bool()> &mayWait = {}) const;
    /// One message to somebody who tries the settings.
    [[nodiscard]] Result<> trySending(const OpenedMessageService &service, const OutgoingMessage &message, const std::function<bool()> &mayWait = {}) const;

    /// Only what is said to a server: no database.
    [[nodiscard]] KeepMessageResult handOver(const OutgoingMessages &all, const OutgoingMessage &message, const std::function<bool()> &mayWait = {}) const;
    [[nodiscard]] Mail mailOf(const OutgoingMessage &message, const MessageService &service) const;
    [[nodiscard]] QString textOf(const OutgoingMessage &message) const;

private:
    [[nodiscard]] QString filled(QString text, const OutgoingMessage &message) const;
    [[nodiscard]] QLocale localeOf(const OutgoingMessage &message) const;
    [[nodiscard]] QString timeOf(const OutgoingMessage::Time &time, const OutgoingMessage &message) const;
    [[nodiscard]] QString datesOf(const OutgoingMessage &message) const;
    [[nodiscard]] QString daysOf(const OutgoingMessage &message) const;
    [[nodiscard]] MessageTemplate wordsOf(const OutgoingMessage &message) const;

    Adapters m_adapters;
};

} // namespace praxis
