#include "ui/messages/MessageWords.h"

#include <QCoreApplication>

namespace praxis::ui::messagewords {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("praxis::ui::messagewords", text); }

} // namespace

QString status(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Held: return tr("Held");
    case MessageStatus::Ready: return tr("In the outbox");
    case MessageStatus::Sent: return tr("Sent");
    case MessageStatus::Failed: return tr("Not delivered");
    case MessageStatus::Withdrawn: return tr("Cancelled");
    }
    return {};
}

QString kind(const QString &templateName)
{
    if (templateName == u"confirmation")
        return tr("Confirmation");
    if (templateName == u"change")
        return tr("Change");
    if (templateName == u"cancellation")
        return tr("Cancellation");
    if (templateName == u"reminder")
        return tr("Reminder");
    return templateName;
}

QString channel(ContactBy channel)
{
    return channel == ContactBy::Sms ? tr("SMS") : channel == ContactBy::Email ? tr("E-mail") : QString();
}

} // namespace praxis::ui::messagewords
