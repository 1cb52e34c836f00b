#pragma once

#include "services/practice/messages/MessageSender.h"

#include <QStringList>

#include <optional>

namespace praxis::app {

/// What is different where many practices send from one server.
struct HostedSending {
    QString page;          ///< where their patients sign in; blank: nowhere
    QStringList ownHosts;  ///< mail servers that may stand in the server's own network; every other has to be on the internet
    std::function<QString(const QUuid &organization)> reportsTo = {}; ///< where a provider of text messages tells what became of them
};

[[nodiscard]] std::unique_ptr<TextMessages> textMessages(const OpenedMessageService &opened);

/// What really sends: the practice's mail server, and Twilio for text messages. On a desk the mail server may be anywhere.
[[nodiscard]] MessageSender messageSender(const std::optional<HostedSending> &hosted = {});

} // namespace praxis::app
