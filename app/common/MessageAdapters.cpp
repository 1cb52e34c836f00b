#include "app/common/MessageAdapters.h"

#include "app/common/StandardMessages.h"
#include "services/net/SmtpMailer.h"
#include "services/net/TwilioTexts.h"

namespace praxis::app {

std::unique_ptr<TextMessages> textMessages(const OpenedMessageService &opened)
{
    net::TwilioTexts::Options options;
    options.account = opened.service.account;
    options.token = opened.secret;
    return std::make_unique<net::TwilioTexts>(options);
}

MessageSender messageSender(const std::optional<HostedSending> &hosted)
{
    static const StandardMessages templates;
    return MessageSender({templates,
                          [hosted](const OpenedMessageService &opened) -> std::unique_ptr<Mailer> {
                              net::SmtpMailer::Options options;
                              options.host = opened.service.host;
                              options.port = static_cast<quint16>(opened.service.port);
                              options.tlsFirst = opened.service.tlsFirst;
                              options.user = opened.service.account;
                              options.password = opened.secret;
                              options.onlyPublic = hosted && !hosted->ownHosts.contains(opened.service.host, Qt::CaseInsensitive);
                              return std::make_unique<net::SmtpMailer>(options);
                          },
                          &textMessages, hosted ? hosted->page : QString(), hosted ? hosted->reportsTo : nullptr});
}

} // namespace praxis::app
